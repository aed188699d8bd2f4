import type { SyntaxTree } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import { bodiesNamed } from './bodies.ts';
import { beneath, may, usesIn, viewsAmong, type Use } from './breaks-rights.ts';
import { namedIn, plainName, said, type Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf, relationNames, resolve } from './scope.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * What runs with the rights of its owner, and has another one from now on; and tables of which the owner of a view or
 * function loses the rights with the ownership.
 */

/** The role that a statement makes the owner; null = none that has a name. */
function ownerIn(tree: SyntaxTree | null): string | null {
  const [kind, node] = kindOf(tree);
  const command = nodesOf(node['cmds'], 'AlterTableCmd').find(({ subtype }) => subtype === 'AT_ChangeOwner');
  const role = (kind === 'AlterOwnerStmt' ? node['newowner'] : command?.['newowner']) as
    | SyntaxTree
    | undefined;
  return (role?.['rolename'] as string | undefined) ?? null;
}

/** What a role may not do of what is used beneath. */
async function lackedBy(owner: string, uses: readonly Use[], look: Look): Promise<readonly string[]> {
  if (uses.length === 0) return [];
  const values = uses.map(([oid, privilege]) => `(${oid}::pg_catalog.oid, ${literal(privilege)})`);
  const rows = await look(`SELECT DISTINCT u.privilege, n.nspname AS schema, c.relname AS name
    FROM (VALUES ${values.join(', ')}) u (oid, privilege) JOIN pg_catalog.pg_class c ON c.oid = u.oid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.rolname = ${literal(owner)})
      AND NOT ${may(literal(owner))} ORDER BY 2, 3, 1`);
  return rows.map(
    ({ privilege, schema, name }) =>
      `${String(privilege)} on ${said({ schema: String(schema), name: String(name) })}`,
  );
}

const lacks = (uses: string, owner: string, lacked: readonly string[]): string =>
  `${uses} fail: it runs with the rights of its owner, who is ${plainName(owner)} from now on ` +
  `and lacks ${lacked.join(', ')}`;

const routines = new Set(['OBJECT_FUNCTION', 'OBJECT_PROCEDURE', 'OBJECT_ROUTINE']);

async function ofFunction(change: Change, owner: string, look: Look): Promise<readonly Verdict[]> {
  const [, node] = kindOf(change.tree);
  const parts = (node['object']?.ObjectWithArgs?.objname ?? []) as readonly SyntaxTree[];
  const found: Verdict[] = [];
  for (const body of await bodiesNamed(look, String(parts.at(-1)?.['String']?.sval))) {
    if (!body.isDefiner || change.base.isNew(body.oid)) continue;
    const named = usesIn(await body.trees());
    const names = named.map(([name]) => name);
    const oids = await resolve(look, names, body.path ?? change.path ?? null);
    const uses = named.flatMap(([name, privilege]): Use[] => {
      const oid = oids.get(name);
      return oid === undefined ? [] : [[oid, privilege]];
    });
    const lacked = await lackedBy(owner, uses, look);
    if (lacked.length > 0)
      found.push(
        verdict(
          'caller-rights',
          `function:${body.signature}`,
          'breaks',
          lacks(`Calls of ${body.signature}`, owner, lacked),
        ),
      );
  }
  return found;
}

async function ofRelations(change: Change, owner: string, look: Look): Promise<readonly Verdict[]> {
  const { tree, before, base } = change;
  const names = relationNames({ RangeVar: kindOf(tree)[1]['relation'] });
  const oids = (await namedIn(change, look, names)).filter((oid) => !base.isNew(oid));
  const found: Verdict[] = [];
  for (const oid of oids) {
    const relation = before.relations.find((one) => one.oid === oid);
    if (relation === undefined) continue;
    if (relation.kind !== 'v') {
      const rows = await look(viewsThatLose(oid, owner));
      for (const { schema, name, role } of rows)
        found.push(
          verdict(
            'caller-rights',
            { schema: String(schema), name: String(name), kind: 'v' },
            'breaks',
            `Queries of the view ${said({ schema: String(schema), name: String(name) })} fail: its owner ` +
              `${plainName(String(role))} may read ${said(relation)} no more, ` +
              `which is ${plainName(owner)}'s from now on`,
          ),
        );
      continue;
    }
    if ((await viewsAmong([oid], look)).length === 0) continue;
    const uses = (await look(beneath(oid))).map((row): Use => [Number(row['oid']), String(row['privilege'])]);
    const reads = uses.filter(([, privilege]) => privilege === 'SELECT');
    const lacked = await lackedBy(owner, reads, look);
    if (lacked.length > 0)
      found.push(
        verdict(
          'caller-rights',
          relation,
          'breaks',
          lacks(`Queries of the view ${said(relation)}`, owner, lacked),
        ),
      );
  }
  return found;
}

/** Views that are read with the rights of an owner who has them by owning the table, or has them no more. */
const viewsThatLose = (table: number, owner: string): string => `SELECT DISTINCT n.nspname AS schema,
    v.relname AS name, pg_catalog.pg_get_userbyid(v.relowner)::pg_catalog.text AS role
  FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_rewrite w ON w.oid = d.objid
    JOIN pg_catalog.pg_class v ON v.oid = w.ev_class AND v.relkind = 'v' AND v.oid <> d.refobjid
    JOIN pg_catalog.pg_namespace n ON n.oid = v.relnamespace JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
    JOIN pg_catalog.pg_roles o ON o.rolname = ${literal(owner)}
  WHERE d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass AND d.refobjid = ${table}
    AND d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass AND v.oid >= 16384
    AND NOT coalesce((SELECT s.option_value::pg_catalog.bool FROM pg_catalog.pg_options_to_table(v.reloptions) s
      WHERE s.option_name = 'security_invoker'), false)
    AND NOT pg_catalog.pg_has_role(v.relowner, o.oid, 'USAGE')
    AND (v.relowner = t.relowner OR NOT pg_catalog.has_any_column_privilege(v.relowner, t.oid, 'SELECT'))
    AND NOT EXISTS (SELECT FROM pg_catalog.aclexplode(t.relacl) g
      WHERE g.grantee IN (0, v.relowner) AND g.grantee <> t.relowner AND g.privilege_type = 'SELECT')
  ORDER BY 1, 2`;

/** @returns a verdict for each use that the rights of another owner do not suffice for. */
export async function newOwners(change: Change, look: Look): Promise<readonly Verdict[]> {
  const owner = ownerIn(change.tree);
  if (owner === null) return [];
  const [kind, node] = kindOf(change.tree);
  if (kind !== 'AlterOwnerStmt') return await ofRelations(change, owner, look);
  return routines.has(String(node['objectType'])) ? await ofFunction(change, owner, look) : [];
}
