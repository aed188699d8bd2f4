import { parseStatement, type SyntaxTree } from '../../migrations/index.ts';
import { columnsIn, holdsRows, plainName, relationIn, said, type Change } from './change.ts';
import type { Code, Coded } from './code.ts';
import { allRows, valuesOf } from './counting.ts';
import { changingData } from './data.ts';
import type { Hazard } from '../hazard.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf, relationNames, resolve } from './scope.ts';
import type { Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * What the code that a statement runs may lose. It is read as if each of its statements ran: on tables without rows a
 * condition or a loop is not what it is on full ones.
 */

/** @param change with the catalog after the code has run on tables without rows. */
export async function losingInCode(
  change: Change,
  code: Code | null,
  look: Look,
): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  for (const one of code?.statements ?? []) {
    const data = await changingData({ ...change, tree: one.tree, sql: one.sql }, look);
    const dropped = await notDropped(change, one.tree, look);
    for (const each of [...data, ...dropped]) found.push(await placed(each, one));
  }
  found.push(...(code === null ? [] : unreadIn(code)));
  return [...new Map(found.map((one) => [`${one.rule} ${one.message}`, one])).values()];
}

/** What code may delete that cannot be read. */
export const unreadIn = ({ unread }: Code): readonly Verdict[] =>
  unread.map(({ where, why }) =>
    verdict(
      'unread-code',
      where.endsWith('()') ? `function:${where}` : 'code:DO',
      'loses',
      `What ${where} deletes is not known: ${why}`,
    ),
  );

/** A verdict with the place of its statement, and without a query that would need the code's variables. */
export async function placed<Known extends Hazard>(one: Known, { where, variables }: Coded): Promise<Known> {
  const needs = one.question !== null && usesVariables(await parseStatement(one.question.sql), variables);
  return { ...one, message: `${one.message} (in ${where})`, question: needs ? null : one.question };
}

function usesVariables(tree: SyntaxTree | null, variables: ReadonlySet<string>): boolean {
  const first = nodesOf(tree, 'ColumnRef').map(({ fields }) =>
    String(kindOf((fields as readonly SyntaxTree[])[0] ?? null)[1]['sval']),
  );
  return first.some((name) => variables.has(name)) || nodesOf(tree, 'ParamRef').length > 0;
}

/** Tables and columns that code drops and that are still there: it does so only where rows or conditions say so. */
async function notDropped(change: Change, tree: SyntaxTree, look: Look): Promise<readonly Verdict[]> {
  const [kind, node] = kindOf(tree);
  const drops = kind === 'DropStmt' && node['removeType'] === 'OBJECT_TABLE';
  const columns =
    kind === 'AlterTableStmt'
      ? nodesOf(node, 'AlterTableCmd').filter(({ subtype }) => subtype === 'AT_DropColumn')
      : [];
  if (!drops && columns.length === 0) return [];
  const oids = [...(await resolve(look, relationNames(tree))).values()];
  const tables = oids.flatMap((oid): Relation[] => {
    const table = relationIn(change.after, oid);
    return table === undefined || change.base.isNew(oid) || !holdsRows(table) ? [] : [table];
  });
  return tables.flatMap((table) => {
    if (drops)
      return [
        verdict(
          'drop-table',
          table,
          'loses',
          `The table ${said(table)} and its rows are dropped under a condition that was not met in the rehearsal`,
          { question: allRows(table, 'loses') },
        ),
        verdict('drop-table', table, 'breaks', `Queries of the table ${said(table)} fail when that drops it`),
      ];
    const names = new Set(columns.map(({ name }) => String(name)));
    return columnsIn(change.after, table.oid)
      .filter(({ name, number }) => names.has(name) && !change.base.isNewColumn(table.oid, number))
      .flatMap((column) => [
        verdict(
          'drop-column',
          table,
          'loses',
          `The column ${plainName(column.name)} of ${said(table)} is dropped under a condition that was not met ` +
            'in the rehearsal',
          { question: valuesOf(table, column) },
        ),
        verdict(
          'drop-column',
          table,
          'breaks',
          `Queries that name ${plainName(column.name)} of ${said(table)} fail when that drops it`,
        ),
      ]);
  });
}
