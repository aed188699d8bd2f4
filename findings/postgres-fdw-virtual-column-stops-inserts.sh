#!/usr/bin/env bash
# postgres_fdw 1.2 and PostgreSQL 18.6 (Debian sid). Guess: IMPORT FOREIGN SCHEMA, of which import_generated is on by itself,
# imports a virtual generated column as a generated one, as it does a stored one; or else as a plain one that may be left
# out. Seen: it is imported as a plain column, and as postgres_fdw sends NULL for each column that is left out, no row can be
# inserted through it, nor by COPY; rows that are there can be updated. The same column as STORED, and a foreign table that
# is written by hand with VIRTUAL, take rows.
# Output seen: stored: generated, INSERT taken; virtual: plain, INSERT cannot insert a non-DEFAULT value into column "twice"; by hand: generated, INSERT taken; UPDATE of the virtual one taken
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$(mktemp -d)
server=
trap 'kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pg@8.23.1 >/dev/null

# Debian's packages, unpacked with the libraries that they need.
# shellcheck source=scripts/debian-parts.sh
source "$repository/scripts/debian-parts.sh"
fetch_debian_parts sid "$folder/parts" postgresql-18 >/dev/null
# PostgreSQL does not run as root.
export BIN=$folder/parts/usr/lib/postgresql/18/bin
mkdir own
chmod 755 "$folder"
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$BIN/initdb" -D "$folder/own/data" -U postgres --auth=trust --no-sync >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
const client = new Client(process.env.URL);
client.on('error', () => {});
const query = async (sql) => (await client.query(sql)).rows;

/** The server's error, or what is given where there is none. */
const attempt = (sql, done = 'taken') => query(sql).then(() => done, (error) => error.message);

(async () => {
  await client.connect();
  await query(`CREATE EXTENSION postgres_fdw; CREATE SCHEMA there; CREATE SCHEMA here;
    CREATE TABLE there.v (a int, twice int GENERATED ALWAYS AS (a * 2) VIRTUAL);
    CREATE TABLE there.s (a int, twice int GENERATED ALWAYS AS (a * 2) STORED); INSERT INTO there.v VALUES (1);
    CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw
      OPTIONS (host '127.0.0.1', port '${new URL(process.env.URL).port}', dbname 'postgres');
    CREATE USER MAPPING FOR PUBLIC SERVER other OPTIONS (user 'postgres')`);
  await query(`IMPORT FOREIGN SCHEMA there FROM SERVER other INTO here;
    CREATE FOREIGN TABLE here.h (a int, twice int GENERATED ALWAYS AS (a * 2) VIRTUAL) SERVER other
      OPTIONS (schema_name 'there', table_name 'v')`);
  const found = [];
  for (const [table, name] of Object.entries({ s: 'stored', v: 'virtual', h: 'by hand' })) {
    const [{ generated }] = await query(`SELECT CASE attgenerated WHEN '' THEN 'plain' ELSE 'generated' END AS generated
      FROM pg_attribute WHERE attrelid = 'here.${table}'::regclass AND attname = 'twice'`);
    found.push(`${name}: ${generated}, INSERT ${await attempt(`INSERT INTO here.${table} (a) VALUES (3)`)}`);
  }
  found.push(`UPDATE of the virtual one ${await attempt('UPDATE here.v SET a = 5 WHERE a = 1')}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'stored: generated, INSERT taken; virtual: plain, INSERT cannot insert a non-DEFAULT value into column "twice"; by hand: generated, INSERT taken; UPDATE of the virtual one taken' ]
