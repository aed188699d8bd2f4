import { ActionError, type Failure } from '../../../src/error.ts';

/** The failure with which a run was refused before anything ran. */
export async function refusal(run: Promise<unknown>): Promise<Failure> {
  const error = await run.then(() => { throw new Error('it was not refused'); }, (reason: unknown) => reason);
  if (!(error instanceof ActionError)) throw error;
  return error.failure;
}
