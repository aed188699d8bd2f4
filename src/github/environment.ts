import { originOf } from './event.ts';

/** What the runner says about this run, as plain data; an absent variable is an empty string. */
export interface Environment {
  readonly inActions: boolean;
  /** `owner/name` */
  readonly repository: string;
  /** Fully qualified: `refs/heads/main`, `refs/tags/v1`, `refs/pull/1/merge`. */
  readonly ref: string;
  readonly eventName: string;
  /** The source branch of a pull request, else empty. */
  readonly headRef: string;
  /** The pull request comes from another repository, so that its token can only read. */
  readonly fork: boolean;
  /** The branch that the run's pull request was merged into; null = it is not merged, or there is none. */
  readonly mergedInto: string | null;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly sha: string;
}

/**
 * @param env the process's environment.
 * @param event the parsed file at `GITHUB_EVENT_PATH`; anything else counts as an event without a payload.
 */
export function environmentOf(
  env: Readonly<Record<string, string | undefined>>,
  event: unknown,
): Environment {
  const { number, fork, mergedInto } = originOf(env, event);
  return {
    inActions: env['GITHUB_ACTIONS'] === 'true',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    ref: env['GITHUB_REF'] ?? '',
    eventName: env['GITHUB_EVENT_NAME'] ?? '',
    headRef: env['GITHUB_HEAD_REF'] ?? '',
    fork: number !== null && fork,
    mergedInto,
    serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] || 'https://api.github.com/graphql',
    runId: env['GITHUB_RUN_ID'] ?? '',
    runAttempt: env['GITHUB_RUN_ATTEMPT'] ?? '',
    sha: env['GITHUB_SHA'] ?? '',
  };
}

/** The page of this workflow run, the attempt included. */
export function workflowRunUrl({ serverUrl, repository, runId, runAttempt }: Environment): string {
  const attempt = runAttempt === '' ? '' : `/attempts/${runAttempt}`;
  return `${serverUrl}/${repository}/actions/runs/${runId}${attempt}`;
}
