export { changeSchema, snapshotSchema } from './model.ts';
export type { Change, Column, Constraint, EdgeFunction, Snapshot, Table } from './model.ts';
