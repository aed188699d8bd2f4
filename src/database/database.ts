/** The rows of one statement of a message. */
export interface Result {
  readonly command: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** A NOTICE or WARNING that the server sent while a message ran. */
export interface Notice {
  readonly severity: string;
  readonly message: string;
  readonly detail?: string | undefined;
  readonly hint?: string | undefined;
}

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
  /**
   * Sends one message and returns the results of its statements, in order.
   * @param text SQL; values go through {@link sql}.
   * @param onNotice called for every NOTICE and WARNING that the server sends meanwhile.
   * @param onComplete called after each statement, with how many have completed.
   * @throws {ServerError} what the server reported; {@link isServerError} tells it from a lost connection.
   */
  query(text: string, on?: { notice?(notice: Notice): void; complete?(statements: number): void }): Promise<readonly Result[]>;
  close(): Promise<void>;
}
