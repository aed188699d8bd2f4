import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier, literal } from '../../quoting.ts';
import { kindOf, namesOf, nodeOfName } from './scope.ts';

/* What a statement drops by name, with CASCADE or without it. */

/** What a statement drops with CASCADE: a query of its `(classid, objid, objsubid)`. */
export type Root = string;

export const catalogOf = (name: string): string =>
  `'pg_catalog.${name}'::pg_catalog.regclass::pg_catalog.oid`;
const quoted = (parts: readonly string[]): string => parts.map(identifier).join('.');

/** A type as the parser of SQL reads it. */
function typeText(node: SyntaxTree): string {
  const name = (node['TypeName'] ?? node) as SyntaxTree;
  return `${quoted(namesOf(name['names']))}${name['arrayBounds'] === undefined ? '' : '[]'}`;
}

/** Looks a name up behind the setting of `path`: what depends on nothing would be looked up before it. */
const lookedUp = (by: string, name: string): string =>
  `pg_catalog.${by}(CASE WHEN p.is IS NOT NULL THEN ${literal(name)} END)::pg_catalog.oid`;

/** Finds a relation by its node: in SQL, an expression of its OID. */
export type FindRelation = (node: SyntaxTree) => string | null;

/** By the search_path of the file. */
export const byName: FindRelation = ({ schemaname, relname }) =>
  lookedUp(
    'to_regclass',
    quoted([...(schemaname === undefined ? [] : [String(schemaname)]), String(relname)]),
  );

const relationKinds = new Set(
  ['TABLE', 'VIEW', 'MATVIEW', 'FOREIGN_TABLE', 'SEQUENCE', 'INDEX'].map((kind) => `OBJECT_${kind}`),
);

function droppedRoot(what: string, object: SyntaxTree, find: FindRelation): Root | null {
  const parts = namesOf(object['List']?.items ?? object['TypeName']?.names ?? [object]);
  if (relationKinds.has(what)) {
    const oid = find(nodeOfName(parts));
    return oid === null ? null : `SELECT ${catalogOf('pg_class')}, ${oid}, 0`;
  }
  switch (what) {
    case 'OBJECT_SCHEMA':
      return `SELECT ${catalogOf('pg_namespace')}, ${lookedUp('to_regnamespace', quoted(parts))}, 0`;
    case 'OBJECT_EXTENSION':
      return (
        `SELECT ${catalogOf('pg_extension')}, e.oid, 0 FROM pg_catalog.pg_extension e ` +
        `WHERE e.extname = ${literal(parts[0] ?? '')}`
      );
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN':
      return `SELECT ${catalogOf('pg_type')}, ${lookedUp('to_regtype', typeText(object))}, 0`;
    default:
      return routineRoot(object['ObjectWithArgs'] as SyntaxTree | undefined);
  }
}

function routineRoot(node: SyntaxTree | undefined): Root | null {
  if (node === undefined) return null;
  const name = quoted(namesOf(node['objname']));
  const given = ((node['objargs'] ?? []) as readonly SyntaxTree[]).map(typeText).join(', ');
  const oid =
    node['args_unspecified'] === true
      ? lookedUp('to_regproc', name)
      : lookedUp('to_regprocedure', `${name}(${given})`);
  return `SELECT ${catalogOf('pg_proc')}, ${oid}, 0`;
}

/** A table, and what inherits from it: a column or constraint that they have from it goes there as well. */
const familyOf = (oid: string): string => `(WITH RECURSIVE family (oid) AS (
    SELECT (${oid})::pg_catalog.oid
    UNION SELECT i.inhrelid FROM family f JOIN pg_catalog.pg_inherits i ON i.inhparent = f.oid
  ) SELECT f.oid FROM family f)`;

/** Whether what depends on it goes too, or keeps it; or keeps the type of a column. */
export type Behavior = 'DROP_CASCADE' | 'DROP_RESTRICT' | 'RETYPE';

/** What ALTER TABLE drops. */
function alteredRoots(node: SyntaxTree, find: FindRelation, wanted: Behavior): readonly Root[] {
  const relation = node['relation'] as SyntaxTree;
  const oid = find(relation);
  return (node['cmds'] as readonly SyntaxTree[]).flatMap((one): readonly Root[] => {
    const { subtype, behavior, name: part } = one['AlterTableCmd'] as SyntaxTree;
    const isRetyped = subtype === 'AT_AlterColumnType';
    if (oid === null || (isRetyped ? 'RETYPE' : behavior) !== wanted) return [];
    const own = literal(String(part));
    if (subtype === 'AT_DropColumn' || isRetyped)
      return [
        `SELECT ${catalogOf('pg_class')}, a.attrelid, a.attnum::pg_catalog.int4 FROM pg_catalog.pg_attribute a ` +
          `WHERE a.attrelid IN ${familyOf(oid)} AND a.attname = ${own} AND (a.attrelid = ${oid} OR NOT a.attislocal)`,
      ];
    return subtype === 'AT_DropConstraint'
      ? [
          `SELECT ${catalogOf('pg_constraint')}, k.oid, 0 FROM pg_catalog.pg_constraint k ` +
            `WHERE k.conrelid IN ${familyOf(oid)} AND k.conname = ${own} AND (k.conrelid = ${oid} OR NOT k.conislocal)`,
        ]
      : [];
  });
}

/** What a statement drops with CASCADE, or without it; or what gets another type. */
export function rootsOf(
  tree: SyntaxTree | null,
  find: FindRelation,
  behavior: Behavior = 'DROP_CASCADE',
): readonly Root[] {
  const [kind, node] = kindOf(tree);
  if (kind === 'AlterTableStmt') return alteredRoots(node, find, behavior);
  if (kind !== 'DropStmt' || node['behavior'] !== behavior) return [];
  const what = String(node['removeType']);
  return (node['objects'] as readonly SyntaxTree[]).flatMap((one) => droppedRoot(what, one, find) ?? []);
}
