#!/usr/bin/env bash
# pglogical 2.4.8 on PostgreSQL 18.6 (Debian sid). Guess: the column list of a table in a replication set follows RENAME
# COLUMN, or the rename is refused, as dropping the table is. Seen: the list is text. The rename is taken, and although
# publisher and subscriber both have the new name, the column is no longer replicated: each later row has NULL there, and
# the subscription's state stays as it was.
# Output seen: before: first; DROP TABLE: cannot drop table items because other objects depend on it; RENAME: taken; list: id, note; after: null; state: replicating
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-pglogical >/dev/null
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
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c wal_level=logical -c shared_preload_libraries=pglogical -c output_plugin_libraries=pglogical_output -c max_worker_processes=20 >/dev/null 2>&1 &
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
  const at = async (database) => {
    const session = new Client(process.env.URL.replace('/postgres?', `/${database}?`));
    session.on('error', () => {});
    await session.connect();
    return async (sql) => (await session.query(sql)).rows;
  };
  const address = (database) => `host=127.0.0.1 port=${client.port} user=postgres dbname=${database}`;
  const databases = {};
  for (const database of ['publisher', 'subscriber']) {
    await query(`CREATE DATABASE ${database}`);
    databases[database] = await at(database);
    await databases[database]('CREATE EXTENSION pglogical; CREATE TABLE items (id int PRIMARY KEY, note text, secret text)');
    await databases[database](`SELECT pglogical.create_node('${database}', '${address(database)}')`);
  }
  const { publisher, subscriber } = databases;
  await publisher("SELECT pglogical.replication_set_add_table('default', 'items', false, '{id,note}')");
  await subscriber(`SELECT pglogical.create_subscription('items', '${address('publisher')}')`);
  const state = async () => (await subscriber("SELECT status FROM pglogical.show_subscription_status('items')"))[0].status;
  while ((await state()) !== 'replicating') await new Promise((resolve) => setTimeout(resolve, 200));
  const arrived = async (id, column) => {
    for (;;) {
      const [row] = await subscriber(`SELECT ${column} AS value FROM items WHERE id = ${id}`);
      if (row !== undefined) return row.value;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  await publisher("INSERT INTO items VALUES (1, 'first')");
  const found = [`before: ${await arrived(1, 'note')}`];
  const said = (sql) => publisher(sql).then(() => 'taken', (error) => error.message);
  found.push(`DROP TABLE: ${await said('DROP TABLE items')}`);
  await subscriber('ALTER TABLE items RENAME COLUMN note TO remark');
  found.push(`RENAME: ${await said('ALTER TABLE items RENAME COLUMN note TO remark')}`);
  const [{ list }] = await publisher("SELECT array_to_string(set_att_list, ', ') AS list FROM pglogical.replication_set_table");
  found.push(`list: ${list}`);
  await publisher("INSERT INTO items VALUES (2, 'second')");
  found.push(`after: ${await arrived(2, 'remark')}`);
  found.push(`state: ${await state()}`);
  await subscriber("SELECT pglogical.drop_subscription('items')");
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before: first; DROP TABLE: cannot drop table items because other objects depend on it; RENAME: taken; list: id, note; after: null; state: replicating' ]
