import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { marker } from '../../src/inventory/index.ts';
import { stalePages, writeFiles } from '../../src/publish/index.ts';
import { checkout } from '../migrations/support.ts';

const page = (name: string) => ({ path: name, content: `${marker}\n\n# A page\n` });
const main = page('docs/FEATURE_INVENTORY.md');

test('a page of ours that the document no longer has goes; what anybody else wrote stays', async () => {
  const workspace = checkout({
    'docs/inventory/shop.md': page('').content, 'docs/inventory/old/a.md': page('').content, 'docs/inventory/notes.md': '# Notes\n',
    'docs/inventory/empty.md': '', 'docs/other.md': page('').content, 'docs/inventory/quoted.md': `> ${marker}\n`,
  });
  const pages = [main, page('docs/inventory/shop.md')];
  const stale = await stalePages(workspace, pages);
  expect(stale).toEqual(['docs/inventory/old/a.md']);
  expect(await writeFiles(workspace, pages, stale)).toBe(true);
  expect(existsSync(path.join(workspace, 'docs/inventory/old/a.md'))).toBe(false);
  expect(readdirSync(path.join(workspace, 'docs/inventory')).sort()).toEqual(['empty.md', 'notes.md', 'old', 'quoted.md', 'shop.md']);
  expect(await stalePages(workspace, pages)).toEqual([]);
});

test('a document that is one file again leaves none of its pages; without a folder there is nothing to do', async () => {
  expect(await stalePages(checkout({ 'docs/inventory/shop.md': page('').content }), [main])).toEqual(['docs/inventory/shop.md']);
  expect(await stalePages(checkout({ 'README.md': '' }), [main])).toEqual([]);
  expect(await stalePages(checkout({ 'docs/inventory': 'a file' }), [main])).toEqual([]);
});
