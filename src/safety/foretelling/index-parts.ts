import { tokensIn } from '../../migrations/index.ts';
import { unknown } from './scene.ts';

/** The expressions of an index or exclusion constraint and its condition, as they are written. */
export interface IndexParts {
  readonly keys: readonly string[];
  readonly condition: string | null;
}

type Tokens = ReturnType<typeof tokensIn>;

/** What stands in the first parentheses, cut at its commas. */
function keysIn(sql: string, tokens: Tokens): readonly string[] {
  const open = tokens.findIndex(({ text }) => text === '(');
  const close = tokens.findIndex(({ text, depth }, at) => at > open && text === ')' && depth === 1);
  const inner = tokens.slice(open + 1, close);
  const ends = inner.flatMap(({ text, depth }, at) => (text === ',' && depth === 1 ? [at] : []));
  return [...ends, inner.length].map((end, at) => {
    const own = inner.slice(at === 0 ? 0 : (ends[at - 1] ?? 0) + 1, end);
    // Behind it a collation, an operator class, an order or an operator may follow.
    const last = own.find(({ text, depth }) => text === ')' && depth === 2);
    return last === undefined ? unknown : sql.slice(own[0]?.from, last.to);
  });
}

/** Of a CREATE INDEX. */
export function partsOfIndex(sql: string): IndexParts {
  const tokens = tokensIn(sql);
  const where = tokens.findLast(({ text, depth }) => depth === 0 && text.toLowerCase() === 'where');
  return {
    keys: keysIn(sql, tokens),
    condition: where === undefined ? null : sql.slice(where.to).trim().replace(/;$/, ''),
  };
}

/** Of an EXCLUDE. @param from where it begins, in bytes, as the grammar counts. */
export function partsOfExclusion(sql: string, from: number): IndexParts {
  const text = Buffer.from(sql).subarray(from).toString();
  const tokens = tokensIn(text);
  const comma = tokens.findIndex((one) => one.depth === 0 && one.text === ',');
  const own = comma < 0 ? tokens : tokens.slice(0, comma);
  const where = own.findIndex((one) => one.depth === 0 && one.text.toLowerCase() === 'where');
  const close = own.find((one, at) => at > where + 1 && one.text === ')' && one.depth === 1);
  const isThere = where >= 0 && close !== undefined;
  return {
    keys: keysIn(text, own),
    condition: isThere ? text.slice(own[where + 1]?.to, close.from).trim() : null,
  };
}
