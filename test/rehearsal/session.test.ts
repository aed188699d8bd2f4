import { expect, test } from 'vitest';
import { startGitHub } from '../support/github.ts';
import { openPullRequest, planOn } from './support.ts';

const forgets = 'DEALLOCATE ALL;\n';
/** What stands under the names of ours is the file's. */
const replaces = `${forgets}${['relations', 'above']
  .map((name) => `PREPARE pg_feature_inventory_${name} (xid) AS SELECT 1 AS oid, 2 AS above;\n`)
  .join('')}PREPARE pg_feature_inventory_plain_state AS SELECT '{}' AS state;\n`;
const renames = 'ALTER TABLE people RENAME TO persons;\n';

test('each file is measured, whatever the one in front of it has left in the session', async () => {
  await using github = await startGitHub();
  const base = {
    'migrations/001.sql': ['notes', 'people', 'things', 'others', 'places', 'times']
      .map((name) => `CREATE TABLE ${name} (id int PRIMARY KEY, body text);\n`)
      .join(''),
  };
  const changing = (name: string): string => `ALTER TABLE ${name} ALTER COLUMN body SET NOT NULL;\n`;
  const { story } = await planOn(
    github,
    openPullRequest(github, base, {
      'migrations/002.sql': changing('notes'),
      'migrations/003.sql': `${changing('people')}${forgets}`,
      'migrations/004.sql': changing('things'),
      'migrations/005.sql': `${changing('others')}${replaces}`,
      'migrations/006.sql': `${changing('places')}${renames}`,
      // By the names that were known before the renaming it concerns nothing that is there.
      'migrations/007.sql': 'CREATE TABLE refers (person int REFERENCES persons);\n',
      'migrations/008.sql': changing('times'),
    }),
  );
  expect([story.failure, story.plan.rehearsal.extent]).toEqual([null, 'whole']);
  const locks = story.plan.locks.filter(({ kind, line }) => kind === 'r' && line === 1);
  expect(locks.map(({ file, table, mode }) => [file.slice(-7), table, mode])).toEqual([
    ['002.sql', 'notes', 'AccessExclusiveLock'],
    ['003.sql', 'people', 'AccessExclusiveLock'],
    ['004.sql', 'things', 'AccessExclusiveLock'],
    ['005.sql', 'others', 'AccessExclusiveLock'],
    ['006.sql', 'places', 'AccessExclusiveLock'],
    ['007.sql', 'persons', 'ShareRowExclusiveLock'],
    ['008.sql', 'times', 'AccessExclusiveLock'],
  ]);
});
