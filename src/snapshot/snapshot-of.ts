import type * as z from '../zod.ts';
import type { Row } from '../database/index.ts';
import { snapshotSchema, type Snapshot } from './model.ts';

/** How each list is read; what a catalog of another version has besides them is nobody's. */
const lists: Readonly<Record<string, z.ZodMiniType>> = snapshotSchema.shape;

/**
 * The snapshot of the rows of the two statements of current.ts.
 * @param head `snapshot` of the one.
 * @param pieces of the other. None is left in it: each would be in memory twice, as it came and as it was read.
 */
export function snapshotOf(head: unknown, pieces: Row[]): Snapshot {
  const read = new Map<string, unknown[]>();
  const others: Record<string, unknown> = {};
  for (let row = pieces.shift(); row !== undefined; row = pieces.shift()) {
    const [name, piece] = [String(row['name']), row['piece']];
    if (!Array.isArray(piece)) {
      others[name] = piece;
      continue;
    }
    const known = lists[name];
    if (known === undefined) continue;
    const list = read.get(name) ?? [];
    read.set(name, list);
    const checked = known.parse(piece) as readonly unknown[];
    for (const [at, one] of checked.entries()) list.push(kept(piece[at], one));
  }
  const empty = Object.fromEntries([...read.keys()].map((name) => [name, []]));
  const snapshot = snapshotSchema.parse({ ...(head as object), ...others, ...empty });
  return Object.assign(snapshot, Object.fromEntries(read));
}

/**
 * The same as `checked`, in less memory: Zod builds each object key by key, which takes half as much again as the one
 * that JSON.parse has built at once, and knows nothing of what is shared.
 * @param read what was checked.
 */
function kept(read: unknown, checked: unknown): unknown {
  if (Array.isArray(read) && Array.isArray(checked)) {
    for (const [at, one] of checked.entries()) read[at] = kept(read[at], one);
    return read;
  }
  if (!isObject(read) || !isObject(checked)) return checked;
  const names = Object.keys(checked);
  // Something is nobody's.
  if (names.length !== Object.keys(read).length) return checked;
  for (const name of names) read[name] = kept(read[name], checked[name]);
  return read;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
