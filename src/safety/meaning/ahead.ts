import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { functionOf } from './bodies.ts';
import { inOrder, partOf, type Plain } from './plain-state.ts';
import { kindOf, relationNames, type Scope } from './scope.ts';
import { isOrdinary, type State } from './state.ts';

/*
 * The tables of a file's next statements are read with those of the first of them: a table that no statement has
 * touched meanwhile is as it was. One reading of several tables takes little more than one of one.
 */

/** Tables that were read ahead, by the names that statements give them. */
export interface Ahead {
  readonly plain: Plain;
  readonly oids: ReadonlyMap<string, number>;
  /** Names that no function of the user's had. */
  readonly absent: ReadonlySet<string>;
}

/** What the statements that follow are about, as they name it. */
export interface Names {
  readonly tables: readonly string[];
  /** Names, without their schemas, of functions that they make. */
  readonly functions: readonly string[];
}

/** Statements that change the tables that they name, those that foreign keys join with these, and nothing else. */
const staying = new Set(['AlterTableStmt', 'IndexStmt']);
/** Those that change no table that they don't name. */
const without = new Set([
  'CreateStmt',
  'CommentStmt',
  'CreateFunctionStmt',
  'CreateSchemaStmt',
  'CreateEnumStmt',
]);

export const isStaying = (tree: SyntaxTree | null): boolean => staying.has(kindOf(tree)[0]);

export const isQuiet = (tree: SyntaxTree | null): boolean =>
  isStaying(tree) || without.has(kindOf(tree)[0]) || isPlainInsert(tree);

/** Whether a statement inserts constants, and does nothing besides: what the table itself runs then, its state says. */
export function isPlainInsert(tree: SyntaxTree | null): boolean {
  const [kind, node] = kindOf(tree);
  if (kind !== 'InsertStmt') return false;
  const more = ['onConflictClause', 'returningClause', 'returningList', 'withClause'];
  const values = (node['selectStmt']?.SelectStmt as SyntaxTree | undefined)?.['valuesLists'];
  const lists = (values ?? []) as readonly SyntaxTree[];
  return (
    lists.length > 0 &&
    more.every((key) => node[key] === undefined) &&
    lists.every((list) => ((list['List']?.items ?? []) as readonly SyntaxTree[]).every(isConstant))
  );
}

function isConstant(tree: SyntaxTree): boolean {
  const [kind] = kindOf(tree);
  return kind === 'A_Const' || kind === 'SetToDefault';
}

/** How PostgreSQL writes a call of a function, and an operator that is not its own, when names are pinned. */
const call = /[\p{L}\p{N}_"]\(/u;

const isCalm = (expression: string | null): boolean => expression === null || !call.test(expression);

/** Defaults that are PostgreSQL's own code and change no table. */
const isCalmDefault = (given: string | null): boolean =>
  isCalm(given) ||
  given === 'now()' ||
  given === 'gen_random_uuid()' ||
  (given?.startsWith("nextval('") === true && given.endsWith("'::regclass)"));

/** Whether rows of constants run nothing of the user's in these tables, which are all that a state knows of. */
export const takesRows = ({ relations, columns, constraints, indexes }: State): boolean =>
  relations.every(({ isBare }) => isBare === true) &&
  columns.every((column) => isCalmDefault(column.default)) &&
  constraints.every(({ condition }) => isCalm(condition)) &&
  indexes.every(({ predicate }) => isCalm(predicate));

/** Most tables that are read at once. */
const most = 20;

/** What a CREATE FUNCTION makes, without its schema; null = it is another statement. */
export const madeFunction = (tree: SyntaxTree | null): string | null =>
  kindOf(tree)[0] === 'CreateFunctionStmt' ? functionOf(tree) : null;

/** What the statements that follow are about, up to one that may change anything. */
export async function namesAhead(following: AsyncIterable<SyntaxTree | null>): Promise<Names> {
  const [tables, functions] = [new Set<string>(), new Set<string>()];
  for await (const tree of following) {
    if (!isQuiet(tree) || tables.size > most) break;
    if (isStaying(tree) || isPlainInsert(tree)) for (const name of relationNames(tree)) tables.add(name);
    const made = madeFunction(tree);
    if (made !== null) functions.add(made);
  }
  return { tables: [...tables].slice(0, most), functions: [...functions] };
}

/** @returns null where what fires with each statement may change any table. */
export function aheadOf(plain: Plain, { tables, functions }: Names): Ahead | null {
  if (!plain.isAlone) return null;
  const there = new Set(plain.functions);
  return {
    plain,
    oids: new Map(tables.flatMap((name, at) => (plain.asked[at] == null ? [] : [[name, plain.asked[at]]]))),
    absent: new Set(functions.filter((name) => !there.has(name))),
  };
}

/** What was read of a statement's tables; null = not all of them, or something has touched them since. */
export function stateAhead(ahead: Ahead | null, { names, relations }: Scope): State | null {
  if (ahead === null || relations.length > 0) return null;
  const oids = names.map((name) => ahead.oids.get(name));
  return oids.every((oid) => oid !== undefined) ? partOf(ahead.plain, new Set(oids)) : null;
}

/** Whether all tables that an INSERT of constants names were read, and run nothing of the user's with it. */
function takesRowsAhead({ plain, oids }: Ahead, tree: SyntaxTree | null): boolean {
  const named = relationNames(tree).map((name) => oids.get(name));
  return named.every((oid) => oid !== undefined) && takesRows(partOf(plain, new Set(named)));
}

const lessOf = (ahead: Ahead, isTouched: (oid: number) => boolean): Ahead => ({
  ...ahead,
  oids: new Map([...ahead.oids].filter(([, oid]) => !isTouched(oid))),
});

/**
 * What is left behind a statement.
 * @param led the catalog before and after it; null = it was not judged.
 * @param stands whether it has run for good: one that runs again makes the same with other numbers.
 */
export function leftAhead(
  ahead: Ahead | null,
  tree: SyntaxTree | null,
  led: readonly State[] | null,
  stands = false,
): Ahead | null {
  if (ahead === null || !isQuiet(tree)) return null;
  // Elsewhere it may run code that changes anything.
  if (isPlainInsert(tree)) return takesRowsAhead(ahead, tree) ? ahead : null;
  if (!isStaying(tree)) {
    const named = relationNames(tree);
    const made = madeFunction(tree);
    const absent = new Set([...ahead.absent].filter((name) => name !== made));
    return lessOf({ ...ahead, absent }, (oid) => {
      const own = ahead.plain.state.relations.find((one) => one.oid === oid);
      const last = identifier(own?.name ?? '');
      return named.some((name) => name === last || name.endsWith(`.${last}`));
    });
  }
  if (led === null) return null;
  const touched = new Set(
    led.flatMap(({ relations, constraints }) => [
      ...relations.map(({ oid }) => oid),
      ...constraints.flatMap(({ relation, referenced }) => [relation, referenced]),
    ]),
  );
  const less = lessOf(ahead, (oid) => touched.has(oid));
  const after = led.at(-1);
  return after === undefined || !stands ? less : withTables(less, ahead, after);
}

/** With the tables of a statement as it has left them, where they are ordinary ones. */
function withTables(less: Ahead, { plain, oids, absent }: Ahead, after: State): Ahead {
  const own = new Set(after.relations.flatMap(({ oid, kind }) => (kind === 'r' ? [oid] : [])));
  const sequences = after.relations.filter(({ kind }) => kind === 'S');
  if (!isOrdinary(after) || !sequences.every(({ oid }) => own.has(plain.owners.get(oid) ?? 0))) return less;
  const names = [...oids].filter(([, oid]) => own.has(oid));
  const others = partOf(plain, new Set([...oids.values()].filter((oid) => !own.has(oid))));
  const rest = others.constraints.filter(
    ({ relation, referenced }) => !own.has(relation) && !own.has(referenced),
  );
  return {
    plain: {
      ...plain,
      state: {
        ...after,
        relations: inOrder([...others.relations, ...after.relations]),
        columns: [...others.columns, ...after.columns],
        constraints: inOrder([...rest, ...after.constraints]),
        indexes: inOrder([...others.indexes, ...after.indexes]),
      },
    },
    oids: new Map([...less.oids, ...names]),
    absent,
  };
}
