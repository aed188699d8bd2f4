#!/usr/bin/env bash
# pglite-socket 0.2.17 with PGlite 0.5.14 and pg 8.23.1. Guess: with maxConnections each client has a session of its own, one
# at a time at the engine. Seen: all have the same one. A setting, a temporary table and a session's advisory lock of one
# client are another's as well, the same name of a prepared statement is taken, and what a client leaves behind waits for the
# next one.
# Output seen: the other's setting: 7s; its temporary table: 0 rows; its lock, tried: true; its prepared statement: prepared statement "same" already exists; left to a later client: 7s
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17 pg@8.23.1 >/dev/null

seen=$(node --input-type=module <<'SCRIPT'
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { createServer } from 'node:net';
import pg from 'pg';
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const server = new PGLiteSocketServer({ db: await PGlite.create(), host: '127.0.0.1', port, maxConnections: 5 });
await server.start();
const connect = async () => {
  const client = new pg.Client(`postgresql://postgres:any@127.0.0.1:${port}/postgres?sslmode=disable`);
  client.on('error', () => {});
  await client.connect();
  return client;
};
const value = async (client, sql) => Object.values((await client.query(sql)).rows[0])[0];
const one = await connect();
const two = await connect();
await one.query("SET statement_timeout = '7s'");
await one.query('CREATE TEMP TABLE scratch (id int)');
await one.query('SELECT pg_advisory_lock(7)');
await one.query({ name: 'same', text: 'SELECT 1' });
const found = [`the other's setting: ${await value(two, 'SHOW statement_timeout')}`];
found.push(`its temporary table: ${await value(two, 'SELECT count(*) FROM scratch')} rows`);
found.push(`its lock, tried: ${await value(two, 'SELECT pg_try_advisory_lock(7)')}`);
found.push(`its prepared statement: ${await two.query({ name: 'same', text: 'SELECT 2' }).then(() => 'taken', ({ message }) => message)}`);
await one.end();
await two.end();
const three = await connect();
found.push(`left to a later client: ${await value(three, 'SHOW statement_timeout')}`);
console.log(found.join('; '));
process.exit();
SCRIPT
)
echo "$seen"
[ "$seen" = 'the other'\''s setting: 7s; its temporary table: 0 rows; its lock, tried: true; its prepared statement: prepared statement "same" already exists; left to a later client: 7s' ]
