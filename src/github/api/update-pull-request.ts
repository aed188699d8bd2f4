import type { Client } from './client.ts';

export async function updatePullRequest(
  { owner, repo, rest }: Client,
  number: number,
  body: string,
): Promise<void> {
  await rest((octokit) =>
    octokit.request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
      owner,
      repo,
      pull_number: number,
      body,
    }),
  );
}
