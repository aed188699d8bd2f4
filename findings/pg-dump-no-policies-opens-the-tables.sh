#!/usr/bin/env bash
# pg_dump 18.6 (Debian sid). Guess: --no-policies (new in 18) leaves the policies out, so that a restored table with row-level
# security shows no rows to anyone but its owner until a migration makes policies. Seen: it leaves out ENABLE ROW LEVEL
# SECURITY as well, and keeps FORCE ROW LEVEL SECURITY and all privileges: whoever is granted the table sees every row of it.
# Output seen: there: secured, 1 policy, the role sees 1 of 2 rows; restored: not secured, though FORCE is set, 0 policies, the role sees 2 of 2 rows
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
const { execFileSync } = require('child_process');
const { Client } = require('pg');
const { BIN, URL: address } = process.env;

async function state(client) {
  const [{ secured, forced, policies }] = (await client.query(`SELECT relrowsecurity AS secured, relforcerowsecurity AS forced,
    (SELECT count(*)::int FROM pg_policy) AS policies FROM pg_class WHERE relname = 'accounts'`)).rows;
  await client.query('SET ROLE reader');
  const [{ seen }] = (await client.query('SELECT count(*)::int AS seen FROM accounts')).rows;
  await client.query('RESET ROLE');
  return `${secured ? 'secured' : `not secured, ${forced ? 'though FORCE is set' : 'nor forced'}`}, ${policies} ${
    policies === 1 ? 'policy' : 'policies'}, the role sees ${seen} of 2 rows`;
}

(async () => {
  const client = new Client(address);
  await client.connect();
  await client.query('CREATE ROLE reader');
  await client.query('CREATE DATABASE restored');
  await client.query(`CREATE TABLE accounts (owner text); INSERT INTO accounts VALUES ('reader'), ('another');
    ALTER TABLE accounts ENABLE ROW LEVEL SECURITY; ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
    CREATE POLICY own ON accounts USING (owner = current_user); GRANT SELECT ON accounts TO reader`);
  const found = [`there: ${await state(client)}`];
  await client.end();
  const dump = execFileSync(`${BIN}/pg_dump`, ['--no-policies', '--dbname', address]);
  const restored = address.replace('/postgres?', '/restored?');
  execFileSync(`${BIN}/psql`, ['--no-psqlrc', '--quiet', '--set', 'ON_ERROR_STOP=1', '--dbname', restored], {
    input: dump, stdio: ['pipe', 'ignore', 'inherit'],
  });
  const other = new Client(restored);
  await other.connect();
  found.push(`restored: ${await state(other)}`);
  await other.end();
  console.log(found.join('; '));
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'there: secured, 1 policy, the role sees 1 of 2 rows; restored: not secured, though FORCE is set, 0 policies, the role sees 2 of 2 rows' ]
