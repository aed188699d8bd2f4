import type { Database } from '../../database/index.ts';
import { transactionControl, type Migration, type Statement } from '../../migrations/index.ts';
import type { Effects, Hazard } from '../hazard.ts';
import {
  attempted,
  gone,
  run,
  runAgain,
  runTogether,
  seenAgain,
  send,
  standingAt,
  together,
  type Course,
  type MeasureOptions,
  type Shown,
} from './course.ts';
import { effectsOf } from './effects.ts';
import { hazardsOf } from './hazards.ts';
import { catalogueOf, concerning, namesOf, type Begun, type Catalogue } from './catalogue.ts';
import { lookAtLocks, referencedBy, type Now } from './relations.ts';
import {
  judged,
  left,
  NotTogether,
  settled,
  withForm,
  type Among,
  type InFile,
  type Together,
  type Trees,
} from './meaning.ts';
import { isAllAnew } from './anew.ts';
import { shared } from './shares.ts';
import { traceOf } from './trace.ts';
import { treesOf } from './trees.ts';
import { unjudgedAt, type Unjudged } from './unjudged.ts';
import { firstWords, makesOnly } from './words.ts';

export type { MeasureOptions } from './course.ts';

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
  /** Statements of which not all is told. */
  readonly unjudged: readonly Unjudged[];
  /** What was there before it, from which the next look can go on. */
  readonly catalogue?: Catalogue;
}

/**
 * A file with more statements is a load of rows; its first ones show what it locks. Reading the locks costs their
 * number each time.
 */
export const mostStatements = 500;

/** The relations that are there now. */
export const existingIn = async (database: Database): Promise<ReadonlySet<number>> =>
  relationsIn(await catalogueOf(database));

export const relationsIn = ({ relations }: Catalogue): ReadonlySet<number> => new Set(relations.keys());

/** A file's statements, in order. */
export type Statements = { readonly length: number; slice(from: number, to: number): Iterable<Statement> };

/**
 * Runs statements in a transaction that is rolled back, and reads after each which locks it holds, what has become of
 * the tables and what the server says that it does. An error ends it: the run that follows reports it.
 * @param statements of a file's transaction; its BEGIN and COMMIT are passed over.
 * @param settings what the file has set before, as SQL.
 */
export async function measure(
  database: Database,
  source: Migration['source'],
  statements: Statements,
  options: MeasureOptions,
  settings: readonly string[] = [],
): Promise<Measurement> {
  const left = leftOf(statements);
  let catalogue: Catalogue | undefined;
  try {
    const begin = ['BEGIN', `SET LOCAL statement_timeout = '${options.limit}ms'`, ...settings];
    catalogue = await catalogueOf(database, begin, options.known);
    const first = [...statements.slice(0, mostStatements)];
    const trees = treesOf(source.sql, first);
    if (await isAllAnew(database, source, first, namesOf(catalogue, options.existing), trees.of))
      return { statements: [], endedAt: null, left, unjudged: [], catalogue };
    const { isThrough: _, ...found } = await measureEach(database, source, { first, trees }, options, {
      catalogue,
      ahead: [],
    });
    return { ...found, left, catalogue };
  } catch (error) {
    const unjudged = fromFirst(source, statements, options, error);
    return {
      statements: [],
      endedAt: null,
      left,
      unjudged,
      ...(catalogue === undefined ? {} : { catalogue }),
    };
  } finally {
    await leaveSession(database, options);
  }
}

/** Of a file of which nothing is told. */
export function fromFirst(
  { file }: Pick<Migration['source'], 'file'>,
  statements: Statements,
  { lineOf }: Pick<MeasureOptions, 'lineOf'>,
  error: unknown,
): readonly Unjudged[] {
  const [first] = statements.slice(0, 1);
  return first === undefined
    ? []
    : unjudgedAt({ file, line: lineOf(first.start), words: first.words }, 'rest', error);
}

/** Ends the transaction. Not possible, and not needed, where the engine was ended. */
export const leaveSession = (database: Database, { meaning }: MeasureOptions): Promise<void> =>
  database
    .query('ROLLBACK; RESET ROLE; RESET ALL')
    .then(() => left(database, meaning))
    .catch(() => {});

/** The statements that are measured, and their trees. */
export interface Given {
  readonly first: readonly Statement[];
  readonly trees: ReturnType<typeof treesOf>;
}

export async function measureEach(
  database: Database,
  source: Migration['source'],
  { first, trees }: Given,
  options: MeasureOptions,
  { catalogue, ahead }: Pick<Begun, 'catalogue' | 'ahead'>,
): Promise<
  Pick<Measurement, 'statements' | 'endedAt' | 'unjudged'> & {
    readonly isThrough: boolean;
    readonly milliseconds: number;
  }
> {
  const concerned = concerning(catalogue, options.existing);
  const course: Course = {
    ...{ database, source, options, catalogue, concerned, standing: standingAt(catalogue) },
    lookAtLocks: lookAtLocks(concerned),
    next: [],
    isPrepared: options.meaning?.enter(catalogue.kept, ahead) === true,
    recounts: false,
    unjudged: [],
    milliseconds: 0,
  };
  const { unjudged } = course;
  const found: Measured[] = [];
  let at: Statement | null = null;
  try {
    // Up to where statements run by themselves, because together they did not.
    let alone = 0;
    for (let index = 0; index < first.length;) {
      const statement = first[index] as Statement;
      at = statement;
      const group = index < alone ? null : await togetherFrom(course, trees.at(index));
      if (group !== null) {
        const several = first.slice(index, index + group.claims.length);
        const measured = await measureTogether(course, several, group, (n) => trees.at(index + n));
        if (measured === null) alone = index + group.claims.length;
        else {
          found.push(...measured);
          index += group.claims.length;
        }
        continue;
      }
      index++;
      // The transaction that the file brings along is this one; going back to a savepoint is within it.
      if (transactionControl(statement) !== null || setsTransaction(statement)) continue;
      const measured = await measureOne(course, statement, trees.at(index - 1));
      if (measured !== null) found.push(measured);
    }
    at = null;
    const statements = await settled(database, options.meaning, found, ({ file, line, statement }, error) => {
      unjudged.push(...unjudgedAt({ file, line, words: [statement] }, 'end', error));
    });
    return { statements, endedAt: null, unjudged, isThrough: true, milliseconds: course.milliseconds };
  } catch (error) {
    const endedAt = at === null ? null : options.lineOf(at.start);
    const { milliseconds } = course;
    const rest = at === null ? [] : unjudgedIn(course, at, 'rest', error);
    // Of what has failed itself the run that follows tells.
    const others = unjudged.filter(({ line }) => line !== endedAt);
    return { statements: found, endedAt, unjudged: [...others, ...rest], isThrough: false, milliseconds };
  }
}

const unjudgedIn = (
  { source: { file }, options }: Course,
  { start, words }: Statement,
  what: Unjudged['what'],
  error: unknown,
): readonly Unjudged[] => unjudgedAt({ file, line: options.lineOf(start), words }, what, error);

const leftOf = ({ length }: { readonly length: number }): number => Math.max(0, length - mostStatements);

/** Something of ours came before it, so that it would be refused. */
export const setsTransaction = ({ words: [first, second] }: Statement): boolean =>
  first === 'SET' && second === 'TRANSACTION';

/** Which of the next statements run in one message; null = the next one by itself. */
async function togetherFrom(course: Course, { all }: Trees): Promise<Together | null> {
  const { meaning } = course.options;
  if (meaning === undefined || all === undefined) return null;
  return await meaning.together(
    all,
    async (text, at = -1) => (await send(course, [text])).at(at)?.rows ?? [],
  );
}

/** Runs statements in one message; null = each has to run by itself, and they were taken back. */
async function measureTogether(
  course: Course,
  statements: readonly Statement[],
  group: Together,
  treesAt: (index: number) => Trees,
): Promise<readonly Measured[] | null> {
  const { standing, unjudged } = course;
  const known = unjudged.length;
  let isSent = false;
  try {
    const { shown, behind } = await runTogether(course, statements, group);
    isSent = true;
    if (!group.ran(behind)) throw new NotTogether();
    const own = shared(course, group.claims, shown);
    const found: Measured[] = [];
    for (const [index, statement] of statements.entries()) {
      const isLast = group.beforeLast.length > 0 && index === statements.length - 1;
      const ran = { shown: own[index] as Shown, isLast };
      const measured = await measureOne(course, statement, treesAt(index), ran);
      if (measured !== null) found.push(measured);
    }
    course.next = [...course.next, `RELEASE SAVEPOINT ${together}`];
    return found;
  } catch (error) {
    if (!(error instanceof NotTogether)) throw error;
    group.undo();
    unjudged.length = known;
    const next = isSent ? [`ROLLBACK TO SAVEPOINT ${together}`, `RELEASE SAVEPOINT ${together}`] : [];
    Object.assign(course, { standing, next, recounts: true });
    return null;
  }
}

/**
 * Runs a statement; null = it concerns nothing that was there before.
 * @param ran what it has shown, where it has run together with others.
 */
async function measureOne(
  course: Course,
  statement: Statement,
  trees: Trees,
  ran: (Among & { readonly shown: Shown }) | null = null,
): Promise<Measured | null> {
  const { source, options, catalogue } = course;
  const { words, start, end } = statement;
  const sql = source.sql.slice(start, end);
  let shown: Shown | null = null;
  const tried: Now[] = [];
  const session: InFile = {
    ask: async (text, at = -1) => (await send(course, [text])).at(at)?.rows ?? [],
    among: ran,
    run: async (behind, at, before = []) => {
      shown = ran?.shown ?? null;
      if (ran !== null) return [];
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
  const judgement = await judged(session, options.meaning, sql, words, trees);
  const { verdicts, safer, ran: stands, next, mistake } = judgement;
  if (mistake !== null) course.unjudged.push(...unjudgedIn(course, statement, 'meaning', mistake));
  course.next = [...course.next, ...next];
  const isShown = shown !== null;
  if (!isShown) await session.run([], -1);
  const again = stands !== 'stands' && next.length > 0 && isShown ? await runAgain(course, sql) : [];
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
