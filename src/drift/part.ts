import { sql, type Database } from '../database/index.ts';
import { askOnce } from './ask-once.ts';
import { objectOf } from './own-privileges.ts';
import { keyOf, type Unit, type Units } from './units.ts';

/*
 * The library reads a database whole, which takes longer than all that is done with it. Of a database of which another
 * reading says all but a few objects, only these are read: the library's own queries, on catalogs that hold no more.
 */

/** PostgreSQL's FirstNormalObjectId: what has a lower number is there from initdb on. */
const firstOfUsers = 16_384;

/** So many objects are read by themselves; of more, the whole takes no longer. */
const mostObjects = 2_000;

/**
 * OIDs of the objects that some units are or are a part of, without telling catalogs apart: one more than is wanted is
 * only read besides.
 *
 * @param units of the database.
 * @param wanted units of it, or of another one.
 * @returns null where that cannot be told.
 */
export function oidsOf(units: Units, wanted: Iterable<Unit>): readonly string[] | null {
  const oids = new Set<string>();
  for (const unit of wanted) {
    const here = units.get(unit.key);
    const of = unit.kind === 'grant' ? objectGranted(unit, units) : (here ?? relationOf(unit, units));
    // Of what a snapshot only names, and of default privileges, the library reads all in any case.
    if (here === undefined ? of === undefined : unit.kind === 'default privilege' || isOnlyNamed(unit))
      continue;
    if (of?.oid == null) return null;
    oids.add(of.oid);
  }
  return [...oids];
}

const isOnlyNamed = ({ body }: Unit): boolean => Object.keys(body).length === 0;

const relationOf = ({ relation }: Unit, units: Units): Unit | undefined =>
  ['table', 'view', 'sequence', 'partition']
    .map((kind) => units.get(keyOf(kind, relation ?? '')))
    .find((unit) => unit !== undefined);

const objectGranted = (grant: Unit, units: Units): Unit | undefined =>
  units.get(objectOf(grant) ?? '') ?? relationOf(grant, units);

/** Objects that are read. */
export interface Part {
  readonly oids: readonly string[];
  /** What they are, and what else there is that is always read, by the names in {@link needed}; and {@link grown}. */
  readonly kinds: ReadonlySet<string>;
}

/** Of a database that holds much more than when its catalogs were analyzed last, as one that was just built. */
const grown = 'grown';

/**
 * What has to be read with some objects: what depends on them, the tables that they are part of, all that is part of
 * these, and what that in turn depends on.
 *
 * @returns null = too many to be read by themselves.
 */
export async function readWith(database: Database, oids: readonly string[]): Promise<Part | null> {
  if (oids.length > mostObjects) return null;
  const found = await askOnce(database, around(oids));
  const of = (column: string): readonly string[] =>
    found.flatMap((row) => (row[column] === null ? [] : [String(row[column])]));
  const all = of('oid');
  return all.length > mostObjects ? null : { oids: all, kinds: new Set(of('kind')) };
}

const around = (oids: readonly string[]): string => sql`
  WITH dep AS MATERIALIZED (
    SELECT objid, refobjid, deptype FROM pg_depend
    WHERE refobjid >= ${firstOfUsers} AND refclassid <> 'pg_namespace'::regclass
  ), asked AS MATERIALIZED (
    SELECT value::oid AS oid FROM json_array_elements_text(${oids}::json)
  ), own AS MATERIALIZED (
    SELECT oid FROM asked UNION SELECT d.objid FROM dep d JOIN asked a ON a.oid = d.refobjid
  ), around AS MATERIALIZED (
    SELECT oid FROM own
    UNION SELECT d.objid FROM dep d JOIN own o ON o.oid = d.refobjid WHERE d.deptype <> 'e'
    UNION SELECT d.refobjid FROM dep d JOIN own o ON o.oid = d.objid
  ), parts AS MATERIALIZED (
    SELECT oid FROM around
    UNION SELECT d.objid FROM dep d JOIN around a ON a.oid = d.refobjid WHERE d.deptype IN ('a', 'i', 'P', 'S')
  ), inner_parts AS MATERIALIZED (
    SELECT oid FROM parts
    UNION SELECT d.objid FROM dep d JOIN parts p ON p.oid = d.refobjid WHERE d.deptype IN ('a', 'i')
  ), needed AS MATERIALIZED (
    SELECT oid FROM inner_parts UNION SELECT d.refobjid FROM dep d JOIN inner_parts p ON p.oid = d.objid
  ), further AS MATERIALIZED (
    SELECT oid FROM needed UNION SELECT d.refobjid FROM dep d JOIN needed n ON n.oid = d.objid
  ), every AS MATERIALIZED (
    SELECT oid FROM further UNION SELECT d.refobjid FROM dep d JOIN further f ON f.oid = d.objid
  )
  SELECT oid::text, NULL AS kind FROM every
  UNION ALL SELECT DISTINCT NULL, 'relation ' || c.relkind::text FROM pg_class c JOIN every e USING (oid)
  UNION ALL SELECT DISTINCT NULL, 'type ' || t.typtype::text FROM pg_type t JOIN every e USING (oid)
  UNION ALL SELECT NULL, 'function' WHERE EXISTS (SELECT FROM pg_proc p JOIN every e USING (oid))
  UNION ALL SELECT NULL, 'trigger' WHERE EXISTS (SELECT FROM pg_trigger t JOIN every e ON e.oid = t.tgrelid)
  UNION ALL SELECT NULL, 'policy' WHERE EXISTS (SELECT FROM pg_policy p JOIN every e ON e.oid = p.polrelid)
  UNION ALL SELECT DISTINCT NULL, o.catalog::regclass::text FROM (
    SELECT tableoid AS catalog, oid FROM pg_collation UNION ALL SELECT tableoid, oid FROM pg_event_trigger
    UNION ALL SELECT tableoid, oid FROM pg_foreign_data_wrapper UNION ALL SELECT tableoid, oid FROM pg_foreign_server
    UNION ALL SELECT tableoid, oid FROM pg_publication
  ) o WHERE o.oid >= ${firstOfUsers}
  UNION ALL SELECT NULL, ${grown} WHERE (SELECT count(*) FROM dep) > (
    SELECT c.reltuples FROM pg_class c WHERE c.oid = 'pg_depend'::regclass)`;

/**
 * Queries of the library that find nothing where there is nothing of some kinds among what is read. To plan one takes
 * longer than to run it.
 */
const needed: readonly (readonly [query: RegExp, kinds: readonly string[]])[] = [
  [/\bFROM pg_sequence s\b/, ['relation S']],
  [/\bc\.relkind IN \('v', 'm'\)/, ['relation v', 'relation m']],
  [/\bFROM pg_foreign_table ft\b/, ['relation f']],
  [/\bp\.prokind IN \('f', 'p', 'w'\)/, ['function']],
  [/\bJOIN pg_aggregate a\b/, ['function']],
  [/\bFROM pg_trigger t\b/, ['trigger']],
  [/\bFROM pg_policy pol\b/, ['policy']],
  [/\bt\.typtype = 'd'/, ['type d']],
  [/\bFROM pg_constraint con\s+JOIN pg_type t\b/, ['type d']],
  [/\bt\.typtype = 'e'/, ['type e']],
  // Not those that tables have.
  [/\bt\.typtype = 'c'/, ['relation c']],
  [/\bt\.typtype = 'r'/, ['type r']],
  [/\bFROM pg_collation c\b/, ['pg_collation']],
  [/\bFROM pg_event_trigger e\b/, ['pg_event_trigger']],
  [/\bFROM pg_foreign_data_wrapper f\b/, ['pg_foreign_data_wrapper']],
  [/\bFROM pg_foreign_server s\b/, ['pg_foreign_server']],
  [/\bFROM pg_user_mapping u\b/, ['pg_foreign_server']],
  [/\bFROM pg_publication p\b/, ['pg_publication']],
  // What it cannot tell of is only counted.
  [/^SELECT 'cast'::text AS kind,\s+count\b/, []],
];

/** Whether a query of the library may find anything. */
export const findsAny = (query: string, { kinds }: Pick<Part, 'kinds'>): boolean =>
  needed.every(([of, some]) => !of.test(query.trimStart()) || some.some((kind) => kinds.has(kind)));

/**
 * `pg_depend` as the library needs it: what is of a multirange type depends on the range type, which brings it along.
 * The library knows no multirange types, and would make a table before them, or drop them before it. No index finds
 * what is asked for in it, so that only the query that reads all dependencies has it.
 */
const dependencies = `SELECT d.classid, d.objid, d.objsubid, d.refclassid, COALESCE(m.range, d.refobjid) AS refobjid,
    d.refobjsubid, d.deptype
  FROM pg_catalog.pg_depend d
  LEFT JOIN (
    SELECT t.oid, r.rngtypid AS range FROM pg_catalog.pg_range r
    JOIN pg_catalog.pg_type t ON r.rngmultitypid IN (t.oid, t.typelem) WHERE r.rngtypid >= ${firstOfUsers}
  ) m ON m.oid = d.refobjid AND d.refclassid = 'pg_catalog.pg_type'::regclass AND d.objid <> m.range`;

/**
 * What a part is read under. To try in which order, and how, some twenty catalogs are joined takes longer than to join
 * what is left of them. Where the planner does not know how much the catalogs hold, it would make a hash table of one
 * for each column.
 */
export const settingsFor = ({ kinds }: Pick<Part, 'kinds'>): readonly string[] => [
  'SET LOCAL join_collapse_limit = 1',
  'SET LOCAL enable_mergejoin = off',
  ...(kinds.has(grown) ? [] : ['SET LOCAL enable_nestloop = off']),
];

const readsDependencies = /\bd\.refobjid, d\.refobjsubid\b/;

/** The rows of a catalog that are about some objects; of what `initdb` made, what others may be joined to. */
const narrowed: Readonly<Record<string, string>> = {
  pg_class: `oid < ${firstOfUsers} OR oid = ANY`,
  pg_proc: `oid < ${firstOfUsers} OR oid = ANY`,
  pg_type: `oid < ${firstOfUsers} OR oid = ANY`,
  pg_attribute: 'attrelid = ANY',
  pg_attrdef: 'adrelid = ANY',
  pg_constraint: 'oid = ANY',
  pg_index: 'indrelid = ANY',
  pg_trigger: 'tgrelid = ANY',
  pg_policy: 'polrelid = ANY',
  pg_rewrite: 'ev_class = ANY',
  pg_inherits: 'inhrelid = ANY',
  pg_depend: `deptype = 'e' OR objid = ANY`,
};

/** `typdefault` is a domain's default as it was once, in the words of that `search_path`. */
const defaultOfDomain = [
  't.typdefault AS default_expr',
  'COALESCE(pg_catalog.pg_get_expr(t.typdefaultbin, 0), t.typdefault) AS default_expr',
] as const;

/**
 * A query of the library as it is asked here, by CTEs named like the catalogs that it reads: of all objects or, where
 * there are OIDs, of these alone.
 */
export function asked(query: string, oids: readonly string[] | null): string {
  const text = query.trimStart().replaceAll(...defaultOfDomain);
  const [, verb] = /^(SELECT|WITH)\b(?! RECURSIVE\b)/.exec(text) ?? [];
  const readsAll = readsDependencies.test(text);
  const read = new Set(Array.from(text.matchAll(/\b(?:FROM|JOIN) (\w+)/g), ([, name]) => name));
  const used = Object.entries(narrowed).filter(
    ([name]) => read.has(name) && (oids !== null || (name === 'pg_depend' && readsAll)),
  );
  if (verb === undefined || used.length === 0) return text;
  const ctes = used.map(([name, rows]) => {
    const catalog = name === 'pg_depend' && readsAll ? `(${dependencies}) catalog` : `pg_catalog.${name}`;
    const where = oids === null ? '' : ` WHERE ${rows} ('{${oids.join(',')}}'::oid[])`;
    return `${name} AS NOT MATERIALIZED (SELECT * FROM ${catalog}${where})`;
  });
  return `WITH ${ctes.join(', ')}${verb === 'WITH' ? `,${text.slice('WITH'.length)}` : ` ${text}`}`;
}
