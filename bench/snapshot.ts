/** The snapshot and its document: ours beside pg_dump, extract-pg-schema and @supabase/pg-delta, and how it grows. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createSchema } from './snapshot/schema.ts';
import { findProgram, modules, need, root, tools } from './support/paths.ts';
import { measure, type Command } from './support/process.ts';
import { startProxy } from './support/proxy.ts';
import { makeScratch } from './support/scratch.ts';
import { newestDump, query, startServer, type Server } from './support/server.ts';
import { print, printTable, ratio, spread } from './support/table.ts';

/** What a tool tells of its own run. */
interface Told {
  /** Tables. */
  readonly found?: number;
  /** Milliseconds. */
  readonly capture?: number;
  readonly render?: number;
  readonly pages?: number;
  readonly bytes?: number;
}

interface Measurement {
  readonly name: string;
  readonly milliseconds: readonly number[];
  /** MB of the tool's process and of its server backend. */
  readonly memory: number;
  readonly backend: number;
  readonly roundTrips: number | null;
  readonly told: readonly Told[];
  readonly failure: string | null;
}

const dumpOnly = 'pg_dump --schema-only';

/** Enough for their rows to fill more than one page. */
const nights = 50;

export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      tables: { type: 'string', default: '100,1000' },
      runs: { type: 'string', default: '3' },
      limit: { type: 'string', default: '180' },
      major: { type: 'string', default: '' },
      peers: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const dumps = pgDumps();
  const major = values.major === '' ? Math.min(17, dumps[0]?.major ?? 17) : Number(values.major);
  // pg_dump refuses a server that is newer than itself.
  const dump = dumps.find((one) => one.major >= major) ?? null;
  print(`PostgreSQL ${major}, jit off for all, max_locks_per_transaction 1024 (pg_dump locks every table)`);
  if (dump === null) print(`pg_dump is left out: none of PostgreSQL ${major} or newer is there.`);
  for (const tables of values.tables.split(',').map(Number)) {
    await using server = await startServer(major, [
      'jit=off',
      'max_locks_per_transaction=1024',
      'shared_buffers=256MB',
    ]);
    const settings = { runs: Number(values.runs), limit: Number(values.limit) * 1000 };
    report(
      tables,
      await measureOurs(server, tables, settings),
      await measurePeers(server, tables, dump, values.peers, settings),
    );
  }
}

interface Dump {
  readonly major: number;
  readonly file: string;
}

/** That of the PATH, and the one that `.ci/run` fetches. */
function pgDumps(): readonly Dump[] {
  const files = [findProgram('pg_dump') ?? [], existsSync(newestDump) ? newestDump : []].flat();
  return files.map((file) => {
    const version = execFileSync(file, ['--version'], { encoding: 'utf8' });
    return { file, major: Number(/ (\d+)/.exec(version)?.[1]) };
  });
}

interface Settings {
  readonly runs: number;
  /** Milliseconds that one run may take. */
  readonly limit: number;
}

interface Ours {
  /** Snapshot alone, then with the document. */
  readonly first: readonly [Measurement, Measurement];
  readonly unchanged: readonly [Measurement, Measurement];
  /** `SELECT catalog.capture_snapshot()` on a catalog that has no snapshot: milliseconds. */
  readonly inside: readonly number[];
  /** The same with nothing changed, as pg_cron runs it. */
  readonly nights: readonly number[];
  /** The same after one table has changed. */
  readonly changed: readonly number[];
  /** What one such night adds on disk, indexes and TOAST included, and its row in memory's form. */
  readonly bytesANight: number;
  readonly rowBytes: number;
  /** What the first snapshot takes on disk. */
  readonly bytes: number;
}

const program =
  (file: string): ((url: string) => Command) =>
  (url) => ({ file: process.execPath, args: [path.join(tools, file), url] });
const schemaSql = path.join(root, 'sql/003_feature_inventory.sql');

async function installed(server: Server, tables: number): Promise<string> {
  const database = await server.createDatabase();
  await createSchema(server.url(database), tables);
  await query(server.url(database), readFileSync(schemaSql, 'utf8'));
  return database;
}

async function measureOurs(server: Server, tables: number, settings: Settings): Promise<Ours> {
  const database = await installed(server, tables);
  const url = server.url(database);
  // The packaged action has no types to strip, which alone takes 27 MB.
  using cache = makeScratch('compiled');
  const tool =
    (...mode: readonly string[]) =>
    (...to: readonly string[]): Command => ({
      file: process.execPath,
      args: [path.join(tools, 'snapshot.ts'), ...to, ...(to.length === 0 ? [] : mode)],
      env: { NODE_COMPILE_CACHE: cache.directory },
    });
  await measure(tool()());
  // Each first snapshot of a catalog that has none: the same database, the catalog emptied in between.
  const empty = (): Promise<unknown> =>
    query(url, 'TRUNCATE catalog.snapshots, catalog.objects, catalog.statistics, catalog.row_versions');
  const inside: number[] = [];
  for (let run = 0; run < settings.runs; run++) {
    await empty();
    const started = performance.now();
    await query(url, 'SELECT catalog.capture_snapshot()');
    inside.push(performance.now() - started);
  }
  const first = [
    await repeat(server, database, 'pg-feature-inventory, first snapshot alone', tool(), settings, empty),
    await repeat(
      server,
      database,
      'pg-feature-inventory, first snapshot and document',
      tool('render'),
      settings,
      empty,
    ),
  ] as const;
  const unchanged = [
    await repeat(server, database, 'pg-feature-inventory, unchanged snapshot alone', tool(), settings),
    await repeat(
      server,
      database,
      'pg-feature-inventory, unchanged snapshot and document',
      tool('render'),
      settings,
    ),
  ] as const;
  // Without the free space and visibility maps, which come with the first VACUUM and not with a night.
  const size = `SELECT sum(pg_relation_size(c.oid) + pg_indexes_size(c.oid) + pg_relation_size(nullif(c.reltoastrelid, 0)))::bigint AS bytes
    FROM pg_class c WHERE relnamespace = 'catalog'::regnamespace AND relkind = 'r'`;
  const bytes = async (): Promise<number> => Number((await query(url, size))[0]?.['bytes']);
  const before = await bytes();
  const took: number[] = [];
  for (let night = 0; night < nights; night++) {
    const started = performance.now();
    await query(url, "SELECT catalog.capture_snapshot('night')");
    took.push(performance.now() - started);
  }
  const after = await bytes();
  const changed: number[] = [];
  for (let night = 0; night < settings.runs; night++) {
    await query(url, `ALTER TABLE area_1.item_1 ADD added_${night} int`);
    const started = performance.now();
    await query(url, 'SELECT catalog.capture_snapshot()');
    changed.push(performance.now() - started);
  }
  const [row] = await query(
    url,
    "SELECT avg(pg_column_size(s))::int AS bytes FROM catalog.snapshots s WHERE label = 'night'",
  );
  return {
    first,
    unchanged,
    inside,
    nights: took,
    changed,
    bytesANight: (after - before) / nights,
    rowBytes: Number(row?.['bytes']),
    bytes: before,
  };
}

async function measurePeers(
  server: Server,
  tables: number,
  dump: Dump | null,
  hasOthers: boolean,
  settings: Settings,
): Promise<readonly Measurement[]> {
  const database = await server.createDatabase();
  await createSchema(server.url(database), tables);
  if (hasOthers) need(path.join(modules, 'extract-pg-schema'), 'npm ci --prefix bench');
  const peers: readonly (readonly [string, (url: string) => Command])[] = [
    ...(dump === null
      ? []
      : [
          [
            `${dumpOnly} of ${dump.major}`,
            (url: string) => ({ file: dump.file, args: ['--schema-only', '-f', '/dev/null', '-d', url] }),
          ] as const,
        ]),
    ...(hasOthers
      ? [
          ['@supabase/pg-delta extract', program('pg-delta.mjs')] as const,
          ['extract-pg-schema', program('extract-pg-schema.mjs')] as const,
        ]
      : []),
  ];
  const measurements: Measurement[] = [];
  for (const [name, command] of peers)
    measurements.push(await repeat(server, database, name, command, settings));
  return measurements;
}

/** @param prepare before each run. */
async function repeat(
  server: Server,
  database: string,
  name: string,
  command: (url: string) => Command,
  { runs, limit }: Settings,
  prepare?: () => Promise<unknown>,
): Promise<Measurement> {
  const milliseconds: number[] = [];
  const told: Told[] = [];
  let memory = 0;
  let backend = 0;
  let roundTrips: number | null = null;
  const done = (failure: string | null): Measurement => ({
    name,
    milliseconds,
    memory,
    backend,
    roundTrips,
    told,
    failure,
  });
  try {
    // What takes long is long: one run tells enough.
    for (let run = 0; run < runs && !milliseconds.some((took) => took > limit / 8); run++) {
      await prepare?.();
      const watched = server.watch();
      const measured = await measure(command(server.url(database)), limit).finally(() => {
        backend = Math.max(backend, watched());
      });
      milliseconds.push(measured.milliseconds);
      memory = Math.max(memory, measured.memory);
      if (measured.stdout.startsWith('{')) told.push(JSON.parse(measured.stdout) as Told);
    }
    await prepare?.();
    await using proxy = await startProxy(server.port, 0);
    await measure(command(server.url(database, proxy.port)), limit);
    roundTrips = proxy.roundTrips();
    return done(null);
  } catch (error) {
    return done(error instanceof Error ? error.message : String(error));
  }
}

function report(tables: number, ours: Ours, peers: readonly Measurement[]): void {
  const all = [...ours.first, ...ours.unchanged, ...peers];
  printTable(
    `${tables} tables, ${2 * tables} indexes, ${tables} foreign keys, ${tables} policies: whole process`,
    [
      '',
      'ms: median (min–max)',
      'ratio',
      'round trips',
      'client memory: MB',
      'backend memory: MB',
      'tables found',
    ],
    all.map(({ name, milliseconds, memory, backend, roundTrips, told }) => [
      name,
      spread(milliseconds),
      ratio(milliseconds, all[0]?.milliseconds ?? []),
      roundTrips?.toString() ?? '-',
      memory === 0 ? '-' : memory.toFixed(0),
      backend === 0 ? '-' : backend.toFixed(0),
      told[0]?.found?.toString() ?? '-',
    ]),
  );
  for (const { name, failure } of all) if (failure !== null) print(`${name} failed: ${failure}`);
  const part = (measurements: readonly Measurement[], key: keyof Told): readonly number[] =>
    measurements.flatMap(({ told }) => told.flatMap((one) => one[key] ?? []));
  const documents = [ours.first[1], ours.unchanged[1]];
  const dump = peers.find(({ name }) => name.startsWith(dumpOnly));
  printTable(
    `${tables} tables: what it consists of`,
    ['', 'figure'],
    [
      ['capture, first snapshot: ms', spread(part(ours.first, 'capture'))],
      ['capture, unchanged: ms', spread(part(ours.unchanged, 'capture'))],
      ['capture inside the database, first snapshot: ms', spread(ours.inside)],
      ...(dump === undefined
        ? []
        : [['the same, of the whole process of pg_dump', ratio(ours.inside, dump.milliseconds)]]),
      ['capture inside the database, one table changed: ms', spread(ours.changed)],
      ['the same, of the first', ratio(ours.changed, ours.inside)],
      ['document: ms', spread(part(documents, 'render'))],
      ['document: pages', spread(part(documents, 'pages').slice(0, 1))],
      [
        'document: KB',
        spread(
          part(documents, 'bytes')
            .slice(0, 1)
            .map((bytes) => bytes / 1000),
        ),
      ],
      [`unchanged night inside the database, ${nights} nights: ms`, spread(ours.nights)],
      ['unchanged night: bytes on disk', ours.bytesANight.toFixed(0)],
      ['unchanged night: bytes of its row', ours.rowBytes.toFixed(0)],
      ['catalog on disk before those nights: KB', (ours.bytes / 1000).toFixed(0)],
    ],
  );
}
