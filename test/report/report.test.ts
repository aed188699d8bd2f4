import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createReporter, succeeded, type Story } from '../../src/report/index.ts';
import { listen, parseFileCommands } from '../support/runner.ts';
import { done, failed, finding, nothing, side } from './story.ts';

const names = [
  'applied-count',
  'applied',
  'pending-count',
  'pending',
  'snapshot-id',
  'snapshot-label',
  'changed',
  'drift',
  'diff',
  'findings-count',
  'inventory-path',
  'committed',
  'commit-sha',
  'commit-url',
  'pull-request-number',
  'pull-request-url',
  'verification',
  'report',
  'explorer',
  'drift-sql',
];

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'report-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

/** Tells a story as a step of a job does and returns what is found in every place it was told. */
async function tell(
  story: Story,
  options: { secrets?: readonly string[]; env?: NodeJS.ProcessEnv; inActions?: boolean } = {},
) {
  const [output, summary] = [path.join(directory, 'output'), path.join(directory, 'summary')];
  for (const file of [output, summary]) writeFileSync(file, '');
  let stdout = '';
  const env = {
    RUNNER_TEMP: directory,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    ...(options.inActions === false ? {} : { GITHUB_ACTIONS: 'true' }),
    ...options.env,
  };
  const reporter = createReporter({
    env,
    secrets: options.secrets ?? [],
    write: (text) => {
      stdout += text;
    },
  });
  const hello = stdout.length;
  await reporter.finish(story);
  const outputs = parseFileCommands(readFileSync(output, 'utf8'));
  const report = outputs['report'] ? readFileSync(outputs['report'], 'utf8') : '';
  return {
    stdout: stdout.slice(hello),
    heard: listen(stdout),
    outputs,
    summary: readFileSync(summary, 'utf8'),
    report,
    reportFile: outputs['report'] as string,
  };
}

describe('the final report', () => {
  test('begins with DATABASE OPERATIONS COMPLETE and tells every chapter', async () => {
    const { stdout } = await tell(done, { inActions: false });
    expect(stdout.trim().split('\n').slice(0, -1).join('\n')).toBe(`DATABASE OPERATIONS COMPLETE

Database      postgres@db.example.com:5432/app (PostgreSQL 17.10)
Migrations    2 applied, 0 pending, 12 applied before (supabase)
  ✓ pg-feature-inventory/003_feature_inventory.sql  41 ms
  ✓ supabase/migrations/20260101000000_orders.sql  1.2 s
Objects       14 tables, 9 functions, 22 policies, 1 cron job, 16 sample blocks, 7 agent roles
Snapshot      4 (nightly-12): 1 added, 1 changed, 0 removed since the last run
              changed column public.users.email (breaking)
Findings      2 findings: 1 warning, 1 info; 1 new
              new warning: public.log breaks no_primary_key. (no_primary_key)
              and 1 info, listed in the JSON report
Inventory     docs/FEATURE_INVENTORY.md and 1 more file (12.3 kB, changed); committed to main as 1a2b3c4

Verification  PASS: 1 passed, 0 failed, 1 skipped
             CHECK           EXPECTED  FOUND  DETAILS
  ✓ pass     Tables Created  11        11     all there
  – skipped  Cron Jobs       1         0      pg_cron is absent

Notices
  notice: pg_cron is absent: the schedule of the workflow is the only nightly.

Next step     Read docs/FEATURE_INVENTORY.md at https://github.com/octo-org/octo-repo/commit/1a2b3c4`);
  });

  test('the next step is what matters most, and green only where nothing is left', async () => {
    const snapshot = done.snapshot as NonNullable<Story['snapshot']>;
    const publication = done.publication as NonNullable<Story['publication']>;
    const pull = 'https://github.com/octo-org/octo-repo/pull/7';
    const opened = { ...publication, committed: false, pullRequestNumber: 7, pullRequestUrl: pull };
    const change = { change: 'added', kind: 'table', identity: 'a.b', severity: 'additive', details: [] };
    const drift = [change] as unknown as Story['drift'];
    const withErrors = {
      ...snapshot,
      findings: { suppressed: [], list: [finding('rls_disabled_exposed', 'error', true)] },
    };
    const known = {
      ...snapshot,
      findings: { suppressed: [], list: [finding('rls_disabled_exposed', 'error', false)] },
    };
    const unpublished = {
      ...publication,
      committed: false,
      commitUrl: null,
      summary: 'not committed: commit is none',
    };
    const steps: readonly (readonly [story: Partial<Story>, icon: string, step: string])[] = [
      [{ snapshot: withErrors, drift, publication: opened }, '⚠️', 'Look at 1 new finding of level error.'],
      [
        { snapshot: known, drift, publication: opened },
        '⚠️',
        'Look at the drift: 1 change that no migration',
      ],
      [
        { publication: { ...unpublished, warnings: ['The token may not write.\nMore.'] } },
        '⚠️',
        'Publish the document: The token may not write.',
      ],
      [{ snapshot: known, publication: opened }, '⚠️', `Review and merge \`${pull}\``],
      [{ snapshot: known }, '✅', 'Read docs/FEATURE_INVENTORY.md at'],
      [
        { publication: unpublished },
        '✅',
        'Read docs/FEATURE_INVENTORY.md, which has changed (not committed: commit is none).',
      ],
    ];
    for (const [part, icon, step] of steps) {
      const { summary } = await tell({ ...done, ...part });
      expect(summary).toContain(`## ${icon} DATABASE OPERATIONS COMPLETE`);
      expect(summary).toContain(`**Next step:** ${step}`);
    }
  });

  test('the hint of the server stands before the remedy in the next step, and once', async () => {
    const failure = { message: 'column "x" does not exist', hint: 'Perhaps you meant "t.y".' };
    const step = async (remedy: string): Promise<unknown> =>
      (
        JSON.parse((await tell({ ...failed, failure: { ...failure, remedy } })).report) as {
          nextStep: unknown;
        }
      ).nextStep;
    expect(await step('Correct the name.')).toBe('Perhaps you meant "t.y". Correct the name.');
    expect(await step('Perhaps you meant "t.y".')).toBe('Perhaps you meant "t.y".');
  });

  test('rows for information are counted apart', async () => {
    const checks = [
      { check: 'a', expected: '', found: 'n = 1', status: 'information', details: '', file: 'v.sql' },
    ] as const;
    const { stdout, summary } = await tell({ ...done, verification: { verdict: 'skipped', checks } });
    expect(stdout).toContain('SKIPPED: 0 passed, 0 failed, 0 skipped, 1 row for information');
    expect(summary).toContain('ℹ️ information');
  });

  test('a run without a verification file has no row of zeros', async () => {
    expect(
      (await tell({ ...done, verification: { verdict: 'skipped', checks: [] } }, { inActions: false }))
        .stdout,
    ).toContain('Verification  SKIPPED: there is nothing to verify\n');
  });

  test('a hundred findings of one rule do not hide the others, and only matters of taste are no list with more to come', async () => {
    const { snapshot } = done;
    if (snapshot === null) throw new Error('the story has no snapshot');
    const many = (count: number, ...[rule, level, isNew]: [string, 'error' | 'warning' | 'info', boolean]) =>
      Array.from({ length: count }, (_, at) => finding(rule, level, isNew, `${rule} ${at}.`));
    const told = async (list: ReturnType<typeof many>) => {
      const { stdout, summary } = await tell(
        { ...done, snapshot: { ...snapshot, findings: { list, suppressed: [] } } },
        { inActions: false },
      );
      return {
        log: stdout
          .split('\n')
          .slice(
            stdout.split('\n').findIndex((line) => line.startsWith('Findings')),
            stdout.split('\n').findIndex((line) => line.startsWith('Inventory')),
          )
          .map((line) => line.slice(14)),
        summary,
      };
    };
    const { log, summary } = await told([
      ...many(99, 'unsafe', 'error', false),
      ...many(7, 'fresh', 'warning', true),
      ...many(1, 'slow', 'warning', false),
      ...many(30, 'taste', 'info', false),
    ]);
    expect(log).toEqual([
      '137 findings: 99 errors, 8 warnings, 30 info; 7 new',
      ...[0, 1, 2, 3].map((at) => `new warning: fresh ${at}. (fresh)`),
      'new warning: fresh 4. (fresh, and 2 more)',
      'error: unsafe 0. (unsafe, and 98 more)',
      'warning: slow 0. (slow)',
      'and 30 info, listed in the JSON report',
    ]);
    expect(summary).toContain('- **error** `unsafe`: unsafe 0. _and 98 more_<br>`unsafe 0.`');
    const taste = await told(many(3, 'taste', 'info', false));
    expect(taste.log).toEqual(['3 findings: 3 info', 'listed in the JSON report']);
    expect(taste.summary).toContain('_Listed in the JSON report._');
    expect((await told(many(2, 'slow', 'warning', false))).summary).toContain(
      '- warning `slow`: slow 0. _and 1 more_<br>`slow 0.`',
    );
  });

  test('prints a failure as a person needs it: message, place, lines, caret, code, state, remedy', async () => {
    const { stdout } = await tell(failed, { inActions: false });
    expect(stdout).toContain(`DATABASE OPERATIONS FAILED: relation "orders" already exists

Error: relation "orders" already exists
    at supabase/migrations/005_b.sql:12:14

    11 | -- again
    12 | CREATE TABLE orders (id int);
       |              ^

SQLSTATE    42P07
State now   005_b.sql was rolled back; 004_a.sql stays applied.
What to do  Mark the file as applied.
            Nothing is lost.
`);
    expect(stdout).toContain(
      '✓ supabase/migrations/004_a.sql  12 ms\n  ✗ supabase/migrations/005_b.sql  failed after 7 ms\n  · supabase/migrations/006_c.sql  pending\n',
    );
  });

  test('annotates a failure once, at its file, line and column', async () => {
    const { heard } = await tell(failed);
    expect(heard.annotations).toEqual([
      {
        level: 'error',
        title: 'PostgreSQL error 42P07',
        file: 'supabase/migrations/005_b.sql',
        line: 12,
        column: 14,
        message:
          'relation "orders" already exists\nSQLSTATE: 42P07\nState now: 005_b.sql was rolled back; 004_a.sql stays applied.\nWhat to do: Mark the file as applied.\nNothing is lost.',
      },
    ]);
  });

  test('points at no file of the repository when bundled SQL failed', async () => {
    const location = { file: 'pg-feature-inventory/003_feature_inventory.sql', line: 3, column: 1 };
    const { heard } = await tell({ ...failed, failure: { message: 'permission denied', location } });
    expect(heard.annotations).toEqual([
      {
        level: 'error',
        title: 'pg-feature-inventory failed',
        message: 'permission denied\nat pg-feature-inventory/003_feature_inventory.sql:3:1',
      },
    ]);
  });

  test.each<[string, Partial<Story>, string]>([
    [
      'a check failed',
      {
        verification: {
          verdict: 'fail',
          checks: [
            { check: 'Functions', expected: '2', found: '1', status: 'fail', details: '', file: 'v.sql' },
          ],
        },
      },
      '1 check of 1 failed',
    ],
    [
      'a migration is left',
      {
        migrations: {
          format: 'plain',
          appliedBefore: 0,
          outcomes: [{ file: 'a.sql', version: '1', state: 'pending', milliseconds: null }],
        },
      },
      '1 migration not applied',
    ],
    [
      'a migration failed',
      {
        migrations: {
          format: 'plain',
          appliedBefore: 0,
          outcomes: [{ file: 'a.sql', version: '1', state: 'failed', milliseconds: 1 }],
        },
      },
      '1 migration failed',
    ],
    ['there is no snapshot', { snapshot: null }, 'no snapshot was taken'],
    ['there is no inventory', { inventory: null }, 'no inventory was written'],
  ])('never says complete when %s, even if nobody called it a failure', async (_, change, reason) => {
    const story = { ...done, ...change };
    const { stdout, summary, heard, report } = await tell(story);
    expect(succeeded(story)).toBe(false);
    expect(stdout).toContain(`DATABASE OPERATIONS FAILED: ${reason}\n`);
    for (const text of [stdout, summary, report]) expect(text).not.toContain('COMPLETE');
    expect(heard.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(JSON.parse(report).succeeded).toBe(false);
  });

  test('does not call a plan done that wrote nothing', async () => {
    const story: Story = {
      ...failed,
      mode: 'plan',
      failure: null,
      migrations: {
        format: 'plain',
        appliedBefore: 0,
        outcomes: [{ file: 'a.sql', version: '1', state: 'pending', milliseconds: null }],
      },
    };
    const { stdout } = await tell(story, { inActions: false });
    expect(stdout).toContain('PLAN COMPLETE: nothing was written\n');
    expect(stdout).toContain(
      'Review the plan. Once it is merged, a run with mode: apply applies 1 migration.',
    );
  });

  test('keeps the lines of a warning that are to be pasted', async () => {
    const notices = [
      ...done.notices,
      { level: 'warning' as const, message: 'The token may not write.\npermissions:\n  contents: write' },
    ];
    const { stdout, summary, heard } = await tell({ ...done, notices });
    expect(stdout).toContain(
      '  warning: The token may not write.\n    permissions:\n      contents: write\n',
    );
    expect(summary).toContain('```\nThe token may not write.\npermissions:\n  contents: write\n```');
    expect(heard.annotations.map(({ level, message }) => [level, message.split('\n')[0]])).toEqual([
      ['notice', done.notices[0]?.message],
      ['warning', 'The token may not write.'],
    ]);
  });

  test('names what a plan changes and where, what is breaking first', async () => {
    const changes = [
      ...done.snapshot!.changes,
      { ...done.snapshot!.changes[1]!, identity: 'public.users.id', file: 'migrations/2.sql', line: 7 },
    ];
    const rehearsal = { extent: 'whole', files: [] } as const;
    const plan: Story = {
      ...nothing,
      mode: 'plan',
      plan: { rehearsal, changes, findings: [], statements: [], document: null },
    };
    const { stdout } = await tell(plan, { inActions: false });
    expect(stdout).toContain(`Changes       1 added, 2 changed, 0 removed; 2 breaking
              changed column public.users.email (breaking)
              migrations/2.sql:7: changed column public.users.id (breaking)
              added table public.orders (additive)
`);
  });

  test('of a plan that could not be applied says first what would stop it', async () => {
    const refusal = { message: 'The database has tables.', remedy: 'Say once which files are applied.' };
    const rehearsal = { extent: 'whole', files: [] } as const;
    const plan = { rehearsal, changes: [], findings: [], statements: [], document: null, live: { refusal } };
    const { stdout } = await tell({ ...nothing, failure: null, mode: 'plan', plan }, { inActions: false });
    expect(stdout).toContain('Next step     Say once which files are applied.');
  });

  test('names what drifted, and not twelve thousand of it', async () => {
    const changes = Array.from({ length: 12_000 }, (_, index) => ({
      kind: 'table',
      identity: `public.t${index}`,
      change: 'added' as const,
      severity: 'additive' as const,
      details: [],
    }));
    const { stdout } = await tell({ ...done, drift: changes, snapshot: { ...done.snapshot!, changes } });
    expect(stdout).toContain('added table public.t0 (additive)');
    expect(stdout).toContain('and 11980 more');
    expect(stdout.length).toBeLessThan(5_000);
  });
});

describe('the outputs', () => {
  test('are those that action.yml declares', () => {
    const action = parse(readFileSync(path.join(import.meta.dirname, '../../action.yml'), 'utf8')) as {
      outputs: Record<string, unknown>;
    };
    expect(Object.keys(action.outputs).sort()).toEqual([...names].sort());
  });

  test.each([
    ['done', done],
    ['nothing was reached', nothing],
    ['a migration failed', failed],
  ])('are all set when %s', async (_, story) => {
    expect(Object.keys((await tell(story)).outputs)).toEqual(names);
  });

  test('hold what happened', async () => {
    const { outputs } = await tell(failed);
    expect(outputs).toMatchObject({
      'applied-count': '1',
      'pending-count': '2',
      'snapshot-id': '',
      changed: 'false',
      drift: 'false',
      committed: 'false',
      'findings-count': '0',
      verification: 'skipped',
      'pull-request-number': '',
    });
    expect(JSON.parse(outputs['applied']!)).toEqual([
      { file: 'supabase/migrations/004_a.sql', version: '004', state: 'applied', milliseconds: 12 },
    ]);
    expect(JSON.parse(outputs['pending']!).map(({ state }: { state: string }) => state)).toEqual([
      'failed',
      'pending',
    ]);
    expect(JSON.parse(outputs['diff']!)).toEqual({ added: [], removed: [], changed: [] });
    const whole = (await tell(done)).outputs;
    expect(whole).toMatchObject({
      'snapshot-id': '4',
      'snapshot-label': 'nightly-12',
      changed: 'true',
      committed: 'true',
      verification: 'pass',
    });
    expect(JSON.parse(whole['diff']!).changed[0]).toEqual({
      kind: 'column',
      identity: 'public.users.email',
      severity: 'breaking',
      details: [{ property: 'type', from: 'text', to: 'citext' }],
    });
  });

  test('stay within what GitHub takes from a job, and JSON, whatever the size', async () => {
    const changes = Array.from({ length: 12_000 }, (_, index) => ({
      kind: 'column',
      identity: `public.${'long'.repeat(15)}_${index}.c`,
      change: 'changed' as const,
      severity: 'breaking' as const,
      details: [{ property: 'type', from: 'int', to: 'bigint' }],
    }));
    const outcomes = Array.from({ length: 5_000 }, (_, index) => ({
      file: `supabase/migrations/${index}_${'x'.repeat(80)}.sql`,
      version: String(index),
      state: 'applied' as const,
      milliseconds: 1,
    }));
    const { outputs } = await tell({
      ...done,
      migrations: { ...done.migrations!, outcomes },
      snapshot: { ...done.snapshot!, changes },
    });
    expect(2 * Object.values(outputs).reduce((total, value) => total + value.length, 0)).toBeLessThan(
      1_000_000,
    );
    const diff = JSON.parse(outputs['diff']!);
    expect(diff.changed.length + diff.omitted).toBe(12_000);
    expect(outputs['applied-count']).toBe('5000');
    expect(JSON.parse(outputs['applied']!).length).toBe(500);
  });

  test('cannot be forged by a label with lines of its own', async () => {
    const label = 'x\nghadelimiter_0\ncommitted<<E\ntrue\nE\ncommitted=true';
    const { outputs } = await tell({ ...failed, snapshot: { ...done.snapshot!, label } });
    expect(outputs['snapshot-label']).toBe(label);
    expect(outputs['committed']).toBe('false');
    expect(Object.keys(outputs)).toEqual(names);
  });

  test('are not printed where no runner takes them', async () => {
    const { stdout } = await tell(done, {
      inActions: false,
      env: { GITHUB_OUTPUT: undefined, GITHUB_STEP_SUMMARY: undefined } as unknown as NodeJS.ProcessEnv,
    });
    expect(stdout).not.toContain('::');
    expect(stdout.trim().split('\n').at(-1)).toMatch(/^Report {8}\//);
  });
});

describe('the JSON report', () => {
  test('holds the whole story and is readable by its owner only', async () => {
    const { report, reportFile } = await tell(done);
    expect(JSON.parse(report)).toEqual({
      version: 1,
      succeeded: true,
      driftSqlFolder: null,
      headline: 'DATABASE OPERATIONS COMPLETE',
      nextStep: expect.stringContaining('Read docs/'),
      ...done,
      sarif: path.join(path.dirname(reportFile), 'findings.sarif'),
    });
    expect(statSync(reportFile).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(reportFile)).mode & 0o777).toBe(0o700);
    expect(path.dirname(path.dirname(reportFile))).toBe(directory);
  });

  test('names the findings as SARIF beside it, and nothing when nothing was checked', async () => {
    const { report } = await tell(done);
    const { sarif } = JSON.parse(report);
    expect(statSync(sarif).mode & 0o777).toBe(0o600);
    expect(
      JSON.parse(readFileSync(sarif, 'utf8')).runs[0].results.map(
        ({ ruleId, level, baselineState }: Record<string, string>) => [ruleId, level, baselineState],
      ),
    ).toEqual([
      ['no_primary_key', 'warning', 'new'],
      ['function_search_path', 'note', 'unchanged'],
    ]);
    const unchecked = await tell({ ...done, snapshot: { ...done.snapshot!, findings: null } });
    expect(JSON.parse(unchecked.report).sarif).toBeNull();
    expect(unchecked.stdout).not.toContain('Findings');
  });

  test('lies in the temporary folder of the system outside of Actions', async () => {
    const { reportFile } = await tell(done, { inActions: false, env: { RUNNER_TEMP: '' } });
    expect(reportFile.startsWith(tmpdir())).toBe(true);
    rmSync(path.dirname(reportFile), { recursive: true });
  });
});

describe('SQL for drift', () => {
  const change = { change: 'added', kind: 'table', identity: 'a.b', severity: 'additive', details: [] };
  const drift = [change] as unknown as Story['drift'];
  const nobody = { files: [], objects: [], losses: [], unproven: [] };
  const sql = "-- ``` and </details>\nCOMMENT ON TABLE a.b IS '</details>\n```\n<b>\u200b';\n";
  const driftSql: NonNullable<Story['driftSql']> = {
    reason: 'drift',
    adopt: { ...nobody, files: [{ name: 'adopt.sql', sql, transactional: true }] },
    undo: {
      ...nobody,
      files: [{ name: 'undo.sql', sql: 'DROP TABLE a.b;\n', transactional: true }],
      losses: [{ statement: 'DROP TABLE a.b', what: 'drops the rows of a.b', rows: 1_234 }],
    },
    outside: [],
    pullRequest: null,
  };

  test('is in files next to the report as it is to run, and an output names their folder', async () => {
    const { outputs, stdout, reportFile, report } = await tell({ ...done, drift, driftSql });
    const folder = outputs['drift-sql'] as string;
    expect(path.dirname(folder)).toBe(path.dirname(reportFile));
    expect(readFileSync(path.join(folder, 'adopt.sql'), 'utf8')).toBe(sql);
    expect(readFileSync(path.join(folder, 'undo.sql'), 'utf8')).toBe('DROP TABLE a.b;\n');
    expect(statSync(path.join(folder, 'adopt.sql')).mode & 0o777).toBe(0o600);
    expect(JSON.parse(report)).toMatchObject({ driftSqlFolder: folder, driftSql: { reason: 'drift' } });
    expect(stdout).toContain(`Drift SQL     ${folder}`);
    expect(stdout).toContain('may lose: undo.sql: drops the rows of a.b (1234 rows): DROP TABLE a.b');
    expect(stdout).toContain('To keep it, add adopt.sql to a migration; to take it back, run undo.sql on');
  });

  test('needs no folder where there is none', async () => {
    const { outputs, stdout, reportFile } = await tell(done);
    expect(outputs['drift-sql']).toBe('');
    expect(stdout).not.toContain('Drift SQL');
    expect(existsSync(path.join(path.dirname(reportFile), 'drift-sql'))).toBe(false);
    const unproven = [{ kind: 'table', identity: 'a.b', why: 'its order of columns would differ' }];
    const left = { ...nobody, unproven };
    const told = await tell({ ...done, drift, driftSql: { ...driftSql, adopt: left, undo: left } });
    expect(told.outputs['drift-sql']).toBe('');
    expect(told.stdout).toContain('No SQL is offered, because none could be proven.');
    expect(told.stdout.match(/left out: table a\.b: its order/g)).toHaveLength(1);
    expect(told.stdout).toContain('To keep it, write a migration; to take it back, undo it in the database.');
  });

  test('is shown whole or not at all, within its fence', async () => {
    const { summary } = await tell({ ...done, drift, driftSql });
    expect(summary).toContain(
      '<details><summary>adopt.sql</summary>\n\n````sql\n-- ``` and </details>\nCOMMENT ON',
    );
    expect(summary).toContain(
      '⚠️ **May lose data** where it runs:\n\n- undo.sql: drops the rows of a.b (1234 rows): `DROP',
    );
    const long = {
      ...driftSql.adopt,
      files: [{ name: 'adopt.sql', sql: 'SELECT 1;\n'.repeat(9_000), transactional: true }],
    };
    const told = await tell({ ...done, drift, driftSql: { ...driftSql, adopt: long } });
    expect(told.summary).toContain('`adopt.sql` has 9001 lines: too long to be shown here.');
    expect(told.summary).not.toContain('SELECT 1;');
  });
});

describe('a secret', () => {
  const secret = 'p|w<b>`"c\'o#%d_e';
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64'),
    secret.replace(/[|<>`#_]/g, '\\$&'),
  ];
  const everywhere = (text: string): Story => ({
    mode: 'apply',
    isInventoryOnly: false,
    target: text,
    engine: 'server',
    serverVersion: text,
    migrations: {
      format: text,
      appliedBefore: 0,
      outcomes: [{ file: text, version: text, state: 'failed', milliseconds: 1 }],
    },
    drift: [
      {
        kind: text,
        identity: text,
        change: 'renamed',
        severity: 'security',
        details: [{ property: text, from: { [text]: text }, to: [text] }],
      },
    ],
    driftSql: {
      reason: 'drift',
      adopt: side('adopt.sql', text),
      undo: side('undo.sql', text),
      outside: [{ kind: text, identity: text, what: text, why: text }],
      pullRequest: { summary: text, pullRequestNumber: 1, pullRequestUrl: text },
    },
    snapshot: {
      id: 1,
      label: text,
      unstored: { reason: text, remedy: text },
      isFirst: true,
      trend: [],
      totals: done.snapshot!.totals,
      findings: {
        list: [finding(text, 'error', true, text)],
        suppressed: [
          {
            finding: finding(text, 'warning', false, text),
            suppression: { rule: text, object: text, reason: text, until: null, line: 1 },
          },
        ],
      },
      changes: [
        {
          kind: text,
          identity: text,
          change: 'changed',
          severity: 'security',
          details: [{ property: text, from: { [text]: text }, to: [text] }],
        },
      ],
    },
    inventory: { path: text, changed: true, bytes: 1, files: 1 },
    explorer: { path: text, changed: true, bytes: 1 },
    verification: {
      verdict: 'fail',
      checks: [
        {
          check: text,
          expected: text,
          found: text,
          status: 'fail',
          details: text,
          file: text,
          location: { file: text, line: 1, column: 1 },
        },
      ],
    },
    publication: {
      committed: false,
      commitSha: text,
      commitUrl: text,
      pullRequestNumber: null,
      pullRequestUrl: text,
      summary: text,
      warnings: [text],
    },
    notices: [{ level: 'warning', message: text }],
    failure: {
      message: text,
      location: { file: text, line: 1, column: 1 },
      snippet: text,
      sqlstate: text,
      detail: text,
      hint: text,
      context: text,
      state: text,
      remedy: text,
    },
  });

  test.each([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['in base64', Buffer.from(secret).toString('base64')],
  ])('%s in every text of a story is in none of its forms', async (_, text) => {
    for (const inActions of [true, false]) {
      const told = await tell(everywhere(`a ${text} b`), { secrets: [secret], inActions });
      for (const sink of [
        told.stdout,
        told.summary,
        told.report,
        JSON.stringify(told.outputs),
        readFileSync(JSON.parse(told.report).sarif, 'utf8'),
      ]) {
        expect(sink).toContain('***');
        for (const form of forms) expect(sink).not.toContain(form);
      }
      expect(JSON.parse(told.outputs['diff']!).changed).toHaveLength(1);
      for (const [name, value] of Object.entries(told.outputs))
        if (!['applied', 'pending', 'diff'].includes(name)) expect(value).not.toContain(secret);
    }
  });

  test.each(['pass', 'fail', 'applied', 'server', 'apply', 'added', '1234'])(
    '"%s" does not change what happened',
    async (word) => {
      const { outputs, report } = await tell(done, { secrets: [word] });
      expect(outputs['verification']).toBe('pass');
      expect(outputs['applied-count']).toBe('2');
      expect(JSON.parse(report)).toMatchObject({
        mode: 'apply',
        engine: 'server',
        migrations: { outcomes: [{ state: 'applied' }, { state: 'applied' }] },
      });
    },
  );
});

describe('a report that cannot be written', () => {
  test.each<[string, (file: string) => NodeJS.ProcessEnv]>([
    ['its summary file is gone', (gone) => ({ GITHUB_STEP_SUMMARY: path.join(gone, 'no/summary') })],
    ['its output file is a folder', (folder) => ({ GITHUB_OUTPUT: folder })],
    ['there is no temporary folder', (gone) => ({ RUNNER_TEMP: path.join(gone, 'no') })],
    [
      'nothing at all can be written',
      (gone) => ({
        GITHUB_STEP_SUMMARY: path.join(gone, 'no/a'),
        GITHUB_OUTPUT: path.join(gone, 'no/b'),
        RUNNER_TEMP: path.join(gone, 'no'),
      }),
    ],
  ])('does not hide the cause when %s', async (_, env) => {
    let stdout = '';
    const folder = path.join(directory, 'folder');
    mkdirSync(folder);
    const reporter = createReporter({
      env: { GITHUB_ACTIONS: 'true', RUNNER_TEMP: directory, ...env(folder) },
      secrets: [],
      write: (text) => {
        stdout += text;
      },
    });
    expect(JSON.parse([...(await reporter.finish(failed))].join(''))).toMatchObject({ succeeded: false });
    const { annotations } = listen(stdout);
    expect(annotations.filter(({ level }) => level === 'error')).toMatchObject([
      { file: 'supabase/migrations/005_b.sql', line: 12 },
    ]);
    expect(annotations.filter(({ level }) => level === 'warning').length).toBeGreaterThan(0);
    expect(stdout).toContain('could not be written');
    expect(stdout).toContain('DATABASE OPERATIONS FAILED');
  });
});
