import { EngineStopped } from '../database/index.ts';
import { ActionError, type Failure } from '../error.ts';
import {
  apply,
  bundledSet,
  inspect,
  isMaintenance,
  lineFinder,
  plan,
  unlistedBefore,
  type BeforeStep,
  type MigrationSet,
  type Outcome,
  type MigrationPlan,
  type Within,
} from '../migrations/index.ts';
import {
  asking,
  documented,
  catalogueOf,
  mostStatements,
  isMeasurable,
  lookAtFile,
  measure,
  measureWithin,
  relationsIn,
  type Catalogue,
  type Meaning,
  type Measured,
  type MeasureOptions,
  type Measurement,
  type Unjudged,
} from '../safety/index.ts';
import { expected, type Course } from './course.ts';
import { give, lackedBy } from './given.ts';
import { tooLong } from './limit.ts';

/** Roles and extensions that are made for one side's files, each when a statement asks for it. */
const mostMade = 100;

/** What became of the files of one side. */
export interface Progress {
  readonly ran: readonly { readonly file: string; readonly milliseconds: number | null }[];
  /** Files that were to run and did not. */
  readonly left: readonly string[];
  /** What their statements were measured to do, as far as that concerns what was there before the first of them. */
  readonly measured: readonly Measured[];
  /** Files of which only the first statements were measured. */
  readonly cut: readonly string[];
  /** Statements of which not all is told. */
  readonly unjudged: readonly Unjudged[];
  readonly failure: { readonly file: string; readonly failure: Failure } | null;
}

/** A run of one side's files under way. */
interface Run {
  readonly course: Course;
  readonly directory: string;
  readonly sets: readonly MigrationSet[];
  /** The files that are measured. */
  readonly toMeasure: ReadonlySet<string> | 'all';
  readonly ran: { file: string; milliseconds: number | null }[];
  /** What was measured, by file: one that lacks a role or an extension runs once more. */
  readonly measured: Map<string, Measurement[]>;
  /** Milliseconds of files whose statements ran one by one, so that what was asked between them is left out. */
  readonly took: Map<string, number>;
  /** The relations that need caution; null = no file was measured yet. */
  existing: ReadonlySet<number> | null;
  /** What was there at the last look. */
  known: Catalogue | null;
  /** What statements mean, by what was there then. */
  meaning: Meaning | undefined;
  /** The lines of the file that is measured. */
  lineOf: (index: number) => number;
  /** What was pending at first; null = not known yet. */
  due: readonly string[] | null;
  made: number;
}

type End = Pick<Progress, 'left' | 'failure'>;
type Pending = MigrationPlan['pending'];

/** Runs what is pending of one side, those files one by one that are measured. */
export async function runFiles(course: Course, side: 'base' | 'merged'): Promise<Progress> {
  const { directory, sets } = course[side];
  const run: Run = {
    course,
    directory,
    sets: [bundledSet(course.options.packs), ...sets],
    toMeasure: measuredOf(course, side),
    ran: [],
    measured: new Map(),
    took: new Map(),
    existing: null,
    known: null,
    meaning: undefined,
    lineOf: () => 1,
    due: null,
    made: 0,
  };
  for (;;) {
    const end = await step(run);
    if (end !== null) return { ran: run.ran, ...measuredIn(run), ...end };
  }
}

function measuredOf({ options }: Course, side: 'base' | 'merged'): Run['toMeasure'] {
  if (options.isMeasured === false) return new Set();
  return side === 'merged' ? 'all' : options.pending;
}

function measuredIn({ measured }: Run): Pick<Progress, 'measured' | 'cut' | 'unjudged'> {
  const all = [...measured.values()].flat();
  return {
    measured: all.flatMap(({ statements }) => statements),
    cut: [...measured].filter(([, found]) => found.some(({ left }) => left > 0)).map(([file]) => file),
    unjudged: all.flatMap(({ unjudged }) => unjudged),
  };
}

/** Runs the next files; null = there may be more. */
async function step(run: Run): Promise<End | null> {
  const { database, limited } = run.course.shadow;
  let decided: MigrationPlan;
  try {
    // What the files themselves write into a new database says nothing about what they were applied by.
    decided = await plan(
      run.sets,
      { ...(await inspect(database, run.sets)), others: [] },
      { outOfOrder: 'allow' },
    );
  } catch (error) {
    if (!(error instanceof ActionError) || error instanceof EngineStopped) throw error;
    return failed(run, error.failure.location?.file ?? '', error.failure);
  }
  run.due ??= decided.pending.filter(({ kind }) => kind !== 'bundled').map(({ source }) => source.file);
  const { next, kind } = nextOf(decided.pending, run.toMeasure);
  if (next.length === 0) return ended(run);
  const outcome = await applyNext(
    run,
    { ...decided, pending: next },
    kind === 'bundled' ? database : limited,
    kind === 'measured' ? beforeFile(run) : undefined,
  );
  for (const { migration, milliseconds } of outcome.applied)
    if (migration.kind !== 'bundled') {
      const { file } = migration.source;
      run.ran.push({ file, milliseconds: run.took.get(file) ?? milliseconds });
    }
  if (outcome.failed === null) return null;
  const left = next.slice(outcome.applied.length);
  return await endOf(run, kind === 'measured' ? left.slice(0, 1) : left, outcome.failed);
}

/** What is run together: bundled SQL, which is given all its time; files that are measured; or those up to one. */
function nextOf(
  pending: Pending,
  measured: Run['toMeasure'],
): { readonly next: Pending; readonly kind: 'bundled' | 'measured' | 'files' } {
  const kindOf = ({ kind, source }: Pending[number]): 'bundled' | 'measured' | 'files' => {
    if (kind === 'bundled') return kind;
    return measured === 'all' || measured.has(source.file) ? 'measured' : 'files';
  };
  const [first] = pending;
  const kind = first === undefined ? 'files' : kindOf(first);
  const end = pending.findIndex((one) => kindOf(one) !== kind);
  return { next: end < 0 ? pending : pending.slice(0, end), kind };
}

/** Measures a file on what those before it have left; what is measured of a try that failed is forgotten. */
const beforeFile =
  (run: Run) =>
  async ({ source, steps }: Pending[number], mayRun: boolean): Promise<Within | null> => {
    const { limited, limit, ended } = run.course.shadow;
    const { statements } = source.script;
    await begin(run);
    run.measured.set(source.file, []);
    run.lineOf = lineFinder(source.sql);
    if (mayRun && isMeasurable(statements)) return await beforeRun(run, source);
    if (steps === null)
      await measureInto(run, source, (options) => measure(limited, source, statements, options));
    if (ended()) throw new ActionError({ message: tooLong(limit) });
    return null;
  };

/** Measures a file where it runs for good; null = there is nothing to measure. */
async function beforeRun(run: Run, source: Pending[number]['source']): Promise<Within | null> {
  const { limited, limit, ended } = run.course.shadow;
  const known = run.known ?? (await catalogueOf(limited));
  const looked = await lookAtFile(limited, source, source.script.statements, optionsOf(run), known);
  run.known = looked.catalogue;
  const { given } = looked;
  if (given === null) return null;
  return async (first) => {
    const measurement = await measureWithin(limited, source, given, optionsOf(run), first);
    const { begun, milliseconds, catalogue, ...found } = measurement;
    run.known = catalogue ?? run.known;
    run.measured.get(source.file)?.push(found);
    if (ended()) throw new ActionError({ message: tooLong(limit) });
    run.took.set(source.file, milliseconds);
    return begun;
  };
}

/**
 * Looks at what is there before the first file of the pull request; or before each pending file of the base branch, as
 * what an earlier one has made may be full by then.
 */
async function begin(run: Run): Promise<void> {
  if (run.existing !== null && run.toMeasure === 'all') return;
  const { shadow, options, judged } = run.course;
  run.known = await catalogueOf(shadow.limited, [], run.known);
  run.existing = relationsIn(run.known);
  run.meaning = await options.meaning?.(asking(shadow.limited), judged);
}

/** Adds what is measured of a file, or of a step of it. */
async function measureInto(
  run: Run,
  { file }: Pending[number]['source'],
  how: (options: MeasureOptions) => Promise<Measurement>,
): Promise<void> {
  const { catalogue, ...found } = await how(optionsOf(run));
  run.known = catalogue ?? run.known;
  run.measured.get(file)?.push(found);
}

const optionsOf = ({ course, existing, known, lineOf, meaning }: Run): MeasureOptions => ({
  limit: course.shadow.limit,
  existing: existing ?? new Set(),
  known,
  lineOf,
  meaning,
  movesUnseen: course.isFlat,
});

/** The line of the statement of a file that failed while it was measured. */
const endedAt = ({ measured }: Run, file: string): number | null =>
  measured.get(file)?.findLast((one) => one.endedAt !== null)?.endedAt ?? null;

/** A step is measured on what the steps before it have left: its locks are let go when it ends. */
const beforeStep =
  (run: Run, pending: Pending): BeforeStep =>
  async ({ source }, { statements, modes }, settings) => {
    const { limited } = run.course.shadow;
    const [statement] = statements;
    const measured = run.measured.get(source.file);
    if (statement === undefined || measured === undefined) return;
    if (measured.length >= mostStatements) {
      measured.push({ statements: [], endedAt: null, left: 1, unjudged: [] });
      return;
    }
    const kinds = pending.find((one) => one.source.file === source.file)?.steps;
    const isOutside = modes === null && kinds?.has(statement.start) === true;
    await measureInto(run, source, async (options) => {
      if (isOutside) return await documented(limited, source, statement, options, settings);
      const found = await measure(limited, source, statements, options, settings);
      // Of a partitioned table most of these run outside of a transaction only.
      return found.endedAt !== null && modes === null && isMaintenance(statement)
        ? await documented(limited, source, statement, options, settings)
        : found;
    });
  };

async function applyNext(
  run: Run,
  decided: MigrationPlan,
  database: Course['shadow']['database'],
  before: ReturnType<typeof beforeFile> | undefined,
): Promise<Outcome> {
  const { course, directory, sets } = run;
  const known = new Set(sets.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)));
  return await apply(database, decided, {
    lockTimeout: '0',
    statementTimeout: `${course.shadow.limit}ms`,
    waitForLock: 0,
    beforeFile: before,
    beforeStep: beforeStep(run, decided.pending),
    unappliedBefore: (migration, error) => unlistedBefore(directory, migration, known, error),
  });
}

/** What a failure means for the run; null = what was missing was made, and the file runs once more. */
async function endOf(
  run: Run,
  next: Pending,
  { failure, migration }: NonNullable<Outcome['failed']>,
): Promise<End | null> {
  const { shadow } = run.course;
  const stopped = shadow.stopped();
  if (stopped !== null && !shadow.ended()) throw stopped;
  if (shadow.ended()) return overdue(run, next, endedAt(run, next[0]?.source.file ?? ''));
  const lacked = run.made < mostMade ? lackedBy(failure, run.course) : null;
  if (lacked === null || !(await give(run.course, lacked)))
    return failed(run, migration?.source.file ?? '', failure);
  run.made++;
  return null;
}

const failed = (run: Run, file: string, failure: Failure): End => ({
  left: remaining(run),
  failure: { file, failure },
});

/** A statement took too long, and the engine was ended. @param line null = it is not known which. */
function overdue(run: Run, next: Pending, line: number | null): End {
  const own = next.map(({ source }) => source.file);
  const [first = ''] = own;
  const where = own.length > 1 ? `one of the files ${first} to ${own.at(-1)} of the base branch` : first;
  const message = `${where}${line === null ? '' : `, line ${line},`} ${tooLong(run.course.shadow.limit)}`;
  return failed(run, first, { message });
}

/** Nothing is pending any more. What the history says may be what a file has written there. */
function ended({ due, ran }: Run): End {
  const left = (due ?? []).filter((name) => !ran.some(({ file }) => file === name));
  const [skipped] = left;
  if (skipped === undefined) return { left, failure: null };
  const message = `${skipped} was not run: a file before it has recorded it as applied`;
  return {
    left,
    failure: { file: skipped, failure: { message, location: { file: skipped, line: 1, column: 1 } } },
  };
}

function remaining({ course, toMeasure, ran }: Run): readonly string[] {
  if (toMeasure !== 'all') return [];
  return expected(course).filter((name) => !ran.some(({ file }) => file === name));
}
