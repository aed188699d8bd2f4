import { literal } from '../../quoting.ts';
import { bodyIn, functionOf, inputsOf } from './bodies.ts';
import type { Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf } from './scope.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * What a function has computed and the database keeps: the keys of an index, stored generated columns. The server takes
 * an immutable function at its word, and computes nothing anew when another takes its place.
 */

const keeping = (name: string, count: number): string => `SELECT p.oid::int8 AS oid, p.prosrc AS source,
    pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
      pg_catalog.pg_get_function_identity_arguments(p.oid)) AS signature,
    ARRAY(SELECT pg_catalog.format('the index %I.%I', k.nspname, c.relname) FROM pg_catalog.pg_depend d
      JOIN pg_catalog.pg_class c ON c.oid = d.objid AND c.relkind IN ('i', 'I')
      JOIN pg_catalog.pg_namespace k ON k.oid = c.relnamespace
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.refobjid = p.oid
        AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass ORDER BY 1) AS indexes,
    ARRAY(SELECT pg_catalog.format('the column %I of %I.%I', a.attname, k.nspname, c.relname)
      FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid
      JOIN pg_catalog.pg_attribute a ON a.attrelid = f.adrelid AND a.attnum = f.adnum AND a.attgenerated = 's'
      JOIN pg_catalog.pg_class c ON c.oid = f.adrelid JOIN pg_catalog.pg_namespace k ON k.oid = c.relnamespace
      WHERE d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass AND d.refobjid = p.oid
        AND d.refclassid = 'pg_catalog.pg_proc'::pg_catalog.regclass ORDER BY 1) AS columns
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE p.proname = ${literal(name)} AND p.oid >= 16384 AND p.pronargs = ${count}`;

/** Before it runs: the body of the function is gone behind it. */
export async function keptValues({ tree, base }: Change, look: Look): Promise<readonly Verdict[]> {
  const [kind, node] = kindOf(tree);
  if (kind !== 'CreateFunctionStmt' || node['replace'] !== true) return [];
  const rows = await look(keeping(functionOf(tree) ?? '', inputsOf(node).length));
  const body = bodyIn(node);
  return rows.flatMap(({ oid, source, signature, indexes, columns }): readonly Verdict[] => {
    const kept = [...(indexes as readonly string[]), ...(columns as readonly string[])];
    if (base.isNew(Number(oid)) || kept.length === 0 || body === source) return [];
    return [
      verdict(
        'stale-values',
        `function:${String(signature)}`,
        'breaks',
        `Queries by ${kept.join(', ')} find other rows than they should: what is kept there was ` +
          `computed by the old ${String(signature)}, and nothing computes it anew`,
      ),
    ];
  });
}
