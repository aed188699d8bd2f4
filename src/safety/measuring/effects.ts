import type { Effects, Held, Locked, Relation } from '../hazard.ts';
import { isWeak, strength, strongest, type LockMode } from './lock-modes.ts';
import type { Before, Catalogue } from './catalogue.ts';
import type { Now } from './relations.ts';
import type { Trace } from './trace.ts';
import { blockedBy, newlyWaiting, plain } from './waits.ts';

/** What a transaction holds, and what was last seen of the tables. */
export interface Standing {
  /** The strongest mode of each relation. */
  readonly held: ReadonlyMap<number, LockMode>;
  /** The line of the statement that took it. */
  readonly since: ReadonlyMap<number, number>;
  readonly filenodes: Seen<number | null>;
  readonly scans: Seen<number>;
}

/** What was last seen of each relation: before the file, and since then. A database has many of them, a file few. */
export interface Seen<Value> {
  readonly before: (oid: number) => Value | undefined;
  readonly since: ReadonlyMap<number, Value>;
}

export const seenAs = <Value>({ before, since }: Seen<Value>, oid: number): Value | undefined =>
  since.has(oid) ? since.get(oid) : before(oid);

export const seenSince = <Value>(
  { before, since }: Seen<Value>,
  found: Iterable<readonly [number, Value]>,
): Seen<Value> => {
  const more = [...found].filter(([oid, value]) => !since.has(oid) || since.get(oid) !== value);
  return { before, since: more.length === 0 ? since : new Map([...since, ...more]) };
};

interface Told {
  readonly words: readonly string[];
  readonly line: number;
  readonly trace: Trace;
  /** The tables that foreign keys refer to: without rows they are not even begun to be read. */
  readonly referenced: readonly number[];
  /** Whether all that has a tablespace of its own lies in the default one here: nothing is seen to move. */
  readonly movesUnseen?: boolean | undefined;
}

/** What a relation was, and what it is after the statement. */
interface Pair {
  readonly was: Before;
  readonly is: Now;
}

/** What a statement has done, by what the transaction held before it and holds now. */
export function effectsOf(
  told: Told,
  standing: Standing,
  now: readonly Now[],
  catalogue: Catalogue & { readonly existing: ReadonlySet<number> },
): { readonly effects: Effects; readonly standing: Standing } {
  const { relations, existing } = catalogue;
  const pairs = now.flatMap((is): Pair[] => {
    const was = relations.get(is.oid);
    return was === undefined ? [] : [{ was, is }];
  });
  const { held: taken, since } = held(told.line, standing, pairs);
  const next = { held: taken, since, ...seen(standing, now) };
  const emptied = pairs.filter((pair) => isChanged(standing, pair) && isEmptied(told, pair));
  // What is new holds few rows, if any.
  const rest = pairs.filter((pair) => !emptied.includes(pair) && existing.has(pair.is.oid));
  const moves = isMove(told)
    ? rest.filter((pair) => isChanged(standing, pair) || movesUnseen(told, standing, pair))
    : [];
  return {
    effects: {
      locks: locksIn(standing, next.held, pairs),
      held: heldBefore(standing, relations),
      waits: newlyWaiting(
        blockedBy(standing.held, catalogue),
        blockedBy(next.held, catalogue),
        relations,
      ).filter(({ relation }) => existing.has(relation.oid)),
      rewrites: rest
        .filter((pair) => 'rm'.includes(pair.was.kind) && (isChanged(standing, pair) || moves.includes(pair)))
        .map(({ was }) => plain(was)),
      builds: [...buildsIn(told.trace, standing, rest, catalogue), ...movedIndexes(moves, catalogue)],
      scans: scansIn(told, standing, rest),
      until: 'transaction',
    },
    standing: next,
  };
}

/** `SET TABLESPACE` copies what it is about, under the strongest lock. */
const isMove = ({ words }: Told): boolean =>
  words[0] === 'ALTER' && words.some((word, at) => word === 'TABLESPACE' && words[at - 1] === 'SET');

const movesUnseen = (told: Told, { held: before }: Standing, { is }: Pair): boolean =>
  told.movesUnseen === true &&
  is.modes.includes('AccessExclusiveLock') &&
  before.get(is.oid) !== 'AccessExclusiveLock';

/** Indexes that are copied by themselves, with the table that nobody reads or writes meanwhile. */
const movedIndexes = (moves: readonly Pair[], { relations, above }: Catalogue): Effects['builds'] =>
  moves.flatMap(({ was }) => {
    if (was.kind !== 'i') return [];
    const table = above
      .get(was.oid)
      ?.map((upper) => relations.get(upper))
      .find((upper) => 'rm'.includes(upper?.kind ?? '-'));
    return table === undefined ? [] : [{ table: plain(table), index: was.name, anew: true }];
  });

const isChanged = ({ filenodes }: Standing, { is }: Pair): boolean =>
  is.filenode !== null && (seenAs(filenodes, is.oid) ?? is.filenode) !== is.filenode;

/** Words that may stand for a TRUNCATE within what they run. */
const opaque = new Set(['DO', 'CALL', 'SELECT', 'EXECUTE', 'WITH']);

/** A table that gets a new file without having been read: TRUNCATE does that, also within a function. */
function isEmptied({ words: [first = ''], trace }: Told, { was, is }: Pair): boolean {
  if (first === 'TRUNCATE') return true;
  return opaque.has(first) && was.kind === 'r' && !trace.rewritten.includes(is.name ?? was.name);
}

function held(line: number, before: Standing, pairs: readonly Pair[]): Pick<Standing, 'held' | 'since'> {
  const taken = pairs.flatMap(({ is }): (readonly [number, LockMode])[] => {
    const mode = strongest(is.modes);
    const known = before.held.get(is.oid);
    return mode === null || (known !== undefined && strength(known) >= strength(mode))
      ? []
      : [[is.oid, mode]];
  });
  if (taken.length === 0) return before;
  return {
    held: new Map([...before.held, ...taken]),
    since: new Map([...before.since, ...taken.map(([oid]) => [oid, line] as const)]),
  };
}

/** What is seen of them now. */
export const seen = (
  { filenodes, scans }: Standing,
  now: readonly Now[],
): Pick<Standing, 'filenodes' | 'scans'> => ({
  filenodes: seenSince(
    filenodes,
    now.map(({ oid, filenode }) => [oid, filenode]),
  ),
  scans: seenSince(
    scans,
    now.map(({ oid, scans: begun }) => [oid, begun]),
  ),
});

/** The locks that are new, or stronger than before. */
function locksIn(before: Standing, after: Standing['held'], pairs: readonly Pair[]): readonly Locked[] {
  return pairs.flatMap(({ was, is }) => {
    const mode = after.get(is.oid);
    const isNew = mode !== undefined && mode !== before.held.get(is.oid) && !isWeak(mode);
    return isNew ? [{ relation: plain(was), mode }] : [];
  });
}

const heldBefore = ({ held, since }: Standing, relations: ReadonlyMap<number, Relation>): readonly Held[] =>
  [...held].flatMap(([oid, mode]) => {
    const relation = relations.get(oid);
    return relation === undefined || isWeak(mode) ? [] : [heldOf(relation, mode, since.get(oid) ?? 1)];
  });

/** One object for all statements behind which a lock is held: a file of hundreds takes hundreds of locks. */
const lately = new WeakMap<Relation, Held>();

function heldOf(relation: Relation, mode: LockMode, since: number): Held {
  const known = lately.get(relation);
  if (known?.mode === mode && known.since === since) return known;
  const made: Held = { relation: plain(relation), mode, since };
  lately.set(relation, made);
  return made;
}

/** Indexes are named without their schemas: of tables with the same name, those that were read are meant. */
function buildsIn(
  { built }: Trace,
  { scans }: Standing,
  pairs: readonly Pair[],
  catalogue: Catalogue,
): Effects['builds'] {
  if (built.length === 0) return [];
  const indexes = indexNames(catalogue);
  return built.flatMap(({ index, table }) => {
    const named = pairs.filter(({ was, is }) => 'rm'.includes(was.kind) && (is.name ?? was.name) === table);
    const read = named.filter(({ is }) => is.scans > (seenAs(scans, is.oid) ?? 0));
    return (named.length > 1 ? read : named).map(({ was }) => ({
      table: plain(was),
      index,
      anew: indexes.get(was.oid)?.has(index) === true,
    }));
  });
}

type Names = ReadonlyMap<number, ReadonlySet<string>>;

/** By what {@link indexNames} goes through, which stays the same for a file. */
const named = new WeakMap<Catalogue['above'], Names>();

/** The names of the indexes of each table, before the file. */
function indexNames({ relations, above }: Catalogue): Names {
  const known = named.get(above);
  if (known !== undefined) return known;
  const found = new Map<number, Set<string>>();
  named.set(above, found);
  for (const [oid, uppers] of above) {
    const index = relations.get(oid);
    if (index === undefined || !'iI'.includes(index.kind)) continue;
    for (const upper of uppers) found.set(upper, (found.get(upper) ?? new Set()).add(index.name));
  }
  return found;
}

/** The tables on which a sequential scan began: it does so on a table without rows, too. */
function scansIn({ trace, referenced }: Told, { scans }: Standing, pairs: readonly Pair[]): Effects['scans'] {
  return pairs.flatMap(({ was, is }) =>
    'rmp'.includes(was.kind) && (is.scans > (seenAs(scans, is.oid) ?? 0) || referenced.includes(is.oid))
      ? [{ table: plain(was), why: why(trace, is.name ?? was.name) }]
      : [],
  );
}

function why({ rewritten, verified, validated, built }: Trace, table: string): string {
  if (rewritten.includes(table)) return 'to write it anew';
  if (verified.includes(table)) return 'to check every row';
  if (built.some((one) => one.table === table)) return 'to build an index';
  return validated.length > 0 ? 'to check every row against a foreign key' : 'as its query needs it';
}
