import { describe, expect, test } from 'vitest';
import { startGitHub } from '../support/github.ts';
import { openPullRequest, planOn, planWithin } from './support.ts';

const base = { 'migrations/001.sql': 'CREATE TABLE notes (id int PRIMARY KEY);' };

/** Milliseconds: nothing but what never ends takes so long, and that takes all of it. */
const limit = 3_000;

describe('a statement that never ends', () => {
  test('is ended with the engine, named with its line, and everything before it is shown all the same', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/002.sql': 'ALTER TABLE notes ADD COLUMN body text;',
      'migrations/003.sql': 'CREATE TABLE half ();\nDO $$ BEGIN LOOP END LOOP; END $$;',
      'migrations/004.sql': 'SELECT 1;',
    });
    const { planned, comments } = await planWithin(github, opened, limit);
    const { rehearsal, changes, locks } = planned.plan;
    expect([planned.failure, rehearsal.extent, rehearsal.obstacle]).toEqual([
      null,
      'partial',
      expect.stringMatching(
        /^migrations\/003\.sql, line 2, ran for more than 3 seconds and was stopped.*endless loop/,
      ),
    ]);
    expect(rehearsal.files.map(({ state }) => state)).toEqual(['ran', 'not rehearsed', 'not rehearsed']);
    expect([changes.map(({ identity }) => identity), locks.map(({ file, table }) => [file, table])]).toEqual([
      ['public.notes.body'],
      [['migrations/002.sql', 'notes']],
    ]);
    expect(comments[0]).toContain('ran for more than 3 seconds');
  });

  test('on the base branch says so, and nothing is held against the pull request', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      { 'migrations/001.sql': 'SELECT count(*) FROM generate_series(1, 1e12);' },
      { 'migrations/002.sql': 'CREATE TABLE a ();' },
    );
    const { planned } = await planWithin(github, opened, limit);
    expect([planned.failure, planned.plan.rehearsal.extent, planned.plan.rehearsal.obstacle]).toEqual([
      null,
      'none',
      expect.stringMatching(/^migrations\/001\.sql ran for more than/),
    ]);
  });

  test('does not keep a cancelled run from ending', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/002.sql': 'DO $$ BEGIN LOOP END LOOP; END $$;',
    });
    const cancelling = new AbortController();
    const run = planWithin(github, opened, 600_000, {
      signal: cancelling.signal,
      onLine: (line) => {
        if (line.includes('of the base branch ran')) setTimeout(() => cancelling.abort(), 500);
      },
    });
    await expect(run).rejects.toThrow('The run was cancelled.');
  });
});

test('an endless recursion is the error that a server reports, and the engine goes on', async () => {
  await using github = await startGitHub();
  const opened = openPullRequest(github, base, {
    'migrations/002.sql':
      "CREATE FUNCTION deep(n int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN deep(n + 1); END';",
    'migrations/003.sql': 'SELECT deep(1);',
  });
  const { story } = await planOn(github, opened);
  expect(story.failure).toMatchObject({
    sqlstate: '54001',
    location: { file: 'migrations/003.sql', line: 1 },
  });
  expect(story.plan.changes.map(({ identity }) => identity)).toEqual(['public.deep(integer)']);
});
