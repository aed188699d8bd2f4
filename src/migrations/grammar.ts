import { setFlagsFromString } from 'node:v8';
import { identifier } from '../quoting.ts';
import type { Statement } from './lexer.ts';
import type { Source } from './source.ts';
import { unquoted } from './tokens.ts';

/** A relation as a statement names it, quoted for SQL. */
type Name = string;

/**
 * What a statement is that PostgreSQL refuses inside a transaction block, with what a later run needs to find out
 * whether it ran: its outcome cannot be recorded in its own transaction.
 */
export type NonTransactional =
  | { readonly kind: 'create index'; readonly table: Name }
  | { readonly kind: 'drop index'; readonly indexes: readonly Name[] }
  | { readonly kind: 'detach partition'; readonly parent: Name; readonly partition: Name }
  | {
      readonly kind: 'create';
      readonly catalog: 'pg_database' | 'pg_tablespace' | 'pg_subscription';
      readonly column: string;
      readonly name: string;
    }
  | {
      readonly kind: 'drop';
      readonly catalog: 'pg_database' | 'pg_tablespace' | 'pg_subscription';
      readonly column: string;
      readonly name: string;
    }
  /** The name is of what the scope says; null = of the database that is connected to. */
  | { readonly kind: 'reindex'; readonly scope: ReindexScope; readonly name: Name | null }
  /** Running it a second time does no harm: VACUUM, CLUSTER, REPACK, ALTER SYSTEM, DISCARD ALL. */
  | { readonly kind: 'repeatable' };

/** Those of a file, by where they start. */
export type NonTransactionals = ReadonlyMap<number, NonTransactional>;

export type ReindexScope = 'table' | 'index' | 'schema' | 'database';

/** The parts of libpg-query's tree that are looked at. */
interface Node {
  readonly [key: string]: any;
}

const relation = ({ schemaname, relname }: Node): Name =>
  (schemaname === undefined ? '' : `${identifier(schemaname as string)}.`) + identifier(relname as string);
/** Whether a statement's options hold one, and do not switch it off. */
export const option = (options: readonly Node[] | undefined, name: string): boolean =>
  (options ?? []).some(
    ({ DefElem }) =>
      DefElem?.defname === name &&
      !/^(false|off|0)$/i.test(String(DefElem.arg?.String?.sval ?? DefElem.arg?.Boolean?.boolval ?? '')),
  );

const scopes = new Map<string, ReindexScope>([
  ['REINDEX_OBJECT_TABLE', 'table'],
  ['REINDEX_OBJECT_INDEX', 'index'],
  ['REINDEX_OBJECT_SCHEMA', 'schema'],
]);

function reindex({ kind, relation: named, name }: Node): NonTransactional {
  const scope = scopes.get(kind as string) ?? 'database';
  if (scope === 'database') return { kind: 'reindex', scope, name: null };
  return {
    kind: 'reindex',
    scope,
    name: scope === 'schema' ? identifier(name as string) : relation(named as Node),
  };
}

/** PreventInTransactionBlock's callers in src/backend, PostgreSQL 14 to 19. */
function classify(tree: Node | null): NonTransactional | null {
  const [[kind, node] = ['', {}]] = Object.entries(tree ?? {}) as [string, Node][];
  switch (kind) {
    case 'IndexStmt':
      return node['concurrent'] === true ? { kind: 'create index', table: relation(node['relation']) } : null;
    case 'DropStmt':
      return node['removeType'] === 'OBJECT_INDEX' && node['concurrent'] === true
        ? {
            kind: 'drop index',
            indexes: (node['objects'] as Node[]).map(({ List }) =>
              (List.items as Node[]).map(({ String: { sval } }) => identifier(sval as string)).join('.'),
            ),
          }
        : null;
    case 'ReindexStmt':
      return option(node['params'], 'concurrently') || /SCHEMA|DATABASE|SYSTEM/.test(node['kind'])
        ? reindex(node)
        : null;
    case 'VacuumStmt':
      return node['is_vacuumcmd'] === true ? { kind: 'repeatable' } : null;
    case 'ClusterStmt':
      return node['relation'] === undefined ? { kind: 'repeatable' } : null;
    case 'AlterSystemStmt':
      return { kind: 'repeatable' };
    case 'DiscardStmt':
      return node['target'] === 'DISCARD_ALL' ? { kind: 'repeatable' } : null;
    case 'CreatedbStmt':
      return { kind: 'create', catalog: 'pg_database', column: 'datname', name: node['dbname'] };
    case 'DropdbStmt':
      return { kind: 'drop', catalog: 'pg_database', column: 'datname', name: node['dbname'] };
    case 'CreateTableSpaceStmt':
      return { kind: 'create', catalog: 'pg_tablespace', column: 'spcname', name: node['tablespacename'] };
    case 'DropTableSpaceStmt':
      return { kind: 'drop', catalog: 'pg_tablespace', column: 'spcname', name: node['tablespacename'] };
    case 'CreateSubscriptionStmt':
      return { kind: 'create', catalog: 'pg_subscription', column: 'subname', name: node['subname'] };
    case 'DropSubscriptionStmt':
      return { kind: 'drop', catalog: 'pg_subscription', column: 'subname', name: node['subname'] };
    case 'AlterTableStmt': {
      const command = (node['cmds'] as Node[])[0]?.['AlterTableCmd'] as Node | undefined;
      const partition = command?.['def']?.PartitionCmd as Node | undefined;
      return command?.['subtype'] === 'AT_DetachPartition' && partition?.['concurrent'] === true
        ? {
            kind: 'detach partition',
            parent: relation(node['relation']),
            partition: relation(partition['name']),
          }
        : null;
    }
    default:
      return null;
  }
}

/**
 * Statements that work on what is there and leave it what it is. Of a partitioned table PostgreSQL refuses most of them
 * inside a transaction block, which their words do not tell.
 */
export const isMaintenance = ({ words: [first = ''] }: Pick<Statement, 'words'>): boolean =>
  maintenance.has(first);
const maintenance = new Set(['REINDEX', 'VACUUM', 'CLUSTER', 'REPACK']);

const first = new Set([...maintenance, 'DISCARD']);
const second = new Set(['SYSTEM', 'DATABASE', 'TABLESPACE', 'SUBSCRIPTION']);

/** Without these words in these places no statement is of these kinds: most files are never parsed. */
function mayBe({ words }: Statement): boolean {
  return first.has(words[0] ?? '') || second.has(words[1] ?? '') || words.includes('CONCURRENTLY');
}

/** What of the library is used. */
interface Grammar {
  readonly parse: (sql: string) => Promise<Node>;
  readonly parsePlPgSQL: (sql: string) => Promise<Node>;
}
let grammar: Promise<Grammar> | undefined;

/**
 * PostgreSQL's own parser, compiled to WebAssembly; 1.7 MB that are read only when a file may need them. V8 is told
 * to compile it once, quickly, and never again for speed: after the first statement it would otherwise optimise the
 * grammar's one large function, which takes 500 MB, and with it 30,000 statements take longer, not less. --liftoff-only
 * says the same, but only to a process that starts with it.
 */
async function parser(): Promise<Grammar> {
  // Emscripten looks for its .wasm in __dirname, which modules do not have; the build puts the file beside the bundle.
  (globalThis as { __dirname?: string }).__dirname ??= import.meta.dirname;
  if (grammar === undefined) {
    setFlagsFromString('--no-wasm-tier-up');
    setFlagsFromString('--no-wasm-dynamic-tiering');
    grammar = import('libpg-query');
  }
  return await grammar;
}

/** A statement as PostgreSQL's grammar sees it, in libpg-query's form: `{ VacuumStmt: { … } }`. */
export type SyntaxTree = Node;

/** The trees of all statements of a text; null where it is not SQL that this grammar knows. */
export async function parseStatements(text: string): Promise<readonly SyntaxTree[] | null> {
  try {
    const { stmts } = await (await parser()).parse(text);
    return (stmts as Node[]).map(({ stmt }) => stmt as Node);
  } catch {
    return null;
  }
}

/** The tree of a DO block or CREATE FUNCTION in PL/pgSQL, its SQL as text; null where it cannot be read. */
export async function parseCode(text: string): Promise<SyntaxTree | null> {
  try {
    return await (await parser()).parsePlPgSQL(text);
  } catch {
    return null;
  }
}

/** One statement's tree; null where it is not SQL that this grammar knows. */
export const parseStatement = async (text: string): Promise<SyntaxTree | null> =>
  (await parseStatements(text))?.[0] ?? null;

/**
 * PostgreSQL 19's REPACK, which the parser does not know: `REPACK (CONCURRENTLY) t USING INDEX i`. Its options and its
 * table are written as those of VACUUM, as whose tree it is given.
 */
export const parseRepack = (text: string): Promise<SyntaxTree | null> =>
  parseStatement(
    unquoted(text)
      .replace(/^\s*repack/i, 'VACUUM')
      .replace(/\busing\s+index\b[^]*$/i, ''),
  );

async function repack(text: string): Promise<NonTransactional | null> {
  const { rels, options } = ((await parseRepack(text))?.['VacuumStmt'] ?? { rels: [] }) as Node;
  const outside = rels === undefined || option(options, 'concurrently') || option(options, 'analyze');
  return outside ? { kind: 'repeatable' } : null;
}

/**
 * The statements of a file that cannot run inside a transaction. What the parser cannot read is for the server to
 * refuse.
 */
export async function nonTransactional({ text, script }: Source): Promise<NonTransactionals> {
  const found = new Map<number, NonTransactional>();
  for (const statement of script.statements) {
    if (!mayBe(statement)) continue;
    const own = text.slice(statement.start, statement.end);
    const kind = statement.words[0] === 'REPACK' ? await repack(own) : classify(await parseStatement(own));
    if (kind !== null) found.set(statement.start, kind);
  }
  return found;
}
