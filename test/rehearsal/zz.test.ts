import { test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { startGitHub } from '../support/github.ts';
import { openPullRequest, planOn } from './support.ts';
import { startServer, newest, query } from '../support/postgres.ts';
test('x', async () => {
  await using github = await startGitHub();
  const base = { 'migrations/001.sql': `CREATE TABLE people (id int PRIMARY KEY, email text, age int); CREATE TABLE orders (id int PRIMARY KEY, person int, note text, total numeric(10,2)); CREATE INDEX orders_person ON orders (person); CREATE MATERIALIZED VIEW totals AS SELECT person, sum(total) FROM orders GROUP BY 1;` };
  const opened = openPullRequest(github, base, {
    'migrations/002_orders.sql': "ALTER TABLE orders ADD COLUMN paid boolean;\nALTER TABLE orders ALTER COLUMN note TYPE varchar(255);\nALTER TABLE people ALTER COLUMN email SET NOT NULL;\nUPDATE orders SET paid = false;\nINSERT INTO people VALUES (1, 'a', 3);\n",
    'migrations/003_index.sql': 'CREATE INDEX orders_note ON orders (note);\nALTER TABLE orders ADD FOREIGN KEY (person) REFERENCES people;\n',
    'migrations/004_concurrently.sql': 'CREATE INDEX CONCURRENTLY people_age ON people (age);\nDROP INDEX CONCURRENTLY orders_person;\nVACUUM FULL orders;\nVACUUM FULL;\nREINDEX TABLE CONCURRENTLY people;\nREINDEX TABLE people;\n',
    'migrations/005_view.sql': 'REFRESH MATERIALIZED VIEW totals;\nTRUNCATE people CASCADE;\nDROP TABLE orders CASCADE;\nCREATE TABLE fresh (id int);\nCREATE INDEX ON fresh (id);',
  });
  let inputs = {};
  let server;
  if (process.env['LIVE']) {
    server = await startServer(newest);
    const url = await server.createDatabase('live');
    await query(url, base['migrations/001.sql'] + "INSERT INTO orders SELECT g, g, repeat('x', 300), 1 FROM generate_series(1, 400000) g; ANALYZE orders; INSERT INTO people VALUES (1,'x',2);ANALYZE people;");
    inputs = { 'connection-string': url, baseline: '1' };
  }
  const { story, comments } = await planOn(github, opened, inputs);
  console.log(story.failure, story.plan.rehearsal);
  writeFileSync('/tmp/exp/effects/comment.md', comments[0] ?? '');
  writeFileSync('/tmp/exp/effects/plan.json', JSON.stringify(story.plan.statements, null, 1));
  await server?.[Symbol.asyncDispose]();
}, 300000);
