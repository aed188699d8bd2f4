import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { PGlite } from '@electric-sql/pglite';

/** What initdb writes for the embedded engine, which is most of its start. Without a build the engine runs it itself. */
const prepared = path.join(import.meta.dirname, '../../dist/engine/data.br');

/** An empty database of PGlite in this process, without what the action puts around it. */
export async function createEngine(): Promise<PGlite> {
  return await PGlite.create(
    existsSync(prepared) ? { loadDataDir: new Blob([brotliDecompressSync(readFileSync(prepared))]) } : {},
  );
}
