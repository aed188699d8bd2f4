import { tokensIn, type SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { columnsIn, type Change } from './change.ts';
import { nodesOf } from './scope.ts';
import type { Relation } from './state.ts';

/** The rows that an INSERT gives, as a query can read them. */
export interface Inserted {
  /** Columns that it gives a value. */
  readonly names: readonly string[];
  /** A WITH that names them `g`. */
  readonly rows: string;
  /** How many rows stand in it; null = a query makes them. */
  readonly count: number | null;
  /** The value of a column, in a query of `g`. */
  readonly value: (name: string) => string;
}

/** @returns null where they are not known. */
export function insertedRows(change: Change, relation: Relation, node: SyntaxTree): Inserted | null {
  const given = ((node['cols'] ?? []) as readonly SyntaxTree[]).map((one) => String(one['ResTarget']?.name));
  const columns = columnsIn(change.before, relation.oid);
  const sql = node['withClause'] === undefined ? qualified(change) : null;
  const source = sql === null ? null : sourceOf(sql);
  if (source === null) return null;
  const lists = (node['selectStmt']?.SelectStmt?.valuesLists ?? null) as readonly SyntaxTree[] | null;
  const width = (lists?.[0]?.['List']?.items as readonly SyntaxTree[] | undefined)?.length;
  // Without a list, VALUES may give fewer than all.
  const names = (given.length > 0 ? given : columns.map(({ name }) => name)).slice(0, width);
  const typeOf = (name: string): string => columns.find((one) => one.name === name)?.typeName ?? 'text';
  return {
    names,
    rows: `WITH g (${names.map((_, at) => `c${at}`).join(', ')}) AS (${source})`,
    count: lists === null ? null : lists.length,
    value: (name) => `CAST(g.c${names.indexOf(name)} AS ${typeOf(name)})`,
  };
}

/**
 * A statement in which each table that it reads has its schema, without which no query finds it on a live database;
 * null = that is not known.
 */
export function qualified({ sql, tree, before }: Change): string | null {
  let text = Buffer.from(sql);
  const places = nodesOf(tree, 'RangeVar')
    .filter(({ schemaname }) => schemaname === undefined)
    .map(({ relname, location }) => ({ name: String(relname), at: Number(location ?? 0) }));
  for (const { name, at } of places.toSorted((a, b) => b.at - a.at)) {
    const [relation, ...others] = before.relations.filter((one) => one.name === name);
    if (relation === undefined || others.length > 0) return null;
    text = Buffer.concat([
      text.subarray(0, at),
      Buffer.from(`${identifier(relation.schema)}.`),
      text.subarray(at),
    ]);
  }
  return text.toString();
}

/** From VALUES or SELECT to ON CONFLICT, RETURNING or the end. */
function sourceOf(sql: string): string | null {
  const tokens = tokensIn(sql).filter(({ depth }) => depth === 0);
  const from = tokens.find(({ text }) => ['VALUES', 'SELECT'].includes(text.toUpperCase()));
  if (from === undefined) return null;
  const conflict = tokens.findLast(
    ({ text }, at) => text.toUpperCase() === 'ON' && tokens[at + 1]?.text.toUpperCase() === 'CONFLICT',
  );
  const returning = tokens.findLast(({ text }) => text.toUpperCase() === 'RETURNING');
  const end = [conflict, returning].reduce((least, one) => Math.min(least, one?.from ?? least), sql.length);
  return from.from > end ? null : sql.slice(from.from, end).trim().replace(/;$/, '');
}
