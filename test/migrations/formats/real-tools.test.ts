import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as migrateWithDrizzle } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query, type Server } from '../../support/postgres.ts';
import { checkout, migrate } from '../support.ts';
import { leave, shape, startListening, tool } from './tools.ts';

let server: Server;
let tcp: (database: string) => string;
beforeAll(async () => {
  ({ server, tcp } = await startListening(17));
});
afterAll(() => server[Symbol.asyncDispose]());

type Files = Readonly<Record<string, string>>;

interface Peer {
  readonly name: string;
  /** Four migrations in order, each with the files that belong to it. The first half creates, the second changes. */
  readonly migrations: () => Promise<readonly Files[]>;
  readonly always?: Files;
  readonly entries: readonly string[];
  /** Applies everything with the tool itself. */
  readonly apply: (workspace: string, database: string) => Promise<unknown> | unknown;
  /** Fails unless the tool says that everything in the workspace is applied. */
  readonly agrees: (workspace: string, database: string) => Promise<void> | void;
  readonly table: string;
  /** Columns that every run fills differently. */
  readonly volatile: readonly string[];
}

const sql = [
  'CREATE TABLE one (a int);\nINSERT INTO one VALUES (1);',
  'CREATE TABLE two (b text);\nCREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;',
  'ALTER TABLE one ADD COLUMN c int;',
  'CREATE INDEX CONCURRENTLY two_b ON two (b);',
] as const;
const [first, second, third, fourth] = sql;

function ok({ status, output }: { status: number | null; output: string }): string {
  if (status !== 0) throw new Error(output);
  return output;
}

const peers: readonly Peer[] = [
  {
    name: 'supabase',
    entries: ['supabase/migrations'],
    table: 'supabase_migrations.schema_migrations',
    volatile: [],
    always: { 'supabase/config.toml': 'project_id = "peer"\n' },
    migrations: async () =>
      sql.map((text, n) => ({
        [`supabase/migrations/2024010${n + 1}000000_step_${n}.sql`]: `-- step\n\n${text} -- tail\n/* more */\n-- end\n`,
      })),
    apply: (workspace, database) =>
      ok(tool('supabase', ['db', 'push', '--db-url', tcp(database), '--yes'], workspace)),
    agrees: (workspace, database) => {
      const rows =
        ok(tool('supabase', ['migration', 'list', '--db-url', tcp(database)], workspace)).match(
          /^.*2024010.*$/gm,
        ) ?? [];
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toMatch(/`(\d{14})`\s*\|\s*`\1`/);
    },
  },
  {
    name: 'dbmate',
    entries: ['db/migrations'],
    table: 'public.schema_migrations',
    volatile: [],
    migrations: async () => [
      { 'db/migrations/20240101_a.sql': `-- migrate:up\n${first}\n\n-- migrate:down\nDROP TABLE one;\n` },
      {
        'db/migrations/20240102_b.sql': `-- comment\n-- migrate:up\n${second}\n-- migrate:down\nDROP TABLE two;\nDROP FUNCTION f;\n`,
      },
      { 'db/migrations/20240103_c.sql': `-- migrate:up\n${third}\n-- migrate:down\nsyntax error;\n` },
      {
        'db/migrations/20240104_d.sql': `-- migrate:up transaction:false\n${fourth}\n-- migrate:down transaction:false\nDROP INDEX CONCURRENTLY two_b;\n`,
      },
    ],
    apply: (workspace, database) =>
      ok(tool('dbmate', ['--no-dump-schema', 'up'], workspace, { DATABASE_URL: tcp(database) })),
    agrees: (workspace, database) => {
      expect(ok(tool('dbmate', ['status'], workspace, { DATABASE_URL: tcp(database) }))).toMatch(
        /Pending: 0/,
      );
    },
  },
  {
    name: 'node-pg-migrate',
    entries: ['migrations'],
    table: 'public.pgmigrations',
    volatile: ['run_on'],
    migrations: async () =>
      [first, second, third, 'CREATE INDEX two_b ON two (b);'].map((text, n) => ({
        [`migrations/170000000000${n}_step.sql`]: `-- Up Migration\n${text}\n\n-- Down Migration\nsyntax error;\n`,
      })),
    apply: (workspace, database) =>
      ok(tool('node-pg-migrate', ['up'], workspace, { DATABASE_URL: tcp(database) })),
    agrees: (workspace, database) => {
      expect(ok(tool('node-pg-migrate', ['up'], workspace, { DATABASE_URL: tcp(database) }))).toContain(
        'No migrations to run!',
      );
    },
  },
  {
    name: 'graphile-migrate',
    entries: ['migrations'],
    table: 'graphile_migrate.migrations',
    volatile: ['date'],
    always: { 'migrations/current.sql': '-- nothing yet\n' },
    migrations: async () => {
      const texts = [first, second, third, `--! no-transaction\n${fourth}`];
      await server.createDatabase('graphile_author');
      const workspace = checkout({ '.gmrc': '{}', 'migrations/committed/.keep': '' });
      for (const [n, text] of texts.entries()) {
        writeFileSync(path.join(workspace, 'migrations/current.sql'), text);
        ok(
          tool(
            'graphile-migrate',
            ['commit', ...(n === 1 ? ['--message', 'with a message'] : [])],
            workspace,
            graphile('graphile_author'),
          ),
        );
      }
      const committed = path.join(workspace, 'migrations/committed');
      return readdirSync(committed)
        .filter((name) => name.endsWith('.sql'))
        .sort()
        .map((name) => ({
          [`migrations/committed/${name}`]: readFileSync(path.join(committed, name), 'utf8'),
        }));
    },
    apply: (workspace, database) => {
      writeFileSync(path.join(workspace, '.gmrc'), '{}');
      return ok(tool('graphile-migrate', ['migrate'], workspace, graphile(database)));
    },
    agrees: (workspace, database) => {
      writeFileSync(path.join(workspace, '.gmrc'), '{}');
      expect(ok(tool('graphile-migrate', ['status'], workspace, graphile(database)))).toContain('Up to date');
    },
  },
  {
    name: 'drizzle',
    entries: ['drizzle'],
    table: 'drizzle.__drizzle_migrations',
    volatile: [],
    migrations: async () =>
      [first, second, third, 'CREATE INDEX two_b ON two (b);'].map((text, n) => ({
        [`drizzle/000${n}_step.sql`]: text.replace(';\n', ';--> statement-breakpoint\n'),
        [`drizzle/meta/000${n}_snapshot.json`]: '{}',
      })),
    apply: (workspace, database) => withDrizzle(workspace, database),
    agrees: async (workspace, database) => {
      const before = await query(server.url(database), 'SELECT count(*) FROM drizzle.__drizzle_migrations');
      await withDrizzle(workspace, database);
      expect(await query(server.url(database), 'SELECT count(*) FROM drizzle.__drizzle_migrations')).toEqual(
        before,
      );
    },
  },
];

const graphile = (database: string): Record<string, string> => ({
  DATABASE_URL: tcp(database),
  SHADOW_DATABASE_URL: tcp(`${database}_shadow`),
  ROOT_DATABASE_URL: tcp('postgres'),
});

async function withDrizzle(workspace: string, database: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: server.url(database), max: 1 });
  try {
    await migrateWithDrizzle(drizzle(pool), { migrationsFolder: path.join(workspace, 'drizzle') });
  } finally {
    await pool.end();
  }
}

function workspaceOf({ name, always = {} }: Peer, migrations: readonly Files[]): string {
  const workspace = checkout({ ...always, ...(Object.assign({}, ...migrations) as Files) });
  if (name === 'drizzle') {
    const entries = migrations.map((_, idx) => ({
      idx,
      version: '7',
      when: 1_700_000_000_000 + idx,
      tag: `000${idx}_step`,
      breakpoints: true,
    }));
    mkdirSync(path.join(workspace, 'drizzle/meta'), { recursive: true });
    writeFileSync(
      path.join(workspace, 'drizzle/meta/_journal.json'),
      JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
    );
  }
  chmodSync(workspace, 0o755);
  return workspace;
}

describe.each(peers)('$name', (peer) => {
  let migrations: readonly Files[];
  let whole: string;
  let expected: { rows: unknown; shape: unknown };
  const rows = async (database: string): Promise<unknown> =>
    (await query(server.url(database), `SELECT * FROM ${peer.table} ORDER BY 1`)).map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !peer.volatile.includes(column))),
    );

  beforeAll(async () => {
    migrations = await peer.migrations();
    whole = workspaceOf(peer, migrations);
    const database = `${peer.name}_alone`;
    await server.createDatabase(database);
    await peer.apply(whole, database);
    expected = { rows: await rows(database), shape: await shape(server.url(database), peer.table) };
  });

  test('half applied by the tool: this goes on where it stopped, and the tool finds nothing left', async () => {
    const database = `${peer.name}_first`;
    const url = await server.createDatabase(database);
    await peer.apply(workspaceOf(peer, migrations.slice(0, 2)), database);
    const { files, outcome, plan } = await migrate(url, whole, { entries: peer.entries });
    expect({
      failed: outcome.failed,
      files,
      warnings: plan.notices.filter(({ level }) => level === 'warning'),
    }).toEqual({ failed: null, files: migrations.slice(2).map((one) => Object.keys(one)[0]), warnings: [] });
    await peer.agrees(whole, database);
    expect(await rows(database)).toEqual(expected.rows);
    expect((await migrate(url, whole, { entries: peer.entries })).plan).toMatchObject({
      pending: [],
      adopt: [],
    });
  });

  test('half applied by this, which then leaves: the tool goes on in the history that was made for it, and whoever comes back finds nothing left', async () => {
    const database = `${peer.name}_second`;
    const url = await server.createDatabase(database);
    const half = workspaceOf(peer, migrations.slice(0, 2));
    expect((await migrate(url, half, { entries: peer.entries })).outcome.failed).toBeNull();
    await query(url, leave);
    expect(await query(url, "SELECT to_regnamespace('catalog') AS kept")).toEqual([{ kept: null }]);
    await peer.agrees(half, database);
    await peer.apply(whole, database);
    expect(await rows(database)).toEqual(expected.rows);
    expect(await shape(url, peer.table)).toEqual(expected.shape);
    expect((await migrate(url, whole, { entries: peer.entries })).files).toEqual([]);
  });

  test('all applied by this, and reverted and marked by hand: the tool agrees each time', async () => {
    const database = `${peer.name}_third`;
    const url = await server.createDatabase(database);
    expect((await migrate(url, whole, { entries: peer.entries })).files).toHaveLength(4);
    await peer.agrees(whole, database);
    expect(await rows(database)).toEqual(expected.rows);
    const last = Object.keys(migrations[3] as Files)[0] as string;
    await query(url, `DROP INDEX two_b; SELECT catalog.mark_reverted('${last}')`);
    expect((await migrate(url, whole, { entries: peer.entries })).files).toEqual([last]);
    await peer.agrees(whole, database);
    expect((await migrate(url, whole, { entries: peer.entries })).files).toEqual([]);
  });

  test('a database made by hand, declared as the baseline: the tool runs nothing of it', async () => {
    const database = `${peer.name}_baseline`;
    const url = await server.createDatabase(database);
    await query(url, `${first}\n${second}`);
    const empty = checkout({ 'migrations/none.sql': 'SELECT 1' });
    await migrate(url, empty);
    await query(url, `SELECT catalog.baseline('${Object.keys(migrations[1] as Files)[0]}')`);
    expect((await migrate(url, whole, { entries: peer.entries })).files).toEqual(
      migrations.slice(2).map((one) => Object.keys(one)[0]),
    );
    await peer.agrees(whole, database);
  });
});
