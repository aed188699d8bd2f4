import type { GroupedSnapshot } from './grouped-snapshot.ts';
import { sqlName, sqlRole } from './object-names.ts';

/** A relation for GRANT and REVOKE. */
export interface Relation {
  readonly schema: string;
  readonly name: string;
  /** What a grant calls it: `table`, `view`, `partition`, … */
  readonly on: string;
  /** Its identity as in grants. */
  readonly object: string;
}

/**
 * SQL that takes a relation from these roles, however they came by it: from whoever it is granted to, by ending the
 * membership through which they have it, or by giving it another owner.
 * @param privileges such as `ALL`.
 */
export function revoke(
  privileges: string,
  { schema, name, on, object }: Relation,
  roles: readonly string[],
  given: GroupedSnapshot,
): string {
  const sources = roles.flatMap((role) =>
    given.access.sources(role, on, object).map((source) => ({ role, ...source })),
  );
  const grantees = new Set(sources.filter(({ by }) => by === 'grant').map(({ through }) => through));
  const memberships = sources
    .filter(({ by, role, through }) => by === 'predefined role' || (by === 'owner' && role !== through))
    .flatMap(({ role, through }) =>
      given.access
        .members(through)
        .filter((member) => given.access.inherits(role, member))
        .map((member) => `REVOKE ${sqlName(through)} FROM ${sqlName(member)};`),
    );
  const owned = sources.some(({ by, role, through }) => by === 'owner' && role === through);
  const word = on.includes('view') ? on.toUpperCase() : 'TABLE';
  return [
    ...(grantees.size === 0 && memberships.length > 0
      ? []
      : [
          `REVOKE ${privileges} ON ${sqlName(schema, name)} FROM ` +
            `${[...new Set([...grantees, ...roles])].map(sqlRole).join(', ')};`,
        ]),
    ...new Set(memberships),
    ...(owned ? [`ALTER ${word} ${sqlName(schema, name)} OWNER TO …;`] : []),
  ].join(' ');
}
