/** One large file: many statements, and many rows that a statement returns. Time and peak memory on both sides, beside psql. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, findProgram, need, tools } from './support/paths.ts';
import { measure, type Command, type Measured } from './support/process.ts';
import { makeScratch } from './support/scratch.ts';
import { query, startServer, type Server } from './support/server.ts';
import { median, print, printTable, ratio, spread } from './support/table.ts';

interface Run extends Measured {
  /** The most that the backend had in memory, shared buffers included, in MB. */
  readonly backend: number;
}

interface Case {
  readonly name: string;
  readonly command: (url: string, directory: string) => Command;
}

const file = 'migrations/001_rows.sql';

const cases: readonly Case[] = [
  {
    name: 'psql -1 -f',
    command: (url, directory) => ({
      file: findProgram('psql') ?? 'psql',
      directory,
      args: ['-X', '-q', '-1', '-v', 'ON_ERROR_STOP=1', '-o', '/dev/null', '-d', url, '-f', file],
    }),
  },
  {
    name: 'pg-feature-inventory, whole run',
    command: (url, directory) => ({
      file: process.execPath,
      args: [need(bundle, 'npm run build')],
      directory,
      env: { 'INPUT_CONNECTION-STRING': url, INPUT_MIGRATIONS: 'migrations', HOME: directory },
    }),
  },
  {
    name: 'its migrations alone',
    command: (url, directory) => ({
      file: process.execPath,
      args: [path.join(tools, 'migrations.ts'), url, directory],
      directory,
    }),
  },
];

/** Writes a file piece by piece. */
function write(directory: string, pieces: Iterable<string>): void {
  mkdirSync(path.join(directory, path.dirname(file)), { recursive: true });
  const opened = openSync(path.join(directory, file), 'w');
  for (const piece of pieces) writeSync(opened, piece);
  closeSync(opened);
}

function* inserts(count: number): Generator<string> {
  yield 'CREATE TABLE item (id int PRIMARY KEY, name text NOT NULL, price numeric, made date);\n';
  let text = '';
  for (let id = 1; id <= count; id++) {
    text += `INSERT INTO item (id, name, price, made) VALUES (${id}, 'item number ${id}', ${id % 1000}.50, '2026-01-01');\n`;
    if (text.length < 1_000_000 && id < count) continue;
    yield text;
    text = '';
  }
}

const selected = (rows: number): string =>
  "CREATE TABLE item AS SELECT n AS id, 'item number ' || n AS name, md5(n::text) AS hash " +
  `FROM generate_series(1, ${rows}) n;\nSELECT * FROM item ORDER BY id;\n`;

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      statements: { type: 'string', default: '450000' },
      rows: { type: 'string', default: '1500000' },
      runs: { type: 'string', default: '1' },
    },
  });
  if (findProgram('psql') === null) throw new Error('psql is not installed');
  const files = [
    { name: `${values.statements} INSERTs`, rows: Number(values.statements), pieces: inserts },
    {
      name: `A SELECT of ${values.rows} rows`,
      rows: Number(values.rows),
      pieces: (rows: number) => [selected(rows)],
    },
  ];
  await using server = await startServer(17);
  for (const { name, rows, pieces } of files) {
    using scratch = makeScratch('large');
    write(scratch.directory, pieces(rows));
    const runs = new Map<Case, Run[]>(cases.map((one) => [one, []]));
    // They take turns, so that a busy moment of the machine strikes all of them.
    for (let run = 0; run < Number(values.runs); run++)
      for (const [one, measured] of runs) measured.push(await runOnce(server, one, scratch.directory, rows));
    report(name, runs);
  }
}

async function runOnce(server: Server, one: Case, directory: string, rows: number): Promise<Run> {
  const database = await server.createDatabase();
  try {
    const backend = server.watch('VmHWM', database);
    const measured = await measure(one.command(server.url(database), directory));
    const [found] = await query(server.url(database), 'SELECT count(*)::int AS rows FROM item');
    if (found?.['rows'] !== rows) throw new Error(`${one.name} left ${JSON.stringify(found)}`);
    return { ...measured, backend: backend() };
  } finally {
    await server.dropDatabase(database);
  }
}

function report(name: string, runs: ReadonlyMap<Case, readonly Run[]>): void {
  const [reference = []] = runs.values();
  const column = (measured: readonly Run[], of: keyof Omit<Run, 'stdout'>): readonly number[] =>
    measured.map((run) => run[of]);
  printTable(
    name,
    ['', 'ms', 'ratio', 'backend: MB', 'ratio', 'client: MB'],
    [...runs].map(([one, measured]) => [
      one.name,
      spread(column(measured, 'milliseconds')),
      ratio(column(measured, 'milliseconds'), column(reference, 'milliseconds')),
      median(column(measured, 'backend')).toFixed(0),
      ratio(column(measured, 'backend'), column(reference, 'backend')),
      median(column(measured, 'memory')).toFixed(0),
    ]),
  );
  print('');
}
