import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { accessOf, type Privilege } from '../../src/snapshot/findings/access.ts';
import { partitionsOf } from '../../src/snapshot/findings/partitions.ts';
import { snapshotSchema } from '../../src/snapshot/index.ts';
import { bundled } from '../sql/support-bundled.ts';
import { newest, query, startServer } from '../support/postgres.ts';

/** Every way of having a privilege, and of not having it. */
const fixture = `
CREATE ROLE anon NOLOGIN NOINHERIT; CREATE ROLE authenticated NOLOGIN NOINHERIT; CREATE ROLE heir LOGIN INHERIT; CREATE ROLE chief SUPERUSER;
CREATE ROLE reader; CREATE ROLE writer; CREATE ROLE "Owner"; CREATE ROLE middle INHERIT; CREATE ROLE stiff NOINHERIT;
GRANT "Owner" TO middle; GRANT middle TO heir; GRANT writer TO stiff; GRANT stiff TO heir; GRANT reader TO anon; GRANT pg_read_all_data TO reader; GRANT pg_write_all_data TO authenticated; GRANT reader, reader TO writer;
CREATE SCHEMA app; CREATE SCHEMA "Closed" AUTHORIZATION "Owner"; CREATE SCHEMA made; GRANT USAGE ON SCHEMA app TO PUBLIC; GRANT CREATE ON SCHEMA made TO writer; GRANT USAGE ON SCHEMA made TO anon WITH GRANT OPTION;
CREATE TABLE app.plain (a int, b int); CREATE TABLE app.granted (a int, b int); GRANT SELECT ON app.granted TO anon; GRANT INSERT, TRUNCATE ON app.granted TO writer; GRANT UPDATE ON app.granted TO PUBLIC;
CREATE TABLE app.columns (a int, b int); GRANT SELECT (a), UPDATE (b) ON app.columns TO anon; GRANT INSERT (a) ON app.columns TO PUBLIC;
CREATE TABLE app.owned (a int); ALTER TABLE app.owned OWNER TO "Owner"; CREATE VIEW app.seen AS SELECT 1 AS a; GRANT SELECT ON app.seen TO middle; CREATE MATERIALIZED VIEW app.kept AS SELECT 1 AS a; GRANT SELECT ON app.kept TO writer;
CREATE TABLE app.parts (a int) PARTITION BY LIST (a); GRANT SELECT ON app.parts TO anon; CREATE TABLE app.parts_1 PARTITION OF app.parts FOR VALUES IN (1); CREATE TABLE app.parts_2 PARTITION OF app.parts FOR VALUES IN (2) PARTITION BY LIST (a); CREATE TABLE app.parts_3 PARTITION OF app.parts_2 DEFAULT;
GRANT SELECT ON app.parts_1 TO anon; GRANT DELETE ON app.parts_2 TO PUBLIC; ALTER TABLE app.parts_3 OWNER TO "Owner";
CREATE FUNCTION app.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION app.g() RETURNS int LANGUAGE sql AS 'SELECT 1'; REVOKE EXECUTE ON FUNCTION app.g FROM PUBLIC; GRANT EXECUTE ON FUNCTION app.g TO writer; CREATE FUNCTION app.h() RETURNS int LANGUAGE sql AS 'SELECT 1'; ALTER FUNCTION app.h() OWNER TO "Owner"; REVOKE ALL ON FUNCTION app.h() FROM PUBLIC;
`;

/** From PostgreSQL 16 on each membership has options of its own. */
const options = `
GRANT "Owner" TO anon WITH INHERIT TRUE; CREATE ROLE apart INHERIT; GRANT "Owner" TO apart WITH INHERIT FALSE; GRANT writer TO apart WITH INHERIT FALSE, SET FALSE; GRANT reader TO apart WITH INHERIT TRUE; ALTER ROLE middle NOINHERIT;
`;

const asked = `
SELECT r.rolname AS role, o.on, o.object, p.privilege, CASE o.on
    WHEN 'schema' THEN has_schema_privilege(r.oid, o.oid, p.privilege)
    WHEN 'function' THEN has_function_privilege(r.oid, o.oid, p.privilege)
    WHEN 'columns' THEN has_any_column_privilege(r.oid, o.oid, p.privilege)
    WHEN 'role' THEN pg_has_role(r.oid, o.oid, 'USAGE')
    ELSE has_table_privilege(r.oid, o.oid, p.privilege) END AS has
FROM pg_roles r CROSS JOIN (
  SELECT c.oid, x.on AS "on", n.nspname || '.' || c.relname AS object, x.privileges
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN (VALUES
      (NULL, 'SELECT INSERT UPDATE DELETE TRUNCATE'), ('columns', 'SELECT INSERT UPDATE')) x("on", privileges)
    WHERE n.nspname = 'app' AND c.relkind IN ('r', 'p', 'v', 'm')
  UNION ALL SELECT oid, 'schema', catalog.quote(nspname::text), 'USAGE CREATE' FROM pg_namespace WHERE nspname IN ('app', 'Closed', 'made', 'public')
  UNION ALL SELECT oid, 'function', oid::regprocedure::text, 'EXECUTE' FROM pg_proc WHERE pronamespace = 'app'::regnamespace
  UNION ALL SELECT oid, 'role', rolname, 'USAGE' FROM pg_roles
) o CROSS JOIN LATERAL unnest(string_to_array(o.privileges, ' ')) p(privilege)
WHERE r.rolname !~ '^pg_'`;

interface Answer {
  readonly role: string;
  readonly on: string | null;
  readonly object: string;
  readonly privilege: Privilege;
  readonly has: boolean;
}

describe.each([14, 16, newest] as const)('on PostgreSQL %i', (major) => {
  test('who may do what is what the server says', async () => {
    await using server = await startServer(major);
    const url = await server.createDatabase();
    await query(url, fixture + (major >= 16 ? options : ''));
    const [row] = await query(
      url,
      `${bundled('003_feature_inventory.sql')}; SELECT catalog.capture_snapshot(); SELECT to_jsonb(c) AS snapshot FROM catalog.inventory_current c`,
    );
    const snapshot = z.strictObject(snapshotSchema.shape).parse(row?.['snapshot']);
    const partitions = partitionsOf(snapshot);
    const access = accessOf(snapshot, partitions.values());
    const kinds = new Map<string, string>([
      ...snapshot.tables.map((each) => [`${each.schema}.${each.table}`, 'table'] as const),
      ...snapshot.views.map((each) => [`${each.schema}.${each.view}`, each.kind] as const),
      ...[...partitions.values()].map(({ object }) => [object, 'partition'] as const),
    ]);
    const answers = (await query(url, asked)) as Answer[];
    const wrong = answers.filter(({ role, on, object, privilege, has }) => {
      const kind = on === null || on === 'columns' ? (kinds.get(object) ?? '') : on;
      if (on === 'role') return access.inherits(role, object) !== has;
      const ours = on === 'columns' ? access.mayAny : access.may;
      return ours(role, privilege, kind, object) !== has;
    });
    expect(wrong).toEqual([]);
    expect(answers.filter(({ has }) => has).length).toBeGreaterThan(100);
    expect(answers.length).toBeGreaterThan(700);
  });
});
