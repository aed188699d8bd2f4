import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExplorerData } from '../../src/explorer/data.ts';
import { emptyHistory, type PlacedChange } from '../../src/snapshot/index.ts';
import { fileOf, Reader, startBrowser } from './browser.ts';
import { checked, generated } from './support.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

const day = 24 * 60 * 60 * 1000;
const ago = (days: number): string => new Date(Date.now() - days * day).toISOString().replace(/\.\d+/, '');

const change = (identity: string, what: PlacedChange['change']): PlacedChange => ({
  kind: 'table',
  identity,
  change: what,
  severity: what === 'removed' ? 'breaking' : 'additive',
  details: [],
  on: null,
  open: false,
});

/** A database of 1,500 tables, of which two changed in the last week and one before. */
function made(): { readonly data: ExplorerData; readonly orders: string; readonly biggest: string } {
  const of = generated(1_500);
  const [orders, biggest] = [of.tables[207], of.tables[1_111]];
  if (orders === undefined || biggest === undefined) throw new Error('There are fewer tables');
  const name = `${orders.schema}.${orders.table}`;
  const data = checked(
    {
      ...of,
      tables: of.tables.map((one) => (one === biggest ? { ...one, size_bytes: 7e12 } : one)),
      grants: [
        ...of.grants,
        { on: 'table', object: name, grantee: 'anon', privileges: ['DELETE'] },
      ] as typeof of.grants,
    },
    {
      history: {
        ...emptyHistory,
        snapshots: [30, 20, 3, 1].map((days, at) => ({
          id: at * 10 + 5,
          label: `run-${at}`,
          takenAt: ago(days),
          commit: null,
          schemaHash: String(at),
          tables: 1_500,
          functions: 0,
          policies: 0,
          rows: 10 ** (5 + at),
          sizeBytes: 10 ** (8 + at),
        })),
        changes: new Map([
          [15, [change('area_1.long_ago', 'removed')]],
          [25, [change(name, 'added')]],
          [35, [change('area_2.lately', 'removed')]],
        ]),
        growth: new Map([
          [
            name,
            [30, 20, 3].map((days, at) => ({ at: ago(days), rows: 10 ** (4 + at), bytes: 10 ** (7 + at) })),
          ],
        ]),
      },
    },
  );
  return { data, orders: name, biggest: `${biggest.schema}.${biggest.table}` };
}

/** What has the focus, as it is read out. */
const focused = async ({ page }: Reader): Promise<string> =>
  await page.evaluate<string>(
    `document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''`,
  );

/** Goes by the Tab key alone. @returns how many times it was pressed. */
async function tabTo(reader: Reader, wanted: RegExp, most = 40): Promise<number> {
  for (let times = 1; times <= most; times++) {
    await reader.page.keyboard.press('Tab');
    if (wanted.test(await focused(reader))) return times;
  }
  throw new Error(
    `${String(wanted)} is not within ${most} stops, the last of which is ${await focused(reader)}`,
  );
}

async function find(reader: Reader, words: string, place: string): Promise<void> {
  await reader.page.keyboard.press('/');
  await reader.page.keyboard.type(words);
  await reader.page.keyboard.press('Enter');
  await reader.page.locator(place).first().waitFor();
}

/** Text of the section that a way to it leads to. */
const section = async ({ page }: Reader): Promise<string> =>
  await page.evaluate<string>(`document.activeElement.closest('.part').innerText`);

test('five tasks by keyboard alone in 1,500 tables, each within 30 keys and what is typed to search', async () => {
  const { data, orders, biggest } = made();
  const reader = await Reader.open(browser, await fileOf(data));
  const { page } = reader;
  const hash = async (): Promise<string> => await page.evaluate<string>('location.hash');

  // Who may delete from it?
  await find(reader, orders, '#relation-name:focus');
  expect(await tabTo(reader, /^Access/, 25)).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  const roles = (await section(reader))
    .split('\n')
    .filter((line) => /^(?:anon|authenticated|postgres)\b/.test(line));
  expect(roles.filter((line) => line.includes('delete')).map((line) => line.split(/\s/)[0])).toEqual([
    'anon',
    'postgres',
  ]);
  // How it grew is on the same page.
  await page.keyboard.press('Shift+Tab');
  expect(await page.locator('figure figcaption').allTextContents()).toEqual([
    expect.stringMatching(/^Rows 10k → 1M /),
    expect.stringMatching(/^Size 10 MB → 1 GB /),
  ]);
  expect(await reader.violations()).toEqual([]);

  // What changed last week?
  await find(reader, 'last week', 'h2:text-is("History")');
  await tabTo(reader, /^Last 7 days$/, 20);
  await page.keyboard.press('Enter');
  await page.locator('[role=status] .change').first().waitFor();
  expect(await hash()).toBe('#/history/15/35');
  expect((await page.locator('[role=status] .change').allTextContents()).map((text) => text.trim())).toEqual([
    expect.stringMatching(/removed table area_2\.lately/),
    expect.stringContaining(`added table ${orders}`),
  ]);
  expect(
    await page.locator('section', { hasText: 'Tables that grew most' }).getByRole('row').nth(1).innerText(),
  ).toContain('10 MB → 1 GB');
  expect(await reader.violations()).toEqual([]);

  // Which tables hang on it?
  await find(reader, 'area_3.tenants', '#relation-name:focus');
  await tabTo(reader, /^Referenced by/, 25);
  await page.keyboard.press('Enter');
  const hanging = (await section(reader)).split('\n').filter((line) => line.startsWith('area_3.'));
  const tenants = data.relations.findIndex(({ schema, name }) => schema === 'area_3' && name === 'tenants');
  expect(hanging).toHaveLength(
    data.relations.flatMap(({ references }) => references.filter(({ to }) => to === tenants)).length,
  );

  // The biggest?
  await find(reader, 'biggest', 'h2:text-is("Tables and views")');
  expect(await hash()).toBe('#/tables?sort=size');
  expect(await page.locator('tbody th').first().innerText()).toBe(biggest);

  // One schema on paper.
  await find(reader, 'area_3', '.tables');
  expect(await hash()).toBe('#/schema/area_3');
  await page.evaluate('window.print = () => { window.printed = true; }');
  await tabTo(reader, /^Print$/, 10);
  await page.keyboard.press('Enter');
  expect(await page.evaluate('window.printed')).toBe(true);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('.tables h3').count()).toBe(100);
  // Nothing of it is behind a scroll bar, and the paper stays white.
  expect(
    await page.evaluate(`(() => {
      const main = document.querySelector('main');
      return [main.scrollHeight - main.clientHeight, getComputedStyle(document.body).backgroundColor];
    })()`),
  ).toEqual([0, 'rgb(255, 255, 255)']);
  expect(reader.complaints).toEqual([]);
  await reader.close();
});
