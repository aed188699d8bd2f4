import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasExtensions, startTranslated, type DebianServer } from '../support/extensions.ts';
import { startGitHub } from '../support/github.ts';
import { query } from '../support/postgres.ts';
import { connect, explain, parseConnectionString, type Database } from '../../src/database/index.ts';
import { lackOf } from '../../src/rehearsal/lacks.ts';
import { memberIn } from '../../src/rehearsal/members.ts';
import { missingIn } from '../../src/rehearsal/missing.ts';
import { openPullRequest, planOn } from './support.ts';

/* Whose mistake a file that fails is, and what stands in for what it misses, must not depend on lc_messages. */

if (!hasExtensions)
  console.warn(
    'Not run: rehearsals on a server that speaks another language. .ci/run fetches PostgreSQL 18 of Debian.',
  );

const languages = ['de_DE', 'fr_FR', 'ja_JP'] as const;

const notes = 'CREATE TABLE notes (id int PRIMARY KEY, body text, tags int[]);';

/** What a file gets from an extension that no migration creates. */
const given: readonly (readonly [sql: string, extension: string])[] = [
  ['ALTER TABLE notes ADD email public.citext[];', 'citext'],
  ['SELECT uuid_generate_v4();', 'uuid-ossp'],
  ['CREATE INDEX ON notes USING gin (body gin_trgm_ops);', 'pg_trgm'],
  ['CREATE INDEX ON notes USING gist (id);', 'btree_gist'],
  ['CREATE FUNCTION f(a text, b hstore) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;', 'hstore'],
];

/** Why a statement is not rehearsed, through no fault of its own. */
const lacking: readonly (readonly [sql: string, why: RegExp])[] = [
  ["SELECT create_hypertable('notes', 'id');", /comes with the extension timescaledb, which no migration/],
  ['CREATE TABLE t (a int) WITH (tsdb.x);', /comes with the extension timescaledb, which no migration/],
  ['CREATE INDEX ON notes USING bm25 (body);', /comes with the extension pg_search, which no migration/],
  ["CREATE VIEW v AS SELECT body %> 'a'::text AS alike FROM notes;", /comes with the extension pg_trgm/],
  ['ALTER TABLE notes OWNER TO nobody_knows;', /no migration creates it, and a rehearsal creates no roles/],
  ['CREATE ROLE postgres;', /roles belong to the whole server/],
  ['CREATE EXTENSION nowhere_ext;', /does not have it$/],
  ["LOAD 'nowhere_ext';", /does not have it$/],
  ['SELECT nowhere_ext_f(1);', /it may come from the extension nowhere_ext, which/],
  ['CREATE TABLE t (a nowhere_type);', /it may come from the extension nowhere_ext, which/],
  ['SELECT * FROM nowhere_ext_rows;', /it may come from the extension nowhere_ext, which/],
  ['SELECT * FROM realtime.nix;', /the schema realtime comes with a platform/],
  ['CREATE TABLE realtime.nix (a int);', /the schema realtime comes with a platform/],
  ['SELECT nix FROM auth.users;', /uses the schema auth, which comes with a platform/],
];

/** Mistakes of the file, which no extension excuses. */
const mistaken = [
  'ALTER TABLE notes DROP CONSTRAINT citext;',
  'DROP TRIGGER moddatetime ON notes;',
  'SELECT citext FROM notes;',
  'SELECT st_x.a FROM notes;',
  'SELECT notes.id FROM notes WHERE vector.a = 1;',
  'SELECT * FROM nowhere_rows;',
  'CREATE TABLE notes (a int);',
  'SELECT 1/0;',
  "DO $$ BEGIN RAISE 'Typ »citext« existiert nicht' USING ERRCODE = '42704'; END $$;",
];

describe.skipIf(!hasExtensions).each(languages)('a shadow that speaks %s', (language) => {
  let server: DebianServer;
  let database: Database;
  beforeAll(async () => {
    server = await startTranslated(languages);
    await query(server.url('postgres'), `ALTER ROLE postgres SET lc_messages = '${language}.UTF-8'`);
    await query(server.url('postgres'), 'CREATE DATABASE shadow');
    await query(server.url('postgres'), 'CREATE DATABASE tried');
    database = await connect(parseConnectionString(server.url('tried')));
    await database.query(`${notes} CREATE SCHEMA auth; CREATE TABLE auth.users (id int)`);
  });
  afterAll(async () => {
    await database.close();
    await server[Symbol.asyncDispose]();
  });

  /** What is said of a statement that fails. */
  async function told(statement: string, unmet: readonly string[]) {
    const error: unknown = await database.query(statement).then(
      () => expect.unreachable(`it runs: ${statement}`),
      (reason: unknown) => reason,
    );
    const failure = { message: (error as Error).message, ...explain(error, { statement }) };
    const circumstances = {
      stoodIn: new Set<string>(),
      isElsewhere: () => true,
      roles: null,
      tablespaces: null,
      limit: 1,
    };
    const lack = lackOf(failure, { ...circumstances, database, statement, unmet });
    return { message: failure.message, lack, member: memberIn(failure) };
  }

  test('lacks what any other does', async () => {
    const found: Record<string, unknown> = {};
    for (const [sql] of lacking)
      found[sql] = (await told(sql, sql.includes('nowhere') ? ['nowhere_ext'] : [])).lack;
    expect(found).toEqual(Object.fromEntries(lacking.map(([sql, why]) => [sql, expect.stringMatching(why)])));
    // What proves that the server does speak the language.
    const relation = { de_DE: 'Relation »', fr_FR: 'la relation «', ja_JP: 'リレーション' };
    expect(found['SELECT * FROM nowhere_ext_rows;']).toContain(relation[language]);
  });

  test('names a role with quotes in it', async () => {
    const error: unknown = await database
      .query('GRANT SELECT ON notes TO "Odd ""Role"" «x»"')
      .catch((e: unknown) => e);
    const failure = { message: (error as Error).message, ...explain(error, {}) };
    expect(missingIn(failure)).toEqual({ kind: 'role', names: ['Odd "Role" «x»'] });
  });

  test('takes no mistake for that', async () => {
    for (const sql of mistaken) {
      const { message, lack, member } = await told(sql, ['nowhere_ext']);
      expect({ message, lack, member }).toEqual({ message, lack: null, member: null });
    }
  });

  test('gives what an extension brings, and measures the same', async () => {
    await using github = await startGitHub();
    const measured =
      'ALTER TABLE notes ALTER body TYPE varchar(9); CREATE INDEX n ON notes (body); ' +
      'ALTER TABLE notes ADD CHECK (id > 0); ALTER TABLE notes ALTER body SET NOT NULL;';
    const files = [...given.map(([sql]) => sql), measured].map((sql, n) => [`migrations/1${n}.sql`, sql]);
    const { story } = await planOn(
      github,
      openPullRequest(github, { 'migrations/001.sql': notes }, Object.fromEntries(files)),
      { shadow: server.url('shadow') },
    );
    const { failure, plan } = story;
    expect([failure, plan.rehearsal.obstacle, plan.rehearsal.standIns]).toEqual([
      null,
      null,
      given.map(([, extension]) => `extension ${extension}, which no migration creates`),
    ]);
    // Of these, the scan and the rewrite are known from what the server says at DEBUG1.
    expect(plan.statements.map((each) => each.hazards.map(({ rule }) => rule)).slice(3)).toEqual([
      ['rewrites-table', 'change-type', 'cached-plan'],
      ['index-not-concurrent'],
      ['work-under-held-lock', 'add-check', 'stricter'],
      ['work-under-held-lock', 'set-not-null', 'stricter'],
    ]);
  });
});
