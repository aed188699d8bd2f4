#!/usr/bin/env bash
# pg_squeeze 1.9.4, pg_repack 1.5.3, pgcopydb 0.18 and PostgreSQL 18.6 (Debian sid). Guess: pg_squeeze and pg_repack say at
# once that a table whose primary key is WITHOUT OVERLAPS is none for them, and pgcopydb clones a database that has one.
# Seen: none of the three knows the constraint behind the index. pg_squeeze looks for an exclusion constraint that is not
# there, pg_repack and pgcopydb write CREATE UNIQUE INDEX … USING gist. pgcopydb ends before the keys of other tables,
# policies and row security are there, with all the rows in place.
# Output seen: pg_squeeze: exclusion constraint record missing for rel ind_0; pg_repack: access method "gist" does not support unique indexes; pgcopydb: access method "gist" does not support unique indexes; the copy: 2 rows, row security off, 0 of 1 foreign keys
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-client-18 postgresql-18-squeeze postgresql-18-repack pgcopydb >/dev/null
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
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c wal_level=logical -c shared_preload_libraries=pg_squeeze -c output_plugin_libraries=pg_squeeze >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

# What pgcopydb calls.
export PATH=$folder/parts/usr/bin:$BIN:$PATH
seen=$(node <<'SCRIPT'
const { spawnSync } = require('child_process');
const { Client } = require('pg');
const address = (database) => process.env.URL.replace('/postgres?', `/${database}?`);
const at = async (database) => {
  const client = new Client(address(database));
  await client.connect();
  return async (sql) => (await client.query(sql)).rows;
};
/** The first error that a program says the server said. */
const error = (program, ...parameters) => {
  const { stdout, stderr } = spawnSync(program, parameters, { encoding: 'utf8' });
  return (stdout + stderr).match(/ERROR: {2}(.*)/)?.[1] ?? 'no error';
};
(async () => {
  const main = await at('postgres');
  await main('CREATE DATABASE source');
  await main('CREATE DATABASE copy');
  const source = await at('source');
  await source(`CREATE EXTENSION btree_gist; CREATE EXTENSION pg_squeeze; CREATE EXTENSION pg_repack;
    CREATE TABLE prices (id int, valid daterange, price int, PRIMARY KEY (id, valid WITHOUT OVERLAPS));
    INSERT INTO prices VALUES (1, '[2026-01-01,2026-02-01)', 10), (1, '[2026-02-01,2026-03-01)', 11);
    CREATE TABLE customers (id int PRIMARY KEY); CREATE TABLE orders (customer int REFERENCES customers);
    ALTER TABLE orders ENABLE ROW LEVEL SECURITY`);
  const squeezed = await source("SELECT squeeze.squeeze_table('public', 'prices')").then(() => 'taken', ({ message }) => message);
  const found = [`pg_squeeze: ${squeezed}`];
  const { hostname, port } = new URL(process.env.URL);
  found.push(`pg_repack: ${error(`${process.env.BIN}/pg_repack`, '-h', hostname, '-p', port, '-U', 'postgres', '-d', 'source', '-t', 'prices')}`);
  await source('DROP EXTENSION pg_squeeze; DROP EXTENSION pg_repack');
  found.push(`pgcopydb: ${error('pgcopydb', 'clone', '--source', address('source'), '--target', address('copy'), '--dir', `${process.cwd()}/work`)}`);
  const copy = await at('copy');
  const [row] = await copy(`SELECT (SELECT count(*) FROM prices) AS rows, (SELECT count(*) FROM pg_constraint WHERE contype = 'f') AS keys,
    (SELECT relrowsecurity FROM pg_class WHERE relname = 'orders') AS security`);
  found.push(`the copy: ${row.rows} rows, row security ${row.security ? 'on' : 'off'}, ${row.keys} of 1 foreign keys`);
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'pg_squeeze: exclusion constraint record missing for rel ind_0; pg_repack: access method "gist" does not support unique indexes; pgcopydb: access method "gist" does not support unique indexes; the copy: 2 rows, row security off, 0 of 1 foreign keys' ]
