import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findShapes, hideShapes } from '../../src/report/secret-shapes.ts';
import { catalogSql, open } from '../sql/catalog-support.ts';

// Put together at run time, so that no scanner takes this file for a leak. The second is what has to go.
const base64 = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';
const secrets: readonly (readonly [kind: string, text: string, secret: string])[] = [
  ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----\n${base64}\n-----END PRIVATE KEY-----`, base64],
  ['a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----\\n${base64}\\n`, base64],
  ['a JSON Web Token', ['eyJhbGciOiJIUzI1NiJ9', 'eyJyb2xlIjoic2VydmljZV9yb2xlIn0', 'c2lnbmF0dXJl-c2lnbmF0dXJl'].join('.'), 'eyJyb2xlIjoic2VydmljZV9yb2xlIn0'],
  ['a JSON Web Token', ['eyJhbGciOiJub25lIn0', 'eyJyb2xlIjoic2VydmljZV9yb2xlIn0', ''].join('.'), 'eyJyb2xlIjoic2VydmljZV9yb2xlIn0'],
  ['a key of Supabase', `sb_${'secret'}_Zm9vYmFyYmF6cXV4Zm9v`, 'Zm9vYmFyYmF6cXV4Zm9v'],
  ['a key of Supabase', `sb_${'secret'}_N7UND0Ugj-KTVK_Uodkm0Hg_xSvEMPvz`, 'N7UND0Ugj-KTVK_Uodkm0Hg_xSvEMPvz'],
  ['a key of Supabase', `sbp_${'0123456789abcdef'.repeat(2)}`, '0123456789abcdef'],
  ['a key of Stripe', `sk_${'live'}_51Habcdefghijklmnop`, '51Habcdefghijklmnop'],
  ['a key of Stripe', `rk_${'test'}_51Habcdefghijklmnop`, '51Habcdefghijklmnop'],
  ['a key of Stripe', `whsec_${'51Habcdefghijklmnop'}`, '51Habcdefghijklmnop'],
  ['an API key', `sk-${'proj-abcdefghijklmnopqrstuvwxyz'}`, 'abcdefghijklmnop'],
  ['an API key', `AIza${'SyA1B2C3D4E5F6G7H8I9J0K1L2M3N4O5P6Q'}`, 'A1B2C3D4E5F6'],
  ['an access key of AWS', `AKIA${'IOSFODNN7EXAMPLE'}`, 'IOSFODNN7EXAMPLE'],
  ['an access key of AWS', `ASIA${'IOSFODNN7EXAMPLE'}`, 'IOSFODNN7EXAMPLE'],
  ...['ghp', 'gho', 'ghu', 'ghs', 'ghr', 'github_pat'].map((prefix) => ['a token of GitHub', `${prefix}_${'a1B2c3D4e5F6g7H8i9J0'.repeat(2)}`, 'a1B2c3D4'] as const),
  ...['xoxb', 'xoxp', 'xoxa', 'xoxs'].map((prefix) => ['a token of Slack', `${prefix}-${'123456789012-abcdefghijkl'}`, '123456789012'] as const),
  ['the password of a URL', 'postgres://admin:pl4inUrlPassw0rd@db.example:5432/x', 'pl4inUrlPassw0rd'],
  ['the password of a URL', 'see redis://:pl4inUrlPassw0rd@cache/0', 'pl4inUrlPassw0rd'],
  ['the password of a URL', "url 'https://x:pl4in%40Url#Passw0rd@example.com/'", 'pl4in%40Url'],
];

const innocent = [
  'password text not null', 'see https://example.com:8080/a@b', 'https://user@example.com/', 'monkey-business', 'task-dependencies-are-checked-by-a-trigger',
  'risk-assessment-of-everything-here', 'eyJhbGciOiJIUzI1NiJ9', 'sb_publishable_Zm9vYmFyYmF6cXV4Zm9v', 'AKIA', 'xoxb', 'ghp_short', 'A column named sk_live', '«redacted:jwt:01234567»',
  'postgres://admin:«redacted:url-password:01234567»@db.example', `-----BEGIN ${'PRIVATE'} KEY-----«redacted:private-key:01234567»-----END`, 'time 12:30@noon', '::error::',
];

let session: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  session = await open('embedded');
  await session.run(catalogSql);
});
afterAll(() => session[Symbol.asyncDispose]());

const byCatalog = (text: string): Promise<unknown> => session.value(`SELECT catalog.redact($text$${text}$text$::text)`);

describe('the catalog and the report know the same secrets by their look', () => {
  test.each(secrets)('%s: %s', async (kind, text, secret) => {
    for (const around of [text, `before ${text} after`, `{"a":"${text}"}`]) {
      expect(await byCatalog(around)).not.toContain(secret);
      expect(hideShapes(around)).not.toContain(secret);
      expect(hideShapes(around)).toContain('***');
      expect(findShapes(around).map(({ name }) => name)).toContain(kind);
    }
  });

  test.each(secrets)('what the catalog made of %s is no secret any more: %s', async (_kind, text) => {
    expect(findShapes(String(await byCatalog(`before ${text} after`)))).toEqual([]);
  });

  test.each(innocent)('and the same innocent text: %s', async (text) => {
    expect(await byCatalog(text)).toBe(text);
    expect(hideShapes(text)).toBe(text);
  });
});

test('advice that shows the form of a connection string stays readable', () => {
  const advice = 'Write it as postgresql://USER:PASSWORD@HOST:PORT/DATABASE. It was postgresql://app:***@db.example/app.';
  expect([hideShapes(advice), findShapes(advice)]).toEqual([advice, []]);
});

test('twenty megabytes without a secret are looked through at once, also of one line and of what nearly is one', () => {
  for (const text of ['a.b-c+'.repeat(3_500_000), '://x:'.repeat(4_000_000), `eyJ${'a'.repeat(20_000_000)}`, 'sk-a '.repeat(4_000_000), `-----BEGIN PRIVATE KEY-----${'A '.repeat(10)}`.repeat(400_000)]) {
    expect(findShapes(text)).toEqual([]);
  }
}, 20_000);
