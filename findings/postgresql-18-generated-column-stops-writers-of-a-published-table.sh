#!/usr/bin/env bash
# PostgreSQL 18.6 (Debian sid). Guess: what logical replication cannot carry, such as a virtual generated column, is left
# out of what a publication sends. Seen: a published table with REPLICA IDENTITY FULL takes the new column without a word,
# and from then on each UPDATE and DELETE of it fails. A stored one does too, until publish_generated_columns is set; for a
# virtual one no setting helps, only another replica identity or dropping the column.
# Output seen: before: taken; ADD COLUMN, virtual: taken; UPDATE: cannot update table "stock"; DELETE: cannot delete from table "stock"; INSERT: taken; publish_generated_columns = stored: cannot update table "stock"; dropped: taken; stored column: taken; not published: cannot update table "stock"; by a key: taken
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
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c wal_level=logical >/dev/null 2>&1 &
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
  await query(`CREATE TABLE stock (id int NOT NULL UNIQUE, price int, amount int); ALTER TABLE stock REPLICA IDENTITY FULL;
    CREATE PUBLICATION feed FOR TABLE stock; INSERT INTO stock VALUES (1, 2, 3)`);
  const update = 'UPDATE stock SET amount = amount + 1';
  const found = [`before: ${await attempt(update)}`];
  const add = (kind) => attempt(`ALTER TABLE stock ADD COLUMN value int GENERATED ALWAYS AS (price * amount) ${kind}`);
  found.push(`ADD COLUMN, virtual: ${await add('VIRTUAL')}`);
  found.push(`UPDATE: ${await attempt(update)}`);
  found.push(`DELETE: ${await attempt('DELETE FROM stock')}`);
  found.push(`INSERT: ${await attempt('INSERT INTO stock VALUES (2, 3, 4)')}`);
  await query('ALTER PUBLICATION feed SET (publish_generated_columns = stored)');
  found.push(`publish_generated_columns = stored: ${await attempt(update)}`);
  await query('ALTER TABLE stock DROP COLUMN value');
  found.push(`dropped: ${await attempt(update)}`);
  await add('STORED');
  found.push(`stored column: ${await attempt(update)}`);
  await query('ALTER PUBLICATION feed SET (publish_generated_columns = none)');
  found.push(`not published: ${await attempt(update)}`);
  await query('ALTER TABLE stock REPLICA IDENTITY USING INDEX stock_id_key');
  found.push(`by a key: ${await attempt(update)}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before: taken; ADD COLUMN, virtual: taken; UPDATE: cannot update table "stock"; DELETE: cannot delete from table "stock"; INSERT: taken; publish_generated_columns = stored: cannot update table "stock"; dropped: taken; stored column: taken; not published: cannot update table "stock"; by a key: taken' ]
