/**
 * Makes the data directories that the embedded engine starts from: `empty.br`, what initdb writes, which takes three
 * quarters of a start; `rehearsal.br`, in which besides the owner's rights and the schema catalog are set up; and
 * `supabase.br`, which also has what stands in for a Supabase project.
 * `npm run build` writes them into dist/engine; the one argument is the folder.
 *
 * The same bytes come out each time: clock and random numbers stand still here, and nothing that is random in a data
 * directory (its system identifier, the seed of mock authentication) is a secret or has to be unique in a process of
 * its own.
 */
import crypto from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../src/database/engine/start.ts';

const now = Date.UTC(2026, 0, 1);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...values: readonly []) {
    if (values.length === 0) super(now);
    else super(...values);
  }
  static override now(): number {
    return now;
  }
} as DateConstructor;
// Not 0, which PostgreSQL takes for an instant that was never read.
performance.now = () => 1;
let state = 1;
function fill<T extends NodeJS.ArrayBufferView>(view: T): T {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16;
  return view;
}
Object.assign(crypto, { randomFillSync: fill });
Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: fill });

const { pack } = await import('../src/database/engine/data-directory.ts');
const { takeBack } = await import('../src/database/engine/owner.ts');
const { digest, start } = await import('../src/database/engine/start.ts');
const { bundledSet } = await import('../src/migrations/index.ts');
const { install } = await import('../src/migrations/ledger.ts');
const { compose } = await import('../src/migrations/batch.ts');
const { ownSession } = await import('../src/migrations/session.ts');
const { markPlatform } = await import('../src/rehearsal/make.ts');
const { helperSql, supabaseSql } = await import('../src/rehearsal/stand-ins.ts');

const [folder] = process.argv.slice(2) as [string];
const none = { empty: () => null, prepared: [] };
/** Segments of 1 MB: the write-ahead log is half of a new data directory otherwise. */
const initDb = ['--wal-segsize=1'];

await makeEmpty();
await makePrepared('rehearsal.br', '');
await makePrepared('supabase.br', supabaseSql());
process.exit(0);

async function makeEmpty(): Promise<void> {
  const options = { prepare: '', expected: '', stackDepth: '200kB', archives: none, initDb };
  const { engine, module } = await start({ directory: null, rights: 'superuser', ...options });
  await save('empty.br', null, { engine, module });
}

/** @param platform SQL of what stands in for a hosted platform. */
async function makePrepared(name: string, platform: string): Promise<void> {
  const prepare = helperSql(true);
  const options = { prepare, expected: platform, stackDepth: '200kB', archives: none, initDb };
  const { engine, module } = await start({ directory: null, rights: 'owner', ...options });
  await engine.exec(platform);
  await engine.exec(install);
  await engine.exec(catalog());
  await takeBack(engine, module);
  if (platform !== '') await engine.exec(markPlatform(platform));
  await save(name, digest(prepare, platform), { engine, module });
}

async function save(name: string, prepared: string | null, { engine, module }: Engine): Promise<void> {
  await engine.exec('SELECT pg_switch_wal(); CHECKPOINT');
  const {
    rows: [log],
  } = await engine.query<{ name: string }>('SELECT pg_walfile_name(pg_current_wal_insert_lsn()) AS name');
  const { FS } = module;
  await engine.close();
  // Of the write-ahead log the last checkpoint is needed. Statistics are gone after a crash as well.
  const isNeeded = (file: string): boolean =>
    /^pg_wal\/[0-9A-F]{24}$/.test(file) ? file === `pg_wal/${log?.name}` : !/^pg_stat(?:_tmp)?\//.test(file);
  writeFileSync(path.join(folder, name), pack(FS, prepared, isNeeded));
}

/**
 * As a run installs and records it: where a rehearsal's is another version, it is brought up to date like anywhere
 * else.
 */
function catalog(): string {
  const pending = bundledSet([]).migrations.map((migration) => ({
    ...migration,
    steps: null,
    replaces: false,
  }));
  const { pieces } = compose(pending, {
    database: { processId: () => null },
    limits: { lockTimeout: '0', statementTimeout: '0' },
    histories: new Map(),
    defaults: [],
    session: ownSession,
  });
  return Array.from(pieces, ({ text }) => text).join('');
}
