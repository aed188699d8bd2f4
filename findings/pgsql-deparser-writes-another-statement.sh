#!/usr/bin/env bash
# pgsql-parser 18.2.8 with pgsql-deparser 18.3.8 (the printer that pg-topo and other tools of the field write SQL with).
# Guess: what is parsed and printed again is the same statement. Seen: some clauses are left out without an error, so that it
# is another one: WITH TIES becomes a plain LIMIT, INTO TEMP a table that stays, UNLOGGED is lost, ALL IN TABLESPACE … OWNED
# BY moves everybody's tables, and a privilege on a tablespace one on a table of that name.
# Output seen: SELECT a FROM t ORDER BY a LIMIT 5; SELECT a INTO x FROM t; CREATE SEQUENCE s; ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b; GRANT CREATE ON fast TO r
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pgsql-parser@18.2.8 pgsql-deparser@18.3.8 >/dev/null

seen=$(node --input-type=module <<'SCRIPT'
import { deparse, parse } from 'pgsql-parser';
const found = [];
for (const sql of [
  'SELECT a FROM t ORDER BY a FETCH FIRST 5 ROWS WITH TIES',
  'SELECT a INTO TEMP x FROM t',
  'CREATE UNLOGGED SEQUENCE s',
  'ALTER TABLE ALL IN TABLESPACE a OWNED BY r SET TABLESPACE b',
  'GRANT CREATE ON TABLESPACE fast TO r',
])
  found.push((await deparse(await parse(sql))).replace(/\s+/g, ' '));
console.log(found.join('; '));
SCRIPT
)
echo "$seen"
[ "$seen" = 'SELECT a FROM t ORDER BY a LIMIT 5; SELECT a INTO x FROM t; CREATE SEQUENCE s; ALTER TABLE ALL IN TABLESPACE a SET TABLESPACE b; GRANT CREATE ON fast TO r' ]
