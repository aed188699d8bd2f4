import { literal } from '../../quoting.ts';
import type { Question } from '../hazard.ts';
import { plainName } from '../objects.ts';
import type { Look } from './look.ts';

/* Which rows policies let roles find and write. */

/** What policies let each role do with rows, as conditions by `app SELECT`. */
export type Visible = ReadonlyMap<string, string>;

/** Policies that are not there yet. */
export interface Coming {
  /** SQL of rows `(permissive, command, roles, using, check)`, conditions as text. */
  readonly policies: string;
}

const known = `SELECT p.polpermissive, p.polcmd, p.polroles, pg_catalog.pg_get_expr(p.polqual, p.polrelid),
    pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid), p.polname
  FROM pg_catalog.pg_policy p WHERE p.polrelid = c.oid`;

/** Conditions of policies that let a role find or write rows; what row security does not limit is `true`. */
const policyRows = (schema: string, name: string, coming: Coming | null): string => {
  const policies =
    coming === null ? known : `SELECT q.*, pg_catalog.row_number() OVER () FROM (${coming.policies}) q`;
  const conditions = (permissive: string): string => `ARRAY(SELECT coalesce(
      CASE w.command WHEN 'r' THEN p.old ELSE coalesce(p.new, p.old) END, 'true')
    FROM (${policies}) p (permissive, command, roles, old, new, name)
    WHERE ${permissive} AND p.command IN ('*', w.command)
      AND EXISTS (SELECT FROM pg_catalog.unnest(p.roles) o (role) WHERE o.role = 0 OR o.role = g.grantee
        OR g.grantee <> 0 AND pg_catalog.pg_has_role(g.grantee, o.role, 'USAGE'))
    ORDER BY p.name)`;
  return `SELECT CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(g.grantee)::text END AS role,
      w.privilege, c.relrowsecurity${coming === null ? '' : ' OR true'} AS is_on,
      ${conditions('p.permissive')} AS allowed, ${conditions('NOT p.permissive')} AS limited
    FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      CROSS JOIN LATERAL pg_catalog.aclexplode(c.relacl) g
      JOIN (VALUES ('SELECT', 'r'::"char"), ('UPDATE', 'w'::"char")) w (privilege, command)
        ON w.privilege = g.privilege_type
    WHERE n.nspname = ${literal(schema)} AND c.relname = ${literal(name)} AND g.grantee <> c.relowner
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_roles b WHERE b.oid = g.grantee AND (b.rolsuper OR b.rolbypassrls))`;
};

/** Reads what policies let through: those that are there, or that row security is to have. */
export async function visibleIn(
  look: Look,
  { schema, name }: Named,
  coming: Coming | null = null,
): Promise<Visible> {
  const rows = await look(policyRows(schema, name, coming));
  return new Map(
    rows.map(({ role, privilege, is_on: isOn, allowed, limited }) => [
      `${String(role)} ${String(privilege)}`,
      isOn === true ? letThrough(allowed as readonly string[], limited as readonly string[]) : 'true',
    ]),
  );
}

interface Named {
  readonly schema: string;
  readonly name: string;
}

function letThrough(allowed: readonly string[], limited: readonly string[]): string {
  const any = allowed.includes('true')
    ? []
    : [allowed.length === 0 ? 'false' : allowed.map(inside).join(' OR ')];
  const all = [...any, ...limited.filter((one) => one !== 'true')];
  return all.length === 0 ? 'true' : all.map(inside).join(' AND ');
}
const inside = (condition: string): string => `(${condition})`;

/** What roles did with rows and policies let them do no more; null = nothing. */
export function hidden(
  relation: Named,
  rows: string,
  before: Visible,
  after: Visible,
): { readonly roles: readonly string[]; readonly question: Question } | null {
  const roles = new Set<string>();
  const conditions = new Set<string>();
  for (const [who, now] of after) {
    const old = before.get(who) ?? 'true';
    if (now === 'true' || now === old) continue;
    roles.add(who.slice(0, who.lastIndexOf(' ')));
    conditions.add(`${old === 'true' ? '' : `(${old}) AND `}(${now}) IS NOT TRUE`);
  }
  if (conditions.size === 0) return null;
  const name = `${plainName(relation.schema)}.${plainName(relation.name)}`;
  const question: Question = {
    sql: `SELECT pg_catalog.count(*) AS count FROM ${rows} WHERE ${[...conditions].map(inside).join(' OR ')}`,
    counts: `rows of ${name} that these roles no longer find or write`,
    means: 'breaks',
  };
  return { roles: [...roles], question };
}
