import { identifier } from '../../quoting.ts';
import type { Question } from '../hazard.ts';
import { rowsAfter } from './alteration.ts';
import { named, rowsOf, said, type Change } from './change.ts';
import type { Column, Constraint, Index, Relation } from './state.ts';

/*
 * The queries that settle on rows whether a statement fails, one for each kind of constraint. They are asked of a
 * database that is as it was before the statement.
 */

const counting = (rows: string, condition: string | null): string =>
  `SELECT pg_catalog.count(*) AS count FROM ${rows}${condition === null ? '' : ` WHERE ${condition}`}`;

export const fails = (sql: string, counts: string): Question => ({ sql, counts, means: 'fails' });
export const loses = (sql: string, counts: string): Question => ({ sql, counts, means: 'loses' });

/** All rows, or those that fulfil a condition. */
export const countRows = (rows: string, condition: string | null = null): string => counting(rows, condition);

/** How many rows a table has; statistics tell it as well. */
export const allRows = (
  relation: Relation,
  means: Question['means'],
  rows: string = rowsOf(relation, true),
): Question => ({
  sql: countRows(rows),
  counts: `rows of ${said(relation)}`,
  means,
  of: { schema: relation.schema, name: relation.name, column: null },
});

/** How many rows have a value in a column; statistics tell it as well. */
export const valuesOf = (relation: Relation, { name }: Column): Question => ({
  sql: countRows(rowsOf(relation, true), `${identifier(name)} IS NOT NULL`),
  counts: `rows of ${said(relation)} with a value in ${name}`,
  means: 'loses',
  of: { schema: relation.schema, name: relation.name, column: name },
});

export const nullsOf = (change: Change, relation: Relation, column: Column): Question =>
  fails(
    counting(rowsAfter(change, relation, true), `${identifier(column.name)} IS NULL`),
    `rows of ${said(relation)} in which ${column.name} is null`,
  );

export const breaching = (
  change: Change,
  relation: Relation,
  { condition, noInherit, name }: Constraint,
): Question =>
  fails(
    counting(rowsAfter(change, relation, !noInherit), `NOT (${condition ?? 'true'})`),
    `rows of ${said(relation)} that violate ${name}`,
  );

/** SQL: how many keys more than one of the rows has that meet all conditions. */
export function doubled(rows: string, keys: readonly string[], conditions: readonly string[]): string {
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return (
    `SELECT pg_catalog.count(*) AS count FROM (SELECT 1 FROM ${rows}${where} ` +
    `GROUP BY ${keys.join(', ')} HAVING pg_catalog.count(*) > 1) AS duplicate`
  );
}

/** Keys that more than one row has. */
export function duplicates(change: Change, relation: Relation, index: Index): Question {
  const keys = index.keys.map(({ sql, collation }) =>
    collation === null ? `(${sql})` : `(${sql}) COLLATE ${collation}`,
  );
  const conditions = [
    ...(index.predicate === null ? [] : [`(${index.predicate})`]),
    ...(index.nullsDistinct ? index.keys.map(({ sql }) => `(${sql}) IS NOT NULL`) : []),
  ];
  const shown = index.keys.map(({ sql }) => sql).join(', ');
  return fails(
    doubled(rowsAfter(change, relation, false), keys, conditions),
    `values of (${shown}) that more than one row of ${said(relation)} has`,
  );
}

/** Pairs of rows that exclude each other. */
export function conflicts(
  change: Change,
  relation: Relation,
  constraint: Constraint,
  index: Index,
): Question {
  const keys = index.keys.map(({ sql }, at) => `(${sql}) AS k${at}`);
  const where = index.predicate === null ? '' : ` WHERE ${index.predicate}`;
  const meets = constraint.operators.map((operator, at) => `a.k${at} OPERATOR(${operator}) b.k${at}`);
  return fails(
    `WITH keyed AS MATERIALIZED (SELECT pg_catalog.row_number() OVER () AS n, ${keys.join(', ')} ` +
      `FROM ${rowsAfter(change, relation, false)}${where}) ` +
      `SELECT pg_catalog.count(*) AS count FROM keyed a JOIN keyed b ON a.n < b.n AND ${meets.join(' AND ')}`,
    `pairs of rows of ${said(relation)} that ${constraint.name} excludes`,
  );
}

/**
 * SQL: whether a row refers to nothing, as ri_triggers.c looks for it.
 * @param value of a column of the referring row, in SQL.
 */
export function refersToNothing(
  { columns, referencedColumns, operators, referencedName, referencedKind }: Constraint,
  value: (column: string) => string,
): string {
  const pairs = columns.map(
    (name, at) => `p.${identifier(referencedColumns[at] ?? '')} OPERATOR(${operators[at]}) ${value(name)}`,
  );
  const only = referencedKind === 'p' ? '' : 'ONLY ';
  return (
    `${columns.map((name) => `${value(name)} IS NOT NULL`).join(' AND ')} AND ` +
    `NOT EXISTS (SELECT FROM ${only}${referencedName} AS p WHERE ${pairs.join(' AND ')})`
  );
}

/** Rows that refer to nothing. */
export function orphans(change: Change, relation: Relation, constraint: Constraint): Question | null {
  const { columns, referencedName, match, name } = constraint;
  if (constraint.period || referencedName === null) return null;
  const own = (column: string): string => `f.${identifier(column)}`;
  const filled = columns.map((column) => `${own(column)} IS NOT NULL`);
  const lost = `(${refersToNothing(constraint, own)})`;
  const mixed =
    match === 'f' && columns.length > 1
      ? ` OR (${filled.join(' OR ')}) AND NOT (${filled.join(' AND ')})`
      : '';
  const rows = rowsAfter(change, relation, false).replace(/ AS r$/, '');
  return fails(
    counting(`${rows} AS f`, `${lost}${mixed}`),
    `rows of ${said(relation)} that ${name} finds no row for in ${referencedName}`,
  );
}

/** Values of a domain's columns that it does not allow any more. */
export function outsideDomain(
  columns: readonly { readonly relation: Relation; readonly column: Column }[],
  condition: string,
  name: string,
): Question {
  // VALUE is no reserved word: as a column's name it stands for itself.
  const parts = columns.map(
    ({ relation, column }) =>
      `(SELECT pg_catalog.count(*) FROM (SELECT ${identifier(column.name)} AS value ` +
      `FROM ${rowsOf(relation, false)}) AS v WHERE ${condition})`,
  );
  return fails(
    `SELECT (${parts.length === 0 ? '0' : parts.join(' + ')})::int8 AS count`,
    `values that ${name} does not allow`,
  );
}

/** Rows of a table to be attached that its bound does not allow. */
export const outsideBound = (partition: Relation, constraint: string): Question =>
  fails(
    counting(named(partition), `(${constraint}) IS FALSE`),
    `rows of ${said(partition)} outside of its bound`,
  );

/** Rows of a default partition that belong to a new one. */
export const inDefault = (byDefault: Relation, constraint: string, partition: Relation): Question =>
  fails(
    counting(named(byDefault), `(${constraint})`),
    `rows of ${said(byDefault)} that belong to ${said(partition)}`,
  );
