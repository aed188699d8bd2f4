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

/** Writes statements of the extended protocol, which are answered after Flush or Sync. */
function write(connection: Connection, statements: readonly string[]): void {
  for (const text of statements) {
    connection.parse({ text });
    connection.bind({});
    connection.execute({});
  }
}

/** Statements as one transaction; nothing when there is none. */
export const transaction = (statements: readonly string[]): readonly string[] =>
  statements.length === 0 ? [] : ['BEGIN', ...statements, 'COMMIT'];

/**
 * Runs one statement outside of a transaction, with what is set before it and undone after it on the same backend.
 * @param complete called after each statement.
 * @throws {ServerError} whose position counts in the statement.
 */
export async function sendAlone(
  client: pg.Client,
  statement: string,
  around: Around,
  complete: () => void,
): Promise<void> {
  const { before, atOnce: together } = around;
  if (before.length === 0) return await sendStatement(client, [statement], around, complete);
  if (together) return await sendStatement(client, [...transaction(before), statement], around, complete);
  try {
    await exchange(client, ['BEGIN', ...before], complete);
  } catch (error) {
    await exchange(client, ['ROLLBACK']).catch(() => {});
    // What comes before the statement has no place in it.
    delete (error as { position?: string }).position;
    throw error;
  }
  // The transaction is still open, so that no pooler has given the backend away.
  await sendStatement(client, ['COMMIT', statement], around, complete);
}

/** Sends statements up to a Sync, which ends what an error skips. */
function exchange(
  client: pg.Client,
  statements: readonly string[],
  complete: () => void = () => {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const submit = (connection: Connection): void =>
      atOnce(connection, () => {
        write(connection, statements);
        connection.sync();
      });
    client.query(
      new Answers(submit, complete, (error) => {
        if (error === null) resolve();
        else reject(error);
      }),
    );
  });
}

/**
 * Sends the statement, the last of these, and when it has been answered what comes after it. Nothing may follow it
 * before: Odyssey 1.5.2 can leave the client without an answer otherwise.
 */
function sendStatement(
  client: pg.Client,
  statements: readonly string[],
  { after, failed, committed }: Around,
  complete: () => void,
): Promise<void> {
  let completed = 0;
  let reason: Error | undefined;
  return new Promise((resolve, reject) => {
    const submit = (connection: Connection): void =>
      atOnce(connection, () => {
        write(connection, statements);
        // Not Sync yet: after an error something else has to come with it.
        connection.flush();
      });
    const completeOne = (connection: Connection): void => {
      complete();
      if (++completed !== statements.length) return;
      atOnce(connection, () => {
        write(connection, transaction(after()));
        connection.sync();
      });
    };
    const done = (error: Error | null, connection: Connection): void => {
      if (error === null) {
        committed?.();
        return resolve();
      }
      // A server that ends the connection says why, and then pg reports that it is gone.
      reason ??= error;
      if (!isServerError(error)) return reject(reason);
      if (completed >= statements.length) {
        // The transaction that failed is still open, and the backend still ours.
        exchange(client, ['ROLLBACK', ...transaction(failed)]).then(resolve, () => resolve());
        return;
      }
      const ahead = completed < statements.length - 1;
      // What comes before the statement has no place in it.
      if (ahead) delete (error as { position?: string }).position;
      undo(client, connection, ahead ? ['ROLLBACK'] : transaction(failed), () => reject(error));
    };
    client.query(new Answers(submit, completeOne, done));
  });
}

/**
 * Undoes what was set for a statement that failed. The backend is given away behind the Sync that ends the failure,
 * unless more has come already, and that may be no message of the simple protocol: pgpool-II and Odyssey end the
 * connection with one that comes before the answer to Sync.
 */
function undo(
  client: pg.Client,
  connection: Connection,
  statements: readonly string[],
  done: () => void,
): void {
  atOnce(connection, () => {
    connection.sync();
    write(connection, statements);
    connection.sync();
  });
  const sent = (): void => {};
  client.query(new Answers(sent, () => {}, done));
}
