import type { Client } from './client.ts';
import type { PullRequest } from './find-pull-request.ts';

/**
 * @throws {Refused} `exists` when there is one, `pull-requests-forbidden` when a setting keeps workflows from opening
 * any.
 */
export async function createPullRequest(
  { owner, repo, rest }: Client,
  pull: { readonly head: string; readonly base: string; readonly title: string; readonly body: string },
): Promise<PullRequest> {
  const { number, html_url: url } = await rest((octokit) =>
    octokit.request('POST /repos/{owner}/{repo}/pulls', { owner, repo, ...pull, request: { retries: 0 } }),
  );
  return { number, url };
}
