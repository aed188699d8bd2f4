#!/usr/bin/env bash
# RUM 1.3 on PostgreSQL 18.6 (Debian sid). Guess: an index follows its columns through a rename, by number, as all others do.
# Seen: the options `attach` and `to` keep names. RENAME COLUMN is taken, pg_get_indexdef() shows the new name beside the old
# option, and from then on every INSERT into the table fails, and so does rebuilding the index; renaming back puts it right.
# Output seen: before: taken; rename: taken; shown: created) WITH (attach=made, "to"=words); INSERT: attribute "made" is not found in table; REINDEX: attribute "made" is not found in table; renamed back: taken
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-rum >/dev/null
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
  await query('CREATE EXTENSION rum');
  await query('CREATE TABLE notes (words tsvector, made timestamp)');
  await query("CREATE INDEX notes_rum ON notes USING rum (words rum_tsvector_addon_ops, made) WITH (attach = 'made', to = 'words')");
  const insert = "INSERT INTO notes VALUES ('a:1', '2026-01-01')";
  const found = [`before: ${await attempt(insert)}`];
  found.push(`rename: ${await attempt('ALTER TABLE notes RENAME COLUMN made TO created')}`);
  const [{ shown }] = await query("SELECT substring(pg_get_indexdef('notes_rum'::regclass) FROM 'made|\\w+\\) WITH .*') AS shown");
  found.push(`shown: ${shown}`);
  found.push(`INSERT: ${await attempt(insert)}`);
  found.push(`REINDEX: ${await attempt('REINDEX INDEX notes_rum')}`);
  await query('ALTER TABLE notes RENAME COLUMN created TO made');
  found.push(`renamed back: ${await attempt(insert)}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before: taken; rename: taken; shown: created) WITH (attach=made, "to"=words); INSERT: attribute "made" is not found in table; REINDEX: attribute "made" is not found in table; renamed back: taken' ]
