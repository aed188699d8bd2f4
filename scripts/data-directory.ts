/**
 * Makes the data directory that the embedded engine starts from: what initdb writes, which takes three quarters of a
 * start. `npm run build` writes it into dist/engine; its one argument is the file.
 *
 * The same bytes come out each time: clock and random numbers stand still here, and nothing that is random in a data
 * directory (its system identifier, the seed of mock authentication) is a secret or has to be unique in a process of
 * its own. Brotli, because zlib's output depends on the processor.
 */
import crypto from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const now = Date.UTC(2026, 0, 1);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...values: readonly []) {
    if (values.length === 0) super(now);
    else super(...values);
  }
  static override now(): number {
    return now;
  }
} as DateConstructor;
performance.now = () => 0;
let state = 1;
function fill<T extends NodeJS.ArrayBufferView>(view: T): T {
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) >>> 16;
  return view;
}
Object.assign(crypto, { randomFillSync: fill });
Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: fill });

const { PGlite } = await import('@electric-sql/pglite');
// Segments of 1 MB: the write-ahead log is half of a new data directory otherwise.
const engine = await PGlite.create({ initDbStartParams: ['--wal-segsize=1'] });
await engine.exec('CHECKPOINT');
const tar = Buffer.from(await (await engine.dumpDataDir('none')).arrayBuffer());
const [file] = process.argv.slice(2) as [string];
writeFileSync(
  file,
  brotliCompressSync(tar, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: tar.length,
    },
  }),
);
process.exit(0);
