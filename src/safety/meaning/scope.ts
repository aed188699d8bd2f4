import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier, literal } from '../../quoting.ts';
import type { Look } from './look.ts';

/** Which part of the catalog a statement may change. */
export interface Scope {
  /** Relations as it names them. */
  readonly names: readonly string[];
  /** OIDs of others. */
  readonly relations: readonly number[];
  /** Whether it may change any relation: it names none, or what depends on another kind of object. */
  readonly everything: boolean;
  readonly routines: boolean;
  /** OIDs of types, beside those of the columns; `all` where it may change one by itself, or by CASCADE. */
  readonly types: readonly number[] | 'all';
}

/** What a statement is: the one key of its tree, and what is beneath. */
export function kindOf(tree: SyntaxTree | null): readonly [string, SyntaxTree] {
  const [entry] = Object.entries(tree ?? {});
  return (entry as [string, SyntaxTree] | undefined) ?? ['', {}];
}

/** The names in a list of them. */
export const namesOf = (nodes: unknown): readonly string[] =>
  ((nodes ?? []) as readonly SyntaxTree[]).map((one) => String(one['String']?.sval));

/** The parts of a name, as the grammar writes a relation's. */
export const nodeOfName = (parts: readonly string[]): SyntaxTree => {
  const schemaname = parts.at(-2);
  return { relname: parts.at(-1), ...(schemaname === undefined ? {} : { schemaname }) };
};

/** Statements that leave the catalog what it is, or change what this room says nothing of. */
const without = new Set([
  'CommentStmt',
  'VariableSetStmt',
  'VariableShowStmt',
  'TransactionStmt',
  'ExplainStmt',
  'LockStmt',
  'VacuumStmt',
  'ClusterStmt',
  'CopyStmt',
  'NotifyStmt',
  'CheckPointStmt',
  'DiscardStmt',
  'CreateRoleStmt',
  'AlterRoleStmt',
  'AlterRoleSetStmt',
  'AlterDefaultPrivilegesStmt',
  'CreateSchemaStmt',
  'CreateSeqStmt',
  'SecLabelStmt',
  'GrantRoleStmt',
  'CreatedbStmt',
  'DropdbStmt',
  'AlterSystemStmt',
  'CreateEnumStmt',
  'CompositeTypeStmt',
  'CreateDomainStmt',
  'CreateTableAsStmt',
  'CreateTableSpaceStmt',
  'DropTableSpaceStmt',
  'CreateSubscriptionStmt',
  'AlterSubscriptionStmt',
  'DropSubscriptionStmt',
]);

/** Statements that change no other relations than those that they name and what hangs on them. */
const named = new Set([
  'AlterTableStmt',
  'IndexStmt',
  'CreateStmt',
  'TruncateStmt',
  'UpdateStmt',
  'DeleteStmt',
  'InsertStmt',
  'MergeStmt',
  'SelectStmt',
  'ViewStmt',
  'RuleStmt',
  'CreatePolicyStmt',
  'AlterPolicyStmt',
  'CreatePublicationStmt',
  'AlterPublicationStmt',
  'CreateTrigStmt',
  'GrantStmt',
  'RefreshMatViewStmt',
  'ReindexStmt',
]);
const relationKinds = new Set([
  'OBJECT_TABLE',
  'OBJECT_INDEX',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_SEQUENCE',
  'OBJECT_FOREIGN_TABLE',
  'OBJECT_COLUMN',
  'OBJECT_TABCONSTRAINT',
  'OBJECT_POLICY',
  'OBJECT_TRIGGER',
  'OBJECT_RULE',
]);
const text = (node: SyntaxTree): string => String((node['String'] as SyntaxTree | undefined)?.['sval'] ?? '');

/** Every node of a kind in a tree, wherever it stands. */
export function nodesOf(tree: unknown, kind: string): readonly SyntaxTree[] {
  const found: SyntaxTree[] = [];
  collect(tree, (key) => (key === kind ? found : undefined));
  return found;
}

/** Every node of each of these kinds, by its kind: a tree is gone through once. */
export function nodesOfEach(
  tree: unknown,
  kinds: readonly string[],
): ReadonlyMap<string, readonly SyntaxTree[]> {
  const found = new Map(kinds.map((kind): [string, SyntaxTree[]] => [kind, []]));
  collect(tree, (kind) => found.get(kind));
  return found;
}

/** A list for each level would be made anew on each level above it. @param of where nodes of a kind are put. */
function collect(tree: unknown, of: (kind: string) => SyntaxTree[] | undefined): void {
  if (typeof tree !== 'object' || tree === null) return;
  if (Array.isArray(tree)) {
    for (const part of tree) collect(part, of);
    return;
  }
  for (const key in tree) {
    const value = (tree as SyntaxTree)[key] as unknown;
    of(key)?.push(value as SyntaxTree);
    collect(value, of);
  }
}

/** What {@link relationNames} has found: a tree stays as it is, and is asked for them again and again. */
const namesIn = new WeakMap<object, readonly string[]>();

/** Names of relations in a tree: `RangeVar` nodes, those that stand without their kind, and lists of DROP. */
export function relationNames(tree: unknown): readonly string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const known = namesIn.get(tree);
  if (known !== undefined) return known;
  const found: string[] = [];
  collectNames(tree, found);
  namesIn.set(tree, found);
  return found;
}

function collectNames(tree: unknown, found: string[]): void {
  if (typeof tree !== 'object' || tree === null) return;
  const { relname, schemaname, DropStmt: drop } = tree as SyntaxTree;
  const put = (parts: readonly string[]): unknown => found.push(parts.map(identifier).join('.'));
  if (typeof relname === 'string') put(schemaname === undefined ? [relname] : [String(schemaname), relname]);
  if (drop !== undefined && relationKinds.has(String(drop.removeType)))
    for (const object of drop.objects as readonly SyntaxTree[]) {
      const parts = (object['List']?.items as readonly SyntaxTree[]).map(text);
      // Of a policy, trigger or rule the last part is its own name.
      put(/POLICY|TRIGGER|RULE/.test(String(drop.removeType)) ? parts.slice(0, -1) : parts);
    }
  for (const part of Object.values(tree)) collectNames(part, found);
}

/** Whether there is a function of the user's with one of these names. */
async function isThere(look: Look, names: readonly string[]): Promise<boolean> {
  const rows = await look(`SELECT 1 AS one FROM pg_catalog.pg_proc p
    WHERE p.pronamespace <> 'pg_catalog'::pg_catalog.regnamespace
      AND p.proname IN (${[...new Set(names)].map(literal).join(', ')}) LIMIT 1`);
  return rows.length > 0;
}

/** Whether a query calls a function of the user's: what that does is not seen in its name. */
async function callsOwn(look: Look, tree: SyntaxTree): Promise<boolean> {
  const called = nodesOf(tree, 'FuncCall').map((call) =>
    text((call['funcname'] as SyntaxTree[]).at(-1) ?? {}),
  );
  return called.length > 0 && (await isThere(look, called));
}

/**
 * Finds OIDs under the search_path of the file, which the pin has put aside.
 * @param path another one instead.
 */
export async function resolve(
  look: Look,
  written: readonly string[],
  path: string | null = null,
): Promise<ReadonlyMap<string, number>> {
  if (written.length === 0) return new Map();
  const own = `coalesce(pg_catalog.current_setting('pg_feature_inventory.search_path', true),
        pg_catalog.current_setting('search_path'))`;
  const rows = await look(`WITH path AS MATERIALIZED (
      SELECT pg_catalog.set_config('search_path', ${path === null ? own : literal(path)}, true) AS is)
    SELECT n.name, CASE WHEN p.is IS NOT NULL THEN pg_catalog.to_regclass(n.name)::pg_catalog.oid::int8 END AS oid
    FROM path p, (VALUES ${[...new Set(written)].map((name) => `(${literal(name)})`).join(', ')}) n (name)`);
  return new Map(
    rows.flatMap(({ name, oid }) => (oid === null ? [] : [[String(name), Number(oid)] as const])),
  );
}

/** Whether a statement changes nothing of what is there, as its kind says. */
export function isWithout(tree: SyntaxTree | null): boolean {
  const [kind, node] = kindOf(tree);
  // A new table concerns another one as its partition, a new view as what takes its place.
  if (kind === 'CreateStmt') return node['partbound'] === undefined;
  // Another policy lets more through, unless it is one that all have to pass.
  if (kind === 'CreatePolicyStmt') return node['permissive'] === true;
  return without.has(kind) || (kind === 'ViewStmt' && node['replace'] !== true);
}

/** Whether a MERGE deletes rows. */
export const deletes = (tree: unknown): boolean =>
  nodesOf(tree, 'MergeWhenClause').some(({ commandType }) => commandType === 'CMD_DELETE');

/** Whether an INSERT or MERGE writes to rows that are there. */
const replaces = (tree: unknown): boolean =>
  nodesOf(tree, 'onConflictClause').some(({ action }) => action === 'ONCONFLICT_UPDATE') ||
  nodesOf(tree, 'MergeWhenClause').some(({ commandType }) => commandType === 'CMD_UPDATE');

/** The sequence that a query sets, and to what; value null = that is known where there are rows only. */
export function sequenceOf(
  tree: SyntaxTree | null,
): { readonly name: string; readonly value: number | null; readonly isCalled: boolean } | null {
  if (kindOf(tree)[0] !== 'SelectStmt') return null;
  for (const call of nodesOf(tree, 'FuncCall')) {
    if (text((call['funcname'] as SyntaxTree[]).at(-1) ?? {}) !== 'setval') continue;
    const [sequence, value, called] = ((call['args'] ?? []) as readonly SyntaxTree[]).map(constantIn);
    if (typeof sequence !== 'string') continue;
    return { name: sequence, value: typeof value === 'number' ? value : null, isCalled: called !== false };
  }
  return null;
}

/** The value of a constant, whatever it is cast to; undefined = it is none. */
function constantIn(tree: SyntaxTree): string | number | boolean | undefined {
  const [kind, node] = kindOf(tree);
  if (kind === 'TypeCast') return constantIn(node['arg'] as SyntaxTree);
  if (kind !== 'A_Const') return undefined;
  if (node['ival'] !== undefined) return Number(node['ival']?.['ival'] ?? 0);
  if (node['fval'] !== undefined) return Number(node['fval']?.['fval']);
  if (node['boolval'] !== undefined) return node['boolval']?.['boolval'] === true;
  return node['sval']?.['sval'] as string | undefined;
}

/** The part of the catalog that a statement may change; null = it changes none of it. */
export async function scopeOf(look: Look, tree: SyntaxTree | null): Promise<Scope | null> {
  const [kind, node] = kindOf(tree);
  if (isWithout(tree)) return null;
  if (kind === 'CreateFunctionStmt') {
    const isAlone = !(await isThere(look, [text((node['funcname'] as SyntaxTree[]).at(-1) ?? {})]));
    return isAlone ? null : { names: [], relations: [], everything: false, routines: true, types: [] };
  }
  const objectKind = String(node['removeType'] ?? node['renameType'] ?? node['objectType'] ?? '');
  const ofRelation = relationKinds.has(objectKind);
  const writes =
    ['UpdateStmt', 'DeleteStmt'].some((write) => nodesOf(tree, write).length > 0) ||
    deletes(tree) ||
    replaces(tree) ||
    sequenceOf(tree) !== null;
  const calls = kind === 'SelectStmt' && (await callsOwn(look, node));
  if (['SelectStmt', 'MergeStmt'].includes(kind) && !calls && !writes) return null;
  const isNamed = (named.has(kind) && !calls) || ofRelation;
  const names = isNamed ? [...new Set(relationNames(tree))] : [];
  const isWide = !isNamed || JSON.stringify(tree).includes('"DROP_CASCADE"');
  return { names, relations: [], everything: !isNamed, routines: !isNamed, types: isWide ? 'all' : [] };
}

const settings = new Set(['VariableSetStmt', 'DoStmt', 'CallStmt']);

/**
 * The part of the catalog that the statements of code may change, where all of them are known: what they name, as they
 * would each for itself. To read everything takes as long as the database is large.
 */
export async function scopeOfCode(look: Look, trees: readonly SyntaxTree[]): Promise<Scope | null> {
  const scopes: Scope[] = [];
  for (const tree of trees) {
    const [kind] = kindOf(tree);
    if (settings.has(kind) || JSON.stringify(tree).includes('"set_config"')) return null;
    const names = [...new Set(relationNames(tree))];
    // What a query calls is among the statements itself.
    const own = kind === 'SelectStmt' ? null : await scopeOf(look, tree);
    if (own?.everything === true) return null;
    scopes.push(own ?? { names, relations: [], everything: false, routines: false, types: [] });
  }
  return {
    names: [...new Set(scopes.flatMap(({ names }) => names))],
    relations: [],
    everything: false,
    routines: scopes.some(({ routines }) => routines),
    types: scopes.some(({ types }) => types === 'all') ? 'all' : [],
  };
}
