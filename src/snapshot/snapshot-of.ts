import type { Row } from '../database/index.ts';
import { snapshotSchema, type Snapshot } from './model.ts';

const anyPart = snapshotSchema.partial();

/**
 * The snapshot of the rows of two statements, see {@link CurrentSql}.
 * @param head `snapshot` of the one.
 * @param pieces of the other. None is left in it: each would be in memory twice, as it came and as it was read.
 */
export function snapshotOf(head: unknown, pieces: Row[]): Snapshot {
  const lists = new Map<string, unknown[]>();
  const others: Record<string, unknown> = {};
  for (let row = pieces.shift(); row !== undefined; row = pieces.shift()) {
    const [name, piece] = [String(row['name']), row['piece']];
    if (!Array.isArray(piece)) {
      others[name] = piece;
      continue;
    }
    const list = lists.get(name) ?? [];
    lists.set(name, list);
    const read = (anyPart.parse({ [name]: piece }) as Row)[name];
    if (Array.isArray(read)) for (const one of read as readonly unknown[]) list.push(one);
  }
  const empty = Object.fromEntries([...lists.keys()].map((name) => [name, []]));
  const snapshot = snapshotSchema.parse({ ...(head as object), ...others, ...empty });
  for (const [name, list] of lists) if (name in snapshot) (snapshot as Record<string, unknown>)[name] = list;
  return snapshot;
}
