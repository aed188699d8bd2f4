#!/usr/bin/env bash
# PostgreSQL 19~rc1 (Debian experimental; another version there counts as seen if it does the same). Guess: a dump with
# `--exclude-table-data=customers --statistics`, made for developers who need good plans and may not see customers, holds
# nothing of these rows, as without --statistics; neither with `exclude table_data` of a --filter file. Seen: the statistics
# of the excluded table are written as well, and with them its most common values and the bounds of its histograms. Restored,
# pg_stats shows them beside an empty table, which the planner takes for a full one.
# Output seen: 0 values without --statistics; 103 with --exclude-table-data, 103 with --filter; restored: 0 rows, 103 values, 1000 rows expected
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
fetch_debian_parts experimental "$folder/parts" postgresql-19 postgresql-client-19 libpq5 >/dev/null
# PostgreSQL does not run as root.
export BIN=$folder/parts/usr/lib/postgresql/19/bin
mkdir own
chmod 755 "$folder"
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$BIN/initdb" -D "$folder/own/data" -U postgres --auth=trust --no-sync >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

# 300 customers of two towns, and others of towns of their own: two values are common, the others bound histograms.
"$BIN/psql" -qX -d "$URL" <<'SQL'
CREATE TABLE customers (town text);
INSERT INTO customers SELECT CASE WHEN i <= 300 THEN 'secret ' || i % 2 ELSE 'secret ' || i END FROM generate_series(1, 1000) i;
ANALYZE customers;
CREATE DATABASE restored;
SQL
echo 'exclude table_data customers' >filter
dump() { "$BIN/pg_dump" -d "$URL" "$@"; }
values() { { grep -o 'secret [0-9]*' || true; } | sort -u | wc -l | tr -d ' '; }
dump --exclude-table-data=customers --statistics >with.sql
"$BIN/psql" -qX -d "${URL/\/postgres\?//restored?}" -f with.sql >/dev/null
ask() { "$BIN/psql" -qXAt -d "${URL/\/postgres\?//restored?}" -c "$1"; }
seen="$(dump --exclude-table-data=customers | values) values without --statistics;"
seen="$seen $(values <with.sql) with --exclude-table-data, $(dump --filter=filter --statistics | values) with --filter;"
seen="$seen restored: $(ask 'SELECT count(*) FROM customers') rows, $(ask 'TABLE pg_stats' | values) values,"
seen="$seen $(ask "SELECT reltuples FROM pg_class WHERE relname = 'customers'") rows expected"
echo "$seen"
[ "$seen" = '0 values without --statistics; 103 with --exclude-table-data, 103 with --filter; restored: 0 rows, 103 values, 1000 rows expected' ]
