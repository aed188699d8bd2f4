import { expect, test } from 'vitest';
import { parseConnectionString, secretsOf } from '../../src/database/index.ts';
import { type ActionError } from '../../src/error.ts';

const server = {
  engine: 'server',
  host: 'h',
  port: 5432,
  user: 'u',
  password: 'p',
  database: 'd',
  sslmode: 'prefer',
  sslrootcert: null,
  clientCertificate: null,
  tlsVersions: { least: 'TLSv1.2', most: 'TLSv1.3' },
  directTls: false,
  channelBinding: 'prefer',
  requireAuth: null,
  writable: false,
  connectTimeout: 15,
};

test.each([
  ['postgres://u:p@h/d', {}],
  ['postgresql://u:p@h:5432/d', {}],
  ['postgres://u:p#1@h/d', { password: 'p#1' }],
  ['postgres://u:p@ss:word@h/d', { password: 'p@ss:word' }],
  ['postgres://u:%23%25%2F%3F@h/d', { password: '#%/?' }],
  ['postgres://u@h/d', { password: null }],
  ['postgres://u:p@[::1]:6543/d', { host: '::1', port: 6543 }],
  ['postgres://u:p@h', { database: 'u' }],
  ['postgres://u:p@localhost/d?host=%2Fvar%2Frun', { host: '/var/run' }],
  [
    'postgres://postgres.abc:p@aws-0-us-east-1.pooler.supabase.com:6543/postgres?pgbouncer=true&sslmode=require',
    {
      user: 'postgres.abc',
      host: 'aws-0-us-east-1.pooler.supabase.com',
      port: 6543,
      database: 'postgres',
      sslmode: 'require',
    },
  ],
  [
    'postgresql://u:p@h/d?sslmode=require&channel_binding=require',
    { sslmode: 'require', channelBinding: 'require' },
  ],
  [
    'postgresql://u:p@h/d?sslmode=verify-full&sslnegotiation=direct&sslrootcert=system',
    { sslmode: 'verify-full', directTls: true, sslrootcert: 'system' },
  ],
  ['postgresql://u:p@h/d?sslrootcert=system', { sslmode: 'verify-full', sslrootcert: 'system' }],
  [
    'postgresql://u:p@h/d?require_auth=!password,%20!md5',
    { requireAuth: { negated: true, methods: new Set(['password', 'md5']) } },
  ],
  [
    'postgresql://u:p@h/d?require_auth=scram-sha-256&gssencmode=disable&target_session_attrs=read-write',
    { requireAuth: { negated: false, methods: new Set(['scram-sha-256']) }, writable: true },
  ],
  ['postgresql://u:p@h/d?channel_binding=&sslmode=', {}],
  ['postgresql://u:p@h/d?ssl=true', { sslmode: 'require' }],
  ['postgresql://u:p@h/d?ssl=true&sslmode=verify-ca', { sslmode: 'verify-ca' }],
  [
    'postgresql://u:p@h/d?sslcert=a.crt&sslkey=a.key&sslpassword=x%26y',
    { clientCertificate: { certificate: 'a.crt', key: 'a.key', password: 'x&y' } },
  ],
  [
    'postgresql://u:p@h/d?ssl_min_protocol_version=TLSv1.3',
    { tlsVersions: { least: 'TLSv1.3', most: 'TLSv1.3' } },
  ],
  ['postgresql://u:p@h/d?keepalives=0&keepalives_idle=5&tcp_user_timeout=9&application_name=x&sslsni=1', {}],
])("%s is read by libpq's rules", (text, expected) => {
  expect(parseConnectionString(text)).toEqual({ ...server, ...expected });
});

test('the embedded engine is named, never fallen back to', () => {
  expect(parseConnectionString('embedded')).toEqual({ engine: 'embedded', directory: null });
  expect(parseConnectionString('embedded:./db')).toEqual({ engine: 'embedded', directory: './db' });
  expect(() => parseConnectionString('')).toThrow(/is empty/);
});

test.each([
  ['***', /is masked/],
  ['mysql://u:s3cret@h/d', /is a mysql:\/\/ URL/],
  ['host=h user=u password=s3cret', /written as keywords/],
  ['s3cret-without-a-scheme', /is not a URL: it has 23 characters/],
  ['postgres://u:s3cret/x@h/d', /has a \/ or \? before its @/],
  ['postgres://u:s3cret?x@h/d', /has a \/ or \? before its @/],
  ['postgres://u:s3cret%zz@h/d', /has a % in its password/],
  ['postgres://u:s3cret%@h/d', /has a % in its password/],
  ['postgres://u:s3cret%ff@h/d', /not UTF-8/],
  ['postgres://u:s3cret@/d', /names no host/],
  ['postgres://:s3cret@h/d', /names no user/],
  ['postgres://u:s3cret@h:99999/d', /has a port/],
  ['postgres://u:s3cret@h1,h2/d', /names several hosts/],
  ['postgres://u:s3cret@h/d?sslmod=require', /has an unknown parameter/],
  ['postgres://u:s3cret@h/d?sslmode=on', /has an unknown sslmode/],
  [
    'postgres://u:s3cret@h/d?channel_binding=requires',
    /has an unknown channel_binding; there are prefer, disable/,
  ],
  [
    'postgres://u:s3cret@h/d?channel_binding=require&sslmode=disable',
    /channel_binding=require for a connection without TLS/,
  ],
  [
    'postgres://u:s3cret@h/d?channel_binding=require&host=%2Frun',
    /channel_binding=require for a connection without TLS/,
  ],
  ['postgres://u:s3cret@h/d?require_auth=scram', /has a require_auth that cannot be read/],
  ['postgres://u:s3cret@h/d?require_auth=md5,!password', /has a require_auth that cannot be read/],
  [
    'postgres://u:s3cret@h/d?sslnegotiation=direct',
    /sslnegotiation=direct without an sslmode that demands TLS/,
  ],
  ['postgres://u:s3cret@h/d?sslrootcert=system&sslmode=require', /sslrootcert=system with a weak sslmode/],
  ['postgres://u:s3cret@h/d?gssencmode=require', /speaks no GSSAPI/],
  [
    'postgres://u:s3cret@h/d?target_session_attrs=standby',
    /target_session_attrs=standby; this action connects to one server/,
  ],
  ['postgres://u:s3cret@h/d?options=-c%20role%3Dx', /sets `options`/],
  ['postgres://u:s3cret@h/d?sslcert=a', /has sslcert alone/],
  ['postgres://u:s3cret@h/d?sslkey=a', /has sslkey alone/],
  ['postgres://u:s3cret@h/d?ssl=no', /has an ssl that is not true/],
  ['postgres://u:s3cret@h/d?ssl_min_protocol_version=TLSv1', /has an unknown ssl_min_protocol_version/],
  [
    'postgres://u:s3cret@h/d?ssl_min_protocol_version=TLSv1.3&ssl_max_protocol_version=TLSv1.2',
    /above its ssl_max_protocol_version/,
  ],
  ['postgres://u:s3cret@h/d?passfile=s3cret', /sets `passfile`, which this action does not support/],
  ['postgres://u:s3cret@h/d?service=s3cret', /sets `service`/],
  ['postgres://u:s3cret@h/d?hostaddr=127.0.0.1', /sets `hostaddr`/],
  ['postgres://u:s3cret@h/d?constructor=a', /has an unknown parameter/],
  ['embedded:', /names no folder/],
])('%s is refused with a reason that does not repeat it', (text, reason) => {
  const failure = (() => {
    try {
      return void parseConnectionString(text);
    } catch (error) {
      return (error as ActionError).failure;
    }
  })();
  expect(failure?.message).toMatch(reason);
  expect(JSON.stringify(failure)).not.toContain('s3cret');
});

test('a password is known as a secret in every form, also in a URL that cannot be read', () => {
  const text = 'postgres://u:s3cret%23pass@h/d';
  expect(secretsOf(text, parseConnectionString(text))).toEqual([
    text,
    's3cret%23pass',
    'u:s3cret%23pass',
    's3cret#pass',
    'u:s3cret#pass',
  ]);
  const certified = 'postgres://u@h/d?sslcert=a&sslkey=b&sslpassword=of%20key';
  expect(secretsOf(certified, parseConnectionString(certified))).toEqual([certified, 'of key', 'of%20key']);
  expect(secretsOf('mysql://u:s3cret@h/d', null)).toContain('s3cret');
  expect(secretsOf('postgres://u:s3c/ret@h/d', null)).toContain('s3c/ret');
  expect(secretsOf("host=h password='s3 cret'", null)).toContain('s3 cret');
});
