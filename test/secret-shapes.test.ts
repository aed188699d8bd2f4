import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { lintSource } from '@secretlint/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staleSql } from '../scripts/sql.ts';
import { wordFinder } from '../src/find-words.ts';
import { findShapes, hideShapes, shapes } from '../src/secret-shapes.ts';
import { catalogSql, open } from './sql/catalog-support.ts';

// Put together at run time, so that no scanner takes this file for a leak. The last is what has to go.
const letters = (count: number): string => 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zC'.repeat(10).slice(0, count);
const digits = (count: number): string => '4815162342'.repeat(10).slice(0, count);
const hex = (count: number): string => '0123456789abcdef'.repeat(10).slice(0, count);
const base64 = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';
const of = (
  kind: string,
  before: string,
  secret: string,
): readonly [kind: string, text: string, secret: string] => [kind, before + secret, secret];
const pem = (kind: string, tail = ''): string => `-----BEGIN ${kind}PRIVATE${' KEY'}${tail}-----\n`;
const jwt = (...parts: readonly string[]): string => parts.join('.');
const secrets: readonly (readonly [kind: string, text: string, secret: string])[] = [
  of('a private key', pem(''), base64),
  of('a private key', pem('RSA '), base64),
  of('a private key', pem('OPENSSH '), base64),
  of('a private key', pem('PGP ', ' BLOCK'), base64),
  of('a private key', `${pem('EC ')}Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,0123\n\n`, base64),
  of('a private key', `-----BEGIN RSA ${'PRIVATE'} KEY-----\\n`, `${base64}\\n`),
  of(
    'a JSON Web Token',
    '',
    jwt('eyJhbGciOiJIUzI1NiJ9', 'eyJyb2xlIjoic2VydmljZV9yb2xlIn0', 'c2lnbmF0dXJl-c2lnbmF0dXJl'),
  ),
  of('a JSON Web Token', 'token%3D', jwt('eyJhbGciOiJub25lIn0', 'eyJyb2xlIjoic2VydmljZV9yb2xlIn0', '')),
  of('a Supabase key', `sb_${'secret'}_`, 'Zm9vYmFyYmF6cXV4Zm9v'),
  of('a Supabase key', `sb_${'secret'}_`, 'N7UND0Ugj-KTVK_Uodkm0Hg_xSvEMPvz'),
  of('a Supabase key', 'sbp_', hex(32)),
  of('a Stripe key', `sk_${'live'}_`, '51Habcdefghijklmnop'),
  of('a Stripe key', `rk_${'test'}_`, '51Habcdefghijklmnop'),
  of('a Stripe key', 'whsec_', '51Habcdefghijklmnop'),
  of('an API key', 'sk-', `proj-${letters(26)}`),
  of('an API key', 'AIza', letters(35)),
  of('an API key', 'sk-ant-', `api03-${letters(80)}`),
  of('an AWS secret key', 'aws_secret_access_key = ', letters(40)),
  of('an AWS access key', 'AKIA', 'IOSFODNN7EXAMPLE'),
  of('an AWS access key', 'ASIA', 'IOSFODNN7EXAMPLE'),
  ...['ghp', 'gho', 'ghu', 'ghs', 'ghr', 'github_pat'].map((prefix) =>
    of('a GitHub token', `${prefix}_`, letters(40)),
  ),
  ...['glpat', 'gldt', 'glrt', 'glcbt', 'glptt', 'glft', 'glimt', 'glagent', 'gloas', 'glsoat', 'glffct'].map(
    (prefix) => of('a GitLab token', `${prefix}-`, letters(20)),
  ),
  of('a GitLab token', 'glpat-', `${letters(27)}.01.${'0a1b2c3d4'}`),
  of('a GitLab token', 'GR1348941', letters(20)),
  ...['xoxb', 'xoxp', 'xoxa', 'xoxs', 'xoxr', 'xoxo', 'xoxc', 'xoxe'].map((prefix) =>
    of('a Slack token', `${prefix}-`, '123456789012-abcdefghijkl'),
  ),
  of('a Slack token', `${'xoxe'}.xoxp-1-`, letters(60)),
  of('a Slack token', `${'xapp'}-1-`, `A0123456789-${digits(13)}-${hex(64)}`),
  of('a Slack webhook', `https://hooks.${'slack'}.com/services/`, `T00000000/B00000000/${letters(24)}`),
  of('a Discord webhook', `https://${'discord'}.com/api/webhooks/${digits(18)}/`, letters(68)),
  of('a Discord token', '', `M${letters(23)}.${letters(6)}.${letters(38)}`),
  of('a Hugging Face token', 'hf_', 'abcdefghijklmnopqrstuvwxyzABCDEFGH'),
  of('a Groq key', 'gsk_', letters(52)),
  of('a Google OAuth secret', 'GOCSPX-', letters(28)),
  of('a Google OAuth secret', 'ya29.', letters(80)),
  of('a Google OAuth secret', '1//0', letters(60)),
  of('a Databricks token', 'dapi', hex(32)),
  of('a Docker token', 'dckr_pat_', letters(27)),
  of('a Docker token', 'dckr_oat_', letters(32)),
  ...['shpat', 'shpca', 'shppa', 'shpss'].map((prefix) => of('a Shopify token', `${prefix}_`, hex(32))),
  ...['dop', 'doo', 'dor'].map((prefix) => of('a DigitalOcean token', `${prefix}_v1_`, hex(64))),
  of('a Vault token', 'hvs.', letters(95)),
  of('a Vault token', 'hvb.', letters(140)),
  of('a Vault token', 's.', letters(24)),
  of('a Notion token', 'ntn_', digits(11) + letters(35)),
  of('a Notion token', 'secret_', letters(43)),
  of('a Linear key', 'lin_api_', letters(40)),
  of('a RubyGems key', 'rubygems_', hex(48)),
  of('an npm token', 'npm_', letters(36)),
  of('a PyPI token', 'pypi-', `AgEIcHlwaS5vcmc${letters(80)}`),
  of('a SendGrid key', 'SG.', `${letters(22)}.${letters(43)}`),
  of('an Azure key', 'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=', `${letters(86)}==`),
  of('an Azure key', 'Endpoint=sb://a/;SharedAccessKey=', `${letters(43)}=`),
  of('an Azure key', '?sv=2024-11-04&sig=', `${letters(43)}%3D`),
  of('an Azure client secret', 'abc8Q~', letters(34)),
  of('a Telegram token', `${digits(10)}:AA`, letters(33)),
  of('a Twilio key', 'SK', hex(32)),
  of('a Mailgun key', 'key-', hex(32)),
  of('a Mailchimp key', '', `${hex(32)}-us12`),
  of('a Sentry token', 'sntrys_', letters(60)),
  of('a Grafana token', 'glsa_', `${letters(32)}_${hex(8)}`),
  of('a Grafana token', 'glc_', letters(60)),
  of('a 1Password token', 'ops_ey', letters(200)),
  of('a Figma token', 'figd_', letters(40)),
  of('a Vercel token', 'vcp_', letters(40)),
  of('an Atlassian token', 'ATATT3', letters(180)),
  of('a Heroku key', 'HRKU-', letters(60)),
  of('a New Relic key', 'NRAK-', letters(27)),
  of('a PlanetScale secret', 'pscale_pw_', letters(43)),
  of('a Neon key', 'napi_', hex(64)),
  of('a Doppler token', 'dp.pt.', letters(43)),
  of('a Postman key', 'PMAK-', `${hex(24)}-${hex(34)}`),
  of('a Terraform token', '', `${letters(14)}.atlasv1.${letters(67)}`),
  of('an age key', 'AGE-SECRET-KEY-1', letters(58).toUpperCase()),
  of('a password hash', 'SCRAM-SHA-256$', `4096:${letters(22)}==$${letters(43)}=:${letters(43)}=`),
  of('a password hash', 'md5', hex(32)),
  of('a password hash', '$2a$10$', letters(53)),
  of('a password hash', '$argon2id$v=19$m=65536,t=3,p=4$', `${letters(22)}$${letters(43)}`),
  of('a password hash', '$6$', `${letters(16)}$${letters(86)}`),
  ['the password in a URL', 'postgres://admin:pl4inUrlPassw0rd@db.example:5432/x', 'pl4inUrlPassw0rd'],
  ['the password in a URL', 'see redis://:pl4inUrlPassw0rd@cache/0', 'pl4inUrlPassw0rd'],
  ['the password in a URL', "url 'https://x:pl4in%40Url#Passw0rd@example.com/'", 'pl4in%40Url'],
  ['the password in a URL', 'postgres://admin:pl4in@Url@Passw0rd@db.example:5432/x', 'Url@Passw0rd'],
];

const innocent = [
  'password text not null',
  'see https://example.com:8080/a@b',
  'https://user@example.com/',
  'monkey-business',
  'task-dependencies-are-checked-by-a-trigger',
  'risk-assessment-of-everything-here',
  'eyJhbGciOiJIUzI1NiJ9',
  'sb_publishable_Zm9vYmFyYmF6cXV4Zm9v',
  'AKIA',
  'xoxb',
  'ghp_short',
  'A column named sk_live',
  '«redacted:jwt:01234567»',
  'postgres://admin:«redacted:url-password:01234567»@db.example',
  `-----BEGIN ${'PRIVATE'} KEY-----«redacted:private-key:01234567»-----END`,
  'time 12:30@noon',
  '::error::',
  'http://localhost:8080?mail=a@b',
  's.notification_preferences',
  'SKU-1234',
  'a.b.c',
  'glossary-of-all-the-terms-used-here',
  'ghost_',
];

let session: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  session = await open('embedded');
  await session.run(catalogSql);
});
afterAll(() => session[Symbol.asyncDispose]());

const byCatalog = (text: string): Promise<unknown> =>
  session.value(`SELECT catalog.redact($text$${text}$text$::text)`);

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
  const advice =
    'Write it as postgresql://USER:PASSWORD@HOST:PORT/DATABASE. It was postgresql://app:***@db.example/app.';
  expect([hideShapes(advice), findShapes(advice)]).toEqual([advice, []]);
});

describe('what a kept set of rules finds is known here too', () => {
  /** By the rules of the preset; what is no secret by itself (an account's number, a file's name) is not among them. */
  const known: Readonly<Record<string, readonly string[]>> = {
    aws: [`aws_secret_access_key = ${letters(40)}`, `AWS_SECRET_ACCESS_KEY="${letters(40)}"`],
    npm: [`npm_${letters(36)}`],
    slack: [
      `${'xoxb'}-${digits(12)}-${letters(24)}`,
      `https://hooks.${'slack'}.com/services/T00000000/B00000000/${letters(24)}`,
    ],
    basicauth: [`https://user:${letters(12)}@example.com`],
    openai: [`sk-${letters(20)}T3BlbkFJ${letters(20)}`],
    anthropic: [`sk-ant-api03-${letters(93)}AA`],
    groq: [`gsk_${letters(52)}`],
    huggingface: ['hf_abcdefghijklmnopqrstuvwxyzABCDEFGH'],
    linear: [`lin_api_${letters(40)}`],
    notion: [`ntn_${digits(11)}${letters(35)}`],
    sendgrid: [`SG.${letters(22)}.${letters(43)}`],
    privatekey: [`${pem('RSA ')}${(base64 + '\n').repeat(8)}-----END RSA ${'PRIVATE'} KEY-----`],
    shopify: [`shpat_${hex(32)}`],
    github: [`ghp_${letters(36)}`, `github_pat_${letters(82)}`],
    gitlab: [`glpat-${letters(20)}`],
    grafana: [`glc_${letters(60)}`, `glsa_${letters(32)}_${hex(8)}`],
    '1password': [`ops_${Buffer.from(JSON.stringify({ a: letters(98) })).toString('base64')}`],
    'database-connection-string': [
      `postgres://user:${letters(12)}@db.example.com:5432/app`,
      `mysql://user:${letters(12)}@db.example.com/app`,
      `mongodb://user:${letters(12)}@db.example.com/app`,
    ],
    'hashicorp-vault': [`hvs.${letters(95)}`, `hvb.${letters(140)}`],
    vercel: [`vcp_${letters(40)}`],
    databricks: [`dapi${hex(32)}`],
    docker: [`dckr_pat_${letters(27)}`],
    figma: [`figd_${letters(40)}`],
  };
  const lint = async (content: string): Promise<readonly string[]> =>
    (
      await lintSource({
        source: { content, filePath: 'a.txt', ext: '.txt', contentType: 'text' },
        options: {
          config: {
            rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, rules: [] }],
          },
        },
      })
    ).messages.map(({ ruleId }) => ruleId.replace(/^.*secretlint-rule-/, ''));

  test.each(Object.entries(known))('%s', async (rule, examples) => {
    for (const example of examples) {
      // Otherwise the example is none.
      expect(await lint(`before ${example} after`), example).toContain(rule);
      expect(findShapes(`before ${example} after`), example).not.toEqual([]);
    }
  });

  test('all its rules are held against', () => {
    const ids = [
      ...new Set(
        [
          ...JSON.stringify(
            creator.rules?.map(({ meta }: { meta: { id: string } }) => meta.id) ?? [],
          ).matchAll(/secretlint-rule-([\w-]+)/g),
        ].map(([, id]) => id as string),
      ),
    ];
    expect(ids.length).toBeGreaterThan(20);
    // A key file of Google's is a private key in JSON; the last marks what is to be passed over.
    expect(ids.filter((id) => known[id] === undefined)).toEqual(['gcp', 'filter-comments']);
  });
});

test('nearly every text of a schema is passed over by the catalog after one scan', async () => {
  // Otherwise every text of every object is searched for each kind of secret: a minute for 15,000 objects.
  const suspicious =
    await session.run(`SELECT text FROM (VALUES (''), ('{"type": "bigint", "default": null}'), ('CREATE INDEX a ON public.b USING btree (c)'),
    ('Orders that were shipped'), ('CHECK ((amount > (0)::numeric))')) t(text) WHERE catalog.is_suspicious(text)`);
  expect(suspicious).toEqual([]);
  expect(await session.value("SELECT catalog.is_suspicious('postgres://a:b@c/d')")).toBe(true);
  // Whatever the case, and not as a locale has it: the capital of the Turkish i is no I.
  const passed =
    await session.run(`SELECT t.text FROM unnest(string_to_array('Bearer AUTHORIZATION passWord PassPhrase
    PASSCODE db-pass my_PASS Pwd SeCReT toKEN Credential api-key ApiKey access_key PrivateKey SIGNING-KEY encryption_key
    Role_Key servicekey MASTER_KEY authKey shared_key AccountKey', ' ')) n(name)
    CROSS JOIN LATERAL (VALUES (trim(E'\n' FROM n.name)), (lower(n.name)), (upper(n.name))) t(text)
    WHERE NOT catalog.is_suspicious(t.text) AND t.text <> ''`);
  expect(passed).toEqual([]);
});

test('the SQL has the list as it is, and what ships is joined from the parts as they are', () => {
  expect(
    staleSql().map(([file]) => file),
    'run: npm run sql',
  ).toEqual([]);
  expect(new Set(shapes.map(({ kind }) => kind)).size).toBe(shapes.length);
});

test('twenty megabytes without a secret are looked through at once, also of one line and of what nearly is one', () => {
  for (const text of [
    'a.b-c+'.repeat(3_500_000),
    '://x:'.repeat(4_000_000),
    `eyJ${'a'.repeat(20_000_000)}`,
    'sk-a '.repeat(4_000_000),
    `-----BEGIN PRIVATE KEY-----${'A '.repeat(10)}`.repeat(400_000),
  ]) {
    expect(findShapes(text)).toEqual([]);
  }
}, 20_000);

test('hints that are looked for together are found as each is by itself', () => {
  const hints = shapes.flatMap((shape) => shape.hints);
  const find = wordFinder(hints);
  let [seed, found] = [7, 0];
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 3_000; round++) {
    // Whole hints and parts of them in each other's company: the end of one is the beginning of another.
    const text = Array.from({ length: 8 }, () => {
      const hint = hints[random(hints.length)] ?? '';
      return random(3) === 0 ? hint : hint.slice(random(hint.length), random(hint.length + 1));
    }).join(['', '', 'é', 'g'][random(4)]);
    const expected = new Set(hints.filter((hint) => text.includes(hint)));
    expect([text, new Set([...find(text)].map((place) => hints[place]))]).toEqual([text, expected]);
    found += expected.size;
  }
  expect(found).toBeGreaterThan(3_000);
});
