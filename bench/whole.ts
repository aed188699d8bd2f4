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
    await compare(server, builds, tables, Number(values.runs));
  }
}

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
  const command = (place: number, url: string): Command => ({
    file: process.execPath,
    args: [builds[place]?.file ?? ''],
    env: {
      'INPUT_CONNECTION-STRING': url,
      INPUT_MIGRATIONS: 'none',
      GITHUB_WORKSPACE: path.join(scratch.directory, `checkout-${place}`),
      RUNNER_TEMP: scratch.directory,
      HOME: scratch.directory,
    },
  });
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
