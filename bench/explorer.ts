/** The explorer beside Liam's site of the same database: building, size, first picture, panning, search. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { startBrowser, type as typed, watch, type Subject, type Watched } from './explorer/browser.ts';
import { serve } from './explorer/site.ts';
import { compareTasks, makeAskable } from './explorer/tasks.ts';
import { createSchema } from './snapshot/schema.ts';
import { findProgram, modules, need, root, tools } from './support/paths.ts';
import { measure, type Command } from './support/process.ts';
import { makeScratch } from './support/scratch.ts';
import { query, startServer } from './support/server.ts';
import { print, printTable, ratio, spread } from './support/table.ts';

/** One of the two: what builds the site, and what became of it. */
interface Site {
  readonly name: string;
  readonly build: Command;
  readonly folder: string;
  readonly subject: Omit<Subject, 'address' | 'name'>;
  readonly times: number[];
  readonly watched: Watched[];
  failure: string | null;
}

const ours = {
  isDrawn: `performance.getEntriesByName('map').length > 0`,
  ground: '.map canvas',
} as const;

/** React Flow shows its nodes before ELK has said where they stand: all of them at one place, and unseen. */
const liams = {
  isDrawn: `(() => {
    const [first, second] = document.getElementsByClassName('react-flow__node');
    if (first === undefined || second === undefined) return false;
    const { opacity, visibility } = getComputedStyle(first);
    return opacity === '1' && visibility === 'visible' && first.style.transform !== second.style.transform;
  })()`,
  ground: '.react-flow__pane',
} as const;

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tables: { type: 'string', default: '17,1000' },
      runs: { type: 'string', default: '3' },
      limit: { type: 'string', default: '120' },
      peers: { type: 'boolean', default: true },
      tasks: { type: 'boolean', default: false },
      words: { type: 'string', default: 'item_99,created,read_own,zzzz' },
    },
    allowNegative: true,
  });
  need(path.join(root, 'dist/explorer/viewer.js'), 'npm run build');
  const dump = findProgram('pg_dump');
  const dumps =
    dump === null
      ? 0
      : Number(/(\d+)\./.exec(execFileSync(dump, ['--version'], { encoding: 'utf8' }))?.[1] ?? 0);
  const compares = values.peers && dump !== null;
  if (!compares) print('Liam is left out: it reads what pg_dump writes.');
  await using server = await startServer(compares ? Math.min(18, dumps) : 18, [
    'max_locks_per_transaction=1024',
    'jit=off',
  ]);
  await using browser = await startBrowser();
  for (const tables of values.tables.split(',').map(Number)) {
    using scratch = makeScratch('explorer');
    const url = server.url(await server.createDatabase());
    await createSchema(url, tables);
    const dumped = path.join(scratch.directory, 'schema.sql');
    if (compares) execFileSync(dump, ['-s', '-d', url, '-f', dumped]);
    await query(url, readFileSync(path.join(root, 'sql/003_feature_inventory.sql'), 'utf8'));
    await query(url, 'SELECT catalog.capture_snapshot()');
    const asked = values.tasks ? await makeAskable(url, tables) : null;
    const sites = sitesOf(url, scratch.directory, compares);
    const limits = { runs: Number(values.runs), limit: Number(values.limit) * 1000 };
    for (let run = 0; run < limits.runs; run++)
      for (const site of sites) await once(site, run, browser, limits.limit);
    report(tables, sites);
    await sizes(tables, url, sites);
    if (sites[0] === undefined) continue;
    await using served = await serve(sites[0].folder);
    const subject = { ...ours, name: sites[0].name, address: served.address };
    if (asked !== null) {
      const liam = sites[1];
      await using other = liam === undefined || liam.failure !== null ? null : await serve(liam.folder);
      const theirs =
        liam === undefined || other === null ? null : { ...liams, name: liam.name, address: other.address };
      await compareTasks(browser, tables, asked, [subject, theirs]);
      continue;
    }
    for (const pause of [0, 4_000]) {
      const keys = await typed(browser, subject, values.words.split(','), pause);
      print(`Search ${pause / 1000} s after the picture, longest task after each of ${keys.length} keys:`);
      print(`  ${most(keys.map(({ cost }) => cost))}; processor time ${most(keys.map(({ work }) => work))}`);
      print(
        `  ${keys.map(({ key, cost, work }) => `${key} ${cost.toFixed(1)}/${work.toFixed(1)}`).join(', ')}`,
      );
    }
  }
}

function most(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  return `95 of 100 within ${p95.toFixed(1)} ms, the longest ${(sorted.at(-1) ?? 0).toFixed(1)} ms`;
}

function sitesOf(url: string, folder: string, compares: boolean): readonly Site[] {
  const empty = { times: [], watched: [], failure: null };
  const site = (name: string): string => {
    mkdirSync(path.join(folder, name));
    return path.join(folder, name);
  };
  const own = site('ours');
  const sites: Site[] = [
    {
      ...structuredClone(empty),
      name: 'pg-feature-inventory, explorer',
      folder: own,
      subject: ours,
      build: {
        file: process.execPath,
        args: [path.join(tools, 'explorer.ts'), url, path.join(own, 'index.html')],
        env: { NODE_COMPILE_CACHE: path.join(folder, 'compiled') },
      },
    },
  ];
  if (!compares) return sites;
  const theirs = site('liam');
  return [
    ...sites,
    {
      ...structuredClone(empty),
      name: '@liam-hq/cli, erd build',
      folder: theirs,
      subject: liams,
      build: {
        file: process.execPath,
        args: [
          need(path.join(modules, '@liam-hq/cli/dist-cli/bin/cli.js'), 'npm ci --prefix bench'),
          ...['erd', 'build', '--format', 'postgres'],
          ...['--input', path.join(folder, 'schema.sql'), '--output-dir', theirs],
        ],
        directory: folder,
      },
    },
  ];
}

/** Builds and opens a site once; what failed or took too long is not tried again. */
async function once(
  site: Site,
  run: number,
  browser: Awaited<ReturnType<typeof startBrowser>>,
  limit: number,
): Promise<void> {
  if (site.failure !== null) return;
  try {
    // The first one only compiles.
    if (run === 0) await measure(site.build, limit);
    site.times.push((await measure(site.build, limit)).milliseconds);
    await using served = await serve(site.folder);
    const { name, subject } = site;
    const watched = await watch(browser, { ...subject, name, address: served.address }, limit);
    site.watched.push(watched);
    if (watched.picture === null) site.failure = `no table was to be seen within ${limit / 1000} s`;
  } catch (error) {
    site.failure = error instanceof Error ? error.message : String(error);
  }
}

function report(tables: number, sites: readonly Site[]): void {
  const pictures = ({ watched }: Site): readonly number[] => watched.flatMap(({ picture }) => picture ?? []);
  const panned = ({ watched }: Site): string => {
    const frames = watched.flatMap(({ panning }) => panning ?? []);
    if (frames.length === 0) return '-';
    const [sum, most] = [
      (of: (one: (typeof frames)[number]) => number): number =>
        frames.reduce((total, one) => total + of(one), 0),
      (of: (one: (typeof frames)[number]) => number): string => Math.max(...frames.map(of)).toFixed(0),
    ];
    return [
      `${sum(({ late }) => late)}, ${sum(({ veryLate }) => veryLate)} of ${sum(({ count }) => count)}`,
      `${most(({ longest }) => longest)}, ${most(({ longestTask }) => longestTask)}`,
    ].join('; ');
  };
  const last = sites.at(-1);
  printTable(
    `${tables} tables`,
    [
      '',
      'building: ms',
      'ratio to the last row',
      'first picture: ms',
      'ratio',
      'panning: late, very late frames; longest frame, task: ms',
    ],
    sites.map((site) => [
      site.name,
      spread(site.times),
      ratio(site.times, last?.times ?? []),
      spread(pictures(site)),
      ratio(pictures(site), last === undefined ? [] : pictures(last)),
      panned(site),
    ]),
  );
  for (const { name, failure } of sites) if (failure !== null) print(`${name}: ${failure}`);
}

/** The bytes of both, and of ours beside what it is made of. */
async function sizes(tables: number, url: string, [own, liam]: readonly Site[]): Promise<void> {
  if (own === undefined || own.failure !== null) return;
  const copy = path.join(own.folder, 'copy.html');
  copyFileSync(path.join(own.folder, 'index.html'), copy);
  const { stdout } = await measure({
    ...own.build,
    args: [path.join(tools, 'explorer.ts'), url, copy, 'sizes'],
  });
  const told = JSON.parse(stdout) as {
    readonly file: number;
    readonly data: number;
    readonly inventory: number;
  };
  const viewer = ['viewer.js', 'viewer.css'].map((name) =>
    readFileSync(path.join(root, 'dist/explorer', name)),
  );
  const plain = viewer.reduce((sum, bytes) => sum + bytes.length, 0);
  const kb = (bytes: number): string => (bytes / 1000).toFixed(0);
  printTable(
    `${tables} tables: size`,
    ['', 'KB'],
    [
      ['file', kb(told.file)],
      ['of it the viewer, and compressed', `${kb(plain)}, ${kb(gzipSync(Buffer.concat(viewer)).length)}`],
      [
        'inventory.json of the same, compact, and with the viewer',
        `${kb(told.inventory)}, ${kb(told.inventory + plain)}`,
      ],
      ['ratio of the file to these', (told.file / (told.inventory + plain)).toFixed(2)],
      ...(liam === undefined || liam.failure !== null
        ? []
        : [['all files of Liam', kb(folderSize(liam.folder))] as const]),
    ],
  );
}

const folderSize = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
