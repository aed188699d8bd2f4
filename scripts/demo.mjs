/**
 * Runs the packaged action as it stands in dist/, on the embedded engine, in a temporary workspace. `npm run demo`;
 * it needs no install step and no server, only Node.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const workspace = mkdtempSync(path.join(tmpdir(), 'pg-feature-inventory-demo-'));
mkdirSync(path.join(workspace, 'migrations'));
writeFileSync(
  path.join(workspace, 'migrations/001_tags.sql'),
  `CREATE TABLE public.tags (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  page_id uuid NOT NULL REFERENCES public.knowledge_pages ON DELETE CASCADE,
  name text NOT NULL,
  UNIQUE (page_id, name)
);
COMMENT ON TABLE public.tags IS 'A migration of the demo''s own.';
`,
);

const action = path.join(import.meta.dirname, '../dist/index.js');
const { status } = spawnSync(process.execPath, [action], {
  stdio: 'inherit',
  env: {
    PATH: process.env.PATH,
    GITHUB_WORKSPACE: workspace,
    'INPUT_CONNECTION-STRING': 'embedded',
    'INPUT_SNAPSHOT-LABEL': 'demo',
    INPUT_MIGRATIONS: 'migrations',
    INPUT_EXPLORER: 'explorer.html',
    INPUT_PACKS: 'workspace\nworkspace-sample\nagents',
  },
});
if (status === 0)
  process.stdout.write(
    `\nThe document: ${path.join(workspace, 'docs/FEATURE_INVENTORY.md')}\n` +
      `The explorer, for a browser: file://${path.join(workspace, 'explorer.html')}\n`,
  );
process.exitCode = status ?? 1;
