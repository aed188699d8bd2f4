import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkout } from '../migrations/support.ts';
import { startServer } from '../support/postgres.ts';
import { runAction } from '../support/runner.ts';

/** A file that Node read, as V8 tells of it. */
interface Loaded {
  readonly url: string;
  readonly functions: readonly { readonly functionName: string }[];
}

test('a run with nothing pending reads no code that judges, applies, renders or publishes', async () => {
  await using server = await startServer(17);
  const url = await server.createDatabase('start');
  const workspace = checkout({ 'migrations/1_item.sql': 'CREATE TABLE public.item (id int PRIMARY KEY);' });
  const coverage = mkdtempSync(path.join(tmpdir(), 'coverage-'));
  const step = async (env: Record<string, string | undefined>): Promise<string> => {
    using run = await runAction({
      cwd: workspace,
      inputs: { 'connection-string': url, migrations: 'migrations', commit: 'none' },
      env,
    });
    expect(run, run.log).toMatchObject({ exitCode: 0 });
    return run.log;
  };
  await step({});
  // V8 names no functions of what it takes from a cache.
  expect(await step({ NODE_V8_COVERAGE: coverage, NODE_COMPILE_CACHE: undefined })).toContain(
    'No migration is pending.',
  );

  const loaded = readdirSync(coverage).flatMap((file) =>
    (
      JSON.parse(readFileSync(path.join(coverage, file), 'utf8')) as { readonly result: readonly Loaded[] }
    ).result.filter((one) => one.url.includes('/dist/')),
  );
  const named = new Set(loaded.flatMap(({ functions }) => functions.map(({ functionName }) => functionName)));
  expect(named).toContain('captureOrRecall');
  for (const later of [
    'foretell',
    'applyAll',
    'review',
    'renderEach',
    'explorerData',
    'publishTo',
    'planRun',
  ])
    expect(named).not.toContain(later);
  const bytes = loaded.reduce((sum, one) => sum + statSync(fileURLToPath(one.url)).size, 0);
  // Reading a megabyte takes 30 ms.
  expect(bytes).toBeLessThan(2_000_000);
});
