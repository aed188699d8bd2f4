#!/usr/bin/env bash
# pgTAP 1.3.4 and PostgreSQL 18.6 (Debian sid). Guess: the tests of constraints tell one that is NOT ENFORCED or whose NOT
# NULL is NOT VALID (both new in 18), and table_privs_are() the privilege MAINTAIN (17), as it compares all privileges.
# Seen: fk_ok(), col_has_check() and col_not_null() pass with rows in the table that break each of the three; a role with
# MAINTAIN passes table_privs_are() without it, and to name it fails as missing.
# Output seen: rows that break all three: 1; fk_ok: ok; col_has_check: ok; col_not_null: ok; MAINTAIN held: true; table_privs_are without it: ok; with it: not ok, Missing privileges: MAINTAIN
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-pgtap >/dev/null
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
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
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
  await query(`CREATE EXTENSION pgtap; CREATE ROLE keeper; CREATE TABLE customers (id int PRIMARY KEY);
    CREATE TABLE orders (customer int, amount int, day date); INSERT INTO orders VALUES (7, -1, NULL);
    ALTER TABLE orders ADD CONSTRAINT known FOREIGN KEY (customer) REFERENCES customers NOT ENFORCED,
      ADD CONSTRAINT positive CHECK (amount > 0) NOT ENFORCED, ADD CONSTRAINT dated NOT NULL day NOT VALID;
    GRANT SELECT, MAINTAIN ON orders TO keeper; SELECT no_plan()`);
  const [{ n }] = await query('SELECT count(*) AS n FROM orders WHERE customer NOT IN (SELECT id FROM customers) AND NOT amount > 0 AND day IS NULL');
  /** The verdict of a test, and what it says of a failure. */
  const verdict = async (call) => {
    const [{ said }] = await query(`SELECT ${call} AS said`);
    return /^ok/.test(said) ? 'ok' : `not ok, ${said.replace(/^.*\n(# Failed.*\n)?/, '').replace(/[#\s]+/g, ' ').trim()}`;
  };
  const found = [`rows that break all three: ${n}`];
  found.push(`fk_ok: ${await verdict("fk_ok('public', 'orders', 'customer', 'public', 'customers', 'id')")}`);
  found.push(`col_has_check: ${await verdict("col_has_check('public', 'orders', 'amount', '')")}`);
  found.push(`col_not_null: ${await verdict("col_not_null('public', 'orders', 'day', '')")}`);
  const [{ held }] = await query("SELECT has_table_privilege('keeper', 'orders', 'MAINTAIN') AS held");
  found.push(`MAINTAIN held: ${held}`);
  const privileges = (list) => verdict(`table_privs_are('public', 'orders', 'keeper', '{${list}}', '')`);
  found.push(`table_privs_are without it: ${await privileges('SELECT')}`);
  found.push(`with it: ${await privileges('SELECT,MAINTAIN')}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'rows that break all three: 1; fk_ok: ok; col_has_check: ok; col_not_null: ok; MAINTAIN held: true; table_privs_are without it: ok; with it: not ok, Missing privileges: MAINTAIN' ]
