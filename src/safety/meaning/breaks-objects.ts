import type { SyntaxTree } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import type { Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf } from './scope.ts';
import { verdict, type Verdict } from './verdict.ts';

/* Operators, casts, collations and text search configurations: queries name them, and no table knows of it. */

/** One that a statement takes away, or gives another name. */
export interface NamedObject {
  /** `operator |+|`, `cast from text to mood` */
  readonly key: string;
  /** Finds it, with any schema and any arguments. */
  readonly query: string;
}

const last = (nodes: unknown): string => {
  const [, node] = kindOf(((nodes ?? []) as readonly SyntaxTree[]).at(-1) ?? null);
  return String(node['sval']);
};
const itemsOf = (object: SyntaxTree | undefined): readonly SyntaxTree[] =>
  (object?.['List']?.items ?? object?.['ObjectWithArgs']?.objname ?? []) as readonly SyntaxTree[];
const typeOf = (node: SyntaxTree | undefined): string => last(node?.['TypeName']?.names ?? node?.['names']);

const found = (what: string, name: string, from: string, condition: string): NamedObject => ({
  key: `${what} ${name}`,
  query: `SELECT 1 AS one FROM pg_catalog.${from} o WHERE o.oid >= 16384 AND ${condition}`,
});

const cast = (source: string, target: string): NamedObject =>
  found(
    'cast',
    `from ${source} to ${target}`,
    'pg_cast',
    `EXISTS (SELECT FROM pg_catalog.pg_type s, pg_catalog.pg_type t WHERE s.oid = o.castsource
      AND t.oid = o.casttarget AND s.typname = ${literal(source)} AND t.typname = ${literal(target)})`,
  );

/** What a kind of object that a statement names is, by its name. */
function objectOf(kind: string, object: SyntaxTree | undefined): NamedObject | null {
  const name = last(itemsOf(object));
  switch (kind) {
    case 'OBJECT_OPERATOR':
      return found('operator', name, 'pg_operator', `o.oprname = ${literal(name)}`);
    case 'OBJECT_TSCONFIGURATION':
      return found('text search configuration', name, 'pg_ts_config', `o.cfgname = ${literal(name)}`);
    case 'OBJECT_COLLATION':
      return found('collation', name, 'pg_collation', `o.collname = ${literal(name)}`);
    case 'OBJECT_CAST': {
      const [source, target] = itemsOf(object);
      return cast(typeOf(source), typeOf(target));
    }
    default:
      return null;
  }
}

/** The one that a statement makes; null = none. */
function madeBy(tree: SyntaxTree): string | null {
  const [kind, node] = kindOf(tree);
  if (kind === 'CreateCastStmt')
    return cast(typeOf(node['sourcetype'] as SyntaxTree), typeOf(node['targettype'] as SyntaxTree)).key;
  if (kind !== 'DefineStmt') return null;
  return objectOf(String(node['kind']), { List: { items: node['defnames'] as SyntaxTree } })?.key ?? null;
}

/** Whether one of these statements makes an object. */
export const makesObject = (trees: readonly SyntaxTree[], key: string): boolean =>
  trees.some((tree) => madeBy(tree) === key);

/** Those that a statement takes from code, where they are there before it. */
export async function objectsOf({ tree, earlier = [] }: Change, look: Look): Promise<readonly NamedObject[]> {
  const [kind, node] = kindOf(tree);
  const isOther = kind === 'RenameStmt' || kind === 'AlterObjectSchemaStmt';
  if (kind !== 'DropStmt' && !isOther) return [];
  const what = String(node['removeType'] ?? node['renameType'] ?? node['objectType']);
  const given = (isOther ? [node['object']] : node['objects']) as readonly SyntaxTree[];
  const named = given.map((one) => objectOf(what, one));
  const there: NamedObject[] = [];
  for (const one of named.flatMap((each) => each ?? []))
    if (!makesObject(earlier, one.key) && (await look(one.query)).length > 0) there.push(one);
  return there;
}

/** What code names no more, unless it is there again when the file ends. */
export const missedObjects = (tree: SyntaxTree | null, objects: readonly NamedObject[]): readonly Verdict[] =>
  objects.map(({ key, query }) =>
    verdict(
      'drop-object',
      `code:${key}`,
      'breaks',
      `Queries that use the ${key} fail: it ${kindOf(tree)[0] === 'DropStmt' ? 'is dropped' : 'has another name'}`,
      { subject: { kind: 'object', schema: '', name: key, parts: [query] } },
    ),
  );
