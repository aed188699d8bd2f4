import { execFile } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { promisify } from 'node:util';
import { Worker, MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { pgDump as runPgDump } from '@electric-sql/pglite-tools/pg_dump';
import { binary, has19, type Server } from './postgres.ts';

/** One entry of a dump's table of contents. */
export interface DumpEntry {
  /** `TABLE`, `FK CONSTRAINT`, `ACL`, … */
  readonly type: string;
  readonly name: string;
  /** Null for what stands in no schema. */
  readonly schema: string | null;
  /** OID of the catalog and of its row; 0 for what has none, such as a comment. */
  readonly classid: number;
  readonly oid: number;
  /** Of the object that a comment or a list of privileges is of. */
  readonly of: DumpEntry | null;
  readonly statements: readonly string[];
  /** Where it is to be stored; empty = the database's own. */
  readonly tablespace: string;
}

/*
 * PostgreSQL's own pg_dump, compiled to WebAssembly, reads any server that is not newer than itself. It expects PGlite
 * behind its socket, which answers before the write returns; so a thread talks with the server while this one waits.
 */
const talker = `
  const { workerData: { port, answered, socket } } = require('node:worker_threads');
  const server = require('node:net').connect(socket);
  let unread = Buffer.alloc(0), answer = [];
  const done = () => { port.postMessage(Uint8Array.from(Buffer.concat(answer))); answer = []; Atomics.store(answered, 0, 1); Atomics.notify(answered, 0); };
  server.on('data', (data) => {
    answer.push(data);
    unread = Buffer.concat([unread, data]);
    let ready = false;
    while (unread.length >= 5 && unread.length > unread.readUInt32BE(1)) {
      ready = unread[0] === 'Z'.charCodeAt(0);
      unread = unread.subarray(unread.readUInt32BE(1) + 1);
    }
    if (ready) done();
  });
  server.on('error', () => {});
  server.on('close', done);
  port.on('message', (message) => server.write(message));`;

/** The schema of a database as pg_dump writes it, in plain text with the table of contents in comments. */
export async function pgDump(
  server: Server,
  database: string,
  args: readonly string[] = [],
): Promise<string> {
  const all = ['--schema-only', '--verbose', ...args, '--dbname', database];
  // No pg_dump reads a server that is newer than itself. This one takes a tenth of what the one in WebAssembly does.
  if (!has19) return pgDump18(server, all);
  const { stdout } = await promisify(execFile)(
    binary(19, 'pg_dump'),
    ['--host', server.directory, '--username', 'postgres', ...all],
    { encoding: 'utf8', maxBuffer: 2 ** 28, env: {} },
  );
  return stdout;
}

async function pgDump18(server: Server, args: readonly string[]): Promise<string> {
  const { port1: port, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const socket = path.join(server.directory, `.s.PGSQL.${server.port}`);
  const worker = new Worker(talker, {
    eval: true,
    execArgv: [],
    workerData: { port: port2, answered, socket },
    transferList: [port2],
  });
  await once(worker, 'online');
  const startup = { sslRequest: 80877103, gssRequest: 80877104 };
  let unsent = Buffer.alloc(0);
  let started = false;
  const send = (message: Uint8Array, wait: boolean, receive: (data: Uint8Array) => void): void => {
    Atomics.store(answered, 0, 0);
    port.postMessage(Uint8Array.from(message));
    if (!wait) return;
    if (Atomics.wait(answered, 0, 0, 60_000) === 'timed-out')
      throw new Error('the server does not answer pg_dump');
    receive((receiveMessageOnPort(port) as { message: Uint8Array }).message);
  };
  const database18 = {
    execProtocolRawStream(
      bytes: Uint8Array,
      { onRawData: receive }: { onRawData: (data: Uint8Array) => void },
    ): void {
      unsent = Buffer.concat([unsent, bytes]);
      for (;;) {
        const head = started ? 1 : 0;
        if (unsent.length < head + 4 || unsent.length < head + unsent.readUInt32BE(head)) return;
        const message = unsent.subarray(0, head + unsent.readUInt32BE(head));
        unsent = unsent.subarray(message.length);
        if (
          !started &&
          (message.readUInt32BE(4) === startup.sslRequest || message.readUInt32BE(4) === startup.gssRequest)
        ) {
          receive(Buffer.from('N'));
          continue;
        }
        send(message, !started || ['Q', 'S'].includes(String.fromCharCode(message[0] ?? 0)), receive);
        started = true;
      }
    },
    query: async () => ({ rows: [{ search_path: '' }] }),
    exec: async () => [],
  };
  try {
    const file = await runPgDump({
      pg: database18 as never,
      args: [...args],
    });
    return await file.text();
  } finally {
    port.close();
    await worker.terminate();
  }
}

const heading =
  /^-- TOC entry (\d+) \(class (\d+) OID (\d+)\)\n(?:-- Dependencies: ([\d ]+)\n)?-- Name: (.*); Type: ([A-Z ]+); Schema: (.*?); Owner: .*\n--$/gm;

/** The entries of a dump, in its order. */
export function entriesOf(dump: string): readonly DumpEntry[] {
  const found = [...dump.matchAll(heading)];
  const entries = new Map<string, DumpEntry>();
  let tablespace = '';
  found.forEach((match, at) => {
    const [whole, id = '', classid, oid, needs = '', name = '', type = '', schema] = match;
    const text = dump
      .slice(match.index + whole.length, found[at + 1]?.index ?? dump.length)
      // psql's \unrestrict ends a dump.
      .replace(/^(?:--|\\unrestrict ).*\n/gm, '')
      .trim();
    // A body has semicolons of its own.
    const statements = text
      .split(/^(?:FUNCTION|PROCEDURE|VIEW|COMMENT)$/.test(type) ? /;\n\n/ : /;\n/)
      .map((statement) => statement.trim().replace(/;$/, ''))
      .filter((statement) => statement !== '');
    entries.set(id, {
      type,
      name,
      schema: schema === '-' || schema === undefined ? null : schema,
      classid: Number(classid),
      oid: Number(oid),
      tablespace,
      of:
        needs
          .split(' ')
          .map((need) => entries.get(need))
          .find((entry) => entry !== undefined && entry.classid !== 0) ?? null,
      statements: statements.filter((statement) => !statement.startsWith('SET ')),
    });
    // Holds for what follows.
    for (const [, name = ''] of text.matchAll(/^SET default_tablespace = (.*);$/gm))
      tablespace = name.replace(/^'(.*)'$/, '$1').replaceAll('"', '');
  });
  return [...entries.values()];
}
