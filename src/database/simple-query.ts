import pg from 'pg';
import type { Listener } from './channel.ts';
import type { Copy, Result, Row } from './database.ts';
import { forget } from './limits.ts';
import { isServerError, type ServerError } from './server-error.ts';

const textTypes = new Set<number>([
  pg.types.builtins.DATE,
  pg.types.builtins.TIMESTAMP,
  pg.types.builtins.TIMESTAMPTZ,
]);

type Parser = (value: string) => unknown;

/** Instants stay as the server wrote them; counts become numbers. */
function parserOf(oid: number): Parser {
  if (textTypes.has(oid)) return (value) => value;
  if (oid === pg.types.builtins.INT8) return Number;
  return pg.types.getTypeParser(oid, 'text') as Parser;
}

/** What of pg's connection is used here, and what it tells of a message: the interface of pg's own Query. */
interface Connection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
  readonly stream: Stream;
}
interface Stream {
  cork(): void;
  uncork(): void;
  readonly writableNeedDrain?: boolean;
  once(event: 'drain', listener: () => void): unknown;
}
interface Field {
  readonly name: string;
  readonly dataTypeID: number;
  /** OID of the table whose column it is; 0 = it is computed. */
  readonly tableID: number;
}
interface DataRow {
  readonly fields: readonly (string | null)[];
  readonly length: number;
}

/** The OIDs below are those of objects that every database has: FirstNormalObjectId in PostgreSQL's transam.h. */
const firstOfUsers = 16_384;

/**
 * A simple query that answers each CopyInResponse with the next rows; pg's own would refuse it with CopyFail. It also
 * keeps an object for every statement, and a thousand files are thirty thousand statements: here those without rows
 * share one.
 */
class SimpleQuery implements pg.Submittable {
  readonly #text: string;
  readonly #copies: readonly Copy[];
  readonly #complete: () => void;
  readonly #keep: (row: Row) => Row;
  readonly #keeps: () => boolean;
  readonly #done: (error: Error | null, results: readonly Result[]) => void;
  readonly #results: Result[] = [];
  readonly #rowless = new Map<string, Result>();
  #copied = 0;
  /** Nothing more of its rows may be sent: they would be another message's. */
  #ended = false;
  #fields: readonly (readonly [name: string, parse: Parser])[] | null = null;
  #stored: readonly string[] = [];
  /** Rows of the statement that runs; null when they are not kept. */
  #read: Row[] | null = [];
  #connection: object = this;
  #unreadable: Error | null = null;
  /** Why the rows of a COPY could not be read. */
  #unsent: Error | null = null;

  readonly #rows: RowsSent;

  constructor(
    text: string,
    copies: readonly Copy[],
    rows: RowsSent,
    { complete, row, keeps }: Pick<Listener, 'complete' | 'row' | 'keeps'>,
    done: (error: Error | null, results: readonly Result[]) => void,
  ) {
    this.#text = text;
    this.#rows = rows;
    this.#copies = copies;
    this.#complete = complete;
    this.#keep = row;
    this.#keeps = keeps;
    this.#done = done;
  }

  submit(connection: unknown): void {
    const { stream } = connection as Connection;
    this.#connection = connection as object;
    stream.cork();
    (connection as Connection).query(this.#text);
    if (this.#rows === 'with the message') {
      this.#sendAll(connection as Connection);
      // For a COPY that has none: nothing else would end it. Where there is no such, the server passes over it.
      (connection as Connection).sendCopyFail(rowless);
    }
    stream.uncork();
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#stored = fields.flatMap(({ name, tableID }) => (tableID >= firstOfUsers ? [name] : []));
    this.#fields = fields.map(({ name, dataTypeID }) => [name, parserOf(dataTypeID)]);
    this.#read = this.#keeps() ? [] : null;
  }

  handleDataRow({ fields: values, length }: DataRow): void {
    const read = this.#read;
    if (read === null) return forget(this.#connection, length);
    try {
      read.push(
        this.#keep(
          Object.fromEntries(
            (this.#fields ?? []).map(([name, parse], index) => {
              const value = values[index] ?? null;
              return [name, value === null ? null : parse(value)];
            }),
          ),
        ),
      );
    } catch (error) {
      // Thrown here it would end the process, not the message.
      this.#unreadable ??= error as Error;
    }
  }

  handleCommandComplete({ text }: { readonly text: string }): void {
    const command = /^[A-Za-z]*/.exec(text)?.[0] ?? '';
    if (this.#fields === null) {
      const shared = this.#rowless.get(command) ?? { command, rows: [] };
      this.#rowless.set(command, shared);
      this.#results.push(shared);
    } else {
      this.#results.push({ command, rows: this.#read ?? [], stored: this.#stored });
      this.#fields = null;
      this.#read = [];
    }
    this.#complete();
  }

  handleCopyInResponse(connection: Connection): void {
    if (this.#rows === 'with the message') return;
    const copy = this.#copies[this.#copied++];
    if (copy === undefined) connection.sendCopyFail(rowless);
    else this.#pump(connection, copy);
  }

  /** Sends the rows of every COPY. */
  #sendAll(connection: Connection): void {
    try {
      for (const copy of this.#copies) {
        for (const piece of piecesOf(copy)) connection.sendCopyFromChunk(piece);
        connection.endCopyFrom();
      }
    } catch (error) {
      this.#unsent = error as Error;
    }
  }

  /** Sends rows no faster than the server takes them, which may refuse them before it has all. */
  #pump(connection: Connection, copy: Copy): void {
    const { stream } = connection;
    const pieces = piecesOf(copy);
    const more = (): void => {
      try {
        while (!this.#ended) {
          const { value, done } = pieces.next();
          if (done === true) return connection.endCopyFrom();
          connection.sendCopyFromChunk(value);
          if (stream.writableNeedDrain) return void stream.once('drain', more);
        }
      } catch (error) {
        // Thrown here it would end the process, not the message.
        this.#unsent = error as Error;
        connection.sendCopyFail(this.#unsent.message);
      }
    };
    more();
  }

  /** Rows of COPY … TO stdout are nobody's. */
  handleCopyData(): void {}

  handleEmptyQuery(): void {}

  handleError(error: Error): void {
    this.#ended = true;
    this.#done(this.#unsent ?? error, []);
  }

  handleReadyForQuery(): void {
    this.#done(this.#unreadable, this.#results);
  }
}

const rowless = 'COPY FROM stdin without rows after it';

/**
 * When the rows of COPY … FROM stdin go out: as the server asks for them, or at once after the text, where it cannot
 * wait for them.
 */
export type RowsSent = 'when asked' | 'with the message';

/** UTF-16 units of a COPY's rows that are sent at a time. */
const rowsAtATime = 65_536;

function* piecesOf({ rows }: Copy): Generator<Buffer, undefined> {
  for (let at = 0; at < rows.length;) {
    // No character is divided.
    const end =
      at + rowsAtATime - (/[\ud800-\udbff]/.test(rows.slice(at + rowsAtATime - 1, at + rowsAtATime)) ? 1 : 0);
    yield Buffer.from(rows.slice(at, end));
    at = end;
  }
}

/** Sends one message and returns the result of each of its statements. */
export function send(
  client: pg.Client,
  text: string,
  copies: readonly Copy[],
  { complete = () => {}, row = (row) => row, keeps = () => true }: Partial<Listener> = {},
  rows: RowsSent = 'when asked',
): Promise<readonly Result[]> {
  return new Promise((resolve, reject) => {
    client.query(
      new SimpleQuery(text, copies, rows, { complete, row, keeps }, (error, results) => {
        if (error === null) resolve(results);
        else reject(error);
      }),
    );
  });
}

/**
 * Sends a message in as many parts as it has COPY … FROM stdin: at a second one in a message, Odyssey ends the
 * connection. All of them are in one transaction block, in which a pooler keeps the backend.
 * @param signal when it is aborted, no further part is sent.
 */
export async function sendInParts(
  client: pg.Client,
  text: string,
  copies: readonly Copy[],
  listener: Listener,
  signal: AbortSignal | undefined,
): Promise<readonly Result[]> {
  const starts = [0, ...copies.slice(1).map(({ start }) => start)];
  const results: (readonly Result[])[] = [];
  for (const [index, start] of starts.entries()) {
    if (index > 0) signal?.throwIfAborted();
    const part = text.slice(start, starts[index + 1]);
    try {
      results.push(await send(client, part, copies.slice(index, index + 1), listener));
    } catch (error) {
      throw start > 0 && isServerError(error) ? positionedIn(text, start, error) : error;
    }
  }
  return results.flat();
}

/** An error whose position counts in the whole text, not in the part of it from an index on. */
function positionedIn(text: string, start: number, error: ServerError): ServerError {
  if (error.position === undefined) return error;
  const position = String([...text.slice(0, start)].length + Number(error.position));
  return Object.assign(error, { position });
}

export function listen(client: pg.Client, notice: Listener['notice']): void {
  client.on('notice', ({ severity, message, detail, hint }) =>
    notice({ severity: severity ?? 'NOTICE', message: message ?? '', detail, hint }),
  );
}
