import { describe, expect, test } from 'vitest';
import { blobId } from '../../src/github/index.ts';
import { Repository } from '../support/git.ts';
import { startGitHub, type GitHub } from '../support/github.ts';

/** The other tests are worth what the GitHub that they talk to is worth. */
async function ask(
  github: GitHub,
  query: string,
  variables: object = {},
): Promise<{ data?: any; errors?: { message: string; type?: string }[] }> {
  const response = await fetch(`${github.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `token ${github.token}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data?: unknown; errors?: { message: string }[] };
}

const mutation =
  'mutation M($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';

function commitInput(github: GitHub, path: string): Record<string, unknown> {
  return {
    branch: { repositoryNameWithOwner: 'acme/app', branchName: 'main' },
    expectedHeadOid: github.repository.head('main'),
    message: { headline: 'x' },
    fileChanges: { additions: [{ path, contents: '' }] },
  };
}

describe('the GitHub of these tests', () => {
  test('refuses a field, an argument and a variable that GitHub does not know', async () => {
    await using github = await startGitHub();
    expect((await ask(github, '{ viewer { logn } }')).errors?.[0]?.message).toContain(
      'Cannot query field "logn" on type "User"',
    );
    expect(
      (await ask(github, '{ repository(owner: "acme", title: "app") { id } }')).errors
        ?.map((error) => error.message)
        .join(),
    ).toContain('Unknown argument "title"');
    expect(
      (await ask(github, mutation, { input: { ...commitInput(github, 'a'), author: 'me' } })).errors?.[0]
        ?.message,
    ).toContain('Field "author" is not defined');
    expect(
      (await ask(github, mutation, { input: { ...commitInput(github, 'a'), message: {} } })).errors?.[0]
        ?.message,
    ).toContain('headline');
    expect(github.repository.log('main')).toEqual(['first']);
  });

  test('commits what it is told and lets one of two commits on one head through', async () => {
    await using github = await startGitHub();
    const answers = await Promise.all(
      ['a', 'b'].map((path) => ask(github, mutation, { input: commitInput(github, path) })),
    );
    expect(answers.map((answer) => answer.errors?.[0]?.type ?? 'made').sort()).toEqual([
      'STALE_DATA',
      'made',
    ]);
    expect(github.repository.log('main')).toEqual(['x', 'first']);
  });

  test('closes a pull request whose branch is reset to its base', async () => {
    await using github = await startGitHub();
    github.repository.commit('topic', { 'a.md': 'a' });
    github.repository.git([
      'update-ref',
      'refs/heads/topic',
      github.repository.commitTree(github.repository.head('main'), { a: 'a' }, 'a'),
    ]);
    github.pulls.push({ number: 1, head: 'topic', base: 'main', title: '', body: '', state: 'open' });
    github.settlePulls();
    expect(github.pulls[0]?.state).toBe('open');
    github.repository.git(['update-ref', 'refs/heads/topic', 'refs/heads/main']);
    github.settlePulls();
    expect(github.pulls[0]?.state).toBe('closed');
  });

  test.for(['sha1', 'sha256'] as const)(
    'and Git itself give a blob the id that we compute, in %s',
    (format) => {
      using repository = new Repository(format);
      const bytes = Buffer.from('ü\r\n\0');
      expect(blobId(bytes, format)).toBe(repository.git(['hash-object', '--stdin'], { input: bytes }));
    },
  );
});
