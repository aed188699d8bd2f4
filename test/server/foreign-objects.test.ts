import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  connect,
  foreignInCatalog,
  othersOwn,
  parseConnectionString,
  trustedRoles,
} from '../../src/database/index.ts';
import { apply, inspect, list, plan } from '../../src/migrations/index.ts';
import { checkout } from '../migrations/support.ts';
import { catalogSql } from '../sql/catalog-support.ts';
import { bundled } from '../sql/support-bundled.ts';
import { act } from '../support/act.ts';
import { borrowServer } from '../support/idle-servers.ts';
import { ends, inTurn, openSession, query, startServer, type Server } from '../support/postgres.ts';
import { callsOf } from '../support/tenant.ts';

const files = { 'migrations/1_a.sql': 'CREATE TABLE public.shelf (id int);' };

interface Shop {
  /** The connection string of the database for each of them. */
  readonly admin: string;
  readonly owner: string;
  readonly tenant: string;
}

const shopOf = (server: Server, name: string): Shop => ({
  admin: server.url(name),
  owner: server.url(name, 'owner'),
  tenant: server.url(name, 'tenant'),
});

/** Whose the database is; what is in it a copy takes over, this not. */
async function lease(server: Server, name: string): Promise<void> {
  await server.administer(`ALTER DATABASE ${name} OWNER TO owner`);
  await server.administer(`GRANT CREATE ON DATABASE ${name} TO tenant`);
}

/** A database of the role `owner`, in which `tenant` may create; what the tenant makes counts its calls by tenant.count(). */
async function shop(server: Server): Promise<Shop> {
  const made = shopOf(server, 'shop');
  await server.createDatabase('shop');
  await server.administer('CREATE ROLE owner LOGIN');
  await server.administer('CREATE ROLE tenant LOGIN');
  await lease(server, 'shop');
  await query(
    made.admin,
    'ALTER SCHEMA public OWNER TO owner; GRANT CREATE, USAGE ON SCHEMA public TO tenant',
  );
  await query(
    made.tenant,
    `CREATE SCHEMA tenant; GRANT USAGE ON SCHEMA tenant TO PUBLIC; CREATE SEQUENCE tenant.calls; GRANT ALL ON SEQUENCE tenant.calls TO PUBLIC;
    CREATE FUNCTION tenant.count() RETURNS bigint LANGUAGE plpgsql AS 'BEGIN RETURN nextval(''tenant.calls''); END';
    CREATE FUNCTION tenant.notice() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM tenant.count(); RETURN NEW; END'`,
  );
  return made;
}

/** Everything that the schema holds, and what its rows were written by. */
const contents = `SELECT c.oid::int, c.xmin::text FROM pg_class c WHERE c.relnamespace = to_regnamespace('catalog') UNION ALL SELECT p.oid::int, p.xmin::text FROM pg_proc p WHERE p.pronamespace = to_regnamespace('catalog') ORDER BY 1`;

test('whom the SQL for psql and pg_cron trusts is whom the action trusts', () => {
  const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  for (const query of [trustedRoles, othersOwn, foreignInCatalog])
    expect(flat(catalogSql)).toContain(flat(query));
  expect(flat(bundled('verify_database.sql'))).toContain(flat(trustedRoles));
});

describe.each(ends.map((major, which) => [major, which] as const))('on PostgreSQL %i', (major, which) => {
  /** For what leaves the roles as they are; its databases `shop` and `installed` are only copied. */
  let shops: Server;
  let count = 0;
  const copyOf = async (from: 'shop' | 'installed', name = `shop_${++count}`): Promise<Shop> => {
    await shops.copyDatabase(from, name);
    await lease(shops, name);
    return shopOf(shops, name);
  };
  beforeAll(async () => {
    shops = await startServer(major);
    await shop(shops);
    const { owner } = await copyOf('shop', 'installed');
    expect((await act(owner, checkout(files))).failure).toBeNull();
  });
  afterAll(() => shops[Symbol.asyncDispose]());

  describe('a schema catalog that others had a hand in stops the run before it writes', () => {
    const mine =
      'CREATE SCHEMA catalog; CREATE TABLE catalog.snapshots (id bigint PRIMARY KEY, label text, github_commit_sha text)';
    test.each(
      inTurn<
        readonly [
          string,
          {
            readonly owner?: string;
            readonly tenant?: string;
            readonly admin?: string;
            readonly installed?: boolean;
          },
          RegExp,
        ]
      >(
        [
          [
            "the schema is another role's",
            { tenant: 'CREATE SCHEMA catalog' },
            /schema catalog \(role tenant\).*ALTER SCHEMA catalog OWNER TO owner;/s,
          ],
          [
            'the schema with all that belongs to it',
            {
              tenant: `${mine}; CREATE FUNCTION catalog.capture_snapshot(text, text) RETURNS bigint LANGUAGE sql AS 'SELECT tenant.count()'`,
            },
            /schema catalog \(role tenant\).*table catalog\.snapshots \(role tenant\).*function catalog\.capture_snapshot\(text,text\) \(role tenant\)/s,
          ],
          [
            'a function',
            {
              owner: 'CREATE SCHEMA catalog; GRANT ALL ON SCHEMA catalog TO tenant',
              tenant:
                "CREATE FUNCTION catalog.capture_snapshot(text, text) RETURNS bigint LANGUAGE sql AS 'SELECT tenant.count()'",
            },
            /function catalog\.capture_snapshot\(text,text\) \(role tenant\).*ALTER ROUTINE/s,
          ],
          [
            'a function that matches better',
            {
              installed: true,
              owner: 'GRANT ALL ON SCHEMA catalog TO tenant',
              tenant:
                "CREATE FUNCTION catalog.redact(varchar) RETURNS text LANGUAGE sql AS 'SELECT tenant.count()::text'",
            },
            /function catalog\.redact\(character varying\) \(role tenant\)/,
          ],
          [
            'a view in the place of a table',
            {
              owner: 'CREATE SCHEMA catalog; GRANT ALL ON SCHEMA catalog TO tenant',
              tenant: 'CREATE VIEW catalog.snapshots AS SELECT tenant.count() AS id',
            },
            /view catalog\.snapshots \(role tenant\)/,
          ],
          [
            'a trigger',
            {
              installed: true,
              owner: 'GRANT USAGE ON SCHEMA catalog TO tenant; GRANT TRIGGER ON catalog.snapshots TO tenant',
              tenant:
                'CREATE TRIGGER t BEFORE INSERT OR UPDATE ON catalog.snapshots FOR EACH ROW EXECUTE FUNCTION tenant.notice()',
            },
            /trigger t on table catalog\.snapshots, which uses function tenant\.notice\(\) \(role tenant\)/,
          ],
          [
            'a default',
            { owner: `${mine}; ALTER TABLE catalog.snapshots ALTER label SET DEFAULT tenant.count()::text` },
            /default value for column label of table catalog\.snapshots, which uses function tenant\.count\(\)/,
          ],
          [
            'a check',
            { owner: `${mine}; ALTER TABLE catalog.snapshots ADD CHECK (tenant.count() > 0 OR label = '')` },
            /constraint snapshots_(label_)?check on table catalog\.snapshots, which uses function tenant\.count\(\)/,
          ],
          [
            'a policy',
            { owner: `${mine}; CREATE POLICY p ON catalog.snapshots USING (tenant.count() > 0)` },
            /policy p on table catalog\.snapshots, which uses function tenant\.count\(\)/,
          ],
          [
            'a rule',
            {
              owner: `${mine}; CREATE RULE r AS ON UPDATE TO catalog.snapshots DO ALSO SELECT tenant.count()`,
            },
            /rule r on table catalog\.snapshots, which uses function tenant\.count\(\)/,
          ],
          [
            'the type of a column',
            {
              tenant: 'CREATE DOMAIN tenant.label AS text CHECK (tenant.count() > 0)',
              owner: `${mine}; ALTER TABLE catalog.snapshots ADD COLUMN l tenant.label`,
            },
            /table catalog\.snapshots, which uses type tenant\.label \(role tenant\)/,
          ],
          [
            'a table that inherits',
            {
              owner: `${mine}; CREATE TABLE public.child () INHERITS (catalog.snapshots)`,
              admin: 'ALTER TABLE public.child OWNER TO tenant',
            },
            /table public\.child, which inherits from table catalog\.snapshots \(role tenant\)/,
          ],
          [
            'the history, as a view',
            { owner: 'CREATE SCHEMA catalog; CREATE VIEW catalog.migrations AS SELECT 1 AS file' },
            /view catalog\.migrations, where a table is expected \(role owner\)/,
          ],
        ],
        which,
      ),
    )('%s', async (_what, { owner: before, tenant: planted, admin: changed, installed = false }, told) => {
      const { admin, owner, tenant } = await copyOf(installed ? 'installed' : 'shop');
      // A domain is there before what uses it, all else after what it stands on.
      const steps = planted?.startsWith('CREATE DOMAIN')
        ? ([
            [tenant, planted],
            [owner, before],
          ] as const)
        : ([
            [owner, before],
            [tenant, planted],
          ] as const);
      for (const [url, text] of [...steps, [admin, changed] as const])
        if (text !== undefined) await query(url, text);
      await using session = await openSession(admin);
      const found = await session.ask(contents);
      for (const mode of ['apply', 'check', 'plan']) {
        const { failure } = await act(
          owner,
          checkout({ ...files, 'migrations/2_b.sql': 'CREATE TABLE public.never (id int);' }),
          { mode },
        );
        expect(`${failure?.message} ${failure?.remedy}`, mode).toMatch(told);
        expect(failure?.state, mode).toContain(
          'Nothing of it was called, and nothing was run or written since it was seen.',
        );
      }
      await expect(query(owner, catalogSql)).rejects.toMatchObject({
        code: 'PFI05',
        message: expect.stringMatching(/The schema catalog holds what does not belong to role owner/),
      });
      if (installed)
        await expect(query(owner, "SELECT catalog.capture_snapshot('nightly')")).rejects.toMatchObject({
          code: 'PFI05',
        });
      expect(await session.ask(contents)).toEqual(found);
      expect(await session.ask("SELECT to_regclass('public.never') AS never")).toEqual([{ never: null }]);
      expect(await callsOf(admin)).toBe(0);
    });

    test("a superuser too runs nothing of the database's owner, and a member with the rights of the owner's role does", async () => {
      await using borrowed = await borrowServer(major);
      const { server } = borrowed;
      const { admin, owner } = await shop(server);
      expect((await act(owner, checkout(files))).failure).toBeNull();
      expect((await act(admin, checkout(files))).failure?.message).toContain('schema catalog (role owner)');
      await query(
        admin,
        'CREATE ROLE deputy LOGIN; GRANT owner TO deputy; ALTER DATABASE shop OWNER TO postgres',
      );
      expect((await act(server.url('shop', 'deputy'), checkout(files))).failure).toBeNull();
      await query(
        admin,
        major >= 16 ? 'GRANT owner TO deputy WITH INHERIT FALSE' : 'ALTER ROLE deputy NOINHERIT',
      );
      expect((await act(server.url('shop', 'deputy'), checkout(files))).failure?.message).toContain(
        'schema catalog (role owner)',
      );
    });
  });

  describe("a tool's history that is not the table of somebody trusted stops the run", () => {
    const dbmate = { 'migrations/1_a.sql': '-- migrate:up\nCREATE TABLE public.shelf (id int);\n' };
    const flyway = { 'migrations/V1__a.sql': 'CREATE TABLE public.shelf (id int);\n' };
    test.each(
      inTurn<
        readonly [
          string,
          Readonly<Record<string, string>>,
          { readonly owner?: string; readonly tenant?: string },
          RegExp,
        ]
      >(
        [
          [
            'a view',
            dbmate,
            { tenant: 'CREATE VIEW public.schema_migrations AS SELECT tenant.count()::text AS version' },
            /view schema_migrations|view public\.schema_migrations/,
          ],
          [
            'a view of the owner',
            dbmate,
            { owner: 'CREATE VIEW public.schema_migrations AS SELECT tenant.count()::text AS version' },
            /public\.schema_migrations has to be a table/,
          ],
          [
            'a table of another role',
            dbmate,
            {
              tenant:
                'CREATE TABLE public.schema_migrations (version varchar PRIMARY KEY); GRANT ALL ON public.schema_migrations TO PUBLIC',
            },
            /table public\.schema_migrations \(role tenant\).*GRANT tenant TO owner;/s,
          ],
          [
            'a table with a policy',
            dbmate,
            {
              tenant:
                'CREATE TABLE public.schema_migrations (version varchar PRIMARY KEY); GRANT ALL ON public.schema_migrations TO PUBLIC; ALTER TABLE public.schema_migrations ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON public.schema_migrations USING (tenant.count() > 0)',
            },
            /table public\.schema_migrations \(role tenant\)/,
          ],
          [
            "a policy of others on the owner's table",
            dbmate,
            {
              owner:
                'CREATE TABLE public.schema_migrations (version varchar PRIMARY KEY); ALTER TABLE public.schema_migrations FORCE ROW LEVEL SECURITY, ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON public.schema_migrations USING (true)',
            },
            /cannot see what is recorded in public\.schema_migrations: row-level security is forced/,
          ],
          [
            'a trigger',
            dbmate,
            {
              owner:
                'CREATE TABLE public.schema_migrations (version varchar PRIMARY KEY); GRANT TRIGGER ON public.schema_migrations TO tenant',
              tenant:
                'CREATE TRIGGER t BEFORE INSERT ON public.schema_migrations FOR EACH ROW EXECUTE FUNCTION tenant.notice()',
            },
            /trigger t on table public\.schema_migrations, which uses function tenant\.notice\(\)/,
          ],
          [
            'an index expression',
            flyway,
            {
              owner: `CREATE TABLE public.flyway_schema_history (installed_rank int, version varchar, description varchar, type varchar, script varchar, checksum int, installed_by varchar, installed_on timestamp, execution_time int, success boolean);
        SET ROLE tenant; CREATE FUNCTION tenant.fixed(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1'; RESET ROLE; CREATE INDEX i ON public.flyway_schema_history (tenant.fixed(installed_rank))`,
            },
            /index public\.i, which uses function tenant\.fixed\(integer\)/,
          ],
          [
            'of another tool',
            flyway,
            { tenant: 'CREATE VIEW public.flyway_schema_history AS SELECT tenant.count() AS installed_rank' },
            /view public\.flyway_schema_history \(role tenant\)/,
          ],
        ],
        which,
      ),
    )('%s', async (_what, sources, { owner: before, tenant: planted }, told) => {
      const { admin, owner, tenant } = await copyOf('shop');
      if (before !== undefined)
        await query(
          admin,
          `GRANT tenant TO owner; SET ROLE owner; ${before}; RESET ROLE; REVOKE tenant FROM owner`,
        );
      if (planted !== undefined) await query(tenant, planted);
      for (const mode of ['apply', 'check', 'plan']) {
        const { failure } = await act(owner, checkout(sources), { mode });
        expect(`${failure?.message} ${failure?.remedy}`, mode).toMatch(told);
      }
      expect(
        await query(
          admin,
          "SELECT to_regclass('public.shelf') AS shelf, to_regnamespace('catalog') AS catalog",
        ),
      ).toEqual([{ shelf: null, catalog: null }]);
      expect(await callsOf(admin)).toBe(0);
    });
  });

  test('what others make between the look and the run is noticed behind the lock', async () => {
    const { admin, owner, tenant } = await copyOf('shop');
    const run = async (workspace: string, meanwhile: string): Promise<string | undefined> => {
      const database = await connect(parseConnectionString(owner));
      try {
        const sets = await list(workspace, ['migrations'], 'auto');
        const decided = await plan(sets, await inspect(database, sets), { outOfOrder: 'error' });
        await query(tenant, meanwhile);
        const { failed } = await apply(database, decided, {
          lockTimeout: '5s',
          statementTimeout: '0',
          waitForLock: 1000,
          unappliedBefore: () => [],
        });
        return failed?.failure.message;
      } finally {
        await database.close();
      }
    };
    expect(await run(checkout(files), 'CREATE SCHEMA catalog')).toContain(
      'the schema catalog holds what others own: schema catalog (role tenant)',
    );
    await query(tenant, 'DROP SCHEMA catalog');
    const dbmate = checkout({ 'migrations/1_a.sql': '-- migrate:up\nCREATE TABLE public.shelf (id int);\n' });
    const table = 'CREATE TABLE public.schema_migrations (version varchar PRIMARY KEY)';
    expect(await run(dbmate, `${table}; GRANT ALL ON public.schema_migrations TO PUBLIC`)).toMatch(
      /was replaced, or got a trigger|table public\.schema_migrations \(role tenant\)|trigger t on table public\.schema_migrations/,
    );
    await query(tenant, 'DROP TABLE public.schema_migrations');
    await query(owner, `${table}; GRANT TRIGGER ON public.schema_migrations TO tenant`);
    expect(
      await run(
        dbmate,
        'CREATE TRIGGER t BEFORE INSERT ON public.schema_migrations FOR EACH ROW EXECUTE FUNCTION tenant.notice()',
      ),
    ).toMatch(
      /was replaced, or got a trigger|table public\.schema_migrations \(role tenant\)|trigger t on table public\.schema_migrations/,
    );
    expect(await query(admin, "SELECT to_regclass('public.shelf') AS shelf")).toEqual([{ shelf: null }]);
    expect(await callsOf(admin)).toBe(0);
  });

  test.each([
    [
      'a table',
      'CREATE TABLE public.companies (id uuid PRIMARY KEY, name text); CREATE TRIGGER t BEFORE INSERT ON public.companies FOR EACH ROW EXECUTE FUNCTION tenant.notice(); GRANT ALL ON public.companies TO PUBLIC',
      'table public.companies (role tenant)',
    ],
    [
      'a function',
      "CREATE SCHEMA ops; GRANT ALL ON SCHEMA ops TO PUBLIC; CREATE FUNCTION ops.jwt_company_id() RETURNS uuid LANGUAGE sql AS 'SELECT NULL::uuid FROM tenant.count()'",
      'function ops.jwt_company_id() (role tenant)',
    ],
    ['a schema', 'CREATE SCHEMA agents; GRANT ALL ON SCHEMA agents TO PUBLIC', 'schema agents (role tenant)'],
  ])('the packs do not stand on %s of others', async (_what, planted, told) => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const { admin, owner, tenant } = await shop(server);
    await query(admin, 'CREATE ROLE anon; CREATE ROLE authenticated; CREATE ROLE service_role');
    await query(tenant, planted);
    const { failure } = await act(owner, checkout(files), {
      packs: 'workspace\nworkspace-sample\nagents',
      baseline: 'none',
    });
    expect(failure).toMatchObject({
      message: expect.stringContaining('the pack would depend on what others own'),
      sqlstate: 'PFI05',
    });
    expect(failure?.message).toContain(told);
    expect(await callsOf(admin)).toBe(0);
  });

  test('buckets, jobs and tables of the packs that are not those of somebody trusted are passed over, and the document says so', async () => {
    await using borrowed = await borrowServer(major);
    const { server } = borrowed;
    const { admin, owner, tenant } = await shop(server);
    await query(
      tenant,
      `CREATE SCHEMA storage; CREATE SCHEMA cron; GRANT USAGE ON SCHEMA storage, cron TO PUBLIC;
      CREATE VIEW storage.buckets AS SELECT tenant.count()::text AS id; CREATE TABLE cron.job (jobid bigint, jobname text); INSERT INTO cron.job VALUES (1, 'x');
      ALTER TABLE cron.job ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON cron.job USING (tenant.count() > 0);
      CREATE VIEW public.content_blocks AS SELECT tenant.count()::text AS page_id; GRANT SELECT ON storage.buckets, cron.job, public.content_blocks TO PUBLIC`,
    );
    expect((await act(owner, checkout(files), { packs: 'agents' })).failure).toMatchObject({
      message: expect.stringContaining('CREATEROLE'),
    });
    await query(admin, 'CREATE ROLE authenticated');
    const { failure, snapshot } = await act(owner, checkout(files), { packs: 'agents' });
    expect(failure).toBeNull();
    expect(snapshot?.totals).toMatchObject({ sampleBlocks: null, cronJobs: 0 });
    expect(
      await query(owner, 'SELECT hidden, storage_buckets, cron_jobs FROM catalog.inventory_current'),
    ).toEqual([
      {
        hidden: [
          'Cron jobs: cron.job is of role tenant and so is not read.',
          'Storage buckets: storage.buckets is not an ordinary table and so is not read.',
        ],
        storage_buckets: [],
        cron_jobs: [],
      },
    ]);
    await query(
      tenant,
      'DROP VIEW storage.buckets; CREATE TABLE storage.buckets (id text, more text); GRANT SELECT ON storage.buckets TO PUBLIC',
    );
    await query(owner, 'SELECT catalog.capture_snapshot()');
    expect(
      await query(
        owner,
        'SELECT hidden[1] AS hidden FROM (SELECT ARRAY(SELECT jsonb_array_elements_text(hidden)) AS hidden FROM catalog.inventory_current) i',
      ),
    ).toEqual([{ hidden: 'Cron jobs: cron.job is of role tenant and so is not read.' }]);
    expect(await callsOf(admin)).toBe(0);
  });
});
