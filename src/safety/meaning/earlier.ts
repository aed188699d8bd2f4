import { tokensIn, type SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { columnsIn, plainName, type Change, type Written } from './change.ts';
import { isQuiet } from './ahead.ts';
import { kindOf, nodesOf, nodesOfEach, relationNames, resolve } from './scope.ts';
import type { Look } from './look.ts';
import type { Relation, State } from './state.ts';

/*
 * What statements of the pull request have done to rows before the one that is judged: a query on the live database,
 * where they have not run, cannot count what they mend.
 */

/** Columns of which a condition asks that they are null, and joins nothing else to it but by AND. */
export function areNull(condition: SyntaxTree | undefined): ReadonlySet<string> {
  const [kind, node] = kindOf(condition ?? null);
  if (kind === 'BoolExpr' && node['boolop'] === 'AND_EXPR')
    return new Set((node['args'] as readonly SyntaxTree[]).flatMap((one) => [...areNull(one)]));
  if (kind !== 'NullTest' || node['nulltesttype'] !== 'IS_NULL') return new Set();
  const name = columnOf(node['arg'] as SyntaxTree);
  return new Set(name === null ? [] : [name]);
}

function columnOf(tree: SyntaxTree): string | null {
  const [kind, node] = kindOf(tree);
  const fields = node['fields'] as readonly SyntaxTree[] | undefined;
  return kind === 'ColumnRef'
    ? ((kindOf(fields?.at(-1) ?? null)[1]['sval'] as string | undefined) ?? null)
    : null;
}

/** Functions of PostgreSQL that never give a null. */
const neverNull = new Set(['now', 'clock_timestamp', 'gen_random_uuid', 'uuidv7', 'random', 'nextval']);

/** Whether an expression gives no null. @param known columns that hold none. */
function isNever(tree: SyntaxTree | undefined, known: ReadonlySet<string>): boolean {
  const [kind, node] = kindOf(tree ?? null);
  switch (kind) {
    case 'A_Const':
      return node['isnull'] !== true;
    case 'SQLValueFunction':
      return true;
    case 'TypeCast':
      return isNever(node['arg'] as SyntaxTree, known);
    case 'CoalesceExpr':
      return (node['args'] as readonly SyntaxTree[]).some((one) => isNever(one, known));
    case 'ColumnRef':
      return known.has(columnOf(tree as SyntaxTree) ?? '');
    case 'FuncCall': {
      const name = kindOf((node['funcname'] as readonly SyntaxTree[]).at(-1) ?? null)[1]['sval'];
      return neverNull.has(String(name));
    }
    default:
      return false;
  }
}

/** Columns in which an UPDATE leaves no null: it sets them in every row, or in each that has one. */
export function filledBy(update: SyntaxTree, known: ReadonlySet<string>): readonly string[] {
  if (update['fromClause'] !== undefined) return [];
  const where = update['whereClause'] as SyntaxTree | undefined;
  return (update['targetList'] as readonly SyntaxTree[]).flatMap((target) => {
    const { name, val } = target['ResTarget'] as SyntaxTree;
    const reaches =
      where === undefined || (kindOf(where)[0] === 'NullTest' && areNull(where).has(String(name)));
    return reaches && isNever(val as SyntaxTree | undefined, known) ? [String(name)] : [];
  });
}

/** A table, as a statement names it. */
interface Named {
  readonly name: string;
  /** The last part of it; null = it cannot be taken apart. */
  readonly last: string | null;
}

/** What of an earlier statement matters to later ones; a file has hundreds before its last. */
interface Notes {
  /** Nodes that write to a table, with the names of their tables. */
  readonly writes: readonly {
    readonly kind: string;
    readonly node: SyntaxTree;
    readonly names: readonly Named[];
  }[];
  /** Names that it gives to what has another one. */
  readonly renames: readonly SyntaxTree[];
  readonly given: readonly string[];
}
const noted = new WeakMap<SyntaxTree, Notes>();
const writing = ['UpdateStmt', 'DeleteStmt', 'InsertStmt', 'MergeStmt', 'TruncateStmt'];

function notesOf(tree: SyntaxTree): Notes {
  const known = noted.get(tree);
  if (known !== undefined) return known;
  const nodes = nodesOfEach(tree, [...writing, 'RenameStmt', 'AlterObjectSchemaStmt']);
  const renames = nodes.get('RenameStmt') ?? [];
  const notes: Notes = {
    writes: writing.flatMap((kind) =>
      (nodes.get(kind) ?? []).map((node) => ({
        kind,
        node,
        names: relationNames(node['relations'] ?? node['relation']).map((name) => ({
          name,
          // With a quote in it, a name is not taken apart.
          last: name.includes('""') ? null : lastOf(name),
        })),
      })),
    ),
    renames,
    given: [
      ...renames.map((node) => String(node['newname'])),
      ...(nodes.get('AlterObjectSchemaStmt') ?? []).map((node) => String(node['newschema'])),
    ],
  };
  noted.set(tree, notes);
  return notes;
}

/**
 * Whether a name, in whichever schema, may be that of a table which a statement has to do with: one that was read
 * before it, that a foreign key joins with one of these, or that the statement itself names.
 */
function concerning(tree: SyntaxTree | null, state: State): (named: Named) => boolean {
  // What code or CASCADE reaches has no name here.
  if (!isQuiet(tree)) return () => true;
  const others = state.constraints.flatMap(({ referencedName, holder }) => [
    ...(referencedName === null ? [] : [referencedName]),
    ...(holder == null ? [] : [identifier(holder.name)]),
  ]);
  const known = [...state.relations.map(({ name }) => identifier(name)), ...others, ...relationNames(tree)];
  const their = new Set(known.map(lastOf));
  return ({ last }) => last === null || their.has(last);
}

/** The last part of a name that is written as SQL, always in quotes. */
const lastOf = (name: string): string =>
  name.endsWith('"')
    ? name.slice(name.lastIndexOf('."') + 1)
    : identifier(name.slice(name.lastIndexOf('.') + 1));

/**
 * What trees of earlier statements have written, by the names that their tables have now.
 * @param tree the statement that is judged. @param known OIDs of tables by their names, which need not be asked for.
 */
export async function writtenBy(
  look: Look,
  trees: readonly SyntaxTree[],
  {
    tree,
    state,
    known,
  }: {
    readonly tree: SyntaxTree | null;
    readonly state: State;
    readonly known: ReadonlyMap<string, number>;
  },
): Promise<readonly Written[]> {
  const written = trees.flatMap((one) => notesOf(one).writes);
  if (written.length === 0) return [];
  const isConcerned = concerning(tree, state);
  const writes = written.filter(({ names }) => names.some(isConcerned));
  const all = [...new Set(writes.flatMap(({ names }) => names.map(({ name }) => name)))];
  const asked = await resolve(
    look,
    all.filter((name) => !known.has(name)),
  );
  const oids = new Map([...asked, ...known]);
  return writes.flatMap(({ kind, node, names }) =>
    [...new Set(names.flatMap(({ name }) => oids.get(name) ?? []))].map((relation) => {
      const known = columnsIn(state, relation).flatMap(({ name, notNull }) => (notNull ? [name] : []));
      return { relation, filled: kind === 'UpdateStmt' ? filledBy(node, new Set(known)) : [] };
    }),
  );
}

/** Whether an earlier statement of the pull request gave something its name, by which no code that runs on knows it. */
export const hasOwnName = ({ earlier = [] }: Change, { name }: { readonly name: string }): boolean =>
  earlier.some((tree) =>
    notesOf(tree).renames.some(
      ({ renameType, newname }) => renameType !== 'OBJECT_COLUMN' && newname === name,
    ),
  );

/**
 * Why the live database cannot answer a query: an earlier statement has given another relation, column or schema a name
 * that it uses, and what has that name there may be something else.
 */
export function renamedSince(trees: readonly SyntaxTree[], sql: string): string | null {
  const given = trees.flatMap((tree) => notesOf(tree).given);
  if (given.length === 0) return null;
  const used = new Set(tokensIn(sql).map(({ text }) => text));
  const name = given.find((one) => used.has(one) || used.has(identifier(one)));
  return name === undefined ? null : `${plainName(name)} has its name from an earlier statement`;
}

/** Whether a query gives all rows of a table, as they are. */
function isAllOf(
  query: SyntaxTree | undefined,
  { schema, name }: Pick<Relation, 'schema' | 'name'>,
): boolean {
  const select = query?.['SelectStmt'] as SyntaxTree | undefined;
  const [from, ...others] = (select?.['fromClause'] ?? []) as readonly SyntaxTree[];
  const { relname, schemaname = schema } = (from?.['RangeVar'] ?? {}) as SyntaxTree;
  const limits = ['whereClause', 'groupClause', 'havingClause', 'distinctClause', 'limitCount', 'withClause'];
  const [target, ...more] = (select?.['targetList'] ?? []) as readonly SyntaxTree[];
  const fields = (target?.['ResTarget']?.val?.ColumnRef?.fields ?? []) as readonly SyntaxTree[];
  return (
    relname === name &&
    schemaname === schema &&
    others.length === 0 &&
    more.length === 0 &&
    fields.some((one) => one['A_Star'] !== undefined) &&
    limits.every((one) => select?.[one] === undefined)
  );
}

/** The temporary tables that statements make: they end with the session. */
const temporary = (trees: readonly SyntaxTree[]): readonly SyntaxTree[] =>
  nodesOf(trees, 'CreateStmt').map(({ relation }) => relation as SyntaxTree);

/** The table to which an earlier statement has copied all rows of another one; null = none. */
export function copyOf({ earlier = [] }: Change, relation: Pick<Relation, 'schema' | 'name'>): string | null {
  for (const tree of earlier) {
    const [kind, node] = kindOf(tree);
    const into = kind === 'InsertStmt' ? node['relation'] : node['into']?.rel;
    const query = (kind === 'InsertStmt' ? node['selectStmt'] : node['query']) as SyntaxTree | undefined;
    const name = (into as SyntaxTree | undefined)?.['relname'];
    const isCopy =
      kind === 'InsertStmt' ? node['onConflictClause'] === undefined : node['into']?.skipData !== true;
    if (['InsertStmt', 'CreateTableAsStmt'].includes(kind) && isCopy && isAllOf(query, relation))
      return [into, ...temporary(earlier)].some((one) => one?.relname === name && one?.relpersistence === 't')
        ? null
        : String(name);
  }
  return null;
}

export const fillsNulls = (written: readonly Written[], oid: number, column: string): boolean =>
  written.some(({ relation, filled }) => relation === oid && filled.includes(column));
export const isWritten = (written: readonly Written[], oid: number): boolean =>
  written.some(({ relation }) => relation === oid);
