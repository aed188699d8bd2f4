#!/usr/bin/env bash
# pg_ivm 1.17 on PostgreSQL 18.6 (Debian sid). Guess: a column cannot be added to an incrementally maintained view, as its rows
# cannot be changed, or it stays empty there. Seen: ALTER TABLE … ADD COLUMN is taken, and from then on every INSERT, UPDATE and
# DELETE on the table that the view reads fails. Dropping the column does not end it; making the view again does.
# Output seen: a row of the view changed: refused; a column added to the view: done; a row added to the table: column "note" does not exist; the column dropped: done; a row added to the table: column "........pg.dropped.2........" of relation "v" does not exist; made again: done; a row added to the table: done
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
fetch_debian_parts sid "$folder/sid" postgresql-18 postgresql-18-pg-ivm >/dev/null
# PostgreSQL does not run as root.
bin=$folder/sid/usr/lib/postgresql/18/bin
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
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
(async () => {
  const client = new Client(process.env.URL);
  await client.connect();
  const tried = async (what, sql) =>
    `${what}: ${await client.query(sql).then(() => 'done', ({ code, message }) => (code === '42809' ? 'refused' : message))}`;
  await client.query('CREATE EXTENSION pg_ivm; CREATE TABLE t (a int PRIMARY KEY)');
  await client.query("SELECT pgivm.create_immv('v', 'SELECT a FROM t')");
  console.log(
    [
      await tried('a row of the view changed', 'INSERT INTO v VALUES (1)'),
      await tried('a column added to the view', 'ALTER TABLE v ADD COLUMN note text'),
      await tried('a row added to the table', 'INSERT INTO t VALUES (1)'),
      await tried('the column dropped', 'ALTER TABLE v DROP COLUMN note'),
      await tried('a row added to the table', 'INSERT INTO t VALUES (1)'),
      await tried('made again', "DROP TABLE v; SELECT pgivm.create_immv('v', 'SELECT a FROM t')"),
      await tried('a row added to the table', 'INSERT INTO t VALUES (1)'),
    ].join('; '),
  );
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'a row of the view changed: refused; a column added to the view: done; a row added to the table: column "note" does not exist; the column dropped: done; a row added to the table: column "........pg.dropped.2........" of relation "v" does not exist; made again: done; a row added to the table: done' ]
