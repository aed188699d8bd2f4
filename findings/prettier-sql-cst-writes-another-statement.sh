#!/usr/bin/env bash
# prettier-plugin-sql-cst 0.22.1 with Prettier 3.6.2 and PGlite 0.5.17. Guess: a formatter for PostgreSQL changes spaces,
# lines and case only. Seen: parentheses that are the only argument of a function are taken off also where they make a row
# of it, so that another count comes out or the statement fails; those of a subquery that is a whole policy go, which is a
# syntax error; two signs come together as the beginning of a comment; and a json literal and the body of a function, which
# are stored as they are written, get other text.
# Output seen: num_nulls((a, b)): 0 → 1; count(DISTINCT (a, b)): 2 → function count(integer, integer) does not exist; - -1: 1 → nothing; json literal: {"a":1} → { "a": 1 }; policy: taken → syntax error at or near "SELECT"; body of a function: SELECT 1 → SELECT 1;
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit prettier@3.6.2 prettier-plugin-sql-cst@0.22.1 @electric-sql/pglite@0.5.17 >/dev/null

seen=$(node <<'SCRIPT'
(async () => {
  const { PGlite } = await import('@electric-sql/pglite');
  const { format } = await import('prettier');
  const plugin = await import('prettier-plugin-sql-cst');
  const database = new PGlite();
  await database.exec(`CREATE TABLE t (a int, b int); INSERT INTO t VALUES (1, NULL), (1, 2);
    CREATE FUNCTION allowed() RETURNS bool LANGUAGE sql AS 'SELECT true'`);
  const formatted = (sql) => format(sql, { parser: 'postgresql', plugins: [plugin] });
  /** The first value of the first row, or the server's error. */
  const value = (sql) =>
    database.query(sql, [], { rowMode: 'array' }).then(({ rows }) => String(rows[0]?.[0] ?? 'nothing').trim(), (error) => error.message);
  const found = [];
  const compare = async (name, sql) => found.push(`${name}: ${await value(sql)} → ${await value(await formatted(sql))}`);
  await compare('num_nulls((a, b))', 'SELECT num_nulls((a, b)) FROM t');
  await compare('count(DISTINCT (a, b))', 'SELECT count(DISTINCT (a, b)) FROM t');
  await compare('- -1', 'SELECT - -1');
  await compare('json literal', `SELECT (json '{"a":1}')::text`);
  const attempt = (sql) => database.exec(sql).then(() => 'taken', (error) => error.message);
  const policy = 'CREATE POLICY p ON t USING ((SELECT allowed()))';
  found.push(`policy: ${await attempt(policy)} → ${await attempt(await formatted(policy))}`);
  const bodies = [];
  const create = "CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'";
  for (const sql of [create, await formatted(create)]) {
    await database.exec(sql);
    bodies.push(await value("SELECT prosrc FROM pg_proc WHERE proname = 'f'"));
  }
  found.push(`body of a function: ${bodies.join(' → ')}`);
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'num_nulls((a, b)): 0 → 1; count(DISTINCT (a, b)): 2 → function count(integer, integer) does not exist; - -1: 1 → nothing; json literal: {"a":1} → { "a": 1 }; policy: taken → syntax error at or near "SELECT"; body of a function: SELECT 1 → SELECT 1;' ]
