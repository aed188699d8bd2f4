import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInventory } from '../../supabase/functions/feature-inventory-md/read.ts';
import { checkout, migrate } from '../migrations/support.ts';
import { act } from '../support/act.ts';
import { type Major, openSession, query, type Server, spread, startServer } from '../support/postgres.ts';
import { callsOf, plant } from '../support/tenant.ts';

/** Plants everything that the tenant can, once for all databases of a server: that takes seconds. */
async function startPlanted(major: Major): Promise<Server> {
  const server = await startServer(major);
  await query(server.url(), 'CREATE ROLE owner LOGIN CREATEROLE');
  await plant(await server.createDatabase('planted'), server.url('planted', 'tenant'));
  return server;
}

/** A database of `owner`, in which the tenant has planted everything it can, and which finds that first. */
async function plantedDatabase(server: Server, name: string, owner: string): Promise<string> {
  await query(
    await server.copyDatabase('planted', name),
    `ALTER DATABASE ${name} OWNER TO ${owner}; ALTER SCHEMA public OWNER TO ${owner}; GRANT CREATE ON DATABASE ${name} TO tenant; ALTER DATABASE ${name} SET search_path = public, pg_catalog`,
  );
  return server.url(name, owner);
}

const files = {
  'migrations/1_a.sql': 'CREATE TABLE public.shelf (id int PRIMARY KEY, name varchar(20));',
  'migrations/2_b.sql': 'CREATE INDEX CONCURRENTLY shelf_name ON public.shelf (name);\nVACUUM public.shelf;',
};

/** Who runs it, in turn: on each version the same SQL runs as either. */
const runs = spread.map((major, at) => [major, at % 2 === 0 ? 'owner' : 'postgres'] as const);

describe.each(runs)('on PostgreSQL %i', (major, role) => {
  let server: Server;
  beforeAll(async () => {
    server = await startPlanted(major);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test(`nothing that a tenant planted is called when role ${role} runs the action`, async () => {
    const url = await plantedDatabase(server, `shop_of_${role}`, role);
    const shadow = await server.createDatabase(`shadow_of_${role}`);
    const workspace = checkout(files);
    const failed = async (inputs: Readonly<Record<string, string>>): Promise<unknown> => {
      const { failure } = await act(url, workspace, inputs);
      return failure;
    };
    expect(await failed({ packs: 'workspace\nworkspace-sample\nagents' })).toBeNull();
    expect(await callsOf(url)).toBe(0);
    expect(await failed({})).toBeNull();
    expect(await failed({ mode: 'check' })).toBeNull();
    expect(await failed({ mode: 'plan', shadow })).toBeNull();
    // As pg_cron does it, and the edge function.
    await using session = await openSession(url);
    await session.ask("SELECT catalog.capture_snapshot('nightly')");
    expect((await readInventory(url))?.snapshot.label).toBe('nightly');
    // By hand.
    await session.ask(
      "SELECT catalog.mark_applied('x.sql'), catalog.baseline('y.sql'), catalog.mark_reverted('x.sql')",
    );
    await session.ask('SELECT * FROM catalog.inventory_diff');
    await session.ask('SELECT * FROM catalog.drift');
    await session.ask('SELECT * FROM catalog.foreign_objects()');
    for (const read of [
      'read_schemas',
      'read_objects',
      'read_observations',
      'read_statistics',
      'fingerprint',
      'current_hash',
      'count_objects',
      'migrations_hash',
    ])
      await session.ask(`SELECT * FROM catalog.${read}()`);
    expect(await callsOf(url)).toBe(0);
    // Each function of ours has a search_path of its own, or was bound when it was created.
    expect(
      await session.ask(`SELECT p.proname FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) p.pronamespace
      WHERE n.nspname OPERATOR(pg_catalog.=) 'catalog' AND p.prosqlbody IS NULL AND pg_catalog.array_position(p.proconfig, 'search_path=pg_catalog, pg_temp'::pg_catalog.text) IS NULL`),
    ).toEqual([]);
    // It would have been noticed.
    await session.ask("SELECT lower('X')");
    expect(await callsOf(url)).toBeGreaterThan(0);
  });

  test('nor when the histories of other tools are made, read and written', async () => {
    const url = await plantedDatabase(server, 'histories', 'owner');
    const table = (name: string): string => `CREATE TABLE public.${name} (id int);\n`;
    const runs: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      [
        'db/migrations',
        {
          'db/migrations/1_a.sql': `-- migrate:up\n${table('dbmate')}`,
          'db/migrations/2_b.sql':
            '-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY dbmate_i ON public.dbmate (id);\n',
        },
      ],
      [
        'flyway',
        {
          'flyway/V1__a.sql': table('flyway'),
          'flyway/R__b.sql': 'CREATE OR REPLACE VIEW public.flyway_view AS SELECT 1 AS one;',
        },
      ],
      ['goose', { 'goose/00001_a.sql': `-- +goose Up\n${table('goose')}` }],
      [
        'prisma',
        {
          'prisma/migration_lock.toml': 'provider = "postgresql"\n',
          'prisma/20240101000000_a/migration.sql': table('prisma'),
        },
      ],
      ['pgmigrate', { 'pgmigrate/1_a.sql': `-- Up Migration\n${table('pgmigrate')}` }],
      [
        'drizzle',
        {
          'drizzle/meta/_journal.json':
            '{"dialect": "postgresql", "entries": [{"tag": "0000_a", "when": 1700000000000}]}',
          'drizzle/0000_a.sql': table('drizzle_table'),
        },
      ],
      ['supabase/migrations', { 'supabase/migrations/20240101000000_a.sql': table('supabase') }],
    ];
    for (const [entry, sources] of runs) {
      const workspace = checkout(sources);
      for (let turn = 0; turn < 2; turn++) {
        const { outcome, files: ran } = await migrate(url, workspace, { entries: [entry] });
        expect([entry, outcome.failed, ran.length > 0]).toEqual([entry, null, turn === 0]);
      }
      expect([entry, await callsOf(url)]).toEqual([entry, 0]);
    }
  });
});
