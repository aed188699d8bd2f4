import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ends, newest, query, startServer, type Server } from '../support/postgres.ts';
import { editKinds } from './edits/index.ts';
import { engine } from './engine.ts';
import { randomOf } from './generate/random.ts';
import { schemaOf } from './generate/schema.ts';
import { createRoles } from './generate/world.ts';
import { judge, verdicts, type Case } from './judge.ts';
import { naive } from './naive.ts';

/** Changes that are made together; `npm run bench -- drift-edits` makes hundreds, and each by itself. */
const together = 10;

describe.each(ends)('on PostgreSQL %i', (major) => {
  let server: Server;
  let shadow: Server;
  beforeAll(async () => {
    server = await startServer(major, ['wal_level=logical']);
    // The oldest one has a shadow of the embedded engine's version, in a third of the engine's processor time.
    shadow = await startServer(major === ends[0] ? 18 : major, ['wal_level=logical']);
    for (const one of [server, shadow]) await query(one.url(), createRoles);
  });
  afterAll(() => Promise.all([server, shadow].map((one) => one[Symbol.asyncDispose]())));

  test('of what was changed by hand nothing is offered that is wrong, and nothing is passed over', async () => {
    const kinds = randomOf(major).some(editKinds, 2 * together);
    const cases: Case[] = [];
    // The oldest takes half of them.
    const parts = major === ends[0] ? [0] : [0, 1];
    for (const part of parts) {
      const set = kinds.slice(part * together, (part + 1) * together);
      const one = await judge(server, major + part, set, engine(shadow));
      if (one !== null) cases.push(one);
    }
    expect(cases).toHaveLength(parts.length);
    expect(faultsIn(cases)).toEqual([]);
    // To name everything and offer nothing would be no fault.
    expect(Math.max(...offeredOf(cases))).toBeGreaterThan(0.5);
  });
});

test('changes of the bundled packs are adopted and taken back, all of them', async () => {
  await using server = await startServer(newest);
  await using shadow = await startServer(18);
  for (const one of [server, shadow]) await query(one.url(), createRoles);
  const wanted = [
    'add column',
    'set default',
    'drop policy',
    'new function body',
    'rename index',
    'drop view',
  ];
  const kinds = editKinds.filter(({ kind }) => wanted.includes(kind));
  const one = await judge(server, 'workspace', kinds, engine(shadow));
  expect(one?.edits.length).toBeGreaterThan(4);
  expect(one?.judgements.map(({ verdict, why }) => [verdict, ...why])).toEqual([['right'], ['right']]);
});

test('what the library does not know is made before what needs it, and goes after it', async () => {
  await using server = await startServer(newest, ['wal_level=logical']);
  await using shadow = await startServer(newest, ['wal_level=logical']);
  for (const one of [server, shadow]) await query(one.url(), createRoles);
  const wanted = [
    'multirange with a name',
    'operator in an index',
    'cast to a composite',
    'domain over a domain over an array',
    'text search',
    'foreign table',
    'materialized view upon another, with a unique index',
    'schema published',
    ...(newest >= 18 ? ['generated columns published', 'comment on a not null', 'not null with a name'] : []),
  ];
  const kinds = editKinds.filter(({ kind }) => wanted.includes(kind));
  const one = await judge(server, 1, kinds, engine(shadow));
  expect(one?.edits.map(({ kind }) => kind).sort()).toEqual([...wanted].sort());
  expect(one?.judgements.map(({ verdict, why }) => [verdict, ...why])).toEqual([['right'], ['right']]);
});

/** How much of what was changed each offer makes the same, by the items in which the databases differed. */
const offeredOf = (cases: readonly Case[]): readonly number[] =>
  cases.flatMap(({ changed, judgements }) => judgements.map(({ why }) => 1 - why.length / changed.length));

/** What may not be, with all that it takes to see it again. */
function faultsIn(cases: readonly Case[]): readonly unknown[] {
  const allowed: ReadonlySet<string> = new Set(verdicts.slice(0, 2));
  return cases.flatMap(({ seed, edits, judgements }) =>
    judgements
      .filter(({ verdict }) => !allowed.has(verdict))
      .map((judgement) => ({ seed, edits: edits.map(({ sql }) => sql), ...judgement })),
  );
}

test('what is proposed without a proof is found to be wrong, or passed over', async () => {
  await using server = await startServer(ends[0], ['wal_level=logical']);
  await query(server.url(), createRoles);
  const of = async (wanted: string): Promise<readonly string[]> => {
    const kinds = editKinds.filter(({ kind }) => kind === wanted);
    const one = await judge(server, 1, kinds, naive('server'));
    return one?.judgements.map(({ direction, verdict }) => `${direction} ${verdict}`) ?? [];
  };
  expect(await of('set default')).toEqual(['adopt right', 'undo right']);
  expect(await of('column statistics target')).toEqual(['adopt silent', 'undo silent']);
  expect(await of('rename table')).toEqual(['adopt wrong', 'undo wrong']);
});

test('the same seed makes the same schema, and another one another', () => {
  expect(schemaOf(1, 14)).toEqual(schemaOf(1, 14));
  expect(schemaOf(1, 14)).not.toEqual(schemaOf(2, 14));
  expect(new Set(editKinds.map(({ kind }) => kind)).size).toBe(editKinds.length);
});
