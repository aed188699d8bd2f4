#!/usr/bin/env bash
# Apache AGE on PostgreSQL 18.6 (Debian sid). Guess: the table of a label that is renamed takes its label along, or neither
# name works. Seen: AGE knows it by OID when it reads and by name when it writes. MATCH goes on finding the old label, the new
# one finds nothing, CREATE of the old label fails, and CREATE of the new one too, since its table is there.
# Output seen: MATCH the old label: 1 found; the new one: 0 found; CREATE the old label: relation "social.Person" does not exist; the new one: relation "Human" already exists; renamed back: taken
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-age >/dev/null
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
  await query('CREATE EXTENSION age');
  await query("LOAD 'age'");
  await query('SET search_path = ag_catalog, public');
  await query("SELECT create_graph('social')");
  const cypher = (text) => `SELECT * FROM cypher('social', $$ ${text} $$) AS (v agtype)`;
  const count = async (label) => `${(await query(cypher(`MATCH (v:${label}) RETURN v`))).length} found`;
  await query(cypher("CREATE (v:Person {name: 'a'}) RETURN v"));
  await query('ALTER TABLE social."Person" RENAME TO "Human"');
  const found = [`MATCH the old label: ${await count('Person')}`, `the new one: ${await count('Human')}`];
  found.push(`CREATE the old label: ${await attempt(cypher("CREATE (v:Person {name: 'b'}) RETURN v"))}`);
  found.push(`the new one: ${await attempt(cypher("CREATE (v:Human {name: 'b'}) RETURN v"))}`);
  await query('ALTER TABLE social."Human" RENAME TO "Person"');
  found.push(`renamed back: ${await attempt(cypher("CREATE (v:Person {name: 'b'}) RETURN v"))}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'MATCH the old label: 1 found; the new one: 0 found; CREATE the old label: relation "social.Person" does not exist; the new one: relation "Human" already exists; renamed back: taken' ]
