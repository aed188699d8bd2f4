import net from 'node:net';

/** A proxy that makes a server as far away as a hosted one, and counts how often a client waits for it. */
export interface Proxy extends AsyncDisposable {
  readonly port: number;
  /** Round trips so far, over all connections, the one that opens a connection included. */
  readonly roundTrips: () => number;
}

/**
 * @param port of the server, on 127.0.0.1.
 * @param delay milliseconds that everything takes in each direction.
 *
 * A round trip is a burst of the client's, of any length, that got an answer: what a client has to wait for, however
 * many packets and messages it is made of.
 */
export async function startProxy(port: number, delay: number): Promise<Proxy> {
  let roundTrips = 0;
  const sockets = new Set<net.Socket>();
  // Timers of one duration fire in the order in which they were set, so nothing overtakes.
  const later = (action: () => void): void => {
    if (delay === 0) action();
    else setTimeout(action, delay);
  };
  const listener = net.createServer((client) => {
    const server = net.connect(port, '127.0.0.1').setNoDelay(true);
    client.setNoDelay(true);
    for (const socket of [client, server]) sockets.add(socket.on('error', () => {}));
    let asked = false;
    client.on('data', (chunk) => {
      asked = true;
      later(() => server.write(chunk));
    });
    server.on('data', (chunk) => {
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
  return {
    port: (listener.address() as net.AddressInfo).port,
    roundTrips: () => roundTrips,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        listener.close(resolve);
      });
    },
  };
}
