import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { capture } from '../../src/snapshot/index.ts';
import { bundled } from '../sql/support-bundled.ts';
import { copyCluster, openSession, query } from '../support/postgres.ts';

const catalog = bundled('003_feature_inventory.sql');
const binaries = '/usr/lib/postgresql/15/bin';
const installed =
  existsSync('/usr/share/postgresql/15/extension/pg_cron.control') &&
  existsSync(path.join(binaries, 'initdb'));
if (!installed)
  process.stdout.write(
    "test/server/cron.test.ts is skipped: it needs Debian's postgresql-15 and postgresql-15-cron, which npm does not have.\n",
  );

/** A server with pg_cron, whose jobs live in the database `shop`. */
async function startWithCron(): Promise<AsyncDisposable & { url(user?: string): string }> {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const directory = mkdtempSync(path.join(tmpdir(), 'cron-'));
  if (nobody.uid !== undefined) chownSync(directory, nobody.uid, nobody.gid);
  const data = path.join(directory, 'data');
  copyCluster(
    path.join(binaries, 'initdb'),
    `debian-15-${statSync(path.join(binaries, 'postgres')).mtimeMs}`,
    data,
  );
  const server = spawn(
    path.join(binaries, 'postgres'),
    [
      '-D',
      data,
      '-k',
      directory,
      '-c',
      'listen_addresses=',
      '-c',
      'fsync=off',
      '-c',
      'shared_preload_libraries=pg_cron',
      '-c',
      'cron.database_name=shop',
      '-c',
      'cron.use_background_workers=on',
    ],
    { ...nobody, env: {}, cwd: '/', stdio: 'ignore' },
  );
  const url = (user = 'postgres', database = 'shop'): string =>
    `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(directory)}`;
  for (let tries = 0; ; tries++) {
    try {
      await query(url('postgres', 'postgres'), 'CREATE DATABASE shop');
      break;
    } catch (error) {
      if (tries > 400 || server.exitCode !== null) throw error;
      await sleep(25);
    }
  }
  return {
    url,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The notices, with their hints, of a script. */
async function noticesOf(url: string, text: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  const notices: string[] = [];
  client.on('notice', ({ message, hint }) => notices.push(`${message} ${hint ?? ''}`));
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
  return notices;
}

const jobs = 'SELECT jobname, schedule, command, username FROM cron.job ORDER BY jobid';

/** Waits until a job has run, and says what it left. */
async function firstNight(url: string): Promise<readonly unknown[]> {
  await using session = await openSession(url);
  const ended =
    "SELECT status FROM cron.job_run_details WHERE status IN ('succeeded', 'failed') ORDER BY runid LIMIT 1";
  let runs: readonly unknown[] = [];
  for (; runs.length === 0; await sleep(500)) runs = await session.ask(ended);
  return [
    runs,
    await session.ask('SELECT label, total_tables, total_edge_functions FROM catalog.inventory_current'),
    await session.ask('SELECT change, identity FROM catalog.inventory_diff'),
  ];
}

describe.skipIf(!installed)('the nightly job', () => {
  /** The job of the last test: pg_cron starts none more often than once a minute, which passes while the others run. */
  let firing: Awaited<ReturnType<typeof startWithCron>>;
  let night: Promise<readonly unknown[]>;
  beforeAll(async () => {
    firing = await startWithCron();
    await query(
      firing.url(),
      `CREATE EXTENSION pg_cron; SET catalog.cron_schedule = '* * * * *'; ${catalog}; SELECT catalog.capture_snapshot('by hand'); SELECT catalog.update_edge_functions('[{"name": "hello"}]'); CREATE TABLE made_by_hand (a int)`,
    );
    night = firstNight(firing.url());
    // It is awaited in the end.
    night.catch(() => {});
  });
  afterAll(() => firing[Symbol.asyncDispose]());

  test('is made once, keeps the schedule that a run gave it, and goes when it is not wanted', async () => {
    await using server = await startWithCron();
    expect(await noticesOf(server.url(), catalog)).toEqual([
      expect.stringMatching(
        /pg_cron is not enabled .*workflow's schedule is the only nightly.* Supabase: Dashboard > Database > Extensions > pg_cron/,
      ),
    ]);
    await query(server.url(), 'CREATE EXTENSION pg_cron');
    expect(await noticesOf(server.url(), catalog)).toEqual([]);
    const nightly = {
      jobname: 'feature_inventory_snapshot',
      schedule: '0 2 * * *',
      command: "SELECT catalog.capture_snapshot('nightly')",
      username: 'postgres',
    };
    expect(await query(server.url(), jobs)).toEqual([nightly]);

    const database = await connect(parseConnectionString(server.url()));
    try {
      const { snapshot, totals } = await capture(database, {
        label: null,
        commitSha: null,
        edgeFunctions: null,
        cronSchedule: '30 3 * * *',
      });
      expect(totals.cronJobs).toBe(1);
      expect(snapshot.cron_jobs).toEqual([
        {
          name: 'feature_inventory_snapshot',
          schedule: '30 3 * * *',
          command: nightly.command,
          database: 'shop',
          username: 'postgres',
          active: true,
        },
      ]);
      expect(snapshot.policies).toEqual([]);
      expect(snapshot.platform_schemas).toMatchObject([{ schema: 'cron' }]);
      await noticesOf(server.url(), catalog);
      expect(await query(server.url(), jobs)).toEqual([{ ...nightly, schedule: '30 3 * * *' }]);
      expect(
        (await capture(database, { label: null, commitSha: null, edgeFunctions: null, cronSchedule: 'none' }))
          .totals.cronJobs,
      ).toBe(0);
      await expect(
        capture(database, { label: null, commitSha: null, edgeFunctions: null, cronSchedule: '61 * * * *' }),
      ).rejects.toThrow('invalid schedule: ***');
    } finally {
      await database.close();
    }
    await noticesOf(server.url(), `SET catalog.cron_schedule = 'none'; ${catalog}`);
    expect(await query(server.url(), jobs)).toEqual([]);
  });

  test('of an earlier catalog is named where it calls what is gone, with the statement that mends it', async () => {
    await using server = await startWithCron();
    await query(
      server.url(),
      `CREATE EXTENSION pg_cron; CREATE SCHEMA catalog; CREATE TABLE catalog.snapshots (id bigserial PRIMARY KEY, taken_at timestamptz NOT NULL DEFAULT now(), tables jsonb, github_commit_sha text);
      CREATE FUNCTION catalog.capture_snapshot(p_commit_sha text) RETURNS bigint LANGUAGE sql AS 'INSERT INTO catalog.snapshots (github_commit_sha) VALUES (p_commit_sha) RETURNING id';
      SELECT cron.schedule('theirs', '0 1 * * *', $$SELECT catalog.capture_snapshot(P_commit_sha => 'geheim')$$);
      SELECT cron.schedule('0 3 * * *', $$SELECT "catalog".capture_snapshot( "p_commit_sha" := NULL )$$);
      SELECT cron.schedule('by place', '0 1 * * *', $$SELECT catalog.capture_snapshot('geheim')$$);
      SELECT cron.schedule('of today', '0 1 * * *', $$SELECT catalog.capture_snapshot(commit_sha => 'x', label => 'p_commit_sha => 1')$$)`,
    );
    const told = await noticesOf(server.url(), catalog);
    expect(told).toEqual([
      expect.stringMatching(
        /^The job 1 of pg_cron \(theirs\) calls .* the argument P_commit_sha, .* fails\./,
      ),
      expect.stringMatching(/^The job 2 of pg_cron \(without a name\) calls .* the argument p_commit_sha,/),
    ]);
    expect(told.join()).not.toContain('geheim');
    for (const notice of told)
      await query(server.url(), notice.slice(notice.indexOf('SELECT cron.alter_job')));
    expect(await noticesOf(server.url(), catalog)).toEqual([]);
    const [first] = await query(server.url(), 'SELECT command FROM cron.job WHERE jobid = 1');
    await query(server.url(), String(first?.['command']));
    expect(await query(server.url(), 'SELECT github_commit_sha FROM catalog.snapshots')).toEqual([
      { github_commit_sha: 'geheim' },
    ]);
  });

  test('goes with everything else by the one statement of docs/document.md, and so it does without pg_cron', async () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../docs/document.md'), 'utf8');
    const leave = /^DO \$\$ BEGIN\n[^]*?^END \$\$;$/m.exec(page)?.[0] ?? '';
    const monthly = /`(SELECT cron\.schedule\('feature_inventory_trim'.*?;)`/.exec(page)?.[1] ?? '';
    await using server = await startWithCron();
    await query(server.url(), catalog);
    await query(server.url(), leave);
    await query(server.url(), 'CREATE EXTENSION pg_cron');
    await query(server.url(), catalog);
    await query(server.url(), monthly);
    await query(server.url(), "SELECT cron.schedule('theirs', '0 1 * * *', 'SELECT 1')");
    expect(await query(server.url(), 'SELECT count(*)::int FROM cron.job')).toEqual([{ count: 3 }]);
    const [trim] = await query(
      server.url(),
      "SELECT command FROM cron.job WHERE jobname = 'feature_inventory_trim'",
    );
    await query(server.url(), String(trim?.['command']));
    await query(server.url(), leave);
    expect(
      await query(server.url(), "SELECT jobname, to_regnamespace('catalog') IS NULL AS gone FROM cron.job"),
    ).toEqual([{ jobname: 'theirs', gone: true }]);
  });

  test('of a role that may not schedule is left out with the grant to ask for, and made after the grant', async () => {
    await using server = await startWithCron();
    await query(
      server.url(),
      "CREATE EXTENSION pg_cron; CREATE ROLE clerk LOGIN; GRANT CREATE ON DATABASE shop TO clerk; SELECT cron.schedule('other', '0 0 * * *', 'SELECT 1')",
    );
    expect(await noticesOf(server.url('clerk'), catalog)).toEqual([
      expect.stringContaining('Let a superuser run: GRANT USAGE ON SCHEMA cron TO clerk;'),
    ]);
    const captured = (text: string): Promise<Record<string, any>[]> =>
      query(server.url('clerk'), `SELECT catalog.capture_snapshot(); ${text}`);
    expect(await captured('SELECT total_cron_jobs, hidden FROM catalog.inventory_current')).toEqual([
      { total_cron_jobs: 0, hidden: ['Cron jobs: role clerk may not read cron.job.'] },
    ]);
    await query(server.url(), 'GRANT USAGE ON SCHEMA cron TO clerk');
    expect(await noticesOf(server.url('clerk'), catalog)).toEqual([]);
    expect(await captured('SELECT total_cron_jobs, hidden FROM catalog.inventory_current')).toEqual([
      { total_cron_jobs: 1, hidden: ['Cron jobs of other roles: role clerk sees only its own.'] },
    ]);
    expect(await query(server.url(), jobs)).toMatchObject([
      { jobname: 'other' },
      { jobname: 'feature_inventory_snapshot', username: 'clerk' },
    ]);
  });

  test('really fires, and its snapshot carries the edge functions over', async () => {
    expect(await night).toEqual([
      [{ status: 'succeeded' }],
      [{ label: 'nightly', total_tables: 1, total_edge_functions: 1 }],
      [{ change: 'added', identity: 'public.made_by_hand' }],
    ]);
  });
});
