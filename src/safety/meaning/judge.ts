import type { SyntaxTree } from '../../migrations/index.ts';
import type { Hazard } from '../hazard.ts';
import { breaking } from './breaks.ts';
import { type Base, type Change } from './change.ts';
import { changingData } from './data.ts';
import { failing } from './fails.ts';
import { losing } from './loses.ts';
import { scopeOf } from './scope.ts';
import { readState, type Look } from './state.ts';
import type { Verdict } from './verdict.ts';

/** A statement of a file. */
export interface Judged {
  /** Null where the grammar does not know it. */
  readonly tree: SyntaxTree | null;
  /** The text that the tree was made of. */
  readonly sql: string;
}

/**
 * Runs a statement and says what it means for rows, data and running code: from the catalog before and after it, not
 * from its words, so that what a DO block or a function executes is seen as well.
 * @param look asks in the transaction in which the statement runs.
 * @param run runs the statement; what it throws is thrown on.
 */
export async function judge(
  statement: Judged,
  look: Look,
  base: Base,
  run: () => Promise<void>,
): Promise<readonly Verdict[]> {
  const scope = await scopeOf(look, statement.tree);
  if (scope === null) {
    await run();
    return [];
  }
  const before = await readState(look, scope);
  const known = { ...statement, before, after: before, base };
  const data = await changingData(known, look);
  await run();
  const after = await readState(look, {
    ...scope,
    // What it made is named in it, too.
    relations: [
      ...scope.relations,
      ...(await scopeOf(look, statement.tree))!.relations,
      ...before.relations.map(({ oid }) => oid),
    ],
  });
  const change: Change = { ...known, after };
  return [...(await failing(change)), ...losing(change), ...data, ...(await breaking(change, look))];
}

/** What the database has before the first file of a pull request. */
export async function readBase(look: Look): Promise<Base> {
  const [row] = await look(`SELECT pg_catalog.jsonb_build_object(
      'types', (SELECT pg_catalog.jsonb_agg(t.oid::int8) FROM pg_catalog.pg_type t),
      'routines', (SELECT pg_catalog.jsonb_agg(p.oid::int8) FROM pg_catalog.pg_proc p),
      'relations', (SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(c.oid::int8, c.relnatts))
        FROM pg_catalog.pg_class c))::text AS base`);
  const { types, routines, relations } = JSON.parse(String(row?.['base'])) as {
    readonly types: readonly number[];
    readonly routines: readonly number[];
    readonly relations: readonly (readonly [number, number])[];
  };
  const columns = new Map(relations);
  const others = new Set([...types, ...routines]);
  return {
    isNew: (oid) => !columns.has(oid) && !others.has(oid),
    isNewColumn: (oid, number) => number > (columns.get(oid) ?? 0),
  };
}

/** Levels, the worst first. */
const levels: readonly Hazard['level'][] = ['error', 'warning', 'info'];
export const worstFirst = (a: Hazard, b: Hazard): number => levels.indexOf(a.level) - levels.indexOf(b.level);
