import type { Client } from './github/client.ts';
import type { PublishOptions } from './options.ts';
import type { Plan } from './plan.ts';

/** One publication under way: what was decided, and the means. */
export interface Run {
  readonly plan: Plan;
  readonly options: PublishOptions;
  readonly client: Client;
  /** The heads onto which a commit was sent whose answer never came. */
  readonly unanswered: Set<string>;
  /** What a person has to know although nothing failed. */
  readonly warnings: Set<string>;
  /** The workflow run's page. */
  readonly url: string;
}

/** The page of a workflow run, the attempt included. */
export function runUrl({ environment }: PublishOptions): string {
  const { serverUrl, repository, runId, runAttempt } = environment;
  return `${serverUrl}/${repository}/actions/runs/${runId}${runAttempt === '' ? '' : `/attempts/${runAttempt}`}`;
}
