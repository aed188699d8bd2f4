import type { Database } from '../database/index.ts';
import { askOnce } from './ask-once.ts';
import { marker } from '../rehearsal/index.ts';
import { readObjects, type ReadObject } from '../snapshot/index.ts';
import { quoted } from './units.ts';

/** Kinds of objects that are in no schema, and of which initdb makes none with such an OID. */
const elsewhere = [
  'pg_extension',
  'pg_cast',
  'pg_operator',
  'pg_opclass',
  'pg_opfamily',
  'pg_am',
  'pg_language',
  'pg_transform',
  'pg_collation',
  'pg_conversion',
  'pg_ts_config',
  'pg_ts_dict',
  'pg_ts_parser',
  'pg_ts_template',
  'pg_foreign_data_wrapper',
  'pg_foreign_server',
  'pg_publication',
  'pg_event_trigger',
  'pg_default_acl',
];

/** Whether there is nothing in a database but what initdb makes, with the privileges that it gives. */
const isPlain = `NOT EXISTS (SELECT FROM (
      SELECT relnamespace AS place FROM pg_class WHERE oid >= 16384
      UNION ALL SELECT pronamespace FROM pg_proc WHERE oid >= 16384
      UNION ALL SELECT typnamespace FROM pg_type WHERE oid >= 16384
      UNION ALL SELECT oid FROM pg_namespace WHERE oid >= 16384 AND nspname !~ '^pg_(toast_)?temp_'
${elsewhere.map((catalog) => `      UNION ALL SELECT 0 FROM ${catalog} WHERE oid >= 16384`).join('\n')}
    ) o WHERE o.place NOT IN ('pg_toast'::regnamespace, '${marker}'::regnamespace))
  AND NOT EXISTS (SELECT FROM (
      SELECT 'pg_class'::regclass AS catalog, oid, relacl AS acl FROM pg_class
      WHERE relnamespace = 'pg_catalog'::regnamespace
      UNION ALL SELECT 'pg_proc'::regclass, oid, proacl FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace
      UNION ALL SELECT 'pg_type'::regclass, oid, typacl FROM pg_type WHERE typnamespace = 'pg_catalog'::regnamespace
      UNION ALL SELECT 'pg_language'::regclass, oid, lanacl FROM pg_language
      UNION ALL SELECT 'pg_namespace'::regclass, oid, nspacl FROM pg_namespace WHERE nspname = 'pg_catalog'
    ) o LEFT JOIN pg_init_privs p ON p.classoid = o.catalog AND p.objoid = o.oid AND p.objsubid = 0
    WHERE o.acl IS DISTINCT FROM p.initprivs)`;

/** What initdb makes and a file could: rows of kind, name and, of a privilege, whose it is. */
const made = `SELECT 'schema' AS kind, nspname::text AS name, NULL AS grantee FROM pg_namespace
  WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', '${marker}')
  UNION ALL SELECT 'extension', extname::text, NULL FROM pg_extension
  UNION ALL SELECT DISTINCT 'grant', nspname::text,
    CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(e.grantee)::text END
  FROM pg_namespace, aclexplode(nspacl) e
  WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', '${marker}') AND e.grantee <> nspowner`;

/**
 * What is in a database before its migrations are built: objects that say what they are called and, where a platform
 * has something there, also what they are. To read them all takes longer than to build a hundred tables.
 */
export async function givenIn(database: Database, catalogSql: string): Promise<readonly ReadObject[]> {
  const found = await askOnce(database, `SELECT m.* FROM (${made}) m WHERE ${isPlain}`);
  if (found.length === 0) return await readObjects(database, catalogSql, 'snapshot');
  return found.map(({ kind, name, grantee }) => ({
    kind: String(kind),
    identity: quoted(String(name)),
    oid: null,
    locked: false,
    body: kind === 'grant' ? { on: 'schema', object: quoted(String(name)), grantee: String(grantee) } : {},
  }));
}
