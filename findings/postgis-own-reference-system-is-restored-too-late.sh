#!/usr/bin/env bash
# PostGIS 3.7.0 and PostgreSQL 18.6 (Debian sid). Guess: rows of an extension's own table that pg_dump takes along, such as
# reference systems added to spatial_ref_sys, stand before the tables that need them. Seen: data stands in the order of the
# names. A generated column that transforms into such a system is computed as its table is loaded: a table whose name is
# before spatial_ref_sys stays empty, one behind it is restored, with the same definition.
# Output seen: dumped in this order: places, spatial_ref_sys, towns; psql: Cannot find SRID (910001) in spatial_ref_sys; restored: 0 of 1 places, 1 of 1 towns
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-client-18 postgresql-18-postgis-3 postgresql-18-postgis-3-scripts >/dev/null
# Debian's alternatives would do this.
(cd "$folder/parts/usr/share/postgresql/18/extension" && ln -s postgis-3.control postgis.control)
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
const { spawnSync } = require('child_process');
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
  await source(`CREATE EXTENSION postgis;
    INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, proj4text) VALUES (910001, 'own', 910001, '+proj=longlat +ellps=GRS80 +no_defs'),
      (910002, 'own', 910002, '+proj=tmerc +lat_0=0 +lon_0=9 +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs')`);
  for (const table of ['places', 'towns'])
    await source(`CREATE TABLE ${table} (at geometry(Point, 910001),
      flat geometry(Point, 910002) GENERATED ALWAYS AS (ST_Transform(at, 910002)) STORED);
      INSERT INTO ${table} VALUES ('SRID=910001;POINT(9 50)')`);
  const { stdout: dump } = spawnSync(`${process.env.BIN}/pg_dump`, [address('source')], { encoding: 'utf8' });
  const order = [...dump.matchAll(/^COPY public\.(\w+)/gm)].map(([, table]) => table);
  const found = [`dumped in this order: ${order.join(', ')}`];
  const { stderr } = spawnSync(`${process.env.BIN}/psql`, ['-X', '-q', address('copy')], { encoding: 'utf8', input: dump });
  found.push(`psql: ${[...stderr.matchAll(/ERROR: {2}(.*)/g)].map(([, error]) => error).join(', ')}`);
  const copy = await at('copy');
  const [{ places, towns }] = await copy('SELECT (SELECT count(*) FROM places) AS places, (SELECT count(*) FROM towns) AS towns');
  found.push(`restored: ${places} of 1 places, ${towns} of 1 towns`);
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'dumped in this order: places, spatial_ref_sys, towns; psql: Cannot find SRID (910001) in spatial_ref_sys; restored: 0 of 1 places, 1 of 1 towns' ]
