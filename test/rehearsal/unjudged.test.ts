import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGitHub } from '../support/github.ts';
import { newest, query, startServer, type Server } from '../support/postgres.ts';
import { openPullRequest, planOn, type PlanRun } from './support.ts';

/*
 * A server on which not everybody may read all of the catalog, as an administrator of a hardened one leaves it: a file
 * that goes on as such a role can be run, and its statements not be judged.
 */

let server: Server;
beforeAll(async () => {
  server = await startServer(newest);
  await query(server.url(), 'CREATE ROLE owner LOGIN CREATEROLE; CREATE ROLE plain; GRANT plain TO owner');
  await query(server.url(), 'CREATE DATABASE shadow OWNER owner TEMPLATE template0');
  await query(
    server.url('shadow'),
    `REVOKE SELECT ON pg_catalog.pg_depend FROM PUBLIC; GRANT SELECT ON pg_catalog.pg_depend TO owner;
     GRANT CREATE ON SCHEMA public TO plain`,
  );
});
afterAll(() => server[Symbol.asyncDispose]());

async function planned(change: string, inputs: Record<string, string> = {}): Promise<PlanRun> {
  await using github = await startGitHub();
  const opened = openPullRequest(
    github,
    { 'migrations/001.sql': 'CREATE TABLE t (id int, a int);\nALTER TABLE t OWNER TO plain;' },
    { 'migrations/002.sql': change },
  );
  return await planOn(github, opened, { shadow: server.url('shadow', 'owner'), ...inputs });
}

test('a statement that cannot be judged is named with the reason, its locks are told, and the run goes on', async () => {
  const { story, log, comments } = await planned(
    'SET ROLE plain;\nALTER TABLE t ALTER COLUMN a SET NOT NULL;\nRESET ROLE;\nALTER TABLE t DROP COLUMN id;\n',
    { lint: 'warn' },
  );
  expect([story.failure, story.plan.rehearsal.extent]).toEqual([null, 'whole']);
  expect(story.plan.rehearsal.unjudged).toEqual([
    {
      ...{ file: 'migrations/002.sql', line: 2, statement: 'ALTER TABLE', what: 'meaning', isOurs: false },
      why: 'the server answered “permission denied for table pg_depend” (SQLSTATE 42501)',
    },
  ]);
  const rules = story.plan.statements.map(({ line, hazards }) => [line, hazards.map(({ rule }) => rule)]);
  expect(rules).toEqual([
    [2, ['scans-under-lock']],
    [4, expect.arrayContaining(['drop-column'])],
  ]);
  expect(log).toMatch(
    /^::warning title=Not judged,file=migrations\/002\.sql,line=2::What this statement means/m,
  );
  expect(story.plan.gaps).toEqual(['1 statement not judged']);
  const [comment = ''] = comments;
  expect(comment).toContain(
    '002.sql:2`: What this statement means for rows, data and running code is not known',
  );
});

test('it does not end a run with lint: fail, as it is no hazard', async () => {
  const { story } = await planned('SET ROLE plain;\nALTER TABLE t ADD COLUMN x int;\n', { lint: 'fail' });
  expect(story.plan.rehearsal.unjudged).toHaveLength(1);
  expect(story.failure).toBeNull();
});
