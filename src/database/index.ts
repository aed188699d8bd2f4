import { connect as connectTo } from './connect.ts';
import type { Target } from './target.ts';
import type { Database } from './database.ts';
import { withDiscretion, type Rows } from './discreet.ts';
import type { EmbeddedOptions } from './embedded.ts';

/** How a connection is opened. */
export interface ConnectOptions extends EmbeddedOptions {
  /** Whether errors show the values of rows; `hide` unless it is said. */
  readonly rows?: Rows;
}

/** As `connect()` of connect.ts says. */
export async function connect(
  target: Target,
  signal?: AbortSignal,
  { rows = 'hide', ...embedded }: ConnectOptions = {},
): Promise<Database> {
  return withDiscretion(await connectTo(target, signal, embedded), rows);
}

export type { Rows } from './discreet.ts';
export { secretsOf } from './connection-secrets.ts';
export { parseConnectionString } from './connection-string.ts';
export type { Target } from './target.ts';
export { EngineStopped } from './engine-stopped.ts';
export { spareTablespace } from './engine/owner.ts';
export { extensionWith, isKnownExtension } from './extension-members.ts';
export { explain } from './known-errors.ts';
export { lacksFor, type Lacks } from './lacking-privileges.ts';
export { bareName, calledName, dottedNames, onlyQuotedName, quotedNames, says } from './message-names.ts';
export { named, queryNamed } from './named-results.ts';
export type { Statements } from './named-results.ts';
export { isOutage } from './outage.ts';
export { transaction } from './pipeline.ts';
export { untranslatable } from './particular-errors.ts';
export { platformSchemas } from './platform-schemas.ts';
export { poolerPasses } from './pooler-errors.ts';
export { endsConnection, isServerError } from './server-error.ts';
export type { ServerError } from './server-error.ts';
export { sql } from './sql.ts';
export {
  foreignInCatalog,
  pin,
  onlyTables,
  pinBehind,
  pinForNow,
  pinned,
  refuseForeign,
  refuseForeignAgents,
  refuseForeignWorkspace,
  unpin,
} from './trust.ts';
export { foreignParts, foreignToTrusted, othersOwn, trustedRoles } from './trust-sql.ts';
export { planOnce, prepared } from './prepared.ts';
export type { Preparable } from './prepared.ts';
export { rollBack } from './database.ts';
export type { Copy, Database, During, Notice, Result, Row } from './database.ts';
