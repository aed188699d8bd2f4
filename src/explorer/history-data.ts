/*
 * The history as the explorer's file has it. A database of twenty tables may have run for years, and each run takes its
 * bytes: what repeats is there once, and what is alike stands together, list by list, which deflates best.
 */

export interface HistoryData {
  /** Why there is none, or what is missing of it. */
  readonly note?: string;
  /** The first, and those with which the schema changed, oldest first. */
  readonly snapshots: SnapshotLists;
  readonly changes: ChangeLists;
  /** What ever changed, each once. */
  readonly objects: readonly ChangedObject[];
  /** Place of the first snapshot of whose changes it is told from what to what; absent = of all. */
  readonly detailed?: number;
  /** Of all tables together. */
  readonly growth: readonly GrowthPoint[];
  /** The times of the tables' own points, ISO 8601 in UTC, oldest first. */
  readonly times: readonly string[];
}

/** An item for each snapshot, but for `migrations`. */
export interface SnapshotLists {
  /** The first, and by how much each is more than the one before. */
  readonly ids: readonly number[];
  /** The same of the time, in seconds since 1970. */
  readonly seconds: readonly number[];
  /** As {@link labelSteps} writes them. */
  readonly labels: readonly (string | number | null)[];
  /** {@link commitLength} letters each, {@link noCommit} where none is known. */
  readonly commits: string;
  readonly tables: readonly (number | null)[];
  readonly functions: readonly (number | null)[];
  readonly policies: readonly (number | null)[];
  /** Files of migrations that were recorded since the snapshot before, by the place of the snapshot. */
  readonly migrations: readonly (readonly [snapshot: number, files: readonly string[]])[];
  /** How many changes came with it. */
  readonly changes: readonly number[];
}

/** So much of a commit is shown, and is told apart from others; chance does not deflate. */
export const commitLength = 7;
export const noCommit = '-'.repeat(commitLength);

/** An item for each change, those of the newest snapshot first, but for `details` and `was`. */
export interface ChangeLists {
  /** Places of the objects, as {@link lettersOf} writes them. */
  readonly objects: readonly string[];
  /** What happened and how much it matters: places in {@link kindsOfChange} times 5 + those in {@link severities}. */
  readonly kinds: readonly string[];
  /** From what to what, by the place of the change. */
  readonly details: readonly (readonly [change: number, ...details: readonly ChangeDetail[]])[];
  /** The object whose name a renamed one had before, by the place of the change. */
  readonly was: readonly (readonly [change: number, object: number])[];
}

export interface ChangedObject {
  readonly kind: string;
  readonly identity: string;
  /** Place in the explorer's relations. */
  readonly relation?: number;
  /** Of the relation, where it is a column. */
  readonly column?: string;
  /** The table or view that it is a part of, by its place. */
  readonly on?: number;
  /** Of a grant to everyone. */
  readonly open?: true;
}

export const kindsOfChange = ['added', 'removed', 'changed', 'renamed', 'remade'] as const;
/** The worst first. */
export const severities = ['breaking', 'security', 'performance', 'additive', 'cosmetic'] as const;

export type ChangeDetail = readonly [property: string, from: string, to: string];

/** Rows and size of all tables at a time. */
export interface GrowthPoint {
  readonly at: string;
  readonly rows: number | null;
  readonly bytes: number | null;
}

/** The same of one table; the time by its place in {@link HistoryData.times}. Both null = it was gone. */
export type GrowthRow = readonly [time: number, rows: number | null, bytes: number | null];

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Whole numbers of 0 and more as letters: one text of their last digits to the base of 64, one of those before, and so
 * on, so that deflate finds in each how often which letter occurs.
 */
export function lettersOf(numbers: readonly number[]): readonly string[] {
  const texts: string[] = [];
  for (let rest = numbers; rest.length > 0; rest = rest.map((one) => Math.floor(one / letters.length))) {
    if (texts.length > 0 && rest.every((one) => one === 0)) break;
    texts.push(rest.map((one) => letters.charAt(one % letters.length)).join(''));
  }
  return texts;
}

/** The numbers of {@link lettersOf}. */
export function numbersOf(texts: readonly string[]): readonly number[] {
  const digits = texts.map((text) => Array.from(text, (letter) => letters.indexOf(letter)));
  return (digits[0] ?? []).map((_, at) =>
    digits.reduceRight((sum, list) => sum * letters.length + (list[at] ?? 0), 0),
  );
}

/** The number at the end of a label, and what is before it; null = there is none that is written back as it was. */
function numbered(label: string | null | undefined): readonly [start: string, number: number] | null {
  const digits = /[0-9]{1,15}$/.exec(label ?? '')?.[0] ?? '';
  const number = Number(digits);
  return digits === String(number) ? [(label ?? '').slice(0, -digits.length), number] : null;
}

/** Labels that number the runs: a number stands for the label before with so much more at its end. */
export const labelSteps = (labels: readonly (string | null)[]): readonly (string | number | null)[] =>
  labels.map((label, at) => {
    const [own, before] = [numbered(label), numbered(labels[at - 1])];
    return own !== null && own[0] === before?.[0] ? own[1] - before[1] : label;
  });

/** The labels of {@link labelSteps}. */
export function labelsOf(steps: readonly (string | number | null)[]): readonly (string | null)[] {
  let last: string | null = null;
  return steps.map((step): string | null => {
    const [start, number] = numbered(last) ?? ['', 0];
    return (last = typeof step === 'number' ? `${start}${number + step}` : step);
  });
}

/** Each number less the one before it; the first as it is. */
export const stepsOf = (numbers: readonly number[]): readonly number[] =>
  numbers.map((one, at) => one - (numbers[at - 1] ?? 0));

/** The numbers of {@link stepsOf}. */
export function sumsOf(steps: readonly number[]): readonly number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
