import { each, granted, type EditKind } from './edit.ts';

const enumLabels = 'typ JOIN pg_enum e ON e.enumtypid = typ.oid';
const attributes =
  'typ JOIN pg_attribute a ON a.attrelid = typ.typrelid AND a.attnum > 0 AND NOT a.attisdropped';

/** What is done to types, sequences, schemas, extensions and what stands beside tables. */
export const typeEdits: readonly EditKind[] = [
  {
    kind: 'enum value at the end',
    candidates: `SELECT format('ALTER TYPE %s ADD VALUE ''by hand''', q) AS edit FROM typ WHERE kind = 'e'`,
  },
  {
    kind: 'enum value in between',
    candidates: `SELECT format('ALTER TYPE %s ADD VALUE ''it''''s new'' BEFORE %L', q, enumlabel) AS edit FROM ${enumLabels}`,
  },
  {
    kind: 'rename enum value',
    candidates: `SELECT format('ALTER TYPE %s RENAME VALUE %L TO ''Renamed''', q, enumlabel) AS edit FROM ${enumLabels}`,
  },
  {
    kind: 'enum made anew without a value',
    candidates: `SELECT format('ALTER TYPE %s RENAME TO old_%s; CREATE TYPE %1$s AS ENUM (''low''); %3$s DROP TYPE %4$s.old_%2$s', q, typ.oid,
      (SELECT string_agg(format('ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT, ALTER COLUMN %2$s TYPE %s USING NULL;', col.q, col.c, typ.q), ' ') FROM col JOIN pg_attribute a ON a.attrelid = col.oid AND a.attnum = col.attnum WHERE a.atttypid = typ.oid),
      split_part(q, '.', 1)) AS edit FROM typ WHERE kind = 'e' AND q !~ '^".*\\..*"\\.'`,
  },
  {
    kind: 'new enum in use',
    candidates: `SELECT format('CREATE TYPE %s.feeling AS ENUM (''good'', ''bad''); ALTER TABLE %s ADD COLUMN feeling %1$s.feeling DEFAULT ''good''', schema, q) AS edit FROM tab`,
  },
  {
    kind: 'new type',
    candidates: `SELECT format(v, q) AS edit FROM sch, ${each(
      'CREATE DOMAIN %s.percent AS numeric DEFAULT 0 CHECK (VALUE BETWEEN 0 AND 100)',
      'CREATE TYPE %s.pair AS (a integer, "B b" text COLLATE "C")',
      'CREATE TYPE %s.ages AS RANGE (SUBTYPE = integer)',
      "CREATE TYPE %s.\"By Hand\" AS ENUM ('a', 'B')",
    )}`,
  },
  { kind: 'drop type', candidates: `SELECT format('DROP TYPE %s', q) AS edit FROM typ` },
  { kind: 'drop type cascade', candidates: `SELECT format('DROP TYPE %s CASCADE', q) AS edit FROM typ` },
  {
    kind: 'rename type',
    candidates: `SELECT format('ALTER TYPE %s RENAME TO "Renamed Type"', q) AS edit FROM typ WHERE kind <> 'd'
      UNION ALL SELECT format('ALTER DOMAIN %s RENAME TO renamed_domain', q) FROM typ WHERE kind = 'd'`,
  },
  {
    kind: 'type owner and comment',
    candidates: `SELECT format('ALTER TYPE %s OWNER TO %s', q, r) AS edit FROM typ, ${granted}
      UNION ALL SELECT format('COMMENT ON TYPE %s IS ''by hand''', q) FROM typ
      UNION ALL SELECT format('REVOKE USAGE ON TYPE %s FROM PUBLIC', q) FROM typ
      UNION ALL SELECT format('GRANT USAGE ON TYPE %s TO anon', q) FROM typ`,
  },
  {
    kind: 'domain default',
    candidates: `SELECT format('ALTER DOMAIN %s %s', q, v) AS edit FROM typ, ${each('DROP DEFAULT', "SET DEFAULT '5'", 'DROP NOT NULL', 'SET NOT NULL')} WHERE kind = 'd'`,
  },
  {
    kind: 'add domain constraint',
    candidates: `SELECT format('ALTER DOMAIN %s ADD CONSTRAINT "by hand" CHECK (VALUE::text <> '''')%s', q, v) AS edit FROM typ, ${each('', ' NOT VALID')} WHERE kind = 'd'`,
  },
  {
    kind: 'drop domain constraint',
    candidates: `SELECT format('ALTER DOMAIN %s DROP CONSTRAINT %I', q, conname) AS edit FROM typ JOIN pg_constraint k ON k.contypid = typ.oid AND k.contype = 'c'
      UNION ALL SELECT format('ALTER DOMAIN %s RENAME CONSTRAINT %I TO renamed', q, conname) FROM typ JOIN pg_constraint k ON k.contypid = typ.oid AND k.contype = 'c'`,
  },
  {
    kind: 'add attribute',
    candidates: `SELECT format('ALTER TYPE %s ADD ATTRIBUTE "By Hand" text', q) AS edit FROM typ WHERE kind = 'c'`,
  },
  {
    kind: 'change attribute',
    candidates: `SELECT format('ALTER TYPE %s %s ATTRIBUTE %I%s', q, verb, attname, more) AS edit FROM ${attributes},
      (VALUES ('DROP', ''), ('RENAME', ' TO "Renamed"'), ('ALTER', ' TYPE varchar(7)')) AS verbs(verb, more) WHERE typ.kind = 'c'`,
  },
  {
    kind: 'attribute comment',
    candidates: `SELECT format('COMMENT ON COLUMN %s.%I IS ''by hand''', q, attname) AS edit FROM ${attributes} WHERE typ.kind = 'c'`,
  },
  {
    kind: 'new sequence',
    candidates: `SELECT format('CREATE SEQUENCE %s.by_hand %s', q, v) AS edit FROM sch, ${each('', 'AS smallint START 5 INCREMENT 2 MINVALUE -3 MAXVALUE 99 CYCLE', 'INCREMENT -1 CACHE 5')}`,
  },
  {
    kind: 'unlogged sequence',
    since: 15,
    candidates: `SELECT format('CREATE UNLOGGED SEQUENCE %s.light', q) AS edit FROM sch
      UNION ALL SELECT format('ALTER SEQUENCE %s SET UNLOGGED', q) FROM seq WHERE NOT owned AND NOT identity`,
  },
  {
    kind: 'sequence options',
    candidates: `SELECT format('ALTER SEQUENCE %s %s', q, v) AS edit FROM seq, ${each('INCREMENT BY 7', 'CYCLE', 'MAXVALUE 30000', 'CACHE 9', 'START 3', 'AS bigint NO MAXVALUE', 'OWNED BY NONE')} WHERE NOT identity`,
  },
  {
    kind: 'rename sequence',
    candidates: `SELECT format('ALTER SEQUENCE %s RENAME TO renamed_seq', q) AS edit FROM seq`,
  },
  {
    kind: 'sequence owned by',
    candidates: `SELECT format('ALTER SEQUENCE %s OWNED BY %s.%s', seq.q, col.q, col.c) AS edit FROM seq JOIN col ON col.schema = split_part(seq.q, '.', 1)
      JOIN pg_class c ON c.oid = col.oid JOIN pg_class s ON s.oid = seq.oid WHERE NOT seq.identity AND c.relowner = s.relowner`,
  },
  {
    kind: 'drop sequence',
    candidates: `SELECT format('DROP SEQUENCE %s%s', q, v) AS edit FROM seq, ${each('', ' CASCADE')} WHERE NOT identity`,
  },
  {
    kind: 'new schema',
    candidates: `SELECT v AS edit FROM ${each(
      'CREATE SCHEMA by_hand',
      'CREATE SCHEMA "By Hand" AUTHORIZATION authenticated; CREATE TABLE "By Hand".t (a integer)',
      "CREATE SCHEMA by_hand; CREATE TYPE by_hand.e AS ENUM ('a'); CREATE TABLE by_hand.t (e by_hand.e); CREATE VIEW by_hand.v AS SELECT e FROM by_hand.t; GRANT USAGE ON SCHEMA by_hand TO anon",
    )}`,
  },
  {
    kind: 'change schema',
    candidates: `SELECT format(v, q) AS edit FROM sch, ${each(
      'ALTER SCHEMA %s RENAME TO renamed_schema',
      'ALTER SCHEMA %s OWNER TO authenticated',
      "COMMENT ON SCHEMA %s IS 'by hand'",
      'DROP SCHEMA %s CASCADE',
    )} WHERE q <> 'public'`,
  },
  {
    kind: 'extension',
    candidates: `SELECT v AS edit FROM ${each('CREATE EXTENSION citext', 'CREATE EXTENSION hstore SCHEMA public', 'CREATE SCHEMA extensions; CREATE EXTENSION pg_trgm SCHEMA extensions', 'DROP EXTENSION pg_trgm')}`,
  },
  {
    kind: 'collation',
    candidates: `SELECT format('CREATE COLLATION %s.by_hand (provider = libc, locale = ''POSIX'')', q) AS edit FROM sch
      UNION ALL SELECT format('ALTER COLLATION %s RENAME TO renamed_collation', oid::regcollation) FROM pg_collation WHERE oid >= 16384`,
  },
  {
    kind: 'new statistics object',
    candidates: `SELECT format('CREATE STATISTICS %s.by_hand (%s) ON %s, %s FROM %s', a.schema, v, a.c, b.c, a.q) AS edit
      FROM col a JOIN col b ON b.oid = a.oid AND b.attnum > a.attnum AND b.type IN ('text', 'integer') , ${each('dependencies', 'ndistinct, mcv')} WHERE a.type IN ('text', 'integer')`,
  },
  {
    kind: 'change statistics object',
    candidates: `SELECT format(v, format('%I.%I', n.nspname, stxname)) AS edit FROM pg_statistic_ext JOIN pg_namespace n ON n.oid = stxnamespace, ${each(
      'DROP STATISTICS %s',
      'ALTER STATISTICS %s RENAME TO renamed_statistics',
      'ALTER STATISTICS %s SET STATISTICS 77',
      "COMMENT ON STATISTICS %s IS 'by hand'",
    )}`,
  },
  {
    kind: 'not modelled',
    candidates: `SELECT format(v, q) AS edit FROM sch, ${each(
      'CREATE TEXT SEARCH CONFIGURATION %s.by_hand (COPY = simple)',
      'CREATE TEXT SEARCH DICTIONARY %s.by_hand (TEMPLATE = simple)',
      'CREATE OPERATOR %s.=== (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq)',
      "CREATE TYPE %1$s.cast_me AS ENUM ('a'); CREATE CAST (%1$s.cast_me AS integer) WITH INOUT",
      'CREATE OPERATOR FAMILY %s.by_hand USING btree',
    )}`,
  },
];
