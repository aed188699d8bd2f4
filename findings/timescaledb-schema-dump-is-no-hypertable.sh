#!/usr/bin/env bash
# TimescaleDB 2.31.0 (Apache edition) and pg_dump of PostgreSQL 18.6 (Debian sid). Guess: what `pg_dump --schema-only` writes
# of a hypertable, as migration tools keep it in their schema.sql, is a hypertable again or refuses rows. Seen: it restores
# without an error as a table with the chunks as its children, which no longer is one: new rows go into the table itself, no
# chunk is made, and after the first row create_hypertable() wants to migrate data.
# Output seen: restored without an error; hypertables: 1 before, 0 after; rows in the table itself: 1; create_hypertable(): table "readings" is not empty
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-client-18 postgresql-18-timescaledb >/dev/null
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
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_preload_libraries=timescaledb >/dev/null 2>&1 &
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

const { execFileSync } = require('node:child_process');
(async () => {
  await client.connect();
  await query('CREATE DATABASE source');
  await query('CREATE DATABASE copy');
  await client.end();
  const at = (name) => process.env.URL.replace('/postgres?', `/${name}?`);
  const run = async (name, statements) => {
    const other = new Client(at(name));
    await other.connect();
    try {
      let rows;
      for (const sql of statements) ({ rows } = await other.query(sql));
      return rows;
    } finally {
      await other.end();
    }
  };
  await run('source', [
    'CREATE EXTENSION timescaledb',
    'CREATE TABLE readings (at timestamptz NOT NULL, value int)',
    "SELECT create_hypertable('readings', by_range('at', INTERVAL '7 days'))",
    "INSERT INTO readings VALUES ('2026-01-01', 1)",
  ]);
  const dump = execFileSync(`${process.env.BIN}/pg_dump`, ['--schema-only', at('source')], { stdio: ['ignore', 'pipe', 'ignore'] });
  execFileSync(`${process.env.BIN}/psql`, ['-q', '-v', 'ON_ERROR_STOP=1', at('copy')], { input: dump, stdio: ['pipe', 'ignore', 'inherit'] });
  const hypertables = 'SELECT count(*)::int AS n FROM timescaledb_information.hypertables';
  const [before] = await run('source', [hypertables]);
  const [after] = await run('copy', [hypertables]);
  const found = [`restored without an error`, `hypertables: ${before.n} before, ${after.n} after`];
  const [own] = await run('copy', ["INSERT INTO readings VALUES ('2026-06-01', 2)", 'SELECT count(*)::int AS n FROM ONLY readings']);
  found.push(`rows in the table itself: ${own.n}`);
  const again = await run('copy', ["SELECT create_hypertable('readings', by_range('at'))"]).then(() => 'taken', (error) => error.message);
  found.push(`create_hypertable(): ${again}`);
  console.log(found.join('; '));
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'restored without an error; hypertables: 1 before, 0 after; rows in the table itself: 1; create_hypertable(): table "readings" is not empty' ]
