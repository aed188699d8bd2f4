import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scan } from '../../src/migrations/index.ts';
import { checkout } from '../migrations/support.ts';
import { act } from '../support/act.ts';
import { push } from '../support/events.ts';
import { startGitHub, type GitHub } from '../support/github.ts';
import { newest, query, startServer, type Server } from '../support/postgres.ts';

/* Drift, from the run that finds it to the one after it was adopted or taken back, on servers, git and GitHub's API. */

const first = 'CREATE TABLE a (id int PRIMARY KEY, name text); CREATE VIEW v AS SELECT id FROM a;';
const quiet = { lint: 'off', 'cron-schedule': 'none' };

type Told = Awaited<ReturnType<typeof act>>;

/** The hash of the newest snapshot. */
const hashOf = async (url: string): Promise<unknown> =>
  (await query(url, 'SELECT schema_hash FROM catalog.snapshots ORDER BY id DESC LIMIT 1'))[0]?.[
    'schema_hash'
  ];

/** The SQL of one side, as a person would run it. */
const sqlOf = ({ driftSql }: Told, side: 'adopt' | 'undo'): string =>
  (driftSql?.[side].files ?? [])
    .map(({ sql, transactional }) => (transactional ? `BEGIN;\n${sql}\nCOMMIT;` : sql))
    .join('\n');

describe('SQL for what no migration makes', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(14);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('drift is offered as a migration and as its undoing, by an apply and by a check', async () => {
    const url = await server.createDatabase('drifted');
    const shadow = await server.createDatabase('drifted_shadow');
    const workspace = checkout({ 'migrations/001_a.sql': first });
    const run = (inputs = {}): ReturnType<typeof act> => act(url, workspace, { ...quiet, ...inputs });
    const before = await run();
    expect(before).toMatchObject({ failure: null, driftSql: null });
    expect(before.lines).not.toContain('Drift SQL');
    const made = await hashOf(url);
    await query(url, "ALTER TABLE a ADD COLUMN note text DEFAULT 'x'; COMMENT ON TABLE a IS 'by hand'");
    expect((await run({ mode: 'check', 'drift-sql': 'off' })).driftSql).toBeNull();
    const checked = await run({ mode: 'check', shadow });
    expect(checked.driftSql).toMatchObject({ reason: 'drift', pullRequest: null });
    expect(checked.summary).toContain('<details><summary>adopt.sql</summary>');
    // What a check finds is not remembered: it writes nothing.
    expect(await query(url, 'SELECT FROM catalog.offers')).toEqual([]);
    const found = await run();
    expect(found.failure).toBeNull();
    // Only the comment at the top differs, which names the snapshot that an apply has stored.
    expect(scan(sqlOf(found, 'adopt')).checksum).toBe(scan(sqlOf(checked, 'adopt')).checksum);
    const drifted = await hashOf(url);
    await query(url, sqlOf(found, 'undo'));
    const undone = await run({ shadow });
    expect(await hashOf(url)).toBe(made);
    expect(undone.driftSql).toBeNull();
    expect(undone.lines).toContain('Nothing to offer: the database is what its migrations make.');
    await query(url, sqlOf(found, 'adopt'));
    await run({ 'drift-sql': 'off' });
    expect(await hashOf(url)).toBe(drifted);
  });

  test('a name that was handed on, or exchanged, is taken back too, whatever the first snapshot had under it', async () => {
    const url = await server.createDatabase('handed_on');
    const shadow = await server.createDatabase('handed_on_shadow');
    const workspace = checkout({
      'migrations/001_a.sql': `CREATE TABLE a (id int PRIMARY KEY, note text, title text);
        CREATE TABLE b (id int, more text); CREATE VIEW notes AS SELECT id, note, title FROM a;`,
    });
    await act(url, workspace, quiet);
    const made = await hashOf(url);
    await query(
      url,
      `ALTER TABLE b RENAME more TO more_before; ALTER TABLE b ADD COLUMN more text;
      ALTER TABLE b RENAME TO b_before; CREATE TABLE b (id int, more text);
      ALTER TABLE a RENAME note TO aside; ALTER TABLE a RENAME title TO note; ALTER TABLE a RENAME aside TO title`,
    );
    const { driftSql } = await act(url, workspace, { ...quiet, mode: 'check', shadow });
    expect([driftSql?.adopt.unproven, driftSql?.undo.unproven]).toEqual([[], []]);
    await query(url, (driftSql?.undo.files ?? []).map(({ sql }) => sql).join('\n'));
    await act(url, workspace, { ...quiet, 'drift-sql': 'off' });
    expect(await hashOf(url)).toBe(made);
  });

  test('extensions stand where the database has them, whatever its roles are called', async () => {
    const url = await server.createDatabase('self_hosted');
    const shadow = await server.createDatabase('self_hosted_shadow');
    const workspace = checkout({
      'migrations/001_a.sql': `CREATE EXTENSION pgcrypto; CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
        DO $$ BEGIN CREATE ROLE authenticated; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
        CREATE TABLE a (id uuid PRIMARY KEY DEFAULT uuid_generate_v4(), salt text DEFAULT gen_salt('bf'));
        GRANT SELECT ON a TO authenticated;`,
    });
    await act(url, workspace, quiet);
    await query(url, 'ALTER TABLE a ADD COLUMN note text');
    const { driftSql } = await act(url, workspace, { ...quiet, mode: 'check', shadow });
    expect(driftSql?.adopt.objects).toEqual([{ kind: 'column', identity: 'public.a.note', change: 'added' }]);
    expect([driftSql?.adopt.unproven, driftSql?.undo.unproven]).toEqual([[], []]);
  });

  test('is proven with the rights of an owner who is no superuser, as on hosted projects', async () => {
    await query(server.url(), 'CREATE ROLE owner LOGIN CREATEROLE; CREATE ROLE app');
    for (const name of ['hosted', 'hosted_too']) {
      await query(server.url(), `CREATE DATABASE ${name} OWNER owner TEMPLATE template0`);
      await query(
        server.url(name),
        `ALTER SCHEMA public OWNER TO owner; CREATE SCHEMA extensions; GRANT USAGE ON SCHEMA extensions TO PUBLIC;
         CREATE EXTENSION pg_trgm SCHEMA extensions`,
      );
    }
    const files = {
      'migrations/001_a.sql': `CREATE SCHEMA IF NOT EXISTS extensions;
        CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA extensions; ${first} GRANT SELECT ON a TO app;`,
    };
    const workspace = checkout(files);
    const [url, other] = [server.url('hosted', 'owner'), server.url('hosted_too', 'owner')];
    expect((await act(url, workspace, quiet)).failure).toBeNull();
    await query(
      url,
      `CREATE INDEX likeness ON a USING gin (name extensions.gin_trgm_ops); ALTER TABLE a ENABLE ROW LEVEL SECURITY;
       CREATE POLICY p ON a TO app USING (id > 0);
       CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT 1'`,
    );
    // What the platform does is not what the owner can do.
    await query(
      server.url('hosted'),
      `CREATE TABLE of_platform (id int); GRANT SELECT ON of_platform TO app;
       CREATE FUNCTION extensions.guard() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
       CREATE EVENT TRIGGER guard ON ddl_command_end EXECUTE FUNCTION extensions.guard()`,
    );
    const { driftSql } = await act(url, workspace, quiet);
    expect(driftSql?.adopt.objects.map(({ identity }) => identity)).toEqual(
      expect.arrayContaining(['public.likeness', 'public.a.p', 'public.f()']),
    );
    expect(driftSql?.adopt.unproven.map(({ kind, identity, why }) => `${kind} ${identity}: ${why}`)).toEqual(
      expect.arrayContaining([
        'table public.of_platform: differs afterwards in: owner',
        'event trigger guard: permission denied to create event trigger "guard"',
      ]),
    );
    expect(JSON.stringify(driftSql?.adopt.unproven)).not.toContain('of_platform to app');
    await query(other, (driftSql?.adopt.files[0]?.sql ?? '').replace(/^/, first));
    await query(url, sqlOf({ driftSql } as Told, 'undo'));
    expect(
      await query(url, "SELECT to_regclass('likeness') AS index, to_regclass('of_platform')::text AS kept"),
    ).toEqual([{ index: null, kept: 'of_platform' }]);
  });

  test('what was there before the history is offered as a baseline, without a way to drop it', async () => {
    const url = await server.createDatabase('grown');
    await query(url, first);
    const workspace = checkout({ 'migrations/001_b.sql': 'CREATE TABLE b (id int);' });
    const run = (inputs = {}): ReturnType<typeof act> => act(url, workspace, { ...quiet, ...inputs });
    const shadow = await server.createDatabase('grown_shadow');
    const grown = await run({ baseline: 'none', shadow });
    expect(grown).toMatchObject({
      failure: null,
      driftSql: { reason: 'baseline', undo: { files: [] }, adopt: { files: [{ name: 'adopt.sql' }] } },
    });
    expect(grown.summary).toContain('### SQL for a baseline');
    // What drifts afterwards is taken back; what was there before is not.
    await query(
      url,
      'CREATE TABLE by_hand (id int); ALTER TABLE a ADD COLUMN note text, ALTER name TYPE varchar(9)',
    );
    const undo = sqlOf(await run({ shadow }), 'undo');
    expect(undo.match(/^(?:ALTER|DROP) .*;$/gm)).toEqual([
      'ALTER TABLE "public"."a" DROP COLUMN "note";',
      'DROP TABLE "public"."by_hand";',
    ]);
    await query(url, undo);
    expect(await query(url, "SELECT to_regclass('a')::text AS a, to_regclass('v')::text AS v")).toEqual([
      { a: 'a', v: 'v' },
    ]);
    expect(await query(url, "SELECT to_regclass('by_hand') AS gone")).toEqual([{ gone: null }]);
    await query(url, 'ALTER TABLE a ALTER name TYPE text');
    await run({ 'drift-sql': 'off' });
    checkoutAdd(workspace, 'migrations/002_baseline.sql', grown.driftSql?.adopt.files[0]?.sql ?? '');
    const recorded = await run();
    expect(recorded).toMatchObject({ failure: null, drift: [], driftSql: null });
    expect(recorded.lines).toContain('002_baseline.sql (recorded, not run');
    // Everywhere else it runs, with the same result.
    const other = await server.createDatabase('grown_too');
    expect((await act(other, workspace, quiet)).failure).toBeNull();
    expect(await hashOf(other)).toBe(await hashOf(url));
  });
});

/** Adds a file to a checkout. */
function checkoutAdd(workspace: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
  writeFileSync(path.join(workspace, file), text);
}

describe('a pull request', () => {
  let server: Server;
  /**
   * Of a server of its own, since what stands in for Supabase has roles. Each run leaves its database empty. The embedded
   * engine, which is the default, is tried above; it takes five times as long.
   */
  let shadows: Server;
  let shadow: string;
  beforeAll(async () => {
    [server, shadows] = await Promise.all([startServer(newest), startServer(newest)]);
    shadow = await shadows.createDatabase('shadow');
  });
  afterAll(() => Promise.all([server[Symbol.asyncDispose](), shadows[Symbol.asyncDispose]()]));

  const folder = 'supabase/migrations';
  const branch = 'feature-inventory-drift/main';

  /** A run after a push to main. */
  async function runOn(github: GitHub, url: string, inputs = {}): Promise<Told> {
    const workspace = github.repository.checkOut('main');
    const { name, env, payload } = push(github);
    const event = path.join(workspace, '.git/event.json');
    writeFileSync(event, JSON.stringify(payload));
    const given = {
      ...quiet,
      shadow,
      migrations: folder,
      'drift-sql': 'pull-request',
      'github-token': github.token,
    };
    try {
      return await act(
        url,
        workspace,
        { ...given, ...inputs },
        {
          GITHUB_ACTIONS: 'true',
          GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
          GITHUB_SERVER_URL: 'https://github.test',
          GITHUB_API_URL: github.url,
          GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
          GITHUB_RUN_ID: '4711',
          GITHUB_RUN_ATTEMPT: '1',
          ...env,
          GITHUB_EVENT_NAME: name,
          GITHUB_EVENT_PATH: event,
        },
      );
    } finally {
      rmSync(workspace, { recursive: true });
    }
  }

  const proposed = (github: GitHub): readonly string[] =>
    github.repository
      .git(['ls-tree', '-r', '--name-only', branch, `${folder}/`])
      .split('\n')
      .filter((file) => file.includes('adopt'));

  test('is opened, brought up to date, and recorded where it came from once it is merged', async () => {
    await using github = await startGitHub();
    const { repository } = github;
    repository.commit('main', { [`${folder}/20250101000000_a.sql`]: first });
    const url = await server.createDatabase('live');
    const other = await server.createDatabase('other');
    for (const each of [url, other]) expect((await runOn(github, each)).failure).toBeNull();
    await query(url, 'ALTER TABLE a ADD COLUMN note text');
    const found = await runOn(github, url);
    expect(found).toMatchObject({ failure: null, driftSql: { pullRequest: { pullRequestNumber: 1 } } });
    expect(github.pulls).toMatchObject([{ head: branch, base: 'main', state: 'open' }]);
    const [name = ''] = proposed(github);
    expect(name).toMatch(/\/2\d{13}_adopt_drift\.sql$/);
    expect(found.summary).toContain('Next step:** Look at the drift');
    // Nothing has changed since: nobody looks again.
    const head = repository.head(branch);
    const idle = await runOn(github, url);
    expect(idle).toMatchObject({ drift: [], driftSql: null });
    expect(idle.lines).not.toContain('Drift SQL');
    expect(repository.head(branch)).toBe(head);
    // More drift, and another migration that was merged meanwhile.
    await query(url, 'CREATE TABLE by_hand (id int)');
    repository.commit('main', { [`${folder}/20990101000000_b.sql`]: 'CREATE TABLE b (id int);' });
    expect((await runOn(github, url)).driftSql).toMatchObject({ pullRequest: { pullRequestNumber: 1 } });
    expect(proposed(github)).toEqual([`${folder}/20990101000001_adopt_drift.sql`]);
    const text = repository.read(branch, proposed(github)[0] ?? '') ?? '';
    for (const object of ['note', 'by_hand']) expect(text).toContain(object);
    // Merged.
    repository.commit('main', { [proposed(github)[0] ?? '']: text });
    const merged = await runOn(github, url);
    expect(merged).toMatchObject({ failure: null, drift: [], driftSql: null });
    expect(merged.lines).toContain('_adopt_drift.sql (recorded, not run');
    expect((await runOn(github, other)).failure).toBeNull();
    expect(await hashOf(other)).toBe(await hashOf(url));
  });

  test.each([
    ['goose', 'db/goose', '00001_a.sql', '-- +goose Up\n'],
    ['prisma', 'prisma/migrations', '20250101000000_a/migration.sql', ''],
    ['dbmate', 'db/migrations', '20250101000000_a.sql', '-- migrate:up\n'],
  ])(
    'of %s has a file for each transaction, and nothing that looks like a secret',
    async (name, place, file, before) => {
      await using github = await startGitHub();
      const { repository } = github;
      const sql = `${before}CREATE TYPE mood AS ENUM ('a');\n${first.replaceAll('; ', ';\n')}\n`;
      repository.commit('main', { [`${place}/${file}`]: sql });
      const [url, other] = [await server.createDatabase(name), await server.createDatabase(`${name}_too`)];
      const run = (on: string): Promise<Told> => runOn(github, on, { migrations: place });
      expect((await run(url)).failure).toBeNull();
      await query(url, "ALTER TYPE mood ADD VALUE 'b'");
      await query(
        url,
        `ALTER TABLE a ADD COLUMN m mood DEFAULT 'b';
         CREATE FUNCTION plus(x int) RETURNS int LANGUAGE sql AS $$ SELECT x + 1; $$;
         CREATE FUNCTION key() RETURNS text LANGUAGE sql AS $$ SELECT 'sk_live_${'a1b2'.repeat(6)}' $$`,
      );
      expect((await run(url)).driftSql).toMatchObject({ pullRequest: { pullRequestNumber: 1 } });
      const added = repository
        .git(['diff', '--name-only', `main..${branch}`])
        .split('\n')
        .filter((each) => each.startsWith(`${place}/`));
      expect(added).toHaveLength(2);
      const texts = added.map((each) => [each, repository.read(branch, each) ?? ''] as const);
      expect(JSON.stringify([texts, github.pulls])).not.toContain('sk_live_');
      expect(github.pulls[0]?.body).toContain('its definition holds a Stripe key');
      repository.commit('main', Object.fromEntries(texts));
      const merged = await run(url);
      expect(merged).toMatchObject({ failure: null, drift: [], driftSql: null });
      expect(merged.lines.match(/recorded, not run/g)).toHaveLength(2);
      expect((await run(other)).failure).toBeNull();
      expect(await query(other, "SELECT plus(1) AS two, 'b'::mood AS m")).toEqual([{ two: 2, m: 'b' }]);
    },
  );

  test('is closed when the changes were taken back', async () => {
    await using github = await startGitHub();
    github.repository.commit('main', { [`${folder}/20250101000000_a.sql`]: first });
    const url = await server.createDatabase('undone');
    await runOn(github, url);
    await query(url, 'ALTER TABLE a ADD COLUMN note text');
    const found = await runOn(github, url);
    expect(github.pulls).toMatchObject([{ state: 'open' }]);
    await query(url, sqlOf(found, 'undo'));
    const undone = await runOn(github, url);
    expect(undone).toMatchObject({ failure: null, driftSql: null });
    expect(github.pulls).toMatchObject([{ state: 'closed' }]);
    expect(await query(url, 'SELECT FROM catalog.offers')).toEqual([]);
  });

  test('that cannot be made is a notice, and so is an engine that fails', async () => {
    await using github = await startGitHub();
    github.repository.commit('main', { [`${folder}/20250101000000_a.sql`]: first });
    const url = await server.createDatabase('notices');
    await runOn(github, url);
    await query(url, 'CREATE TABLE by_hand (id int)');
    github.settings.pullRequestsByWorkflows = false;
    const refused = await runOn(github, url, { migrations: `${folder}/*.sql` });
    expect(refused).toMatchObject({ failure: null, driftSql: { pullRequest: null } });
    expect(refused.notices.map(({ message }) => message).join('\n')).toContain('is no folder');
    await query(url, 'CREATE TABLE by_hand_too (id int)');
    const forbidden = await runOn(github, url);
    expect(forbidden).toMatchObject({ failure: null, driftSql: { pullRequest: null } });
    expect(forbidden.notices.map(({ message }) => message).join('\n')).toContain(
      'The pull request for the drift could not be made.',
    );
    await query(url, 'CREATE TABLE by_hand_again (id int)');
    const broken = await runOn(github, url, { shadow: url });
    expect(broken).toMatchObject({ failure: null, driftSql: null });
    expect(broken.notices.map(({ message }) => message).join('\n')).toContain('No SQL is offered');
  });
});
