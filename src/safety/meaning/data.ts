import { parseStatement, tokensIn, type SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { columnsIn, follows, holdsRows, relationIn, rowsOf, said, type Change } from './change.ts';
import { allRows, countRows, loses } from './counting.ts';
import { areNull } from './earlier.ts';
import { qualified } from './inserted.ts';
import { insertRunsInto, updateRunsInto } from './fails-data.ts';
import { deleteRunsInto } from './fails-deleted.ts';
import { merged, overwritten, updatedSome } from './loses-replaced.ts';
import { sameTree } from './same-tree.ts';
import { deletes, kindOf, nodesOf, relationNames, resolve } from './scope.ts';
import type { Look } from './look.ts';
import type { Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/* What TRUNCATE, DELETE and UPDATE do to rows that were there before the pull request. */

/** @returns a verdict for each table whose rows or values the statement takes away. */
export async function changingData(change: Change, look: Look): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  const [kind, node] = kindOf(change.tree);
  if (kind === 'TruncateStmt') return await truncated(change, node, look);
  for (const [write, one] of ['DeleteStmt', 'UpdateStmt'].flatMap((name) =>
    nodesOf(change.tree, name).map((each) => [name, each] as const),
  )) {
    const [relation] = await tablesOf(change, [one['relation'] as SyntaxTree], look);
    if (relation === undefined) continue;
    const alone =
      write === kind && one['withClause'] === undefined ? await conditionOf(change.sql, one, change) : null;
    const isAlone = kindOf(change.tree)[0] === write;
    if (write === 'DeleteStmt')
      found.push(
        ...deleted(relation, one, alone),
        ...(await deleteRunsInto(change, relation, { node: one, condition: alone }, look)),
      );
    else found.push(...updated(change, relation, one, alone));
    if (write === 'UpdateStmt' && isAlone && mayBeWorkedOut(one, alone))
      found.push(...(await updateRunsInto(change, relation, one, alone)));
  }
  for (const [write, tells] of [
    ['InsertStmt', [overwritten, insertRunsInto]],
    ['MergeStmt', [merged]],
  ] as const)
    for (const one of nodesOf(change.tree, write))
      for (const relation of await tablesOf(change, [one['relation'] as SyntaxTree], look))
        for (const verdictsOf of tells) found.push(...verdictsOf(change, relation, one));
  for (const merge of nodesOf(change.tree, 'MergeStmt').filter(deletes))
    for (const relation of await tablesOf(change, [merge['relation'] as SyntaxTree], look))
      found.push(verdict('delete-rows', relation, 'loses', `Rows of ${said(relation)} are deleted by MERGE`));
  return found;
}

/** Whether the new values of an UPDATE hang on nothing but each row itself. */
const mayBeWorkedOut = (node: SyntaxTree, condition: string | null): boolean =>
  ['fromClause', 'withClause'].every((key) => node[key] === undefined) &&
  (condition !== null || node['whereClause'] === undefined);

/** Tables by their nodes that were there before the pull request. */
async function tablesOf(
  { before, base, find, known }: Change,
  nodes: readonly SyntaxTree[],
  look: Look,
): Promise<readonly Relation[]> {
  const names = relationNames(nodes);
  const read = names.flatMap((name) => known?.get(name) ?? []);
  const meant = async (): Promise<readonly number[]> =>
    read.length === names.length ? read : [...(await resolve(look, names)).values()];
  const oids =
    find === undefined
      ? await meant()
      : nodes.flatMap((node) => find((node['RangeVar'] as SyntaxTree | undefined) ?? node) ?? []);
  return oids.flatMap((oid) => {
    const relation = relationIn(before, oid);
    return relation === undefined || base.isNew(oid) || relation.persistence === 't' || !holdsRows(relation)
      ? []
      : [relation];
  });
}

async function truncated(change: Change, node: SyntaxTree, look: Look): Promise<readonly Verdict[]> {
  const tables = await tablesOf(change, node['relations'] as readonly SyntaxTree[], look);
  const named = new Set(tables.map(({ oid }) => oid));
  const reached = node['behavior'] === 'DROP_CASCADE' ? await referencing(look, [...named]) : [];
  const others = reached.filter(({ oid }) => !change.base.isNew(oid));
  return [
    ...tables.filter((one) => !follows(one, named)).map((relation) => ({ relation, why: '' })),
    ...others.map((relation) => ({ relation, why: ' too, by CASCADE,' })),
  ].map(({ relation, why }) =>
    verdict('truncate', relation, 'loses', `All rows of ${said(relation)} are lost${why} with TRUNCATE`, {
      question: allRows(relation, 'loses'),
    }),
  );
}

/** Tables with foreign keys to these, and to those, which TRUNCATE … CASCADE empties as well. */
async function referencing(look: Look, oids: readonly number[]): Promise<readonly Relation[]> {
  const rows = await look(`WITH RECURSIVE reached (oid) AS (
      SELECT c.oid FROM pg_catalog.pg_class c WHERE c.oid IN (${[0, ...oids].join(', ')})
      UNION SELECT k.conrelid FROM reached r JOIN pg_catalog.pg_constraint k ON k.confrelid = r.oid AND k.contype = 'f'
    ) SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind
    FROM reached r JOIN pg_catalog.pg_class c ON c.oid = r.oid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid NOT IN (${[0, ...oids].join(', ')}) AND NOT c.relispartition`);
  return rows.map(
    ({ oid, schema, name, kind }) =>
      ({
        oid: Number(oid),
        schema,
        name,
        kind,
        parents: [],
        bound: null,
        persistence: 'p',
      }) as unknown as Relation,
  );
}

/** The text of a WHERE at the end of a statement, where that is all there is to it. */
export async function conditionOf(
  sql: string,
  node: SyntaxTree,
  change: Change | null = null,
): Promise<string | null> {
  const { whereClause, usingClause, fromClause, returningList, returningClause } = node;
  if ([usingClause, fromClause, returningList, returningClause].some((one) => one !== undefined)) return null;
  if (whereClause === undefined) return null;
  const where = tokensIn(sql).findLast(({ text, depth }) => depth === 0 && text.toLowerCase() === 'where');
  if (where === undefined) return null;
  const condition = sql.slice(where.to).trim().replace(/;$/, '');
  const [, select] = kindOf(await parseStatement(`SELECT WHERE ${condition}`));
  if (!sameTree(select['whereClause'], whereClause)) return null;
  // A table that it reads besides is found on a live database by its schema only.
  if (change === null || nodesOf(whereClause, 'RangeVar').length === 0) return condition;
  const text = qualified(change) ?? '';
  const place = tokensIn(text).findLast((one) => one.depth === 0 && one.text.toLowerCase() === 'where');
  return place === undefined ? null : text.slice(place.to).trim().replace(/;$/, '');
}

/** Whether a condition is one: `WHERE true` and `WHERE 1 = 1` limit nothing. */
function limits(condition: SyntaxTree | undefined): boolean {
  if (condition === undefined) return false;
  return (
    nodesOf(condition, 'ColumnRef').length > 0 ||
    nodesOf(condition, 'SubLink').length > 0 ||
    nodesOf(condition, 'CurrentOfExpr').length > 0 ||
    nodesOf(condition, 'FuncCall').length > 0
  );
}

function deleted(relation: Relation, node: SyntaxTree, condition: string | null): readonly Verdict[] {
  const alias = ((node['relation'] as SyntaxTree)['alias'] as SyntaxTree | undefined)?.['aliasname'] as
    | string
    | undefined;
  const rows = `${rowsOf(relation, true)}${alias === undefined ? '' : ` AS ${identifier(alias)}`}`;
  if (!limits(node['whereClause'] as SyntaxTree | undefined) && node['usingClause'] === undefined)
    return [
      verdict(
        'delete-all-rows',
        relation,
        'loses',
        `All rows of ${said(relation)} are deleted: nothing limits the DELETE`,
        {
          question: allRows(relation, 'loses', rows),
        },
      ),
    ];
  return [
    verdict('delete-rows', relation, 'loses', `Rows of ${said(relation)} are deleted`, {
      question:
        condition === null
          ? null
          : loses(countRows(rows, condition), `rows of ${said(relation)} to be deleted`),
    }),
  ];
}

function updated(
  change: Change,
  relation: Relation,
  node: SyntaxTree,
  condition: string | null,
): readonly Verdict[] {
  const where = node['whereClause'] as SyntaxTree | undefined;
  if (limits(where) || node['fromClause'] !== undefined)
    return updatedSome(change, relation, node, condition);
  const empty = areNull(where);
  const set = (node['targetList'] as readonly SyntaxTree[]).map((target) =>
    String((target['ResTarget'] as SyntaxTree)['name']),
  );
  const columns = columnsIn(change.before, relation.oid).filter(
    ({ name, number }) =>
      set.includes(name) && !empty.has(name) && !change.base.isNewColumn(relation.oid, number),
  );
  if (columns.length === 0) return [];
  const names = columns.map(({ name }) => name).join(', ');
  return [
    verdict(
      'update-all-rows',
      relation,
      'loses',
      `What ${names} of ${said(relation)} holds is replaced in every row: nothing limits the UPDATE`,
      {
        question: loses(
          countRows(
            rowsOf(relation, true),
            columns.map(({ name }) => `${identifier(name)} IS NOT NULL`).join(' OR '),
          ),
          `rows of ${said(relation)} with a value in ${names}`,
        ),
      },
    ),
  ];
}
