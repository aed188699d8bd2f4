import type { Database, During, Result, Row } from '../../database/index.ts';
import type { Migration, Statement } from '../../migrations/index.ts';
import { seen, seenSince, type Standing } from './effects.ts';
import { strongest, type LockMode } from './lock-modes.ts';
import { looksBehind, NotTogether, type Meaning, type Together } from './meaning.ts';
import type { Catalogue } from './catalogue.ts';
import { lookAtScans, nowOf, scansIn, type lookAtLocks, type Now } from './relations.ts';
import { failedIn, type Unjudged } from './unjudged.ts';
import { makesOnly, runsNothing } from './words.ts';

/* The transaction in which a file is measured, and the messages that go through it. */

export interface MeasureOptions {
  /** Milliseconds that a statement may take. */
  readonly limit: number;
  /** The line of an index of the file's SQL: as lineFinder tells it, made once a file. */
  readonly lineOf: (index: number) => number;
  /** The relations that were there before the pull request: others are empty, and nobody uses them. */
  readonly existing: ReadonlySet<number>;
  readonly meaning?: Meaning | undefined;
  /** Whether all that has a tablespace of its own lies in the default one here: nothing is seen to move. */
  readonly movesUnseen?: boolean;
  /** What was there at an earlier look. */
  readonly known?: Catalogue | null | undefined;
}

/** A transaction under way. */
export interface Course {
  readonly database: Database;
  readonly source: Migration['source'];
  readonly options: MeasureOptions;
  readonly catalogue: Catalogue;
  readonly concerned: ReadonlySet<number>;
  /** SQL that reads the locks on them: `prepared` where the catalog is read behind it, by what is prepared as well. */
  readonly lookAtLocks: ReturnType<typeof lookAtLocks>;
  standing: Standing;
  /** SQL that goes before the next message. */
  next: readonly string[];
  /** Whether the session knows how to read the locks: a judged statement has, and nothing could forget it since. */
  isPrepared: boolean;
  /** What the statements themselves have taken, without what was tried in their place. */
  milliseconds: number;
  /** Statements of which not all is told. */
  readonly unjudged: Unjudged[];
  /** Whether the scans have to be counted anew: something was rolled back of which not all that it began is known. */
  recounts: boolean;
}

export const standingAt = ({ relations }: Catalogue): Standing => ({
  held: new Map(),
  since: new Map(),
  filenodes: {
    before: (oid) => relations.get(oid)?.filenode,
    since: new Map(),
  },
  scans: { before: (oid) => relations.get(oid)?.scans, since: new Map() },
});

/**
 * Runs steps that will be rolled back, and looks at what they hold: the scans that they began are counted all the same,
 * and a scanned table is locked.
 */
export async function attempted(
  course: Course,
  steps: readonly string[],
  behind: readonly string[],
  at: number,
): Promise<{ readonly now: readonly Now[]; readonly rows: readonly Row[] }> {
  course.recounts = true;
  const results = await send(course, [...steps, lookBefore(course, behind), ...behind]);
  const now = nowOf(results.at(-1 - behind.length)?.rows ?? []);
  // Of what they dropped the count is not known.
  course.recounts = now.some(({ name }) => name === null);
  return { now, rows: results.at(at)?.rows ?? [] };
}

/** Runs a statement that was measured and taken back: what it writes anew gets yet another file. */
export async function runAgain(course: Course, sql: string): Promise<readonly Now[]> {
  const place = course.next.length;
  const results = await send(course, [sql, course.lookAtLocks.prepared], {
    keeps: (index) => index !== place,
  });
  return nowOf(results.at(-1)?.rows ?? []);
}

/** @param stands whether it was not rolled back: then the files are new ones, too. */
export const seenAgain = (standing: Standing, now: readonly Now[], stands = false): Standing => {
  const { filenodes, scans } = seen(standing, now);
  return { ...standing, filenodes: stands ? filenodes : standing.filenodes, scans };
};

const lookBefore = (
  { lookAtLocks: { once, prepared }, isPrepared }: Course,
  behind: readonly string[],
): string => (behind.length > 0 || isPrepared ? prepared : once);

/** What the message of a statement has shown. */
export interface Shown {
  readonly now: readonly Now[];
  readonly messages: readonly string[];
}

/** Sends statements of a message behind what has to go before; returns their results. */
export async function send(
  course: Course,
  statements: readonly string[],
  during: During = {},
): Promise<readonly Result[]> {
  const { next } = course;
  course.next = [];
  return await course.database.query([...next, ...statements].join(';\n'), during);
}

/**
 * Sends a statement, and the look at what it holds in the same message.
 * @param behind what else is sent with it.
 * @throws {Failed} the statement itself has failed.
 */
export async function run(
  course: Course,
  statement: Statement,
  behind: readonly string[],
): Promise<{ readonly shown: Shown; readonly behind: readonly Result[] }> {
  const { source } = course;
  const { start, end, copyData, words } = statement;
  const began = performance.now();
  const text = source.sql.slice(start, end);
  if (copyData !== undefined) {
    const rows = source.sql.slice(copyData.start, copyData.end);
    if (course.next.length > 0) await send(course, []);
    await course.database
      .query(text, { copies: [{ start: 0, end: text.length, rows }] })
      .catch((error: unknown) => {
        throw failedIn(error, 0, 0);
      });
    course.milliseconds += performance.now() - began;
    const looked = await send(course, [course.lookAtLocks.once]);
    return { shown: { now: nowOf(looked.at(-1)?.rows ?? []), messages: [] }, behind: [] };
  }
  const first = course.recounts ? lookAtScans : [];
  course.recounts = false;
  course.isPrepared &&= behind.length > 0 || runsNothing(words);
  const last = [...(makesOnly(words) ? [] : [lookBefore(course, behind)]), ...behind];
  const messages: string[] = [];
  const skipped = course.next.length;
  const place = skipped + first.length + 1;
  let completed = 0;
  const results = await send(course, [...first, `SET LOCAL client_min_messages = debug1`, text, ...last], {
    notice: ({ message }) => {
      if (completed === place) messages.push(message);
    },
    complete: (statements) => {
      completed = statements;
    },
    // What the file selects is nobody's.
    keeps: (index) => index !== place,
  }).catch((error: unknown) => {
    throw failedIn(error, completed, place);
  });
  course.milliseconds += performance.now() - began;
  if (first.length > 0) {
    const { standing } = course;
    course.standing = {
      ...standing,
      scans: seenSince(standing.scans, scansIn(results.slice(skipped))),
    };
  }
  course.isPrepared ||= behind.length > 0;
  const looked = last.length > behind.length ? results.at(-last.length)?.rows : undefined;
  return { shown: { now: nowOf(looked ?? []), messages }, behind: results };
}

/**
 * Sends statements in one message, and the look at what the transaction holds behind those of {@link looksBehind}.
 * @param sent.behind what else is sent behind them.
 * @throws {NotTogether} one of them failed, and all are taken back.
 * @returns what each has shown, and the results of what was sent behind them.
 */
export async function runTogether(
  course: Course,
  statements: readonly Statement[],
  { beforeLast, behind, claims }: Pick<Together, 'beforeLast' | 'behind' | 'claims'>,
): Promise<{ readonly shown: readonly Shown[]; readonly behind: readonly Result[] }> {
  const { source } = course;
  const began = performance.now();
  const first = course.recounts ? lookAtScans : [];
  const parts = [`SAVEPOINT ${together}`, ...first, 'SET LOCAL client_min_messages = debug1'];
  const skipped = course.next.length;
  const looks = looksBehind(claims);
  const places = statements.map(({ start, end }, index) => {
    if (index === statements.length - 1) parts.push(...beforeLast);
    parts.push(source.sql.slice(start, end));
    const place = skipped + parts.length - 1;
    if (looks[index] === true) parts.push(course.lookAtLocks.prepared);
    return place;
  });
  const messages = new Map<number, string[]>(places.map((place) => [place, []]));
  let completed = 0;
  const own = new Set(places);
  const results = await send(course, [...parts, ...behind], {
    notice: ({ message }) => messages.get(completed)?.push(message),
    complete: (count) => {
      completed = count;
    },
    keeps: (index) => !own.has(index),
  }).catch(async () => {
    await send(course, [`ROLLBACK TO SAVEPOINT ${together}`, `RELEASE SAVEPOINT ${together}`]);
    throw new NotTogether();
  });
  course.milliseconds += performance.now() - began;
  course.recounts = false;
  if (first.length > 0) {
    const scans = seenSince(course.standing.scans, scansIn(results.slice(skipped + 1)));
    course.standing = { ...course.standing, scans };
  }
  return {
    shown: places.map((place, index) => ({
      now: looks[index] === true ? nowOf(results[place + 1]?.rows ?? []) : [],
      messages: messages.get(place) ?? [],
    })),
    behind: results,
  };
}

/** Before statements that run together. */
export const together = 'pg_feature_inventory_together';

/** After a savepoint was gone back to: what was locked and rewritten behind it is as it was. */
export function gone(standing: Standing, now: readonly Now[], catalogue: Catalogue): Standing {
  const held = new Map<number, LockMode>();
  for (const { oid, modes } of now) {
    const mode = strongest(modes);
    if (mode !== null) held.set(oid, mode);
  }
  // What is locked no more was not rewritten before the savepoint either. Scans are counted all the same.
  const { filenodes } = standingAt(catalogue);
  return { ...standing, held, ...seen({ ...standing, filenodes }, now) };
}
