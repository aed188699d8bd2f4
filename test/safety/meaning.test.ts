import pg from 'pg';
import { describe, expect, test, beforeAll, afterAll } from 'vitest';
import { ends, startServer, type Server } from '../support/postgres.ts';
import { failing, type Case } from './meaning-cases.ts';
import { looker, sender, verdictsOf } from './meaning-support.ts';

const plainTable = 'CREATE TABLE t (id int, a int, b text, v varchar(50));';
const many = (given: string | readonly string[] | undefined): readonly string[] => {
  if (given === undefined) return [];
  return typeof given === 'string' ? [given] : given;
};

describe.each(ends)('what a statement means on PostgreSQL %s', (major) => {
  let server: Server;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startServer(major);
    client = new pg.Client({ connectionString: server.url() });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await server[Symbol.asyncDispose]();
  });

  /** Asks the questions on tables with rows, and runs the statement on them. */
  async function truth(
    { setup = plainTable, sql }: Case,
    rows: string,
    questions: readonly string[],
  ): Promise<{ readonly counts: readonly number[]; readonly failed: boolean }> {
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
      const failed = await send(`${sql}; SET CONSTRAINTS ALL IMMEDIATE`).then(
        () => false,
        () => true,
      );
      return { counts, failed };
    } finally {
      await send('ROLLBACK');
    }
  }

  const known = ({ from = 14 }: Case): boolean => major >= from;

  test.each(failing.filter(known).map((one) => [one.sql, one] as const))('%s', async (_, one) => {
    const verdicts = await verdictsOf(client, one.setup ?? plainTable, one.sql);
    const rules = verdicts.map(({ rule, aspect }) => `${rule} ${aspect}`);
    expect(rules.filter((rule) => !/^(cached-plan|stricter) /.test(rule)).toSorted()).toEqual(
      one.rules.toSorted(),
    );
    const questions = verdicts.flatMap(({ question }) => (question?.means === 'fails' ? [question.sql] : []));
    for (const [rows, fails] of [
      ...many(one.bad).map((each) => [each, true] as const),
      ...many(one.good).map((each) => [each, false] as const),
    ]) {
      const { counts, failed } = await truth(one, rows, questions);
      expect([rows, failed, counts.some((count) => count > 0)]).toEqual([rows, fails, fails]);
    }
  });
});
