import { appliesTo, type Context, type Policy } from './context.ts';
import {
  calls,
  comparedWithCaller,
  isAlwaysTrue,
  isKnown,
  tokens,
  withoutScalarSelects,
  type Token,
} from './expression.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, pair, some, sqlName, sqlRole } from './names.ts';

const identityOf = ({ schema, table, policy }: Policy): string => identity(schema, table, policy);
const alter = ({ schema, table, policy }: Policy, rest: string): string =>
  `ALTER POLICY ${sqlName(policy)} ON ${sqlName(schema, table)} ${rest};`;

/** What decides over the rows that are read, changed or deleted, and what over those that are written. */
const conditions = ({ using, with_check }: Policy): readonly string[] => [using, with_check].filter(isKnown);

/** Whether the policy lets its roles write any row: all of its conditions are always true, and there is one. */
function opensWrites({ command, using, with_check }: Policy): boolean {
  switch (command) {
    case 'SELECT':
      return false;
    case 'INSERT':
      return isAlwaysTrue(with_check);
    case 'DELETE':
      return isAlwaysTrue(using);
    // Without WITH CHECK, USING decides over the new rows too.
    default:
      return isAlwaysTrue(using) && (with_check === null || isAlwaysTrue(with_check));
  }
}

/** Policies that leave a write unrestricted, where no restrictive policy of the same table may take it back. */
function* openWrites(context: Context): Generator<Policy> {
  for (const policies of context.policies.values()) {
    const restricted = new Set(
      policies.filter(({ permissive }) => !permissive).map(({ command }) => command),
    );
    for (const policy of policies) {
      if (
        policy.permissive &&
        opensWrites(policy) &&
        !restricted.has('ALL') &&
        !restricted.has(policy.command)
      )
        yield policy;
    }
  }
}

const isForAnonymous = (policy: Policy, context: Context): boolean =>
  context.apiRoles.includes('anon') && appliesTo(policy, 'anon', context);
const isForUsers = (policy: Policy, context: Context): boolean =>
  policy.roles.includes('public') ||
  (context.apiRoles.includes('authenticated') && appliesTo(policy, 'authenticated', context));

/** Functions that a policy calls for every row, as `schema.function`. */
function calledPerRow(policy: Policy): ReadonlySet<string> {
  return new Set(
    conditions(policy).flatMap((condition) => [...calls(withoutScalarSelects(tokens(condition)))]),
  );
}

/** Of the platform: they read the request's JWT and are the same for all rows. */
const perRequest = new Set(['auth.uid', 'auth.jwt', 'auth.role', 'auth.email', 'current_setting']);

function readsUserMetadata(list: readonly Token[]): boolean {
  return list.some(
    ({ kind, text }) =>
      (kind === 'string' && (text === 'user_metadata' || /^\{user_metadata\b/.test(text))) ||
      (kind !== 'string' && text === 'raw_user_meta_data'),
  );
}

export const policyRules: readonly Rule[] = [
  {
    id: 'policy_always_true_for_anon',
    level: 'error',
    category: 'security',
    title: 'A policy lets anonymous requests write any row',
    why: 'Anybody who knows the address of the API can insert, change or delete without signing in.',
    sameAs: ['splinter 0024'],
    *check(context): Generator<Hit> {
      for (const policy of openWrites(context)) {
        const object = identity(policy.schema, policy.table);
        const privileges =
          policy.command === 'ALL'
            ? (['INSERT', 'UPDATE', 'DELETE'] as const)
            : [policy.command as 'INSERT' | 'UPDATE' | 'DELETE'];
        if (
          !isForAnonymous(policy, context) ||
          !context.reachable(policy.schema, 'table', object, privileges).includes('anon')
        )
          continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message:
            `${identityOf(policy)} lets anon ` +
            `${policy.command === 'ALL' ? 'insert, change and delete any row' : `${policy.command} any row`} ` +
            `of ${object}.`,
          detail:
            `Schema ${identity(policy.schema)} is exposed (${context.exposed.source}), and anon has ` +
            'the privilege.',
          remedy:
            `${alter(policy, 'TO authenticated')} -- and a condition on the row; or REVOKE ` +
            `${privileges.join(', ')} ON ${sqlName(policy.schema, policy.table)} FROM anon;`,
        };
      }
    },
  },
  {
    id: 'policy_always_true',
    level: 'warning',
    category: 'security',
    title: 'A policy for writing whose condition is always true',
    why: 'Row-level security is on, but for these commands it restricts nothing.',
    sameAs: ['splinter 0024'],
    *check(context): Generator<Hit> {
      for (const policy of openWrites(context)) {
        if (!isForUsers(policy, context) && !isForAnonymous(policy, context)) continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message:
            `${identityOf(policy)} (${policy.command}) is always true for ` +
            `${policy.roles.map(sqlRole).join(', ')}.`,
          detail: '',
          remedy: alter(policy, policy.command === 'INSERT' ? 'WITH CHECK (…)' : 'USING (…)'),
        };
      }
    },
  },
  {
    id: 'policy_check_always_true',
    level: 'warning',
    category: 'security',
    title: 'A policy lets a row be moved to anywhere',
    why:
      'USING chooses the rows that may be changed, but WITH CHECK (true) lets them become anything: ' +
      'another company’s, another user’s.',
    sameAs: ['splinter 0024'],
    *check({ snapshot }): Generator<Hit> {
      for (const policy of snapshot.policies) {
        const { command, permissive, using, with_check } = policy;
        if (
          !permissive ||
          (command !== 'UPDATE' && command !== 'ALL') ||
          !isKnown(using) ||
          isAlwaysTrue(using) ||
          !isAlwaysTrue(with_check)
        )
          continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message: `${identityOf(policy)} chooses rows by USING, but WITH CHECK lets them become any row.`,
          detail: `USING ${using}`,
          remedy: alter(policy, `WITH CHECK ${using}`),
        };
      }
    },
  },
  {
    id: 'policy_uses_user_metadata',
    level: 'error',
    category: 'security',
    title: 'A policy trusts user_metadata',
    why: 'Users can change their own user_metadata, and so give themselves whatever the policy reads from it.',
    sameAs: ['splinter 0015'],
    *check({ snapshot }): Generator<Hit> {
      for (const policy of snapshot.policies) {
        if (!conditions(policy).some((condition) => readsUserMetadata(tokens(condition)))) continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message: `${identityOf(policy)} decides by user_metadata, which users can change themselves.`,
          detail: conditions(policy).join('; '),
          remedy:
            'Keep the value in app_metadata or in a table that users cannot write, and read it from there.',
        };
      }
    },
  },
  {
    id: 'policy_for_everyone',
    level: 'info',
    category: 'security',
    title: 'A policy without TO applies to every role',
    why:
      'It is evaluated for anonymous requests too. TO authenticated says what is meant, and spares the ' +
      'others the work.',
    *check({ snapshot, apiRoles }): Generator<Hit> {
      if (apiRoles.length === 0) return;
      for (const policy of snapshot.policies) {
        // Reading by everyone may be what is meant, and then says so.
        if (
          !policy.permissive ||
          !policy.roles.includes('public') ||
          (policy.command === 'SELECT' && isAlwaysTrue(policy.using))
        )
          continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message: `${identityOf(policy)} names no role, so it applies to all, anon included.`,
          detail: '',
          remedy: alter(policy, 'TO authenticated'),
        };
      }
    },
  },
  {
    id: 'policy_without_condition',
    level: 'info',
    category: 'security',
    title: 'A policy without any condition lets nothing through',
    why: 'A permissive policy without the condition that its command needs adds no row.',
    *check({ snapshot }): Generator<Hit> {
      for (const policy of snapshot.policies) {
        if (policy.using !== null || policy.with_check !== null) continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message: `${identityOf(policy)} has neither USING nor WITH CHECK and lets no row through.`,
          detail: '',
          remedy: alter(policy, policy.command === 'INSERT' ? 'WITH CHECK (…)' : 'USING (…)'),
        };
      }
    },
  },
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
        const found = [...calledPerRow(policy)].filter(
          (name) =>
            perRequest.has(name) ||
            // A function of the user's own that takes no argument cannot depend on the row.
            routines
              .get(name)
              ?.some(
                ({ identity_arguments, volatility }) => identity_arguments === '' && volatility === 'stable',
              ),
        );
        if (found.length === 0) continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message: `${identityOf(policy)} calls ${some(found)}() for every row.`,
          detail: conditions(policy).join('; '),
          remedy:
            `In the condition, write (SELECT ${found[0]}(…)) instead of ${found[0]}(…): ` +
            `${alter(policy, 'USING (…)')}`,
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
        const found = [...calledPerRow(policy)].filter((name) =>
          routines.get(name)?.some(({ volatility }) => volatility === 'volatile'),
        );
        if (found.length === 0) continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message: `${identityOf(policy)} calls ${some(found)}(), which is volatile.`,
          detail: '',
          remedy: `If it only reads: ALTER FUNCTION ${sqlName(...(found[0] as string).split('.'))}(…) STABLE;`,
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
    *check(context): Generator<Hit> {
      for (const policies of context.policies.values()) {
        const permissive = policies.filter((policy) => policy.permissive);
        if (permissive.length < 2) continue;
        const [{ schema, table }] = permissive as [Policy];
        const found = overlaps(permissive, context);
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
        const leading = new Set(
          indexes
            .get(key)
            ?.filter(
              ({ valid, predicate }) => predicate === null && (valid || table.kind === 'partitioned table'),
            )
            .map(({ columns }) => columns[0]),
        );
        const compared = new Set(
          (policies.get(key) ?? []).flatMap(({ using }) => [...comparedWithCaller(tokens(using))]),
        );
        for (const { name } of table.columns) {
          if (!compared.has(name) || leading.has(name)) continue;
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
function overlaps(policies: readonly Policy[], { bypasses }: Context): readonly string[] {
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
      // A role that no policy but those for everyone names is told with everyone.
      .filter(([, several]) => several.length > Math.max(1, open.length));
    return [...(open.length > 1 ? [['PUBLIC', open] as const] : []), ...entries].map(
      ([role, several]) => `${command} for ${role}: ${several.map(({ policy }) => policy).join(', ')}`,
    );
  });
}
