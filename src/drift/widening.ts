/*
 * Whether a column's new type holds every value of the old one as it is, told from the types as format_type() writes
 * them. What is not known here is taken for one that does not.
 */

/** Each holds all that those before it do. */
const ladders: readonly (readonly string[])[] = [
  ['smallint', 'integer', 'bigint', 'numeric'],
  ['smallint', 'integer', 'double precision'],
  ['real', 'double precision'],
  ['character varying', 'text'],
  ['text', 'character varying'],
  ['bit', 'bit varying'],
];

/** Digits before the point that each has at most. */
const integerDigits: ReadonlyMap<string, number> = new Map([
  ['smallint', 5],
  ['integer', 10],
  ['bigint', 19],
]);

interface Type {
  readonly name: string;
  /** What stands in parentheses. */
  readonly limits: readonly number[];
}

function typeOf(text: string): Type {
  const [, name = text, limits, rest = ''] = /^([^()]+?)\((-?\d+(?:,-?\d+)*)\)(.*)$/.exec(text) ?? [];
  return { name: `${name}${rest}`, limits: limits?.split(',').map(Number) ?? [] };
}

/** @param from as `format_type()` writes it, and `to` too. */
export function holdsAll(from: string, to: string): boolean {
  const [old, wider] = [typeOf(from), typeOf(to)];
  if (wider.name === 'numeric') return isDecimalOf(old, wider.limits);
  if (old.name !== wider.name)
    return wider.limits.length === 0
      ? ladders.some((one) => one.includes(old.name) && one.indexOf(wider.name) > one.indexOf(old.name))
      : old.name === 'bit' && wider.name === 'bit varying' && isLonger(old, wider);
  // `bit` and `character` pad what is shorter, and `bit` alone is one of one.
  if (old.name === 'bit' || old.name === 'character') return false;
  return wider.limits.length === 0 || (old.limits.length === 1 && isLonger(old, wider));
}

const isLonger = (old: Type, wider: Type): boolean => (wider.limits[0] ?? 0) >= (old.limits[0] ?? 1);

/** The digits before the point and those behind it both have to have room. */
function isDecimalOf(old: Type, limits: readonly number[]): boolean {
  const digits = integerDigits.get(old.name);
  if (old.name !== 'numeric' && digits === undefined) return false;
  const [precision, scale = 0] = limits;
  if (precision === undefined) return true;
  if (digits !== undefined) return scale >= 0 && precision - scale >= digits;
  const [oldPrecision, oldScale = 0] = old.limits;
  return oldPrecision !== undefined && scale >= oldScale && precision - scale >= oldPrecision - oldScale;
}
