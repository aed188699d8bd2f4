export { driftSql, type DriftOptions } from './make.ts';
export type { DriftSql, Offer, OfferedFile } from './drift-sql.ts';
export { outsideOfSql } from './outside.ts';
