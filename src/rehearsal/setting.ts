import type { Environment, Origin } from '../github/index.ts';
import type { Inputs } from '../inputs.ts';
import type { Log } from '../report/index.ts';

/** All that a plan is made from. */
export interface PlanSetting {
  readonly inputs: Inputs;
  readonly env: NodeJS.ProcessEnv;
  readonly environment: Environment;
  readonly origin: Origin;
  readonly workspace: string;
  readonly log: Log;
  readonly note: (level: 'notice' | 'warning', message: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds of a second of waiting for GitHub; tests shorten it. */
  readonly second?: number;
  /** Milliseconds that a statement may take in the rehearsal; tests shorten it. */
  readonly limit?: number;
}
