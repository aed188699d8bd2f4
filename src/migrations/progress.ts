import { pin, type Database, type Row } from '../database/index.ts';
import { literal } from '../quoting.ts';
import { application, applicationFor } from './limits.ts';

/** Work that takes longer than this is reported, and again as often. Milliseconds. */
const patience = 10_000;

/*
 * Our own backends are known by the name that they carry, behind a pooler too, where the process id is the pooler's;
 * where it is the server's, it tells two runs apart. The name also says in which file they are: what the server has
 * answered so far does not, for it keeps its answers back until there are many (pq_putmessage in libpq/pqcomm.c).
 */
const ours = (database: Database, activity: string): string =>
  `starts_with(${activity}.application_name, ${literal(application)}) AND ${activity}.datname = current_database()
    AND ${activity}.pid <> pg_backend_pid() ORDER BY ${activity}.pid <> ${database.processId() ?? 0}`;

const nameOf = (activity: string): string =>
  `nullif(substr(${activity}.application_name, ${application.length + 3}), '') AS file`;

const asking = (query: string): string =>
  `BEGIN READ ONLY; SET LOCAL statement_timeout = '3s'; ${pin.join('; ')}; ${query} LIMIT 1; ROLLBACK`;

/** Views that a server lacks (pg_stat_progress_copy came with 14) are not asked. */
const working = (database: Database): string =>
  asking(`SELECT what || coalesce(format(' %s %%', round(100.0 * done / nullif(total, 0))), '') AS progress,
      ${nameOf('a')}
    FROM (
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
    WHERE ${ours(database, 'a')}`);

/** What waits for whom, when a statement of ours waits for a lock. */
const waiting = (database: Database): string =>
  asking(`SELECT format('waiting%s, blocked by %s (%s), process %s',
      (SELECT format(' for %s on %s', l.mode, l.relation::regclass)
        FROM pg_catalog.pg_locks l WHERE l.pid = a.pid AND NOT l.granted AND l.relation IS NOT NULL LIMIT 1),
      b.usename, coalesce(nullif(b.application_name, ''), 'unnamed'), b.pid) AS progress, ${nameOf('a')}
    FROM pg_catalog.pg_stat_activity a CROSS JOIN LATERAL unnest(pg_catalog.pg_blocking_pids(a.pid)) w (pid)
      JOIN pg_catalog.pg_stat_activity b ON b.pid = w.pid
    WHERE a.wait_event_type = 'Lock' AND ${ours(database, 'a')}`);

/** In which file a run is whose backend is asked; null where it does not say. */
const inFile = (database: Database): string =>
  asking(
    `SELECT ${nameOf('a')} FROM pg_catalog.pg_stat_activity a WHERE a.state = 'active' AND ${ours(database, 'a')}`,
  );

/** Where a run is, as far as its own process knows. */
export interface Place {
  /** Null = in none. */
  readonly file: string | null;
  /** `statement 3 of 5` */
  readonly where: string;
}

/**
 * Reports long work: where it is, for how long, and what PostgreSQL says of its progress. One question at a time.
 * @param place where it is, as far as its answers show.
 * @returns what ends it.
 */
export function watch(
  database: Database,
  place: () => Place,
  report: (message: string) => void,
  interval = patience,
): () => void {
  const started = Date.now();
  let ended = false;
  let asking = false;
  const look = async (): Promise<void> => {
    const rows: Row[] = [];
    for (const question of [working(database), waiting(database)]) {
      rows.push(...((await database.aside(question)) ?? []));
      if (ended) return;
    }
    const named = rows.length > 0 ? rows : ((await database.aside(inFile(database))) ?? []);
    if (ended) return;
    const details = rows.map((row) => String(row['progress']));
    const seconds = Math.round((Date.now() - started) / 1000);
    report([`${whereIs(place(), named[0]?.['file'])}, for ${seconds} s`, ...details].join('; '));
  };
  const timer = setInterval(() => {
    if (asking) return;
    asking = true;
    void look().finally(() => {
      asking = false;
    });
  }, interval);
  return () => {
    ended = true;
    clearInterval(timer);
  };
}

/** @param told the file that the backend names, cut to what such a name may have. */
function whereIs({ file, where }: Place, told: unknown): string {
  const known = file === null ? null : applicationFor(file).slice(application.length + 2);
  if (typeof told === 'string' && told !== known) return told;
  return file === null ? where : `${file}: ${where}`;
}

/** `statement 3 of 5` */
export function place(done: number, all: number): string {
  return `statement ${Math.min(Math.max(done, 0) + 1, all)} of ${all}`;
}
