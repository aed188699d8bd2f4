import {
  kindsOfChange,
  severities,
  type ChangeDetail,
  type ChangedObject,
  type ChangeRow,
  type HistoryData,
  type SnapshotData,
} from '../data.ts';

export type KindOfChange = (typeof kindsOfChange)[number];
export type Severity = (typeof severities)[number];

/** A change as it is shown. */
export interface ChangeData extends Omit<ChangedObject, 'on'> {
  readonly change: KindOfChange;
  readonly severity: Severity;
  /** Absent = not told. */
  readonly details?: readonly ChangeDetail[];
  /** What it is a part of, or granted on. */
  readonly on?: string;
  /** What it was called before. */
  readonly was?: string;
}

/** A snapshot with what changed since the one before; null = it is the first. */
export type Run = Omit<SnapshotData, 'changes'> & { readonly changes: readonly ChangeData[] | null };

/** How many of some changes there are of each severity that occurs, the worst first. */
export function bySeverity(
  changes: readonly ChangeData[],
): readonly { readonly severity: Severity; readonly count: number }[] {
  return severities
    .map((severity) => ({ severity, count: changes.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0);
}

/** Writes the changes out, which the file has in few bytes. */
export function openPast({ snapshots, objects }: HistoryData): readonly Run[] {
  return snapshots.map((snapshot) => ({
    ...snapshot,
    changes: snapshot.changes?.flatMap((row) => written(row, objects)) ?? null,
  }));
}

function written(
  [object, change, severity, details = [], was]: ChangeRow,
  objects: readonly ChangedObject[],
): readonly ChangeData[] {
  const [of, what, how] = [objects[object], kindsOfChange[change], severities[severity]];
  if (of === undefined || what === undefined || how === undefined) return [];
  const { on, ...rest } = of;
  const [holder, before] = [on, was].map((place) => (place === undefined ? undefined : objects[place]));
  return [
    {
      ...rest,
      change: what,
      severity: how,
      ...(details === 0 ? {} : { details }),
      ...(holder === undefined ? {} : { on: holder.identity }),
      ...(before === undefined ? {} : { was: before.identity }),
    },
  ];
}
