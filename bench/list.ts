/** The cost at the door: a run with nothing pending, by how the same folder's files are listed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createFiles } from './migrate/files.ts';
import { bundle, findProgram, need } from './support/paths.ts';
import { measure, type Command, type Measured } from './support/process.ts';
import { makeScratch } from './support/scratch.ts';
import { startServer } from './support/server.ts';
import { print, printTable, ratio, spread } from './support/table.ts';

interface Case {
  readonly name: string;
  readonly commands: readonly Command[];
}

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      files: { type: 'string', default: '3500' },
      entries: { type: 'string', default: '346' },
      few: { type: 'string', default: '50' },
      runs: { type: 'string', default: '5' },
    },
  });
  const [count, entries, few, runs] = [values.files, values.entries, values.few, values.runs].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const psql = findProgram('psql');
  need(bundle, 'npm run build');
  using scratch = makeScratch('list');
  const files = createFiles(count, 'rows').map(
    ({ number, name, sql }) => [`${String(number).padStart(5, '0')}_${name}.sql`, sql] as const,
  );
  const write = (folder: string, some: typeof files): readonly string[] => {
    mkdirSync(path.join(scratch.directory, folder));
    return some.map(([name, sql]) => {
      writeFileSync(path.join(scratch.directory, folder, name), sql);
      return `${folder}/${name}`;
    });
  };
  const all = write('migrations', files);
  // Other tables: a copy of a file that is still there is a migration of its own, and would run.
  const own = write(
    'few',
    files.slice(0, few).map(([name, sql]) => [name, sql.replaceAll('item_', 'few_')] as const),
  );
  await using server = await startServer(17);
  const url = server.url(await server.createDatabase());
  const ours = (migrations: readonly string[]): Command => ({
    file: process.execPath,
    args: [bundle],
    directory: scratch.directory,
    env: {
      'INPUT_CONNECTION-STRING': url,
      INPUT_MIGRATIONS: migrations.join('\n'),
      HOME: scratch.directory,
    },
  });
  const select: readonly Command[] =
    psql === null ? [] : [{ file: psql, args: ['-X', '-q', '-d', url, '-c', 'SELECT 1'] }];
  const cases: readonly Case[] = [
    { name: `the folder of ${count} files, one entry`, commands: [ours(['migrations'])] },
    { name: `${entries} of its files, an entry each`, commands: [ours(all.slice(0, entries))] },
    { name: `${few} of its files, an entry each`, commands: [ours(all.slice(0, few))] },
    { name: `a folder of ${few} files, an entry each`, commands: [ours(own)] },
    { name: `the same folder, one entry`, commands: [ours(['few'])] },
    {
      name: `${select.length > 0 ? 'psql -c SELECT 1, and ' : ''}migrations: none`,
      commands: [...select, ours(['none'])],
    },
  ];
  // The first run applies everything; the second finds nothing to change any more.
  for (const { commands } of [...cases, ...cases]) for (const command of commands) await measure(command);
  const times = new Map<Case, Measured[]>(cases.map((one) => [one, []]));
  for (let run = 0; run < runs; run++) {
    for (const [{ commands }, measured] of times) {
      let [milliseconds, memory] = [0, 0];
      for (const command of commands) {
        const one = await measure(command);
        milliseconds += one.milliseconds;
        memory = Math.max(memory, one.memory);
      }
      measured.push({ milliseconds, memory, stdout: '' });
    }
  }
  const of = (one: Case | undefined): readonly number[] =>
    (one === undefined ? [] : (times.get(one) ?? [])).map(({ milliseconds }) => milliseconds);
  printTable(
    `Nothing pending, ${runs} runs each`,
    ['', 'ms', 'ratio to the folder', `ratio to the last row`, 'peak memory: MB'],
    cases.map((one) => [
      one.name,
      spread(of(one)),
      ratio(of(one), of(cases[0])),
      ratio(of(one), of(cases.at(-1))),
      Math.max(...(times.get(one) ?? []).map(({ memory }) => memory)).toFixed(0),
    ]),
  );
  if (psql === null) print('psql is left out: it is not on the PATH.');
}
