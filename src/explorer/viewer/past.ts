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
export interface ChangeData extends ChangedObject {
  /** Place among those that ever changed. */
  readonly object: number;
  readonly change: KindOfChange;
  readonly severity: Severity;
  /** Absent = not told. */
  readonly details?: readonly ChangeDetail[];
  /** What it was called before, by its place. */
  readonly was?: number;
}

/** A snapshot with what changed since the one before; null = it is the first. */
export type Run = Omit<SnapshotData, 'changes'> & { readonly changes: readonly ChangeData[] | null };

export interface Past {
  readonly runs: readonly Run[];
  readonly objects: readonly ChangedObject[];
  /** Place of the object of a kind and identity. */
  readonly find: (kind: string, identity: string) => number | undefined;
}

/** Writes the changes out, which the file has in few bytes. */
export function openPast({ snapshots, objects }: HistoryData): Past {
  const places = new Map(objects.map(({ kind, identity }, place) => [`${kind}\0${identity}`, place]));
  return {
    runs: snapshots.map((snapshot) => ({
      ...snapshot,
      changes: snapshot.changes?.flatMap((row) => written(row, objects)) ?? null,
    })),
    objects,
    find: (kind, identity) => places.get(`${kind}\0${identity}`),
  };
}

function written(
  [object, change, severity, details = [], was]: ChangeRow,
  objects: readonly ChangedObject[],
): readonly ChangeData[] {
  const [of, what, how] = [objects[object], kindsOfChange[change], severities[severity]];
  if (of === undefined || what === undefined || how === undefined) return [];
  return [
    {
      ...of,
      object,
      change: what,
      severity: how,
      ...(details === 0 ? {} : { details }),
      ...(was === undefined ? {} : { was }),
    },
  ];
}
