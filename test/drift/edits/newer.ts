import { each, type EditKind } from './edit.ts';

/** What PostgreSQL 15 to 19 have brought. A server that lacks it refuses the statement, and the kind is left out. */
export const newerEdits: readonly EditKind[] = [
  {
    kind: 'temporal key and reference',
    since: 18,
    candidates: `SELECT format('CREATE TABLE %s.stays (room int4range, during daterange, PRIMARY KEY (room, during WITHOUT OVERLAPS)); CREATE TABLE %1$s.payments (room int4range, during daterange, paid numeric, CONSTRAINT of_stay FOREIGN KEY (room, PERIOD during) REFERENCES %1$s.stays (room, PERIOD during))', q) AS edit FROM sch`,
  },
  {
    kind: 'temporal uniqueness',
    since: 18,
    candidates: `SELECT format('ALTER TABLE %s ADD COLUMN held int4range, ADD COLUMN held_during tstzrange, ADD CONSTRAINT held_once UNIQUE (held, held_during WITHOUT OVERLAPS)', q) AS edit FROM tab WHERE kind = 'r'`,
  },
  {
    kind: 'reference no longer enforced',
    since: 18,
    candidates: `SELECT format('ALTER TABLE %s ALTER CONSTRAINT %s NOT ENFORCED', q, c) AS edit FROM con WHERE kind = 'f'`,
  },
  {
    kind: 'reference never enforced',
    since: 18,
    candidates: `SELECT format('CREATE TABLE %s.loosely (id integer PRIMARY KEY, up integer, CONSTRAINT "Up" FOREIGN KEY (up) REFERENCES %1$s.loosely NOT ENFORCED)', q) AS edit FROM sch`,
  },
  {
    kind: 'not null of new rows only',
    since: 18,
    candidates: `SELECT format('ALTER TABLE %s ADD CONSTRAINT filled_from_now_on NOT NULL %s NOT VALID', q, c) AS edit FROM col WHERE NOT not_null AND kind = 'r'`,
  },
  {
    kind: 'not null with a name',
    since: 18,
    candidates: `SELECT format(v, q, c) AS edit FROM col, ${each(
      'ALTER TABLE %s ADD CONSTRAINT "Filled" NOT NULL %s',
      'ALTER TABLE %s ADD CONSTRAINT filled_here NOT NULL %s NO INHERIT',
    )} WHERE NOT not_null AND kind = 'r'`,
  },
  {
    kind: 'another name for a not null',
    since: 18,
    candidates: `SELECT format('ALTER TABLE %s RENAME CONSTRAINT %I TO filled_by_hand', t.q, k.conname) AS edit FROM pg_constraint k JOIN tab t ON t.oid = k.conrelid WHERE k.contype = 'n' AND k.coninhcount = 0`,
  },
  {
    kind: 'comment on a not null',
    since: 18,
    candidates: `SELECT format('COMMENT ON CONSTRAINT %I ON %s IS $$always$$', k.conname, t.q) AS edit FROM pg_constraint k JOIN tab t ON t.oid = k.conrelid WHERE k.contype = 'n' AND k.coninhcount = 0`,
  },
  {
    kind: 'schema published',
    since: 15,
    candidates: `SELECT format('CREATE PUBLICATION "of schema" FOR TABLES IN SCHEMA %s', q) AS edit FROM sch`,
  },
  {
    kind: 'generated columns published',
    since: 18,
    candidates: `SELECT format('CREATE PUBLICATION generated_too FOR TABLE %s WITH (publish_generated_columns = stored)', q) AS edit FROM tab`,
  },
  {
    kind: 'reference sets some columns',
    since: 15,
    candidates: `SELECT format('CREATE TABLE %s.owners (tenant integer, id integer, PRIMARY KEY (tenant, id)); CREATE TABLE %1$s.owned (tenant integer NOT NULL, owner integer, FOREIGN KEY (tenant, owner) REFERENCES %1$s.owners ON DELETE SET NULL (owner))', q) AS edit FROM sch`,
  },
  {
    kind: 'builtin collation',
    since: 17,
    candidates: `SELECT format('CREATE COLLATION %s.by_code (provider = builtin, locale = ''C.UTF-8''); CREATE TABLE %1$s.sorted (name text COLLATE %1$s.by_code)', q) AS edit FROM sch`,
  },
  {
    kind: 'multirange with a name',
    candidates: `SELECT format('CREATE TYPE %s.span AS RANGE (subtype = integer, multirange_type_name = %1$s.spans); CREATE TABLE %1$s.planned (times %1$s.spans)', q) AS edit FROM sch`,
  },
  {
    kind: 'partitioned with identity and exclusion',
    since: 17,
    candidates: `SELECT format('CREATE TABLE %s.booked (id bigint GENERATED ALWAYS AS IDENTITY, room int4range, EXCLUDE USING gist (room WITH =)) PARTITION BY RANGE (room); CREATE TABLE %1$s.booked_low PARTITION OF %1$s.booked FOR VALUES FROM (''[1,2)'') TO (''[100,101)'')', q) AS edit FROM sch`,
  },
  {
    kind: 'access method of partitions to come',
    since: 17,
    candidates: `SELECT format('ALTER TABLE %s SET ACCESS METHOD heap', q) AS edit FROM tab WHERE kind = 'p'`,
  },
  {
    kind: 'virtual column of a domain',
    since: 18,
    candidates: `SELECT format('ALTER TABLE %s ADD COLUMN doubled numeric(10,2) GENERATED ALWAYS AS (2 * (%s)::numeric) VIRTUAL, ADD CONSTRAINT not_huge CHECK (doubled < 1000000)', q, c) AS edit FROM col WHERE type IN ('integer', 'bigint') AND generated = ''`,
  },
  {
    kind: 'another expression of a virtual column',
    since: 18,
    candidates: `SELECT format('ALTER TABLE %s ALTER COLUMN %s SET EXPRESSION AS (NULL)', q, c) AS edit FROM col WHERE generated <> ''`,
  },
  {
    kind: 'function with a compiled-in body and defaults',
    candidates: `SELECT format('CREATE FUNCTION %s.sized(a integer DEFAULT 1, VARIADIC rest integer[] DEFAULT $$ {} $$) RETURNS TABLE (n integer, "At" timestamptz) LANGUAGE sql STABLE PARALLEL SAFE BEGIN ATOMIC SELECT a + cardinality(rest), now(); END', q) AS edit FROM sch`,
  },
];
