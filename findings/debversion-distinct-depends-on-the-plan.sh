#!/usr/bin/env bash
# debversion 1.2 on PostgreSQL 18.6 (Debian sid). Guess: values that its = takes for equal have one hash, as hash indexes
# and hash aggregates need. Seen: 1.0, 1.00 and 0:1.0 are equal and hash otherwise. DISTINCT gives four rows or two, as the
# planner chooses; a hash index finds one row where the table has three; and a UNIQUE constraint refuses what DISTINCT calls
# different.
# Output seen: equal: true; hashes: 3; DISTINCT by hash: 4; DISTINCT by sort: 2; equal to 1.0 in the table: 3; by a hash index: 1; UNIQUE: duplicate key value violates unique constraint "versions_unique"
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-debversion >/dev/null
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
  await query(`CREATE EXTENSION debversion; CREATE TABLE versions (v debversion);
    INSERT INTO versions VALUES ('1.0'), ('1.00'), ('0:1.0'), ('2.0'); ANALYZE versions`);
  const [{ equal }] = await query("SELECT bool_and('1.0' = v) AS equal FROM versions WHERE v <> '2.0'");
  const found = [`equal: ${equal}`];
  const count = async (sql) => Object.values((await query(sql))[0])[0];
  found.push(`hashes: ${await count("SELECT count(DISTINCT debversion_hash(v)) FROM versions WHERE v <> '2.0'")}`);
  const distinct = 'SELECT count(*) FROM (SELECT DISTINCT v FROM versions) AS each';
  found.push(`DISTINCT by hash: ${await count(distinct)}`);
  await query('SET enable_hashagg = off');
  found.push(`DISTINCT by sort: ${await count(distinct)}`);
  const equals = "SELECT count(*) FROM versions WHERE v = '1.0'";
  found.push(`equal to 1.0 in the table: ${await count(equals)}`);
  await query('CREATE INDEX ON versions USING hash (v); SET enable_seqscan = off');
  found.push(`by a hash index: ${await count(equals)}`);
  await query('CREATE TABLE versions_once (v debversion CONSTRAINT versions_unique UNIQUE)');
  found.push(`UNIQUE: ${await attempt('INSERT INTO versions_once SELECT v FROM versions')}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'equal: true; hashes: 3; DISTINCT by hash: 4; DISTINCT by sort: 2; equal to 1.0 in the table: 3; by a hash index: 1; UNIQUE: duplicate key value violates unique constraint "versions_unique"' ]
