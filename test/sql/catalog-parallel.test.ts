import { expect, test } from 'vitest';
import { borrowServer } from '../support/idle-servers.ts';
import { newest, spread } from '../support/postgres.ts';
import { catalogSql, connectTo, type Session } from './catalog-support.ts';

const schema = `CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
  DO $$ BEGIN FOR i IN 1..400 LOOP EXECUTE format('CREATE TABLE t%s (id bigserial PRIMARY KEY, a text CHECK (a <> ''''),
    other bigint REFERENCES t1 ON DELETE CASCADE); CREATE INDEX ON t%1$s (a, id); CREATE POLICY p ON t%1$s USING (a = current_user);
    CREATE TRIGGER g BEFORE UPDATE ON t%1$s FOR EACH ROW EXECUTE FUNCTION touch(); CREATE VIEW v%1$s AS SELECT id FROM t%1$s', i);
  END LOOP; END $$; CREATE PUBLICATION pub FOR TABLE t1;
  CREATE SCHEMA cron; CREATE TABLE cron.job AS SELECT 1 AS jobid, 'nightly' AS jobname, '0 0 * * *' AS schedule, 'SELECT 1' AS command,
    current_database()::text AS database, current_user::text AS username, true AS active;`;

/** Rows of `catalog.read_objects()`, and how many parallel workers read them, as the server's own plans say. */
async function read(
  session: Session,
  columns = '*',
): Promise<{ rows: Record<string, any>[]; workers: number }> {
  let workers = 0;
  const listen = ({ message = '' }): void => {
    workers += Number(/Workers Launched: (\d+)/.exec(message)?.[1] ?? 0);
  };
  session.client.on('notice', listen);
  try {
    await session.run(`SET auto_explain.log_min_duration = 0; SET auto_explain.log_analyze = on; SET auto_explain.log_nested_statements = on;
      SET client_min_messages = log`);
    return {
      rows: await session.run(`SELECT ${columns} FROM catalog.read_objects() ORDER BY kind, identity`),
      workers,
    };
  } finally {
    session.client.off('notice', listen);
    await session.run('SET auto_explain.log_min_duration = -1; SET client_min_messages = warning');
  }
}

test.each(spread)('workers read a large database as one session does, on PostgreSQL %i', async (major) => {
  await using borrowed = await borrowServer(major);
  const url = await borrowed.server.createDatabase();
  await using session = await connectTo(url);
  await session.run(`LOAD 'auto_explain'; ${schema} ${catalogSql}`);
  const together = await read(session);
  expect(together.workers).toBeGreaterThan(0);
  await session.run('SET max_parallel_workers_per_gather = 0');
  const alone = await read(session);
  expect(alone.workers).toBe(0);
  expect(together.rows.length).toBeGreaterThan(4000);
  expect(together.rows).toEqual(alone.rows);
  await session.run('RESET max_parallel_workers_per_gather');

  // A worker sees what this transaction has done, and does not take its locks for another's.
  await session.run(`BEGIN; ALTER TABLE t7 ADD added int CHECK (added > 0); CREATE INDEX fresh ON t7 (added);
    ALTER POLICY p ON t8 USING (false); CREATE VIEW young AS SELECT added FROM t7; DROP TABLE t9 CASCADE`);
  const changed = await read(session, "kind, identity, locked, body->>'definition' AS definition");
  expect(changed.workers).toBeGreaterThan(0);
  expect(changed.rows.filter(({ locked }) => locked)).toEqual([]);
  const named = changed.rows.filter(({ identity }) => /fresh|young|t7_added|t9\b/.test(identity));
  expect(named.map(({ kind, identity }) => `${kind} ${identity}`)).toEqual([
    'constraint public.t7.t7_added_check',
    'index public.fresh',
    'view public.young',
  ]);
  expect(named.every(({ definition }) => /added/.test(definition))).toBe(true);

  // Nor does it wait for what another session locks.
  await session.run('ROLLBACK');
  await using other = await connectTo(url);
  await other.run('BEGIN; LOCK TABLE t7, t8');
  const locked = await read(session, 'kind, identity, locked');
  expect(locked.workers).toBeGreaterThan(0);
  const hidden = locked.rows
    .filter((row) => row['locked'])
    .map(({ kind, identity }) => `${kind} ${identity}`);
  expect(hidden).toEqual(
    ['constraint', 'index', 'policy', 'table', 'trigger', 'view']
      .flatMap((kind) =>
        locked.rows.filter(
          (row) => row['kind'] === kind && /\.[tv]?[78]\b|\.[tv][78]_/.test(row['identity']),
        ),
      )
      .map(({ kind, identity }) => `${kind} ${identity}`),
  );
  expect(hidden.length).toBeGreaterThan(12);
  await other.run('ROLLBACK');

  // One snapshot with them is what the next finds without.
  await session.capture();
  await session.run(
    'SET max_parallel_workers_per_gather = 0; DELETE FROM catalog.row_versions; COMMENT ON TABLE t1 IS $$x$$',
  );
  expect(await session.after('COMMENT ON TABLE t1 IS NULL')).toEqual([]);
});

test('a small database is read without workers', async () => {
  await using borrowed = await borrowServer(newest);
  await using session = await connectTo(await borrowed.server.createDatabase());
  await session.run(`LOAD 'auto_explain'; CREATE TABLE t (id int PRIMARY KEY); ${catalogSql}`);
  const { rows, workers } = await read(session);
  expect(rows.length).toBeGreaterThan(2);
  expect(workers).toBe(0);
});
