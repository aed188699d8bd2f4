import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { bundledSql } from '../../src/migrations/index.ts';
import { capture, snapshotSchema } from '../../src/snapshot/index.ts';
import { everything } from '../sql/catalog-complete-fixture.ts';
import { act } from '../support/act.ts';
import { ends, newest, query, startServer, type Server } from '../support/postgres.ts';

/*
 * A run after which nothing is different reads nothing back and renders nothing. What is remembered for that must never
 * hide a difference: of the database, of the inputs, of the files.
 */

const schema = `
  CREATE SCHEMA app; CREATE SCHEMA other;
  CREATE TABLE app.customers (id bigint PRIMARY KEY, email text);
  CREATE TABLE app.orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES app.customers);
  CREATE TABLE other.log (line text);
  CREATE FUNCTION app.f() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';
  CREATE VIEW app.v AS SELECT id FROM app.customers`;

let server: Server;
let made: Place;
beforeAll(async () => {
  server = await startServer(newest);
  made = await place();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

interface Place {
  readonly url: string;
  readonly workspace: string;
}

const inputs = { migrations: 'none', layout: 'split' };

/** A database with a document in a checkout, which the first run has made and remembered. */
async function place(): Promise<Place> {
  const url = await server.createDatabase();
  const workspace = mkdtempSync(path.join(tmpdir(), 'quiet-'));
  await query(url, schema);
  expect((await act(url, workspace, inputs)).failure).toBeNull();
  return { url, workspace };
}

/** Brings everything to where another run remembers it. */
async function settle(given: Readonly<Record<string, string>> = inputs): Promise<void> {
  expect((await again(made, given)).story.failure).toBeNull();
}

/** Which rows are remembered. One that is remembered again, after rendering, is another row. */
const memory = async (url: string): Promise<string> =>
  JSON.stringify(
    await query(url, 'SELECT ctid, xmin, asked FROM catalog.remembered_documents ORDER BY asked'),
  );

/** Runs again, and tells whether the document was rendered or remembered. */
async function again(
  { url, workspace }: Place,
  given: Readonly<Record<string, string>> = inputs,
): Promise<{ readonly how: 'rendered' | 'remembered'; readonly story: Awaited<ReturnType<typeof act>> }> {
  const before = await memory(url);
  const story = await act(url, workspace, given);
  expect(story.failure).toBeNull();
  return { how: (await memory(url)) === before ? 'remembered' : 'rendered', story };
}

/** All files of a checkout with their content. */
function contents(workspace: string): Readonly<Record<string, string>> {
  const names = readdirSync(workspace, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(path.join(workspace, name)).isFile())
      .map((name) => [name, readFileSync(path.join(workspace, name), 'utf8')]),
  );
}

const page = 'docs/inventory/app.md';

test('a run after which nothing is different reports what a run that renders does', async () => {
  const files = contents(made.workspace);
  const quiet = await again(made);
  expect(quiet.how).toBe('remembered');
  await query(made.url, 'DELETE FROM catalog.remembered_documents');
  const rendered = await again(made);
  expect(rendered.how).toBe('rendered');
  const without = (text: string): string =>
    text.replaceAll(/Snapshot[ |]+\d|report-\w+|pg-feature-inventory-\w+/g, '');
  const told = ({ snapshot, ...story }: Awaited<ReturnType<typeof act>>): unknown => ({
    ...story,
    lines: without(story.lines),
    summary: without(story.summary),
    snapshot: { ...snapshot, id: 0, trend: snapshot?.trend.length === 0 },
  });
  expect(told(quiet.story)).toEqual(told(rendered.story));
  expect(quiet.story.snapshot?.findings?.list.length).toBeGreaterThan(2);
  expect(quiet.story.inventory).toMatchObject({ changed: false, files: 5 });
  expect(contents(made.workspace)).toEqual(files);
});

describe('a difference in the checkout is found', () => {
  test.each<[string, (workspace: string) => void]>([
    [
      'a byte of a page',
      (workspace) => {
        const file = path.join(workspace, page);
        writeFileSync(file, readFileSync(file, 'utf8').replace('orders', 'Orders'));
      },
    ],
    ['a page that is gone', (workspace) => rmSync(path.join(workspace, page))],
    ['the twin that is gone', (workspace) => rmSync(path.join(workspace, 'docs/inventory.json'))],
    [
      'a page that was left behind',
      (workspace) =>
        writeFileSync(
          path.join(workspace, 'docs/inventory/gone.md'),
          readFileSync(path.join(workspace, page), 'utf8'),
        ),
    ],
  ])('%s', async (_, change) => {
    const files = contents(made.workspace);
    change(made.workspace);
    const { how, story } = await again(made);
    expect([how, story.inventory?.changed]).toEqual(['rendered', true]);
    expect(contents(made.workspace)).toEqual(files);
    expect((await again(made)).how).toBe('remembered');
  });

  test('but not where Git has changed the line ends, nor in files of somebody else', async () => {
    for (const [name, text] of Object.entries(contents(made.workspace)))
      writeFileSync(path.join(made.workspace, name), text.replaceAll('\n', '\r\n'));
    writeFileSync(path.join(made.workspace, 'docs/inventory/notes.md'), 'by hand');
    const { how, story } = await again(made);
    expect([how, story.inventory?.changed]).toEqual(['remembered', false]);
  });
});

describe('a difference in the database is found', () => {
  test.each<[string, string, 'rendered' | 'remembered']>([
    ['a comment', "COMMENT ON TABLE app.orders IS 'x'", 'rendered'],
    ['a snapshot of the nightly job', "SELECT catalog.capture_snapshot('night')", 'remembered'],
    [
      'a change and its undoing, each with a snapshot',
      `CREATE TABLE app.t (); SELECT catalog.capture_snapshot(); DROP TABLE app.t;
       SELECT catalog.capture_snapshot()`,
      'rendered',
    ],
    ['old snapshots that are freed', "SELECT catalog.trim(1, '0')", 'remembered'],
    [
      'another name of the snapshot that the page names',
      "UPDATE catalog.snapshots SET label = 'x'",
      'rendered',
    ],
    [
      'rows that rounding hides',
      'INSERT INTO app.customers SELECT -g FROM generate_series(1, 90) g',
      'remembered',
    ],
    [
      'rows that it does not',
      'INSERT INTO app.customers SELECT g FROM generate_series(1, 5000) g',
      'rendered',
    ],
    ['a large object', 'SELECT lo_create(0)', 'rendered'],
    ['a finding that another run has recorded', "SELECT catalog.record_findings('[]')", 'rendered'],
    ['a setting of the API', `ALTER DATABASE current SET pgrst.db_schemas = 'app'`, 'rendered'],
  ])('%s', async (_, sql, expected) => {
    const name = decodeURIComponent(new URL(made.url).pathname.slice(1));
    await query(made.url, sql.replace('DATABASE current', `DATABASE "${name}"`));
    const { how, story } = await again(made);
    expect(how).toBe(expected);
    if (expected === 'remembered') expect(story.snapshot?.changes).toEqual([]);
    // What was remembered is what is rendered.
    const files = contents(made.workspace);
    await query(made.url, 'DELETE FROM catalog.remembered_documents');
    expect((await again(made)).story.inventory?.changed).toBe(false);
    expect(contents(made.workspace)).toEqual(files);
  });

  test('and every row, where figures are shown as they are', async () => {
    const exact = { ...inputs, statistics: 'exact' };
    await settle(exact);
    expect((await again(made, exact)).how).toBe('remembered');
    await query(made.url, 'INSERT INTO app.customers VALUES (0); ANALYZE app.customers');
    const { how, story } = await again(made, exact);
    expect([how, story.inventory?.changed]).toEqual(['rendered', true]);
  });
});

describe('a difference in what is asked is found', () => {
  const others: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['layout', { layout: 'single' }],
    ['statistics', { statistics: 'none' }],
    ['schemas', { schemas: '!other' }],
    ['lint', { lint: 'off' }],
    ['inventory-path', { 'inventory-path': 'docs/DATABASE.md' }],
  ];
  test('each input of the document', async () => {
    await settle();
    for (const [name, other] of others) {
      expect([name, (await again(made, { ...inputs, ...other })).how]).toEqual([name, 'rendered']);
      expect([name, (await again(made, { ...inputs, ...other })).how]).toEqual([name, 'remembered']);
    }
  });

  test('two documents of one database are remembered beside each other', async () => {
    await settle();
    const second = { ...made, workspace: mkdtempSync(path.join(tmpdir(), 'quiet-')) };
    const other = { ...inputs, 'inventory-path': 'db/INVENTORY.md', schemas: 'app' };
    await again(second, other);
    for (const round of [1, 2]) {
      expect([round, (await again(made)).how, (await again(second, other)).how]).toEqual([
        round,
        'remembered',
        'remembered',
      ]);
      await query(made.url, 'SELECT catalog.capture_snapshot()');
    }
  });

  test('files of the repository: findings that it accepts until a day, config.toml, edge functions', async () => {
    const write = (name: string, text: string): void => {
      mkdirSync(path.dirname(path.join(made.workspace, name)), { recursive: true });
      writeFileSync(path.join(made.workspace, name), text);
    };
    const changes: readonly (readonly [string, string])[] = [
      ['.github/feature-inventory-findings.txt', 'no_primary_key table:other.log # a log until 2999-01-01'],
      ['.github/feature-inventory-findings.txt', 'no_primary_key table:other.log # a log until 2020-01-01'],
      ['supabase/config.toml', "[api]\nschemas = ['app']"],
      ['supabase/functions/hello/index.ts', 'export {};'],
    ];
    for (const [name, text] of changes) {
      write(name, text);
      expect([name, (await again(made)).how]).toEqual([name, 'rendered']);
      const { how, story } = await again(made);
      expect([name, how]).toEqual([name, 'remembered']);
      expect(story.notices.some(({ message }) => message.includes('2020-01-01 and counts again'))).toBe(
        text.includes('2020') || !name.includes('findings'),
      );
    }
  });
});

describe('what is remembered is not trusted blindly', () => {
  test.each([
    ['a finding that somebody took out', "made = replace(made, 'no_primary_key', 'x')"],
    [
      'what is no JSON, with the hash that fits',
      `made = '{', digest = catalog.sha256(concat_ws(E'\\n', asked, files, content, '{'))`,
    ],
    [
      'what has another form, with the hash that fits',
      `made = '{"totals": 1}', digest = catalog.sha256(concat_ws(E'\\n', asked, files, content, '{"totals": 1}'))`,
    ],
    [
      'a finding of which a text is not there, with the hash that fits',
      `made = replace(made, '"texts":[', '"texts":[],"was":['),
       digest = catalog.sha256(concat_ws(E'\\n', asked, files, content, replace(made, '"texts":[', '"texts":[],"was":[')))`,
    ],
    ['the hash of other content', "content = 'x'"],
  ])('%s', async (_, change) => {
    await settle();
    const { story } = await again(made);
    await query(made.url, `UPDATE catalog.remembered_documents SET ${change}`);
    const after = await again(made);
    expect(after.how).toBe('rendered');
    expect(after.story.snapshot?.findings).toEqual(story.snapshot?.findings);
  });

  test('only the owner may read or write it', async () => {
    const { url } = made;
    await query(
      url,
      'CREATE ROLE feature_inventory_reader; CREATE ROLE stranger; GRANT ALL ON ALL TABLES IN SCHEMA catalog TO stranger',
    );
    await query(url, 'SELECT catalog.set_privileges()');
    const [row] = await query(
      url,
      `SELECT has_table_privilege('feature_inventory_reader', t, 'SELECT') AS reader,
         has_table_privilege('stranger', t, 'SELECT, INSERT, UPDATE, DELETE') AS stranger,
         has_function_privilege('stranger', 'catalog.remember_document(bigint,text,text,text,boolean,text)', 'EXECUTE')
           AS writer
       FROM (SELECT 'catalog.remembered_documents'::regclass) x(t)`,
    );
    expect(row).toEqual({ reader: false, stranger: false, writer: false });
  });

  test('nothing is remembered of a snapshot that is no longer the newest', async () => {
    const { url } = made;
    await query(url, 'DELETE FROM catalog.remembered_documents');
    const remember = `SELECT catalog.remember_document(s.id, s.schema_hash, 'a', 'f', false, '{}')
      FROM catalog.snapshots s ORDER BY s.id LIMIT 1`;
    await query(url, 'SELECT catalog.capture_snapshot()');
    await query(url, remember);
    expect(await query(url, 'SELECT FROM catalog.remembered_documents')).toHaveLength(0);
  });

  test('a secret of this run that is in the document is found, though an earlier run did not know it', async () => {
    const token = 'Hd8Zq0Lw5Xr2Vt9Ky3';
    await query(made.url, `COMMENT ON TABLE app.orders IS 'see ${token}'`);
    await settle();
    expect((await again(made)).how).toBe('remembered');
    const story = await act(made.url, made.workspace, { ...inputs, 'github-token': token });
    expect(story.failure?.message).toMatch(/contains a secret of this run/);
  });
});

test('a check of the same document passes, and finds one byte of it', async () => {
  await settle();
  const check = { ...inputs, mode: 'check' };
  expect((await act(made.url, made.workspace, check)).failure).toBeNull();
  const file = path.join(made.workspace, page);
  writeFileSync(file, `${readFileSync(file, 'utf8')} `);
  expect((await act(made.url, made.workspace, check)).failure?.message).toContain(`${page} is stale`);
});

test('a link in place of a page is refused as ever', async () => {
  await settle();
  const file = path.join(made.workspace, page);
  const aside = path.join(made.workspace, 'aside.md');
  writeFileSync(aside, readFileSync(file));
  rmSync(file);
  symlinkSync(aside, file);
  const story = await act(made.url, made.workspace, inputs);
  expect(story.failure?.message).toContain('symbolic link');
  expect(existsSync(aside)).toBe(true);
});

describe.each(ends)('on PostgreSQL %i', (major) => {
  test('what is read in pieces is what catalog.inventory_current shows, and a second run remembers', async () => {
    await using own = await startServer(major, ['wal_level=logical', 'allow_in_place_tablespaces=on']);
    const url = await own.createDatabase('everything');
    await query(url, 'CREATE ROLE stranger LOGIN');
    await query(url, "CREATE TABLESPACE somewhere LOCATION ''");
    await query(url, everything(major));
    await query(url, bundledSql('003_feature_inventory.sql'));
    const database = await connect(parseConnectionString(url));
    try {
      const { snapshot } = await capture(database, { label: 'x', commitSha: null, edgeFunctions: [] });
      const [row] = await query(url, 'SELECT to_jsonb(c) AS whole FROM catalog.inventory_current c');
      expect(snapshot).toEqual(snapshotSchema.parse(row?.['whole']));
      expect(snapshot.indexes.length).toBeGreaterThan(1);
      const checked = await capture(database, {
        label: 'x',
        commitSha: null,
        edgeFunctions: [],
        rollback: true,
      });
      expect({ ...checked.snapshot, id: 0, taken_at: '' }).toEqual({ ...snapshot, id: 0, taken_at: '' });
    } finally {
      await database.close();
    }
    const made = { url, workspace: mkdtempSync(path.join(tmpdir(), 'quiet-')) };
    expect((await again(made)).how).toBe('rendered');
    expect((await again(made)).how).toBe('remembered');
  });

  test('the hash of the content tells every column of catalog.inventory_current but what names the snapshot', async () => {
    await using own = await startServer(major);
    const url = await own.createDatabase();
    await query(url, `${schema}; ${bundledSql('003_feature_inventory.sql')}`);
    await query(url, 'SELECT catalog.capture_snapshot()');
    // The page names the snapshot since which nothing has changed, which is another one now.
    await query(url, 'SELECT catalog.capture_snapshot()');
    const columns = await query(
      url,
      `SELECT s.attname AS name, format_type(s.atttypid, NULL) AS type
       FROM pg_attribute v JOIN pg_attribute s ON s.attname = v.attname
       WHERE v.attrelid = 'catalog.inventory_current'::regclass AND s.attrelid = 'catalog.snapshots'::regclass
         AND s.attnum > 0`,
    );
    expect(columns.length).toBeGreaterThan(20);
    const changedValues: Readonly<Record<string, string>> = {
      text: "'x'",
      integer: '150001',
      bigint: 'id',
      'timestamp with time zone': "'2001-01-01'",
    };
    const hash = 'SELECT catalog.content_hash(false) AS hash';
    const [before] = await query(url, hash);
    const untold: string[] = [];
    for (const { name, type } of columns) {
      const value = name === 'id' ? 'id + 1' : changedValues[type as string];
      const [after] = await query(
        url,
        `BEGIN; UPDATE catalog.snapshots SET ${name} = ${value} WHERE id = (SELECT max(id) FROM catalog.snapshots); ${hash}`,
      );
      if (after?.['hash'] === before?.['hash']) untold.push(String(name));
    }
    expect(untold.sort()).toEqual(['github_commit_sha', 'id', 'label', 'taken_at']);
    // Whatever is shown of what is not hashed with the schema is in the table of statistics.
    const [inserted] = await query(
      url,
      `BEGIN; INSERT INTO catalog.statistics VALUES ('hidden', 'x', '"x"'); ${hash}`,
    );
    expect(inserted).not.toEqual(before);
  });
});
