import net from 'node:net';

/** What PostgreSQL never sends can be had only from something that is no PostgreSQL. */
export interface Impostor extends AsyncDisposable {
  readonly port: number;
  /** What came after the startup message, of all connections. */
  readonly received: readonly Buffer[];
}

/** A message of the protocol. */
export function message(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

/** AuthenticationOk, SASL and so on. */
export function authentication(code: number, rest: string | Buffer = ''): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(code);
  return message('R', Buffer.concat([number, Buffer.from(rest)]));
}

export const ready = message('Z', Buffer.from('I'));

/**
 * Listens on 127.0.0.1 and has no TLS.
 * @param greet called after the startup message.
 * @param answer called for each further message.
 */
export async function startImpostor(
  greet: (socket: net.Socket) => void,
  answer: (socket: net.Socket, received: Buffer) => void = () => {},
): Promise<Impostor> {
  const received: Buffer[] = [];
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    let greeted = false;
    socket
      .on('error', () => {})
      .on('close', () => sockets.delete(socket))
      .on('data', (chunk) => {
        if (!greeted && chunk.length === 8) return void socket.write('N');
        if (greeted) {
          received.push(chunk);
          return answer(socket, chunk);
        }
        greeted = true;
        greet(socket);
      });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as net.AddressInfo).port,
    received,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** Writes the same without end, as fast as it is read. */
export function flood(socket: net.Socket, chunk: Buffer): void {
  const more = (): void => {
    while (!socket.destroyed && socket.write(chunk));
  };
  socket.on('drain', more);
  more();
}
