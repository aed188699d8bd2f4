import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { describe, expect, test, beforeAll, afterAll } from 'vitest';
import type { Question } from '../../src/safety/index.ts';
import { createEngine } from '../support/embedded.ts';
import { ends, startServer, type Server } from '../support/postgres.ts';
import { breaking, failing, losing, type Case } from './meaning-cases.ts';
import { judged, looker, sender } from './meaning-support.ts';

const plainTable = 'CREATE TABLE t (id int, a int, b text, v varchar(50));';
const many = (given: string | readonly string[] | undefined): readonly string[] => {
  if (given === undefined) return [];
  return typeof given === 'string' ? [given] : given;
};

interface Truth {
  readonly counts: readonly number[];
  readonly failed: boolean;
  /** Of the old queries, which still run. */
  readonly still: readonly boolean[];
  readonly measured: number | null;
}

describe.each([...ends, 'embedded'] as const)('what a statement means on %s', (engine) => {
  let stop: () => Promise<unknown>;
  let client: pg.Client;
  beforeAll(async () => {
    if (engine === 'embedded') {
      const embedded = await createEngine();
      client = new pg.Client(createPgConfig(embedded));
      stop = () => embedded.close();
    } else {
      const server: Server = await startServer(engine);
      client = new pg.Client({ connectionString: server.url() });
      stop = () => server[Symbol.asyncDispose]();
    }
    await client.connect();
  });
  afterAll(async () => {
    if (engine !== 'embedded') await client.end();
    await stop();
  });

  /** Whether a statement runs; it is undone. */
  async function runs(sql: string): Promise<boolean> {
    const send = sender(client);
    await send('SAVEPOINT one');
    const ran = await send(sql).then(
      () => true,
      () => false,
    );
    await send('ROLLBACK TO one');
    return ran;
  }

  /** Asks the questions on tables with rows, runs the statement on them, and then what is asked afterwards. */
  async function truth(
    { setup = plainTable, sql }: Case,
    rows: string,
    questions: readonly string[],
    queries: readonly string[] = [],
    measure?: string,
  ): Promise<Truth> {
    const send = sender(client);
    await send('BEGIN');
    try {
      await send(`${setup} ${rows}`);
      const counts: number[] = [];
      for (const question of questions) {
        const [row, ...others] = await looker(client)(question);
        expect([Object.keys(row ?? {}), others]).toEqual([['count'], []]);
        counts.push(Number(row?.['count']));
      }
      for (const query of queries) expect([query, await runs(query)]).toEqual([query, true]);
      if (measure !== undefined) await send('CREATE TEMP TABLE old AS SELECT * FROM t');
      const failed = !(await send(`${sql}; SET CONSTRAINTS ALL IMMEDIATE`).then(
        () => true,
        () => false,
      ));
      const still: boolean[] = [];
      if (!failed) for (const query of queries) still.push(await runs(query));
      const measured = failed || measure === undefined ? null : Number((await send(measure))[0]?.['count']);
      return { counts, failed, still, measured };
    } finally {
      await send('ROLLBACK');
    }
  }

  // It is the same code on the embedded engine, which takes longer: a few cases of each kind.
  const known = ({ from = 14 }: Case, index: number): boolean =>
    engine === 'embedded' ? index % 12 === 0 : engine >= from;

  test.each([...failing, ...losing, ...breaking].filter(known).map((one) => [one.sql, one] as const))(
    '%s',
    async (_, one) => {
      const { verdicts } = await judged(client, one.setup ?? plainTable, one.sql);
      const rules = verdicts.map(({ rule, aspect }) => `${rule} ${aspect}`);
      expect(rules.filter((rule) => !/^(cached-plan|stricter) /.test(rule)).toSorted()).toEqual(
        one.rules.toSorted(),
      );
      const asked = (means: Question['means']): readonly string[] =>
        verdicts.flatMap(({ question }) => (question?.means === means ? [question.sql] : []));

      for (const [rows, fails] of [
        ...many(one.bad).map((each) => [each, true] as const),
        ...many(one.good).map((each) => [each, false] as const),
      ]) {
        const { counts, failed } = await truth(one, rows, asked('fails'));
        expect([rows, failed, counts.some((count) => count > 0)]).toEqual([rows, fails, fails]);
      }

      const [good = ''] = many(one.good);
      if (one.lost !== undefined) {
        const [lost, measure] = one.lost;
        const { counts, measured } = await truth(one, good, asked('loses'), [], measure);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(lost);
        if (measure !== undefined) expect(measured).toBe(lost);
      }

      const { broken = [], kept = [] } = one;
      const { still } = await truth(one, good, [], [...broken, ...kept]);
      expect(still).toEqual([...broken.map(() => false), ...kept.map(() => true)]);
    },
  );

  test('a statement that was prepared before fails once when what it returns has changed, and no other does', async () => {
    const prepared = 'PREPARE all_of AS SELECT * FROM t; PREPARE one AS SELECT id FROM t WHERE v = $1';
    for (const sql of ['ALTER TABLE t ADD x int', 'ALTER TABLE t ALTER v TYPE varchar(60)']) {
      const { verdicts } = await judged(client, plainTable, sql);
      expect(verdicts.map(({ rule, level }) => [rule, level])).toEqual([['cached-plan', 'info']]);
      const send = sender(client);
      await send(
        `BEGIN; ${plainTable} ${prepared}; EXECUTE all_of; EXECUTE one('x'); ${sql}; EXECUTE one('x')`,
      );
      await expect(send('EXECUTE all_of')).rejects.toMatchObject({ code: '0A000' });
      await send('ROLLBACK; DEALLOCATE ALL');
    }
  });

  test('what the pull request has to fill, running code leaves null', async () => {
    const sql = 'UPDATE t SET a = 0 WHERE a IS NULL; ALTER TABLE t ALTER a SET NOT NULL';
    const withDefault = sql.replace('ALTER a', 'ALTER a SET DEFAULT 0, ALTER a');
    for (const [file, level] of [
      [sql, 'warning'],
      [withDefault, 'info'],
    ] as const) {
      const { verdicts } = await judged(client, plainTable, file);
      expect(verdicts.map(({ rule, level }) => [rule, level])).toEqual([['stricter', level]]);
    }
  });

  test('a constraint that looks at no old row still refuses new ones', async () => {
    const sql = 'ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID';
    const { verdicts } = await judged(client, plainTable, sql);
    expect(verdicts.map(({ rule, level }) => [rule, level])).toEqual([['stricter', 'info']]);
  });

  test('a key that a change of a type makes anew refuses no more than before, and one of another rule does', async () => {
    const setup =
      'CREATE TABLE t (a int PRIMARY KEY, b text CONSTRAINT c CHECK (a > 0)); CREATE UNIQUE INDEX ON t (b, a);';
    const told = async (sql: string): Promise<readonly string[]> =>
      (await judged(client, setup, sql)).verdicts
        .map(({ rule }) => rule)
        .filter((rule) => rule === 'stricter');
    expect(await told('ALTER TABLE t ALTER a TYPE bigint')).toEqual([]);
    const other = 'ALTER TABLE t DROP CONSTRAINT c, ALTER a TYPE bigint, ADD CONSTRAINT c CHECK (a > 9)';
    expect(await told(other)).toContain('stricter');
  });
});
