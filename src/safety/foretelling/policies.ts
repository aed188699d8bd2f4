import type { SyntaxTree } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import { asksTheSame } from '../meaning/likeness.ts';
import type { Look } from '../meaning/look.ts';
import { kindOf } from '../meaning/scope.ts';
import { rolesIn } from './grants.ts';
import { unknown } from './scene.ts';

/* The policies of a table behind statements that have not run. */

/** A policy as the catalog has it, or as a statement makes it. */
interface Policy {
  readonly name: string;
  readonly permissive: boolean;
  /** As pg_policy.polcmd. */
  readonly command: string;
  /** Names of roles; `public` = all. */
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

const known = ({ schema, name }: Named): string => `SELECT p.polname AS name, p.polpermissive AS permissive,
    p.polcmd AS command, ARRAY(SELECT
        CASE o.role WHEN 0 THEN 'public' ELSE pg_catalog.pg_get_userbyid(o.role)::text END
      FROM pg_catalog.unnest(p.polroles) o (role)) AS roles,
    pg_catalog.pg_get_expr(p.polqual, p.polrelid) AS "using",
    pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) AS "check"
  FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = ${literal(schema)} AND c.relname = ${literal(name)}`;

interface Named {
  readonly schema: string;
  readonly name: string;
}

const commands: Readonly<Record<string, string>> = { select: 'r', insert: 'a', update: 'w', delete: 'd' };

/**
 * @param trees that change its policies, in order.
 * @returns SQL of rows `(permissive, command, roles, using, check)`, conditions as text.
 */
export async function policiesBehind(
  look: Look,
  table: Named,
  trees: readonly SyntaxTree[],
): Promise<string> {
  const first = (await look(known(table))) as unknown as readonly Policy[];
  let policies = first;
  for (const tree of trees) {
    const [kind, node] = kindOf(tree);
    if (kind === 'DropStmt') {
      const parts = (node['objects']?.[0]?.List?.items ?? []) as readonly SyntaxTree[];
      const name = parts.at(-1)?.['String']?.sval as unknown;
      policies = policies.filter((one) => one.name !== name);
    }
    if (kind === 'CreatePolicyStmt') policies = [...policies, await made(node, first)];
    if (kind === 'AlterPolicyStmt') {
      const conditions = await conditionsOf(node, first);
      policies = policies.map((one) =>
        one.name === node['policy_name'] ? altered(node, one, conditions) : one,
      );
    }
  }
  const rows = policies.map(({ permissive, command, roles, using, check }) => {
    const oids = roles.includes('public') ? `'{0}'::pg_catalog.oid[]` : `ARRAY(${oidsOf(roles)})`;
    return `SELECT ${permissive}, ${literal(command)}::"char", ${oids}, ${textOf(using)}, ${textOf(check)}`;
  });
  return rows.length === 0 ? `${none} WHERE false` : rows.join(' UNION ALL ');
}

const none = 'SELECT true, NULL::"char", NULL::pg_catalog.oid[], NULL::text, NULL::text';
const textOf = (text: string | null): string => (text === null ? 'NULL::text' : `${literal(text)}::text`);
const oidsOf = (roles: readonly string[]): string =>
  `SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname IN (${roles.map(literal).join(', ')})`;

const rolesOf = (specs: unknown): readonly string[] => rolesIn(specs, 'public');

/** A condition in the server's words where one that is there says the same; else it is not known. */
async function conditionOf(tree: unknown, first: readonly Policy[]): Promise<string | null> {
  if (tree === undefined) return null;
  for (const text of first.flatMap(({ using, check }) => [using ?? [], check ?? []].flat()))
    if (await asksTheSame(text, tree as SyntaxTree)) return text;
  return (tree as SyntaxTree)['A_Const']?.boolval?.boolval === true ? 'true' : unknown;
}

type Conditions = Pick<Policy, 'using' | 'check'>;

const conditionsOf = async (node: SyntaxTree, first: readonly Policy[]): Promise<Conditions> => ({
  using: await conditionOf(node['qual'], first),
  check: await conditionOf(node['with_check'], first),
});

const made = async (node: SyntaxTree, first: readonly Policy[]): Promise<Policy> => ({
  name: String(node['policy_name']),
  permissive: node['permissive'] === true,
  command: commands[String(node['cmd_name'])] ?? '*',
  roles: rolesOf(node['roles']),
  ...(await conditionsOf(node, first)),
});

const altered = (node: SyntaxTree, one: Policy, { using, check }: Conditions): Policy => ({
  ...one,
  roles: node['roles'] === undefined ? one.roles : rolesOf(node['roles']),
  using: using ?? one.using,
  check: check ?? one.check,
});
