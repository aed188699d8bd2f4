import pg from 'pg';
import { ActionError, type Failure } from '../../../src/error.ts';
import { list } from '../../../src/migrations/index.ts';

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

/** The failure with which the files themselves are refused, before there is a database. */
export async function listRefusal(
  workspace: string,
  { entries = ['migrations'], format = 'auto' }: { entries?: readonly string[]; format?: string } = {},
): Promise<Failure> {
  try {
    await list(workspace, entries, format);
  } catch (error) {
    if (error instanceof ActionError) return error.failure;
    throw error;
  }
  throw new Error('they were not refused');
}

/** A session that holds a tool's advisory lock until it ends. */
export async function atWork(url: string, key: bigint): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SELECT pg_advisory_lock(${key})`);
  return client;
}
