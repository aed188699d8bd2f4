#!/usr/bin/env bash
# TimescaleDB 2.31.0 (Apache edition) on PostgreSQL 18.6 (Debian sid). Guess: a trigger that is disabled on a hypertable stays
# disabled, as on a partitioned table of PostgreSQL. Seen: the chunks that are there are disabled along, and each chunk made
# later gets the trigger enabled: it fires again with the first row of the next interval.
# Output seen: enabled: fires; disabled, in the same chunk: silent; disabled, in the next chunk: fires; state on the hypertable: D
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-timescaledb >/dev/null
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

(async () => {
  await client.connect();
  let fired = 0;
  client.on('notice', ({ message }) => (fired += message.startsWith('fired') ? 1 : 0));
  const rows = async (at) => {
    fired = 0;
    await query(`INSERT INTO readings VALUES ('${at}', 1)`);
    return fired === 0 ? 'silent' : 'fires';
  };
  await query('CREATE EXTENSION timescaledb');
  await query('CREATE TABLE readings (at timestamptz NOT NULL, value int)');
  await query("SELECT create_hypertable('readings', by_range('at', INTERVAL '7 days'))");
  await query("CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'fired'; RETURN new; END $$");
  await query('CREATE TRIGGER noted BEFORE INSERT ON readings FOR EACH ROW EXECUTE FUNCTION noted()');
  const found = [`enabled: ${await rows('2026-01-01')}`];
  await query('ALTER TABLE readings DISABLE TRIGGER noted');
  found.push(`disabled, in the same chunk: ${await rows('2026-01-01')}`);
  found.push(`disabled, in the next chunk: ${await rows('2026-02-01')}`);
  const [{ state }] = await query("SELECT tgenabled AS state FROM pg_trigger WHERE tgrelid = 'readings'::regclass AND tgname = 'noted'");
  found.push(`state on the hypertable: ${state}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'enabled: fires; disabled, in the same chunk: silent; disabled, in the next chunk: fires; state on the hypertable: D' ]
