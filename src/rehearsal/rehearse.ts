import { EngineStopped, isServerError } from '../database/index.ts';
import type { Failure } from '../error.ts';
import { ActionError } from '../error.ts';
import {
  apply,
  bundledSet,
  inspect,
  isSql,
  lineFinder,
  list,
  plan,
  scan,
  unlistedBefore,
  type Migration,
  type MigrationSet,
  type Pack,
} from '../migrations/index.ts';
import { capture, type Change, type Snapshot } from '../snapshot/index.ts';
import { between } from '../text.ts';
import { checkOut, namedIn, type Files } from './files.ts';
import { differing, evidenceOf, leftOutOf, leftOutSince, putBack, type Evidence } from './evidence.ts';
import { lackOf } from './lacks.ts';
import { tooLong } from './limit.ts';
import { locksOf, type Lock } from './locks.ts';
import { makeRole, makeStandIns, type Shadow } from './shadow.ts';
import { rewrite, standInsFor, type Rewritten } from './stand-ins.ts';
import { touchesOf, type Touch } from './touches.ts';

export interface RehearseOptions {
  readonly roots: readonly string[];
  readonly entries: readonly string[];
  readonly format: string;
  readonly packs: readonly Pack[];
  /** What stands before. */
  readonly base: Files;
  /** What will stand afterwards: files of the base branch and those of the pull request. */
  readonly merged: Files;
  /** Files whose locks are of interest besides those of the pull request: what the live database has not applied. */
  readonly pending: ReadonlySet<string>;
  /** Whose a mistake is can be told: the base branch is known, or there is none. */
  readonly attributable: boolean;
  /** Roles of the live database; null = it was not looked at. */
  readonly roles: ReadonlySet<string> | null;
  readonly log: (line: string) => void;
}

/** The SQL that the pull request brings or changes. */
const changedSql = ({
  base,
  merged,
}: Pick<RehearseOptions, 'base' | 'merged'>): readonly (readonly [file: string, content: Buffer])[] =>
  [...merged].filter(([file, content]) => isSql(file) && base.get(file)?.equals(content) !== true);

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
  readonly locks: readonly Lock[];
  /** What stood in for something, or was passed over, in words. */
  readonly standIns: readonly string[];
  /** Where files of the pull request change what the comparison stands on. */
  readonly touches: readonly Touch[];
  /** What the pull request changes and no snapshot describes: members of extensions, and what stands beside a migration history. */
  readonly leftOut: readonly string[];
}

/**
 * Applies the base branch's migrations to an empty database, then the pull request's, and compares the schemas. When the
 * embedded engine dies of it, it is tried once more.
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
    const files = changedSql(options).map(([file]) => ({
      file,
      state: 'not rehearsed' as const,
      milliseconds: null,
    }));
    return {
      extent: 'none',
      obstacle: `${error.message} (twice)`,
      failure: null,
      files,
      changes: [],
      before: null,
      after: null,
      locks: [],
      standIns: [],
      touches: [],
      leftOut: [],
    };
  }
}

async function rehearseIn(shadow: Shadow, options: RehearseOptions): Promise<Rehearsal> {
  const { base, merged, roots, entries, format, packs, log } = options;
  const { database, limited, extensions, limit } = shadow;
  const standIns = new Set<string>();
  /** Of extensions that the server lacks: whether something stands in, and which files create them. */
  const missing = new Map<string, { readonly standsIn: boolean; readonly files: Set<string> }>();
  const touches = touchesOf(changedSql(options).map(([file, content]) => [file, content.toString()]));
  const told = {
    files: [] as Rehearsed[],
    locks: [] as Lock[],
    changes: [] as readonly Change[],
    before: null as Snapshot | null,
    after: null as Snapshot | null,
    leftOut: [] as readonly string[],
  };
  const end = (
    extent: Rehearsal['extent'],
    obstacle: string | null = null,
    failure: Failure | null = null,
  ): Rehearsal => ({ extent, obstacle, failure, ...told, standIns: [...standIns], touches });

  const ready = (files: Files): Files =>
    new Map(
      [...files].map(([file, content]) => {
        if (!isSql(file)) return [file, content] as const;
        const rewritten: Rewritten = rewrite(content.toString(), {
          available: extensions,
          superuser: database.engine === 'server',
        });
        if (rewritten.eventTriggers) standIns.add('nothing for event triggers, which only a superuser makes');
        for (const { extension, standsIn } of rewritten.missing)
          missing.set(extension, { standsIn, files: (missing.get(extension)?.files ?? new Set()).add(file) });
        return rewritten.text === content.toString()
          ? ([file, content] as const)
          : ([file, Buffer.from(rewritten.text)] as const);
      }),
    );
  using theirFiles = checkOut(ready(base), roots);
  using ourFiles = checkOut(ready(merged), roots);
  const texts = [...merged].filter(([file]) => isSql(file)).map(([, content]) => content.toString());
  for (const [extension, { standsIn }] of missing)
    standIns.add(
      standsIn
        ? `extension ${extension}, by functions that do nothing`
        : `nothing for the extension ${extension}, whose CREATE EXTENSION was passed over`,
    );

  let sets: readonly MigrationSet[];
  let merge: readonly MigrationSet[];
  try {
    sets = list(theirFiles.directory, namedIn(theirFiles.directory, entries), format);
    merge = list(ourFiles.directory, namedIn(ourFiles.directory, entries), format);
    const hosted = standInsFor(texts, {
      supabase: [...sets, ...merge].some((set) => set.format.name === 'supabase'),
      embedded: database.engine === 'embedded',
      available: extensions,
    });
    for (const { what } of hosted) standIns.add(what);
    await makeStandIns(
      database,
      hosted.map(({ sql }) => sql),
    );
  } catch (error) {
    if (error instanceof ActionError)
      return end('none', `The base branch's migrations cannot be listed: ${error.failure.message}`);
    throw error;
  }

  const theirs = await runAll([bundledSet(packs), ...sets], theirFiles.directory, options.pending);
  if (theirs.failure !== null) {
    const { file, failure } = theirs.failure;
    told.files = expected().map((name) => ({ file: name, state: 'not rehearsed', milliseconds: null }));
    return end(
      'none',
      obstacleOf(file, failure) ??
        `${file}, which is on the base branch already, does not run on an empty database: ${failure.message}`,
    );
  }
  log(`${theirs.ran.length} files of the base branch ran`);
  const first = await capture(database, { label: 'base', commitSha: null, edgeFunctions: null });
  const evidence = await evidenceOf(database);
  const leftOut = await leftOutOf(database);
  const ours = await runAll([bundledSet(packs), ...merge], ourFiles.directory, 'all');
  told.locks = [...theirs.locks, ...ours.locks];
  if (shadow.ended()) {
    // What ran before the statement that was ended went with the engine: once more, without that file and those behind it.
    log(`${ours.failure?.failure.message ?? ''}; rehearsing once more up to it`);
    const left = new Set(ours.left);
    await using fresh = await shadow.renew();
    const upToIt = await rehearse(fresh, {
      ...options,
      merged: new Map(
        [...merged].flatMap(([file, content]) => {
          const instead = left.has(file) ? base.get(file) : content;
          return instead === undefined ? [] : [[file, instead] as const];
        }),
      ),
    });
    return {
      ...upToIt,
      extent: 'partial',
      obstacle: ours.failure?.failure.message ?? null,
      files: [
        ...upToIt.files,
        ...ours.left.map((file) => ({ file, state: 'not rehearsed' as const, milliseconds: null })),
      ],
      locks: told.locks,
    };
  }
  const differs = await lookAgain(evidence);
  if (differs.length > 0) {
    told.files = [
      ...ours.ran.map(({ file, milliseconds }) => ({ file, state: 'ran' as const, milliseconds })),
      ...ours.left.map((file) => ({ file, state: 'not rehearsed' as const, milliseconds: null })),
    ];
    return end('partial', null, ours.failure?.failure ?? misled(differs));
  }
  told.leftOut = leftOutSince(leftOut, await leftOutOf(limited));
  const last = await capture(limited, { label: 'head', commitSha: null, edgeFunctions: null });
  told.before = first.snapshot;
  told.after = last.snapshot;
  told.changes = last.snapshot.schema_hash === first.snapshot.schema_hash ? [] : last.changes;
  const { failure } = ours;
  const place = failure?.failure.location;
  const unattributed = options.attributable
    ? null
    : `${failure?.failure.message ?? ''}${place === undefined ? '' : ` (line ${place.line})`}: whether that is a file of the pull request cannot be told without the base branch`;
  const obstacle = failure === null ? null : (obstacleOf(failure.file, failure.failure) ?? unattributed);
  told.files = [
    ...ours.ran.map(({ file, milliseconds }) => ({ file, state: 'ran' as const, milliseconds })),
    ...(failure === null ? [] : ours.left).map((file) => ({
      file,
      state: failure?.file === file && obstacle === null ? ('failed' as const) : ('not rehearsed' as const),
      milliseconds: null,
    })),
  ];
  if (failure === null) return end('whole');
  return obstacle === null
    ? end('partial', null, {
        ...failure.failure,
        state: `Nothing was written: this was a rehearsal${theirs.ran.length === 0 ? '' : " on top of the base branch's migrations"}.`,
      })
    : end('partial', obstacle);

  /** Puts the catalog back; says what of it is not as it was before the pull request's files. */
  async function lookAgain(before: Evidence): Promise<readonly string[]> {
    try {
      await putBack(limited);
      return differing(before, await evidenceOf(limited));
    } catch (error) {
      if (shadow.ended()) return [`looking at it ${tooLong(limit)}`];
      if (!isServerError(error)) throw error;
      return [`the catalog cannot be put back (${error.message})`];
    }
  }

  function misled(differs: readonly string[]): Failure {
    const [first] = touches;
    return {
      message: `The pull request changes what its plan is made with, so that what it changes in the schema cannot be told: ${differs.slice(0, 5).join(', ')}${differs.length > 5 ? ` and ${differs.length - 5} more` : ''}.`,
      ...(first === undefined ? {} : { location: { file: first.file, line: first.line, column: 1 } }),
      state: 'Nothing was written: this was a rehearsal.',
      remedy:
        'Keep migrations out of the schema catalog: pg-feature-inventory sets it up and brings it up to date itself.',
    };
  }

  /** Files that the base branch does not have like this. */
  function expected(): readonly string[] {
    return merge
      .flatMap(({ migrations }) => migrations.map(({ source }) => source.file))
      .filter((file) => base.get(file)?.equals(merged.get(file) as Buffer) !== true);
  }

  /** Runs what is pending, those files one by one whose locks are of interest. */
  async function runAll(
    all: readonly MigrationSet[],
    directory: string,
    measured: ReadonlySet<string> | 'all',
  ): Promise<{
    readonly ran: readonly { readonly file: string; readonly milliseconds: number | null }[];
    readonly left: readonly string[];
    readonly locks: readonly Lock[];
    readonly failure: { readonly file: string; readonly failure: Failure } | null;
  }> {
    const ran: { file: string; milliseconds: number | null }[] = [];
    const locks: Lock[] = [];
    const remaining = (): readonly string[] =>
      measured === 'all' ? expected().filter((name) => !ran.some(({ file }) => file === name)) : [];
    let due: readonly string[] | null = null;
    const known = new Set(all.flatMap(({ migrations }) => migrations.map(({ source }) => source.file)));
    for (let roles = 0; ;) {
      let decided;
      try {
        // What the files themselves put into a database that is new says nothing of what they were applied by.
        decided = await plan(all, { ...(await inspect(database, all)), others: [] }, { outOfOrder: 'allow' });
      } catch (error) {
        if (!(error instanceof ActionError)) throw error;
        return {
          ran,
          left: remaining(),
          locks,
          failure: { file: error.failure.location?.file ?? '', failure: error.failure },
        };
      }
      const { pending } = decided;
      due ??= pending.filter(({ kind }) => kind !== 'bundled').map(({ source }) => source.file);
      const single = pending.findIndex(({ source }) => measured === 'all' || measured.has(source.file));
      // What is bundled takes the time that it takes.
      const files = pending.findIndex(({ kind }) => kind !== 'bundled');
      const next =
        files !== 0
          ? pending.slice(0, files < 0 ? pending.length : files)
          : single === 0
            ? pending.slice(0, 1)
            : single < 0
              ? pending
              : pending.slice(0, single);
      const [alone] = next;
      if (alone === undefined) {
        // What the history says may be what a file has written there.
        const passedOver = due.filter((name) => !ran.some(({ file }) => file === name));
        const [skipped] = passedOver;
        return {
          ran,
          left: passedOver,
          locks,
          failure:
            skipped === undefined
              ? null
              : {
                  file: skipped,
                  failure: {
                    message: `${skipped} was not run: a file before it has recorded it as applied`,
                    location: { file: skipped, line: 1, column: 1 },
                  },
                },
        };
      }
      const own = next.map(({ source }) => source.file);
      const overdue = (line: number | null): Failure => ({
        message: `${own.length > 1 ? `one of the files ${own[0]} to ${own.at(-1)} of the base branch` : own[0]}${line === null ? '' : `, line ${line},`} ${tooLong(limit)}`,
      });
      if (files === 0 && single === 0) {
        const { locks: taken, endedAt } = await locksOf(limited, alone, alone.steps !== null, limit);
        locks.push(...taken);
        if (shadow.ended())
          return {
            ran,
            left: remaining(),
            locks,
            failure: { file: alone.source.file, failure: overdue(endedAt) },
          };
      }
      const outcome = await apply(
        files === 0 ? limited : database,
        { ...decided, pending: next },
        {
          lockTimeout: '0',
          statementTimeout: `${limit}ms`,
          waitForLock: 0,
          unappliedBefore: (migration: Migration) => unlistedBefore(directory, migration, known),
        },
      );
      for (const { migration, milliseconds } of outcome.applied)
        if (migration.kind !== 'bundled') ran.push({ file: migration.source.file, milliseconds });
      if (outcome.failed === null) continue;
      const stopped = shadow.stopped();
      if (stopped !== null && !shadow.ended()) throw stopped;
      if (shadow.ended())
        return {
          ran,
          left: remaining(),
          locks,
          failure: { file: alone.source.file, failure: overdue(null) },
        };
      const { failure, migration } = outcome.failed;
      const role = between(failure.message, 'role "', '" does not exist');
      if (
        failure.sqlstate === '42704' &&
        failure.raised !== true &&
        role !== undefined &&
        database.engine === 'embedded' &&
        options.roles?.has(role) !== false &&
        roles++ < 100
      ) {
        await makeRole(database, role);
        standIns.add(`role ${role}, which no migration makes`);
        continue;
      }
      return { ran, left: remaining(), locks, failure: { file: migration?.source.file ?? '', failure } };
    }
  }

  /** Null = a mistake of the file. */
  function obstacleOf(file: string, failure: Failure): string | null {
    if (shadow.ended()) return failure.message;
    const order = merge.flatMap(({ migrations }) => migrations.map(({ source }) => source.file));
    const before = new Set([...base.keys(), ...order.slice(0, order.indexOf(file) + 1)]);
    const unmet = [...missing]
      .filter(([, { standsIn, files }]) => !standsIn && [...files].some((each) => before.has(each)))
      .map(([extension]) => extension);
    const text = (merged.get(file) ?? base.get(file))?.toString() ?? '';
    const lineOf = lineFinder(text);
    const statement = scan(text).statements.findLast(
      ({ start }) => lineOf(start) <= (failure.location?.line ?? 0),
    );
    return lackOf(failure, {
      database,
      unmet,
      limit,
      statement: statement === undefined ? '' : text.slice(statement.start, statement.end),
    });
  }
}
