#!/usr/bin/env bash
# pljs 1.0.5 on PostgreSQL 18.6 (Debian sid). Guess: a BEFORE trigger that does nothing but `return NEW` leaves the row as it
# is, as in every other language; a column whose type JavaScript lacks comes as text. Seen: each UPDATE of another column, a
# migration that fills one as well, changes values and reports success: numbers are rounded, microseconds are gone, infinity is
# the year 2000 or minus infinity, bytes are replaced, nested arrays are flat and a null in JSON is no value at all.
# Output seen: numeric 12345678901234567890 is 12345678901234600000; timestamptz 2020-01-01 08:00:00.123456+00 is 2020-01-01 08:00:00.123+00; timestamp infinity is 2000-01-01 00:00:00; date infinity is -infinity; bytea \x00ff80 is \x00efbfbd; int[] {{1,2},{3,4}} is {1,2,3,4}; jsonb {"a": 9007199254740993} is {"a": 9007199254740990}; json null is NULL
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-pljs >/dev/null
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

const values = {
  numeric: '12345678901234567890',
  timestamptz: '2020-01-01 08:00:00.123456+00',
  timestamp: 'infinity',
  date: 'infinity',
  bytea: '\\x00ff80',
  'int[]': '{{1,2},{3,4}}',
  jsonb: '{"a": 9007199254740993}',
  json: 'null',
};

(async () => {
  await client.connect();
  await query(`SET timezone = 'UTC'; CREATE EXTENSION pljs;
    CREATE FUNCTION same() RETURNS trigger LANGUAGE pljs AS $$ return NEW; $$`);
  const found = [];
  for (const [type, value] of Object.entries(values)) {
    await query(`CREATE TABLE t (touched int, value ${type}); INSERT INTO t VALUES (0, '${value}');
      CREATE TRIGGER same BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION same(); UPDATE t SET touched = 1`);
    found.push(`${type} ${value} is ${(await query('SELECT value::text FROM t'))[0].value ?? 'NULL'}`);
    await query('DROP TABLE t');
  }
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'numeric 12345678901234567890 is 12345678901234600000; timestamptz 2020-01-01 08:00:00.123456+00 is 2020-01-01 08:00:00.123+00; timestamp infinity is 2000-01-01 00:00:00; date infinity is -infinity; bytea \x00ff80 is \x00efbfbd; int[] {{1,2},{3,4}} is {1,2,3,4}; jsonb {"a": 9007199254740993} is {"a": 9007199254740990}; json null is NULL' ]
