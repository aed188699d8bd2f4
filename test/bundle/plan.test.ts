import { describe, expect, test } from 'vitest';
import { openPullRequest } from '../rehearsal/support.ts';
import { commentsOf } from '../support/github-comments.ts';
import { startGitHub, type GitHub } from '../support/github.ts';
import { runAction, type Run } from '../support/runner.ts';

const base = {
  'supabase/migrations/20240101000000_base.sql':
    'CREATE TABLE public.notes (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), owner uuid REFERENCES auth.users);\nALTER TABLE public.notes ENABLE ROW LEVEL SECURITY;',
};
const change = {
  'supabase/migrations/20240201000000_more.sql': 'ALTER TABLE public.notes ADD COLUMN body text;',
};

function step(
  github: GitHub,
  opened: ReturnType<typeof openPullRequest>,
  more: Run = {},
): ReturnType<typeof runAction> {
  return runAction({
    event: 'pull_request',
    eventPayload: opened.payload,
    cwd: opened.workspace,
    ...more,
    inputs: { 'connection-string': 'embedded', mode: 'plan', 'github-token': github.token, ...more.inputs },
    env: {
      GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_REF: `refs/pull/${opened.number}/merge`,
      GITHUB_REF_NAME: `${opened.number}/merge`,
      ...more.env,
    },
  });
}

describe('the packaged action plans a pull request', () => {
  test('twice with one comment, all outputs set, nothing written to the repository or the workspace', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, change);
    using first = await step(github, opened);
    using second = await step(github, opened, { node: 20 });
    for (const run of [first, second]) {
      expect([
        run.exitCode,
        run.stderr,
        run.outputs['pending-count'],
        run.outputs['committed'],
        run.outputs['changed'],
        Object.keys(run.outputs).length,
        run.runnerErrors,
      ]).toEqual([0, '', '1', 'false', 'false', 20, []]);
      expect(run.report.plan.changes).toMatchObject([
        { kind: 'column', identity: 'public.notes.body', change: 'added' },
      ]);
      expect(run.summary).toContain('public.notes.body');
    }
    expect(github.writes).toEqual(['addComment']);
    expect(commentsOf(github)[0]?.body).toContain('20240201000000_more.sql');
  });

  test.each([24, 20] as const)(
    'cancelled in the middle of a statement that never ends, it ends at once with its outputs set, on Node %i',
    async (node) => {
      await using github = await startGitHub();
      const opened = openPullRequest(github, base, {
        'supabase/migrations/20240201000000_endless.sql':
          'CREATE EXTENSION ltree;\nDO $$ BEGIN LOOP END LOOP; END $$;',
      });
      using run = await step(github, opened, {
        node,
        signalAfter: { signal: 'SIGINT', when: /of the base branch ran/ },
        timeout: 60_000,
      });
      expect([
        run.exitCode,
        run.signal,
        run.log.includes('The run was cancelled'),
        Object.keys(run.outputs).length,
      ]).toEqual([1, null, true, 20]);
    },
  );
});
