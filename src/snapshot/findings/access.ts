import type { Snapshot, Table } from '../model.ts';
import { identity, parentOf } from './object-names.ts';
import type { Partition } from './partitions.ts';

/*
 * Who may do what: PostgreSQL's own rules over what the snapshot holds. test/snapshot/findings-access.test.ts holds it
 * against has_table_privilege() and its like, role by role and object by object.
 */

export type Role = Snapshot['roles'][number];
export type Privilege =
  | 'SELECT'
  | 'INSERT'
  | 'UPDATE'
  | 'DELETE'
  | 'TRUNCATE'
  | 'EXECUTE'
  | 'USAGE'
  | 'CREATE';

/** Why a role has a privilege. */
export interface Source {
  /** What grants it: a grantee of the object (`PUBLIC` among them), its owner, or a predefined role. */
  readonly through: string;
  readonly by: 'grant' | 'owner' | 'predefined role' | 'superuser';
}

export interface Access {
  /** Whether the role has the privilege, by itself, through PUBLIC or through a role whose privileges it inherits. */
  readonly may: (role: string, privilege: Privilege, on: string, object: string) => boolean;
  /** The same for a relation, through a grant on the whole or on one of its columns. */
  readonly mayAny: (role: string, privilege: Privilege, on: string, object: string) => boolean;
  /** Every way in which the role has the privilege on just this: for columns of a relation, `on` is `columns of`. */
  readonly sourcesOf: (role: string, privilege: Privilege, on: string, object: string) => readonly Source[];
  /** Every way in which the role has any of these privileges on the relation or on columns of it; empty = none. */
  readonly sources: (
    role: string,
    on: string,
    object: string,
    privileges?: readonly Privilege[],
  ) => readonly Source[];
  /** Whether the role has the privileges of the other without SET ROLE, as pg_has_role(…, 'USAGE') says. */
  readonly inherits: (role: string, other: string) => boolean;
  /** Roles that inherit from this one directly. */
  readonly members: (role: string) => readonly string[];
}

/** Grants by `on object`, then by grantee. */
type Grants = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

const onRelations = new Set(['table', 'view', 'materialized view', 'foreign table', 'partition']);

/** PostgreSQL 14 and later: what these roles may do with every relation, and with the schemas around them. */
const predefined: ReadonlyMap<string, readonly Privilege[]> = new Map([
  ['pg_read_all_data', ['SELECT'] as const],
  ['pg_write_all_data', ['INSERT', 'UPDATE', 'DELETE'] as const],
]);

function isPredefined(role: string, privilege: Privilege, on: string): boolean {
  if (on === 'schema') return privilege === 'USAGE' && predefined.has(role);
  return onRelations.has(on) && predefined.get(role)?.includes(privilege) === true;
}

export function accessOf(snapshot: Snapshot, partitions: Iterable<Partition>): Access {
  const roles = new Map(snapshot.roles.map((role) => [role.role, role]));
  const grants = groupGrants(snapshot);
  const owners = ownersOf(snapshot, partitions);
  const reaches = new Map<string, ReadonlySet<string>>();
  const reach = (role: string): ReadonlySet<string> => {
    const known = reaches.get(role) ?? reachOf(role, roles);
    reaches.set(role, known);
    return known;
  };
  const sourcesOf = (role: string, privilege: Privilege, on: string, object: string): readonly Source[] => {
    if (roles.get(role)?.superuser === true) return [{ through: role, by: 'superuser' }];
    const grantees = grants.get(`${on} ${object}`);
    const owner = owners.get(`${on} ${object}`);
    return [...reach(role)].flatMap((each): readonly Source[] => {
      if (each === owner) return [{ through: each, by: 'owner' }];
      if (isPredefined(each, privilege, on)) return [{ through: each, by: 'predefined role' }];
      return grantees?.get(each)?.has(privilege) === true ? [{ through: each, by: 'grant' }] : [];
    });
  };
  const members = new Map<string, string[]>();
  for (const role of snapshot.roles)
    for (const group of inheritedBy(role)) members.set(group, [...(members.get(group) ?? []), role.role]);
  const may: Access['may'] = (...asked) => sourcesOf(...asked).length > 0;
  return {
    may,
    sourcesOf,
    mayAny: (role, privilege, on, object) =>
      may(role, privilege, on, object) || may(role, privilege, 'columns of', object),
    sources: (role, on, object, privileges = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']) => {
      const all = privileges.flatMap((privilege) => [
        ...sourcesOf(role, privilege, on, object),
        ...sourcesOf(role, privilege, 'columns of', object),
      ]);
      return [...new Map(all.map((source) => [`${source.by} ${source.through}`, source])).values()];
    },
    members: (role) => members.get(role) ?? [],
    inherits: (role, other) => roles.get(role)?.superuser === true || reach(role).has(other),
  };
}

function groupGrants(snapshot: Snapshot): Grants {
  const grouped = new Map<string, Map<string, Set<string>>>();
  const of = (key: string, grantee: string): Set<string> => {
    const grantees = grouped.get(key) ?? new Map<string, Set<string>>();
    grouped.set(key, grantees);
    const privileges = grantees.get(grantee) ?? new Set();
    grantees.set(grantee, privileges);
    return privileges;
  };
  for (const { schema, table, grants = [] } of snapshot.partitions ?? []) {
    for (const { grantee, privileges } of grants)
      for (const privilege of privileges) of(`partition ${identity(schema, table)}`, grantee).add(privilege);
  }
  for (const { on, object, grantee, privileges } of snapshot.grants) {
    for (const text of privileges) {
      const privilege = text.replace(/\*$/, '');
      of(`${on} ${object}`, grantee).add(privilege);
      if (on === 'column') of(`columns of ${parentOf(object)}`, grantee).add(privilege);
    }
  }
  return grouped;
}

/** The owner has every privilege; of what it gave away of its own nothing is known. */
function ownersOf(
  { schemas, tables, views, functions, sequences }: Snapshot,
  partitions: Iterable<Partition>,
): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { schema, owner } of schemas) owners.set(`schema ${identity(schema)}`, owner);
  for (const { schema, table, kind, owner } of tables)
    owners.set(`${grantKind({ kind })} ${identity(schema, table)}`, owner);
  for (const { object, owner } of partitions) owners.set(`partition ${object}`, owner);
  for (const { schema, view, kind, owner } of views) owners.set(`${kind} ${identity(schema, view)}`, owner);
  for (const { schema, sequence, owner } of sequences)
    owners.set(`sequence ${identity(schema, sequence)}`, owner);
  for (const { schema, function: name, identity_arguments, owner } of functions)
    owners.set(`function ${identity(schema, name)}(${identity_arguments})`, owner);
  return owners;
}

/** The role, PUBLIC, and every role whose privileges it has without SET ROLE. */
function reachOf(role: string, roles: ReadonlyMap<string, Role>): ReadonlySet<string> {
  const reach = new Set(['PUBLIC', role]);
  for (const name of reach) {
    const found = roles.get(name);
    for (const group of found === undefined ? [] : inheritedBy(found)) reach.add(group);
  }
  return reach;
}

/** Until PostgreSQL 15 the member says whether it inherits, since 16 each membership does. */
function inheritedBy({ inherit, member_of, inherits }: Role): readonly string[] {
  return inherits ?? (inherit ? member_of : []);
}

/** `table`, `foreign table`: what a grant calls it. */
export function grantKind({ kind }: Pick<Table, 'kind'>): string {
  return kind === 'foreign table' ? kind : 'table';
}
