import type { Database } from '../database/index.ts';
import { inWords, inWordsOf, wordsFor, type Words } from './facts.ts';
import type { FactBase, Library } from './library.ts';
import { oidsOf, readWith } from './part.ts';
import { withoutPassing } from './passing.ts';
import type { Described, Proof } from './proof.ts';
import { patched, readOf, type Read } from './read-facts.ts';
import { sliced } from './slice.ts';
import { differing } from './difference.ts';
import { columnOrder, type Comparable, type Units } from './units.ts';

/** A database as a snapshot and the library have read it. */
export interface Whole {
  readonly units: Units;
  readonly read: Read;
}

export interface Reading {
  readonly library: Library;
  /** The shadow. */
  readonly database: () => Database;
  readonly how: Comparable;
  readonly isOtherMajor: boolean;
}

/** A database of which the library has read something, or nothing yet. */
export interface Known {
  readonly database: Database;
  /** In the shadow's words. */
  readonly units: Units;
  /** All of it; null = it is read in part, when it is known which. */
  readonly facts: FactBase | null;
}

/** What the shadow holds and what the live database does, in so far as they are not the same. */
export async function readSides(
  reading: Reading,
  units: Units,
  live: Known,
): Promise<readonly [before: Whole, live: Whole]> {
  const { library, database, how } = reading;
  const [ours, theirs] = wordsOf(how);
  const unlike = differing(units, live.units);
  const both = new Map([...units, ...live.units]);
  if (live.facts !== null || unlike.size === 0) {
    const facts = live.facts ?? library.factsOf([], []);
    const whole = { units: live.units, read: readOf(library, facts, theirs, live.units) };
    return [await readShadow(reading, units, whole), whole];
  }
  const isAlike = alike(units, live.units, unlike);
  const [own, other] = await Promise.all([
    readPart(library, database(), units, live.units, isAlike),
    readPart(library, live.database, live.units, units, isAlike),
  ]);
  const here = readOf(library, inWords(library, own, ours), ours, both);
  const there = readOf(library, other, theirs, both);
  return [
    { units, read: patched(library, { own: here, like: there, isAlike, prefers: 'like' }) },
    { units: live.units, read: patched(library, { own: there, like: here, isAlike, prefers: 'own' }) },
  ];
}

/** How what is read of the shadow is said in the live database's words, and what is read of that itself. */
function wordsOf(how: Comparable): readonly [ours: Words, theirs: Words] {
  const [, live] = how.role;
  return [wordsFor(how), wordsFor({ ...how, role: [live, live] })];
}

const alike =
  (one: Units, other: Units, unlike: ReadonlySet<string>) =>
  (place: string): boolean =>
    one.has(place) && other.has(place) && !unlike.has(place);

/**
 * What the shadow holds, read by the library only where the live database holds something else.
 * @param live in the shadow's words.
 */
async function readShadow(reading: Reading, units: Units, live: Whole): Promise<Whole> {
  const { library, database, how, isOtherMajor } = reading;
  const unlike = differing(units, live.units);
  const isAlike = alike(units, live.units, unlike);
  const [[words], both] = [wordsOf(how), new Map([...units, ...live.units])];
  const facts =
    unlike.size === 0
      ? library.factsOf([], [])
      : await readPart(library, database(), units, live.units, isAlike);
  const own = readOf(library, inWords(library, facts, words), words, both);
  // What another major version writes is the same, but in other words: what was read here keeps this one's.
  const read = patched(library, { own, like: live.read, isAlike, prefers: isOtherMajor ? 'own' : 'like' });
  return { units, read };
}

/** All that is not the same in another database, with what it has to do with. */
async function readPart(
  library: Library,
  database: Database,
  units: Units,
  other: Units,
  isAlike: (place: string) => boolean,
): Promise<FactBase> {
  const both = new Map([...other, ...units]);
  const asked = oidsOf(
    units,
    [...both.values()].filter(({ key }) => !isAlike(key)),
  );
  return await library.read(database, asked === null ? null : await readWith(database, asked));
}

/** Two databases as far as what differs has to do with them. */
export function pairOf(
  { library, how, isOtherMajor }: Reading,
  from: Whole,
  to: Whole,
): readonly [from: Described, to: Described] {
  const [, words] = wordsOf(how);
  const [here, there] = sliced(library, [from.read, to.read], words, differing(from.units, to.units));
  const base = { units: from.units, facts: here };
  const target = { units: to.units, facts: there };
  return [base, isOtherMajor ? { ...target, facts: inWordsOf(library, target, base) } : target];
}

/**
 * The copy of the live database that the shadow is now, and what it was before.
 * @param units what it is now.
 */
export async function twinOf(
  reading: Reading,
  { base, target }: { readonly base: Described; readonly target: Described },
  { before, live }: { readonly before: Whole; readonly live: Whole },
  { left, units }: { readonly left: Proof['left']; readonly units: Units },
): Promise<readonly [twin: Described, before: Described]> {
  if ([...left.keys()].every((key) => key.startsWith(`${columnOrder} `)))
    return [{ units, facts: withoutPassing(reading.library, target.facts, units) }, base];
  return pairOf(reading, await readShadow(reading, units, live), before);
}
