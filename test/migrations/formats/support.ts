import pg from 'pg';
import { ActionError, type Failure } from '../../../src/error.ts';

/** The failure with which a run was refused before anything ran. */
export async function refusal(run: Promise<unknown>): Promise<Failure> {
  const error = await run.then(
    () => {
      throw new Error('it was not refused');
    },
    (reason: unknown) => reason,
  );
  if (!(error instanceof ActionError)) throw error;
  return error.failure;
}

/** A session that holds a tool's advisory lock until it ends. */
export async function atWork(url: string, key: bigint): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SELECT pg_advisory_lock(${key})`);
  return client;
}
