import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { start } from '../../src/database/engine/start.ts';

/** What initdb writes for the embedded engine, which is most of its start. Without a build the engine runs it itself. */
const empty = path.join(import.meta.dirname, '../../dist/engine/empty.br');

/** An empty database of PGlite in this process, without what the action puts around it. */
export async function createEngine(): Promise<PGlite> {
  const { engine } = await start({
    directory: null,
    rights: 'superuser',
    prepare: '',
    expected: '',
    // As much as there is without a larger stack.
    stackDepth: '200kB',
    archives: { empty: () => (existsSync(empty) ? readFileSync(empty) : null), prepared: [] },
  });
  return engine;
}
