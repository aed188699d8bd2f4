import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExplorerData } from '../../src/explorer/data.ts';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { explorerJson } from '../../src/explorer/index.ts';
import { openPast } from '../../src/explorer/viewer/past.ts';
import { relationHref } from '../../src/explorer/viewer/route.ts';
import { readHistory, readPresent, snapshotSchema, type Snapshot } from '../../src/snapshot/index.ts';
import { column, constraint, policy, reference, routine, snapshot, table } from '../inventory/support.ts';
import { oneOfEverything } from '../sql/catalog-support.ts';
import { bundled, bundledFiles } from '../sql/support-bundled.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { fileOf, Reader, startBrowser } from './browser.ts';
import { checked, generated, role, withViews } from './support.ts';

let browser: Browser;
let server: Server;
beforeAll(async () => {
  [browser, server] = await Promise.all([startBrowser(), startServer(18, ['wal_level=logical'])]);
});
afterAll(async () => {
  await browser.close();
  await server[Symbol.asyncDispose]();
});

const views = ['#/', '#/tables?sort=size', '#/access', '#/access/anon', '#/history', '#/findings'];

async function snapshotOf(url: string): Promise<Snapshot> {
  const [row] = await query(
    url,
    'SELECT catalog.capture_snapshot(); SELECT to_jsonb(c) AS snapshot FROM catalog.inventory_current c',
  );
  return snapshotSchema.parse(row?.['snapshot']);
}

/** Of three runs, of which the last two changed something. */
async function demo(): Promise<ExplorerData> {
  const url = await server.createDatabase('demo');
  for (const file of bundledFiles) await query(url, bundled(file));
  const take = (label: string): string => `SELECT catalog.capture_snapshot('${label}')`;
  await query(
    url,
    `${take('first')}; ALTER TABLE public.projects ADD COLUMN budget int, ALTER COLUMN name SET DEFAULT 'New'`,
  );
  await query(
    url,
    `${take('second')}; ALTER TABLE public.projects ALTER COLUMN budget SET DEFAULT 0; DROP TABLE public.time_entries;
    ALTER TABLE public.companies DISABLE ROW LEVEL SECURITY; CREATE VIEW public.open AS SELECT * FROM public.project_tasks`,
  );
  const of = await snapshotOf(url);
  const database = await connect(parseConnectionString(url));
  try {
    return checked(of, { history: await readHistory(database), present: await readPresent(database) });
  } finally {
    await database.close();
  }
}

/** Opens every view, and each kind of page once, and looks for what no reader may meet. */
async function readAll(made: ExplorerData, axe = true): Promise<Reader> {
  const reader = await Reader.open(browser, await fileOf(made));
  // As the file has it: what would hide is spelt out.
  const data = JSON.parse(explorerJson(made)) as ExplorerData;
  const kinds = new Map(data.relations.map((each) => [each.kind, each]));
  const [first] = data.routines;
  const pages = [
    ...views,
    ...[...kinds.values()].map(({ schema, name }) => relationHref(schema, name)),
    ...data.schemas
      .slice(0, 2)
      .map(({ name }) => `#/schema/${encodeURIComponent(name).replaceAll('.', '%2E')}`),
    ...(first === undefined
      ? []
      : [
          `#/function/${[first.schema, first.name, first.identity]
            .map((each) => encodeURIComponent(each).replaceAll('.', '%2E'))
            .join('.')}`,
        ]),
  ];
  const wrong: string[] = [];
  for (const page of pages) {
    await reader.go(page);
    if (axe) wrong.push(...(await reader.violations()).map((each) => `${page}: ${each}`));
  }
  expect(wrong).toEqual([]);
  expect(reader.complaints).toEqual([]);
  return reader;
}

/** The share of the canvas' values that differ from those at the last call by more than smooth edges do. */
const repainted = async ({ page }: Reader): Promise<number> =>
  await page.evaluate<number>(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
    const canvas = document.querySelector('canvas');
    // Of a copy: Chromium complains where the canvas itself is read.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
    copy.drawImage(canvas, 0, 0);
    const now = copy.getImageData(0, 0, canvas.width, canvas.height).data;
    const before = window.painted ?? now;
    window.painted = now;
    done(now.filter((value, at) => Math.abs(value - before[at]) > 24).length / now.length);
  })))`);

/** Red, green and blue at the canvas' upper left corner. */
const corner = `(() => {
  const copy = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  copy.drawImage(document.querySelector('canvas'), 0, 0);
  return [...copy.getImageData(0, 0, 1, 1).data].slice(0, 3);
})()`;

/** Prints the page. @returns what an expression is when the printing begins. */
async function atPrint({ page }: Reader, expression: string): Promise<unknown> {
  await page.evaluate(
    `addEventListener('beforeprint', () => { window.atPrint = ${expression}; }, { once: true })`,
  );
  await page.pdf();
  return await page.evaluate('window.atPrint');
}

/** Goes to a place with the map, and prints when its canvas has come. @returns what an expression is then. */
async function atFirstSight({ page }: Reader, hash: string, expression: string): Promise<unknown> {
  return await page.evaluate(`new Promise((done) => {
    new MutationObserver((changes, observer) => {
      if (document.querySelector('canvas') === null) return;
      observer.disconnect();
      dispatchEvent(new Event('beforeprint'));
      done(${expression});
      dispatchEvent(new Event('afterprint'));
    }).observe(document.body, { childList: true, subtree: true });
    location.hash = ${JSON.stringify(hash)};
  })`);
}

test('the demo: every view, by keyboard alone, light and dark, on paper and on a phone', async () => {
  const data = await demo();
  const reader = await readAll(data);
  const { page } = reader;
  const hash = async (): Promise<string> => await page.evaluate<string>('location.hash');

  await reader.go('#/');
  await page.locator('body').press('/');
  await page.keyboard.type('project_tas');
  expect(await page.locator('[role=option] b').first().textContent()).toBe('public.project_tasks');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.locator('h2:focus', { hasText: 'project_tasks' }).waitFor();
  expect(await hash()).toBe('#public.project_tasks');
  // What hangs on it, and on that; then back.
  await page.getByRole('link', { name: '2 steps' }).press('Enter');
  await page.getByText(/tables.* within 2 steps of/).waitFor();
  expect(await reader.violations()).toEqual([]);
  await page.goBack();
  await page.goBack();
  expect(await hash()).toBe('#/');

  // What became of a column, and from there the whole run.
  await reader.go('#public.projects.budget', 'li.named');
  await page
    .locator('li.named a', { hasText: /^2\d{3}-/ })
    .last()
    .press('Enter');
  await page.locator('h2', { hasText: 'History' }).waitFor();
  expect(await page.locator('[role=status] .change').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/changed column public\.projects\.budget/)]),
  );
  expect(await reader.violations()).toEqual([]);
  await page.locator('.timeline-bars a').first().press('Enter');
  const [first, second] = openPast(data.history);
  expect(await hash()).toBe(`#/history/${first?.id ?? ''}/${second?.id ?? ''}`);

  // What a move of the map copies is what would have been drawn.
  await reader.go('#/');
  await repainted(reader);
  await page.mouse.move(640, 400);
  await page.mouse.down();
  await page.mouse.move(540, 300, { steps: 3 });
  await page.mouse.move(570, 350, { steps: 3 });
  await page.mouse.up();
  expect(await repainted(reader)).toBeGreaterThan(0.01);
  // Any attribute could mean other colours, so that all is drawn.
  await page.evaluate(`document.documentElement.dataset.drawn = 'again'`);
  expect(await repainted(reader)).toBeLessThan(0.0005);

  // Views can be hidden, and are there for who goes to one.
  await reader.go('#/');
  const canvas = page.locator('canvas');
  expect(await canvas.getAttribute('aria-label')).toMatch(/of \d+ tables and 1 view and \d+ foreign keys/);
  await page.getByRole('button', { name: 'Views' }).press('Enter');
  expect(await canvas.getAttribute('aria-label')).toMatch(/of \d+ tables and \d+ foreign keys/);
  await page.locator('summary', { hasText: 'Signs' }).press('Enter');
  expect(await page.getByText('a view, and what it reads').isVisible()).toBe(true);
  expect(await reader.violations()).toEqual([]);
  await reader.go('#public.open');
  // Beside the panel there is less room for what lies on the map.
  expect(
    await page.evaluate(`(() => {
      const [legend, controls] = ['.legend', '.controls'].map((each) =>
        document.querySelector(each).getBoundingClientRect());
      return legend.right <= controls.left || legend.bottom <= controls.top;
    })()`),
  ).toBe(true);
  expect(await canvas.getAttribute('aria-label')).toMatch(/ and 1 view/);
  await page.getByRole('button', { name: /^Access/ }).press('Enter');
  expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Access/);

  await reader.go('#public.content_blocks.page_id', 'li.named');
  expect(await page.locator('li.named .column-name').textContent()).toBe('page_id');

  await reader.go('#/access');
  await page.locator('[data-cell="0 0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.why-box').waitFor();
  expect(await page.locator('.cell.open').textContent()).toMatch(
    /^authenticated on skills:S\*select rows as policies say\./,
  );
  expect(await reader.violations()).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await reader.go('#/schema/public');
  expect(await page.locator('.top').isVisible()).toBe(false);
  await reader.go('#/history');
  expect(await page.locator('h3', { hasText: 'Compare' }).isVisible()).toBe(false);
  expect(await page.locator('h3', { hasText: 'Snapshots' }).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  // The map is on white paper, whatever it is on the screen; also for who prints as soon as it is there.
  expect(await atFirstSight(reader, '#/', corner)).toEqual([255, 255, 255]);
  expect(await atPrint(reader, corner)).toEqual([255, 255, 255]);
  expect((await page.evaluate<number[]>(corner)).every((value) => value < 60)).toBe(true);
  for (const place of ['#public.companies', '#/access', '#/findings', '#/tables']) {
    await reader.go(place);
    expect(await reader.violations()).toEqual([]);
  }
  expect(reader.complaints).toEqual([]);
  await reader.close();

  const phone = await Reader.open(browser, await fileOf(data), {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
  });
  for (const place of [...views, '#public.content_blocks']) {
    await phone.go(place);
    const size = await phone.page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
    expect([place, size]).toEqual([place, [360, 360]]);
  }
  expect(await phone.violations()).toEqual([]);
  await phone.close();
});

test('one of everything is shown', async () => {
  const url = await server.createDatabase('everything');
  await query(url, `${oneOfEverything(18)}; ${bundled('003_feature_inventory.sql')}`);
  await (await readAll(checked(await snapshotOf(url)))).close();
});

const names = [
  '</script><script>alert(1)</script>',
  '<!-- <script>',
  '<img src=x onerror=alert(1)>',
  '"\'`${alert(1)}',
  'javascript:alert(1)',
  'a\u2028b\u202ec\u0000d'.replace('\u0000', '\u0007'),
  '../../x?y#z%2F.',
  '__proto__',
  'constructor',
  ' ',
];

test('hostile names stay text: none of them runs, asks for anything or hides what it says', async () => {
  const of = snapshot({
    database: names[0] ?? '',
    schemas: names.map((schema) => ({ schema, owner: schema, comment: schema })),
    tables: names.map((name) =>
      table(name, name, [column('id'), column(name, name, { default: name, comment: name })], {
        comment: name,
        owner: name,
        row_security: true,
      }),
    ),
    constraints: names.flatMap((name) => [
      constraint(name, name, 'primary key', [name]),
      reference(name, name, [name], names[0] ?? '', names[0] ?? ''),
    ]),
    policies: names.map((name) => policy(name, name, name, { roles: [name], using: name, comment: name })),
    functions: names.map((name) =>
      routine(name, name, { identity_arguments: name, arguments: name, owner: name }),
    ),
    roles: names.map((name) => role(name)),
  });
  const reader = await readAll(checked(of));
  for (const name of names) {
    const spelt = name.replace(/[\u2028\u202e\u0007]/g, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`);
    const shown = spelt.trim() === '' ? `"${spelt}"` : spelt;
    await reader.go(relationHref(shown, shown), '#relation-name');
    expect(await reader.page.locator('#relation-name').textContent()).toBe(shown);
  }
  expect(await reader.page.evaluate('document.scripts.length')).toBe(2);
  expect(reader.complaints).toEqual([]);
  await reader.close();
});

test('names that are written from right to left stand after their schema and keep their places in a list', async () => {
  const [schema, name, other] = ['מכירות', 'הזמנות', 'العملاء'];
  const of = snapshot({
    schemas: [{ schema, owner: 'postgres', comment: null }],
    tables: [
      table(schema, name, [column('id'), column('שם (מלא)'), column('رقم')], { comment: 'הזמנות, לפי יום.' }),
      table(schema, other, [column('id')]),
    ],
    constraints: [
      constraint(schema, other, 'primary key', ['id']),
      reference(schema, name, ['رقم'], schema, other),
    ],
  });
  const reader = await readAll(checked(of));
  const { page } = reader;
  /** From left to right, where each text is to be seen first. */
  const order = async (place: string, ...texts: readonly string[]): Promise<readonly string[]> => {
    const lefts = await page.evaluate<readonly number[]>(`(() => {
      const walker = document.createTreeWalker(document.querySelector(${JSON.stringify(place)}), NodeFilter.SHOW_TEXT);
      const nodes = [];
      while (walker.nextNode()) nodes.push(walker.currentNode);
      return ${JSON.stringify(texts)}.map((text) => {
        const node = nodes.find((each) => each.data.includes(text));
        const range = document.createRange();
        const at = node.data.indexOf(text);
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        return range.getBoundingClientRect().left;
      });
    })()`);
    return texts
      .map((text, at) => ({ text, left: lefts[at] ?? 0 }))
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text);
  };
  await reader.go('#/tables');
  expect((await page.locator('tbody th').allTextContents()).map((text) => text.trim())).toEqual([
    `${schema}.${name}`,
    `${schema}.${other}`,
  ]);
  expect(await order('tbody tr:first-child th', name, schema)).toEqual([schema, name]);
  expect(await order('tbody tr:last-child th', other, schema)).toEqual([schema, other]);
  // Prose is as its first letter says.
  await reader.go(relationHref(schema, name), '.comment');
  expect(await order('.comment', 'הזמנות', 'לפי')).toEqual(['לפי', 'הזמנות']);
  expect(await reader.violations()).toEqual([]);
  await reader.close();
});

test('on paper the access of 200 tables is that of all, and on the screen what is seen is drawn again', async () => {
  const reader = await Reader.open(browser, await fileOf(checked(generated(200))));
  const { page } = reader;
  await reader.go('#/access');
  const rows = page.locator('.matrix tbody tr [data-cell$=" 0"]');
  expect(await rows.count()).toBeLessThan(80);
  expect(await atPrint(reader, `document.querySelectorAll('.matrix tbody [data-cell$=" 0"]').length`)).toBe(
    200,
  );
  await page.evaluate('new Promise(requestAnimationFrame)');
  expect(await rows.count()).toBeLessThan(80);
  expect(reader.complaints).toEqual([]);
  await reader.close();
});

test('5,000 tables: a map, a search and a matrix of which only what is seen is drawn', async () => {
  const reader = await readAll(withViews(generated(5_000)), false);
  const { page } = reader;
  await reader.go('#/access');
  expect(await page.locator('.matrix tbody tr').count()).toBeLessThan(80);
  await page.locator('.matrix').evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await page.locator('.matrix th', { hasText: 'area_9.' }).first().waitFor();
  await page.locator('body').press('/');
  await page.keyboard.type('area_50.tenants');
  await page.keyboard.press('Enter');
  await page.locator('#relation-name', { hasText: 'tenants' }).waitFor();
  expect(await reader.violations()).toEqual([]);
  expect(reader.complaints).toEqual([]);
  await reader.close();
});
