import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withoutDeadCode } from '../../scripts/dead-code.ts';

const program = String.raw`
/*! A licence. */
import { other } from './other.index.js';
export const id = 7;
export const modules = {
  /** Of webpack: a module is a function. */
  12: (module, exports, load) => {
    // What is not used may have an effect.
    function unused() { return only(); }
    function only() { return 'nobody calls it'; }
    const kept = load(13);
    class Wrong extends Error { name = 'Wrong'; }
    function asked(text) { if (false) { never(); } return text; }
    load.effect(other);
    exports.asked = asked;
    exports.Wrong = Wrong;
    exports.late = () => import('./late.index.js');
  },
};
`;

/** A file of a bundle, in a folder of its own. */
function chunk(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dead-code-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, '7.index.js');
  writeFileSync(file, text);
  return file;
}

test('what nothing reaches is dropped from a program; the rest keeps its names, effects and imports', async () => {
  const file = chunk(program);
  const folder = path.dirname(file);
  const left = await withoutDeadCode(file);
  for (const gone of ['unused', 'only', 'nobody', 'never', 'licence', 'webpack', 'effect.', folder])
    expect(left).not.toContain(gone);

  writeFileSync(path.join(folder, 'other.index.js'), `export const other = 'other';`);
  writeFileSync(path.join(folder, 'late.index.js'), 'export const late = 3;');
  writeFileSync(file, left);
  const { id, modules } = (await import(file)) as {
    id: number;
    modules: Record<string, (module: object, exports: Record<string, never>, load: object) => void>;
  };
  const [exports, done]: [Record<string, any>, unknown[]] = [{}, []];
  modules[12]?.(
    {},
    exports as never,
    Object.assign((number: number) => done.push(number), {
      effect: (what: string) => done.push(what),
    }),
  );
  expect([id, done]).toEqual([7, [13, 'other']]);
  expect(exports['asked']('text')).toBe('text');
  expect(exports['asked'].name).toBe('asked');
  expect(new exports['Wrong']('x')).toMatchObject({ name: 'Wrong', message: 'x' });
  expect(await exports['late']()).toMatchObject({ late: 3 });
});

test('a module that asks for require() is refused', async () => {
  const file = chunk(`export const text = require('text');`);
  await expect(withoutDeadCode(file)).rejects.toThrow('7.index.js calls require() and is a module');
});
