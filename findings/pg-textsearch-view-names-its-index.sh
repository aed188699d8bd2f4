#!/usr/bin/env bash
# pg_textsearch 1.5.1 on PostgreSQL 18.6 (Debian sid). Guess: a view that ranks by `<@>` finds the index when it is read, or
# depends on it. Seen: the view keeps the index's OID as a constant of type bm25query, without a dependency. DROP INDEX is
# taken and REINDEX CONCURRENTLY as well, after each of which the view fails; and as its text names the index, which a dump
# creates later than views, the view cannot be restored.
# Output seen: the view holds pages_body:hello; read: taken; REINDEX CONCURRENTLY: taken; read: could not open relation with OID N; made anew: taken; DROP INDEX: taken; read: could not open relation with OID N; restored before the index: index "pages_body" does not exist
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
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_preload_libraries=pg_textsearch >/dev/null 2>&1 &
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
  const number = (text) => text.replace(/\d+/g, 'N');
  await query('CREATE EXTENSION pg_textsearch');
  await query("CREATE TABLE pages (id int, body text); INSERT INTO pages VALUES (1, 'hello world')");
  await query("CREATE INDEX pages_body ON pages USING bm25 (body) WITH (text_config = 'english')");
  await query("CREATE VIEW found AS SELECT id, body <@> 'hello' AS score FROM pages ORDER BY 2");
  const [{ text }] = await query("SELECT substring(pg_get_viewdef('found'::regclass) FROM 'pages_body:[a-z]+') AS text");
  found.push(`the view holds ${text}`, `read: ${await attempt('SELECT * FROM found')}`);
  const definition = (await query("SELECT pg_get_viewdef('found'::regclass) AS text"))[0].text;
  found.push(`REINDEX CONCURRENTLY: ${await attempt('REINDEX INDEX CONCURRENTLY pages_body')}`);
  found.push(`read: ${number(await attempt('SELECT * FROM found'))}`);
  await query("CREATE OR REPLACE VIEW found AS SELECT id, body <@> 'hello' AS score FROM pages ORDER BY 2");
  found.push(`made anew: ${await attempt('SELECT * FROM found')}`);
  found.push(`DROP INDEX: ${await attempt('DROP INDEX pages_body')}`);
  found.push(`read: ${number(await attempt('SELECT * FROM found'))}`);
  await query('DROP VIEW found');
  found.push(`restored before the index: ${await attempt(`CREATE VIEW found AS ${definition}`)}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'the view holds pages_body:hello; read: taken; REINDEX CONCURRENTLY: taken; read: could not open relation with OID N; made anew: taken; DROP INDEX: taken; read: could not open relation with OID N; restored before the index: index "pages_body" does not exist' ]
