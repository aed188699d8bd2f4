import type pg from 'pg';
import type { Around } from './database.ts';
import { isServerError } from './server-error.ts';

/*
 * A message of several statements is one transaction, and behind a transaction pooler the next message may reach
 * another backend. What has to be set for a statement that cannot be in a transaction would be set for somebody else
 * then: of 20 indexes that were built so through PgBouncer 6 came onto a table of another schema, and a ninth of what
 * its other clients asked meanwhile was answered with the file's search_path. Messages of the extended protocol hold
 * one statement each, and no pooler gives the backend to another client before it is ready for the next query, which
 * it says after Sync only.
 * https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING
 */

/** What of pg's connection is used here. */
interface Connection {
  parse(statement: { readonly text: string }): void;
  bind(config: object): void;
  execute(config: object): void;
  flush(): void;
  sync(): void;
  query(text: string): void;
  sendCopyFail(reason: string): void;
  readonly stream: { cork(): void; uncork(): void };
}

/** Statements whose rows nobody reads. */
class Answers implements pg.Submittable {
  readonly #submit: (connection: Connection) => void;
  readonly #complete: (connection: Connection) => void;
  readonly #done: (error: Error | null, connection: Connection) => void;

  constructor(
    submit: (connection: Connection) => void,
    complete: (connection: Connection) => void,
    done: (error: Error | null, connection: Connection) => void,
  ) {
    this.#submit = submit;
    this.#complete = complete;
    this.#done = done;
  }

  submit(connection: unknown): void {
    this.#submit(connection as Connection);
  }
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCopyData(): void {}
  handleEmptyQuery(): void {}
  handleCopyInResponse(connection: Connection): void {
    connection.sendCopyFail('COPY FROM stdin without rows after it');
  }
  handleCommandComplete(_message: unknown, connection: Connection): void {
    this.#complete(connection);
  }
  handleError(error: Error, connection: Connection): void {
    this.#done(error, connection);
  }
  handleReadyForQuery(connection: Connection): void {
    this.#done(null, connection);
  }
}

/** Sends what is written in one piece. */
function atOnce({ stream }: Connection, write: () => void): void {
  stream.cork();
  write();
  stream.uncork();
}

/** Statements as one transaction; nothing when there is none. */
export const transaction = (statements: readonly string[]): readonly string[] =>
  statements.length === 0 ? [] : ['BEGIN', ...statements, 'COMMIT'];

/**
 * Runs one statement outside of a transaction, with what is set before it and undone after it on the same backend.
 * @param complete called after each statement.
 * @throws {ServerError} whose position counts in the statement.
 */
export function sendAlone(
  client: pg.Client,
  statement: string,
  { before, after, failed }: Around,
  complete: () => void,
): Promise<void> {
  const first = transaction(before);
  const statements = [...first, statement, ...transaction(after)];
  const own = first.length;
  let completed = 0;
  let reason: Error | undefined;
  return new Promise((resolve, reject) => {
    const submit = (connection: Connection): void =>
      atOnce(connection, () => {
        for (const text of statements) {
          connection.parse({ text });
          connection.bind({});
          connection.execute({});
        }
        // Not Sync yet: after an error something else has to come with it.
        connection.flush();
      });
    const done = (error: Error | null, connection: Connection): void => {
      if (error === null) return resolve();
      // A server that ends the connection says why, and then pg reports that it is gone.
      reason ??= error;
      if (!isServerError(error)) return reject(reason);
      // The server skips everything up to Sync, and the backend is given away behind it, unless a query has come
      // already.
      // What comes before the statement is one transaction, which then has set nothing.
      const undo = [
        ...(completed === own ? [] : ['ROLLBACK']),
        ...(completed < own ? [] : transaction(failed)),
      ].join(';\n');
      atOnce(connection, () => {
        connection.sync();
        connection.query(undo);
      });
      // What comes before the statement has no place in it.
      if (completed < own) delete (error as { position?: string }).position;
      const end = completed > own ? resolve : () => reject(error);
      client.query(
        new Answers(
          () => {
            /* sent already */
          },
          () => {},
          () => end(),
        ),
      );
    };
    client.query(
      new Answers(
        submit,
        (connection) => {
          complete();
          if (++completed === statements.length) connection.sync();
        },
        done,
      ),
    );
  });
}
