import pg from 'pg';

/** Closes the socket without a goodbye, for when nobody may be listening any more. */
export function hangUp(client: pg.Client): void {
  (
    client as unknown as { connection: { stream: NodeJS.ReadableStream & { destroy(): void } } }
  ).connection.stream.destroy();
}

/** Asks the server, over a connection of its own, to cancel what the client runs. There is no answer to wait for. */
function cancel(client: pg.Client): void {
  const { host, port, processID, secretKey } = client as unknown as {
    host: string;
    port: number;
    processID: number;
    secretKey: number;
  };
  const request = new pg.Connection() as unknown as NodeJS.EventEmitter & {
    stream: { unref(): void };
    connect(...where: readonly unknown[]): void;
    cancel(process: number, key: number): void;
  };
  // Nobody waits for a host that does not answer.
  request.stream.unref();
  request.on('error', () => {});
  request.on('connect', () => request.cancel(processID, secretKey));
  if (host.startsWith('/')) request.connect(`${host}/.s.PGSQL.${port}`);
  else request.connect(port, host);
}

/**
 * How often a server is asked to cancel: a request that comes before the statement has begun is without effect.
 * Milliseconds.
 */
const insistence = 250;
/**
 * How long a server has to answer, at the end or after a cancellation: the runner kills a cancelled job after ten
 * seconds. Milliseconds.
 */
export const goodbye = 3000;

/** Asks for the statement to be cancelled until what it returns is called, and in the end hangs up. */
export function interrupt(client: pg.Client): () => void {
  const until = Date.now() + goodbye;
  cancel(client);
  const timer = setInterval(() => {
    if (Date.now() < until) cancel(client);
    else hangUp(client);
  }, insistence);
  return () => clearInterval(timer);
}

/** Ends the session; the wait for a host that no longer answers is limited. */
export async function disconnect(client: pg.Client): Promise<void> {
  const timer = setTimeout(() => hangUp(client), goodbye);
  await client.end().finally(() => clearTimeout(timer));
}
