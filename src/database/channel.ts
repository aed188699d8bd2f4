import type { Around, Copy, Notice, Result, Row } from './database.ts';

/** What is called while a message runs. */
export interface Listener {
  readonly notice: (notice: Notice) => void;
  /** A statement has completed. */
  readonly complete: () => void;
  /** As `During.row` says. */
  readonly row: (row: Row) => Row;
  /** As `During.keeps` says, of the statement that runs. */
  readonly keeps: () => boolean;
}

/** A connection as an engine opens it. */
export interface Channel {
  /** As `Database.processId` says; it is known once the connection is there. */
  readonly processId: number | null;
  readonly send: (text: string, copies: readonly Copy[]) => Promise<readonly Result[]>;
  /** As `During.around` says. */
  readonly sendAlone: (statement: string, around: Around) => Promise<void>;
  /** Ends the message that runs: it fails. @returns what is to be called once it has. */
  readonly interrupt: () => () => void;
  readonly close: () => Promise<void>;
}
