import mermaid from 'mermaid';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/inventory/index.ts';
import type { Snapshot } from '../../src/snapshot/index.ts';
import { column, constraint, reference, snapshot, table, workspace } from './support.ts';

function diagramsOf(of: Snapshot): readonly string[] {
  return render(of, { statistics: 'none', layout: 'single', path: 'FEATURE_INVENTORY.md', schemas: [] })
    .flatMap(({ content }) => [...content.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, source]) => source ?? ''));
}

/** A chain of tables, each of which refers to the one before. */
function chain(length: number, columns = 3): Snapshot {
  const names = Array.from({ length }, (_, at) => `t${String(at).padStart(4, '0')}`);
  return snapshot({
    tables: names.map((name) => table('public', name, [column('id', 'uuid', { not_null: true }), column('before', 'uuid'), ...Array.from({ length: columns }, (_, at) => column(`a_rather_long_column_name_${at}`, 'timestamp with time zone'))])),
    constraints: names.flatMap((name, at) => [constraint('public', name, 'primary key', ['id']), ...(at === 0 ? [] : [reference('public', name, ['before'], 'public', names[at - 1] as string)])]),
  });
}

test('the workspace is one diagram of every connected table, and Mermaid reads it', async () => {
  const [agents, main, ...rest] = diagramsOf(workspace());
  expect(rest).toEqual([]);
  for (const source of [agents, main]) await mermaid.parse(source ?? '');
  expect(main).toContain('    "knowledge_pages" ||--o{ "content_blocks" : "page_id"');
  expect(main).toContain('    "content_blocks" |o--o{ "content_blocks" : "parent_block_id"');
  expect(main).toContain('    "auth.users" {\n    }');
  expect(main).toContain('        numeric billing_rate\n');
  expect(main).not.toContain('"events"');
});

test('a foreign key that is unique leads to at most one row', () => {
  const one = snapshot({
    tables: [table('a', 'users', [column('id', 'uuid', { not_null: true })]), table('a', 'profiles', [column('user_id', 'uuid', { not_null: true })])],
    constraints: [constraint('a', 'profiles', 'primary key', ['user_id']), reference('a', 'profiles', ['user_id'], 'a', 'users')],
  });
  expect(diagramsOf(one)[0]).toContain('"users" ||--o| "profiles" : "user_id"');
  expect(diagramsOf(one)[0]).toContain('uuid user_id PK, FK');
});

describe.each([
  ['%', '\\', '"', '{', '}'], ['pk', 'FK', 'Uk', 'erDiagram', 'title'], ['a|b', '`', '--', '||--o{', ':'], ['1st', 'a-b', 'naïve', '表', '$x'],
  ['two words', ' ', 'a\nb', '#quot;', ';'], ['a%%{init: {}}%%', '<b>', '```', '[]', '%%'], ['\u202e', '\u0000', 'one', 'to', 'class'],
])('tables, columns and types called %j %j %j %j %j', (...names) => {
  test('parse in Mermaid, and none is taken for another', async () => {
    const hostile = snapshot({
      tables: names.map((name) => table('public', name, names.map((inner) => column(inner, inner, { not_null: true })))),
      constraints: names.map((name, at) => reference('public', name, [...names], 'public', names[(at + 1) % names.length] as string)),
    });
    const [source = ''] = diagramsOf(hostile);
    await mermaid.parse(source);
    const entities = [...source.matchAll(/^ {4}"([^"]+)" \{$/gm)].map(([, label]) => label);
    expect(new Set(entities).size).toBe(names.length);
    // What all of Mermaid 10, 11 and 12 read.
    for (const line of source.split('\n').slice(1)) {
      expect(line).toMatch(/^ {4}(?:\}|"[\p{L}\p{N}_. ,()-]+" \{| {4}[A-Za-z][A-Za-z0-9_]*(?:\[\])? [A-Za-z_][A-Za-z0-9_]*(?: (?:PK|FK|UK)(?:, (?:PK|FK|UK))*)?(?: "[\p{L}\p{N}_. ,()-]+")?|"[^"]+" (?:\|\||\|o)--(?:o\{|o\|) "[^"]+" : "[^"]+")$/u);
    }
  });
});

test('more than forty connected tables become the forty most connected ones, which is said', async () => {
  const [source = '', ...rest] = diagramsOf(chain(500));
  expect(rest).toEqual([]);
  await mermaid.parse(source);
  expect(source.match(/^ {4}"[^"]+" \{$/gm)).toHaveLength(40);
  const page = render(chain(500), { statistics: 'none', layout: 'single', path: 'x.md', schemas: [] })[0]?.content ?? '';
  expect(page).toContain('<summary>Diagram of the 40 most connected of 500 tables</summary>');
});

test('wide tables give up columns before the diagram gives up Mermaid', async () => {
  const [source = ''] = diagramsOf(chain(16, 200));
  expect(source.length).toBeLessThanOrEqual(40_000);
  await mermaid.parse(source);
  expect(source).toContain('uuid id PK');
  expect(source).not.toContain('a_rather_long_column_name_1');
});

test('many small groups are one diagram each, the twenty largest, without a thousand diagrams on a page', async () => {
  const names = Array.from({ length: 60 }, (_, at) => `t${String(at).padStart(2, '0')}`);
  const pairs = snapshot({
    tables: names.map((name) => table('public', name, [column('id')])),
    constraints: names.flatMap((name, at) => (at % 2 === 0 ? [] : [reference('public', name, ['id'], 'public', names[at - 1] as string)])),
  });
  const sources = diagramsOf(pairs);
  expect(sources).toHaveLength(20);
  for (const source of sources) await mermaid.parse(source);
});
