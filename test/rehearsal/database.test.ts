import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseConnectionString } from '../../src/database/index.ts';
import { openShadow } from '../../src/rehearsal/shadow.ts';
import { migrate } from '../migrations/support.ts';
import { bundled } from '../sql/support-bundled.ts';
import { startGitHub } from '../support/github.ts';
import { pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { openPullRequest, planOn, type Sources } from './support.ts';

let server: Server;
/** Where plans are rehearsed that are not about that: in a fifth of the embedded engine's processor time. */
let aside: string;
beforeAll(async () => {
  server = await startServer(17);
  aside = await server.createDatabase('aside');
});
afterAll(() => server[Symbol.asyncDispose]());

const asked: Parameters<typeof openShadow>[1] = {
  target: parseConnectionString('embedded'),
  wait: 60_000,
  limit: 60_000,
  log: () => {},
};

const base = {
  'migrations/001.sql': 'CREATE TABLE big (id int PRIMARY KEY, body text);',
  'migrations/002.sql': 'ALTER TABLE big ADD COLUMN more text;',
};

test.each([
  ['dbmate', '-- migrate:up\n', '20260101000000_a.sql', '20260102000000_b.sql'],
  ['goose', '-- +goose Up\n', '00001_a.sql', '00002_b.sql'],
])(
  "the history of %s, which the run itself locks, is no statement's lock",
  async (_tool, up, first, second) => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      { [`migrations/${first}`]: `${up}CREATE TABLE t (a int);\nCREATE TABLE u (a int);` },
      { [`migrations/${second}`]: `${up}ALTER TABLE t ADD COLUMN b int;\nALTER TABLE u ADD COLUMN b int;` },
    );
    const { story } = await planOn(github, opened, { shadow: aside });
    expect([story.failure, story.plan.rehearsal.obstacle]).toEqual([null, null]);
    expect(story.plan.locks.map(({ line, table }) => `${line} ${table}`)).toEqual(['2 t', '3 u']);
    const hazards = story.plan.statements.flatMap((one) => one.hazards);
    expect(
      hazards.filter(({ rule }) => rule === 'several-tables-locked').map(({ message }) => message),
    ).toEqual([expect.stringContaining('a lock on public.u while public.t is locked since line 2')]);
  },
);

describe('with a live database', () => {
  test('tells what somebody made there by hand that depends on what is dropped', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql': 'SELECT 1;\nALTER TABLE big DROP COLUMN body;',
      'migrations/004.sql': 'DROP TABLE big CASCADE;',
    });
    const url = await server.createDatabase('by_hand');
    await migrate(url, openPullRequest(github, base, {}).workspace);
    await query(
      url,
      'CREATE VIEW bodies AS SELECT body FROM big; CREATE TABLE small (big int REFERENCES big)',
    );
    const { story, comments } = await planOn(github, opened, { 'connection-string': url, shadow: aside });
    const told = story.plan.statements.flatMap(({ file, line, hazards }) =>
      hazards
        .filter(({ message }) => message.startsWith('In the live database'))
        .map(({ rule, aspect, message }) => [file, line, rule, aspect, message]),
    );
    expect(told).toEqual([
      [
        ...['migrations/003.sql', 2, 'drop-cascade', 'fails'],
        'In the live database: It fails without CASCADE: the view public.bodies depends on what it drops',
      ],
      [
        ...['migrations/004.sql', 1, 'drop-view', 'breaks'],
        'In the live database: Queries of the view public.bodies fail: it is dropped',
      ],
      [
        ...['migrations/004.sql', 1, 'drop-cascade', 'breaks'],
        'In the live database: CASCADE also drops the foreign key small_big_fkey on public.small',
      ],
    ]);
    expect(comments[0]).toContain('public.bodies');
  });

  test('tells what somebody made there by hand that keeps a column from another type, or needs a key', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql': 'ALTER TABLE big ALTER COLUMN body TYPE varchar(80);',
      'migrations/004.sql': 'ALTER TABLE big DROP CONSTRAINT big_pkey;',
    });
    const url = await server.createDatabase('in_use');
    await migrate(url, openPullRequest(github, base, {}).workspace);
    await query(url, 'CREATE VIEW bodies AS SELECT body FROM big; CREATE PUBLICATION feed FOR TABLE big');
    const { story } = await planOn(github, opened, { 'connection-string': url, shadow: aside });
    const rules = ['type-in-use', 'no-replica-identity'];
    const told = story.plan.statements.flatMap(({ hazards }) =>
      hazards.filter(({ rule }) => rules.includes(rule)).map(({ level, message }) => [level, message]),
    );
    expect(told).toEqual([
      [
        'error',
        'In the live database: It fails: the view public.bodies uses the column, ' +
          'and has to be dropped before and created again behind it',
      ],
      [
        'error',
        'In the live database: Every UPDATE and DELETE of public.big fails with ' +
          '55000: it is published, and has no replica identity',
      ],
    ]);
  });

  test('tells what is pending there and how big the locked tables are, and writes nothing', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql': 'ALTER TABLE big ALTER COLUMN id TYPE bigint;',
      'migrations/004.sql': `ALTER TABLE big ALTER body SET NOT NULL; ALTER TABLE big ALTER more SET NOT NULL;
        ALTER TABLE big DROP COLUMN body;`,
    });
    const url = await server.createDatabase('live');
    await migrate(
      url,
      openPullRequest(github, { 'migrations/001.sql': base['migrations/001.sql'] }, {}).workspace,
    );
    github.repository.commit('main', base);
    await query(
      url,
      "INSERT INTO big SELECT g, CASE WHEN g > 3 THEN repeat('x', 500) END FROM generate_series(1, 20000) g; ANALYZE big; ALTER DATABASE live SET default_transaction_read_only = on",
    );
    const tables =
      "SELECT string_agg(relname, ',' ORDER BY relname) AS tables, (SELECT count(*)::int FROM catalog.migrations) AS applied FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace";
    const before = await query(url, tables);
    const { story, comments } = await planOn(github, opened, { 'connection-string': url });
    expect(story.failure).toBe(null);
    expect(story.plan.live?.pending?.filter((file) => !file.startsWith('pg-feature-inventory/'))).toEqual([
      'migrations/002.sql',
      'migrations/003.sql',
      'migrations/004.sql',
    ]);
    expect(story.plan.rehearsal.files.map(({ file }) => file)).toEqual([
      'migrations/003.sql',
      'migrations/004.sql',
    ]);
    expect(
      story.plan.locks
        .filter(({ kind, file }) => kind === 'r' && file !== 'migrations/004.sql')
        .map(({ file, mode, rewrites, rows }) => [file, mode, rewrites, rows]),
    ).toEqual([
      ['migrations/002.sql', 'AccessExclusiveLock', false, 20_000],
      ['migrations/003.sql', 'AccessExclusiveLock', true, 20_000],
    ]);
    expect(story.plan.locks[0]?.bytes).toBeGreaterThan(10_000_000);
    expect(comments[0]).toMatch(/1[0-9] MB, about 20,000 rows/);
    const counted = story.plan.statements.flatMap(({ line, hazards }) =>
      hazards.flatMap(({ rule, level, message, answer }) =>
        answer === null ? [] : [`${line} ${rule} ${level}: ${message.split('; ').at(-1)}`],
      ),
    );
    expect(counted).toEqual([
      '1 set-not-null error: 3 rows violate it now',
      '1 set-not-null warning: not counted: there is no column more in public.big',
      '2 drop-column error: now 19,997 rows of public.big with a value in body',
    ]);
    expect(comments[0]).toContain('3 rows violate it now');
    expect(await query(url, tables)).toEqual(before);
  });

  test('outside of a pull request the base is what the database has applied', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, {}, { ...base });
    const url = await server.createDatabase('applied');
    await migrate(
      url,
      openPullRequest(github, {}, { 'migrations/001.sql': base['migrations/001.sql'] }).workspace,
    );
    const { story } = await planOn(
      github,
      { ...opened, payload: { repository: { default_branch: 'main' } } },
      { 'connection-string': url, shadow: aside },
      { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main' },
    );
    expect([story.failure, story.plan.changes.map(({ identity }) => identity), story.plan.base]).toEqual([
      null,
      ['public.big.more'],
      expect.stringMatching(/^the 1 files that .* has applied$/),
    ]);
  });

  const journal = (...tags: readonly string[]): string =>
    JSON.stringify({
      version: '7',
      dialect: 'postgresql',
      entries: tags.map((tag, idx) => ({ idx, version: '7', when: 1_700_000_000_000 + idx, tag })),
    });
  const made = (table: string): string => `CREATE TABLE ${table} (id bigint PRIMARY KEY);`;

  test.each<readonly [string, Sources, Sources]>([
    [
      "Drizzle's, in a journal",
      {
        'migrations/0000_a.sql': made('a'),
        'migrations/0001_b.sql': made('b'),
        'migrations/meta/_journal.json': journal('0000_a', '0001_b'),
      },
      {
        'migrations/0002_c.sql': made('c'),
        'migrations/meta/_journal.json': journal('0000_a', '0001_b', '0002_c'),
      },
    ],
    [
      "Drizzle's, in folders",
      {
        'migrations/20260101000000_a/migration.sql': made('a'),
        'migrations/20260101000000_a/snapshot.json': '{}',
        'migrations/20260102000000_b/migration.sql': made('b'),
        'migrations/20260102000000_b/snapshot.json': '{}',
      },
      {
        'migrations/20260103000000_c/migration.sql': made('c'),
        'migrations/20260103000000_c/snapshot.json': '{}',
      },
    ],
    [
      "golang-migrate's, with down migrations",
      {
        'migrations/1_a.up.sql': made('a'),
        'migrations/1_a.down.sql': 'DROP TABLE a;',
        'migrations/2_b.up.sql': made('b'),
        'migrations/2_b.down.sql': 'DROP TABLE b;',
      },
      { 'migrations/3_c.up.sql': made('c'), 'migrations/3_c.down.sql': 'DROP TABLE c;' },
    ],
  ])('what the database has applied is read as its tool has it: %s', async (_layout, applied, added) => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, {}, { ...applied, ...added });
    const url = await server.createDatabase();
    await migrate(url, openPullRequest(github, {}, applied).workspace);
    await query(url, bundled('003_feature_inventory.sql'));
    await query(url, 'SELECT catalog.capture_snapshot(); ALTER TABLE a ADD COLUMN by_hand text');
    const { story } = await planOn(
      github,
      { ...opened, payload: { repository: { default_branch: 'main' } } },
      { 'connection-string': url, shadow: await server.createDatabase() },
      { GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/main', GITHUB_REF_NAME: 'main' },
    );
    expect([story.failure, story.plan.rehearsal.obstacle]).toEqual([null, null]);
    expect(story.plan.changes.map(({ identity }) => identity)).toContain('public.c');
    expect(story.driftSql?.adopt.files.map(({ sql }) => sql).join()).toContain('ADD COLUMN "by_hand" text');
  });

  test('a file that was edited after the database applied it is a failure, with the comment all the same', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, {}, { 'migrations/001.sql': 'CREATE TABLE big (id bigint);' });
    const url = await server.createDatabase('edited');
    await migrate(
      url,
      openPullRequest(github, {}, { 'migrations/001.sql': base['migrations/001.sql'] }).workspace,
    );
    const { story, comments } = await planOn(github, opened, { 'connection-string': url, shadow: aside });
    expect(story.failure).toMatchObject({
      message: expect.stringContaining('was changed after it was applied'),
      location: { file: 'migrations/001.sql' },
    });
    expect(comments[0]).toContain('was changed after it was applied');
  });

  test('reads no view in the place of its table, whatever it hides', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql': 'ALTER TABLE big ADD COLUMN x int;',
    });
    const url = await server.createDatabase('trapped');
    await migrate(
      url,
      openPullRequest(github, {}, { 'migrations/001.sql': base['migrations/001.sql'] }).workspace,
    );
    await query(
      url,
      `CREATE TABLE witnessed (n int); CREATE FUNCTION witness() RETURNS boolean LANGUAGE plpgsql AS 'BEGIN INSERT INTO witnessed VALUES (1); RETURN true; END';
      ALTER TABLE catalog.migrations RENAME TO kept; CREATE VIEW catalog.migrations AS SELECT * FROM catalog.kept WHERE witness()`,
    );
    const { story } = await planOn(github, opened, { 'connection-string': url, shadow: aside });
    expect(story.failure?.message).toContain('view catalog.migrations, where a table is expected');
    expect(await query(url, 'SELECT count(*)::int AS written FROM witnessed')).toEqual([{ written: 0 }]);
  });

  test('a role that may read nothing still gets its plan', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql': 'ALTER TABLE big ADD COLUMN x int;',
    });
    const url = await server.createDatabase('poor');
    await query(url, 'CREATE ROLE poor LOGIN; CREATE TABLE big (id int)');
    const connection = server.url('poor', 'poor');
    const { story } = await planOn(github, opened, {
      'connection-string': connection,
      baseline: 'none',
      shadow: aside,
    });
    expect([story.failure, story.plan.locks.length]).toEqual([null, 2]);
  });
});

describe('a shadow on a server', () => {
  let publics = 0;

  test('is used, and as empty afterwards as it was before', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql':
        "CREATE TYPE mood AS ENUM ('ok'); CREATE DOMAIN d AS text; CREATE SCHEMA s; CREATE TABLE s.t (); CREATE SEQUENCE q; CREATE MATERIALIZED VIEW mv AS SELECT * FROM big; CREATE PUBLICATION p; CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION f(); CREATE AGGREGATE agg(int) (SFUNC = int4pl, STYPE = int); CREATE TYPE pair AS (a int); CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq); CREATE CAST (mood AS int) WITH INOUT; CREATE COLLATION c FROM \"C\"; CREATE TEXT SEARCH CONFIGURATION conf (COPY = simple); CREATE FOREIGN DATA WRAPPER w; SELECT lo_create(0); ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO PUBLIC; ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO pg_monitor WITH GRANT OPTION;",
    });
    const shadow = await server.createDatabase('shadow');
    for (const _ of [1, 2]) {
      const { story } = await planOn(github, opened, { shadow });
      expect(story.failure).toBeNull();
      expect([story.plan.rehearsal.extent, story.plan.shadow?.version]).toEqual([
        'whole',
        expect.stringMatching(/^17\./),
      ]);
      expect(story.plan.changes.map(({ identity }) => identity)).toContain('s.t');
    }
    expect(
      await query(
        shadow,
        "SELECT (SELECT string_agg(nspname, ',' ORDER BY nspname) FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema') AS schemas, (SELECT count(*)::int FROM pg_class WHERE relnamespace = 'public'::regnamespace) AS relations, (SELECT count(*)::int FROM pg_proc WHERE pronamespace = 'public'::regnamespace) AS functions, (SELECT count(*)::int FROM pg_type WHERE typnamespace = 'public'::regnamespace) AS types, (SELECT count(*)::int FROM pg_publication) AS publications, (SELECT count(*)::int FROM pg_depend WHERE refclassid = 'pg_namespace'::regclass AND refobjid = 'public'::regnamespace) AS others, (SELECT count(*)::int FROM pg_default_acl) AS defaults, (SELECT count(*)::int FROM pg_cast WHERE oid >= 16384) AS casts, (SELECT count(*)::int FROM pg_foreign_data_wrapper) AS wrappers, (SELECT count(*)::int FROM pg_largeobject_metadata) AS large",
      ),
    ).toEqual([
      {
        schemas: 'public',
        relations: 0,
        functions: 0,
        types: 0,
        publications: 0,
        others: 0,
        defaults: 0,
        casts: 0,
        wrappers: 0,
        large: 0,
      },
    ]);
  });

  test.each([
    ['a superuser', 'postgres', 'ALTER SCHEMA public OWNER TO pg_monitor;', 1],
    ['its owner', 'keeper', '', 1],
    [
      'its owner, where public is made anew',
      'keeper',
      'DROP SCHEMA public CASCADE; CREATE SCHEMA public;',
      2,
    ],
  ])('has its schema public as it was afterwards, emptied by %s', async (_what, user, more, times) => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql': `${more} REVOKE ALL ON SCHEMA public FROM PUBLIC, guest; GRANT ALL ON SCHEMA public TO pg_monitor WITH GRANT OPTION; COMMENT ON SCHEMA public IS 'closed';`,
    });
    const name = `public_${++publics}`;
    const admin = await server.createDatabase(name);
    await query(
      admin,
      `DO $$ BEGIN CREATE ROLE keeper LOGIN; CREATE ROLE guest; EXCEPTION WHEN duplicate_object THEN END $$; ALTER DATABASE ${name} OWNER TO keeper; GRANT CREATE ON SCHEMA public TO guest`,
    );
    const state = async (): Promise<unknown> =>
      await query(
        admin,
        "SELECT nspowner::regrole::text AS owner, obj_description(oid, 'pg_namespace') AS comment, ARRAY(SELECT acl::text FROM unnest(nspacl) acl ORDER BY 1) AS acl FROM pg_namespace WHERE nspname = 'public'",
      );
    const before = await state();
    const told: unknown[] = [];
    for (let time = 0; time < times; time++) {
      const { story } = await planOn(github, opened, { shadow: server.url(name, user) });
      expect(story.failure).toBeNull();
      told.push(story.plan.changes.map(({ identity, change }) => `${change} ${identity}`));
      expect(await state()).toEqual(before);
    }
    expect(told[0]).toContain('removed schema public to PUBLIC');
    expect(told.at(-1)).toEqual(told[0]);
  });

  test('is emptied, and its schema public open to all others, where a role that was granted something is gone', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql': 'REVOKE ALL ON SCHEMA public FROM PUBLIC, leaver; DROP ROLE leaver;',
    });
    const shadow = await server.createDatabase('left');
    await query(shadow, 'CREATE ROLE leaver; GRANT CREATE ON SCHEMA public TO leaver');
    const { story, log } = await planOn(github, opened, { shadow });
    expect(story.failure).toBeNull();
    expect(log).not.toContain('could not be emptied');
    expect(
      await query(
        shadow,
        "SELECT to_regnamespace('feature_inventory_rehearsal') AS mark, has_schema_privilege('pg_monitor', 'public', 'USAGE') AS open, to_regrole('leaver') AS leaver",
      ),
    ).toEqual([{ mark: null, open: true, leaver: null }]);
  });

  test.each([
    ['a table', 'CREATE TABLE precious (id int); INSERT INTO precious VALUES (1)'],
    ['a function', "CREATE FUNCTION precious() RETURNS int LANGUAGE sql AS 'SELECT 1'"],
    ['a schema', 'CREATE SCHEMA precious'],
  ])('that holds %s is refused and keeps it', async (what, sql) => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, { 'migrations/003.sql': 'SELECT 1;' });
    const shadow = await server.createDatabase(`full_${what.replace(/\W/g, '_')}`);
    await query(shadow, sql);
    const { story } = await planOn(github, opened, { shadow });
    expect(story.failure?.message).toMatch(
      /shadow is not an empty database: .* holds 1 object, such as (?:table|function|schema) (?:public\.)?precious/,
    );
    expect(
      await query(
        shadow,
        "SELECT (SELECT count(*) FROM pg_class WHERE relname = 'precious') + (SELECT count(*) FROM pg_proc WHERE proname = 'precious') + (SELECT count(*) FROM pg_namespace WHERE nspname = 'precious') AS kept",
      ),
    ).toEqual([{ kept: '1' }]);
  });

  test('that is the live database itself is refused before anything is looked at', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, { 'migrations/003.sql': 'SELECT 1;' });
    const url = await server.createDatabase('same');
    const { story } = await planOn(github, opened, { 'connection-string': url, shadow: url });
    expect(story.failure?.message).toContain('shadow is the same database as connection-string');
  });

  test('left behind by a run that was killed is emptied by the next', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, { 'migrations/003.sql': 'SELECT 1;' });
    const shadow = await server.createDatabase('killed');
    await query(
      shadow,
      "CREATE SCHEMA feature_inventory_rehearsal; COMMENT ON SCHEMA feature_inventory_rehearsal IS 'plpgsql'; CREATE TABLE big (id int)",
    );
    const { story, log } = await planOn(github, opened, { shadow });
    expect([story.failure, story.plan.rehearsal.extent]).toEqual([null, 'whole']);
    expect(log).toContain('holds a rehearsal that was killed');
  });

  test('is held from the first file to the last, whatever a file does to its session', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql': 'SELECT pg_advisory_unlock_all();',
      'migrations/004.sql': `DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 1885759745 AND objid = 2)
        THEN RAISE 'anybody could rehearse here'; END IF;
      END $$`,
    });
    const shadow = await server.createDatabase('held');
    expect((await planOn(github, opened, { shadow })).story.failure).toBe(null);
  });

  test.skipIf(!pgbouncerInstalled)(
    'behind a transaction pooler is held by one rehearsal at a time, from the first look to the last clean-up',
    async () => {
      const direct = await server.createDatabase('pooled');
      await using pooler = await startPooler(server, 3);
      const rehearsals = Array.from({ length: 4 }, async () => {
        await using shadow = await openShadow(pooler.url('pooled'), asked);
        await shadow.database.query('CREATE TABLE only_one ()');
        const renewed = await shadow.renew();
        await renewed.database.query('CREATE TABLE only_one ()');
        await renewed[Symbol.asyncDispose]();
      });
      await Promise.all(rehearsals);
      expect(await query(direct, "SELECT FROM pg_class WHERE relname = 'only_one'")).toEqual([]);
    },
  );

  test('is not touched while the backend of a rehearsal that was killed is still at work', async () => {
    const url = await server.createDatabase('still_at_work');
    const holder = new pg.Client(url);
    await holder.connect();
    await holder.query('SELECT pg_advisory_lock(7)');
    const killed = new pg.Client({ connectionString: url, application_name: 'pg-feature-inventory: 1.sql' });
    killed.on('error', () => {});
    await killed.connect();
    const message = 'SELECT pg_advisory_lock(7); CREATE TABLE late ();';
    killed.query(`CREATE SCHEMA feature_inventory_rehearsal; COMMIT; ${message}`).catch(() => {});
    const waits = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
    while ((await query(url, waits)).length === 0) await sleep(20);
    (killed as unknown as { connection: { stream: Socket } }).connection.stream.destroy();
    const said: string[] = [];
    await using shadow = await openShadow(url, {
      ...asked,
      log: (line) => {
        said.push(line);
        if (line.includes('waiting')) void holder.end();
      },
    });
    expect(said).toEqual([
      expect.stringContaining('Another rehearsal is going on'),
      expect.stringContaining('holds a rehearsal that was killed'),
    ]);
    expect((await shadow.database.query("SELECT to_regclass('late') AS late"))[0]?.rows).toEqual([
      { late: null },
    ]);
  });

  test('waits for another rehearsal in it, and gives up in time', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, { 'migrations/003.sql': 'SELECT 1;' });
    const shadow = await server.createDatabase('busy');
    const both = await Promise.all([planOn(github, opened, { shadow }), planOn(github, opened, { shadow })]);
    expect(both.map(({ story }) => story.failure)).toEqual([null, null]);
    // Until it is ended: how long a plan takes to come to the lock is nobody's to say.
    const holder = query(shadow, 'SELECT pg_advisory_lock(1885759745, 2), pg_sleep(600)').catch(() => {});
    while ((await query(shadow, "SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted")).length === 0)
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    const { story } = await planOn(github, opened, { shadow, 'wait-for-lock': '1s' });
    expect(story.failure?.message).toContain('Another rehearsal is going on');
    await query(
      shadow,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)' AND pid <> pg_backend_pid()",
    );
    await holder;
  });
});
