#!/usr/bin/env bash
# PGlite 0.5.16. Guess: ALTER DATABASE … SET and ALTER ROLE … SET hold from the next start of the data directory on, as they
# hold from the next session on a server. Seen: they are stored in pg_db_role_setting and never applied, because PGlite runs
# PostgreSQL in single-user mode, which reads neither. A migration that sets search_path so behaves otherwise on a server.
# Output seen: {"stored":"{work_mem=5MB,search_path=later}","work_mem":"4MB","search_path":"public"}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @electric-sql/pglite@0.5.16 >/dev/null
cat >try.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
const first = await PGlite.create({ dataDir: './data' });
await first.exec("ALTER DATABASE postgres SET work_mem = '5MB'; ALTER DATABASE postgres SET search_path = later; ALTER ROLE postgres SET statement_timeout = '7s'");
await first.close();
const second = await PGlite.create({ dataDir: './data' });
const { rows: [row] } = await second.query("SELECT (SELECT setconfig::text FROM pg_db_role_setting WHERE setrole = 0) AS stored, current_setting('work_mem') AS work_mem, current_setting('search_path') AS search_path");
console.log(JSON.stringify(row));
process.exit(0);
JS
seen=$(node try.mjs)
echo "$seen"
[ "$seen" = '{"stored":"{work_mem=5MB,search_path=later}","work_mem":"4MB","search_path":"public"}' ]
