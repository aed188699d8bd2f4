import { describe, expect, test } from 'vitest';
import { ActionError } from '../../src/error.ts';
import { secretInputs } from '../../src/inputs.ts';
import { markdown } from '../../src/inventory/index.ts';
import { isRefused, ownSecretIn, refuseSecrets } from '../../src/publish/index.ts';

const password = 'p#ss/w%rd "q" \'it\' \\ ü|_*1';
const token = `ghs_${'S3cretT0kenOfTheWorkflow0000000000000'}`;
const url = `postgresql://app:${encodeURIComponent(password)}@db.example.com:5432/shop`;
const inputs = (connection: string): readonly string[] =>
  secretInputs({ 'INPUT_CONNECTION-STRING': connection, 'INPUT_GITHUB-TOKEN': token });
const page = 'docs/FEATURE_INVENTORY.md';

function refusalOf(
  content: string,
  connection = url,
  more: { readonly path?: string; readonly message?: string } = {},
): string | null {
  const file = { path: more.path ?? page, content };
  const own = {
    secrets: inputs(connection),
    names: ['app', 'db.example.com', 'shop'],
    message: more.message ?? 'docs: inventory',
  };
  const refusal = refused(() => refuseSecrets([file], own));
  // Whoever makes or reads files one by one asks of each, and looks again only where these say so.
  const isOfFile = refusal !== null && more.message === undefined;
  for (const pieces of [[content], content.match(/[^]{1,7}/g) ?? []])
    expect(isRefused(own)(file.path, pieces)).toBe(isOfFile);
  const isOwn = refusal?.includes('a secret of this run') === true;
  if (more.path === undefined) expect(ownSecretIn(own)(content)).toBe(isOfFile && isOwn);
  return refusal;
}

function refused(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof ActionError) return Object.values(error.failure).join('\n');
    throw error;
  }
}

const around = (text: string): string =>
  `# Feature Inventory\n\n| a |\n| --- |\n| before ${text} after |\n\nend\n`;

describe('a document that holds', () => {
  test.each([
    ['the password', password],
    ['the password in a table', markdown.cell(password)],
    ['the password in code', markdown.code(password)],
    ['the password in a default of several lines', markdown.codeLines(`a\n${password}\nb`)],
    ['the password in JSON', JSON.stringify({ password })],
    ['the password percent-encoded', encodeURIComponent(password)],
    ['the password in base64', Buffer.from(password).toString('base64')],
    ['the password in a literal', password.replaceAll("'", "''")],
    ['the whole URL', url],
    ['the whole URL in code', markdown.code(`x ${url} y`)],
    ['user and password', `app:${password}`],
    ['the token', token],
    ['the token in a header', Buffer.from(`x-access-token:${token}`).toString('base64')],
  ])('%s is refused by file and line, and the refusal does not show it', (_what, text) => {
    const refusal = refusalOf(around(text));
    expect(refusal).toContain(`${page}, line 5, contains a secret of this run`);
    expect(refusal).toMatch(/5 \| \| before .*\*\*\*/);
    for (const secret of [
      password,
      encodeURIComponent(password),
      token,
      Buffer.from(password).toString('base64'),
    ])
      expect(refusal).not.toContain(secret);
  });

  test.each([
    [
      'a JSON Web Token',
      ['eyJhbGciOiJIUzI1NiJ9', 'eyJyb2xlIjoic2VydmljZV9yb2xlIn0', 'c2lnbmF0dXJl_c2lnbmF0dXJl'].join('.'),
    ],
    ['a Supabase key', `sb_${'secret'}_Zm9vYmFyYmF6cXV4Zm9v`],
    ['a Stripe key', `sk_${'live'}_51Habcdefghijklmnop`],
    ['an AWS access key', `AKIA${'IOSFODNN7EXAMPLE'}`],
    ['a GitHub token', `ghp_${'a1B2c3D4e5F6g7H8i9J0'.repeat(2)}`],
    ['a Slack token', `xoxb-${'123456789012-abcdefghijkl'}`],
    ['the password in a URL', 'postgres://admin:pl4inUrlPassw0rd@db.example:5432/x'],
    [
      'a private key',
      `-----BEGIN ${'PRIVATE'} KEY-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7'}\n-----END PRIVATE KEY-----`,
    ],
  ])('%s is refused, however the page writes it', (kind, secret) => {
    for (const text of [
      secret,
      markdown.cell(secret),
      markdown.code(secret),
      markdown.codeLines(`x\n${secret}`),
      JSON.stringify(secret).slice(1, -1),
      markdown.details('s', markdown.fence(secret)).replace(/\n/g, ' '),
    ]) {
      const refusal = refusalOf(around(text));
      expect(refusal).toContain(`contains what looks like ${kind}`);
      expect(refusal).toContain('nothing was committed');
      for (const part of [
        secret,
        'c2lnbmF0dXJl',
        'Zm9vYmFy',
        '51Habc',
        'IOSFOD',
        'a1B2c3',
        '123456789012',
        'pl4inUrl',
        'MIIEvQ',
      ])
        expect(refusal).not.toContain(part);
    }
  });

  test('nothing of the kind is not refused', () => {
    expect(
      refusalOf(
        around(
          'orders, app@db.example.com/shop, token text, postgres://admin:«redacted:url-password:01234567»@db, www.example.com',
        ),
      ),
    ).toBeNull();
  });
});

test('a secret in the name of a file or in the commit message is refused too', () => {
  expect(refusalOf('', url, { path: `docs/inventory/${token}.md` })).toMatch(
    /^the path .*\*\*\*.* contains a secret/,
  );
  expect(refusalOf('', url, { message: `docs: ${token}` })).toContain(
    'the input commit-message contains a secret',
  );
});

describe('a password that cannot be told from the words of a schema does not stop every commit', () => {
  test.each([
    'postgres',
    'password',
    'test',
    'a',
    'hunter2',
    'customers',
    'app',
    'shop',
    'db.example.com',
    'SUPABASE',
  ])('%s', (weak) => {
    expect(
      refusalOf(
        around(`table ${weak}, column ${weak}_id, role app`),
        `postgresql://app:${weak}@db.example.com:5432/shop`,
      ),
    ).toBeNull();
    // As a credential it is refused all the same.
    expect(
      refusalOf(
        around(`postgresql://app:${weak}@db.example.com:5432/shop`),
        `postgresql://app:${weak}@db.example.com:5432/shop`,
      ),
    ).toContain('contains');
  });

  test.each(['hunter22', 'Customers', 'correcthorsebatterystaple', 'cust omers', 'Kundenübersicht'])(
    'but %s does',
    (strong) => {
      expect(
        refusalOf(
          around(`comment ${strong}`),
          `postgresql://app:${encodeURIComponent(strong)}@db.example.com:5432/shop`,
        ),
      ).toContain('line 5');
    },
  );
});
