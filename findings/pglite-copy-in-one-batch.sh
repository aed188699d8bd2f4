#!/usr/bin/env bash
# PGlite 0.5.16 has no COPY … FROM stdin in its API: its documentation names the device /dev/blob instead, and a COPY sent
# through exec() waits for rows that nobody can send. Guess: the protocol has no way either. Seen: the engine reads the rows
# where a server does, from the connection, as long as they come in the same call of execProtocolRaw: Query, CopyData and
# CopyDone one behind the other, also for several COPY statements in one Query.
# Output seen: GC(COPY 2)GC(COPY 1)C(SELECT 1)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @electric-sql/pglite@0.5.16 >/dev/null
cat >try.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
const engine = await PGlite.create();
await engine.exec('CREATE TABLE t (a int)');
const message = (type, body) => {
  const header = Buffer.alloc(5);
  header.write(type);
  header.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([header, body]);
};
const batch = Buffer.concat([
  message('Q', Buffer.from('COPY t FROM stdin; COPY t FROM stdin; SELECT count(*) FROM t\0')),
  message('d', Buffer.from('1\n2\n')), message('c', Buffer.alloc(0)),
  message('d', Buffer.from('3\n')), message('c', Buffer.alloc(0)),
]);
const answer = Buffer.from(await engine.execProtocolRaw(new Uint8Array(batch)));
let seen = '';
for (let at = 0; at < answer.length; at += 1 + answer.readInt32BE(at + 1)) {
  const type = String.fromCharCode(answer[at]);
  if (type === 'G') seen += 'G';
  if (type === 'C') seen += `C(${answer.toString('utf8', at + 5, at + answer.readInt32BE(at + 1))})`;
}
console.log(seen);
process.exit(0);
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = 'GC(COPY 2)GC(COPY 1)C(SELECT 1)' ]
