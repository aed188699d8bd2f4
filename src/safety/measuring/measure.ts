import type { Database, During, Result, Row } from '../../database/index.ts';
import { transactionControl, type Migration, type Statement } from '../../migrations/index.ts';
import type { Effects, Hazard } from '../hazard.ts';
import { effectsOf, seen, seenSince, type Standing } from './effects.ts';
import { hazardsOf } from './hazards.ts';
import { strongest, type LockMode } from './lock-modes.ts';
import {
  catalogueOf,
  concerning,
  lookAtLocks,
  lookAtScans,
  namesOf,
  nowOf,
  referencedBy,
  scansIn,
  type Catalogue,
  type Now,
} from './relations.ts';
import { judged, left, settled, withForm, type InFile, type Meaning, type Trees } from './meaning.ts';
import { isAllAnew } from './anew.ts';
import { traceOf } from './trace.ts';
import { treesOf } from './trees.ts';
import { firstWords, makesOnly, runsNothing } from './words.ts';

/** A statement of a file, and what it does to what was there before. */
export interface Measured {
  readonly file: string;
  readonly line: number;
  /** The statement's first words: `ALTER TABLE`. */
  readonly statement: string;
  readonly effects: Effects;
  readonly hazards: readonly Hazard[];
}

/** What was measured of a file, or of a step of it. */
export interface Measurement {
  readonly statements: readonly Measured[];
  /** The line of the statement that failed; null = all went through. */
  readonly endedAt: number | null;
  /** How many of its last statements were not measured. */
  readonly left: number;
  /** What was there before it, from which the next look can go on. */
  readonly catalogue?: Catalogue;
}

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

/**
 * A file with more statements is a load of rows; its first ones show what it locks. Reading the locks costs their
 * number each time.
 */
export const mostStatements = 500;

/** A transaction under way. */
interface Course {
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
  /** Whether the scans have to be counted anew: something was rolled back of which not all that it began is known. */
  recounts: boolean;
}

/** The relations that are there now. */
export const existingIn = async (database: Database): Promise<ReadonlySet<number>> =>
  relationsIn(await catalogueOf(database));

export const relationsIn = ({ relations }: Catalogue): ReadonlySet<number> => new Set(relations.keys());

/**
 * Runs statements in a transaction that is rolled back, and reads after each which locks it holds, what has become of
 * the tables and what the server says that it does. An error ends it: the run that follows reports it.
 * @param statements of a file's transaction; its BEGIN and COMMIT are passed over.
 * @param settings what the file has set before, as SQL.
 */
export async function measure(
  database: Database,
  source: Migration['source'],
  statements: { readonly length: number; slice(from: number, to: number): Iterable<Statement> },
  options: MeasureOptions,
  settings: readonly string[] = [],
): Promise<Measurement> {
  let found: Measured[] = [];
  let at: number | null = null;
  let catalogue: Catalogue | undefined;
  try {
    const begin = ['BEGIN', `SET LOCAL statement_timeout = '${options.limit}ms'`, ...settings];
    catalogue = await catalogueOf(database, begin, options.known);
    const first = [...statements.slice(0, mostStatements)];
    const trees = treesOf(source.sql, first);
    if (await isAllAnew(database, source, first, namesOf(catalogue, options.existing), trees.of))
      return { statements: [], endedAt: null, left: leftOf(statements), catalogue };
    const concerned = concerning(catalogue, options.existing);
    const standing = standingAt(catalogue);
    const course = {
      ...{ database, source, options, catalogue, concerned, standing },
      lookAtLocks: lookAtLocks(concerned),
      next: [],
      isPrepared: false,
      recounts: false,
    };
    for (const [index, statement] of first.entries()) {
      // The transaction that the file brings along is this one; going back to a savepoint is within it.
      if (transactionControl(statement) !== null || setsTransaction(statement)) continue;
      at = statement.start;
      const measured = await measureOne(course, statement, trees.at(index));
      if (measured !== null) found.push(measured);
    }
    at = null;
    found = await settled(database, options.meaning, found);
  } catch {
    /* the run that follows reports it */
  } finally {
    // Not possible, and not needed, where the engine was ended.
    await database
      .query('ROLLBACK; RESET ROLE; RESET ALL')
      .then(() => left(database, options.meaning))
      .catch(() => {});
  }
  const endedAt = at === null ? null : options.lineOf(at);
  return {
    statements: found,
    endedAt,
    left: leftOf(statements),
    ...(catalogue === undefined ? {} : { catalogue }),
  };
}

const leftOf = ({ length }: { readonly length: number }): number => Math.max(0, length - mostStatements);

/** Something of ours came before it, so that it would be refused. */
const setsTransaction = ({ words: [first, second] }: Statement): boolean =>
  first === 'SET' && second === 'TRANSACTION';

const standingAt = ({ relations }: Catalogue): Standing => ({
  held: new Map(),
  since: new Map(),
  filenodes: {
    before: new Map([...relations].map(([oid, { filenode }]) => [oid, filenode])),
    since: new Map(),
  },
  scans: { before: new Map([...relations].map(([oid, { scans }]) => [oid, scans])), since: new Map() },
});

/** Runs a statement; null = it concerns nothing that was there before. */
async function measureOne(course: Course, statement: Statement, trees: Trees): Promise<Measured | null> {
  const { source, options, catalogue } = course;
  const { words, start, end } = statement;
  const sql = source.sql.slice(start, end);
  let shown: Shown | null = null;
  const tried: Now[] = [];
  const session: InFile = {
    ask: async (text, at = -1) => (await send(course, [text])).at(at)?.rows ?? [],
    run: async (behind, at, before = []) => {
      course.standing = seenAgain(course.standing, tried.splice(0));
      course.next = [...course.next, ...before];
      const results = await run(course, statement, behind);
      ({ shown } = results);
      return results.behind.at(at)?.rows ?? [];
    },
    attempt: async (steps, behind, at) => {
      const { now, rows } = await attempted(course, steps, behind, at);
      tried.push(...now);
      return rows;
    },
  };
  const { verdicts, safer, ran, next } = await judged(session, options.meaning, sql, words, trees);
  course.next = next;
  const isShown = shown !== null;
  if (!isShown) await session.run([], -1);
  const again = ran !== 'stands' && next.length > 0 && isShown ? await runAgain(course, sql) : [];
  const { now, messages } = shown as unknown as Shown;
  // A function that is replaced locks no table, and may break what calls it.
  if (makesOnly(words) && verdicts.length === 0) return null;
  const line = options.lineOf(start);
  const mine = now.filter(({ oid }) => course.concerned.has(oid));
  if (words[0] === 'ROLLBACK') {
    course.standing = gone(course.standing, mine, catalogue);
    return null;
  }
  const trace = traceOf(messages);
  const { effects, standing } = effectsOf(
    {
      ...{ words, line, trace, movesUnseen: options.movesUnseen },
      referenced: await referencedBy(course.database, trace.validated, mine),
    },
    course.standing,
    mine,
    { ...catalogue, existing: options.existing },
  );
  course.standing = seenAgain(seenAgain(standing, tried), again, true);
  const hazards = [...withForm(hazardsOf({ words, line }, effects), safer), ...verdicts];
  if (hazards.length === 0 && effects.locks.length === 0 && effects.scans.length === 0) return null;
  return { file: source.file, line, statement: firstWords(words), effects, hazards };
}

/**
 * Runs steps that will be rolled back, and looks at what they hold: the scans that they began are counted all the same,
 * and a scanned table is locked.
 */
async function attempted(
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
async function runAgain(course: Course, sql: string): Promise<readonly Now[]> {
  const place = course.next.length;
  const results = await send(course, [sql, course.lookAtLocks.prepared], {
    keeps: (index) => index !== place,
  });
  return nowOf(results.at(-1)?.rows ?? []);
}

/** @param stands whether it was not rolled back: then the files are new ones, too. */
const seenAgain = (standing: Standing, now: readonly Now[], stands = false): Standing => {
  const { filenodes, scans } = seen(standing, now);
  return { ...standing, filenodes: stands ? filenodes : standing.filenodes, scans };
};

const lookBefore = (
  { lookAtLocks: { once, prepared }, isPrepared }: Course,
  behind: readonly string[],
): string => (behind.length > 0 || isPrepared ? prepared : once);

/** What the message of a statement has shown. */
interface Shown {
  readonly now: readonly Now[];
  readonly messages: readonly string[];
}

/** Sends statements of a message behind what has to go before; returns their results. */
async function send(
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
 */
async function run(
  course: Course,
  statement: Statement,
  behind: readonly string[],
): Promise<{ readonly shown: Shown; readonly behind: readonly Result[] }> {
  const { source } = course;
  const { start, end, copyData, words } = statement;
  const text = source.sql.slice(start, end);
  if (copyData !== undefined) {
    const rows = source.sql.slice(copyData.start, copyData.end);
    if (course.next.length > 0) await send(course, []);
    await course.database.query(text, { copies: [{ start: 0, end: text.length, rows }] });
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
  });
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

/** After a savepoint was gone back to: what was locked and rewritten behind it is as it was. */
function gone(standing: Standing, now: readonly Now[], catalogue: Catalogue): Standing {
  const held = new Map<number, LockMode>();
  for (const { oid, modes } of now) {
    const mode = strongest(modes);
    if (mode !== null) held.set(oid, mode);
  }
  // What is locked no more was not rewritten before the savepoint either. Scans are counted all the same.
  const { filenodes } = standingAt(catalogue);
  return { ...standing, held, ...seen({ ...standing, filenodes }, now) };
}
