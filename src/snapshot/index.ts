export { capture, readSnapshot } from './capture.ts';
export type { Capture, CaptureOptions, Totals, TrendPoint } from './capture.ts';
export { readEdgeFunctions } from './edge-functions.ts';
export { changeSchema, snapshotSchema } from './model.ts';
export type { Change, Column, Constraint, EdgeFunction, Snapshot, Table } from './model.ts';
export * from './findings/index.ts';
