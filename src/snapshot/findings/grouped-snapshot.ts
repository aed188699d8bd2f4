import type { Constraint, Snapshot, Table } from '../model.ts';
import { accessOf, type Access, type Privilege, type Role } from './access.ts';
import { domainsOf, type Domains } from './domains.ts';
import type { ExposedSchemas } from './exposure.ts';
import { groupBy } from '../../group-by.ts';
import { identity, pair } from './object-names.ts';
import { partitionsOf, type Partition } from './partitions.ts';

export { grantKind, type Privilege, type Role } from './access.ts';

type Item<Kind extends keyof Snapshot> = Snapshot[Kind] extends readonly (infer One)[] ? One : never;

export type Index = Item<'indexes'>;
export type Policy = Item<'policies'>;
export type View = Item<'views'>;
export type Routine = Item<'functions'>;

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
  readonly partitions: ReadonlyMap<string, Partition>;
  readonly views: ReadonlyMap<string, View>;
  readonly constraints: ReadonlyMap<string, readonly Constraint[]>;
  /** Foreign keys by the table that they refer to. */
  readonly references: ReadonlyMap<string, readonly Constraint[]>;
  readonly indexes: ReadonlyMap<string, readonly Index[]>;
  readonly policies: ReadonlyMap<string, readonly Policy[]>;
  /** By `schema.function`, as a deparsed expression names it; overloads together. */
  readonly routines: ReadonlyMap<string, readonly Routine[]>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly access: Access;
  readonly domains: Domains;
  /** The roles of the API that may do any of this with a relation of an exposed schema, or with a column of it. */
  readonly reachable: (
    schema: string,
    on: string,
    object: string,
    privileges: readonly Privilege[],
  ) => readonly ApiRole[];
  /** Whether row-level security never applies to the role, whatever the table. */
  readonly bypasses: (role: string) => boolean;
  /** Whether the policies of this table do not apply to the role: it bypasses them all, or is or inherits the owner. */
  readonly exempt: (
    role: string,
    table: { readonly owner: string; readonly force_row_security: boolean },
  ) => boolean;
}

export function groupSnapshot(snapshot: Snapshot, exposed: ExposedSchemas): GroupedSnapshot {
  const roles = new Map(snapshot.roles.map((role) => [role.role, role]));
  const apiRoles = (['anon', 'authenticated'] as const).filter((role) => roles.has(role));
  const partitions = partitionsOf(snapshot);
  const constraints = byTable(snapshot.constraints);
  const access = accessOf(snapshot, partitions.values());
  const bypasses = (name: string): boolean => {
    const role = roles.get(name);
    return role !== undefined && (role.superuser || role.bypass_rls);
  };
  const served = new Set(exposed.names);
  return {
    snapshot,
    exposed,
    apiRoles,
    roles,
    access,
    domains: domainsOf(snapshot, constraints),
    partitions,
    bypasses,
    exempt: (role, { owner, force_row_security }) =>
      bypasses(role) || (!force_row_security && access.inherits(role, owner)),
    tables: new Map(snapshot.tables.map((table) => [pair(table.schema, table.table), table])),
    views: new Map(snapshot.views.map((view) => [pair(view.schema, view.view), view])),
    constraints,
    references: groupBy(
      snapshot.constraints.filter(({ references }) => references !== null),
      ({ references }) => pair(references?.schema ?? '', references?.table ?? ''),
    ),
    indexes: byTable(snapshot.indexes),
    policies: byTable(snapshot.policies),
    routines: groupBy(snapshot.functions, (routine) => `${routine.schema}.${routine.function}`),
    reachable: (schema, on, object, privileges) =>
      served.has(schema)
        ? apiRoles.filter(
            (role) =>
              access.may(role, 'USAGE', 'schema', identity(schema)) &&
              privileges.some((privilege) => access.mayAny(role, privilege, on, object)),
          )
        : [],
  };
}

function byTable<One extends { readonly schema: string; readonly table: string }>(
  list: readonly One[],
): ReadonlyMap<string, readonly One[]> {
  return groupBy(list, ({ schema, table }) => pair(schema, table));
}

/** Whether a policy applies to a role, by name, through `public` or through a role that it is a member of. */
export function appliesTo(policy: Policy, role: string, { access }: GroupedSnapshot): boolean {
  return policy.roles.some((each) => each === 'public' || access.inherits(role, each));
}
