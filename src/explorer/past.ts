import { identifiers, type Statistics } from '../inventory/index.ts';
import type { Change, History } from '../snapshot/index.ts';
import type { ChangeData, GrowthPoint, HistoryData, SnapshotData } from './data.ts';

/** A value of a change is shown in one line. In UTF-16 units. */
const longestValue = 2_000;

type Taken = History['snapshots'][number];

/**
 * The first snapshot and those with which the schema changed: a night on which nothing changed adds nothing, so that an
 * unchanged database gives the same bytes.
 * @param idOf place of the relation that an object belongs to.
 */
export function historyData(
  history: History,
  statistics: Statistics,
  shown: (schema: string) => boolean,
  idOf: (kind: string, identity: string) => number | undefined,
  note: string | null,
): { readonly data: HistoryData; readonly placeOf: (snapshot: number) => number | undefined } {
  const kept = history.snapshots.filter(
    ({ schemaHash }, at) => at === 0 || schemaHash !== history.snapshots[at - 1]?.schemaHash,
  );
  const files = migrationsOf(kept, history);
  const snapshots = kept.map((taken, at): SnapshotData => {
    const changes = history.changes.get(taken.id);
    const { id, takenAt, label, commit, tables, functions, policies } = taken;
    return {
      id,
      at: takenAt,
      label,
      commit,
      tables,
      functions,
      policies,
      migrations: files[at] ?? [],
      changes:
        at === 0 || changes === undefined
          ? null
          : selected(changes, shown).map((change) => changeData(change, idOf)),
    };
  });
  return {
    data: { snapshots, growth: growthOf(history, statistics), ...(note === null ? {} : { note }) },
    // The first one was there before all that came later; objects that it has came at an unknown time.
    placeOf: (snapshot) => {
      const place = kept.findIndex(({ id }) => id >= snapshot);
      return place <= 0 ? undefined : place;
    },
  };
}

function selected(changes: readonly Change[], shown: (schema: string) => boolean): readonly Change[] {
  return changes.filter(({ kind, identity }) => {
    const [schema, name] = identifiers(kind === 'grant' ? grantedOn(identity) : identity);
    return schema === undefined || (name === undefined && kind !== 'schema') || shown(schema);
  });
}

/** `table public.notes to anon` → `public.notes`. */
export function grantedOn(identity: string): string {
  return identity.replace(/^(?:(?:foreign|materialized) )?[a-z]+ /, '');
}

function changeData(
  { kind, identity, change, severity, details }: Change,
  idOf: (kind: string, identity: string) => number | undefined,
): ChangeData {
  const relation = idOf(kind, identity);
  const column = kind === 'column' ? identifiers(identity)[2] : undefined;
  return {
    kind,
    identity,
    change,
    severity,
    ...(details.length === 0
      ? {}
      : {
          details: details.map(
            ({ property, from, to }) => [property, valueText(from), valueText(to)] as const,
          ),
        }),
    ...(relation === undefined ? {} : { relation }),
    ...(column === undefined ? {} : { column }),
  };
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`;
}

/** Files by the place of the snapshot that was the first to be taken after them. */
function migrationsOf(kept: readonly Taken[], { migrations }: History): readonly (readonly string[])[] {
  const files = kept.map((): string[] => []);
  let place = 0;
  for (const { file, appliedAt } of migrations) {
    while (place < kept.length - 1 && (kept[place]?.takenAt ?? '') < appliedAt) place++;
    files[place]?.push(file);
  }
  return files;
}

/** Below these all is alike: the first ANALYZE of small tables is no growth. */
const leastRows = 10_000;
const leastBytes = 1_000_000;

/** Points at which a figure differs from the one before. */
function growthOf({ snapshots }: History, statistics: Statistics): readonly GrowthPoint[] {
  if (statistics === 'none') return [];
  const exact = statistics === 'exact';
  const points = snapshots.map(({ takenAt, rows, sizeBytes }): GrowthPoint => ({
    at: takenAt,
    rows: exact ? rows : twoDigits(rows, leastRows),
    bytes: exact ? sizeBytes : twoDigits(sizeBytes, leastBytes),
  }));
  return points.filter((point, at) => {
    const before = points[at - 1];
    return before === undefined || before.rows !== point.rows || before.bytes !== point.bytes;
  });
}

/** A curve in powers of ten would be a staircase: two digits, and 0 below the least that is told apart. */
function twoDigits(value: number | null, least: number): number | null {
  if (value === null) return null;
  return value < least ? 0 : Number(value.toPrecision(2));
}
