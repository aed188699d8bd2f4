import { isServerError, type Database, type ServerError } from '../database/index.ts';
import type { Statement, Statements } from './lexer.ts';
import type { Text } from './text.ts';
import type { Source } from './source.ts';

/*
 * PostgreSQL reads a whole message before it runs any of it, and of some errors it does not say where they are: a byte
 * that an escape in a string gives and the encoding has not, a nesting that is too deep, no memory.
 */

/** Whether the server could not read a message, and did not say where. @param completed statements of it. */
export const isUnread = ({ position }: ServerError, completed: number): boolean =>
  position === undefined && completed === 0;

/**
 * The statement that the server cannot read: it is given ever smaller parts of the file to read, none of which runs,
 * because each ends in what is no SQL.
 */
export async function unreadStatement(
  database: Database,
  { sql }: Source,
  statements: Statements,
): Promise<Statement | undefined> {
  let [from, to] = [0, statements.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (await reads(database, sql, statements.slice(from, middle))) from = middle;
    else to = middle;
  }
  return statements.at(from);
}

/** Whether the server comes to the end of them, where it finds a syntax error and says where. */
async function reads(database: Database, sql: Text, statements: Statements): Promise<boolean> {
  const text = statements.map(({ start, end }) => `${sql.slice(start, end)}\n;\n`).join('');
  try {
    await database.query(`${text})`);
    return true;
  } catch (error) {
    if (!isServerError(error)) throw error;
    return error.position !== undefined;
  }
}
