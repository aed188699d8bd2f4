/** An error that PostgreSQL itself reported, on either engine. */
export interface ServerError extends Error {
  /** SQLSTATE, five characters. */
  readonly code: string;
  readonly severity?: string;
  /** Characters from 1 over the whole message that was sent. */
  readonly position?: string;
  readonly internalPosition?: string;
  readonly internalQuery?: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly where?: string;
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  /** The function of the server that reported it. */
  readonly routine?: string;
  /** Set for one of the embedded engine, to which nobody can add anything. */
  readonly embedded?: true;
}

/**
 * Whether the server or a pooler ended the connection with an error: connection exceptions, operator intervention, and
 * idle_in_transaction_session_timeout and transaction_timeout. What is asked after it would only hear that it is lost.
 */
export const endsConnection = ({ code }: Pick<ServerError, 'code'>): boolean =>
  /^(?:08|57P|25P0[34])/.test(code);

/** PGlite's errors are no instances of pg's DatabaseError, so the SQLSTATE tells. A socket error has a longer code. */
export function isServerError(error: unknown): error is ServerError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code) &&
    'severity' in error
  );
}
