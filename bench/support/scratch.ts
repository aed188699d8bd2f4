import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A temporary folder, gone when it is disposed of, or with the process when a person has seen enough. */
export interface Scratch extends Disposable {
  readonly directory: string;
}

/** @param before called before the folder is removed because the process ends. */
export function makeScratch(name: string, before: () => void = () => {}): Scratch {
  const directory = mkdtempSync(path.join(tmpdir(), `bench-${name}-`));
  const abandon = (): void => {
    before();
    remove(directory);
  };
  process.once('exit', abandon);
  return {
    directory,
    [Symbol.dispose]() {
      process.off('exit', abandon);
      remove(directory);
    },
  };
}

/** A process that is just ending may still write into the folder, and rmSync then leaves it without a word. */
function remove(directory: string): void {
  for (let tries = 1; existsSync(directory) && tries <= 40; tries++) {
    rmSync(directory, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, tries === 1 ? 0 : 50);
  }
}
