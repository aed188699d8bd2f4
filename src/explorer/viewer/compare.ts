import type { ChangeData, SnapshotData } from '../data.ts';

/**
 * What changed from one snapshot to another, put together from the changes of those between: what came and went again
 * is left out, and of several changes of a property the first value and the last one count.
 * @returns null where some snapshot between them was not compared with the one before.
 */
export function between(
  snapshots: readonly SnapshotData[],
  from: number,
  to: number,
): readonly ChangeData[] | null {
  const net = new Map<string, ChangeData>();
  for (const { changes } of snapshots.slice(from + 1, to + 1)) {
    if (changes === null) return null;
    for (const change of changes) {
      const place = `${change.kind} ${change.identity}`;
      const before = net.get(place);
      const joined = before === undefined ? change : join(before, change);
      net.delete(place);
      if (joined !== null) net.set(place, joined);
    }
  }
  return [...net.values()];
}

/** Two changes of one object as one; null = it is as it was. */
function join(first: ChangeData, second: ChangeData): ChangeData | null {
  if (first.change === 'added')
    return second.change === 'removed' ? null : { ...first, ...relationOf(second) };
  if (second.change === 'removed') return second;
  if (first.change === 'removed') return { ...second, change: 'changed', severity: first.severity };
  const details = new Map((first.details ?? []).map((detail) => [detail[0], detail]));
  for (const detail of second.details ?? []) {
    const [property, from, to] = detail;
    const was = details.get(property)?.[1] ?? from;
    if (was === to) details.delete(property);
    else details.set(property, [property, was, to]);
  }
  if (details.size === 0 && first.change === 'changed') return null;
  return { ...second, severity: worst(first.severity, second.severity), details: [...details.values()] };
}

const relationOf = ({ relation }: ChangeData): Partial<ChangeData> =>
  relation === undefined ? {} : { relation };

export const severities = ['breaking', 'security', 'performance', 'additive', 'cosmetic'] as const;

function worst(a: string, b: string): string {
  return severities.find((each) => each === a || each === b) ?? a;
}
