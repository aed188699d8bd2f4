import { parseStatements, type SyntaxTree } from '../../migrations/index.ts';
import { withoutEnd } from '../../text.ts';
import { functions, shownTypes, types } from './allowed.ts';

/*
 * Whether a counting query may run on a live database although it holds expressions of a pull request, which may be a
 * stranger's: told from its tree, in which each node and each of its fields has to be one that is known. Whatever is
 * not allowed here is refused, so that what a later grammar adds is refused as well.
 */

/** A table that a query reads. */
export interface Read {
  readonly schema: string;
  readonly name: string;
  /** Without what inherits from it: `ONLY`. */
  readonly only: boolean;
}

/** What a query that may run needs to be true of the database. */
export interface Reading {
  readonly tables: readonly Read[];
  /** Types of the database's own that constants are of: whoever owns an enum has no say in how its labels are read. */
  readonly enums: readonly { readonly schema: string; readonly name: string }[];
  /** Names of columns in it, and those that the query itself gives. */
  readonly columns: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  /** Names of functions and operators without a schema. */
  readonly functions: ReadonlySet<string>;
  readonly operators: ReadonlySet<string>;
}

/** Why a query may not run, as the end of "not counted: …". */
class Refused extends Error {}

const refuse = (why: string): never => {
  throw new Refused(why);
};

/** Fields of a node: those with nodes in them, and those that say nothing that could do harm. */
interface Shape {
  readonly nodes?: readonly string[];
  readonly plain?: readonly string[];
}

const shapes: Readonly<Record<string, Shape>> = {
  A_ArrayExpr: { nodes: ['elements'], plain: ['list_start', 'list_end'] },
  A_Const: { plain: ['ival', 'fval', 'boolval', 'sval', 'bsval', 'isnull'] },
  A_Expr: { nodes: ['lexpr', 'rexpr'], plain: ['kind', 'name', 'rexpr_list_start', 'rexpr_list_end'] },
  A_Indices: { nodes: ['lidx', 'uidx'], plain: ['is_slice'] },
  A_Indirection: { nodes: ['arg', 'indirection'] },
  BoolExpr: { nodes: ['args'], plain: ['boolop'] },
  BooleanTest: { nodes: ['arg'], plain: ['booltesttype'] },
  CaseExpr: { nodes: ['arg', 'args', 'defresult'] },
  CaseWhen: { nodes: ['expr', 'result'] },
  CoalesceExpr: { nodes: ['args'] },
  CollateClause: { nodes: ['arg'], plain: ['collname'] },
  ColumnRef: { plain: ['fields'] },
  CommonTableExpr: { nodes: ['ctequery'], plain: ['ctename', 'ctematerialized', 'aliascolnames'] },
  FuncCall: { nodes: ['args'], plain: ['funcname', 'agg_star', 'funcformat', 'over'] },
  JoinExpr: { nodes: ['larg', 'rarg', 'quals'], plain: ['jointype'] },
  List: { nodes: ['items'] },
  MinMaxExpr: { nodes: ['args'], plain: ['op'] },
  NullTest: { nodes: ['arg'], plain: ['nulltesttype'] },
  RangeSubselect: { nodes: ['subquery'], plain: ['alias'] },
  RangeVar: { plain: ['schemaname', 'relname', 'inh', 'relpersistence', 'alias'] },
  ResTarget: { nodes: ['val'], plain: ['name'] },
  RowExpr: { nodes: ['args'], plain: ['row_format'] },
  SQLValueFunction: { plain: ['op', 'typmod'] },
  SelectStmt: {
    nodes: [
      ...['targetList', 'fromClause', 'whereClause', 'groupClause', 'havingClause', 'limitCount'],
      'valuesLists',
    ],
    plain: ['withClause', 'limitOption', 'op'],
  },
  SubLink: { nodes: ['testexpr', 'subselect'], plain: ['subLinkType', 'operName'] },
  TypeCast: { nodes: ['arg'], plain: ['typeName'] },
};

/** What people call that which is refused. */
const calledByNode: Readonly<Record<string, string>> = {
  ParamRef: 'a parameter',
  RangeFunction: 'a function in place of a table',
  LockingClause: 'a lock on rows',
  SetToDefault: 'DEFAULT',
};

/** What has been read of a query so far. */
interface Course {
  readonly tables: Map<string, Read>;
  readonly enums: Map<string, Reading['enums'][number]>;
  readonly columns: Set<string>;
  readonly given: Set<string>;
  readonly functions: Set<string>;
  readonly operators: Set<string>;
  /** Names that its own WITH gives to queries. */
  readonly queries: Set<string>;
}

/** `pg_catalog.lower` of the nodes of a name; anything else than names is refused. */
const partsOf = (nodes: unknown): readonly string[] =>
  (nodes as readonly SyntaxTree[]).map(
    (node) => (node['String']?.sval as string | undefined) ?? refuse('the condition names a whole row'),
  );

/** The last part of a name, where it can only be one of pg_catalog: search_path is pinned to that. */
function builtIn(parts: readonly string[]): string | null {
  const [schema, name] = parts.length === 1 ? ['pg_catalog', parts[0]] : parts;
  return parts.length > 2 || schema !== 'pg_catalog' ? null : (name ?? null);
}

/** Whether fields of a node that are objects themselves hold these keys only. */
function hasOnly(node: SyntaxTree, ...keys: readonly string[]): boolean {
  return Object.keys(node).every((key) => key === 'location' || keys.includes(key));
}

const rules: Readonly<Record<string, (node: SyntaxTree, course: Course) => void>> = {
  A_Expr: ({ name }, course) => checkOperator(name, course),
  A_Indirection: ({ indirection }) => {
    if ((indirection as readonly SyntaxTree[]).some((one) => one['A_Indices'] === undefined))
      refuse('the condition takes a row apart');
  },
  ColumnRef: ({ fields }, { columns }) => {
    const parts = partsOf(fields);
    if (parts.length > 2) refuse(`the condition names ${parts.join('.')}`);
    columns.add(parts.at(-1) ?? '');
  },
  CommonTableExpr: ({ aliascolnames: names = [] }, { given }) => {
    for (const name of partsOf(names)) given.add(name);
  },
  FuncCall: checkCall,
  RangeSubselect: checkAlias,
  RangeVar: (node, { tables, queries }) => {
    checkAlias(node);
    const { schemaname, relname, inh } = node as Record<string, string | boolean | undefined>;
    const name = String(relname);
    if (schemaname === undefined)
      return queries.has(name)
        ? undefined
        : refuse(`the condition reads ${name}, whose schema it does not name`);
    const schema = String(schemaname);
    if (/^pg_/.test(schema) || schema === 'information_schema')
      refuse(`the condition reads ${schema}.${name}, which is no table of yours`);
    tables.set(JSON.stringify([schema, name, inh === true]), { schema, name, only: inh !== true });
  },
  ResTarget: ({ name, val }, { given }) => {
    // A column under its own name has to be there all the same.
    const fields = (val as SyntaxTree | undefined)?.['ColumnRef']?.fields as
      | readonly SyntaxTree[]
      | undefined;
    if (name !== undefined && fields?.at(-1)?.['String']?.sval !== name) given.add(String(name));
  },
  SelectStmt: checkSelect,
  SubLink: ({ operName }, course) => checkOperator(operName ?? [], course),
  TypeCast: checkCast,
};

function checkOperator(name: unknown, { operators }: Course): void {
  const parts = partsOf(name);
  if (parts.length === 1) operators.add(parts[0] ?? '');
  if (parts.length > 1 && builtIn(parts) === null)
    refuse(`the condition uses the operator ${parts.join('.')}, which is not built in`);
}

function checkAlias({ alias }: SyntaxTree): void {
  if (alias !== undefined && !hasOnly(alias as SyntaxTree, 'aliasname'))
    refuse('the condition names the columns of a query');
}

function checkCall(
  { funcname, args, agg_star: star, over }: SyntaxTree,
  { functions: called }: Course,
): void {
  const parts = partsOf(funcname);
  if (parts.length === 1) called.add(parts[0] ?? '');
  const name = builtIn(parts);
  const call = `the condition calls ${parts.join('.')}()`;
  if (name === null || !functions.has(name)) return refuse(call);
  if ((star === true) !== (name === 'count')) refuse(call);
  const isOver = over !== undefined;
  if (isOver && (name !== 'row_number' || !hasOnly(over as SyntaxTree, 'frameOptions'))) refuse(call);
  if (name !== 'pg_input_is_valid') return;
  // A domain's input runs its checks.
  const type = (args as readonly SyntaxTree[] | undefined)?.[1]?.['A_Const']?.sval?.sval as
    | string
    | undefined;
  const shown = withoutEnd((type ?? '').replace(/\([\d,-]*\)/, ''), '[]');
  if (!shownTypes.has(shown)) refuse(`the condition reads ${type ?? 'a type'} from text`);
}

function checkCast({ arg, typeName }: SyntaxTree, { enums }: Course): void {
  const type = typeName as SyntaxTree;
  const parts = partsOf(type['names']);
  const name = builtIn(parts);
  const [schema, own] = parts;
  const isConstant = (arg as SyntaxTree)['A_Const']?.sval !== undefined;
  if (name === null && parts.length === 2 && isConstant && hasOnly(type, 'names', 'typemod', 'arrayBounds')) {
    enums.set(JSON.stringify(parts), { schema: String(schema), name: String(own) });
    return;
  }
  if (!hasOnly(type, 'names', 'typmods', 'typemod', 'arrayBounds') || name === null || !types.has(name))
    refuse(`the condition casts to ${parts.join('.')}, which may run code`);
}

function checkSelect(node: SyntaxTree, course: Course): void {
  if (node['op'] !== 'SETOP_NONE') refuse('the condition joins several queries');
  const own = node['withClause'] as SyntaxTree | undefined;
  if (own === undefined) return;
  if (!hasOnly(own, 'ctes')) refuse('the condition has a recursive query');
  for (const one of own['ctes'] as readonly SyntaxTree[]) {
    course.queries.add(String(one['CommonTableExpr']?.ctename));
    check(one, course);
  }
}

/** Checks a node with all that is beneath it. @throws {Refused} */
function check(tree: unknown, course: Course): void {
  if (Array.isArray(tree)) {
    for (const one of tree) check(one, course);
    return;
  }
  for (const [kind, value] of Object.entries(tree as SyntaxTree)) {
    const shape = shapes[kind];
    const node = value as SyntaxTree;
    if (shape === undefined) {
      refuse(`the condition has ${calledByNode[kind] ?? kind}`);
      continue;
    }
    rules[kind]?.(node, course);
    const { nodes = [], plain = [] } = shape;
    const other = Object.keys(node).find(
      (key) => key !== 'location' && !nodes.includes(key) && !plain.includes(key),
    );
    if (other !== undefined) refuse(`the condition has ${kind} with ${other}`);
    for (const key of nodes) if (node[key] !== undefined) check(node[key], course);
  }
}

/** Whether an expression gives a number of rows and nothing that a row holds. */
function isCount(tree: SyntaxTree | undefined): boolean {
  const [kind, node] = (Object.entries(tree ?? {})[0] ?? ['', {}]) as [string, SyntaxTree];
  switch (kind) {
    case 'FuncCall':
      return node['agg_star'] === true;
    case 'TypeCast':
      return isCount(node['arg'] as SyntaxTree);
    case 'A_Expr':
      return isCount(node['lexpr'] as SyntaxTree) && isCount(node['rexpr'] as SyntaxTree);
    case 'MinMaxExpr':
      return (node['args'] as readonly SyntaxTree[]).every(isCount);
    case 'SubLink':
      return node['subLinkType'] === 'EXPR_SUBLINK' && counts(node['subselect'] as SyntaxTree);
    case 'A_Const':
      return node['ival'] !== undefined;
    default:
      return false;
  }
}

function counts(query: SyntaxTree): boolean {
  const targets = query['SelectStmt']?.targetList as readonly SyntaxTree[] | undefined;
  return targets?.length === 1 && isCount(targets[0]?.['ResTarget']?.val as SyntaxTree | undefined);
}

/**
 * Reads a query that is to count rows of a live database, under {@link pin}.
 * @returns what has to be true of the database; or, as text, why the query must not run there.
 */
export async function readQuery(sql: string): Promise<Reading | string> {
  const trees = await parseStatements(sql);
  const [tree] = trees ?? [];
  if (tree === undefined || trees?.length !== 1 || tree['SelectStmt'] === undefined)
    return 'its query cannot be read';
  if (!counts(tree)) return 'its query gives more than a number';
  const course: Course = {
    tables: new Map(),
    enums: new Map(),
    columns: new Set(),
    given: new Set(),
    functions: new Set(),
    operators: new Set(),
    queries: new Set(),
  };
  try {
    check(tree, course);
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  return {
    tables: [...course.tables.values()],
    enums: [...course.enums.values()],
    columns: course.columns,
    given: course.given,
    functions: course.functions,
    operators: course.operators,
  };
}
