import type { Client } from './client.ts';

export async function updatePullRequest(
  { owner, repo, rest }: Client,
  number: number,
  change: { readonly body: string } | { readonly state: 'closed' },
): Promise<void> {
  await rest((octokit) =>
    octokit.request('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
      owner,
      repo,
      pull_number: number,
      ...change,
    }),
  );
}
