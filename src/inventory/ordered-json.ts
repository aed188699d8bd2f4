import { unseen } from './markdown.ts';

/** What most objects are not; left out where it is false, as null and `[]` are left out everywhere. */
export const falseUnlessSaid: ReadonlySet<string> = new Set([
  'not_null',
  'deferrable',
  'initially_deferred',
  'unique',
  'primary',
  'force_row_security',
  'strict',
  'leakproof',
  'cycle',
]);

function isUnsaid(key: string, value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (value === false && falseUnlessSaid.has(key)) ||
    (Array.isArray(value) && value.length === 0)
  );
}

/**
 * JSON.stringify() with keys in order and without defaults, for which that would need a copy of every object.
 * @param whole also what is null, false or empty.
 */
export function written(value: unknown, whole = false): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return `[${value.map((item) => written(item, whole)).join(',')}]`;
  if (!(value instanceof Object)) return JSON.stringify(value);
  let text = '';
  for (const key of orderOf(Object.keys(value))) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (item === undefined || (!whole && isUnsaid(key, item))) continue;
    text += `${text === '' ? '' : ','}${quoted(key)}:${written(item, whole)}`;
  }
  return `{${text}}`;
}

/** What names an object comes before what describes it; the rest is in alphabetical order. */
const naming = [
  'schema',
  'name',
  'table',
  'view',
  'sequence',
  'function',
  'type',
  'constraint',
  'index',
  'trigger',
  'policy',
  'rule',
  'level',
  'role',
  'on',
  'object',
  'kind',
  'identity',
  'change',
  'id',
];
const rank = (key: string): number => (naming.includes(key) ? naming.indexOf(key) : naming.length);
const orders = new Map<string, readonly string[]>();

/** A database of ten thousand tables has a hundred thousand objects of some twenty shapes. */
function orderOf(keys: readonly string[]): readonly string[] {
  const shape = keys.join('\0');
  let known = orders.get(shape);
  if (known === undefined) {
    known = [...keys].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    orders.set(shape, known);
  }
  return known;
}

/** What would hide or reverse the text of the file is spelt out, as it is on the page. */
function quoted(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  return JSON.stringify(text).replace(unseen, (run) =>
    run
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
