import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/error.ts';
import { marker } from '../../src/inventory/index.ts';
import {
  documentBytes,
  filesHash,
  ownSecretIn,
  refuseSecrets,
  standingDocument,
  standingPages,
  type DocumentFile,
} from '../../src/publish/index.ts';
import { checkout } from '../migrations/support.ts';

const main = 'docs/FEATURE_INVENTORY.md';
const fine = (): boolean => false;

function documentFile({ path: name, content }: { path: string; content: string }): DocumentFile {
  const { bytes, file } = documentBytes(name, [content.slice(0, 1), content.slice(1)]);
  expect(Buffer.concat([...bytes]).toString()).toBe(content);
  return file();
}

/** Lines of odd lengths, so that some of them end where a piece of the file does. */
const long = (eol: string, length = 700_000): string => {
  let text = '';
  for (let line = 0; text.length < length; line++) text += `é${'x'.repeat(line % 7)}${eol}`;
  return text;
};

describe('a file is known by what Git stores of it', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('of any length, and whatever line ends it has (%i)', async (more) => {
    const text = long('\n') + 'x'.repeat(more) + '\n';
    const workspace = checkout({ [main]: text.replaceAll('\n', '\r\n') });
    const files = await standingDocument(workspace, main, fine);
    expect(files).toEqual([documentFile({ path: main, content: text })]);
    const [page] = standingPages(workspace, files ?? []);
    expect(page?.content === text).toBe(true);
  });

  test('a file that changes before its content is asked for is not published', async () => {
    const workspace = checkout({ [main]: 'a\n' });
    const files = await standingDocument(workspace, main, fine);
    writeFileSync(path.join(workspace, main), 'b\n');
    const [page] = standingPages(workspace, files ?? []);
    expect(() => page?.content).toThrow(/was changed in the checkout while this run was under way/);
  });

  test('the hash of several files tells paths and bytes, in whatever order they are', () => {
    const [a, b] = ['a', 'b'].map((name) => documentFile({ path: name, content: name })) as [never, never];
    expect(filesHash([a, b])).toBe(filesHash([b, a]));
    const others = [
      [documentFile({ path: 'a', content: 'b' }), documentFile({ path: 'b', content: 'a' })],
      [a],
      [a, b, documentFile({ path: 'c', content: '' })],
    ];
    for (const other of others) expect(filesHash(other)).not.toBe(filesHash([a, b]));
  });
});

test('there is no document without its main page, and none where a link is in its place', async () => {
  const page = `${marker}\n`;
  expect(await standingDocument(checkout({ 'docs/inventory/app.md': page }), main, fine)).toBeNull();
  expect(await standingDocument(checkout({}), main, fine)).toBeNull();
});

describe('a secret of this run is found wherever it is in a long file', () => {
  const secret = 'Hd8Zq0Lw5Xr2Vt9Ky3';
  const own = { secrets: [secret], names: [], message: '' };
  // On both sides of where pieces of 2 ** 18 meet, and far behind.
  test.each([0, 2 ** 18 - 9, 2 ** 18 - 18, 2 ** 18, 2 ** 19 - 1, 600_000])('at %i', async (at) => {
    const text = 'x'.repeat(at) + secret + 'x'.repeat(700_000 - at);
    const workspace = checkout({ [main]: text });
    expect(await standingDocument(workspace, main, ownSecretIn(own))).toBeNull();
    expect(() => refuseSecrets([{ path: main, content: text }], own)).toThrow(ActionError);
    // Written as a page writes what Markdown would read.
    const shown = text.replace('Hd8Z', 'Hd8&#8203;Z');
    expect(() => refuseSecrets([{ path: main, content: shown }], own)).toThrow(ActionError);
    expect(await standingDocument(checkout({ [main]: shown }), main, ownSecretIn(own))).toBeNull();
  });

  test('and of a known shape', () => {
    const key = `-----BEGIN ${'PRIVATE'} KEY-----\n${'aB3d'.repeat(1_900)}`;
    for (const at of [2 ** 18 - 4_000, 2 ** 19 - 20]) {
      const content = 'x'.repeat(at) + key;
      expect(() => refuseSecrets([{ path: main, content }], { ...own, secrets: [] })).toThrow(
        /a private key/,
      );
    }
  });
});
