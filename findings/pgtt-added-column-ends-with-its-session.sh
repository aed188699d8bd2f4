#!/usr/bin/env bash
# pgtt 4.6 on PostgreSQL 18.6 (Debian sid). Guess: ALTER TABLE of a global temporary table changes it for all sessions, or
# is refused once the session has used it, as CREATE INDEX and COMMENT are. Seen: after the session's first look at the
# table, ADD COLUMN and ADD CONSTRAINT succeed and change only the session's own copy; the next session has neither. A
# migration that fills a table and then alters it says that all is done.
# Output seen: before the table is used: ADD COLUMN taken; in the next session: id, early; after it is used: CREATE INDEX a temporary table has been created and is active, can not add an index on the GTT table in this session., ADD COLUMN taken, ADD CONSTRAINT taken; in this session: id, early, late; in the next session: id, early, and -1 is taken
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-18-pgtt >/dev/null
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
  const connect = async () => {
    const session = new Client(process.env.URL);
    await session.connect();
    const run = async (sql) => (await session.query(sql)).rows;
    const said = (sql) => run(sql).then(() => 'taken', (error) => error.message);
    const columns = async () => {
      const { fields } = await session.query('SELECT * FROM work');
      return fields.map(({ name }) => name).join(', ');
    };
    return { run, said, columns, end: () => session.end() };
  };
  await query("CREATE EXTENSION pgtt; ALTER DATABASE postgres SET session_preload_libraries = 'pgtt'");
  const first = await connect();
  await first.run('CREATE GLOBAL TEMPORARY TABLE work (id int) ON COMMIT PRESERVE ROWS');
  const found = [`before the table is used: ADD COLUMN ${await first.said('ALTER TABLE work ADD COLUMN early int')}`];
  await first.end();
  const second = await connect();
  found.push(`in the next session: ${await second.columns()}`);
  const said = [];
  for (const [name, sql] of Object.entries({
    'CREATE INDEX': 'CREATE INDEX ON work (id)',
    'ADD COLUMN': 'ALTER TABLE work ADD COLUMN late int',
    'ADD CONSTRAINT': 'ALTER TABLE work ADD CONSTRAINT positive CHECK (id > 0)',
  }))
    said.push(`${name} ${await second.said(sql)}`);
  found.push(`after it is used: ${said.join(', ')}`);
  found.push(`in this session: ${await second.columns()}`);
  await second.end();
  const third = await connect();
  found.push(`in the next session: ${await third.columns()}, and -1 is ${await third.said('INSERT INTO work (id) VALUES (-1)')}`);
  await third.end();
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before the table is used: ADD COLUMN taken; in the next session: id, early; after it is used: CREATE INDEX a temporary table has been created and is active, can not add an index on the GTT table in this session., ADD COLUMN taken, ADD CONSTRAINT taken; in this session: id, early, late; in the next session: id, early, and -1 is taken' ]
