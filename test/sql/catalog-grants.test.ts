import { describe, expect, test } from 'vitest';
import { checkout } from '../migrations/support.ts';
import { act } from '../support/act.ts';
import { spread, query, startServer } from '../support/postgres.ts';
import { catalogSql } from './catalog-support.ts';

/** Whoever has a privilege on anything in the schema, columns included, besides the owner. */
const granted = `SELECT DISTINCT o.object, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END AS grantee, a.privilege_type || CASE WHEN a.is_grantable THEN '*' ELSE '' END AS privilege
  FROM (
    SELECT 'schema' AS object, nspowner AS owner, coalesce(nspacl, acldefault('n', nspowner)) AS acl FROM pg_namespace WHERE nspname = 'catalog'
    UNION ALL SELECT relname, relowner, coalesce(relacl, acldefault((CASE relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", relowner)) FROM pg_class WHERE relnamespace = 'catalog'::regnamespace AND relkind IN ('r', 'v', 'S')
    UNION ALL SELECT relname || '.' || attname, relowner, attacl FROM pg_class c JOIN pg_attribute t ON attrelid = c.oid WHERE relnamespace = 'catalog'::regnamespace AND attacl IS NOT NULL
    UNION ALL SELECT proname || '()', proowner, coalesce(proacl, acldefault('f', proowner)) FROM pg_proc WHERE pronamespace = 'catalog'::regnamespace
  ) o CROSS JOIN aclexplode(o.acl) a WHERE a.grantee <> o.owner ORDER BY 2, 1`;

const objects = (rows: readonly Record<string, any>[], grantee: string): readonly string[] =>
  rows.filter((row) => row['grantee'] === grantee).map(({ object, privilege }) => `${object}: ${privilege}`);

const reading = [
  'changes_since_run(): EXECUTE',
  'diff(): EXECUTE',
  'drift: SELECT',
  'inventory_current: SELECT',
  'inventory_diff: SELECT',
  'is_partition_changed(): EXECUTE',
  'last_run_before(): EXECUTE',
  'latest_changes: SELECT',
  'list_current(): EXECUTE',
  'objects: SELECT',
  'quote(): EXECUTE',
  'schema: USAGE',
  'severity(): EXECUTE',
  'snapshots: SELECT',
  'statistics: SELECT',
];
const withFindings = [...reading, 'findings: SELECT'].sort((a, b) => (a < b ? -1 : 1));
const withMigrations = [...withFindings, 'migrations: SELECT'].sort((a, b) => (a < b ? -1 : 1));

/** The versions of the rows that a GRANT or a change of the schema would write. */
const written = `SELECT c.oid::int, c.xmin::text FROM pg_class c WHERE relnamespace = 'catalog'::regnamespace AND relkind IN ('r', 'v', 'S') UNION ALL SELECT oid::int, xmin::text FROM pg_proc WHERE pronamespace = 'catalog'::regnamespace
  UNION ALL SELECT oid::int, xmin::text FROM pg_namespace WHERE nspname = 'catalog' ORDER BY 1`;

describe.each(spread)('on PostgreSQL %i', (major) => {
  test('default privileges that give everything to everyone give nothing here, and what is given later is taken back', async () => {
    await using server = await startServer(major);
    const url = await server.createDatabase('shop');
    const everyone = 'anon, authenticated, service_role, reporting, PUBLIC';
    await query(
      url,
      `CREATE ROLE anon; CREATE ROLE authenticated; CREATE ROLE service_role; CREATE ROLE reporting; CREATE ROLE feature_inventory_reader; CREATE ROLE owner LOGIN CREATEROLE; ALTER DATABASE shop OWNER TO owner; ALTER SCHEMA public OWNER TO owner;
      SET ROLE owner; ${['TABLES', 'FUNCTIONS', 'SEQUENCES', 'SCHEMAS', 'TYPES'].map((kind) => `ALTER DEFAULT PRIVILEGES GRANT ALL ON ${kind} TO ${everyone}`).join('; ')}`,
    );
    const owner = server.url('shop', 'owner');
    const workspace = checkout({ 'migrations/1_a.sql': 'CREATE TABLE public.shelf (id int);' });
    expect((await act(owner, workspace)).failure).toBeNull();
    const expectContract = async (): Promise<void> => {
      const rows = await query(url, granted);
      for (const nobody of ['anon', 'PUBLIC', 'reporting'])
        expect([nobody, objects(rows, nobody)]).toEqual([nobody, []]);
      expect(objects(rows, 'authenticated')).toEqual(reading);
      expect(objects(rows, 'service_role')).toEqual(withFindings);
      expect(objects(rows, 'feature_inventory_reader')).toEqual(withMigrations);
    };
    await expectContract();

    // A run with nothing to change writes nothing.
    const before = await query(url, written);
    const quiet = await act(owner, workspace);
    expect(quiet.failure).toBeNull();
    expect(quiet.notices.filter(({ message }) => message.includes('were taken from'))).toEqual([]);
    expect(await query(url, written)).toEqual(before);

    await query(
      owner,
      `GRANT ALL ON SCHEMA catalog TO ${everyone}; GRANT ALL ON ALL TABLES IN SCHEMA catalog TO ${everyone}; GRANT ALL ON ALL FUNCTIONS IN SCHEMA catalog TO ${everyone};
      GRANT ALL ON ALL SEQUENCES IN SCHEMA catalog TO ${everyone}; GRANT UPDATE (label), SELECT (id) ON catalog.snapshots TO authenticated; GRANT SELECT ON catalog.snapshots TO authenticated WITH GRANT OPTION`,
    );
    await query(url, 'SET ROLE authenticated; GRANT SELECT ON catalog.snapshots TO reporting');
    const after = await act(owner, workspace);
    expect(after.failure).toBeNull();
    expect(after.notices.map(({ message }) => message).join('\n')).toMatch(
      /Privileges in the schema catalog that are the owner's alone were taken from .*PUBLIC.*anon.*feature_inventory_reader/,
    );
    await expectContract();
    const marking = await query(url, `SET ROLE authenticated; SELECT catalog.mark_applied('x')`).catch(
      ({ code }: { code: string }) => code,
    );
    expect(marking).toBe('42501');
  });

  test("what the owner took from authenticated stays taken, in a new version too; a role of the owner's own reads as a member", async () => {
    await using server = await startServer(major);
    const url = await server.createDatabase();
    await query(url, 'CREATE ROLE authenticated; CREATE ROLE service_role');
    await query(url, `${catalogSql}; SELECT catalog.capture_snapshot()`);
    await query(url, 'REVOKE USAGE ON SCHEMA catalog FROM authenticated');
    await query(url, 'SELECT catalog.set_privileges()');
    expect(objects(await query(url, granted), 'authenticated')).toEqual([]);
    await query(url, catalogSql);
    expect(objects(await query(url, granted), 'authenticated')).toEqual([]);
    expect(objects(await query(url, granted), 'service_role')).toEqual(withFindings);
    await query(url, 'GRANT USAGE ON SCHEMA catalog TO authenticated; SELECT catalog.set_privileges()');
    expect(objects(await query(url, granted), 'authenticated')).toEqual(reading);

    await query(
      url,
      'CREATE ROLE reporting; CREATE ROLE feature_inventory_reader; GRANT feature_inventory_reader TO reporting; SELECT catalog.set_privileges()',
    );
    expect(
      await query(url, 'SET ROLE reporting; SELECT total_tables FROM catalog.inventory_current'),
    ).toEqual([{ total_tables: 0 }]);
    await expect(query(url, 'SET ROLE reporting; SELECT catalog.capture_snapshot()')).rejects.toMatchObject({
      code: '42501',
    });
  });
});
