import { appliesTo, grantKind, type GroupedSnapshot } from './grouped-snapshot.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, pair, some, sqlName } from './object-names.ts';
import { names, tokens } from './expression.ts';

const documents =
  /^(?:password|passwd|password_hash|encrypted_password|ssn|social_security(?:_number)?|tax_id|national_id|passport(?:_number)?|credit_card(?:_number)?|card_number|cvv|cvc|iban|bank_account(?:_number)?|api_key|secret|secret_key|private_key|access_token|refresh_token|mfa_secret|date_of_birth|medical_record(?:_number)?|salary)$/;

const enable = (schema: string, table: string): string =>
  `ALTER TABLE ${sqlName(schema, table)} ENABLE ROW LEVEL SECURITY;`;

/** Tables of the exposed schemas that the API can reach without any policy. */
function* unprotected(given: GroupedSnapshot): Generator<{
  readonly schema: string;
  readonly table: string;
  readonly object: string;
  readonly columns: readonly string[];
  readonly roles: readonly string[];
}> {
  for (const table of given.snapshot.tables) {
    // A foreign table cannot have row-level security; it has a rule of its own.
    if (table.row_security || table.kind === 'foreign table') continue;
    const object = identity(table.schema, table.table);
    const roles = given.reachable(table.schema, grantKind(table), object, [
      'SELECT',
      'INSERT',
      'UPDATE',
      'DELETE',
    ]);
    if (roles.length > 0)
      yield {
        schema: table.schema,
        table: table.table,
        object,
        columns: table.columns.map(({ name }) => name),
        roles,
      };
  }
}

const tenant = /^(?:company|tenant|org|organization|organisation|account|workspace|customer|team)_?id$/;

export const rowSecurity: readonly Rule[] = [
  {
    id: 'rls_disabled_exposed',
    level: 'error',
    category: 'security',
    title: 'Row-level security is off on a table that the API serves',
    why: 'Without row-level security every request reads, and with the privilege also writes, all rows of the table.',
    sameAs: ['splinter 0013', 'splinter 0026', 'splinter 0027'],
    *check(given): Generator<Hit> {
      for (const { schema, table, object, roles } of unprotected(given)) {
        yield {
          object: `table:${object}`,
          message: `${object} can be reached through the API by ${roles.join(' and ')}, and row-level security is off.`,
          detail: `Schema ${identity(schema)} is exposed (${given.exposed.source}).`,
          remedy:
            `${enable(schema, table)} -- then a policy for each command that is to be allowed; without ` +
            'one nothing is',
        };
      }
    },
  },
  {
    id: 'sensitive_columns_exposed',
    level: 'error',
    category: 'security',
    title: 'Columns that look like credentials or personal data in a table open to the API',
    why: 'Columns of these names hold what must not leak, and nothing protects them from a request.',
    sameAs: ['splinter 0023'],
    *check(given): Generator<Hit> {
      for (const { schema, table, object, columns, roles } of unprotected(given)) {
        const found = columns.filter((name) => documents.test(name.toLowerCase()));
        if (found.length > 0) {
          yield {
            object: `table:${object}`,
            message: `${object} is open to ${roles.join(' and ')} and has columns that look sensitive: ${some(found)}.`,
            detail: '',
            remedy:
              `${enable(schema, table)} -- or REVOKE ALL ON ${sqlName(schema, table)} FROM PUBLIC, ` +
              `${roles.join(', ')};`,
          };
        }
      }
    },
  },
  {
    id: 'policy_without_rls',
    level: 'error',
    category: 'security',
    title: 'A table has policies, but row-level security is off',
    why: 'Policies have no effect until row-level security is enabled on their table.',
    sameAs: ['splinter 0007'],
    *check({ snapshot, policies }): Generator<Hit> {
      for (const { schema, table, row_security } of snapshot.tables) {
        const written = policies.get(pair(schema, table));
        if (row_security || written === undefined) continue;
        yield {
          object: `table:${identity(schema, table)}`,
          message: `${identity(schema, table)} has policies that have no effect, because row-level security is off.`,
          detail: `Policies: ${some(written.map(({ policy }) => policy))}.`,
          remedy: enable(schema, table),
        };
      }
    },
  },
  {
    id: 'rls_no_policy',
    level: 'info',
    category: 'security',
    title: 'Row-level security is on, but there is no policy',
    why: 'Only the owner and roles that bypass row-level security see rows. This may be intended.',
    sameAs: ['splinter 0008'],
    *check({ snapshot, policies }): Generator<Hit> {
      for (const { schema, table, row_security } of snapshot.tables) {
        if (!row_security || policies.has(pair(schema, table))) continue;
        yield {
          object: `table:${identity(schema, table)}`,
          message: `${identity(schema, table)} has row-level security and no policy: only its owner sees rows.`,
          detail: '',
          remedy:
            `CREATE POLICY … ON ${sqlName(schema, table)} FOR SELECT TO … USING (…); -- or leave it, ` +
            'if only the owner and the server are to read it',
        };
      }
    },
  },
  {
    id: 'rls_not_forced',
    level: 'warning',
    category: 'security',
    title: 'The owner that logs in is not subject to the policies',
    why: 'Policies do not apply to a table’s owner. When an application logs in as the owner, they protect nothing.',
    *check({ snapshot, roles, bypasses }): Generator<Hit> {
      for (const { schema, table, row_security, force_row_security, owner } of snapshot.tables) {
        // FORCE does nothing for a role that bypasses row-level security anyway.
        if (!row_security || force_row_security || roles.get(owner)?.login !== true || bypasses(owner))
          continue;
        yield {
          object: `table:${identity(schema, table)}`,
          message:
            `${identity(schema, table)} belongs to ${identity(owner)}, which can log in and to which ` +
            'its policies do not apply.',
          detail: '',
          remedy:
            `ALTER TABLE ${sqlName(schema, table)} FORCE ROW LEVEL SECURITY; -- or give the table to a ` +
            'role that cannot log in',
        };
      }
    },
  },
  {
    id: 'tenant_table_without_rls',
    level: 'warning',
    category: 'security',
    title: 'A tenant’s table without row-level security among tables that have it',
    why:
      'Policies of other tables tell tenants apart by this column; this table has the column and lets ' +
      'everyone see all tenants.',
    *check(given): Generator<Hit> {
      const { snapshot, tables } = given;
      const kept = new Set<string>();
      for (const { schema, table, using, with_check } of snapshot.policies) {
        const columns = new Set(tables.get(pair(schema, table))?.columns.map(({ name }) => name));
        for (const name of names(tokens(using ?? with_check)))
          if (tenant.test(name) && columns.has(name)) kept.add(name);
      }
      const open = new Set([...unprotected(given)].map(({ object }) => object));
      for (const { schema, table, kind, row_security, columns } of snapshot.tables) {
        const column = columns.find(({ name }) => kept.has(name));
        const object = identity(schema, table);
        if (row_security || kind === 'foreign table' || column === undefined || open.has(object)) continue;
        yield {
          object: `table:${object}`,
          message:
            `${object} has the tenant column ${column.name}, by which other tables are protected, and ` +
            'no row-level security.',
          detail: '',
          remedy: `${enable(schema, table)} -- then the same policies as the other tables`,
        };
      }
    },
  },
  {
    id: 'tenant_column_ignored',
    level: 'warning',
    category: 'security',
    title: 'A policy lets rows through without looking at the tenant',
    why:
      'Other policies of the table tell tenants apart; permissive policies add up, so this one opens ' +
      'the rows of all tenants.',
    *check(given): Generator<Hit> {
      for (const [key, policies] of given.policies) {
        const column = given.tables.get(key)?.columns.find(({ name }) => tenant.test(name));
        if (column === undefined) continue;
        const mentions = policies.map(({ using, with_check }) =>
          names(tokens(`${using ?? ''} ${with_check ?? ''}`)),
        );
        if (
          !mentions.some((found) => found.has(column.name)) ||
          policies.some(({ permissive }) => !permissive)
        )
          continue;
        for (const [at, one] of policies.entries()) {
          const { schema, table, policy, command, using, with_check, roles } = one;
          const expression = command === 'INSERT' ? with_check : using;
          const list = tokens(expression);
          // A sub-select may find the tenant another way, a comparison with the user is narrower still, and `false`
          // lets nothing through.
          const narrower = list.some(
            ({ kind, text }) =>
              (kind === 'name' && /^(?:SELECT|false|CURRENT_USER|SESSION_USER)$/.test(text)) ||
              text === 'uid' ||
              /user|owner/.test(text),
          );
          if (list.length === 0 || narrower || mentions[at]?.has(column.name) || roles.every(given.bypasses))
            continue;
          if (given.apiRoles.length > 0 && !given.apiRoles.some((role) => appliesTo(one, role, given)))
            continue;
          yield {
            object: `policy:${identity(schema, table, policy)}`,
            message:
              `${identity(schema, table, policy)} does not look at ${column.name}, by which other ` +
              'policies of the table tell tenants apart.',
            detail: `${command === 'INSERT' ? 'WITH CHECK' : 'USING'} ${expression}`,
            remedy:
              `ALTER POLICY ${sqlName(policy)} ON ${sqlName(schema, table)} ` +
              `${command === 'INSERT' ? 'WITH CHECK' : 'USING'} (${sqlName(column.name)} = (SELECT …) ` +
              'AND …);',
          };
        }
      }
    },
  },
];
