import { isKnown, isName, isSymbol, isWord, tokens, type Token } from './expression.ts';
import type { Index } from './grouped-snapshot.ts';
import { conjuncts } from './truth.ts';

/** An index as it is written: how it is searched, by what in which order, and what it holds besides. */
export interface Shape {
  readonly method: string;
  /** Each with its collation, operator class and order: `a`, `lower(b) DESC`, `c COLLATE "C"`. */
  readonly keys: readonly string[];
  readonly include: readonly string[];
  readonly predicate: string | null;
  /** Two rows with nulls count as equal. */
  readonly nullsNotDistinct: boolean;
}

/** Null when a lock hid the definition. */
export function shapeOf({ definition, method, include, predicate }: Index): Shape | null {
  if (!isKnown(definition)) return null;
  const text =
    /^CREATE (?:UNIQUE )?INDEX (?:"[^"]*"|[^\s"])+ ON (?:ONLY )?(?:"[^"]*"|[^\s"])+ (USING .*)$/s.exec(
      definition,
    )?.[1];
  const read = text === undefined ? null : keysOf(text);
  if (read === null) return null;
  const { keys, rest } = read;
  return {
    method,
    keys,
    include,
    predicate,
    nullsNotDistinct: /^(?: INCLUDE \(.*\))? NULLS NOT DISTINCT/s.test(rest),
  };
}

/** The keys as they are written between the outer parentheses, and all that follows them. */
function keysOf(shape: string): { readonly keys: readonly string[]; readonly rest: string } | null {
  const open = shape.indexOf('(');
  const keys: string[] = [];
  let [depth, start] = [0, open + 1];
  for (const match of shape.slice(open).matchAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[(),]/g)) {
    const at = open + match.index;
    if (match[0] === '(') depth++;
    else if (match[0] === ')') depth--;
    if ((match[0] === ',' && depth === 1) || (match[0] === ')' && depth === 0)) {
      keys.push(shape.slice(start, at).trim());
      start = at + 1;
    }
    if (match[0] === ')' && depth === 0) return { keys, rest: shape.slice(at + 1) };
  }
  return null;
}

/** Kinds of index that find a row by `=`. A gist index has the operator for every type that a key can have. */
const findsEqual = new Set(['btree', 'hash', 'gist', 'spgist', 'gin']);

/**
 * Whether an index finds rows by `=` on these columns: it begins with them, in any order, compares as the columns do,
 * and leaves out no row that is looked for.
 * @param condition that the rows fulfil besides.
 */
export function covers(
  index: Index,
  columns: readonly string[],
  partitioned: boolean,
  condition: readonly Token[] = [],
): boolean {
  if ((!index.valid && !partitioned) || !findsEqual.has(index.method)) return false;
  const leading = new Set(index.columns.slice(0, columns.length));
  if (leading.size !== columns.length || !columns.every((name) => leading.has(name))) return false;
  // Under another collation, or by a hash of another kind, `=` is another operator.
  const shape = shapeOf(index);
  if (
    shape === null ||
    shape.keys.slice(0, columns.length).some((key) => / COLLATE /.test(withoutNames(key)))
  )
    return false;
  return isImplied(index.predicate, columns, condition);
}

const withoutNames = (key: string): string => key.replace(/^"(?:[^"]|"")*"/, '');

/** Whether every part of a predicate holds for rows where the columns equal something and that fulfil the condition. */
function isImplied(
  predicate: string | null,
  columns: readonly string[],
  condition: readonly Token[],
): boolean {
  if (predicate === null) return true;
  if (!isKnown(predicate)) return false;
  const held = new Set(conjuncts(condition).map(textOf));
  return conjuncts(tokens(predicate)).every((part) => {
    const [column, is, not, isNull] = part;
    const notNull =
      part.length === 4 && isName(column) && isWord(is, 'IS') && isWord(not, 'NOT') && isWord(isNull, 'NULL');
    return (notNull && columns.includes(column.text)) || held.has(textOf(part));
  });
}

/** A part of a condition as text, without the table's name before a column. */
function textOf(list: readonly Token[]): string {
  return list
    .filter((token, at) => !isSymbol(token, '.') && !(isName(token) && isSymbol(list[at + 1], '.')))
    .map(({ kind, text }) => `${kind === 'name' ? 'quoted' : kind}:${text}`)
    .join(' ');
}
