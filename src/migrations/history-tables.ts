import { toolHistories } from './formats/index.ts';
import { otherHistoryTables } from './other-tools.ts';

/*
 * Which tables and schemas are a migration tool's and no part of what migrations create: one list for all rooms above.
 * The catalog's SQL has two of these lists for psql and pg_cron, and a test compares them.
 */

const isOfTool = (schema: string | null): schema is string => schema !== null && schema !== 'public';

/** Every table that this or another tool keeps its history in, qualified where its schema is always the same. */
export const historyTables: readonly string[] = [
  ...new Set([
    ...toolHistories.map(({ schema, table }) => (isOfTool(schema) ? `${schema}.${table}` : table)),
    ...otherHistoryTables,
  ]),
];

/** Those that a run locks itself while a migration runs, and that stand among what migrations create. */
export const lockedHistories: ReadonlySet<string> = new Set(
  toolHistories.flatMap(({ schema, table }) => (isOfTool(schema) ? [] : [table])),
);

/** Schemas that a tool has for its history alone. */
export const historySchemas: readonly string[] = [
  ...new Set([
    ...toolHistories.map(({ schema }) => schema).filter(isOfTool),
    ...otherHistoryTables
      .filter((table) => table.includes('.'))
      .map((table) => table.split('.')[0] as string),
  ]),
];

/** Tables that a tool keeps beside its history, in its schema. */
export const tablesBesideHistories: readonly string[] = toolHistories.flatMap(({ beside }) => beside ?? []);
