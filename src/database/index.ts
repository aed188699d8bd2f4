export { connect } from './connect.ts';
export { parseConnectionString, secretsOf } from './connection-string.ts';
export type { Target } from './connection-string.ts';
export { explain } from './known-errors.ts';
export { isServerError } from './server-error.ts';
export type { ServerError } from './server-error.ts';
export { sql } from './sql.ts';
export { foreignInCatalog, foreignParts, pin, pinForNow, pinned, refuseForeign, refuseForeignAgents, refuseForeignWorkspace, trustedRoles, unpin } from './trust.ts';
export type { Around, Copy, Database, During, Notice, Result, Row } from './database.ts';
