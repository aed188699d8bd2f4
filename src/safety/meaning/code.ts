import { parseCode, parseStatement, parseStatements, type SyntaxTree } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import { plainName } from '../objects.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf, relationNames } from './scope.ts';

/*
 * What DO blocks, procedures and functions may do to rows. A rehearsal runs them on tables without rows: what a loop or
 * a condition does there says nothing. Their statements are read instead, each as if it ran.
 */

/** A statement that code may run. */
export interface Coded {
  readonly tree: SyntaxTree;
  /** Its text; an empty one where it is not known by itself. */
  readonly sql: string;
  /** For people: `the DO block`, `public.f()`. */
  readonly where: string;
  /** Names of variables and arguments: the text cannot run elsewhere where it uses one. */
  readonly variables: ReadonlySet<string>;
}

/** What code holds. */
export interface Code {
  readonly statements: readonly Coded[];
  /** What of it cannot be read, and why. */
  readonly unread: readonly Unread[];
  /** Whether these are all of its statements, to the last text that it executes, and mean what they would alone. */
  readonly isWhole: boolean;
}

interface Unread {
  readonly where: string;
  /** `it executes text that it makes itself` */
  readonly why: string;
}

interface Body {
  readonly where: string;
  readonly language: string;
  /** PL/pgSQL as DO or CREATE FUNCTION; SQL as it stands in the body. */
  readonly text: string;
  readonly names: readonly string[];
  /** Whether it has settings of its own, such as a search_path. */
  readonly isSet: boolean;
}

/** Functions that are read for one statement. */
const most = 100;

/** Everything that a DO, a CALL or a query runs, as deep as its calls go; null = it runs no code of the user's. */
export async function codeOf(tree: SyntaxTree | null, look: Look): Promise<Code | null> {
  const [kind, node] = kindOf(tree);
  if (!['DoStmt', 'CallStmt', 'SelectStmt'].includes(kind)) return null;
  const own = kind === 'DoStmt' ? blockOf(node) : null;
  const queue = own === null ? await called(look, [tree], new Set()) : [{ ...own, oid: 0 }];
  const seen = new Set(queue.map(({ oid }) => oid));
  const statements: Coded[] = [];
  const unread: Unread[] = [];
  let isWhole = true;
  for (let body = queue.pop(); body !== undefined; body = queue.pop()) {
    const read = await readBody(body);
    statements.push(...read.statements);
    unread.push(...read.unread);
    isWhole &&= read.isWhole && read.unread.length === 0 && !body.isSet;
    const next = await called(look, [...read.statements.map((one) => one.tree), ...read.expressions], seen);
    if (seen.size + next.length > most)
      return {
        statements,
        unread: [...unread, { where: body.where, why: 'it calls too many functions' }],
        isWhole: false,
      };
    for (const one of next) seen.add(one.oid);
    queue.push(...next);
  }
  return own === null && seen.size === 0 ? null : { statements, unread, isWhole };
}

function blockOf(node: SyntaxTree): Body {
  const options = (node['args'] as readonly SyntaxTree[]).map((one) => one['DefElem'] as SyntaxTree);
  const valueOf = (name: string): string | undefined =>
    options.find(({ defname }) => defname === name)?.['arg']?.['String']?.['sval'] as string | undefined;
  const body = valueOf('as') ?? '';
  return {
    where: 'the DO block',
    language: valueOf('language') ?? 'plpgsql',
    text: `DO ${quoted(body)}`,
    names: [],
    isSet: false,
  };
}

/** A body in dollar quotes that it does not hold. */
function quoted(body: string): string {
  let tag = '$body$';
  while (body.includes(tag)) tag = `${tag.slice(0, -1)}_$`;
  return `${tag}${body}${tag}`;
}

/** The name of a function that is called, without its schema. */
const calledName = ({ funcname }: SyntaxTree): string =>
  String(kindOf((funcname as readonly SyntaxTree[]).at(-1) ?? null)[1]['sval']);

/** Functions of the user's that trees call, save for those of extensions. All of a name are meant: a superset. */
async function called(
  look: Look,
  trees: readonly (SyntaxTree | null)[],
  seen: ReadonlySet<number>,
): Promise<(Body & { readonly oid: number })[]> {
  const calls = [...nodesOf(trees, 'FuncCall'), ...nodesOf(trees, 'funccall')];
  const names = new Set(calls.map(calledName));
  if (names.size === 0) return [];
  const rows =
    await look(`SELECT p.oid::int8 AS oid, n.nspname AS schema, p.proname AS name, l.lanname AS language,
      CASE WHEN p.prokind IN ('f', 'p', 'w') THEN pg_catalog.pg_get_functiondef(p.oid) END AS definition,
      p.prosrc AS source, coalesce(p.proargnames, '{}')::pg_catalog.text[] AS names,
      p.proconfig IS NOT NULL AS is_set
    FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
      JOIN pg_catalog.pg_language l ON l.oid = p.prolang
    WHERE p.oid >= 16384 AND n.nspname NOT IN ('catalog', 'feature_inventory_rehearsal')
      AND p.proname IN (${[...names].map(literal).join(', ')})
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
        WHERE d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass AND d.objid = p.oid AND d.deptype = 'e')`);
  return rows
    .filter(({ oid }) => !seen.has(Number(oid)))
    .map(({ oid, schema, name, language, definition, source, names: own, is_set: isSet }) => ({
      oid: Number(oid),
      where: `${plainName(String(schema))}.${plainName(String(name))}()`,
      language: String(language),
      // A body in SQL's own syntax has no text of its own.
      text: String(language === 'sql' && source !== '' ? source : definition),
      names: own as readonly string[],
      isSet: isSet === true,
    }));
}

interface Read extends Code {
  /** Expressions, as queries: for what they call. */
  readonly expressions: readonly SyntaxTree[];
}

/** Statements and expressions in the body of one function. */
export async function treesIn(body: Omit<Body, 'isSet'>): Promise<readonly SyntaxTree[]> {
  const { statements, expressions } = await readBody(body);
  return [...statements.map(({ tree }) => tree), ...expressions];
}

async function readBody({ where, language, text, names }: Omit<Body, 'isSet'>): Promise<Read> {
  const none = { statements: [], unread: [], expressions: [], isWhole: true };
  if (language === 'plpgsql') return await readBlock(where, text);
  if (language !== 'sql') return { ...none, unread: [{ where, why: `it is written in ${language}` }] };
  const trees = await parseStatements(text);
  if (trees === null) return { ...none, unread: [{ where, why: 'it cannot be parsed' }] };
  const sql = trees.length === 1 ? text : '';
  const inner = trees.flatMap((tree) => {
    const [kind, node] = kindOf(tree);
    return kind === 'CreateFunctionStmt' ? statementsOf(node['sql_body'] as SyntaxTree) : [tree];
  });
  return {
    ...none,
    statements: inner.map((tree) => ({ tree, sql, where, variables: new Set(names) })),
  };
}

/** The statements of BEGIN ATOMIC, which are lists in a list, or of RETURN. */
function statementsOf(body: SyntaxTree): readonly SyntaxTree[] {
  const [kind, node] = kindOf(body);
  if (kind === 'List') return (node['items'] as readonly SyntaxTree[]).flatMap(statementsOf);
  if (kind !== 'ReturnStmt') return [body];
  return [{ SelectStmt: { targetList: [{ ResTarget: { val: node['returnval'] as SyntaxTree } }] } }];
}

const expressionsIn = (node: unknown): readonly SyntaxTree[] => nodesOf(node, 'PLpgSQL_expr');
const textOf = (expression: SyntaxTree): string => String(expression['query']);

/** Where PL/pgSQL executes text, and in which field. */
const dynamic = [
  ['PLpgSQL_stmt_dynexecute', 'query'],
  ['PLpgSQL_stmt_dynfors', 'query'],
  ['PLpgSQL_stmt_return_query', 'dynquery'],
  ['PLpgSQL_stmt_open', 'dynquery'],
] as const;

async function readBlock(where: string, text: string): Promise<Read> {
  const parsed = await parseCode(text);
  if (parsed === null)
    return {
      statements: [],
      unread: [{ where, why: 'it cannot be parsed' }],
      expressions: [],
      isWhole: false,
    };
  const variables = new Set(
    ['PLpgSQL_var', 'PLpgSQL_rec', 'PLpgSQL_row'].flatMap((kind) =>
      nodesOf(parsed, kind).map(({ refname }) => String(refname)),
    ),
  );
  const made = dynamic.flatMap(([kind, field]) =>
    nodesOf(parsed, kind).flatMap((node) => expressionsIn(node[field])),
  );
  const [statements, expressions]: [Coded[], SyntaxTree[]] = [[], []];
  const why = new Set<string>();
  const byRows = await executedByRows(parsed);
  let isWhole = true;
  for (const expression of expressionsIn(parsed)) {
    if (made.includes(expression)) {
      const read = await executed(expression, byRows.has(expression));
      if (read === null) why.add('it executes text that it makes itself');
      else statements.push(...executedOf(read, where));
      isWhole &&= read !== null && read.trees.length > 0;
      continue;
    }
    const sql = textOf(expression);
    const isStatement = expression['parseMode'] === 0;
    // An assignment is written with its target.
    const query = expression['parseMode'] === 3 ? sql.replace(/^[^:=]*:?=/, '') : sql;
    const tree = await parseStatement(isStatement ? sql : `SELECT ${query}`);
    if (tree === null && isStatement) why.add('it holds a statement that cannot be parsed');
    if (tree === null) continue;
    if (isStatement) statements.push({ tree, sql, where, variables });
    else expressions.push(tree);
  }
  return { statements, unread: [...why].map((one) => ({ where, why: one })), expressions, isWhole };
}

/** The statements of a text, in no scope of variables. */
const executedOf = ({ trees, text }: Executed, where: string): readonly Coded[] =>
  trees.map((tree) => ({ tree, where, variables: new Set<string>(), sql: trees.length === 1 ? text : '' }));

/** Text that is executed in a loop over rows of the user's tables: in a rehearsal, which has none, it is not. */
async function executedByRows(parsed: SyntaxTree): Promise<ReadonlySet<SyntaxTree>> {
  const found = new Set<SyntaxTree>();
  for (const loop of nodesOf(parsed, 'PLpgSQL_stmt_fors')) {
    const [query] = expressionsIn(loop['query']);
    const names = relationNames(query === undefined ? null : await parseStatement(textOf(query)));
    if (names.every((name) => /^(?:pg_|information_schema\.)/.test(name))) continue;
    for (const expression of expressionsIn(loop['body'])) found.add(expression);
  }
  return found;
}

/** Statements by their first word that lose nothing, or whose loss the catalog shows when they have run. */
const keeping = new Set(
  (
    'CREATE GRANT REVOKE COMMENT ANALYZE SET RESET REFRESH LOCK NOTIFY LISTEN REINDEX CLUSTER VACUUM INSERT ' +
    'SELECT EXPLAIN SECURITY'
  ).split(' '),
);
const shown = new Set(['ALTER', 'DROP']);

interface Executed {
  readonly trees: readonly SyntaxTree[];
  readonly text: string;
}

/** The statements of a text that is executed; null = they are not known. */
async function executed(expression: SyntaxTree, byRows: boolean): Promise<Executed | null> {
  const [, select] = kindOf(await parseStatement(`SELECT ${textOf(expression)}`));
  const target = (select['targetList'] as readonly SyntaxTree[] | undefined)?.[0]?.['ResTarget'] as
    | SyntaxTree
    | undefined;
  const { text, isWhole } = begins(target?.['val'] as SyntaxTree | undefined);
  if (isWhole) {
    const trees = await parseStatements(text);
    return trees === null ? null : { trees, text };
  }
  const [word = ''] = /^\s*[a-z]+\b/i.exec(text) ?? [];
  const first = word.trim().toUpperCase();
  return keeping.has(first) || (shown.has(first) && !byRows) ? { trees: [], text: '' } : null;
}

/** The text with which a value begins, and whether that is all of it. */
function begins(tree: SyntaxTree | undefined): { readonly text: string; readonly isWhole: boolean } {
  const [kind, node] = kindOf(tree ?? null);
  const constant = (node['sval'] as SyntaxTree | undefined)?.['sval'] as string | undefined;
  if (kind === 'A_Const' && constant !== undefined) return { text: constant, isWhole: true };
  if (kind === 'TypeCast') return begins(node['arg'] as SyntaxTree);
  if (kind === 'A_Expr') return { ...begins(node['lexpr'] as SyntaxTree | undefined), isWhole: false };
  if (kind !== 'FuncCall') return { text: '', isWhole: false };
  const name = calledName(node);
  const [first] = (node['args'] ?? []) as readonly SyntaxTree[];
  if (name !== 'format' && name !== 'concat') return { text: '', isWhole: false };
  const { text } = begins(first);
  return { text, isWhole: name === 'format' && text !== '' && !text.includes('%') };
}
