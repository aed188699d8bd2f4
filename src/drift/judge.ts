import { wasAddedAgain } from './anew.ts';
import type { Step } from './step.ts';
import { objectOf } from './own-privileges.ts';
import { nameOfNotNull } from './own-sql.ts';
import type { Tries } from './tries.ts';
import { columnOrder, isSame, propertiesOf, type Unit, type Units } from './units.ts';

/** What became of an attempt. */
export interface Tried {
  readonly units: Units;
  /** What was wanted, as this server writes it. */
  readonly to: Units;
  readonly failed: readonly Failed[];
  /** It cannot be tried in one transaction. */
  readonly needsCommit: boolean;
}

export interface Failed {
  readonly step: Step;
  readonly message: string;
}

/** What an attempt is held against. */
interface Judged {
  readonly wanted: ReadonlySet<string>;
  readonly left: ReadonlyMap<string, string>;
  readonly tries: Tries;
  readonly steps: readonly Step[];
}

/** Units that are to be left out, and why; null = something else is tried for it first, which is noted in `tries`. */
export function judge(
  from: Units,
  { units, to, failed }: Tried,
  { wanted, left, tries, steps }: Judged,
): ReadonlyMap<string, string | null> {
  const { own, casts, anew, names, given } = tries;
  const found = new Map<string, string | null>();
  const isActive = (key: string): boolean => wanted.has(key) && !left.has(key);
  for (const { step, message } of failed) {
    const mine = step.units.filter(isActive);
    const isCast = message.includes(' cannot be cast automatically ');
    const isNoCast = message.startsWith('cannot cast type ');
    for (const key of mine.length > 0 ? mine : related(step, isActive)) {
      // The first is the cause: what was not created cannot be changed either.
      if (found.has(key)) continue;
      const isAgain = isNoCast && !anew.has(key) && wasAddedAgain(to.get(key), from, to);
      found.set(key, (isCast && !casts.has(key)) || isAgain ? null : message);
      if (isCast) casts.add(key);
      if (isAgain) anew.add(key);
    }
  }
  if (found.size > 0) return found;
  if (failed.length > 0)
    for (const key of wanted) if (isActive(key)) found.set(key, failed[0]?.message ?? '');
  if (found.size > 0) return found;
  for (const key of new Set([...from.keys(), ...units.keys(), ...to.keys()])) {
    const { kind } = (units.get(key) ?? from.get(key) ?? to.get(key)) as Unit;
    // Partitions come and go by themselves.
    if (kind === columnOrder || (kind === 'partition' && !wanted.has(key))) continue;
    if (isActive(key)) {
      if (isSame(units, to, key)) continue;
      const name = nameReached(units.get(key), to.get(key), units);
      if (name !== null && !names.has(key)) {
        names.set(key, name);
        found.set(key, null);
        continue;
      }
      if (!own.has(key)) {
        own.add(key);
        found.set(key, null);
      } else found.set(key, whyOf(units.get(key), to.get(key)));
    } else if (isSame(units, from, key) || isSame(units, to, key)) continue;
    else if (kind === 'grant' && !from.has(key) && !to.has(key) && !given.has(key)) {
      given.set(key, units.get(key) as Unit);
      found.set(key, null);
    } else
      for (const culprit of culpritsOf(key, units.get(key) ?? from.get(key), steps, wanted, isActive))
        found.set(culprit, `what is proposed for it also changes ${key}`);
  }
  return found;
}

/** How a column's NOT NULL constraint is called after what is proposed, where only that is to be another; else null. */
function nameReached(reached: Unit | undefined, wanted: Unit | undefined, units: Units): string | null {
  if (reached?.kind !== 'column' || propertiesOf(reached, wanted).join() !== 'not_null_constraint')
    return null;
  return String(reached.body['not_null_constraint'] ?? nameOfNotNull(reached, units));
}

const related = (step: Step, isActive: (key: string) => boolean): readonly string[] =>
  step.touches.filter(isActive);

function whyOf(reached: Unit | undefined, wanted: Unit | undefined): string {
  if (wanted === undefined) return 'it is still there after what is proposed for it';
  if (reached === undefined) return 'it is not there after what is proposed for it';
  return `differs afterwards in: ${propertiesOf(reached, wanted).join(', ')}`;
}

/** The units whose steps may have changed what nobody wanted changed. */
function culpritsOf(
  key: string,
  unit: Unit | undefined,
  steps: readonly Step[],
  wanted: ReadonlySet<string>,
  isActive: (key: string) => boolean,
): readonly string[] {
  const touching = steps.filter(({ touches }) => touches.includes(key)).flatMap(({ units }) => units);
  const near = touching.filter(isActive);
  if (near.length > 0) return near;
  const object = objectOf(unit);
  if (object !== null && isActive(object)) return [object];
  const relation = unit?.relation ?? null;
  const beside = steps
    .filter(({ relations }) => relation !== null && relations.includes(relation))
    .flatMap(({ units }) => units)
    .filter(isActive);
  return beside.length > 0 ? beside : [...wanted].filter(isActive);
}
