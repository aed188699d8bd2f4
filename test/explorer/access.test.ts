import { describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import type { ExplorerData, RelationData, RoleData } from '../../src/explorer/data.ts';
import { openPast } from '../../src/explorer/viewer/past.ts';
import { answersFor, isLimited, mayExecute, verdictOf } from '../../src/explorer/viewer/why.ts';
import { capture, readHistory, readPresent } from '../../src/snapshot/index.ts';
import { bundled } from '../sql/support-bundled.ts';
import { ends, query, startServer } from '../support/postgres.ts';
import { dataOf } from './support.ts';

const fixture = `
CREATE ROLE anon NOLOGIN NOINHERIT; CREATE ROLE authenticated; CREATE ROLE "Owner"; CREATE ROLE member; CREATE ROLE stiff NOINHERIT; CREATE ROLE passes BYPASSRLS; CREATE ROLE chief SUPERUSER; CREATE ROLE reads;
GRANT "Owner" TO member, stiff; GRANT pg_read_all_data TO reads; GRANT authenticated TO member;
CREATE SCHEMA app; CREATE SCHEMA closed; GRANT USAGE ON SCHEMA app TO PUBLIC;
CREATE TABLE app.plain AS SELECT 1 AS a; GRANT SELECT, TRUNCATE ON app.plain TO anon; GRANT UPDATE ON app.plain TO PUBLIC;
CREATE TABLE app.owned AS SELECT 1 AS a; ALTER TABLE app.owned OWNER TO "Owner"; ALTER TABLE app.owned ENABLE ROW LEVEL SECURITY; GRANT ALL ON app.owned TO passes, anon, authenticated;
CREATE POLICY all_of_it ON app.owned TO authenticated USING (true);
CREATE TABLE app.forced AS SELECT 1 AS a; ALTER TABLE app.forced OWNER TO "Owner"; ALTER TABLE app.forced ENABLE ROW LEVEL SECURITY; ALTER TABLE app.forced FORCE ROW LEVEL SECURITY; GRANT SELECT ON app.forced TO passes, anon, authenticated;
CREATE POLICY seen ON app.forced FOR SELECT TO anon, "Owner" USING (true); CREATE POLICY narrow ON app.forced AS RESTRICTIVE FOR SELECT TO anon USING (true); CREATE POLICY only_narrow ON app.forced AS RESTRICTIVE TO authenticated USING (true);
CREATE TABLE app.modest AS SELECT 1 AS a; ALTER TABLE app.modest OWNER TO "Owner"; REVOKE INSERT, SELECT ON app.modest FROM "Owner"; GRANT SELECT ON app.modest TO reads;
CREATE TABLE app.columns (a int, b int); GRANT SELECT (a), UPDATE (b) ON app.columns TO anon; GRANT INSERT (a) ON app.columns TO PUBLIC;
CREATE VIEW app.view AS SELECT 1 AS a; GRANT SELECT ON app.view TO anon; CREATE MATERIALIZED VIEW app.kept AS SELECT 1 AS a;
CREATE TABLE closed.hidden AS SELECT 1 AS a; GRANT ALL ON closed.hidden TO anon;
CREATE FUNCTION app.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION app.g() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; REVOKE EXECUTE ON FUNCTION app.g FROM PUBLIC; GRANT EXECUTE ON FUNCTION app.g TO authenticated;
CREATE SCHEMA parts; CREATE TABLE parts.whole (a int) PARTITION BY LIST (a); CREATE TABLE parts.one PARTITION OF parts.whole FOR VALUES IN (1);
CREATE VIEW parts.of_one AS SELECT o.a FROM parts.one o JOIN app.plain USING (a); CREATE MATERIALIZED VIEW parts.of_view AS SELECT count(*) FROM parts.of_one WHERE a IN (SELECT a FROM app.kept);
`;

const privileges = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE'] as const;

const asked = `
SELECT r.rolname AS role, n.nspname AS schema, c.relname AS name, p AS privilege,
  has_table_privilege(r.oid, c.oid, p) AS whole,
  CASE WHEN p IN ('SELECT', 'INSERT', 'UPDATE') THEN has_any_column_privilege(r.oid, c.oid, p)
    ELSE has_table_privilege(r.oid, c.oid, p) END AS some,
  has_schema_privilege(r.oid, n.oid, 'USAGE') AS usage
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname IN ('app', 'closed')
CROSS JOIN pg_roles r CROSS JOIN unnest('{${privileges.join(',')}}'::text[]) p
WHERE c.relkind IN ('r', 'v', 'm') AND r.rolname !~ '^pg_'`;

interface Answer {
  readonly role: string;
  readonly schema: string;
  readonly name: string;
  readonly privilege: string;
  readonly whole: boolean;
  readonly some: boolean;
  readonly usage: boolean;
}

const relationOf = (data: ExplorerData, schema: string, name: string): RelationData =>
  data.relations.find((each) => each.schema === schema && each.name === name) as RelationData;

const roleAt = (data: ExplorerData, name: string): number =>
  data.roles.findIndex((each) => each.name === name);

describe.each(ends)('on PostgreSQL %i', (major) => {
  test('every cell, every row and the history are as the server has them', async () => {
    await using server = await startServer(major);
    const url = await server.createDatabase();
    await query(url, `${fixture} ${bundled('003_feature_inventory.sql')}`);
    const database = await connect(parseConnectionString(url));
    try {
      const taken = { label: 'first', commitSha: null, edgeFunctions: [] };
      await capture(database, taken);
      const read = async (label: string): Promise<ExplorerData> => {
        const { snapshot } = await capture(database, { ...taken, label });
        return dataOf(snapshot, {
          history: await readHistory(database),
          present: await readPresent(database),
        });
      };
      const data = await read('again');
      expect(
        data.relations
          .filter(({ reads }) => reads !== undefined)
          .map(({ name, reads = [] }) => [name, ...reads.map((id) => data.relations[id]?.name)]),
      ).toEqual([
        ['of_one', 'plain', 'whole'],
        ['of_view', 'kept', 'of_one'],
      ]);
      comparePrivileges(data, (await query(url, asked)) as Answer[]);
      await compareRows(data, url);
      await compareFunctions(data, url);
      await followHistory(data, read, url);
    } finally {
      await database.close();
    }
  });
});

function comparePrivileges(data: ExplorerData, answers: readonly Answer[]): void {
  const wrong = answers.filter(({ role, schema, name, privilege, whole, some, usage }) => {
    const own = answersFor(data, relationOf(data, schema, name), roleAt(data, role));
    const answer = own.find((each) => each.privilege === privilege);
    const reasons = answer?.reasons ?? [];
    const hasWhole = reasons.some(({ columns }) => columns === undefined);
    return (
      hasWhole !== whole || reasons.length > 0 !== some || (answer !== undefined && answer.onSchema !== usage)
    );
  });
  expect(wrong).toEqual([]);
  expect(answers.filter(({ whole, some }) => some && !whole).length).toBeGreaterThan(2);
  expect(answers.length).toBeGreaterThan(300);
  const [own] = answersFor(data, relationOf(data, 'app', 'columns'), roleAt(data, 'anon'));
  expect(own?.reasons).toEqual([{ through: 'anon', by: 'grant', columns: ['a'] }]);
}

/** Whether row security holds for a role, and whether it sees the one row that each table has. */
async function compareRows(data: ExplorerData, url: string): Promise<void> {
  const names = ['plain', 'owned', 'forced', 'modest'];
  const found: unknown[] = [];
  for (const role of ['anon', 'authenticated', 'Owner', 'member', 'stiff', 'passes', 'chief', 'reads']) {
    for (const name of names) {
      const relation = relationOf(data, 'app', name);
      const at = roleAt(data, role);
      const [answer] = answersFor(data, relation, at);
      const verdict = answer === undefined ? 'no' : verdictOf(answer);
      const [row] = await query(
        url,
        `SET ROLE "${role}"; SELECT row_security_active('app.${name}') AS active,
          CASE WHEN has_table_privilege('app.${name}', 'SELECT')
            THEN (xpath('/row/c/text()', query_to_xml('SELECT count(*) AS c FROM app.${name}', false, true, '')))[1]::text
          END AS count`,
      );
      const [active, count] = [row?.['active'], row?.['count']];
      const expected = { active: isLimited(data, relation, data.roles[at] as RoleData), sees: seen[verdict] };
      const sees = count === null ? null : Number(count);
      if (active !== expected.active || sees !== expected.sees)
        found.push({ role, name, active, sees, verdict });
    }
  }
  expect(found).toEqual([]);
}

/** How many of one row are seen; the policies here let every row through. */
const seen: Readonly<Record<string, number | null>> = { no: null, yes: 1, policies: 1, 'no rows': 0 };

async function compareFunctions(data: ExplorerData, url: string): Promise<void> {
  const rows = await query(
    url,
    `SELECT r.rolname AS role, p.proname AS name, has_function_privilege(r.oid, p.oid, 'EXECUTE') AS may
     FROM pg_proc p CROSS JOIN pg_roles r WHERE p.pronamespace = 'app'::regnamespace AND r.rolname !~ '^pg_'`,
  );
  const wrong = rows.filter(({ role, name, may }) => {
    const routine = data.routines.find((each) => each.name === name);
    return mayExecute(data, routine?.access, roleAt(data, String(role))).length > 0 !== may;
  });
  expect(wrong).toEqual([]);
  expect(rows.some(({ may }) => may === false)).toBe(true);
}

async function followHistory(
  before: ExplorerData,
  read: (label: string) => Promise<ExplorerData>,
  url: string,
): Promise<void> {
  expect(openPast(before.history)).toHaveLength(1);
  // A night on which nothing changed.
  expect((await read('night')).history).toEqual(before.history);
  await query(
    url,
    `ALTER TABLE app.plain ADD COLUMN later text; CREATE TABLE app.fresh (a int); DROP VIEW app.view`,
  );
  await read('changed');
  await query(url, `COMMENT ON TABLE app.fresh IS 'New'`);
  const { history, relations } = await read('last');
  expect(openPast(history).map(({ label }) => label)).toEqual(['first', 'changed', 'last']);
  expect(
    openPast(history).map(({ changes }) =>
      changes?.map(({ kind, identity, change }) => [kind, identity, change]),
    ),
  ).toEqual([
    undefined,
    expect.arrayContaining([
      ['column', 'app.plain.later', 'added'],
      ['table', 'app.fresh', 'added'],
      ['view', 'app.view', 'removed'],
    ]),
    [['table', 'app.fresh', 'changed']],
  ]);
  const came = (name: string): readonly unknown[] => {
    const relation = relations.find((each) => each.name === name);
    return [relation?.came, relation?.columns.map((column) => column.came)];
  };
  expect([came('plain'), came('fresh')]).toEqual([
    [undefined, [undefined, 1]],
    [1, [undefined]],
  ]);
}
