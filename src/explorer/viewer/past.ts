import {
  commitLength,
  kindsOfChange,
  labelsOf,
  noCommit,
  numbersOf,
  severities,
  sumsOf,
  type ChangeDetail,
  type ChangedObject,
  type HistoryData,
} from '../history-data.ts';

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

/** A snapshot with what changed since the one before. */
export interface Run {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly label: string | null;
  /** Its beginning. */
  readonly commit: string | null;
  readonly tables: number | null;
  readonly functions: number | null;
  readonly policies: number | null;
  /** Files of migrations that were recorded since the one before. */
  readonly migrations: readonly string[];
  /** Null = it is the first. */
  readonly changes: readonly ChangeData[] | null;
}

/** How many of some changes there are of each severity that occurs, the worst first. */
export function bySeverity(
  changes: readonly ChangeData[],
): readonly { readonly severity: Severity; readonly count: number }[] {
  return severities
    .map((severity) => ({ severity, count: changes.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0);
}

/** Writes out what the file has in few bytes. */
export function openPast({ snapshots, changes, objects, detailed = 0 }: HistoryData): readonly Run[] {
  const [ids, seconds] = [sumsOf(snapshots.ids), sumsOf(snapshots.seconds)];
  const labels = labelsOf(snapshots.labels);
  const [places, kinds] = [numbersOf(changes.objects), numbersOf(changes.kinds)];
  const details = new Map(changes.details.map(([at, ...own]) => [at, own]));
  const was = new Map(changes.was);
  const migrations = new Map(snapshots.migrations);
  const written = (change: number, snapshot: number): readonly ChangeData[] => {
    const kind = kinds[change] ?? 0;
    const of = objects[places[change] ?? -1];
    const what = kindsOfChange[Math.floor(kind / severities.length)];
    const how = severities[kind % severities.length];
    if (of === undefined || what === undefined || how === undefined) return [];
    const { on, ...rest } = of;
    const [holder, before] = [on, was.get(change)].map((place) => objects[place ?? -1]);
    return [
      {
        ...rest,
        change: what,
        severity: how,
        ...(snapshot < detailed ? {} : { details: details.get(change) ?? [] }),
        ...(holder === undefined ? {} : { on: holder.identity }),
        ...(before === undefined ? {} : { was: before.identity }),
      },
    ];
  };
  let next = 0;
  return ids
    .map((id, at) => ({ id, at }))
    .reverse()
    .map(({ id, at }): Run => {
      const first = next;
      next += snapshots.changes[at] ?? 0;
      const commit = snapshots.commits.slice(at * commitLength, (at + 1) * commitLength);
      return {
        id,
        at: new Date((seconds[at] ?? 0) * 1000).toISOString().replace('.000Z', 'Z'),
        label: labels[at] ?? null,
        commit: commit === noCommit ? null : commit.replaceAll('-', ''),
        tables: snapshots.tables[at] ?? null,
        functions: snapshots.functions[at] ?? null,
        policies: snapshots.policies[at] ?? null,
        migrations: migrations.get(at) ?? [],
        changes:
          at === 0
            ? null
            : Array.from({ length: next - first }, (_, place) => written(first + place, at)).flat(),
      };
    })
    .reverse();
}
