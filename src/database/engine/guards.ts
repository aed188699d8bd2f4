import { createHash } from 'node:crypto';
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/*
 * What the engine's process gives up, beside what Node's permission model takes from it. Several layers, each of which
 * would do alone: the process has nothing worth taking, the engine loads no code that did not come with it and opens no
 * file that is not its own, and SQL of a pull request's rehearsal runs as a role that may do neither.
 * https://nodejs.org/docs/latest-v24.x/api/permissions.html
 */

/** Node's types leave it to the browser's. */
declare const WebAssembly: {
  readonly Module: { new (bytes: Uint8Array): object; readonly prototype: object };
  readonly CompileError: ErrorConstructor;
};

/** What is used here of PGlite's Emscripten module. */
export interface EngineModule {
  readonly FS: FileSystem;
  readonly MEMFS: {
    expandFileStorage: (node: { contents?: { length: number } | null }, capacity: number) => void;
  };
  readonly WASM_PREFIX: string;
  _PostgresMainLoopOnce: () => void;
  readonly _StartTransactionCommand: () => void;
  readonly _CommitTransactionCommand: () => void;
  readonly _SetConfigOption: (name: number, value: number, context: number, source: number) => void;
  readonly _GetSessionUserId: () => number;
  readonly _GetUserId: () => number;
  readonly _SetUserIdAndSecContext: (role: number, context: number) => void;
  readonly _superuser_arg: (role: number) => number;
  readonly _standard_ProcessUtility: (...call: HookCall) => void;
  /** An address. */
  readonly _ProcessUtility_hook: number;
  readonly addFunction: (body: (...call: HookCall) => void, signature: string) => number;
  readonly getValue: (address: number, type: 'i32') => number;
  readonly setValue: (address: number, value: number, type: 'i32') => void;
  readonly stringToUTF8OnStack: (text: string) => number;
  readonly stackSave: () => number;
  readonly stackRestore: (pointer: number) => void;
}

/** The arguments of PostgreSQL's ProcessUtility_hook; the first is the address of the PlannedStmt. */
type HookCall = [number, number, number, number, number, number, number, number];

/** What is used here of Emscripten's file system. */
export interface FileSystem {
  open: (path: string | { readonly mode: number }, flags?: string | number, mode?: number) => unknown;
  readonly mkdirTree: (path: string) => void;
  readonly readdir: (path: string) => readonly string[];
  readonly readFile: (path: string) => Uint8Array;
  readonly writeFile: (path: string, content: Uint8Array, options: { readonly canOwn: boolean }) => void;
  readonly stat: (path: string) => { readonly mode: number };
  readonly isDir: (mode: number) => boolean;
  readonly getPath: (node: unknown) => string;
  readonly lookupPath: (
    path: string,
    options: { readonly follow: boolean },
  ) => { readonly node: unknown; readonly path: string };
  readonly ErrnoError: new (errno: number) => Error;
}

/** Emscripten's numbers of EACCES and ENOSPC: WASI's. */
const errno = { accessDenied: 2, noSpace: 51 } as const;

/** Bytes that the files of a database in memory may take: a plan's are 40 MB and what its migrations write. */
const mostStorage = 2_000_000_000;

/**
 * What libuv gives every process on Windows, and macOS every process: nothing of whoever starts it. Nor is the setting
 * of Linux's C library, which has been read by then.
 */
const systems = [
  'HOMEDRIVE',
  'HOMEPATH',
  'LOGONSERVER',
  'PATH',
  'SYSTEMDRIVE',
  'SYSTEMROOT',
  'TEMP',
  'USERDOMAIN',
  'USERNAME',
  'USERPROFILE',
  'WINDIR',
]
  .filter(() => process.platform === 'win32')
  .concat(process.platform === 'darwin' ? ['__CF_USER_TEXT_ENCODING'] : [])
  .concat(process.platform === 'win32' ? [] : ['GLIBC_TUNABLES']);

/**
 * Fails closed: where the process was given more than it needs, nothing is started.
 * @throws {Error} that names the right.
 */
export function refuseRights(directory: string | null): void {
  const { permission } = process as { permission?: { has(scope: string, reference?: string): boolean } };
  if (permission === undefined) throw new Error("Node's permission model is off");
  // A folder of its own it writes.
  const rights = [
    ...(directory === null ? ['fs.write'] : []),
    'fs.read',
    'child',
    'worker',
    'addon',
    'wasi',
  ].filter((right) => permission.has(right));
  if (rights.length > 0) throw new Error(`its process may do more than it needs (${rights.join(', ')})`);
  for (const name of systems) delete process.env[name];
  if (Object.keys(process.env).length > 0) throw new Error('its process has an environment');
  try {
    // That it throws is what is asked.
    new Function('');
  } catch {
    return;
  }
  throw new Error('its process may make code from strings');
}

const refused = (what: string) => (): never => {
  throw new Error(`${what} is not for the embedded engine`);
};

/**
 * Takes from this process what the permission model of Node 20 to 24 leaves: the network, and signals to other
 * processes.
 */
export function closeNode(): void {
  const methods: readonly (readonly [object, readonly string[]])[] = [
    [net.Socket.prototype, ['connect']],
    [net.Server.prototype, ['listen']],
    [net, ['connect', 'createConnection', 'createServer']],
    [dgram.Socket.prototype, ['bind', 'connect', 'send']],
    [dgram, ['createSocket']],
    [dns, Object.keys(dns).filter((name) => /^(?:lookup|resolve|reverse)/.test(name))],
    [dns.promises, Object.keys(dns.promises).filter((name) => /^(?:lookup|resolve|reverse)/.test(name))],
    [globalThis, ['fetch', 'WebSocket', 'EventSource']],
    [process, ['kill', 'dlopen', 'binding', '_linkedBinding', 'getBuiltinModule', 'setuid', 'setgid']],
  ];
  for (const [owner, names] of methods) {
    for (const name of names) {
      if (!(name in owner)) continue;
      // Node 24 loads all of its HTTP client where WebSocket is defined while it is still there: 23 ms.
      Reflect.deleteProperty(owner, name);
      Object.defineProperty(owner, name, { value: refused(name), configurable: false, writable: false });
    }
  }
  syncBuiltinESMExports();
}

/**
 * From here on the engine runs no code but PostgreSQL's and its extensions', opens no file but its own, and what would
 * leave it in an unknown state ends it.
 * @param die ends the process.
 */
export function closeEngine(module: EngineModule, die: (error: unknown) => never): void {
  keepCode(module);
  keepFiles(module);
  limitStorage(module);
  const once = module._PostgresMainLoopOnce;
  module._PostgresMainLoopOnce = () => {
    try {
      once();
    } catch (error) {
      // An error that PostgreSQL reports leaves its main loop with this status. PGlite goes on behind any other as
      // well.
      if ((error as { status?: unknown }).status !== 100) die(error);
      throw error;
    }
  };
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Only what came with the engine is compiled, told by its content wherever it lies. */
function keepCode({ FS, WASM_PREFIX }: EngineModule): void {
  const folder = `${WASM_PREFIX}/lib/postgresql`;
  const known = new Set(
    FS.readdir(folder)
      .filter((name) => name.endsWith('.so'))
      .map((name) => digest(FS.readFile(`${folder}/${name}`))),
  );
  const { Module } = WebAssembly;
  const kept = new Proxy(Module, {
    construct(target, [bytes]: [Uint8Array]) {
      if (!known.has(digest(bytes)))
        throw new WebAssembly.CompileError('not a module of the embedded engine');
      return new target(bytes);
    },
  });
  // Its own constructor would lead around.
  Object.defineProperty(Module.prototype, 'constructor', { value: kept });
  Object.defineProperty(WebAssembly, 'Module', { value: kept, configurable: false, writable: false });
  for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming'])
    Object.defineProperty(WebAssembly, name, { value: refused(name), configurable: false, writable: false });
}

/**
 * Whatever SQL says: what belongs to PostgreSQL's installation is read, what belongs to the database is read and
 * written.
 */
function keepFiles({ FS, WASM_PREFIX }: EngineModule): void {
  const open = FS.open.bind(FS);
  const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
  FS.open = (path, flags, mode) => {
    const name = typeof path === 'string' ? resolved(path) : FS.getPath(path);
    const writes = typeof flags === 'string' ? /[wa+]/.test(flags) : ((flags ?? 0) & 0b11) !== 0;
    const own =
      within(name, `${WASM_PREFIX}/data`) || /^\/dev\/(?:shm|null|urandom|random)(?:\/|$)/.test(name);
    if (!own && (writes || !within(name, WASM_PREFIX))) throw new FS.ErrnoError(errno.accessDenied);
    return open(path, flags, mode);
  };

  /** What a link leads to; a file that is about to be created lies in its folder. */
  function resolved(path: string): string {
    try {
      return FS.getPath(FS.lookupPath(path, { follow: true }).node);
    } catch {
      const at = path.lastIndexOf('/');
      return at <= 0 ? path : `${resolved(path.slice(0, at))}/${path.slice(at + 1)}`;
    }
  }
}

/** Files in memory lie outside of what V8 limits. */
function limitStorage({ FS, MEMFS }: EngineModule): void {
  const expand = MEMFS.expandFileStorage;
  let used = 0;
  MEMFS.expandFileStorage = (node, capacity) => {
    const before = node.contents?.length ?? 0;
    if (capacity > before && used + capacity - before > mostStorage) throw new FS.ErrnoError(errno.noSpace);
    expand.call(MEMFS, node, capacity);
    used += (node.contents?.length ?? 0) - before;
  };
}
