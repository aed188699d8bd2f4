import type { GroupedSnapshot, Policy, Routine } from './grouped-snapshot.ts';
import { argumentDefaults, argumentTypes } from './routines.ts';
import {
  calls,
  callsWithoutArguments,
  comparedWithCaller,
  tokens,
  withoutScalarSelects,
  isKnown,
  type Token,
  withScalarSelects,
} from './expression.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, pair, some, sqlName } from './object-names.ts';
import { covers } from './coverage.ts';
import { alter, conditions, identityOf } from './policies.ts';

/** The conditions of a policy without what the planner evaluates once for the statement. */
const perRow = (policy: Policy): readonly (readonly Token[])[] =>
  conditions(policy).map((condition) => withoutScalarSelects(tokens(condition)));

/** Functions that a policy calls for every row, as `schema.function`. */
function calledPerRow(policy: Policy): ReadonlySet<string> {
  return new Set(perRow(policy).flatMap((list) => [...calls(list)]));
}

const takesNothing = ({ identity_arguments, arguments: list }: Routine): boolean =>
  argumentTypes(identity_arguments).length === argumentDefaults(list);

/** Of the platform: they read the request's JWT and are the same for all rows. */
const perRequest = new Set(['auth.uid', 'auth.jwt', 'auth.role', 'auth.email', 'current_setting']);

export const policyCostRules: readonly Rule[] = [
  {
    id: 'rls_initplan',
    level: 'warning',
    category: 'performance',
    title: 'A policy calls a function again for every row',
    why:
      'A function that is the same for the whole statement runs once when it stands in a sub-select of ' +
      'its own, and once per row when it does not.',
    sameAs: ['splinter 0003'],
    *check({ snapshot, routines }): Generator<Hit> {
      for (const policy of snapshot.policies) {
        const found = [...calledPerRow(policy)].filter((name) => perRequest.has(name));
        for (const name of perRow(policy).flatMap((list) => [...callsWithoutArguments(list)])) {
          // A call without arguments means the function that has none, or has defaults for all.
          const called = routines.get(name)?.find(takesNothing);
          if (called?.volatility === 'stable' && !found.includes(name)) found.push(name);
        }
        if (found.length === 0) continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message: `${identityOf(policy)} calls ${some(found)}() for every row.`,
          detail: conditions(policy).join('; '),
          remedy: alter(
            policy,
            [['USING', policy.using] as const, ['WITH CHECK', policy.with_check] as const]
              .flatMap(([word, text]) =>
                isKnown(text) ? [`${word} (${withScalarSelects(text, new Set(found))})`] : [],
              )
              .join(' '),
          ),
        };
      }
    },
  },
  {
    id: 'policy_volatile_function',
    level: 'warning',
    category: 'performance',
    title: 'A policy calls a volatile function',
    why:
      'The planner may neither use an index with it nor evaluate it less than once per row. Functions ' +
      'are volatile unless they say otherwise.',
    *check({ snapshot, routines }): Generator<Hit> {
      for (const policy of snapshot.policies) {
        const called = [...calledPerRow(policy)];
        const found = called.filter((name) =>
          routines.get(name)?.some(({ volatility }) => volatility === 'volatile'),
        );
        if (found.length === 0) continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message: `${identityOf(policy)} calls ${some(found)}(), which is volatile.`,
          detail: '',
          remedy: `${found
            .flatMap((name) => routines.get(name) ?? [])
            .filter(({ volatility }) => volatility === 'volatile')
            .map(
              ({ schema, function: name, identity_arguments }) =>
                `ALTER FUNCTION ${sqlName(schema, name)}(${identity_arguments}) STABLE;`,
            )
            .join(' ')} -- if it only reads`,
        };
      }
    },
  },
  {
    id: 'multiple_permissive_policies',
    level: 'warning',
    category: 'performance',
    title: 'Several permissive policies for the same role and command',
    why:
      'All of them are evaluated for every row until one lets it through; one policy with OR is read ' +
      'and planned as one.',
    sameAs: ['splinter 0006'],
    *check(given): Generator<Hit> {
      for (const policies of given.policies.values()) {
        const permissive = policies.filter((policy) => policy.permissive);
        if (permissive.length < 2) continue;
        const [{ schema, table }] = permissive as [Policy];
        const found = overlaps(permissive, given);
        if (found.length === 0) continue;
        yield {
          object: `table:${identity(schema, table)}`,
          message: `${identity(schema, table)} has several permissive policies for the same role and command.`,
          detail: `${some(found)}.`,
          remedy: 'Join their conditions with OR in one policy, or make the one that narrows AS RESTRICTIVE.',
        };
      }
    },
  },
  {
    id: 'policy_column_unindexed',
    level: 'warning',
    category: 'performance',
    title: 'A policy chooses rows by a column without an index',
    why:
      'Every query of the table adds this condition; without an index it reads the whole table to find ' +
      'the caller’s rows.',
    *check({ snapshot, policies, indexes }): Generator<Hit> {
      for (const table of snapshot.tables) {
        if (!table.row_security || table.kind === 'foreign table') continue;
        const key = pair(table.schema, table.table);
        const own = indexes.get(key) ?? [];
        const partitioned = table.kind === 'partitioned table';
        const compared = new Map<string, readonly Token[][]>();
        for (const { using } of policies.get(key) ?? []) {
          const list = tokens(using);
          for (const name of comparedWithCaller(list))
            compared.set(name, [...(compared.get(name) ?? []), [...list]]);
        }
        for (const { name } of table.columns) {
          const conditions = compared.get(name);
          if (
            conditions === undefined ||
            conditions.every((list) => own.some((index) => covers(index, [name], partitioned, list)))
          )
            continue;
          yield {
            object: `column:${identity(table.schema, table.table, name)}`,
            message:
              `Policies of ${identity(table.schema, table.table)} choose rows by ${name}, and no index ` +
              'starts with it.',
            detail: '',
            remedy:
              `CREATE INDEX${table.kind === 'partitioned table' ? '' : ' CONCURRENTLY'} ON ` +
              `${sqlName(table.schema, table.table)} (${sqlName(name)});`,
          };
        }
      }
    },
  },
];

/** `SELECT for authenticated: a, b`, one entry for each command and role that several policies apply to. */
function overlaps(policies: readonly Policy[], { bypasses }: GroupedSnapshot): readonly string[] {
  const named = new Set(
    policies.flatMap(({ roles }) => roles).filter((role) => role !== 'public' && !bypasses(role)),
  );
  return (['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const).flatMap((command) => {
    const applicable = policies.filter((policy) => policy.command === command || policy.command === 'ALL');
    const open = applicable.filter(({ roles }) => roles.includes('public'));
    const entries = [...named]
      .map(
        (role) =>
          [role, applicable.filter(({ roles }) => roles.includes(role) || roles.includes('public'))] as const,
      )
      // A role that is named only by policies for everyone is reported with everyone.
      .filter(([, several]) => several.length > Math.max(1, open.length));
    return [...(open.length > 1 ? [['PUBLIC', open] as const] : []), ...entries].map(
      ([role, several]) => `${command} for ${role}: ${several.map(({ policy }) => policy).join(', ')}`,
    );
  });
}
