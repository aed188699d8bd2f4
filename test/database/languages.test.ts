import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasExtensions, startTranslated, type DebianServer } from '../support/extensions.ts';
import { act } from '../support/act.ts';
import { ends, query, startServer } from '../support/postgres.ts';
import { checkout, migrate, open } from '../migrations/support.ts';

/* What an error says to do must not depend on lc_messages: the same files fail the same way in each language. */

if (!hasExtensions)
  console.warn(
    'Not run: errors of a server that speaks another language. .ci/run fetches PostgreSQL 18 of Debian.',
  );

const languages = ['de_DE', 'fr_FR', 'ja_JP'] as const;

/** What is in each database before. */
const before = `
  CREATE SCHEMA app; CREATE SCHEMA closed;
  CREATE TABLE app.kunden (a int); CREATE TABLE closed.kunden (a int);
  CREATE TABLE rls (a int); ALTER TABLE rls ENABLE ROW LEVEL SECURITY; GRANT ALL ON rls TO plain;
  CREATE TABLE u (a int UNIQUE); INSERT INTO u VALUES (4711); GRANT ALL ON u TO plain;
  CREATE TABLE foreign_owned (a int); ALTER TABLE foreign_owned OWNER TO owning;
  CREATE SEQUENCE app.nummern;
  CREATE FUNCTION app.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
  REVOKE EXECUTE ON FUNCTION app.f(int) FROM PUBLIC;
  CREATE TYPE app.stimmung AS ENUM ('gut');
  CREATE TABLE parted (a int) PARTITION BY RANGE (a); CREATE INDEX parted_a ON parted (a);
  ALTER TABLE parted OWNER TO plain;
  GRANT USAGE ON SCHEMA app TO plain; GRANT CREATE ON SCHEMA public TO plain;`;

const cases: readonly (readonly [file: string, remedy: RegExp])[] = [
  [
    'SELECT * FROM app.kunden;',
    /which lacks SELECT on table app\.kunden\. Connect as "postgres", .*: GRANT SELECT ON TABLE app\.kunden TO plain;$/,
  ],
  ['SELECT * FROM closed.kunden;', /: GRANT USAGE ON SCHEMA closed TO plain;$/],
  ['CREATE TABLE app.neu (a int);', /lacks CREATE on schema app\..*: GRANT CREATE ON SCHEMA app TO plain;$/],
  [
    'ALTER TABLE app.kunden ADD b int;',
    /is not the owner of table app\.kunden\..*: ALTER TABLE app\.kunden OWNER TO plain;$/,
  ],
  [
    'DROP TABLE foreign_owned;',
    /is not the owner of table public\.foreign_owned\..*: GRANT owning TO plain;$/,
  ],
  ["SELECT nextval('app.nummern');", /: GRANT USAGE, SELECT, UPDATE ON SEQUENCE app\.nummern TO plain;$/],
  ['SELECT app.f(1);', /: GRANT EXECUTE ON ROUTINE app\.f\(.*integer\) TO plain;$/],
  ['CREATE SCHEMA neu;', /: GRANT CREATE ON DATABASE \w+ TO plain;$/],
  [
    'INSERT INTO rls VALUES (1);',
    /^Row-level security holds for role "plain" on rls, and no policy lets it write/,
  ],
  [
    'SET row_security = off;\nSELECT * FROM rls;',
    /^Row-level security holds for role "plain" on rls, and a policy/,
  ],
  ['CREATE EXTENSION dblink;', /^Only a superuser may install dblink here/],
  [
    'CREATE EXTENSION pg_trgm;',
    /^Let the owner of the database run: GRANT CREATE ON DATABASE \w+ TO plain; pg_trgm is/,
  ],
  // Of an extension that is not there, 14 says that a file is missing.
  [
    'CREATE EXTENSION nixda;',
    /^(?:nixda is not installed on this server|A file of the extension is missing)/,
  ],
  ["LOAD 'dblink';", /^Only a superuser may load dblink/],
  ['CREATE TABLE u (a int);', /^"u" is already there\..*mark_applied/],
  ['SELECT b FROM app.nix;', /^No file that comes before this one/],
  ['SELECT k.nix FROM u k;', /^Column k\.nix of u does not exist\. No file/],
  ['INSERT INTO u (nix) VALUES (1);', /^Column nix of u does not exist\. No file/],
  ['ALTER TABLE parted DROP COLUMN nix;', /^Column nix of parted does not exist\. No file/],
  ['SELECT 1::stimmung;', /^No file .*write extensions\.stimmung\.$/],
  [
    'SELECT * FROM cron.job;',
    /^The relation comes with the extension pg_cron.*CREATE EXTENSION IF NOT EXISTS "pg_cron";$/,
  ],
  ["SELECT cron.schedule('a', 'b', 'c');", /comes with the extension pg_cron/],
  ['SELECT uuid_generate_v4();', /^The function comes with the extension uuid-ossp/],
  ['CREATE TABLE p (a citext);', /comes with the extension citext/],
  ['SET transaction_timeout2 = 0;', /has no setting transaction_timeout2/],
  ["SELECT current_setting('auto_explain.log');", /LOAD its library first/],
  [
    "DO $$ BEGIN EXECUTE 'CREATE INDEX CONCURRENTLY i ON parted (a)'; END $$;",
    /^CREATE INDEX CONCURRENTLY cannot be in a DO block/,
  ],
  [
    'CREATE TABLE own (a int);\nCREATE VIEW of_own AS SELECT a FROM own;\nALTER TABLE own ALTER a TYPE bigint;',
    /^A view, policy, trigger, function or generated column uses the column, which DETAIL names/,
  ],
  ['CREATE INDEX CONCURRENTLY i ON parted (a);', /ON ONLY "parted".*ATTACH PARTITION/],
  ['DROP INDEX CONCURRENTLY parted_a;', /^Leave out CONCURRENTLY: DROP INDEX "parted_a";/],
  ['SET statement_timeout = 50;\nSELECT pg_sleep(9);', /statement-timeout/],
  [
    'CREATE FUNCTION g() RETURNS void LANGUAGE c AS $$x$$;',
    /which lacks a privilege: .*Connect as the owning role/,
  ],
];

/** What quotes a row, which is in no file. */
const quoting = [
  'INSERT INTO u SELECT 4711;',
  "SELECT (a || 'x')::int FROM u;",
  `SELECT ('{"k": ' || a || 'x}')::json FROM u;`,
  'CREATE TABLE small (a int CHECK (a < 9));\nINSERT INTO small SELECT a FROM u;',
];

interface Anywhere {
  readonly url: (database: string, user?: string) => string;
}

/** Runs every file as a role with few privileges, and returns what is wrong with what is told of it. */
async function wrongIn(
  server: Anywhere,
  name: string,
  settings: string,
): Promise<{ readonly wrong: Readonly<Record<string, unknown>>; readonly messages: string }> {
  await query(server.url('postgres'), `CREATE DATABASE ${name}`);
  await query(server.url(name), `${settings} GRANT CREATE ON DATABASE ${name} TO plain; ${before}`);
  const url = server.url(name, 'plain');
  await migrate(url, checkout({ 'migrations/1.sql': 'SELECT 1;' }));
  // It has installed the history, and needs no more than that.
  await query(server.url(name), `REVOKE CREATE ON DATABASE ${name} FROM plain`);
  await using database = await open(url);
  const wrong: Record<string, unknown> = {};
  const messages = new Set<string>();
  for (const [index, [file, remedy]] of cases.entries()) {
    const { outcome } = await migrate(
      database,
      checkout({ 'migrations/1.sql': 'SELECT 1;', [`migrations/2_${index}.sql`]: file }),
    );
    const { message = '', remedy: told = '' } = outcome.failed?.failure ?? {};
    messages.add(message);
    if (!remedy.test(told)) wrong[file] = { message, told };
    // What it prints runs as it stands.
    const printed = /let that role run: (.*)$/.exec(told)?.[1];
    if (printed !== undefined) await query(server.url(name), `BEGIN; ${printed} ROLLBACK`);
  }
  for (const [index, file] of quoting.entries()) {
    const { outcome } = await migrate(
      database,
      checkout({ 'migrations/1.sql': 'SELECT 1;', [`migrations/3_${index}.sql`]: file }),
    );
    const { message, detail, hint, context } = outcome.failed?.failure ?? {};
    const told = [message, detail, hint, context].join('\n');
    if (message === undefined || told.includes('4711')) wrong[file] = { told };
  }
  return { wrong, messages: [...messages].join('\n') };
}

const roles = 'CREATE ROLE plain LOGIN; CREATE ROLE owning';

test.each(ends)('in English on PostgreSQL %i', async (major) => {
  await using server = await startServer(major);
  await query(server.url(), roles);
  expect((await wrongIn(server, 'english', '')).wrong).toEqual({});
});

describe.skipIf(!hasExtensions)('in another language', () => {
  let server: DebianServer;
  beforeAll(async () => {
    server = await startTranslated(languages);
    await query(server.url('postgres'), roles);
  });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
  });

  test.each(languages)('%s', async (language) => {
    const name = language.toLowerCase();
    const { wrong, messages } = await wrongIn(
      server,
      name,
      `ALTER DATABASE ${name} SET lc_messages = '${language}.UTF-8';`,
    );
    expect(wrong).toEqual({});
    // What proves that the server does speak the language.
    const relation = { de_DE: 'Relation »', fr_FR: 'la relation «', ja_JP: 'リレーション' };
    expect(messages).toContain(relation[language]);
  });

  test('a whole run, its gate and its plan are the same, and the language is no change of the schema', async () => {
    await query(server.url('postgres'), 'CREATE DATABASE story');
    const url = server.url('story');
    const workspace = checkout({
      'migrations/1.sql':
        'CREATE TABLE kunden (id int PRIMARY KEY, name text NOT NULL DEFAULT current_user); ' +
        'CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; ' +
        'CREATE TRIGGER t BEFORE INSERT ON kunden FOR EACH ROW EXECUTE FUNCTION f();',
    });
    const first = await act(url, workspace, { packs: 'workspace\nworkspace-sample\nagents' });
    expect(first).toMatchObject({ failure: null, verification: { verdict: 'pass' } });
    await query(url, "ALTER SYSTEM SET lc_messages = 'de_DE.UTF-8'");
    await query(url, 'SELECT pg_reload_conf()');
    const german = await act(url, workspace, { 'on-drift': 'fail' });
    expect(german).toMatchObject({ failure: null, verification: { verdict: 'pass' } });
    expect(await query(url, 'SELECT DISTINCT schema_hash FROM catalog.snapshots')).toHaveLength(1);
    expect((await act(url, workspace, { mode: 'check' })).failure).toBeNull();
    expect((await act(url, workspace, { mode: 'plan' })).failure).toBeNull();
  });
});
