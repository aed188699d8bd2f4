import { describe, expect, test } from 'vitest';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { render } from '../../src/inventory/index.ts';
import {
  acceptSnapshot,
  capture,
  captureDrift,
  exposedSchemas,
  findings,
  type Capture,
} from '../../src/snapshot/index.ts';
import { checkout } from '../migrations/support.ts';
import { act } from '../support/act.ts';
import { bundled } from '../sql/support-bundled.ts';
import { hasExtensions, startWithExtensions } from '../support/extensions.ts';
import { openSession, query } from '../support/postgres.ts';

if (!hasExtensions)
  process.stdout.write(
    'test/server/extensions.test.ts is skipped: .ci/run unpacks PostgreSQL 18 of Debian sid with its extensions for it.\n',
  );

/** Each in a session as new: a procedure that commits stands alone in its message. */
async function run(url: string, statements: readonly string[]): Promise<void> {
  await using session = await openSession(url);
  for (const statement of statements) {
    await session.ask(statement);
    await session.ask('DISCARD ALL');
  }
}

const graph = (text: string): string => `LOAD 'age'; SET search_path = ag_catalog, public; ${text}`;
const cypher = (text: string): string =>
  graph(`SELECT 1 FROM cypher('social', $cypher$ ${text} $cypher$) AS (a agtype)`);

/** One of what each extension makes, open to the API as default privileges leave it, and nightly jobs of the user's. */
const installed: readonly string[] = [
  `
  SET client_min_messages = warning; CREATE ROLE anon; CREATE ROLE authenticated; CREATE ROLE app_rw; CREATE ROLE keeper;
  CREATE EXTENSION timescaledb; CREATE EXTENSION age; CREATE SCHEMA partman; CREATE EXTENSION pg_partman SCHEMA partman; CREATE EXTENSION pg_ivm; CREATE EXTENSION pg_cron;
  CREATE SCHEMA app; GRANT USAGE ON SCHEMA public, app TO anon, authenticated; ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO anon; GRANT CREATE ON SCHEMA app TO keeper;

  CREATE TABLE app.metric (at timestamptz NOT NULL, device int NOT NULL, value float8, PRIMARY KEY (device, at), CHECK (value > -1000));
  SELECT create_hypertable('app.metric', by_range('at', interval '1 day')); SELECT add_dimension('app.metric', by_hash('device', 2)); CREATE INDEX metric_value ON app.metric (value);
  ALTER TABLE app.metric ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON app.metric FOR SELECT TO authenticated USING (device = 1); GRANT SELECT ON app.metric TO authenticated;
  CREATE TABLE app.near (at timestamptz NOT NULL, v int); SELECT create_hypertable('app.near', 'at', chunk_time_interval => interval '7 days', associated_schema_name => 'app', associated_table_prefix => 'near_part');

  CREATE TABLE app.log (id bigint NOT NULL, what text) PARTITION BY RANGE (id); CREATE TABLE app.log_template (LIKE app.log); ALTER TABLE app.log_template ADD PRIMARY KEY (id), SET (fillfactor = 80);
  SELECT partman.create_parent('app.log', 'id', '1000', p_template_table => 'app.log_template'); UPDATE partman.part_config SET retention = '3000', retention_keep_table = true WHERE parent_table = 'app.log';
  CREATE TABLE app.seen (at timestamptz NOT NULL, what text) PARTITION BY RANGE (at); SELECT partman.create_parent('app.seen', 'at', '1 day'); UPDATE partman.part_config SET retention = '7 days', retention_keep_table = false WHERE parent_table = 'app.seen';

`,
  graph("SELECT create_graph('social')"),
  cypher("CREATE (:Person {name: 'a'})-[:KNOWS]->(:Person {name: 'b'})"),
  `  CREATE TABLE app.item (id int PRIMARY KEY, cat int, price int); SELECT pgivm.create_immv('app.totals', 'SELECT cat, sum(price) AS total FROM app.item GROUP BY cat');

  CREATE TABLE app.event (id int NOT NULL, day int NOT NULL) PARTITION BY LIST (day); ALTER TABLE app.event ENABLE ROW LEVEL SECURITY; REVOKE ALL ON app.event FROM anon;
  CREATE TABLE app.heir (id int PRIMARY KEY, day int);
  CREATE PROCEDURE app.nightly(day int) LANGUAGE plpgsql AS $nightly$ BEGIN
    EXECUTE format('CREATE TABLE app.event_%1$s PARTITION OF app.event (PRIMARY KEY (id)) FOR VALUES IN (%1$s) WITH (fillfactor = 70); COMMENT ON TABLE app.event_%1$s IS %2$L; ALTER TABLE app.event_%1$s OWNER TO keeper', day, 'Day ' || day);
    EXECUTE format('CREATE TABLE app.heir_%1$s (CHECK (day = %1$s), PRIMARY KEY (id)) INHERITS (app.heir); CREATE INDEX ON app.heir_%1$s (day)', day);
    EXECUTE format('DROP TABLE IF EXISTS app.event_%1$s, app.heir_%1$s', day - 3);
    END $nightly$;
  CALL app.nightly(98); CALL app.nightly(99); CALL app.nightly(100);
  SELECT cron.schedule('busy', '1 second', 'SELECT 1')`,
];

/** What happens in a night on which nobody does anything. */
const night = (number: number): readonly string[] => [
  `
  INSERT INTO app.metric SELECT timestamptz '2026-01-01' + ${number} * interval '1 day' + i * interval '6 hours', i, i FROM generate_series(0, 3) i;
  INSERT INTO app.near VALUES (timestamptz '2026-01-01' + ${number} * interval '1 day', 1);
  SELECT drop_chunks('app.metric', timestamptz '2026-01-01' + ${number - 3} * interval '1 day'); SELECT drop_chunks('app.near', timestamptz '2026-01-01' + ${number - 8} * interval '1 day');
  INSERT INTO app.log SELECT ${number} * 1000 + i, 'x' FROM generate_series(1, 5) i; INSERT INTO app.seen VALUES (now() + ${number} * interval '1 day', 'x');
  `,
  'CALL partman.run_maintenance_proc()',
  `INSERT INTO app.item VALUES (${number}, ${number} % 3, 1);
  CALL app.nightly(${100 + number});
  CREATE ROLE "v_token_${number}" LOGIN VALID UNTIL '2030-01-01' IN ROLE app_rw; DROP ROLE IF EXISTS "v_token_${number - 2}"; CREATE ROLE other_${number} LOGIN CREATEDB`,
  cypher(`CREATE (:Label${number} {name: 'x'})`),
];

const pages = ({ snapshot }: Capture): string =>
  render(snapshot, {
    statistics: 'rounded',
    layout: 'single',
    path: 'docs/FEATURE_INVENTORY.md',
    schemas: [],
    findings: findings(snapshot, { exposedSchemas: exposedSchemas(snapshot) }),
  })
    .map(({ path, content }) => `${path}\n${content}`)
    .join('\n');

const look = (database: Database): Promise<Capture> =>
  capture(database, { label: null, commitSha: null, edgeFunctions: null, cronSchedule: 'none' });

const tell = (changes: Capture['changes']): readonly string[] =>
  changes.map(
    ({ change, kind, identity, details }) =>
      `${change} ${kind} ${identity}: ${details.map(({ property }) => property).join(', ')}`,
  );

describe.skipIf(!hasExtensions)('with the extensions of Debian sid', () => {
  test('a month of maintenance is no drift, no finding and no byte; what a person does is told once', async () => {
    await using server = await startWithExtensions();
    await run(server.url, installed);
    await query(server.url, bundled('003_feature_inventory.sql'));
    await run(server.url, night(1));
    const database = await connect(parseConnectionString(server.url));
    try {
      const first = await look(database);
      await acceptSnapshot(database, first);
      const page = pages(first);
      expect(first.snapshot.tables.map(({ schema, table }) => `${schema}.${table}`)).toEqual(
        ['event', 'heir', 'item', 'log', 'log_template', 'metric', 'near', 'seen', 'totals'].map(
          (name) => `app.${name}`,
        ),
      );

      const workspace = checkout({});
      const strictly = (): ReturnType<typeof act> =>
        act(server.url, workspace, {
          migrations: 'none',
          'on-drift': 'fail',
          lint: 'fail',
          commit: 'none',
          'cron-schedule': 'none',
        });
      // From the first run on what is found is known.
      expect((await strictly()).failure).toBeNull();

      // What each of them is.
      for (const text of [
        'hypertable by `at` every 1 day, `device` in 2 parts',
        'hypertable by `at` every 7 days',
        'kept by pg_partman: `id` every 1000, 4 ahead, for 3000, then detached, template `app.log_template`',
        'kept by pg_partman: `at` every 1 day, 4 ahead, for 7 days, then dropped',
        'graph of `age`, labels `KNOWS`, `Label1`, `Person`',
        'incrementally maintained view',
        'sum(price) AS total',
        '[`app.log`](#app.log) | option `fillfactor=80`; primary key `id` |',
        '"partition_differences":["comment","option fillfactor=70","owner keeper",',
      ])
        expect(page).toContain(text);

      for (let number = 2; number <= 31; number++) {
        await run(server.url, night(number));
        if (number % 2 === 0)
          expect(
            await captureDrift(database, { label: 'nightly', commitSha: null }),
            `night ${number}`,
          ).toEqual([]);
        if (number % 10 === 1) {
          const { snapshot, changed, ...rest } = await look(database);
          expect(changed, `night ${number}`).toBe(false);
          expect(pages({ snapshot, changed, ...rest }), `night ${number}`).toBe(page);
        }
      }

      // As a whole run with the strictest inputs, too.
      expect((await strictly()).failure).toBeNull();

      // One hand on each of them.
      const [chunk] = await query(
        server.url,
        "SELECT max(c.oid)::regclass::text AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid WHERE i.inhparent = 'app.metric'::regclass",
      );
      const name = String(chunk?.['name']);
      await run(server.url, [
        `DO $$ BEGIN EXECUTE (SELECT format('DROP INDEX %s', indexrelid::regclass) FROM pg_index WHERE indrelid = '${name}'::regclass AND NOT indisunique LIMIT 1); END $$`,
        'GRANT INSERT ON app.log_p31000 TO app_rw',
        'ALTER TABLE app.event_131 ENABLE ROW LEVEL SECURITY; ALTER TABLE app.event_130 OWNER TO postgres; CREATE POLICY mine ON app.heir_131 USING (true)',
        'GRANT SELECT ON social."Person" TO app_rw; ALTER TABLE partman.template_app_seen ADD CHECK (what <> \'\')',
        "SELECT set_chunk_time_interval('app.metric', interval '2 days'); UPDATE partman.part_config SET premake = 5 WHERE parent_table = 'app.seen'",
        'ALTER TABLE app.item DISABLE TRIGGER ALL',
      ]);
      expect((await strictly()).failure?.message).toMatch(/changed since the last run/);
      expect(tell(await captureDrift(database, { label: 'by hand', commitSha: null }))).toEqual([
        `changed partition ${name}: missing`,
        'changed partition app.event_130: owner',
        'changed partition app.event_131: row_security',
        'changed partition app.heir_131: policies',
        'changed partition app.log_p31000: privileges',
        'changed partition partman.template_app_seen: constraints',
        'changed partition social."Person": privileges',
        'changed table app.item: internal_triggers',
        'changed table app.metric: hypertable',
        'changed table app.seen: partman',
      ]);
      await acceptSnapshot(database, await look(database));
      expect(await captureDrift(database, { label: 'by hand', commitSha: null })).toEqual([]);

      // The same view with another query.
      await run(server.url, [
        "ALTER TABLE app.item ENABLE TRIGGER ALL; DROP TABLE app.totals; SELECT pgivm.create_immv('app.totals', 'SELECT cat, sum(price) AS total FROM app.item WHERE cat > 1 GROUP BY cat')",
      ]);
      expect(tell((await look(database)).changes)).toEqual([
        'changed table app.item: internal_triggers',
        'changed table app.totals: maintained_view',
      ]);
    } finally {
      await database.close();
    }
  }, 300_000);
});
