import type { Relation, Waiting } from '../hazard.ts';
import { blocks, type LockMode } from './lock-modes.ts';
import type { Catalogue } from './catalogue.ts';

type Blocked = Omit<Waiting, 'relation'>;

/** Where a statement has led is where the next one begins. */
const found = new WeakMap<
  ReadonlyMap<number, LockMode>,
  { by: Catalogue['above']; is: ReturnType<typeof blockedBy> }
>();

/** Who waits for a transaction that holds these locks, by the relation that they use. */
export function blockedBy(
  held: ReadonlyMap<number, LockMode>,
  catalogue: Catalogue,
): ReadonlyMap<number, Blocked> {
  const known = found.get(held);
  if (known?.by === catalogue.above) return known.is;
  const is = blockedNow(held, catalogue);
  found.set(held, { by: catalogue.above, is });
  return is;
}

function blockedNow(
  held: ReadonlyMap<number, LockMode>,
  { relations, above }: Catalogue,
): ReadonlyMap<number, Blocked> {
  const found = new Map<number, Blocked>();
  for (const [oid, mode] of held) {
    const who = blocks(mode);
    const source = relations.get(oid);
    if (who === null || source === undefined) continue;
    block(found, oid, { who, through: null });
    if (!above.has(oid)) continue;
    // Whoever uses a relation locks what it is made of: the planner each index of a table, a parent its partitions.
    const queue = [oid];
    const seen = new Set(queue);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      // Only those who insert draw from a sequence, and nextval() takes a RowExclusive lock on it.
      const drawing = source.kind === 'S' ? 'writers' : who;
      if (next !== oid) block(found, next, { who: drawing, through: source });
      for (const upper of above.get(next) ?? []) {
        if (seen.has(upper)) continue;
        seen.add(upper);
        queue.push(upper);
      }
    }
  }
  return found;
}

/** Notes that somebody waits, unless more is known already. */
function block(found: Map<number, Blocked>, oid: number, blocked: Blocked): void {
  const known = found.get(oid);
  const isMore =
    known === undefined ||
    (known.who === 'writers' && blocked.who === 'readers and writers') ||
    (known.who === blocked.who && blocked.through === null);
  if (isMore) found.set(oid, blocked);
}

/** Who waits after a statement and did not before it. Nobody uses an index or a sequence by itself. */
export function newlyWaiting(
  before: ReadonlyMap<number, Blocked>,
  after: ReadonlyMap<number, Blocked>,
  relations: ReadonlyMap<number, Relation>,
): readonly Waiting[] {
  return [...after].flatMap(([oid, blocked]) => {
    const relation = relations.get(oid);
    const isOld = before.get(oid)?.who === 'readers and writers' || before.get(oid)?.who === blocked.who;
    // Nothing writes a materialized view but another REFRESH.
    const isNobody =
      relation === undefined ||
      'iIS'.includes(relation.kind) ||
      (relation.kind === 'm' && blocked.who === 'writers');
    return isNobody || isOld
      ? []
      : [{ relation: plain(relation), ...blocked, through: blocked.through && plain(blocked.through) }];
  });
}

/** Without what is only of use while it is measured. */
export const plain = ({ oid, schema, name, kind }: Relation): Relation => ({ oid, schema, name, kind });
