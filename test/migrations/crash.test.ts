import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asString } from '../../src/migrations/text.ts';
import { concurrently } from '../support/concurrently.ts';
import { pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { cutsOf, cutsOfKinds, startProxy, type Cut } from '../support/proxy.ts';
import { generate } from './generated.ts';
import { checkout, migrate } from './support.ts';

/*
 * Every message that a run sends is a point at which its connection can be cut and its process can be killed, before
 * the server has the message and after. What runs with all other tests is a written set of files directly, and a
 * generated one through a pooler, at each kind of message that a run sends: before the first of its kind and after the
 * last, through the pooler one of the two in turn, since what a run does then is the same. Of a statement in a pipeline that is after its Execute only: what is before that changes nothing on the
 * server, and is behind the Execute before it. A run that is killed before a message leaves what it leaves after the
 * one before, so that there it is killed after every fourth. Of a killed process the server sees that its connection
 * ends and that no other comes. A run in this process that is ended, and from which nothing gets through any more,
 * does the same in a fraction of the time, so that a process is started for every fourth of these points only, and for
 * all of generated sets. CRASH_SEEDS=FROM..TO tries the generated sets of these seeds instead, at all points in all
 * four ways, and vitest's -t chooses among the ways: `CRASH_SEEDS=1..20 npx vitest run test/migrations/crash.test.ts
 * -t 'killed.*directly'`. Each set tells how many points it had. CRASH_SEEDS=8 tries one.
 */

let server: Server;
const total = { cut: 0, kill: 0 };
beforeAll(async () => {
  server = await startServer(17, ['max_connections=200']);
  await bundleRunner();
});
afterAll(async () => {
  rmSync(runnerFile, { force: true });
  process.stdout.write(`crash points in all: ${total.cut} cut connections, ${total.kill} killed runners\n`);
  await server[Symbol.asyncDispose]();
});

const written = {
  'migrations/1.sql':
    'CREATE TABLE log (what text);\nCREATE TABLE big (a int, b int);\nINSERT INTO big SELECT n, n FROM generate_series(1, 2000) n;',
  'migrations/2.sql': "INSERT INTO log VALUES ('two');",
  'migrations/3.sql': "COPY log FROM stdin;\ncopied one\ncopied two\n\\.\nINSERT INTO log VALUES ('three');",
  'migrations/4.sql':
    'CREATE INDEX CONCURRENTLY one ON big (a);\nSET search_path = public;\nCREATE UNIQUE INDEX CONCURRENTLY ON big (b);',
  'migrations/5.sql': "INSERT INTO log VALUES ('five');",
  // In pieces, each of which is a message of its one transaction.
  'migrations/6.sql': Array.from(
    { length: 6 },
    (_, n) => `INSERT INTO log /* ${'x'.repeat(200_000)} */ VALUES ('six ${n}');\n`,
  ).join(''),
  'migrations/R__view.sql': "CREATE OR REPLACE VIEW v AS SELECT a FROM big; INSERT INTO log VALUES ('view');",
};

const seeds = process.env['CRASH_SEEDS'];
/** The seventh has files of each way to run, and few messages. */
const [from = 7, to = from] = (seeds ?? '').split('..').filter(Boolean).map(Number);
const generated = Array.from({ length: to - from + 1 }, (_, index) => ({
  name: `seed_${from + index}`,
  files: generate(from + index),
}));
const sets =
  seeds === undefined
    ? [{ name: 'written', files: written as Readonly<Record<string, string>> }, ...generated]
    : generated;

/** Everything that the files leave, and all that the history says of them but when and how long. */
async function state(url: string): Promise<unknown> {
  return await query(
    url,
    `SELECT (SELECT array_agg(what ORDER BY what) FROM log) AS log, (SELECT count(*) FROM big)::int AS rows,
    (SELECT array_agg(format('%s %s', indexrelid::regclass, indisvalid) ORDER BY indexrelid::regclass::text) FROM pg_index WHERE indrelid = 'big'::regclass) AS indexes,
    (SELECT array_agg(relname || relkind::text ORDER BY relname) FROM pg_class WHERE relnamespace = 'public'::regnamespace) AS relations,
    (SELECT array_agg(proname ORDER BY proname) FROM pg_proc WHERE pronamespace = 'public'::regnamespace) AS functions,
    (SELECT array_agg(oid::regprocedure::text ORDER BY oid::regprocedure::text) FROM pg_proc WHERE pronamespace = 'catalog'::regnamespace) AS installed,
    (SELECT json_agg(json_build_array(file, version, kind, checksum, token_checksum, progress, marked) ORDER BY file) FROM catalog.migrations) AS history`,
  );
}

/**
 * The program of a run, as one file: to read its sources takes twice as long as what most runs do until they are killed. It
 * lies where the SQL that it brings is found from, two folders below the root.
 */
const modules = path.join(import.meta.dirname, '../../node_modules');
const runnerFile = path.join(modules, `.cache/crash-runner-${process.pid}.mjs`);
async function bundleRunner(): Promise<void> {
  await build({
    input: path.join(import.meta.dirname, 'crash-runner.ts'),
    platform: 'node',
    external: ['libpg-query', 'pg-native', /^@electric-sql\//],
    output: { file: runnerFile, format: 'esm', codeSplitting: false },
    logLevel: 'silent',
  });
}

/** A run as a process of its own. `ended`: that it was killed, or what else became of it. */
function startRunner(
  workspace: string,
  url: string,
): { readonly ended: Promise<string>; readonly kill: () => void } {
  // Without Node's cache, which vitest.config.ts gives them, most of the time of a killed run goes into compiling.
  const child = spawn(process.execPath, [runnerFile, url, workspace], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return {
    ended: new Promise((resolve) => {
      child.once('close', (code) => resolve(code === null ? 'killed' : said));
    }),
    kill: () => child.kill('SIGKILL'),
  };
}

type Ran = Awaited<ReturnType<typeof migrate>>;
const filesIn = ({ applied }: Ran['outcome']): readonly string[] =>
  applied.map(({ migration }) => migration.source.key);
const commits = /was started, the connection was lost, and no run saw it finish/;

/** Runs until nothing is pending. Only a block that commits by itself may need a person, who looks in the data and says what is there. */
async function finish(
  url: string,
  workspace: string,
  before: Ran | null,
): Promise<{ readonly last: Ran; readonly answers: number }> {
  let last = before;
  for (let answers = 0; ; answers++) {
    if (!commits.test(last?.outcome.failed?.failure.message ?? '')) last = await migrate(url, workspace);
    const { failed } = last?.outcome ?? {};
    const file = failed?.migration?.source;
    if (last === null || file === undefined || !commits.test(failed?.failure.message ?? ''))
      return { last: last as Ran, answers };
    const n = /VALUES \('(\d+)'\)/.exec(asString(file.text))?.[1];
    const [row] = await query(url, `SELECT count(*) > 0 AS ran FROM log WHERE what = '${n}'`);
    await query(url, `SELECT catalog.mark_statement('${file.file}', ${row?.['ran']})`);
    last = null;
  }
}

/** The points of a run at which it crashes in this test: all, or some of each kind. */
function pointsOf(crash: 'cut' | 'kill', { isPooled }: Way, messages: readonly Buffer[]): readonly Cut[] {
  if (seeds !== undefined) return cutsOf(messages.length);
  if (crash === 'cut') return cutsOfKinds(messages, isPooled);
  return cutsOf(messages.length).filter(({ message, when }) => when === 'after' && message % 4 === 0);
}

interface Way {
  readonly label: string;
  readonly isPooled: boolean;
  readonly socket: string;
  url(database: string): string;
}

/** Crashes a run at every message of it, before and after; in the end all is as after a run that nothing happened to. */
async function crashEverywhere(
  crash: 'cut' | 'kill',
  { name: set, files }: (typeof sets)[number],
  way: Way,
): Promise<void> {
  const { label, socket, url } = way;
  const workspace = checkout(files);
  const whole = `${crash}_${label}_${set}`;
  await server.createDatabase(whole);
  const messages: Buffer[] = [];
  const counting = await startProxy(socket, whole, {
    pass: (message) => Promise.resolve(void messages.push(message)),
  });
  let applied: readonly string[] = [];
  if (crash === 'cut') {
    const { outcome } = await migrate(counting.url, workspace);
    expect(outcome.failed).toBeNull();
    applied = filesIn(outcome);
  }
  // Node writes its cache when a process ends by itself, which no other runner does.
  else expect(await startRunner(workspace, counting.url).ended).toBe('It ran to its end.');
  // What is in this state has nothing left to run: that is asked once.
  expect((await migrate(server.url(whole), workspace)).files).toEqual([]);
  const expected = await state(server.url(whole));
  await counting[Symbol.asyncDispose]();
  await server.dropDatabase(whole);

  let [points, asked] = [0, 0];
  await concurrently(
    [...pointsOf(crash, way, messages).entries()],
    async ([point, { message, when }]) => {
      const name = `${whole}_${message}_${when}`;
      const direct = await server.createDatabase(name);
      const process = crash === 'kill' && (seeds !== undefined || point % 4 === 0);
      let kill = (): void => {};
      let end = 'nothing happened';
      const proxy = await startProxy(socket, name, {
        cut: { message, when, forGood: crash === 'kill' },
        onCut: () => {
          end = 'cut';
          kill();
        },
      });
      let first: Ran | null = null;
      if (process) {
        const runner = startRunner(workspace, proxy.url);
        kill = runner.kill;
        end = await runner.ended;
      } else {
        // Before a run has looked around there is nothing to resume: the first messages end it, and the next run does all.
        const stop = new AbortController();
        if (crash === 'kill') kill = () => stop.abort();
        first = await migrate(proxy.url, workspace, { signal: stop.signal }).catch(() => null);
      }
      const done = crash === 'cut' && first !== null && first.outcome.failed === null;
      const { last, answers } = done
        ? { last: first as Ran, answers: 0 }
        : await finish(url(name), workspace, crash === 'cut' ? first : null);
      expect({ name, end, failed: last.outcome.failed, state: await state(direct) }).toEqual({
        name,
        end: process ? 'killed' : 'cut',
        failed: null,
        state: expected,
      });
      // It looks up what was applied, and believes it: each file is told of once, also one whose answer was lost.
      if (crash === 'cut' && message > 3 && answers === 0)
        expect({ name, failed: first?.outcome.failed, applied: first && filesIn(first.outcome) }).toEqual({
          name,
          failed: null,
          applied,
        });
      await proxy[Symbol.asyncDispose]();
      await server.dropDatabase(name);
      points++;
      asked += answers;
    },
    12,
  );
  total[crash] += points;
  process.stdout.write(
    `${whole}: ${crash === 'cut' ? 'connection cut' : 'runner killed'} at ${points} points of ${messages.length} client messages, ${asked} answers by a person\n`,
  );
}

const directly = (): Way => ({
  label: 'direct',
  isPooled: false,
  socket: path.join(server.directory, '.s.PGSQL.5432'),
  url: (database) => server.url(database),
});

test.each(seeds === undefined ? sets.slice(0, 1) : sets)(
  'a connection cut before or after any client message ends as the uninterrupted run does, directly: $name',
  async (set) => {
    await crashEverywhere('cut', set, directly());
  },
  1_200_000,
);

test.each(seeds === undefined ? sets.slice(0, 1) : sets)(
  'a runner killed at any client message leaves what the next one finishes, directly: $name',
  async (set) => {
    await crashEverywhere('kill', set, directly());
  },
  1_200_000,
);

test.skipIf(!pgbouncerInstalled).each(seeds === undefined ? sets.slice(-1) : sets)(
  'a connection cut before or after any client message ends as the uninterrupted run does, through PgBouncer with one server connection: $name',
  async (set) => {
    await using pooler = await startPooler(server, 1);
    await crashEverywhere('cut', set, { label: 'pooled', isPooled: true, ...pooler });
  },
  1_200_000,
);

test.skipIf(!pgbouncerInstalled).each(seeds === undefined ? [] : sets)(
  'a runner killed at any client message leaves what the next one finishes, through PgBouncer with one server connection: $name',
  async (set) => {
    await using pooler = await startPooler(server, 1);
    await crashEverywhere('kill', set, { label: 'pooled', isPooled: true, ...pooler });
  },
  1_200_000,
);
