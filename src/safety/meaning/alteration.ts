import { tokensIn, type SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import {
  columnIn,
  columnsIn,
  constraintIn,
  constraintsIn,
  indexesIn,
  indexIn,
  rowsOf,
  type Change,
} from './change.ts';
import { kindOf } from './scope.ts';
import type { Column, Constraint, Index, Relation } from './state.ts';

/** A change of a column's type. */
export interface Retyped {
  readonly from: Column;
  readonly to: Column;
  /** The new value in SQL, over the old row. */
  readonly value: string;
  /** What is cast, where the new value is a cast of it and nothing else. */
  readonly operand: string | null;
  /** Whether USING says how; without it values are assigned, which refuses what does not fit. */
  readonly using: SyntaxTree | null;
}

/** The commands of an ALTER TABLE. */
function commandsOf(tree: SyntaxTree | null): readonly SyntaxTree[] {
  const [kind, node] = kindOf(tree);
  return kind === 'AlterTableStmt'
    ? (node['cmds'] as readonly SyntaxTree[]).map((one) => one['AlterTableCmd'] as SyntaxTree)
    : [];
}

/** The text of what stands behind USING, up to the comma or the end. @param from bytes, as the grammar counts. */
function usingOf(sql: string, from: number): string | null {
  const text = Buffer.from(sql).subarray(from).toString();
  const outer = tokensIn(text).filter(({ depth }) => depth === 0);
  const using = outer.findIndex((one) => one.text.toLowerCase() === 'using');
  if (using < 0) return null;
  const end = outer.find((one, index) => index > using && (one.text === ',' || one.text === ';'));
  const before = outer.slice(0, using).some((one) => one.text === ',' || one.text === ';');
  return before ? null : text.slice(outer[using]?.to, end?.from ?? text.length).trim();
}

/** What an expression casts, where it is a cast and nothing else: `x` of `x::int` and of `CAST(x AS int)`. */
function operandOf(expression: string, tree: SyntaxTree): string | null {
  const [kind] = kindOf(tree);
  if (kind !== 'TypeCast') return null;
  const bare = /^\(([^()]*)\)$/.exec(expression)?.[1] ?? expression;
  const tokens = tokensIn(bare);
  const [first, open] = tokens;
  if (first?.text.toLowerCase() === 'cast' && open?.text === '(') {
    const as = tokens.findLast(({ text, depth }) => depth === 1 && text.toLowerCase() === 'as');
    return as === undefined ? null : bare.slice(open.to, as.from);
  }
  const colon = tokens.findLast(
    ({ text, depth }, at) => depth === 0 && text === ':' && tokens[at + 1]?.text === ':',
  );
  return colon === undefined ? null : bare.slice(0, colon.from);
}

/** Columns whose type changes, each once: what follows for partitions and children is told with their parent. */
export function retyped(change: Change, relation: Relation): readonly Retyped[] {
  return columnsIn(change.before, relation.oid).flatMap((from) => {
    const to = columnIn(change.after, relation.oid, from.number);
    if (to === undefined || (to.type === from.type && to.typmod === from.typmod)) return [];
    const command = commandsOf(change.tree).find(
      ({ subtype, name }) => subtype === 'AT_AlterColumnType' && name === from.name,
    );
    const definition = (command?.['def'] as SyntaxTree | undefined)?.['ColumnDef'] as SyntaxTree | undefined;
    const using = (definition?.['raw_default'] as SyntaxTree | undefined) ?? null;
    const written = using === null ? null : usingOf(change.sql, Number(definition?.['location'] ?? 0));
    const own = identifier(from.name);
    const operand = written === null || using === null ? own : operandOf(written, using);
    const value = `CAST(${written ?? own} AS ${to.typeName})`;
    return [{ from, to, value, operand, using }];
  });
}

/** Whether a constraint or an index is an old one that a change of a type has made anew, not one that is asked for. */
export function isRemade({ tree, before, after }: Change, made: Constraint | Index): boolean {
  const commands = commandsOf(tree);
  if (!commands.some(({ subtype }) => subtype === 'AT_AlterColumnType')) return false;
  if (commands.some(({ subtype }) => subtype === 'AT_AddConstraint')) return false;
  return 'kind' in made
    ? constraintsIn(before, made.relation).some(
        ({ oid, name, kind }) =>
          name === made.name && kind === made.kind && constraintIn(after, oid) === undefined,
      )
    : indexesIn(before, made.relation).some(
        ({ oid, name, unique }) => name === made.name && unique && indexIn(after, oid) === undefined,
      );
}

/**
 * The rows of a relation as they are after the statement, for what is asked of new and changed columns; else just the
 * relation. `of` is what reads them.
 */
export function rowsAfter(change: Change, relation: Relation, withChildren: boolean): string {
  const changed = retyped(change, relation);
  const old = new Set(columnsIn(change.before, relation.oid).map(({ number }) => number));
  const after = columnsIn(change.after, relation.oid);
  if (changed.length === 0 && after.every(({ number }) => old.has(number)))
    return rowsOf(relation, withChildren);
  const values = after.map((column) => {
    const alteration = changed.find(({ to }) => to.number === column.number);
    const value = old.has(column.number)
      ? (alteration?.value ?? identifier(column.name))
      : `CAST(${column.default ?? 'NULL'} AS ${column.typeName})`;
    return `${value} AS ${identifier(column.name)}`;
  });
  return `(SELECT ${values.join(', ')} FROM ${rowsOf(relation, withChildren)}) AS r`;
}
