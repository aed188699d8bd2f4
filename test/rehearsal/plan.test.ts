import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startGitHub } from '../support/github.ts';
import { diagramsIn, expectDiagram } from '../support/mermaid.ts';
import { planOnServer } from './on-server.ts';
import { openPullRequest, planOn as planOnEngine } from './support.ts';

const planOn = planOnServer();

const base = {
  'migrations/001_people.sql': 'CREATE TABLE people (id int PRIMARY KEY, name text);\n',
  'migrations/002_notes.sql':
    'CREATE TABLE notes (id int PRIMARY KEY, person int REFERENCES people, body text);\n',
};

describe('without a database and without a secret', () => {
  test('shows the schema that a pull request changes, the locks it takes and the tables it touches', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003_tags.sql':
        'CREATE TABLE tags (note int REFERENCES notes, tag text);\nALTER TABLE notes ALTER COLUMN id TYPE bigint;\nALTER TABLE people\n  DROP COLUMN name;\n',
      'migrations/004_index.sql': 'CREATE INDEX CONCURRENTLY notes_body ON notes (body);\n',
    });
    const { story, comments, summary, log } = await planOnEngine(github, opened);
    expect([
      story.failure,
      story.plan.rehearsal.extent,
      story.migrations?.outcomes.map(({ file }) => file),
      story.migrations?.appliedBefore,
    ]).toEqual([null, 'whole', ['migrations/003_tags.sql', 'migrations/004_index.sql'], 2]);
    expect(
      story.plan.changes
        .map(({ change, kind, identity, severity }) => `${severity}: ${change} ${kind} ${identity}`)
        .sort(),
    ).toEqual([
      'additive: added index public.notes_body',
      'additive: added table public.tags',
      'breaking: changed column public.notes.id',
      'breaking: removed column public.people.name',
    ]);
    expect(
      story.plan.locks
        .filter(({ kind }) => kind === 'r')
        .map(({ line, table, mode, rewrites }) => [line, table, mode, rewrites]),
    ).toEqual([
      [1, 'notes', 'ShareRowExclusiveLock', false],
      [2, 'notes', 'AccessExclusiveLock', true],
      [3, 'people', 'AccessExclusiveLock', false],
      [1, 'notes', 'ShareUpdateExclusiveLock', false],
    ]);
    expect(comments).toHaveLength(1);
    for (const text of [comments[0], summary])
      for (const part of [
        '003_tags.sql',
        '🔴 breaking',
        '🔴 Writes public.notes anew',
        '```mermaid',
        '"tags"',
        'main at ',
      ])
        expect(text).toContain(part);
    for (const source of diagramsIn(summary)) await expectDiagram(source);
    expect(log).toContain('PLAN COMPLETE: nothing was written');
    expect(github.repository.log('main')).toEqual(['base', 'first']);
  });

  test('an error in a file of the pull request fails it at its line, and the comment says why', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003_ok.sql': 'CREATE TABLE ok (id int);',
      'migrations/004_wrong.sql': '-- first\nALTER TABLE notes\n  ADD COLUMN x nosuchtype;\n',
      'migrations/005_later.sql': 'SELECT 1;',
    });
    const { story, comments, log } = await planOn(github, opened);
    expect(story.failure).toMatchObject({
      sqlstate: '42704',
      location: { file: 'migrations/004_wrong.sql', line: 3 },
    });
    expect(story.plan.rehearsal.files.map(({ file, state }) => [path.basename(file), state])).toEqual([
      ['003_ok.sql', 'ran'],
      ['004_wrong.sql', 'failed'],
      ['005_later.sql', 'not rehearsed'],
    ]);
    expect(log).toMatch(
      /::error title=PostgreSQL error 42704,file=migrations\/004_wrong\.sql,line=3,col=16::/,
    );
    expect(comments[0]).toContain('migrations/004_wrong.sql:3:16');
    expect(comments[0]).toContain('❌ Database plan');
    expect(story.plan.changes.map(({ identity }) => identity)).toEqual(['public.ok']);
  });

  test('a file that the server would not even get fails the pull request too', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003_psql.sql': 'CREATE TABLE a ();\n\\i other.sql\n',
    });
    const { story } = await planOn(github, opened);
    expect([story.failure?.location, story.plan.rehearsal.files]).toEqual([
      { file: 'migrations/003_psql.sql', line: 2, column: 1 },
      [{ file: 'migrations/003_psql.sql', state: 'failed', milliseconds: null }],
    ]);
  });

  test('an old file that does not run from scratch is no failure of the pull request', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      { 'migrations/001.sql': 'ALTER TABLE made_by_hand ADD COLUMN x int;' },
      { 'migrations/002.sql': 'CREATE TABLE a ();' },
    );
    const { story, comments } = await planOn(github, opened);
    expect([story.failure, story.plan.rehearsal.extent]).toEqual([null, 'none']);
    expect(story.plan.rehearsal.obstacle).toMatch(
      /001\.sql.*does not run on an empty database.*made_by_hand/,
    );
    expect(comments[0]).toContain('not counted as a mistake of this pull request');
  });

  test('a catalog that the base branch brings, under the names of ours, does not hinder; a new one is refused', async () => {
    await using github = await startGitHub();
    const catalog = {
      'migrations/003_feature_inventory.sql':
        'CREATE SCHEMA catalog; CREATE TABLE catalog.snapshots (id int);',
    };
    const opened = openPullRequest(github, catalog, { 'migrations/004.sql': 'CREATE TABLE a ();' });
    const { story } = await planOn(github, opened);
    expect([story.failure, story.plan.rehearsal.extent, story.plan.changes.length]).toEqual([
      null,
      'whole',
      1,
    ]);
    expect(story.plan.rehearsal.standIns).toContain(
      'the catalog of this action for the one that migrations/003_feature_inventory.sql creates',
    );
    await using other = await startGitHub();
    const fresh = await planOn(other, openPullRequest(other, { 'migrations/001.sql': 'SELECT 1;' }, catalog));
    expect(fresh.story.failure).toMatchObject({
      message: expect.stringContaining('and so does this action'),
      location: { file: 'migrations/003_feature_inventory.sql', line: 1 },
    });
  });

  test('what verifies is no migration, and what only selects is told to be one for it', async () => {
    await using github = await startGitHub();
    const { story } = await planOn(
      github,
      openPullRequest(
        github,
        {},
        {
          'migrations/1.sql': 'CREATE TABLE a ();',
          'migrations/2_look.sql': 'SELECT count(*) FROM a;',
          'migrations/3_check.sql': 'SELECT count(*) FROM nowhere;',
        },
      ),
      { verify: 'migrations/3_check.sql' },
    );
    expect([story.failure, story.plan.rehearsal.files.map(({ file }) => file)]).toEqual([
      null,
      ['migrations/1.sql', 'migrations/2_look.sql'],
    ]);
    expect(story.notices.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^migrations\/2_look\.sql only selects/),
    ]);
  });

  test('two runs on the same commit write once, and a commit that touches no migration takes back what was said', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, { 'migrations/003.sql': 'CREATE TABLE a ();' });
    const first = await planOn(github, opened);
    expect(first.comments).toHaveLength(1);
    const before = github.writes.length;
    const second = await planOn(github, opened);
    expect([second.comments, github.writes.length]).toEqual([first.comments, before]);
    const emptied = { ...opened, workspace: openPullRequest(github, base, {}).workspace };
    const { comments, story } = await planOn(github, emptied);
    expect([comments, story.failure, story.plan.changes]).toEqual([[], null, []]);
  });

  test('repeatable files, concurrent indexes and rows of COPY are rehearsed as they would run', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      { ...base, 'migrations/R__view.sql': 'CREATE OR REPLACE VIEW names AS SELECT name FROM people;' },
      {
        'migrations/003_index.sql': 'CREATE INDEX CONCURRENTLY notes_body ON notes (body);',
        'migrations/004_rows.sql':
          'COPY people (id, name) FROM stdin;\n1\tAda\n\\.\nUPDATE people SET name = upper(name);\n',
        'migrations/R__view.sql': 'CREATE OR REPLACE VIEW names AS SELECT name, id FROM people;',
      },
    );
    const { story } = await planOn(github, opened);
    expect([story.failure, story.plan.rehearsal.files.map(({ state }) => state)]).toEqual([
      null,
      ['ran', 'ran', 'ran'],
    ]);
    expect(story.plan.locks.map(({ table, mode }) => [table, mode])).toEqual([
      ['notes', 'ShareUpdateExclusiveLock'],
      ['people', 'RowExclusiveLock'],
      ['names', 'AccessExclusiveLock'],
    ]);
    expect(story.plan.changes.map(({ identity }) => identity)).toContain('public.notes_body');
  });

  test('bundled packs stand in the base', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      {},
      { 'migrations/001.sql': 'ALTER TABLE content_blocks ADD COLUMN colour text;' },
    );
    const { story } = await planOn(github, opened, { packs: 'workspace\nagents' });
    expect([story.failure, story.plan.changes.map(({ identity }) => identity)]).toEqual([
      null,
      ['public.content_blocks.colour'],
    ]);
  });

  test('a change too large for a comment is shortened to one that GitHub takes, and the summary to what the runner takes', async () => {
    await using github = await startGitHub();
    const sql = Array.from(
      { length: 900 },
      (_, at) =>
        `CREATE TABLE "a table with a long name, number ${at}" (id int PRIMARY KEY, "größe ${'ü'.repeat(20)}" text);`,
    ).join('\n');
    const { comments, story, summary } = await planOn(
      github,
      openPullRequest(github, base, { 'migrations/003.sql': sql }),
    );
    expect([
      story.failure,
      comments.length,
      (comments[0]?.length ?? 0) < 65_536,
      Buffer.byteLength(summary) < 1_040_000,
    ]).toEqual([null, 1, true, true]);
    expect(comments[0]).toMatch(/_\d+ of \d+ are shown; all are in the JSON report of the run\._/);
  });

  test('names that try to break the page or command the runner stay names', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003_`a`|@team.sql':
        'CREATE TABLE "x\n::error::pwned|`<img src=x>@team #1 \u202E" (a int REFERENCES people);',
    });
    const { comments, log, story } = await planOn(github, opened);
    expect(story.failure).toBe(null);
    expect(comments[0]).not.toMatch(/<img|\u202E|@team/);
    expect(log).not.toMatch(/^::error::/m);
  });
});

describe('what an empty database lacks', () => {
  const supabase = 'supabase/migrations';

  test('roles, auth, storage and extensions of a Supabase project stand in', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      {
        [`${supabase}/20240101000000_base.sql`]: `CREATE EXTENSION IF NOT EXISTS "pg_cron" WITH SCHEMA pg_catalog;
CREATE EXTENSION IF NOT EXISTS pg_net;
CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA extensions;
CREATE TABLE public.tokens (id uuid PRIMARY KEY DEFAULT uuid_generate_v4(), other uuid DEFAULT extensions.uuid_generate_v4(), salt text DEFAULT gen_salt('bf'));
CREATE TABLE public.profiles (id uuid PRIMARY KEY REFERENCES auth.users ON DELETE CASCADE, name text);
ALTER TABLE public.profiles ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.profiles FOR SELECT TO authenticated USING ((SELECT auth.uid()) = id);
GRANT SELECT ON public.profiles TO anon, service_role;
SELECT cron.schedule('nightly', '0 3 * * *', $$DELETE FROM public.profiles$$);
ALTER PUBLICATION supabase_realtime ADD TABLE public.profiles;
INSERT INTO storage.buckets (id, name) VALUES ('avatars', 'avatars');
CREATE POLICY avatars ON storage.objects FOR SELECT USING (bucket_id = 'avatars' AND (storage.foldername(name))[1] = (SELECT auth.uid())::text);`,
      },
      {
        [`${supabase}/20240201000000_more.sql`]:
          "CREATE FUNCTION public.handle() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$ BEGIN INSERT INTO public.profiles (id) VALUES (new.id); RETURN new; END $$;\nCREATE TRIGGER made AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION public.handle();\nSELECT net.http_post('https://example.com');",
      },
    );
    const { story, comments } = await planOnEngine(github, opened, { migrations: supabase });
    expect([story.failure, story.plan.rehearsal.obstacle, story.plan.rehearsal.extent]).toEqual([
      null,
      null,
      'whole',
    ]);
    expect(story.plan.changes.map(({ kind, identity }) => `${kind} ${identity}`)).toEqual(
      expect.arrayContaining(['function public.handle()']),
    );
    for (const part of ['a Supabase project', 'extension pg\\_cron', 'Made up for the rehearsal'])
      expect(comments[0]?.replaceAll('pg_cron', 'pg\\_cron')).toContain(part);
  });

  test("roles called like Supabase's move no extension away from where a project looks for it", async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      {
        'migrations/1.sql': `CREATE EXTENSION IF NOT EXISTS pgcrypto; CREATE EXTENSION IF NOT EXISTS "uuid-ossp";
CREATE TABLE public.jobs (queue text DEFAULT public.gen_random_uuid()::text, id uuid DEFAULT uuid_generate_v4());
GRANT SELECT ON public.jobs TO authenticated;`,
      },
      {
        'migrations/2.sql':
          'ALTER TABLE public.jobs ADD COLUMN salt bytea DEFAULT public.gen_random_bytes(4);',
      },
    );
    const { story } = await planOnEngine(github, opened);
    expect([story.failure, story.plan.rehearsal.obstacle]).toEqual([null, null]);
    expect(story.plan.changes.map(({ identity }) => identity)).toEqual(['public.jobs.salt']);
  });

  test('extensions that come with PostgreSQL and pgvector are there, and pg_cron and others are stood in for', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      {
        [`${supabase}/20240101000000_base.sql`]: `CREATE EXTENSION vector WITH SCHEMA extensions;
CREATE EXTENSION pg_trgm WITH SCHEMA extensions;
CREATE EXTENSION moddatetime SCHEMA extensions;
CREATE EXTENSION pgmq WITH SCHEMA pgmq;
CREATE TABLE public.docs (id bigserial PRIMARY KEY, body text, hash text DEFAULT crypt('a', gen_salt('bf', 8)), embedding vector(1536), updated_at timestamptz);
CREATE INDEX ON public.docs USING gin (body gin_trgm_ops);
CREATE INDEX ON public.docs USING hnsw (embedding vector_cosine_ops) WITH (m = 16, ef_construction = 64);
CREATE FUNCTION public.match(query vector(1536)) RETURNS SETOF public.docs LANGUAGE sql AS $$ SELECT * FROM public.docs ORDER BY embedding <=> query LIMIT 3 $$;
CREATE TRIGGER touched BEFORE UPDATE ON public.docs FOR EACH ROW EXECUTE FUNCTION moddatetime(updated_at);
CREATE TRIGGER hook AFTER INSERT ON public.docs FOR EACH ROW EXECUTE FUNCTION supabase_functions.http_request('https://example.com', 'POST', '{}', '{}', '1000');
SELECT cron.schedule('nightly', '0 3 * * *', 'SELECT 1'), vault.create_secret('a', 'b'), pgmq.create('jobs');`,
      },
      {
        [`${supabase}/20240201000000_more.sql`]:
          'ALTER TABLE public.docs ADD COLUMN small halfvec(300);\nCREATE INDEX small_index ON public.docs USING ivfflat (small halfvec_l2_ops)\n  WITH (lists = 100);\nUPDATE public.docs SET nothing = 1;',
      },
    );
    const { story } = await planOnEngine(github, opened, { migrations: supabase });
    expect(story.failure).toMatchObject({ sqlstate: '42703', location: { line: 4 } });
    expect(story.plan.rehearsal.standIns.join('\n')).toMatch(
      /^extension pgmq.*\n.*Supabase.*\nextension pg_cron, which no migration creates.*\nextension supabase_vault/s,
    );
  });

  test('pgvector is the real one: what it takes is taken, and what it refuses is a mistake', async () => {
    const table = `CREATE EXTENSION vector;
CREATE TABLE docs (id int PRIMARY KEY, small vector(3), large vector(3072), half halfvec(3072), few sparsevec(9), bits bit(8));`;
    const accepted = `CREATE INDEX ON docs USING hnsw (small vector_cosine_ops) WITH (m = 16, ef_construction = 64);
CREATE INDEX ON docs USING ivfflat (small vector_l2_ops) WITH (lists = 10);
CREATE INDEX ON docs USING hnsw (half halfvec_ip_ops);
CREATE INDEX ON docs USING hnsw (few sparsevec_l2_ops);
CREATE INDEX ON docs USING hnsw (bits bit_hamming_ops);
CREATE INDEX ON docs USING hnsw ((binary_quantize(small)::bit(3)) bit_jaccard_ops);
CREATE INDEX ON docs USING hnsw ((large::halfvec(3072)) halfvec_l2_ops);
INSERT INTO docs (id, small) VALUES (1, '[1,2,3]'), (2, ARRAY[3,2,1]::real[]);
DO $$ BEGIN ASSERT (SELECT avg(small) = '[2,2,2]' AND sum(small) = '[4,4,4]' FROM docs);
  ASSERT (SELECT id FROM docs ORDER BY small <+> '[1,2,3]' LIMIT 1) = 1;
  ASSERT l2_normalize(subvector('[0,3,4]'::vector, 2, 2)) = '[0.6,0.8]' AND '{1:1}/9'::sparsevec <-> '{2:1}/9' > 1.4; END $$;`;
    const refusals = [
      ['CREATE INDEX ON docs USING hnsw (large vector_l2_ops)', 'more than 2000 dimensions'],
      ["INSERT INTO docs (id, small) VALUES (3, '[1,2]')", 'expected 3 dimensions, not 2'],
    ].map(
      ([sql, message]) => `DO $$ BEGIN ${sql}; RAISE 'it is taken';
  EXCEPTION WHEN OTHERS THEN ASSERT SQLERRM LIKE '%${message}%', SQLERRM; END $$;`,
    );
    await using github = await startGitHub();
    const { story } = await planOnEngine(
      github,
      openPullRequest(
        github,
        { 'migrations/001.sql': table },
        {
          'migrations/002.sql': [accepted, ...refusals].join('\n'),
          'migrations/003.sql': 'CREATE INDEX ON docs USING hnsw (small);',
        },
      ),
    );
    expect(story.plan.rehearsal.files.map(({ state }) => state)).toEqual(['ran', 'failed']);
    expect([story.plan.rehearsal.obstacle, story.plan.rehearsal.standIns]).toEqual([null, []]);
    expect(story.failure).toMatchObject({
      message: expect.stringMatching(/vector has no default operator class/),
      location: { file: 'migrations/003.sql', line: 1 },
    });
  });

  test('what stands in is no change of the schema and has no findings, and what it lacks is no mistake of the file', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      {},
      {
        [`${supabase}/20240101000000_a.sql`]:
          'CREATE EXTENSION vector;\nCREATE EXTENSION pgmq;\nCREATE EXTENSION pg_cron;\nCREATE TABLE public.a (id int PRIMARY KEY, embedding vector(3));',
        [`${supabase}/20240201000000_b.sql`]: 'UPDATE storage.objects SET a_column_of_tomorrow = 1;',
      },
    );
    const { story } = await planOnEngine(github, opened, { migrations: supabase });
    expect([story.failure, story.plan.rehearsal.extent, story.plan.rehearsal.obstacle]).toEqual([
      null,
      'partial',
      expect.stringMatching(/a_column_of_tomorrow.*storage.*only a stand-in/),
    ]);
    expect(story.plan.changes.map(({ kind, identity }) => `${kind} ${identity}`)).toEqual([
      'extension vector',
      'table public.a',
    ]);
    expect(
      story.plan.findings.map(({ object }) => object).filter((object) => /pgmq|cron/.test(object)),
    ).toEqual([]);
  });

  test('what needs an extension that is nowhere is not rehearsed, which is no failure', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql': 'CREATE TABLE before_it ();',
      'migrations/004.sql':
        'CREATE EXTENSION IF NOT EXISTS postgis;\nCREATE TABLE places (at geometry(Point, 4326));',
      'migrations/005.sql': 'SELECT 1;',
    });
    const { story, comments } = await planOn(github, opened);
    expect([story.failure, story.plan.rehearsal.extent]).toEqual([null, 'partial']);
    expect(story.plan.rehearsal.obstacle).toMatch(/type "geometry" does not exist.*extension postgis/);
    expect(story.plan.rehearsal.files.map(({ state }) => state)).toEqual([
      'ran',
      'not rehearsed',
      'not rehearsed',
    ]);
    expect(comments[0]).toContain('Not rehearsed to its end');
    expect(story.plan.changes.map(({ identity }) => identity)).toEqual(['public.before_it']);
  });

  test('a misspelt column is a mistake all the same, whatever extension is missing', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql': 'CREATE EXTENSION IF NOT EXISTS timescaledb;\nCREATE INDEX ON notes (bodi);',
    });
    const { story } = await planOn(github, opened);
    expect(story.failure).toMatchObject({ sqlstate: '42703', location: { line: 2 } });
  });

  test('an extension that only a later file creates excuses nothing', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql': 'CREATE TABLE places (at geometry(Point));',
      'migrations/004.sql': 'CREATE EXTENSION postgis;',
    });
    expect((await planOn(github, opened)).story.failure).toMatchObject({
      sqlstate: '42704',
      location: { file: 'migrations/003.sql' },
    });
  });

  test('a guarded or commented extension is passed over with the lines of the file unmoved', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      {},
      {
        'migrations/001.sql':
          "CREATE EXTENSION IF NOT EXISTS\n  postgis\n  WITH SCHEMA public;\nCOMMENT ON EXTENSION postgis IS 'maps';\nSELECT * FROM nowhere;",
      },
    );
    const { story } = await planOn(github, opened);
    expect([story.failure?.location?.line, story.plan.rehearsal.skipped]).toEqual([5, ['extension postgis']]);
    const wrong = openPullRequest(
      github,
      {},
      { 'migrations/001.sql': 'CREATE EXTENSION IF NOT EXISTS\n  postgis\n  WITH SCHEMA public;\nSELEC 1;' },
    );
    expect((await planOn(github, wrong)).story.failure?.location).toMatchObject({ line: 4, column: 1 });
  });

  test('roles that no migration makes are made up, and those that a project makes are its own, as its schema auth', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/003.sql':
        'CREATE ROLE anon;\nCREATE SCHEMA auth;\nCREATE TABLE auth.users (id int PRIMARY KEY);\nGRANT USAGE ON SCHEMA auth TO anon;',
      'migrations/004.sql': 'GRANT SELECT ON people TO reporting;\nGRANT SELECT ON notes TO "Odd ""Role""";',
    });
    const { story } = await planOnEngine(github, opened);
    expect([story.failure, story.plan.rehearsal.extent, story.plan.rehearsal.standIns]).toEqual([
      null,
      'whole',
      [
        expect.stringContaining('what a Supabase project has from the start'),
        'role reporting, which no migration creates',
        'role Odd "Role", which no migration creates',
      ],
    ]);
  });
});

describe('against the tip of the base branch', () => {
  test('an edited, a renamed, a deleted and an out-of-order file each get the command that puts it right', async () => {
    await using github = await startGitHub();
    const old = {
      ...base,
      'migrations/003_gone.sql': 'CREATE TABLE gone ();',
      'migrations/004_named.sql': 'CREATE TABLE named ();',
      'migrations/010_last.sql': 'SELECT 10;',
    };
    const opened = openPullRequest(github, old, {
      'migrations/001_people.sql': 'CREATE TABLE people (id bigint PRIMARY KEY, name text);',
      'migrations/003_gone.sql': null,
      'migrations/004_named.sql': null,
      'migrations/011_named.sql': 'CREATE TABLE named ();',
      'migrations/005_early.sql': 'CREATE TABLE early ();',
      'migrations/006_early.sql': 'CREATE TABLE early2 ();',
    });
    const { story, comments, log } = await planOn(github, opened);
    expect(
      story.plan.problems.map(({ kind, level, file, commands }) => [kind, level, file, ...commands]),
    ).toEqual([
      [
        'edited',
        'error',
        'migrations/001_people.sql',
        'git checkout origin/main -- migrations/001_people.sql',
      ],
      [
        'renamed',
        'error',
        'migrations/011_named.sql',
        'git mv migrations/011_named.sql migrations/004_named.sql',
      ],
      [
        'deleted',
        'warning',
        'migrations/003_gone.sql',
        'git checkout origin/main -- migrations/003_gone.sql',
      ],
      [
        'out of order',
        'error',
        'migrations/005_early.sql',
        'git mv migrations/005_early.sql migrations/011_early.sql',
      ],
      [
        'out of order',
        'error',
        'migrations/006_early.sql',
        'git mv migrations/006_early.sql migrations/012_early.sql',
      ],
    ]);
    expect(story.failure).toMatchObject({ location: { file: 'migrations/001_people.sql', line: 1 } });
    expect(log.match(/^::error .*file=migrations/gm)).toHaveLength(4);
    expect(log).toMatch(/^::warning .*file=migrations\/003_gone\.sql/m);
    expect(comments[0]).toContain('```sh\ngit checkout origin/main -- migrations/001_people.sql\n');
    expect(story.plan.changes.map(({ identity }) => identity).sort()).toEqual([
      'public.early',
      'public.early2',
    ]);
    expect(
      (await planOn(github, opened, { 'out-of-order': 'allow' })).story.plan.problems.map(({ kind }) => kind),
    ).toEqual(['edited', 'renamed', 'deleted']);
  });

  test('what came to the base branch meanwhile is no deletion, and makes an earlier number out of order', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, { 'migrations/003_mine.sql': 'CREATE TABLE mine ();' });
    github.repository.commit('main', { 'migrations/004_theirs.sql': 'CREATE TABLE theirs ();' }, 'meanwhile');
    const { story } = await planOn(github, opened);
    expect(story.plan.problems.map(({ kind, commands }) => [kind, ...commands])).toEqual([
      ['out of order', 'git mv migrations/003_mine.sql migrations/005_mine.sql'],
    ]);
    expect(story.plan.changes.map(({ identity }) => identity)).toEqual(['public.mine']);
  });

  test("an edit that came to the base branch meanwhile is not the pull request's", async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, { 'migrations/003_mine.sql': 'CREATE TABLE mine ();' });
    github.repository.commit(
      'main',
      { 'migrations/001_people.sql': 'CREATE TABLE people (id int PRIMARY KEY, name text, more text);\n' },
      'meanwhile',
    );
    expect((await planOn(github, opened)).story.plan.problems).toEqual([]);
  });

  test('a comment, white space and a moved folder are no problem', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      { 'db/a/001.sql': 'CREATE TABLE a ();', 'db/a/002.sql': 'CREATE TABLE b ();' },
      {
        'db/a/001.sql': '-- why\nCREATE TABLE  a ();',
        'db/a/002.sql': null,
        'db/b/002.sql': 'CREATE TABLE b ();',
      },
    );
    const { story } = await planOn(github, opened, { migrations: 'db/a\ndb/b' });
    expect([story.plan.problems, story.failure, story.plan.changes, story.plan.rehearsal.extent]).toEqual([
      [],
      null,
      [],
      'whole',
    ]);
  });

  test('two files of one version are told apart before one of them is lost', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      {},
      { 'supabase/migrations/20240101000000_mine.sql': 'CREATE TABLE mine ();' },
    );
    github.repository.commit(
      'main',
      { 'supabase/migrations/20240101000000_theirs.sql': 'CREATE TABLE theirs ();' },
      'meanwhile',
    );
    const { story } = await planOn(github, opened, { migrations: 'supabase/migrations' });
    expect(story.plan.problems).toMatchObject([
      {
        kind: 'same version',
        commands: [
          'git mv supabase/migrations/20240101000000_mine.sql supabase/migrations/20240101000001_mine.sql',
        ],
      },
    ]);
    expect(story.failure).not.toBe(null);
  });

  test('two files of one version in the same checkout are a failure at the file, and the comment says so', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      { 'supabase/migrations/20240101000000_a.sql': 'CREATE TABLE a ();' },
      { 'supabase/migrations/20240101000000_b.sql': 'CREATE TABLE b ();' },
    );
    const { story, comments } = await planOn(github, opened, { migrations: 'supabase/migrations' });
    expect(story.failure).toMatchObject({ location: { file: 'supabase/migrations/20240101000000_b.sql' } });
    expect(comments[0]).toContain('have the same version');
  });

  test('only what differs is fetched, however many files there are', async () => {
    await using github = await startGitHub();
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, at) => [
        `migrations/${String(at).padStart(4, '0')}.sql`,
        `CREATE TABLE t${at} ();`,
      ]),
    );
    const opened = openPullRequest(github, many, {
      'migrations/0000.sql': 'CREATE TABLE t0 (edited int);',
      'migrations/0500.sql': 'CREATE TABLE a ();',
    });
    await planOn(github, opened);
    expect(github.calls.filter(({ name }) => name.includes('/git/blobs/'))).toHaveLength(1);
    expect(github.calls.length).toBeLessThan(12);
  });

  test('a token that may not read leaves the clone, and without a clone it is said', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, base, {
      'migrations/001_people.sql': 'CREATE TABLE people ();',
      'migrations/003.sql': 'SELECT 1',
    });
    github.settings.permissions.contents = 'none';
    const blind = await planOn(github, opened);
    expect([blind.story.failure, blind.story.plan.base, blind.story.plan.notes.join()]).toEqual([
      null,
      null,
      expect.stringContaining('contents: read'),
    ]);
    expect(blind.story.plan.rehearsal.obstacle).toContain('cannot be determined without the base branch');
    for (const args of [
      ['init', '-q'],
      ['fetch', '-q', github.repository.directory, '+refs/heads/*:refs/remotes/origin/*'],
    ])
      expect(spawnSync('git', args, { cwd: opened.workspace }).status).toBe(0);
    const cloned = await planOn(github, opened);
    expect(cloned.story.plan.base).toMatch(/^main at [0-9a-f]{12} \(this clone\)$/);
    expect(cloned.story.plan.problems).toMatchObject([{ kind: 'edited' }]);
  });
});

describe('new findings', () => {
  const open = {
    'migrations/003.sql': 'CREATE TABLE fine (id int PRIMARY KEY);\n\nCREATE TABLE keyless (body text);\n',
  };

  test('stand at the line that causes them, and old ones are not told again', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      { 'migrations/001.sql': 'CREATE TABLE old_keyless (a int);' },
      open,
    );
    const { story, comments } = await planOn(github, opened);
    expect(story.plan.findings.map(({ object, file, line }) => [object, file, line])).toContainEqual([
      'table:public.keyless',
      'migrations/003.sql',
      3,
    ]);
    expect(JSON.stringify(story.plan.findings)).not.toContain('old_keyless');
    expect([story.failure, comments[0]]).toEqual([null, expect.stringContaining('New findings')]);
    const strict = await planOn(github, opened, { lint: 'fail' });
    expect(strict.story.failure).toMatchObject({
      location: { file: 'migrations/003.sql', line: 3 },
      remedy: expect.stringContaining('table:public.keyless # the reason'),
    });
    expect((await planOn(github, opened, { lint: 'off' })).story.plan.findings).toEqual([]);
  });
});

test('a finding stands where its object is made, not where a later function, comment or view speaks of it', async () => {
  await using github = await startGitHub();
  const sql = [
    'CREATE TABLE keyless (body text);',
    "CREATE FUNCTION whole(n int) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT n';",
    'CREATE FUNCTION part() RETURNS int LANGUAGE plpgsql SET search_path = public AS $$ BEGIN',
    '  -- whole() does the work',
    '  RETURN whole(1);',
    'END $$;',
    'CREATE VIEW bodies AS SELECT body, whole(2) FROM keyless;',
    "COMMENT ON TABLE keyless IS 'Has no key.';",
    'CREATE TABLE within (id int PRIMARY KEY); DO $$ BEGIN CREATE TABLE made_within (a int); END $$;',
  ].join('\n');
  const { story } = await planOn(github, openPullRequest(github, base, { 'migrations/003.sql': sql }));
  const lines = Object.fromEntries(story.plan.findings.map(({ object, line }) => [object, line]));
  expect(lines).toMatchObject({
    'table:public.keyless': 1,
    'function:public.whole(integer)': 2,
    'table:public.made_within': 9,
  });
});

describe('layouts of other tools', () => {
  test('Prisma: the folder is renamed', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      {
        'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
        'prisma/migrations/20240101000000_init/migration.sql': 'CREATE TABLE a (id int PRIMARY KEY);',
        'prisma/migrations/20240301000000_b/migration.sql': 'CREATE TABLE b ();',
      },
      { 'prisma/migrations/20240201000000_late/migration.sql': 'ALTER TABLE a ADD COLUMN x int;' },
    );
    const { story } = await planOn(github, opened, { migrations: 'prisma/migrations' });
    expect(story.plan.problems.map(({ kind, commands }) => [kind, ...commands])).toEqual([
      ['out of order', 'git mv prisma/migrations/20240201000000_late prisma/migrations/20240301000001_late'],
    ]);
    expect(story.plan.changes.map(({ identity }) => identity)).toEqual(['public.a.x']);
  });

  test('golang-migrate: the way back goes along', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      { 'migrations/000001_a.up.sql': 'CREATE TABLE a ();', 'migrations/000001_a.down.sql': 'DROP TABLE a;' },
      {
        'migrations/000001_b.up.sql': 'CREATE TABLE b ();',
        'migrations/000001_b.down.sql': 'DROP TABLE b;',
        'migrations/000001_a.up.sql': null,
        'migrations/000001_a.down.sql': null,
      },
    );
    github.repository.commit('main', {
      'migrations/000002_c.up.sql': 'CREATE TABLE c ();',
      'migrations/000002_c.down.sql': 'DROP TABLE c;',
    });
    const { story } = await planOn(github, opened);
    expect(story.plan.problems.find(({ kind }) => kind === 'same version')).toMatchObject({
      commands: [
        'git mv migrations/000001_b.up.sql migrations/000003_b.up.sql',
        'git mv migrations/000001_b.down.sql migrations/000003_b.down.sql',
      ],
    });
  });
});

test('a history of another tool that came with a dump says nothing of the folders after it', async () => {
  await using github = await startGitHub();
  const opened = openPullRequest(
    github,
    {
      'dump/1.sql':
        'CREATE TABLE alembic_version (version_num text); INSERT INTO alembic_version VALUES (1);',
    },
    { 'migrations/1.sql': 'CREATE TABLE a ();' },
  );
  const { story } = await planOn(github, opened, { migrations: 'dump\nmigrations' });
  expect([
    story.failure,
    story.plan.rehearsal.obstacle,
    story.plan.rehearsal.files.map(({ file, state }) => [file, state]),
  ]).toEqual([null, null, [['migrations/1.sql', 'ran']]]);
});
