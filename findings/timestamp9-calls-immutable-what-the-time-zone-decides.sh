#!/usr/bin/env bash
# timestamp9 1.4.0 (Debian sid) on PostgreSQL 18.6. Guess: PostgreSQL refuses an index, or a stored generated column, of what
# depends on the session's time zone, as it does for timestamptz. Seen: timestamp9 declares its casts IMMUTABLE, so that both
# are taken: equal rows get other values, whoever has another TimeZone than the writer does not find a row by the index that a
# scan of the table finds, and a dump that is restored under another TimeZone has other values, which nothing reports.
# Output seen: timestamptz: generation expression is not immutable; timestamp9: taken; the same noon: 12:00, 03:00; in Tokyo by a scan: 1, 2, by the index: 2; written anew in Tokyo: 03:00, 03:00
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-timestamp9 >/dev/null
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

(async () => {
  await client.connect();
  const column = (type) => `ts timestamp, g ${type} GENERATED ALWAYS AS (ts::${type}) STORED`;
  const refused = await query(`CREATE TABLE r (${column('timestamptz')})`).then(() => 'taken', ({ message }) => message);
  const found = [`timestamptz: ${refused}`];
  await query(`CREATE EXTENSION timestamp9; CREATE TABLE t (id int, ${column('timestamp9')}); CREATE INDEX i ON t ((ts::timestamp9))`);
  found.push('timestamp9: taken');
  for (const [id, zone] of Object.entries({ 1: 'UTC', 2: 'Asia/Tokyo' }))
    await query(`SET timezone = '${zone}'; INSERT INTO t VALUES (${id}, '2020-01-01 12:00')`);
  const generated = async () =>
    (await query("SELECT string_agg(to_char(g::timestamptz AT TIME ZONE 'UTC', 'HH24:MI'), ', ' ORDER BY id) AS all FROM t"))[0].all;
  found.push(`the same noon: ${await generated()}`);
  const ids = async (setting) => {
    await query(`SET timezone = 'Asia/Tokyo'; SET enable_seqscan = ${setting === 'scan'}; SET enable_bitmapscan = off;
      SET enable_indexscan = ${setting === 'index'}`);
    const rows = await query("SELECT id FROM t WHERE ts::timestamp9 = '2020-01-01 12:00'::timestamp9 ORDER BY id");
    return rows.map(({ id }) => id).join(', ');
  };
  found.push(`in Tokyo by a scan: ${await ids('scan')}, by the index: ${await ids('index')}`);
  // What pg_dump writes: the values of all columns that are not generated.
  await query(`CREATE TABLE copy (LIKE t INCLUDING ALL); INSERT INTO copy (id, ts) SELECT id, ts FROM t;
    DROP TABLE t; ALTER TABLE copy RENAME TO t`);
  found.push(`written anew in Tokyo: ${await generated()}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'timestamptz: generation expression is not immutable; timestamp9: taken; the same noon: 12:00, 03:00; in Tokyo by a scan: 1, 2, by the index: 2; written anew in Tokyo: 03:00, 03:00' ]
