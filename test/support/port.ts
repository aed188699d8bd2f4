import net from 'node:net';

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const listener = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => {
    listener.once('listening', resolve);
  });
  const { port } = listener.address() as net.AddressInfo;
  await new Promise((resolve) => {
    listener.close(resolve);
  });
  return port;
}
