/** The whole action on large schemas: the first run, a night without news, one changed table; beside another build. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSchema } from './snapshot/schema.ts';
import { bundle, need } from './support/paths.ts';
import { measure, type Command } from './support/process.ts';
import { startProxy } from './support/proxy.ts';
import { makeScratch } from './support/scratch.ts';
import { query, startServer, type Server } from './support/server.ts';
import { printTable, ratio, spread } from './support/table.ts';

interface Build {
  readonly name: string;
  readonly file: string;
}

interface Figures {
  readonly milliseconds: number[];
  /** MB of the action and of its backend. */
  memory: number;
  backend: number;
}

const cases = ['first', 'nothing changed', 'one table changed'] as const;

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tables: { type: 'string', default: '1000,3000' },
      runs: { type: 'string', default: '3' },
      major: { type: 'string', default: '18' },
      other: { type: 'string', default: '' },
      'at-once': { type: 'string', default: '0' },
    },
  });
  const builds: readonly Build[] = [
    ...(values.other === ''
      ? []
      : [{ name: 'the other build', file: need(path.resolve(values.other, 'index.js'), 'npm run build') }]),
    { name: 'this build', file: need(bundle, 'npm run build') },
  ];
  for (const tables of values.tables.split(',').map(Number)) {
    await using server = await startServer(Number(values.major), [
      'jit=off',
      'max_locks_per_transaction=1024',
      'shared_buffers=256MB',
    ]);
    if (values['at-once'] === '0') await compare(server, builds, tables, Number(values.runs));
    else await compareAtOnce(server, builds, tables, Number(values.runs), Number(values['at-once']));
  }
}

/** Several runs at the same time, each in a database of its own: how long it takes until all are through. */
async function compareAtOnce(
  server: Server,
  builds: readonly Build[],
  tables: number,
  runs: number,
  atOnce: number,
): Promise<void> {
  const databases: string[] = [];
  for (let count = 0; count < atOnce; count++) {
    const database = await server.createDatabase();
    await createSchema(server.url(database), tables);
    databases.push(database);
  }
  using scratch = makeScratch('at-once');
  const all = [...builds.entries()].flatMap(([place, build]) =>
    cases.slice(0, 2).map((name) => ({ name, place, build, times: [] as number[] })),
  );
  // The first round only warms the caches. Builds take turns on the same databases, so that a busy moment strikes both.
  for (let run = -1; run < runs; run++) {
    for (const { place, build, name, times } of all) {
      if (name === 'first')
        for (const database of databases)
          await query(server.url(database), 'DROP SCHEMA IF EXISTS catalog CASCADE');
      const started = performance.now();
      await Promise.all(
        databases.map((database) => {
          const workspace = path.join(scratch.directory, `${database}-${place}`);
          // Nobody asks for its memory, and to look at twenty takes time from them.
          return measure(commandOf(build, server.url(database), workspace), undefined, 1000);
        }),
      );
      if (run >= 0) times.push(performance.now() - started);
    }
  }
  printTable(
    `${atOnce} runs at once, ${tables} tables each, ${runs} times; ratios are to the first row of each case`,
    ['', 'ms until all are through', 'ratio'],
    cases.slice(0, 2).flatMap((name) => {
      const rows = all.filter((one) => one.name === name);
      return rows.map(({ build, times }) => [
        `${name}, ${build.name}`,
        spread(times),
        ratio(times, rows[0]?.times ?? []),
      ]);
    }),
  );
}

const commandOf = (build: Build, url: string, workspace: string): Command => ({
  file: process.execPath,
  args: [build.file],
  env: {
    'INPUT_CONNECTION-STRING': url,
    INPUT_MIGRATIONS: 'none',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: path.dirname(workspace),
    HOME: path.dirname(workspace),
  },
});

async function compare(
  server: Server,
  builds: readonly Build[],
  tables: number,
  runs: number,
): Promise<void> {
  const databases: string[] = [];
  for (const _ of builds) {
    const database = await server.createDatabase();
    await createSchema(server.url(database), tables);
    databases.push(database);
  }
  using scratch = makeScratch('whole');
  const command = (place: number, url: string): Command =>
    commandOf(builds[place] as Build, url, path.join(scratch.directory, `checkout-${place}`));
  const figures = new Map<string, Figures>();
  const take = async (name: string, place: number): Promise<void> => {
    const database = databases[place] ?? '';
    const watched = server.watch('RssAnon', database);
    const measured = await measure(command(place, server.url(database)));
    const key = `${name} ${place}`;
    const known = figures.get(key) ?? { milliseconds: [], memory: 0, backend: 0 };
    known.milliseconds.push(measured.milliseconds);
    known.memory = Math.max(known.memory, measured.memory);
    known.backend = Math.max(known.backend, watched());
    figures.set(key, known);
  };
  const all = [...builds.keys()];
  for (let run = 0; run < runs; run++) {
    for (const place of all) {
      await query(server.url(databases[place]), 'DROP SCHEMA IF EXISTS catalog CASCADE');
      await take('first', place);
    }
    for (const place of all) await take('nothing changed', place);
    for (const place of all) {
      await query(server.url(databases[place]), `ALTER TABLE area_7.item_7 ADD COLUMN more_${run} int`);
      await take('one table changed', place);
    }
  }
  const roundTrips: number[] = [];
  for (const place of all) {
    await using proxy = await startProxy(server.port, 0);
    await measure(command(place, server.url(databases[place], proxy.port)));
    roundTrips.push(proxy.roundTrips());
  }
  printTable(
    `${tables} tables, ${runs} runs each; ratios are to the first row of each case`,
    ['', 'ms', 'ratio', 'memory: MB', 'ratio', 'backend: MB', 'round trips'],
    cases.flatMap((name) =>
      all.map((place) => {
        const [first, own] = [0, place].map((each) => figures.get(`${name} ${each}`));
        return [
          `${name}, ${builds[place]?.name}`,
          spread(own?.milliseconds ?? []),
          ratio(own?.milliseconds ?? [], first?.milliseconds ?? []),
          (own?.memory ?? 0).toFixed(0),
          ratio([own?.memory ?? NaN], [first?.memory ?? NaN]),
          (own?.backend ?? 0).toFixed(0),
          name === 'nothing changed' ? String(roundTrips[place]) : '',
        ];
      }),
    ),
  );
}
