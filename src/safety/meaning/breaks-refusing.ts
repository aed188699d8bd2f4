import { parseCode, type SyntaxTree } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import { namedIn, plainName, relationIn, said, type Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf, relationNames } from './scope.ts';
import { verdict, type Verdict } from './verdict.ts';

/* Triggers that refuse what was accepted: which rows that are, their conditions say, and nobody counts. */

/** ERROR in elog.h: RAISE EXCEPTION, also without a word. */
const error = 21;

const enabling = new Set(['AT_EnableTrig', 'AT_EnableTrigAll', 'AT_EnableTrigUser', 'AT_EnableAlwaysTrig']);

/** A trigger that a statement makes or enables, with the name of its function where that is in the statement. */
interface Coming {
  /** Null = all of the table. */
  readonly name: string | null;
  readonly routine: string | null;
}

function comingIn(tree: SyntaxTree | null): readonly Coming[] {
  const [kind, node] = kindOf(tree);
  if (kind === 'CreateTrigStmt')
    return [
      {
        name: String(node['trigname']),
        routine: String((node['funcname'] as readonly SyntaxTree[]).at(-1)?.['String']?.sval),
      },
    ];
  return nodesOf(node['cmds'], 'AlterTableCmd').flatMap(({ subtype, name }) =>
    enabling.has(String(subtype)) ? [{ name: name === undefined ? null : String(name), routine: null }] : [],
  );
}

/** Functions in PL/pgSQL of triggers that are made, or that are there and do not fire. */
const bodies = ({ name, routine }: Coming, table: number): string => `SELECT DISTINCT
    pg_catalog.pg_get_functiondef(p.oid) AS definition, ${
      routine === null ? 't.tgname::pg_catalog.text' : literal(name ?? '')
    } AS trigger
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_language l ON l.oid = p.prolang AND l.lanname = 'plpgsql'
  ${
    routine === null
      ? `JOIN pg_catalog.pg_trigger t ON t.tgfoid = p.oid AND t.tgrelid = ${table} AND NOT t.tgisinternal
          ${name === null ? '' : `AND t.tgname = ${literal(name)}`}`
      : ''
  }
  WHERE p.oid >= 16384 ${
    routine === null
      ? ''
      : `AND p.proname = ${literal(routine)}
    AND p.prorettype = 'pg_catalog.trigger'::pg_catalog.regtype`
  }`;

/** @returns a verdict for each trigger that raises an exception. */
export async function refusing(change: Change, look: Look): Promise<readonly Verdict[]> {
  const coming = comingIn(change.tree);
  if (coming.length === 0) return [];
  const names = relationNames({ RangeVar: kindOf(change.tree)[1]['relation'] });
  const found: Verdict[] = [];
  for (const oid of await namedIn(change, look, names)) {
    const relation = relationIn(change.before, oid);
    if (relation === undefined || change.base.isNew(oid)) continue;
    for (const one of coming)
      for (const { definition, trigger } of await look(bodies(one, oid))) {
        const code = await parseCode(String(definition));
        const raises = nodesOf(code, 'PLpgSQL_stmt_raise').some(
          ({ elog_level: level }) => Number(level) >= error,
        );
        if (raises)
          found.push(
            verdict(
              'stricter',
              relation,
              'breaks',
              `What is written to ${said(relation)} may be refused: the trigger ${plainName(String(trigger))} ` +
                'raises an exception',
            ),
          );
      }
  }
  return found;
}
