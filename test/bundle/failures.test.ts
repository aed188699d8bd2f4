import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { parse } from 'yaml';
import { checkout } from '../migrations/support.ts';
import { pullRequest, push, type Event } from '../support/events.ts';
import { commentsOf } from '../support/github-comments.ts';
import { startGitHub, type GitHub } from '../support/github.ts';
import { startHosted } from '../support/hosted.ts';
import { query, type Server } from '../support/postgres.ts';
import { runAction, type Finished, type Run } from '../support/runner.ts';

const root = path.join(import.meta.dirname, '../..');
const outputNames = Object.keys(
  (parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as { outputs: object }).outputs,
).sort();
const inventory = 'docs/FEATURE_INVENTORY.md';

let server: Server;
let port = 0;
const password = "p%ss w'rd#7\\ü";
/** What a first run has left in its checkout, by the database that it ran in. */
const left: Record<string, string> = {};
beforeAll(async () => {
  ({ server, port } = await startHosted(password));
  for (const [name, files, inputs] of [
    ['empty', {}, {}],
    ['migrated', first, migrations],
  ] as const)
    await scene(name, files, inputs, async ({ step, workspace }) => {
      left[name] = workspace;
      await step({ inputs: { commit: 'none' } });
    });
});
afterAll(() => server[Symbol.asyncDispose]());

interface Scene {
  readonly github: GitHub;
  readonly workspace: string;
  readonly database: string;
  readonly url: string;
  /** An empty database to rehearse in. */
  shadow(): Promise<string>;
  step(more?: Run, event?: Event): Promise<Finished>;
}

/**
 * One run's surroundings: a database that a role with a password owns, a checkout, a GitHub.
 * @param after the database in which another run has been, and from which this one goes on.
 */
async function scene(
  name: string,
  files: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  act: (scene: Scene) => Promise<void>,
  after?: string,
): Promise<void> {
  await using github = await startGitHub();
  await (after === undefined ? server.createDatabase(name) : server.copyDatabase(after, name));
  await server.administer(`ALTER DATABASE "${name}" OWNER TO owner`);
  const workspace = checkout({ 'README.md': '', ...files });
  if (after !== undefined)
    cpSync(path.join(left[after] ?? '', 'docs'), path.join(workspace, 'docs'), { recursive: true });
  const url = `postgres://owner:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
  await act({
    github,
    workspace,
    database: server.url(name),
    url,
    shadow: () => server.createDatabase(),
    async step(more = {}, event = push(github)) {
      using run = await runAction({
        dist: null,
        cwd: workspace,
        event: event.name,
        eventPayload: event.payload,
        ...more,
        inputs: {
          'connection-string': url,
          migrations: 'none',
          'github-token': github.token,
          'cron-schedule': 'none',
          ...inputs,
          ...more.inputs,
        },
        env: {
          GITHUB_REPOSITORY: 'acme/app',
          GITHUB_SERVER_URL: 'https://github.test',
          GITHUB_API_URL: github.url,
          GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
          ...event.env,
          ...more.env,
        },
      });
      return run;
    },
  });
}

const migrations = { migrations: 'migrations' };
const first = { 'migrations/1.sql': 'CREATE TABLE t (a int);' };

/** What happens before the run that fails, and how it is told. */
interface Chapter {
  /** A run went before, without migrations or with {@link first}. */
  readonly after?: 'empty' | 'migrated';
  readonly files?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly before?: (scene: Scene) => unknown;
  readonly run?: (scene: Scene) => Run | Promise<Run>;
  readonly event?: (github: GitHub) => Event;
  readonly told: RegExp;
  readonly outputs?: Readonly<Record<string, string>>;
  /** The document stands in the workspace all the same. */
  readonly written?: boolean;
}

/** On the server, in a tenth of the processor time of an embedded engine. */
const rehearsing = async ({ shadow }: Scene): Promise<Run> => ({ inputs: { shadow: await shadow() } });

const chapters: readonly (readonly [name: string, chapter: Chapter])[] = [
  [
    'the event',
    {
      event: (github) => pullRequest(github, 'stranger/app', 'pull_request_target'),
      told: /comes from a fork/,
    },
  ],
  ['the inputs', { inputs: { mode: 'aply' }, told: /mode must be one of/ }],
  [
    'the list of accepted findings',
    {
      files: { '.github/feature-inventory-findings.txt': 'no_such_rule' },
      told: /feature-inventory-findings\.txt/,
    },
  ],
  [
    'the connection, for want of the server',
    {
      inputs: {
        'connection-string': `postgres://owner:${encodeURIComponent(password)}@127.0.0.1:1/x?connect_timeout=2`,
      },
      told: /ECONNREFUSED|does not answer|refused/i,
    },
  ],
  [
    'the connection, for a wrong password',
    {
      run: ({ url }) => ({ inputs: { 'connection-string': url.replace('owner:', 'owner:wr0ngAnd') } }),
      told: /28P01/,
    },
  ],
  [
    'the connection, for want of the database',
    {
      run: ({ url }) => ({ inputs: { 'connection-string': url.replace(/[^/]*$/, 'nowhere') } }),
      told: /3D000/,
    },
  ],
  ['the listing of files', { inputs: { migrations: 'nowhere' }, told: /no file or folder nowhere/ }],
  [
    'the plan, for an edited file',
    {
      files: first,
      inputs: migrations,
      after: 'migrated',
      before: ({ workspace }) => {
        writeFileSync(path.join(workspace, 'migrations/1.sql'), 'CREATE TABLE t (b int);');
      },
      told: /migrations\/1\.sql/,
      written: true,
    },
  ],
  [
    'a migration',
    {
      files: { ...first, 'migrations/2.sql': 'SELECT 1 / 0;' },
      inputs: migrations,
      told: /22012/,
      outputs: { 'applied-count': '2', 'pending-count': '1' },
    },
  ],
  [
    'the snapshot',
    {
      after: 'empty',
      before: async ({ database }) => {
        await query(
          database,
          "SET ROLE owner; CREATE OR REPLACE FUNCTION catalog.read_schemas() RETURNS TABLE (oid oid, schema text, owner text, folded boolean, history boolean) LANGUAGE plpgsql AS $$ BEGIN RAISE 'the catalog is broken'; END $$",
        );
      },
      told: /the catalog is broken/,
      written: true,
    },
  ],
  [
    'the last look for secrets',
    {
      before: ({ database }) =>
        query(
          database,
          `SET ROLE owner; CREATE TABLE t (a int); COMMENT ON TABLE t IS 'log in with ${password.replaceAll("'", "''")}'`,
        ),
      told: /FEATURE_INVENTORY\.md, line \d+, contains a secret of this run/,
      outputs: { 'applied-count': '1' },
    },
  ],
  ['the document, where a file stands in its way', { files: { docs: 'a file' }, told: /docs is a file/ }],
  [
    'the verification',
    {
      files: { 'v.sql': "SELECT 'x' AS check_type, '1' AS expected, '0' AS found, 'fail' AS status;" },
      inputs: { verify: 'v.sql' },
      told: /Verification failed/,
      outputs: { verification: 'fail' },
      written: true,
    },
  ],
  [
    'a change without migrations',
    {
      inputs: { 'on-drift': 'fail' },
      after: 'empty',
      before: async ({ database }) => {
        await query(database, 'SET ROLE owner; CREATE TABLE by_hand (a int)');
      },
      told: /1 object changed since the last run: table public\.by_hand/,
      outputs: { drift: 'false' },
      written: true,
    },
  ],
  [
    'drift',
    {
      files: first,
      inputs: { ...migrations, 'on-drift': 'fail' },
      after: 'migrated',
      before: async ({ database }) => {
        await query(database, 'SET ROLE owner; CREATE TABLE by_hand (a int)');
      },
      run: rehearsing,
      told: /drift/i,
      outputs: { drift: 'true' },
      written: true,
    },
  ],
  [
    'new findings',
    {
      inputs: { lint: 'fail' },
      after: 'empty',
      before: async ({ database }) => {
        await query(database, 'SET ROLE owner; CREATE TABLE no_key (a int)');
      },
      told: /new findings/,
      written: true,
    },
  ],
  [
    'the commit, which GitHub refuses',
    {
      files: first,
      inputs: { ...migrations, commit: 'push' },
      before: ({ github }) => {
        github.settings.permissions.contents = 'read';
      },
      told: /The token may not write.*The migrations are applied and the snapshot is stored\. Nothing was committed/s,
      written: true,
      outputs: { changed: 'true', 'inventory-path': inventory, 'applied-count': '2' },
    },
  ],
  [
    'the commit, for want of GitHub',
    {
      run: () => ({
        env: { GITHUB_API_URL: 'http://127.0.0.1:1', GITHUB_GRAPHQL_URL: 'http://127.0.0.1:1/graphql' },
      }),
      told: /GitHub did not answer/,
      written: true,
    },
  ],
  [
    'a cancelled job',
    {
      files: {
        ...first,
        'migrations/2.sql': "DO $$ BEGIN RAISE NOTICE 'about to sleep'; END $$;\nSELECT pg_sleep(60);",
      },
      inputs: migrations,
      run: () => ({ signalAfter: { signal: 'SIGINT', when: /about to sleep/ } }),
      told: /cancelled/,
      outputs: { 'applied-count': '2', 'pending-count': '1' },
    },
  ],
  [
    'mode: plan',
    {
      files: { 'migrations/2.sql': 'SELECT 1 +;' },
      inputs: { ...migrations, mode: 'plan' },
      run: rehearsing,
      told: /syntax error|42601/,
    },
  ],
  [
    'mode: check',
    {
      files: first,
      inputs: { ...migrations, mode: 'check' },
      told: /1 migrations? (is|are) pending|no snapshot/,
      outputs: { 'pending-count': '2' },
    },
  ],
];

describe.concurrent('a run that fails in', () => {
  test.for(chapters)('%s sets every output and says what to do', async ([name, chapter], { expect }) => {
    const act = async (set: Scene): Promise<void> => {
      await chapter.before?.(set);
      const run = await set.step(await chapter.run?.(set), chapter.event?.(set.github));
      expect(Object.keys(run.outputs).sort()).toEqual(outputNames);
      expect([
        run.exitCode,
        run.signal,
        run.outputs['committed'],
        run.outputs['commit-sha'],
        run.droppedOutputs,
      ]).toEqual([1, null, 'false', '', []]);
      expect(run.outputs).toMatchObject(chapter.outputs ?? {});
      for (const list of ['applied', 'pending'] as const)
        expect(JSON.parse(run.outputs[list] as string)).toHaveLength(Number(run.outputs[`${list}-count`]));
      expect(run.log).toMatch(chapter.told);
      expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
      expect([run.lostAnnotations, run.otherCommands, run.runnerErrors]).toEqual([[], [], []]);
      expect([
        run.log.includes('What to do'),
        run.log.includes('COMPLETE'),
        run.summary?.includes('FAILED'),
      ]).toEqual([true, false, true]);
      expect([
        existsSync(path.join(set.workspace, inventory)),
        set.github.repository.read('main', inventory),
      ]).toEqual([chapter.written ?? false, null]);
      for (const secret of [password, encodeURIComponent(password), 'wr0ngAnd', set.github.token])
        expect(
          JSON.stringify([
            run.stdout.replace(/^::add-mask::.*$/gm, ''),
            run.stderr,
            run.outputs,
            run.summary,
            run.report,
          ]),
        ).not.toContain(JSON.stringify(secret).slice(1, -1));
    };
    const database = `failing in ${name}`.slice(0, 60);
    await scene(database, chapter.files ?? {}, chapter.inputs ?? {}, act, chapter.after);
  });
});

/** Names and texts of a database that try to command the runner, to break a page, to hide, or to call somebody. */
const hostile = [
  'x\n::error::pwned',
  '::set-output name=committed::true',
  '##[add-mask]t',
  '`ticks```',
  '@acme/owners #1',
  '\u202egnp.exe',
  ']]>--><!--',
  '</details><script>x</script>',
  '| a | b |\n# c',
  '$x$ https://evil.example',
];

test('no secret of a run and no hostile name gets through to any place that it writes', async ({
  expect,
}) => {
  const known = [
    password,
    encodeURIComponent(password),
    password.replaceAll("'", "''"),
    JSON.stringify(password).slice(1, -1),
    `owner:${password}`,
    Buffer.from(password).toString('base64'),
  ];
  const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJyb2xlIjoic2VydmljZV9yb2xlIn0', 'c2lnbmF0dXJlc2lnbmF0dXJl'].join(
    '.',
  );
  const literal = password.replaceAll("'", "''");
  const files = {
    'migrations/1.sql':
      hostile
        .map(
          (name) =>
            `CREATE TABLE "${name.replaceAll('"', '""')}" ("${name.replaceAll('"', '""')}" int DEFAULT 1);\nCOMMENT ON TABLE "${name}" IS '${name}';`,
        )
        .join('\n') +
      `\nDO $do$ BEGIN RAISE NOTICE 'hello % and %', '${literal}', '${jwt}'; RAISE WARNING E'::error::x\\n::stop-commands::t'; END $do$;\nCREATE VIEW v AS SELECT '${jwt}'::text AS key;`,
  };
  await scene('sinks', files, migrations, async ({ step, workspace, github, url }) => {
    const failing = {
      'migrations/2.sql': `CREATE TABLE u (a text);\nINSERT INTO u SELECT 'the password is ${literal}', '${jwt}';`,
    };
    // What a process of its own might write by itself.
    const apart = { dist: path.join(root, 'src/main.ts') };
    const runs = [
      await step(apart),
      await step({ inputs: { 'connection-string': url.replace('owner:', 'owner:x') } }),
      await step({ inputs: { 'connection-string': url.replace(/@.*/, '@127.0.0.1:1/x') } }),
      await step({ inputs: { 'connection-string': url.replace('postgres:', 'mysql:') } }),
      await (async () => {
        writeFileSync(path.join(workspace, 'migrations/2.sql'), failing['migrations/2.sql']);
        return step(apart);
      })(),
      await step({ inputs: { mode: 'check', comment: 'true' } }, pullRequest(github)),
    ];
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 1, 1, 1, 1, 1]);
    const sinks = [
      ...runs.map(({ stdout, stderr, outputs, summary, report, annotations }) =>
        [
          stdout.replace(/^::add-mask::.*$/gm, ''),
          stderr,
          JSON.stringify(outputs),
          summary,
          JSON.stringify(report),
          JSON.stringify(annotations),
        ].join('\n'),
      ),
      ...github.repository
        .git(['rev-list', '--all'])
        .split('\n')
        .map((commit) => github.repository.git(['show', '--format=%B', commit])),
      ...commentsOf(github).map(({ body }) => body),
      ...github.calls.map(({ body }) => JSON.stringify(body)),
    ].join('\n');
    for (const secret of [...known, jwt, github.token]) expect(sinks).not.toContain(secret);
    for (const run of runs) {
      expect([run.otherCommands, run.lostAnnotations, run.runnerErrors, run.droppedOutputs]).toEqual([
        [],
        [],
        [],
        [],
      ]);
      expect(
        run.annotations.every(({ message }) => message.length <= 4_096 && !message.startsWith('pwned')),
      ).toBe(true);
    }
    const page = github.repository.read('main', inventory) ?? '';
    expect(page).toContain('## Database Objects');
    for (const text of [
      page,
      ...commentsOf(github).map(({ body }) => body),
      ...runs.map(({ summary }) => summary ?? ''),
    ]) {
      // Within code, fenced or not, GitHub makes nothing of it.
      expect(text.replace(/^```[^]*?^```$/gm, '').replace(/`[^`\n]*`/g, '')).not.toMatch(
        /@acme\/owners|<script|\u202e|https:\/\/evil/,
      );
    }
    expect(commentsOf(github)).toHaveLength(1);
    expect(github.repository.log('main')).toEqual(['docs: auto-update feature inventory [skip ci]', 'first']);
  });
});
