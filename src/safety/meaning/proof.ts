import { parseStatement, type SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { columnsIn } from './change.ts';
import { kindOf } from './scope.ts';
import type { Column, Relation, State } from './state.ts';

/*
 * What constraints that have been checked already prove of every row, so that PostgreSQL does not look at them again
 * (ConstraintImpliedByRelConstraint in commands/tablecmds.c).
 */

/** The parts of a condition that AND joins, with each its tree and text. */
async function partsOf(condition: string): Promise<readonly SyntaxTree[]> {
  const [, select] = kindOf(await parseStatement(`SELECT WHERE ${condition}`));
  const where = select['whereClause'] as SyntaxTree | undefined;
  return where === undefined ? [] : conjuncts(where);
}

function conjuncts(tree: SyntaxTree): readonly SyntaxTree[] {
  const [kind, node] = kindOf(tree);
  return kind === 'BoolExpr' && node['boolop'] === 'AND_EXPR'
    ? (node['args'] as readonly SyntaxTree[]).flatMap(conjuncts)
    : [tree];
}

const validated = ({ constraints }: State, { oid }: Relation): readonly string[] =>
  constraints.flatMap(({ relation, kind, validated: is, enforced, condition }) =>
    relation === oid && kind === 'c' && is && enforced && condition !== null ? [condition] : [],
  );

/** Whether a checked constraint says that the column is not null. */
export async function provesNotNull(state: State, relation: Relation, { name }: Column): Promise<boolean> {
  for (const condition of validated(state, relation))
    for (const part of await partsOf(condition)) {
      const [kind, test] = kindOf(part);
      if (kind !== 'NullTest' || test['nulltesttype'] !== 'IS_NOT_NULL') continue;
      const [argument, reference] = kindOf(test['arg'] as SyntaxTree);
      const fields = reference['fields'] as readonly SyntaxTree[] | undefined;
      const [field] = fields ?? [];
      if (argument === 'ColumnRef' && fields?.length === 1 && kindOf(field ?? {})[1]['sval'] === name)
        return true;
    }
  return false;
}

/** A tree without the places in its text. */
const shape = (tree: SyntaxTree): string =>
  JSON.stringify(tree, (key, value: unknown) => (key === 'location' ? undefined : value));

/** Whether checked constraints say the same already, part by part. */
export async function provenBy(state: State, relation: Relation, condition: string): Promise<boolean> {
  const wanted = await partsOf(condition);
  if (wanted.length === 0) return false;
  const known = new Set<string>();
  const filled = columnsIn(state, relation.oid).flatMap(({ name, notNull }) =>
    notNull ? [`${identifier(name)} IS NOT NULL`] : [],
  );
  for (const one of [...validated(state, relation), ...filled])
    for (const part of await partsOf(one)) known.add(shape(part));
  return wanted.every((part) => known.has(shape(part)));
}
