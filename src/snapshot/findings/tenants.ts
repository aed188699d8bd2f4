import { appliesTo, type GroupedSnapshot, type Policy } from './grouped-snapshot.ts';
import { calls, comparedWithCaller, names, tokens, type Token } from './expression.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, pair, sqlName } from './object-names.ts';
import { isFor } from './policies.ts';
import { enable, unprotected } from './row-security.ts';
import { conjuncts, disjuncts, truthOfTokens } from './truth.ts';

const tenant = /^(?:company|tenant|org|organization|organisation|account|workspace|customer|team)_?id$/;

export const tenantRules: readonly Rule[] = [
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
        if (column === undefined || !policies.some((policy) => looksAt(policy, column.name))) continue;
        for (const one of policies) {
          const { schema, table, policy, command, permissive, using, with_check, roles } = one;
          const expression = command === 'INSERT' ? (with_check ?? using) : using;
          const list = tokens(expression);
          if (
            !permissive ||
            list.length === 0 ||
            looksAt(one, column.name) ||
            isNarrower(list) ||
            roles.every(given.bypasses) ||
            isKeptApart(one, column.name, policies, given)
          )
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

const looksAt = ({ using, with_check }: Policy, column: string): boolean =>
  names(tokens(`${using ?? ''} ${with_check ?? ''}`)).has(column);

/** Whether for all roles and commands of the policy a restrictive one looks at the tenant. */
function isKeptApart(
  one: Policy,
  column: string,
  policies: readonly Policy[],
  given: GroupedSnapshot,
): boolean {
  const commands = (['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const).filter((command) =>
    isFor(one, command),
  );
  const concerned =
    given.apiRoles.length === 0 ? one.roles : given.apiRoles.filter((role) => appliesTo(one, role, given));
  return concerned.every((role) =>
    commands.every((command) =>
      policies.some(
        (other) =>
          !other.permissive &&
          isFor(other, command) &&
          (other.roles.includes('public') || appliesTo(other, role, given)) &&
          (looksAt(other, column) ||
            tokens(other.using ?? other.with_check).some(({ text }) => text === 'FROM')),
      ),
    ),
  );
}

/**
 * Whether a condition may tell rows of tenants apart without naming their column: a sub-select or a function of the row
 * may find the tenant another way, and a comparison of a column with the user is narrower still. Only naming the user
 * is not: `auth.uid() IS NOT NULL` is true for every row.
 */
function isNarrower(list: readonly Token[]): boolean {
  const either = disjuncts(list);
  if (either.length > 1) return either.every(isNarrower);
  const both = conjuncts(list);
  if (both.length > 1) return both.some(isNarrower);
  if (truthOfTokens(list) === 'false') return true;
  return (
    list.some(({ kind, text }) => kind === 'name' && text === 'FROM') ||
    comparedWithCaller(list).size > 0 ||
    (list.some(({ kind, text }) => kind === 'name' && /^(?:CURRENT_USER|SESSION_USER)$/.test(text)) &&
      list.some(({ text }) => text === '=')) ||
    [...calls(list)].some((name) => name.includes('.') && !name.startsWith('auth.'))
  );
}
