import { each, granted, type EditKind } from './edit.ts';

/** What is done to tables, their indexes and their constraints. */
export const tableEdits: readonly EditKind[] = [
  {
    kind: 'add table',
    candidates: `SELECT format(v, q) AS edit FROM sch, ${each(
      'CREATE TABLE %s.by_hand (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, note text NOT NULL, made_at timestamptz DEFAULT now())',
      'CREATE TABLE %s."By Hand" ("Id" serial PRIMARY KEY, z text, a integer DEFAULT 1, "select" boolean, CHECK (a > 0))',
      'CREATE TABLE %s.two_keys (b integer, a integer, PRIMARY KEY (a, b), UNIQUE (b))',
      'CREATE UNLOGGED TABLE %s.fast (n integer)',
      'CREATE TABLE %1$s.base (b text DEFAULT $$x$$, c integer GENERATED ALWAYS AS (1) STORED, a integer); CREATE INDEX ON %1$s.base (a); ALTER TABLE %1$s.base ENABLE ROW LEVEL SECURITY',
    )}`,
  },
  {
    kind: 'add table with reference',
    candidates: `SELECT format('CREATE TABLE %s.by_hand_%s (id serial PRIMARY KEY, ref %s NOT NULL REFERENCES %s ON DELETE CASCADE); CREATE INDEX ON %1$s.by_hand_%2$s (ref)', schema, attnum, type, q) AS edit
      FROM col WHERE key AND kind = 'r' AND (SELECT count(*) FROM col k WHERE k.oid = col.oid AND k.key) = 1 AND type NOT LIKE '%.%'
        AND (SELECT relpersistence FROM pg_class WHERE oid = col.oid) = 'p'`,
  },
  {
    kind: 'tables that refer to each other',
    candidates: `SELECT format('CREATE TABLE %s.hen (id integer PRIMARY KEY, egg integer); CREATE TABLE %1$s.egg (id integer PRIMARY KEY, hen integer REFERENCES %1$s.hen); ALTER TABLE %1$s.hen ADD FOREIGN KEY (egg) REFERENCES %1$s.egg', q) AS edit FROM sch`,
  },
  {
    kind: 'table like another',
    candidates: `SELECT format('CREATE TABLE %s.copied (LIKE %s INCLUDING ALL)', schema, q) AS edit FROM tab`,
  },
  {
    kind: 'table with options of its TOAST table',
    candidates: `SELECT format('CREATE TABLE %s.stored (a text) WITH (fillfactor = 70, toast.autovacuum_enabled = off, toast.vacuum_truncate = on)', q) AS edit FROM sch`,
  },
  { kind: 'drop table', candidates: `SELECT format('DROP TABLE %s', q) AS edit FROM tab` },
  { kind: 'drop table cascade', candidates: `SELECT format('DROP TABLE %s CASCADE', q) AS edit FROM tab` },
  {
    kind: 'drop and create table again',
    candidates: `SELECT format('DROP TABLE %s CASCADE; CREATE TABLE %1$s (other text, id bigint PRIMARY KEY)', q) AS edit FROM tab`,
  },
  {
    kind: 'rename table',
    candidates: `SELECT format('ALTER TABLE %s RENAME TO %I', q, v) AS edit FROM tab, ${each('renamed', 'Renamed Table')}`,
  },
  {
    kind: 'rename table, another with its name',
    candidates: `SELECT format('ALTER TABLE %s RENAME TO earlier; CREATE TABLE %1$s (id integer)', q) AS edit FROM tab`,
  },
  {
    kind: 'table to other schema',
    candidates: `SELECT format('ALTER TABLE %s SET SCHEMA %s', tab.q, sch.q) AS edit FROM tab, sch WHERE sch.q <> tab.schema`,
  },
  {
    kind: 'table owner',
    candidates: `SELECT format('ALTER TABLE %s OWNER TO %s', q, r) AS edit FROM tab, ${granted}`,
  },
  {
    kind: 'table comment',
    candidates: `SELECT format('COMMENT ON TABLE %s IS %s', q, v) AS edit FROM tab, ${each("'By hand'", "''", "'-- ; $$'")}`,
  },
  {
    kind: 'unlogged',
    candidates: `SELECT format('ALTER TABLE %s SET %s', q, CASE persistence WHEN 'u' THEN 'LOGGED' ELSE 'UNLOGGED' END) AS edit FROM tab WHERE kind = 'r'`,
  },
  {
    kind: 'table options',
    candidates: `SELECT format('ALTER TABLE %s %s', q, v) AS edit FROM tab, ${each(
      'SET (fillfactor = 60)',
      'SET (autovacuum_enabled = off, toast.autovacuum_vacuum_threshold = 9)',
      'RESET (fillfactor)',
    )} WHERE kind = 'r'`,
  },
  {
    kind: 'replica identity',
    candidates: `SELECT format('ALTER TABLE %s REPLICA IDENTITY %s', q, v) AS edit FROM tab, ${each('FULL', 'NOTHING')}
      UNION ALL SELECT format('ALTER TABLE %s REPLICA IDENTITY USING INDEX %s', "table", name) FROM idx WHERE is_unique AND NOT is_primary AND whole AND plain`,
  },
  {
    kind: 'cluster mark',
    candidates: `SELECT format('ALTER TABLE %s CLUSTER ON %s', "table", name) AS edit FROM idx WHERE kind = 'i' AND whole`,
  },
  {
    kind: 'row security',
    candidates: `SELECT format('ALTER TABLE %s %s ROW LEVEL SECURITY', q, v) AS edit FROM tab, ${each('ENABLE', 'DISABLE', 'FORCE', 'NO FORCE')}`,
  },
  {
    kind: 'add inheritance',
    candidates: `SELECT format('CREATE TABLE %s.heir (more text) INHERITS (%s)', schema, q) AS edit FROM tab WHERE kind = 'r'`,
  },
  {
    kind: 'statistics target, then a child',
    candidates: `SELECT format('ALTER TABLE %s ALTER COLUMN %s SET STATISTICS 300, ALTER COLUMN %2$s SET STORAGE PLAIN; CREATE TABLE %3$s.heir_later () INHERITS (%1$s); ALTER TABLE %3$s.heir_later ADD COLUMN more text', col.q, c, tab.schema) AS edit FROM col JOIN tab ON tab.q = col.q AND tab.kind = 'r'`,
  },
  {
    kind: 'end inheritance',
    candidates: `SELECT format('ALTER TABLE %s NO INHERIT %s', inhrelid::regclass, inhparent::regclass) AS edit FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
      WHERE NOT c.relispartition AND c.relkind = 'r'`,
  },
  {
    kind: 'add partition',
    candidates: `SELECT format('CREATE TABLE %s.by_hand_2030 PARTITION OF %s FOR VALUES FROM (''2030-01-01'') TO (''2031-01-01'')', schema, q) AS edit FROM tab WHERE kind = 'p'`,
  },
  {
    kind: 'attach partition',
    candidates: `SELECT format('CREATE TABLE %s.attached (LIKE %s INCLUDING ALL); ALTER TABLE %2$s ATTACH PARTITION %1$s.attached FOR VALUES FROM (''2031-01-01'') TO (''2032-01-01'')', schema, q) AS edit FROM tab WHERE kind = 'p'`,
  },
  {
    kind: 'detach partition',
    candidates: `SELECT format('ALTER TABLE %s DETACH PARTITION %s', inhparent::regclass, inhrelid::regclass) AS edit FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
      WHERE c.relispartition AND c.relkind = 'r'`,
  },
  {
    kind: 'drop partition',
    candidates: `SELECT format('DROP TABLE %s', oid::regclass) AS edit FROM pg_class WHERE relispartition AND relkind = 'r'`,
  },
  {
    kind: 'change of a partition',
    candidates: `SELECT format(v, oid::regclass) AS edit FROM pg_class, ${each(
      'ALTER TABLE %s SET (fillfactor = 55)',
      'ALTER TABLE %s ALTER value SET DEFAULT 7',
      'ALTER TABLE %s ADD CONSTRAINT only_here CHECK (device < 1000)',
      'CREATE INDEX only_here_idx ON %s (device)',
      'GRANT SELECT ON %s TO anon',
      'ALTER TABLE %s ENABLE ROW LEVEL SECURITY',
      "COMMENT ON TABLE %s IS 'a partition'",
    )} WHERE relispartition AND relkind = 'r'`,
  },
  {
    kind: 'new partitioned table',
    candidates: `SELECT format('CREATE TABLE %s.cut (k text, n integer) PARTITION BY LIST (k); CREATE TABLE %1$s.cut_a PARTITION OF %1$s.cut FOR VALUES IN (''a'', NULL); CREATE TABLE %1$s.cut_rest PARTITION OF %1$s.cut DEFAULT; CREATE INDEX ON %1$s.cut (n)', q) AS edit FROM sch`,
  },
  // Indexes.
  {
    kind: 'add index',
    candidates: `SELECT format(v, q, c, attnum) AS edit FROM col, ${each(
      'CREATE INDEX ON %s (%s)',
      'CREATE INDEX by_hand_%3$s ON %1$s (%2$s DESC)',
      'CREATE UNIQUE INDEX "By Hand %3$s" ON %1$s (%2$s) WHERE %2$s IS NOT NULL',
      'CREATE INDEX by_hash_%3$s ON %1$s USING hash (%2$s)',
    )} WHERE type IN ('text', 'integer', 'bigint', 'date', 'uuid', 'timestamp with time zone') AND (v NOT LIKE '%UNIQUE%' OR kind = 'r')`,
  },
  {
    kind: 'add expression index',
    candidates: `SELECT format('CREATE INDEX by_hand_lower ON %s (lower(%s) text_pattern_ops) INCLUDE (%2$s) WITH (fillfactor = 70)', q, c) AS edit FROM col WHERE type = 'text'
      UNION ALL SELECT format('CREATE INDEX by_hand_gin ON %s USING gin (%s)', q, c) FROM col WHERE type IN ('jsonb', 'text[]')`,
  },
  {
    kind: 'unique index with nulls',
    since: 15,
    candidates: `SELECT format('CREATE UNIQUE INDEX by_hand_nulls ON %s (%s) NULLS NOT DISTINCT', q, c) AS edit FROM col WHERE kind = 'r' AND type IN ('text', 'integer')`,
  },
  {
    kind: 'drop index',
    candidates: `SELECT format('DROP INDEX %s', q) AS edit FROM idx WHERE NOT of_constraint`,
  },
  {
    kind: 'rename index',
    candidates: `SELECT format('ALTER INDEX %s RENAME TO %I', q, v) AS edit FROM idx, ${each('renamed_idx', 'Renamed Index')}`,
  },
  {
    kind: 'index changed under its name',
    candidates: `SELECT format('DROP INDEX %s; %s', q, regexp_replace(definition, 'INDEX (.*) USING btree \\((\\S+)\\)$', 'INDEX \\1 USING btree (\\2 DESC)')) AS edit FROM idx
      WHERE NOT of_constraint AND kind = 'i' AND definition ~ 'USING btree \\(\\S+\\)$'`,
  },
  {
    kind: 'index options',
    candidates: `SELECT format('ALTER INDEX %s SET (fillfactor = 77)', q) AS edit FROM idx WHERE kind = 'i'
      UNION ALL SELECT format('COMMENT ON INDEX %s IS ''by hand''', q) FROM idx
      UNION ALL SELECT format('ALTER INDEX %s ALTER COLUMN 1 SET STATISTICS 300', q) FROM idx WHERE NOT plain`,
  },
  // Constraints.
  {
    kind: 'add check',
    candidates: `SELECT format('ALTER TABLE %s ADD CONSTRAINT "by hand" CHECK (%s > 0)%s', q, c, v) AS edit FROM col, ${each('', ' NOT VALID', ' NO INHERIT')}
      WHERE type IN ('integer', 'bigint', 'numeric(10,2)') AND (kind = 'r' OR v NOT LIKE '%INHERIT')`,
  },
  {
    kind: 'check not enforced',
    since: 18,
    candidates: `SELECT format('ALTER TABLE %s ADD CONSTRAINT relaxed CHECK (%s > 0) NOT ENFORCED', q, c) AS edit FROM col WHERE type IN ('integer', 'bigint')`,
  },
  {
    kind: 'add foreign key',
    candidates: `SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_fk FOREIGN KEY (%s) REFERENCES %s%s', a.q, a.c, b.q, v) AS edit
      FROM col a JOIN col b ON b.type = a.type AND b.key AND b.kind = 'r', ${each('', ' NOT VALID', ' ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED')}
      WHERE a.kind = 'r' AND a.generated = '' AND (SELECT count(*) FROM col k WHERE k.oid = b.oid AND k.key) = 1`,
  },
  {
    kind: 'add unique',
    candidates: `SELECT format('ALTER TABLE %s ADD CONSTRAINT by_hand_key UNIQUE (%s)%s', q, c, v) AS edit FROM col, ${each('', ' DEFERRABLE')}
      WHERE kind = 'r' AND type IN ('text', 'integer', 'bigint', 'uuid', 'date')`,
  },
  {
    kind: 'constraint from index',
    candidates: `SELECT format('ALTER TABLE %s ADD CONSTRAINT of_index UNIQUE USING INDEX %s', "table", name) AS edit FROM idx
      WHERE is_unique AND NOT of_constraint AND whole AND plain AND kind = 'i'
      UNION ALL SELECT format('CREATE UNIQUE INDEX made_first ON %s (%s); ALTER TABLE %1$s ADD CONSTRAINT of_index UNIQUE USING INDEX made_first', q, c)
      FROM col WHERE kind = 'r' AND type IN ('text', 'integer')`,
  },
  {
    kind: 'add exclusion',
    candidates: `SELECT format('ALTER TABLE %s ADD CONSTRAINT apart EXCLUDE USING gist (%s WITH &&)', q, c) AS edit FROM col WHERE kind = 'r' AND type = 'tstzrange'`,
  },
  {
    kind: 'drop constraint',
    candidates: `SELECT format('ALTER TABLE %s DROP CONSTRAINT %s', q, c) AS edit FROM con`,
  },
  {
    kind: 'rename constraint',
    candidates: `SELECT format('ALTER TABLE %s RENAME CONSTRAINT %s TO "renamed by hand"', q, c) AS edit FROM con`,
  },
  {
    kind: 'constraint changed under its name',
    candidates: `SELECT format('ALTER TABLE %s DROP CONSTRAINT %s, ADD CONSTRAINT %2$s CHECK (1 < 2)', q, c) AS edit FROM con WHERE kind = 'c'
      UNION ALL SELECT format('ALTER TABLE %s DROP CONSTRAINT %s, ADD CONSTRAINT %2$s %s ON DELETE CASCADE', q, c, split_part(replace(definition, ' NOT VALID', ''), ' ON DELETE', 1))
      FROM con WHERE kind = 'f' AND definition NOT LIKE '%DEFERRABLE%'`,
  },
  {
    kind: 'validate constraint',
    candidates: `SELECT format('ALTER TABLE %s VALIDATE CONSTRAINT %s', q, c) AS edit FROM con WHERE NOT validated`,
  },
  {
    kind: 'deferrable constraint',
    candidates: `SELECT format('ALTER TABLE %s ALTER CONSTRAINT %s %s', q, c, v) AS edit FROM con, ${each('DEFERRABLE', 'DEFERRABLE INITIALLY DEFERRED', 'NOT DEFERRABLE')} WHERE kind = 'f'`,
  },
  {
    kind: 'other primary key',
    candidates: `SELECT format('ALTER TABLE %s DROP CONSTRAINT %s; ALTER TABLE %1$s ADD COLUMN new_id uuid PRIMARY KEY DEFAULT gen_random_uuid()', q, c) AS edit FROM con JOIN rel USING (q) WHERE con.kind = 'p' AND rel.kind = 'r'`,
  },
  {
    kind: 'constraint comment',
    candidates: `SELECT format('COMMENT ON CONSTRAINT %s ON %s IS ''by hand''', c, q) AS edit FROM con`,
  },
];
