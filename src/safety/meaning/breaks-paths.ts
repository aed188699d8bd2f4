import { functionOf } from './bodies.ts';
import type { Callers } from './breaks-rights.ts';
import { plainName, type Change } from './change.ts';
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
  return sets ? functionOf(tree) : null;
}

/** A name as people read it: without quotes that it does not need. */
const said = (written: string): string =>
  written.replaceAll(/"(?:[^"]|"")*"/g, (part) => plainName(part.slice(1, -1).replaceAll('""', '"')));

export async function paths(
  change: Change,
  look: Look,
  behind: Pick<Callers, 'bodies'>,
): Promise<readonly Verdict[]> {
  const name = pathOf(change);
  if (name === null) return [];
  const found: Verdict[] = [];
  for (const { oid, signature, path, trees } of await behind.bodies(name)) {
    if (change.base.isNew(oid) || path === null) continue;
    const written = [...new Set((await trees()).flatMap(relationNames))];
    const known = [...(await resolve(look, written, change.path ?? null)).keys()];
    const still = await resolve(look, known, path);
    const lost = known.filter((one) => !still.has(one));
    if (lost.length > 0)
      found.push(
        verdict(
          'function-search-path',
          `function:${signature}`,
          'breaks',
          `Calls of ${signature} fail: its search_path no longer has the schema of ` +
            lost.map(said).join(', '),
        ),
      );
  }
  return found;
}
