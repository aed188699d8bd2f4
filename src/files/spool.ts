import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { TextFile } from './write.ts';

/** Texts that wait on disk, because together they would take much memory, until somebody asks for them. */
export interface Spool {
  /** @returns the file, whose content is read whenever it is asked for, until the spool is removed. */
  readonly add: (path: string, bytes: Iterable<Buffer>) => TextFile;
  readonly remove: () => void;
}

/** @param parent a folder that nobody else may write to. */
export function makeSpool(parent: string): Spool {
  const folder = mkdtempSync(path.join(parent, 'pg-feature-inventory-pages-'));
  let count = 0;
  return {
    add(name, bytes) {
      const file = path.join(folder, String(count++));
      const opened = openSync(file, 'wx', 0o600);
      try {
        for (const piece of bytes) writeFileSync(opened, piece);
      } finally {
        closeSync(opened);
      }
      return {
        path: name,
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
