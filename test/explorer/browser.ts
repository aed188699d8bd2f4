import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { buildViewer } from '../../scripts/viewer.ts';
import { explorerJson, explorerPage } from '../../src/explorer/index.ts';
import type { ExplorerData } from '../../src/explorer/data.ts';

/** Debian's package, which .ci/run installs. */
const program = '/usr/bin/chromium';

export async function startBrowser(): Promise<Browser> {
  if (!existsSync(program))
    throw new Error(`${program} is missing: .ci/run installs Debian's package chromium`);
  return await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
}

/** Built once: it is the same for all data. */
let viewer: ReturnType<typeof buildViewer> | undefined;

/** Writes the file of some data. @returns its address. */
export async function fileOf(data: ExplorerData): Promise<string> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'explorer-')), 'inventory.html');
  writeFileSync(file, explorerPage(data, explorerJson(data), await (viewer ??= buildViewer())));
  return `file://${file}`;
}

/** A page that notes whatever a reader must never meet. */
export class Reader {
  readonly page: Page;
  /** Requests, errors, violations of the page's own policy, dialogs. */
  readonly complaints: string[] = [];

  private constructor(page: Page, address: string) {
    this.page = page;
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== address) this.complaints.push(`request: ${request.url()}`);
    });
    page.on('pageerror', (error) => this.complaints.push(`error: ${error.message}`));
    page.on('console', (message) => this.complaints.push(`console: ${message.text()}`));
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  static async open(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Reader> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    });
    const reader = new Reader(await context.newPage(), address);
    await reader.page.goto(address);
    await reader.page.locator('main').waitFor();
    return reader;
  }

  /** Goes to a place in the file and waits until it is there. */
  async go(hash: string, selector = 'main h2, main canvas'): Promise<void> {
    await this.page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
    await this.page.locator(selector).first().waitFor();
  }

  /** What axe-core says is wrong with what is shown. */
  async violations(): Promise<readonly string[]> {
    if (!(await this.page.evaluate<boolean>(`'axe' in window`))) await this.page.evaluate(axeSource);
    const found = await this.page.evaluate<Found>(`axe.run({ resultTypes: ['violations'], preload: false })`);
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** What axe.run() answers, as far as it is read. */
interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
