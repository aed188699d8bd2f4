import type { Constraint, Snapshot, Table } from '../model.ts';
import type { ExposedSchemas } from './exposure.ts';
import { groupBy } from './group-by.ts';
import { identity, pair, parentOf } from './object-names.ts';

type Item<Kind extends keyof Snapshot> = Snapshot[Kind] extends readonly (infer One)[] ? One : never;

export type Index = Item<'indexes'>;
export type Policy = Item<'policies'>;
export type View = Item<'views'>;
export type Routine = Item<'functions'>;
export type Role = Item<'roles'>;
export type Privilege =
  'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE' | 'TRUNCATE' | 'EXECUTE' | 'USAGE' | 'CREATE';

/** The roles with which the Data API (PostgREST) runs requests: without and with a signed-in user. */
export type ApiRole = 'anon' | 'authenticated';

/** A snapshot with everything grouped once, so that each rule is linear. */
export interface GroupedSnapshot {
  readonly snapshot: Snapshot;
  readonly exposed: ExposedSchemas;
  /** Those of `anon` and `authenticated` that exist; none on plain PostgreSQL. */
  readonly apiRoles: readonly ApiRole[];
  /** By {@link pair} of schema and table. Partitions and tables of the platform are not in it. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly constraints: ReadonlyMap<string, readonly Constraint[]>;
  readonly indexes: ReadonlyMap<string, readonly Index[]>;
  readonly policies: ReadonlyMap<string, readonly Policy[]>;
  /** By `schema.function`, as a deparsed expression names it; overloads together. */
  readonly routines: ReadonlyMap<string, readonly Routine[]>;
  readonly roles: ReadonlyMap<string, Role>;
  /** Whether the role has the privilege, by itself, through PUBLIC or through a role that it inherits from. */
  readonly may: (role: string, privilege: Privilege, on: string, object: string) => boolean;
  /** The same for a relation of an exposed schema, through a grant on the whole or on one of its columns. */
  readonly reachable: (
    schema: string,
    on: string,
    object: string,
    privileges: readonly Privilege[],
  ) => readonly ApiRole[];
  /** Whether row-level security never applies to the role. */
  readonly bypasses: (role: string) => boolean;
}

export function groupSnapshot(snapshot: Snapshot, exposed: ExposedSchemas): GroupedSnapshot {
  const roles = new Map(snapshot.roles.map((role) => [role.role, role]));
  const apiRoles = (['anon', 'authenticated'] as const).filter((role) => roles.has(role));
  const grants = groupGrants(snapshot);
  const inherited = new Map<string, ReadonlySet<string>>();
  const asRoles = (role: string): ReadonlySet<string> => {
    const known = inherited.get(role) ?? reachOf(role, roles);
    inherited.set(role, known);
    return known;
  };
  const may: GroupedSnapshot['may'] = (role, privilege, on, object) => {
    const grantees = grants.get(`${on} ${object}`)?.get(privilege);
    return grantees !== undefined && [...asRoles(role)].some((each) => grantees.has(each));
  };
  const served = new Set(exposed.names);
  return {
    snapshot,
    exposed,
    apiRoles,
    roles,
    may,
    tables: new Map(snapshot.tables.map((table) => [pair(table.schema, table.table), table])),
    constraints: byTable(snapshot.constraints),
    indexes: byTable(snapshot.indexes),
    policies: byTable(snapshot.policies),
    routines: groupBy(snapshot.functions, (routine) => `${routine.schema}.${routine.function}`),
    reachable: (schema, on, object, privileges) =>
      served.has(schema)
        ? apiRoles.filter(
            (role) =>
              may(role, 'USAGE', 'schema', identity(schema)) &&
              privileges.some(
                (privilege) => may(role, privilege, on, object) || may(role, privilege, 'columns of', object),
              ),
          )
        : [],
    bypasses: (name) => {
      const role = roles.get(name);
      return role !== undefined && (role.superuser || role.bypass_rls);
    },
  };
}

function byTable<One extends { readonly schema: string; readonly table: string }>(
  list: readonly One[],
): ReadonlyMap<string, readonly One[]> {
  return groupBy(list, ({ schema, table }) => pair(schema, table));
}

/** `on object` → privilege → grantees. Grants on columns also stand for their relation, as `columns of`. */
function groupGrants({ grants }: Snapshot): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const grouped = new Map<string, Map<string, Set<string>>>();
  const add = (key: string, privilege: string, grantee: string): void => {
    const privileges = grouped.get(key) ?? new Map<string, Set<string>>();
    grouped.set(key, privileges);
    const grantees = privileges.get(privilege) ?? new Set();
    privileges.set(privilege, grantees.add(grantee));
  };
  for (const { on, object, grantee, privileges } of grants) {
    for (const text of privileges) {
      const privilege = text.replace(/\*$/, '');
      add(`${on} ${object}`, privilege, grantee);
      if (on === 'column') add(`columns of ${parentOf(object)}`, privilege, grantee);
    }
  }
  return grouped;
}

/** The role, PUBLIC, and every role whose privileges it has without SET ROLE. */
function reachOf(role: string, roles: ReadonlyMap<string, Role>): ReadonlySet<string> {
  const reach = new Set(['PUBLIC', role]);
  for (const name of reach) {
    const found = roles.get(name);
    if (found?.inherit) for (const group of found.member_of) reach.add(group);
  }
  return reach;
}

/** `table`, `foreign table`: what a grant calls it. */
export function grantKind({ kind }: Table): string {
  return kind === 'foreign table' ? kind : 'table';
}

/** Whether a policy applies to a role, by name, through `public` or through a role that it is a member of. */
export function appliesTo(policy: Policy, role: string, { roles }: GroupedSnapshot): boolean {
  return (
    policy.roles.includes('public') || [...reachOf(role, roles)].some((each) => policy.roles.includes(each))
  );
}
