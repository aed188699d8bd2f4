import type { Client } from './client.ts';

/** @throws {Refused} `missing` when there is no such branch. */
export async function deleteBranch({ owner, repo, rest }: Client, branch: string): Promise<void> {
  await rest((octokit) =>
    octokit.request('DELETE /repos/{owner}/{repo}/git/refs/{ref}', {
      owner,
      repo,
      ref: `heads/${branch}`,
      request: { retries: 0 },
    }),
  );
}
