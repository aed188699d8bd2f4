import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { query, startServer, type Server } from '../support/postgres.ts';
import { startProxy, type Cut } from '../support/proxy.ts';
import { checkout, migrate } from './support.ts';

let server: Server;
beforeAll(async () => { server = await startServer(17); });
afterAll(() => server[Symbol.asyncDispose]());

const files = {
  'migrations/1.sql': 'CREATE TABLE log (what text);\nCREATE TABLE big (a int, b int);\nINSERT INTO big SELECT n, n FROM generate_series(1, 2000) n;',
  'migrations/2.sql': "INSERT INTO log VALUES ('two');",
  'migrations/3.sql': "COPY log FROM stdin;\ncopied one\ncopied two\n\\.\nINSERT INTO log VALUES ('three');",
  'migrations/4.sql': 'CREATE INDEX CONCURRENTLY one ON big (a);\nCREATE UNIQUE INDEX CONCURRENTLY ON big (b);',
  'migrations/5.sql': "INSERT INTO log VALUES ('five');",
  'migrations/R__view.sql': "CREATE OR REPLACE VIEW v AS SELECT a FROM big; INSERT INTO log VALUES ('view');",
};

/** Everything that the files leave, and what the history says of them. */
async function state(url: string): Promise<unknown> {
  return await query(url, `SELECT (SELECT array_agg(what ORDER BY what) FROM log) AS log,
    (SELECT array_agg(format('%s %s', indexrelid::regclass, indisvalid) ORDER BY 1) FROM pg_index WHERE indrelid = 'big'::regclass) AS indexes,
    (SELECT count(*) FROM v)::int AS rows, (SELECT array_agg(file ORDER BY file) FROM catalog.migrations WHERE progress IS NULL) AS files`);
}

/** The runner as a process of its own, so that it can be killed. */
function startRunner(workspace: string, url: string): { ended: Promise<void>; kill: () => void } {
  const script = path.join(workspace, 'runner.ts');
  writeFileSync(script, `import { migrate } from ${JSON.stringify(path.join(import.meta.dirname, 'support.ts'))};\nawait migrate(${JSON.stringify(url)}, ${JSON.stringify(workspace)});\n`);
  const child = spawn(process.execPath, [script], { stdio: 'ignore' });
  return { ended: new Promise((resolve) => { child.once('exit', () => resolve()); }), kill: () => child.kill('SIGKILL') };
}

test('a connection cut before or after any client message ends as the uninterrupted run does', async () => {
  const workspace = checkout(files);
  const whole = await server.createDatabase('whole');
  await using counting = await startProxy(path.join(server.directory, '.s.PGSQL.5432'), 'whole');
  expect((await migrate(counting.url, workspace)).outcome.failed).toBeNull();
  const expected = await state(whole);
  const messages = counting.messages();

  let points = 0;
  for (let message = 1; message <= messages; message++) {
    for (const when of ['before', 'after'] as const) {
      const name = `cut_${message}_${when}`;
      const url = await server.createDatabase(name);
      await using proxy = await startProxy(path.join(server.directory, '.s.PGSQL.5432'), name, { cut: { message, when } });
      // Before a run has looked around there is nothing to resume: the first messages end it, and the next run does all.
      const first = await migrate(proxy.url, workspace).catch((error: unknown) => error);
      const second = await migrate(url, workspace);
      expect({ name, failed: second.outcome.failed, state: await state(url) }).toEqual({ name, failed: null, state: expected });
      if (message > 3) expect({ name, failed: (first as typeof second).outcome.failed, left: second.files }).toEqual({ name, failed: null, left: [] });
      points++;
    }
  }
  process.stdout.write(`connection cut at ${points} points of ${messages} client messages\n`);
}, 600_000);

test('a runner that is killed at any client message leaves what the next one finishes', async () => {
  const workspace = checkout(files);
  const whole = await server.createDatabase('killed_never');
  await using counting = await startProxy(path.join(server.directory, '.s.PGSQL.5432'), 'killed_never');
  await migrate(counting.url, workspace);
  const expected = await state(whole);
  const messages = counting.messages();

  let points = 0;
  for (let message = 3; message <= messages; message++) {
    const when: Cut['when'] = 'after';
    const name = `killed_${message}`;
    const url = await server.createDatabase(name);
    let kill = (): void => {};
    await using proxy = await startProxy(path.join(server.directory, '.s.PGSQL.5432'), name, { cut: { message, when }, onCut: () => kill() });
    const runner = startRunner(workspace, proxy.url);
    kill = runner.kill;
    await runner.ended;
    const next = await migrate(url, workspace);
    expect({ name, failed: next.outcome.failed, state: await state(url) }).toEqual({ name, failed: null, state: expected });
    points++;
  }
  process.stdout.write(`runner killed at ${points} points of ${messages} client messages\n`);
}, 600_000);
