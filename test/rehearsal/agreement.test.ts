import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../migrations/support.ts';
import { startGitHub } from '../support/github.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { planOnServer } from './on-server.ts';
import { openPullRequest } from './support.ts';

const planOn = planOnServer();

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

/** A file that runs where it was applied and nowhere else. */
const stuck = { 'migrations/001.sql': 'ALTER TABLE made_by_hand ADD COLUMN x int;' };

/** A comment's or summary's first line, which is all that many people read of it. */
const headlineOf = ([text = '']: readonly string[]): string =>
  text.split('\n').find((line) => line !== '' && !line.startsWith('<!--')) ?? '';

describe('what apply refuses without asking a database, the plan refuses on a base that cannot be rehearsed', () => {
  const refused: readonly (readonly [what: string, sql: string, line: number, message: RegExp])[] = [
    ['a command of psql', 'CREATE TABLE a ();\n\\i other.sql\n', 2, /\\i is a psql command/],
    [
      'a mixed file',
      'CREATE TABLE b (x int);\nCREATE INDEX CONCURRENTLY b_x ON b (x);\n',
      2,
      /cannot run inside a transaction/,
    ],
    ['a quote that never ends', "SELECT 1;\nSELECT 'a;\n", 2, /begins here and never ends/],
    [
      'another encoding that the file names',
      "SET client_encoding = 'LATIN1';\nSELECT 'ä';\n",
      1,
      /is written in LATIN1, but it is UTF-8/,
    ],
    ['a catalog under the names of ours', 'CREATE TABLE catalog.snapshots (id int);', 1, /and so does this/],
  ];
  test.each(refused)('%s', async (_what, sql, line, message) => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, stuck, {
      'migrations/002.sql': 'CREATE TABLE fine ();',
      'migrations/003.sql': sql,
    });
    const { story, comments, log } = await planOn(github, opened);
    expect(story.failure).toMatchObject({
      message: expect.stringMatching(message),
      location: { file: 'migrations/003.sql', line },
    });
    expect(story.plan.rehearsal).toMatchObject({
      extent: 'none',
      files: [
        { file: 'migrations/002.sql', state: 'not rehearsed' },
        { file: 'migrations/003.sql', state: 'failed' },
      ],
    });
    expect(headlineOf(comments)).toMatch(/❌ Database plan.*not rehearsed/);
    expect(log).toMatch(new RegExp(`^::error .*file=migrations/003\\.sql,line=${line}`, 'm'));
  });

  test('each of several such files is told at its line', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, stuck, {
      'migrations/002.sql': '\\copy a from b\n',
      'migrations/003.sql': "\n\nSELECT 'a;\n",
    });
    const { log, comments } = await planOn(github, opened);
    for (const part of ['is a psql command', 'begins here and never ends'])
      expect(comments[0]).toContain(part);
    expect(
      [...log.matchAll(/^::error .*file=(migrations\/\d+\.sql),line=(\d)/gm)].map(([, ...at]) => at).sort(),
    ).toEqual([
      ['migrations/002.sql', '1'],
      ['migrations/003.sql', '3'],
    ]);
  });
});

describe('the first line says what was not rehearsed', () => {
  test('nothing, when the base branch does not run', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, stuck, { 'migrations/002.sql': 'CREATE TABLE a ();' });
    const { story, comments, log, summary } = await planOn(github, opened);
    expect(story.failure).toBe(null);
    for (const line of [headlineOf(comments), headlineOf([summary])])
      expect(line).toBe('### ⚠️ Database plan: 1 migration file, not rehearsed: 002.sql');
    expect(log).toContain('PLAN INCOMPLETE: 1 migration file was not rehearsed; nothing was written');
    expect(log).not.toContain('PLAN COMPLETE');
  });

  test('the files behind one that needs what the server lacks', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      { 'migrations/001.sql': 'CREATE TABLE old ();' },
      {
        'migrations/002.sql': 'CREATE TABLE a ();',
        'migrations/003.sql': 'CREATE EXTENSION pg_nowhere;\nCREATE TABLE b (x nowhere.type);',
        'migrations/004.sql': 'SELECT 1;',
      },
    );
    const { story, comments } = await planOn(github, opened);
    expect([story.failure, headlineOf(comments)]).toEqual([
      null,
      '### ⚠️ Database plan: 3 migration files, 1 schema change so far, 1 new finding, not rehearsed: extension pg_nowhere, 003.sql, 004.sql',
    ]);
  });

  test('the statements that were skipped in files that ran; those of the base branch are old news', async () => {
    await using github = await startGitHub();
    const old = { 'migrations/001.sql': 'CREATE EXTENSION pg_elsewhere;\nCREATE TABLE old ();' };
    const opened = openPullRequest(github, old, {
      'migrations/002.sql': 'CREATE EXTENSION IF NOT EXISTS pg_nowhere;\nCREATE TABLE a ();',
    });
    const { story, comments } = await planOn(github, opened);
    expect([story.failure, story.plan.rehearsal.extent, headlineOf(comments)]).toEqual([
      null,
      'whole',
      '### ⚠️ Database plan: 1 migration file, 1 schema change, 1 new finding, not rehearsed: extension pg_nowhere',
    ]);
  });

  test('that there is nothing to compare with, where the base branch cannot be read', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, {}, { 'migrations/001.sql': 'CREATE TABLE a ();' });
    github.settings.permissions.contents = 'none';
    const { story, summary } = await planOn(github, opened);
    expect([story.failure, headlineOf([summary])]).toEqual([
      null,
      expect.stringMatching(/^### ⚠️ Database plan: .*not compared with main$/),
    ]);
  });
});

describe('never red for what the pull request did not do', () => {
  const twins = {
    'supabase/migrations/20240101000000_a.sql': 'CREATE TABLE a ();',
    'supabase/migrations/20240101000000_b.sql': 'CREATE TABLE b ();',
  };
  const migrations = 'supabase/migrations';

  test('files of the base branch that cannot be listed', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, twins, {
      'supabase/migrations/20240102000000_c.sql': 'CREATE TABLE c ();',
    });
    const { story, comments, log } = await planOn(github, opened, { migrations });
    expect([story.failure, headlineOf(comments)]).toEqual([
      null,
      expect.stringMatching(/⚠️ Database plan: .*not rehearsed/),
    ]);
    expect(comments[0]).toContain('have the same version');
    expect(comments[0]).toContain('not counted as a mistake of this pull request');
    expect(log).toMatch(/^::warning .*file=supabase\/migrations\/20240101000000_b\.sql/m);
  });

  test('a pull request that touches none of them hears nothing of it', async () => {
    await using github = await startGitHub();
    const { story, comments } = await planOn(github, openPullRequest(github, twins, { 'src/a.ts': '' }), {
      migrations,
    });
    expect([story.failure, comments]).toEqual([null, []]);
  });

  test('the pull request that puts it right', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, twins, {
      'supabase/migrations/20240101000000_b.sql': null,
      'supabase/migrations/20240102000000_b.sql': 'CREATE TABLE b ();',
    });
    const { story, comments } = await planOn(github, opened, { migrations });
    expect([story.failure, headlineOf(comments)]).toEqual([
      null,
      expect.stringMatching(/⚠️ Database plan: .*not rehearsed/),
    ]);
  });

  test('a file of another encoding that is there already, and one that the pull request brings', async () => {
    await using github = await startGitHub();
    const bytes = Buffer.from("SELECT 'ä';\n", 'latin1');
    const opened = openPullRequest(
      github,
      { 'migrations/001.sql': bytes },
      {
        'migrations/002.sql': 'CREATE TABLE a ();',
      },
    );
    expect((await planOn(github, opened)).story.failure).toBe(null);
    await using other = await startGitHub();
    const own = openPullRequest(
      other,
      { 'migrations/001.sql': 'CREATE TABLE a ();' },
      {
        'migrations/002.sql': bytes,
      },
    );
    expect((await planOn(other, own)).story.failure).toMatchObject({
      message: expect.stringContaining('is not UTF-8'),
      location: { file: 'migrations/002.sql', line: 1 },
    });
  });

  test('a database that refuses the files as they are on the base branch', async () => {
    await using github = await startGitHub();
    const base = { 'migrations/001.sql': 'CREATE TABLE a (id int);', 'migrations/002.sql': '\\i more.sql\n' };
    const opened = openPullRequest(github, base, { 'migrations/003.sql': 'ALTER TABLE a ADD x int;' });
    const url = await server.createDatabase('refusing');
    await migrate(
      url,
      openPullRequest(github, { 'migrations/001.sql': base['migrations/001.sql'] }, {}).workspace,
    );
    github.repository.commit('main', base);
    const { story, comments, log } = await planOn(github, opened, { 'connection-string': url });
    expect([story.failure, headlineOf(comments)]).toEqual([
      null,
      expect.stringMatching(/⚠️ Database plan: .*not rehearsed.*pending files not known/),
    ]);
    expect(comments[0]).toContain('is a psql command');
    expect(log).toMatch(/^::warning .*file=migrations\/002\.sql,line=1/m);
  });

  test('an extension that the database has from elsewhere; one that it does not have is a mistake', async () => {
    await using github = await startGitHub();
    const base = { 'migrations/001.sql': 'CREATE TABLE a (id int);' };
    const opened = openPullRequest(github, base, { 'migrations/002.sql': 'ALTER TABLE a ADD x citext;' });
    const url = await server.createDatabase('enabled');
    await migrate(url, openPullRequest(github, base, {}).workspace);
    const without = await planOn(github, opened, { 'connection-string': url });
    expect(without.story.failure).toMatchObject({
      sqlstate: '42704',
      location: { file: 'migrations/002.sql' },
    });
    await query(url, 'CREATE EXTENSION citext');
    const { story } = await planOn(github, opened, { 'connection-string': url });
    expect([story.failure, story.plan.rehearsal.standIns, story.plan.rehearsal.extent]).toEqual([
      null,
      ['extension citext, which no migration creates'],
      'whole',
    ]);
  });

  test('whoever edits what the database has applied is told all the same', async () => {
    await using github = await startGitHub();
    const base = { 'migrations/001.sql': 'CREATE TABLE a (id int);' };
    const opened = openPullRequest(github, base, { 'migrations/001.sql': 'CREATE TABLE a (id bigint);' });
    const url = await server.createDatabase('edited');
    await migrate(url, openPullRequest(github, base, {}).workspace);
    expect((await planOn(github, opened, { 'connection-string': url })).story.failure).toMatchObject({
      location: { file: 'migrations/001.sql' },
    });
  });
});

test('a clone without a token gives the base branch as well', async () => {
  await using github = await startGitHub();
  const opened = openPullRequest(github, stuck, { 'migrations/002.sql': '\\i other.sql\n' });
  github.settings.permissions.contents = 'none';
  for (const args of [
    ['init', '-q'],
    ['fetch', '-q', github.repository.directory, '+refs/heads/*:refs/remotes/origin/*'],
  ])
    expect(spawnSync('git', args, { cwd: opened.workspace }).status).toBe(0);
  expect((await planOn(github, opened)).story.failure?.location).toMatchObject({
    file: 'migrations/002.sql',
  });
});
