#!/usr/bin/env bash
# PGlite 0.5.16, Node 20 to 24 with their usual stack. Guess: an expression too deep for the engine is the error 54001, as
# on a server ("stack depth limit exceeded"). Seen: V8's stack ends long before PostgreSQL's own limit of 2 MB does; the
# exception ends the statement, PGlite goes on behind it, and the caller is given an empty result and no error. With
# `node --stack-size` and a stack of 64 MB (ulimit -s) the server's error comes. Who runs SQL of others has to look at what
# _PostgresMainLoopOnce throws.
# Output seen: {"error":null,"rows":0}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @electric-sql/pglite@0.5.16 >/dev/null
cat >try.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
const engine = await PGlite.create();
const sum = Array.from({ length: 20_000 }, () => '1').join(' + ');
const seen = await engine.exec(`SELECT ${sum} AS total`).then((results) => ({ error: null, rows: results.flatMap(({ rows }) => rows).length }), ({ code }) => ({ error: code, rows: null }));
console.log(JSON.stringify(seen));
process.exit(0);
JS
seen=$(node try.mjs 2>/dev/null)
echo "$seen"
[ "$seen" = '{"error":null,"rows":0}' ]
