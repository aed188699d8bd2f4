import type { Database } from '../database/index.ts';
import type { ObjectsRead, ReadObject } from '../snapshot/index.ts';
import type { MembersOwner } from './members.ts';
import { readWhole } from './read-units.ts';
import { unitsOf, type Comparable, type Unit, type Units } from './units.ts';

/** Reads all units of a database, in the transaction that is open. */
export type Look = (database: Database) => Promise<Units>;

/**
 * Looks at a database again and again: what is as it was, or as in what was read `before`, is the same value, which to
 * compare takes no time.
 */
export function looking(
  catalogSql: string,
  how: Comparable,
  reading: { readonly before: ObjectsRead; readonly owner: MembersOwner },
): Look {
  const known = new WeakMap<ReadObject, readonly Unit[]>();
  return async (database) => unitsOf(await readWhole(database, catalogSql, 'savepoint', reading), how, known);
}
