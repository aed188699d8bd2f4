#!/usr/bin/env bash
# pre_prepare 0.4 on PostgreSQL 18.6 (Debian sid). Guess: preprepare.at_init prepares the statements of its table when a
# session begins. Seen: where it is on, every connection to the database ends with FATAL as it begins, the superuser's too, so
# that the setting can only be taken back from another database.
# Output seen: off: connected; on: FATAL StartTransactionCommand: unexpected state STARTED; reset from another database: connected
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-preprepare >/dev/null
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
  await query('CREATE DATABASE shop');
  const connect = async (statements = []) => {
    const other = new Client(process.env.URL.replace('/postgres?', '/shop?'));
    other.on('error', () => {});
    try {
      await other.connect();
      for (const sql of statements) await other.query(sql);
      await other.end();
      return 'connected';
    } catch (error) {
      return `${error.severity} ${error.message}`;
    }
  };
  await connect(['CREATE EXTENSION pre_prepare', 'CREATE TABLE prepared (name text, statement text)',
    "INSERT INTO prepared VALUES ('one', 'PREPARE one AS SELECT 1')"]);
  await query("ALTER DATABASE shop SET session_preload_libraries = 'pre_prepare'");
  await query("ALTER DATABASE shop SET preprepare.relation = 'prepared'");
  const found = [`off: ${await connect()}`];
  await query("ALTER DATABASE shop SET preprepare.at_init = 'on'");
  found.push(`on: ${await connect()}`);
  await query('ALTER DATABASE shop RESET preprepare.at_init');
  found.push(`reset from another database: ${await connect()}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'off: connected; on: FATAL StartTransactionCommand: unexpected state STARTED; reset from another database: connected' ]
