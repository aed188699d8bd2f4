#!/usr/bin/env bash
# @electric-sql/pglite-tools 0.4.8 with PGlite 0.5.8, the version that it asks for. Guess: pgDump() reads and leaves the
# instance as it found it; it does put search_path back. Seen: pg_dump never ends its transaction, since on a server the end
# of its connection does. Here everybody goes on in it: the next write fails as read-only, with it the transaction is
# aborted, and after a ROLLBACK search_path is empty, row_security off and the timeouts that were set are gone.
# Output seen: dump: has the table; read only: on; INSERT: cannot execute INSERT in a read-only transaction; then SELECT: current transaction is aborted, commands ignored until end of transaction block; rolled back: search_path "", row_security off, lock_timeout 0; SELECT: relation "items" does not exist
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @electric-sql/pglite@0.5.8 @electric-sql/pglite-tools@0.4.8 >/dev/null

seen=$(node <<'SCRIPT'
(async () => {
  const { PGlite } = await import('@electric-sql/pglite');
  const { pgDump } = await import('@electric-sql/pglite-tools/pg_dump');
  const database = new PGlite();
  await database.exec("CREATE TABLE items (id int); SET lock_timeout = '3s'");
  const attempt = (sql) => database.query(sql).then(() => 'taken', (error) => error.message);
  const setting = async (name) => (await database.query(`SELECT current_setting('${name}') AS value`)).rows[0].value;
  const dump = await (await pgDump({ pg: database })).text();
  const found = [`dump: ${dump.includes('CREATE TABLE public.items') ? 'has the table' : 'lacks the table'}`];
  found.push(`read only: ${await setting('transaction_read_only')}`);
  found.push(`INSERT: ${await attempt('INSERT INTO items VALUES (1)')}`);
  found.push(`then SELECT: ${await attempt('SELECT * FROM items')}`);
  await database.exec('ROLLBACK');
  const names = ['search_path', 'row_security', 'lock_timeout'];
  const settings = [];
  for (const name of names) settings.push(`${name} ${(await setting(name)) || '""'}`);
  found.push(`rolled back: ${settings.join(', ')}`);
  found.push(`SELECT: ${await attempt('SELECT * FROM items')}`);
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'dump: has the table; read only: on; INSERT: cannot execute INSERT in a read-only transaction; then SELECT: current transaction is aborted, commands ignored until end of transaction block; rolled back: search_path "", row_security off, lock_timeout 0; SELECT: relation "items" does not exist' ]
