import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placed } from '../../src/rehearsal/tablespaces.ts';
import { startGitHub } from '../support/github.ts';
import { newest, query, startServer, type Server } from '../support/postgres.ts';
import { openPullRequest, planOn, type Sources } from './support.ts';

const base = {
  'migrations/001.sql':
    'CREATE TABLE notes (id int PRIMARY KEY, body text);\nCREATE INDEX notes_body ON notes (body);',
};

async function planOf(change: Sources, inputs: Record<string, string> = {}) {
  await using github = await startGitHub();
  const { story, comments } = await planOn(github, openPullRequest(github, base, change), inputs);
  return { failure: story.failure, plan: story.plan, comment: comments[0] ?? '' };
}

/** All that names a tablespace which no migration creates. */
const moves = `ALTER TABLE notes SET TABLESPACE fast;
ALTER INDEX notes_body SET TABLESPACE fast;
CREATE TABLE more (id int PRIMARY KEY USING INDEX TABLESPACE fast) TABLESPACE "Big one";
CREATE INDEX ON more (id) TABLESPACE fast;
CREATE MATERIALIZED VIEW m TABLESPACE fast AS SELECT 1 AS a;
CREATE TABLE copy TABLESPACE fast AS SELECT 1 AS a;
SET default_tablespace = third; CREATE TABLE third (id int); RESET default_tablespace;
SET LOCAL temp_tablespaces TO 'fast';
ALTER TABLE ALL IN TABLESPACE fast SET TABLESPACE pg_default;
DO $$ BEGIN EXECUTE 'ALTER TABLE more SET TABLESPACE other'; END $$;`;

describe('on the embedded engine tablespaces of the real server are there', () => {
  test('every statement that names one runs, and the copy of the table is told', async () => {
    const { failure, plan, comment } = await planOf({ 'migrations/002.sql': moves });
    expect([failure, plan.rehearsal.extent, plan.rehearsal.obstacle]).toEqual([null, 'whole', null]);
    expect(plan.rehearsal.standIns).toEqual([
      'tablespace fast, which no migration creates',
      'tablespace Big one, which no migration creates',
      'tablespace third, which no migration creates',
      'tablespace other, which no migration creates',
    ]);
    const [first, second] = plan.statements;
    expect(first?.hazards.map(({ rule }) => rule)).toEqual(['rewrites-table']);
    expect(first?.effects.locks.map(({ relation, mode }) => `${relation.name} ${mode}`)).toContain(
      'notes AccessExclusiveLock',
    );
    // The table is locked already, by the line before it.
    expect(second?.effects.builds.map(({ index, table }) => `${index} of ${table.name}`)).toEqual([
      'notes_body of notes',
    ]);
    expect(comment).toContain('tablespace fast');
  });

  test('a file that creates one, and all that is about it', async () => {
    const { failure, plan } = await planOf({
      'migrations/002.sql': "-- no-transaction\nCREATE TABLESPACE fast LOCATION '/srv/fast';",
      'migrations/003.sql': `GRANT CREATE ON TABLESPACE fast TO PUBLIC; COMMENT ON TABLESPACE fast IS 'quick';
        ALTER TABLESPACE fast SET (random_page_cost = 1.1); CREATE TABLE more (id int) TABLESPACE fast;`,
    });
    expect([failure, plan.rehearsal.extent, plan.rehearsal.obstacle]).toEqual([null, 'whole', null]);
    expect(plan.rehearsal.standIns).toEqual([]);
  });
});

describe('on a server that lacks them the default one stands in their place', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(newest);
    await query(server.url(), 'CREATE DATABASE shadow TEMPLATE template0');
    await query(server.url(), 'CREATE DATABASE live TEMPLATE template0');
  });
  afterAll(() => server[Symbol.asyncDispose]());
  const shadow = (): { shadow: string } => ({ shadow: server.url('shadow') });

  test('statements run, and what SET TABLESPACE copies is told', async () => {
    const [withoutBlock = ''] = moves.split('DO $$');
    const { failure, plan } = await planOf({ 'migrations/002.sql': withoutBlock }, shadow());
    expect([failure, plan.rehearsal.extent, plan.rehearsal.obstacle]).toEqual([null, 'whole', null]);
    expect(plan.rehearsal.standIns).toEqual([
      'tablespace fast, which this server does not have, by the default one',
      'tablespace Big one, which this server does not have, by the default one',
      'tablespace third, which this server does not have, by the default one',
    ]);
    expect(plan.statements[0]?.hazards.map(({ rule }) => rule)).toEqual(['rewrites-table']);
    expect(plan.statements[1]?.effects.builds.map(({ index }) => index)).toEqual(['notes_body']);
    const [row] = await query(server.url(), 'SELECT count(*)::int AS n FROM pg_tablespace');
    expect(row).toEqual({ n: 2 });
  });

  test('of an index alone the copy is told, and who waits', async () => {
    const { plan } = await planOf(
      { 'migrations/002.sql': 'ALTER INDEX notes_body SET TABLESPACE fast;' },
      shadow(),
    );
    expect(plan.statements[0]?.hazards.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      'builds-index-under-lock: Copies notes_body, while everything that reads or writes it waits',
    ]);
  });

  test('what a file creates or grants of tablespaces stays away from the server', async () => {
    const { failure, plan } = await planOf(
      {
        'migrations/002.sql': "-- no-transaction\nCREATE TABLESPACE fast LOCATION '/srv/fast';",
        'migrations/003.sql':
          'GRANT CREATE ON TABLESPACE pg_default TO PUBLIC;\nCREATE TABLE more (id int) TABLESPACE fast;',
      },
      shadow(),
    );
    expect([failure, plan.rehearsal.extent]).toEqual([null, 'whole']);
    expect(plan.rehearsal.skipped).toContain('statements about tablespaces themselves');
    const [row] = await query(server.url(), "SELECT spcacl FROM pg_tablespace WHERE spcname = 'pg_default'");
    expect(row).toEqual({ spcacl: null });
  });

  test.each(['embedded', 'server'])(
    'a tablespace that the live server lacks too is a mistake: on the %s',
    async (where) => {
      await query(server.url('live'), 'DROP TABLE IF EXISTS notes CASCADE');
      const { failure } = await planOf(
        { 'migrations/002.sql': 'CREATE TABLE more (id int);\nALTER TABLE notes SET TABLESPACE fast;' },
        { 'connection-string': server.url('live'), ...(where === 'server' ? shadow() : {}) },
      );
      expect(failure).toMatchObject({
        message: expect.stringContaining('tablespace "fast" does not exist'),
        location: { file: 'migrations/002.sql', line: 2 },
      });
    },
  );
});

test.each([
  ['ALTER TABLE t SET TABLESPACE /* to */ "fast";', 'ALTER TABLE t SET TABLESPACE /* to */ pg_default;'],
  ['CREATE TABLE t (tablespace text);', 'CREATE TABLE t (tablespace text);'],
  ["INSERT INTO t VALUES ('TABLESPACE fast');", "INSERT INTO t VALUES ('TABLESPACE fast');"],
  ['ALTER TABLE t ADD COLUMN tablespace text;', 'ALTER TABLE t ADD COLUMN tablespace text;'],
  ['CREATE INDEX tablespace ON t (a);', 'CREATE INDEX tablespace ON t (a);'],
  ['CREATE TABLE u AS SELECT tablespace FROM t;', 'CREATE TABLE u AS SELECT tablespace FROM t;'],
  [
    'CREATE TABLE u (a int UNIQUE USING INDEX TABLESPACE fast);',
    'CREATE TABLE u (a int UNIQUE USING INDEX TABLESPACE pg_default);',
  ],
  ['REINDEX (TABLESPACE fast) TABLE t;', 'REINDEX (TABLESPACE pg_default) TABLE t;'],
  ['ALTER TABLE t SET TABLESPACE there;', 'ALTER TABLE t SET TABLESPACE there;'],
  ["SET default_tablespace = '';", "SET default_tablespace = '';"],
  ['SET default_tablespace TO DEFAULT;', 'SET default_tablespace TO DEFAULT;'],
])('%s becomes %s', (text, expected) => {
  expect(placed(text, new Set(['pg_default', 'there']), null).text).toBe(expected);
});
