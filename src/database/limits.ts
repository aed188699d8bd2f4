import type pg from 'pg';
import { ActionError } from '../error.ts';

/*
 * A server could send without end, and pg would keep what it sends until memory is used up, which ends the process
 * without a report. The stream is read along, header by header, before pg reads it.
 * https://www.postgresql.org/docs/current/protocol-overview.html#PROTOCOL-MESSAGE-CONCEPTS
 */

/**
 * Bytes. A text longer than 512 MiB cannot be held in one string; a catalog of 100,000 objects is a tenth of the
 * first.
 */
const limits = {
  message: 256 * 2 ** 20,
  rows: 512 * 2 ** 20,
  answer: 2 ** 30,
  handshake: 2 ** 20,
} as const;
/** What a row takes besides its bytes, in bytes. */
const perRow = 200;
const header = 5;

const [dataRow, readyForQuery] = [0x44, 0x5a];

/** Reads along in what one server sends. */
interface Meter {
  /** @throws {Error} saying what is too much. */
  readonly read: (chunk: Buffer) => void;
  /** A row of this length was thrown away. */
  readonly forget: (length: number) => void;
}

/** By pg's connection. */
const meters = new WeakMap<object, Meter>();

/** What of an answer is thrown away when it comes takes no memory. @param length of the row's message. */
export const forget = (connection: object, length: number): void => meters.get(connection)?.forget(length);

function createMeter(most: Readonly<Record<keyof typeof limits, number>> = limits): Meter {
  const head = Buffer.alloc(header);
  let [have, rest] = [0, 0];
  let [answer, rows] = [0, 0];
  let connected = false;
  const check = (found: number, limit: keyof typeof limits, what: string): void => {
    if (found > most[limit]) throw new Error(`${what} of more than ${Math.round(most[limit] / 2 ** 20)} MiB`);
  };
  const forget = (length: number): void => {
    answer -= length;
    rows -= length + perRow;
  };
  const read = (chunk: Buffer): void => {
    answer += chunk.length;
    for (let at = 0; at < chunk.length;) {
      if (rest > 0) {
        const step = Math.min(rest, chunk.length - at);
        rest -= step;
        at += step;
        continue;
      }
      head[have++] = chunk[at++] as number;
      if (have < header) continue;
      have = 0;
      const [type, length] = [head[0], head.readUInt32BE(1)];
      if (length < 4) throw new Error('a message of no length');
      check(length, 'message', 'one message');
      rest = length - 4;
      if (type === dataRow) check((rows += length + perRow), 'rows', 'rows');
      if (type === readyForQuery) {
        connected = true;
        [answer, rows] = [0, 0];
      }
    }
    check(answer, connected ? 'answer' : 'handshake', connected ? 'an answer' : 'a greeting');
  };
  return { read, forget };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Connection extends NodeJS.EventEmitter {
  attachListeners(stream: NodeJS.ReadableStream): void;
  readonly stream: { destroy(): void };
}

/**
 * Ends the connection when the server sends too much, or what is no message of the protocol: what pg throws while it
 * reads would end the process.
 */
export function limit(client: pg.Client, name: string, most = limits): void {
  const { connection } = client as unknown as { connection: Connection };
  const attach = connection.attachListeners.bind(connection);
  connection.attachListeners = (stream) => {
    const meter = createMeter(most);
    meters.set(connection, meter);
    let ended = false;
    const cut = (error: Error): void => {
      ended = true;
      connection.emit('error', error);
      connection.stream.destroy();
    };
    const fail = (error: unknown): void =>
      cut(
        new ActionError(
          {
            message: `${name} sent ${messageOf(error)}, which is not read to its end.`,
            state:
              'The connection was closed. The server rolls back what was running, unless it had reached its COMMIT.',
            remedy:
              'Let a query of the migrations or verifications return fewer rows, or write fewer NOTICEs. ' +
              'If none is long, check host and port: another server may be answering in its place.',
          },
          { cause: error },
        ),
      );
    attach({
      on: (event: string, listener: (chunk: Buffer) => void) =>
        stream.on(
          event,
          event !== 'data'
            ? listener
            : (chunk: Buffer) => {
                if (ended) return;
                try {
                  meter.read(chunk);
                } catch (error) {
                  return fail(error);
                }
                try {
                  listener(chunk);
                } catch (error) {
                  // What pg cannot read, it throws where nobody would catch it.
                  cut(error instanceof Error ? error : new Error(String(error)));
                }
              },
        ),
    } as unknown as NodeJS.ReadableStream);
  };
}
