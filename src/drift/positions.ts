import { identifier, literal } from '../quoting.ts';
import { sequencesIn, type Found, type Sequence, type Use } from './sequences.ts';
import type { ColumnId, Library, StableId } from './library.ts';
import type { Sides } from './middle.ts';
import { placesOf } from './places.ts';
import { stepAbout, type Step } from './step.ts';

/*
 * Where a sequence stands is in no schema. One that is made anew begins at its start, and one that a column gets is
 * where it was: rows that are there may have the numbers that come next. How far these are the rows are asked, and the
 * sequence that the column had, before it goes.
 */

/** A sequence that is made, or from which columns that are there get their values for the first time. */
interface Given {
  readonly sequence: Sequence;
  readonly isMade: boolean;
  /** Columns that are there before. None = it is made, and nobody knows for what. */
  readonly uses: readonly Use[];
  /** All units that this is a matter of. */
  readonly places: readonly string[];
}

/**
 * The same steps, and those that have sequences give no number that is there already.
 * @param active the units that are to become as they are in `to`.
 */
export function withPositions(
  steps: readonly Step[],
  sides: Sides,
  library: Library,
  active: ReadonlySet<string>,
): readonly Step[] {
  const [was, is] = [sequencesIn(sides.from, library), sequencesIn(sides.to, library)];
  const [before, after] = [new Map<Step, Step[]>(), new Map<Step, string[]>()];
  const losses = new Map<Step, string>();
  let remembered = 0;
  for (const [key, sequence] of is.sequences) {
    const narrowed = narrowedBy(steps, was.sequences.get(key), sequence);
    if (narrowed !== undefined)
      losses.set(narrowed, 'is refused while the sequence stands beyond its new limits');
    const given = givenTo(key, sequence, { was, is, active }, sides);
    if (given === null) continue;
    const touching = steps.filter(
      ({ touches, isTransactional }) => isTransactional && touches.some((one) => given.places.includes(one)),
    );
    const [first, last, place] = [touching[0], touching.findLast(gives) ?? touching.at(-1), given.places[0]];
    if (first === undefined || last === undefined || place === undefined) continue;
    const { isMade, uses } = given;
    const counted = uses.filter((use) => isCounted(use, sequence, sides));
    const values = counted.map((use) => furthestOf(use, sequence));
    for (const old of sequencesOf(uses, was)) {
      const setting = literal(`feature_inventory.position_${++remembered}`);
      const kept = stepAbout(place, `SELECT set_config(${setting}, ${positionOf(old)}::text, true)`);
      before.set(first, [...(before.get(first) ?? []), kept]);
      values.push(`nullif(current_setting(${setting}, true), '')::bigint`);
    }
    if (values.length > 0) {
      if (!isMade) values.push(positionOf(sequence));
      after.set(last, [...(after.get(last) ?? []), movedOn(sequence, values)]);
    }
    const isKnown = (use: Use): boolean => counted.includes(use) || sequencesOf([use], was).length > 0;
    if (uses.length === 0 || !uses.every(isKnown))
      losses.set(
        makerOf(sequence, touching) ?? last,
        `${isMade ? `begins at ${sequence.start}, and ` : ''}may give numbers that are there already`,
      );
  }
  return steps.flatMap((step) => {
    const [loses, more = []] = [losses.get(step), after.get(step)];
    const sql = [step.sql, ...more].join(';\n');
    return [...(before.get(step) ?? []), { ...step, sql, ...(loses === undefined ? {} : { loses }) }];
  });
}

/** What a column gets its values from a sequence with. Where it has to be run later, what follows it has to as well. */
const gives = ({ sql }: Step): boolean => / (?:ADD GENERATED|SET DEFAULT) /.test(sql);

interface Compared {
  readonly was: Found;
  readonly is: Found;
  readonly active: ReadonlySet<string>;
}

function givenTo(
  key: string,
  sequence: Sequence,
  { was, is, active }: Compared,
  { from, to, units }: Sides,
): Given | null {
  const before = was.sequences.get(key);
  const isMade = before === undefined || !isSame(before, sequence);
  const { schema, name } = sequence;
  const made =
    isMade && sequence.identity === null ? placesOf({ kind: 'sequence', schema, name }, units, to) : [];
  const all = is.uses.get(key) ?? [];
  const had = new Set(isMade ? [] : was.uses.get(key)?.map((use) => use.key));
  const isActive = (id: StableId): boolean => placesOf(id, units, to).some((one) => active.has(one));
  const uses = all.filter(({ column, key: one }) => from.has(column) && !had.has(one) && isActive(column));
  const isAlone = all.length === 0 && made.some((one) => active.has(one));
  if (uses.length === 0 && !isAlone) return null;
  return {
    sequence,
    isMade,
    uses,
    places: [...made, ...uses.flatMap(({ column }) => placesOf(column, units, to))],
  };
}

/** Whether of one name both stand for themselves, or are behind the same column. */
const isSame = (one: Sequence, other: Sequence): boolean =>
  JSON.stringify(one.identity) === JSON.stringify(other.identity);

/** The step that takes room from a sequence that stays. */
function narrowedBy(steps: readonly Step[], was: Sequence | undefined, is: Sequence): Step | undefined {
  if (was === undefined || !isSame(was, is)) return undefined;
  const isLess = BigInt(was.maximum) > BigInt(is.maximum) || BigInt(was.minimum) < BigInt(is.minimum);
  const alter =
    is.identity === null
      ? `ALTER SEQUENCE ${nameOf(is)} `
      : `ALTER TABLE ${tableOf(is.identity)} ALTER COLUMN ${identifier(is.identity.name)} SET `;
  const limit = / (?:MINVALUE|MAXVALUE) /;
  return isLess ? steps.find(({ sql }) => sql.startsWith(alter) && limit.test(sql)) : undefined;
}

const makerOf = (sequence: Sequence, steps: readonly Step[]): Step | undefined =>
  steps.find(({ sql }) => sql.startsWith(`CREATE SEQUENCE ${nameOf(sequence)} `));

/** The sequences that columns get their values from. */
const sequencesOf = (uses: readonly Use[], { sequences, uses: all }: Found): readonly Sequence[] => {
  const keys = new Set(uses.map(({ key }) => key));
  const found = [...all].filter(([, those]) => those.some(({ key }) => keys.has(key)));
  return found.flatMap(([sequence]) => sequences.get(sequence) ?? []);
};

/** Whether the rows tell how far a sequence is: not one that begins again, and not all rows where some are hidden. */
function isCounted({ column, isPlain }: Use, { cycles }: Sequence, { from, to }: Sides): boolean {
  const { schema, table } = column;
  const isHidden = [from, to].some((facts) => {
    const { rowSecurity, forceRowSecurity } =
      facts.get({ kind: 'table', schema, name: table })?.payload ?? {};
    return rowSecurity === true && forceRowSecurity === true;
  });
  const isNumber = /^(?:smallint|integer|bigint|numeric)\b/.test(String(to.get(column)?.payload['type']));
  return isPlain && isNumber && !cycles && !isHidden;
}

const nameOf = ({ schema, name }: Sequence): string => `${identifier(schema)}.${identifier(name)}`;

const isDown = ({ increment }: Sequence): boolean => increment.startsWith('-');

const positionOf = (sequence: Sequence): string =>
  `(SELECT last_value FROM ${nameOf(sequence)} WHERE is_called)`;

const tableOf = ({ schema, table }: ColumnId): string => `${identifier(schema)}.${identifier(table)}`;

const furthestOf = ({ column }: Use, sequence: Sequence): string =>
  `(SELECT ${isDown(sequence) ? 'min' : 'max'}(${identifier(column.name)}) FROM ${tableOf(column)})`;

/** Moves a sequence to the furthest of some values, or to the last of its own before it. */
function movedOn(sequence: Sequence, values: readonly string[]): string {
  const { start, increment, minimum, maximum } = sequence;
  const at = isDown(sequence) ? 'min(at)' : 'max(at)';
  const own = /^-?1$/.test(increment)
    ? at
    : `(${start} + div(${at} - ${start}, ${increment}) * ${increment})`;
  const [low, high] = isDown(sequence) ? [minimum, start] : [start, maximum];
  const rows = values.map((value) => `(${value})`).join(', ');
  return (
    `SELECT setval(${literal(nameOf(sequence))}, ${own}::bigint) FROM (VALUES ${rows}) AS numbers (at)` +
    ` HAVING ${at} BETWEEN ${low} AND ${high}`
  );
}
