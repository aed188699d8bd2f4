import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  mkdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkout } from '../migrations/support.ts';
import { startGitHub, type GitHub } from '../support/github.ts';
import { startHosted } from '../support/hosted.ts';
import { query, type Server } from '../support/postgres.ts';
import { runAction as runStep, type Finished, type Run } from '../support/runner.ts';

const root = path.join(import.meta.dirname, '../..');
const inventory = 'docs/FEATURE_INVENTORY.md';
const allPacks = 'workspace\nworkspace-sample\nagents';
const password = "s3cret#pa%ss@w'ord";
const written = (run: Finished): string => readFileSync(path.join(run.workspace, inventory), 'utf8');

/** Every output of action.yml, whatever became of the run. */
const outputNames = [
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
].sort();

/** A step that commits only where the test gives it a GitHub. */
const runAction = (run: Run): ReturnType<typeof runStep> =>
  runStep({
    ...run,
    inputs: { ...(run.env?.['GITHUB_API_URL'] === undefined ? { commit: 'none' } : {}), ...run.inputs },
  });

/** The same in this process, for what is no matter of the bundle, of a process or of a version of Node. */
const runHere = (run: Run): ReturnType<typeof runStep> => runAction({ ...run, dist: null });

/** What the runner sets for a repository on this GitHub. */
const environmentOn = (github: GitHub): Record<string, string> => ({
  GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
  GITHUB_SERVER_URL: 'https://github.test',
  GITHUB_API_URL: github.url,
  GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
  GITHUB_SHA: github.repository.head('main') ?? '',
});

/** Everything that a person or another step could read of a run. */
function sinks(run: Finished): string {
  return [
    run.stdout.replace(/^::add-mask::.*$/gm, ''),
    run.stderr,
    JSON.stringify(run.outputs),
    run.summary ?? '',
    JSON.stringify(run.report),
    JSON.stringify(run.annotations),
    existsSync(path.join(run.workspace, inventory)) ? written(run) : '',
  ].join('\n');
}

function expectNoSecret(run: Finished): void {
  const text = sinks(run);
  for (const form of [
    password,
    encodeURIComponent(password),
    password.replaceAll('%', '%25'),
    JSON.stringify(password).slice(1, -1),
    Buffer.from(password).toString('base64'),
  ]) {
    expect(text.includes(form), `the password appears as ${form}`).toBe(false);
  }
}

let server: Server;
let port = 0;
beforeAll(async () => {
  ({ server, port } = await startHosted(password));
});
afterAll(() => server[Symbol.asyncDispose]());

/** A database that a role with a password owns, over TCP, as a hosted one is reached. */
async function hosted(name: string): Promise<string> {
  await server.createDatabase(name);
  await query(server.url(), `ALTER DATABASE "${name}" OWNER TO owner`);
  return `postgres://owner:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
}

describe('on a PostgreSQL server', () => {
  test('the whole story: bundled SQL, own migrations, snapshot, document, verification, commit; and then nothing to do', async () => {
    const url = await hosted('story');
    const workspace = checkout({
      'scripts/12_own.sql':
        "CREATE TABLE public.notes (id bigint PRIMARY KEY, body text);\nCOMMENT ON TABLE public.notes IS 'Own notes';",
      'supabase/migrations/005_index.sql': 'CREATE INDEX CONCURRENTLY notes_body ON public.notes (body);',
      'supabase/functions/hello/index.ts': 'Deno.serve(() => new Response("hi"));',
    });
    await using github = await startGitHub();
    const inputs = {
      'connection-string': url,
      'snapshot-label': 'first',
      migrations: 'scripts\nsupabase/migrations',
      packs: allPacks,
      'github-token': github.token,
    };
    using first = await runAction({ inputs, cwd: workspace, env: environmentOn(github) });

    expect([
      first.exitCode,
      first.annotations.filter(({ level }) => level === 'error'),
      first.stderr,
    ]).toEqual([0, [], '']);
    expect(first.log).toContain('DATABASE OPERATIONS COMPLETE');
    expect(Object.keys(first.outputs).sort()).toEqual(outputNames);
    expect(first.outputs).toMatchObject({
      'applied-count': '8',
      'pending-count': '0',
      'snapshot-label': 'first',
      changed: 'true',
      drift: 'false',
      committed: 'true',
      verification: 'pass',
      'inventory-path': inventory,
    });
    expect(first.outputs['commit-sha']).toBe(github.repository.head('main'));
    expect(github.repository.read('main', inventory)).toBe(written(first));
    for (const heading of [
      '# Feature Inventory',
      '## Database Objects',
      '### Tables (',
      '### Functions (',
      '### Policies (',
      '### Extensions (',
      '### Edge Functions (1)',
      'public.notes',
      'catalog.capture_snapshot()',
    ])
      expect(written(first)).toContain(heading);
    expect(first.log).toContain('Dashboard > Database > Extensions > pg_cron');
    expectNoSecret(first);
    expect(first.masks).toContain(password);

    // The figures of the specification, by queries of the test's own.
    expect(
      await query(
        server.url('story'),
        `SELECT
      (SELECT count(*) FROM pg_tables WHERE (schemaname, tablename) IN (('public','content_blocks'),('public','database_views'),('public','task_dependencies'),('public','time_entries'),
        ('public','custom_properties'),('public','property_values'),('public','page_templates'),('catalog','snapshots'),('agents','roles'),('agents','skills'),('agents','task_bindings')))::int AS tables,
      (SELECT count(*) >= 21 FROM pg_policies WHERE schemaname IN ('public', 'catalog', 'agents')) AS policies,
      (SELECT count(DISTINCT proname) FROM pg_proc WHERE pronamespace = 'catalog'::regnamespace AND proname IN ('capture_snapshot', 'update_edge_functions'))::int AS functions,
      (SELECT count(*) FROM public.content_blocks)::int AS blocks, (SELECT count(*) FROM public.database_views)::int AS views, (SELECT count(*) FROM public.project_tasks)::int AS tasks,
      (SELECT count(*) FROM agents.roles)::int AS roles, (SELECT count(*) FROM agents.skills)::int AS skills, (SELECT count(*) FROM agents.task_bindings)::int AS bindings,
      (SELECT indisvalid FROM pg_index WHERE indexrelid = 'public.notes_body'::regclass) AS index,
      (SELECT edge_functions->0->>'name' FROM catalog.inventory_current) AS edge_function`,
      ),
    ).toEqual([
      {
        tables: 11,
        policies: true,
        functions: 2,
        blocks: 16,
        views: 5,
        tasks: 5,
        roles: 7,
        skills: 5,
        bindings: 5,
        index: true,
        edge_function: 'hello',
      },
    ]);

    const head = github.repository.head('main');
    const before = written(first);
    using second = await runAction({
      inputs: { ...inputs, 'snapshot-label': 'second' },
      cwd: workspace,
      env: environmentOn(github),
    });
    expect(written(second)).toBe(before);
    expect([
      second.exitCode,
      second.outputs['applied-count'],
      second.outputs['changed'],
      second.outputs['committed'],
    ]).toEqual([0, '0', 'false', 'false']);
    expect(github.repository.head('main')).toBe(head);
    expect(await query(server.url('story'), 'SELECT label FROM catalog.snapshots ORDER BY id')).toEqual([
      { label: 'first' },
      { label: 'second' },
    ]);

    using check = await runHere({
      inputs: { ...inputs, mode: 'check' },
      cwd: workspace,
      env: environmentOn(github),
    });
    expect([check.exitCode, check.log.includes('CHECK PASSED')]).toEqual([0, true]);

    // As on a runner whose Git writes CRLF.
    const page = path.join(workspace, inventory);
    writeFileSync(page, before.replaceAll('\n', '\r\n'));
    using windows = await runHere({
      inputs: { ...inputs, mode: 'check' },
      cwd: workspace,
      env: environmentOn(github),
    });
    expect([windows.exitCode, windows.log.includes('CHECK PASSED')]).toEqual([0, true]);
    expect(await query(server.url('story'), 'SELECT count(*)::int FROM catalog.snapshots')).toEqual([
      { count: 2 },
    ]);
  });

  test('the explorer lies in the workspace, the same bytes of any Node, and no commit has it', async () => {
    const explorer = 'docs/explorer.html';
    const workspace = checkout({ 'migrations/1.sql': 'CREATE TABLE public.notes (id bigint PRIMARY KEY);' });
    await using github = await startGitHub();
    // An executable page is what is pushed with Git itself.
    github.repository.commit('main', { [inventory]: { mode: '100755', content: '# old\n' } });
    const step = async (node: 24 | 20): Promise<Finished & Disposable> =>
      await runAction({
        node,
        inputs: {
          'connection-string': url,
          migrations: 'migrations',
          'github-token': github.token,
          'snapshot-label': `on ${node}`,
          explorer,
        },
        cwd: workspace,
        env: { ...environmentOn(github), GITHUB_SERVER_URL: github.url },
      });
    const url = await hosted('explored');
    using first = await step(24);
    expect([first.exitCode, first.outputs['committed'], first.outputs['explorer']]).toEqual([
      0,
      'true',
      explorer,
    ]);
    const bytes = readFileSync(path.join(workspace, explorer), 'utf8');
    expect(bytes).toMatch(/^<!doctype html>\n<!-- Generated by pg-feature-inventory\./);
    rmSync(path.join(workspace, explorer));
    using second = await step(20);
    expect([second.exitCode, second.outputs['committed']]).toEqual([0, 'false']);
    expect(readFileSync(path.join(workspace, explorer), 'utf8') === bytes).toBe(true);
    expect(github.repository.git(['ls-tree', '-r', '--name-only', 'main'])).toBe(
      'README.md\ndocs/FEATURE_INVENTORY.md\ndocs/inventory.json',
    );
  });

  test('a failing migration fails the step at its file and line, publishes nothing, and the next run goes on', async () => {
    const url = await hosted('failing');
    const workspace = checkout({
      'migrations/1.sql': 'CREATE TABLE t (a int);',
      'migrations/2.sql': 'CREATE TABLE u (a int);\nALTER TABLE t\n  ADD COLUMN a int;',
      'migrations/3.sql': 'SELECT 1',
    });
    const inputs = { 'connection-string': url, migrations: 'migrations' };
    using failing = await runAction({ inputs, cwd: workspace });
    expect([
      failing.exitCode,
      failing.outputs['applied-count'],
      failing.outputs['pending-count'],
      failing.outputs['committed'],
    ]).toEqual([1, '2', '2', 'false']);
    expect(failing.annotations.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({
        file: 'migrations/2.sql',
        line: 2,
        message: expect.stringContaining('42701'),
      }),
    ]);
    for (const part of [
      'DATABASE OPERATIONS FAILED',
      '✓ migrations/1.sql',
      '✗ migrations/2.sql',
      '42701',
      'was rolled back and left nothing',
      "mark_applied('migrations/2.sql')",
    ])
      expect(failing.log).toContain(part);
    expect(Object.keys(failing.outputs).sort()).toEqual(outputNames);
    expect(failing.summary).toContain('migrations/2.sql');
    expect(existsSync(path.join(workspace, inventory))).toBe(false);
    writeFileSync(path.join(workspace, 'migrations/2.sql'), 'ALTER TABLE t ADD COLUMN b int;');
    using mended = await runHere({ inputs, cwd: workspace });
    expect([mended.exitCode, mended.outputs['applied-count']]).toEqual([0, '2']);
  });

  test('a verification that fails fails the step before anything is committed', async () => {
    const url = await hosted('unverified');
    await using github = await startGitHub();
    const workspace = checkout({
      'checks.sql':
        "\\echo checking\nSELECT 'Orders' AS check_type, '1' AS expected, '0' AS found, 'fail' AS status;",
    });
    using run = await runHere({
      inputs: {
        'connection-string': url,
        migrations: 'none',
        verify: 'checks.sql',
        'github-token': github.token,
      },
      cwd: workspace,
      env: environmentOn(github),
    });
    expect([run.exitCode, run.outputs['verification'], run.outputs['committed'], github.writes]).toEqual([
      1,
      'fail',
      'false',
      [],
    ]);
    expect(run.log).toContain('Orders (expected 1, found 0)');
  });

  test('plan tells what is pending and writes nothing, neither here nor there', async () => {
    const url = await hosted('planned');
    const workspace = checkout({ 'migrations/1.sql': 'CREATE TABLE t (a int);' });
    using run = await runHere({
      inputs: { 'connection-string': url, migrations: 'migrations', mode: 'plan' },
      cwd: workspace,
    });
    expect([
      run.exitCode,
      run.outputs['pending-count'],
      run.outputs['applied-count'],
      existsSync(path.join(workspace, inventory)),
    ]).toEqual([0, '2', '0', false]);
    expect(
      await query(
        server.url('planned'),
        "SELECT to_regnamespace('catalog') AS catalog, to_regclass('t') AS t",
      ),
    ).toEqual([{ catalog: null, t: null }]);
  });

  test('a schema changed by hand is drift: a warning, or a failure that names the object', async () => {
    const url = await hosted('drifted');
    const workspace = checkout({ 'migrations/1.sql': 'CREATE TABLE made (a int);' });
    const inputs = { 'connection-string': url, migrations: 'migrations', 'drift-sql': 'off' };
    using first = await runHere({ inputs, cwd: workspace });
    expect(first.outputs['drift']).toBe('false');
    await query(server.url('drifted'), 'SET ROLE owner; CREATE TABLE by_hand (a int)');
    using check = await runHere({ inputs: { ...inputs, mode: 'check' }, cwd: workspace });
    expect([check.exitCode, check.outputs['drift'], check.log.includes('by_hand')]).toEqual([
      1,
      'true',
      true,
    ]);
    // The SQL for it comes out of the package, too.
    using changed = await runAction({ inputs: { ...inputs, 'drift-sql': 'files' }, cwd: workspace });
    expect(readFileSync(path.join(changed.outputs['drift-sql'] ?? '', 'adopt.sql'), 'utf8')).toContain(
      'CREATE TABLE "public"."by_hand"',
    );
    const page = written(changed);
    expect([changed.outputs['changed'], page.includes('by_hand')]).toEqual(['true', true]);
    using quiet = await runHere({ inputs, cwd: workspace });
    expect([quiet.outputs['changed'], written(quiet) === page]).toEqual(['false', true]);
    await query(server.url('drifted'), 'CREATE TABLE by_hand_too (a int)');
    const strictly = { inputs: { ...inputs, 'on-drift': 'fail' }, cwd: workspace };
    using strict = await runHere(strictly);
    expect([strict.exitCode, strict.outputs['drift'], strict.log.includes('by_hand_too')]).toEqual([
      1,
      'true',
      true,
    ]);
    // Running again, or the nightly job meanwhile, does not make it right.
    await query(url, "SELECT catalog.capture_snapshot('nightly')");
    using again = await runHere(strictly);
    expect([again.exitCode, again.outputs['drift'], again.log.includes('by_hand_too')]).toEqual([
      1,
      'true',
      true,
    ]);
    using accepting = await runHere({ inputs, cwd: workspace });
    expect([
      accepting.exitCode,
      accepting.outputs['drift'],
      accepting.annotations.filter(
        ({ level, message }) => level === 'warning' && message.includes('table public.by_hand_too (added)'),
      ).length,
    ]).toEqual([0, 'true', 1]);
    using after = await runHere(strictly);
    expect([after.exitCode, after.outputs['drift']]).toEqual([0, 'false']);
  });

  test('drift is told before migrations are applied, apart from what they change, and can stop them all', async () => {
    const url = await hosted('drifted_before');
    const workspace = checkout({ 'migrations/1.sql': 'CREATE TABLE one (a int);' });
    const inputs = {
      'connection-string': url,
      migrations: 'migrations',
      'snapshot-label': 'first',
      'drift-sql': 'off',
    };
    using first = await runHere({ inputs, cwd: workspace });
    expect([first.exitCode, first.outputs['drift']]).toEqual([0, 'false']);

    writeFileSync(path.join(workspace, 'migrations/2.sql'), 'CREATE TABLE two (a int);');
    using plain = await runHere({ inputs: { ...inputs, 'snapshot-label': 'second' }, cwd: workspace });
    expect([plain.exitCode, plain.outputs['drift'], plain.outputs['applied-count']]).toEqual([
      0,
      'false',
      '1',
    ]);
    expect(
      await query(server.url('drifted_before'), 'SELECT label FROM catalog.snapshots ORDER BY id'),
    ).toEqual([{ label: 'first' }, { label: 'second' }]);

    await query(server.url('drifted_before'), 'ALTER TABLE one ADD COLUMN by_hand int');
    writeFileSync(path.join(workspace, 'migrations/3.sql'), 'CREATE TABLE three (a int);');
    using stopped = await runHere({ inputs: { ...inputs, 'on-drift': 'fail' }, cwd: workspace });
    expect([
      stopped.exitCode,
      stopped.outputs['drift'],
      stopped.outputs['applied-count'],
      stopped.outputs['pending-count'],
    ]).toEqual([1, 'true', '0', '1']);
    for (const part of [
      'column public.one.by_hand (added)',
      'No migration was applied',
      'catalog.mark_applied',
    ])
      expect(stopped.log).toContain(part);
    expect(stopped.summary).toContain('| added | column | `public.one.by_hand` |');
    expect(await query(server.url('drifted_before'), "SELECT to_regclass('three') AS three")).toEqual([
      { three: null },
    ]);

    using check = await runHere({ inputs: { ...inputs, mode: 'check' }, cwd: workspace });
    expect([
      check.exitCode,
      check.outputs['drift'],
      check.outputs['pending-count'],
      check.log.includes('by_hand'),
    ]).toEqual([1, 'true', '1', true]);

    using warned = await runHere({ inputs: { ...inputs, 'snapshot-label': 'third' }, cwd: workspace });
    expect([warned.exitCode, warned.outputs['drift'], warned.outputs['applied-count']]).toEqual([
      0,
      'true',
      '1',
    ]);
    const { added } = JSON.parse(warned.outputs['diff'] ?? '') as { added: readonly { identity: string }[] };
    expect(added.map(({ identity }) => identity)).toEqual(['public.one.by_hand', 'public.three']);
    expect(
      (warned.report as { drift: readonly { identity: string }[] }).drift.map(({ identity }) => identity),
    ).toEqual(['public.one.by_hand']);
    // The page tells both, since neither was on it before; and says the same on a quiet night.
    const page = written(warned);
    for (const name of ['by_hand', 'public.three']) expect(page.split('## Findings')[0]).toContain(name);
    using quiet = await runHere({ inputs: { ...inputs, 'on-drift': 'fail' }, cwd: workspace });
    expect([quiet.exitCode, quiet.outputs['drift'], written(quiet) === page]).toEqual([0, 'false', true]);
  });

  test('what a migration did is no drift, though its run failed later or a person marked it', async () => {
    const url = await hosted('explained');
    const workspace = checkout({
      'migrations/1.sql': 'CREATE TABLE one (a int);',
      'supabase/functions/hello/index.ts': 'Deno.serve(() => new Response("hi"));',
    });
    const inputs = { 'connection-string': url, migrations: 'migrations', 'on-drift': 'fail' };
    using first = await runHere({ inputs, cwd: workspace });
    expect(first.exitCode).toBe(0);
    for (const [name, sql] of [
      ['2', 'CREATE TABLE two (a int);'],
      ['3', 'CREATE TABLE one (a int);'],
    ])
      writeFileSync(path.join(workspace, `migrations/${name}.sql`), sql ?? '');
    using failing = await runHere({ inputs, cwd: workspace });
    expect([failing.exitCode, failing.outputs['applied-count'], failing.outputs['drift']]).toEqual([
      1,
      '1',
      'false',
    ]);
    rmSync(path.join(workspace, 'migrations/3.sql'));
    using mended = await runHere({ inputs, cwd: workspace });
    expect([
      mended.exitCode,
      mended.outputs['drift'],
      mended.log.includes('1 added, 0 changed, 0 removed since the last run'),
    ]).toEqual([0, 'false', true]);

    // A person who writes down what was done by hand and marks it has said what it is.
    await query(
      server.url('explained'),
      "CREATE TABLE four (a int); SELECT catalog.mark_applied('migrations/4.sql')",
    );
    writeFileSync(path.join(workspace, 'migrations/4.sql'), 'CREATE TABLE four (a int);');
    // An edge function is the checkout's own.
    writeFileSync(
      path.join(workspace, 'supabase/functions/hello/index.ts'),
      'Deno.serve(() => new Response("hello"));',
    );
    using marked = await runHere({ inputs, cwd: workspace });
    expect([marked.exitCode, marked.outputs['drift'], marked.outputs['applied-count']]).toEqual([
      0,
      'false',
      '0',
    ]);
    writeFileSync(
      path.join(workspace, 'supabase/functions/hello/index.ts'),
      'Deno.serve(() => new Response("hello!"));',
    );
    using edge = await runHere({ inputs, cwd: workspace });
    expect([
      edge.exitCode,
      edge.outputs['drift'],
      edge.log.includes('0 added, 1 changed, 0 removed'),
    ]).toEqual([0, 'false', true]);
  });

  test('names that try to command the runner or break the page stay names', async () => {
    const url = await hosted('hostile');
    const name = 'x\n::error::pwned\n::set-output name=a::b |`<img src=x>@team #1 \u202E';
    await query(
      server.url('hostile'),
      `SET ROLE owner; CREATE TABLE "${name}" (a int); COMMENT ON TABLE "${name}" IS '::stop-commands::t'`,
    );
    using run = await runHere({ inputs: { 'connection-string': url, migrations: 'none' } });
    expect([
      run.exitCode,
      run.otherCommands,
      run.annotations.filter(({ level }) => level === 'error'),
    ]).toEqual([0, [], []]);
    expect(written(run)).not.toMatch(/<img|\u202E|@team/);
    expect(written(run)).toContain('### Tables (1)');
  });
});

describe('bad input', () => {
  test('is told all at once, with every output set and no secret shown', async () => {
    using run = await runAction({
      inputs: {
        'connection-string': `postgres://u:${password}@h:port/d`,
        mode: 'aply',
        comment: 'yes',
        'inventory-path': '../../x.md',
      },
    });
    expect(run.exitCode).toBe(1);
    for (const part of [
      'connection-string',
      'mode must be one of',
      'comment must be true or false',
      'inventory-path must stay inside',
    ])
      expect(run.log).toContain(part);
    expect(Object.keys(run.outputs).sort()).toEqual(outputNames);
    expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    expectNoSecret(run);
  });

  test.each([
    ['an empty connection string', { 'connection-string': '' }, /is empty/],
    ['a masked one', { 'connection-string': '***' }, /is masked/],
    ['another database', { 'connection-string': 'mysql://u:p4ssword@h/d' }, /is a mysql:\/\/ URL/],
    [
      'a path that is not there',
      { 'connection-string': 'embedded', migrations: 'nowhere' },
      /no file or folder nowhere/,
    ],
    [
      'an unknown input',
      { 'connection-string': 'embedded', 'conection-string': 'x' },
      /did you mean connection-string/,
    ],
    [
      'a layout that cannot be run',
      { 'connection-string': 'embedded', migrations: '../outside' },
      /is outside the repository/,
    ],
  ])('%s fails with its reason', async (_what, inputs, reason) => {
    using run = await runHere({ inputs });
    expect([run.exitCode, reason.test(run.log)]).toEqual([1, true]);
    expect(run.summary).toMatch(reason);
  });

  test('an inventory path through a symbolic link writes nothing outside the repository', async () => {
    const outside = mkdtempSync(path.join(tmpdir(), 'outside-'));
    const workspace = checkout({ 'README.md': '' });
    symlinkSync(outside, path.join(workspace, 'docs'));
    using run = await runHere({
      inputs: { 'connection-string': await hosted('linked'), migrations: 'none' },
      cwd: workspace,
    });
    expect([run.exitCode, existsSync(path.join(outside, 'FEATURE_INVENTORY.md'))]).toEqual([1, false]);
    expect(run.log).toMatch(/symbolic link/);
  });
});

describe.each([24, 20] as const)('dist/ alone in an empty folder, on Node %i', (node) => {
  const dist = mkdtempSync(path.join(tmpdir(), 'dist-'));
  cpSync(path.join(root, 'dist'), dist, { recursive: true });
  afterAll(() => rmSync(dist, { recursive: true }));

  test("runs the embedded engine, with a file that only PostgreSQL's own grammar can judge", async () => {
    const workspace = checkout({
      'migrations/1.sql': 'CREATE TABLE t (a int);',
      'migrations/2.sql': 'CREATE INDEX CONCURRENTLY ON t (a);',
    });
    using run = await runAction({
      node,
      dist: path.join(dist, 'index.js'),
      inputs: { 'connection-string': 'embedded', migrations: 'migrations', packs: allPacks },
      cwd: workspace,
    });
    expect([run.exitCode, run.stderr, run.outputs['verification'], run.outputs['applied-count']]).toEqual([
      0,
      '',
      'pass',
      '8',
    ]);
  });

  test("runs on a server without the embedded engine's files", async () => {
    const lean = mkdtempSync(path.join(tmpdir(), 'lean-'));
    cpSync(dist, lean, { recursive: true, filter: (file) => !/pglite|initdb/.test(path.basename(file)) });
    using run = await runAction({
      node,
      dist: path.join(lean, 'index.js'),
      inputs: { 'connection-string': await hosted(`lean_${node}`), migrations: 'none' },
    });
    expect([run.exitCode, run.stderr]).toEqual([0, '']);
    rmSync(lean, { recursive: true });
  });
});

test('the demo runs without an install step and says where the document is', async () => {
  const clone = mkdtempSync(path.join(tmpdir(), 'clone-'));
  for (const part of ['dist', 'scripts', 'package.json'])
    cpSync(path.join(root, part), path.join(clone, part), { recursive: true });
  mkdirSync(path.join(clone, 'sql'));
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'demo'], {
    cwd: clone,
    encoding: 'utf8',
    env: { PATH: '/usr/local/bin:/usr/bin:/bin' },
  });
  expect([status, stderr.replace(/^npm .*\n/gm, '')]).toEqual([0, '']);
  expect(stdout).toContain('DATABASE OPERATIONS COMPLETE');
  const document = /The document: (.*)/.exec(stdout)?.[1] ?? '';
  expect(readFileSync(document, 'utf8')).toContain('# Feature Inventory');
});

test('a cancelled run is rolled back at once, with its outputs set, and the next one finishes', async () => {
  const url = await hosted('cancelled');
  const workspace = checkout({
    'migrations/1.sql': 'CREATE TABLE t (a int);',
    'migrations/2.sql':
      "CREATE TABLE u (a int);\nDO $$ BEGIN RAISE NOTICE 'about to sleep'; END $$;\nSELECT pg_sleep(60);",
  });
  const inputs = { 'connection-string': url, migrations: 'migrations' };
  using run = await runAction({
    inputs,
    cwd: workspace,
    signalAfter: { signal: 'SIGINT', when: /about to sleep/ },
    timeout: 30_000,
  });
  expect([run.exitCode, run.signal, run.log.includes('The run was cancelled')]).toEqual([1, null, true]);
  expect(Object.keys(run.outputs).sort()).toEqual(outputNames);
  expect(
    await query(server.url('cancelled'), "SELECT to_regclass('t') IS NOT NULL AS t, to_regclass('u') AS u"),
  ).toEqual([{ t: true, u: null }]);
});
