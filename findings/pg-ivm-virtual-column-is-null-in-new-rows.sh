#!/usr/bin/env bash
# pg_ivm 1.17 on PostgreSQL 18.6 (Debian sid). Guess: an incrementally maintained view of a table with a virtual generated
# column is refused, or holds what the table shows. Seen: it is created and filled correctly; a row that is inserted later
# comes into it with NULL instead of the value, a row that is deleted stays in it, both without a message, and no row of the
# table can be updated any more.
# Output seen: created: 1 10 15; inserted: 2 null 18; UPDATE: unexpected virtual generated column reference; DELETE of row 1: taken; the view: 1 10 15, 2 null 18; filled anew: 2 12 18
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-pg-ivm >/dev/null
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
  await query(`CREATE EXTENSION pg_ivm; CREATE TABLE items (id int PRIMARY KEY, a int,
    virtual int GENERATED ALWAYS AS (a * 2) VIRTUAL, stored int GENERATED ALWAYS AS (a * 3) STORED);
    INSERT INTO items VALUES (1, 5)`);
  await query("SELECT pgivm.create_immv('doubled', 'SELECT id, virtual, stored FROM items')");
  const rows = async () =>
    (await query('SELECT id, virtual, stored FROM doubled ORDER BY id'))
      .map(({ id, virtual, stored }) => `${id} ${virtual} ${stored}`)
      .join(', ');
  const found = [`created: ${await rows()}`];
  await query('INSERT INTO items VALUES (2, 6)');
  found.push(`inserted: ${(await rows()).split(', ').at(-1)}`);
  found.push(`UPDATE: ${await attempt('UPDATE items SET a = 7 WHERE id = 1')}`);
  found.push(`DELETE of row 1: ${await attempt('DELETE FROM items WHERE id = 1')}`);
  found.push(`the view: ${await rows()}`);
  await query("SELECT pgivm.refresh_immv('doubled', true)");
  found.push(`filled anew: ${await rows()}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'created: 1 10 15; inserted: 2 null 18; UPDATE: unexpected virtual generated column reference; DELETE of row 1: taken; the view: 1 10 15, 2 null 18; filled anew: 2 12 18' ]
