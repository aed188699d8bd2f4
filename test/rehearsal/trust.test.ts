import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explain } from '../../src/database/index.ts';
import { lackOf } from '../../src/rehearsal/lacks.ts';
import { openShadow, type Shadow } from '../../src/rehearsal/shadow.ts';
import { enginesOf } from '../support/engine-process.ts';
import { startGitHub } from '../support/github.ts';
import { planOnServer } from './on-server.ts';
import { openPullRequest, planOn as planOnEngine, planWithin, type Sources } from './support.ts';

const planOn = planOnServer();

const base = { 'migrations/001.sql': 'CREATE TABLE notes (id int PRIMARY KEY, body text);' };

async function planOf(change: Sources, from: Sources = base, plan = planOn) {
  await using github = await startGitHub();
  const { story, comments } = await plan(github, openPullRequest(github, from, change));
  return { story, plan: story.plan, comment: comments[0] ?? '' };
}

const identities = ({
  changes,
}: {
  readonly changes: readonly { readonly identity: string }[];
}): readonly string[] => changes.map(({ identity }) => identity);

describe('a pull request cannot decide what its plan says', () => {
  test('functions of ours that compare and read the schema are put back before the second look', async () => {
    const { story, plan, comment } = await planOf({
      'migrations/002.sql': 'ALTER TABLE notes DROP COLUMN body;',
      'migrations/003.sql':
        'SELECT 1;\nCREATE OR REPLACE FUNCTION catalog.diff(from_id bigint, to_id bigint) RETURNS TABLE (kind text, identity text, change text, severity text, details jsonb) LANGUAGE sql AS $$ SELECT NULL::text, NULL::text, NULL::text, NULL::text, NULL::jsonb WHERE false $$;',
      'migrations/004.sql':
        'CREATE OR REPLACE FUNCTION catalog.current_hash() RETURNS text LANGUAGE sql AS $$ SELECT schema_hash FROM catalog.snapshots ORDER BY id DESC LIMIT 1 $$;',
    });
    expect(story.failure).toBeNull();
    expect(identities(plan)).toContain('public.notes.body');
    expect(plan.rehearsal.touches).toEqual([
      { file: 'migrations/003.sql', line: 2, what: 'the schema catalog' },
      { file: 'migrations/004.sql', line: 1, what: 'the schema catalog' },
    ]);
    expect(comment.split('\n').slice(0, 6).join('\n')).toContain('migrations/003.sql:2');
    expect(comment).not.toContain('✅ Database plan');
  });

  /** What of the catalog a file may change, and how that is named, as far as it is. */
  const tampers: readonly (readonly [what: string, sql: string, named: readonly string[]])[] = [
    [
      'a function beside ours, a trigger on our tables, a rule and a policy',
      `CREATE FUNCTION catalog.quote(name varchar) RETURNS text LANGUAGE sql AS $$ SELECT name::text $$;
       CREATE FUNCTION public.quiet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
       CREATE TRIGGER quiet BEFORE INSERT ON catalog.snapshots FOR EACH ROW EXECUTE FUNCTION public.quiet();
       CREATE RULE quiet AS ON UPDATE TO catalog.findings DO ALSO SELECT 1;
       ALTER TABLE catalog.objects ENABLE ROW LEVEL SECURITY; CREATE POLICY quiet ON catalog.objects USING (true)`,
      [
        'function catalog.quote(character varying)',
        'policy catalog.objects.quiet',
        'relation catalog.objects',
        'rule catalog.findings.quiet',
        'trigger catalog.snapshots.quiet',
      ],
    ],
    [
      'a child table, a column that computes, and rows of the first snapshot, also in pieces of text',
      `CREATE TABLE public.more () INHERITS (catalog.snapshots);
       ALTER TABLE catalog.objects ADD COLUMN more int DEFAULT 1;
       DO $$ BEGIN EXECUTE 'UPDATE cat' || 'alog.snapshots SET label = ''other'''; END $$`,
      [
        'child public.more',
        'column catalog.objects.more',
        'rows of catalog.objects',
        'rows of catalog.snapshots',
      ],
    ],
    [
      'rows of the first snapshot behind a cast of its own',
      `CREATE FUNCTION public.same(catalog.objects) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'same' $$;
       CREATE CAST (catalog.objects AS text) WITH FUNCTION public.same(catalog.objects);
       UPDATE catalog.objects SET body = body || '{"a": 1}' WHERE kind = 'table'`,
      ['rows of catalog.objects'],
    ],
  ];
  test.each(tampers)('%s fail the plan, which says why', async (_what, text, named) => {
    const { story, plan, comment } = await planOf({
      'migrations/002.sql': `ALTER TABLE notes DROP COLUMN body;\n${text};`,
    });
    expect(story.failure).toMatchObject({
      message: expect.stringContaining(`: ${named.join(', ')}.`),
      remedy: expect.stringContaining('out of the schema catalog'),
    });
    expect([plan.rehearsal.extent, plan.rehearsal.files.map(({ state }) => state)]).toEqual([
      'partial',
      ['ran'],
    ]);
    expect(comment).toContain('❌ Database plan');
  });

  test("a schema of the user's that is called catalog, too, is the user's", async () => {
    const shop = {
      ...base,
      'migrations/002.sql':
        'CREATE TABLE catalog.products (id int PRIMARY KEY, name text); CREATE FUNCTION catalog.cheapest() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;',
    };
    const { story, plan } = await planOf(
      {
        'migrations/003.sql':
          "INSERT INTO catalog.products VALUES (1, 'one');\nCREATE TABLE catalog.prices (id int PRIMARY KEY);",
      },
      shop,
    );
    expect([story.failure, plan.rehearsal.extent, plan.rehearsal.touches, plan.rehearsal.leftOut]).toEqual([
      null,
      'whole',
      [],
      [],
    ]);
  });

  test('members of an extension and what lies beside a history are no part of the comparison, which the first lines say', async () => {
    const { story, plan, comment } = await planOf(
      {
        'migrations/002.sql':
          "CREATE TABLE public.hidden (id int);\nDO $$ BEGIN EXECUTE 'ALTER EXT' || 'ENSION plpgsql ADD TABLE public.hidden'; END $$;",
        'migrations/003.sql':
          'CREATE SCHEMA drizzle;\nCREATE TABLE drizzle.more (id int);\nCREATE TABLE drizzle.__drizzle_migrations (id int);',
        // A whole extension, and what stands in for one, are no such things.
        'migrations/004.sql':
          'CREATE EXTENSION hstore;\nCREATE EXTENSION vector;\nCREATE TABLE embedded (v vector(3), h hstore);',
      },
      base,
      planOnEngine,
    );
    expect(story.failure).toBeNull();
    expect(plan.rehearsal.leftOut).toEqual([
      'table drizzle.more (in the schema of a migration history) added',
      'table public.hidden (of the extension plpgsql) added',
    ]);
    expect(plan.rehearsal.touches.map(({ file }) => file)).not.toContain('migrations/004.sql');
    expect(comment.split('\n').slice(0, 6).join('\n')).toContain('Not in the comparison at all');
    expect(comment).not.toContain('✅ Database plan');
  });

  test.each([
    ['\'extension "x" is not available\'', ''],
    ["'a'", " USING ERRCODE = '57014'"],
    ['\'role "nobody" does not exist\'', " USING ERRCODE = '42704'"],
  ])('what a file raises is its own failure, whatever it says of itself: %s%s', async (message, using) => {
    const text = `DO $$ BEGIN RAISE EXCEPTION ${message}${using}; END $$;`;
    // Only a rehearsal on the engine makes a missing role.
    const plan = using.includes('42704') ? planOnEngine : planOn;
    const { story } = await planOf({ 'migrations/002.sql': text }, base, plan);
    expect(story.failure).toMatchObject({ location: { file: 'migrations/002.sql', line: 1 } });
  });

  test('a file that an earlier one records as applied is not passed over', async () => {
    const later = 'DROP TABLE notes;';
    const { story, plan } = await planOf({
      'migrations/002.sql':
        "INSERT INTO catalog.migrations (file, version, kind, checksum) VALUES ('migrations/003.sql', '003', 'versioned', NULL);",
      'migrations/003.sql': later,
    });
    expect(story.failure).toMatchObject({
      message:
        'migrations/002.sql changes the history of the migrations: it enters migrations/003.sql into ' +
        'catalog.migrations, which did not run.',
    });
    expect(plan.rehearsal.files).toMatchObject([
      { file: 'migrations/002.sql', state: 'failed' },
      { file: 'migrations/003.sql', state: 'not rehearsed' },
    ]);
  });

  test('the history of a tool and event triggers are named, a table that is only called catalog is not', async () => {
    const { story, plan } = await planOf(
      {
        'migrations/002.sql':
          'CREATE TABLE catalog (id int PRIMARY KEY, price int);\nINSERT INTO catalog VALUES (1, 2);\nUPDATE catalog SET price = 3 WHERE catalog.id = 1;',
        'migrations/003.sql': 'CREATE TABLE public.flyway_schema_history (installed_rank int PRIMARY KEY);',
        'migrations/004.sql':
          'CREATE FUNCTION told() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;\n-- a comment\nCREATE EVENT TRIGGER told ON ddl_command_end EXECUTE FUNCTION told();',
      },
      base,
      planOnEngine,
    );
    expect([story.failure, plan.rehearsal.extent]).toEqual([null, 'whole']);
    expect(plan.rehearsal.touches).toEqual([
      { file: 'migrations/003.sql', line: 1, what: 'the migration history flyway_schema_history' },
      { file: 'migrations/004.sql', line: 1, what: 'event triggers' },
    ]);
    expect(plan.rehearsal.standIns).toContain(
      'nothing for event triggers, which only a superuser can create',
    );
  });
});

describe('what takes a superuser is not rehearsed, which is said and is no mistake of the pull request', () => {
  const refused = [
    ['a file of the server read', "SELECT pg_read_file('postgresql.conf');"],
    ['rows from a file', "COPY notes FROM '/srv/notes.tsv';"],
    ['a program', "COPY notes TO PROGRAM 'gzip';"],
    ['a module', "LOAD 'auto_explain';"],
    ['a function of code', "CREATE FUNCTION f() RETURNS int LANGUAGE c AS '$libdir/f';"],
    ['a publication of all tables', 'CREATE PUBLICATION everything FOR ALL TABLES;'],
    ['a superuser', 'CREATE ROLE more SUPERUSER;'],
    ['a tablespace', "CREATE TABLESPACE fast LOCATION '/srv/fast';"],
    ['hidden in a block', "DO $$ BEGIN EXECUTE 'LOAD ''auto_explain'''; END $$;"],
  ] as const;

  let shadow: Shadow;
  beforeAll(async () => {
    const target = { engine: 'embedded', directory: null } as const;
    shadow = await openShadow('embedded', { target, wait: 0, limit: 60_000, log: () => {} });
    await shadow.database.query(base['migrations/001.sql']);
  });
  afterAll(() => shadow[Symbol.asyncDispose]());

  /** What the engine is said to lack for a statement that it refuses. */
  async function lackFor(text: string): Promise<string | null> {
    const error: unknown = await shadow.limited.query(text).catch((reason: unknown) => reason);
    await shadow.database.query('ROLLBACK');
    const failure = { message: (error as Error).message, ...explain(error, { statement: text }) };
    const { database, limit } = shadow;
    const circumstances = {
      stoodIn: new Set<string>(),
      isElsewhere: () => false,
      roles: null,
      tablespaces: null,
      unmet: [],
    };
    return lackOf(failure, { ...circumstances, database, statement: text, limit });
  }

  test.each(refused)('%s is refused by the engine, and taken for that', async (_what, text) => {
    expect(await lackFor(text)).toContain('requires a superuser');
  });

  test.each([
    'ALTER TABLE notes SET TABLESPACE fast;',
    'CREATE TABLE more (id int) TABLESPACE fast;',
    'CREATE INDEX ON notes (id) TABLESPACE fast;',
    'SET default_tablespace = fast; CREATE TABLE more (id int);',
  ])('a tablespace that only the real server has is no mistake: %s', async (text) => {
    expect(await lackFor(text)).toContain('tablespaces belong to the server');
  });

  test('a right that a file only says it lacks is not taken for that', async () => {
    const text = "DO $$ BEGIN RAISE 'b' USING ERRCODE = '42501', HINT = 'must be superuser'; END $$;";
    expect(await lackFor(text)).toBeNull();
  });

  test.each([refused[8]])('%s', async (_what, text) => {
    const { story, plan, comment } = await planOf({ 'migrations/002.sql': text }, base, planOnEngine);
    expect([story.failure, plan.rehearsal.extent]).toEqual([null, 'partial']);
    expect(plan.rehearsal.obstacle).toContain('requires a superuser');
    expect(comment).toContain('Not rehearsed to its end');
    expect(comment).not.toContain('✅ Database plan');
  });

  test('a right that the file itself does without is its mistake', async () => {
    const { story } = await planOf(
      {
        'migrations/002.sql': 'CREATE ROLE reader;\nSET ROLE reader;\nSELECT * FROM notes;',
      },
      base,
      planOnEngine,
    );
    expect(story.failure).toMatchObject({
      sqlstate: '42501',
      location: { file: 'migrations/002.sql', line: 3 },
    });
  });
});

describe('an engine that dies', () => {
  const change = { 'migrations/002.sql': 'ALTER TABLE notes ADD COLUMN more text;' };

  /** Kills the engine so many times, each time when the base branch's files have run. */
  async function planWithDeaths(times: number) {
    await using github = await startGitHub();
    const lines: string[] = [];
    let left = times;
    const { planned, comments } = await planWithin(github, openPullRequest(github, base, change), 60_000, {
      onLine: (line) => {
        lines.push(line);
        if (line.includes('of the base branch ran') && left-- > 0)
          for (const { pid } of enginesOf()) process.kill(pid, 'SIGKILL');
      },
    });
    return { planned, log: lines.join(''), comment: comments[0] ?? '' };
  }

  test('is told, and the rehearsal is done once more', async () => {
    const { planned, log } = await planWithDeaths(1);
    expect([planned.failure, planned.plan.rehearsal.extent, identities(planned.plan)]).toEqual([
      null,
      'whole',
      ['public.notes.more'],
    ]);
    expect(log).toMatch(/embedded engine stopped: .*SIGKILL; rehearsing once more/);
  });

  test('twice leaves the plan without a rehearsal, which it says, and is not green', async () => {
    const { planned, comment } = await planWithDeaths(2);
    expect([planned.failure, planned.plan.rehearsal.extent, planned.plan.rehearsal.files]).toEqual([
      null,
      'none',
      [{ file: 'migrations/002.sql', state: 'not rehearsed', milliseconds: null }],
    ]);
    expect(planned.plan.rehearsal.obstacle).toMatch(/embedded engine stopped.*twice/);
    expect(comment).toContain('⚠️ Database plan: 1 migration file, not rehearsed');
  });
});
