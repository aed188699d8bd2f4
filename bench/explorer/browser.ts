import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Browser, type Page } from 'playwright-core';
import { need } from '../support/paths.ts';

/** A site that is looked at. */
export interface Subject {
  readonly name: string;
  readonly address: string;
  /** True in the first frame in which tables are to be seen where they belong. */
  readonly isDrawn: string;
  /** Of what a pointer takes hold of to move the map. */
  readonly ground: string;
}

export interface Watched {
  /** Milliseconds from the start of the navigation; null = not within the limit. */
  readonly picture: number | null;
  readonly panning: Frames | null;
}

export interface Frames {
  readonly count: number;
  /** Longer than one frame at 60 Hz, and than two. */
  readonly late: number;
  readonly veryLate: number;
  /** Milliseconds. */
  readonly longest: number;
  /** The longest task of the page's main thread: above a frame, it is the page itself that is late. */
  readonly longestTask: number;
}

/** The same program that the tests use. */
const program = '/usr/bin/chromium';
const size = { width: 1400, height: 900 } as const;
/** Of a frame at 60 Hz, with what a clock of 0.1 ms and a compositor may be off. */
const frame = 18;

export async function startBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: need(program, 'apt-get install chromium'),
    args: ['--no-sandbox'],
  });
}

/** Opens a site in a profile of its own, without a network. */
async function open(browser: Browser, { address, isDrawn }: Subject): Promise<Page> {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  await page.route('**', (route) =>
    route.request().url().startsWith(new URL(address).origin) ? route.continue() : route.abort(),
  );
  await page.addInitScript(`{
    const look = () => {
      if (document.body !== null && (${isDrawn})) window.drawnAt = performance.now();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }`);
  return page;
}

/** A page whose first picture is there; null = not within the limit, in milliseconds. */
export async function drawnPage(browser: Browser, subject: Subject, limit: number): Promise<Page | null> {
  const page = await open(browser, subject);
  await page.goto(subject.address);
  if ((await drawn(page, limit)) !== null) return page;
  await page.context().close();
  return null;
}

/** The first useful picture, and how evenly the map moves afterwards. @param limit milliseconds. */
export async function watch(browser: Browser, subject: Subject, limit: number): Promise<Watched> {
  const page = await open(browser, subject);
  try {
    await page.goto(subject.address, { timeout: limit });
    const picture = await drawn(page, limit);
    if (picture === null) return { picture, panning: null };
    await sleep(1_500);
    return { picture, panning: await pan(browser, page, subject.ground) };
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return { picture: null, panning: null };
    throw error;
  } finally {
    await page.context().close();
  }
}

/** When the picture was there; null = not within the limit. A page's policy forbids page.waitForFunction(). */
async function drawn(page: Page, limit: number): Promise<number | null> {
  const seen = page.evaluate<number>(`new Promise((done) => {
    const look = () => {
      if (window.drawnAt === undefined) requestAnimationFrame(look);
      else done(window.drawnAt);
    };
    look();
  })`);
  // Closing the page ends it.
  seen.catch(() => {});
  const ending = new AbortController();
  try {
    return await Promise.race([seen, sleep(limit, null, { signal: ending.signal })]);
  } finally {
    ending.abort();
  }
}

/** Moves the map by 120 moves of the pointer, one a frame, back and forth. */
async function pan(browser: Browser, page: Page, ground: string): Promise<Frames | null> {
  const start = await page.evaluate<readonly [number, number] | null>(`(() => {
    for (let y = 200; y < innerHeight - 200; y += 23)
      for (let x = 300; x < innerWidth - 300; x += 23)
        if (document.elementFromPoint(x, y)?.matches(${JSON.stringify(ground)})) return [x, y];
    return null;
  })()`);
  if (start === null) return null;
  await page.mouse.move(...start);
  await page.mouse.down();
  await page.evaluate(`{
    window.frames16 = [];
    const note = (now) => { window.frames16.push(now); requestAnimationFrame(note); };
    requestAnimationFrame(note);
  }`);
  const tasks = await traced(browser, page, async () => {
    for (let move = 1; move <= 120; move++) {
      const due = performance.now() + 1000 / 60;
      const way = move <= 60 ? move : 120 - move;
      await page.mouse.move(start[0] - way * 3, start[1] - way * 2);
      await sleep(Math.max(0, due - performance.now()));
    }
  });
  const times = await page.evaluate<readonly number[]>('window.frames16');
  await page.mouse.up();
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  return {
    count: gaps.length,
    late: gaps.filter((gap) => gap > frame).length,
    veryLate: gaps.filter((gap) => gap > 2 * frame).length,
    longest: Math.max(...gaps),
    longestTask: Math.max(0, ...tasks.map(({ duration }) => duration)),
  };
}

/** What a key cost: the longest task after it, and the most work of the processor in one, in milliseconds. */
export interface Key {
  readonly key: string;
  readonly cost: number;
  readonly work: number;
}

/**
 * What each key costs the page's main thread: its longest task, until the answer is on the screen. Each
 * word is typed, its last letter is taken back, and then all of it.
 * @param pause milliseconds from the first picture: what prepares itself in idle moments may need some.
 */
export async function type(
  browser: Browser,
  subject: Subject,
  words: readonly string[],
  pause: number,
): Promise<readonly Key[]> {
  const page = await open(browser, subject);
  try {
    await page.goto(subject.address);
    await drawn(page, 60_000);
    await page.keyboard.press('/');
    await sleep(pause);
    const costs: Key[] = [];
    for (const key of words.flatMap((word) => [...word, 'Backspace', 'Control+Backspace'])) {
      const tasks = await traced(browser, page, async () => {
        await page.keyboard.press(key);
        await sleep(250);
      });
      costs.push({
        key,
        cost: Math.max(0, ...tasks.map(({ duration }) => duration)),
        work: Math.max(0, ...tasks.map(({ work }) => work)),
      });
    }
    return costs;
  } finally {
    await page.context().close();
  }
}

interface Event {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** Of it the time of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly frames?: readonly Frame[] } };
}

interface Frame {
  readonly url: string;
  readonly processId: number;
}

interface Task {
  /** Milliseconds from its begin to its end. */
  readonly duration: number;
  /** Milliseconds of the processor in it: what others keep the processor busy with is not in this. */
  readonly work: number;
}

/** The tasks of the page's main thread, as Chromium traces them. */
async function traced(browser: Browser, page: Page, act: () => Promise<void>): Promise<readonly Task[]> {
  await browser.startTracing(page, {
    categories: ['disabled-by-default-devtools.timeline', 'devtools.timeline', '__metadata'],
  });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly Event[];
  };
  const { origin } = new URL(page.url());
  const started = traceEvents.find(({ name }) => name === 'TracingStartedInBrowser');
  const pid = started?.args?.data?.frames?.find(({ url }) => url.startsWith(origin))?.processId;
  const main = traceEvents.find(
    (event) => event.name === 'thread_name' && event.pid === pid && event.args?.name === 'CrRendererMain',
  );
  if (main === undefined) throw new Error('The trace names no main thread of the page');
  return traceEvents
    .filter(({ name, pid: of, tid }) => name === 'RunTask' && of === pid && tid === main.tid)
    .map(({ dur = 0, tdur = dur }) => ({ duration: dur / 1000, work: tdur / 1000 }));
}
