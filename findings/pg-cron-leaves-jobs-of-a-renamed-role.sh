#!/usr/bin/env bash
# pg_cron 1.6 on PostgreSQL 18.6 (Debian sid). Guess: a role keeps its jobs when it is renamed, and cannot be dropped while it
# has some. Seen: a job knows its role by the name as text. Under its new name the role neither sees nor ends the job, which
# fails at each run; scheduling it again makes a second one of the same name; and DROP ROLE leaves both behind.
# Output seen: before: succeeded; renamed: failed; the role sees: nothing; scheduled again: 2 of one name; role dropped: 2 jobs left
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
fetch_debian_parts sid "$folder/sid" postgresql-18 postgresql-18-cron >/dev/null
# PostgreSQL does not run as root.
bin=$folder/sid/usr/lib/postgresql/18/bin
mkdir own
chmod 755 "$folder"
as_owner=(env)
if [ "$(id -u)" = 0 ]; then
  chown nobody own
  as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups env)
fi
"${as_owner[@]}" "$bin/initdb" -D "$folder/own/data" -U postgres --auth=trust --no-sync >/dev/null 2>&1
port=$(node -e 'const s = require("net").createServer().listen(0, () => { console.log(s.address().port); s.close(); })')
"${as_owner[@]}" "$bin/postgres" -D "$folder/own/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_preload_libraries=pg_cron -c cron.use_background_workers=on -c max_worker_processes=20 >/dev/null 2>&1 &
server=$!
export URL="postgresql://postgres:any@127.0.0.1:$port/postgres?sslmode=disable"
until node -e 'const c = new (require("pg").Client)(process.env.URL); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

seen=$(node <<'SCRIPT'
const { Client } = require('pg');
(async () => {
  const client = new Client(process.env.URL);
  await client.connect();
  const query = async (sql) => (await client.query(sql)).rows;
  const as = async (role, sql) => {
    await query(`SET ROLE ${role}`);
    const rows = await query(sql);
    await query('RESET ROLE');
    return rows;
  };
  /** What became of the first run from now on; pg_cron starts one each second. */
  const nextRun = async () => {
    const [{ last }] = await query('SELECT coalesce(max(runid), 0) AS last FROM cron.job_run_details');
    for (;;) {
      const [run] = await query(
        `SELECT status FROM cron.job_run_details WHERE runid > ${last} AND status IN ('succeeded', 'failed') LIMIT 1`,
      );
      if (run !== undefined) return run.status;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const schedule = "SELECT cron.schedule('tidy', '1 second', 'SELECT 1')";
  await query('CREATE EXTENSION pg_cron; CREATE ROLE old LOGIN; GRANT USAGE ON SCHEMA cron TO old');
  await as('old', schedule);
  const found = [`before: ${await nextRun()}`];
  await query('ALTER ROLE old RENAME TO new');
  // A run that began before may still end.
  await nextRun();
  await nextRun();
  found.push(`renamed: ${await nextRun()}`);
  found.push(`the role sees: ${(await as('new', 'SELECT jobname FROM cron.job')).length === 0 ? 'nothing' : 'its job'}`);
  await as('new', schedule);
  const count = async () => (await query("SELECT FROM cron.job WHERE jobname = 'tidy'")).length;
  found.push(`scheduled again: ${await count()} of one name`);
  await query('DROP OWNED BY new; DROP ROLE new');
  found.push(`role dropped: ${await count()} jobs left`);
  console.log(found.join('; '));
  await client.end();
})();
SCRIPT
)
echo "$seen"
[ "$seen" = 'before: succeeded; renamed: failed; the role sees: nothing; scheduled again: 2 of one name; role dropped: 2 jobs left' ]
