import { named, pin, queryNamed, type Database } from '../database/index.ts';
import { readObjects, type ObjectsRead, type ReadObject } from '../snapshot/index.ts';
import { dotted } from './units.ts';

/** A database's objects, with what no snapshot holds of them and a file could make otherwise. */
export async function readWhole(
  database: Database,
  catalogSql: string,
  within: 'snapshot' | 'savepoint',
  before?: ObjectsRead,
): Promise<readonly ReadObject[]> {
  const objects = await readObjects(database, catalogSql, within, before);
  const [begin, end] =
    within === 'snapshot'
      ? (['BEGIN READ ONLY', 'COMMIT'] as const)
      : (['SAVEPOINT besides', 'ROLLBACK TO SAVEPOINT besides'] as const);
  const { names, owners } = await queryNamed(database, [
    begin,
    ...pin,
    named('names', notNullNames),
    named('owners', ownersGrants),
    end,
  ]);
  const byColumn = new Map(
    names.map(({ schema, relation, column, name }) => [
      dotted(String(schema), String(relation), String(column)),
      String(name),
    ]),
  );
  // Of a platform's and an extension's relations the snapshot says nothing.
  const relations = new Set(
    objects.filter(({ kind }) => relationKinds.has(kind)).map(({ identity }) => identity),
  );
  const grants = owners.map(ownersGrant).filter(({ body }) => relations.has(String(body['object'])));
  return [...objects.map((object) => withNames(object, byColumn)), ...grants];
}

const relationKinds = new Set(['table', 'view', 'sequence']);

/** From PostgreSQL 18 on NOT NULL has a name, which pg_dump writes where it is not the one that comes by itself. */
const notNullNames = `SELECT n.nspname::text AS schema, c.relname::text AS relation, a.attname::text AS column,
    k.conname::text AS name
  FROM pg_catalog.pg_constraint k
  JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1]
  WHERE k.contype = 'n' AND k.conislocal AND k.conname <> c.relname || '_' || a.attname || '_not_null'`;

/** A snapshot leaves the owner's own privileges out; here are those that are not what an owner has by itself. */
const ownersGrants = `SELECT CASE c.relkind
      WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' WHEN 'f' THEN 'foreign table'
      ELSE 'table' END AS "on",
    n.nspname::text AS schema, c.relname::text AS relation, pg_catalog.pg_get_userbyid(c.relowner)::text AS grantee,
    pg_catalog.array_to_json(has.list) AS privileges
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (SELECT ARRAY(
    SELECT e.privilege_type FROM pg_catalog.aclexplode(c.relacl) e
    WHERE e.grantee = c.relowner ORDER BY e.privilege_type COLLATE "C") AS list) has
  WHERE c.relacl IS NOT NULL AND c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND NOT c.relispartition
    AND has.list <> ARRAY(
      SELECT e.privilege_type FROM pg_catalog.aclexplode(pg_catalog.acldefault(
        CASE c.relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, c.relowner)) e
      ORDER BY e.privilege_type COLLATE "C")`;

function withNames(object: ReadObject, names: ReadonlyMap<string, string>): ReadObject {
  const { schema, table, columns } = object.body;
  if (object.kind !== 'table' || !Array.isArray(columns) || names.size === 0) return object;
  const named = (columns as readonly Readonly<Record<string, unknown>>[]).map((column) => {
    const name = names.get(dotted(String(schema), String(table), String(column['name'])));
    return name === undefined ? column : { ...column, not_null_constraint: name };
  });
  const isNamed = named.some((column, at) => column !== columns[at]);
  return isNamed ? { ...object, body: { ...object.body, columns: named } } : object;
}

function ownersGrant({
  on,
  schema,
  relation,
  grantee,
  privileges,
}: Readonly<Record<string, unknown>>): ReadObject {
  const object = dotted(String(schema), String(relation));
  return {
    kind: 'grant',
    identity: `${String(on)} ${object} to ${String(grantee)}`,
    oid: null,
    locked: false,
    body: { on, object, grantee, privileges, of: 'owner' },
  };
}
