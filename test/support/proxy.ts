import net from 'node:net';

/** What happens at a client message: it is cut off before the server gets it, or right after. */
export interface Cut {
  readonly message: number;
  readonly when: 'before' | 'after';
  /** Whether nothing gets through after it, as when the client has died. */
  readonly forGood?: boolean;
}

/** Every cut of a run that sends so many messages. */
export function cutsOf(messages: number): readonly Cut[] {
  return Array.from({ length: messages }, (_, index) => index + 1).flatMap((message): Cut[] => [
    { message, when: 'before' },
    { message, when: 'after' },
  ]);
}

/** What client messages say, whatever the names, numbers and values in them; an Execute says what its Parse did. */
function kindsOf(messages: readonly Buffer[]): readonly string[] {
  let parsed = '';
  return messages.map((message) => {
    const type = message[0] === 0 ? 'startup' : String.fromCharCode(message[0] ?? 0);
    if (!/^[QPE]$/.test(type)) return type;
    if (type !== 'E')
      parsed = message
        .toString('utf8', 5)
        .replaceAll(/'(?:[^']|'')*'/g, "''")
        .replaceAll(/\b[\da-f]{16}\b|\d+/g, '0');
    return type === 'P' ? type : type + parsed;
  });
}

/**
 * A cut before the first message of each kind and after the last. Of an Execute after it only: what a Parse and a Bind
 * before it do is nothing that the server keeps, and what is before them is behind the Execute before.
 * @param inTurn before one kind, and after the next.
 */
export function cutsOfKinds(messages: readonly Buffer[], inTurn = false): readonly Cut[] {
  const kinds = kindsOf(messages);
  return [...new Set(kinds)].flatMap((kind, nth): Cut[] => {
    const before: Cut = { message: kinds.indexOf(kind) + 1, when: 'before' };
    const after: Cut = { message: kinds.lastIndexOf(kind) + 1, when: 'after' };
    if (kind.startsWith('E')) return [after];
    return inTurn ? [nth % 2 === 0 ? before : after] : [before, after];
  });
}

/** Whether a statement has run by itself when it is cut, which no rollback takes back: a Flush follows its Execute. */
export const ranAlone = (messages: readonly Buffer[], { message, when }: Cut): boolean =>
  when === 'after' && messages[message]?.[0] === 'H'.charCodeAt(0);

/** A proxy before a server on a Unix socket that counts the client's messages and can cut the connection at one of them. */
export interface Proxy extends AsyncDisposable {
  readonly url: string;
  /** Client messages so far, over all connections; the startup message counts as one. */
  readonly messages: () => number;
  /** Bursts of the client's, of any length, that got an answer, the one that opens a connection included. */
  readonly roundTrips: () => number;
}

/** Lengths of the whole frontend messages at the start of a buffer. A startup message has no type byte. */
function split(
  buffer: Buffer,
  started: boolean,
): { readonly lengths: readonly number[]; readonly started: boolean } {
  const lengths: number[] = [];
  let at = 0;
  while (buffer.length - at >= (started ? 5 : 4)) {
    const length = started ? buffer.readInt32BE(at + 1) + 1 : buffer.readInt32BE(at);
    if (buffer.length - at < length) break;
    lengths.push(length);
    at += length;
    started = true;
  }
  return { lengths, started };
}

/**
 * @param socket path of the server's socket.
 * @param cut at which message to cut, once; null = never.
 * @param onCut called at the cut, before anything else happens: to kill the client, for one.
 * @param delay milliseconds that each chunk takes in each direction.
 * @param pass called with each client message before the server gets it, which waits for the end of it.
 */
export async function startProxy(
  socket: string,
  database: string,
  options: {
    cut?: Cut | null;
    onCut?: () => void;
    delay?: number;
    pass?: (message: Buffer) => Promise<void>;
  } = {},
): Promise<Proxy> {
  const { cut = null, onCut, delay = 0, pass } = options;
  let messages = 0;
  let roundTrips = 0;
  let passed = Promise.resolve();
  const later = (action: () => void): void => {
    if (delay === 0) action();
    else setTimeout(action, delay);
  };
  const sockets = new Set<net.Socket>();
  let dead = false;
  const listener = net.createServer((client) => {
    if (dead) return void client.destroy();
    const server = net.connect(socket);
    for (const one of [client, server]) sockets.add(one.on('error', () => {}));
    let pending = Buffer.alloc(0);
    let started = false;
    let asked = false;
    client.on('data', (chunk: Buffer) => {
      asked = true;
      pending = Buffer.concat([pending, chunk]);
      const whole = split(pending, started);
      started = whole.started;
      // What the client wrote in one piece reaches the server in one piece, however long a message of it is held.
      if (pass !== undefined) server.cork();
      for (const length of whole.lengths) {
        const message = pending.subarray(0, length);
        pending = pending.subarray(length);
        messages++;
        if (cut?.message === messages) {
          if (cut.when === 'after') server.write(message, () => server.destroy());
          else server.destroy();
          dead = cut.forGood ?? false;
          if (dead) for (const one of sockets) if (one !== client && one !== server) one.destroy();
          onCut?.();
          client.destroy();
          return;
        }
        if (pass === undefined) later(() => server.write(message));
        else
          passed = passed
            .then(() => pass(message))
            .then(() => {
              server.write(message);
            });
      }
      if (pass !== undefined) passed = passed.then(() => server.uncork());
    });
    server.on('data', (chunk: Buffer) => {
      if (asked) roundTrips++;
      asked = false;
      later(() => client.write(chunk));
    });
    client.on('close', () => later(() => server.end()));
    server.on('close', () => later(() => client.end()));
  });
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve);
  });
  const { port } = listener.address() as net.AddressInfo;
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/${database}?sslmode=disable`,
    messages: () => messages,
    roundTrips: () => roundTrips,
    async [Symbol.asyncDispose]() {
      for (const one of sockets) one.destroy();
      await new Promise((resolve) => {
        listener.close(resolve);
      });
    },
  };
}
