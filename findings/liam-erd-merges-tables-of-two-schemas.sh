#!/usr/bin/env bash
# @liam-hq/cli 0.7.24 (entity-relationship diagrams of a schema dump) and PGlite 0.5.16. Guess: of two tables of one name in two
# schemas both are drawn, each under its schema, or the build says that it cannot. Seen: the later one takes the place of the
# earlier, without a warning and with exit status 0; the columns of the earlier are nowhere, and a foreign key that refers to it
# is drawn to the other one. The statements are those that pg_dump writes, and PostgreSQL takes them.
# Output seen: PostgreSQL has 4 tables, Liam 3; users has changed_at, id, old_email; orders of app refers to users of audit; status 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @liam-hq/cli@0.7.24 @electric-sql/pglite@0.5.16 >/dev/null

cat >schema.sql <<'SQL'
CREATE SCHEMA app;
CREATE SCHEMA audit;
CREATE TABLE app.users (id bigint NOT NULL, email text NOT NULL);
CREATE TABLE audit.users (id bigint NOT NULL, changed_at timestamp with time zone NOT NULL, old_email text);
CREATE TABLE app.orders (id bigint NOT NULL, user_id bigint NOT NULL);
CREATE TABLE audit.entries (id bigint NOT NULL, user_id bigint);
ALTER TABLE ONLY app.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY audit.users ADD CONSTRAINT users_pkey PRIMARY KEY (id);
ALTER TABLE ONLY app.orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES app.users(id);
ALTER TABLE ONLY audit.entries ADD CONSTRAINT entries_user_id_fkey FOREIGN KEY (user_id) REFERENCES audit.users(id);
SQL
node_modules/.bin/liam erd build --format postgres --input schema.sql --output-dir site >told 2>&1 && status=0 || status=$?
if grep -iE 'warn|error' told; then exit 1; fi

seen=$(node --input-type=module <<'SCRIPT'
import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
const server = await PGlite.create();
await server.exec(readFileSync('schema.sql', 'utf8'));
const { rows: [{ count }] } = await server.query("SELECT count(*)::int AS count FROM pg_tables WHERE schemaname IN ('app', 'audit')");
const { tables } = JSON.parse(readFileSync('site/schema.json', 'utf8'));
const [key] = Object.values(tables.orders.constraints).filter(({ type }) => type === 'FOREIGN KEY');
const columns = Object.keys(tables[key.targetTableName].columns).sort();
const to = columns.includes('changed_at') ? 'audit' : 'app';
console.log(
  `PostgreSQL has ${count} tables, Liam ${Object.keys(tables).length}; users has ${columns.join(', ')}; ` +
    `orders of app refers to ${key.targetTableName} of ${to}`,
);
process.exit();
SCRIPT
)
seen+="; status $status"
echo "$seen"
[ "$seen" = 'PostgreSQL has 4 tables, Liam 3; users has changed_at, id, old_email; orders of app refers to users of audit; status 0' ]
