#!/usr/bin/env bash
# wal2json 2.7 and test_decoding on PostgreSQL 18.6 (Debian sid). Guess: a virtual generated column, which is not in WAL, is
# left out of what is decoded, as pgoutput leaves it out. Seen: both name the column and give null as its value, the same as
# for a column that is null, in changes and in old rows. Where a column is STORED they give what the table has. A consumer
# that copies what it reads loses the value.
# Output seen: the table: virtual 10, stored 15; wal2json: virtual null, stored 15; old row of an UPDATE: virtual null, stored 15; test_decoding: virtual null, stored 15; pgoutput sends: id, a, stored
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-wal2json >/dev/null
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
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c wal_level=logical -c output_plugin_libraries=wal2json,test_decoding,pgoutput >/dev/null 2>&1 &
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
  const found = [];
  await query(`CREATE TABLE items (id int PRIMARY KEY, a int, virtual int GENERATED ALWAYS AS (a * 2) VIRTUAL,
    stored int GENERATED ALWAYS AS (a * 3) STORED); ALTER TABLE items REPLICA IDENTITY FULL`);
  for (const plugin of ['wal2json', 'test_decoding']) await query(`SELECT pg_create_logical_replication_slot('${plugin}', '${plugin}')`);
  await query('INSERT INTO items (id, a) VALUES (1, 5)');
  const [row] = await query('SELECT virtual, stored FROM items');
  found.push(`the table: virtual ${row.virtual}, stored ${row.stored}`);
  await query('UPDATE items SET id = 2');
  const changes = (await query("SELECT data FROM pg_logical_slot_get_changes('wal2json', NULL, NULL, 'format-version', '2')"))
    .map(({ data }) => JSON.parse(data));
  const values = (columns) =>
    ['virtual', 'stored'].map((name) => `${name} ${columns.find((column) => column.name === name)?.value}`).join(', ');
  found.push(`wal2json: ${values(changes.find(({ action }) => action === 'I').columns)}`);
  found.push(`old row of an UPDATE: ${values(changes.find(({ action }) => action === 'U').identity)}`);
  const decoded = (await query("SELECT data FROM pg_logical_slot_get_changes('test_decoding', NULL, NULL)"))
    .map(({ data }) => data)
    .find((data) => data.includes('INSERT'));
  found.push(`test_decoding: ${[...decoded.matchAll(/(virtual|stored)\[integer\]:(\w+)/g)].map(([, name, value]) => `${name} ${value}`).join(', ')}`);
  for (const plugin of ['wal2json', 'test_decoding']) await query(`SELECT pg_drop_replication_slot('${plugin}')`);
  await query('CREATE PUBLICATION everything FOR ALL TABLES WITH (publish_generated_columns = stored)');
  const [{ sent }] = await query("SELECT array_to_string(attnames, ', ') AS sent FROM pg_publication_tables");
  found.push(`pgoutput sends: ${sent}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'the table: virtual 10, stored 15; wal2json: virtual null, stored 15; old row of an UPDATE: virtual null, stored 15; test_decoding: virtual null, stored 15; pgoutput sends: id, a, stored' ]
