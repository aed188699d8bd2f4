import { toolHistoryTables } from './formats/index.ts';
import { otherHistoryTables } from './other-tools.ts';

/** Every table that this or another tool keeps its history in, qualified where its schema is always the same. */
export const historyTables: readonly string[] = [...new Set([...toolHistoryTables, ...otherHistoryTables])];
