import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { asciiProgram } from '../../scripts/ascii.ts';
import { root } from './lint.ts';

test('a program in ASCII means the same', () => {
  const program = String.raw`
    const größe = '«–…» 🐘 \\…';
    [größe, ${'`${größe} „`'}, /[«»]🐘/u.test('»🐘'), /^\\…$/.test('\\…'), { ß: 1 }['ß']] // …`;
  const ascii = asciiProgram(program);
  expect(ascii).toMatch(/^[\0-\x7f]+$/);
  expect(runInNewContext(ascii)).toEqual(runInNewContext(program));
});

test.each([String.raw`'\…'`, String.raw`'\\\…'`, 'String.raw`a…`', 'r.raw `\n…`'])(
  'what an escape would change is refused: %s',
  (program) => {
    expect(() => asciiProgram(program)).toThrow('An escape would not mean the same in');
  },
);

test('Node.js keeps every file of the bundle in a byte for each character', () => {
  const files = ['dist', 'dist/engine'].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .filter((file) => file.endsWith('.js'))
      .map((file) => path.join(root, folder, file)),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !/^[\0-\x7f]*$/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
