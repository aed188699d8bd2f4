import { wasAddedAgain } from './anew.ts';
import type { Step } from './step.ts';
import { objectOf } from './own-privileges.ts';
import { nameOfNotNull } from './own-columns.ts';
import { hasOwnSql } from './own-sql.ts';
import type { Tries } from './tries.ts';
import { isSame, propertiesOf, withoutOwnNames } from './difference.ts';
import { columnOrder, keyOf, quoted, type Comparable, type Unit, type Units } from './units.ts';

/** What became of an attempt. */
export interface Tried {
  readonly units: Units;
  /** What was wanted, as this server writes it. */
  readonly to: Units;
  readonly failed: readonly Failed[];
  /** What ran, in the order in which it did. */
  readonly steps: readonly Step[];
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
  readonly how: Pick<Comparable, 'members' | 'versions'>;
}

/** Units that are to be left out, and why; null = something else is tried for it first, which is noted in `tries`. */
export function judge(
  from: Units,
  { units: seen, to, failed, steps }: Tried,
  { wanted, left, tries, how }: Judged,
): ReadonlyMap<string, string | null> {
  const units = withoutOwnNames(from, seen);
  const { own, casts, texts, anew, names, spoilt } = tries;
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
      const isText = isNoCast && !isAgain && !texts.has(key);
      found.set(key, (isCast && !casts.has(key)) || isAgain || isText ? null : message);
      if (isCast) casts.add(key);
      if (isAgain) anew.add(key);
      if (isText) texts.add(key);
    }
  }
  // What failed besides may have needed what is tried otherwise now.
  const again = [...found].filter(([, why]) => why === null);
  if (again.length > 0) return new Map(again);
  if (found.size > 0) return found;
  if (failed.length > 0)
    for (const key of wanted) if (isActive(key)) found.set(key, failed[0]?.message ?? '');
  if (found.size > 0) return found;
  const blamed = new Map<string, string | null>();
  for (const key of keysOf(from, units, to)) {
    const { kind } = (units.get(key) ?? from.get(key) ?? to.get(key)) as Unit;
    // Partitions come and go by themselves.
    if (kind === columnOrder || (kind === 'partition' && !wanted.has(key))) continue;
    const member = (units.get(key) ?? to.get(key))?.extension;
    if (member !== undefined && isToldThere(key, to, tries, how)) continue;
    if (isSame(units, to, key) || (!isActive(key) && isSame(units, from, key))) continue;
    const version = member === undefined ? null : otherVersion(key, member, units, to, how);
    if (version === 'none') continue;
    if (member !== undefined && version !== null && (isActive(key) || isActive(member)))
      found.set(isActive(member) ? member : key, version);
    else if (isActive(key)) {
      const name = nameReached(seen.get(key), to.get(key), seen);
      const isLast = own.has(key) && (name === null || names.has(key));
      found.set(key, isLast ? whyOf(units.get(key), to.get(key)) : null);
      if (name !== null && !names.has(key)) names.set(key, name);
      else own.add(key);
    } else if (hasOwnSql(kind) && !spoilt.has(key)) {
      spoilt.set(key, units.get(key) ?? null);
      found.set(key, null);
    } else
      for (const culprit of culpritsOf(key, { units, from, to }, steps, wanted, isActive)) {
        const isTried = own.has(culprit) && blamed.get(culprit) !== null;
        blamed.set(culprit, isTried ? `what is proposed for it also changes ${key}` : null);
        own.add(culprit);
      }
  }
  // What else has changed may come from what is to be done otherwise.
  return found.size > 0 ? found : blamed;
}

/** Each key once, in the order of the sides. */
function* keysOf(...sides: readonly Units[]): Generator<string> {
  for (const [at, side] of sides.entries())
    for (const key of side.keys()) if (!sides.slice(0, at).some((before) => before.has(key))) yield key;
}

/** Whether who may use a member of an extension is written, but cannot be seen here: it is there. */
const isToldThere = (
  key: string,
  to: Units,
  { own, spoilt }: Tries,
  { members }: Pick<Comparable, 'members'>,
): boolean => members === 'live' && (spoilt.has(key) || (own.has(key) && to.has(key)));

/**
 * Why it cannot be told who may use a member of an extension, where the live database's server makes another version of
 * that. `none` = there is nothing to tell; null = the member is in both versions, and the file can say it.
 */
function otherVersion(
  key: string,
  extension: string,
  units: Units,
  to: Units,
  { versions }: Pick<Comparable, 'versions'>,
): string | null {
  const [here, there] = [units.get(extension), to.get(extension)];
  const live = versions.get(String(here?.body['name']));
  if (live === undefined || here?.version === undefined || live === here.version) return null;
  const unit = (units.get(key) ?? to.get(key)) as Unit;
  const object = String(unit.body['object']);
  if (there?.version === live) {
    // As the live database has it: what is not there, the file does not make there.
    if (there.members?.has(object) !== true) return 'none';
    if (here.members?.has(object) === true) return null;
    if (isUsual(unit, units, to)) return 'none';
  }
  return (
    `who may use what it brings cannot be told: the database's server has version ${live} of it, and the ` +
    `shadow ${here.version}. The input shadow can name a server that has the same`
  );
}

/** Whether others of its kind, which are there on both sides, have the same privilege: default privileges give it. */
const isUsual = ({ extension, body }: Unit, units: Units, to: Units): boolean =>
  [...to.values()].some(
    (one) =>
      one.extension === extension &&
      ['on', 'grantee', 'privileges'].every(
        (name) => JSON.stringify(one.body[name]) === JSON.stringify(body[name]),
      ) &&
      isSame(units, to, one.key),
  );

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
  { units, from, to }: { readonly units: Units; readonly from: Units; readonly to: Units },
  steps: readonly Step[],
  wanted: ReadonlySet<string>,
  isActive: (key: string) => boolean,
): readonly string[] {
  const touching = steps.filter(({ touches }) => touches.includes(key)).flatMap(({ units }) => units);
  const near = touching.filter(isActive);
  if (near.length > 0) return near;
  const unit = units.get(key) ?? from.get(key);
  const parents = parentsOf(unit?.relation, [from, units, to]);
  const object = objectOf(unit);
  if (object !== null && isActive(object)) return [object];
  const columns = columnsOf(unit).filter(isActive);
  if (columns.length > 0) return columns;
  for (const some of [[unit?.relation], parents]) {
    const beside = steps
      .filter(({ relations }) => some.some((relation) => relation != null && relations.includes(relation)))
      .flatMap((step) => step.units)
      .filter(isActive);
    if (beside.length > 0) return beside;
  }
  return [...wanted].filter(isActive);
}

/** The columns that a constraint or an index is on. */
export const columnsOf = (unit: Unit | undefined): readonly string[] =>
  unit?.relation != null && Array.isArray(unit.body['columns'])
    ? unit.body['columns'].flatMap((name) =>
        typeof name === 'string' ? [keyOf('column', `${unit.relation}.${quoted(name)}`)] : [],
      )
    : [];

/** The tables from which one inherits: what is done to them is done to it. */
function parentsOf(relation: string | null | undefined, sides: readonly Units[]): readonly string[] {
  const found = new Set<string>();
  const add = (child: string): void => {
    for (const units of sides)
      for (const parent of inheritedBy(units, child))
        if (!found.has(parent)) {
          found.add(parent);
          add(parent);
        }
  };
  if (relation != null) add(relation);
  return [...found];
}

function inheritedBy(units: Units, child: string): readonly string[] {
  const parent = units.get(keyOf('partition', child))?.body['partition_of'];
  const inherits = (units.get(keyOf('table', child))?.body['inherits'] ?? []) as readonly string[];
  return typeof parent === 'string' ? [...inherits, parent] : inherits;
}
