import { groupBy } from '../../group-by.ts';
import { literal } from '../../quoting.ts';
import { objectOf } from '../objects.ts';
import { catalogOf, type Root } from './drops.ts';
import type { Look } from './look.ts';

/*
 * What depends on what a statement drops: pg_depend is followed as findDependentObjects() in
 * src/backend/catalog/dependency.c does. What a function's body names is in no catalog, unless it is BEGIN ATOMIC.
 */

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
  /** Tells it apart from others, and what it depends on: an empty text is what is dropped by name; null = not told. */
  readonly key: string;
  readonly via: readonly string[] | null;
  /** Its name is told; otherwise it is a part of what is dropped, as an index is of its table. */
  readonly told: boolean;
}

/** What one statement takes with CASCADE. */
export interface Taken {
  /** What it drops by name, as suppressions name it. */
  readonly objects: readonly string[];
  readonly dependents: readonly Dependent[];
}

/**
 * What is left when some are gone: what hangs only on these is no concern any more.
 * @param isOther whether a thing counts that others hang on and that is not told.
 */
export function leftOf(
  dependents: readonly Dependent[],
  isGone: (one: Dependent) => boolean,
  isOther: boolean,
): readonly Dependent[] {
  const known = new Set(dependents.map(({ key }) => key));
  let left = dependents.filter((one) => !isGone(one));
  for (;;) {
    const keys = new Set(left.map(({ key }) => key));
    const hangs = (via: string): boolean => via === '' || keys.has(via) || (isOther && !known.has(via));
    const now = left.filter(({ key, via }) => via === null || via.some((one) => one !== key && hangs(one)));
    if (now.length === left.length) return left;
    left = now;
  }
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
  ), reached (n, c, o, s, loud, via) AS (
    SELECT r.n, r.c, r.o, r.s, false, '' FROM root r
    UNION
    SELECT r.n, d.c, d.o, d.s, d.loud,
      CASE WHEN r.loud AND d.is_below THEN pg_catalog.concat_ws(' ', r.c, r.o, r.s) ELSE r.via END
    FROM reached r CROSS JOIN LATERAL (
      SELECT d.classid, d.objid, d.objsubid, d.deptype = 'n', true FROM pg_catalog.pg_depend d
      WHERE d.refclassid = r.c AND d.refobjid = r.o AND (r.s = 0 OR d.refobjsubid = r.s)
      -- What is a part of something else takes that with it, as the rule of a view does.
      UNION ALL SELECT d.refclassid, d.refobjid, d.refobjsubid, true, false FROM pg_catalog.pg_depend d
      WHERE d.classid = r.c AND d.objid = r.o AND d.objsubid = r.s AND d.deptype = 'i'
    ) d (c, o, s, loud, is_below)
  ), taken AS (
    SELECT r.n, r.c, r.o, r.s, pg_catalog.bool_and(r.loud) AS loud, pg_catalog.array_agg(DISTINCT r.via) AS via
    FROM reached r
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
      'key', pg_catalog.concat_ws(' ', w.c, w.o, w.s), 'via', CASE WHEN w.loud THEN w.via END,
      'relation',
      coalesce(c.oid, con.conrelid, pol.polrelid, trg.tgrelid, def.adrelid, rul.ev_class, pub.prrelid,
        0)::pg_catalog.int8,
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
    LEFT JOIN pg_catalog.pg_rewrite rul ON w.c = ${catalogOf('pg_rewrite')} AND rul.oid = w.o
    LEFT JOIN pg_catalog.pg_publication_rel pub ON w.c = ${catalogOf('pg_publication_rel')} AND pub.oid = w.o`;

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
