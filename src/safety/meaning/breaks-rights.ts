import type { SyntaxTree } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import { bodiesNamed, functionOf, type Body } from './bodies.ts';
import { namedIn, said, type Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf, relationNames, resolve } from './scope.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * Views and functions that ran with the rights of their owner and run with those of whoever calls from now on: who may
 * use one need not have any right on what is beneath.
 */

/** OIDs of what runs with the rights of its owner. */
export interface Lending {
  readonly views: readonly number[];
  readonly functions: readonly number[];
}

/** What is there behind a statement. */
export interface Callers {
  /** Which of these views are still read with the rights of their owner. */
  lending(views: readonly number[]): Promise<readonly number[]>;
  /** Functions with a name. */
  bodies(name: string): Promise<readonly Body[]>;
}

/** A use of a relation, by its OID. */
export type Use = readonly [oid: number, privilege: string];

/** The views of these that are read with the rights of their owner. */
const lendingViews = (
  oids: readonly number[],
): string => `SELECT c.oid::int8 AS oid FROM pg_catalog.pg_class c
  WHERE c.relkind = 'v' AND c.oid IN (${oids.join(', ')})
    AND NOT coalesce((SELECT o.option_value::pg_catalog.bool FROM pg_catalog.pg_options_to_table(c.reloptions) o
      WHERE o.option_name = 'security_invoker'), false)`;

export const viewsAmong = async (oids: readonly number[], look: Look): Promise<readonly number[]> =>
  oids.length === 0 ? [] : (await look(lendingViews(oids))).map(({ oid }) => Number(oid));

/** The view that a statement replaces, or changes the options of; null = none. */
function viewOf(tree: SyntaxTree | null): unknown {
  const [kind, node] = kindOf(tree);
  if (kind === 'ViewStmt' && node['replace'] === true) return node['view'];
  return kind === 'AlterTableStmt' && node['objtype'] === 'OBJECT_VIEW' ? node['relation'] : null;
}

/** What a statement may take it from, before it runs. */
export async function lendingOf(change: Change, look: Look): Promise<Lending> {
  const { tree, base } = change;
  const [view, name] = [viewOf(tree), functionOf(tree)];
  const oids = view === null ? [] : await namedIn(change, look, relationNames({ RangeVar: view }));
  const bodies = name === null ? [] : await bodiesNamed(look, name);
  return {
    views: await viewsAmong(
      oids.filter((oid) => !base.isNew(oid)),
      look,
    ),
    functions: bodies.filter(({ oid, isDefiner }) => isDefiner && !base.isNew(oid)).map(({ oid }) => oid),
  };
}

/** What a view reads, and writes where it can be written through: bits of `pg_relation_is_updatable()`. */
export const beneath = (view: number): string => `SELECT DISTINCT d.refobjid::int8 AS oid, p.privilege
  FROM pg_catalog.pg_rewrite r
    JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.objid = r.oid
      AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid <> r.ev_class
    JOIN pg_catalog.pg_class c ON c.oid = d.refobjid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    CROSS JOIN (VALUES ('SELECT', 0), ('UPDATE', 4), ('INSERT', 8), ('DELETE', 16)) p (privilege, bit)
  WHERE r.ev_class = ${view} AND r.rulename = '_RETURN'
    AND (p.bit = 0 OR pg_catalog.pg_relation_is_updatable(${view}, false) & p.bit <> 0)
  ORDER BY 1, 2`;

const writing: readonly (readonly [kind: string, privilege: string])[] = [
  ['InsertStmt', 'INSERT'],
  ['UpdateStmt', 'UPDATE'],
  ['DeleteStmt', 'DELETE'],
];

/** What the statements of a function read and write, by the names that they give it. */
export function usesIn(
  trees: readonly SyntaxTree[],
): readonly (readonly [name: string, privilege: string])[] {
  const written = writing.flatMap(([kind, privilege]) =>
    nodesOf(trees, kind).flatMap(({ relation }) =>
      relationNames({ RangeVar: relation }).map((name) => [name, privilege] as const),
    ),
  );
  const targets = new Set(
    writing.flatMap(([kind]) => nodesOf(trees, kind).map(({ relation }) => relation as unknown)),
  );
  const read = nodesOf(trees, 'RangeVar').filter((one) => !targets.has(one));
  return [
    ...written,
    ...read.flatMap((one) => relationNames({ RangeVar: one }).map((name) => [name, 'SELECT'] as const)),
  ];
}

export const may = (role: string): string =>
  `(pg_catalog.has_table_privilege(${role}, u.oid, u.privilege) OR u.privilege <> 'DELETE'
    AND pg_catalog.has_any_column_privilege(${role}, u.oid, u.privilege))`;

/**
 * Roles that may use it, and what they may not do beneath, or whose rows row security hides. Where everybody may use
 * it, those are meant that any relation is granted to.
 * @param given its privileges, its owner and the table in which both are.
 * @param privilege which of them a use needs.
 */
const lackingBy = (
  [acl, owner, from]: readonly [acl: string, owner: string, from: string],
  uses: readonly Use[],
  privilege: string,
): string => `WITH given AS (
    SELECT g.grantee, g.privilege_type AS privilege FROM ${from}, pg_catalog.aclexplode(${acl}) g
    WHERE g.grantee <> ${owner}
  ), everybody AS (
    SELECT DISTINCT g.grantee FROM pg_catalog.pg_class k CROSS JOIN LATERAL pg_catalog.aclexplode(k.relacl) g
    WHERE k.oid >= 16384 AND g.grantee NOT IN (0, k.relowner)
  ), called AS (
    SELECT g.privilege, CASE g.grantee WHEN 0 THEN coalesce(e.grantee, 0) ELSE g.grantee END AS grantee
    FROM given g LEFT JOIN everybody e ON g.grantee = 0
  ), asked AS (
    SELECT n.nspname AS schema, c.relname AS name, u.privilege, c.relrowsecurity AS hides,
      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(g.grantee)::text END AS role,
      CASE g.grantee WHEN 0 THEN ${may("'public'")} ELSE ${may('g.grantee')} END AS may
    FROM called g
      JOIN (VALUES ${uses.map(([oid, use]) => `(${oid}::pg_catalog.oid, ${literal(use)})`).join(', ')})
        u (oid, privilege) ON g.privilege = ${privilege}
      JOIN pg_catalog.pg_class c ON c.oid = u.oid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  ) SELECT DISTINCT schema, name, privilege, role, may FROM asked WHERE NOT may OR hides ORDER BY 1, 2, 3, 4`;

/** What is told of a view or function whose users lack something. */
async function told(
  { about, uses }: { readonly about: Parameters<typeof verdict>[1]; readonly uses: string },
  query: string,
  look: Look,
): Promise<readonly Verdict[]> {
  const rows = await look(query);
  const of = (may: boolean): { readonly roles: string; readonly what: string } => {
    const own = rows.filter((row) => row['may'] === may);
    const each = own.map(
      ({ privilege, schema, name }) =>
        `${may ? '' : `${String(privilege)} on `}${said({ schema: String(schema), name: String(name) })}`,
    );
    return {
      roles: [...new Set(own.map(({ role }) => String(role)))].join(', '),
      what: [...new Set(each)].join(', '),
    };
  };
  const [lack, hidden] = [of(false), of(true)];
  return [
    ...(lack.roles === ''
      ? []
      : [
          verdict(
            'caller-rights',
            about,
            'breaks',
            `${uses} by ${lack.roles} fail: it runs with their rights from now on, and they lack ${lack.what}`,
          ),
        ]),
    ...(hidden.roles === ''
      ? []
      : [
          verdict(
            'caller-rights',
            about,
            'breaks',
            `${uses} by ${hidden.roles} may find fewer rows: it runs with their rights from now on, ` +
              `and row security of ${hidden.what} applies to them`,
            { level: 'warning' },
          ),
        ]),
  ];
}

/** @param former what ran with the rights of its owner before the statement. */
export async function callersRights(
  { tree, before, path }: Change,
  former: Lending,
  look: Look,
  behind: Callers,
): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  const still = new Set(await behind.lending(former.views));
  for (const oid of former.views.filter((one) => !still.has(one))) {
    const uses = (await look(beneath(oid))).map((row): Use => [Number(row['oid']), String(row['privilege'])]);
    const view = before.relations.find((one) => one.oid === oid);
    if (uses.length === 0 || view === undefined) continue;
    const given = [
      'c.relacl',
      'c.relowner',
      `(SELECT * FROM pg_catalog.pg_class WHERE oid = ${oid}) c`,
    ] as const;
    found.push(
      ...(await told(
        { about: view, uses: `Queries of the view ${said(view)}` },
        lackingBy(given, uses, 'u.privilege'),
        look,
      )),
    );
  }
  const name = former.functions.length === 0 ? null : functionOf(tree);
  for (const body of name === null ? [] : await behind.bodies(name)) {
    if (body.isDefiner || !former.functions.includes(body.oid)) continue;
    const named = usesIn(await body.trees());
    const oids = await resolve(
      look,
      named.map(([one]) => one),
      body.path ?? path ?? null,
    );
    const uses = named.flatMap(([one, privilege]): Use[] => {
      const oid = oids.get(one);
      return oid === undefined ? [] : [[oid, privilege]];
    });
    if (uses.length === 0) continue;
    const from = `(SELECT * FROM pg_catalog.pg_proc WHERE oid = ${body.oid}) p`;
    const acl = `coalesce(p.proacl, pg_catalog.acldefault('f', p.proowner))`;
    found.push(
      ...(await told(
        { about: `function:${body.signature}`, uses: `Calls of ${body.signature}` },
        lackingBy([acl, 'p.proowner', from], uses, `'EXECUTE'`),
        look,
      )),
    );
  }
  return found;
}
