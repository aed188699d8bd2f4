import { literal } from '../../quoting.ts';
import { plainName, type Change } from './change.ts';
import { treesIn } from './code.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf, relationNames, resolve } from './scope.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * Functions that no longer find the tables they name, because their search_path is another one. PostgreSQL looks at a
 * body's names when it runs.
 */

/** The name of the function that a statement gives a search_path; null = none. */
function pathOf({ tree }: Change): string | null {
  const [kind, node] = kindOf(tree);
  const nodes = kind === 'CreateFunctionStmt' ? node['options'] : node['actions'];
  const sets = nodesOf(nodes, 'VariableSetStmt').some(({ name }) => name === 'search_path');
  if (!sets) return null;
  const parts = kind === 'CreateFunctionStmt' ? node['funcname'] : node['func']?.objname;
  const last = kindOf((parts as readonly Record<string, unknown>[] | undefined)?.at(-1) as never)[1]['sval'];
  return typeof last === 'string' ? last : null;
}

const functionsNamed = (name: string): string => `SELECT p.oid::int8 AS oid,
    pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
      pg_catalog.pg_get_function_identity_arguments(p.oid)) AS signature,
    l.lanname AS language, pg_catalog.pg_get_functiondef(p.oid) AS definition, p.prosrc AS source,
    coalesce(p.proargnames, '{}')::pg_catalog.text[] AS names,
    (SELECT pg_catalog.substr(s.setting, 13) FROM pg_catalog.unnest(p.proconfig) s (setting)
      WHERE pg_catalog.starts_with(s.setting, 'search_path=')) AS path
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE p.proname = ${literal(name)} AND p.oid >= 16384 AND p.prokind IN ('f', 'p')
    AND l.lanname IN ('sql', 'plpgsql')`;

export async function paths(change: Change, look: Look): Promise<readonly Verdict[]> {
  const name = pathOf(change);
  if (name === null) return [];
  const found: Verdict[] = [];
  for (const row of await look(functionsNamed(name))) {
    if (change.base.isNew(Number(row['oid'])) || typeof row['path'] !== 'string') continue;
    const trees = await treesIn({
      where: String(row['signature']),
      language: String(row['language']),
      text: String(row['language'] === 'sql' && row['source'] !== '' ? row['source'] : row['definition']),
      names: row['names'] as readonly string[],
    });
    const written = [...new Set(trees.flatMap(relationNames))];
    const known = [...(await resolve(look, written)).keys()];
    const still = await resolve(look, known, row['path']);
    const lost = known.filter((one) => !still.has(one));
    if (lost.length > 0)
      found.push(
        verdict(
          'function-search-path',
          `function:${String(row['signature'])}`,
          'breaks',
          `Calls of ${String(row['signature'])} fail: its search_path no longer has the schema of ` +
            lost.map(plainName).join(', '),
        ),
      );
  }
  return found;
}
