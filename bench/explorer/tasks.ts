/** Five questions that people bring to such a page, each asked as a person does and timed until the answer is to be seen. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { query } from '../support/server.ts';
import { print, printTable } from '../support/table.ts';
import { drawnPage, type Subject } from './browser.ts';

/** What is asked for, in the schema of {@link makeAskable}. */
interface Asked {
  readonly table: string;
  readonly child: string;
  readonly biggest: string;
  readonly added: string;
  readonly schema: string;
}

interface Task {
  readonly question: string;
  /** Keys, words and clicks until the answer. */
  readonly inputs: readonly Input[];
  /** An expression that is true as soon as the answer is to be seen. */
  readonly isAnswered: string;
}

type Input = { readonly key: string } | { readonly text: string } | { readonly click: string };

/** Tables whose answers are known: an index of it has rows, another came after the first snapshot, ten days ago. */
export async function makeAskable(url: string, tables: number): Promise<Asked> {
  // The parent of item N is item N - 10, in the schema of its last digit.
  const [biggest, added, parent] = ['area_7.item_7', 'area_3.lately', tables - 14];
  const [table, child] = [named(parent), named(parent + 10)];
  await query(url, `UPDATE catalog.snapshots SET taken_at = taken_at - interval '10 days'`);
  await query(url, `INSERT INTO ${biggest} (id) SELECT generate_series(1, 100000); ANALYZE ${biggest}`);
  await query(url, `CREATE TABLE ${added} (id bigint PRIMARY KEY)`);
  await query(url, `CREATE ROLE cleaner_${tables}; GRANT DELETE ON ${table} TO cleaner_${tables}`);
  await query(url, 'SELECT catalog.capture_snapshot()');
  return { table, child, biggest, added, schema: 'area_3' };
}

const named = (number: number): string => `area_${number % 10}.item_${number}`;

/** An element with a text that is within the window, and not only on the page. */
const shows = (selector: string, text: string): string => `(() => {
  const inWindow = (one) => {
    const { top, bottom, width } = one.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  return [...document.querySelectorAll(${JSON.stringify(selector)})]
    .some((one) => one.textContent.includes(${JSON.stringify(text)}) && inWindow(one));
})()`;

/** Of our page. */
const tasksOf = (asked: Asked, tables: number): readonly Task[] => {
  const find = (text: string): readonly Input[] => [{ key: '/' }, { text }, { key: 'Enter' }];
  return [
    {
      question: `Who may delete from ${asked.table}?`,
      inputs: [...find(asked.table), { click: '.jumps button:has-text("Access")' }],
      isAnswered: shows('.panel .part th, .panel .part td, .panel .part li', `cleaner_${tables}`),
    },
    {
      question: 'What changed last week?',
      inputs: [{ click: 'nav a:has-text("History")' }, { click: 'text="Last 7 days"' }],
      isAnswered: shows('[role=status] .change', asked.added),
    },
    {
      question: `Which tables hang on ${asked.table}?`,
      inputs: [...find(asked.table), { click: '.jumps button:has-text("Referenced by")' }],
      isAnswered: shows('.panel .part a', asked.child),
    },
    {
      question: 'Which is the biggest?',
      inputs: find('biggest'),
      isAnswered: shows('tbody tr:first-child th', asked.biggest),
    },
    {
      question: `${asked.schema} on paper`,
      inputs: [...find(asked.schema), { click: 'button:text-is("Print")' }],
      isAnswered: 'window.printed === true',
    },
  ];
};

/** Of Liam's page, which has no privileges, no sizes, no history and no schemas; it prints what is in the window. */
const liamsTasks = (asked: Asked): readonly (Task | null)[] => {
  const name = (of: string): string => of.slice(of.indexOf('.') + 1);
  return [
    null,
    null,
    {
      question: '',
      inputs: [{ key: 'Control+k' }, { text: name(asked.table) }, { key: 'Enter' }],
      isAnswered: shows('[role=dialog] .react-flow__node', name(asked.child)),
    },
    null,
    null,
  ];
};

/** Asks all questions of both pages, once, and prints how many inputs and milliseconds each takes. */
export async function compareTasks(
  browser: Browser,
  tables: number,
  asked: Asked,
  [own, liam]: readonly [Subject, Subject | null],
): Promise<void> {
  const theirs = liamsTasks(asked);
  const rows: string[][] = [];
  for (const [at, task] of tasksOf(asked, tables).entries()) {
    const other = theirs[at] ?? null;
    rows.push([
      task.question,
      await timed(browser, own, task),
      ...(liam === null ? [] : [other === null ? 'not in it' : await timed(browser, liam, other)]),
    ]);
  }
  printTable(`${tables} tables: five tasks`, ['', own.name, ...(liam === null ? [] : [liam.name])], rows);
  print(
    'Inputs (keys, words and clicks) and milliseconds from the first of them until the answer is to be seen.',
  );
}

async function timed(browser: Browser, subject: Subject, { inputs, isAnswered }: Task): Promise<string> {
  const limit = 60_000;
  const page = await drawnPage(browser, subject, limit);
  if (page === null) return `no table within ${limit / 1000} s`;
  try {
    // A person looks at the page first; what prepares itself in idle moments is then prepared.
    await sleep(1_500);
    await page.evaluate('window.print = () => { window.printed = true; }');
    const start = performance.now();
    for (const input of inputs) await give(page, input, limit);
    while (!(await page.evaluate<boolean>(isAnswered))) {
      if (performance.now() - start > limit) return `${inputs.length}, no answer within ${limit / 1000} s`;
      await sleep(5);
    }
    return `${inputs.length}, ${(performance.now() - start).toFixed(0)}`;
  } finally {
    await page.context().close();
  }
}

async function give(page: Page, input: Input, timeout: number): Promise<void> {
  if ('key' in input) await page.keyboard.press(input.key);
  else if ('text' in input) await page.keyboard.type(input.text);
  else await page.locator(input.click).first().click({ timeout });
}
