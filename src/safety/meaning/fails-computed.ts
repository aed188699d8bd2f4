import { tokensIn, type Token } from '../../migrations/index.ts';
import {
  columnIn,
  columnsIn,
  holdsRows,
  indexesIn,
  indexIn,
  rowsOf,
  said,
  standing,
  type Change,
} from './change.ts';
import { countRows, fails } from './counting.ts';
import { retyped } from './alteration.ts';
import type { Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * Expressions that a statement works out for each row, of a generated column, an index or a new type: a division by
 * zero, or text that is no number, ends it. Expressions are those that PostgreSQL writes, or the file's own.
 */

/** @returns a verdict for each expression that is new and that some value may end. */
export function computed(change: Change): readonly Verdict[] {
  return standing(change)
    .filter(holdsRows)
    .flatMap((relation) =>
      expressionsOf(change, relation).flatMap(({ what, sql, isRead }) => {
        const risks = isRead ? risksOf(change, relation, sql) : divisors(sql).map(isZero);
        if (risks.length === 0) return [];
        const condition = risks.map((one) => `(${one})`).join(' OR ');
        return [
          verdict(
            'compute-values',
            relation,
            'fails',
            `${what} of ${said(relation)} is worked out for each row: it fails where that divides by zero, or reads ` +
              'a text that does not fit',
            {
              question: fails(
                countRows(rowsOf(relation, true), condition),
                `rows of ${said(relation)} for which it cannot be`,
              ),
            },
          ),
        ];
      }),
    );
}

/** Conditions under which an expression of a row's columns cannot be worked out. */
export const risksOf = (change: Change, relation: Relation, sql: string): readonly string[] => [
  ...divisors(sql).map(isZero),
  ...readTexts(change, relation, sql),
];

function expressionsOf(
  change: Change,
  relation: Relation,
): readonly { readonly what: string; readonly sql: string; readonly isRead: boolean }[] {
  const { before, after } = change;
  const stored = columnsIn(after, relation.oid).filter(
    ({ generated, number, default: own }) =>
      generated === 's' && columnIn(before, relation.oid, number)?.default !== own,
  );
  const indexes = indexesIn(after, relation.oid).filter(
    (one) => indexIn(before, one.oid) === undefined && one.parent === 0,
  );
  return [
    ...stored.map((one) => ({ what: one.name, sql: one.default ?? '', isRead: true })),
    ...indexes.flatMap(({ name, keys, predicate }) =>
      [...keys.map(({ sql }) => sql), predicate ?? ''].map((sql) => ({ what: name, sql, isRead: true })),
    ),
    // What a cast of the new type refuses is told with that.
    ...retyped(change, relation).flatMap(({ using, from, value }) =>
      using === null ? [] : [{ what: from.name, sql: value, isRead: false }],
    ),
  ];
}

/** What stands behind each division sign, unless it is a constant. */
function divisors(sql: string): readonly string[] {
  const tokens = tokensIn(sql);
  return tokens.flatMap(({ text }, at) => {
    if (text !== '/' && text !== '%') return [];
    const operand = operandAt(sql, tokens, at + 1);
    return operand === null || /^[\d.()'"]+(?:::[\w ]+)?$/.test(operand) ? [] : [operand];
  });
}

/** A name, a call or what is in parentheses. */
function operandAt(sql: string, tokens: readonly Token[], start: number): string | null {
  const first = tokens[start];
  if (first === undefined) return null;
  let at = start;
  while (tokens[at + 1]?.text === '.' && tokens[at + 2] !== undefined) at += 2;
  const call = tokens[at + 1]?.text === '(' ? at + 1 : null;
  const open = first.text === '(' ? start : call;
  if (open !== null) {
    const depth = tokens[open]?.depth ?? 0;
    at = tokens.findIndex(({ text, depth: own }, place) => place > open && text === ')' && own === depth);
  }
  const last = tokens[at];
  return last === undefined ? null : sql.slice(first.from, last.to);
}

const isZero = (operand: string): string => `${operand} = 0`;

/** Types that a text is read as, by what a file may call them, as format_type() names them. */
const read: ReadonlyMap<string, string> = new Map([
  ...['integer', 'bigint', 'smallint', 'numeric', 'date', 'uuid'].map((name) => [name, name] as const),
  ...(['int', 'int4'] as const).map((name) => [name, 'integer'] as const),
  ['int8', 'bigint'],
  ['int2', 'smallint'],
  ['decimal', 'numeric'],
]);

/** Casts of a column with text in it, which PostgreSQL 16 and newer can try. */
function readTexts({ before, base }: Change, { oid }: Relation, sql: string): readonly string[] {
  if (base.version < 160_000) return [];
  const tokens = tokensIn(sql);
  const texts = new Map(
    columnsIn(before, oid)
      .filter(({ category }) => category === 'S')
      .flatMap(({ name }) => [
        [name, name],
        [`"${name}"`, name],
      ]),
  );
  return tokens.flatMap(({ text }, at) => {
    if (!texts.has(text)) return [];
    let next = at + 1;
    while (tokens[next]?.text === ')') next++;
    const isCast =
      tokens[next]?.text === '::' || (tokens[next]?.text === ':' && tokens[next + 1]?.text === ':');
    const type = read.get(tokens[next + (tokens[next]?.text === '::' ? 1 : 2)]?.text.toLowerCase() ?? '');
    return isCast && type !== undefined
      ? [
          `${text} IS NOT NULL AND NOT pg_catalog.pg_input_is_valid(CAST(${text} AS pg_catalog.text), '${type}')`,
        ]
      : [];
  });
}
