import { appliesTo, type GroupedSnapshot, type Policy } from './grouped-snapshot.ts';
import { isAlwaysTrue, isKnown, tokens, type Token } from './expression.ts';
import type { Hit, Rule } from './finding.ts';
import { identity, sqlName, sqlRole } from './object-names.ts';

export const identityOf = ({ schema, table, policy }: Policy): string => identity(schema, table, policy);
export const alter = ({ schema, table, policy }: Policy, rest: string): string =>
  `ALTER POLICY ${sqlName(policy)} ON ${sqlName(schema, table)} ${rest};`;

/** What decides over the rows that are read, changed or deleted, and what over those that are written. */
export const conditions = ({ using, with_check }: Policy): readonly string[] =>
  [using, with_check].filter(isKnown);

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
function* openWrites(given: GroupedSnapshot): Generator<Policy> {
  for (const policies of given.policies.values()) {
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

const isForAnonymous = (policy: Policy, given: GroupedSnapshot): boolean =>
  given.apiRoles.includes('anon') && appliesTo(policy, 'anon', given);
const isForUsers = (policy: Policy, given: GroupedSnapshot): boolean =>
  policy.roles.includes('public') ||
  (given.apiRoles.includes('authenticated') && appliesTo(policy, 'authenticated', given));

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
    *check(given): Generator<Hit> {
      for (const policy of openWrites(given)) {
        const object = identity(policy.schema, policy.table);
        const privileges =
          policy.command === 'ALL'
            ? (['INSERT', 'UPDATE', 'DELETE'] as const)
            : [policy.command as 'INSERT' | 'UPDATE' | 'DELETE'];
        if (
          !isForAnonymous(policy, given) ||
          !given.reachable(policy.schema, 'table', object, privileges).includes('anon')
        )
          continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message:
            `${identityOf(policy)} lets anon ` +
            `${policy.command === 'ALL' ? 'insert, change and delete any row' : `${policy.command} any row`} ` +
            `of ${object}.`,
          detail:
            `Schema ${identity(policy.schema)} is exposed (${given.exposed.source}), and anon has ` +
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
    *check(given): Generator<Hit> {
      for (const policy of openWrites(given)) {
        if (!isForUsers(policy, given) && !isForAnonymous(policy, given)) continue;
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
    title: 'A policy lets a row be changed into any other',
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
];
