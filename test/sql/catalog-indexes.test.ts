import { expect, test } from 'vitest';
import { ends, spread } from '../support/postgres.ts';
import { catalogSql, open } from './catalog-support.ts';

/*
 * Indexes of columns alone are written by the catalog's own SQL, of each shape one by the server as well. What decides
 * how an index is written beside its names has to be in its shape.
 */
const indexes = `
  CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE DOMAIN short AS varchar(9); CREATE DOMAIN plain AS text COLLATE "C";
  CREATE SCHEMA "Other one"; CREATE OPERATOR CLASS own FOR TYPE int USING btree AS OPERATOR 3 =, FUNCTION 1 btint4cmp(int, int);
  CREATE TABLE t (a int PRIMARY KEY, b text, c varchar(20), d mood, e int[], f short, g plain, h text COLLATE "C", i "char", j name,
    k oid, l bpchar, m inet, n jsonb, o tsvector, p point, q int4range, r bigint UNIQUE, s timestamptz, "T t" int, gone int, u xid);
  ALTER TABLE t DROP gone; CREATE UNIQUE INDEX ON t (b); CREATE UNIQUE INDEX ON t (c, a);
  CREATE TABLE "Other one"."select" (a int, "b""c" text, "Über" varchar, CONSTRAINT "Pk" PRIMARY KEY ("b""c", a));
  CREATE INDEX "Quoted" ON "Other one"."select" ("Über", "b""c"); CREATE INDEX ON t ("T t");
  CREATE INDEX ON t (b); CREATE INDEX ON t (b text_pattern_ops); CREATE INDEX ON t (b COLLATE "C"); CREATE INDEX ON t (b COLLATE "POSIX" text_pattern_ops);
  CREATE INDEX ON t (c); CREATE INDEX ON t (c varchar_pattern_ops); CREATE INDEX ON t (c varchar_ops); CREATE INDEX ON t (c COLLATE "C");
  CREATE INDEX ON t (d); CREATE INDEX ON t (e); CREATE INDEX ON t (f); CREATE INDEX ON t (g); CREATE INDEX ON t (h);
  CREATE INDEX ON t (g COLLATE "default"); CREATE INDEX ON t (h COLLATE "default"); CREATE INDEX ON t (i); CREATE INDEX ON t (j); CREATE INDEX ON t (k);
  CREATE INDEX ON t (j COLLATE "default"); CREATE INDEX ON t (l); CREATE INDEX ON t (l bpchar_pattern_ops); CREATE INDEX ON t (a own); CREATE INDEX ON t (r, a own);
  CREATE INDEX ON t (a DESC); CREATE INDEX ON t (a NULLS FIRST); CREATE INDEX ON t (a DESC NULLS LAST, b); CREATE INDEX ON t (b, a DESC, r);
  CREATE INDEX ON t (s, a); CREATE INDEX ON t (a, s); CREATE INDEX ON t (a) INCLUDE (b, s); CREATE INDEX ON t (a) WHERE a > 0; CREATE INDEX ON t (a, lower(b));
  CREATE INDEX ON t (a) WITH (fillfactor = 50); CREATE INDEX ON t (b varchar_ops); CREATE INDEX ON t (lower(b)) WHERE d = 'ok';
  CREATE INDEX ON t USING hash (b); CREATE INDEX ON t USING hash (u); CREATE INDEX ON t USING gin (n); CREATE INDEX ON t USING gin (n jsonb_path_ops);
  CREATE INDEX ON t USING gin (e); CREATE INDEX ON t USING gin (o); CREATE INDEX ON t USING gist (o); CREATE INDEX ON t USING gist (o tsvector_ops (siglen = 100));
  CREATE INDEX ON t USING gist (p); CREATE INDEX ON t USING spgist (p); CREATE INDEX ON t USING spgist (p kd_point_ops); CREATE INDEX ON t USING spgist (b);
  CREATE INDEX ON t USING gist (q); CREATE INDEX ON t USING gist (m inet_ops); CREATE INDEX ON t USING brin (s); CREATE INDEX ON t USING brin (s timestamptz_minmax_multi_ops);
  CREATE INDEX ON t USING brin (a, b) WITH (pages_per_range = 4); ALTER TABLE t ADD EXCLUDE USING gist (q WITH &&), ADD EXCLUDE (r WITH =);
  CREATE TABLE same (a int PRIMARY KEY, b text, c varchar(20)); CREATE INDEX ON same (b); CREATE INDEX ON same (c); CREATE INDEX ON same (b text_pattern_ops);
  CREATE INDEX ON same (b COLLATE "C"); CREATE INDEX ON same (a DESC); CREATE INDEX ON same (a);
  CREATE MATERIALIZED VIEW mv AS SELECT a, b FROM t; CREATE UNIQUE INDEX ON mv (a); CREATE INDEX ON mv (b COLLATE "C");`;
const since15 = `ALTER TABLE t ADD CONSTRAINT once UNIQUE NULLS NOT DISTINCT (s); CREATE UNIQUE INDEX ON t (s) INCLUDE (a) NULLS NOT DISTINCT;
  CREATE UNIQUE INDEX ON same (b) NULLS NOT DISTINCT; CREATE UNIQUE INDEX ON same (c) NULLS NOT DISTINCT; CREATE UNIQUE INDEX ON same (c);`;
const partitioned = `CREATE TABLE parted (a int, b text, PRIMARY KEY (a)) PARTITION BY LIST (a); CREATE INDEX ON parted (b); CREATE INDEX ON parted (b DESC);
  CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1); CREATE INDEX alone ON parted_1 (b COLLATE "C"); CREATE INDEX ON ONLY parted (a, b);`;

test.each(spread.flatMap((major) => [[major, ''] as const, [major, ' with partitions'] as const]))(
  'every index is written as the server writes it, on PostgreSQL %i%s',
  async (major, more) => {
    await using session = await open(major);
    await session.run(
      `${indexes} ${major >= 15 ? since15 : ''} ${more === '' ? '' : partitioned} ${catalogSql}`,
    );
    const read = await session.run(`SET search_path = pg_catalog, pg_temp;
      SELECT o.identity, o.body->>'definition' AS definition, pg_get_indexdef(o.oid) AS server
      FROM catalog.read_objects() o WHERE o.kind = 'index'`);
    expect(read.length).toBeGreaterThanOrEqual(70);
    for (const { identity, definition, server } of read) expect(definition, String(identity)).toBe(server);
  },
);

test.each(ends)('of indexes that are alike the server writes one, on PostgreSQL %i', async (major) => {
  await using session = await open(major);
  await session.run(`DO $$ BEGIN FOR i IN 1..30 LOOP
      EXECUTE format('CREATE TABLE t%s (id int PRIMARY KEY, a text, b varchar(5)); CREATE INDEX ON t%1$s (b, a DESC)', i);
    END LOOP; END $$; ${catalogSql}`);
  // What pg_get_indexdef() looks through for each column, and nothing else does.
  const visited = async (): Promise<number> =>
    Number(
      await session.value(
        "SELECT pg_catalog.pg_stat_get_xact_numscans('pg_opclass_am_name_nsp_index'::regclass)",
      ),
    );
  await session.run('BEGIN');
  const before = await visited();
  const read = await session.run(
    "SELECT o.body->>'definition' AS d FROM catalog.read_objects() o WHERE o.kind = 'index'",
  );
  expect(read).toHaveLength(60);
  expect(read).toContainEqual({ d: 'CREATE INDEX t7_b_a_idx ON public.t7 USING btree (b, a DESC)' });
  const once = await visited();
  await session.run(
    'SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid::regclass::text ~ $$^t\\d+$$',
  );
  expect((await visited()) - once).toBeGreaterThan(80);
  expect(once - before).toBeLessThan(40);
  await session.run('COMMIT');
});
