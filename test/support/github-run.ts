import { environmentOf, type Environment } from '../../src/github/index.ts';
import { publish, type PublishOptions } from '../../src/publish/index.ts';
import type { GitHub } from './github.ts';

/** The runner's environment of a push to `main`. */
export function environmentFor(
  github: GitHub,
  more: Record<string, string> = {},
  event: unknown = {},
): Environment {
  return environmentOf(
    {
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_SERVER_URL: 'https://github.test',
      GITHUB_API_URL: github.url,
      GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
      GITHUB_RUN_ID: '4711',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SHA: github.repository.head('main') ?? '',
      ...more,
    },
    event,
  );
}

export const inventory = 'docs/FEATURE_INVENTORY.md';

/** Options that commit one inventory to `main`; everything that is logged goes to `lines`. */
export function optionsFor(
  github: GitHub,
  more: Partial<PublishOptions> = {},
  lines: string[] = [],
): PublishOptions {
  return {
    commit: 'auto',
    message: 'docs: auto-update feature inventory [skip ci]',
    branch: null,
    pullRequestBranch: null,
    token: github.token,
    files: [{ path: inventory, content: '# Feature Inventory\n' }],
    deletions: [],
    environment: environmentFor(github),
    log: (line) => {
      lines.push(line);
    },
    second: 5,
    ...more,
  };
}

/** Publishes with {@link optionsFor}. */
export function publishTo(
  github: GitHub,
  more: Partial<PublishOptions> = {},
  lines: string[] = [],
): ReturnType<typeof publish> {
  return publish(optionsFor(github, more, lines));
}
