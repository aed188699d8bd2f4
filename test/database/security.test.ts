import { createHash, webcrypto } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import type { ActionError } from '../../src/error.ts';
import { authentication, flood, message, ready, startImpostor } from '../support/impostor.ts';
import { freePort } from '../support/port.ts';
import { query, startServer, type Server } from '../support/postgres.ts';
import { runAction } from '../support/runner.ts';
import { selfSigned, tlsSettings } from '../support/tls.ts';

async function outcome(url: string, text = 'SELECT 1'): Promise<string> {
  try {
    const database = await connect(parseConnectionString(url));
    try {
      await database.query(text);
    } finally {
      await database.close().catch(() => {});
    }
    return 'connected';
  } catch (error) {
    const { failure } = error as ActionError;
    expect(JSON.stringify(failure ?? String(error))).not.toContain('s3cret');
    return failure === undefined ? `Unexpected: ${String(error)}` : `${failure.message} ${failure.remedy}`;
  }
}

/** An address of this machine that is not the loopback's. */
const network = Object.values(networkInterfaces())
  .flat()
  .find((address) => address?.internal === false && address.family === 'IPv4')?.address as string;

describe('a server with TLS', () => {
  let server: Server;
  let port: number;
  let certificate: string;
  const client = selfSigned('certified', 's3cret key');
  const byCertificate = (more = ''): string =>
    at(
      'certified',
      `sslmode=require&sslcert=${encodeURIComponent(client.certificate)}&sslkey=${encodeURIComponent(client.key)}${more}`,
    );
  const at = (user: string, parameters = '', host = 'localhost'): string =>
    `postgresql://${user}:s3cret@${host}:${port}/postgres?${parameters}`;
  beforeAll(async () => {
    port = await freePort();
    const tls = tlsSettings();
    certificate = tls.certificate;
    server = await startServer(
      17,
      [
        'password_encryption=scram-sha-256',
        ...tls.settings,
        `ssl_ca_file=${client.certificate}`,
        'listen_addresses=*',
      ],
      port,
    );
    const md5 = createHash('md5').update('s3cretmd').digest('hex');
    await query(
      server.url(),
      `CREATE ROLE sc LOGIN PASSWORD 's3cret'; CREATE ROLE clear LOGIN PASSWORD 's3cret'; CREATE ROLE md LOGIN PASSWORD 'md5${md5}'; CREATE ROLE trusted LOGIN; CREATE ROLE certified LOGIN;
      SET scram_iterations = 300000; CREATE ROLE many LOGIN PASSWORD 's3cret'; RESET scram_iterations`,
    );
    // A verifier that nobody computes: CREATE ROLE would, to see whether the password is empty.
    const key = Buffer.alloc(32).toString('base64');
    for (const [role, iterations] of [
      ['slow', 5_000_000],
      ['endless', 2_000_000_000],
    ] as const)
      await query(
        server.url(),
        `CREATE ROLE ${role} LOGIN; UPDATE pg_authid SET rolpassword = 'SCRAM-SHA-256$${iterations}:${Buffer.alloc(16).toString('base64')}$${key}:${key}' WHERE rolname = '${role}'`,
      );
    const [hba] = await query(server.url(), 'SHOW hba_file');
    writeFileSync(
      hba?.['hba_file'] as string,
      [
        'local all all trust',
        'host all clear all password',
        'host all md all md5',
        'host all trusted all trust',
        'hostssl all certified all cert',
        'host all all all scram-sha-256',
        '',
      ].join('\n'),
    );
    await setTls('on');
  });
  afterAll(() => server[Symbol.asyncDispose]());

  async function setTls(value: 'on' | 'off'): Promise<void> {
    appendFileSync(path.join(server.directory, 'data', 'postgresql.conf'), `ssl = ${value}\n`);
    await query(server.url(), 'SELECT pg_reload_conf()');
    while ((await query(server.url(), 'SHOW ssl'))[0]?.['ssl'] !== value) await sleep(20);
  }

  test.each<[string, () => string, RegExp]>([
    [
      'channel_binding=require binds to it',
      () => at('sc', 'sslmode=require&channel_binding=require'),
      /^connected$/,
    ],
    [
      'channel_binding=require with a certificate that is checked',
      () =>
        at(
          'sc',
          `sslmode=verify-full&channel_binding=require&sslrootcert=${encodeURIComponent(certificate)}`,
        ),
      /^connected$/,
    ],
    [
      'channel_binding=require and sslnegotiation=direct',
      () => at('sc', 'sslmode=require&channel_binding=require&sslnegotiation=direct'),
      /^connected$/,
    ],
    [
      'channel_binding=prefer and nothing said',
      () => at('sc', 'sslmode=require&channel_binding=prefer'),
      /^connected$/,
    ],
    ['channel_binding=disable', () => at('sc', 'sslmode=require&channel_binding=disable'), /^connected$/],
    [
      'channel_binding=require and a password in clear text',
      () => at('clear', 'sslmode=require&channel_binding=require'),
      /channel_binding=require, but the server asks for the authentication "password", which has none.*Connect to the server itself/,
    ],
    [
      'channel_binding=require and MD5',
      () => at('md', 'sslmode=require&channel_binding=require'),
      /"md5", which has none/,
    ],
    [
      'channel_binding=require and trust',
      () => at('trusted', 'sslmode=require&channel_binding=require'),
      /let this user in without it/,
    ],
    ['require_auth=scram-sha-256', () => at('sc', 'require_auth=scram-sha-256'), /^connected$/],
    [
      'require_auth=scram-sha-256 and a password in clear text',
      () => at('clear', 'sslmode=require&require_auth=scram-sha-256'),
      /asks for the authentication "password", which require_auth does not allow/,
    ],
    [
      'require_auth=!password,!md5 and MD5',
      () => at('md', 'require_auth=!password,!md5'),
      /"md5", which require_auth does not allow/,
    ],
    [
      'require_auth=!none and trust',
      () => at('trusted', 'require_auth=!none'),
      /"none", which require_auth does not allow/,
    ],
    ['require_auth=md5 and MD5', () => at('md', 'require_auth=md5,none'), /^connected$/],
    ['a password in clear text over TLS', () => at('clear', 'sslmode=require', network), /^connected$/],
    ['a password in clear text to this machine', () => at('clear', 'sslmode=disable'), /^connected$/],
    [
      'a password in clear text over a network, if that is said',
      () => at('clear', 'sslmode=disable', network),
      /^connected$/,
    ],
    ['300,000 iterations of SCRAM', () => at('many'), /^connected$/],
    [
      '2,000,000,000 iterations of SCRAM',
      () => at('endless'),
      /asks for 2000000000 iterations of SCRAM-SHA-256; at most 5000000 are computed here\. Lower scram_iterations/,
    ],
    ['a certificate of the client', () => byCertificate('&sslpassword=s3cret%20key'), /^connected$/],
    [
      'a certificate and no password for its key',
      () => byCertificate(),
      /the key that sslkey names cannot be read without a password.*sslpassword/,
    ],
    [
      'a certificate that is not there',
      () => at('certified', 'sslmode=require&sslcert=nowhere.crt&sslkey=nowhere.key'),
      /sslcert: nowhere\.crt does not exist\. Give the path of a PEM file/,
    ],
    [
      'no certificate where one is asked for',
      () => at('certified', 'sslmode=require'),
      /client certificate.*name it: \?sslcert=FILE&sslkey=FILE/,
    ],
    ['TLS 1.2 alone', () => at('sc', 'sslmode=require&ssl_max_protocol_version=TLSv1.2'), /^connected$/],
    ['ssl=true', () => at('sc', 'ssl=true'), /^connected$/],
    [
      'keepalives and a name',
      () => at('sc', 'keepalives=1&keepalives_idle=30&application_name=x'),
      /^connected$/,
    ],
    ['target_session_attrs=read-write', () => at('sc', 'target_session_attrs=read-write'), /^connected$/],
  ])('%s', async (_what, url, expected) => {
    expect(await outcome(url())).toMatch(expected);
  });

  test('iterations of SCRAM that take longer than connect_timeout are named, on any machine', async () => {
    // pg computes them by this function; how long 5,000,000 take is the machine's affair.
    const computing = vi.spyOn(webcrypto.subtle, 'deriveBits').mockReturnValue(new Promise(() => {}));
    try {
      expect(await outcome(at('slow', 'connect_timeout=1'))).toMatch(
        /asks for 5000000 iterations of SCRAM-SHA-256, which took longer than the 1 seconds of connect_timeout Raise connect_timeout/,
      );
      expect(computing).toHaveBeenCalledOnce();
    } finally {
      computing.mockRestore();
    }
  });

  test('channel_binding=require does not do with a server that lets TLS end before it', async () => {
    await setTls('off');
    try {
      expect(await outcome(at('sc', 'channel_binding=require'))).toMatch(
        /channel_binding=require, but the connection is not encrypted/,
      );
      expect(await outcome(at('sc', 'sslmode=require&channel_binding=require'))).toMatch(/no TLS/);
      expect(await outcome(at('clear', '', network))).toMatch(
        /asks for the password in clear text, over a connection that is not encrypted\. Write sslmode=require/,
      );
      expect(await outcome(at('clear', 'sslmode=allow', network))).toMatch(/in clear text/);
      expect(await outcome(at('sc', '', network))).toBe('connected');
    } finally {
      await setTls('on');
    }
  });

  test('a standby is not what target_session_attrs=primary asks for', async () => {
    await query(server.url(), 'ALTER ROLE sc SET default_transaction_read_only = on');
    expect(await outcome(at('sc', 'target_session_attrs=primary'))).toMatch(
      /accepts writes, and this one does not\. Name the primary/,
    );
    await query(server.url(), 'ALTER ROLE sc RESET default_transaction_read_only');
  });

  test('rows without end, and a message without end, end with an error and without the memory that they would take', async () => {
    const before = process.memoryUsage().rss;
    expect(await outcome(server.url(), 'SELECT generate_series(1, 1000000000)')).toMatch(
      /sent rows of more than 512 MiB, which is not read to its end\. Let a query/,
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(2 * 2 ** 30);
    expect(await outcome(server.url(), "SELECT repeat('x', 268435456)")).toMatch(
      /sent one message of more than 256 MiB/,
    );
  }, 240_000);
});

describe('what is no PostgreSQL', () => {
  const to = (port: number, parameters = ''): string =>
    `postgresql://u:s3cret@127.0.0.1:${port}/d?${parameters}`;
  const scram = authentication(10, 'SCRAM-SHA-256\0\0');

  test('that lets in without proving that it knows the password is refused', async () => {
    await using impostor = await startImpostor(
      (socket) => socket.write(scram),
      (socket) => socket.write(Buffer.concat([authentication(0), ready])),
    );
    expect(await outcome(to(impostor.port))).toMatch(/without showing that it knows the password itself/);
  });

  test('that falls silent after the password was proven to it is not slow because of iterations', async () => {
    const salt = Buffer.alloc(16).toString('base64');
    await using impostor = await startImpostor(
      (socket) => socket.write(scram),
      (socket, received) => {
        const nonce = /r=([^,]+)$/.exec(received.toString('latin1'))?.[1];
        // Of the client's final message, which ends in its proof, there is no answer.
        if (nonce !== undefined) socket.write(authentication(11, `r=${nonce}more,s=${salt},i=4096`));
      },
    );
    const said = await outcome(to(impostor.port, 'connect_timeout=1'));
    expect(impostor.received.at(-1)?.toString('latin1')).toMatch(/,p=[\w+/]+=*$/);
    expect(said).toMatch(/: timeout expired /);
    expect(said).not.toContain('iterations');
  });

  test.each([
    [7, 'GSSAPI'],
    [9, 'SSPI'],
    [99, 'nothing known'],
  ])('that asks for authentication %i (%s) is told, and the process lives', async (code) => {
    await using impostor = await startImpostor((socket) => socket.write(authentication(code)));
    expect(await outcome(to(impostor.port))).toMatch(
      new RegExp(
        `^Cannot connect to u@127\\.0\\.0\\.1:${impostor.port}/d: .*type ${code}.*asks for an authentication that is not known here`,
      ),
    );
  });

  test.each<[string, Buffer, RegExp]>([
    [
      'notices',
      message('N', Buffer.from('SNOTICE\0C00000\0Mno end\0\0')),
      /sent a greeting of more than 1 MiB/,
    ],
    ['settings', message('S', Buffer.from('name\0value\0')), /sent a greeting of more than 1 MiB/],
    [
      'one message',
      Buffer.concat([Buffer.from('N\x7f\xff\xff\xff', 'latin1'), Buffer.alloc(65_536)]),
      /sent one message of more than 256 MiB/,
    ],
    ['messages of no length', Buffer.from('N\0\0\0\0'.repeat(100), 'latin1'), /sent a message of no length/],
  ])('that greets with %s without end is left', async (_what, chunk, expected) => {
    await using impostor = await startImpostor((socket) => flood(socket, chunk));
    expect(await outcome(to(impostor.port))).toMatch(expected);
    expect(Buffer.concat(impostor.received).toString('latin1')).not.toContain('s3cret');
  });

  test('that answers with notices without end is left', async () => {
    const notice = message('N', Buffer.from(`SNOTICE\0C00000\0M${'no end '.repeat(10_000)}\0\0`));
    await using impostor = await startImpostor(
      (socket) => socket.write(Buffer.concat([authentication(0), ready])),
      (socket) => flood(socket, notice),
    );
    expect(await outcome(to(impostor.port))).toMatch(/sent an answer of more than 1024 MiB/);
    using run = await runAction({
      dist: path.join(import.meta.dirname, '../../src/main.ts'),
      inputs: { 'connection-string': to(impostor.port), migrations: 'none' },
    });
    expect([run.exitCode, run.report.failure.message, run.annotations.length]).toEqual([
      1,
      expect.stringContaining('sent an answer of more than 1024 MiB'),
      1,
    ]);
  });
});
