import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { mayCut, misfit } from './casts.ts';
import { retyped, type Retyped } from './alteration.ts';
import {
  columnIn,
  columnsIn,
  follows,
  holdsRows,
  relationIn,
  rowsOf,
  said,
  standing,
  type Change,
} from './change.ts';
import { plainName } from '../objects.ts';
import { allRows, countRows, loses, valuesOf } from './counting.ts';
import { copyOf } from './earlier.ts';
import { kindOf, nodesOf } from './scope.ts';
import type { Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/* Which statements lose rows or values that nobody can bring back. */

/** @returns a verdict for each table, column or type by which something is lost. */
export const losing = (change: Change): readonly Verdict[] => [
  ...droppedTables(change),
  ...standing(change)
    .filter(holdsRows)
    .flatMap((relation) => [
      ...droppedColumns(change, relation),
      ...cutValues(change, relation),
      ...unlogged(change, relation),
    ]),
];

/** Whether the statement drops it by name: else it goes with something else. */
const cascades = ({ tree }: Change): boolean => kindOf(tree)[1]['behavior'] === 'DROP_CASCADE';

function droppedTables(change: Change): readonly Verdict[] {
  const gone = standing(change).filter(
    (relation) => holdsRows(relation) && relationIn(change.after, relation.oid) === undefined,
  );
  const oids = new Set(gone.map(({ oid }) => oid));
  return gone.flatMap((relation) => {
    if (follows(relation, oids)) return [];
    if (relation.kind === 'm')
      return [
        verdict(
          'drop-view',
          relation,
          'loses',
          `The materialized view ${said(relation)} is dropped: its rows can be computed again`,
          {
            level: 'info',
          },
        ),
      ];
    const copy = copyOf(change, relation);
    if (copy !== null)
      return [
        verdict(
          'drop-table',
          relation,
          'loses',
          `The table ${said(relation)} is dropped: an earlier statement has copied its rows to ${plainName(copy)}`,
          { level: 'info' },
        ),
      ];
    const what = relation.parents.length > 0 && relation.bound !== null ? 'The partition' : 'The table';
    const how = cascades(change) ? ', with CASCADE,' : '';
    return [
      verdict(
        'drop-table',
        relation,
        'loses',
        `${what} ${said(relation)} is dropped${how} and its rows with it`,
        { question: allRows(relation, 'loses') },
      ),
    ];
  });
}

function droppedColumns(change: Change, relation: Relation): readonly Verdict[] {
  const { before, after, base } = change;
  if (relationIn(after, relation.oid) === undefined) return [];
  const isGone = (oid: number, number: number): boolean => columnIn(after, oid, number) === undefined;
  return columnsIn(before, relation.oid).flatMap((column) => {
    if (!isGone(relation.oid, column.number) || base.isNewColumn(relation.oid, column.number)) return [];
    const same = before.columns.filter((one) => one.name === column.name && isGone(one.relation, one.number));
    // What is computed can be computed again.
    if (follows(relation, new Set(same.map((one) => one.relation))) || column.generated !== '') return [];
    return [
      verdict(
        'drop-column',
        relation,
        'loses',
        `The column ${column.name} of ${said(relation)} is dropped and its values with it`,
        {
          question: valuesOf(relation, column),
        },
      ),
    ];
  });
}

function cutValues(change: Change, relation: Relation): readonly Verdict[] {
  const isChanged = (oid: number, name: string): boolean => {
    const one = relationIn(change.before, oid);
    return one !== undefined && retyped(change, one).some(({ from }) => from.name === name);
  };
  return retyped(change, relation).flatMap((one) => {
    const { from } = one;
    if (relation.parents.some((parent) => isChanged(parent, from.name))) return [];
    const found = cut(change, relation, one);
    return found === null || change.base.isNewColumn(relation.oid, from.number) ? [] : [found];
  });
}

/** Functions that may give a part of what they are given, or another value. */
const cutting = new Set(
  (
    'substr substring left right round trunc floor ceil ceiling date_trunc split_part lower upper ' +
    'regexp_replace replace btrim ltrim rtrim abs'
  ).split(' '),
);

function cut(change: Change, relation: Relation, one: Retyped): Verdict | null {
  const { from, to, operand, using } = one;
  const own = identifier(from.name);
  const where = `${from.name} of ${said(relation)}`;
  const rows = rowsOf(relation, true);
  const message = `Changing ${where} from ${from.typeName} to ${to.typeName} changes or cuts values`;
  const changed = (condition: string): Verdict =>
    verdict('cut-values', relation, 'loses', message, {
      question: loses(countRows(rows, condition), `values of ${where} that become others`),
    });
  const names = namesIn(using);
  if (using !== null && !names.columns.has(from.name)) return changed(`${own} IS NOT NULL`);
  if (operand === null) {
    if (!names.functions.some((name) => cutting.has(name)) && !names.chooses) return null;
    return verdict('cut-values', relation, 'loses', message, {
      question: loses(
        countRows(
          rows,
          `CAST(${one.value} AS pg_catalog.text) IS DISTINCT FROM CAST(${own} AS pg_catalog.text)`,
        ),
        `values of ${where} that become others`,
      ),
    });
  }
  if (!mayCut(one)) return null;
  const refused = misfit(operand, from, to, using !== null, change);
  const other = `CAST(${one.value} AS ${from.typeName}) IS DISTINCT FROM ${own}`;
  return changed(
    typeof refused === 'string' ? other : `CASE WHEN ${refused.sql} THEN false ELSE ${other} END`,
  );
}

/** What an expression names, and whether it chooses between values. */
function namesIn(tree: SyntaxTree | null): {
  readonly columns: ReadonlySet<string>;
  readonly functions: readonly string[];
  readonly chooses: boolean;
} {
  const last = (nodes: readonly SyntaxTree[], key: string): readonly string[] =>
    nodes.map((node) => String(kindOf((node[key] as readonly SyntaxTree[]).at(-1) ?? null)[1]['sval']));
  return {
    columns: new Set(last(nodesOf(tree, 'ColumnRef'), 'fields')),
    functions: last(nodesOf(tree, 'FuncCall'), 'funcname'),
    chooses:
      ['CaseExpr', 'CoalesceExpr'].some((kind) => nodesOf(tree, kind).length > 0) ||
      nodesOf(tree, 'A_Expr').some((node) => node['kind'] === 'AEXPR_NULLIF'),
  };
}

function unlogged(change: Change, relation: Relation): readonly Verdict[] {
  const now = relationIn(change.after, relation.oid);
  return relation.persistence === 'p' && now?.persistence === 'u'
    ? [
        verdict(
          'set-unlogged',
          relation,
          'loses',
          `${said(relation)} becomes unlogged: a crash empties it, and no standby has it`,
        ),
      ]
    : [];
}
