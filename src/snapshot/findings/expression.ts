/** A piece of an expression as PostgreSQL deparses it. Names are decoded: `"Odd"` has the text `Odd`. */
export interface Token {
  readonly kind: 'name' | 'quoted' | 'string' | 'other';
  readonly text: string;
}

/** What capture_snapshot() writes where another session's lock hid a definition. */
const unavailable = 'definition unavailable (locked)';

const pattern =
  /\s+|--[^\n]*|"((?:[^"]|"")*)"|(?:\b[EB])?'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_$]*)|\d[\w.]*|::|[<>=!~@#%^&|?*/+-]+|[^\s]/gu;

/** The tokens of a text, and where each is in it. */
interface Placed {
  readonly list: readonly Token[];
  readonly at: readonly number[];
  readonly end: readonly number[];
}

function tokenOf([text, quoted, string, name]: RegExpExecArray): Token | null {
  if (quoted !== undefined) return { kind: 'quoted', text: quoted.replaceAll('""', '"') };
  if (string !== undefined) return { kind: 'string', text: string.replaceAll("''", "'") };
  if (name !== undefined) return { kind: 'name', text: name };
  return text.trim() === '' ? null : { kind: 'other', text };
}

/**
 * So many texts, of so many characters at most, are split once for all who ask: policies of a schema often say the same
 * of different tables. Of longer ones the last is kept, of which each rule asks in turn.
 */
const [mostKept, longestKept] = [256, 4_096];
const kept = new Map<string, Placed>();
let long: { readonly expression: string; readonly found: Placed } | null = null;

function placed(expression: string): Placed {
  const known = long?.expression === expression ? long.found : kept.get(expression);
  if (known !== undefined) return known;
  const [list, starts, ends]: [Token[], number[], number[]] = [[], [], []];
  for (const match of expression.matchAll(pattern)) {
    const token = tokenOf(match);
    if (token === null) continue;
    list.push(token);
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  const found = { list, at: starts, end: ends };
  if (expression.length > longestKept) {
    long = { expression, found };
    return found;
  }
  if (kept.size === mostKept) kept.clear();
  kept.set(expression, found);
  return found;
}

/**
 * Splits deparsed SQL, which is simpler than SQL at large: no comments, no dollar quotes, key words such as `SELECT` in
 * capitals. Empty for null and for a definition that a lock hid.
 */
export function tokens(expression: string | null): readonly Token[] {
  return isKnown(expression) ? placed(expression).list : [];
}

/** Whether a definition is there and was not hidden by a lock. */
export function isKnown(expression: string | null): expression is string {
  return expression !== null && expression !== unavailable;
}

export const isWord = (token: Token | undefined, word: string): boolean =>
  token?.kind === 'name' && token.text === word;
export const isSymbol = (token: Token | undefined, symbol: string): boolean =>
  token?.kind === 'other' && token.text === symbol;
export const isName = (token: Token | undefined): token is Token =>
  token?.kind === 'name' || token?.kind === 'quoted';

/** Where the parenthesis that opens at `open` closes; the end when it does not. */
export function closing(list: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < list.length; at++) {
    if (isSymbol(list[at], '(')) depth++;
    else if (isSymbol(list[at], ')') && --depth === 0) return at;
  }
  return list.length;
}

/**
 * Leaves out every `(SELECT …)` that reads no table: the planner evaluates it once per statement (an InitPlan), not
 * once per row.
 */
export function withoutScalarSelects(list: readonly Token[]): readonly Token[] {
  const left: Token[] = [];
  for (let at = 0; at < list.length; at++) {
    if (isSymbol(list[at], '(') && isWord(list[at + 1], 'SELECT')) {
      const end = closing(list, at);
      if (!list.slice(at, end).some((token) => isWord(token, 'FROM'))) {
        at = end;
        continue;
      }
    }
    left.push(list[at] as Token);
  }
  return left;
}

/** Puts every call of these functions that stands outside of one into a `(SELECT …)` of its own. */
export function withScalarSelects(expression: string, functions: ReadonlySet<string>): string {
  const { list, at: starts, end: ends } = placed(expression);
  const outside = new Set(withoutScalarSelects(list));
  let [text, from] = ['', 0];
  for (const { parts, start, next } of dotted(list)) {
    const first = list[start];
    if (
      first === undefined ||
      !outside.has(first) ||
      !functions.has(parts.join('.')) ||
      !isSymbol(list[next], '(')
    )
      continue;
    const [at, end] = [starts[start] ?? 0, ends[closing(list, next)] ?? expression.length];
    if (at < from) continue;
    text += `${expression.slice(from, at)}(SELECT ${expression.slice(at, end)})`;
    from = end;
  }
  return text + expression.slice(from);
}

/** A dotted name: its parts, and the token after it. */
interface Dotted {
  readonly parts: readonly string[];
  readonly start: number;
  readonly next: number;
}

function* dotted(list: readonly Token[]): Generator<Dotted> {
  for (let at = 0; at < list.length; at++) {
    if (!isName(list[at])) continue;
    const start = at;
    const parts = [(list[at] as Token).text];
    while (isSymbol(list[at + 1], '.') && isName(list[at + 2])) {
      at += 2;
      parts.push((list[at] as Token).text);
    }
    yield { parts, start, next: at + 1 };
  }
}

/** Qualified names of the functions that are called: `auth.uid`; those of pg_catalog stand without a schema. */
export function calls(list: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { parts, next } of dotted(list)) if (isSymbol(list[next], '(')) found.add(parts.join('.'));
  return found;
}

/** Those that are called without arguments, so that nothing of the row can matter to them. */
export function callsWithoutArguments(list: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { parts, next } of dotted(list))
    if (isSymbol(list[next], '(') && isSymbol(list[next + 1], ')')) found.add(parts.join('.'));
  return found;
}

/** Schema and name of the relations after FROM and JOIN, as far as they are qualified. */
export function relations(list: readonly Token[]): readonly (readonly [schema: string, name: string])[] {
  const found: (readonly [string, string])[] = [];
  for (const {
    parts: [schema, name, more],
    start,
    next,
  } of dotted(list)) {
    const before = list[start - 1];
    if (schema === undefined || name === undefined || more !== undefined || isSymbol(list[next], '('))
      continue;
    if (
      ['FROM', 'JOIN', 'ONLY'].some((word) => isWord(before, word)) ||
      isSymbol(before, ',') ||
      isSymbol(before, '(')
    )
      found.push([schema, name]);
  }
  return found;
}

/** Every name that occurs, whatever it refers to. */
export function names(list: readonly Token[]): ReadonlySet<string> {
  return new Set(list.filter(isName).map(({ text }) => text));
}

/**
 * Columns that must equal what is known of the caller: `company_id = ( SELECT …)`, `user_id = auth.uid()`. None when
 * there is an OR outside of sub-selects, because then no single index finds the rows.
 */
export function comparedWithCaller(list: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  const outer: Token[] = [];
  for (let at = 0; at < list.length; at++) {
    if (isSymbol(list[at], '(') && isWord(list[at + 1], 'SELECT')) {
      outer.push({ kind: 'other', text: '(SELECT)' });
      at = closing(list, at);
    } else {
      outer.push(list[at] as Token);
    }
  }
  if (outer.some((token) => isWord(token, 'OR'))) return found;
  const all = [...dotted(outer)];
  const called = new Set(all.filter(({ next }) => isSymbol(outer[next], '(')).map(({ start }) => start));
  for (const { parts, start, next } of all) {
    if (called.has(start)) continue;
    const fromRight =
      isSymbol(outer[next], '=') && (isSymbol(outer[next + 1], '(SELECT)') || called.has(next + 1));
    const fromLeft = isSymbol(outer[start - 1], '=') && isSymbol(outer[start - 2], '(SELECT)');
    const within = isWord(outer[next], 'IN') && isSymbol(outer[next + 1], '(SELECT)');
    if (fromRight || fromLeft || within) found.add(parts.at(-1) as string);
  }
  return found;
}
