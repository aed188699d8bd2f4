/** The least that a runner in Node can do: `node floor.ts URL WORKSPACE all|each`. Each file is one transaction with its history row. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

const [url = '', workspace = '', mode = ''] = process.argv.slice(2);
const folder = path.join(workspace, 'migrations');
const files = readdirSync(folder).sort();
const started = performance.now();
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query(
  'CREATE TABLE IF NOT EXISTS history (file text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
);
const messages = files.map(
  (file) =>
    `BEGIN;\n${readFileSync(path.join(folder, file), 'utf8')}\n;INSERT INTO history (file) VALUES (${pg.escapeLiteral(file)});\nCOMMIT;\n`,
);
for (const message of mode === 'all' ? [messages.join('')] : messages) await client.query(message);
await client.end();
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - started }));
