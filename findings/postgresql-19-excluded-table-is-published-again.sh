#!/usr/bin/env bash
# PostgreSQL 19~rc1 (Debian experimental; another version there counts as seen if it does the same). Guess: what FOR ALL
# TABLES EXCEPT leaves out stays out, and dropping such a table needs CASCADE, as the publication refers to it. Seen: DROP
# TABLE is taken, and the table that a migration makes again under the same name is published; so is a child that inherits
# from an excluded table later, and a partition that is detached from an excluded one.
# Output seen: published: nothing; DROP TABLE: taken; made again: salaries; inherited later: late, salaries; detached: late, part, salaries
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
fetch_debian_parts experimental "$folder/parts" postgresql-19 postgresql-client-19 libpq5 >/dev/null
# PostgreSQL does not run as root.
export BIN=$folder/parts/usr/lib/postgresql/19/bin
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
  await query('CREATE TABLE salaries (id int); CREATE TABLE parent (id int); CREATE TABLE early () INHERITS (parent)');
  await query('CREATE TABLE parts (id int) PARTITION BY LIST (id); CREATE TABLE part PARTITION OF parts FOR VALUES IN (1)');
  await query('CREATE PUBLICATION everything FOR ALL TABLES EXCEPT (TABLE salaries, parent, parts)');
  const published = async () =>
    (await query("SELECT string_agg(tablename, ', ' ORDER BY tablename) AS t FROM pg_publication_tables"))[0].t ?? 'nothing';
  const found = [`published: ${await published()}`];
  found.push(`DROP TABLE: ${await attempt('DROP TABLE salaries')}`);
  await query('CREATE TABLE salaries (id int)');
  found.push(`made again: ${await published()}`);
  await query('CREATE TABLE late () INHERITS (parent)');
  found.push(`inherited later: ${await published()}`);
  await query('ALTER TABLE parts DETACH PARTITION part');
  found.push(`detached: ${await published()}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'published: nothing; DROP TABLE: taken; made again: salaries; inherited later: late, salaries; detached: late, part, salaries' ]
