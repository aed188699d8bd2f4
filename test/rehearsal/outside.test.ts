import { describe, expect, test } from 'vitest';
import { startGitHub } from '../support/github.ts';
import { planOnServer } from './on-server.ts';
import { openPullRequest, planOn as planOnEngine, type PlanRun } from './support.ts';

const planOn = planOnServer();

/** What is told of a plan here: whose mistake it is, and what was made up. */
const told = ({ story: { failure, plan } }: PlanRun): readonly unknown[] => [
  failure?.message ?? null,
  plan.rehearsal.obstacle,
  plan.rehearsal.standIns,
  plan.changes.map(({ change, kind, identity }) => `${change} ${kind} ${identity}`),
];

const notes = { 'migrations/001.sql': 'CREATE TABLE notes (id int PRIMARY KEY, body text);' };

describe('an extension that was enabled outside the migrations', () => {
  test('is recognised by its types and operators, and is no change of the pull request', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      { 'migrations/001.sql': 'CREATE TABLE users (id int, name public.citext);' },
      {
        'migrations/002.sql': `ALTER TABLE users ADD COLUMN embedding vector(3);
CREATE INDEX ON users USING hnsw (embedding vector_l2_ops);`,
      },
    );
    expect(told(await planOnEngine(github, opened))).toEqual([
      null,
      null,
      ['citext', 'vector']
        .map((name) => `extension ${name}, which no migration creates`)
        .map((line) => expect.stringContaining(line)),
      ['added column public.users.embedding', 'added index public.users_embedding_idx'],
    ]);
  });

  test('is made on a server of the shadow as well, as far as its role may, for functions and operator classes too', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      {
        'migrations/001.sql': 'CREATE TABLE users (id uuid DEFAULT uuid_generate_v4(), name public.citext);',
      },
      {
        'migrations/002.sql': `ALTER TABLE users ADD COLUMN tags hstore[];
CREATE INDEX ON users USING gin (name gin_trgm_ops);
CREATE FUNCTION alike(text) RETURNS SETOF users LANGUAGE sql AS $$ SELECT * FROM users WHERE name::text % $1 $$;`,
        'migrations/003.sql':
          'CREATE TABLE bookings (room int, during tstzrange, EXCLUDE USING gist (room WITH =, during WITH &&));',
      },
    );
    expect(told(await planOn(github, opened))).toEqual([
      null,
      null,
      ['citext', 'uuid-ossp', 'hstore', 'pg_trgm', 'btree_gist'].map(
        (name) => `extension ${name}, which no migration creates`,
      ),
      [
        'added column public.users.tags',
        'added function public.alike(text)',
        'added index public.users_name_idx',
        'added table public.bookings',
      ],
    ]);
  });

  test('may be created by the pull request that mends the repository', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(
      github,
      { 'migrations/001.sql': 'CREATE TABLE users (name citext);' },
      { 'migrations/002.sql': 'CREATE EXTENSION IF NOT EXISTS citext;' },
    );
    expect(told(await planOn(github, opened))).toEqual([
      null,
      null,
      ['extension citext, which no migration creates'],
      [],
    ]);
  });

  test('excuses no name that it does not bring', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, notes, {
      'migrations/002.sql': 'ALTER TABLE notes ADD COLUMN email citex;',
    });
    expect((await planOn(github, opened)).story.failure).toMatchObject({ sqlstate: '42704' });
  });

  test('that is nowhere is named, and nothing else is', async () => {
    await using github = await startGitHub();
    const opened = openPullRequest(github, notes, {
      'migrations/002.sql': "SELECT create_hypertable('notes', 'id');",
    });
    const { story } = await planOn(github, opened);
    expect([story.failure, story.plan.rehearsal.obstacle]).toEqual([
      null,
      expect.stringMatching(
        /create_hypertable.*comes with the extension timescaledb, which no migration creates/,
      ),
    ]);
  });
});

test('PostGIS is stood in for, whether a migration creates it or not, and its types are its own', async () => {
  const sql = `CREATE TABLE places (id int PRIMARY KEY, at geometry(Point, 4326) NOT NULL, around geography(Polygon));
CREATE INDEX ON places USING gist (at);
INSERT INTO places (id, at) SELECT g, ST_SetSRID(ST_MakePoint(g, 2), 4326) FROM generate_series(1, 500) g;
CREATE FUNCTION near(float8, float8) RETURNS SETOF places LANGUAGE sql STABLE AS $$
  SELECT * FROM places WHERE ST_DWithin(at::geography, ST_Point($1, $2)::geography, 1000)
    AND at && ST_MakeEnvelope(0, 0, 1, 1, 4326) ORDER BY at <-> ST_Point($1, $2) $$;
SELECT ST_AsGeoJSON(at)::json, ST_X(at), ST_Union(at) OVER () FROM near(1, 2);
ALTER TABLE places ADD COLUMN x float8 GENERATED ALWAYS AS (ST_X(at)) STORED;`;
  await using github = await startGitHub();
  const outside = await planOnEngine(github, openPullRequest(github, notes, { 'migrations/002.sql': sql }));
  expect(told(outside)).toEqual([
    null,
    null,
    ['extension postgis, which no migration creates, by functions that do nothing'],
    ['added function public.near(double precision, double precision)', 'added table public.places'],
  ]);
  await using other = await startGitHub();
  const created = { ...notes, 'migrations/002.sql': `CREATE EXTENSION postgis;\n${sql}` };
  const unknown = openPullRequest(other, created, {
    'migrations/003.sql': 'SELECT ST_VoronoiPolygons(at) FROM places;',
  });
  const { story } = await planOnEngine(other, unknown);
  expect([story.failure, story.plan.rehearsal.obstacle]).toEqual([
    null,
    expect.stringMatching(/st_voronoipolygons.*the extension postgis, which is only a stand-in here/),
  ]);
});

test("parameters in an extension's namespace are passed over, with words and without moving a line", async () => {
  await using github = await startGitHub();
  const opened = openPullRequest(github, notes, {
    'migrations/002.sql': `CREATE TABLE metrics (at timestamptz, v int) WITH (
  timescaledb.hypertable, fillfactor = 70,
  tsdb.partition_column='at, (then)'
);
CREATE TABLE more (at timestamptz) WITH (tsdb.hypertable);
ALTER TABLE metrics SET (timescaledb.compress, timescaledb.compress_segmentby = 'v'), ADD COLUMN w int;
UPDATE notes SET (id, body) = (1, 'timescaledb.hypertable');`,
    'migrations/003.sql': '\n\nALTER TABLE metrics SET (tsdb.x = 1,\n  toats.y = 1);\n',
  });
  const { story, summary } = await planOn(github, opened);
  expect(story.failure).toMatchObject({
    message: expect.stringContaining('unrecognized parameter namespace "toats"'),
    location: { file: 'migrations/003.sql', line: 3 },
  });
  expect(story.plan.changes.map(({ identity }) => identity)).toEqual(['public.metrics', 'public.more']);
  expect(story.plan.rehearsal.standIns.join()).toMatch(
    /^nothing for timescaledb\.hypertable, tsdb\.partition_column, tsdb\.hypertable, timescaledb\.compress, /,
  );
  expect(summary.split('\n')[0]).toContain('not rehearsed: timescaledb.hypertable');
});

test("roles, schemas and tables that Supabase's own migrations create are not there before them", async () => {
  await using github = await startGitHub();
  const opened = openPullRequest(
    github,
    {
      'migrations/001.sql': `create user supabase_admin;
create user supabase_auth_admin noinherit createrole login noreplication;
create user "supabase_storage_admin" noinherit createrole;
create role anon nologin noinherit;
create schema if not exists auth authorization supabase_admin;
grant create, usage on schema auth to supabase_auth_admin;
create table auth.users (id uuid primary key, email text);
alter table auth.users owner to supabase_auth_admin;
alter role supabase_auth_admin set search_path = 'auth';
grant usage on schema storage to anon;
grant all on schema storage to supabase_storage_admin;
alter table storage.objects owner to supabase_storage_admin;`,
    },
    { 'migrations/002.sql': 'CREATE POLICY own ON storage.objects TO anon USING (owner IS NOT NULL);' },
  );
  const { story } = await planOnEngine(github, opened);
  expect([story.failure, story.plan.rehearsal.obstacle, story.plan.rehearsal.extent]).toEqual([
    null,
    null,
    'whole',
  ]);
});

test("tables that Supabase's own migrations create where they are missing, and build up, are not there before", async () => {
  await using github = await startGitHub();
  const first = `DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'storage') THEN CREATE SCHEMA storage; END IF; END $$;
CREATE TABLE IF NOT EXISTS "storage"."buckets" ("id" text PRIMARY KEY, "name" text NOT NULL);
CREATE TABLE IF NOT EXISTS "storage"."objects" ("id" uuid PRIMARY KEY, "bucket_id" text REFERENCES "storage"."buckets", "name" text);
CREATE OR REPLACE FUNCTION storage.filename(path text) RETURNS text LANGUAGE sql AS 'SELECT path';`;
  const opened = openPullRequest(
    github,
    { 'migrations/001.sql': first },
    { 'migrations/002.sql': 'ALTER TABLE storage.buckets ADD COLUMN "public" boolean DEFAULT false;' },
  );
  const { story } = await planOnEngine(github, opened);
  expect([story.failure, story.plan.rehearsal.obstacle, story.plan.rehearsal.extent]).toEqual([
    null,
    null,
    'whole',
  ]);
  expect(story.plan.changes.map(({ identity }) => identity)).toEqual(['storage.buckets.public']);
});

test('tables of the platform that a project only makes sure of are there as the platform made them', async () => {
  await using github = await startGitHub();
  const careful = `CREATE TABLE IF NOT EXISTS storage.buckets (id text PRIMARY KEY, name text);
INSERT INTO storage.buckets (id, name, public) VALUES ('avatars', 'avatars', true);`;
  const { story } = await planOnEngine(
    github,
    openPullRequest(github, {}, { 'migrations/001.sql': careful }),
  );
  expect([story.failure, story.plan.rehearsal.extent]).toEqual([null, 'whole']);
});

describe('a missing object is never blamed on an unrelated extension', () => {
  const mistakes: readonly (readonly [what: string, sql: string, sqlstate: string])[] = [
    ['a relation', 'CREATE EXTENSION postgis; SELECT * FROM custmers;', '42P01'],
    ['a function', "CREATE EXTENSION timescaledb; SELECT lenght('a');", '42883'],
    ['a type', 'CREATE EXTENSION postgis; ALTER TABLE notes ADD COLUMN x jsnob;', '42704'],
    ['a constraint', 'CREATE EXTENSION pg_nowhere; ALTER TABLE notes DROP CONSTRAINT nothing;', '42704'],
    ['a relation beside an unknown one', 'CREATE EXTENSION pg_nowhere; SELECT * FROM custmers;', '42P01'],
    [
      'a column in a policy that calls a function of the platform',
      'CREATE SCHEMA auth; CREATE FUNCTION auth.uid() RETURNS int LANGUAGE sql RETURN 1; ' +
        'CREATE POLICY own ON notes USING (auth.uid() = ownr);',
      '42703',
    ],
  ];
  test.each(mistakes)('%s', async (_what, sql, sqlstate) => {
    await using github = await startGitHub();
    const { story } = await planOn(github, openPullRequest(github, notes, { 'migrations/002.sql': sql }));
    expect([story.failure?.sqlstate, story.plan.rehearsal.obstacle]).toEqual([sqlstate, null]);
  });
});
