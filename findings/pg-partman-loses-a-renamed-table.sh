#!/usr/bin/env bash
# pg_partman 5.5.0 on PostgreSQL 18.6 (Debian sid). Guess: a partitioned table that is renamed stays managed, as it stays
# partitioned, or maintenance fails. Seen: pg_partman knows it by its name as text. Maintenance succeeds with a NOTICE and makes
# no further partition; rows beyond the last one go to the default partition. Correcting part_config puts it right.
# Output seen: before: maintained; renamed: skipped with a NOTICE, no error; a row in 60 days: default partition; corrected: maintained
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
fetch_debian_parts sid "$folder/sid" postgresql-18 postgresql-18-partman >/dev/null
# PostgreSQL does not run as root.
bin=$folder/sid/usr/lib/postgresql/18/bin
mkdir own
chmod 755 "$folder"
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$bin/initdb" -D "$folder/own/data" -U postgres --auth=trust --no-sync >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$bin/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
(async () => {
  const client = new Client(process.env.URL);
  const notices = [];
  client.on('notice', ({ message }) => notices.push(message));
  await client.connect();
  const query = async (sql) => (await client.query(sql)).rows;
  /** What maintenance does when the last partition but one is gone: it makes it again, or does not. */
  const maintain = async (table) => {
    notices.length = 0;
    await query(`UPDATE partman.part_config SET premake = premake + 1`);
    const count = async () =>
      (await query(`SELECT count(*)::int AS n FROM pg_inherits WHERE inhparent = '${table}'::regclass`))[0].n;
    const before = await count();
    await query('SELECT partman.run_maintenance()');
    if ((await count()) > before) return 'maintained';
    return notices.some((text) => text.includes('skipped')) ? 'skipped with a NOTICE, no error' : 'not maintained';
  };
  await query('CREATE SCHEMA partman; CREATE EXTENSION pg_partman SCHEMA partman');
  await query('CREATE TABLE events (at timestamptz NOT NULL) PARTITION BY RANGE (at)');
  await query("SELECT partman.create_parent('public.events', 'at', '1 day')");
  await query('UPDATE partman.part_config SET infinite_time_partitions = true');
  const found = [`before: ${await maintain('events')}`];
  await query('ALTER TABLE events RENAME TO happenings');
  found.push(`renamed: ${await maintain('happenings')}`);
  await query("INSERT INTO happenings VALUES (now() + interval '60 days')");
  const [{ table }] = await query('SELECT tableoid::regclass::text AS "table" FROM happenings');
  found.push(`a row in 60 days: ${table.endsWith('_default') ? 'default partition' : table}`);
  await query("DELETE FROM happenings; UPDATE partman.part_config SET parent_table = 'public.happenings'");
  found.push(`corrected: ${await maintain('happenings')}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before: maintained; renamed: skipped with a NOTICE, no error; a row in 60 days: default partition; corrected: maintained' ]
