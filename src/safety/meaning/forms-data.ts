import { tokensIn, type SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { holdsRows, isPlain, named, plainName, standing, type Change } from './change.ts';
import { conditionOf } from './data.ts';
import { backfill, slug, type Draft } from './draft.ts';
import { nodesOf } from './scope.ts';

/** Kinds of nodes whose value may be another in the next transaction. */
const unsteady = ['FuncCall', 'SQLValueFunction', 'SubLink', 'ParamRef', 'SetToDefault'];

/**
 * An UPDATE of many rows in parts, of which each commits. Only of one column, to a value that stays the same however
 * often it is computed: a row may come up twice.
 */
export async function updatedInParts(change: Change, node: SyntaxTree): Promise<Draft | null> {
  const { relname, alias } = node['relation'] as SyntaxTree;
  const [table] = standing(change).filter((one) => holdsRows(one) && one.name === relname);
  const [target, ...others] = node['targetList'] as readonly SyntaxTree[];
  const only = ['withClause', 'fromClause', 'returningList', 'returningClause'].every(
    (one) => node[one] === undefined,
  );
  if (table === undefined || target === undefined || others.length > 0 || !only || alias !== undefined)
    return null;
  if (!isPlain(change.before, table) || unsteady.some((kind) => nodesOf(target, kind).length > 0))
    return null;
  const { name, indirection } = target['ResTarget'] as SyntaxTree;
  const column = String(name);
  const names = nodesOf(target, 'ColumnRef').flatMap((one) => nodesOf(one, 'String').map(({ sval }) => sval));
  if (indirection !== undefined || names.includes(column)) return null;
  const where = node['whereClause'] === undefined ? null : await conditionOf(change.sql, node);
  if (where === null && node['whereClause'] !== undefined) return null;
  const outer = tokensIn(change.sql).filter(({ depth }) => depth === 0);
  const set = outer.findIndex(({ text }) => text.toLowerCase() === 'set');
  const equals = outer.find(({ text }, index) => index > set && text === '=');
  if (set < 0 || equals === undefined) return null;
  const end = outer.find(
    ({ text, from }) => from > equals.from && (text.toLowerCase() === 'where' || text === ';'),
  );
  const value = change.sql.slice(equals.to, end?.from).trim();
  const own = identifier(column);
  const condition = `${where === null ? '' : `(${where}) AND `}${own} IS DISTINCT FROM (${value})`;
  return {
    summary:
      `Sets ${plainName(column)} in parts that each commit, so that nobody waits for all of them; ` +
      'it may stop at any place and run again',
    steps: [
      backfill(slug('backfill', column), named(table), {
        set: `${own} = ${value}`,
        condition,
        isKept: false,
      }),
    ],
    reachesTheSame: false,
  };
}
