import { closing, isName, isSymbol, isWord, tokens, type Token } from './expression.ts';

/*
 * What a condition comes to for every row, as far as that can be known from the condition alone. PostgreSQL's three
 * values: null lets no row through.
 */

/** A condition that is longer, or nested deeper, is not looked into. */
const mostTokens = 4_000;

export type Truth = 'true' | 'false' | 'null' | 'unknown';

/** What is known besides: values of columns, and of functions without arguments such as `auth.role`. Null is null. */
export interface Known {
  readonly columns?: ReadonlyMap<string, string>;
  readonly calls?: ReadonlyMap<string, string | null>;
  /** Columns that are never null. */
  readonly notNull?: ReadonlySet<string>;
}

/** A value: a constant, null, or something that has this text and is the same wherever it has it. */
type Value =
  | { readonly kind: 'constant'; readonly text: string }
  | { readonly kind: 'null' }
  | { readonly kind: 'column'; readonly text: string }
  | { readonly kind: 'other' };

/** @param list of {@link tokens}. */
export function truthOfTokens(list: readonly Token[], known: Known = {}): Truth {
  return list.length === 0 || list.length > mostTokens ? 'unknown' : truth(list, known);
}

/** @param expression as PostgreSQL deparses it. */
export function truthOf(expression: string | null, known: Known = {}): Truth {
  return truthOfTokens(tokens(expression), known);
}

/** Whether the condition lets every row through. */
export function isAlwaysTrue(expression: string | null, known: Known = {}): boolean {
  return truthOf(expression, known) === 'true';
}

/** The parts of a condition of which each has to hold. */
export function conjuncts(list: readonly Token[]): readonly (readonly Token[])[] {
  if (list.length > mostTokens) return [list];
  const inner = unwrapped(list);
  const parts = split(inner, 'AND');
  return parts.length < 2 ? [inner] : parts.flatMap(conjuncts);
}

/** The parts of a condition of which one has to hold. */
export function disjuncts(list: readonly Token[]): readonly (readonly Token[])[] {
  return list.length > mostTokens ? [list] : split(unwrapped(list), 'OR');
}

function truth(given: readonly Token[], known: Known): Truth {
  const list = unwrapped(given);
  for (const [word, join] of [
    ['OR', any],
    ['AND', all],
  ] as const) {
    const parts = split(list, word);
    if (parts.length > 1) return join(parts.map((part) => truth(part, known)));
  }
  if (isWord(list[0], 'NOT')) return not(truth(list.slice(1), known));
  return test(list, known) ?? comparison(list, known) ?? truthOfValue(valueOf(list, known));
}

const any = (parts: readonly Truth[]): Truth =>
  parts.find((part) => part === 'true') ??
  parts.find((part) => part === 'unknown') ??
  parts.find((part) => part === 'null') ??
  'false';
const all = (parts: readonly Truth[]): Truth =>
  parts.find((part) => part === 'false') ??
  parts.find((part) => part === 'unknown') ??
  parts.find((part) => part === 'null') ??
  'true';
const opposite: Readonly<Record<Truth, Truth>> = {
  true: 'false',
  false: 'true',
  null: 'null',
  unknown: 'unknown',
};
const not = (one: Truth): Truth => opposite[one];

function truthOfValue(value: Value): Truth {
  if (value.kind === 'null') return 'null';
  return value.kind === 'constant' && (value.text === 'true' || value.text === 'false')
    ? value.text
    : 'unknown';
}

/** Without parentheses around all of it, and without `(SELECT …)` around an expression that reads no table. */
function unwrapped(list: readonly Token[]): readonly Token[] {
  let inner = list;
  for (;;) {
    if (isSymbol(inner[0], '(') && closing(inner, 0) === inner.length - 1) {
      inner = inner.slice(1, -1);
    } else if (isWord(inner[0], 'SELECT') && !inner.some(isClause)) {
      const as = split(inner, 'AS');
      inner = (as.length === 2 ? (as[0] ?? []) : inner).slice(1);
    } else {
      return inner;
    }
  }
}

/** With any of these, how many rows a `(SELECT …)` has is not known from itself. */
const clauses = ['FROM', 'WHERE', 'LIMIT', 'OFFSET', 'HAVING', 'UNION', 'INTERSECT', 'EXCEPT'];
const isClause = (token: Token): boolean => clauses.some((word) => isWord(token, word));

/** Split at a key word that stands in no parentheses and no CASE. */
function split(list: readonly Token[], word: string): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let [depth, cases] = [0, 0];
  for (const token of list) {
    if (isSymbol(token, '(') || isSymbol(token, '[')) depth++;
    else if (isSymbol(token, ')') || isSymbol(token, ']')) depth--;
    else if (isWord(token, 'CASE')) cases++;
    else if (isWord(token, 'END') && cases > 0) cases--;
    if (depth === 0 && cases === 0 && isWord(token, word)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** `x IS NULL`, `x IS NOT TRUE`, …; null when the list is no such test. */
function test(list: readonly Token[], known: Known): Truth | null {
  const [subject, rest, more] = split(list, 'IS');
  if (subject === undefined || rest === undefined || more !== undefined) return null;
  const negated = isWord(rest[0], 'NOT');
  const word = rest[negated ? 1 : 0];
  if (rest.length !== (negated ? 2 : 1) || word === undefined) return 'unknown';
  const found = isWord(word, 'NULL')
    ? nullness(valueOf(subject, known), known)
    : isAs(truth(subject, known), word.text);
  return negated ? not(found) : found;
}

function nullness(value: Value, { notNull }: Known): Truth {
  if (value.kind === 'null') return 'true';
  if (value.kind === 'column') return notNull?.has(value.text) === true ? 'false' : 'unknown';
  return value.kind === 'constant' ? 'false' : 'unknown';
}

function isAs(found: Truth, word: string): Truth {
  if (found === 'unknown' || !['TRUE', 'FALSE', 'UNKNOWN'].includes(word)) return 'unknown';
  return (found === 'null' ? 'UNKNOWN' : found.toUpperCase()) === word ? 'true' : 'false';
}

/** `a = b`, `a <> b`, `a = ANY (ARRAY[…])` between what is known; null when the list is no comparison. */
function comparison(list: readonly Token[], known: Known): Truth | null {
  const at = outerOperator(list);
  if (at === -1) return null;
  const operator = list[at]?.text ?? '';
  const left = valueOf(list.slice(0, at), known);
  const right = list.slice(at + 1);
  if (operator === '=' && isWord(right[0], 'ANY')) {
    const members = arrayOf(right.slice(1));
    return members === null ? 'unknown' : any(members.map((one) => equal(left, valueOf(one, known))));
  }
  if (operator === '=') return equal(left, valueOf(right, known));
  return operator === '<>' ? not(equal(left, valueOf(right, known))) : 'unknown';
}

const operators = new Set(['=', '<>', '<', '>', '<=', '>=', '~', '!~', '~~', '!~~', '@>', '<@', '&&', '?']);

function outerOperator(list: readonly Token[]): number {
  let depth = 0;
  for (const [at, token] of list.entries()) {
    if (isSymbol(token, '(') || isSymbol(token, '[')) depth++;
    else if (isSymbol(token, ')') || isSymbol(token, ']')) depth--;
    else if (isWord(token, 'CASE')) return -1;
    else if (depth === 0 && token.kind === 'other' && operators.has(token.text)) return at;
  }
  return -1;
}

const isNumber = (text: string): boolean => /^[-+\d.e]+$/i.test(text);

function equal(left: Value, right: Value): Truth {
  if (left.kind === 'null' || right.kind === 'null') return 'null';
  if (left.kind === 'constant' && right.kind === 'constant') {
    if (left.text === right.text) return 'true';
    // 1 and 1.0 are equal.
    return isNumber(left.text) && isNumber(right.text) ? 'unknown' : 'false';
  }
  // Null in no row that matters: a comparison of a column with itself is there to let all rows through.
  return left.kind === 'column' && right.kind === 'column' && left.text === right.text ? 'true' : 'unknown';
}

/** The members of `(ARRAY['a'::text, 'b'::text])`; null for anything else. */
function arrayOf(given: readonly Token[]): readonly (readonly Token[])[] | null {
  const list = unwrapped(withoutCast(unwrapped(given)));
  const [first] = list;
  // A constant such as '{a,b}'; one with quotes in it is not read.
  if (list.length === 1 && first?.kind === 'string' && /^\{[^{}"\\]*\}$/.test(first.text))
    return first.text
      .slice(1, -1)
      .split(',')
      .map((text) => [{ kind: 'string', text: text.trim() }]);
  if (!isWord(first, 'ARRAY') || !isSymbol(list[1], '[')) return null;
  const members: Token[][] = [[]];
  let depth = 0;
  for (const token of list.slice(2)) {
    if (isSymbol(token, '(') || isSymbol(token, '[')) depth++;
    else if (isSymbol(token, ')') || isSymbol(token, ']')) depth--;
    if (depth < 0) break;
    if (depth === 0 && isSymbol(token, ',')) members.push([]);
    else members.at(-1)?.push(token);
  }
  return members;
}

/** Without casts at the end: `'a'::text`, `x::character varying(3)[]`. */
function withoutCast(list: readonly Token[]): readonly Token[] {
  let depth = 0;
  for (const [at, token] of list.entries()) {
    if (isSymbol(token, '(')) depth++;
    else if (isSymbol(token, ')')) depth--;
    else if (depth === 0 && at > 0 && isSymbol(token, '::'))
      return list.slice(at + 1).every(isOfType) ? list.slice(0, at) : list;
  }
  return list;
}

const isOfType = ({ kind, text }: Token): boolean =>
  kind === 'other' ? /^(?:[.,()[\]]|::|\d+)$/.test(text) : kind !== 'string';

function valueOf(given: readonly Token[], known: Known): Value {
  const inner = unwrapped(given);
  const list = unwrapped(withoutCast(inner));
  if (list.length < inner.length) return valueOf(list, known);
  const [first] = list;
  if (list.length === 1 && first !== undefined) return atom(first, known);
  // `table.column`
  const last = list.at(-1);
  return last !== undefined &&
    list.every((token, at) => (at % 2 === 0 ? isName(token) : isSymbol(token, '.')))
    ? atom({ kind: 'quoted', text: last.text }, known)
    : call(list, known);
}

function atom(token: Token, known: Known): Value {
  if (token.kind === 'string') return { kind: 'constant', text: token.text };
  if (token.kind === 'other')
    return /^\d/.test(token.text) ? { kind: 'constant', text: token.text } : { kind: 'other' };
  if (isWord(token, 'NULL')) return { kind: 'null' };
  if (isWord(token, 'true') || isWord(token, 'false')) return { kind: 'constant', text: token.text };
  const column = known.columns?.get(token.text);
  if (column !== undefined) return { kind: 'constant', text: column };
  // CURRENT_USER and its like.
  return token.kind === 'name' && /^[A-Z_]+$/.test(token.text)
    ? { kind: 'other' }
    : { kind: 'column', text: token.text };
}

/** `auth.role()` */
function call(list: readonly Token[], known: Known): Value {
  const name = list
    .slice(0, -2)
    .map(({ text }) => text)
    .join('');
  if (!isSymbol(list.at(-2), '(') || !isSymbol(list.at(-1), ')')) return { kind: 'other' };
  const value = known.calls?.get(name);
  if (value === undefined) return { kind: 'other' };
  return value === null ? { kind: 'null' } : { kind: 'constant', text: value };
}
