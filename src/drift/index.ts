export { driftSql } from './make.ts';
export type { DriftOptions } from './make.ts';
export type { DriftSql, Loss, Offer, OfferedFile, OfferedObject, Unproven } from './drift-sql.ts';
