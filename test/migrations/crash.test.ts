import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { startProxy, type Cut } from '../support/proxy.ts';
import { generate } from './generated.ts';
import { checkout, migrate } from './support.ts';

let server: Server;
beforeAll(async () => { server = await startServer(17, ['max_connections=200']); });
afterAll(() => server[Symbol.asyncDispose]());

const written = {
  'migrations/1.sql': 'CREATE TABLE log (what text);\nCREATE TABLE big (a int, b int);\nINSERT INTO big SELECT n, n FROM generate_series(1, 2000) n;',
  'migrations/2.sql': "INSERT INTO log VALUES ('two');",
  'migrations/3.sql': "COPY log FROM stdin;\ncopied one\ncopied two\n\\.\nINSERT INTO log VALUES ('three');",
  'migrations/4.sql': 'CREATE INDEX CONCURRENTLY one ON big (a);\nCREATE UNIQUE INDEX CONCURRENTLY ON big (b);',
  'migrations/5.sql': "INSERT INTO log VALUES ('five');",
  'migrations/R__view.sql': "CREATE OR REPLACE VIEW v AS SELECT a FROM big; INSERT INTO log VALUES ('view');",
};

/** `CRASH_SEEDS=1..50` tries the sets of these seeds in the place of those that every run of the tests tries. */
const [from = 1, to = 3] = (process.env['CRASH_SEEDS'] ?? '').split('..').filter(Boolean).map(Number);
const sets = [
  ...(process.env['CRASH_SEEDS'] === undefined ? [{ name: 'written', files: written as Readonly<Record<string, string>> }] : []),
  ...Array.from({ length: to - from + 1 }, (_, index) => ({ name: `seed_${from + index}`, files: generate(from + index) })),
];

/** Everything that the files leave, and what the history says of them. */
async function state(url: string): Promise<unknown> {
  return await query(url, `SELECT (SELECT array_agg(what ORDER BY what) FROM log) AS log, (SELECT count(*) FROM big)::int AS rows,
    (SELECT array_agg(format('%s %s', indexrelid::regclass, indisvalid) ORDER BY indexrelid::regclass::text) FROM pg_index WHERE indrelid = 'big'::regclass) AS indexes,
    (SELECT array_agg(relname || relkind::text ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace) AS relations,
    (SELECT array_agg(proname ORDER BY proname) FROM pg_proc WHERE pronamespace = 'public'::regnamespace) AS functions,
    (SELECT array_agg(file ORDER BY file) FROM catalog.migrations WHERE progress IS NULL) AS files`);
}

/** The runner as a process of its own, so that it can be killed. */
function startRunner(workspace: string, url: string): { ended: Promise<void>; kill: () => void } {
  const script = path.join(workspace, `runner-${path.basename(new URL(url).pathname)}.ts`);
  writeFileSync(script, `import { migrate } from ${JSON.stringify(path.join(import.meta.dirname, 'support.ts'))};\nawait migrate(${JSON.stringify(url)}, ${JSON.stringify(workspace)});\n`);
  const child = spawn(process.execPath, [script], { stdio: 'ignore' });
  return { ended: new Promise((resolve) => { child.once('exit', () => resolve()); }), kill: () => child.kill('SIGKILL') };
}

type Ran = Awaited<ReturnType<typeof migrate>>;
const commits = /was begun, the connection was lost, and no run saw its end/;

/** Runs until nothing is pending. Only a block that commits by itself may need a person, who looks in the data and says what is there. */
async function finish(url: string, workspace: string, before: Ran | null): Promise<{ readonly last: Ran; readonly answers: number }> {
  let last = before;
  for (let answers = 0; ; answers++) {
    if (!commits.test(last?.outcome.failed?.failure.message ?? '')) last = await migrate(url, workspace);
    const { failed } = last?.outcome ?? {};
    const file = failed?.migration?.source;
    if (last === null || file === undefined || !commits.test(failed?.failure.message ?? '')) return { last: last as Ran, answers };
    const n = /VALUES \('(\d+)'\)/.exec(file.text)?.[1];
    const [row] = await query(url, `SELECT count(*) > 0 AS ran FROM log WHERE what = '${n}'`);
    await query(url, `SELECT catalog.mark_statement('${file.file}', ${row?.['ran']})`);
    last = null;
  }
}

/** Does the work for all of them, so many at a time: most of the time of a run after a crash is waiting. */
async function together<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  await Promise.all(Array.from({ length: 6 }, async () => { for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item); }));
}

async function drop(database: string): Promise<void> {
  await query(server.url(), `DROP DATABASE "${database}" WITH (FORCE)`);
}

interface Way { readonly label: string; readonly socket: string; url(database: string): string }

/** Cuts the connection of a run at every message of it, before and after; in the end all is as after a run that nobody cut. */
async function cutEverywhere({ name: set, files }: (typeof sets)[number], { label, socket, url }: Way): Promise<void> {
  const workspace = checkout(files);
  const whole = `${label}_${set}`;
  await server.createDatabase(whole);
  const counting = await startProxy(socket, whole);
  expect((await migrate(counting.url, workspace)).outcome.failed).toBeNull();
  const expected = await state(server.url(whole));
  const messages = counting.messages();
  await counting[Symbol.asyncDispose]();
  await drop(whole);

  let [points, asked] = [0, 0];
  const cuts = Array.from({ length: messages }, (_, index) => index + 1).flatMap((message): Cut[] => [{ message, when: 'before' }, { message, when: 'after' }]);
  await together(cuts, async ({ message, when }) => {
    const name = `${whole}_${message}_${when}`;
    const direct = await server.createDatabase(name);
    const proxy = await startProxy(socket, name, { cut: { message, when } });
    // Before a run has looked around there is nothing to resume: the first messages end it, and the next run does all.
    const first = await migrate(proxy.url, workspace).catch(() => null);
    const { last, answers } = await finish(url(name), workspace, first);
    expect({ name, failed: last.outcome.failed, state: await state(direct) }).toEqual({ name, failed: null, state: expected });
    if (message > 3 && answers === 0) expect({ name, failed: first?.outcome.failed, left: last.files }).toEqual({ name, failed: null, left: [] });
    await proxy[Symbol.asyncDispose]();
    await drop(name);
    points++;
    asked += answers;
  });
  process.stdout.write(`${whole}: connection cut at ${points} points of ${messages} client messages, ${asked} answers by a person\n`);
}

test.each(sets)('a connection cut before or after any client message ends as the uninterrupted run does: $name', async (set) => {
  await cutEverywhere(set, { label: 'cut', socket: path.join(server.directory, '.s.PGSQL.5432'), url: (database) => server.url(database) });
}, 600_000);

test.skipIf(!pgbouncerInstalled).each(sets.slice(process.env['CRASH_SEEDS'] === undefined ? -1 : 0))('so it does behind PgBouncer with one server connection: $name', async (set) => {
  await using pooler = await startPooler(server, 1);
  await cutEverywhere(set, { label: 'pool', socket: pooler.socket, url: pooler.url });
}, 600_000);

test.each(sets.slice(0, process.env['CRASH_SEEDS'] === undefined ? 2 : undefined))('a runner that is killed at any client message leaves what the next one finishes: $name', async ({ name: set, files }) => {
  const workspace = checkout(files);
  const whole = `kill_${set}`;
  await server.createDatabase(whole);
  const socket = path.join(server.directory, '.s.PGSQL.5432');
  const counting = await startProxy(socket, whole);
  await migrate(counting.url, workspace);
  const expected = await state(server.url(whole));
  const messages = counting.messages();
  await counting[Symbol.asyncDispose]();

  let [points, asked] = [0, 0];
  await together(Array.from({ length: messages - 2 }, (_, index) => index + 3), async (message) => {
    const name = `${whole}_${message}`;
    const url = await server.createDatabase(name);
    let kill = (): void => {};
    const proxy = await startProxy(socket, name, { cut: { message, when: 'after' }, onCut: () => kill() });
    const runner = startRunner(workspace, proxy.url);
    kill = runner.kill;
    await runner.ended;
    const { last, answers } = await finish(url, workspace, null);
    expect({ name, failed: last.outcome.failed, state: await state(url) }).toEqual({ name, failed: null, state: expected });
    await proxy[Symbol.asyncDispose]();
    await drop(name);
    points++;
    asked += answers;
  });
  process.stdout.write(`${whole}: runner killed at ${points} points of ${messages} client messages, ${asked} answers by a person\n`);
}, 600_000);
