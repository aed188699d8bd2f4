import type { OfferedSide, Story } from '../../src/report/index.ts';
import type { JudgedFinding } from '../../src/snapshot/index.ts';

/** What a check found; all of its texts can be given. */
export function finding(
  rule: string,
  level: JudgedFinding['level'],
  isNew: boolean,
  text = `public.log breaks ${rule}.`,
): JudgedFinding {
  return {
    rule,
    level,
    isNew,
    object: text,
    message: text,
    detail: text,
    remedy: text,
    key: `${rule} ${text}`,
    categories: ['integrity'],
  };
}

/** SQL that is offered for drift, with a text in each place that is not ours. */
export const side = (name: string, text: string, sql = text): OfferedSide => ({
  files: [{ name, sql, transactional: true }],
  objects: [{ kind: text, identity: text, change: 'added' }],
  losses: [{ statement: text, what: text, rows: 7 }],
  unproven: [{ kind: text, identity: text, why: text }],
});

/** A run in which everything went well; tests change what they are about. */
export const done: Story = {
  mode: 'apply',
  isInventoryOnly: false,
  target: 'postgres@db.example.com:5432/app',
  engine: 'server',
  serverVersion: '17.10',
  migrations: {
    format: 'supabase',
    outcomes: [
      {
        file: 'pg-feature-inventory/003_feature_inventory.sql',
        version: '003',
        state: 'applied',
        milliseconds: 41,
      },
      {
        file: 'supabase/migrations/20260101000000_orders.sql',
        version: '20260101000000',
        state: 'applied',
        milliseconds: 1_234,
      },
    ],
    appliedBefore: 12,
  },
  drift: [],
  driftSql: null,
  snapshot: {
    id: 4,
    label: 'nightly-12',
    unstored: null,
    isFirst: false,
    changes: [
      { kind: 'table', identity: 'public.orders', change: 'added', severity: 'additive', details: [] },
      {
        kind: 'column',
        identity: 'public.users.email',
        change: 'changed',
        severity: 'breaking',
        details: [{ property: 'type', from: 'text', to: 'citext' }],
      },
    ],
    trend: [],
    totals: { tables: 14, functions: 9, policies: 22, cronJobs: 1, sampleBlocks: 16, agentRoles: 7 },
    findings: {
      list: [finding('no_primary_key', 'warning', true), finding('function_search_path', 'info', false)],
      suppressed: [],
    },
  },
  inventory: { path: 'docs/FEATURE_INVENTORY.md', changed: true, bytes: 12_345, files: 2 },
  explorer: null,
  verification: {
    verdict: 'pass',
    checks: [
      {
        check: 'Tables Created',
        expected: '11',
        found: '11',
        status: 'pass',
        details: 'all there',
        file: 'verify_database.sql',
      },
      {
        check: 'Cron Jobs',
        expected: '1',
        found: '0',
        status: 'skipped',
        details: 'pg_cron is absent',
        file: 'verify_database.sql',
      },
    ],
  },
  publication: {
    committed: true,
    commitSha: '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b',
    commitUrl: 'https://github.com/octo-org/octo-repo/commit/1a2b3c4',
    pullRequestNumber: null,
    pullRequestUrl: null,
    summary: 'committed to main as 1a2b3c4',
    warnings: [],
  },
  notices: [
    { level: 'notice', message: 'pg_cron is absent: the schedule of the workflow is the only nightly.' },
  ],
  failure: null,
};

/** Nothing was reached: the inputs were wrong. */
export const nothing: Story = {
  mode: 'apply',
  isInventoryOnly: false,
  target: null,
  engine: null,
  serverVersion: null,
  migrations: null,
  drift: [],
  driftSql: null,
  snapshot: null,
  inventory: null,
  explorer: null,
  verification: null,
  publication: null,
  notices: [],
  failure: {
    message: 'connection-string is empty.',
    state: 'Nothing was connected to.',
    remedy: 'Set the secret.',
  },
};

/** The second migration failed; the third was never run. */
export const failed: Story = {
  ...nothing,
  target: done.target,
  engine: 'server',
  serverVersion: '17.10',
  migrations: {
    format: 'supabase',
    appliedBefore: 3,
    outcomes: [
      { file: 'supabase/migrations/004_a.sql', version: '004', state: 'applied', milliseconds: 12 },
      { file: 'supabase/migrations/005_b.sql', version: '005', state: 'failed', milliseconds: 7 },
      { file: 'supabase/migrations/006_c.sql', version: '006', state: 'pending', milliseconds: null },
    ],
  },
  failure: {
    message: 'relation "orders" already exists',
    location: { file: 'supabase/migrations/005_b.sql', line: 12, column: 14 },
    snippet: '11 | -- again\n12 | CREATE TABLE orders (id int);\n   |              ^',
    sqlstate: '42P07',
    state: '005_b.sql was rolled back; 004_a.sql stays applied.',
    remedy: 'Mark the file as applied.\nNothing is lost.',
  },
};
