import { beforeAll, expect, test } from 'vitest';
import { startGitHub } from '../support/github.ts';
import { openPullRequest, planOn, type PlanRun } from './support.ts';

const files = {
  behind:
    'SAVEPOINT one;\nCREATE TABLE twice ();\nROLLBACK TO SAVEPOINT one;\nCREATE TABLE twice ();\nALTER TABLE notes ADD COLUMN title text;',
  restored:
    'LOCK TABLE notes;\nSAVEPOINT one;\nALTER TABLE notes ALTER COLUMN id TYPE bigint;\nALTER TABLE people ALTER COLUMN id TYPE bigint;\nROLLBACK WORK TO one;\nSELECT count(*) FROM notes;\nINSERT INTO people VALUES (1);',
  transaction:
    'START TRANSACTION;\nALTER TABLE notes ADD COLUMN author text;\nINSERT INTO people VALUES (1);\nEND;\nROLLBACK;',
  once:
    "SELECT nextval('drawn');\nALTER TABLE people ADD COLUMN once int;\n" +
    "DO $$ BEGIN IF nextval('drawn') <> 2 THEN RAISE EXCEPTION 'drawn more often than the file draws'; END IF; END $$;",
};

let story: PlanRun['story'];
let comments: PlanRun['comments'];
beforeAll(async () => {
  await using github = await startGitHub();
  const base = {
    'migrations/001.sql':
      'CREATE TABLE notes (id int PRIMARY KEY, body text);\nCREATE TABLE people (id int);\nCREATE SEQUENCE drawn;',
  };
  ({ story, comments } = await planOn(
    github,
    openPullRequest(
      github,
      base,
      Object.fromEntries(
        Object.entries(files).map(([name, text], index) => [`migrations/00${index + 2}_${name}.sql`, text]),
      ),
    ),
  ));
});

/** Line, statement, table, mode and rewriting of each lock that the file is told to take. */
function locksOf(name: keyof typeof files): readonly unknown[] {
  expect([story.failure, story.plan.rehearsal.extent]).toEqual([null, 'whole']);
  return story.plan.locks
    .filter(({ file, kind }) => file.endsWith(`_${name}.sql`) && kind !== 'i')
    .map(({ line, statement, table, mode, rewrites }) => [line, statement, table, mode, rewrites]);
}

test('a file runs once: what no rollback takes back is as the file leaves it', () => {
  expect(locksOf('once')).toEqual([[2, 'ALTER TABLE', 'people', 'AccessExclusiveLock', false]]);
});

test('what stands behind a ROLLBACK TO is measured like the rest: it meets what the savepoint left', () => {
  expect(locksOf('behind')).toEqual([[5, 'ALTER TABLE', 'notes', 'AccessExclusiveLock', false]]);
});

test('a ROLLBACK TO that gives tables their old files back is not told to rewrite them, nor is what follows it', () => {
  expect(locksOf('restored')).toEqual([
    [1, 'LOCK TABLE', 'notes', 'AccessExclusiveLock', false],
    [3, 'ALTER TABLE', 'notes', 'AccessExclusiveLock', true],
    [4, 'ALTER TABLE', 'people', 'AccessExclusiveLock', true],
    // The savepoint's lock was let go.
    [7, 'INSERT INTO', 'people', 'RowExclusiveLock', false],
  ]);
});

test('the transaction that a file brings along, and a ROLLBACK behind it, end no measuring', () => {
  expect(locksOf('transaction')).toEqual([
    [2, 'ALTER TABLE', 'notes', 'AccessExclusiveLock', false],
    [3, 'INSERT INTO', 'people', 'RowExclusiveLock', false],
  ]);
});

test('one table tells what each statement does to tables in use, the worst first, and what is quiet is counted', () => {
  const [comment = ''] = comments;
  const table = /#### What this does to tables in use[^]*?\n\n(\|[^]*?)\n\n/.exec(comment)?.[1] ?? '';
  const lines = table.split('\n').slice(2);
  const rules = lines.map(
    (line) => `${/`(\d+_\w+\.sql:\d+)`/.exec(line)?.[1]} ${/\(`([\w-]+)`\)/.exec(line)?.[1]}`,
  );
  expect(rules.slice(0, 3)).toEqual([
    '003_restored.sql:3 rewrites-table',
    '003_restored.sql:4 rewrites-table',
    '003_restored.sql:6 work-under-held-lock',
  ]);
  expect(lines[0]).toContain(
    '| 🔴 Writes public.notes anew, with all indexes, while everything that reads or writes it',
  );
  expect(lines.at(-1)).toContain('⚪ Everything that reads or writes');
  expect(comment).toContain('2 other statements keep no query waiting');
  expect(comment).toContain('Whether a table is small or large is not known here');
  expect(comment).toContain('✓ ran on empty tables');
  expect(comment).toContain('3 statements unsafe on tables in use');
});
