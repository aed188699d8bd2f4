import { identifier } from '../quoting.ts';
import { findShapes } from '../secret-shapes.ts';
import { withoutColumns, withoutParts } from './anew.ts';
import { arranged } from './arranged.ts';
import { indexesLast } from './concurrent.ts';
import type { Action, FactBase, Library, StableId } from './library.ts';
import { middle, type Sides } from './middle.ts';
import { partitionsOfNew } from './own-partitions.ts';
import { objectOf, standInFor } from './own-privileges.ts';
import { isOursAlone, ownSql } from './own-sql.ts';
import type { Both as OwnBoth } from './own-writer.ts';
import { placesOf } from './places.ts';
import { withPositions } from './positions.ts';
import { withAll } from './newer.ts';
import type { Step } from './step.ts';
import type { Tries } from './tries.ts';
import { keyOf, quoted, type Comparable, type Unit, type Units } from './units.ts';
import {
  asVirtual,
  givenAway,
  ofPartitions,
  throughText,
  withOnly,
  withoutCast,
  withoutEnd,
} from './wording.ts';

interface Draft {
  readonly steps: readonly Step[];
  /** Units that are left out, each with the reason. */
  readonly left: ReadonlyMap<string, string>;
  /** Units for which our own SQL is to be tried. */
  readonly own: ReadonlySet<string>;
  /** There are no steps yet: what is left has to be drafted again. */
  readonly isIncomplete: boolean;
}

export interface DraftOptions {
  readonly library: Library;
  /** The units that are to become as they are in `to`. */
  readonly active: ReadonlySet<string>;
  readonly tries: Tries;
  readonly units: Units;
  readonly roles: readonly string[];
  readonly how: Comparable;
}

interface Both {
  readonly facts: FactBase;
  readonly units: Units;
}

/** SQL for the active units: the library's, and our own where that does not suffice. */
export function draft(from: Both, to: Both, options: DraftOptions): Draft {
  const { library, active, units } = options;
  const { own, names, spoilt } = options.tries;
  const both: OwnBoth = {
    from: from.units,
    to: to.units,
    bounds: boundsIn(to.facts, to.units),
    names,
    spoilt: new Set(spoilt.keys()),
    members: options.how.members,
    major: options.how.major,
  };
  const isThere = (key: string): boolean => {
    const object = objectOf(spoilt.get(key) ?? from.units.get(key)) ?? key;
    return active.has(object) || from.units.has(object);
  };
  const ours = [...active].filter((key) => isOursAlone(key, both));
  const written = ownOf(both, [
    ...[...new Set([...own, ...names.keys(), ...ours])].filter((key) => active.has(key)),
    ...partitionsOfNew(active, from.units, to.units),
  ]);
  const mended = ownOf(asSpoilt(both, spoilt), [...spoilt.keys()].filter(isThere));
  const sides: Sides = { from: from.facts, to: to.facts, units };
  const { facts, leftOut } = middle(
    library,
    sides,
    new Set([...active].filter((key) => !written.whole.has(key))),
  );
  const { tried, left } = oursOrLeft(leftOut, both, own);
  const chosen = new Set([...active].filter((key) => !left.has(key)));
  const actions = inTwo(sides, facts, options);
  if (actions instanceof Error) {
    for (const key of refused(sides, [...chosen].sort(), options)) left.set(key, actions.message);
    return { steps: [], left, own: new Set(), isIncomplete: true };
  }
  const hasDefaults = [...from.units.values()].some(({ kind }) => kind === 'default privilege');
  const isNeeded = (step: Step): boolean =>
    !isNeedless(step, { from: from.units, to: to.units, active, hasDefaults, how: options.how });
  const said = actions.filter((action) => !isUntold(action, sides));
  const theirs = said.map((action) => stepOf(action, sides, options));
  const proposed = arranged(theirs.filter(isNeeded), to.units);
  const behind = [...written.after, ...mended.before, ...mended.after];
  const after = behind.filter((step) => isAboutPrivileges(step.sql) || isNeeded(step));
  const ordered = indexesLast([...written.before, ...proposed, ...after], from.units);
  const steps = withPositions(ordered, sides, library, chosen);
  for (const step of steps) {
    const [secret] = findShapes(step.sql);
    const mine = step.units.filter((key) => active.has(key));
    if (secret !== undefined) for (const key of mine) left.set(key, `its definition holds ${secret.name}`);
  }
  for (const key of remade(library, actions, sides)) {
    if (!active.has(key) || written.whole.has(key)) continue;
    const ours = oursFor(key, both, own);
    if (ours !== null) tried.add(ours);
    // A column is, as it was by hand, and what that may lose is said.
    else if (!key.startsWith('column ')) left.set(key, dropsRows);
  }
  if (left.size > 0 || tried.size > 0) return { steps: [], left, own: tried, isIncomplete: true };
  return { steps: withAll(steps, to.units, options.how), left, own: tried, isIncomplete: false };
}

/** The unit for which our own SQL is to be tried, so that the library need write nothing for another; null = none. */
function oursFor(key: string, both: OwnBoth, own: ReadonlySet<string>): string | null {
  const table = keyOf('table', (both.to.get(key) ?? both.from.get(key))?.relation ?? '');
  if (!own.has(table) && ownSql(table, both)?.besides.includes(key) === true) return table;
  return !own.has(key) && ownSql(key, both)?.isWhole === true ? key : null;
}

/** What our own SQL is to be tried for, and what is left out because there is none. */
function oursOrLeft(
  leftOut: ReadonlyMap<string, string>,
  both: OwnBoth,
  own: ReadonlySet<string>,
): { readonly tried: Set<string>; readonly left: Map<string, string> } {
  const [tried, left] = [new Set<string>(), new Map<string, string>()];
  for (const [key, why] of leftOut) {
    const ours = oursFor(key, both, own);
    if (ours === null) left.set(key, why);
    else tried.add(ours);
  }
  return { tried, left };
}

/** From what was seen to what was there before. */
function asSpoilt(both: OwnBoth, spoilt: ReadonlyMap<string, Unit | null>): OwnBoth {
  if (spoilt.size === 0) return both;
  const [from, to] = [new Map(both.from), new Map(both.to)];
  for (const [key, seen] of spoilt) {
    const wanted = both.from.get(key);
    if (seen === null) from.delete(key);
    else from.set(key, seen);
    if (wanted === undefined) to.delete(key);
    else to.set(key, wanted);
  }
  return { ...both, from, to };
}

interface Written {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
  /** Units for which the library is to write nothing. */
  readonly whole: ReadonlySet<string>;
}

function boundsIn(facts: FactBase, units: Units): ReadonlyMap<string, string> {
  return new Map(
    facts.facts().flatMap(({ id, payload }) => {
      const bound = id.kind === 'table' ? payload['partitionBound'] : null;
      return typeof bound === 'string' ? placesOf(id, units, facts).map((key) => [key, bound] as const) : [];
    }),
  );
}

function ownOf(both: OwnBoth, keys: readonly string[]): Written {
  const { from, to } = both;
  const whole = new Set<string>();
  const [before, after]: [Step[], Step[]] = [[], []];
  for (const key of keys) {
    const written = ownSql(key, both);
    if (written === null) continue;
    if (written.isWhole) whole.add(key);
    for (const other of written.besides) whole.add(other);
    const unit = to.get(key) ?? from.get(key);
    const relation = unit?.relation ?? null;
    const object = objectOf(unit);
    const onShadow = standInFor(unit, both.members);
    const step = (sql: string): Step => ({
      sql,
      ...(onShadow === null ? {} : { onShadow }),
      units: [key],
      touches: object === null ? [key] : [key, object],
      relations: relation === null ? [] : [relation],
      isTransactional: true,
      endsTransaction: false,
      destroys: [],
    });
    before.push(...written.before.map(step));
    after.push(...written.after.map(step));
  }
  return { before, after, whole };
}

interface Needs {
  readonly from: Units;
  readonly to: Units;
  readonly active: ReadonlySet<string>;
  readonly hasDefaults: boolean;
  readonly how: Comparable;
}

/** Whether a statement only says again what holds anyway. */
function isNeedless({ sql, units }: Step, { from, to, active, hasDefaults, how: { role } }: Needs): boolean {
  // What a migration creates belongs to the role that applies it.
  if (sql.endsWith(` OWNER TO ${identifier(role[1])}`))
    return units.every((key) =>
      [undefined, role[1]].includes(from.get(key)?.body['owner'] as string | undefined),
    );
  // It comes with the extension.
  if (sql.startsWith('COMMENT ON EXTENSION ')) return true;
  // No default privileges give what would have to be revoked.
  if (!hasDefaults && isAboutPrivileges(sql)) return !units.some((key) => active.has(key) || to.has(key));
  return false;
}

/** Whether it only makes or drops what is in a schema that no snapshot shows: the library does, for what they need. */
function isUntold({ sql, produces, destroys }: Action, { from, to, units }: Sides): boolean {
  // No snapshot holds its options, nor does the library say them: there may be a password among them.
  if (/^(?:CREATE|ALTER) USER MAPPING /.test(sql)) return true;
  const ids = [...produces, ...destroys].map((id) => ('target' in id ? id.target : id));
  const isShown = (id: StableId): boolean =>
    !('schema' in id) || id.schema === null || units.has(keyOf('schema', quoted(id.schema)));
  const isPlaced = (id: StableId): boolean => placesOf(id, units, to.has(id) ? to : from).length > 0;
  return ids.length > 0 && !ids.some((id) => isShown(id) || isPlaced(id));
}

const isAboutPrivileges = (sql: string): boolean => /^(?:GRANT|REVOKE) /.test(sql);

const dropsRows = 'it could only be dropped and created again, which would lose its rows';

type Planning = Pick<DraftOptions, 'library' | 'roles'>;

/**
 * The library's statements, by way of a database without the columns that are made anew or, where it finds no order,
 * without what has none.
 */
function inTwo(sides: Sides, to: FactBase, options: DraftOptions): readonly Action[] | Error {
  const {
    library,
    units,
    tries: { anew },
  } = options;
  if (anew.size > 0) return byWayOf(withoutColumns(library, sides.from, units, anew), sides, to, options);
  const whole = planned(sides, to, options);
  if (!(whole instanceof Error)) return whole;
  const inParts = byWayOf(withoutParts(library, sides.from, to), sides, to, options);
  return inParts instanceof Error ? whole : inParts;
}

function byWayOf(
  between: FactBase,
  { from }: Pick<Sides, 'from'>,
  to: FactBase,
  options: Planning,
): readonly Action[] | Error {
  const [first, second] = [planned({ from }, between, options), planned({ from: between }, to, options)];
  if (first instanceof Error) return first;
  return second instanceof Error ? second : [...first, ...second];
}

/** The library's statements, or why it writes none. */
function planned(
  { from }: Pick<Sides, 'from'>,
  to: FactBase,
  { library, roles }: Planning,
): readonly Action[] | Error {
  try {
    return library.plan(from, to, roles);
  } catch (error) {
    const [message = ''] = (error as Error).message.split('\n');
    // What follows is for whoever works on the library.
    return new Error(`pg-delta writes no SQL for it: ${message.split(' — ')[0] ?? ''}`);
  }
}

/** Of units for which the library writes nothing together: those without which it does. */
function refused(
  sides: Sides,
  suspects: readonly string[],
  options: DraftOptions,
  kept: readonly string[] = [],
): readonly string[] {
  if (suspects.length < 2) return suspects;
  const half = Math.ceil(suspects.length / 2);
  const [one, other] = [suspects.slice(0, half), suspects.slice(half)];
  const works = (some: readonly string[]): boolean => {
    const { facts } = middle(options.library, sides, new Set([...kept, ...some]));
    return !(inTwo(sides, facts, options) instanceof Error);
  };
  if (works(one)) return refused(sides, other, options, [...kept, ...one]);
  if (works(other)) return refused(sides, one, options, [...kept, ...other]);
  return [...refused(sides, one, options, kept), ...refused(sides, other, options, kept)];
}

/** Units of tables and columns that would be dropped and made again. */
function remade(library: Library, actions: readonly Action[], { to, units }: Sides): readonly string[] {
  const holdsRows = ({ kind }: StableId): boolean => kind === 'table' || kind === 'column';
  const destroyed = new Set(actions.flatMap(({ destroys }) => destroys.filter(holdsRows).map(library.keyOf)));
  return actions
    .flatMap(({ produces }) => produces.filter(holdsRows))
    .filter((id) => destroyed.has(library.keyOf(id)))
    .flatMap((id) => placesOf(id, units, to));
}

function stepOf(
  action: Action,
  { from, to, units }: Sides,
  {
    how: {
      role: [, live],
    },
    tries: { casts, texts },
  }: DraftOptions,
): Step {
  const { produces, consumes, destroys, releases, transactionality } = action;
  const places = (ids: readonly StableId[]): readonly string[] => [
    ...new Set(ids.flatMap((id) => placesOf(id, units, to.has(id) ? to : from))),
  ];
  const privileges = [...produces, ...consumes, ...destroys].filter(({ kind }) => kind === 'acl');
  const made = places(isAboutPrivileges(action.sql) ? privileges : [...produces, ...destroys]);
  const touches = places([...produces, ...destroys, ...consumes, ...releases]);
  const isWhole = made.some(
    (key) => units.get(key)?.kind === 'index' && units.get(key)?.body['valid'] === true,
  );
  const said = withoutEnd(
    withOnly(asVirtual(action.sql.replace(` AUTHORIZATION ${identifier(live)}`, ''), touches, units)),
  );
  const castAs = (one: string): string => {
    if (touches.some((key) => texts.has(key))) return throughText(one);
    return touches.some((key) => casts.has(key)) ? one : withoutCast(one);
  };
  // One that is not valid is not on all partitions.
  const sql = isWhole ? ofPartitions(said) : said;
  const onShadow = givenAway(sql, made.length > 0 ? made : touches, units);
  return {
    ...(onShadow === null ? {} : { onShadow }),
    sql: castAs(sql),
    units: made.length > 0 || isAboutPrivileges(action.sql) ? made : touches,
    touches,
    relations: [...new Set(touches.map((key) => units.get(key)?.relation).filter((one) => one != null))],
    isTransactional: transactionality !== 'nonTransactional',
    endsTransaction: transactionality === 'commitBoundaryAfter',
    destroys,
  };
}
