import { expect, test } from 'vitest';
import { catalogSql, open } from './catalog-support.ts';

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
  await using session = await open('embedded');
  const trigger = (name: string, argument: string): string => `CREATE TRIGGER ${name} AFTER INSERT ON hook FOR EACH ROW EXECUTE FUNCTION call(${argument});`;
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
  await session.run(`SELECT catalog.update_edge_functions('[{"name": "f", "note": "uses ${secrets.github}"}]')`);
  const stored = JSON.stringify([await session.run('SELECT * FROM catalog.objects'), await session.run('SELECT * FROM catalog.statistics'), await session.run('SELECT * FROM catalog.snapshots')]);
  for (const [name, secret] of Object.entries(secrets)) expect(stored.includes(secret), name).toBe(false);

  const { triggers, tables } = await session.current();
  expect(triggers[0]?.definition).toMatch(/\{"Content-Type":"application\/json","Authorization":"Bearer «redacted:jwt:[0-9a-f]{8}»"\}/);
  expect(triggers[2]?.definition).toMatch(/postgres:\/\/admin:«redacted:url-password:[0-9a-f]{8}»@db\.example:5432\/x/);
  expect(tables[0]?.columns[1]?.default).toMatch(/^'«redacted:supabase-key:[0-9a-f]{8}»'::text$/);
  expect(await session.after(`DROP TRIGGER h3 ON hook; ${trigger('h3', `'postgres://admin:${secrets.url}2@db.example:5432/x'`)}`)).toEqual(['changed trigger public.hook.h3 breaking']);
});

test('innocent text that speaks of secrets stays as it is', async () => {
  await using session = await open('embedded');
  await session.run(catalogSql);
  for (const text of [
    'password text not null', 'password_hash', "CHECK ((password <> ''::text))", 'a token that expires', 'Password: at least 8 characters', "'secret'::text", 'UPDATE t SET token=NULL WHERE id=1',
    'SELECT password = crypt(password, salt)', 'token=gen_random_uuid()', 'WHERE u.token = t.token', "ARRAY['password'::text, 'token'::text]", "current_setting('app.jwt_secret')",
    "headers := jsonb_build_object('Authorization', 'Bearer ' || key)", 'see https://example.com:8080/a@b', 'Bearer authentication required', 'SET password=excluded.password', 'https://user@example.com/',
    'monkey-business', 'task-dependencies-are-checked-by-a-trigger', 'risk-assessment-of-everything-here', 'search_path=app, public', '«redacted:jwt:01234567»',
  ]) {
    expect(await session.value(`SELECT catalog.redact($text$${text}$text$::text)`)).toBe(text);
  }
});
