#!/usr/bin/env bash
# pgcopydb 0.18 and PostgreSQL 18.6 (Debian sid). Guess: what pg_dump writes of an index, pgcopydb clone brings along; it
# says that it uses pg_dump for the schema. Seen: it makes indexes itself, from their definitions, and ends with success
# without the replica identity by an index, the index to cluster on and the statistics target of an expression. A table
# without a primary key that logical replication served cannot be updated in the copy.
# Output seen: pgcopydb: exit code 0; source: replica identity by index, clustered by index, statistics target 500; copy: replica identity by default, not clustered, statistics target default; UPDATE in the source: taken; in the copy: cannot update table "orders" because it does not have a replica identity and publishes updates
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-client-18 pgcopydb >/dev/null
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
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c wal_level=logical >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

# What pgcopydb calls.
export PATH=$folder/parts/usr/bin:$BIN:$PATH
seen=$(node <<'SCRIPT'
const { execFileSync } = require('child_process');
const { Client } = require('pg');
const address = (database) => process.env.URL.replace('/postgres?', `/${database}?`);
const at = async (database) => {
  const client = new Client(address(database));
  await client.connect();
  return async (sql) => (await client.query(sql)).rows;
};
(async () => {
  const main = await at('postgres');
  await main('CREATE DATABASE source');
  await main('CREATE DATABASE copy');
  const source = await at('source');
  await source(`CREATE TABLE orders (number int NOT NULL, a int); CREATE UNIQUE INDEX by_number ON orders (number);
    ALTER TABLE orders REPLICA IDENTITY USING INDEX by_number; ALTER TABLE orders CLUSTER ON by_number;
    CREATE INDEX by_sum ON orders ((number + a)); ALTER INDEX by_sum ALTER COLUMN 1 SET STATISTICS 500;
    INSERT INTO orders VALUES (1, 1); CREATE PUBLICATION everything FOR ALL TABLES`);
  execFileSync('pgcopydb', ['clone', '--source', address('source'), '--target', address('copy'), '--dir', `${process.cwd()}/work`], {
    stdio: 'ignore',
  });
  const found = ['pgcopydb: exit code 0'];
  const copy = await at('copy');
  const told = async (query) => {
    const [row] = await query(`SELECT (SELECT relreplident FROM pg_class WHERE relname = 'orders') AS identity,
      (SELECT indisclustered FROM pg_index WHERE indexrelid = 'by_number'::regclass) AS clustered,
      (SELECT attstattarget FROM pg_attribute WHERE attrelid = 'by_sum'::regclass) AS target`);
    const identity = row.identity === 'i' ? 'by index' : 'by default';
    return `replica identity ${identity}, ${row.clustered ? 'clustered by index' : 'not clustered'}, statistics target ${row.target ?? 'default'}`;
  };
  found.push(`source: ${await told(source)}`);
  found.push(`copy: ${await told(copy)}`);
  const update = (query) => query('UPDATE orders SET a = 2').then(() => 'taken', (error) => error.message);
  found.push(`UPDATE in the source: ${await update(source)}`);
  found.push(`in the copy: ${await update(copy)}`);
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'pgcopydb: exit code 0; source: replica identity by index, clustered by index, statistics target 500; copy: replica identity by default, not clustered, statistics target default; UPDATE in the source: taken; in the copy: cannot update table "orders" because it does not have a replica identity and publishes updates' ]
