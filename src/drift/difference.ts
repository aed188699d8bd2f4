import { columnOrder, type Unit, type Units } from './units.ts';

/** Each is compared many times. */
const texts = new WeakMap<Unit, string>();

function text(unit: Unit | undefined): string {
  if (unit === undefined) return '';
  const known = texts.get(unit) ?? JSON.stringify(unit.body);
  texts.set(unit, known);
  return known;
}

/** Whether two sides have the same under a key. */
export function isSame(one: Units, other: Units, key: string): boolean {
  const [a, b] = [one.get(key), other.get(key)];
  if (a === b) return true;
  if (a?.kind === columnOrder && b?.kind === columnOrder) return isSameOrder(a, b);
  return (a !== undefined && a.body === b?.body) || text(a) === text(b);
}

/** The columns that both have stand in one order. */
function isSameOrder(one: Unit, other: Unit): boolean {
  const [a, b] = [one, other].map(({ body }) => body['names'] as readonly string[]) as [
    readonly string[],
    readonly string[],
  ];
  if (a.length === b.length && a.every((name, at) => name === b[at])) return true;
  const [inA, inB] = [new Set(a), new Set(b)];
  return a.filter((name) => inB.has(name)).join('\0') === b.filter((name) => inA.has(name)).join('\0');
}

/**
 * The keys under which two sides differ. Partitions that come or go do so by themselves, and privileges on what an
 * extension brings are told only where it comes, goes or moves.
 */
export function differing(one: Units, other: Units): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (key: string, a: Unit | undefined, b: Unit | undefined): void => {
    if (a === b) return;
    const { kind, extension } = (a ?? b) as Unit;
    if ((a === undefined || b === undefined) && (kind === 'partition' || kind === columnOrder)) return;
    if (extension !== undefined && isSame(one, other, extension)) return;
    if (!isSame(one, other, key)) found.add(key);
  };
  for (const [key, unit] of one) look(key, unit, other.get(key));
  for (const [key, unit] of other) if (!one.has(key)) look(key, undefined, unit);
  return found;
}

/** The tables whose columns stand in another order than on the other side. */
export function otherwiseOrdered(one: Units, other: Units): readonly string[] {
  return [...one]
    .filter(([key, { kind }]) => kind === columnOrder && other.has(key) && !isSame(one, other, key))
    .map(([key]) => key);
}

/** The properties in which two descriptions of one unit differ. */
export function propertiesOf(one: Unit | undefined, other: Unit | undefined): readonly string[] {
  if (one === undefined || other === undefined) return [];
  return [...new Set([...Object.keys(one.body), ...Object.keys(other.body)])].filter(
    (name) => JSON.stringify(one.body[name]) !== JSON.stringify(other.body[name]),
  );
}

/** Whether PostgreSQL called a column's NOT NULL constraint itself: by the names that table and column had then. */
const hasOwnName = ({ body: { not_null_constraint: name = '_not_null' } }: Unit): boolean =>
  /_not_null\d*$/.test(String(name));

/**
 * What is wanted, without a difference that is none: of a column that is NOT NULL on both sides, PostgreSQL's own name
 * of the constraint. A database that was upgraded to version 18 has another one than a database that ran the
 * migrations there.
 */
export function withoutOwnNames(from: Units, to: Units): Units {
  let made: Map<string, Unit> | null = null;
  for (const [key, unit] of to) {
    if (unit.kind !== 'column') continue;
    const before = from.get(key);
    if (before === undefined || before.body === unit.body) continue;
    const { not_null_constraint: name, ...rest } = unit.body;
    const was = before.body['not_null_constraint'];
    if (name === was || before.body['not_null'] !== true || unit.body['not_null'] !== true) continue;
    if (!hasOwnName(before) || !hasOwnName(unit)) continue;
    made ??= new Map(to);
    made.set(key, { ...unit, body: was === undefined ? rest : { ...rest, not_null_constraint: was } });
  }
  return made ?? to;
}
