import { expect, test } from 'vitest';
import { createRoles } from './generate/world.ts';
import { engine } from './engine.ts';
import { entriesOf, pgDump } from '../support/pg-dump.ts';
import { query, startServer } from '../support/postgres.ts';

/** What was done by hand on PostgreSQL 18, and what each server before it lacks for it. */
const newer: readonly (readonly [byHand: string, named: readonly string[], why: string])[] = [
  [
    'ALTER TABLE t ADD v int GENERATED ALWAYS AS (a + 1) VIRTUAL',
    ['column public.t.v'],
    'virtual generated columns came with 18',
  ],
  [
    'CREATE TABLE made (a int, v int GENERATED ALWAYS AS (a + 1) VIRTUAL)',
    ['table public.made'],
    'virtual generated columns came with 18',
  ],
  [
    'ALTER TABLE t ADD CONSTRAINT filled NOT NULL a',
    ['constraint public.t.filled', 'column public.t.a'],
    'NOT NULL as a constraint with a name, a comment or terms of its own came with 18',
  ],
  [
    'ALTER TABLE t RENAME CONSTRAINT t_b_not_null TO "B there"',
    ['constraint public.t."B there"'],
    'NOT NULL as a constraint with a name, a comment or terms of its own came with 18',
  ],
  [
    'ALTER TABLE t ADD CONSTRAINT later NOT NULL c NOT VALID',
    ['constraint public.t.later', 'column public.t.c'],
    'NOT NULL as a constraint with a name, a comment or terms of its own came with 18',
  ],
  [
    'CREATE TABLE stays (room int4range, during daterange, PRIMARY KEY (room, during WITHOUT OVERLAPS))',
    ['constraint public.stays.stays_pkey', 'index public.stays_pkey', 'table public.stays'],
    'keys over time came with 18',
  ],
  [
    'ALTER TABLE t ADD CONSTRAINT up CHECK (a > 0) NOT ENFORCED',
    ['constraint public.t.up'],
    'NOT ENFORCED came with 18',
  ],
  [
    'CREATE PUBLICATION g FOR TABLE t WITH (publish_generated_columns = stored)',
    ['publication g'],
    'generated columns in a publication came with 18',
  ],
  [
    'ALTER TABLE t ADD CONSTRAINT one UNIQUE NULLS NOT DISTINCT (a)',
    ['constraint public.t.one', 'index public.one'],
    'NULLS NOT DISTINCT came with 15',
  ],
  [
    'CREATE UNIQUE INDEX two ON t ((a + 1)) NULLS NOT DISTINCT',
    ['index public.two'],
    'NULLS NOT DISTINCT came with 15',
  ],
  ['ALTER VIEW v SET (security_invoker = on)', ['view public.v'], 'security_invoker came with 15'],
  [
    'CREATE PUBLICATION s FOR TABLES IN SCHEMA public',
    ['publication s'],
    'schemas, columns and rows of a publication came with 15',
  ],
  [
    'CREATE PUBLICATION r FOR TABLE t WHERE (a > 3)',
    ['publication r'],
    'schemas, columns and rows of a publication came with 15',
  ],
  [
    'CREATE PUBLICATION c FOR TABLE t (a)',
    ['publication c'],
    'schemas, columns and rows of a publication came with 15',
  ],
  [
    'CREATE TABLE owned (a int, b int, CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES k ON DELETE SET NULL (b))',
    ['constraint public.owned.fk', 'table public.owned'],
    'a foreign key that sets some of its columns came with 15',
  ],
  [
    'GRANT SELECT, MAINTAIN ON t TO anon',
    ['grant table public.t to anon'],
    'the privilege MAINTAIN came with 17',
  ],
];

test('what an older shadow cannot hold is named with that reason, and everything else is offered', async () => {
  await using live = await startServer(18, ['wal_level=logical']);
  await using shadow = await startServer(14, ['wal_level=logical']);
  for (const one of [live, shadow]) await query(one.url(), createRoles);
  const migration = `CREATE TABLE t (a int, b int NOT NULL, c int); CREATE VIEW v AS SELECT a FROM t;
    CREATE TABLE k (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE dropped (a int); GRANT ALL ON dropped TO anon;
    CREATE TABLE closed (a int); GRANT ALL ON closed TO anon; CREATE TABLE opened (a int); CREATE TABLE plain (a int); CREATE TABLE own (a int);
    ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO "Odd Role"`;
  const url = await live.createDatabase('live');
  await query(url, migration);
  for (const [byHand] of newer) await query(url, byHand);
  // ALL is one privilege more where the file runs.
  await query(
    url,
    `GRANT ALL ON opened TO anon WITH GRANT OPTION; CREATE TABLE fresh (a int); GRANT ALL ON fresh TO anon;
     GRANT DELETE, INSERT, REFERENCES, SELECT, TRIGGER, TRUNCATE, UPDATE ON plain TO anon;
     CREATE TABLE given (a int); ALTER TABLE given OWNER TO anon; CREATE TABLE kept (a int);
     REVOKE SELECT ON kept FROM "Odd Role";
     ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO authenticated; REVOKE ALL ON closed FROM anon; REVOKE ALL ON own FROM postgres`,
  );
  const { adopt, undo } = await engine(shadow)({
    server: live,
    live: 'live',
    built: '',
    migrations: [migration],
  });
  const told = new Map(adopt.unproven.map(({ kind, identity, why }) => [`${kind} ${identity}`, why]));
  for (const [, named, why] of newer)
    for (const one of named)
      expect([one, told.get(one)]).toEqual([
        one,
        `the shadow is PostgreSQL 14, and ${why}. The input shadow can name a server of the database's version`,
      ]);
  const adopted = await live.createDatabase('adopted');
  await query(adopted, migration);
  for (const { sql, transactional } of adopt.files)
    await query(adopted, transactional ? `BEGIN;\n${sql}COMMIT` : sql);
  const privileges = async (name: string): Promise<readonly string[]> =>
    entriesOf(await pgDump(live, name))
      .filter(({ type, name: of }) => /ACL/.test(type) && !/ (?:t|made|owned|stays)$/.test(of))
      .flatMap(({ statements }) => statements)
      .sort();
  expect(await privileges('adopted')).toEqual(await privileges('live'));
  // Whether the migrations give ALL, or each by itself, an older server cannot tell.
  expect(undo.unproven.map(({ kind, identity }) => `${kind} ${identity}`)).toContain(
    'grant table public.closed to anon',
  );
  for (const { sql, transactional } of undo.files)
    await query(url, transactional ? `BEGIN;\n${sql}COMMIT` : sql);
  expect((await privileges('live')).filter((one) => one.includes('public.own '))).toEqual([]);
}, 300_000);
