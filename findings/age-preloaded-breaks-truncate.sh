#!/usr/bin/env bash
# Apache AGE 1.8.0 in shared_preload_libraries of PostgreSQL 18.6 (Debian sid). Guess: a database in which the extension was
# never created is as without it. Seen: every TRUNCATE fails in every such database of the server, of tables that have
# nothing to do with graphs; other commands, those that rewrite a table among them, run.
# Output seen: rewritten: done; refreshed: done; dropped: done; truncated: schema "ag_catalog" does not exist; deleted: done; with the extension: done
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
fetch_debian_parts sid "$folder/sid" postgresql-18 postgresql-18-age >/dev/null
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
"${as_owner[@]}" "$bin/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_preload_libraries=age >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
(async () => {
  const client = new Client(process.env.URL);
  await client.connect();
  const tried = async (what, sql) =>
    `${what}: ${await client.query(sql).then(() => 'done', (error) => error.message)}`;
  await client.query('CREATE TABLE t AS SELECT 1 AS a; CREATE MATERIALIZED VIEW v AS SELECT 1 AS a; CREATE TABLE d ()');
  const found = [
    await tried('rewritten', 'ALTER TABLE t ALTER a TYPE bigint'),
    await tried('refreshed', 'REFRESH MATERIALIZED VIEW v'),
    await tried('dropped', 'DROP TABLE d'),
    await tried('truncated', 'TRUNCATE t'),
    await tried('deleted', 'DELETE FROM t'),
  ];
  await client.query('CREATE EXTENSION age');
  console.log([...found, await tried('with the extension', 'TRUNCATE t')].join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'rewritten: done; refreshed: done; dropped: done; truncated: schema "ag_catalog" does not exist; deleted: done; with the extension: done' ]
