import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Duplex } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf } from '../../src/database/embedded.ts';
import { connect, EngineStopped, isServerError, type Database } from '../../src/database/index.ts';
import { enginesOf, nextEngine, type Child } from '../support/engine-process.ts';

const memory = { engine: 'embedded', directory: null } as const;
const rights = ['superuser', 'owner'] as const;
const root = path.join(import.meta.dirname, '../..');
const engineFile = path.join(root, 'src/database/engine/index.ts');

/** The SQLSTATE that a statement ends with; null = it went through. */
async function stateOf(database: Database, text: string): Promise<string | null> {
  try {
    await database.query(text);
    return null;
  } catch (error) {
    if (!isServerError(error)) throw error;
    await database.query('ROLLBACK');
    return error.code;
  }
}

describe.each(rights)("the engine's process, for SQL with the rights of its %s", (role) => {
  let database: Database;
  let child: Child;
  beforeAll(async () => {
    database = await connect(memory, undefined, { rights: role });
    [child] = enginesOf() as [Child];
  });
  afterAll(() => database.close());

  test('has nothing of the environment, and of its own one word for the C library', () => {
    expect(readFileSync(`/proc/${child.pid}/environ`, 'utf8')).toBe(
      'GLIBC_TUNABLES=glibc.malloc.hugetlb=1\0',
    );
  });

  test('is under the permission model, which leaves it its own files to read and nothing else', () => {
    const allowed = child.arguments.filter((word) => word.startsWith('--allow'));
    expect(child.arguments).toContain('--permission');
    expect(allowed.map((word) => path.relative(root, word.replace(/^--allow-fs-read=/, '')))).toEqual([
      'package.json',
      'node_modules',
      'src',
      'dist/engine',
    ]);
  });

  test('holds no open file or connection of the process that started it', () => {
    const open = readdirSync(`/proc/${child.pid}/fd`).map((fd) =>
      readlinkSync(`/proc/${child.pid}/fd/${fd}`),
    );
    const sockets = readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return [readlinkSync(`/proc/self/fd/${fd}`)];
      } catch {
        return [];
      }
    });
    expect(open.filter((name) => !/^(?:socket|pipe|anon_inode):/.test(name) && name !== '/dev/null')).toEqual(
      [],
    );
    expect(open.filter((name) => name.startsWith('socket:') && sockets.includes(name))).toEqual([]);
  });

  test.each([
    ['writes no file of the server', "COPY (SELECT 'x') TO '/tmp/copied'"],
    ["reads none that is not PostgreSQL's", "SELECT pg_read_file('/etc/hostname')"],
    ['runs no program', "COPY (SELECT 'x') TO PROGRAM 'cat'"],
  ])('%s', async (_what, text) => {
    expect(await stateOf(database, text)).not.toBeNull();
    expect((await database.query("SELECT 'goes on' AS state"))[0]?.rows).toEqual([{ state: 'goes on' }]);
  });

  test('installs the extensions that come with it, and they work', async () => {
    await database.query(
      'CREATE SCHEMA of_extensions; CREATE EXTENSION hstore SCHEMA of_extensions; CREATE EXTENSION pg_trgm SCHEMA of_extensions; CREATE EXTENSION pgcrypto SCHEMA of_extensions',
    );
    expect(
      (
        await database.query(
          "SELECT of_extensions.similarity('abc', 'abc')::float8 AS same, ('a=>1'::of_extensions.hstore)::text AS pair",
        )
      )[0]?.rows,
    ).toEqual([{ same: 1, pair: '"a"=>"1"' }]);
    await database.query("COMMENT ON EXTENSION hstore IS 'a comment'; DROP EXTENSION hstore");
  });

  test('holds the locks of one file that creates twenty thousand relations', async () => {
    // They are in the same table as those of relations.
    const locks = 'SELECT pg_advisory_xact_lock(number) FROM generate_series(1, 20000) AS number';
    expect(await stateOf(database, locks)).toBeNull();
  });

  test('takes rows for COPY, refuses a COPY without any, and goes on', async () => {
    await database.query('CREATE TABLE copied (a int)');
    const [, , rows] = await database.query(
      'COPY copied FROM stdin; COPY copied FROM stdin; SELECT a FROM copied ORDER BY a',
      {
        copies: [
          { start: 0, end: 22, rows: '1\n2\n' },
          { start: 24, end: 46, rows: '3\n' },
        ],
      },
    );
    expect(rows?.rows).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }]);
    expect(await stateOf(database, 'COPY copied FROM stdin')).toBe('57014');
    expect((await database.query('SELECT count(*) AS n FROM copied'))[0]?.rows).toEqual([{ n: 3 }]);
  });

  test('tells notices and completed statements while it works', async () => {
    const told: unknown[] = [];
    await database.query(
      "DO $$ BEGIN RAISE NOTICE 'one'; END $$; SELECT 1; DO $$ BEGIN RAISE WARNING 'two'; END $$",
      { notice: ({ message }) => told.push(message), complete: (count) => told.push(count) },
    );
    expect(told).toEqual(['one', 1, 2, 'two', 3]);
  });
});

describe("SQL with the rights of the database's owner", () => {
  let database: Database;
  beforeAll(async () => {
    database = await connect(memory, undefined, {
      rights: 'owner',
      prepare:
        'CREATE SCHEMA prepared; CREATE FUNCTION prepared.who() RETURNS text LANGUAGE sql SECURITY DEFINER AS $$ SELECT current_user::text $$; GRANT USAGE ON SCHEMA prepared TO PUBLIC',
    });
  });
  afterAll(() => database.close());
  const who = async (): Promise<unknown> =>
    (
      await database.query(
        "SELECT current_user::text AS current, session_user::text AS session, current_setting('is_superuser') AS superuser",
      )
    )[0]?.rows[0];
  const owner = { current: 'postgres', session: 'postgres', superuser: 'off' };

  test.each([
    'SELECT 1',
    'RESET ROLE',
    'SET ROLE NONE',
    'RESET SESSION AUTHORIZATION',
    'SET SESSION AUTHORIZATION DEFAULT',
    'RESET ALL',
    'DISCARD ALL',
  ])("is nobody else's after %s", async (text) => {
    await database.query(text);
    expect(await who()).toEqual(owner);
  });

  test('makes roles, becomes them, and gives them what it owns', async () => {
    await database.query(
      'CREATE ROLE app NOLOGIN BYPASSRLS; CREATE SCHEMA app; CREATE TABLE app.t (); GRANT ALL ON SCHEMA app TO app; ALTER TABLE app.t OWNER TO app; SET ROLE app',
    );
    expect(await who()).toMatchObject({ current: 'app' });
    await database.query('RESET ROLE; DROP SCHEMA app CASCADE');
  });

  test.each([
    ['a superuser', 'CREATE ROLE more SUPERUSER'],
    ['a function of code', "CREATE FUNCTION code() RETURNS int LANGUAGE c AS 'plpgsql', 'code'"],
    ['a file read', "SELECT pg_read_file('postgresql.conf')"],
    ['a directory listed', "SELECT pg_ls_dir('.')"],
    ['a large object from a file', "SELECT lo_import('postgresql.conf')"],
    ['rows from a file', "CREATE TABLE of_file (a text); COPY of_file FROM '/pglite/data/postgresql.conf'"],
    ['rows to a file', "COPY (SELECT 1) TO '/pglite/data/out'"],
    ['a module loaded', "LOAD 'plpgsql'"],
    ['a setting of the server', 'ALTER SYSTEM SET work_mem = 1000'],
    [
      'an event trigger',
      'CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$; CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION e()',
    ],
  ])('is refused %s', async (_what, text) => {
    expect(await stateOf(database, text)).toBe('42501');
  });

  test('was prepared by a superuser, who is none of its roles', async () => {
    expect(
      (
        await database.query("SELECT prepared.who() AS name, pg_has_role(prepared.who(), 'MEMBER') AS member")
      )[0]?.rows,
    ).toEqual([{ name: 'pg_feature_inventory', member: false }]);
  });
});

describe('a start with more than the process needs is refused', () => {
  const run = (node: string, flags: readonly string[], env: Record<string, string> = {}): string => {
    const { stderr, status } = spawnSync(node, [...flags, '--no-warnings', engineFile, 'owner', 'small'], {
      env,
      input: '',
      encoding: 'utf8',
    });
    expect(status).toBe(70);
    return stderr;
  };
  const node = process.execPath;
  const readable = ['package.json', 'node_modules/', 'src/', 'dist/engine/'].map(
    (name) => `--allow-fs-read=${path.join(root, name)}`,
  );
  const strict = '--disallow-code-generation-from-strings';
  test.each([
    ['no permission model', [strict], {}, /permission model is off/],
    ['other files', ['--permission', '--allow-fs-read=*', strict], {}, /fs\.read/],
    [
      'writing',
      ['--permission', ...readable, `--allow-fs-write=${tmpdir()}`, '--allow-fs-write=*', strict],
      {},
      /fs\.write/,
    ],
    ['child processes', ['--permission', ...readable, '--allow-child-process', strict], {}, /child/],
    ['threads', ['--permission', ...readable, '--allow-worker', strict], {}, /worker/],
    ['add-ons', ['--permission', ...readable, '--allow-addons', strict], {}, /addon/],
    ['code from strings', ['--permission', ...readable], {}, /code from strings/],
    ['an environment', ['--permission', ...readable, strict], { SECRET: 'x' }, /has an environment/],
  ])('%s', (_what, flags, env, message) => {
    expect(run(node, flags, env)).toMatch(message);
  });
});

test('what the permission model leaves is closed by the process itself', () => {
  const script = path.join(mkdtempSync(path.join(tmpdir(), 'guards-')), 'probe.mts');
  writeFileSync(
    script,
    `
    import net from 'node:net'; import dns from 'node:dns'; import dgram from 'node:dgram'; import http from 'node:http'; import { lookup } from 'node:dns';
    import { closeNode } from ${JSON.stringify(path.join(root, 'src/database/engine/guards.ts'))};
    closeNode();
    const state = async (run) => { try { await run(); return 'open'; } catch (error) { return String(error.cause ?? error.message); } };
    console.log(JSON.stringify(await Promise.all([
      () => net.connect(1, '127.0.0.1'), () => new net.Socket().connect(1, '127.0.0.1'), () => net.createServer().listen(0), () => dgram.createSocket('udp4'),
      () => dns.lookup('localhost', () => {}), () => lookup('localhost', () => {}), () => dns.promises.lookup('localhost'), () => http.request('http://127.0.0.1:1'), () => fetch('http://127.0.0.1:1'), () => process.kill(process.pid, 0),
    ].map(state))));`,
  );
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const states = JSON.parse(stdout) as readonly string[];
  expect(states).toHaveLength(10);
  expect(states.filter((state) => !/is not for the embedded engine/.test(state))).toEqual([]);
});

test('closing what is left loads nothing', () => {
  const guards = path.join(root, 'src/database/engine/guards.ts');
  const program = `const { closeNode } = await import(${JSON.stringify(guards)});
    const before = process.moduleLoadList.length; closeNode();
    console.log(JSON.stringify([before > 50, process.moduleLoadList.slice(before)]));`;
  const { stdout } = spawnSync(
    process.execPath,
    ['--no-warnings', '--input-type=module', '--experimental-strip-types', '-e', program],
    { encoding: 'utf8' },
  );
  expect(JSON.parse(stdout)).toEqual([true, []]);
});

test('a process that is gone is an error that says so, with what was in memory', async () => {
  const known = enginesOf();
  const database = await connect(memory);
  const { pid } = await nextEngine(known);
  const running = database.query('SELECT count(*) FROM generate_series(1, 1e12)');
  process.kill(pid, 'SIGKILL');
  const error = await running.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(EngineStopped);
  expect((error as EngineStopped).failure).toMatchObject({
    message: expect.stringMatching(/embedded engine stopped: .*SIGKILL/),
    state: expect.stringContaining('in memory only'),
  });
  await expect(database.reconnect()).rejects.toThrow(EngineStopped);
  await database.close();
});

test.each(['CleartextPassword', 'MD5Password'])(
  'an engine that asks for a password (%s) is ended, and is given none of the environment',
  async (request) => {
    const given = {
      PGPASSWORD: 'of-the-environment-1',
      PGOPTIONS: '-c work_mem=64kB',
      PGPASSFILE: path.join(mkdtempSync(path.join(tmpdir(), 'pass-')), 'pgpass'),
    };
    writeFileSync(given.PGPASSFILE, '*:*:*:*:of-the-file-1', { mode: 0o600 });
    const before = Object.fromEntries(Object.keys(given).map((name) => [name, process.env[name]]));
    Object.assign(process.env, given);
    try {
      let written = '';
      let killed = false;
      const asking =
        request === 'MD5Password'
          ? Buffer.from([82, 0, 0, 0, 12, 0, 0, 0, 5, 1, 2, 3, 4])
          : Buffer.from([82, 0, 0, 0, 8, 0, 0, 0, 3]);
      const stream: Duplex = Object.assign(
        new Duplex({
          read() {},
          write(chunk: Buffer, _encoding, done) {
            written += chunk.toString('latin1');
            if (!killed) stream.push(asking);
            done();
          },
        }),
        {
          connect: () => {
            process.nextTick(() => stream.emit('connect'));
          },
          setNoDelay: () => stream,
          setKeepAlive: () => stream,
          ref: () => stream,
          unref: () => stream,
        },
      );
      const client = clientOf({
        stream,
        kill: () => {
          killed = true;
          stream.destroy();
        },
      });
      client.on('error', () => {});
      await expect(client.connect()).rejects.toThrow();
      expect([killed, written.includes('user\0postgres')]).toEqual([true, true]);
      expect(written).not.toMatch(/of-the-|work_mem/);
    } finally {
      for (const [name, value] of Object.entries(before))
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
  },
);

test('no process is left when the one that started it is killed', async () => {
  const script = path.join(mkdtempSync(path.join(tmpdir(), 'orphan-')), 'start.mts');
  writeFileSync(
    script,
    `
    import { connect } from ${JSON.stringify(path.join(root, 'src/database/index.ts'))};
    const database = await connect({ engine: 'embedded', directory: null });
    await database.query('SELECT 1');
    process.stdout.write('ready', () => process.kill(process.pid, 'SIGKILL'));`,
  );
  const before = engines();
  const { stdout, signal } = spawnSync(process.execPath, ['--no-warnings', script], { encoding: 'utf8' });
  expect([stdout, signal]).toEqual(['ready', 'SIGKILL']);
  for (let left = 600; left > 0 && engines().some((pid) => !before.includes(pid)); left--)
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  expect(engines().filter((pid) => !before.includes(pid) && childless(pid))).toEqual([]);

  /** Engines whose parent is gone belong to the init process, or to whoever collects orphans. */
  function engines(): readonly string[] {
    return readdirSync('/proc').filter((name) => {
      try {
        return (
          /^\d+$/.test(name) &&
          readFileSync(`/proc/${name}/cmdline`, 'utf8').includes('engine/index.ts\0superuser') &&
          childless(name)
        );
      } catch {
        return false;
      }
    });
  }
  function childless(pid: string): boolean {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === 1;
  }
});

test('only code that came with the engine is compiled, and files in memory have a bound', () => {
  // The guards are given a stand-in for the engine's file system: the module of the real one lives in another process.
  const empty = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
  const other = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 0, 2, 1, 120);
  const code = `
    import path from 'node:path';
    const { closeEngine } = await import(${JSON.stringify(path.join(root, 'src/database/engine/guards.ts'))});
    const files = { '/pglite/lib/postgresql/own.so': Uint8Array.from(${JSON.stringify([...empty])}) };
    class ErrnoError extends Error { constructor(errno) { super('errno ' + errno); this.errno = errno; } }
    const opened = [];
    const FS = { ErrnoError, readdir: () => ['own.so', 'readme'], readFile: (name) => files[name], open: (name) => { opened.push(name); }, getPath: (node) => node, lookupPath: (name) => ({ node: name === '/pglite/data/link' ? '/etc/shadow' : path.posix.normalize(name) }) };
    const MEMFS = { expandFileStorage: (node, capacity) => { node.contents = { length: capacity }; } };
    const module = { FS, MEMFS, WASM_PREFIX: '/pglite', _PostgresMainLoopOnce: () => { throw Object.assign(new Error('unknown'), { status: 7 }); } };
    const own = new WebAssembly.Module(Uint8Array.from(${JSON.stringify([...empty])}));
    let died = null;
    closeEngine(module, (error) => { died = error.message; throw error; });
    const state = (run) => { try { run(); return 'ok'; } catch (error) { return error.message; } };
    console.log(JSON.stringify([
      state(() => new WebAssembly.Module(Uint8Array.from(${JSON.stringify([...empty])}))), state(() => new WebAssembly.Module(Uint8Array.from(${JSON.stringify([...other])}))),
      state(() => WebAssembly.compile(Uint8Array.from(${JSON.stringify([...empty])}))), state(() => WebAssembly.instantiate(own)),
      state(() => FS.open('/pglite/data/base/1', 2)), state(() => FS.open('/pglite/share/x', 0)), state(() => FS.open('/pglite/share/x', 1)), state(() => FS.open('/etc/passwd', 0)), state(() => FS.open('/pglite/data/link', 0)), state(() => FS.open('/pglite/data/../../etc/x', 'w')),
      state(() => MEMFS.expandFileStorage({}, 1e9)), state(() => MEMFS.expandFileStorage({}, 1.5e9)), state(() => module._PostgresMainLoopOnce()), died,
    ]));`;
  const script = path.join(mkdtempSync(path.join(tmpdir(), 'guards-')), 'probe.mts');
  writeFileSync(script, code);
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', script], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual([
    'ok',
    'not a module of the embedded engine',
    'compile is not for the embedded engine',
    'instantiate is not for the embedded engine',
    'ok',
    'ok',
    'errno 2',
    'errno 2',
    'errno 2',
    'errno 2',
    'ok',
    'errno 51',
    'unknown',
    'unknown',
  ]);
});

test("PGlite is the version whose internals the engine's rights rest on", () => {
  const { version } = JSON.parse(
    readFileSync(path.join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8'),
  ) as { version: string };
  expect(version).toBe('0.5.16');
});
