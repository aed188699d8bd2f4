import { sql, type Database } from '../database/index.ts';
import { askOnce } from './ask-once.ts';
import { objectOf } from './own-privileges.ts';
import { unmodelledKinds, unmodelledSql } from './unmodelled.ts';
import { columnOrder, keyOf, type Units } from './units.ts';

/**
 * What the live database alone has, and must keep because it is needed by what could not be adopted. The copy on which
 * undo is proven lacks that, so that PostgreSQL lets go there what it does not let go in the live database. The
 * dependencies are PostgreSQL's own: the library leaves out those of what it does not know, such as operators.
 *
 * @param left what could not be adopted.
 * @param units of the live database, and of what the migrations build.
 * @returns units, each with the reason.
 */
export async function neededByWhatIsLeft(
  live: Database,
  left: Iterable<string>,
  { target, base }: { readonly target: Units; readonly base: Units },
): Promise<ReadonlyMap<string, string>> {
  const standing = [...left].flatMap((key) => {
    const unit = target.get(key);
    return unit === undefined || unit.kind === columnOrder ? [] : [unit];
  });
  if (standing.length === 0) return new Map();
  const oids = [...new Set(standing.flatMap(({ oid }) => oid ?? []))];
  const names = standing.filter(({ kind }) => unmodelledKinds.includes(kind)).map(({ key }) => key);
  const found = await askOnce(live, needs(oids, names));
  const needed = new Set(
    found.flatMap(({ oid, key }) => [String(oid), ...(key === null ? [] : [String(key)])]),
  );
  const stays = new Map<string, string>();
  const isAlone = (key: string): boolean => target.has(key) && !base.has(key);
  for (const [key, unit] of target) {
    if (!isAlone(key)) continue;
    // A column goes with its table, which may be needed for other columns.
    const isNeeded =
      unit.kind === 'column'
        ? isAlone(keyOf('table', unit.relation ?? '')) && needed.has(unit.oid ?? '')
        : needed.has(key) || needed.has(unit.oid ?? '');
    if (isNeeded) stays.set(key, 'what could not be adopted needs it');
  }
  for (const [key, unit] of target) {
    const reason = stays.get(objectOf(unit) ?? '');
    if (reason !== undefined && isAlone(key)) stays.set(key, reason);
  }
  return stays;
}

/** All that some objects depend on, directly or not, with their parts: a table's defaults, constraints and rules. */
const needs = (oids: readonly string[], names: readonly string[]): string => `
  WITH RECURSIVE unmodelled AS MATERIALIZED (
    SELECT u.oid, u.kind || ' ' || u.name AS key FROM (${unmodelledSql}) u
  ), ${sql`dep AS MATERIALIZED (
    SELECT objid, refobjid, deptype FROM pg_depend
    WHERE refobjid >= 16384 AND refclassid <> 'pg_namespace'::regclass
  ), edge AS MATERIALIZED (
    SELECT objid AS one, refobjid AS other FROM dep
    UNION ALL SELECT refobjid, objid FROM dep WHERE deptype IN ('a', 'i', 'P', 'S')
  ), needed AS (
    SELECT value::oid AS oid FROM json_array_elements_text(${oids}::json)
    UNION SELECT u.oid FROM unmodelled u JOIN json_array_elements_text(${names}::json) n ON n.value = u.key
    UNION SELECT e.other FROM needed n JOIN edge e ON e.one = n.oid
  )`}
  SELECT n.oid::text AS oid, u.key FROM needed n LEFT JOIN unmodelled u ON u.oid = n.oid`;
