import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { markdown, marker, render, type Page } from '../../src/inventory/index.ts';
const { sentences } = markdown;
import type { Snapshot } from '../../src/snapshot/index.ts';
import {
  changes,
  column,
  constraint,
  index,
  policy,
  reference,
  routine,
  snapshot,
  table,
} from './support.ts';

const hostile: Readonly<Record<string, string>> = {
  pipe: 'a|b||c',
  escapedPipe: 'a\\|b\\\\|c\\',
  backticks: '`x` ``y``` `',
  html: '<script>alert(1)</script><img src=x onerror=y>',
  entity: '&lt;b&gt; &#124; &amp;',
  comment: '<!-- x --> ]]> <![CDATA[ --!>',
  closing: '</details></code></summary>',
  mention: '@team @org/team a@b',
  issue: '#1 org/repo#22 GH-33',
  link: '[x](javascript:y) ![i](z) [a]: b [^1]',
  emphasis: '*a* **b** _c_ __d__ ~e~ ~~f~~',
  web: 'www.example.com https://example.com/x ftp://a.b HTTP://C.D mailto:a@b.com',
  email: 'someone@example.com',
  emoji: ':tada: :+1:',
  mathematics: '$x$ $$y$$ $`z`$',
  heading: '# h',
  rule: '---',
  setext: '===',
  list: '- a',
  ordered: '1. a',
  orderedParenthesis: '1) a',
  quotation: '> a',
  indented: '     four',
  backslash: '\\',
  spaces: 'two  spaces ',
  bidi: 'abc\u202edef\u2066x',
  zeroWidth: 'a\u200bb\u200dc\ufeff',
  controls: 'a\u0000b\u001b[31mc\u0085d\u0007',
  surrogate: 'a\ud800b',
  letters: 'naïve 表 🐘',
};

/** What a person sees of the text: our own invisible breaks are gone, what was invisible is spelt out. */
function seen(original: string): string {
  const spelt = original.replace(
    /[\0-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu,
    (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`,
  );
  return squeeze(spelt);
}

function squeeze(text: string): string {
  return text.replaceAll('\u200b', '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
}

const extensions = [gfm()];
const mdastExtensions = [gfmFromMarkdown()];
const parse = (text: string): Nodes => fromMarkdown(text, { extensions, mdastExtensions });

function all(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap((child) => all(child)) : [])];
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'html') return node.value === '<br>' ? '\n' : '';
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}

const ours =
  /^(?:<a id="[A-Za-z0-9_.-]+">|<\/a>|<br>|<\/?code>|<\/?span>|<details(?: open)?><summary>[^<>]*<\/summary>|<\/details>)$/;

/** Every HTML node, link and table of a page is one that the renderer itself writes. */
function expectClean(page: string): void {
  const nodes = all(parse(page));
  expect(
    nodes
      .filter((node) => node.type === 'html')
      .map(({ value }) => value)
      .filter((value) => !ours.test(value) && value !== marker),
  ).toEqual([]);
  expect(
    nodes
      .filter((node) => node.type === 'link')
      .map(({ url }) => url)
      .filter((url) => !/^(?:#|[a-z0-9_.%-]+(?:\/|\.md|\.json))[a-z0-9_./%#-]*$|^\.\.\//i.test(url)),
  ).toEqual([]);
  expect(
    nodes.filter((node) =>
      [
        'image',
        'delete',
        'definition',
        'footnoteReference',
        'footnoteDefinition',
        'linkReference',
        'imageReference',
      ].includes(node.type),
    ),
  ).toEqual([]);
  for (const node of nodes) {
    if (node.type !== 'table') continue;
    const width = node.children[0]?.children.length;
    expect(node.children.filter((row) => row.children.length !== width).map(textOf)).toEqual([]);
  }
  // An escape that leaks makes an extra emphasis; ours is only ever the strong kind, in words of our own.
  expect(nodes.filter((node) => node.type === 'emphasis').map(textOf)).toEqual([]);
}

describe.each(Object.entries(hostile))('%s', (_name, text) => {
  test('stays one cell of text, in a table and in a sentence', () => {
    const page = parse(
      `| a | b |\n| --- | --- |\n| ${markdown.cell(text)} | end |\n\n${markdown.cell(text)}\n\n${markdown.heading(3, markdown.text(text))}\n`,
    );
    const [grid, paragraph, heading, ...rest] =
      'children' in page ? (page.children as readonly RootContent[]) : [];
    expect(rest).toEqual([]);
    const cells = all(grid as Nodes)
      .filter((node) => node.type === 'tableCell')
      .map(textOf);
    expect(cells.map(squeeze)).toEqual(['a', 'b', seen(text), 'end']);
    expect([paragraph?.type, heading?.type]).toEqual(['paragraph', 'heading']);
    expect(squeeze(textOf(paragraph as Nodes))).toBe(seen(text));
    expect(squeeze(textOf(heading as Nodes))).toBe(seen(text));
    for (const node of all(page))
      expect(['root', 'table', 'tableRow', 'tableCell', 'paragraph', 'heading', 'text', 'html']).toContain(
        node.type,
      );
  });

  test('stays one piece of code, alone, in a cell and in a link', () => {
    for (const written of [markdown.code(text), markdown.codeLines(text)]) {
      const page = parse(
        `| a | b |\n| --- | --- |\n| ${written} | end |\n\n${written}\n\n${markdown.link(written, 'x y.md#(z)')}\n`,
      );
      const nodes = all(page);
      const cells = nodes.filter((node) => node.type === 'tableCell').map((node) => squeeze(textOf(node)));
      expect(cells).toEqual(['a', 'b', seen(text), 'end']);
      expect(nodes.filter((node) => node.type === 'link').map(({ url }) => url)).toEqual([
        'x%20y.md#%28z%29',
      ]);
      expect(nodes.filter((node) => node.type === 'link').map((node) => squeeze(textOf(node)))).toEqual([
        seen(text),
      ]);
      expect(
        nodes
          .filter((node) => node.type === 'html')
          .map(({ value }) => value)
          .filter((value) => value !== '<code>' && value !== '</code>'),
      ).toEqual([]);
    }
  });

  test('stays inside its fence and inside a summary', () => {
    const nodes = all(
      parse(`${markdown.fence(`one\n${text}\ntwo`, 'sql')}\n\n${markdown.details(text, 'body')}\n`),
    );
    expect(nodes.filter((node) => node.type === 'code').map(({ value }) => squeeze(value))).toEqual([
      `one ${seen(text)} two`,
    ]);
    const folded = nodes.filter((node) => node.type === 'html').map(({ value }) => value);
    expect(folded).toHaveLength(2);
    expect(folded[0]).toMatch(ours);
  });

  test('breaks nothing as the name of everything', () => {
    const pages = render(everything(text), {
      statistics: 'rounded',
      layout: 'single',
      path: 'docs/FEATURE_INVENTORY.md',
      schemas: [],
      changes: changes.map((change) => ({
        ...change,
        kind: text,
        identity: text,
        details: [{ property: text, from: text, to: [text] }],
      })),
    });
    expectPages(pages, 1);
  });
});

test('all of them, side by side on pages of their own, break nothing', () => {
  const each = Object.values(hostile).map(everything);
  const together = Object.fromEntries(
    Object.entries(each[0] as Snapshot).map(([kind, value]) => [
      kind,
      Array.isArray(value) ? each.flatMap((one) => one[kind as 'tables']) : value,
    ]),
  ) as unknown as Snapshot;
  const pages = render(together, {
    statistics: 'exact',
    layout: 'split',
    path: 'docs/FEATURE_INVENTORY.md',
    schemas: [],
  });
  expectPages(pages, 1 + each.length);
});

function expectPages(pages: readonly Page[], count: number): void {
  const shown = pages.filter(({ path }) => path !== 'docs/inventory.json');
  expect(new Set(shown.map(({ path }) => path)).size).toBe(count);
  for (const { path, content } of shown) {
    expectClean(content);
    expect(path).toMatch(/^docs\/(?:FEATURE_INVENTORY|inventory\/[a-z0-9_-]+)\.md$/);
    expect(content).not.toMatch(/[\u202e\u200b\u0000]/);
  }
}

test('a line break of a comment stays a line break in its cell and is a space in a heading', () => {
  expect(markdown.cell('one\r\ntwo\n\n# three')).toBe('one<br>two<br><br>\\# three');
  expect(markdown.text('one\r\n  two\n')).toBe('one two');
  expect(markdown.code('one\ntwo')).toBe('<code>one&#92;ntwo</code>');
});

test('an expression keeps its lines and its indentation', () => {
  expect(markdown.codeLines('(EXISTS ( SELECT 1\n   FROM a\n  WHERE b))')).toBe(
    '<code>(EXISTS ( SELECT 1<br>&nbsp;&nbsp;&nbsp;FROM a<br>&nbsp;&nbsp;WHERE b))</code>',
  );
});

test('ordinary names are written as they are, so that a diff of the page can be read', () => {
  expect(markdown.code('public.content_blocks')).toBe('`public.content_blocks`');
  expect(markdown.cell('Blocks of a page, in snake_case order.')).toBe(
    'Blocks of a page, in snake_case order.',
  );
});

/** One of every kind, each named by the text. */
function everything(text: string): Snapshot {
  return snapshot({
    database: text,
    unchanged_since: { id: 1, label: text, taken_at: '2026-03-01T02:00:00+00:00', github_commit_sha: text },
    schemas: [{ schema: text, owner: text, comment: text }],
    tables: [
      table(
        text,
        text,
        [
          column(text, text, { comment: text, default: text, collation: text }),
          column('g', text, { generated: 'virtual', default: text }),
        ],
        { comment: text, owner: text, partition_key: text, options: [text], inherits: [text] },
      ),
    ],
    views: [
      {
        schema: text,
        view: `${text}2`,
        kind: 'materialized view',
        owner: text,
        options: [text],
        populated: false,
        definition: text,
        comment: text,
        columns: [column(text, text)],
      },
    ],
    sequences: [
      {
        schema: text,
        sequence: text,
        owner: text,
        type: text,
        start: text,
        increment: text,
        minimum: text,
        maximum: text,
        cycle: true,
        owned_by: text,
        comment: text,
      },
    ],
    functions: [
      routine(text, text, {
        arguments: text,
        return_type: text,
        language: text,
        settings: [text],
        comment: text,
      }),
    ],
    types: [
      {
        schema: text,
        type: text,
        kind: 'enum',
        owner: text,
        labels: [text],
        attributes: [{ name: text, type: text }],
        base_type: text,
        not_null: true,
        default: text,
        constraints: [text],
        comment: text,
      },
    ],
    constraints: [
      reference(text, text, [text], text, text),
      constraint(text, text, 'check', [text], {
        constraint: text,
        definition: text,
        validated: false,
        comment: text,
      }),
    ],
    indexes: [index(text, text, text, [text], { valid: false, comment: text })],
    triggers: [
      {
        schema: text,
        table: text,
        trigger: text,
        definition: text,
        function: text,
        enabled: 'disabled',
        comment: text,
      },
    ],
    policies: [
      policy(text, text, text, {
        roles: [text],
        using: text,
        with_check: text,
        permissive: false,
        comment: text,
      }),
    ],
    extensions: [{ name: text, version: text, schema: text, comment: text }],
    event_triggers: [{ name: text, event: text, function: text, enabled: text, tags: [text], comment: text }],
    publications: [
      { name: text, all_tables: false, tables: [text], schemas: [text], operations: [text], comment: text },
    ],
    foreign_servers: [{ name: text, wrapper: text, owner: text, options: [text], comment: text }],
    cron_jobs: [{ name: text, schedule: text, command: text, database: text, username: text, active: false }],
    storage_buckets: [{ name: text, public: true, file_size_limit: null, allowed_mime_types: [text] }],
    rules: [{ schema: text, table: text, rule: text, definition: text, comment: text }],
    statistics_objects: [{ name: text, definition: text, comment: text }],
    roles: [
      {
        role: text,
        login: true,
        superuser: true,
        bypass_rls: true,
        create_role: true,
        create_database: true,
        replication: true,
        inherit: false,
        member_of: [text],
      },
    ],
    grants: [
      { on: 'table', object: `${quoted(text)}.${quoted(text)}`, grantee: text, privileges: [text] },
      { on: 'schema', object: quoted(text), grantee: text, privileges: [text] },
      { on: text, object: text, grantee: text, privileges: [text] },
    ],
    default_privileges: [{ role: text, schema: text, on: text, grantee: text, privileges: [text] }],
    edge_functions: [{ name: text, entrypoint: text, files: 1, verify_jwt: false }],
    platform_schemas: [{ schema: `${text}3`, owner: text, tables: 1, functions: 1 }],
    not_modelled: [{ kind: text, count: 1 }],
    hidden: [text],
  });
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

test.each([
  [
    'Open it here: https://github.com/acme/app/compare/main...x?expand=1. Then go on',
    'Open it here: `https://github.com/acme/app/compare/main...x?expand=1`. Then go on',
  ],
  ['https://a.example/b', '`https://a.example/b`'],
  ['(https://a.example) @team', '(`https://a.example`) @&#8203;team'],
  ['<https://a.example|b>', '&lt;`https://a.example`\\|b&gt;'],
  ['no address\nat all', 'no address at all'],
])('sentences of a report keep an address as it is: %j', (text, markdown) => {
  expect(sentences(text)).toBe(markdown);
});
