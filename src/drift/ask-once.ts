import { named, pin, queryNamed, type Database, type Row } from '../database/index.ts';

/** Rows of one question, in a READ ONLY transaction of its own. @throws {ServerError} what the server reported. */
export async function askOnce(database: Database, question: string): Promise<readonly Row[]> {
  const { found } = await queryNamed(database, [
    'BEGIN READ ONLY',
    ...pin,
    named('found', question),
    'COMMIT',
  ]);
  return found;
}
