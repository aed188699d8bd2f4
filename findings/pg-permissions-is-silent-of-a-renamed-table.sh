#!/usr/bin/env bash
# pg_permissions 1.4.1 on PostgreSQL 18.6 (Debian sid). Guess: where what is wanted and what is granted differ,
# permission_diffs() says so, and of a table that it cannot find it says that the privileges are missing. Seen: it knows the
# table by its name, and after a rename it reports nothing at all: neither the privilege too many nor the one that is
# missing. A check that expects no rows passes.
# Output seen: before: INSERT missing, DELETE too many; table renamed: no difference; renamed back: INSERT missing, DELETE too many
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-pg-permissions >/dev/null
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
  await query(`CREATE EXTENSION pg_permissions; CREATE ROLE app; CREATE TABLE orders (id int);
    GRANT SELECT, DELETE ON orders TO app`);
  await query(`INSERT INTO permission_target (id, role_name, permissions, object_type, schema_name, object_name)
    VALUES (1, 'app', '{SELECT,INSERT}', 'TABLE', 'public', 'orders')`);
  const differences = async () => {
    const rows = await query(`SELECT permission, missing FROM permission_diffs()
      WHERE role_name = 'app' AND object_type = 'TABLE' ORDER BY permission`);
    return rows.map(({ permission, missing }) => `${permission} ${missing ? 'missing' : 'too many'}`).join(', ') || 'no difference';
  };
  const found = [`before: ${await differences()}`];
  await query('ALTER TABLE orders RENAME TO sales');
  found.push(`table renamed: ${await differences()}`);
  await query('ALTER TABLE sales RENAME TO orders');
  found.push(`renamed back: ${await differences()}`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before: INSERT missing, DELETE too many; table renamed: no difference; renamed back: INSERT missing, DELETE too many' ]
