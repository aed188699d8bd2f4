import pg from 'pg';
import type { Copy, Notice, Result } from './database.ts';

const textTypes = new Set<number>([pg.types.builtins.DATE, pg.types.builtins.TIMESTAMP, pg.types.builtins.TIMESTAMPTZ]);

/** Instants stay as the server wrote them; counts become numbers. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (textTypes.has(oid)) return (value: string) => value;
    if (oid === pg.types.builtins.INT8) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};

/** A simple query that answers each CopyInResponse with the next rows; pg itself would refuse it with CopyFail. */
class CopyQuery extends pg.Query {
  readonly #rows: string[];

  constructor(text: string, copies: readonly Copy[], callback: (error: Error | null, result: unknown) => void) {
    super({ text, types } as pg.QueryConfig, undefined as never, callback as never);
    this.#rows = copies.map(({ rows }) => rows);
  }

  handleCopyInResponse(connection: { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void; sendCopyFail(reason: string): void }): void {
    const rows = this.#rows.shift();
    if (rows === undefined) {
      connection.sendCopyFail('COPY FROM stdin without rows behind it');
      return;
    }
    const bytes = Buffer.from(rows);
    for (let at = 0; at < bytes.length; at += 65_536) connection.sendCopyFromChunk(bytes.subarray(at, at + 65_536));
    connection.endCopyFrom();
  }
}

/** Sends one message and returns the result of each of its statements. */
export function send(client: pg.Client, text: string, copies: readonly Copy[]): Promise<readonly pg.QueryResult[]> {
  return new Promise((resolve, reject) => {
    client.query(new CopyQuery(text, copies, (error, result) => {
      if (error !== null && error !== undefined) reject(error);
      else resolve((Array.isArray(result) ? result : [result]) as readonly pg.QueryResult[]);
    }) as unknown as pg.Submittable);
  });
}

/** What hears of a message while it runs. */
export interface Listener {
  readonly notice: (notice: Notice) => void;
  /** A statement has completed. */
  readonly complete: () => void;
}

export function listen(client: pg.Client, { notice, complete }: Listener): void {
  client.on('notice', ({ severity, message, detail, hint }) => notice({ severity: severity ?? 'NOTICE', message: message ?? '', detail, hint }));
  // pg has no public event for a finished statement of a message; its connection object has (pinned version, tested).
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
  connection.on('commandComplete', complete);
}

/** A connection as an engine opens it. */
export interface Channel {
  readonly send: (text: string, copies: readonly Copy[]) => Promise<readonly Result[]>;
  /** Ends the message that runs: it fails. @returns what is to be called once it has. */
  readonly interrupt: () => () => void;
  readonly close: () => Promise<void>;
}
