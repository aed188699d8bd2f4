import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { concurrently } from '../../support/concurrently.ts';
import { query, type Server } from '../../support/postgres.ts';
import { cutsOfKinds, ranAlone, startProxy } from '../../support/proxy.ts';
import { checkout, migrate } from '../support.ts';
import { start, startListening } from './tools.ts';

let server: Server;
let tcp: (database: string) => string;
beforeAll(async () => {
  ({ server, tcp } = await startListening(16));
});
afterAll(() => server[Symbol.asyncDispose]());

const slow = (n: number): string => `INSERT INTO ran VALUES (${n});\nSELECT pg_sleep(0.1);\n`;

describe('at the same time as the tool', () => {
  test.each([
    [
      'dbmate',
      (n: number) => ({ [`db/migrations/${n}_a.sql`]: `-- migrate:up\n${slow(n)}-- migrate:down\n` }),
      'db/migrations',
      ['--no-dump-schema', 'up'],
      'schema_migrations',
    ],
    [
      'node-pg-migrate',
      (n: number) => ({ [`migrations/${n}_a.sql`]: `-- Up Migration\n${slow(n)}` }),
      'migrations',
      ['up'],
      'pgmigrations',
    ],
    [
      'supabase',
      (n: number) => ({
        [`supabase/migrations/2024010${n}000000_a.sql`]: slow(n),
        'supabase/config.toml': 'project_id = "peer"\n',
      }),
      'supabase/migrations',
      null,
      'supabase_migrations.schema_migrations',
    ],
  ] as const)(
    '%s: whoever is first, every file runs exactly once and this ends well',
    async (name, file, entry, args, table) => {
      const url = await server.createDatabase(`together_${name}`);
      await query(url, 'CREATE TABLE ran (n int)');
      const workspace = checkout(
        Object.assign({}, ...Array.from({ length: 8 }, (_, n) => file(n + 1))) as Record<string, string>,
      );
      const database = `together_${name}`;
      const theirs = start(name, args ?? ['db', 'push', '--db-url', tcp(database), '--yes'], workspace, {
        DATABASE_URL: tcp(database),
      });
      // Until the tool is at work; a machine so slow that it starts later only makes this first.
      const atWork = `SELECT FROM pg_stat_activity WHERE datname = '${database}' AND pid <> pg_backend_pid()`;
      for (let tries = 0; tries < 300 && (await server.administer(atWork)).length === 0; tries++)
        await sleep(20);
      const { outcome } = await migrate(url, workspace, { entries: [entry] });
      await theirs;
      const again = await migrate(url, workspace, { entries: [entry] });
      expect([outcome.failed, again.outcome.failed]).toEqual([null, null]);
      expect(await query(url, 'SELECT count(*)::int, count(DISTINCT n)::int AS files FROM ran')).toEqual([
        { count: 8, files: 8 },
      ]);
      expect(await query(url, `SELECT count(*)::int AS rows FROM ${table}`)).toEqual([{ rows: 8 }]);
    },
  );
});

describe('a connection cut before or after any client message ends as the uninterrupted run does', () => {
  const index = 'CREATE INDEX CONCURRENTLY i ON log (n);\n';
  test.each([
    [
      'dbmate',
      'db/migrations',
      'SELECT array_agg(version ORDER BY version) FROM schema_migrations',
      {
        'db/migrations/1_a.sql': '-- migrate:up\nCREATE TABLE log (n int);\nINSERT INTO log VALUES (1);\n',
        'db/migrations/2_b.sql': `-- migrate:up transaction:false\nINSERT INTO log VALUES (2);\n${index}INSERT INTO log VALUES (3);\n`,
        'db/migrations/3_c.sql': '-- migrate:up\nINSERT INTO log VALUES (4);\n',
      },
    ],
    [
      'golang-migrate',
      'migrations',
      'SELECT array_agg(version) FROM schema_migrations',
      {
        'migrations/1_a.up.sql': 'CREATE TABLE log (n int);\nINSERT INTO log VALUES (1);\n',
        'migrations/2_b.up.sql': index,
        'migrations/3_c.up.sql': 'INSERT INTO log VALUES (4);\n',
      },
    ],
  ])(
    '%s',
    async (name, entry, history, files) => {
      const workspace = checkout(files);
      const state = (url: string): Promise<unknown> =>
        query(
          url,
          `SELECT (SELECT array_agg(n ORDER BY n) FROM log) AS log, (SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass) AS index,
      (${history}) AS theirs, (SELECT json_agg(json_build_array(file, version, kind, checksum, token_checksum, progress, marked) ORDER BY file) FROM catalog.migrations) AS ours`,
        );
      const socket = path.join(server.directory, `.s.PGSQL.${server.port}`);
      const whole = await server.createDatabase(`cut_${name}_never`);
      const messages: Buffer[] = [];
      await using counting = await startProxy(socket, `cut_${name}_never`, {
        pass: (message) => Promise.resolve(void messages.push(message)),
      });
      expect((await migrate(counting.url, workspace, { entries: [entry] })).outcome.failed).toBeNull();
      // What is in this state has nothing left to run: that is asked once.
      expect((await migrate(whole, workspace, { entries: [entry] })).files).toEqual([]);
      const expected = await state(whole);
      // In turn before and after: crash.test.ts says what each does to a file that no tool knows.
      const cuts = cutsOfKinds(messages).filter(
        (cut, at) => at % 4 === 0 || at % 4 === 3 || ranAlone(messages, cut),
      );
      await concurrently(cuts, async (cut) => {
        const database = `cut_${name}_${cut.message}_${cut.when}`;
        const url = await server.createDatabase(database);
        await using proxy = await startProxy(socket, database, { cut });
        const first = await migrate(proxy.url, workspace, { entries: [entry] }).catch(() => null);
        const ended = first?.outcome.failed === null;
        const last = ended ? first : await migrate(url, workspace, { entries: [entry] });
        expect({ database, failed: last.outcome.failed, state: await state(url) }).toEqual({
          database,
          failed: null,
          state: expected,
        });
        await server.dropDatabase(database);
      });
    },
    600_000,
  );
});
