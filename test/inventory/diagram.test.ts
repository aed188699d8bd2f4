import { describe, expect, test } from 'vitest';
import { render } from '../../src/inventory/index.ts';
import type { Snapshot } from '../../src/snapshot/index.ts';
import { everything } from '../sql/catalog-complete-fixture.ts';
import { catalogSql, connectTo, oneOfEverything } from '../sql/catalog-support.ts';
import { diagramsIn, expectDiagram } from '../support/mermaid.ts';
import { startServer } from '../support/postgres.ts';
import { column, constraint, reference, snapshot, table, workspace } from './support.ts';

function diagramsOf(of: Snapshot): readonly string[] {
  return render(of, {
    statistics: 'none',
    layout: 'single',
    path: 'FEATURE_INVENTORY.md',
    schemas: [],
  }).flatMap(({ content }) => diagramsIn(content));
}

/** A chain of tables, each of which refers to the one before. */
function chain(length: number, columns = 3): Snapshot {
  const names = Array.from({ length }, (_, at) => `t${String(at).padStart(4, '0')}`);
  return snapshot({
    tables: names.map((name) =>
      table('public', name, [
        column('id', 'uuid', { not_null: true }),
        column('before', 'uuid'),
        ...Array.from({ length: columns }, (_, at) =>
          column(`a_rather_long_column_name_${at}`, 'timestamp with time zone'),
        ),
      ]),
    ),
    constraints: names.flatMap((name, at) => [
      constraint('public', name, 'primary key', ['id']),
      ...(at === 0 ? [] : [reference('public', name, ['before'], 'public', names[at - 1] as string)]),
    ]),
  });
}

test('the workspace is one diagram of every connected table, and Mermaid reads it', async () => {
  const [agents, main, ...rest] = diagramsOf(workspace());
  expect(rest).toEqual([]);
  for (const source of [agents, main]) await expectDiagram(source ?? '');
  expect(main).toContain('    "knowledge_pages" ||--o{ "content_blocks" : "page_id"');
  expect(main).toContain('    "content_blocks" |o--o{ "content_blocks" : "parent_block_id"');
  expect(main).toContain('    "auth.users" {\n    }');
  expect(main).toContain('        numeric billing_rate\n');
  expect(main).not.toContain('"events"');
});

test('a foreign key that is unique leads to at most one row', () => {
  const one = snapshot({
    tables: [
      table('a', 'users', [column('id', 'uuid', { not_null: true })]),
      table('a', 'profiles', [column('user_id', 'uuid', { not_null: true })]),
    ],
    constraints: [
      constraint('a', 'profiles', 'primary key', ['user_id']),
      reference('a', 'profiles', ['user_id'], 'a', 'users'),
    ],
  });
  expect(diagramsOf(one)[0]).toContain('"users" ||--o| "profiles" : "user_id"');
  expect(diagramsOf(one)[0]).toContain('uuid user_id PK, FK');
});

describe.each([
  ['%', '\\', '"', '{', '}'],
  ['pk', 'FK', 'Uk', 'erDiagram', 'title'],
  ['a|b', '`', '--', '||--o{', ':'],
  ['1st', 'a-b', 'naïve', '表', '$x'],
  ['two words', ' ', 'a\nb', '#quot;', ';'],
  ['a%%{init: {}}%%', '<b>', '```', '[]', '%%'],
  ['\u202e', '\u0000', 'one', 'to', 'class'],
])('tables, columns and types called %j %j %j %j %j', (...names) => {
  test('parse in Mermaid, and none is taken for another', async () => {
    const hostile = snapshot({
      tables: names.map((name) =>
        table(
          'public',
          name,
          names.map((inner) => column(inner, inner, { not_null: true })),
        ),
      ),
      constraints: names.map((name, at) =>
        reference('public', name, [...names], 'public', names[(at + 1) % names.length] as string),
      ),
    });
    const [source = ''] = diagramsOf(hostile);
    await expectDiagram(source);
    const entities = [...source.matchAll(/^ {4}"([^"]+)" \{$/gm)].map(([, label]) => label);
    expect(new Set(entities).size).toBe(names.length);
    // The narrow form on which the versions agree, whatever else each of them would read.
    for (const line of source.split('\n').slice(1)) {
      expect(line).toMatch(
        /^ {4}(?:\}|"[\p{L}\p{N}_. ,()-]+" \{| {4}[A-Za-z][A-Za-z0-9_]*(?:\[\])? [A-Za-z_][A-Za-z0-9_]*(?: (?:PK|FK|UK)(?:, (?:PK|FK|UK))*)?(?: "[\p{L}\p{N}_. ,()-]+")?|"[^"]+" (?:\|\||\|o)--(?:o\{|o\|) "[^"]+" : "[^"]+")$/u,
      );
    }
  });
});

test('more than forty connected tables become the forty most connected ones, which is said', async () => {
  const [source = '', ...rest] = diagramsOf(chain(500));
  expect(rest).toEqual([]);
  await expectDiagram(source);
  expect(source.match(/^ {4}"[^"]+" \{$/gm)).toHaveLength(40);
  const page =
    render(chain(500), { statistics: 'none', layout: 'single', path: 'x.md', schemas: [] })[0]?.content ?? '';
  expect(page).toContain('<summary>Diagram of the 40 most connected of 500 tables</summary>');
});

test('wide tables give up columns before the diagram gives up Mermaid', async () => {
  const [source = ''] = diagramsOf(chain(16, 200));
  expect(source.length).toBeLessThanOrEqual(40_000);
  await expectDiagram(source);
  expect(source).toContain('uuid id PK');
  expect(source).not.toContain('a_rather_long_column_name_1');
});

test('hundreds of foreign keys between a few tables stay within what a page may draw, and what is left out is said', async () => {
  const names = Array.from({ length: 30 }, (_, at) => `t${String(at).padStart(2, '0')}`);
  const targets = names.slice(0, 20);
  const dense = snapshot({
    tables: names.map((name) =>
      table(
        'public',
        name,
        ['id', ...targets.map((target) => `${target}_id`)].map((each) => column(each)),
      ),
    ),
    constraints: names.flatMap((name) =>
      targets.map((target) => reference('public', name, [`${target}_id`], 'public', target)),
    ),
  });
  for (const source of diagramsOf(dense)) await expectDiagram(source);
  const page =
    render(dense, { statistics: 'none', layout: 'single', path: 'x.md', schemas: [] })[0]?.content ?? '';
  expect(page).toContain(
    '<summary>Diagram of the 30 tables that foreign keys connect, 500 of 600 foreign keys</summary>',
  );
});

test('many small groups are one diagram each, the twenty largest, without a thousand diagrams on a page', async () => {
  const names = Array.from({ length: 60 }, (_, at) => `t${String(at).padStart(2, '0')}`);
  const pairs = snapshot({
    tables: names.map((name) => table('public', name, [column('id')])),
    constraints: names.flatMap((name, at) =>
      at % 2 === 0 ? [] : [reference('public', name, ['id'], 'public', names[at - 1] as string)],
    ),
  });
  const sources = diagramsOf(pairs);
  expect(sources).toHaveLength(20);
  for (const source of sources) await expectDiagram(source);
});

test('of a real server, with one of everything that can be created and names that break what does not quote', async () => {
  await using server = await startServer(18, ['wal_level=logical']);
  const found: string[] = [];
  for (const [database, ...sql] of [
    [
      'everything',
      'CREATE ROLE stranger LOGIN',
      'SET allow_in_place_tablespaces = on',
      "CREATE TABLESPACE somewhere LOCATION ''",
      everything(18),
    ],
    ['hostile', oneOfEverything(18)],
  ] as const) {
    await using session = await connectTo(await server.createDatabase(database));
    for (const text of [catalogSql, ...sql]) await session.run(text);
    await session.capture();
    found.push(...diagramsOf(await session.current()));
  }
  expect(found.join('\n')).toContain('"main" ||--o{ "other" : "main_id"');
  expect(found.join('\n')).toContain('"author" |o--o{ "book" : "author_id"');
  for (const source of found) await expectDiagram(source);
});
