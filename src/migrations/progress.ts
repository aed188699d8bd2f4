import { pin, type Database } from '../database/index.ts';

/** Work that takes longer than this is reported, and again as often. Milliseconds. */
const patience = 10_000;

/*
 * Our own backends, by the name that the connection carries; behind a pooler the process id is the pooler's. Views
 * that a server lacks (pg_stat_progress_copy came with 14) are not asked.
 */
const question = `BEGIN READ ONLY; SET LOCAL statement_timeout = '3s'; ${pin.join('; ')};
  SELECT what || coalesce(format(' %s %%', round(100.0 * done / nullif(total, 0))), '') AS progress FROM (
    SELECT pid, 'building an index: ' || phase AS what, greatest(blocks_done, tuples_done) AS done,
      CASE WHEN blocks_done >= tuples_done THEN blocks_total ELSE tuples_total END AS total
    FROM pg_catalog.pg_stat_progress_create_index
    UNION ALL
    SELECT pid, 'vacuuming: ' || phase, heap_blks_scanned, heap_blks_total FROM pg_catalog.pg_stat_progress_vacuum
    UNION ALL
    SELECT pid, 'rewriting a table: ' || phase, heap_blks_scanned, heap_blks_total
    FROM pg_catalog.pg_stat_progress_cluster
    UNION ALL
    SELECT pid, 'analyzing: ' || phase, sample_blks_scanned, sample_blks_total
    FROM pg_catalog.pg_stat_progress_analyze
    UNION ALL
    SELECT pid, 'copying: ' || tuples_processed || ' rows', bytes_processed, bytes_total
    FROM pg_catalog.pg_stat_progress_copy
  ) p JOIN pg_catalog.pg_stat_activity a USING (pid)
  WHERE a.application_name = 'pg-feature-inventory' AND a.datname = current_database() LIMIT 1; ROLLBACK`;

/** What waits for whom, when a statement of ours waits for a lock. */
const blocked = `BEGIN READ ONLY; SET LOCAL statement_timeout = '3s'; ${pin.join('; ')};
  SELECT format('waiting for %s (%s), process %s',
    b.usename, coalesce(nullif(b.application_name, ''), 'unnamed'), b.pid) AS progress
  FROM pg_catalog.pg_stat_activity a CROSS JOIN LATERAL unnest(pg_catalog.pg_blocking_pids(a.pid)) w (pid)
    JOIN pg_catalog.pg_stat_activity b ON b.pid = w.pid
  WHERE a.application_name = 'pg-feature-inventory' AND a.datname = current_database()
    AND a.wait_event_type = 'Lock' LIMIT 1; ROLLBACK`;

/**
 * Reports long work: where it is, for how long, and what PostgreSQL says of its progress.
 * @param where what is being done now, such as `a.sql: statement 3 of 5`.
 * @returns what ends it.
 */
export function watch(
  database: Database,
  where: () => string,
  report: (message: string) => void,
  interval = patience,
): () => void {
  const started = Date.now();
  let ended = false;
  const timer = setInterval(() => {
    void (async () => {
      const details = [
        ...((await database.aside(question)) ?? []),
        ...((await database.aside(blocked)) ?? []),
      ].map((row) => String(row['progress']));
      if (!ended)
        report([`${where()}, for ${Math.round((Date.now() - started) / 1000)} s`, ...details].join('; '));
    })();
  }, interval);
  return () => {
    ended = true;
    clearInterval(timer);
  };
}

/** `statement 3 of 5` */
export function place(done: number, all: number): string {
  return `statement ${Math.min(Math.max(done, 0) + 1, all)} of ${all}`;
}
