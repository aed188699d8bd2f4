import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rememberOffer } from '../../src/chapters/index.ts';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { scan } from '../../src/migrations/index.ts';
import { checkout } from '../migrations/support.ts';
import { act } from '../support/act.ts';
import { ends, query, startServer, type Server } from '../support/postgres.ts';

/*
 * SQL that a run offered for what was changed by hand comes back as a migration. In the database that it was made from
 * it is recorded, and everywhere else it runs.
 */

const hand = 'CREATE TABLE public.hand (id bigint PRIMARY KEY, note text);';
const objects = [{ kind: 'table', identity: 'public.hand' }];
const quiet = { migrations: 'supabase/migrations', lint: 'off', 'drift-sql': 'off' };
const folder = 'supabase/migrations';

describe.each(ends)('on PostgreSQL %i', (major) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(major);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  /** A database with one migration, to which a table was added by hand, for which SQL was offered. */
  async function drifted(name: string): Promise<{
    readonly url: string;
    readonly put: (file: string, text: string) => void;
    readonly run: () => ReturnType<typeof act>;
  }> {
    const url = await server.createDatabase(name);
    const workspace = checkout({ [`${folder}/20250101000000_a.sql`]: 'CREATE TABLE a (id int);' });
    const run = (): ReturnType<typeof act> => act(url, workspace, quiet);
    expect((await run()).failure).toBeNull();
    await query(url, hand);
    await query(url, "INSERT INTO hand VALUES (1, 'kept')");
    const { snapshot } = await run();
    const database = await connect(parseConnectionString(url));
    const tokens = [scan(hand).checksum];
    const snapshotId = snapshot?.id ?? 0;
    await rememberOffer(database, { tokens, objects, snapshotId, proposedAs: null });
    await database.close();
    return { url, run, put: (file, text) => writeFileSync(path.join(workspace, folder, file), text) };
  }

  const recorded = async (url: string): Promise<readonly unknown[]> =>
    (await query(url, 'SELECT version FROM supabase_migrations.schema_migrations ORDER BY 1')).map(
      ({ version }) => version as unknown,
    );

  test('it is recorded and not run, whatever comments it has', async () => {
    const { url, run, put } = await drifted('recorded');
    put('20250102000000_adopt.sql', `-- Reviewed.\n${hand}\n`);
    const merged = await run();
    expect(merged.failure).toBeNull();
    expect(merged.lines).toContain('20250102000000_adopt.sql (recorded, not run');
    expect(merged.drift).toEqual([]);
    expect(await recorded(url)).toEqual(['20250101000000', '20250102000000']);
    expect(await query(url, 'SELECT note FROM hand')).toEqual([{ note: 'kept' }]);
    expect(await query(url, 'SELECT count(*)::int AS left FROM catalog.offers')).toEqual([{ left: 0 }]);
    expect((await run()).migrations).toMatchObject({ outcomes: [], appliedBefore: 3 });
  });

  test('other SQL under the same name is a migration like any other', async () => {
    const { url, run, put } = await drifted('edited');
    put('20250102000000_adopt.sql', hand.replace('note text', 'note text, more text'));
    expect((await run()).failure).toMatchObject({ sqlstate: '42P07' });
    expect(await recorded(url)).toEqual(['20250101000000']);
  });

  test('it is neither run nor recorded when its objects changed since', async () => {
    const { url, run, put } = await drifted('changed');
    await query(url, 'ALTER TABLE hand DROP COLUMN note');
    put('20250102000000_adopt.sql', hand);
    put('20250103000000_next.sql', 'CREATE TABLE next (id int);');
    const { failure } = await run();
    expect(failure?.message).toContain('since then these changed: column public.hand.note (removed)');
    expect(failure?.location?.file).toBe(`${folder}/20250102000000_adopt.sql`);
    expect(await recorded(url)).toEqual(['20250101000000']);
    expect(await query(url, "SELECT to_regclass('next') AS next")).toEqual([{ next: null }]);
    // Each way out of it that the error names is one.
    const [mark = '', forget = ''] = (failure?.remedy ?? '').match(/(?:SELECT|DELETE) .*;/g) ?? [];
    await query(url, `BEGIN; ${mark} ROLLBACK`);
    await query(url, `DROP TABLE hand; ${forget}`);
    expect((await run()).failure).toBeNull();
    expect(await query(url, "SELECT to_regclass('hand')::text AS hand")).toEqual([{ hand: 'hand' }]);
  });

  test('a change elsewhere, files before and behind it, and a failure do not get in its way', async () => {
    const { url, run, put } = await drifted('between');
    put('20250104000000_later.sql', 'CREATE TABLE later (id int);');
    expect((await run()).failure).toBeNull();
    put('20250103000000_adopt.sql', hand);
    put('20250105000000_fails.sql', 'CREATE TABLE later (id int);');
    expect((await run()).failure).toMatchObject({ sqlstate: '42P07' });
    expect(await recorded(url)).toEqual(['20250101000000', '20250104000000']);
    put('20250105000000_fails.sql', 'CREATE TABLE hand_too (id int);');
    expect((await run()).failure).toBeNull();
    expect(await recorded(url)).toEqual([
      '20250101000000',
      '20250103000000',
      '20250104000000',
      '20250105000000',
    ]);
  });

  test('what it needs to be recorded stays, and only its owner sees it', async () => {
    const { url, run, put } = await drifted('kept');
    await query(url, 'CREATE TABLE another (id int)');
    await run();
    await query(url, 'CREATE TABLE one_more (id int)');
    await run();
    await query(url, "SELECT catalog.trim(1, '0')");
    put('20250102000000_adopt.sql', hand);
    expect((await run()).failure).toBeNull();
    expect(
      await query(
        url,
        "SELECT relacl IS NULL OR cardinality(relacl) = 1 AS own FROM pg_class WHERE relname = 'offers'",
      ),
    ).toEqual([{ own: true }]);
  });

  test('a file that its tool applied meanwhile does not keep it from being recorded', async () => {
    const { url, run, put } = await drifted('elsewhere');
    put('20250101500000_tool.sql', 'CREATE TABLE by_tool (id int);');
    await query(
      url,
      `CREATE TABLE by_tool (id int); INSERT INTO supabase_migrations.schema_migrations (version, name, statements)
       VALUES ('20250101500000', 'tool', ARRAY['CREATE TABLE by_tool (id int)'])`,
    );
    put('20250102000000_adopt.sql', hand);
    expect((await run()).failure).toBeNull();
    expect(await recorded(url)).toEqual(['20250101000000', '20250101500000', '20250102000000']);
  });
});
