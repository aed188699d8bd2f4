import type { z } from 'zod';
import type { Row } from '../database/index.ts';
import { snapshotSchema, type Snapshot } from './model.ts';

/** How each list is read; what a catalog of another version has besides them is nobody's. */
const lists: Readonly<Record<string, z.ZodType>> = snapshotSchema.shape;

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
    for (const one of known.parse(piece) as readonly unknown[]) list.push(one);
  }
  const empty = Object.fromEntries([...read.keys()].map((name) => [name, []]));
  const snapshot = snapshotSchema.parse({ ...(head as object), ...others, ...empty });
  return Object.assign(snapshot, Object.fromEntries(read));
}
