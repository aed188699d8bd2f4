import { createHash } from 'node:crypto';
import { PGlite, type Extension } from '@electric-sql/pglite';
import { unpack, type DataDirectory } from './data-directory.ts';
import { extensions } from './extensions.ts';
import type { EngineModule } from './guards.ts';
import { handOver, makeOwner, ownerParameters, prepareAlone } from './owner.ts';

export interface StartOptions {
  /** Where the database is kept; null = in memory. */
  readonly directory: string | null;
  /** `owner`: SQL runs as a role that owns the database and is no superuser. */
  readonly rights: 'superuser' | 'owner';
  /** SQL to run before all other, of a superuser in any case. */
  readonly prepare: string;
  /** SQL that will come first. Where there is a data directory that it ran in already, the engine starts from that. */
  readonly expected: string;
  /** PostgreSQL's max_stack_depth. */
  readonly stackDepth: string;
  /** The packed data directories to choose from, read when they are asked for; null where the build has made none. */
  readonly archives: {
    /** As initdb writes it. */
    readonly empty: () => Uint8Array | null;
    /** With the owner's rights, see {@link digest}. */
    readonly prepared: readonly (() => Uint8Array | null)[];
  };
  /** Arguments of initdb, should it run. */
  readonly initDb?: readonly string[];
  /** More settings of the server: `name=value`. */
  readonly settings?: readonly string[];
}

/**
 * Kilobytes of shared_buffers, for which initdb takes 160 MB. What isn't buffered is in memory all the same, as a
 * file of the engine or of the system; of these pages the process touches each one at its start.
 */
const sharedBuffers = { memory: '8MB', disk: '32MB' } as const;

/**
 * A transaction holds a lock on each relation that it creates, and 6,400 are all that PostgreSQL's own value (64) has
 * room for: some 4,400 tables with a key in one file. Four times as many take 4 MB.
 */
const locks = 'max_locks_per_transaction=256';

/** Settings for a database that is gone with its process: no page is ever torn by a crash. */
const inMemory = ['full_page_writes=off'];

export interface Engine {
  readonly engine: PGlite;
  readonly module: EngineModule;
}

/** Starts PGlite, from a prepared data directory where there is one; without one, initdb makes it. */
export async function start(options: StartOptions): Promise<Engine> {
  const { directory, rights, prepare, stackDepth, initDb = [] } = options;
  const from = chosen(options);
  const engine = await PGlite.create({
    ...(directory === null ? {} : { dataDir: directory }),
    initDbStartParams: [...initDb],
    extensions: { ...extensions, ...(from === null ? {} : { from: dataOf(from) }), plain },
    startParams: [
      ...PGlite.defaultStartParams,
      // PGlite's own default is public alone. A hosted project has its extensions in a schema of that name, and in
      // the path.
      ...settings('search_path="$user", public, extensions', `max_stack_depth=${stackDepth}`),
      ...settings(locks, `shared_buffers=${directory === null ? sharedBuffers.memory : sharedBuffers.disk}`),
      ...settings(...(directory === null ? inMemory : []), ...(options.settings ?? [])),
      ...(rights === 'owner' ? ownerParameters : []),
    ],
  });
  const module = engine.Module as unknown as EngineModule;
  if (rights === 'owner') {
    if ((from?.prepared ?? null) === null) await makeOwner(engine, prepare);
    await handOver(engine, module);
  } else if (prepare !== '') await prepareAlone(engine, prepare);
  return { engine, module };
}

/** The data directory to start from; null = one that is there already, or initdb's. */
function chosen({ rights, prepare, expected, archives }: StartOptions): DataDirectory | null {
  const fitting = [digest(prepare, expected), digest(prepare, '')];
  for (const read of rights === 'owner' ? archives.prepared : []) {
    const found = unpacked(read());
    if (found?.prepared != null && fitting.includes(found.prepared)) return found;
  }
  return unpacked(archives.empty());
}

const unpacked = (archive: Uint8Array | null): DataDirectory | null =>
  archive === null ? null : unpack(archive);

/** Of the SQL that a data directory is prepared with. */
export const digest = (prepare: string, expected: string): string =>
  createHash('sha256').update(`${prepare}\0${expected}`).digest('hex');

const settings = (...all: readonly string[]): readonly string[] => all.flatMap((each) => ['-c', each]);

/** Emscripten's options of a module, as far as they are used here. */
interface ModuleOptions {
  readonly preRun: readonly ((module: Pick<EngineModule, 'FS'>) => void)[];
  readonly noWasmDecoding?: boolean;
}

const extension = (name: string, change: (options: ModuleOptions) => ModuleOptions): Extension => ({
  name,
  setup: (_engine, options: ModuleOptions) => Promise.resolve({ emscriptenOpts: change(options) }),
});

/** A data directory, as PGlite lets an extension bring files along. PGlite's own way makes four copies of it. */
const dataOf = ({ writeTo }: DataDirectory): Extension =>
  extension('data directory', (options) => ({
    ...options,
    preRun: [...options.preRun, ({ FS }) => writeTo(FS)],
  }));

/** PGlite compiles and links the code of every extension at its start. PostgreSQL loads it when it is needed. */
const plain = extension('no preloading', (options) => ({ ...options, noWasmDecoding: true }));
