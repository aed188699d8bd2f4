import { type GroupedSnapshot, type Policy, type Privilege } from './grouped-snapshot.ts';
import type { Hit, Rule } from './finding.ts';
import { groupBy } from '../../group-by.ts';
import { eachPartition, identity, isPlatformRole, pair, some, sqlName } from './object-names.ts';
import type { Partition } from './partitions.ts';
import { revoke } from './revoke.ts';

const documents =
  /^(?:password|passwd|password_hash|encrypted_password|ssn|social_security(?:_number)?|tax_id|national_id|passport(?:_number)?|credit_card(?:_number)?|card_number|cvv|cvc|iban|bank_account(?:_number)?|api_key|secret|secret_key|private_key|access_token|refresh_token|mfa_secret|date_of_birth|medical_record(?:_number)?|salary)$/;

export const enable = (schema: string, table: string): string =>
  `ALTER TABLE ${sqlName(schema, table)} ENABLE ROW LEVEL SECURITY;`;

/** A table of an exposed schema that the API can reach without any policy. */
interface Unprotected {
  readonly schema: string;
  readonly table: string;
  readonly object: string;
  /** Partitions that can be reached by their own names, where it is they that are open. */
  readonly partitions: readonly Partition[];
  /** Columns that these roles may read. */
  readonly columns: readonly string[];
  readonly roles: readonly string[];
}

const anyUse = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;

/** Of partitions that are open themselves their table is given, so that a new one tomorrow is no news. */
export function* unprotected(given: GroupedSnapshot): Generator<Unprotected> {
  const { snapshot, reachable, access } = given;
  const partitions = groupBy(
    [...given.partitions.values()].filter(
      ({ schema, object, row_security }) =>
        !row_security && reachable(schema, 'partition', object, anyUse).length > 0,
    ),
    ({ root }) => root,
  );
  for (const table of snapshot.tables) {
    // A foreign table cannot have row-level security; it has a rule of its own.
    if (table.kind === 'foreign table') continue;
    const { schema, table: name, columns } = table;
    const object = identity(schema, name);
    const roles = table.row_security ? [] : reachable(schema, 'table', object, anyUse);
    if (roles.length > 0) {
      const readable = columns.filter((column) =>
        roles.some(
          (role) =>
            access.may(role, 'SELECT', 'table', object) ||
            access.may(role, 'SELECT', 'column', identity(schema, name, column.name)),
        ),
      );
      yield { schema, table: name, object, partitions: [], columns: readable.map(nameOf), roles };
      continue;
    }
    const open = partitions.get(table) ?? [];
    if (open.length === 0) continue;
    const may = (uses: readonly Privilege[]): readonly string[] =>
      given.apiRoles.filter((role) =>
        open.some((one) => reachable(one.schema, 'partition', one.object, uses).includes(role)),
      );
    const readers = may(['SELECT']);
    yield {
      schema,
      table: name,
      object,
      partitions: open,
      columns: readers.length === 0 ? [] : columns.map(nameOf),
      roles: may(anyUse),
    };
  }
}

const nameOf = ({ name }: { readonly name: string }): string => name;

/** Takes from the API what it can reach without any policy. */
function close({ schema, table, object, partitions, roles }: Unprotected, given: GroupedSnapshot): string {
  if (partitions.length === 0)
    return revoke('ALL', { schema, name: table, on: 'table', object }, roles, given);
  return eachPartition(schema, table, 'ALTER TABLE %s ENABLE ROW LEVEL SECURITY');
}

export const rowSecurity: readonly Rule[] = [
  {
    id: 'rls_disabled_exposed',
    level: 'error',
    category: 'security',
    title: 'Row-level security is off on a table that the API serves',
    why: 'Without row-level security every request reads, and with the privilege also writes, all rows of the table.',
    sameAs: ['splinter 0013', 'splinter 0026', 'splinter 0027'],
    *check(given): Generator<Hit> {
      for (const open of unprotected(given)) {
        const { schema, table, object, partitions, roles } = open;
        const exposed = `Schema ${identity(partitions[0]?.schema ?? schema)} is exposed (${given.exposed.source}).`;
        yield partitions.length === 0
          ? {
              object: `table:${object}`,
              message:
                `${object} can be reached through the API by ${roles.join(' and ')}, and row-level security ` +
                'is off.',
              detail: exposed,
              remedy:
                `${enable(schema, table)} -- then a policy for each command that is to be allowed; without ` +
                'one nothing is',
            }
          : {
              object: `table:${object}`,
              message:
                `Partitions of ${object} can be reached by name through the API by ${roles.join(' and ')}, and ` +
                'row-level security is off for them.',
              detail: `Policies of a table do not apply to a partition that is named itself. ${exposed}`,
              remedy: `${close(open, given)} -- queries of ${object} go by its own policies all the same`,
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
      for (const open of unprotected(given)) {
        const { schema, table, object, partitions, columns, roles } = open;
        const found = columns.filter((name) => documents.test(name.toLowerCase()));
        if (found.length === 0) continue;
        const closed = close(open, given);
        yield {
          object: `table:${object}`,
          message: `${object} is open to ${roles.join(' and ')} and has columns that look sensitive: ${some(found)}.`,
          detail: partitions.length === 0 ? '' : 'By the names of its partitions.',
          remedy: partitions.length === 0 ? `${enable(schema, table)} -- or ${closed}` : closed,
        };
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
    *check({ tables, partitions, policies }): Generator<Hit> {
      for (const [key, written] of policies) {
        const [{ schema, table }] = written as [Policy];
        const of = tables.get(key) ?? partitions.get(key);
        if (of?.row_security !== false) continue;
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
    title: 'Row-level security is on, but no policy lets a row through',
    why:
      'Only the owner and roles that bypass row-level security see rows. A restrictive policy alone changes nothing ' +
      'about that. This may be intended.',
    sameAs: ['splinter 0008'],
    *check({ snapshot, policies }): Generator<Hit> {
      for (const { schema, table, row_security } of snapshot.tables) {
        const written = policies.get(pair(schema, table)) ?? [];
        if (!row_security || written.some(({ permissive }) => permissive)) continue;
        yield {
          object: `table:${identity(schema, table)}`,
          message:
            `${identity(schema, table)} has row-level security and ` +
            `${written.length === 0 ? 'no policy' : 'only restrictive policies'}: only its owner sees rows.`,
          detail: written.length === 0 ? '' : `Policies: ${some(written.map(({ policy }) => policy))}.`,
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
    title: 'Whoever logs in as the owner is not subject to the policies',
    why:
      'Policies do not apply to a table’s owner, nor to a role that inherits from it. When an application logs in as ' +
      'one of these, they protect nothing.',
    *check({ snapshot, apiRoles, access, bypasses }): Generator<Hit> {
      const logins = snapshot.roles
        .filter(
          ({ role, login }) => (login && !isPlatformRole(role)) || apiRoles.some((each) => each === role),
        )
        .map(({ role }) => role)
        // FORCE does nothing for a role that bypasses row-level security anyway.
        .filter((role) => !bypasses(role));
      const heirs = new Map<string, readonly string[]>();
      for (const { schema, table, row_security, force_row_security, owner } of snapshot.tables) {
        if (!row_security || force_row_security) continue;
        const found = heirs.get(owner) ?? logins.filter((role) => access.inherits(role, owner));
        heirs.set(owner, found);
        if (found.length === 0) continue;
        const others = found.filter((role) => role !== owner);
        yield {
          object: `table:${identity(schema, table)}`,
          message:
            others.length < found.length
              ? `${identity(schema, table)} belongs to ${identity(owner)}, which can log in and to which ` +
                'its policies do not apply.'
              : `${identity(schema, table)} belongs to ${identity(owner)}, from which ` +
                `${some(others.map((role) => identity(role)))} ${others.length === 1 ? 'inherits' : 'inherit'}: ` +
                'its policies do not apply to them either.',
          detail: '',
          remedy:
            `ALTER TABLE ${sqlName(schema, table)} FORCE ROW LEVEL SECURITY; -- or give the table to a ` +
            'role that nobody logs in as or inherits from',
        };
      }
    },
  },
];
