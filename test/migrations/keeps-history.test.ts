import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import type { Database } from '../../src/database/index.ts';
import { pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { spread, query, startServer, type Server } from '../support/postgres.ts';
import { checkout, migrate, open } from './support.ts';

/*
 * A file and its rows in the histories live or die together, whatever the file does to these.
 */

interface Layout {
  /** Where its tool keeps its history. */
  readonly table: string;
  /** A column of it that names a version. */
  readonly column: string;
  /** The index of its primary key. */
  readonly key: string;
  /** A checkout whose files hold these statements. */
  files(first: string, second: string): Readonly<Record<string, string>>;
}

const first = '20240101000000';
const second = '20240102000000';
const flat =
  (up: string, extension = 'sql', separator = '_') =>
  (one: string, two: string): Readonly<Record<string, string>> => ({
    [`migrations/${first}${separator}a.${extension}`]: `${up}\n${one}\n`,
    [`migrations/${second}${separator}b.${extension}`]: `${up}\n${two}\n`,
  });
const when = { [first]: 1704067200000, [second]: 1704153600000 };
const layouts: Readonly<Record<string, Layout>> = {
  plain: { table: 'catalog.migrations', key: 'migrations_pkey', column: 'version', files: flat('') },
  dbmate: {
    table: 'public.schema_migrations',
    key: 'schema_migrations_pkey',
    column: 'version',
    files: flat('-- migrate:up'),
  },
  goose: {
    table: 'public.goose_db_version',
    key: 'goose_db_version_pkey',
    column: 'version_id',
    files: flat('-- +goose Up'),
  },
  'golang-migrate': {
    table: 'public.schema_migrations',
    key: 'schema_migrations_pkey',
    column: 'version',
    files: flat('', 'up.sql'),
  },
  'node-pg-migrate': {
    table: 'public.pgmigrations',
    key: 'pgmigrations_pkey',
    column: 'name',
    files: flat('-- Up Migration'),
  },
  flyway: {
    table: 'public.flyway_schema_history',
    key: 'flyway_schema_history_pk',
    column: 'version',
    files: (one, two) => ({ [`migrations/V${first}__a.sql`]: one, [`migrations/V${second}__b.sql`]: two }),
  },
  prisma: {
    table: 'public._prisma_migrations',
    key: '_prisma_migrations_pkey',
    column: 'migration_name',
    files: (one, two) => ({
      'migrations/migration_lock.toml': 'provider = "postgresql"\n',
      [`migrations/${first}_a/migration.sql`]: one,
      [`migrations/${second}_b/migration.sql`]: two,
    }),
  },
  drizzle: {
    table: 'drizzle.__drizzle_migrations',
    key: '__drizzle_migrations_pkey',
    column: 'hash',
    files: (one, two) => ({
      'migrations/meta/_journal.json': JSON.stringify({
        dialect: 'postgresql',
        entries: [
          { tag: `${first}_a`, when: when[first] },
          { tag: `${second}_b`, when: when[second] },
        ],
      }),
      [`migrations/${first}_a.sql`]: one,
      [`migrations/${second}_b.sql`]: two,
    }),
  },
  supabase: {
    table: 'supabase_migrations.schema_migrations',
    key: 'schema_migrations_pkey',
    column: 'version',
    files: (one, two) =>
      Object.fromEntries(
        Object.entries(flat('')(one, two)).map(([file, text]) => [`supabase/${file}`, text]),
      ),
  },
};

/** A statement that nothing shows before it runs. */
const hidden = (statement: string): string =>
  `DO $$ BEGIN EXECUTE convert_from(decode('${Buffer.from(statement).toString('hex')}', 'hex'), 'UTF8'); END $$;`;

const ruled = 'keeps it from taking rows';

/** What the second file does, and what is said of it. */
const deeds: readonly (readonly [string, (layout: Layout) => string, RegExp])[] = [
  ['deletes all rows', ({ table }) => `DELETE FROM ${table};`, /takes .*a.* out of|removes or changes/],
  [
    'deletes all rows in a block that hides it',
    ({ table }) => hidden(`DELETE FROM ${table}`),
    /takes .*a.* out of|removes or changes/,
  ],
  [
    'drops it in a block that hides it',
    ({ table }) => hidden(`DROP TABLE ${table} CASCADE`),
    /drops, renames/,
  ],
  ['empties it', ({ table }) => `TRUNCATE ${table} CASCADE;`, /takes .*a.* out of|removes or changes/],
  ['drops it', ({ table }) => `DROP TABLE ${table} CASCADE;`, /drops, renames or moves/],
  ['renames it', ({ table }) => `ALTER TABLE ${table} RENAME TO gone;`, /drops, renames or moves/],
  [
    'drops its schema',
    ({ table }) => `DROP SCHEMA ${table.split('.')[0]} CASCADE; CREATE SCHEMA ${table.split('.')[0]};`,
    /drops, renames or moves/,
  ],
  [
    'renames its schema',
    ({ table }) =>
      `ALTER SCHEMA ${table.split('.')[0]} RENAME TO gone; CREATE SCHEMA ${table.split('.')[0]};`,
    /drops, renames or moves/,
  ],
  [
    'drops every schema in a block',
    () =>
      `DO $$ DECLARE name text; BEGIN FOR name IN SELECT nspname FROM pg_namespace
        WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' AND nspname <> 'kept' LOOP
        EXECUTE format('DROP SCHEMA %I CASCADE', name); END LOOP; CREATE SCHEMA public; END $$;`,
    /drops, renames or moves/,
  ],
  [
    'puts a copy without rows in its place',
    ({ table }) =>
      `CREATE TABLE copied (LIKE ${table} INCLUDING ALL); DROP TABLE ${table} CASCADE;
      ALTER TABLE copied SET SCHEMA ${table.split('.')[0]}; ALTER TABLE ${table.split('.')[0]}.copied RENAME TO ${table.split('.')[1]};`,
    /takes .*a.* out of|removes or changes/,
  ],
  [
    'renames a column',
    ({ table, column }) => `ALTER TABLE ${table} RENAME COLUMN ${column} TO changed;`,
    /changes the columns of|cannot be read after that/,
  ],
  [
    ruled,
    ({ table }) => `CREATE RULE none AS ON INSERT TO ${table} DO INSTEAD NOTHING;`,
    /did not take (its|the) row/,
  ],
  [
    'forgets all settings and deletes',
    ({ table }) => `RESET ALL; DELETE FROM ${table};`,
    /out of|removes or changes/,
  ],
];

/** A database in which nothing was ever run, with a table that no file may touch. */
async function fresh(url: string): Promise<Database & AsyncDisposable> {
  const database = await open(url);
  await database.query('CREATE SCHEMA kept; CREATE TABLE kept.led (file int)');
  return database;
}

/** As if nothing had run: a file that is rolled back leaves nothing, so that the next can have the same database. */
const unrun = (name: string): string =>
  'DELETE FROM catalog.migrations; TRUNCATE kept.led;' +
  (name === 'plain' ? '' : ` DROP TABLE ${layouts[name]?.table};`);

/** Runs two files, of which the second does something to the history, again and again, on one connection. */
async function misdeed(
  name: string,
  layout: Layout,
  deed: string,
  database: Database,
  times = 2,
): Promise<{ readonly messages: readonly string[]; readonly states: readonly string[] }> {
  const workspace = checkout(
    layout.files('INSERT INTO kept.led VALUES (1);', `INSERT INTO kept.led VALUES (2); ${deed}`),
  );
  const entries = [name === 'supabase' ? 'supabase/migrations' : 'migrations'];
  const messages: string[] = [];
  const states: string[] = [];
  for (let run = 0; run < times; run++) {
    const { outcome } = await migrate(database, workspace, { entries });
    messages.push(outcome.failed?.failure.message ?? 'it passed');
    states.push(outcome.failed?.failure.state ?? '');
    expect((await database.query('SELECT file FROM kept.led')).at(-1)?.rows).toEqual([{ file: 1 }]);
    expect(outcome.failed?.migration?.source.file).toContain(second);
  }
  return { messages, states };
}

/** For all layouts. */
let shared: Server;
beforeAll(async () => {
  shared = await startServer(18);
});
afterAll(() => shared[Symbol.asyncDispose]());

describe.each(Object.entries(layouts).map(([name, layout], place) => [name, layout, place] as const))(
  '%s',
  (name, layout, place) => {
    // Prisma's row and our own are there before, and golang-migrate's is updated.
    const ruling = !['plain', 'prisma', 'golang-migrate'].includes(name);
    let database: (Database & AsyncDisposable) | undefined;
    afterAll(() => database?.[Symbol.asyncDispose]());
    // Each deed with our own history and one tool's, and with every second of the other tools'.
    const inTurn = (deed: number): boolean => place < 2 || (place + deed) % 2 === 0;
    test.each(deeds.filter(([what], deed) => (ruling || what !== ruled) && inTurn(deed)))(
      'a file that %s is rolled back with a message that says so',
      async (_what, deed, expected) => {
        if (database === undefined) database = await fresh(await shared.createDatabase());
        else await database.query(unrun(name));
        onTestFailed(async () => {
          await database?.[Symbol.asyncDispose]();
          database = undefined;
        });
        const times = place < 2 ? 2 : 1;
        const { messages, states } = await misdeed(name, layout, deed(layout), database, times);
        for (const message of messages) expect(message).toMatch(expected);
        for (const state of states) expect(state).toMatch(/was rolled back and left nothing/);
      },
    );

    test('what changes nothing for a listed file passes, with all files after it', async () => {
      const url = await shared.createDatabase();
      const workspace = checkout(
        layout.files(
          `CREATE FUNCTION public.note() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS
          $$ BEGIN RETURN NULL; END $$;
        DO $$ DECLARE t regclass; BEGIN FOR t IN SELECT oid FROM pg_class WHERE relkind = 'r'
            AND relnamespace::regnamespace::text !~ '^(pg_|information_schema|catalog)' LOOP
          EXECUTE format('CREATE TRIGGER note AFTER INSERT ON %s FOR EACH ROW EXECUTE FUNCTION public.note()', t);
        END LOOP; END $$; GRANT ALL ON ALL TABLES IN SCHEMA public TO PUBLIC; RESET ALL;`,
          `CLUSTER ${layout.table} USING ${layout.key}; ${hidden('RESET ALL')} SELECT set_config('a.b', 'c', false);`,
        ),
      );
      const entries = [name === 'supabase' ? 'supabase/migrations' : 'migrations'];
      await using session = await open(url);
      const { outcome } = await migrate(session, workspace, { entries });
      expect([outcome.failed, outcome.applied.length]).toEqual([null, 2]);
      expect((await migrate(session, workspace, { entries })).files).toEqual([]);
    });
  },
);

describe('a file that', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(16);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('enters a file after it into the history of the tool is rolled back', async () => {
    const url = await server.createDatabase();
    const { outcome } = await migrate(
      url,
      checkout({
        'migrations/1_a.sql': '-- migrate:up\nINSERT INTO schema_migrations SELECT 2;',
        'migrations/2_b.sql': '-- migrate:up\nCREATE TABLE b ();',
      }),
    );
    expect(outcome.failed?.failure.message).toBe(
      'migrations/1_a.sql changes the history of the migrations: ' +
        'it enters migrations/2_b.sql into public.schema_migrations, which did not run.',
    );
    expect(await query(url, 'SELECT version FROM schema_migrations')).toEqual([]);
  });

  test('removes what the checkout no longer has, and enters itself, is applied', async () => {
    const url = await server.createDatabase();
    await query(
      url,
      "CREATE TABLE schema_migrations (version varchar PRIMARY KEY); INSERT INTO schema_migrations VALUES ('0')",
    );
    const workspace = checkout({
      'migrations/1_a.sql': '-- migrate:up\nSELECT 1;',
      'migrations/2_b.sql':
        "-- migrate:up\nDELETE FROM schema_migrations WHERE version = '0'; INSERT INTO schema_migrations VALUES ('2');",
    });
    expect((await migrate(url, workspace)).outcome).toMatchObject({ failed: null, applied: [{}, {}] });
    expect(await query(url, 'SELECT version FROM schema_migrations ORDER BY 1')).toEqual([
      { version: '1' },
      { version: '2' },
    ]);
    expect((await migrate(url, workspace)).files).toEqual([]);
  });

  test('removes what another checkout applied from our history is rolled back', async () => {
    const url = await server.createDatabase();
    await migrate(url, checkout({ 'other/1.sql': 'SELECT 1' }), { entries: ['other'] });
    const { outcome } = await migrate(
      url,
      checkout({
        'migrations/1.sql': hidden("DELETE FROM catalog.migrations WHERE file LIKE 'other%'"),
      }),
    );
    expect(outcome.failed?.failure.message).toContain(
      'it removes or changes the rows of other/1.sql in catalog.migrations',
    );
  });
});

describe('a file that runs statement by statement', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(14);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const run = async (url: string, text: string): ReturnType<typeof migrate> =>
    await migrate(
      url,
      checkout({
        'migrations/1_a.sql': '-- migrate:up\nCREATE TABLE led (file int);',
        'migrations/2_b.sql': `-- migrate:up transaction:false\nINSERT INTO led VALUES (2);\n${text}`,
        'migrations/3_c.sql': '-- migrate:up\nINSERT INTO led VALUES (3);',
      }),
    );

  test.each([
    ['DELETE FROM schema_migrations;'],
    ['TRUNCATE catalog.migrations;'],
    [hidden('DROP TABLE schema_migrations')],
    [hidden('DROP SCHEMA catalog CASCADE')],
  ])('and writes to a history stops there: %s', async (text) => {
    const url = await server.createDatabase();
    for (let times = 0; times < 2; times++) {
      const { outcome } = await run(url, text);
      expect(outcome.failed?.failure).toMatchObject({
        message: expect.stringMatching(
          /2_b\.sql: the \w+ on line 3 writes to the history of the migrations\./,
        ),
        state: expect.stringContaining('It was rolled back.'),
      });
      expect(await query(url, 'SELECT file FROM led')).toEqual([{ file: 2 }]);
    }
  });

  test('and commits by itself what it removes from a history ends the run', async () => {
    const url = await server.createDatabase();
    const { outcome } = await run(
      url,
      'DO $$ BEGIN DELETE FROM schema_migrations; COMMIT; END $$; INSERT INTO led VALUES (22);',
    );
    expect(outcome.failed?.failure).toMatchObject({
      message: expect.stringContaining('does not hold any more that these are applied: migrations/1_a.sql.'),
      remedy: expect.stringContaining("SELECT catalog.mark_applied('migrations/1_a.sql');"),
    });
    expect(await query(url, 'SELECT file FROM led')).toEqual([{ file: 2 }, { file: 22 }]);
  });

  test('and commits by itself the end of its own row is not begun again', async () => {
    const url = await server.createDatabase();
    const { outcome } = await run(
      url,
      'DO $$ BEGIN DELETE FROM catalog.migrations; COMMIT; END $$; INSERT INTO led VALUES (22);',
    );
    expect(outcome.failed?.failure).toMatchObject({
      message: expect.stringContaining('2_b.sql removed its own row from catalog.migrations'),
      remedy: expect.stringContaining("SELECT catalog.mark_applied('migrations/2_b.sql');"),
    });
    expect(await query(url, 'SELECT file FROM led')).toEqual([{ file: 2 }]);
  });
});

const some = [
  'deletes all rows',
  'deletes all rows in a block that hides it',
  'drops every schema in a block',
];

describe.each([
  ...spread.map((major) => ({ name: `PostgreSQL ${major}`, major, settings: [] })),
  // Which is found out: what a file has written to a table can then only be read.
  {
    name: 'PostgreSQL 16 that counts nothing for its statistics',
    major: 16 as const,
    settings: ['track_counts=off'],
  },
])('$name', ({ major, settings }) => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(major, settings);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(['plain', 'dbmate'])('%s', async (name) => {
    const layout = layouts[name] as Layout;
    await using database = await fresh(await server.createDatabase());
    for (const [index, [, deed, expected]] of deeds.filter(([what]) => some.includes(what)).entries()) {
      if (index > 0) await database.query(unrun(name));
      const { messages } = await misdeed(name, layout, deed(layout), database);
      for (const message of messages) expect(message).toMatch(expected);
    }
  });
});

test.skipIf(!pgbouncerInstalled)('behind PgBouncer', async () => {
  await using server = await startServer(17);
  await using pooler = await startPooler(server, 1);
  for (const [index, [, deed, expected]] of deeds.filter(([what]) => some.includes(what)).entries()) {
    await server.createDatabase(`pooled_${index}`);
    const layout = layouts['dbmate'] as Layout;
    await using database = await fresh(pooler.url(`pooled_${index}`));
    const { messages } = await misdeed('dbmate', layout, deed(layout), database);
    for (const message of messages) expect(message).toMatch(expected);
  }
});

test('on the embedded engine', async () => {
  const layout = layouts['dbmate'] as Layout;
  await using database = await fresh(
    `embedded:${path.join(mkdtempSync(path.join(tmpdir(), 'embedded-')), 'db')}`,
  );
  for (const [index, [, deed, expected]] of deeds.filter(([what]) => some.includes(what)).entries()) {
    if (index > 0) await database.query(unrun('dbmate'));
    const { messages } = await misdeed('dbmate', layout, deed(layout), database);
    for (const message of messages) expect(message).toMatch(expected);
  }
});
