import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { borrowServer } from '../support/idle-servers.ts';

export const engines = ['server', 'embedded'] as const;

/** A connection to an empty database of its own, which ends with the test. */
export async function withDatabase(
  engine: (typeof engines)[number],
  use: (database: Database) => Promise<void>,
): Promise<void> {
  const borrowed = engine === 'server' ? await borrowServer(16) : null;
  const database = await connect(
    parseConnectionString(borrowed === null ? 'embedded' : await borrowed.server.createDatabase()),
  );
  try {
    await use(database);
  } finally {
    await database.close();
    await borrowed?.[Symbol.asyncDispose]();
  }
}
