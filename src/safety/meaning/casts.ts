import { literal } from '../../quoting.ts';
import type { Retyped } from './alteration.ts';
import type { Change } from './change.ts';
import type { Column, State } from './state.ts';

/*
 * When a value does not become one of another type, and when it becomes another value. By the casts of
 * src/backend/utils/adt and the rule that an assignment refuses what an explicit cast cuts.
 */

const integers: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['smallint', ['-32768', '32767']],
  ['integer', ['-2147483648', '2147483647']],
  ['bigint', ['-9223372036854775808', '9223372036854775807']],
]);
const floats = new Set(['real', 'double precision']);
const strings = new Set([
  'text',
  'character varying',
  'character',
  'name',
  '"char"',
  'citext',
  'public.citext',
]);
const width = ['smallint', 'integer', 'bigint', 'numeric'];

const isString = ({ baseName }: Column): boolean => strings.has(baseName);
const isNumber = ({ baseName }: Column): boolean => width.includes(baseName) || floats.has(baseName);
/** Characters of `varchar(n)` and `char(n)`; null = any number. */
const lengthOf = ({ baseName, baseTypmod }: Column): number | null =>
  ['character varying', 'character'].includes(baseName) && baseTypmod > 4 ? baseTypmod - 4 : null;
/** Precision and scale of `numeric(p,s)`; numeric_typmod_precision and numeric_typmod_scale. */
const scaleOf = ({ baseName, baseTypmod }: Column): readonly [number, number] | null =>
  baseName === 'numeric' && baseTypmod >= 4
    ? [((baseTypmod - 4) >> 16) & 0xffff, (((baseTypmod - 4) & 0x7ff) ^ 1024) - 1024]
    : null;
/** Digits of a second that a time keeps. */
const secondsOf = ({ baseTypmod }: Column): number => (baseTypmod < 0 ? 6 : baseTypmod & 0xffff);
const times = new Set([
  'timestamp without time zone',
  'timestamp with time zone',
  'time without time zone',
  'time with time zone',
  'interval',
]);

/** A condition that is true for values that cannot be cast; `never` = there are none; `unknown` = no query tells. */
export type Misfit = { readonly sql: string } | 'never' | 'unknown';

function textMisfit(x: string, to: Column, version: number): Misfit {
  const text = `(${x})::text`;
  if (to.baseKind === 'e') return 'unknown';
  if (version >= 160_000)
    return { sql: `NOT pg_catalog.pg_input_is_valid(${text}, ${literal(to.typeName)})` };
  const range = integers.get(to.baseName);
  if (range !== undefined)
    return {
      sql:
        `CASE WHEN ${text} ~ '^\\s*[-+]?\\d+\\s*$' THEN ${text}::numeric NOT BETWEEN ${range[0]} AND ${range[1]} ` +
        `ELSE ${text} IS NOT NULL END`,
    };
  if (to.baseName === 'uuid') return { sql: `${text} !~* '^([{]?)[0-9a-f]{4}(-?[0-9a-f]{4}){7}[}]?$'` };
  if (to.baseName === 'boolean')
    return {
      sql:
        `pg_catalog.lower(pg_catalog.btrim(${text}, E' \\t\\n\\r\\f\\v')) NOT IN ('t', 'tr', 'tru', 'true', 'f', ` +
        `'fa', 'fal', 'fals', 'false', 'y', 'ye', 'yes', 'n', 'no', 'on', 'of', 'off', '1', '0')`,
    };
  return 'unknown';
}

function numberMisfit(x: string, from: Column, to: Column): Misfit {
  const range = integers.get(to.baseName);
  if (range !== undefined) {
    if (width.indexOf(from.baseName) >= 0 && width.indexOf(from.baseName) <= width.indexOf(to.baseName))
      return 'never';
    return { sql: `pg_catalog.round((${x})::numeric) NOT BETWEEN ${range[0]} AND ${range[1]}` };
  }
  const scale = scaleOf(to);
  if (scale !== null) return decimalMisfit(x, from, scale);
  if (to.baseName === 'real' && from.baseName !== 'smallint' && from.baseName !== 'integer')
    return {
      sql:
        `pg_catalog.abs(${x}) > 3.4028235677973366e38 AND pg_catalog.abs(${x}) < 'Infinity' ` +
        `OR pg_catalog.abs(${x}) > 0 AND pg_catalog.abs(${x}) < 7.006492321624085e-46`,
    };
  return 'never';
}

/** Digits before the point that an integer type has at most. */
const integerDigits: ReadonlyMap<string, number> = new Map([
  ['smallint', 5],
  ['integer', 10],
  ['bigint', 19],
]);

function decimalMisfit(x: string, from: Column, [precision, scale]: readonly [number, number]): Misfit {
  const old = scaleOf(from);
  const digits = old === null ? integerDigits.get(from.baseName) : old[0] - old[1];
  // Rounding may carry into one more digit.
  const carries = old !== null && old[1] > scale ? 1 : 0;
  if (digits !== undefined && digits + carries <= precision - scale) return 'never';
  return {
    sql:
      `(${x})::numeric <> 'NaN' AND ` +
      `pg_catalog.abs(pg_catalog.round((${x})::numeric, ${scale})) ` +
      `>= pg_catalog.power(10::numeric, ${precision - scale})`,
  };
}

/** Which values of `x` are refused by the cast; `explicit` = by `::`, which cuts what assignment refuses. */
export function misfit(
  x: string,
  from: Column,
  to: Column,
  explicit: boolean,
  { after, base }: Pick<Change, 'after' | 'base'>,
): Misfit {
  if (to.baseKind === 'e') return enumMisfit(x, from, to, after);
  const length = lengthOf(to);
  if (isString(to)) {
    if (length === null || explicit) return 'never';
    const old = lengthOf(from);
    if (old !== null && old <= length) return 'never';
    return { sql: `pg_catalog.char_length(pg_catalog.rtrim((${x})::text, ' ')) > ${length}` };
  }
  if (isString(from)) return textMisfit(x, to, base.version);
  if (isNumber(from) && isNumber(to)) return numberMisfit(x, from, to);
  if (to.baseName === 'bit' || to.baseName === 'bit varying') {
    if (explicit || to.baseTypmod < 0) return 'never';
    return { sql: `pg_catalog.length(${x}) ${to.baseName === 'bit' ? '<>' : '>'} ${to.baseTypmod}` };
  }
  if (from.baseName === 'json' && to.baseName === 'jsonb')
    return base.version >= 160_000
      ? { sql: `NOT pg_catalog.pg_input_is_valid((${x})::text, 'jsonb')` }
      : 'unknown';
  return 'never';
}

function enumMisfit(x: string, from: Column, to: Column, state: State): Misfit {
  const labels = state.types.find(({ oid }) => oid === to.base)?.labels ?? [];
  if (!isString(from) && from.baseKind !== 'e') return 'unknown';
  return {
    sql: `(${x})::text NOT IN (${['NULL', ...labels.map(literal)].slice(labels.length === 0 ? 0 : 1).join(', ')})`,
  };
}

/** Whether values may become others on the way, such as 1.25 in numeric(3,1). */
export function mayCut({ from, to, using }: Retyped): boolean {
  const [old, length] = [lengthOf(from), lengthOf(to)];
  if (using !== null && isString(to) && length !== null && (old === null || old > length)) return true;
  if (isNumber(from) && isNumber(to)) return cutsNumber(from, to);
  if (times.has(from.baseName) && times.has(to.baseName) && secondsOf(to) < secondsOf(from)) return true;
  if (/^timestamp/.test(from.baseName) && /^(date|time )/.test(to.baseName)) return true;
  return (from.baseName === 'inet' && to.baseName === 'cidr') || (using !== null && /^bit/.test(to.baseName));
}

function cutsNumber(from: Column, to: Column): boolean {
  const isWhole = integers.has(from.baseName);
  if (integers.has(to.baseName)) return !isWhole;
  const [old, scale] = [scaleOf(from), scaleOf(to)];
  if (scale !== null) return isWhole ? scale[1] < 0 : old === null || old[1] > scale[1];
  if (to.baseName === 'real') return from.baseName !== 'smallint' && from.baseName !== 'real';
  return to.baseName === 'double precision' && (from.baseName === 'bigint' || from.baseName === 'numeric');
}

const plainStrings = new Set(['character varying', 'text']);

/** Whether each value stays equal to itself and to no other: keys are as distinct after it, and references as good. */
export function staysEqual({ from, to, operand }: Retyped): boolean {
  if (operand?.replaceAll('"', '').trim() !== from.name) return false;
  if (plainStrings.has(from.baseName) && plainStrings.has(to.baseName))
    return (lengthOf(to) ?? Infinity) >= (lengthOf(from) ?? Infinity);
  const [old, now] = [width.indexOf(from.baseName), width.indexOf(to.baseName)];
  return old >= 0 && now >= old && (to.baseName !== 'numeric' || scaleOf(to) === null);
}
