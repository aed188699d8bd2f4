import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { sql } from '../../database/index.ts';
import { nodesOf } from '../meaning/scope.ts';
import type { Look } from '../meaning/look.ts';
import type { Column } from '../meaning/state.ts';

/** What a column is by its type. */
export type TypeOf = Pick<
  Column,
  'type' | 'typmod' | 'typeName' | 'base' | 'baseTypmod' | 'baseName' | 'baseKind' | 'category'
>;

/** What the database knows of types and functions that statements name. */
export interface Known {
  /** By {@link keyOfType}; what is not there has none. */
  readonly types: ReadonlyMap<string, TypeOf>;
  /** `source target` of casts that leave the value as it is. */
  readonly relabels: ReadonlySet<string>;
  /** Names of functions that give another value for each row. */
  readonly volatile: ReadonlySet<string>;
  /** Whether the session's time zone is UTC at all times. */
  readonly utc: boolean;
  /** Whether a pending statement sets another time zone. */
  readonly setsZone: boolean;
  /**
   * What this role's new relations are granted by default: the schema, or null for all, `app SELECT`, and `S` for
   * sequences or `r` for others.
   */
  readonly given: readonly (readonly [schema: string | null, grant: string, of: string])[];
  /** By what partitioned tables divide their rows, by OID, where that are columns; read for a bound only. */
  readonly keys: ReadonlyMap<number, PartitionKey>;
}

export interface PartitionKey {
  /** `partstrat` of pg_partitioned_table. */
  readonly strategy: string;
  readonly columns: readonly string[];
}

/** Of plain columns, compared as the server compares their types. */
const partitionKeys = `(SELECT pg_catalog.json_object_agg(p.partrelid::int8, pg_catalog.json_build_object(
    'strategy', p.partstrat, 'columns', (SELECT pg_catalog.json_agg(a.attname ORDER BY u.place)
      FROM pg_catalog.unnest(p.partattrs::pg_catalog.int2[]) WITH ORDINALITY u (number, place)
        JOIN pg_catalog.pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = u.number)))
  FROM pg_catalog.pg_partitioned_table p WHERE p.partexprs IS NULL AND NOT EXISTS (
    SELECT FROM unnest(p.partattrs::pg_catalog.int2[], p.partclass::pg_catalog.oid[],
        p.partcollation::pg_catalog.oid[]) u (number, class, ordered)
      JOIN pg_catalog.pg_attribute a ON a.attrelid = p.partrelid AND a.attnum = u.number
      JOIN pg_catalog.pg_opclass o ON o.oid = u.class
    WHERE NOT o.opcdefault OR o.opcnamespace <> 'pg_catalog'::pg_catalog.regnamespace OR u.ordered <> a.attcollation))`;

const defaultGrants = `(SELECT pg_catalog.json_agg(pg_catalog.json_build_array(n.nspname,
    CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(g.grantee)::text END
      || ' ' || g.privilege_type, d.defaclobjtype))
  FROM pg_catalog.pg_default_acl d CROSS JOIN LATERAL pg_catalog.aclexplode(d.defaclacl) g
    LEFT JOIN pg_catalog.pg_namespace n ON n.oid = d.defaclnamespace
  WHERE d.defaclobjtype IN ('r', 'S') AND g.grantee <> d.defaclrole
    AND d.defaclrole = (SELECT o.oid FROM pg_catalog.pg_roles o WHERE o.rolname = current_user))`;

const makesRelation = (tree: SyntaxTree): boolean =>
  ['ViewStmt', 'CreateStmt', 'CreateTableAsStmt', 'CreateSeqStmt'].some(
    (kind) => nodesOf(tree, kind).length > 0,
  );

/** The types that statements about routines name. */
const typesOfArguments = (trees: readonly SyntaxTree[]): readonly SyntaxTree[] => [
  ...nodesOf(trees, 'FunctionParameter').flatMap(({ argType }) => (argType as SyntaxTree | undefined) ?? []),
  ...nodesOf(trees, 'ObjectWithArgs').flatMap(({ objargs }) =>
    ((objargs ?? []) as readonly SyntaxTree[]).flatMap(
      (one) => (one['TypeName'] as SyntaxTree | undefined) ?? [],
    ),
  ),
];

/** Types that columns of views are cast to. */
const castsIn = (trees: readonly SyntaxTree[]): readonly SyntaxTree[] =>
  nodesOf(nodesOf(trees, 'ViewStmt'), 'TypeCast').flatMap(
    ({ typeName }) => (typeName as SyntaxTree | undefined) ?? [],
  );

const hasBound = (tree: SyntaxTree): boolean =>
  nodesOf(tree, 'PartitionCmd').length > 0 ||
  nodesOf(tree, 'CreateStmt').some(({ partbound }) => partbound !== undefined);

const serials: Readonly<Record<string, string>> = {
  smallserial: 'int2',
  serial2: 'int2',
  serial: 'int4',
  serial4: 'int4',
  bigserial: 'int8',
  serial8: 'int8',
};

const lastOf = (names: unknown): string =>
  String((names as readonly SyntaxTree[] | undefined)?.at(-1)?.['String']?.sval ?? '');

/** Whether a type stands for an integer with a sequence of its own. */
export const isSerial = (typeName: SyntaxTree): boolean => serials[lastOf(typeName['names'])] !== undefined;

const numbersOf = (typmods: unknown): readonly number[] =>
  ((typmods ?? []) as readonly SyntaxTree[]).map((one) => Number(one['A_Const']?.ival?.ival ?? 0));

/** As the input functions of typmods in utils/adt make them; -1 = none. */
function typmodOf(name: string, typmods: unknown): number {
  const [first, second = 0] = numbersOf(typmods);
  if (first === undefined) return -1;
  if (name === 'varchar' || name === 'bpchar') return first + 4;
  if (name === 'numeric') return ((first << 16) | (second & 0x7ff)) + 4;
  return first;
}

/** A type by its name in SQL and its modifier. */
export function keyOfType(typeName: SyntaxTree): string {
  const names = typeName['names'] as readonly SyntaxTree[];
  const own = lastOf(names);
  const parts = serials[own] === undefined ? names.map((one) => String(one['String']?.sval)) : [serials[own]];
  const array = typeName['arrayBounds'] === undefined ? '' : '[]';
  const name = `${parts.map((part) => identifier(part ?? '')).join('.')}${array}`;
  return JSON.stringify([name, array === '' ? typmodOf(own, typeName['typmods']) : -1]);
}

/** Reads what trees name. */
export async function knownOf(look: Look, trees: readonly SyntaxTree[]): Promise<Known> {
  const keys = new Set([
    ...nodesOf(trees, 'ColumnDef').flatMap(({ typeName }) =>
      typeName === undefined ? [] : [keyOfType(typeName as SyntaxTree)],
    ),
    ...[...typesOfArguments(trees), ...castsIn(trees)].map(keyOfType),
  ]);
  const wanted = [...keys].map((key) => {
    const [name, typmod] = JSON.parse(key) as [string, number];
    return { key, name, typmod };
  });
  const called = [...new Set(nodesOf(trees, 'FuncCall').map(({ funcname }) => lastOf(funcname)))];
  const [row] = await look(`WITH RECURSIVE path AS MATERIALIZED (
      SELECT pg_catalog.set_config('search_path',
        pg_catalog.current_setting('pg_feature_inventory.search_path'), true) AS is
    ), wanted AS (
      SELECT w.*, CASE WHEN p.is IS NOT NULL THEN pg_catalog.to_regtype(w.name)::pg_catalog.oid END AS oid
      FROM path p, pg_catalog.json_to_recordset(${sql`${wanted}`}) w (key text, name text, typmod int4)
    ), bases (oid, base, typmod) AS (
      SELECT w.oid, w.oid, -1 FROM wanted w
      UNION SELECT b.oid, t.typbasetype, t.typtypmod FROM bases b JOIN pg_catalog.pg_type t ON t.oid = b.base
      WHERE t.typtype = 'd'
    )
    SELECT pg_catalog.json_build_object(
      'types', (SELECT pg_catalog.json_object_agg(w.key, pg_catalog.json_build_object('type', w.oid::int8,
          'typmod', w.typmod, 'typeName', pg_catalog.format_type(w.oid, w.typmod), 'base', t.oid::int8,
          'baseTypmod', CASE WHEN b.oid = b.base THEN w.typmod ELSE b.typmod END,
          'baseName', pg_catalog.format_type(t.oid, NULL), 'baseKind', t.typtype, 'category', t.typcategory))
        FROM wanted w JOIN bases b ON b.oid = w.oid JOIN pg_catalog.pg_type t ON t.oid = b.base AND t.typtype <> 'd'),
      'relabels', (SELECT pg_catalog.json_agg(pg_catalog.concat_ws(' ', k.castsource::int8, k.casttarget::int8))
        FROM pg_catalog.pg_cast k WHERE k.castmethod = 'b'),
      'volatile', (SELECT pg_catalog.json_agg(DISTINCT p.proname) FROM pg_catalog.pg_proc p
        WHERE p.provolatile = 'v' AND p.proname IN (
          SELECT pg_catalog.json_array_elements_text(${sql`${called}`}))),
      'given', ${trees.some(makesRelation) ? defaultGrants : 'NULL'},
      'keys', ${trees.some(hasBound) ? partitionKeys : 'NULL'},
      'utc', pg_catalog.current_setting('TimeZone') ~ '^(UTC|GMT|Etc/UTC|Etc/GMT)$') AS known`);
  const found = row?.['known'] as {
    readonly types: Readonly<Record<string, TypeOf>> | null;
    readonly relabels: readonly string[] | null;
    readonly volatile: readonly string[] | null;
    readonly utc: boolean;
    readonly given: Known['given'] | null;
    readonly keys: Readonly<Record<string, PartitionKey>> | null;
  };
  return {
    types: new Map(Object.entries(found.types ?? {})),
    relabels: new Set(found.relabels),
    volatile: new Set(found.volatile),
    utc: found.utc,
    given: found.given ?? [],
    setsZone: nodesOf(trees, 'VariableSetStmt').some(({ name }) => name === 'timezone'),
    keys: new Map(Object.entries(found.keys ?? {}).map(([oid, key]) => [Number(oid), key])),
  };
}
