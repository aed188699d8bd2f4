import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { foretell } from '../../src/safety/index.ts';
import type { Hazard } from '../../src/safety/hazard.ts';
import { ends, startServer, type Server } from '../support/postgres.ts';
import { pending } from './foretold-support.ts';
import { judged, sender } from './meaning-support.ts';

const t = 'CREATE TABLE t (a int, b int, c int);';
const names = {
  'pg_class s': `SELECT FROM pg_class WHERE relname = 's'`,
  'pg_constraint s': `SELECT FROM pg_constraint WHERE conname = 's'`,
  'pg_statistic_ext s': `SELECT FROM pg_statistic_ext WHERE stxname = 's'`,
} as const;

interface Case {
  readonly setup: string;
  readonly sql: string;
  /** What is told, with its level; null = nothing. */
  readonly told: string | null;
  /** Where the object is that goes. */
  readonly there?: keyof typeof names;
}

const cases: readonly Case[] = [
  {
    setup: `${t} CREATE STATISTICS s ON a, b FROM t`,
    sql: 'ALTER TABLE t DROP COLUMN a',
    told: 'info the statistics object public.s, which is about b too',
    there: 'pg_statistic_ext s',
  },
  {
    setup: `${t} CREATE STATISTICS s ON (a + 1), (c * b) FROM t`,
    sql: 'ALTER TABLE t DROP COLUMN IF EXISTS c CASCADE',
    told: 'info the statistics object public.s, which is about a, b too',
    there: 'pg_statistic_ext s',
  },
  {
    setup:
      'CREATE TABLE p (a int, b int); CREATE TABLE t () INHERITS (p); CREATE STATISTICS s ON a, b FROM t',
    sql: 'ALTER TABLE p DROP COLUMN a',
    told: 'info the statistics object public.s, which is about b too',
    there: 'pg_statistic_ext s',
  },
  {
    setup: `CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (a mood, b int); CREATE STATISTICS s ON a, b FROM t`,
    sql: 'DROP TYPE mood CASCADE',
    told: 'info the statistics object public.s, which is about b too',
    there: 'pg_statistic_ext s',
  },
  {
    setup: `${t} CREATE INDEX s ON t (b) WHERE a > 0`,
    sql: 'ALTER TABLE t DROP COLUMN a',
    told: 'info the index public.s, which is about b too',
    there: 'pg_class s',
  },
  {
    setup: `${t} CREATE UNIQUE INDEX s ON t (b) INCLUDE (a)`,
    sql: 'ALTER TABLE t DROP COLUMN a',
    told: 'warning the unique index public.s, which is about b too',
    there: 'pg_class s',
  },
  {
    setup: 'CREATE TABLE t (a int, b int, CONSTRAINT s CHECK (a < b))',
    sql: 'DO $$ BEGIN ALTER TABLE t DROP COLUMN a; END $$',
    told: 'warning the constraint s, which is about b too',
    there: 'pg_constraint s',
  },
  {
    setup: `CREATE TABLE other (a int, b int, PRIMARY KEY (a, b));
      CREATE TABLE t (a int, b int, CONSTRAINT s FOREIGN KEY (a, b) REFERENCES other)`,
    sql: 'ALTER TABLE t DROP COLUMN b',
    told: 'warning the foreign key s, which is about a too',
    there: 'pg_constraint s',
  },
  {
    setup: `CREATE TABLE t (k int, a int, b int, CONSTRAINT s UNIQUE (k, a)) PARTITION BY LIST (k);
      CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1)`,
    sql: 'ALTER TABLE t DROP COLUMN a',
    told: 'warning the constraint s, which is about k too',
    there: 'pg_constraint s',
  },
  {
    setup: `${t} CREATE SEQUENCE s OWNED BY t.a`,
    sql: 'ALTER TABLE t DROP COLUMN a',
    told: 'warning the sequence public.s',
    there: 'pg_class s',
  },
  {
    setup: `${t} CREATE SEQUENCE s OWNED BY t.a; CREATE INDEX ON t (a, b)`,
    sql: 'DROP TABLE t',
    told: 'warning the sequence public.s',
    there: 'pg_class s',
  },
  // What is about the columns alone is a part of them.
  {
    setup: `CREATE TABLE t (a serial UNIQUE CHECK (a > 0), b int GENERATED ALWAYS AS IDENTITY, c int, UNIQUE (a, b));
      CREATE STATISTICS s ON a, b FROM t; CREATE INDEX ON t (c)`,
    sql: 'ALTER TABLE t DROP COLUMN a, DROP COLUMN b',
    told: null,
  },
  // Earlier statements have let go of it.
  {
    setup: `${t} CREATE STATISTICS s ON a, b FROM t; CREATE INDEX i ON t (a, b); CREATE SEQUENCE q OWNED BY t.a;
      ALTER TABLE t ADD CONSTRAINT k CHECK (a < b)`,
    sql: `DROP STATISTICS s; DROP INDEX i; ALTER SEQUENCE q OWNED BY NONE; ALTER TABLE t DROP CONSTRAINT k;
      ALTER TABLE t DROP COLUMN a`,
    told: null,
  },
];

const toldIn = (hazards: readonly Pick<Hazard, 'rule' | 'level' | 'message'>[]): string | null =>
  hazards
    .filter(({ rule }) => rule === 'drop-with-column')
    .map(
      ({ level, message }) =>
        `${level} ${message.replace(/^It also drops, without a word: | \(in the DO block\)$/g, '')}`,
    )
    .join() || null;

describe.each(ends)('what goes with a column without a word, on PostgreSQL %s', (major) => {
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

  test.each(cases)('$sql, behind $setup', async ({ setup, sql, told, there }) => {
    expect(toldIn((await judged(client, setup, sql)).verdicts)).toBe(told);
    if (there === undefined) return;
    const send = sender(client);
    const found: number[] = [];
    await send(`BEGIN; ${setup}`);
    found.push((await send(names[there])).length);
    await send(sql);
    found.push((await send(names[there])).length);
    await send('ROLLBACK');
    expect(found).toEqual([1, 0]);
  });

  test.each(cases)('before it runs: $sql, behind $setup', async ({ setup, sql, told }) => {
    const live = await connect(parseConnectionString(server.url()));
    try {
      await live.query(setup);
      const { statements, failed } = await foretell(live, pending(sql), false);
      expect([toldIn(statements.flatMap(({ hazards }) => hazards)), failed]).toEqual([told, null]);
    } finally {
      await live.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
      await live.close();
    }
  });
});
