import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { marker } from '../../src/inventory/index.ts';
import { writeFiles } from '../../src/files/index.ts';
import { refuseForeignPages, refuseInTheWay, stalePages } from '../../src/publish/index.ts';
import { checkout } from '../migrations/support.ts';

const page = (name: string) => ({ path: name, content: `${marker}\n\n# A page\n` });
const main = page('docs/FEATURE_INVENTORY.md');

test('a page of ours that the document no longer has goes; what anybody else wrote stays', async () => {
  const workspace = checkout({
    'docs/inventory/shop.md': page('').content,
    'docs/inventory/old/a.md': page('').content,
    'docs/inventory/notes.md': '# Notes\n',
    'docs/inventory/empty.md': '',
    'docs/other.md': page('').content,
    'docs/inventory/quoted.md': `> ${marker}\n`,
  });
  const pages = [main, page('docs/inventory/shop.md')];
  const stale = await stalePages(workspace, pages);
  expect(stale).toEqual(['docs/inventory/old/a.md']);
  expect(await writeFiles(workspace, pages, stale)).toBe(true);
  expect(existsSync(path.join(workspace, 'docs/inventory/old/a.md'))).toBe(false);
  expect(readdirSync(path.join(workspace, 'docs/inventory')).sort()).toEqual([
    'empty.md',
    'notes.md',
    'old',
    'quoted.md',
    'shop.md',
  ]);
  expect(await stalePages(workspace, pages)).toEqual([]);
});

test('a document that is one file again leaves none of its pages; without a folder there is nothing to do', async () => {
  expect(await stalePages(checkout({ 'docs/inventory/shop.md': page('').content }), [main])).toEqual([
    'docs/inventory/shop.md',
  ]);
  expect(await stalePages(checkout({ 'README.md': '' }), [main])).toEqual([]);
  expect(await stalePages(checkout({ 'docs/inventory': 'a file' }), [main])).toEqual([]);
});

describe('the JSON beside the page', () => {
  const ours = '{"generatedBy":"pg-feature-inventory",\n"format":1}\n';

  test("goes when the document has none any more, and stays when it is somebody else's", async () => {
    expect(await stalePages(checkout({ 'docs/inventory.json': ours }), [main])).toEqual([
      'docs/inventory.json',
    ]);
    expect(await stalePages(checkout({ 'docs/inventory.json': '{}' }), [main])).toEqual([]);
    expect(
      await stalePages(checkout({ 'docs/inventory.json': ours }), [main, page('docs/inventory.json')]),
    ).toEqual([]);
    expect(await stalePages(checkout({ 'docs/inventory.json/a.txt': 'a folder' }), [main])).toEqual([]);
  });

  test('of somebody else ends the run before anything is connected to', async () => {
    await expect(
      refuseInTheWay(checkout({ 'docs/inventory.json': '{"items":[]}' }), main.path, true),
    ).rejects.toThrow('docs/inventory.json was not written by this action');
    for (const files of [
      { 'README.md': '' },
      { 'docs/inventory.json': ours },
      { 'docs/DATABASE.inventory.json': '{}' },
    ] as Record<string, string>[])
      await refuseInTheWay(checkout(files), main.path, true);
  });
});

describe('what the document could not replace is named before anything is connected to:', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
  const link = (to: string, at: string) => (workspace: string) => {
    mkdirSync(path.dirname(path.join(workspace, at)), { recursive: true });
    symlinkSync(to, path.join(workspace, at));
  };
  test.each([
    ['a pointer of Git LFS', { [main.path]: pointer }, `${main.path} is a Git LFS pointer`, () => {}],
    [
      'a file of Git LFS that is not there yet',
      { '.gitattributes': '*.md filter=lfs diff=lfs merge=lfs -text\n' },
      `${main.path} belongs to Git LFS`,
      () => {},
    ],
    [
      'one in a folder of its own attributes',
      { 'docs/.gitattributes': 'inventory.json filter=lfs\n' },
      'docs/inventory.json belongs to Git LFS',
      () => {},
    ],
    [
      'one for the JSON',
      { 'docs/inventory.json': pointer },
      'docs/inventory.json is a Git LFS pointer',
      () => {},
    ],
    [
      'a symbolic link',
      { 'README.md': '' },
      'it is a symbolic link, not a file',
      link('../README.md', main.path),
    ],
    [
      'a folder that is a link',
      { 'other/a': '' },
      'docs is a symbolic link, not a folder',
      link('other', 'docs'),
    ],
    [
      'a submodule that is not checked out',
      { '.gitmodules': '[submodule "d"]\n\tpath = docs\n\turl = ../d\n' },
      'docs is a submodule',
      () => {},
    ],
  ] as const)('%s', async (_what, files, text, prepare) => {
    const workspace = checkout(files);
    prepare(workspace);
    await expect(refuseInTheWay(workspace, main.path, true)).rejects.toMatchObject({
      message: expect.stringContaining(text),
      failure: { state: 'No database was connected to.' },
    });
  });
});

test('what Git LFS stores is in nobody’s way where a later step commits, or where the file is excluded', async () => {
  const all = '*.md filter=lfs diff=lfs merge=lfs -text\n';
  await refuseInTheWay(checkout({ '.gitattributes': all }), main.path, false);
  const excluded = `${all}${main.path} !filter !diff !merge text\n`;
  await refuseInTheWay(checkout({ '.gitattributes': excluded }), main.path, true);
});

test("somebody else's file at the path of a further page is not overwritten", () => {
  const pages = [main, page('docs/inventory/shop.md')];
  expect(() => refuseForeignPages(checkout({ 'docs/inventory/shop.md': '# Shop\n' }), pages)).toThrow(
    'docs/inventory/shop.md was not written by this action',
  );
  refuseForeignPages(
    checkout({ [main.path]: '# by hand', 'docs/inventory/shop.md': page('').content }),
    pages,
  );
});
