import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import type { ActionError } from '../../src/error.ts';
import { apply, bundledSet, inspect, list, plan, type Outcome } from '../../src/migrations/index.ts';
import { checkout } from '../migrations/support.ts';
import { ends, query, startServer } from '../support/postgres.ts';
import { blocksOf, read } from './lint.ts';

const limits = { lockTimeout: '5s', statementTimeout: '0', waitForLock: 10_000, unappliedBefore: () => [] };

/** The migration chapter of a run: the catalog, and the files of these folders. */
async function migrate(
  url: string,
  files: Readonly<Record<string, string>>,
  entries: readonly string[],
): Promise<Outcome> {
  const workspace = mkdtempSync(path.join(tmpdir(), 'advice-'));
  const database = await connect(parseConnectionString(url));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
      writeFileSync(path.join(workspace, file), text);
    }
    const sets = [bundledSet([]), ...(await list(workspace, entries, 'auto'))];
    return await apply(
      database,
      await plan(sets, await inspect(database, sets), { outOfOrder: 'error' }),
      limits,
    );
  } finally {
    await database.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

const applied = ({ applied: done, failed }: Outcome): readonly string[] => {
  expect(failed).toBeNull();
  return done.map(({ migration }) => migration.source.file);
};

test.each(ends)(
  'CREATE on the database is all that the role needs, as docs/databases.md says (PostgreSQL %i)',
  async (major) => {
    await using server = await startServer(major);
    const url = await server.createDatabase('app');
    await query(
      url,
      'CREATE ROLE inventory LOGIN; GRANT CREATE ON DATABASE app TO inventory; REVOKE CREATE ON SCHEMA public FROM PUBLIC',
    );
    expect(applied(await migrate(server.url('app', 'inventory'), {}, []))).toEqual([
      'pg-feature-inventory/003_feature_inventory.sql',
    ]);
    expect(
      await query(server.url('app', 'inventory'), "SELECT catalog.capture_snapshot('first')"),
    ).toHaveLength(1);
  },
);

test('the grants that docs/examples.md gives are enough to plan, and for nothing else', async () => {
  await using server = await startServer(17);
  const url = await server.createDatabase('app');
  await migrate(url, { 'supabase/migrations/001_a.sql': 'CREATE TABLE a (id int);' }, [
    'supabase/migrations',
  ]);
  const [grants] = blocksOf(read('docs/examples.md'), 'sql');
  await query(url, grants as string);

  const reader = server.url('app', 'inventory_plan');
  const workspace = mkdtempSync(path.join(tmpdir(), 'advice-'));
  mkdirSync(path.join(workspace, 'supabase/migrations'), { recursive: true });
  const database = await connect(parseConnectionString(reader));
  try {
    const { applied: history, histories } = await inspect(
      database,
      await list(workspace, ['supabase/migrations'], 'auto'),
    );
    expect(history.map(({ file }) => file)).toContain('supabase/migrations/001_a.sql');
    expect(histories.get('supabase')?.rows).toEqual([{ version: '001' }]);
  } finally {
    await database.close();
  }
  await expect(query(reader, 'DELETE FROM catalog.migrations')).rejects.toThrow('permission denied');
  await expect(query(reader, 'SELECT * FROM a')).rejects.toThrow('permission denied');
});

test('a role that may not read a history is told what reading takes, and following it word by word is enough', async () => {
  await using server = await startServer(16);
  const url = await server.createDatabase('app');
  const files = { 'supabase/migrations/001_a.sql': 'CREATE TABLE a (id int);' };
  await query(
    url,
    'CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY)',
  );
  await migrate(url, files, ['supabase/migrations']);
  await query(url, "CREATE ROLE planner LOGIN PASSWORD 'x'");
  const sets = await list(checkout(files), ['supabase/migrations'], 'auto');
  const told: string[] = [];
  for (let attempt = 1; attempt <= 4; attempt++) {
    const database = await connect(parseConnectionString(server.url('app', 'planner')));
    try {
      const { applied: history } = await inspect(database, sets);
      expect(history.map(({ file }) => file)).toContain('supabase/migrations/001_a.sql');
      break;
    } catch (error) {
      const remedy = (error as ActionError).failure.remedy ?? '';
      told.push(remedy);
      expect(remedy).toContain('For mode: plan, reading is all it needs.');
      const commands = remedy.match(/(?:CREATE ROLE|GRANT) [^;]+;/g) ?? [];
      expect(commands, remedy).not.toEqual([]);
      await query(url, commands.join(' '));
    } finally {
      await database.close();
    }
  }
  expect(told).toHaveLength(1);
  expect(told.join('\n')).not.toMatch(/\bCREATE ON\b|\bINSERT\b/);
  // Another run of the owner leaves the role what it got.
  await migrate(url, { ...files, 'supabase/migrations/002_b.sql': 'CREATE TABLE b ();' }, [
    'supabase/migrations',
  ]);
  const database = await connect(parseConnectionString(server.url('app', 'planner')));
  try {
    expect((await inspect(database, sets)).applied).not.toEqual([]);
  } finally {
    await database.close();
  }
});

test('a database that was made by hand is taken over as docs/migrations.md says: nothing runs a second time, and what is reverted runs again', async () => {
  await using server = await startServer(16);
  const url = await server.createDatabase('app');
  const files = {
    'scripts/09_schema.sql': 'CREATE TABLE orders (id int); INSERT INTO orders VALUES (1);',
    'scripts/10_more.sql': 'CREATE TABLE more (id int);',
  };
  await query(url, files['scripts/09_schema.sql']);
  const [mark, revert] = (blocksOf(read('docs/migrations.md'), 'sql')[0] as string).split('\n');

  await migrate(url, {}, []);
  await query(url, mark as string);
  expect(applied(await migrate(url, files, ['scripts']))).toEqual(['scripts/10_more.sql']);
  expect(await query(url, 'SELECT count(*)::int AS rows FROM orders')).toEqual([{ rows: 1 }]);

  await query(
    url,
    `DROP TABLE orders; DROP TABLE more; SELECT catalog.mark_reverted('scripts/10_more.sql'); ${revert}`,
  );
  expect(applied(await migrate(url, files, ['scripts']))).toEqual([
    'scripts/09_schema.sql',
    'scripts/10_more.sql',
  ]);
});
