import { onlyTables } from '../../database/index.ts';
import { spelling } from '../spelling.ts';

/** What the server is asked under. */
export const settings: readonly string[] = [
  'SET LOCAL transaction_read_only = on',
  "SET LOCAL statement_timeout = '15min'",
  // A table that somebody locks must not hold up a run.
  "SET LOCAL lock_timeout = '2s'",
  ...spelling,
  // The next message is read as the one before leaves it.
  'SET LOCAL standard_conforming_strings = on',
  'SET LOCAL jit = off',
  onlyTables,
];

/** How catalog.read_objects() has what it joins, in its order, since the planner knows nothing of its sizes. */
export const joinedByHash = (others: 'on' | 'off'): readonly string[] => [
  ...['nestloop', 'mergejoin'].map((join) => `SET LOCAL enable_${join} = ${others}`),
  `SET LOCAL join_collapse_limit = ${others === 'off' ? 1 : 8}`,
];
