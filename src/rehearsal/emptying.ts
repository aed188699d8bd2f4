import { marker } from './make.ts';

/**
 * SQL condition: an object depends on no other in one of these ways, see pg_depend.deptype. One of its columns may:
 * until PostgreSQL 14 a generated one depends so on those that it is made of.
 */
const independent = (catalog: string, alias: string, types: string): string =>
  `NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.${catalog}'::regclass
      AND d.objid = ${alias}.oid AND d.objsubid = 0 AND d.deptype IN (${types}))`;

/** What a database is, and whether it is empty. */
export const look = `SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
  (SELECT json_agg(name) FROM pg_catalog.pg_available_extensions) AS extensions,
  (SELECT json_agg(spcname) FROM pg_catalog.pg_tablespace) AS tablespaces,
  to_regnamespace('${marker}') IS NOT NULL AS ours,
  obj_description(to_regnamespace('${marker}'), 'pg_namespace') AS mark,
  found.objects, found.first
  FROM (SELECT count(*)::int AS objects,
      string_agg(pg_describe_object(o.classid, o.oid, 0), ', ') FILTER (WHERE o.place <= 3) AS first
    FROM (SELECT o.*, row_number() OVER () AS place FROM (
      SELECT 'pg_class'::regclass::oid AS classid, c.oid FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ${independent('pg_class', 'c', "'e'")}
      UNION ALL SELECT 'pg_proc'::regclass, p.oid FROM pg_catalog.pg_proc p
      JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND ${independent('pg_proc', 'p', "'e'")}
      UNION ALL SELECT 'pg_namespace'::regclass, n.oid FROM pg_catalog.pg_namespace n
      WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')
        AND ${independent('pg_namespace', 'n', "'e'")}
      UNION ALL SELECT 'pg_largeobject'::regclass, oid FROM pg_catalog.pg_largeobject_metadata
      UNION ALL SELECT 'pg_publication'::regclass, oid FROM pg_catalog.pg_publication
      UNION ALL SELECT 'pg_event_trigger'::regclass, oid FROM pg_catalog.pg_event_trigger) o) o) found`;

const dropEach = (command: string, from: string): string =>
  `  FOR target IN SELECT ${command} AS command FROM ${from} LOOP EXECUTE target.command; END LOOP;`;

/** A relation of public that depends on nothing that goes before it. */
const dropRelation = `format('DROP %s IF EXISTS public.%I CASCADE', CASE relkind WHEN 'v' THEN 'VIEW'
    WHEN 'm' THEN 'MATERIALIZED VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN TABLE' WHEN 'c' THEN 'TYPE'
    ELSE 'TABLE' END, relname)`;

const grantee = `CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE e.grantee::regrole::text END`;

/** Notes what an empty database has all the same: its extensions, and whose the schema public is and who may use it. */
export const remember = `DO $$ BEGIN EXECUTE format('COMMENT ON SCHEMA ${marker} IS %L', (
    SELECT json_build_object('extensions', (SELECT json_agg(extname) FROM pg_catalog.pg_extension),
      'owner', pg_get_userbyid(n.nspowner), 'privileges', n.nspacl::text,
      'grants', (SELECT json_agg(json_build_object('to', ${grantee}, 'privilege', e.privilege_type,
          'option', e.is_grantable))
        FROM pg_catalog.aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) e),
      'comment', obj_description(n.oid, 'pg_namespace'))
    FROM (SELECT to_regnamespace('public') AS oid) p LEFT JOIN pg_catalog.pg_namespace n USING (oid))); END $$;`;

/** What {@link remember} noted; what an earlier version did are the names of the extensions alone. */
const noted = `DECLARE noted json := (
    SELECT CASE WHEN mark LIKE '{%' THEN mark::json
      WHEN mark IS NOT NULL THEN json_build_object('extensions', string_to_array(mark, ',')) END
    FROM obj_description(to_regnamespace('${marker}'), 'pg_namespace') AS mark);`;

/**
 * Each command by itself, as far as the role may: what it may not put back it could not change. A role may be gone,
 * with what it was granted.
 */
const tryEach = (commands: string): string => `  FOR target IN SELECT command FROM (${commands}) c LOOP
    BEGIN EXECUTE target.command; EXCEPTION WHEN insufficient_privilege OR undefined_object THEN NULL; END;
  END LOOP;`;

const isOther = `nspname = 'public' AND noted ->> 'owner' IS NOT NULL
  AND nspacl::text IS DISTINCT FROM noted ->> 'privileges'`;

/** The schema public as it was. Its owner first: another one's privileges become his. */
const restorePublic = [
  tryEach(`SELECT format('ALTER SCHEMA public OWNER TO %I', noted ->> 'owner') AS command
    FROM pg_catalog.pg_namespace WHERE nspname = 'public' AND pg_get_userbyid(nspowner) <> noted ->> 'owner'`),
  tryEach(`SELECT DISTINCT format('REVOKE ALL ON SCHEMA public FROM %s CASCADE', ${grantee}) AS command
    FROM pg_catalog.pg_namespace, pg_catalog.aclexplode(nspacl) e WHERE ${isOther}`),
  tryEach(`SELECT format('GRANT %s ON SCHEMA public TO %s%s', e.privilege, e."to",
      CASE WHEN e.option THEN ' WITH GRANT OPTION' END) AS command
    FROM pg_catalog.pg_namespace,
      json_to_recordset(noted -> 'grants') e("to" text, privilege text, option boolean)
    WHERE ${isOther}`),
  tryEach(`SELECT format('COMMENT ON SCHEMA public IS %L', noted ->> 'comment') AS command
    WHERE noted ->> 'owner' IS NOT NULL`),
];

/**
 * Empties a database that held nothing before the rehearsal: what is in it now is the rehearsal's. Extensions that were
 * there from the start stay, and the schema public becomes as it was.
 */
export const clear = `DO $clear$
${noted}
  target record;
BEGIN
  IF to_regnamespace('public') IS NULL THEN CREATE SCHEMA public; END IF;
${[
  dropEach("format('DROP EVENT TRIGGER IF EXISTS %I', evtname)", 'pg_catalog.pg_event_trigger'),
  dropEach("format('DROP PUBLICATION IF EXISTS %I', pubname)", 'pg_catalog.pg_publication'),
  dropEach(
    "format('DROP EXTENSION IF EXISTS %I CASCADE', extname)",
    `pg_catalog.pg_extension
    WHERE noted IS NOT NULL AND extname NOT IN (SELECT json_array_elements_text(noted -> 'extensions'))`,
  ),
  dropEach(
    "format('DROP SCHEMA IF EXISTS %I CASCADE', nspname)",
    `pg_catalog.pg_namespace n
    WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname <> 'public'
      AND ${independent('pg_namespace', 'n', "'e'")}`,
  ),
  dropEach(
    dropRelation,
    `pg_catalog.pg_class c
    WHERE relnamespace = to_regnamespace('public') AND relkind NOT IN ('i', 'I', 't')
      AND ${independent('pg_class', 'c', "'e', 'i', 'a'")}`,
  ),
  dropEach(
    "format('DROP ROUTINE IF EXISTS %s CASCADE', oid::regprocedure)",
    `pg_catalog.pg_proc p
    WHERE pronamespace = to_regnamespace('public') AND ${independent('pg_proc', 'p', "'e', 'i'")}`,
  ),
  // The row type of a table goes with it.
  dropEach(
    "format('DROP TYPE IF EXISTS public.%I CASCADE', typname)",
    `pg_catalog.pg_type t
    WHERE typnamespace = to_regnamespace('public') AND (typtype IN ('e', 'd', 'r')
        OR typtype = 'c' AND EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = typrelid AND c.relkind = 'c'))
      AND ${independent('pg_type', 't', "'e', 'i'")}`,
  ),
  // What is in public besides, and what is in no schema.
  dropEach(
    "format('DROP %s IF EXISTS %s CASCADE', replace(i.type, '-', ' '), i.identity)",
    `(SELECT DISTINCT d.classid, d.objid FROM pg_catalog.pg_depend d
      WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = to_regnamespace('public')
        AND d.classid IN ('pg_operator'::regclass, 'pg_opclass'::regclass, 'pg_opfamily'::regclass,
          'pg_collation'::regclass, 'pg_conversion'::regclass, 'pg_ts_config'::regclass, 'pg_ts_dict'::regclass,
          'pg_ts_parser'::regclass, 'pg_ts_template'::regclass)
      UNION ALL SELECT 'pg_cast'::regclass, c.oid FROM pg_catalog.pg_cast c WHERE c.oid >= 16384
      UNION ALL SELECT 'pg_foreign_data_wrapper'::regclass, w.oid FROM pg_catalog.pg_foreign_data_wrapper w) o
    CROSS JOIN LATERAL pg_catalog.pg_identify_object(o.classid, o.objid, 0) i
    WHERE i.identity IS NOT NULL AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
      WHERE e.classid = o.classid AND e.objid = o.objid AND e.deptype = 'e')`,
  ),
  `  PERFORM lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata;`,
  dropEach(
    `format('ALTER DEFAULT PRIVILEGES FOR ROLE %s%s %s', a.defaclrole::regrole,
      ' IN SCHEMA ' || nullif(a.defaclnamespace, 0)::regnamespace, x.change)`,
    `pg_catalog.pg_default_acl a
    CROSS JOIN LATERAL (SELECT CASE a.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
      WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS kind) k
    CROSS JOIN LATERAL (
      SELECT 1 AS place, format('REVOKE ALL ON %s FROM %s', k.kind,
        CASE e.grantee WHEN 0 THEN 'PUBLIC' ELSE e.grantee::regrole::text END) AS change
      FROM pg_catalog.aclexplode(a.defaclacl) e
      UNION SELECT 2, format('GRANT ALL ON %s TO %s', k.kind, a.defaclrole::regrole) WHERE a.defaclnamespace = 0
      UNION SELECT 2, format('GRANT ALL ON %s TO PUBLIC', k.kind)
      WHERE a.defaclnamespace = 0 AND a.defaclobjtype IN ('f', 'T')) x
    ORDER BY a.oid, x.place`,
  ),
  ...restorePublic,
].join('\n')}
END $clear$`;
