import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { Nodes } from 'mdast';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { summary, type Story } from '../../src/report/index.ts';
import { done, failed, nothing, side } from './story.ts';

const budget = 900_000;
// Without its transforms, which make links of text that GitHub's parser has already taken literally.
const mdastExtensions = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
const parse = (text: string): Nodes => fromMarkdown(text, { extensions: [gfm()], mdastExtensions });

function nodes(tree: Nodes, type: string): readonly Nodes[] {
  const below = 'children' in tree ? tree.children.flatMap((child) => nodes(child, type)) : [];
  return tree.type === type ? [tree, ...below] : below;
}

function text(tree: Nodes): string {
  if ('value' in tree) return tree.value;
  return 'children' in tree ? tree.children.map(text).join('') : '';
}

/** Tables as rows of cell texts, headings, fences and HTML: the skeleton that no name may change. */
function skeleton(markdown: string) {
  const tree = parse(markdown);
  return {
    headings: nodes(tree, 'heading').map(text),
    tables: nodes(tree, 'table').map((table) =>
      'children' in table
        ? table.children.map((row) => ('children' in row ? row.children.map(text) : []))
        : [],
    ),
    fences: nodes(tree, 'code').map(text),
    html: nodes(tree, 'html')
      .map(text)
      .filter((tag) => !/^<\/?(br|span|code)>$/.test(tag)),
    links: nodes(tree, 'link').length + nodes(tree, 'image').length,
  };
}

function many(count: number): Story {
  return {
    ...done,
    migrations: {
      ...done.migrations!,
      outcomes: Array.from({ length: count }, (_, index) => ({
        file: `supabase/migrations/${index}_x.sql`,
        version: String(index),
        state: index === count - 1 ? ('failed' as const) : ('applied' as const),
        milliseconds: index,
      })),
    },
    snapshot: {
      ...done.snapshot!,
      changes: Array.from({ length: count }, (_, index) => ({
        kind: 'column',
        identity: `public."ตาราง|<b>${index}".name`,
        change: 'changed' as const,
        severity: index === 7_000 ? ('breaking' as const) : ('additive' as const),
        details: [{ property: 'default', from: 'x'.repeat(300), to: null }],
      })),
    },
    verification: {
      verdict: 'fail',
      checks: Array.from({ length: count }, (_, index) => ({
        check: `check ${index}`,
        expected: '1',
        found: '1',
        status: index === 9_000 ? ('fail' as const) : ('pass' as const),
        details: 'x'.repeat(100),
        file: 'v.sql',
      })),
    },
    notices: Array.from({ length: count }, (_, index) => ({
      level: 'warning' as const,
      message: `notice ${index}`,
    })),
  };
}

describe('the job summary', () => {
  test('tells the run with the same figures as the log', () => {
    const { headings, tables } = skeleton(summary(done, budget));
    expect(headings).toEqual([
      '✅ DATABASE OPERATIONS COMPLETE',
      'Migrations',
      'Objects in the database',
      'Schema changes since the last run',
      'Findings',
      'Verification',
      'Notices',
    ]);
    expect(tables[1]).toEqual([
      ['Status', 'File', 'Time'],
      ['✓ applied', 'pg-feature-inventory/003_feature_inventory.sql', '41 ms'],
      ['✓ applied', 'supabase/migrations/20260101000000_orders.sql', '1.2 s'],
    ]);
    expect(tables[2]).toEqual([
      ['tables', 'functions', 'policies', 'cron jobs', 'sample blocks', 'agent roles'],
      ['14', '9', '22', '1', '16', '7'],
    ]);
    expect(tables[3]?.[2]).toEqual([
      'changed',
      'column',
      'public.users.email',
      'breaking',
      'type: text → citext',
    ]);
    expect(summary(done, budget)).toContain(
      '- 🆕 warning `no_primary_key`: public.log breaks no_primary_key.<br>`public.log breaks no_primary_key.`',
    );
    expect(summary(done, budget)).toContain('_And 1 info, listed in the JSON report._');
    expect(tables[4]).toEqual([
      ['Status', 'Check', 'Expected', 'Found', 'Details'],
      ['✅ pass', 'Tables Created', '11', '11', 'all there'],
      ['⏭️ skipped', 'Cron Jobs', '1', '0', 'pg_cron is absent'],
    ]);
  });

  test('shows a failure with its lines and caret in a fence', () => {
    const { headings, fences, tables } = skeleton(summary(failed, budget));
    expect(headings[0]).toBe('❌ DATABASE OPERATIONS FAILED: relation "orders" already exists');
    expect(fences[0]).toContain('    12 | CREATE TABLE orders (id int);\n       |              ^');
    expect(fences[0]).toContain('SQLSTATE    42P07');
    expect(tables[1]?.map(([status]) => status)).toEqual(['Status', '✓ applied', '✗ failed', '· pending']);
  });

  test('is whole when nothing was reached', () => {
    expect(skeleton(summary(nothing, budget))).toMatchObject({
      headings: ['❌ DATABASE OPERATIONS FAILED: connection-string is empty.'],
      tables: [],
    });
  });

  test.each([
    'a|b',
    'a\n| b | c |',
    '</details><script>x</script>',
    '`````',
    '```\n# x',
    '<!-- ',
    '![x](https://example.com/x.png)',
    '[x](javascript:x)',
    '@octo-org/team #1 https://example.com',
    '# heading',
    '\u202egnol',
    '*a* _b_ ~~c~~ $x$',
    '\\|',
    '&lt;b&gt;',
    '---',
    'a\r\n\r\n# b',
    '::error::x',
    '\u2028# x',
    '- item',
    '1. item',
    '> quote',
    '<details><summary>',
  ])('keeps its shape whatever an object is named: %j', (name) => {
    const shape = (value: string) => {
      const story: Story = {
        ...failed,
        target: value,
        serverVersion: value,
        migrations: {
          format: value,
          appliedBefore: 1,
          outcomes: [{ file: value, version: value, state: 'applied', milliseconds: 1 }],
        },
        snapshot: {
          ...done.snapshot!,
          label: value,
          changes: [
            {
              kind: value,
              identity: value,
              change: 'changed',
              severity: 'security',
              details: [{ property: value, from: value, to: [value] }],
            },
          ],
        },
        driftSql: {
          reason: 'drift',
          adopt: side('adopt.sql', value),
          undo: side('undo.sql', value),
          outside: [{ kind: value, identity: value, what: value, why: value }],
          pullRequest: { summary: value, pullRequestNumber: 7, pullRequestUrl: value },
        },
        inventory: { ...done.inventory!, path: value },
        publication: { ...done.publication!, summary: value },
        verification: {
          verdict: 'pass',
          checks: [
            { check: value, expected: value, found: value, status: 'pass', details: value, file: value },
          ],
        },
        notices: [{ level: 'warning', message: value }],
        failure: { message: value, snippet: value, detail: value, remedy: value },
      };
      const { headings, tables, fences, html, links } = skeleton(summary(story, budget));
      return {
        headings: headings.length,
        tables: tables.map((rows) => rows.map((row) => row.length)),
        fences: fences.length,
        html,
        links,
      };
    };
    expect(shape(name)).toEqual(shape(name.includes('\n') ? 'two\nlines' : 'name'));
  });

  test.each([
    [12_000, 200_000],
    [80, 40_000],
    [30, budget],
  ])(
    'with %i changes, migrations, checks and notices stays within %i bytes, and well-formed',
    (count, within) => {
      const told = summary(many(count), within);
      expect(Buffer.byteLength(told)).toBeLessThanOrEqual(within);
      const { headings, html, tables } = skeleton(told);
      expect(headings).toHaveLength(7);
      expect(html.filter((tag) => tag.includes('<details>')).length).toBe(
        html.filter((tag) => tag.includes('</details>')).length,
      );
      for (const rows of tables) expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      expect(told).toContain('✗ failed');
      expect(told.includes('Shortened')).toBe(count === 12_000);
    },
  );

  // What has to be cut is cut by one rule, whatever the budget: to parse all that fits of a megabyte takes seconds.
  test.each([budget, 200_000, 65_000])('of 12000 shows the important ones within %i bytes', (within) => {
    const told = summary(many(12_000), within);
    expect(Buffer.byteLength(told)).toBeLessThanOrEqual(within);
    expect(told).toContain('of 12000 are shown; all are in the JSON report.');
    for (const important of ['7000', 'check 9000', '✗ failed']) expect(told).toContain(important);
    // The next form has three times as many rows, or all with what changed.
    expect(Buffer.byteLength(told)).toBeGreaterThan(within / 12);
  });

  test('tells no list to its end that does not fit', () => {
    let asked = 0;
    const changes = Array.from({ length: 12_000 }, (_, index) => ({
      kind: 'column',
      identity: `public.t.${index}`,
      change: 'changed' as const,
      severity: 'additive' as const,
      get details() {
        asked += 1;
        return [{ property: 'default', from: 'x'.repeat(300), to: null }];
      },
    }));
    const told = summary({ ...done, snapshot: { ...done.snapshot!, changes } }, 65_000);
    expect(told).toContain('_Shortened: 200 of 12000 are shown; all are in the JSON report._');
    expect(asked).toBeLessThan(500);
  });

  test('fits a comment of nearly nothing', () => {
    const least = summary(
      {
        ...many(12_000),
        failure: { message: 'x'.repeat(100_000), detail: 'y'.repeat(100_000), remedy: 'z'.repeat(100_000) },
      },
      5_000,
    );
    expect(Buffer.byteLength(least)).toBeLessThanOrEqual(5_000);
    expect(least).toContain('❌ DATABASE OPERATIONS FAILED');
  });

  test('shows the beginning of a failure of a megabyte', () => {
    const { fences } = skeleton(
      summary({ ...failed, failure: { ...failed.failure!, detail: 'é'.repeat(1_000_000) } }, budget),
    );
    expect(fences[0]).toMatch(/relation "orders"[^]*…$/);
  });
});
