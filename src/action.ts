import { failureOf } from './error.ts';
import type { NamedBase } from './github/index.ts';
import { secretInputs } from './inputs.ts';
import { createReporter, succeeded, type Log } from './report/index.ts';
import { run } from './run.ts';

/** Where a run starts, whoever starts it. */
export interface Start {
  /** The inputs are its `INPUT_*` variables. */
  readonly env: NodeJS.ProcessEnv;
  /** The working directory. */
  readonly directory: string;
  /** Takes what is told, in whole lines. */
  readonly write: (text: string) => void;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal;
  /** What a plan compares with, where somebody named it. */
  readonly base?: NamedBase | null;
  /** Watches what is logged. */
  readonly watch?: (log: Log) => Log;
}

/** Runs and reports. It never throws. */
export async function performed(start: Start): Promise<{
  readonly succeeded: boolean;
  /** The report as JSON, in pieces. */
  readonly json: Iterable<string>;
}> {
  const { env, directory, write, signal, base = null, watch = (log) => log } = start;
  const reporter = createReporter({ env, secrets: secretInputs(env), write });
  const story = await run(env, directory, watch(reporter.log), failureOf, signal, base);
  const json = await reporter.finish(story);
  return { succeeded: succeeded(story), json };
}
