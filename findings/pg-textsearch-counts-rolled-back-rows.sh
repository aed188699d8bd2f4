#!/usr/bin/env bash
# pg_textsearch 1.5.1 on PostgreSQL 18.6 (Debian sid). Guess: an INSERT that is rolled back changes no search. Seen: its words
# count in the scores of every other row at once and for all sessions, until VACUUM; the order of two rows can differ before
# and after a transaction that never was.
# Output seen: before: -0.610; after the rollback: -0.144; in another session: -0.144; after VACUUM: -0.610
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-pg-textsearch >/dev/null
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
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_preload_libraries=pg_textsearch -c autovacuum=off >/dev/null 2>&1 &
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
  await query('CREATE EXTENSION pg_textsearch');
  await query("CREATE TABLE pages (id int, body text); INSERT INTO pages VALUES (1, 'hello world'), (2, 'other text')");
  await query("CREATE INDEX pages_body ON pages USING bm25 (body) WITH (text_config = 'english')");
  const score = async () => Number((await query("SELECT body <@> 'hello' AS score FROM pages ORDER BY 1 LIMIT 1"))[0].score).toFixed(3);
  const first = await score();
  await query("BEGIN; INSERT INTO pages SELECT 3, 'hello hello' FROM generate_series(1, 8); ROLLBACK");
  const second = await score();
  const other = new Client(process.env.URL);
  await other.connect();
  const elsewhere = Number((await other.query("SELECT body <@> 'hello' AS score FROM pages ORDER BY 1 LIMIT 1")).rows[0].score).toFixed(3);
  await other.end();
  await query('VACUUM pages');
  console.log(`before: ${first}; after the rollback: ${second}; in another session: ${elsewhere}; after VACUUM: ${await score()}`);
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before: -0.610; after the rollback: -0.144; in another session: -0.144; after VACUUM: -0.610' ]
