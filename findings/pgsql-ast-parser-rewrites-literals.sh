#!/usr/bin/env bash
# pgsql-ast-parser 12.0.2 and PGlite 0.5.17. Guess: a statement that it parses, toSql() writes with the same values, and
# what it does not know it refuses. Seen: numbers go through a JavaScript number, so that large ones are rounded and
# trailing zeros are gone; an exponent and the unit of an interval are taken for the name of the column; ANY becomes a call
# of a function, and a bit string a cast to a type that does not exist.
# Output seen: 12345678901234567890: 12345678901234567890 → 12345678901234567000; 1.10: 1.10 → 1.1; 1e3: 1000 → 1; interval '5' minute: 00:05:00 → 00:00:05; 1 = ANY ('{1,2}'): true → invalid input syntax for type integer: "{1,2}"; B'101': 101 → type "b" does not exist; DEFAULT 9007199254740993: '9007199254740993'::bigint → '9007199254740992'::bigint
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pgsql-ast-parser@12.0.2 @electric-sql/pglite@0.5.17 >/dev/null

seen=$(node <<'SCRIPT'
(async () => {
  const { PGlite } = await import('@electric-sql/pglite');
  const { parse, toSql } = await import('pgsql-ast-parser');
  const database = new PGlite();
  const rewritten = (sql) => parse(sql).map((statement) => toSql.statement(statement)).join(';\n');
  /** The first value of the first row, or the server's error. */
  const value = (sql) =>
    database.query(sql, [], { rowMode: 'array' }).then(({ rows }) => String(rows[0]?.[0]), (error) => error.message);
  const found = [];
  for (const expression of ['12345678901234567890', '1.10', '1e3', "interval '5' minute", "1 = ANY ('{1,2}')", "B'101'"]) {
    const sql = `SELECT ${expression}`;
    found.push(`${expression}: ${await value(sql)} → ${await value(rewritten(sql))}`);
  }
  const defaults = [];
  const add = 'ALTER TABLE t ADD COLUMN big bigint DEFAULT 9007199254740993';
  for (const sql of [add, rewritten(add)]) {
    await database.exec(`DROP TABLE IF EXISTS t; CREATE TABLE t (); ${sql}`);
    defaults.push(await value('SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef'));
  }
  found.push(`DEFAULT 9007199254740993: ${defaults.join(' → ')}`);
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = '12345678901234567890: 12345678901234567890 → 12345678901234567000; 1.10: 1.10 → 1.1; 1e3: 1000 → 1; interval '\''5'\'' minute: 00:05:00 → 00:00:05; 1 = ANY ('\''{1,2}'\''): true → invalid input syntax for type integer: "{1,2}"; B'\''101'\'': 101 → type "b" does not exist; DEFAULT 9007199254740993: '\''9007199254740993'\''::bigint → '\''9007199254740992'\''::bigint' ]
