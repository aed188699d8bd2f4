#!/usr/bin/env bash
# ogr_fdw 1.1.9 and PostgreSQL 18.6 (Debian sid). Guess: a column that is renamed keeps its field, as in postgres_fdw after
# IMPORT FOREIGN SCHEMA, or reading it fails. Seen: fields are found by the column's name, and a name without a field is
# null: after RENAME COLUMN every row reads NULL, without an error or a notice, and a condition on it finds nothing. The
# option column_name, set to the old name, brings the values back.
# Output seen: before: 2 with a name; RENAME COLUMN: taken; after: 0 with a name of 2 rows; title = Ada: 0; with column_name: 2 with a name
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-ogr-fdw >/dev/null
# Debian's alternatives would do the same.
(cd "$folder/parts/usr/lib/x86_64-linux-gnu" && ln -sf ../libarmadillo.so.* blas/libblas.so.3 lapack/liblapack.so.3 .)
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

const { mkdirSync, writeFileSync } = require('fs');
(async () => {
  await client.connect();
  mkdirSync('files');
  writeFileSync('files/people.csv', 'id,name\n1,Ada\n2,Bob\n');
  await query(`CREATE EXTENSION ogr_fdw;
    CREATE SERVER files FOREIGN DATA WRAPPER ogr_fdw OPTIONS (datasource '${process.cwd()}/files', format 'CSV');
    IMPORT FOREIGN SCHEMA ogr_all FROM SERVER files INTO public`);
  const count = async (expression) => (await query(`SELECT ${expression} AS n FROM people`))[0].n;
  const found = [`before: ${await count('count(name)')} with a name`];
  found.push(`RENAME COLUMN: ${await attempt('ALTER FOREIGN TABLE people RENAME COLUMN name TO title')}`);
  found.push(`after: ${await count('count(title)')} with a name of ${await count('count(*)')} rows`);
  const rows = await query("SELECT FROM people WHERE title = 'Ada'");
  found.push(`title = Ada: ${rows.length}`);
  await query("ALTER FOREIGN TABLE people ALTER COLUMN title OPTIONS (ADD column_name 'name')");
  found.push(`with column_name: ${await count('count(title)')} with a name`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before: 2 with a name; RENAME COLUMN: taken; after: 0 with a name of 2 rows; title = Ada: 0; with column_name: 2 with a name' ]
