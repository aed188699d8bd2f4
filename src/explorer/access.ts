import { groupBy } from '../group-by.ts';
import { identifiers, key, type Relation } from '../inventory/index.ts';
import {
  accessOf,
  grantKind,
  identityOf,
  partitionsOf,
  type Access,
  type Present,
  type Privilege,
  type Snapshot,
} from '../snapshot/index.ts';
import type { AccessEntry, AccessPattern, Reason, RoleData } from './data.ts';

/** What the explorer tells of a relation; TRUNCATE because row security does not limit it. */
const ofRelations: readonly Privilege[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'];

export interface AccessData {
  readonly roles: readonly RoleData[];
  readonly patterns: readonly AccessPattern[];
  /** Places of the roles that have USAGE on a schema. */
  readonly usage: (schema: string) => readonly number[];
  /** Place of its pattern. */
  readonly ofRelation: (relation: Relation) => number | undefined;
  readonly ofRoutine: (routine: Snapshot['functions'][number]) => number;
}

/**
 * Who may do what, by PostgreSQL's own rules over the snapshot. Objects with the same owner and the same grants have
 * one pattern: of five thousand tables there are rarely more than a hundred.
 */
export function accessData(
  snapshot: Snapshot,
  { ownersWithout }: Pick<Present, 'ownersWithout'>,
): AccessData {
  const access = accessOf(snapshot, partitionsOf(snapshot).values());
  const names = snapshot.roles.map(({ role }) => role);
  const without = new Map(ownersWithout.map((one) => [key(one.schema, one.name), new Set(one.privileges)]));
  const columns = columnGrants(snapshot);
  const grantsOn = routineGrants(snapshot);
  const { patterns, patternOf } = collector(names);
  return {
    roles: rolesOf(snapshot, access),
    patterns,
    usage: (schema) =>
      names.flatMap((name, role) => (access.may(name, 'USAGE', 'schema', identityOf(schema)) ? [role] : [])),
    ofRelation: ({ schema, name, table, view, grants }) => {
      const owned = table ?? view;
      if (owned === null) return undefined;
      const [on, object] = [table === null ? owned.kind : grantKind(table), identityOf(schema, name)];
      const lost = without.get(key(schema, name)) ?? new Set<string>();
      const signature = JSON.stringify([on, owned.owner, [...lost], grantsText(grants)]);
      return patternOf(signature, ofRelations, (role, privilege) => {
        const whole = access
          .sourcesOf(role, privilege, on, object)
          .filter(({ by }) => by !== 'owner' || !lost.has(privilege));
        if (whole.length > 0) return whole;
        // What may be done with the whole may be done with its columns: only what is left is said of them.
        return access.sourcesOf(role, privilege, 'columns of', object).map((source): Reason => ({
          ...source,
          columns: columns(object, source.through, privilege),
        }));
      });
    },
    ofRoutine: ({ schema, function: name, identity_arguments, owner }) => {
      const object = `${identityOf(schema, name)}(${identity_arguments})`;
      const signature = `function ${owner} ${grantsOn.get(object) ?? ''}`;
      return patternOf(signature, ['EXECUTE'], (role, privilege) =>
        access.sourcesOf(role, privilege, 'function', object),
      );
    },
  };
}

type PatternOf = (
  signature: string,
  privileges: readonly Privilege[],
  reasons: (role: string, privilege: Privilege) => readonly Reason[],
) => number;

/** Works out the pattern of each signature once. */
function collector(names: readonly string[]): {
  readonly patterns: readonly AccessPattern[];
  readonly patternOf: PatternOf;
} {
  const patterns: AccessPattern[] = [];
  const known = new Map<string, number>();
  const patternOf: PatternOf = (signature, privileges, reasons) => {
    const found = known.get(signature);
    if (found !== undefined) return found;
    known.set(signature, patterns.length);
    patterns.push(
      names.flatMap((name, role): readonly AccessEntry[] => {
        const held = privileges.flatMap((privilege) => {
          const why = reasons(name, privilege);
          return why.length === 0 ? [] : [[privilege, why] as const];
        });
        return held.length === 0 ? [] : [{ role, privileges: held }];
      }),
    );
    return patterns.length - 1;
  };
  return { patterns, patternOf };
}

const grantsText = (grants: Relation['grants']): readonly (readonly string[])[] =>
  grants.map(({ on, object, grantee, privileges }) => [
    on === 'column' ? (identifiers(object)[2] ?? '') : '',
    grantee,
    ...privileges,
  ]);

/** The grants of each function in one text. */
function routineGrants(snapshot: Snapshot): ReadonlyMap<string, string> {
  const grants = groupBy(
    snapshot.grants.filter(({ on }) => on === 'function'),
    ({ object }) => object,
  );
  return new Map(
    [...grants].map(([object, own]) => [
      object,
      JSON.stringify(own.map(({ grantee, privileges }) => [grantee, privileges])),
    ]),
  );
}

/** The columns of a relation on which a role was granted a privilege. */
function columnGrants(
  snapshot: Snapshot,
): (object: string, grantee: string, privilege: string) => readonly string[] {
  const granted = snapshot.grants.flatMap(({ on, object, grantee, privileges }) => {
    if (on !== 'column') return [];
    const [schema = '', table = '', column = ''] = identifiers(object);
    return privileges.map((text) => ({
      place: JSON.stringify([identityOf(schema, table), grantee, text.replace(/\*$/, '')]),
      column,
    }));
  });
  const found = groupBy(granted, ({ place }) => place);
  return (...of) => (found.get(JSON.stringify(of)) ?? []).map(({ column }) => column);
}

function rolesOf({ roles }: Snapshot, access: Access): readonly RoleData[] {
  return roles.map(({ role, superuser, bypass_rls, login, member_of, comment }): RoleData => ({
    name: role,
    ...(superuser ? { superuser: true } : {}),
    ...(bypass_rls ? { bypassRowSecurity: true } : {}),
    ...(login ? { login: true } : {}),
    inherits: superuser
      ? []
      : roles.flatMap((other, at) => (other.role !== role && access.inherits(role, other.role) ? [at] : [])),
    memberOf: member_of,
    ...(comment === undefined ? {} : { comment }),
  }));
}
