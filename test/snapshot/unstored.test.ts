import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { summary } from '../../src/report/index.ts';
import { outputsOf } from '../../src/report/outputs.ts';
import { reportText } from '../../src/report/text.ts';
import { capture, readUnstored, type Capture, type Snapshot } from '../../src/snapshot/index.ts';
import { checkout } from '../migrations/support.ts';
import { everything } from '../sql/catalog-complete-fixture.ts';
import { catalogSql } from '../sql/catalog-support.ts';
import { act } from '../support/act.ts';
import { pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { ends, newest, query, startServer, startStandby, type Server } from '../support/postgres.ts';

if (!pgbouncerInstalled)
  process.stdout.write(
    "A case of test/snapshot/unstored.test.ts is skipped: it needs Debian's pgbouncer, which npm does not have.\n",
  );

const options = { label: 'a run', commitSha: null, edgeFunctions: null };

async function readAs(url: string, how: 'unstored' | 'stored'): Promise<Capture> {
  const database = await connect(parseConnectionString(url));
  try {
    return how === 'stored'
      ? await capture(database, options)
      : await readUnstored(database, catalogSql, options);
  } finally {
    await database.close();
  }
}

/** All of a snapshot but which one it is. */
function content({ id, taken_at, unchanged_since, ...rest }: Snapshot): Omit<Snapshot, 'unchanged_since'> {
  expect(unchanged_since).toMatchObject({ id, taken_at });
  return { ...rest, id: 0, taken_at: '' };
}

/** What depends on who looks, by design. */
function structure(snapshot: Snapshot): unknown {
  const { tables, hidden: _, observations: __, ...rest } = content(snapshot);
  return { ...rest, tables: tables.map(({ row_count: ___, size_bytes: ____, ...table }) => table) };
}

// Put together at run time, so that no scanner takes this file for a leak.
const secrets = [
  `ghp_${'a1B2c3D4e5F6g7H8i9J0'.repeat(2)}`,
  `sb_${'secret'}_Zm9vYmFyYmF6cXV4Zm9v`,
  'pl4inUrlPassw0rd',
  'jwt-s3cret-of-the-database',
  'hunter2',
] as const;

/** Where secrets hide that are not in the fixture: sources, settings, defaults. */
const withSecrets = `
  CREATE FUNCTION a.calls_out() RETURNS text LANGUAGE plpgsql AS 'BEGIN RETURN ''${secrets[0]}''; END';
  CREATE FUNCTION a.calls_out_too() RETURNS text LANGUAGE sql RETURN '${secrets[0]}';
  CREATE TABLE a.client (id int PRIMARY KEY, api_key text DEFAULT '${secrets[1]}');
  ALTER DATABASE everything SET app.url = 'postgres://admin:${secrets[2]}@db.example:5432/x';
  ALTER DATABASE everything SET app.jwt_secret = '${secrets[3]}';
  ALTER DATABASE everything SET app.note = 'token=${secrets[0]}, kept';`;

/** Settings under which definitions, dates and string constants are written and read differently. */
const settings = (major: number): string => `
  ALTER ROLE reader SET default_transaction_read_only = on;
  ALTER ROLE reader SET timezone = 'Asia/Tokyo';
  ALTER ROLE reader SET datestyle = 'German';
  ALTER ROLE reader SET bytea_output = 'escape';
  ALTER ROLE reader SET quote_all_identifiers = on;
  ALTER ROLE reader SET search_path = a, public;
  ${major >= 19 ? '' : 'ALTER ROLE reader SET standard_conforming_strings = off;'}`;

describe.each(ends)('on PostgreSQL %i', (major) => {
  test('a role that may only connect reads what the owner would store, object by object, and leaves nothing', async () => {
    await using server = await startServer(major, ['wal_level=logical']);
    const url = await server.createDatabase('everything');
    await query(
      url,
      'CREATE ROLE stranger LOGIN; CREATE ROLE reader LOGIN; ALTER ROLE postgres SET allow_in_place_tablespaces = on',
    );
    await query(url, "CREATE TABLESPACE somewhere LOCATION ''");
    await query(url, 'ALTER ROLE postgres RESET allow_in_place_tablespaces');
    await query(url, everything(major));
    await query(url, withSecrets);
    await query(url, settings(major));

    const [byReader, byOwner] = [
      await readAs(server.url('everything', 'reader'), 'unstored'),
      await readAs(url, 'unstored'),
    ];
    expect(await query(url, "SELECT to_regnamespace('catalog') AS catalog")).toEqual([{ catalog: null }]);
    await query(url, catalogSql);
    const { snapshot } = await readAs(url, 'stored');

    expect(content(byOwner.snapshot)).toEqual(content(snapshot));
    expect(structure(byReader.snapshot)).toEqual(structure(snapshot));
    expect(byReader.snapshot.schema_hash).toBe(snapshot.schema_hash);
    const told = JSON.stringify([byReader, byOwner]);
    expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
    expect(
      byReader.snapshot.functions
        .filter(({ redacted = [] }) => redacted.length > 0)
        .map((one) => one.function),
    ).toEqual(['calls_out', 'calls_out_too']);
  });
});

describe('the inventory of a database in which nothing may be stored', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(newest);
    await query(server.url(), 'CREATE ROLE reader LOGIN; CREATE ROLE owner LOGIN');
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  const shop = async (name: string): Promise<string> => {
    const url = await server.createDatabase(name);
    await query(
      url,
      `CREATE SCHEMA app; CREATE TABLE app.orders (id int PRIMARY KEY); CREATE TABLE public.log (line text);
      ALTER DATABASE ${name} OWNER TO owner`,
    );
    return url;
  };
  const page = (workspace: string): string =>
    readFileSync(path.join(workspace, 'docs/FEATURE_INVENTORY.md'), 'utf8');

  test('is made, says everywhere what is off, and keeps its bytes until the schema changes', async () => {
    const url = await shop('few_rights');
    const reader = server.url('few_rights', 'reader');
    const workspace = checkout({});
    const first = await act(reader, workspace, { migrations: 'none' });
    expect(first).toMatchObject({ failure: null, snapshot: { id: null }, inventory: { changed: true } });
    expect(first.lines).toContain(
      'history and changes are off: role reader may not create the schema catalog',
    );
    expect(summary(first, 100_000)).toContain('not stored, so history and changes are off');
    expect(reportText(first)).toMatch(
      /Next step .*For a history: GRANT CREATE ON DATABASE "few_rights" TO "reader";$/,
    );
    expect(outputsOf(first, '')).toMatchObject({ 'snapshot-id': '', drift: 'false' });
    const document = page(workspace);
    expect(document).toContain('History and changes: the connected role may not create the schema catalog');
    expect(document).toContain('as it was read by');
    expect(document).toContain('`app.orders`');

    expect(await act(reader, workspace, { migrations: 'none' })).toMatchObject({
      inventory: { changed: false },
    });
    expect(page(workspace)).toBe(document);
    await query(url, 'CREATE TABLE app.more (id int PRIMARY KEY)');
    expect(await act(reader, workspace, { migrations: 'none' })).toMatchObject({
      inventory: { changed: true },
      snapshot: { changes: [] },
    });

    // What the next step says is enough.
    await query(url, 'GRANT CREATE ON DATABASE "few_rights" TO "reader"');
    const stored = await act(reader, workspace, { migrations: 'none' });
    expect(stored).toMatchObject({ failure: null, snapshot: { id: 1, unstored: null } });
    expect(page(workspace)).not.toContain('History and changes');
  });

  test('is made beside a catalog of somebody else, and fails where a gate is asked for', async () => {
    const url = await shop('foreign_catalog');
    await act(server.url('foreign_catalog', 'owner'), checkout({}), { migrations: 'none' });
    const before = await query(url, 'SELECT * FROM catalog.snapshots');
    const reader = server.url('foreign_catalog', 'reader');
    const story = await act(reader, checkout({}), { migrations: 'none' });
    expect(story).toMatchObject({
      failure: null,
      snapshot: { id: null, unstored: { reason: expect.stringContaining('is of role owner') } },
    });
    expect(await query(url, 'SELECT * FROM catalog.snapshots')).toEqual(before);

    for (const gate of [{ 'on-drift': 'fail' }, { lint: 'fail' }]) {
      const { failure } = await act(reader, checkout({}), { migrations: 'none', ...gate });
      expect(failure?.message).toContain('cannot be kept: nothing is stored to compare with');
    }
  });

  test.skipIf(!pgbouncerInstalled)('is read through PgBouncer in transaction mode as directly', async () => {
    await shop('pooled');
    await using pooler = await startPooler(server, 1);
    const [pooled, direct] = [
      await readAs(pooler.url('pooled'), 'unstored'),
      await readAs(server.url('pooled'), 'unstored'),
    ];
    expect(content(pooled.snapshot)).toEqual(content(direct.snapshot));
    const settings = 'transaction_read_only enable_nestloop enable_mergejoin jit row_security'.split(' ');
    const [now] = await query(
      pooler.url('pooled').split('?')[0] as string,
      `SELECT ${settings.map((name) => `current_setting('${name}') AS ${name}`).join(', ')}`,
    );
    expect(now).toEqual({
      transaction_read_only: 'off',
      enable_nestloop: 'on',
      enable_mergejoin: 'on',
      jit: expect.any(String),
      row_security: 'on',
    });
  });

  test('is made on a standby, which still refuses migrations', async () => {
    await shop('copied');
    await using standby = await startStandby(server);
    const url = standby.url('copied');
    const workspace = checkout({ 'migrations/1.sql': 'CREATE TABLE a (id int);' });
    const story = await act(url, workspace, { migrations: 'none' });
    expect(story).toMatchObject({ failure: null, snapshot: { id: null, totals: { tables: 2 } } });
    expect(page(workspace)).toContain('it was read on a standby');
    expect((await act(url, workspace, { baseline: 'none' })).failure).toMatchObject({ sqlstate: '25006' });
  });

  test('without migrations a change is a change, no drift; and only of the chosen schemas', async () => {
    const url = await shop('changing');
    const workspace = checkout({});
    const inputs = { migrations: 'none', schemas: 'app' };
    await act(url, workspace, inputs);
    await query(
      url,
      'CREATE TABLE app.added (id int PRIMARY KEY); CREATE TABLE public.unwatched (line text)',
    );
    const failed = await act(url, workspace, { ...inputs, 'on-drift': 'fail' });
    expect(failed.failure?.message).toBe('1 object changed since the last run: table app.added (added).');
    const story = await act(url, workspace, inputs);
    expect(story).toMatchObject({ failure: null, drift: [], snapshot: { totals: { tables: 2 }, trend: [] } });
    expect(story.snapshot?.changes.map(({ identity }) => identity)).toEqual(['app.added']);
    expect(story.snapshot?.findings?.list.filter(({ object }) => object.includes('public.'))).toEqual([]);
    const texts = [reportText(story), summary(story, 100_000), JSON.stringify(story.notices)].join('\n');
    expect(texts).not.toMatch(/drift/i);
    expect(texts).toContain('added table app.added');
    expect(outputsOf(story, '')).toMatchObject({ drift: 'false' });

    // The next run knows the findings of all schemas: to look at more is no reason for an alarm.
    const wide = await act(url, workspace, { migrations: 'none' });
    expect(wide.snapshot?.findings?.list.filter(({ isNew }) => isNew)).toEqual([]);
    expect(wide.snapshot?.findings?.list.some(({ object }) => object.includes('public.'))).toBe(true);
  });
});
