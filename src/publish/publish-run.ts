import type { Client } from '../github/index.ts';
import type { Wanted } from './changes.ts';
import type { Destination } from './destination.ts';
import type { PublishOptions } from './options.ts';

/** One publication under way: what was decided, and the means. */
export interface PublishRun {
  readonly destination: Destination;
  readonly wanted: Wanted;
  readonly options: PublishOptions;
  readonly client: Client;
  /** The heads onto which a commit was sent whose answer never came. */
  readonly unanswered: Set<string>;
  /** What a person has to know although nothing failed. */
  readonly warnings: Set<string>;
  /** The workflow run's page. */
  readonly url: string;
}
