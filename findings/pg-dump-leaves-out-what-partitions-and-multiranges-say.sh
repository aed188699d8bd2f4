#!/usr/bin/env bash
# PostgreSQL 18.6 with its own pg_dump (Debian sid). Guess: what COMMENT and ALTER TABLE take of a schema is in its dump.
# Seen: a foreign key that a partition had under its own name before ATTACH gets the name that its table has, so that SET
# CONSTRAINTS of the old name fails; comments on inherited constraints and on multirange types are gone; and a foreign key
# whose triggers are disabled is made anew and checked, so that one that rows break is missing.
# Output seen: foreign key of the partition: own_fk, restored: parts_day_fkey; SET CONSTRAINTS own_fk: constraint "own_fk" does not exist; comments: 4, restored: 1; psql: insert or update on table "loose" violates foreign key constraint "known"; foreign keys of loose: 1, restored: 0
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-client-18 >/dev/null
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
  await source(`CREATE TABLE days (day int PRIMARY KEY); INSERT INTO days VALUES (1);
    CREATE TABLE parts (id int CHECK (id > 0), day int REFERENCES days DEFERRABLE) PARTITION BY LIST (id);
    CREATE TABLE part (id int CONSTRAINT parts_id_check CHECK (id > 0), day int, CONSTRAINT own_fk FOREIGN KEY (day) REFERENCES days DEFERRABLE);
    ALTER TABLE parts ATTACH PARTITION part FOR VALUES IN (1);
    COMMENT ON CONSTRAINT own_fk ON part IS 'why'; COMMENT ON CONSTRAINT parts_id_check ON part IS 'why';
    CREATE TYPE span AS RANGE (SUBTYPE = int, MULTIRANGE_TYPE_NAME = spans); COMMENT ON TYPE span IS 'why'; COMMENT ON TYPE spans IS 'why';
    CREATE TABLE loose (day int CONSTRAINT known REFERENCES days); ALTER TABLE loose DISABLE TRIGGER ALL; INSERT INTO loose VALUES (7)`);
  const { stdout: dump } = spawnSync(`${process.env.BIN}/pg_dump`, [address('source')], { encoding: 'utf8' });
  const { stderr } = spawnSync(`${process.env.BIN}/psql`, ['-X', '-q', address('copy')], { encoding: 'utf8', input: dump });
  const copy = await at('copy');
  const ask = async (sql) => {
    const [before, after] = [await source(sql), await copy(sql)].map(([{ said }]) => said);
    return `${before}, restored: ${after}`;
  };
  const found = [`foreign key of the partition: ${await ask("SELECT conname AS said FROM pg_constraint WHERE conrelid = 'part'::regclass AND contype = 'f'")}`];
  found.push(`SET CONSTRAINTS own_fk: ${await copy('SET CONSTRAINTS own_fk DEFERRED').then(() => 'taken', ({ message }) => message)}`);
  found.push(`comments: ${await ask("SELECT count(*)::int AS said FROM pg_description WHERE description = 'why'")}`);
  found.push(`psql: ${[...stderr.matchAll(/ERROR: {2}(.*)/g)].map(([, error]) => error).join(', ')}`);
  found.push(`foreign keys of loose: ${await ask("SELECT count(*)::int AS said FROM pg_constraint WHERE conrelid = 'loose'::regclass")}`);
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'foreign key of the partition: own_fk, restored: parts_day_fkey; SET CONSTRAINTS own_fk: constraint "own_fk" does not exist; comments: 4, restored: 1; psql: insert or update on table "loose" violates foreign key constraint "known"; foreign keys of loose: 1, restored: 0' ]
