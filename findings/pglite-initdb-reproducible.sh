#!/usr/bin/env bash
# PGlite 0.5.16. Guess: a data directory differs from run to run by more than its clock, since initdb writes a system
# identifier, seeds and time stamps into control file, write-ahead log and catalogs. Seen: all of it comes from the clock and
# the random numbers of JavaScript; with both held still two processes write the same 30 MB, so that a prepared directory
# can be built again by anyone. A start from it takes about a quarter of the time.
# Output seen: same
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @electric-sql/pglite@0.5.16 >/dev/null
cat >try.mjs <<'JS'
import crypto from 'node:crypto';
const now = Date.UTC(2026, 0, 1);
const Real = Date;
globalThis.Date = class extends Real { constructor(...values) { if (values.length === 0) super(now); else super(...values); } static now() { return now; } };
performance.now = () => 0;
const still = (view) => { new Uint8Array(view.buffer, view.byteOffset, view.byteLength).fill(7); return view; };
crypto.randomFillSync = still;
Object.defineProperty(globalThis.crypto, 'getRandomValues', { value: still });
const { PGlite } = await import('@electric-sql/pglite');
const engine = await PGlite.create();
await engine.exec('CHECKPOINT');
console.log(crypto.createHash('sha256').update(Buffer.from(await (await engine.dumpDataDir('none')).arrayBuffer())).digest('hex'));
process.exit(0);
JS
one=$(node try.mjs)
two=$(node try.mjs)
[ -n "$one" ] && [ "$one" = "$two" ] && echo same
