import { describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { checkout, migrate } from '../migrations/support.ts';
import { pgbouncerInstalled as installed, startPooler } from '../support/pgbouncer.ts';
import { query, startServer } from '../support/postgres.ts';
import { runAction } from '../support/runner.ts';
import { tlsSettings } from '../support/tls.ts';

if (!installed)
  process.stdout.write(
    "test/server/pgbouncer.test.ts is skipped: it needs Debian's pgbouncer, which npm does not have.\n",
  );

describe.skipIf(!installed)('behind PgBouncer in transaction mode', () => {
  const files = {
    'migrations/1.sql':
      "SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE public.t (a int, b int); SET ROLE pg_monitor;",
    'migrations/2.sql':
      'CREATE INDEX CONCURRENTLY one ON public.t (a);\nCREATE INDEX CONCURRENTLY two ON public.t (b);',
    'migrations/3.sql': 'COPY t FROM stdin;\n1\t2\n3\t4\n\\.\n',
  };

  test.each([1, 5])(
    'with %i server connections, the whole story runs and leaves the pool as it was',
    async (poolSize) => {
      await using server = await startServer(15);
      await server.createDatabase('app');
      await using pooler = await startPooler(server, poolSize);
      const before = await query(
        pooler.url('app').split('?')[0] as string,
        "SELECT current_user::text AS role, current_setting('search_path') AS path, current_setting('statement_timeout') AS timeout",
      );
      const workspace = checkout(files);
      const inputs = {
        'connection-string': pooler.url('app'),
        migrations: 'migrations',
        packs: 'workspace\nworkspace-sample\nagents',
        commit: 'none',
      };
      using first = await runAction({ inputs, cwd: workspace });
      expect([first.exitCode, first.outputs['applied-count'], first.outputs['verification']]).toEqual([
        0,
        '9',
        'pass',
      ]);
      using second = await runAction({ inputs, cwd: workspace });
      expect([second.exitCode, second.outputs['applied-count'], second.outputs['changed']]).toEqual([
        0,
        '0',
        'false',
      ]);
      expect(
        await query(
          pooler.url('app').split('?')[0] as string,
          "SELECT current_user::text AS role, current_setting('search_path') AS path, current_setting('statement_timeout') AS timeout",
        ),
      ).toEqual(before);
      expect(
        await query(server.url('app'), "SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory'"),
      ).toEqual([{ count: 0 }]);
    },
  );

  test('four runs at once, half of them direct: every file runs once', async () => {
    await using server = await startServer(15);
    await server.createDatabase('app');
    await using pooler = await startPooler(server, 2);
    const workspace = checkout({
      ...files,
      'migrations/4.sql': 'CREATE TABLE ran (n int); INSERT INTO ran VALUES (1); SELECT pg_sleep(0.3);',
    });
    const runs = await Promise.all(
      [pooler.url('app'), server.url('app'), pooler.url('app'), server.url('app')].map((url, index) =>
        runAction({
          inputs: {
            'connection-string': url,
            migrations: 'migrations',
            commit: 'none',
            'inventory-path': `docs/${index}.md`,
          },
          cwd: workspace,
        }),
      ),
    );
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    expect(runs.reduce((sum, { outputs }) => sum + Number(outputs['applied-count']), 0)).toBe(5);
    expect(
      await query(
        server.url('app'),
        'SELECT (SELECT count(*) FROM ran)::int AS ran, (SELECT count(*) FROM t)::int AS rows',
      ),
    ).toEqual([{ ran: 1, rows: 2 }]);
    for (const run of runs) run[Symbol.dispose]();
  });

  test('a file that fails leaves nothing of what it set to others on the same server connection', async () => {
    await using server = await startServer(15);
    await server.createDatabase('app');
    await query(server.url('app'), 'CREATE ROLE poor');
    await using pooler = await startPooler(server, 1);
    const settings =
      "SET SESSION AUTHORIZATION poor;\nSET statement_timeout = '1h';\nSELECT pg_advisory_lock(7);\nLISTEN x;\n";
    for (const text of [
      `${settings}SELECT nothing;`,
      `-- no-transaction\n${settings}VACUUM nothing_there;`,
      `-- no-transaction\n${settings}SELECT nothing;`,
    ]) {
      const { outcome } = await migrate(pooler.url('app'), checkout({ 'migrations/1.sql': text }));
      expect(outcome.failed?.failure.sqlstate).toMatch(/^42/);
      await query(server.url('app'), 'DELETE FROM catalog.migrations');
      expect(
        await query(
          pooler.url('app').split('?')[0] as string,
          `SELECT session_user::text AS who, current_setting('statement_timeout') AS timeout, ARRAY(SELECT pg_listening_channels()) AS channels,
        (SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory') AS locks`,
        ),
      ).toEqual([{ who: 'postgres', timeout: '0', channels: [], locks: 0 }]);
    }
  });

  test('twenty runs at once, half of them direct: every file runs once, and every run tells what it did itself', async () => {
    await using server = await startServer(17);
    await server.createDatabase('app');
    await using pooler = await startPooler(server, 4);
    const workspace = checkout({
      'migrations/1.sql':
        "CREATE TABLE ran (file text); CREATE TABLE big (a int, b int); INSERT INTO big SELECT n, n FROM generate_series(1, 5000) n; INSERT INTO ran VALUES ('1'); SET search_path = nowhere;",
      'migrations/2.sql': "INSERT INTO ran VALUES ('2'); SELECT pg_sleep(0.2);",
      'migrations/3.sql':
        'CREATE INDEX CONCURRENTLY one ON big (a);\nCREATE UNIQUE INDEX CONCURRENTLY two ON big (b);',
      'migrations/4.sql': 'COPY ran FROM stdin;\n4\n\\.\n',
      'migrations/5.sql':
        "-- no-transaction\nINSERT INTO ran VALUES ('5');\nVACUUM big;\nDO $$ BEGIN INSERT INTO ran VALUES ('5 again'); END $$;",
      'migrations/6.sql': "BEGIN;\nINSERT INTO ran VALUES ('6');\nCOMMIT;",
      'migrations/R__view.sql':
        "CREATE OR REPLACE VIEW v AS SELECT count(*) AS n FROM big; INSERT INTO ran VALUES ('view');",
    });
    const runs = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        migrate(n % 2 === 0 ? pooler.url('app') : server.url('app'), workspace, { waitForLock: 100_000 }),
      ),
    );
    expect(runs.map(({ outcome }) => outcome.failed)).toEqual(runs.map(() => null));
    expect(runs.flatMap(({ files }) => files).sort()).toEqual(
      ['1', '2', '3', '4', '5', '6', 'R__view'].map((name) => `migrations/${name}.sql`),
    );
    expect(
      await query(
        server.url('app'),
        `SELECT (SELECT array_agg(file ORDER BY file) FROM ran) AS ran, (SELECT array_agg(indexrelid::regclass::text ORDER BY indexrelid::regclass::text) FROM pg_index WHERE indisvalid AND indrelid = 'big'::regclass) AS indexes,
      (SELECT count(*) FROM catalog.migrations WHERE progress IS NULL)::int AS recorded`,
      ),
    ).toEqual([{ ran: ['1', '2', '4', '5', '5 again', '6', 'view'], indexes: ['one', 'two'], recorded: 7 }]);
  });

  test('channel_binding=require is refused, because the TLS that it would bind to ends here', async () => {
    await using server = await startServer(17);
    const { certificate, key } = tlsSettings();
    await using pooler = await startPooler(server, 1, [
      'auth_type = scram-sha-256',
      'client_tls_sslmode = allow',
      `client_tls_cert_file = ${certificate}`,
      `client_tls_key_file = ${key}`,
    ]);
    const url = (parameters: string): string =>
      `${(pooler.url('postgres').split('?')[0] as string).replace('postgres@', 'postgres:s3cret@')}?${parameters}`;
    await expect(
      connect(parseConnectionString(url('sslmode=require&channel_binding=require'))),
    ).rejects.toThrow(/channel_binding=require, but the server does not offer SCRAM-SHA-256-PLUS/);
    const database = await connect(parseConnectionString(url('sslmode=require')));
    expect((await database.query('SELECT 1 AS one'))[0]?.rows).toEqual([{ one: 1 }]);
    await database.close();
  });
});
