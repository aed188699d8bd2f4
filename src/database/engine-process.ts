import { spawn, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import { Duplex, type Readable, type Writable } from 'node:stream';
import { ActionError } from '../error.ts';
import { frameOf } from './engine/frames.ts';

/** Here. Deno, which checks the types of all that the edge function imports, says that both may be missing. */
const [folder, file] = [import.meta.dirname ?? '', import.meta.filename ?? ''];
/** Beside this file, with the same ending: as source and as it is bundled. */
const engineFile = path.join(folder, 'engine', `index${path.extname(file)}`);
/** What the process reads: as source also the packages and the room around it; bundled, its folder holds everything. */
const readable = engineFile.endsWith('.ts')
  ? ['package.json', 'node_modules/', 'src/', 'dist/engine/'].map((name) => path.join(folder, '../..', name))
  : [path.dirname(engineFile) + path.sep];

/** Kilobytes of the stack that a deep recursion of SQL takes, and what V8 may use of it. A process starts with 8 MB. */
const stack = { large: 65_500, used: 62_000, small: 7_000 } as const;

/** Megabytes of JavaScript's own heap. The engine's memory comes on top: 2 GB at most, as PGlite sets it. */
const heap = 1_000;

/**
 * V8 then compiles WebAssembly once, quickly, and never again for speed: that takes 600 MB for PostgreSQL's expression
 * interpreter alone, a function of 105 kB, and a third of a start's time. What it would gain comes late: loading 1.5
 * million rows takes 1.3 times as long without it, a loop in PL/pgSQL the same. It then need not count which functions
 * are called from where, to inline them later, and looks at a function's validity when that is first called; and the
 * heap begins with room for the engine's files, of which each reading would have it collected. Together a start takes
 * 0.84 of the processor time, also with the catalog installed and three captures behind it. JavaScript is not compiled
 * for speed either, which is about a seventh of what is left of a start.
 */
const compilation = [
  '--liftoff-only',
  '--no-opt',
  '--no-wasm-inlining',
  '--wasm-lazy-validation',
  '--initial-old-space-size=400',
];

/**
 * Linux then gives the engine's files and buffers pages of 2 MB where it may (`madvise`, as most distributions set it):
 * 36,000 page faults at a start instead of 57,000, which is a sixth of its processor time on a virtual machine. Other C
 * libraries do not look at it. The process takes it out of its environment before it does anything.
 */
const largePages = 'GLIBC_TUNABLES=glibc.malloc.hugetlb=1';

/** Seconds of processor time after which the system ends the process, should nobody be left who would. */
const processorTime = 3 * 60 * 60;

/** Bytes of one answer: a snapshot of 50,000 tables has 60 MB. */
const largestAnswer = 500_000_000;
/** Characters of what the process says on standard error. */
const mostWords = 2_000;

export interface EngineOptions {
  /** Where the database is kept; null = in memory. */
  readonly directory: string | null;
  /** `owner`: SQL runs as a role that owns the database and is no superuser. */
  readonly rights: 'superuser' | 'owner';
  /** SQL to run before SQL gets the owner's rights only. */
  readonly prepare: string;
  /** SQL that will come first: the engine may start from a data directory that it ran in already. */
  readonly expected: string;
}

/** A process that the engine runs in, as a stream that speaks PostgreSQL's protocol. */
export interface EngineProcess {
  readonly stream: Duplex;
  /** Why it ended, in words; null = it runs. */
  readonly ended: () => string | null;
  /** Ends it at once. */
  readonly kill: () => void;
  /** Lets it finish what it does and close its files. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the engine in a process that has nothing: no environment, no file but the engine's own to read and, for a
 * database on disk, its folder to write; no processes, no threads, no add-ons, no code from strings. The process
 * looks at that itself and does not start with more.
 * @throws {ActionError} where this Node has no permission model.
 */
export function startEngine({ directory, rights, prepare, expected }: EngineOptions): EngineProcess {
  const folder = directory === null ? [] : [path.resolve(directory) + path.sep];
  const flags = [
    permissionFlag(),
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${heap}`,
    // In memory nothing lives long enough: see compilation.
    ...(directory === null ? compilation : []),
    '--no-warnings',
    ...[...readable, ...folder].map((name) => `--allow-fs-read=${name}`),
    ...folder.map((name) => `--allow-fs-write=${name}`),
  ];
  const words = (size: 'large' | 'small'): readonly string[] => [
    `--stack-size=${size === 'large' ? stack.used : stack.small}`,
    ...flags,
    engineFile,
    rights,
    size,
    ...(directory === null ? [] : [path.resolve(directory)]),
  ];
  const options = { env: {}, stdio: ['pipe', 'pipe', 'pipe'] as const, windowsHide: true };
  // The shell brings variables of its own, so env -i. A thread of its own could have a large stack too, but the
  // permission model does not reach into threads.
  const large = words('large');
  const itsWords = large.map((_, index) => `"\${${index + 1}}"`).join(' ');
  const limits = [
    `ulimit -t ${processorTime} 2>/dev/null`,
    `if ulimit -s ${stack.large} 2>/dev/null; then exec /usr/bin/env -i ${largePages} "$0" ${itsWords}; fi`,
    `shift ${large.length}; exec /usr/bin/env -i ${largePages} "$0" "$@"`,
  ].join('; ');
  const child =
    process.platform === 'win32'
      ? spawn(process.execPath, words('small'), { ...options, stdio: [...options.stdio] })
      : spawn('/bin/sh', ['-c', limits, process.execPath, ...large, ...words('small')], {
          ...options,
          stdio: [...options.stdio],
        });
  return processOf(child, JSON.stringify({ prepare, expected }));
}

function permissionFlag(): string {
  const flag = ['--permission', '--experimental-permission'].find((name) =>
    process.allowedNodeEnvironmentFlags.has(name),
  );
  if (flag !== undefined) return flag;
  throw new ActionError({
    message: `The embedded engine needs Node's permission model, which ${process.version} does not have.`,
    state: 'Nothing was started.',
    remedy: 'Use Node 24, as the action itself does, or at least Node 20.',
  });
}

function processOf(child: ChildProcessByStdio<Writable, Readable, Readable>, first: string): EngineProcess {
  let said = '';
  let ended: string | null = null;
  let answered = 0;
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  const end = (reason: string): void => {
    ended ??= reason;
    kill();
    stream.destroy();
  };
  const stream = new EngineStream(
    (parts, done) => {
      answered = 0;
      child.stdin.write(frameOf(parts), () => done());
    },
    () => child.stdout.resume(),
  );
  for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.on('error', () => {});
  child.stdout.on('data', (bytes: Buffer) => {
    answered += bytes.length;
    if (answered > largestAnswer) end(`it answered with more than ${largestAnswer / 1_000_000} MB`);
    else if (!stream.push(bytes)) child.stdout.pause();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(0, mostWords);
  });
  child.on('error', (error) => end(`its process cannot be started (${error.message})`));
  child.on('close', (code, signal) => {
    process.off('exit', kill);
    end(said.trim() || `its process ended with ${signal === null ? `exit code ${code}` : signal}`);
  });
  process.on('exit', kill);
  child.stdin.write(frameOf([Buffer.from(first)]));
  return {
    stream,
    kill,
    ended: () => ended,
    async close() {
      if (ended !== null) return;
      ended = 'it was closed';
      const closed = new Promise<void>((resolve) => {
        child.once('close', () => resolve());
      });
      child.stdin.end();
      await closed;
    },
  };
}

/** What pg expects of a socket. Several writes between cork and uncork are one frame. */
class EngineStream extends Duplex {
  readonly #send: (parts: readonly Buffer[], done: () => void) => void;
  readonly #more: () => void;

  constructor(send: (parts: readonly Buffer[], done: () => void) => void, more: () => void) {
    super({ emitClose: true });
    this.#send = send;
    this.#more = more;
  }

  connect(): void {
    process.nextTick(() => this.emit('connect'));
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  override _read(): void {
    this.#more();
  }
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#send([chunk], done);
  }
  override _writev(chunks: readonly { readonly chunk: Buffer }[], done: () => void): void {
    this.#send(
      chunks.map(({ chunk }) => chunk),
      done,
    );
  }
}
