import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import type { Claim } from '../measuring/meaning.ts';
import { isPlainInsert, isQuiet, isStaying, madeFunction, takesRows, type Ahead } from './ahead.ts';
import { partOf } from './plain-state.ts';
import { kindIn, type Proven } from './proven.ts';
import { isWithout, kindOf, nodesOf, relationNames } from './scope.ts';

/*
 * Statements that follow each other on different tables are run in one message, and what they have made of all these
 * tables is read once, behind the last of them: each reading takes the server about as long for one table as for five,
 * and each message as long as many a statement.
 */

/** Most statements that run together. */
const most = 20;

/** Changes of a column that need no other way to be made, and of which the catalog before them says all. */
const calm = new Set([
  'AT_ColumnDefault',
  'AT_DropNotNull',
  'AT_SetStatistics',
  'AT_SetStorage',
  'AT_SetOptions',
  'AT_ResetOptions',
]);

function isCalmCommand({ AlterTableCmd: command }: SyntaxTree): boolean {
  const subtype = String(command?.subtype);
  const column = command?.def?.ColumnDef as SyntaxTree | undefined;
  return calm.has(subtype) || (subtype === 'AT_AddColumn' && column?.['constraints'] === undefined);
}

/** Whether a statement has no other way that would be tried in its place, whatever was tried before. */
function isCalm(tree: SyntaxTree | null): boolean {
  const [kind, node] = kindOf(tree);
  if (kind === 'AlterTableStmt') return ((node['cmds'] ?? []) as readonly SyntaxTree[]).every(isCalmCommand);
  const parts = (node['indexParams'] ?? []) as readonly SyntaxTree[];
  return (
    kind === 'IndexStmt' &&
    node['whereClause'] === undefined &&
    parts.every(({ IndexElem: part }) => part?.['name'] !== undefined)
  );
}

/** Statements that run together. */
export interface Selected {
  /** What each of them is about. */
  readonly claims: readonly Claim[];
  /** Tables that they change, as they name them. */
  readonly names: readonly string[];
  /** Whether the last may be tried in another way. */
  readonly triesLast: boolean;
}

/**
 * The first statements that run together: none of them may touch a table of another one, nor one that a foreign key
 * joins with it, and all are about tables that were read ahead.
 */
export async function selectedOf(
  trees: AsyncIterable<SyntaxTree | null>,
  ahead: Ahead,
  { told }: Pick<Proven, 'told'>,
): Promise<Selected> {
  const [names, touched, functions]: [string[], Set<number>, Set<string>] = [[], new Set(), new Set()];
  const claims: Claim[] = [];
  for await (const tree of trees) {
    if (claims.length === most || !isQuiet(tree)) break;
    // What takes too long is named by its line, and what is called may.
    if (nodesOf(tree, 'FuncCall').length > 0 && kindOf(tree)[0] !== 'CreateStmt') break;
    const made = madeFunction(tree);
    if (made !== null) {
      // Another one of the same name, or of one that is there, may be that one.
      if (!ahead.absent.has(made) || functions.has(made)) break;
      functions.add(made);
    }
    if (!isStaying(tree) && !isPlainInsert(tree)) {
      if (made === null && !isWithout(tree)) break;
      const found = namedBy(tree, ahead);
      if (kindOf(tree)[0] !== 'CommentStmt' && !addAll(touched, found)) break;
      claims.push(claimOf(claims, [], namesIn(tree)));
      continue;
    }
    const own = [...new Set(relationNames(tree))];
    const oids = own.map((name) => ahead.oids.get(name));
    if (!oids.every((oid) => oid !== undefined)) break;
    const part = partOf(ahead.plain, new Set(oids));
    const { relations, constraints } = part;
    const near = [
      ...relations.map(({ oid }) => oid),
      ...constraints.flatMap(({ relation, referenced }) => [relation, referenced]),
    ].filter((oid) => oid !== 0);
    if ((!isStaying(tree) && !takesRows(part)) || !addAll(touched, near)) break;
    claims.push(
      claimOf(
        claims,
        near,
        relations.map(({ name }) => name),
      ),
    );
    if (!isStaying(tree)) continue;
    names.push(...own);
    if (!isCalm(tree) && !told.has(kindIn(tree))) return { claims, names, triesLast: true };
  }
  return { claims, names, triesLast: false };
}

/** What may be names of tables that a statement locks, without their schemas. A body of a function locks weakly. */
function namesIn(tree: SyntaxTree | null): readonly string[] {
  const [kind, node] = kindOf(tree);
  const { relation: _, ...others } = node;
  // A new table is nobody's yet.
  const found = kind === 'CommentStmt' ? nodesOf(node['object'], 'sval') : nodesOf(others, 'relname');
  return found.map(String);
}

/** @param before the claims of those in front of it, of which those count with which it would be looked at. */
function claimOf(before: readonly Claim[], tables: readonly number[], names: readonly string[]): Claim {
  const first = before.findLastIndex(({ isApart }) => isApart);
  const beside = before.slice(Math.max(first, 0));
  const isApart = beside.some(
    (one) => tables.some((oid) => one.tables.has(oid)) || names.some((name) => one.names.has(name)),
  );
  return { tables: new Set(tables), names: new Set(names), isApart };
}

/** @returns false where one is there already. */
function addAll(touched: Set<number>, oids: readonly number[]): boolean {
  const own = [...new Set(oids)];
  if (own.some((oid) => touched.has(oid))) return false;
  for (const oid of own) touched.add(oid);
  return true;
}

/** Tables that were read ahead and that a statement may mean, in whichever schema. */
const namedBy = (tree: SyntaxTree | null, { plain }: Ahead): readonly number[] => {
  const named = relationNames(tree);
  return plain.state.relations.flatMap(({ oid, name }) => {
    const last = identifier(name);
    return named.some((one) => one === last || one.endsWith(`.${last}`)) ? [oid] : [];
  });
};
