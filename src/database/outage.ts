import { ActionError } from '../error.ts';
import { poolerPasses } from './pooler-errors.ts';
import { isServerError } from './server-error.ts';

/** Of a socket: nobody listens, is on the way or answers. */
const sockets = new Set(
  'ECONNREFUSED ECONNRESET ENOENT EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH EAI_AGAIN'.split(' '),
);

/** What pg says of a connection that ended or was not answered. */
const ended = /^(?:Connection terminated|timeout expired$|Client (?:has encountered|was closed))/;

/**
 * Whether the server or the pooler before it is away or full, and may answer after a while: connection exceptions,
 * too_many_connections, and what a server says that stops or starts.
 */
export function isOutage(error: unknown): boolean {
  const cause = error instanceof ActionError ? error.cause : error;
  if (isServerError(cause)) return poolerPasses(cause) ?? /^(?:08|53300|57P0[1235])/.test(cause.code);
  if (!(cause instanceof Error)) return false;
  return sockets.has((cause as NodeJS.ErrnoException).code ?? '') || ended.test(cause.message);
}
