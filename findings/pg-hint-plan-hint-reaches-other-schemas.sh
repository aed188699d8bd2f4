#!/usr/bin/env bash
# pg_hint_plan 1.8.1 and PostgreSQL 18.6 (Debian sid). Guess: a row of hint_plan.hints, which names a query by its query_id,
# is for that query of that table. Seen: in 18 the table's name stands in the query_id, not its OID. A hint for one tenant's
# table changes the plan of the same query in each other schema with a table of that name, whatever it is; and a migration
# that adds a column takes it from `SELECT *`, without a word.
# Output seen: without a hint: Index Scan, Index Scan; hint for one.orders: Seq Scan; two.orders: Seq Scan; after ADD COLUMN: one.orders: Index Scan; two.orders: Seq Scan
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
folder=$(mktemp -d)
server=
trap 'kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pg@8.23.1 >/dev/null

# Debian's packages, unpacked with the libraries that they need.
# shellcheck source=scripts/debian-parts.sh
source "$repository/scripts/debian-parts.sh"
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-pg-hint-plan >/dev/null
# PostgreSQL does not run as root.
export BIN=$folder/parts/usr/lib/postgresql/18/bin
mkdir own
chmod 755 "$folder"
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$BIN/initdb" -D "$folder/own/data" -U postgres --auth=trust --no-sync >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_preload_libraries=pg_hint_plan >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
const client = new Client(process.env.URL);
client.on('error', () => {});
const query = async (sql) => (await client.query(sql)).rows;
/** The server's error, or what is given where there is none. */
const attempt = (sql, done = 'taken') => query(sql).then(() => done, (error) => error.message);

(async () => {
  await client.connect();
  await query('CREATE EXTENSION pg_hint_plan; SET pg_hint_plan.enable_hint_table = on; SET compute_query_id = on');
  for (const schema of ['one', 'two'])
    await query(`CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.orders (id int PRIMARY KEY);
      INSERT INTO ${schema}.orders SELECT generate_series(1, 10000); ANALYZE ${schema}.orders`);
  const explain = async (schema) =>
    (await query(`EXPLAIN (VERBOSE, FORMAT JSON) SELECT * FROM ${schema}.orders WHERE id = 5`))[0]['QUERY PLAN'][0];
  const scan = async (schema) => (await explain(schema)).Plan['Node Type'].replace('Index Only', 'Index');
  const found = [`without a hint: ${await scan('one')}, ${await scan('two')}`];
  // As text: the number is larger than JavaScript's.
  const lines = (await query('EXPLAIN (VERBOSE) SELECT * FROM one.orders WHERE id = 5')).map((row) => row['QUERY PLAN']);
  const id = lines.join(' ').match(/Query Identifier: (-?[0-9]+)/)[1];
  await query(`INSERT INTO hint_plan.hints (query_id, application_name, hints) VALUES (${id}, '', 'SeqScan(orders)')`);
  found.push(`hint for one.orders: ${await scan('one')}`, `two.orders: ${await scan('two')}`);
  await query('ALTER TABLE one.orders ADD COLUMN note text');
  found.push(`after ADD COLUMN: one.orders: ${await scan('one')}`, `two.orders: ${await scan('two')}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'without a hint: Index Scan, Index Scan; hint for one.orders: Seq Scan; two.orders: Seq Scan; after ADD COLUMN: one.orders: Index Scan; two.orders: Seq Scan' ]
