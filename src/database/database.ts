export type Row = Readonly<Record<string, unknown>>;

/** The rows of one statement of a message. */
export interface Result {
  readonly command: string;
  readonly rows: readonly Row[];
  /** The columns that are a table's or view's as they are, and not the server's own: their values are data. */
  readonly stored?: readonly string[];
}

/** A NOTICE or WARNING that the server sent while a message ran. */
export interface Notice {
  readonly severity: string;
  readonly message: string;
  readonly detail?: string | undefined;
  readonly hint?: string | undefined;
}

/** A COPY … FROM stdin within a message, with the rows that follow it. */
export interface Copy {
  /** UTF-16 indexes of the statement in the message, without its semicolon. */
  readonly start: number;
  readonly end: number;
  /** In COPY's text format: a string, or what is read as it is sent. Reading it may throw. */
  readonly rows: { readonly length: number; slice(start: number, end: number): string };
}

/**
 * Statements that run before and after one that cannot be in a transaction, on the same backend: behind a
 * transaction pooler another message may reach another.
 */
export interface Around {
  /** What is set for it, in a transaction. */
  readonly before: readonly string[];
  /** What undoes that, in a transaction; asked for when the statement has completed. */
  readonly after: () => readonly string[];
  /** Called when that transaction has committed. */
  readonly committed?: () => void;
  /** What is done instead after an error: of the statement, or of what comes after it. */
  readonly failed: readonly string[];
  /**
   * Whether the backend is the connection's own: then all goes out at once up to the statement, which the server skips
   * when something before it fails. Odyssey 1.5.2 would not answer the Sync that follows.
   */
  readonly atOnce: boolean;
}

/** What to do while a message runs. */
export interface During {
  /** Called for every NOTICE and WARNING. */
  readonly notice?: (notice: Notice) => void;
  /** Called after each statement, with how many have completed. */
  readonly complete?: (statements: number) => void;
  /** What is to be kept of a row, instead of it: large ones can be read as they come, before the next is there. */
  readonly row?: (row: Row) => Row;
  /** Whether the rows of the statement with this index are kept; else they are thrown away as they come. */
  readonly keeps?: (statement: number) => boolean;
  /**
   * The rows for the message's COPY … FROM stdin statements, in order. Such a message brings its own BEGIN and
   * COMMIT; to a server it goes in parts, each of which has one of them.
   */
  readonly copies?: readonly Copy[];
  /**
   * How long an answer is waited for, in milliseconds; without it, as long as it takes. Behind a pooler it may be for
   * a connection to the server that a message waits.
   */
  readonly within?: number;
  /**
   * The message is one statement, with these around it, and answers nothing. An error's position counts in the
   * statement.
   */
  readonly around?: Around;
}

/**
 * Ends the transaction that an error left open. Where that fails, too, the connection is of no use any more, which the
 * next message finds: it never takes the error's place.
 */
export const rollBack = async (database: Database): Promise<void> => {
  await database.query('ROLLBACK').catch(() => {});
};

/**
 * One connection to one PostgreSQL database, a server or the embedded engine.
 *
 * It speaks the simple query protocol only: a message may hold any number of statements, runs in one round trip, and
 * keeps no state of its own on the server once its transaction has ended, so it is safe behind a transaction pooler.
 */
export interface Database {
  readonly engine: 'server' | 'embedded';
  /** For people: `user@host:port/database`, without the password. */
  readonly name: string;
  /** The connected role. */
  readonly user: string;
  /** The search_path that the connection string names; null = the role's own. */
  readonly searchPath: string | null;
  /**
   * The process that serves this connection, as announced: a pooler's number is none of the server's. Null on the
   * embedded engine.
   */
  readonly processId: () => number | null;
  /**
   * Sends one message and returns the results of its statements, in order.
   * @param text SQL; values go through {@link sql}.
   * @throws {ServerError} what the server reported; {@link isServerError} tells it from a lost connection.
   * @throws {ActionError} when the run is cancelled, or the answer does not come in time.
   */
  query(text: string, during?: During): Promise<readonly Result[]>;
  /**
   * Asks on a short-lived connection of its own, to look at what this one is busy with.
   * @returns the rows of the last statement that has any; null when no connection or answer is to be had within five
   *   seconds, while another question is open, and on the embedded engine.
   */
  aside(text: string): Promise<Result['rows'] | null>;
  /**
   * Replaces a connection that was lost. The server may still be working on its last message: what became of that has
   * to be looked up, never assumed.
   * @throws {ActionError} when the server cannot be reached.
   */
  reconnect(): Promise<void>;
  /** Waits, but no longer than until the run is cancelled. @throws {ActionError} when it is. */
  pause(milliseconds: number): Promise<void>;
  close(): Promise<void>;
}
