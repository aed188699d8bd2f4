import type { Database } from '../../database/index.ts';
import {
  transactionControl,
  type Migration,
  type Statement,
  type SyntaxTree,
} from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import type { Trees } from './meaning.ts';

/*
 * Files that only make what is new, and change only that: nobody uses it yet, and it holds no rows but the file's own.
 * There is nothing to measure about them, and nothing to judge.
 */

type Node = SyntaxTree;

/** What a file has made so far, and what it must not name. */
interface Seen {
  /** Names of the relations that need caution, in any schema. */
  readonly taken: ReadonlySet<string>;
  /** Those of the tables that the file has made. */
  readonly tables: Set<string>;
  /** Those of functions that it makes: one that is there already may become ambiguous, or another one. */
  readonly functions: Set<string>;
  /** Whether its tables run code of the user's for each row: by a trigger, a default or a constraint. */
  runsCode: boolean;
  hasRows: boolean;
}

/** Functions of PostgreSQL that read nothing, which statements with rows may call. */
const harmless = new Set(['now', 'gen_random_uuid', 'nextval', 'lower', 'upper', 'length', 'random']);

interface Names {
  /** Of relations, without their schemas. */
  readonly relations: string[];
  /** Of functions that are called. */
  readonly calls: string[];
}

const lastOf = (parts: unknown): string =>
  String((parts as readonly Node[] | undefined)?.at(-1)?.['String']?.sval);

/** Everything that a tree names. */
function namesIn(tree: unknown, found: Names = { relations: [], calls: [] }): Names {
  if (typeof tree !== 'object' || tree === null) return found;
  for (const [key, value] of Object.entries(tree)) {
    if (key === 'relname') found.relations.push(String(value));
    if (key === 'funcname') found.calls.push(lastOf(value));
    namesIn(value, found);
  }
  return found;
}

/** Statements that are right where all relations that they name are new; none of them runs code of the user's. */
const making = new Set([
  'CreateStmt',
  'CreateSeqStmt',
  'CreateEnumStmt',
  'CompositeTypeStmt',
  'CreatePolicyStmt',
  'CreateTrigStmt',
  'CreateFunctionStmt',
  'CreateSchemaStmt',
  'VariableSetStmt',
]);
/** Those that may look at each row: they must call nothing that may do more than that. */
const changing = new Set(['AlterTableStmt', 'IndexStmt', 'InsertStmt']);

/** The relation that a COMMENT is about; null = it is about something else. */
function commented({ objtype, object }: Node): string | null {
  const items = (object as Node | undefined)?.['List']?.items as readonly Node[] | undefined;
  if (objtype === 'OBJECT_TABLE') return lastOf(items);
  return objtype === 'OBJECT_COLUMN' ? lastOf(items?.slice(0, -1)) : null;
}

/** Whether it concerns nothing but what is new; notes what it makes. */
function isAnew(tree: Node, seen: Seen): boolean {
  const [[kind, node] = ['', {}]] = Object.entries(tree) as [string, Node][];
  if (kind === 'CommentStmt') {
    const name = commented(node);
    return name !== null && seen.tables.has(name);
  }
  const { relations, calls } = namesIn(node);
  if (relations.some((name) => seen.taken.has(name))) return false;
  if (kind === 'CreateStmt') seen.tables.add(String(node['relation']?.relname));
  if (kind === 'CreateFunctionStmt') seen.functions.add(lastOf(node['funcname']));
  const isHarmless = calls.every((name) => harmless.has(name));
  if (kind === 'CreateTrigStmt' || (kind === 'CreateStmt' && !isHarmless)) seen.runsCode = true;
  if (making.has(kind)) return true;
  if (kind === 'GrantStmt')
    return node['is_grant'] === true && node['targtype'] === 'ACL_TARGET_OBJECT' && relations.length > 0;
  if (!changing.has(kind) || !isHarmless || !relations.every((name) => seen.tables.has(name))) return false;
  if (kind === 'InsertStmt') seen.hasRows = true;
  return kind !== 'InsertStmt' || node['selectStmt']?.SelectStmt?.valuesLists !== undefined;
}

/** SQL: whether something of the user's runs with each statement. What a rehearsal's engine has is in pg_catalog. */
export const hasEventTriggers = `EXISTS (SELECT FROM pg_catalog.pg_event_trigger e
    JOIN pg_catalog.pg_proc f ON f.oid OPERATOR(pg_catalog.=) e.evtfoid
  WHERE f.pronamespace OPERATOR(pg_catalog.<>) 'pg_catalog'::pg_catalog.regnamespace)`;

/** Whether the database has one of these functions, or what runs with each statement. */
async function isThere(database: Database, functions: ReadonlySet<string>): Promise<boolean> {
  const names = [...functions].map(literal).join(', ');
  const results = await database.query(`SELECT ${hasEventTriggers}
    OR EXISTS (SELECT FROM pg_catalog.pg_proc p
      WHERE p.proname OPERATOR(pg_catalog.=) ANY (ARRAY[${names}]::pg_catalog.name[])) AS "isThere"`);
  return results.at(-1)?.rows[0]?.['isThere'] !== false;
}

/**
 * Whether no statement of a file can concern what needs caution, by its words alone: then it need not run to be
 * measured.
 * @param taken names of the relations that need caution.
 */
export async function isAllAnew(
  database: Database,
  { sql }: Pick<Migration['source'], 'sql'>,
  statements: Iterable<Statement>,
  taken: ReadonlySet<string>,
  treeOf: Trees['of'],
): Promise<boolean> {
  const seen: Seen = { taken, tables: new Set(), functions: new Set(), runsCode: false, hasRows: false };
  for (const statement of statements) {
    if (transactionControl(statement) !== null) continue;
    if (statement.copyData !== undefined) return false;
    const tree = await treeOf(sql.slice(statement.start, statement.end));
    if (tree === null || !isAnew(tree, seen) || (seen.hasRows && seen.runsCode)) return false;
  }
  return !(await isThere(database, seen.functions));
}
