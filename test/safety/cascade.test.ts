import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { parseStatement } from '../../src/migrations/index.ts';
import { foretell } from '../../src/safety/index.ts';
import { dependentsOf } from '../../src/safety/meaning/dependents.ts';
import { byName, rootsOf } from '../../src/safety/meaning/drops.ts';
import { ends, newest, startServer, type Server } from '../support/postgres.ts';
import { pending } from './foretold-support.ts';
import { judged, looker } from './meaning-support.ts';

const setup = `CREATE TABLE people (id int PRIMARY KEY, email text, note text UNIQUE);
  CREATE TABLE lines (id serial PRIMARY KEY, person int REFERENCES people, again text REFERENCES people (note));
  CREATE VIEW emails AS SELECT email FROM people; CREATE VIEW of_emails AS SELECT * FROM emails;
  CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM of_emails; CREATE INDEX ON counted (n);
  CREATE POLICY own ON lines USING (EXISTS (SELECT FROM people p WHERE p.id = person));
  CREATE FUNCTION half(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1 / 2';
  CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TRIGGER noting BEFORE INSERT ON lines FOR EACH ROW EXECUTE FUNCTION noted();
  CREATE TABLE halves (a int DEFAULT half(4), b int CHECK (half(b) > 0), c int GENERATED ALWAYS AS (half(1)) STORED);
  CREATE INDEX ON halves (half(a));
  CREATE FUNCTION atomic() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM people; END;
  CREATE TYPE mood AS ENUM ('sad'); CREATE DOMAIN checked AS mood CHECK (value <> 'sad');
  CREATE TABLE moods (one mood, many mood[], of_domain checked); CREATE FUNCTION felt(mood) RETURNS int RETURN 1;
  CREATE TABLE whole (person people); CREATE TABLE heir () INHERITS (people);
  CREATE TABLE parts (id int, at int) PARTITION BY RANGE (at); CREATE INDEX ON parts (id);
  CREATE TABLE part PARTITION OF parts FOR VALUES FROM (0) TO (9); CREATE VIEW of_part AS SELECT id FROM part;
  CREATE SEQUENCE numbers; CREATE TABLE numbered (n int DEFAULT nextval('numbers'));
  CREATE SCHEMA "other one"; CREATE TABLE "other one".t (id int); CREATE TABLE "other one".u (m mood);
  CREATE FUNCTION "other one".f() RETURNS int RETURN 1; CREATE TYPE "other one".kind AS ENUM ('a');
  CREATE TABLE kinds (k "other one".kind, d int DEFAULT "other one".f()); CREATE STATISTICS st ON id, email FROM people;
  CREATE TABLE "order" (a int); CREATE FUNCTION own() RETURNS bool LANGUAGE sql AS 'SELECT true';
  CREATE POLICY "user" ON "order" USING (own()); CREATE PUBLICATION pub FOR TABLE people;
  CREATE RULE skip AS ON INSERT TO lines DO ALSO DELETE FROM people;
  CREATE FUNCTION watching() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; CREATE TABLE watched (a int, b text);
  CREATE VIEW seen AS SELECT b FROM watched; CREATE VIEW of_seen AS SELECT * FROM seen;
  CREATE TRIGGER watches BEFORE UPDATE OF a ON watched FOR EACH ROW EXECUTE FUNCTION watching();
  CREATE TABLE called (a int, b text); CREATE FUNCTION takes(called) RETURNS int LANGUAGE sql AS 'SELECT 1';
  CREATE FUNCTION calls() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT max(a) FROM called; END;
  CREATE TABLE inner_rows (a int); CREATE TYPE wrap AS (one inner_rows[]); CREATE TABLE wraps (x wrap);
  CREATE TABLE listed (a int, b int, c int); CREATE TABLE chosen (a int, b int);`;

/** Lists of columns and conditions are known from 15 on; each of them keeps the types of its columns. */
const published = (major: number): string =>
  major < 15
    ? 'CREATE PUBLICATION listing FOR TABLE listed; CREATE PUBLICATION choosing FOR TABLE chosen'
    : 'CREATE PUBLICATION listing FOR TABLE listed (a, b); CREATE PUBLICATION choosing FOR TABLE chosen WHERE (a > 1)';

const cases = [
  'DROP TABLE people CASCADE',
  'DROP TABLE lines, people CASCADE',
  'DROP TABLE parts CASCADE',
  'DROP TABLE halves CASCADE',
  'DROP VIEW emails CASCADE',
  'DROP MATERIALIZED VIEW counted CASCADE',
  'DROP SEQUENCE numbers CASCADE',
  'DROP FUNCTION half CASCADE',
  'DROP FUNCTION half(integer), noted() CASCADE',
  'DROP ROUTINE noted CASCADE',
  'DROP TYPE mood CASCADE',
  'DROP DOMAIN checked CASCADE',
  'DROP SCHEMA "other one" CASCADE',
  'DROP EXTENSION plpgsql CASCADE',
  'ALTER TABLE people DROP COLUMN email CASCADE',
  'ALTER TABLE people DROP note CASCADE, DROP id CASCADE',
  'ALTER TABLE people DROP CONSTRAINT people_pkey CASCADE',
  'ALTER TABLE parts DROP COLUMN id CASCADE',
  'DROP TABLE "other one".u CASCADE',
  'DROP TABLE IF EXISTS nothing CASCADE',
  // Parts of something else, which the server refuses.
  'DROP INDEX people_pkey CASCADE',
  'DROP TYPE people CASCADE',
];

describe.each(ends)('what CASCADE takes on PostgreSQL %s', (major) => {
  let server: Server;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startServer(major);
    // The names that are told are nobody's language.
    client = new pg.Client({ connectionString: server.url() });
    await client.connect();
    await client.query(`${setup} ${published(major)}`);
  });
  afterAll(async () => {
    await client.end();
    await server[Symbol.asyncDispose]();
  });

  /** The SQLSTATE with which a statement fails; null = it runs. It is undone. */
  async function codeOf(sql: string): Promise<string | null> {
    const failed = await client.query(`BEGIN; ${sql}`).then(
      () => null,
      ({ code }: pg.DatabaseError) => String(code),
    );
    await client.query('ROLLBACK');
    return failed;
  }

  /** How many objects the server says that a statement drops with those that it names. */
  async function saidByServer(sql: string): Promise<number> {
    const notices: string[] = [];
    const take = (notice: {
      readonly message?: string | undefined;
      readonly detail?: string | undefined;
    }): void => {
      notices.push(notice.detail ?? notice.message ?? '');
    };
    client.on('notice', take);
    const failed = await codeOf(sql);
    client.off('notice', take);
    if (failed !== null) expect(failed).toBe('2BP01');
    return notices.flatMap((text) => text.split('\n')).filter((line) => line.startsWith('drop cascades to'))
      .length;
  }

  test.each(cases)('%s', async (sql) => {
    const roots = rootsOf(await parseStatement(sql), byName);
    const taken = await dependentsOf(looker(client), new Map([[0, roots]]), 'public');
    const told = (taken.get(0)?.dependents ?? []).filter((one) => one.told);
    expect([sql, told.map(({ name }) => name), told.length]).toEqual([
      sql,
      told.map(() => expect.stringMatching(/^the [a-z ]+ \S/)),
      await saidByServer(sql),
    ]);
  });

  test.each(cases.map((sql) => sql.replaceAll(' CASCADE', '')))('what keeps it without: %s', async (sql) => {
    const roots = rootsOf(await parseStatement(sql), byName, 'DROP_RESTRICT');
    const held = (await dependentsOf(looker(client), new Map([[0, roots]]), 'public')).get(0);
    const isHeld = held !== undefined && held.dependents.some(({ told }) => told);
    const refused = /^DROP (?:INDEX people_pkey|TYPE people)/.test(sql) ? null : await codeOf(sql);
    expect([sql, isHeld]).toEqual([sql, refused === '2BP01']);
  });

  test('a DROP that other objects keep is told to fail before it runs, unless a statement before has let go', async () => {
    const database = await connect(parseConnectionString(server.url()));
    const told = async (sql: string): Promise<readonly string[]> => {
      const { statements } = await foretell(database, pending(sql));
      return (statements.at(-1)?.hazards ?? [])
        .filter(({ rule, aspect }) => rule === 'drop-cascade' && aspect === 'fails')
        .map(({ level, message }) => `${level}: ${message}`);
    };
    try {
      expect(await told('DROP VIEW of_emails')).toEqual([
        'error: It fails without CASCADE: the materialized view public.counted depends on what it drops',
      ]);
      expect(await told('ALTER TABLE people DROP note')).toEqual([
        'error: It fails without CASCADE: the foreign key lines_again_fkey on public.lines depends on what it drops',
      ]);
      expect(await told('DROP FUNCTION own()')).toEqual([
        'error: It fails without CASCADE: the policy "user" on public."order" depends on what it drops',
      ]);
      for (const before of [
        'DROP MATERIALIZED VIEW counted; DROP VIEW of_emails',
        'CREATE OR REPLACE VIEW emails AS SELECT note AS email FROM people; ALTER TABLE people DROP email',
        'ALTER TABLE lines DROP again; ALTER TABLE people DROP note',
        'ALTER TABLE numbered ALTER n DROP DEFAULT; DROP SEQUENCE numbers',
        'ALTER TABLE moods DROP many; ALTER TABLE moods ALTER of_domain TYPE text; DROP DOMAIN checked',
        'DROP VIEW of_part; ALTER TABLE parts DROP id',
        'DROP POLICY "user" ON "order"; DROP FUNCTION own()',
        'ALTER POLICY "user" ON "order" USING (true); DROP FUNCTION own()',
        'DO $$ BEGIN DROP MATERIALIZED VIEW counted; END $$; DROP VIEW of_emails',
      ])
        expect([before, await told(before)]).toEqual([before, []]);
    } finally {
      await database.close();
    }
  });

  test.each([
    'ALTER TABLE watched ALTER b TYPE varchar(80)',
    'ALTER TABLE watched ALTER a TYPE bigint',
    'ALTER TABLE watched ADD x int, ALTER b TYPE varchar(80)',
    'ALTER TABLE lines ALTER person TYPE bigint',
    'ALTER TABLE lines ALTER id TYPE bigint',
    'ALTER TABLE lines ALTER again TYPE varchar(80)',
    'ALTER TABLE parts ALTER id TYPE bigint',
    'ALTER TABLE numbered ALTER n TYPE bigint',
    'DROP VIEW of_part; ALTER TABLE parts ALTER id TYPE bigint',
    'DROP VIEW of_seen, seen; ALTER TABLE watched ALTER b TYPE varchar(80)',
    'DROP VIEW seen CASCADE; ALTER TABLE watched ALTER b TYPE varchar(80)',
    "CREATE OR REPLACE VIEW seen AS SELECT ''::text AS b; ALTER TABLE watched ALTER b TYPE varchar(80)",
    'DROP POLICY own ON lines; ALTER TABLE lines ALTER person TYPE bigint',
    'DROP TRIGGER watches ON watched; ALTER TABLE watched ALTER a TYPE bigint',
    'DO $$ BEGIN DROP VIEW of_part; END $$; ALTER TABLE parts ALTER id TYPE bigint',
    'ALTER TABLE called ALTER a TYPE bigint',
    'ALTER TABLE called ALTER b TYPE varchar(80)',
    'DROP FUNCTION calls(); ALTER TABLE called ALTER a TYPE bigint',
    "CREATE OR REPLACE FUNCTION calls() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER TABLE called ALTER a TYPE bigint",
    'ALTER TABLE listed ALTER b TYPE bigint',
    'ALTER TABLE listed ALTER c TYPE bigint',
    'ALTER TABLE chosen ALTER a TYPE bigint',
    'ALTER TABLE chosen ALTER b TYPE bigint',
    'DROP PUBLICATION choosing; ALTER TABLE chosen ALTER a TYPE bigint',
    'ALTER PUBLICATION listing SET TABLE listed; ALTER TABLE listed ALTER b TYPE bigint',
    'ALTER TABLE inner_rows ALTER a TYPE bigint',
    'ALTER TABLE inner_rows ADD x int',
    'ALTER TABLE inner_rows ADD x int DEFAULT 1',
    'DROP TABLE wraps; ALTER TABLE inner_rows ALTER a TYPE bigint',
  ])('what keeps a column from another type is told before it runs: %s', async (sql) => {
    const database = await connect(parseConnectionString(server.url()));
    try {
      const { statements, failed } = await foretell(database, pending(sql));
      expect(failed).toBe(null);
      const told = statements.flatMap(({ hazards }) => hazards.filter(({ rule }) => rule === 'type-in-use'));
      // "cannot alter type of a column used by a view or rule"
      expect([told.length > 0, told.every(({ level }) => level === 'error')]).toEqual([
        (await codeOf(sql)) === '0A000',
        true,
      ]);
    } finally {
      await database.close();
    }
  });

  // Whether a function is created again in the same file is not known before it runs. It is the same on each major.
  const alike = cases
    .filter((sql) => !/FUNCTION|ROUTINE|EXTENSION|TYPE|SCHEMA|INDEX/.test(sql))
    .slice(0, major === newest ? Infinity : 2);
  test.each(alike)('is the same before it runs on a live database: %s', async (sql) => {
    const shown = (
      hazards: readonly { rule: string; aspect: string; message: string }[],
    ): readonly string[] =>
      hazards
        .filter(({ aspect }) => aspect === 'loses' || aspect === 'breaks')
        .map(({ rule, message }) => `${rule}: ${message.split('; ')[0]}`)
        .toSorted();
    const database = await connect(parseConnectionString(server.url()));
    try {
      const { statements, failed } = await foretell(database, pending(sql));
      expect(failed).toBe(null);
      const { verdicts } = await judged(client, '', sql);
      expect(shown(statements.flatMap(({ hazards }) => hazards))).toEqual(shown(verdicts));
    } finally {
      await database.close();
    }
  });

  test('names nothing that a statement before has dropped', async () => {
    const database = await connect(parseConnectionString(server.url()));
    try {
      const sql = `DROP POLICY own ON lines; DROP VIEW emails CASCADE; ALTER TABLE lines DROP CONSTRAINT lines_person_fkey;
        ALTER TABLE people RENAME TO persons; DROP TABLE persons CASCADE`;
      const { statements } = await foretell(database, pending(sql));
      expect(statements.at(-1)?.statement).toBe('DROP TABLE');
      const last = statements.at(-1)?.hazards.filter(({ rule }) => /cascade|view/.test(rule)) ?? [];
      expect(last.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^CASCADE also drops .*lines_again_fkey on public\.lines/),
      ]);
      expect(last[0]?.message).not.toMatch(/lines_person_fkey|emails|policy own/);
    } finally {
      await database.close();
    }
  });

  test('is told once: in the verdict of a table, view, column or type, else all together', async () => {
    const told = async (sql: string): Promise<readonly string[]> =>
      (await judged(client, '', sql)).verdicts
        .filter(({ rule }) => rule === 'drop-cascade')
        .map(({ message, objects }) => `${objects.join()}: ${message}`);
    expect(await told('DROP TABLE people CASCADE')).toEqual([
      'table:public.people: CASCADE also drops 5 other objects: ' +
        'the function public.atomic(), the foreign key lines_person_fkey on public.lines, ' +
        'the foreign key lines_again_fkey on public.lines, the rule skip on public.lines ' +
        'and the policy own on public.lines',
    ]);
    expect(await told('ALTER TABLE people DROP CONSTRAINT people_pkey CASCADE')).toEqual([
      'table:public.people: CASCADE also drops the foreign key lines_person_fkey on public.lines',
    ]);
    expect(await told('DROP VIEW of_emails CASCADE')).toEqual([]);
    expect(await told('DROP FUNCTION noted() CASCADE')).toEqual([
      'function:public.noted(): CASCADE also drops the trigger noting on public.lines',
    ]);
  });
});
