import { named, pin, planOnce, prepared, queryNamed, type Database, type Row } from '../database/index.ts';
import { groupBy } from '../group-by.ts';
import { readObjects, storedObjects, type ObjectsRead, type ReadObject } from '../snapshot/index.ts';
import { membersGrants, membersOf, membersPrivileges, type MembersOwner } from './members.ts';
import { dotted, quoted } from './units.ts';
import { unmodelledSql } from './unmodelled.ts';

/**
 * A database's objects, with what no snapshot holds of them and a file could make otherwise.
 * @param owner of what extensions bring; null = this is the live database.
 * @param isStored whether a snapshot of just now is stored in it.
 */
export async function readWhole(
  database: Database,
  catalogSql: string,
  within: 'snapshot' | 'savepoint',
  {
    before,
    owner,
    isStored = false,
  }: {
    readonly before?: ObjectsRead;
    readonly owner: MembersOwner | null;
    readonly isStored?: boolean;
  },
): Promise<readonly ReadObject[]> {
  const stored = isStored ? await storedObjects(database, catalogSql, before) : null;
  const objects = stored ?? (await readObjects(database, catalogSql, within, before));
  const found = within === 'snapshot' ? await readOnce(database, owner) : await readAgain(database, owner);
  const hidden = hiddenIn({
    not_null_constraint: found.names,
    identity_sequence: found.sequences,
    inherited: found.inherited,
  });
  // Of a platform's and an extension's objects the snapshot says nothing.
  const known = new Map(
    objects.flatMap(({ kind, identity, oid, body }) => {
      const { catalog, on } = grantable(kind, body);
      return catalog === null ? [] : [[`${catalog} ${oid}`, { on, object: identity }] as const];
    }),
  );
  const tables = new Set(objects.filter(({ kind }) => kind === 'table').map(({ identity }) => identity));
  for (const row of found.sequences)
    if (tables.has(dotted(String(row['schema']), String(row['relation']))))
      known.set(`relation ${String(row['oid'])}`, { on: 'identity sequence', object: columnOf(row) });
  const made = new Map(
    found.unmodelled.map(({ kind, name, body }) => [
      `${String(kind)} ${String(name)}`,
      body as Readonly<Record<string, unknown>>,
    ]),
  );
  // Of a partition a snapshot has the privileges that its table has not, and not those that it lacks.
  const parts = groupBy(found.parts, ({ oid }) => String(oid));
  const members = membersOf(found.members);
  const methods = new Map(found.methods.map(({ oid, option }) => [String(oid), String(option)]));
  const whole = (object: ReadObject): ReadObject => {
    if (object.kind === 'partition') return withGrants(object, parts.get(String(object.oid)) ?? []);
    const brought = object.kind === 'extension' ? members.get(String(object.body['name'])) : undefined;
    return brought === undefined
      ? withDefinitions(withMethod(withHidden(object, hidden), methods), made)
      : { ...object, body: { ...object.body, members: brought } };
  };
  return [
    ...objects.map(whole),
    ...found.owners.flatMap((row) => ownersGrant(row, known)),
    ...found.members.flatMap(membersGrants),
  ];
}

/** What is asked besides. @see readWhole */
const besides = (owner: MembersOwner | null) => ({
  names: notNullNames,
  sequences: identitySequences,
  inherited: inheritedColumns,
  methods: methodsOfPartitions,
  owners: ownersGrants,
  parts: partsGrants,
  members: membersPrivileges(owner),
  unmodelled: unmodelledSql,
});

type Besides = Readonly<Record<keyof ReturnType<typeof besides>, readonly Row[]>>;

const readOnce = (database: Database, owner: MembersOwner | null): Promise<Besides> =>
  queryNamed(database, ['BEGIN READ ONLY', ...pin, ...namedEach(besides(owner)), 'COMMIT']);

/** In the transaction that is open. To plan it takes longer than the rest. */
async function readAgain(database: Database, owner: MembersOwner | null): Promise<Besides> {
  await database.query(['SAVEPOINT besides', planOnce, ...pin].join(';\n'));
  const names = await prepared(
    database,
    mapValues(besides(owner), (statement) => ({ statement })),
  );
  return await queryNamed(database, [
    ...namedEach(mapValues(names, (name) => `EXECUTE ${name}`)),
    'ROLLBACK TO SAVEPOINT besides',
  ]);
}

const namedEach = <Name extends string>(statements: Readonly<Record<Name, string>>) =>
  (Object.entries(statements) as [Name, string][]).map(([name, statement]) => named(name, statement));

const mapValues = <Name extends string, Value, Made>(
  values: Readonly<Record<Name, Value>>,
  make: (value: Value) => Made,
): Readonly<Record<Name, Made>> =>
  Object.fromEntries(
    (Object.entries(values) as [Name, Value][]).map(([name, value]) => [name, make(value)]),
  ) as Record<Name, Made>;

/** What is not told of columns, by their names: rows of the `name` that a property has. */
function hiddenIn(
  found: Readonly<Record<string, readonly Row[]>>,
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const hidden = new Map<string, Record<string, unknown>>();
  for (const [property, rows] of Object.entries(found))
    for (const row of rows) {
      const column = columnOf(row);
      if (row['name'] !== null) hidden.set(column, { ...hidden.get(column), [property]: row['name'] });
    }
  return hidden;
}

/** Where an object's privileges are, and what they are said to be on. */
function grantable(
  kind: string,
  body: ReadObject['body'],
): { readonly catalog: string | null; readonly on: string } {
  switch (kind) {
    case 'table':
      return { catalog: 'relation', on: body['kind'] === 'foreign table' ? 'foreign table' : 'table' };
    case 'view':
      return { catalog: 'relation', on: String(body['kind']) };
    case 'sequence':
      return { catalog: 'relation', on: kind };
    case 'function':
    case 'type':
    case 'schema':
    case 'foreign server':
      return { catalog: kind, on: kind };
    default:
      return { catalog: null, on: kind };
  }
}

const columnOf = ({ schema, relation, column }: Row): string =>
  dotted(String(schema), String(relation), String(column));

/** From PostgreSQL 18 on NOT NULL has a name, which pg_dump writes where it is not the one that comes by itself. */
const notNullNames = `SELECT n.nspname::text AS schema, c.relname::text AS relation, a.attname::text AS column,
    k.conname::text AS name
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
  WHERE k.contype = 'n' AND k.conislocal AND k.conname <> c.relname || '_' || a.attname || '_not_null'`;

/**
 * The sequences behind identity columns. Their options, comments and privileges are the columns' in a snapshot; here is
 * how one is called, where PostgreSQL would have called it otherwise.
 */
const identitySequences = `SELECT s.oid::text AS oid, n.nspname::text AS schema, c.relname::text AS relation,
    a.attname::text AS column, NULLIF(s.relname::text, c.relname || '_' || a.attname || '_seq') AS name
  FROM pg_catalog.pg_depend d
  JOIN pg_catalog.pg_class s ON s.oid = d.objid AND s.relkind = 'S'
  JOIN pg_catalog.pg_class c ON c.oid = d.refobjid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
  WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
    AND d.deptype = 'i' AND a.attidentity <> ''`;

/** Whether a column is there only because a parent has it, or for itself as well: what ends with the inheritance. */
const inheritedColumns = `SELECT n.nspname::text AS schema, c.relname::text AS relation, a.attname::text AS column,
    CASE WHEN a.attislocal THEN 'as well' ELSE 'only' END AS name
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE a.attinhcount > 0 AND a.attnum > 0 AND NOT a.attisdropped AND NOT c.relispartition`;

/**
 * The usual access method of a partitioned table, where somebody has said that partitions to come shall have it (from
 * PostgreSQL 17 on); a snapshot has only others.
 */
const methodsOfPartitions = `SELECT c.oid::text AS oid, 'access_method=' || m.amname AS option
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_am m ON m.oid = c.relam
  WHERE c.relkind = 'p' AND m.amname = 'heap'`;

/** SQL of the privileges that an ACL gives the owner, with a star where they may be given on. */
const ownersPart = (acl: string): string => `ARRAY(
      SELECT e.privilege_type || CASE WHEN pg_catalog.bool_or(e.is_grantable) THEN '*' ELSE '' END
      FROM pg_catalog.aclexplode(${acl}) e WHERE e.grantee = o.owner
      GROUP BY e.privilege_type ORDER BY e.privilege_type COLLATE "C")`;

/** A snapshot leaves the owner's own privileges out; here are those that are not what an owner has by itself. */
const ownersGrants = `SELECT o.catalog, o.oid::text AS oid, o.column,
    pg_catalog.pg_get_userbyid(o.owner)::text AS grantee, pg_catalog.array_to_json(has.list) AS privileges
  FROM (
    SELECT 'relation' AS catalog, c.oid, NULL AS column, c.relowner AS owner, c.relacl AS acl,
      CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END AS type
    FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND NOT c.relispartition
    UNION ALL SELECT 'relation', c.oid, a.attname::text, c.relowner, a.attacl, 'c'
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    WHERE NOT c.relispartition AND NOT a.attisdropped
    UNION ALL SELECT 'function', oid, NULL, proowner, proacl, 'f' FROM pg_catalog.pg_proc
    UNION ALL SELECT 'type', oid, NULL, typowner, typacl, 'T' FROM pg_catalog.pg_type
    UNION ALL SELECT 'schema', oid, NULL, nspowner, nspacl, 'n' FROM pg_catalog.pg_namespace
    UNION ALL SELECT 'foreign server', oid, NULL, srvowner, srvacl, 'S' FROM pg_catalog.pg_foreign_server
  ) o
  CROSS JOIN LATERAL (SELECT ${ownersPart('o.acl')} AS list) has
  WHERE o.acl IS NOT NULL AND (o.oid >= 16384 OR o.catalog = 'schema')
    AND has.list <> ${ownersPart('pg_catalog.acldefault(o.type::"char", o.owner)')}`;

/** Privileges on children of tables, the owner's own where they are not what it has by itself. */
const partsGrants = `SELECT o.oid::text AS oid, o.column, pg_catalog.array_to_json(x.list) AS privileges,
    CASE x.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(x.grantee)::text END AS grantee
  FROM (
    SELECT c.oid, NULL AS column, c.relowner AS owner, c.relacl AS acl,
      pg_catalog.acldefault('r', c.relowner) AS usual FROM pg_catalog.pg_class c
    UNION ALL SELECT c.oid, a.attname::text, c.relowner, a.attacl, '{}'
    FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid WHERE NOT a.attisdropped
  ) o
  CROSS JOIN LATERAL (
    SELECT g.grantee, ARRAY(
      SELECT e.privilege_type || CASE WHEN pg_catalog.bool_or(e.is_grantable) THEN '*' ELSE '' END
      FROM pg_catalog.aclexplode(o.acl) e WHERE e.grantee = g.grantee
      GROUP BY e.privilege_type ORDER BY e.privilege_type COLLATE "C") AS list
    FROM (SELECT o.owner UNION SELECT e.grantee FROM pg_catalog.aclexplode(o.acl) e) g(grantee)) x
  WHERE o.acl IS NOT NULL AND o.oid IN (SELECT inhrelid FROM pg_catalog.pg_inherits)
    AND (x.grantee <> o.owner OR x.list <> ${ownersPart('o.usual')})
  ORDER BY o.oid, o.column, 4`;

function withHidden(
  object: ReadObject,
  hidden: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): ReadObject {
  const { schema, table, columns } = object.body;
  if (object.kind !== 'table' || !Array.isArray(columns) || hidden.size === 0) return object;
  const whole = (columns as readonly Readonly<Record<string, unknown>>[]).map((column) => {
    const more = hidden.get(dotted(String(schema), String(table), String(column['name'])));
    return more === undefined ? column : { ...column, ...more };
  });
  const isMore = whole.some((column, at) => column !== columns[at]);
  return isMore ? { ...object, body: { ...object.body, columns: whole } } : object;
}

function withMethod(object: ReadObject, methods: ReadonlyMap<string, string>): ReadObject {
  const method = object.kind === 'table' ? methods.get(String(object.oid)) : undefined;
  if (method === undefined) return object;
  const options = [...((object.body['options'] ?? []) as readonly string[]), method];
  return { ...object, body: { ...object.body, options } };
}

function withGrants(object: ReadObject, rows: readonly Row[]): ReadObject {
  if (rows.length === 0) return object;
  const grants = rows.map(({ column, grantee, privileges }) => ({ column, grantee, privileges }));
  return { ...object, body: { ...object.body, grants } };
}

function withDefinitions(
  object: ReadObject,
  made: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): ReadObject {
  const { kind, names } = object.body;
  if (object.kind !== 'not modelled' || !Array.isArray(names)) return object;
  const definitions = Object.fromEntries(
    names.map((name) => [String(name), made.get(`${String(kind)} ${String(name)}`) ?? {}]),
  );
  return { ...object, body: { ...object.body, definitions } };
}

function ownersGrant(
  { catalog, oid, column, grantee, privileges }: Row,
  known: ReadonlyMap<string, { readonly on: string; readonly object: string }>,
): readonly ReadObject[] {
  const whole = known.get(`${String(catalog)} ${String(oid)}`);
  if (whole === undefined) return [];
  const { on, object } =
    column === null ? whole : { on: 'column', object: `${whole.object}.${quoted(String(column))}` };
  return [
    {
      kind: 'grant',
      identity: `${on} ${object} to ${String(grantee)}`,
      oid: null,
      locked: false,
      body: { on, object, grantee, privileges, of: 'owner' },
    },
  ];
}
