import type { Statistics } from '../inventory/index.ts';
import type { History, Measured } from '../snapshot/index.ts';
import type { GrowthPoint, GrowthRow } from './history-data.ts';

/** Below these all is alike: the first ANALYZE of small tables is no growth. As catalog.record_growth() has it. */
const leastRows = 10_000;
const leastBytes = 1_000_000;

/** A figure has moved when it is further from the last than such a part of it, as catalog.record_growth() has it. */
const part = 10;

/** Of one table; the file has a thousand of them. */
const mostPoints = 60;

/** Points at which a figure of all tables together has moved. */
export function growthOf({ snapshots }: History, statistics: Statistics): readonly GrowthPoint[] {
  const points: GrowthPoint[] = [];
  for (const { takenAt, rows, sizeBytes } of snapshots) {
    const before = points.at(-1);
    if (
      before === undefined ||
      moved(before.rows, rows, leastRows) ||
      moved(before.bytes, sizeBytes, leastBytes)
    )
      points.push({
        at: takenAt,
        rows: rows ?? before?.rows ?? null,
        bytes: sizeBytes ?? before?.bytes ?? null,
      });
  }
  return shownOf(points, statistics);
}

function moved(before: number | null, now: number | null, least: number): boolean {
  if (now === null) return false;
  return before === null || Math.abs(now - before) > Math.max(before, least) / part;
}

/** As the input says, without points at which nothing is seen to be different. */
function shownOf(points: readonly Measured[], statistics: Statistics): readonly GrowthPoint[] {
  if (statistics === 'none') return [];
  const shown = points.map(({ at, rows, bytes }) =>
    statistics === 'exact'
      ? { at, rows, bytes }
      : { at, rows: twoDigits(rows, leastRows), bytes: twoDigits(bytes, leastBytes) },
  );
  return shown.filter(({ rows, bytes }, at) => {
    const before = shown[at - 1];
    return before === undefined || before.rows !== rows || before.bytes !== bytes;
  });
}

/** A curve in powers of ten would be a staircase: two digits, and 0 below the least that is told apart. */
function twoDigits(value: number | null, least: number): number | null {
  if (value === null) return null;
  return value < least ? 0 : Number(value.toPrecision(2));
}

/** What grew, by its identity, and the times of all points, which the tables share. */
export interface TableGrowth {
  readonly times: readonly string[];
  readonly of: (identity: string) => readonly GrowthRow[] | undefined;
}

/** @param identities of the tables that are shown. */
export function tableGrowth(
  history: History,
  statistics: Statistics,
  identities: readonly string[],
): TableGrowth {
  const shown = new Map(
    identities.flatMap((identity) => {
      const points = thinned(shownOf(history.growth.get(identity) ?? [], statistics));
      return points.some(({ rows, bytes }) => (rows ?? 0) > 0 || (bytes ?? 0) > 0)
        ? [[identity, points] as const]
        : [];
    }),
  );
  const times = [...new Set([...shown.values()].flatMap((points) => points.map(({ at }) => at)))].sort();
  const places = new Map(times.map((time, place) => [time, place]));
  return {
    times,
    of: (identity) =>
      shown.get(identity)?.map(({ at, rows, bytes }) => [places.get(at) ?? 0, rows, bytes] as const),
  };
}

/** The first, the last, and of the others every second, third and so on until they are few. */
function thinned(points: readonly GrowthPoint[]): readonly GrowthPoint[] {
  const step = Math.ceil(points.length / mostPoints);
  // Counted from the end: one point more leaves most of the others.
  return points.filter((_, at) => at === 0 || (points.length - 1 - at) % step === 0);
}
