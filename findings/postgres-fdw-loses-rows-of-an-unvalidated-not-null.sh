#!/usr/bin/env bash
# postgres_fdw 1.2 and PostgreSQL 18.6 (Debian sid). Guess: a column whose NOT NULL is NOT VALID (new in 18) and has nulls
# is imported by IMPORT FOREIGN SCHEMA as one that may be null. Seen: it is imported as NOT NULL, which a foreign table does
# not enforce and the planner believes: `IS NULL` finds no row, without asking the other server, and `count(*) -
# count(column)` finds the one that is there. With import_not_null off it is found.
# Output seen: there: 1 row is null; imported: NOT NULL, IS NULL finds 0 of them, the plan: One-Time Filter: false, counted otherwise: 1; without import_not_null: 1
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
  await query("CREATE TABLE people (id int, name text); INSERT INTO people VALUES (1, 'Ada'), (2, NULL)");
  await query('ALTER TABLE people ADD CONSTRAINT named NOT NULL name NOT VALID');
  const { port } = new URL(process.env.URL);
  await query(`CREATE EXTENSION postgres_fdw; CREATE SCHEMA far; CREATE SCHEMA told;
    CREATE SERVER itself FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '${port}', dbname 'postgres');
    CREATE USER MAPPING FOR postgres SERVER itself OPTIONS (user 'postgres');
    IMPORT FOREIGN SCHEMA public LIMIT TO (people) FROM SERVER itself INTO far;
    IMPORT FOREIGN SCHEMA public LIMIT TO (people) FROM SERVER itself INTO told OPTIONS (import_not_null 'false')`);
  const count = async (table) => (await query(`SELECT count(*)::int AS n FROM ${table} WHERE name IS NULL`))[0].n;
  const found = [`there: ${await count('public.people')} row is null`];
  const [{ required }] = await query("SELECT attnotnull AS required FROM pg_attribute WHERE attrelid = 'far.people'::regclass AND attname = 'name'");
  const plan = await query('EXPLAIN SELECT FROM far.people WHERE name IS NULL');
  const filter = plan.map((row) => row['QUERY PLAN'].trim()).find((line) => line.startsWith('One-Time Filter'));
  const [{ n }] = await query('SELECT (count(*) - count(name))::int AS n FROM far.people');
  found.push(`imported: ${required ? 'NOT NULL' : 'nullable'}, IS NULL finds ${await count('far.people')} of them, the plan: ${filter}, counted otherwise: ${n}`);
  found.push(`without import_not_null: ${await count('told.people')}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'there: 1 row is null; imported: NOT NULL, IS NULL finds 0 of them, the plan: One-Time Filter: false, counted otherwise: 1; without import_not_null: 1' ]
