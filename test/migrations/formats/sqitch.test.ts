import { afterAll, beforeAll, expect, test } from 'vitest';
import { query, startServer, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { refusal } from './support.ts';

let server: Server;
beforeAll(async () => {
  server = await startServer(17);
});
afterAll(() => server[Symbol.asyncDispose]());

const plan =
  '%syntax-version=1.0.0\n%project=shop\n\nusers 2024-01-01T00:00:00Z A <a@example.com> # Users.\n';
const script = (name: string, to = 'Deploy'): string =>
  `-- ${to} shop:${name} ${to === 'Deploy' ? 'to' : 'from'} pg\n\nBEGIN;\nCREATE TABLE ${name} (a int);\nCOMMIT;\n`;
const project = {
  'sqitch.conf': '[core]\n\tengine = pg\n',
  'sqitch.plan': plan,
  'deploy/users.sql': script('users'),
  'revert/users.sql': script('users', 'Revert'),
  'verify/users.sql': 'SELECT a FROM users;\n',
};
const below = (folder: string): Record<string, string> =>
  Object.fromEntries(Object.entries(project).map(([name, text]) => [`${folder}/${name}`, text]));

test.each([
  ['the project', project, ['.'], 'auto'],
  ['its scripts', project, ['deploy'], 'auto'],
  ['its scripts, called plain: the plan has another order than their names', project, ['deploy'], 'plain'],
  ['its scripts as files', project, ['deploy/*.sql'], 'plain'],
  ['its verification', project, ['verify'], 'auto'],
  ['a project in a folder', below('db'), ['db/deploy'], 'auto'],
  ['a folder of projects', { ...below('db/shop'), ...below('db/mail') }, ['db'], 'auto'],
  ['scripts in folders', { ...project, 'deploy/more/extra.sql': script('extra') }, ['deploy/more'], 'auto'],
  [
    'scripts whose plan lies elsewhere',
    { 'sql/users.sql': script('users'), 'plans/shop.plan': plan },
    ['sql'],
    'auto',
  ],
  ['a plan of another name', { 'db/shop.plan': plan, 'db/users.sql': 'SELECT 1' }, ['db'], 'auto'],
] as const)('%s: refused, with what to do', async (_what, files, entries, format) => {
  const url = await server.createDatabase();
  const failure = await refusal(migrate(url, checkout(files), { entries, format }));
  expect(failure).toMatchObject({
    message: expect.stringMatching(/ is laid out for Sqitch \(.*\), which only Sqitch can run\.$/),
    state: 'Nothing was run; the database is as it was.',
  });
  expect(failure.remedy).toContain(
    'Let sqitch deploy apply them in an earlier step and set migrations: none here',
  );
  expect(
    await query(
      url,
      "SELECT count(*)::int FROM pg_class WHERE relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'catalog'))",
    ),
  ).toEqual([{ count: 0 }]);
});

test('plain files beside a project, and scripts that have left it, run', async () => {
  const url = await server.createDatabase();
  const workspace = checkout({
    ...project,
    'db/seeds/1_a.sql': 'CREATE TABLE a ();',
    'old/users.sql': script('users'),
  });
  expect((await migrate(url, workspace, { entries: ['db/seeds'] })).files).toEqual(['db/seeds/1_a.sql']);
  expect(
    (
      await migrate(url, checkout({ 'old/users.sql': script('users') }), {
        entries: ['old'],
        format: 'plain',
      })
    ).files,
  ).toEqual(['old/users.sql']);
});
