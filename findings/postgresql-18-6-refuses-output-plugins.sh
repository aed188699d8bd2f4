#!/usr/bin/env bash
# PostgreSQL 18.6, pg_squeeze 1.9 and wal2json (Debian sid). Guess: extensions that decode WAL by a plugin of their own work
# on each release of a major version once they are preloaded. Seen: 18.6 takes as output plugins only what
# output_plugin_libraries lists, which is pgoutput and test_decoding by default. pg_squeeze installs, and each of its runs
# fails; a slot for wal2json cannot be made; naming them in the setting puts it right.
# Output seen: PostgreSQL 18.6; output_plugin_libraries: pgoutput, test_decoding; pg_squeeze: library "pg_squeeze" may not be used as an output plugin; wal2json: library "wal2json" may not be used as an output plugin; listed: taken, taken
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-squeeze postgresql-18-wal2json >/dev/null
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
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c wal_level=logical -c shared_preload_libraries=pg_squeeze >/dev/null 2>&1 &
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
  const [{ version }] = await query("SELECT current_setting('server_version') AS version");
  const found = [`PostgreSQL ${version.split(' ')[0]}`];
  await query('CREATE EXTENSION pg_squeeze');
  await query('CREATE TABLE items (id int PRIMARY KEY, note text); INSERT INTO items SELECT n FROM generate_series(1, 100) n');
  const [{ setting }] = await query("SELECT current_setting('output_plugin_libraries') AS setting");
  found.push(`output_plugin_libraries: ${setting}`);
  found.push(`pg_squeeze: ${await attempt("SELECT squeeze.squeeze_table('public', 'items')")}`);
  found.push(`wal2json: ${await attempt("SELECT pg_create_logical_replication_slot('s', 'wal2json')")}`);
  await query("ALTER SYSTEM SET output_plugin_libraries = 'pgoutput', 'test_decoding', 'pg_squeeze', 'wal2json'");
  await query('SELECT pg_reload_conf()');
  await new Promise((resolve) => setTimeout(resolve, 1000));
  found.push(`listed: ${await attempt("SELECT squeeze.squeeze_table('public', 'items')")}, ${await attempt("SELECT pg_create_logical_replication_slot('s', 'wal2json')")}`);
  await query("SELECT pg_drop_replication_slot('s')");
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'PostgreSQL 18.6; output_plugin_libraries: pgoutput, test_decoding; pg_squeeze: library "pg_squeeze" may not be used as an output plugin; wal2json: library "wal2json" may not be used as an output plugin; listed: taken, taken' ]
