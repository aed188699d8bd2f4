import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bytesOf, type TextFile } from './write.ts';

/** Texts that wait on disk, because together they would take much memory, until somebody asks for them. */
export interface Spool {
  /** @returns the file, whose content is read whenever it is asked for, until the spool is removed. */
  readonly add: (file: TextFile) => TextFile;
  readonly remove: () => void;
}

/** @param parent a folder that nobody else may write to. */
export function makeSpool(parent: string): Spool {
  const folder = mkdtempSync(path.join(parent, 'pg-feature-inventory-pages-'));
  let count = 0;
  return {
    add(added) {
      const file = path.join(folder, String(count++));
      writeFileSync(file, bytesOf(added), { mode: 0o600, flag: 'wx' });
      return {
        path: added.path,
        get content() {
          return readFileSync(file, 'utf8');
        },
        get bytes() {
          return readFileSync(file);
        },
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
