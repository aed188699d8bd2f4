import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  exposedSchemas,
  findings,
  rules,
  snapshotSchema,
  type Finding,
  type Snapshot,
} from '../../src/snapshot/index.ts';
import { bundled, bundledFiles, install } from '../sql/support-bundled.ts';
import { ends, type Major, query, startServer } from '../support/postgres.ts';
import { cases, platform } from './findings-cases.ts';

const catalog = bundled('003_feature_inventory.sql');

/** A snapshot of a database of its own, on which the SQL was run. */
async function snapshotOf(major: Major, text: string): Promise<Snapshot> {
  await using server = await startServer(major);
  const url = await server.createDatabase();
  // CREATE INDEX CONCURRENTLY refuses a message that holds more than itself.
  for (const part of text.split('\n-- alone\n'))
    await query(url, part).catch((error: unknown) => {
      if (!part.startsWith('CREATE UNIQUE INDEX CONCURRENTLY')) throw error;
    });
  const [row] = await query(
    url,
    `${catalog}; SELECT catalog.capture_snapshot(); SELECT to_jsonb(c) AS snapshot FROM catalog.inventory_current c`,
  );
  return z.strictObject(snapshotSchema.shape).parse(row?.['snapshot']);
}

function found(snapshot: Snapshot): readonly Finding[] {
  return findings(snapshot, { exposedSchemas: exposedSchemas(snapshot) });
}

/** Objects by rule. */
function objects(list: readonly Finding[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    [...new Set(list.map(({ rule }) => rule))].map((rule) => [
      rule,
      list.filter((each) => each.rule === rule).map(({ object }) => object),
    ]),
  );
}

describe.each(ends)('on PostgreSQL %i', (major) => {
  let snapshot: Snapshot;
  let list: readonly Finding[];
  beforeAll(async () => {
    snapshot = await snapshotOf(
      major,
      platform +
        Object.values(cases)
          .filter(({ from = 14 }) => major >= from)
          .map(({ sql }) => sql)
          .join('\n')
          .replace('ALTER ROLE authenticated BYPASSRLS;', ''),
    );
    list = found(snapshot);
  });

  test('every rule finds what it is for, and nothing else', () => {
    const expected = Object.fromEntries(
      Object.entries(cases)
        .filter(([, { expected: objects, from = 14 }]) => objects.length > 0 && major >= from)
        .map(([rule, { expected: objects }]) => [rule, objects]),
    );
    expect(objects(list)).toEqual(expected);
    // A policy for INSERT has no USING.
    expect(list.find(({ key }) => key === 'rls_initplan policy:app.written.inserts')?.remedy).toBe(
      'ALTER POLICY inserts ON app.written WITH CHECK ((owner = (SELECT auth.uid())));',
    );
  });

  test('the order is the same whatever the order of the snapshot', () => {
    const reversed = {
      ...snapshot,
      tables: [...snapshot.tables].reverse(),
      policies: [...snapshot.policies].reverse(),
      grants: [...snapshot.grants].reverse(),
      constraints: [...snapshot.constraints].reverse(),
    };
    expect(found(reversed).map(({ key }) => key)).toEqual(list.map(({ key }) => key));
    expect(new Set(list.map(({ key }) => key)).size).toBe(list.length);
  });
});

test('every rule has a case that makes it speak', () => {
  const silent = ['extension_in_public', 'api_role_privileged', 'edge_function_without_jwt'];
  // Those that read a server's statistics have a file of their own, findings-observed.test.ts.
  const observed = [
    'default_partition_not_empty',
    'extension_outdated',
    'never_analyzed',
    'sequence_nearly_exhausted',
    'sequence_three_quarters_used',
    'unused_index',
  ];
  expect([...Object.keys(cases), ...observed].sort()).toEqual(rules.map(({ id }) => id).sort());
  expect(
    Object.entries(cases)
      .filter(([, { expected }]) => expected.length === 0)
      .map(([rule]) => rule),
  ).toEqual(silent);
});

test('an API role above all policies, an extension in its schema and an edge function for anybody are found', async () => {
  const snapshot = await snapshotOf(17, `${platform} ALTER ROLE authenticated BYPASSRLS;`);
  const extensions = [
    { name: 'Odd ext', version: '1', schema: 'public', comment: null },
    { name: 'pgcrypto', version: '1', schema: 'extensions', comment: null },
  ];
  const list = found({
    ...snapshot,
    extensions,
    edge_functions: [
      { name: 'hook', verify_jwt: false },
      { name: 'safe', verify_jwt: true },
      { name: 'default' },
    ],
  });
  expect(objects(list)).toMatchObject({
    api_role_privileged: ['role:authenticated'],
    extension_in_public: ['extension:"Odd ext"'],
    edge_function_without_jwt: ['edge function:hook'],
  });
  // With an extension goes all that is kept in its types and tables.
  expect(list.map(({ remedy }) => remedy).join()).not.toMatch(/DROP EXTENSION|recreate/i);
});

describe('without the roles of an API', () => {
  test('no rule about the API speaks, and none fails', async () => {
    const snapshot = await snapshotOf(
      17,
      `CREATE TABLE a (id bigint PRIMARY KEY, password text); CREATE TABLE b (id bigint PRIMARY KEY); ALTER TABLE b ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON b USING (id > 0);
      CREATE VIEW v AS SELECT * FROM b; GRANT SELECT ON a, b, v TO PUBLIC; COMMENT ON TABLE a IS 'a'; COMMENT ON TABLE b IS 'b'`,
    );
    expect(exposedSchemas(snapshot)).toMatchObject({
      names: [],
      source: expect.stringContaining('no role anon'),
    });
    expect(objects(found(snapshot))).toEqual({
      grant_to_public: ['table:public.a', 'table:public.b', 'view:public.v'],
    });
  });
});

describe.each(ends)('the SQL of this action itself, on PostgreSQL %i', (major) => {
  test('has no finding that is an error or a warning', async () => {
    await using server = await startServer(major);
    const url = await server.createDatabase();
    await query(url, 'REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    await install(url, bundledFiles);
    const [row] = await query(
      url,
      'SELECT catalog.capture_snapshot(); SELECT to_jsonb(c) AS snapshot FROM catalog.inventory_current c',
    );
    const list = found(snapshotSchema.parse(row?.['snapshot'])).filter(({ level }) => level !== 'info');
    expect(list.map(({ key, message, detail }) => `${key}: ${message} ${detail}`)).toEqual([]);
  });
});

test('the way from serial to identity goes on with the number that is next', async () => {
  await using server = await startServer(17);
  const url = await server.createDatabase();
  const table = `"It's"."Order"`;
  const [row] = await query(
    url,
    `CREATE SCHEMA "It's"; CREATE TABLE ${table} ("Id" serial PRIMARY KEY, note text); INSERT INTO ${table} (note) VALUES ('a'), ('b'), ('c');
    ${catalog}; SELECT catalog.capture_snapshot(); SELECT to_jsonb(c) AS snapshot FROM catalog.inventory_current c`,
  );
  const finding = found(snapshotSchema.parse(row?.['snapshot'])).find(
    ({ rule }) => rule === 'serial_instead_of_identity',
  );
  await query(url, finding?.remedy ?? '');
  expect(await query(url, `INSERT INTO ${table} (note) VALUES ('d') RETURNING "Id"`)).toEqual([{ Id: 4 }]);
});
