import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTurn } from '../support/postgres.ts';
import { processorTime } from '../support/processor-time.ts';
import { catalogSql, emptied, engines, type Session } from './catalog-support.ts';
import { negatives, positives } from './secrets-corpus.ts';

// Put together at run time, so that no scanner takes this file for a leak.
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJyb2xlIjoic2VydmljZV9yb2xlIn0', 'c2lnbmF0dXJlc2lnbmF0dXJl'].join('.');
const secrets = {
  jwt,
  supabase: `sb_${'secret'}_Zm9vYmFyYmF6cXV4Zm9v`,
  access: `sbp_${'0123456789abcdef'.repeat(2)}`,
  stripe: `sk_${'live'}_51Habcdefghijklmnop`,
  aws: `AKIA${'IOSFODNN7EXAMPLE'}`,
  github: `ghp_${'a1B2c3D4e5F6g7H8i9J0'.repeat(2)}`,
  slack: `xoxb-${'123456789012-abcdefghijkl'}`,
  url: 'pl4inUrlPassw0rd',
  header: 'dXNlcjpwYXNzd29yZA==',
  assigned: 'hunter22',
  json: 'tok-from-json-1',
  setting: 'jwt-secret-of-the-database',
} as const;

test('no secret is stored, whichever way it got into the schema, and its change is still seen', async () => {
  await using session = await emptied('embedded');
  const trigger = (name: string, argument: string): string =>
    `CREATE TRIGGER ${name} AFTER INSERT ON hook FOR EACH ROW EXECUTE FUNCTION call(${argument});`;
  await session.run(`CREATE TABLE hook (a int, key text DEFAULT '${secrets.supabase}', CHECK (key <> '${secrets.access}'));
    COMMENT ON TABLE hook IS 'call with ${secrets.stripe} or ${secrets.aws}'; COMMENT ON COLUMN hook.a IS 'password=${secrets.assigned}';
    CREATE FUNCTION call() RETURNS trigger LANGUAGE plpgsql SET app.jwt_secret = '${secrets.setting}' AS $$ BEGIN RETURN NEW; END $$;
    ${trigger('h1', `'{"Content-Type":"application/json","Authorization":"Bearer ${secrets.jwt}"}'`)}
    ${trigger('h2', `'{"Authorization": "Basic ${secrets.header}"}'`)}
    ${trigger('h3', `'postgres://admin:${secrets.url}@db.example:5432/x'`)}
    ${trigger('h4', `'{"api_token":"${secrets.json}"}'`)}
    CREATE VIEW used AS SELECT '${secrets.github}'::text AS github, '${secrets.slack}'::text AS slack;
    CREATE POLICY p ON hook USING (current_setting('x', true) = '${secrets.jwt}');`);
  await session.run(catalogSql);
  await session.capture();
  await session.run(
    `SELECT catalog.update_edge_functions('[{"name": "f", "note": "uses ${secrets.github}"}]')`,
  );
  const stored = JSON.stringify([
    await session.run('SELECT * FROM catalog.objects'),
    await session.run('SELECT * FROM catalog.statistics'),
    await session.run('SELECT * FROM catalog.snapshots'),
  ]);
  for (const [name, secret] of Object.entries(secrets)) expect(stored.includes(secret), name).toBe(false);

  const { triggers, tables } = await session.current();
  expect(triggers[0]?.definition).toMatch(
    /\{"Content-Type":"application\/json","Authorization":"Bearer «redacted:jwt:[0-9a-f]{8}»"\}/,
  );
  expect(triggers[2]?.definition).toMatch(
    /postgres:\/\/admin:«redacted:url-password:[0-9a-f]{8}»@db\.example:5432\/x/,
  );
  expect(tables[0]?.columns[1]?.default).toMatch(/^'«redacted:supabase-key:[0-9a-f]{8}»'::text$/);
  expect(
    await session.after(
      `DROP TRIGGER h3 ON hook; ${trigger('h3', `'postgres://admin:${secrets.url}2@db.example:5432/x'`)}`,
    ),
  ).toEqual(['changed trigger public.hook.h3 breaking']);
});

test('innocent text that speaks of secrets stays as it is', async () => {
  await using session = await emptied('embedded');
  await session.run(catalogSql);
  for (const text of [
    'password text not null',
    'password_hash',
    "CHECK ((password <> ''::text))",
    'a token that expires',
    'Password: at least 8 characters',
    "'secret'::text",
    'UPDATE t SET token=NULL WHERE id=1',
    'SELECT password = crypt(password, salt)',
    'token=gen_random_uuid()',
    'WHERE u.token = t.token',
    "ARRAY['password'::text, 'token'::text]",
    "current_setting('app.jwt_secret')",
    "headers := jsonb_build_object('Authorization', 'Bearer ' || key)",
    'see https://example.com:8080/a@b',
    'Bearer authentication required',
    'SET password=excluded.password',
    'https://user@example.com/',
    'monkey-business',
    'task-dependencies-are-checked-by-a-trigger',
    'risk-assessment-of-everything-here',
    'search_path=app, public',
    '«redacted:jwt:01234567»',
  ]) {
    expect(await session.value(`SELECT catalog.redact($text$${text}$text$::text)`)).toBe(text);
  }
});

describe.each(engines.map((engine, which) => [engine, which] as const))(
  'what a name tells, on %s',
  (engine, which) => {
    let session: Session;
    beforeAll(async () => {
      session = await emptied(engine);
      await session.run(catalogSql);
    });
    afterAll(() => session[Symbol.asyncDispose]());
    const redacted = async (text: string): Promise<string> =>
      (await session.client.query('SELECT catalog.redact($1::text) AS text', [text])).rows[0].text;

    test('no value of the corpus stays, and each leaves a fingerprint', async () => {
      expect(positives.length).toBeGreaterThanOrEqual(60);
      const missed: string[] = [];
      for (const [text, value] of positives) {
        const shown = await redacted(text);
        if (shown.includes(value) || !/«redacted:[a-z-]+:[0-9a-f]{8}»/.test(shown))
          missed.push(`${text} → ${shown}`);
      }
      expect(missed).toEqual([]);
    });

    test('no alarm on what only speaks of secrets', async () => {
      expect(negatives.length).toBeGreaterThanOrEqual(120);
      const alarms: string[] = [];
      for (const text of negatives) {
        const shown = await redacted(text);
        if (shown !== text) alarms.push(`${text} → ${shown}`);
      }
      expect(alarms).toEqual([]);
    });

    test('and what is redacted is not redacted again', async () => {
      for (const [text] of positives) {
        const once = await redacted(text);
        expect(await redacted(once)).toBe(once);
      }
    });

    // The embedded engine is PostgreSQL 18 too, and has no clock that would end it.
    if (engine === 'embedded') return;
    test.each(
      inTurn(
        [
          ['a letter', 'a'],
          ['dots and dashes', 'a.b-c+'],
          ['beginnings of URLs', '://x:'],
          ['URLs with passwords', '://a:b@'],
          ['beginnings of tokens', 'eyJ'],
          ['halves of tokens', 'eyJaaaaaaaaa.'],
          ['keys', `sk-${'a'.repeat(20)} `],
          ['beginnings of keys', 'SG.aaaaaaaaaaaaaaaaaa.'],
          ['quotes', "'"],
          ['literals', "'a', "],
          ['assignments', "password = 'a1b2c3d4', "],
          ['prose', 'password: '],
          ['JSON', '"password":"abcd1234",'],
          ['aliases', "'x'::text AS password,"],
          ['casts', "'a'::text, "],
          ['arguments', 'token text DEFAULT '],
          ['headers', 'bearer '],
          ['backslashes', '\\'],
          ['parentheses', 'token)))))'],
        ],
        which,
      ),
    )(
      '%s are read in one go',
      async (_what, unit) => {
        const backend = Number(await session.value('SELECT pg_backend_pid()'));
        // Reading it again from each place would take hours.
        await session.client.query("SET statement_timeout = '100s'");
        const read = async (length: number): Promise<number> => {
          const text = `password token ${unit.repeat(Math.ceil(length / unit.length))}`;
          const before = processorTime(backend);
          await session.client.query('SELECT length(catalog.redact($1::text))', [text]);
          return processorTime(backend) - before;
        };
        // Four times the text takes four times as long. What takes sixteen times as long, and a minute for a megabyte, is seen.
        const short = await read(2 ** 16);
        expect((await read(2 ** 18)) - 4 * short).toBeLessThan(2_500);
      },
      180_000,
    );
  },
);

test('a default is judged by the name that stands beside it, in every kind of object', async () => {
  await using session = await emptied(18);
  const value = `Zk3vQ8${'nT1xLw7RbYp2'}`;
  const kinds: Readonly<Record<string, string>> = {
    column: `CREATE TABLE a (api_key text DEFAULT '?', kind text DEFAULT 'token')`,
    generated: `CREATE TABLE b (x text, token text GENERATED ALWAYS AS (x || '?') STORED)`,
    argument: `CREATE FUNCTION c(p_token text DEFAULT '?') RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    view: `CREATE VIEW d AS SELECT '?' AS password`,
    matview: `CREATE MATERIALIZED VIEW e AS SELECT '?'::text AS client_secret`,
    check: `CREATE TABLE f (token text CHECK (token <> '?'))`,
    policy: `CREATE POLICY g ON a USING (current_setting('app.secret', true) = '?')`,
    index: `CREATE INDEX h ON a (kind) WHERE api_key = '?'`,
    expression: `CREATE INDEX i ON a ((api_key = '?'))`,
    trigger: `CREATE FUNCTION k() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER k AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION k('{"token":"?"}')`,
    when: `CREATE TRIGGER l AFTER UPDATE ON a FOR EACH ROW WHEN (NEW.api_key = '?') EXECUTE FUNCTION k('x')`,
    rule: `CREATE RULE m AS ON INSERT TO a WHERE new.api_key = '?' DO INSTEAD NOTHING`,
    comment: `COMMENT ON TABLE a IS 'password: ?'`,
    columnComment: `COMMENT ON COLUMN a.kind IS 'the secret is ?'`,
    domain: `CREATE DOMAIN access_token AS text DEFAULT '?'`,
    domainCheck: `CREATE DOMAIN n AS text CONSTRAINT o CHECK (VALUE <> 'x'); ALTER DOMAIN n ADD CONSTRAINT password_not CHECK (VALUE <> concat(VALUE, current_setting('app.password') = '?'))`,
    setting: `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET app.jwt_secret = %L', current_database(), '?'); END $$`,
    role: `CREATE ROLE p_role; ALTER ROLE p_role SET app.api_key = '?'`,
    functionSetting: `ALTER FUNCTION c(text) SET app.token = '?'`,
    server: `CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (password '?')`,
    foreignTable: `CREATE FOREIGN TABLE t (x int OPTIONS (token '?')) SERVER s OPTIONS (api_key '?')`,
    mapping: `CREATE USER MAPPING FOR CURRENT_USER SERVER s OPTIONS (user 'u', password '?')`,
    publication: `CREATE PUBLICATION q FOR TABLE a WHERE (api_key = '?')`,
    statistics: `CREATE STATISTICS r ON kind, (api_key = '?') FROM a`,
    aggregateComment: `COMMENT ON FUNCTION c(text) IS 'token = ?'`,
    subscription: `CREATE SUBSCRIPTION u CONNECTION 'host=h password=?' PUBLICATION q WITH (connect = false, slot_name = NONE)`,
  };
  for (const [kind, text] of Object.entries(kinds))
    await session.run(text.replaceAll('?', `${value}${kind}`));
  await session.run(catalogSql);
  await session.capture();
  const stored = JSON.stringify([
    await session.run('SELECT * FROM catalog.objects'),
    await session.run('SELECT * FROM catalog.statistics'),
    await session.run('SELECT * FROM catalog.snapshots'),
  ]);
  for (const kind of Object.keys(kinds)) expect(stored.includes(`${value}${kind}`), kind).toBe(false);
  expect(stored).toContain("'token'::text");
}, 120_000);

test('a definition that is redacted otherwise than before is no change of the schema', async () => {
  await using session = await emptied(18);
  await session.run(`CREATE TABLE a (api_key text DEFAULT 'Zk3vQ8${'nT1xLw7RbYp2'}')`);
  // The catalog before this form, which knew no such secret.
  await session.run(
    catalogSql.replace(
      /version CONSTANT int := (\d+);/,
      (_all, form) => `version CONSTANT int := ${Number(form) - 1};`,
    ),
  );
  await session.run(
    'CREATE OR REPLACE FUNCTION catalog.redact(body jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$ SELECT body $$',
  );
  const before = await session.capture();
  expect((await session.current()).tables[0]?.columns[0]?.default).toContain('Zk3vQ8');
  await session.run(catalogSql);
  const after = await session.capture();
  expect((await session.current()).tables[0]?.columns[0]?.default).toMatch(
    /^'«redacted:secret:[0-9a-f]{8}»'::text$/,
  );
  expect(await session.changes()).toEqual([]);
  expect(await session.run('SELECT * FROM catalog.drift')).toEqual([]);
  expect(await session.run(`SELECT * FROM catalog.diff(${before}, ${after})`)).toEqual([]);
}, 120_000);

test('a secret is found in a crowd, wherever it stands among objects that are looked at together', async () => {
  await using session = await emptied(18);
  const secret = (n: number): string => `hunter${n}${'Zk3vQ8nT1xLw'}`;
  const places = [1, 15, 16, 17, 255, 256, 257, 300, 520] as const;
  await session.run(`DO $$ BEGIN FOR i IN 1..520 LOOP
      EXECUTE format('CREATE VIEW v%s AS SELECT %1$s AS a', to_char(i, 'FM000'));
      EXECUTE format('COMMENT ON VIEW v%s IS %L', to_char(i, 'FM000'), 'the view ' || i);
    END LOOP; END $$`);
  for (const n of places)
    await session.run(`COMMENT ON VIEW v${String(n).padStart(3, '0')} IS '{"password": "${secret(n)}"}'`);
  await session.run(catalogSql);
  await session.capture();
  const { views } = await session.current();
  for (const n of places)
    expect(views[n - 1]?.comment, `view ${n}`).toMatch(/^\{"password": "«redacted:secret:[0-9a-f]{8}»"\}$/);
  expect(views.filter(({ comment }) => comment?.startsWith('the view') === true)).toHaveLength(
    520 - places.length,
  );
}, 120_000);
