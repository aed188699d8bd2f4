import { describe, expect, test } from 'vitest';
import { ends, newest } from '../support/postgres.ts';
import { catalogSql, emptied, type Session } from './catalog-support.ts';

/** What only one of the two ways to read a database finds. */
const differences = `
  (SELECT 'all' AS only, a.kind, a.identity FROM catalog.read_all_objects() a
   WHERE NOT EXISTS (SELECT FROM catalog.read_objects() o WHERE (o.*) IS NOT DISTINCT FROM (a.*)))
  UNION ALL
  (SELECT 'either', o.kind, o.identity FROM catalog.read_objects() o
   WHERE NOT EXISTS (SELECT FROM catalog.read_all_objects() a WHERE (a.*) IS NOT DISTINCT FROM (o.*)))`;

/** Figures, and counts of the fingerprint, that one query finds otherwise than parts do. */
const apart = `
  WITH whole AS (SELECT * FROM catalog.read_statistics()), parts AS (SELECT * FROM catalog.read_statistics_in_parts())
  SELECT x.kind, x.identity FROM ((TABLE whole EXCEPT ALL TABLE parts) UNION ALL (TABLE parts EXCEPT ALL TABLE whole)) x
  UNION ALL
  SELECT 'count', c.place::text FROM catalog.count_all_rows() c FULL JOIN catalog.count_rows_in_parts() p ON p.place = c.place
  WHERE (p.*) IS DISTINCT FROM (c.*)`;

const present = 'SELECT catalog.kinds_present()';
const kinds = 'SELECT kind, identity FROM catalog.read_objects()';

/** What a database of most people has, of each kind that is read there. */
const common = `
  CREATE SCHEMA app; COMMENT ON SCHEMA app IS 'The application'; CREATE ROLE some_reader;
  CREATE TYPE app.mood AS ENUM ('sad', 'ok'); CREATE TYPE app.pair AS (a int, b text); CREATE DOMAIN app.mail AS text CHECK (VALUE ~ '@');
  CREATE TABLE app.author (id bigint GENERATED ALWAYS AS IDENTITY (INCREMENT 2) PRIMARY KEY, name text NOT NULL COLLATE "C", feeling app.mood DEFAULT 'ok', dropped int) WITH (fillfactor = 50);
  CREATE TABLE app.book (id serial PRIMARY KEY, author_id bigint REFERENCES app.author ON DELETE CASCADE, title text CHECK (title <> ''), mail app.mail);
  ALTER TABLE app.author DROP COLUMN dropped, ENABLE ROW LEVEL SECURITY, ALTER COLUMN name SET STATISTICS 7;
  CREATE INDEX ON app.book (lower(title)) INCLUDE (id) WHERE title IS NOT NULL;
  CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
  CREATE TRIGGER touched BEFORE UPDATE ON app.book FOR EACH ROW EXECUTE FUNCTION app.touch();
  ALTER TABLE app.book DISABLE TRIGGER ALL; CREATE POLICY own ON app.author USING (id > 0);
  CREATE VIEW app.titles AS SELECT title FROM app.book; CREATE MATERIALIZED VIEW app.names AS SELECT name FROM app.author;
  CREATE SEQUENCE app.numbers CACHE 5; GRANT SELECT ON app.book TO some_reader WITH GRANT OPTION; GRANT SELECT (name) ON app.author TO some_reader;
  REVOKE EXECUTE ON FUNCTION pg_ls_waldir() FROM pg_monitor; COMMENT ON COLUMN app.book.title IS 'What it is called';
  SET LOCAL allow_system_table_mods = on; INSERT INTO pg_tablespace (oid, spcname, spcowner) VALUES (99999, 'of_others', 10)`;

/** Each by itself in an empty database: the kind of object that tells of it. */
const alone: Readonly<Record<string, readonly [kind: string, sql: string, since?: number]>> = {
  'a view': ['view', 'CREATE VIEW v AS SELECT 1 AS x'],
  'a materialized view': ['view', 'CREATE MATERIALIZED VIEW v AS SELECT 1 AS x'],
  'a sequence': ['sequence', 'CREATE SEQUENCE s'],
  'a function': ['function', "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
  'a procedure': ['function', "CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1'"],
  'an aggregate': ['function', 'CREATE AGGREGATE a (int) (SFUNC = int4pl, STYPE = int)'],
  'an enum': ['type', "CREATE TYPE e AS ENUM ('a')"],
  'a composite type': ['type', 'CREATE TYPE c AS (x int)'],
  'a domain': ['type', 'CREATE DOMAIN d AS int'],
  'a range type': ['type', 'CREATE TYPE r AS RANGE (SUBTYPE = float4)'],
  'a trigger': [
    'trigger',
    'CREATE TABLE t (x int); CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()',
  ],
  'a policy': ['policy', 'CREATE TABLE t (x int); CREATE POLICY p ON t'],
  'a partition': [
    'partition',
    'CREATE TABLE p (x int) PARTITION BY LIST (x); CREATE TABLE p_rest PARTITION OF p DEFAULT',
  ],
  'a child by inheritance': ['partition', 'CREATE TABLE p (x int); CREATE TABLE c () INHERITS (p)'],
  'a rule': ['rule', 'CREATE TABLE t (x int); CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING'],
  'extended statistics': [
    'statistics object',
    'CREATE TABLE t (x int, y int); CREATE STATISTICS s ON x, y FROM t',
  ],
  'an event trigger': [
    'event trigger',
    "CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION e()",
  ],
  'a publication': ['publication', 'CREATE PUBLICATION p FOR ALL TABLES'],
  'a foreign server': [
    'foreign server',
    'CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w',
  ],
  'a foreign-data wrapper': ['not modelled', 'CREATE FOREIGN DATA WRAPPER w'],
  'a job of pg_cron': [
    'cron job',
    "CREATE SCHEMA cron; CREATE TABLE cron.job AS SELECT 1 AS jobid, 'nightly' AS jobname, '0 0 * * *' AS schedule, 'SELECT 1' AS command, current_database()::text AS database, current_user::text AS username, true AS active",
  ],
  'a bucket of Supabase': [
    'storage bucket',
    "CREATE SCHEMA storage; CREATE TABLE storage.buckets AS SELECT 'a' AS id, true AS public",
  ],
  'a setting': [
    'setting',
    "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''5MB''', current_database()); END $$",
  ],
  'a default privilege': ['default privilege', 'ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC'],
  'an access method': ['not modelled', 'CREATE ACCESS METHOD a TYPE INDEX HANDLER bthandler'],
  'a shell type': ['not modelled', 'CREATE TYPE shell'],
  'a base type': [
    'not modelled',
    `CREATE TYPE b; CREATE FUNCTION b_in(cstring) RETURNS b LANGUAGE internal STRICT IMMUTABLE AS 'textin'; CREATE FUNCTION b_out(b) RETURNS cstring LANGUAGE internal STRICT IMMUTABLE AS 'textout'; CREATE TYPE b (INPUT = b_in, OUTPUT = b_out)`,
  ],
  'a cast': ['not modelled', "CREATE TYPE e AS ENUM ('a'); CREATE CAST (e AS varchar) WITH INOUT"],
  'a collation': ['not modelled', "CREATE COLLATION c (provider = libc, locale = 'C')"],
  'a conversion': ['not modelled', "CREATE CONVERSION c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8"],
  'a language': ['not modelled', 'CREATE LANGUAGE other HANDLER plpgsql_call_handler'],
  'an operator': ['not modelled', 'CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq)'],
  'an operator class': [
    'not modelled',
    'CREATE OPERATOR CLASS c FOR TYPE int USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(int)',
  ],
  'an operator family': ['not modelled', 'CREATE OPERATOR FAMILY f USING btree'],
  'a text search configuration': ['not modelled', 'CREATE TEXT SEARCH CONFIGURATION c (COPY = simple)'],
  'a text search dictionary': ['not modelled', 'CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple)'],
  'a text search parser': [
    'not modelled',
    'CREATE TEXT SEARCH PARSER p (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)',
  ],
  'a text search template': ['not modelled', 'CREATE TEXT SEARCH TEMPLATE t (LEXIZE = dsimple_lexize)'],
  'a transform': [
    'not modelled',
    'CREATE TRANSFORM FOR int LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal), TO SQL WITH FUNCTION int4recv(internal))',
  ],
  'a tablespace of the database': [
    'not modelled',
    "SET LOCAL allow_system_table_mods = on; INSERT INTO pg_tablespace (oid, spcname, spcowner) VALUES (99999, 'far', 10); UPDATE pg_database SET dattablespace = 99999 WHERE datname = current_database()",
  ],
  'a tablespace': [
    'not modelled',
    "SET LOCAL allow_system_table_mods = on; INSERT INTO pg_tablespace (oid, spcname, spcowner) VALUES (99999, 'far', 10); CREATE TABLE t (x int); UPDATE pg_class SET reltablespace = 99999 WHERE oid = 't'::regclass",
  ],
  "a policy on an extension's table": [
    'not modelled',
    'CREATE TABLE t (x int); CREATE POLICY p ON t; ALTER EXTENSION plpgsql ADD TABLE t',
  ],
  'a subscription': [
    'not modelled',
    "CREATE SUBSCRIPTION s CONNECTION 'dbname=x' PUBLICATION p WITH (connect = false)",
  ],
  'a security label': [
    'not modelled',
    "CREATE TABLE t (x int); SET LOCAL allow_system_table_mods = on; INSERT INTO pg_seclabel VALUES ('t'::regclass, 'pg_class'::regclass, 0, 'nobody', 'secret')",
  ],
  'a privilege on a parameter': ['not modelled', 'GRANT SET ON PARAMETER work_mem TO PUBLIC', 15],
};

/** In a transaction that is rolled back. */
async function trying<T>(session: Session, sql: string, look: () => Promise<T>): Promise<T> {
  await session.run(`BEGIN; ${sql}`);
  try {
    return await look();
  } finally {
    await session.run('ROLLBACK');
  }
}

describe.each(ends)('on %i', (major) => {
  test('a database of most people is read as any is', async () => {
    await using session = await emptied(major);
    await session.run(catalogSql);
    await trying(session, common, async () => {
      expect(await session.value(present)).toEqual([
        'view',
        'sequence',
        'function',
        'type',
        'trigger',
        'policy',
      ]);
      expect(await session.run(differences)).toEqual([]);
      expect(await session.run(apart)).toEqual([]);
      const found = new Set((await session.run(kinds)).map(({ kind }) => kind as string));
      expect([...found].sort()).toEqual([
        'constraint',
        'extension',
        'function',
        'grant',
        'index',
        'policy',
        'role',
        'schema',
        'sequence',
        'table',
        'trigger',
        'type',
        'view',
      ]);
    });
  });

  test("what is in a migration tool's schema is its own, whatever it is", async () => {
    await using session = await emptied(major);
    await session.run(catalogSql);
    const made = `CREATE SCHEMA drizzle; SET LOCAL search_path = drizzle, pg_catalog;
      CREATE COLLATION c (provider = libc, locale = 'C'); CREATE TYPE shell; CREATE OPERATOR FAMILY f USING btree;
      CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
      CREATE OPERATOR CLASS k FOR TYPE int USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(int);
      CREATE CONVERSION v FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
      CREATE TEXT SEARCH CONFIGURATION c (COPY = simple); CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = simple);
      CREATE TEXT SEARCH TEMPLATE t (LEXIZE = dsimple_lexize); CREATE TEXT SEARCH PARSER p
        (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
      CREATE TABLE x (a int); CREATE VIEW w AS SELECT a FROM x; CREATE FUNCTION g() RETURNS int LANGUAGE sql AS 'SELECT 1';
      ALTER DEFAULT PRIVILEGES IN SCHEMA drizzle GRANT SELECT ON TABLES TO PUBLIC; RESET search_path`;
    await trying(session, made, async () => {
      const found = await session.run(kinds);
      expect(found.filter(({ kind }) => kind === 'not modelled')).toEqual([]);
      expect(found.filter(({ identity }) => /\bdrizzle\b/.test(String(identity)))).toEqual([]);
    });
  });

  test('whatever there is by itself is read', async () => {
    await using session = await emptied(major);
    await session.run(catalogSql);
    expect(await session.value(present)).toEqual([]);
    const missed: string[] = [];
    for (const [what, [kind, sql, since = 14]] of Object.entries(alone)) {
      if (major < since) continue;
      await trying(session, sql, async () => {
        expect([what, await session.value(present)]).toEqual([what, expect.arrayContaining([kind])]);
        expect([what, await session.run(apart)]).toEqual([what, []]);
        // That it is such an object at all is the same on each major.
        if (major !== newest) return;
        const found = await session.run(kinds);
        if (!found.some((object) => object['kind'] === kind)) missed.push(what);
      });
    }
    expect(missed).toEqual([]);
  });
});
