import { literal } from '../../quoting.ts';
import { functionOf } from './bodies.ts';
import { relationIn, type Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf, namesOf, nodeOfName, nodesOf } from './scope.ts';
import type { SyntaxTree } from '../../migrations/index.ts';
import type { Relation } from './state.ts';

/*
 * What ALTER, GRANT and REVOKE have set of an object, and what no statement that makes it says: whether a trigger
 * fires, the options of a view. What makes the object anew leaves it as a new one has it, without a word.
 */

/** An object, and what is set of it. */
export interface Settings {
  readonly kind:
    | 'relation'
    | 'view'
    | 'policy'
    | 'trigger'
    | 'constraint'
    | 'column'
    | 'index'
    | 'statistics'
    | 'function'
    | 'publication';
  /** The relation that it is or belongs to, the function, or the publication, which is in no schema. */
  readonly schema: string;
  readonly name: string;
  /** `pg_class.relkind`. */
  readonly relkind: string;
  /** Its own name, where it belongs to a relation; of a function its arguments. */
  readonly part: string;
  /** Columns that it hangs on; of a function, the names of its arguments' types. */
  readonly columns: readonly string[];
  /**
   * `sort=value` of what is set, and not as a new object has it: `fires=D`, `SET search_path=public`. Of a publication,
   * the tables that it publishes.
   */
  readonly set: readonly string[];
}

/** What is set behind a statement; null = the object is not there. */
export type Left = readonly string[] | null;

/** An object that a statement may take something from. */
export interface Undone {
  readonly object: Settings;
  /** What it may take. */
  readonly entries: readonly string[];
  readonly by: SyntaxTree;
}

const array = (values: string): string => `ARRAY(SELECT ${values})::pg_catalog.text[]`;
/** Of what is NULL there is nothing. */
const entries = (...values: readonly string[]): string =>
  `pg_catalog.array_remove(ARRAY[${values.join(', ')}]::pg_catalog.text[], NULL)`;

/** Names of the columns of a relation of these, by their numbers. */
const columnsBy = (relation: string, numbers: string): string =>
  `(SELECT a.attname FROM pg_catalog.pg_attribute a JOIN meant m ON m.oid = a.attrelid
    WHERE a.attrelid = ${relation} AND a.attnum = ANY (${numbers}))`;

/** Rows of what is set, in the order of {@link Settings}; a new column, index or statistics object has nothing set. */
const parts: readonly string[] = [
  // Through a view of the caller's rights those of the table below hold.
  `SELECT 'relation', c.oid, '', '{}'::pg_catalog.text[], ${entries(
    `CASE WHEN c.relrowsecurity OR v.asks_caller THEN 'ROW SECURITY' END`,
    `CASE WHEN c.relforcerowsecurity OR v.asks_caller THEN 'FORCE ROW SECURITY' END`,
    `CASE WHEN v.asks_caller OR EXISTS (SELECT FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid)
      THEN 'POLICIES' END`,
  )} FROM meant m JOIN pg_catalog.pg_class c ON c.oid = m.oid
      CROSS JOIN LATERAL (SELECT c.relkind = 'v' AND EXISTS (
        SELECT FROM pg_catalog.pg_options_to_table(c.reloptions) o
        WHERE o.option_name = 'security_invoker' AND o.option_value::pg_catalog.bool) AS asks_caller) v
    WHERE c.relkind IN ('r', 'p', 'v', 'm')`,
  `SELECT 'policy', p.polrelid, p.polname, '{}', ${entries(
    `CASE WHEN NOT p.polpermissive THEN 'RESTRICTIVE' END`,
    `'FOR=' || CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
      WHEN 'd' THEN 'DELETE' END`,
    `'TO=' || CASE WHEN 0 <> ALL (p.polroles) THEN (SELECT pg_catalog.string_agg(r.rolname, ', ' ORDER BY r.rolname)
      FROM pg_catalog.pg_roles r WHERE r.oid = ANY (p.polroles)) END`,
  )} FROM meant m JOIN pg_catalog.pg_policy p ON p.polrelid = m.oid`,
  `SELECT 'view', c.oid, '', '{}', coalesce(c.reloptions, '{}')
    FROM meant m JOIN pg_catalog.pg_class c ON c.oid = m.oid WHERE c.relkind = 'v'`,
  // What follows the trigger of a partitioned table is told with that.
  `SELECT 'trigger', t.tgrelid, t.tgname, '{}', ${entries(`'fires=' || nullif(t.tgenabled::text, 'O')`)}
    FROM meant m JOIN pg_catalog.pg_trigger t ON t.tgrelid = m.oid WHERE NOT t.tgisinternal AND t.tgparentid = 0`,
  // Those of a foreign key are on both of its tables.
  `SELECT 'constraint', t.tgrelid, k.conname, ${array(
    `u.attname FROM (${columnsBy('k.conrelid', 'k.conkey').slice(1, -1)}
      UNION ${columnsBy('k.confrelid', 'k.confkey').slice(1, -1)}) u`,
  )}, ${entries(`'fires=' || nullif(pg_catalog.min(t.tgenabled::text), 'O')`)}
    FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_trigger t ON t.tgconstraint = k.oid
    WHERE k.conparentid = 0 AND t.tgisinternal AND (k.conrelid IN (SELECT m.oid FROM meant m)
      OR k.confrelid IN (SELECT m.oid FROM meant m)) GROUP BY k.oid, t.tgrelid, k.conname`,
  `SELECT 'column', a.attrelid, a.attname, ARRAY[a.attname]::pg_catalog.text[], ${entries(
    `CASE WHEN a.attstorage <> y.typstorage THEN 'STORAGE=' || CASE a.attstorage WHEN 'p' THEN 'PLAIN'
      WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN' ELSE 'EXTENDED' END END`,
    `'COMPRESSION=' || CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END`,
  )} FROM meant m JOIN pg_catalog.pg_class c ON c.oid = m.oid AND c.relkind IN ('r', 'p', 'm', 'f')
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
    WHERE a.attstorage <> y.typstorage OR a.attcompression <> ''`,
  `SELECT 'index', i.indrelid, c.relname, ${array(`b.attname FROM pg_catalog.pg_depend d
      JOIN pg_catalog.pg_attribute b ON b.attrelid = d.refobjid AND b.attnum = d.refobjsubid
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = i.indexrelid AND d.refobjsubid > 0
        AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass`)},
      ARRAY['STATISTICS=' || pg_catalog.max(a.attstattarget)]
    FROM meant m JOIN pg_catalog.pg_index i ON i.indrelid = m.oid JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
    WHERE a.attstattarget >= 0 AND a.attnum > 0 AND i.indexprs IS NOT NULL
    GROUP BY i.indrelid, i.indexrelid, c.relname`,
  `SELECT 'statistics', x.stxrelid, x.stxname, ${array(
    `u.attname FROM ${columnsBy('x.stxrelid', 'x.stxkeys')} u`,
  )}, ARRAY['STATISTICS=' || x.stxstattarget]
    FROM meant m JOIN pg_catalog.pg_statistic_ext x ON x.stxrelid = m.oid WHERE x.stxstattarget >= 0`,
];

/** Of relations, and of what inherits from them. @param oids in SQL, an array. */
const ofRelations = (oids: string): string => `WITH RECURSIVE meant (oid) AS (
    SELECT pg_catalog.unnest(${oids}) UNION SELECT i.inhrelid FROM meant m
      JOIN pg_catalog.pg_inherits i ON i.inhparent = m.oid
  ) SELECT s.kind, n.nspname AS schema, c.relname AS name, c.relkind AS relkind, s.part, s.columns, s.set
  FROM (${parts.join('\nUNION ALL ')}) s (kind, oid, part, columns, set)
    JOIN pg_catalog.pg_class c ON c.oid = s.oid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  ORDER BY s.kind, 2, 3, s.part`;

/** Whether PUBLIC has nothing of an ACL. */
const isClosed = (acl: string): string =>
  `NOT EXISTS (SELECT FROM pg_catalog.aclexplode(${acl}) g WHERE g.grantee = 0)`;

/** Of the functions with a name. */
const ofFunctions = (
  name: string,
): string => `SELECT 'function' AS kind, n.nspname AS schema, p.proname AS name,
    '' AS relkind, pg_catalog.pg_get_function_identity_arguments(p.oid) AS part,
    ${array(`t.typname FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY u (oid, n)
      JOIN pg_catalog.pg_type t ON t.oid = u.oid ORDER BY u.n`)} AS columns,
    ${entries(
      `'volatility=' || CASE p.provolatile WHEN 'i' THEN 'IMMUTABLE' WHEN 's' THEN 'STABLE' END`,
      `CASE WHEN p.proisstrict THEN 'strict=STRICT' END`,
      `CASE WHEN p.proleakproof THEN 'leakproof=LEAKPROOF' END`,
      `'parallel=' || CASE p.proparallel WHEN 's' THEN 'PARALLEL SAFE' WHEN 'r' THEN 'PARALLEL RESTRICTED' END`,
      `CASE WHEN p.procost <> CASE WHEN l.lanname IN ('internal', 'c') THEN 1 ELSE 100 END
        THEN 'cost=COST ' || p.procost END`,
      `CASE WHEN p.prorows <> CASE WHEN p.proretset THEN 1000 ELSE 0 END THEN 'rows=ROWS ' || p.prorows END`,
      // Where default privileges leave PUBLIC out, a new function is not everybody's either.
      `CASE WHEN ${isClosed(`coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))`)} AND NOT EXISTS (
        SELECT FROM pg_catalog.pg_default_acl d JOIN pg_catalog.pg_roles r ON r.oid = d.defaclrole
        WHERE d.defaclobjtype = 'f' AND d.defaclnamespace = 0 AND r.rolname = current_user
          AND ${isClosed('d.defaclacl')}) THEN 'PUBLIC' END`,
    )} || ${array(`'SET ' || s.s FROM pg_catalog.unnest(p.proconfig) s (s)`)} AS set
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE p.oid >= 16384 AND p.prokind IN ('f', 'p') AND p.proname = ${literal(name)} ORDER BY 2, 3, 5`;

const read = async (look: Look, query: string): Promise<readonly Settings[]> =>
  (await look(query)) as unknown as readonly Settings[];

/** What is there with the name of an object, now. */
export async function againOf({ kind, schema, name, part }: Settings, look: Look): Promise<Settings | null> {
  const oids = `ARRAY(SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n
    ON n.oid = c.relnamespace WHERE n.nspname = ${literal(schema)} AND c.relname = ${literal(name)})`;
  const found = await read(look, kind === 'function' ? ofFunctions(name) : ofRelations(oids));
  const is = (one: Settings): boolean => one.kind === kind && one.schema === schema && one.name === name;
  const again = found.find((one) => is(one) && one.part === part);
  // Where nothing is set of these, they are not read.
  const isSilent = kind === 'column' || kind === 'index' || kind === 'statistics';
  return again ?? (isSilent ? { kind, schema, name, relkind: '', part, columns: [], set: [] } : null);
}

/** Commands of ALTER TABLE that may undo something. */
const undoing = new Set([
  ...['AT_AlterColumnType', 'AT_SetExpression', 'AT_DropConstraint'],
  ...['AT_EnableTrigAll', 'AT_EnableTrigUser', 'AT_DisableTrigAll', 'AT_DisableTrigUser'],
]);

/** The objects of a DROP, each by the parts of its name. */
export const droppedIn = (node: SyntaxTree): readonly (readonly string[])[] =>
  ((node['objects'] ?? []) as readonly SyntaxTree[]).map((object) =>
    namesOf(object['List']?.items ?? object['ObjectWithArgs']?.objname),
  );

const ofRoutines = new Set(['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_ROUTINE']);

/** What a statement may undo something of: relations as it names them, and names of functions. */
function concernedBy(tree: SyntaxTree | null): {
  readonly relations: readonly SyntaxTree[];
  readonly functions: readonly string[];
} {
  const [kind, node] = kindOf(tree);
  const of = (field: string): readonly SyntaxTree[] => [node[field] as SyntaxTree];
  const what = String(node['removeType']);
  switch (kind) {
    case 'CreateTrigStmt':
      return { relations: node['replace'] === true ? of('relation') : [], functions: [] };
    case 'ViewStmt':
      return { relations: node['replace'] === true ? of('view') : [], functions: [] };
    case 'AlterTableStmt': {
      const does = nodesOf(node['cmds'], 'AlterTableCmd').some(({ subtype }) => undoing.has(String(subtype)));
      return { relations: does ? of('relation') : [], functions: [] };
    }
    case 'CreateFunctionStmt':
      return { relations: [], functions: node['replace'] === true ? [functionOf(tree) ?? ''] : [] };
    case 'DropStmt': {
      const names = droppedIn(node);
      if (ofRoutines.has(what)) return { relations: [], functions: names.map((one) => one.at(-1) ?? '') };
      if (what === 'OBJECT_TRIGGER' || what === 'OBJECT_POLICY')
        return { relations: names.map((one) => nodeOfName(one.slice(0, -1))), functions: [] };
      return { relations: what === 'OBJECT_VIEW' ? names.map(nodeOfName) : [], functions: [] };
    }
    default:
      return { relations: [], functions: [] };
  }
}

/** The relations that a node may mean. */
export const meantBy = ({ find, before, base }: Change, node: SyntaxTree): readonly Relation[] => {
  const oid = find?.(node);
  const own =
    oid === undefined
      ? before.relations.filter(
          ({ schema, name }) => name === node['relname'] && schema === (node['schemaname'] ?? schema),
        )
      : [relationIn(before, oid ?? 0)].flatMap((one) => one ?? []);
  return own.filter((one) => !base.isNew(one.oid));
};

/** Whether nothing is set of a table's columns, and no trigger hangs on it. */
const isPlainTable = ({ before }: Change, { oid, isBare }: Relation): boolean =>
  isBare === true &&
  !before.constraints.some(
    ({ kind, relation, referenced }) => kind === 'f' && (relation === oid || referenced === oid),
  );

/** What is set of all that a statement may undo something of, as it is before it. */
export async function settingsBefore(change: Change, look: Look): Promise<readonly Settings[]> {
  const { relations, functions } = concernedBy(change.tree);
  const asked = relations
    .flatMap((node) => meantBy(change, node))
    .filter((one) => !isPlainTable(change, one));
  const secured = tablesTaken(change.tree)
    .flatMap((node) => meantBy(change, node))
    .filter(({ kind, rowSecurity }) => 'rp'.includes(kind) && rowSecurity);
  const found: Settings[] = [];
  const of = async (those: readonly Relation[], isMeant: (one: Settings) => boolean): Promise<void> => {
    if (those.length === 0) return;
    const oids = `'{${those.map(({ oid }) => oid).join(',')}}'::pg_catalog.oid[]`;
    found.push(...(await read(look, ofRelations(oids))).filter(isMeant));
  };
  // Row security stays with a relation that stays.
  await of(asked, ({ kind }) => kind !== 'relation');
  await of(secured, ({ kind }) => kind === 'relation' || kind === 'policy');
  for (const name of functions) found.push(...(await read(look, ofFunctions(name))));
  return found;
}

/** Tables whose name another relation may have from now on: a statement drops, renames or moves them. */
export function tablesTaken(tree: SyntaxTree | null): readonly SyntaxTree[] {
  const [kind, node] = kindOf(tree);
  if (kind === 'DropStmt' && node['removeType'] === 'OBJECT_TABLE') return droppedIn(node).map(nodeOfName);
  const isMoved =
    (kind === 'RenameStmt' && node['renameType'] === 'OBJECT_TABLE') ||
    (kind === 'AlterObjectSchemaStmt' && node['objectType'] === 'OBJECT_TABLE');
  return isMoved ? [node['relation'] as SyntaxTree] : [];
}

const renamed = new Set(['OBJECT_TABLE', 'OBJECT_VIEW', 'OBJECT_MATVIEW']);

/** Relations that a statement makes or gives another name, but for views that it makes: these say how they are read. */
export function namesGiven(tree: SyntaxTree): readonly SyntaxTree[] {
  const [kind, node] = kindOf(tree);
  const relation = node['relation'] as SyntaxTree;
  switch (kind) {
    case 'CreateStmt':
      return [relation];
    case 'CreateTableAsStmt':
      return [node['into']?.['rel'] as SyntaxTree];
    case 'RenameStmt':
      return renamed.has(String(node['renameType'])) ? [{ ...relation, relname: node['newname'] }] : [];
    case 'AlterObjectSchemaStmt':
      return renamed.has(String(node['objectType'])) ? [{ ...relation, schemaname: node['newschema'] }] : [];
    default:
      return [];
  }
}

/** Whether a node means what is called so, as far as it says it. */
export const isCalled = (node: SyntaxTree | undefined, schema: string | null, name: string | null): boolean =>
  node?.['relname'] === name && (node['schemaname'] ?? schema) === schema;
