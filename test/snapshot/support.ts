import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { startServer } from '../support/postgres.ts';

export const engines = ['server', 'embedded'] as const;

/** A connection to an empty database of its own, which ends with the test. */
export async function withDatabase(
  engine: (typeof engines)[number],
  use: (database: Database) => Promise<void>,
): Promise<void> {
  const server = engine === 'server' ? await startServer(16) : null;
  const database = await connect(
    parseConnectionString(server === null ? 'embedded' : await server.createDatabase()),
  );
  try {
    await use(database);
  } finally {
    await database.close();
    await server?.[Symbol.asyncDispose]();
  }
}
