import { each, type EditKind } from './edit.ts';

/** What few people make, and what depends on other things in ways that are easily passed over. */
export const rareEdits: readonly EditKind[] = [
  {
    kind: 'partitions of partitions',
    candidates: `SELECT format('CREATE TABLE %s.logged (at date NOT NULL, region text NOT NULL, n integer DEFAULT 7, PRIMARY KEY (at, region)) PARTITION BY RANGE (at); CREATE TABLE %1$s.logged_old PARTITION OF %1$s.logged FOR VALUES FROM (MINVALUE) TO (''2026-01-01'') PARTITION BY LIST (region); CREATE TABLE %1$s.logged_old_eu PARTITION OF %1$s.logged_old FOR VALUES IN (''eu'', ''ch''); CREATE TABLE %1$s.logged_old_rest PARTITION OF %1$s.logged_old DEFAULT', q) AS edit FROM sch`,
  },
  {
    kind: 'partitions by hash and by expression',
    candidates: `SELECT format('CREATE TABLE %s.spread (id integer) PARTITION BY HASH (id); CREATE TABLE %1$s.spread_0 PARTITION OF %1$s.spread FOR VALUES WITH (MODULUS 2, REMAINDER 0); CREATE TABLE %1$s.spread_1 PARTITION OF %1$s.spread FOR VALUES WITH (MODULUS 2, REMAINDER 1); CREATE TABLE %1$s.by_word (word text) PARTITION BY LIST (lower(word))', q) AS edit FROM sch`,
  },
  {
    kind: 'partition with things of its own',
    candidates: `SELECT format('CREATE TABLE %s.sales (at date, n integer) PARTITION BY RANGE (at); CREATE TABLE %1$s.sales_new PARTITION OF %1$s.sales (n DEFAULT 3, CONSTRAINT few CHECK (n < 10)) FOR VALUES FROM (''2026-01-01'') TO (''2027-01-01''); CREATE INDEX by_n ON %1$s.sales_new (n); COMMENT ON TABLE %1$s.sales_new IS ''this year''', q) AS edit FROM sch`,
  },
  {
    kind: 'aggregate',
    candidates: `SELECT format(v, q) AS edit FROM sch, ${each(
      'CREATE AGGREGATE %s.product(double precision) (SFUNC = float8mul, STYPE = double precision, INITCOND = 1, PARALLEL = SAFE, COMBINEFUNC = float8mul)',
      'CREATE AGGREGATE %s.last_of(ORDER BY anyelement) (SFUNC = array_append, STYPE = anyarray, INITCOND = $${}$$)',
      'CREATE AGGREGATE %s.total(numeric) (SFUNC = numeric_add, STYPE = numeric, MSFUNC = numeric_add, MINVFUNC = numeric_sub, MSTYPE = numeric)',
    )}`,
  },
  {
    kind: 'aggregate in a view',
    candidates: `SELECT format('CREATE AGGREGATE %s.product_of(double precision) (SFUNC = float8mul, STYPE = double precision, INITCOND = 1); CREATE VIEW %1$s.products AS SELECT %1$s.product_of(x) AS p FROM (VALUES (1.5::float8), (2)) AS f(x)', q) AS edit FROM sch`,
  },
  {
    kind: 'operator in an index',
    candidates: `SELECT format('CREATE FUNCTION %s.same(a text, b text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$SELECT lower(a) = lower(b)$$; CREATE OPERATOR %1$s.=== (FUNCTION = %1$s.same, LEFTARG = text, RIGHTARG = text, COMMUTATOR = OPERATOR(%1$s.===)); CREATE TABLE %1$s.worded (a text, b text, CHECK (a OPERATOR(%1$s.===) b))', q) AS edit FROM sch`,
  },
  {
    kind: 'cast to a composite',
    candidates: `SELECT format('CREATE TYPE %s.pair AS (a integer, b integer); CREATE FUNCTION %1$s.pair_of(integer) RETURNS %1$s.pair LANGUAGE sql IMMUTABLE AS $$SELECT ROW($1, $1)::%1$s.pair$$; CREATE CAST (integer AS %1$s.pair) WITH FUNCTION %1$s.pair_of(integer) AS ASSIGNMENT; CREATE TABLE %1$s.paired (p %1$s.pair DEFAULT 3::%1$s.pair)', q) AS edit FROM sch`,
  },
  {
    kind: 'domain over a domain over an array',
    candidates: `SELECT format('CREATE DOMAIN %s.tag AS text CONSTRAINT not_empty CHECK (VALUE <> ''''); CREATE DOMAIN %1$s.tags AS %1$s.tag[] NOT NULL DEFAULT ''{}''; CREATE TABLE %1$s.tagged (id integer PRIMARY KEY, tags %1$s.tags, more %1$s.tag[])', q) AS edit FROM sch`,
  },
  {
    kind: 'range over a domain',
    candidates: `SELECT format('CREATE FUNCTION %s.apart(a numeric, b numeric) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$SELECT (a - b)::float8$$; CREATE TYPE %1$s.amounts AS RANGE (subtype = numeric, subtype_diff = %1$s.apart); CREATE TABLE %1$s.priced (between %1$s.amounts, EXCLUDE USING gist (between WITH &&))', q) AS edit FROM sch`,
  },
  {
    kind: 'default from a function of a new table',
    candidates: `SELECT format('CREATE TABLE %s.counters (name text PRIMARY KEY, n integer NOT NULL); CREATE FUNCTION %1$s.next_of(text) RETURNS integer LANGUAGE sql BEGIN ATOMIC UPDATE %1$s.counters SET n = n + 1 WHERE name = $1 RETURNING n; END; CREATE TABLE %1$s.numbered (id integer DEFAULT %1$s.next_of(''numbered'') PRIMARY KEY)', q) AS edit FROM sch`,
  },
  {
    kind: 'policy by a function of another table',
    candidates: `SELECT format('CREATE TABLE %s.teams (id integer PRIMARY KEY, boss name); CREATE FUNCTION %1$s.leads(integer) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '''' AS $$SELECT EXISTS (SELECT FROM %1$s.teams WHERE id = $1 AND boss = current_user)$$; CREATE TABLE %1$s.notes_of (team integer REFERENCES %1$s.teams, note text); ALTER TABLE %1$s.notes_of ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; CREATE POLICY "of the boss" ON %1$s.notes_of AS RESTRICTIVE FOR UPDATE TO PUBLIC USING (%1$s.leads(team)) WITH CHECK (note IS NOT NULL); REVOKE ALL ON FUNCTION %1$s.leads(integer) FROM PUBLIC', q) AS edit FROM sch`,
  },
  {
    kind: 'view of a view with instead of triggers',
    candidates: `SELECT format('CREATE VIEW %s.numbers AS SELECT n, n * 2 AS twice FROM generate_series(1, 3) AS n; CREATE VIEW %1$s.more_numbers WITH (security_barrier) AS SELECT n, twice FROM %1$s.numbers WHERE n > 1; CREATE FUNCTION %1$s.refuse() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$; CREATE TRIGGER refuse INSTEAD OF INSERT OR DELETE ON %1$s.more_numbers FOR EACH ROW EXECUTE FUNCTION %1$s.refuse()', q) AS edit FROM sch`,
  },
  {
    kind: 'recursive view and one with a check option',
    candidates: `SELECT format('CREATE RECURSIVE VIEW %s.upwards (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM upwards WHERE n < 5; CREATE TABLE %1$s.kept (a integer); CREATE VIEW %1$s.few AS SELECT a FROM %1$s.kept WHERE a < 10 WITH CASCADED CHECK OPTION; COMMENT ON COLUMN %1$s.few.a IS ''at most nine''', q) AS edit FROM sch`,
  },
  {
    kind: 'materialized view upon another, with a unique index',
    candidates: `SELECT format('CREATE MATERIALIZED VIEW %s.tens AS SELECT n, n * 10 AS ten FROM generate_series(1, 3) AS n; CREATE UNIQUE INDEX tens_n ON %1$s.tens (n) INCLUDE (ten); CREATE MATERIALIZED VIEW %1$s.hundreds AS SELECT n, ten * 10 AS hundred FROM %1$s.tens WITH NO DATA; ALTER MATERIALIZED VIEW %1$s.hundreds ALTER COLUMN hundred SET STATISTICS 300', q) AS edit FROM sch`,
  },
  {
    kind: 'function of a table type',
    candidates: `SELECT format('CREATE TABLE %s.people_of (first text, last text); CREATE FUNCTION %1$s.full_name(%1$s.people_of) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT $1.first || '' '' || $1.last$$; CREATE INDEX by_full_name ON %1$s.people_of (%1$s.full_name(people_of))', q) AS edit FROM sch`,
  },
  {
    kind: 'procedure and function with names in quotes',
    candidates: `SELECT format('CREATE PROCEDURE %s."Do It"(INOUT "In Out" integer, IN x text DEFAULT ''a,b'') LANGUAGE plpgsql AS $$BEGIN "In Out" := length(x); COMMIT; END$$; CREATE FUNCTION %1$s.many(OUT a integer, OUT b text) RETURNS SETOF record LANGUAGE sql ROWS 7 COST 3 LEAKPROOF STRICT AS $$SELECT 1, ''x''$$', q) AS edit FROM sch`,
  },
  {
    kind: 'trigger for deferral and of some columns',
    candidates: `SELECT format('CREATE FUNCTION %s.later() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$; CREATE CONSTRAINT TRIGGER later AFTER INSERT OR UPDATE OF %s ON %s DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.%2$s IS NOT NULL) EXECUTE FUNCTION %1$s.later(''a'', ''it''''s''); COMMENT ON TRIGGER later ON %3$s IS ''at the end''', schema, c, q) AS edit FROM col WHERE kind = 'r'`,
  },
  {
    kind: 'trigger of a partitioned table',
    candidates: `SELECT format('CREATE TABLE %s.parted (a integer) PARTITION BY LIST (a); CREATE TABLE %1$s.parted_1 PARTITION OF %1$s.parted FOR VALUES IN (1); CREATE FUNCTION %1$s.of_each() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$; CREATE TRIGGER of_each BEFORE INSERT ON %1$s.parted FOR EACH ROW EXECUTE FUNCTION %1$s.of_each(); ALTER TABLE %1$s.parted_1 DISABLE TRIGGER of_each', q) AS edit FROM sch`,
  },
  {
    kind: 'deferrable and partial uniqueness',
    candidates: `SELECT format('ALTER TABLE %s ADD COLUMN slot integer, ADD COLUMN gone boolean DEFAULT false NOT NULL, ADD CONSTRAINT one_slot UNIQUE (slot) INCLUDE (gone) DEFERRABLE INITIALLY DEFERRED; CREATE UNIQUE INDEX one_that_stays ON %1$s (slot) WHERE NOT gone', q) AS edit FROM tab WHERE kind = 'r'`,
  },
  {
    kind: 'table of a type, and one that inherits two',
    candidates: `SELECT format('CREATE TYPE %s.shape AS (x integer, y integer); CREATE TABLE %1$s.shapes OF %1$s.shape (x WITH OPTIONS PRIMARY KEY, y DEFAULT 2); CREATE TABLE %1$s.one (a integer CHECK (a > 0)); CREATE TABLE %1$s.two (b text DEFAULT ''b''); CREATE TABLE %1$s.both (c date) INHERITS (%1$s.one, %1$s.two)', q) AS edit FROM sch`,
  },
  {
    kind: 'generated from a function, behind an index',
    candidates: `SELECT format('CREATE FUNCTION %s.sized(text) RETURNS integer LANGUAGE sql IMMUTABLE RETURN length($1); CREATE TABLE %1$s.texts (t text, n integer GENERATED ALWAYS AS (%1$s.sized(t)) STORED, CHECK (n < 100)); CREATE INDEX ON %1$s.texts (n DESC NULLS LAST) WHERE n > 3', q) AS edit FROM sch`,
  },
  {
    kind: 'text search',
    candidates: `SELECT format('CREATE TEXT SEARCH CONFIGURATION %s.plain (COPY = simple); CREATE TABLE %1$s.searched (t text, v tsvector GENERATED ALWAYS AS (to_tsvector(''%1$s.plain''::regconfig, t)) STORED); CREATE INDEX ON %1$s.searched USING gin (v)', q) AS edit FROM sch`,
  },
  {
    kind: 'foreign table',
    candidates: `SELECT format('CREATE FOREIGN DATA WRAPPER nowhere; CREATE SERVER elsewhere FOREIGN DATA WRAPPER nowhere OPTIONS (host ''example.com''); CREATE FOREIGN TABLE %s.remote (id integer OPTIONS (column_name ''ID'') NOT NULL, CHECK (id > 0)) SERVER elsewhere OPTIONS (table_name ''T'')', q) AS edit FROM sch`,
  },
  {
    kind: 'rule that inserts elsewhere',
    candidates: `SELECT format('CREATE TABLE %s.heard (at timestamptz, what text); CREATE RULE hear AS ON UPDATE TO %s WHERE OLD IS DISTINCT FROM NEW DO ALSO INSERT INTO %1$s.heard VALUES (now(), ''changed''); COMMENT ON RULE hear ON %2$s IS ''all of it''', schema, q) AS edit FROM tab WHERE kind = 'r'`,
  },
];
