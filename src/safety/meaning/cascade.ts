import { groupBy } from '../../group-by.ts';
import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier, literal } from '../../quoting.ts';
import { objectOf } from '../objects.ts';
import { columnIn, relationIn, type Change } from './change.ts';
import { kindOf } from './scope.ts';
import type { Look } from './look.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * What DROP … CASCADE takes besides what it names: pg_depend is followed as findDependentObjects() in
 * src/backend/catalog/dependency.c does. What a function's body names is in no catalog, unless it is BEGIN ATOMIC.
 */

/** What a statement drops with CASCADE: a query of its `(classid, objid, objsubid)`. */
export type Root = string;

/** An object that goes without being named. */
export interface Dependent {
  /** Of `pg_depend.classid`, without its schema: `pg_constraint`. */
  readonly catalog: string;
  readonly oid: number;
  /** The number of a column, or of the one of which it is the default. */
  readonly part: number;
  /** The relation that it is on, or is; 0 = none. */
  readonly relation: number;
  /** For people: `the policy p on public.t`. */
  readonly name: string;
  /** Its name is told; otherwise it is a part of what is dropped, as an index is of its table. */
  readonly told: boolean;
}

const catalogOf = (name: string): string => `'pg_catalog.${name}'::pg_catalog.regclass::pg_catalog.oid`;
const partsOf = (nodes: unknown): readonly string[] =>
  ((nodes ?? []) as readonly SyntaxTree[]).map((one) => String(one['String']?.sval ?? ''));
const quoted = (parts: readonly string[]): string => parts.map(identifier).join('.');

/** A type as the parser of SQL reads it. */
function typeText(node: SyntaxTree): string {
  const name = (node['TypeName'] ?? node) as SyntaxTree;
  return `${quoted(partsOf(name['names']))}${name['arrayBounds'] === undefined ? '' : '[]'}`;
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

const nodeOf = (parts: readonly string[]): SyntaxTree => ({
  relname: parts.at(-1),
  ...(parts.length > 1 ? { schemaname: parts.at(-2) } : {}),
});

const relationKinds = new Set(
  ['TABLE', 'VIEW', 'MATVIEW', 'FOREIGN_TABLE', 'SEQUENCE', 'INDEX'].map((kind) => `OBJECT_${kind}`),
);

function droppedRoot(what: string, object: SyntaxTree, find: FindRelation): Root | null {
  const parts = partsOf(object['List']?.items ?? object['TypeName']?.names ?? [object]);
  if (relationKinds.has(what)) {
    const oid = find(nodeOf(parts));
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
  const name = quoted(partsOf(node['objname']));
  const given = ((node['objargs'] ?? []) as readonly SyntaxTree[]).map(typeText).join(', ');
  const oid =
    node['args_unspecified'] === true
      ? lookedUp('to_regproc', name)
      : lookedUp('to_regprocedure', `${name}(${given})`);
  return `SELECT ${catalogOf('pg_proc')}, ${oid}, 0`;
}

/** A table, and what inherits from it: a column or constraint that they have from it goes there as well. */
const familyOf = (oid: string): string => `(WITH RECURSIVE family (oid) AS (
    SELECT (${oid})::pg_catalog.oid UNION SELECT i.inhrelid FROM family f JOIN pg_catalog.pg_inherits i ON i.inhparent = f.oid
  ) SELECT f.oid FROM family f)`;

/** Whether what depends on it goes too, or keeps it. */
type Behavior = 'DROP_CASCADE' | 'DROP_RESTRICT';

/** What ALTER TABLE drops. */
function alteredRoots(node: SyntaxTree, find: FindRelation, wanted: Behavior): readonly Root[] {
  const relation = node['relation'] as SyntaxTree;
  const oid = find(relation);
  return (node['cmds'] as readonly SyntaxTree[]).flatMap((one): readonly Root[] => {
    const { subtype, behavior, name: part } = one['AlterTableCmd'] as SyntaxTree;
    if (oid === null || behavior !== wanted) return [];
    const own = literal(String(part));
    if (subtype === 'AT_DropColumn')
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

/** What a statement drops with CASCADE, or without it. */
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

/** What one statement takes with CASCADE. */
export interface Taken {
  /** What it drops by name, as suppressions name it. */
  readonly objects: readonly string[];
  readonly dependents: readonly Dependent[];
}

/** Relations that go, or lose something. */
export const relationsOf = (taken: Taken | null): readonly number[] => [
  ...new Set(
    (taken?.dependents ?? []).flatMap(({ relation, told }) => (told && relation !== 0 ? [relation] : [])),
  ),
];

/** Of what one statement takes so many are named for people; the rest is counted. */
const mostNamed = 1_000;

/**
 * What statements take with CASCADE, by the number that each has; one query for all of them.
 * @param path the search_path under which names are looked up; null = the one that the pin has put aside.
 */
export async function dependentsOf(
  look: Look,
  statements: ReadonlyMap<number, readonly Root[]>,
  path: string | null,
): Promise<ReadonlyMap<number, Taken>> {
  const roots = [...statements].flatMap(([number, of]) => of.map((sql) => ({ number, sql })));
  if (roots.length === 0) return new Map();
  const [row] = await look(queryOf(roots, path));
  const taken = groupBy(
    (row?.['taken'] ?? []) as readonly (Dependent & Numbered)[],
    ({ statement }) => statement,
  );
  const named = groupBy(
    (row?.['roots'] ?? []) as readonly (Named & Numbered)[],
    ({ statement }) => statement,
  );
  return new Map(
    [...named].map(([number, of]) => [
      number,
      { objects: [...new Set(of.map(objectNamed))], dependents: taken.get(number) ?? [] },
    ]),
  );
}

interface Numbered {
  readonly statement: number;
}
/** A root: a relation by its parts, another object as it is called. */
interface Named {
  readonly object: string | null;
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
}
const objectNamed = ({ object, ...relation }: Named): string => object ?? objectOf(relation);

/** What is a part of something else, as the index of a constraint, is not dropped by itself. */
const partOf = (root: string): string => `SELECT FROM pg_catalog.pg_depend d
             WHERE d.classid = ${root}.c AND d.objid = ${root}.o AND d.objsubid = ${root}.s AND d.deptype = 'i'`;

const queryOf = (
  roots: readonly { readonly number: number; readonly sql: string }[],
  path: string | null,
): string => `WITH RECURSIVE path AS MATERIALIZED (
    SELECT pg_catalog.set_config('search_path', ${
      path === null
        ? `coalesce(pg_catalog.current_setting('pg_feature_inventory.search_path', true),
      pg_catalog.current_setting('search_path'))`
        : literal(path)
    }, true) AS is
  ), root (n, c, o, s) AS MATERIALIZED (
    ${roots
      .map(
        ({ number, sql }) =>
          `SELECT ${number}, x.c, x.o, x.s FROM path p CROSS JOIN LATERAL (${sql}) x (c, o, s)
           WHERE p.is IS NOT NULL AND x.o IS NOT NULL AND NOT EXISTS (${partOf('x')})`,
      )
      .join('\n    UNION ALL ')}
  ), reached (n, c, o, s, loud) AS (
    SELECT r.n, r.c, r.o, r.s, false FROM root r
    UNION
    SELECT r.n, d.c, d.o, d.s, d.loud FROM reached r CROSS JOIN LATERAL (
      SELECT d.classid, d.objid, d.objsubid, d.deptype = 'n' FROM pg_catalog.pg_depend d
      WHERE d.refclassid = r.c AND d.refobjid = r.o AND (r.s = 0 OR d.refobjsubid = r.s)
      -- What is a part of something else takes that with it, as the rule of a view does.
      UNION ALL SELECT d.refclassid, d.refobjid, d.refobjsubid, true FROM pg_catalog.pg_depend d
      WHERE d.classid = r.c AND d.objid = r.o AND d.objsubid = r.s AND d.deptype = 'i'
    ) d (c, o, s, loud)
  ), taken AS (
    SELECT r.n, r.c, r.o, r.s, pg_catalog.bool_and(r.loud) AS loud FROM reached r
    WHERE NOT EXISTS (SELECT FROM root t WHERE t.n = r.n AND t.c = r.c AND t.o = r.o AND t.s IN (0, r.s))
    GROUP BY r.n, r.c, r.o, r.s
  ), whole AS (
    -- A column of a table that goes is not told by itself.
    SELECT t.*, pg_catalog.row_number() OVER (PARTITION BY t.n, t.loud ORDER BY t.c, t.o, t.s) AS place FROM taken t
    WHERE t.s = 0 OR NOT EXISTS (SELECT FROM taken w WHERE w.n = t.n AND w.c = t.c AND w.o = t.o AND w.s = 0)
  )
  SELECT (${takenQuery}) AS taken, (${rootsQuery}) AS roots`;

const takenQuery = `SELECT pg_catalog.json_agg(pg_catalog.json_build_object('statement', w.n, 'catalog', k.relname,
      'oid', w.o::pg_catalog.int8, 'part', coalesce(def.adnum, w.s), 'told', w.loud,
      'relation', coalesce(c.oid, con.conrelid, pol.polrelid, trg.tgrelid, def.adrelid, rul.ev_class, 0)::pg_catalog.int8,
      'name', CASE WHEN w.loud AND w.place <= ${mostNamed} THEN (
        SELECT 'the ' || CASE WHEN con.contype = 'f' THEN 'foreign key' WHEN con.oid IS NOT NULL THEN 'constraint'
          WHEN i.type = 'table column' THEN 'column' WHEN i.type = 'default value' THEN 'default' ELSE i.type END
          || ' ' || i.identity
        FROM pg_catalog.pg_identify_object(w.c, w.o, w.s) i) ELSE '' END) ORDER BY w.n, w.place)
  FROM whole w JOIN pg_catalog.pg_class k ON k.oid = w.c
      AND (w.loud OR k.relname IN ('pg_class', 'pg_constraint'))
    LEFT JOIN pg_catalog.pg_class c ON w.c = ${catalogOf('pg_class')} AND c.oid = w.o
    LEFT JOIN pg_catalog.pg_constraint con ON w.c = ${catalogOf('pg_constraint')} AND con.oid = w.o
    LEFT JOIN pg_catalog.pg_policy pol ON w.c = ${catalogOf('pg_policy')} AND pol.oid = w.o
    LEFT JOIN pg_catalog.pg_trigger trg ON w.c = ${catalogOf('pg_trigger')} AND trg.oid = w.o
    LEFT JOIN pg_catalog.pg_attrdef def ON w.c = ${catalogOf('pg_attrdef')} AND def.oid = w.o
    LEFT JOIN pg_catalog.pg_rewrite rul ON w.c = ${catalogOf('pg_rewrite')} AND rul.oid = w.o`;

const rootsQuery = `SELECT pg_catalog.json_agg(pg_catalog.json_build_object('statement', r.n, 'schema', n.nspname,
      'name', c.relname, 'kind', c.relkind, 'object', CASE
        WHEN f.oid IS NOT NULL THEN pg_catalog.format('function:%I.%I(%s)', fn.nspname, f.proname,
          pg_catalog.pg_get_function_identity_arguments(f.oid))
        WHEN t.oid IS NOT NULL THEN pg_catalog.format('type:%I.%I', tn.nspname, t.typname)
        WHEN e.oid IS NOT NULL THEN pg_catalog.format('extension:%I', e.extname)
        WHEN s.oid IS NOT NULL THEN pg_catalog.format('schema:%I', s.nspname) END) ORDER BY r.n)
  FROM root r
    LEFT JOIN pg_catalog.pg_constraint con ON r.c = ${catalogOf('pg_constraint')} AND con.oid = r.o
    LEFT JOIN pg_catalog.pg_class c ON c.oid = CASE r.c WHEN ${catalogOf('pg_class')} THEN r.o ELSE con.conrelid END
    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_catalog.pg_proc f ON r.c = ${catalogOf('pg_proc')} AND f.oid = r.o
    LEFT JOIN pg_catalog.pg_namespace fn ON fn.oid = f.pronamespace
    LEFT JOIN pg_catalog.pg_type t ON r.c = ${catalogOf('pg_type')} AND t.oid = r.o
    LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace
    LEFT JOIN pg_catalog.pg_extension e ON r.c = ${catalogOf('pg_extension')} AND e.oid = r.o
    LEFT JOIN pg_catalog.pg_namespace s ON r.c = ${catalogOf('pg_namespace')} AND s.oid = r.o
  -- What follows a parent is told with it.
  WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_inherits i JOIN root u ON u.n = r.n AND u.o = i.inhparent
    WHERE i.inhrelid = c.oid)`;

/** Of what CASCADE takes so many are named in a message. */
const mostInMessage = 10;

/** A verdict of what a statement takes with CASCADE and no other verdict of it tells. */
export function cascaded(change: Change, { objects, dependents }: Taken): readonly Verdict[] {
  const others = dependents.filter((one) => one.told && !isToldElsewhere(change, one) && !isNew(change, one));
  const [object] = objects;
  if (object === undefined || others.length === 0) return [];
  const count = others.length === 1 ? '' : `${others.length} other objects: `;
  const found = verdict('drop-cascade', object, 'breaks', `CASCADE also drops ${count}${listed(others)}`);
  return [{ ...found, objects }];
}

/** A verdict of what keeps a statement from dropping something without CASCADE. */
export function heldBack({ objects, dependents }: Taken): readonly Verdict[] {
  const [object] = objects;
  if (object === undefined || dependents.length === 0) return [];
  const list = listed(dependents);
  const text =
    dependents.length === 1
      ? `${list} depends on what it drops`
      : `${dependents.length} objects depend on what it drops: ${list}`;
  const message = `It fails without CASCADE: ${text}`;
  return [{ ...verdict('drop-cascade', object, 'fails', message, { level: 'error' }), objects }];
}

/** The first names, and how many more there are. */
function listed(dependents: readonly Dependent[]): string {
  const names = dependents.slice(0, mostInMessage).flatMap(({ name }) => (name === '' ? [] : [name]));
  const more = dependents.length - names.length;
  const list = [...names, ...(more > 0 ? [`${more} more`] : [])];
  return list.length === 1 ? String(list[0]) : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}

/** Whether the pull request has made it, or the table that it is on. */
const isNew = ({ base }: Change, { catalog, oid, relation }: Dependent): boolean =>
  relation !== 0 ? base.isNew(relation) : ['pg_proc', 'pg_type'].includes(catalog) && base.isNew(oid);

/** Whether what goes has a verdict of its own, as tables, views, columns, types and functions have. */
function isToldElsewhere({ before, after }: Change, { catalog, oid, part, relation }: Dependent): boolean {
  switch (catalog) {
    case 'pg_attrdef':
      return (
        columnIn(before, relation, part)?.default != null && columnIn(after, relation, part)?.default == null
      );
    case 'pg_class':
      return part === 0
        ? relationIn(before, oid) !== undefined && relationIn(after, oid) === undefined
        : columnIn(before, oid, part) !== undefined && columnIn(after, oid, part) === undefined;
    case 'pg_type':
      return before.types.some((one) => one.oid === oid) && !after.types.some((one) => one.oid === oid);
    case 'pg_proc':
      return before.routines.some((one) => one.oid === oid) && !after.routines.some((one) => one.oid === oid);
    default:
      return false;
  }
}
