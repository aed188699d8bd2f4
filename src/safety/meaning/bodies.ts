import { literal } from '../../quoting.ts';
import type { SyntaxTree } from '../../migrations/index.ts';
import { treesIn } from './code.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf } from './scope.ts';

/* Functions of the user's whose bodies can be read, as they are when they are asked for. */

export interface Body {
  readonly oid: number;
  /** `public.f(integer)` */
  readonly signature: string;
  /** Whether it runs with the rights of its owner. */
  readonly isDefiner: boolean;
  /** The search_path that is its own, as SQL; null = that of whoever calls. */
  readonly path: string | null;
  /** Its statements and expressions. */
  readonly trees: () => Promise<readonly SyntaxTree[]>;
}

const named = (name: string): string => `SELECT p.oid::int8 AS oid,
    pg_catalog.format('%I.%I(%s)', n.nspname, p.proname,
      pg_catalog.pg_get_function_identity_arguments(p.oid)) AS signature,
    l.lanname AS language, pg_catalog.pg_get_functiondef(p.oid) AS definition, p.prosrc AS source,
    coalesce(p.proargnames, '{}')::pg_catalog.text[] AS names, p.prosecdef AS is_definer,
    (SELECT pg_catalog.substr(s.setting, 13) FROM pg_catalog.unnest(p.proconfig) s (setting)
      WHERE pg_catalog.starts_with(s.setting, 'search_path=')) AS path
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE p.proname = ${literal(name)} AND p.oid >= 16384 AND p.prokind IN ('f', 'p')
    AND l.lanname IN ('sql', 'plpgsql')`;

/** Those with a name, in any schema and with any arguments. */
export async function bodiesNamed(look: Look, name: string): Promise<readonly Body[]> {
  return (await look(named(name))).map((row) => ({
    oid: Number(row['oid']),
    signature: String(row['signature']),
    isDefiner: row['is_definer'] === true,
    path: row['path'] as string | null,
    trees: () =>
      treesIn({
        where: String(row['signature']),
        language: String(row['language']),
        // A body in SQL's own syntax has no text of its own.
        text: String(row['language'] === 'sql' && row['source'] !== '' ? row['source'] : row['definition']),
        names: row['names'] as readonly string[],
      }),
  }));
}

/** The name of the function that a statement replaces or changes, without its schema; null = none. */
export function functionOf(tree: SyntaxTree | null): string | null {
  const [kind, node] = kindOf(tree);
  const isMade = kind === 'CreateFunctionStmt';
  if (!isMade && kind !== 'AlterFunctionStmt') return null;
  const parts = isMade ? node['funcname'] : node['func']?.objname;
  const last = kindOf((parts as readonly SyntaxTree[] | undefined)?.at(-1) ?? null)[1]['sval'];
  return typeof last === 'string' ? last : null;
}

/** Of a CREATE FUNCTION, the parameters that a call gives values for. */
export const inputsOf = (node: SyntaxTree): readonly SyntaxTree[] =>
  nodesOf(node['parameters'], 'FunctionParameter').filter(
    ({ mode }) => mode !== 'FUNC_PARAM_OUT' && mode !== 'FUNC_PARAM_TABLE',
  );

/** Of a CREATE FUNCTION, its body where that is a text; null = it is none. */
export function bodyIn(node: SyntaxTree): string | null {
  const as = nodesOf(node['options'], 'DefElem').find(({ defname }) => defname === 'as')?.['arg'];
  const [text] = ((as as SyntaxTree | undefined)?.['List']?.items ?? []) as readonly SyntaxTree[];
  return (text?.['String']?.sval ?? null) as string | null;
}
