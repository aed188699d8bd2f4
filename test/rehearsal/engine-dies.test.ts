import { expect, test } from 'vitest';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { rehearse } from '../../src/rehearsal/rehearse.ts';
import { openShadow, type Shadow } from '../../src/rehearsal/shadow.ts';
import { enginesOf, nextEngine } from '../support/engine-process.ts';

/*
 * V8 aborts now and then in the middle of PostgreSQL's WebAssembly, as all who run it in CI report. Wherever that
 * happens, the rehearsal is done once more, and says the same.
 */

const kill = (signal: 'SIGABRT' | 'SIGKILL'): void => {
  for (const { pid } of enginesOf()) process.kill(pid, signal);
};

const base = new Map([
  ['migrations/001.sql', Buffer.from('CREATE TABLE notes (id int PRIMARY KEY);\nCREATE ROLE app;')],
]);
const merged = new Map([
  ...base,
  [
    'migrations/002.sql',
    Buffer.from(
      'ALTER TABLE notes ADD COLUMN more text;\nGRANT SELECT ON notes TO app;\nCREATE INDEX ON notes (more);',
    ),
  ],
  ['migrations/003.sql', Buffer.from('CREATE INDEX CONCURRENTLY ON notes (id, more);')],
]);

const open = async (log: (line: string) => void): Promise<Shadow> =>
  await openShadow('embedded', {
    target: parseConnectionString('embedded'),
    wait: 0,
    limit: 60_000,
    log,
  });

/** Rehearses; @param before is called before each message to the first engine, with its number. */
async function rehearsed(
  before: (message: number) => void,
): Promise<{ readonly log: string; readonly said: unknown }> {
  let messages = 0;
  let log = '';
  const counting = (database: Database): Database => ({
    ...database,
    query(text, during) {
      before(++messages);
      return database.query(text, during);
    },
  });
  const note = (line: string): void => void (log += `${line}\n`);
  await using opened = await open(note);
  const shadow = { ...opened, database: counting(opened.database), limited: counting(opened.limited) };
  const { extent, obstacle, failure, files, changes } = await rehearse(shadow, {
    newer: null,
    roots: ['migrations'],
    entries: ['migrations'],
    format: 'auto',
    packs: [],
    base,
    merged,
    pending: new Set(),
    attributable: true,
    roles: null,
    tablespaces: null,
    extensions: null,
    log: note,
    signal: undefined,
  });
  return {
    log,
    said: {
      extent,
      obstacle,
      failure,
      files: files.map(({ file, state }) => `${file} ${state}`),
      changes: changes.map(({ change, identity }) => `${change} ${identity}`).sort(),
    },
  };
}

test('an engine that aborts at any message of a rehearsal is replaced, and the rehearsal says the same', async () => {
  let all = 0;
  const { said } = await rehearsed((message) => {
    all = message;
  });
  expect(said).toMatchObject({ extent: 'whole', obstacle: null, failure: null });
  // Two of them, among the base branch's files and among those of the pull request: each takes two engines.
  const some = [0.2, 0.8].map((part) => Math.round(all * part));
  const points =
    process.env['ENGINE_DEATHS'] === 'all' ? Array.from({ length: all }, (_, at) => at + 1) : some;
  for (const at of points) {
    const again = await rehearsed((message) => {
      if (message === at) kill('SIGABRT');
    });
    expect({ at, all, said: again.said }).toEqual({ at, all, said });
    expect(again.log).toMatch(/embedded engine stopped: .*SIGABRT; rehearsing once more/);
  }
});

test('an engine that dies while it starts is started once more', async () => {
  const known = enginesOf();
  const first = nextEngine(known).then(({ pid }) => {
    process.kill(pid, 'SIGKILL');
    return pid;
  });
  await using shadow = await open(() => {});
  expect(enginesOf().map(({ pid }) => pid)).not.toContain(await first);
  expect(await shadow.limited.query('SELECT 1 AS one')).toMatchObject([{ rows: [{ one: 1 }] }]);
});

test('an engine that dies twice while it starts is said not to have started', async () => {
  let [known, left] = [enginesOf(), 2];
  const deaths = (async () => {
    while (left-- > 0) {
      const next = await nextEngine(known);
      known = [...known, next];
      process.kill(next.pid, 'SIGKILL');
    }
  })();
  await expect(connect(parseConnectionString('embedded'))).rejects.toThrow(
    'The embedded engine did not start',
  );
  await deaths;
});
