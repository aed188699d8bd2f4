import { EngineStopped, isServerError } from '../database/index.ts';
import { ActionError, type Failure } from '../error.ts';
import { capture, type Change, type Snapshot } from '../snapshot/index.ts';
import type { Measured, Unjudged } from '../safety/index.ts';
import { counted } from '../text.ts';
import { changedSql, expected, type Course, type RehearseOptions } from './course.ts';
import { differing, evidenceOf, leftOutOf, leftOutSince, putBack, type Evidence } from './evidence.ts';
import { checkOut, type Files } from './files.ts';
import { give } from './given.ts';
import { tooLong } from './limit.ts';
import { obstacleOf, tampering } from './obstacles.ts';
import { ready, together, type Ready } from './ready.ts';
import { runFiles, type Progress } from './running.ts';
import type { Shadow } from './shadow.ts';
import { listed, standIn } from './sides.ts';
import { touchesOf, type Touch } from './touches.ts';

/** What became of a file of the pull request. */
export interface Rehearsed {
  readonly file: string;
  readonly state: 'ran' | 'failed' | 'not rehearsed';
  readonly milliseconds: number | null;
}

export interface Rehearsal {
  /** `partial`: up to a file that could not be rehearsed or failed. `none`: not even the base branch's files ran. */
  readonly extent: 'whole' | 'partial' | 'none';
  /** Why it could not go on for a reason that is not the pull request's. */
  readonly obstacle: string | null;
  /** A mistake in a file of the pull request. */
  readonly failure: Failure | null;
  readonly files: readonly Rehearsed[];
  /** What the pull request changes in the schema. */
  readonly changes: readonly Change[];
  /** The schema before and after the pull request; null when it never came to that. */
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
  /** What the statements were measured to do to what was there before. */
  readonly statements: readonly Measured[];
  /** Files of which only the first statements were measured. */
  readonly cut: readonly string[];
  /** Statements of which not all is told, for a reason that is not theirs. */
  readonly unjudged: readonly Unjudged[];
  /** What stood in for something, or was passed over, in words. */
  readonly standIns: readonly string[];
  /** What was passed over in files of the pull request: `event triggers`, `extension postgis`. */
  readonly skipped: readonly string[];
  /** Where files of the pull request change what the comparison stands on. */
  readonly touches: readonly Touch[];
  /**
   * What the pull request changes and no snapshot describes: members of extensions, and what stands beside a
   * migration history.
   */
  readonly leftOut: readonly string[];
}

/**
 * Applies the base branch's migrations to an empty database, then the pull request's, and compares the schemas. When
 * the embedded engine dies of it, it is tried once more.
 */
export async function rehearse(shadow: Shadow, options: RehearseOptions): Promise<Rehearsal> {
  try {
    return await rehearseIn(shadow, options);
  } catch (error) {
    if (!(error instanceof EngineStopped)) throw error;
    options.log(`${error.message}; rehearsing once more`);
  }
  await using fresh = await shadow.renew();
  try {
    return await rehearseIn(fresh, options);
  } catch (error) {
    if (!(error instanceof EngineStopped)) throw error;
    const files = notRehearsed(changedSql(options).map(([file]) => file));
    const obstacle = `${error.message} (twice)`;
    return {
      extent: 'none',
      obstacle,
      failure: null,
      ...nothing,
      files,
      standIns: [],
      skipped: [],
      touches: [],
    };
  }
}

const measuredBy = (theirs: Progress, ours: Progress): Measurements => ({
  statements: [...theirs.measured, ...ours.measured],
  cut: [...theirs.cut, ...ours.cut],
  unjudged: [...theirs.unjudged, ...ours.unjudged],
});

/** What the rehearsal has found out so far. */
type Measurements = Pick<Rehearsal, 'statements' | 'cut' | 'unjudged'>;
type Found = Measurements & Pick<Rehearsal, 'files' | 'changes' | 'before' | 'after' | 'leftOut'>;

const nothing: Found = {
  files: [],
  statements: [],
  cut: [],
  unjudged: [],
  changes: [],
  before: null,
  after: null,
  leftOut: [],
};

async function rehearseIn(shadow: Shadow, options: RehearseOptions): Promise<Rehearsal> {
  const { base, merged, roots, log } = options;
  const able = (files: Files): Ready => ready(files, shadow, options.tablespaces);
  const [theirs, ours] = [able(base), able(merged)];
  const { skipped } = able(new Map(changedSql(options)));
  using theirFiles = checkOut(theirs.files, roots);
  using ourFiles = checkOut(ours.files, roots);
  const standIns = new Set([...theirs.standIns, ...ours.standIns]);
  const missing = together(theirs.missing, ours.missing);

  const created = new Set([...theirs.created, ...ours.created]);
  const isFlat = theirs.isFlat || ours.isFlat;
  const course = {
    shadow,
    options,
    standIns,
    skipped,
    missing,
    created,
    isFlat,
    made: new Map(),
    judged: [],
  };
  let sides: Pick<Course, 'base' | 'merged'>;
  let isFitting: boolean;
  try {
    sides = {
      base: await listed(theirFiles.directory, course),
      merged: await listed(ourFiles.directory, course),
    };
    isFitting = await standIn(course, sides);
  } catch (error) {
    const cause = causeOf(error, shadow);
    if (cause === null) throw error;
    return result({
      ...course,
      extent: 'none',
      obstacle: cause,
      files: notRehearsed(changedSql(options).map(([file]) => file)),
    });
  }
  if (!isFitting) {
    await using plain = await shadow.renew('');
    return await rehearseIn(plain, options);
  }
  const all: Course = { ...course, ...sides };
  for (const given of options.given ?? []) await give(all, given);
  // What the pull request creates was not there before it.
  const progress = await runFiles({ ...all, created: theirs.created }, 'base');
  if (progress.failure !== null) return await baseFailed(all, progress.failure);
  log(`${counted(progress.ran.length, 'file')} of the base branch ran`);
  return await compare(all, progress);
}

/** Why a rehearsal could not begin; null = for no reason that is known. */
function causeOf(error: unknown, { database }: Shadow): string | null {
  if (error instanceof EngineStopped) return null;
  if (error instanceof ActionError)
    return `The base branch's migrations cannot be listed: ${error.failure.message}`;
  return isServerError(error)
    ? `What stands in for a hosted platform cannot be made in ${database.name}: ${error.message}`
    : null;
}

/** Runs the pull request's files between two looks at the schema. */
async function compare(course: Course, theirs: Progress): Promise<Rehearsal> {
  const { shadow, options } = course;
  const { database, limited } = shadow;
  const first = await capture(database, { label: 'base', commitSha: null, edgeFunctions: null });
  const evidence = await evidenceOf(database);
  const leftOut = await leftOutOf(database);
  const before = course.made.size;
  const ours = await runFiles(course, 'merged');
  if (course.made.size > before && options.given === undefined && !shadow.ended()) {
    // What no migration creates is no change of the pull request: once more, with all of it there from the start.
    await using again = await shadow.renew();
    return await rehearseIn(again, { ...options, given: [...course.made.values()] });
  }
  const found = measuredBy(theirs, ours);
  if (shadow.ended()) return await upToTheEnd(course, ours, found);
  const differs = await lookAgain(shadow, evidence);
  if (differs.length > 0) {
    const touches = touchesIn(options);
    const failure = ours.failure?.failure ?? tampering(differs, touches);
    const files = [...ran(ours), ...notRehearsed(ours.left)];
    return result({ ...course, extent: 'partial', failure, files, ...found, touches });
  }
  const changed = leftOutSince(leftOut, await leftOutOf(limited));
  const last = await capture(limited, { label: 'head', commitSha: null, edgeFunctions: null });
  const seen = {
    ...found,
    leftOut: changed,
    before: first.snapshot,
    after: last.snapshot,
    changes: last.snapshot.schema_hash === first.snapshot.schema_hash ? [] : last.changes,
  };
  return result({ ...course, ...seen, ...(await verdictOf(course, theirs, ours)) });
}

/** Whose the failure is, if there is one, and what that makes of the files. */
async function verdictOf(
  course: Course,
  theirs: Progress,
  ours: Progress,
): Promise<Pick<Rehearsal, 'extent' | 'obstacle' | 'failure' | 'files'>> {
  const { failure } = ours;
  if (failure === null) return { extent: 'whole', obstacle: null, failure: null, files: ran(ours) };
  const obstacle =
    (await obstacleOf(course, failure.file, failure.failure)) ?? unattributed(course, failure.failure);
  const files = [
    ...ran(ours),
    ...ours.left.map((file) => ({
      file,
      state: failure.file === file && obstacle === null ? ('failed' as const) : ('not rehearsed' as const),
      milliseconds: null,
    })),
  ];
  if (obstacle !== null) return { extent: 'partial', obstacle, failure: null, files };
  const onTop = theirs.ran.length === 0 ? '' : " on top of the base branch's migrations";
  const state = `Nothing was written: this was a rehearsal${onTop}.`;
  return { extent: 'partial', obstacle: null, failure: { ...failure.failure, state }, files };
}

/** Without the base branch a failing file may be anybody's. */
function unattributed({ options }: Course, { message, location }: Failure): string | null {
  if (options.attributable) return null;
  const place = location === undefined ? '' : ` (line ${location.line})`;
  return (
    `${message}${place}: whether that file belongs to the pull request ` +
    'cannot be determined without the base branch'
  );
}

/** A file that is already on the base branch fails on an empty database: nothing can be rehearsed on top of it. */
async function baseFailed(
  course: Course,
  { file, failure }: NonNullable<Progress['failure']>,
): Promise<Rehearsal> {
  const obstacle =
    (await obstacleOf(course, file, failure)) ??
    `${file}, which is on the base branch already, does not run on an empty database: ${failure.message}`;
  return result({ ...course, extent: 'none', obstacle, files: notRehearsed(expected(course)) });
}

/**
 * A statement took too long, and what ran before it went with the engine: once more, without its file and those after
 * it.
 */
async function upToTheEnd(course: Course, ours: Progress, found: Measurements): Promise<Rehearsal> {
  const { shadow, options } = course;
  const { base, merged, log } = options;
  const reason = ours.failure?.failure.message ?? null;
  log(`${reason ?? ''}; rehearsing once more up to it`);
  const left = new Set(ours.left);
  const files = [...merged].flatMap(([file, content]) => {
    const instead = left.has(file) ? base.get(file) : content;
    return instead === undefined ? [] : [[file, instead] as const];
  });
  await using fresh = await shadow.renew();
  const upToIt = await rehearse(fresh, { ...options, merged: new Map(files) });
  return {
    ...upToIt,
    extent: 'partial',
    obstacle: reason,
    files: [...upToIt.files, ...notRehearsed(ours.left)],
    ...found,
  };
}

/** Puts the catalog back; says what of it is not as it was before the pull request's files. */
async function lookAgain({ limited, ended, limit }: Shadow, before: Evidence): Promise<readonly string[]> {
  try {
    await putBack(limited);
    return differing(before, await evidenceOf(limited));
  } catch (error) {
    if (ended()) return [`looking at it ${tooLong(limit)}`];
    if (!isServerError(error)) throw error;
    return [`the catalog cannot be restored (${error.message})`];
  }
}

const touchesIn = (options: RehearseOptions): readonly Touch[] =>
  touchesOf(changedSql(options).map(([file, content]) => [file, content.toString()]));

const ran = (progress: Progress): readonly Rehearsed[] =>
  progress.ran.map(({ file, milliseconds }) => ({ file, state: 'ran', milliseconds }));

const notRehearsed = (files: readonly string[]): readonly Rehearsed[] =>
  files.map((file) => ({ file, state: 'not rehearsed', milliseconds: null }));

/** A rehearsal's result, by what is known of it. */
function result({
  extent,
  options,
  standIns,
  skipped,
  ...known
}: Omit<Partial<Rehearsal>, 'standIns'> &
  Pick<Rehearsal, 'extent' | 'skipped'> & {
    readonly options: RehearseOptions;
    readonly standIns: Iterable<string>;
  }): Rehearsal {
  const {
    obstacle = null,
    failure = null,
    files,
    statements,
    cut,
    unjudged,
    changes,
    before,
    after,
    leftOut,
  } = { ...nothing, ...known };
  const touches = known.touches ?? touchesIn(options);
  const found = { files, statements, cut, unjudged, changes, before, after, leftOut };
  return { extent, obstacle, failure, ...found, standIns: [...standIns], skipped, touches };
}
