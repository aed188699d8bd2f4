import type { Client } from './client.ts';

/** @throws {Refused} `exists` when there is such a branch. */
export async function createBranch(
  { owner, repo, rest }: Client,
  branch: string,
  sha: string,
): Promise<void> {
  await rest((octokit) =>
    octokit.request('POST /repos/{owner}/{repo}/git/refs', {
      owner,
      repo,
      ref: `refs/heads/${branch}`,
      sha,
      request: { retries: 0 },
    }),
  );
}
