import { appliesTo, type GroupedSnapshot, type Policy } from './grouped-snapshot.ts';
import { isKnown, tokens, type Token } from './expression.ts';
import { revoke } from './revoke.ts';
import { isAlwaysTrue, truthOf, type Known } from './truth.ts';
import type { Hit, Rule } from './finding.ts';
import { groupBy } from '../../group-by.ts';
import { identity, pair, sqlName, sqlRole } from './object-names.ts';

export const identityOf = ({ schema, table, policy }: Policy): string => identity(schema, table, policy);
export const alter = ({ schema, table, policy }: Policy, rest: string): string =>
  `ALTER POLICY ${sqlName(policy)} ON ${sqlName(schema, table)} ${rest};`;

/** What decides over the rows that are read, changed or deleted, and what over those that are written. */
export const conditions = ({ using, with_check }: Policy): readonly string[] =>
  [using, with_check].filter(isKnown);

export type Command = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
const writes = ['INSERT', 'UPDATE', 'DELETE'] as const;

/** What is known of every row of the policy's table. */
function knownOf({ schema, table }: Policy, { tables }: GroupedSnapshot): Known {
  const columns = tables.get(pair(schema, table))?.columns ?? [];
  return { notNull: new Set(columns.filter(({ not_null }) => not_null).map(({ name }) => name)) };
}

const verb = { SELECT: 'read', INSERT: 'insert', UPDATE: 'change', DELETE: 'delete' } as const;
const verbs = (commands: readonly Command[]): string =>
  commands
    .map((command) => verb[command])
    .join(', ')
    .replace(/, (\w+)$/, ' and $1');

/** A request without a signed-in user, as Supabase's functions see it. */
export const asAnonymous: Known = {
  calls: new Map([
    ['auth.role', 'anon'],
    ['auth.uid', null],
    ['auth.email', null],
  ]),
};

/** Whether the policy is about the command. */
export const isFor = (policy: Policy, command: Command): boolean =>
  policy.command === 'ALL' || policy.command === command;

/**
 * Whether the policy lets any row be inserted, changed or deleted. Which rows may be changed or deleted USING decides
 * alone: a WITH CHECK only says what they may become. Without WITH CHECK, USING decides over new rows too.
 */
function opens(policy: Policy, command: Exclude<Command, 'SELECT'>, known: Known): boolean {
  if (!isFor(policy, command)) return false;
  return isAlwaysTrue(command === 'INSERT' ? (policy.with_check ?? policy.using) : policy.using, known);
}

/** Whether a restrictive policy takes back what others let the role do with any row. */
function isRestricted(
  role: string,
  command: Command,
  policies: readonly Policy[],
  given: GroupedSnapshot,
): boolean {
  return policies.some((policy) => {
    if (policy.permissive || !isFor(policy, command)) return false;
    // A role of `public` stands for roles that no policy names.
    if (role === 'public' ? !policy.roles.includes('public') : !appliesTo(policy, role, given)) return false;
    const condition = command === 'INSERT' ? (policy.with_check ?? policy.using) : policy.using;
    return condition !== null && !isAlwaysTrue(condition, knownOf(policy, given));
  });
}

interface OpenWrite {
  readonly policy: Policy;
  readonly role: string;
  readonly commands: readonly Exclude<Command, 'SELECT'>[];
}

/** Policies that leave a write unrestricted for a role of the API, or for everyone where there is no API. */
function* openWrites(given: GroupedSnapshot): Generator<OpenWrite> {
  const roles = given.apiRoles.length === 0 ? ['public'] : given.apiRoles;
  for (const policies of given.policies.values()) {
    for (const policy of policies) {
      if (!policy.permissive) continue;
      const known = knownOf(policy, given);
      const opened = writes.filter((command) => opens(policy, command, known));
      if (opened.length === 0) continue;
      for (const role of roles) {
        if (role === 'public' ? !policy.roles.includes('public') : !appliesTo(policy, role, given)) continue;
        const commands = opened.filter((command) => !isRestricted(role, command, policies, given));
        if (commands.length > 0) yield { policy, role, commands };
      }
    }
  }
}

/** `ALTER POLICY … USING (…);`, for a person to fill in. */
const withCondition = (policy: Policy): string =>
  alter(policy, policy.command === 'INSERT' ? 'WITH CHECK (…)' : 'USING (…)');

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
      for (const { policy, role, commands } of openWrites(given)) {
        const { schema, table } = policy;
        const object = identity(schema, table);
        const granted = commands.filter((command) =>
          given.reachable(policy.schema, 'table', object, [command]).some((each) => each === role),
        );
        if (role !== 'anon' || granted.length === 0) continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message: `${identityOf(policy)} lets anon ${verbs(granted)} any row of ${object}.`,
          detail:
            `Schema ${identity(policy.schema)} is exposed (${given.exposed.source}), and anon has ` +
            'the privilege.',
          remedy:
            `${revoke(granted.join(', '), { schema, name: table, on: 'table', object }, [role], given)} ` +
            `-- or a condition on the row: ${withCondition(policy)}`,
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
      const byPolicy = groupBy(openWrites(given), ({ policy }) => policy);
      for (const [policy, open] of byPolicy) {
        const commands = writes.filter((command) => open.some((each) => each.commands.includes(command)));
        yield {
          object: `policy:${identityOf(policy)}`,
          message:
            `${identityOf(policy)} (${policy.command}) lets ${policy.roles.map(sqlRole).join(', ')} ` +
            `${verbs(commands)} any row.`,
          detail:
            policy.with_check !== null && policy.using !== null && !isAlwaysTrue(policy.with_check)
              ? `WITH CHECK ${policy.with_check} says what a row may become, not which row may be changed.`
              : '',
          remedy: withCondition(policy),
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
        // Reading by everyone may be what is meant, and then says so; and a condition may leave anon out by itself.
        if (
          !policy.permissive ||
          !policy.roles.includes('public') ||
          (policy.command === 'SELECT' && isAlwaysTrue(policy.using)) ||
          conditions(policy).every((condition) => truthOf(condition, asAnonymous) === 'false')
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
    title: 'A policy without the condition that its command needs',
    why:
      'SELECT, UPDATE and DELETE need USING, INSERT needs WITH CHECK. A permissive policy without it lets nothing ' +
      'through, and a restrictive one restricts nothing.',
    *check({ snapshot }): Generator<Hit> {
      for (const policy of snapshot.policies) {
        const { command, permissive, using, with_check } = policy;
        const needed = command === 'INSERT' ? 'WITH CHECK' : 'USING';
        // WITH CHECK alone still lets rows be inserted, or restricts what they may become.
        const enough = command === 'INSERT' || command === 'ALL' || !permissive;
        if (using !== null || (enough && with_check !== null)) continue;
        yield {
          object: `policy:${identityOf(policy)}`,
          message:
            `${identityOf(policy)} (${command}) has no ${needed} and ` +
            `${permissive ? 'lets no row through' : 'restricts nothing'}.`,
          detail: with_check === null ? '' : `WITH CHECK ${with_check}`,
          remedy: alter(policy, `${needed} (…)`),
        };
      }
    },
  },
];
