import { setTimeout as sleep } from 'node:timers/promises';
import { openClient, preflight, workflowRunUrl, type Client, type RepositoryState } from '../github/index.ts';
import { beside } from '../inventory/index.ts';
import type { Wanted } from './changes.ts';
import type { Destination } from './destination.ts';
import type { PublishOptions } from './options.ts';

/** One publication under way: what was decided, and the means. */
export interface PublishRun {
  readonly destination: Destination;
  readonly wanted: Wanted;
  readonly options: PublishOptions;
  readonly client: Client;
  /** What is known of files on the branches by their ids: {@link examine} reads each only once. */
  readonly starts: Map<string, string | null>;
  /** The heads onto which a commit was sent whose answer never came. */
  readonly unanswered: Set<string>;
  /** What a person has to know although nothing failed. */
  readonly warnings: Set<string>;
  /** The workflow run's page. */
  readonly url: string;
}

/** Milliseconds of a second of waiting. */
const second = ({ second }: PublishOptions): number => second ?? 1000;

/** Opens a connection to GitHub for one publication. */
export async function openRun(
  options: PublishOptions,
  destination: Destination,
  wanted: Wanted,
): Promise<PublishRun> {
  const { environment, log } = options;
  return {
    destination,
    wanted,
    options,
    client: await openClient({ environment, token: destination.token, log, second: second(options) }),
    starts: new Map(),
    unanswered: new Set(),
    warnings: new Set(),
    url: workflowRunUrl(environment),
  };
}

/** Looks at everything that decides what is to be done. */
export async function look({ client, destination, wanted, options }: PublishRun): Promise<RepositoryState> {
  return await preflight(
    client,
    { target: destination.target, branch: destination.mode === 'push' ? null : destination.branch },
    [...wanted.files.map((file) => file.path), ...wanted.deletions],
    options.document === undefined ? null : beside(options.document.main),
  );
}

/** Waits longer each time. The jitter keeps two runs that met once from meeting at every attempt. */
export async function pause(options: PublishOptions, times: number): Promise<void> {
  await sleep(second(options) * 2 ** times * (0.5 + Math.random() / 2));
}
