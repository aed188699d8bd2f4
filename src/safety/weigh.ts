import { counted } from '../text.ts';
import { told, type Answer, type Answers } from './answering/index.ts';
import type { Hazard } from './hazard.ts';

/** How large a table is where it is full. */
export interface Size {
  /** Bytes of the table, its indexes and its TOAST, over all partitions; null = it is not there. */
  readonly bytes: number | null;
  /** The planner's estimate; null = never analysed. */
  readonly rows: number | null;
}

/** A hazard, how long its work takes where the sizes of its tables are known, and what the live database counts. */
export interface Weighed extends Hazard {
  /** Seconds, a rough figure; null = not known. */
  readonly seconds: number | null;
  /** Null = there is nothing to count, or no database was asked. */
  readonly answer: Answer | null;
}

/**
 * Bytes a second, as measured on PostgreSQL 18 with a table of two million rows in memory: a scan is several times as
 * fast there, and a busy or small server slower than any of these.
 */
const rates = { scans: 200_000_000, builds: 50_000_000, rewrites: 50_000_000, changes: 20_000_000 } as const;

/** Seconds below which nobody notices, and from which on a service that waits is down. */
const brief = 1;
const long = 60;

const levels: readonly Hazard['level'][] = ['error', 'warning', 'info'];
/** What nobody can bring back, then what ends the run, then who waits; what breaks is known from the code. */
const order: readonly Hazard['aspect'][] = ['loses', 'fails', 'rewrites', 'scans', 'locks', 'breaks'];

/** Smaller for what is worse. */
export const gravityOf = ({ level, aspect }: Pick<Hazard, 'level' | 'aspect'>): number =>
  levels.indexOf(level) * order.length + order.indexOf(aspect);

/**
 * Says how long a hazard's work takes and what rows it concerns, and how much it matters then.
 * @param sizeOf null = the sizes are not known.
 * @param answers what was counted.
 */
export function weigh(
  hazard: Hazard,
  sizeOf: ((schema: string, name: string) => Size | null) | null,
  answers: Answers = new Map(),
): Weighed {
  const answer = hazard.question === null ? null : (answers.get(hazard.question.sql) ?? null);
  return { ...timed(told(hazard, answer), sizeOf), answer };
}

function timed(
  hazard: Hazard,
  sizeOf: ((schema: string, name: string) => Size | null) | null,
): Omit<Weighed, 'answer'> {
  const { work, level, message } = hazard;
  if (work === undefined || sizeOf === null) return { ...hazard, seconds: null };
  const sizes = work.tables.map(({ schema, name }) => sizeOf(schema, name)?.bytes ?? null);
  if (sizes.some((bytes) => bytes === null)) return { ...hazard, seconds: null };
  const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const seconds = bytes / rates[work.does];
  return {
    ...hazard,
    seconds,
    level: levelOf(level, seconds),
    message: `${message}; at ${bytesText(bytes)} that takes ${duration(seconds)}`,
  };
}

function levelOf(level: Hazard['level'], seconds: number): Hazard['level'] {
  if (seconds < brief) return 'info';
  return level === 'warning' && seconds >= long ? 'error' : level;
}

function duration(seconds: number): string {
  if (seconds < brief) return 'less than a second';
  if (seconds < long) return `roughly ${counted(Math.round(seconds), 'second')}`;
  return seconds < 60 * long
    ? `roughly ${counted(Math.round(seconds / 60), 'minute')}`
    : `roughly ${counted(Math.round(seconds / 3600), 'hour')}`;
}

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** `48 MB` */
export function bytesText(bytes: number): string {
  const power = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  return `${Math.round(bytes / 1024 ** power)} ${units[power]}`;
}
