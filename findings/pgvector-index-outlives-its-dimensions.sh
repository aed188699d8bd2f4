#!/usr/bin/env bash
# pgvector 0.8.7 on PostgreSQL 18.6 (Debian sid). Guess: taking the dimensions off a column that has an HNSW index is refused,
# as creating that index on such a column is, or rebuilds it. Seen: it is taken without a rewrite and the index stays as it
# was; other dimensions are still refused, by the index; and from then on all that builds the index anew fails: REINDEX,
# VACUUM FULL, a column with a volatile default, and with them the restore of a dump.
# Output seen: created on a column without dimensions: column does not have dimensions; dimensions taken off: taken; three dimensions: taken; four: expected 3 dimensions, not 4; REINDEX: column does not have dimensions; VACUUM FULL: column does not have dimensions; volatile default: column does not have dimensions
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-pgvector >/dev/null
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
  await query('CREATE EXTENSION vector');
  await query('CREATE TABLE plain (v vector)');
  const found = [`created on a column without dimensions: ${await attempt('CREATE INDEX ON plain USING hnsw (v vector_l2_ops)')}`];
  await query("CREATE TABLE items (v vector(3)); INSERT INTO items VALUES ('[1,2,3]')");
  await query('CREATE INDEX items_v ON items USING hnsw (v vector_l2_ops)');
  found.push(`dimensions taken off: ${await attempt('ALTER TABLE items ALTER COLUMN v TYPE vector')}`);
  found.push(`three dimensions: ${await attempt("INSERT INTO items VALUES ('[1,2,4]')")}`);
  found.push(`four: ${await attempt("INSERT INTO items VALUES ('[1,2,3,4]')")}`);
  found.push(`REINDEX: ${await attempt('REINDEX TABLE items')}`);
  found.push(`VACUUM FULL: ${await attempt('VACUUM FULL items')}`);
  found.push(`volatile default: ${await attempt('ALTER TABLE items ADD COLUMN drawn float8 DEFAULT random()')}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'created on a column without dimensions: column does not have dimensions; dimensions taken off: taken; three dimensions: taken; four: expected 3 dimensions, not 4; REINDEX: column does not have dimensions; VACUUM FULL: column does not have dimensions; volatile default: column does not have dimensions' ]
