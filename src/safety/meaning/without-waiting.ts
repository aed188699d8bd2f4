import { literal } from '../../quoting.ts';

/** Stands in SQL for what is not known: somebody has locked it, or only the statement itself finds it out. */
export const unknown = '«not known»';

/** Relations that others have locked so that nobody reads them, or are about to. */
const locked = `locked (oids) AS MATERIALIZED (
  SELECT pg_catalog.array_agg(l.relation) FROM pg_catalog.pg_locks l
  WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock' AND l.pid <> pg_catalog.pg_backend_pid()
    AND l.database = (SELECT d.oid FROM pg_catalog.pg_database d WHERE d.datname = pg_catalog.current_database())
)`;

/** What of PostgreSQL locks a relation to write an expression in SQL (set_relation_column_names in ruleutils.c). */
const writing =
  /pg_catalog\.pg_get_(?:expr\(([\w.]+), ([\w.]+)|partition_constraintdef\(([\w.]+)|constraintdef\((\w+)\.oid|indexdef\((\w+)\.indexrelid[^()]*)\)/g;

/**
 * The same query of the catalog, which writes nothing of a relation that somebody has locked, instead of waiting for
 * it: {@link unknown} stands there.
 * @param query begins with `WITH RECURSIVE`.
 */
export function withoutWaiting(query: string): string {
  const free = query.replace(
    writing,
    (call, value?: string, of?: string, partition?: string, constraint?: string, index?: string) => {
      const relation =
        of ?? partition ?? (constraint === undefined ? `${index}.indrelid` : `${constraint}.conrelid`);
      const isThere = value === undefined ? '' : ` AND ${value} IS NOT NULL`;
      return (
        `CASE WHEN ${relation} = ANY ((SELECT l.oids FROM locked l)::pg_catalog.oid[])${isThere} ` +
        `THEN ${literal(unknown)} ELSE ${call} END`
      );
    },
  );
  return free.replace(/^WITH RECURSIVE /, `WITH RECURSIVE ${locked}, `);
}
