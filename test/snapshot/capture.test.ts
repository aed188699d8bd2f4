import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import {
  acceptSnapshot,
  capture,
  captureDrift,
  readSnapshot,
  versionNotices,
} from '../../src/snapshot/index.ts';
import { query, startServer } from '../support/postgres.ts';
import { bundled } from '../sql/support-bundled.ts';
import { engines, withDatabase } from './support.ts';

const catalog = bundled('003_feature_inventory.sql');
const hello = { name: 'hello', verify_jwt: true, entrypoint: null, source_hash: 'a', files: 1 };

/** Counts the messages, each of which is a round trip. */
function counting(database: Database): Database & { messages: number } {
  const counted = {
    ...database,
    messages: 0,
    query: (text: string, on?: object) => {
      counted.messages++;
      return database.query(text, on);
    },
  };
  return counted;
}

describe.each(engines)('a snapshot on the %s', (engine) => {
  test('is one round trip and tells what changed, edge functions included', () =>
    withDatabase(engine, async (plain) => {
      const database = counting(plain);
      await database.query(`${catalog}; CREATE TABLE public.a (x int)`);
      database.messages = 0;
      const first = await capture(database, {
        label: "it's the first",
        commitSha: 'abc',
        edgeFunctions: [hello],
      });
      expect(database.messages).toBe(1);
      expect(first).toMatchObject({
        changed: true,
        previous: null,
        changes: [],
        totals: { tables: 1, policies: 0, cronJobs: 0, sampleBlocks: null, agentRoles: null },
      });
      expect(first.snapshot).toMatchObject({
        label: "it's the first",
        github_commit_sha: 'abc',
        edge_functions: [hello],
        total_edge_functions: 1,
        total_tables: 1,
      });

      const second = await capture(database, { label: 'second', commitSha: null, edgeFunctions: [hello] });
      expect(second).toMatchObject({
        changed: false,
        previous: { major: expect.any(Number) },
        changes: [],
        snapshot: { unchanged_since: { id: first.snapshot.id, label: "it's the first" } },
      });
      expect(second.snapshot.schema_hash).toBe(first.snapshot.schema_hash);

      const third = await capture(database, {
        label: 'third',
        commitSha: null,
        edgeFunctions: [{ ...hello, verify_jwt: false }, { name: 'new' }],
      });
      expect(third.changed).toBe(true);
      expect(
        third.changes.map(({ change, identity, severity }) => `${change} ${identity} ${severity}`),
      ).toEqual(['changed hello security', 'added new additive']);

      // The nightly job knows no edge functions; they stay as the last run left them.
      await database.query("SELECT catalog.capture_snapshot('nightly')");
      expect(await readSnapshot(database)).toMatchObject({
        label: 'nightly',
        total_edge_functions: 2,
        unchanged_since: { label: 'third' },
      });

      const fifth = await capture(database, { label: 'fifth', commitSha: null, edgeFunctions: [] });
      expect(fifth.changes.map(({ change, identity }) => `${change} ${identity}`)).toEqual([
        'removed hello',
        'removed new',
      ]);
      expect(fifth.snapshot.total_edge_functions).toBe(0);
    }));

  test('holds each object of a long list once and in order', () =>
    withDatabase(engine, async (database) => {
      const names = (letter: string, count: number): readonly string[] =>
        Array.from({ length: count }, (_, at) => `${letter}${String(at).padStart(4, '0')}`);
      await database.query(
        `${catalog}; ${names('d', 1001)
          .map((name) => `CREATE DOMAIN public.${name} AS int`)
          .join(';')}; ${names('s', 500)
          .map((name) => `CREATE SEQUENCE public.${name}`)
          .join(';')}`,
      );
      const { snapshot } = await capture(database, { label: null, commitSha: null, edgeFunctions: null });
      expect([
        snapshot.types.map(({ type }) => type),
        snapshot.sequences.map(({ sequence }) => sequence),
        snapshot.views,
      ]).toEqual([names('d', 1001), names('s', 500), []]);
      expect(await readSnapshot(database)).toEqual(snapshot);
    }));

  test('that fails leaves a connection that still works', () =>
    withDatabase(engine, async (database) => {
      await expect(
        capture(database, { label: null, commitSha: null, edgeFunctions: null }),
      ).rejects.toMatchObject({
        failure: {
          sqlstate: expect.stringMatching(/^(42883|3F000)$/),
          state: expect.stringContaining('No snapshot was stored'),
        },
      });
      const [result] = await database.query('SELECT 1 AS one');
      expect(result?.rows).toEqual([{ one: 1 }]);
    }));

  // What follows is SQL, which the embedded engine runs as a server does.
  if (engine === 'embedded') return;

  test('says when things were in UTC, whatever the session says', () =>
    withDatabase(engine, async (database) => {
      await database.query(`${catalog}; SET timezone = 'Asia/Kolkata'`);
      const { snapshot } = await capture(database, { label: null, commitSha: null, edgeFunctions: null });
      expect(snapshot.taken_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      expect(Math.abs(Date.parse(snapshot.taken_at) - Date.now())).toBeLessThan(60_000);
    }));

  test('that only looks leaves nothing behind', () =>
    withDatabase(engine, async (database) => {
      await database.query(`${catalog}; SELECT catalog.capture_snapshot(); CREATE TABLE public.a (x int)`);
      const looked = await capture(database, {
        label: 'check',
        commitSha: null,
        edgeFunctions: [],
        rollback: true,
      });
      expect(looked).toMatchObject({ changed: true, changes: [{ identity: 'public.a' }] });
      expect((await readSnapshot(database))?.total_tables).toBe(0);
    }));

  test('tells what changed since the last run that went through, whoever took snapshots meanwhile', () =>
    withDatabase(engine, async (plain) => {
      const database = counting(plain);
      const look = { label: 'run', commitSha: null, edgeFunctions: null };
      expect(await captureDrift(database, look)).toEqual([]);
      await database.query(catalog);
      expect(await captureDrift(database, look)).toEqual([]);
      await acceptSnapshot(database, await capture(database, look));
      expect(await captureDrift(database, look)).toEqual([]);

      await database.query(
        "CREATE TABLE public.a (x int); SELECT catalog.capture_snapshot('nightly'); CREATE TABLE public.b (x int)",
      );
      database.messages = 0;
      const told = ['public.a', 'public.b'];
      expect(
        (await captureDrift(database, { ...look, label: 'before' })).map(({ identity }) => identity),
      ).toEqual(told);
      expect(database.messages).toBe(1);
      // Looked at again it is the same, and no further snapshot.
      expect(
        (await captureDrift(database, { ...look, label: 'before again' })).map(({ identity }) => identity),
      ).toEqual(told);
      await database.query('CREATE TABLE public.c (x int)');
      const second = await capture(database, look);
      expect(
        [second.changes, second.drift, second.latestChanges].map((changes) =>
          changes.map(({ identity }) => identity),
        ),
      ).toEqual([
        [...told, 'public.c'],
        [...told, 'public.c'],
        [...told, 'public.c'],
      ]);
      const [labels] = await database.query('SELECT label FROM catalog.snapshots ORDER BY id');
      expect(labels?.rows.map(({ label }) => label)).toEqual(['run', 'nightly', 'before', 'run']);

      await acceptSnapshot(database, second);
      const third = await capture(database, look);
      expect([third.changes, third.drift]).toEqual([[], []]);
      expect(third.latestChanges).toEqual(second.latestChanges);
    }));

  test('says when another version of the server or of the catalog is why it reads otherwise', () =>
    withDatabase(engine, async (database) => {
      await database.query(catalog);
      const look = { label: null, commitSha: null, edgeFunctions: null };
      expect(versionNotices(await capture(database, look))).toEqual([]);
      expect(versionNotices(await capture(database, look))).toEqual([]);
      await database.query('UPDATE catalog.snapshots SET server_version_num = 130001, capture_version = 1');
      expect(versionNotices(await capture(database, look))).toEqual([
        expect.stringMatching(/form 1, now \d+.*not a change of the schema/),
        expect.stringMatching(/at the last run it was 13\. .*not drift/),
      ]);
    }));

  test('of a database without a catalog, or before the first one, is null', () =>
    withDatabase(engine, async (database) => {
      expect(await readSnapshot(database)).toBeNull();
      await database.query(catalog);
      expect(await readSnapshot(database)).toBeNull();
    }));

  test('counts the packs that are installed', () =>
    withDatabase(engine, async (database) => {
      await database.query(`${catalog}; CREATE TABLE public.content_blocks (page_id uuid); INSERT INTO public.content_blocks VALUES ('00000000-0000-0000-0000-000000000100'), (gen_random_uuid());
      CREATE SCHEMA agents; CREATE TABLE agents.roles (name text); INSERT INTO agents.roles VALUES ('a'), ('b')`);
      expect(
        (await capture(database, { label: null, commitSha: null, edgeFunctions: null })).totals,
      ).toMatchObject({ sampleBlocks: 1, agentRoles: 2 });
    }));
});

test('a snapshot that another session disturbs is taken again', async () => {
  await using server = await startServer(17);
  const url = await server.createDatabase();
  await query(
    url,
    `${catalog}; DO $$ BEGIN FOR i IN 1..200 LOOP EXECUTE format('CREATE TABLE t%s (a int DEFAULT 1)', i); END LOOP; END $$`,
  );
  const database = await connect(parseConnectionString(url));
  try {
    let disturbing = true;
    const disturb = (async () => {
      for (let round = 0; disturbing; round++) {
        await query(url, `CREATE TABLE noise_${round} (a int)`);
        await sleep(20);
      }
    })();
    const stop = setTimeout(() => {
      disturbing = false;
    }, 1500);
    const { snapshot } = await capture(database, {
      label: 'through the noise',
      commitSha: null,
      edgeFunctions: null,
    });
    clearTimeout(stop);
    disturbing = false;
    await disturb;
    expect(snapshot.label).toBe('through the noise');
    expect(snapshot.tables.length).toBe(snapshot.total_tables);
  } finally {
    await database.close();
  }
});

test('a snapshot survives on disk between two runs of the embedded engine', async () => {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'embedded-')), 'db');
  for (const expected of [1, 2]) {
    const database = await connect(parseConnectionString(`embedded:${folder}`));
    await database.query(catalog);
    const { snapshot, changed } = await capture(database, {
      label: null,
      commitSha: null,
      edgeFunctions: [hello],
    });
    expect([snapshot.id, changed]).toEqual([expected, expected === 1]);
    await database.close();
  }
});
