#!/usr/bin/env bash
# PgQ 3.5.1 on PostgreSQL 18.6 (Debian sid). Guess: queues go on where they were once their database is restored, as all of
# their tables are in the dump. Seen: ticks hold transaction numbers of the old server. On one that has not counted that
# far, pgq.ticker() raises at the restored queue, so that no queue of the database gets a tick, a new one neither; and the
# first new queue fails, since the sequence that numbers them is not in the dump.
# Output seen: before the dump: 1 event; restored: the consumer is at the same tick; ticker: Invalid PgQ state; consumer: no batch; a new queue: duplicate key value violates unique constraint "queue_pkey", then taken; ticker: Invalid PgQ state; ticks of the new queue: 1, after a ticker of its own 2
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
fetch_debian_parts sid "$folder/parts" postgresql-18 postgresql-client-18 postgresql-18-pgq3 >/dev/null
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

# A second server, to which the database is moved.
"${as_owner[@]}" "$BIN/initdb" -D "$folder/own/other" -U postgres --auth=trust --no-sync >/dev/null 2>&1
other_port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$BIN/postgres" -D "$folder/own/other" -p "$other_port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= >/dev/null 2>&1 &
other=$!
trap 'kill "$server" "$other" || true; wait || true; rm -rf "$folder"' EXIT
export OTHER="postgresql://postgres:any@127.0.0.1:$other_port/postgres?sslmode=disable"
until URL=$OTHER node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { execFileSync } = require('child_process');
const { Client } = require('pg');
const connect = async (address) => {
  const client = new Client(address);
  await client.connect();
  return async (sql) => (await client.query(sql)).rows;
};
/** Counts what a consumer is given of what came until now. */
const consume = async (query) => {
  await query("SELECT pgq.force_tick('orders')");
  await query('SELECT pgq.ticker()');
  const [{ batch }] = await query("SELECT pgq.next_batch('orders', 'mailer') AS batch");
  const events = await query(`SELECT * FROM pgq.get_batch_events(${batch})`);
  await query(`SELECT pgq.finish_batch(${batch})`);
  return `${events.length} event${events.length === 1 ? '' : 's'}`;
};
const insert = "SELECT pgq.insert_event('orders', 'new', 'something')";
const position = async (query) => (await query('SELECT sub_last_tick AS tick FROM pgq.subscription'))[0].tick;

(async () => {
  const old = await connect(process.env.URL);
  await old('CREATE EXTENSION pgq');
  await old("SELECT pgq.create_queue('orders'), pgq.register_consumer('orders', 'mailer')");
  // A server that has been in use for longer than the other.
  await old('DO $$ BEGIN FOR number IN 1..5000 LOOP PERFORM txid_current(); COMMIT; END LOOP; END $$');
  await old(insert);
  const found = [`before the dump: ${await consume(old)}`];
  const dump = execFileSync(`${process.env.BIN}/pg_dump`, ['-d', process.env.URL], { encoding: 'utf8' });
  execFileSync(`${process.env.BIN}/psql`, ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', process.env.OTHER], { input: dump, stdio: ['pipe', 'ignore', 'inherit'] });
  const moved = await connect(process.env.OTHER);
  found.push(`restored: the consumer is at ${(await position(old)) === (await position(moved)) ? 'the same' : 'another'} tick`);
  await moved(insert);
  const attempt = (sql) => moved(sql).then(() => 'taken', (error) => error.message.split(':')[0]);
  found.push(`ticker: ${await attempt('SELECT pgq.ticker()')}`);
  const [{ batch }] = await moved("SELECT pgq.next_batch('orders', 'mailer') AS batch");
  found.push(`consumer: ${batch === null ? 'no batch' : 'a batch'}`);
  const create = "SELECT pgq.create_queue('returns')";
  found.push(`a new queue: ${await attempt(create)}, then ${await attempt(create)}`);
  await moved("SELECT pgq.insert_event('returns', 'new', 'something')");
  const ticks = async () =>
    (await moved("SELECT count(*) AS ticks FROM pgq.tick JOIN pgq.queue ON queue_id = tick_queue WHERE queue_name = 'returns'"))[0].ticks;
  await moved("SELECT pgq.force_tick('returns')");
  found.push(`ticker: ${await attempt('SELECT pgq.ticker()')}`);
  const stopped = await ticks();
  await moved("SELECT pgq.ticker('returns')");
  found.push(`ticks of the new queue: ${stopped}, after a ticker of its own ${await ticks()}`);
  console.log(found.join('; '));
  process.exit();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before the dump: 1 event; restored: the consumer is at the same tick; ticker: Invalid PgQ state; consumer: no batch; a new queue: duplicate key value violates unique constraint "queue_pkey", then taken; ticker: Invalid PgQ state; ticks of the new queue: 1, after a ticker of its own 2' ]
