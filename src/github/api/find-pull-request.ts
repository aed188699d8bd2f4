import type { Client } from './client.ts';

export interface PullRequest {
  readonly number: number;
  readonly url: string;
}

/** The open pull request from one branch of this repository into another; null = none. */
export async function findPullRequest(
  { owner, repo, rest }: Client,
  head: string,
  base: string,
): Promise<PullRequest | null> {
  const [first] = await rest((octokit) =>
    octokit.request('GET /repos/{owner}/{repo}/pulls', {
      owner,
      repo,
      head: `${owner}:${head}`,
      base,
      state: 'open',
    }),
  );
  return first === undefined ? null : { number: first.number, url: first.html_url };
}
