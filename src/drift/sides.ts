import type { Database } from '../database/index.ts';
import { inWords, inWordsOf, wordsFor } from './facts.ts';
import type { Library } from './library.ts';
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
  /** The live database, in the shadow's words. */
  readonly live: Whole;
}

/**
 * What the shadow holds; of the live database's major version, read by the library only where that holds something
 * else.
 */
export async function readShadow(reading: Reading, units: Units): Promise<Whole> {
  const { library, how, live } = reading;
  const unlike = differing(units, live.units);
  const isAlike = (place: string): boolean => units.has(place) && live.units.has(place) && !unlike.has(place);
  const [words, both] = [wordsFor(how), new Map([...units, ...live.units])];
  const own = unlike.size === 0 ? library.factsOf([], []) : await readOwn(reading, units, isAlike);
  // What another major version writes is the same, but in other words.
  const read =
    reading.isOtherMajor && unlike.size > 0
      ? readOf(library, inWords(library, own, words), words, both)
      : patched(library, { own, words, like: live.read, units: both, isAlike });
  return { units, read };
}

async function readOwn(
  { library, database, live, isOtherMajor }: Reading,
  units: Units,
  isAlike: (place: string) => boolean,
): ReturnType<Library['read']> {
  if (isOtherMajor) return await library.read(database(), null);
  const both = new Map([...live.units, ...units]);
  const asked = oidsOf(
    units,
    [...both.values()].filter(({ key }) => !isAlike(key)),
  );
  const oids = asked === null ? null : await readWith(database(), asked);
  return await library.read(database(), oids);
}

/** Two databases as far as what differs has to do with them. */
export function pairOf(
  { library, how, isOtherMajor }: Reading,
  from: Whole,
  to: Whole,
): readonly [from: Described, to: Described] {
  const [, live] = how.role;
  const words = wordsFor({ ...how, role: [live, live] });
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
  before: Whole,
  { left, units }: { readonly left: Proof['left']; readonly units: Units },
): Promise<readonly [twin: Described, before: Described]> {
  if ([...left.keys()].every((key) => key.startsWith(`${columnOrder} `)))
    return [{ units, facts: withoutPassing(reading.library, target.facts, units) }, base];
  return pairOf(reading, await readShadow(reading, units), before);
}
