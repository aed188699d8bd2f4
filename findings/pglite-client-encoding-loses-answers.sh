#!/usr/bin/env bash
# PGlite 0.5.16. Guess: SET client_encoding = 'LATIN1', which pg_dump writes into the dump of such a database, has the engine
# answer in that encoding. Seen: the first row with a character beyond ASCII comes back as neither rows nor an error, and so
# does every statement after it, also behind SET client_encoding = 'UTF8': the instance has to be thrown away. Statements
# before that row are answered. Who waits for an error to know that something failed never hears of one.
# Output seen: [1,"nothing","nothing","nothing"]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @electric-sql/pglite@0.5.16 >/dev/null
cat >try.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
const engine = await PGlite.create();
await engine.exec("SET client_encoding = 'LATIN1'");
const answer = async (sql) => {
  const results = await engine.exec(sql).catch(({ code }) => [{ rows: [{ value: code }] }]);
  return results.at(-1)?.rows[0]?.value ?? 'nothing';
};
const seen = [];
for (const sql of ['SELECT 1 AS value', 'SELECT chr(228) AS value', 'SELECT 1 AS value', "SET client_encoding = 'UTF8'; SELECT 1 AS value"]) seen.push(await answer(sql));
console.log(JSON.stringify(seen));
process.exit(0);
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = '[1,"nothing","nothing","nothing"]' ]
