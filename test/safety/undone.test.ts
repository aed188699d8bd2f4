import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { foretell } from '../../src/safety/index.ts';
import type { Hazard } from '../../src/safety/hazard.ts';
import { ends, startServer, type Server } from '../support/postgres.ts';
import { pending } from './foretold-support.ts';
import { judged, sender } from './meaning-support.ts';
import { undoing } from './undone-cases.ts';

const toldIn = (hazards: readonly Pick<Hazard, 'rule' | 'level' | 'message'>[]): readonly string[] =>
  hazards.filter(({ rule }) => rule === 'undoes-setting').map(({ level, message }) => `${level} ${message}`);

describe.each(ends)('what a statement undoes without a word, on PostgreSQL %s', (major) => {
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

  const known = undoing.filter(({ from = 14 }) => major >= from);
  test.each(known.map((one) => [one.sql, one] as const))('%s', async (_, { setup, sql, told, value }) => {
    expect(toldIn((await judged(client, setup, sql)).verdicts)).toEqual(told);
    if (value === undefined) return;
    const send = sender(client);
    await send(`BEGIN; ${setup}`);
    const [before] = await send(value);
    await send(sql);
    const [after] = await send(value);
    await send('ROLLBACK');
    expect(after).not.toEqual(before);
  });

  test.each(known.map((one) => [one.sql, one] as const))(
    'before it runs: %s',
    async (_, { setup, sql, told }) => {
      const live = await connect(parseConnectionString(server.url()));
      try {
        await live.query(setup);
        const { statements, failed } = await foretell(live, pending(sql), false);
        expect([toldIn(statements.flatMap(({ hazards }) => hazards)), failed]).toEqual([told, null]);
      } finally {
        await live.query(
          'DROP PUBLICATION IF EXISTS live; DROP SCHEMA IF EXISTS s CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public; ' +
            'ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC',
        );
        await live.close();
      }
    },
  );
});
