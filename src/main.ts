import { ActionError, type Failure } from './error.ts';
import { secretInputs } from './inputs.ts';
import { createReporter, succeeded } from './report/index.ts';
import { run } from './run.ts';

/** The only file that touches the process: where a run starts, how it ends, and its exit code. */
const reporter = createReporter({
  env: process.env,
  secrets: secretInputs(process.env),
  write: (text) => process.stdout.write(text),
});

/**
 * Anything thrown that is not an {@link ActionError} is a defect of this program; it must fail the step all the same.
 */
function failureOf(error: unknown): Failure {
  if (error instanceof ActionError) return error.failure;
  return {
    message: `Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    state: 'Each migration file is one transaction: it is applied completely or not at all.',
    remedy: 'This is a bug in pg-feature-inventory. Please report it with this message.',
  };
}

// The runner sends SIGINT to cancel a job, SIGTERM 7.5 s later and kills 2.5 s after that.
const cancelling = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => cancelling.abort());

const story = await run(process.env, process.cwd(), reporter.log, failureOf, cancelling.signal);
await reporter.finish(story);
process.exitCode = succeeded(story) ? 0 : 1;
