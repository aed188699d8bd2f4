#!/usr/bin/env bash
# PGlite 0.5.16. Guess: CREATE SUBSCRIPTION, whose library PGlite does not ship, is one error, and the next statement is as
# good as before. Seen: from then on no further library loads in that instance. PL/pgSQL and text search are libraries too:
# a DO block and to_tsvector() fail with 58P01, though the one before the failure works, and goes on working. So the error
# of a later statement may be the consequence of an earlier one that it has nothing to do with.
# Output seen: ["DO ok","SUBSCRIPTION 58P01","DO ok","to_tsvector 58P01"] and ["SUBSCRIPTION 58P01","DO 58P01"]
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @electric-sql/pglite@0.5.16 >/dev/null
cat >try.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
const statements = {
  DO: 'DO $$ BEGIN PERFORM 1; END $$',
  SUBSCRIPTION: "CREATE SUBSCRIPTION s CONNECTION 'host=example' PUBLICATION p WITH (connect = false)",
  to_tsvector: "SELECT to_tsvector('english', 'cats')",
};
async function run(names) {
  const engine = await PGlite.create();
  const seen = [];
  for (const name of names) seen.push(`${name} ${await engine.exec(statements[name]).then(() => 'ok', ({ code }) => code)}`);
  return seen;
}
console.log(JSON.stringify(await run(['DO', 'SUBSCRIPTION', 'DO', 'to_tsvector'])));
console.log(JSON.stringify(await run(['SUBSCRIPTION', 'DO'])));
process.exit(0);
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = '["DO ok","SUBSCRIPTION 58P01","DO ok","to_tsvector 58P01"]
["SUBSCRIPTION 58P01","DO 58P01"]' ]
