import type pg from 'pg';

/** What a test leaves in the session itself. */
const session = `ROLLBACK; RESET SESSION AUTHORIZATION; RESET ALL; DEALLOCATE ALL; CLOSE ALL; UNLISTEN *;
  SELECT pg_catalog.pg_advisory_unlock_all(); DISCARD SEQUENCES; DISCARD TEMP`;

/**
 * Drops what a test has made, in an order in which nothing fires and little is in the way. What this does not know
 * stays, and is seen.
 */
const clear = `DO $clear$
DECLARE
  one record;
BEGIN
  PERFORM pg_catalog.set_config('search_path', 'pg_catalog', true);
  PERFORM pg_catalog.set_config('client_min_messages', 'warning', true);
  FOR one IN SELECT evtname AS name FROM pg_event_trigger LOOP
    EXECUTE format('DROP EVENT TRIGGER %I', one.name);
  END LOOP;
  FOR one IN SELECT pubname AS name FROM pg_publication LOOP
    EXECUTE format('DROP PUBLICATION %I', one.name);
  END LOOP;
  FOR one IN SELECT nspname AS name FROM pg_namespace WHERE oid >= 16384 AND nspname !~ '^pg_' LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', one.name);
  END LOOP;
  FOR one IN SELECT extname AS name FROM pg_extension WHERE oid >= 16384 LOOP
    EXECUTE format('DROP EXTENSION %I CASCADE', one.name);
  END LOOP;
  FOR one IN SELECT fdwname AS name FROM pg_foreign_data_wrapper LOOP
    EXECUTE format('DROP FOREIGN DATA WRAPPER %I CASCADE', one.name);
  END LOOP;
  -- One after the other: with each there go others. A table before the sequence that is a part of it.
  LOOP
    SELECT i.type, i.identity INTO one
    FROM pg_depend d CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, 0) i
    WHERE d.refclassid = 'pg_namespace'::regclass AND d.refobjid = 'public'::regnamespace AND d.deptype = 'n'
      AND NOT EXISTS (SELECT FROM pg_depend p WHERE p.classid = d.classid AND p.objid = d.objid AND p.deptype = 'i')
    ORDER BY i.type = 'sequence', d.classid <> 'pg_class'::regclass, d.objid LIMIT 1;
    EXIT WHEN NOT FOUND;
    EXECUTE format('DROP %s %s CASCADE', CASE one.type WHEN 'composite type' THEN 'type' WHEN 'statistics object'
      THEN 'statistics' ELSE one.type END, one.identity);
  END LOOP;
  IF EXISTS (SELECT FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase AND s.setrole = 0
      WHERE d.datname = current_database()) THEN
    EXECUTE format('ALTER DATABASE %I RESET ALL', current_database());
  END IF;
  FOR one IN SELECT rolname AS name FROM pg_roles WHERE oid >= 16384 LOOP
    EXECUTE format('DROP OWNED BY %1$I CASCADE', one.name);
  END LOOP;
  FOR one IN SELECT rolname AS name FROM pg_roles WHERE oid >= 16384 LOOP
    EXECUTE format('DROP ROLE %I', one.name);
  END LOOP;
END $clear$`;

/**
 * What each system catalog holds: how many rows, and which transaction wrote the newest; and whose the
 * database is, whose row in its catalog the server changes by itself.
 */
const contents = `SELECT pg_catalog.string_agg(pg_catalog.format(
    'SELECT %L AS catalog, pg_catalog.count(*)::text AS rows, pg_catalog.max(xmin::text::bigint)::text AS newest
      FROM %s', c.oid::regclass, c.oid::regclass), ' UNION ALL ' ORDER BY c.oid) ||
  ' UNION ALL SELECT datname, datdba::text, coalesce(datacl, pg_catalog.acldefault(''d'', datdba))::text
    FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()' AS query
  FROM pg_catalog.pg_class c WHERE c.relnamespace = 'pg_catalog'::regnamespace AND c.relkind = 'r'
    AND c.relname NOT IN ('pg_statistic', 'pg_database', 'pg_largeobject')`;

/**
 * Remembers an empty database.
 * @returns what takes away all that came since, and says whether nothing of it is there any more.
 */
export async function emptier(client: pg.Client): Promise<() => Promise<boolean>> {
  const { rows } = await client.query<{ query: string }>(contents);
  const look = async (): Promise<string> => JSON.stringify((await client.query(rows[0]?.query ?? '')).rows);
  const before = await look();
  return async () => {
    try {
      await client.query(`${session};\n${clear}`);
      return (await look()) === before;
    } catch {
      return false;
    }
  };
}
