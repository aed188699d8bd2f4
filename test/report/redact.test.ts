import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/report/index.ts';
import { listen } from '../support/runner.ts';

function logOf(
  secrets: readonly string[],
  inActions = false,
): { log: ReturnType<typeof createLog>; text(): string } {
  let written = '';
  return {
    log: createLog({
      inActions,
      secrets,
      write: (text) => {
        written += text;
      },
    }),
    text: () => written,
  };
}

const password = `p#ss/w%rd "q" 'it' \\ ü+1`;
const url = `postgresql://app:${encodeURIComponent(password)}@db.example.com:5432/app`;

describe('a secret', () => {
  const base64 = Buffer.from(password).toString('base64');
  test.each([
    ['as it is', password],
    ['percent-encoded', encodeURIComponent(password)],
    [
      'percent-encoded in lower case',
      encodeURIComponent(password).replace(/%../g, (code) => code.toLowerCase()),
    ],
    [
      'percent-encoded in the form of a query',
      new URLSearchParams({ password }).toString().slice('password='.length),
    ],
    ['inside JSON', JSON.stringify({ password })],
    ['as an SQL literal', password.replaceAll("'", "''")],
    ['in base64', base64],
    ['in base64 for URLs', Buffer.from(password).toString('base64url')],
    ['in a basic authorization header', Buffer.from(`user:${password}:x`).toString('base64')],
    ['in another one', Buffer.from(`user1:${password}:x`).toString('base64')],
    ['and in a third', Buffer.from(`user12:${password}:x`).toString('base64')],
  ])('is hidden %s', (_, text) => {
    const { log } = logOf([password]);
    const shown = log.redact(`before ${text} after`);
    expect(shown).toContain('***');
    // Nothing of it that is long enough to be recognised is left over at the edges.
    const rest = shown
      .replace(/^before /, '')
      .replace(/ after$/, '')
      .replace(/[{}":*]|password/g, '');
    expect(rest.length).toBeLessThan(text === base64 ? 4 : 20);
    expect(shown).not.toContain(password);
  });

  test('is hidden decoded when only its encoded form is known', () => {
    expect(logOf([encodeURIComponent(password)]).log.redact(`x${password}x`)).toBe('x***x');
  });

  test('does not survive in any level of the log, in a title or a file name', async () => {
    for (const inActions of [true, false]) {
      const { log, text } = logOf([url, password], inActions);
      const masks = inActions ? listen(text()).masks.length : 0;
      const hello = text().length;
      await log.group(`connecting to ${url}`, async () => log.line(password));
      for (const level of ['notice', 'warning', 'error'] as const)
        log[level](`at ${url}`, { title: password, file: password });
      expect(text().slice(hello)).not.toContain(password);
      expect(text().slice(hello)).not.toContain(encodeURIComponent(password));
      if (inActions) expect(masks).toBe(2);
    }
  });

  test('is never printed as a mask outside of Actions', () => {
    expect(logOf([url, password]).text()).toBe('');
  });

  test('that becomes known later is hidden from then on', () => {
    const { log, text } = logOf([]);
    log.hide(['later-secret']);
    log.line('a later-secret b');
    expect(text()).toBe('a *** b\n');
  });

  test('of one to three characters does not blacken every word, but never stands as a credential', () => {
    const { log } = logOf(['a', 'postgres']);
    expect(log.redact('a table named banana')).toBe('a table named banana');
    expect(log.redact("postgresql://x:a@h/a password=a; password = 'a'")).toBe(
      "postgresql://x:***@h/a password=***; password = '***'",
    );
    expect(log.redact('postgresql://postgres:postgres@h/postgres')).toBe(
      'postgresql://postgres:***@h/postgres',
    );
  });

  test('that is a common word is not masked, which would silently drop job outputs that hold it', () => {
    expect(listen(logOf(['postgres', 'a', 'hunter22'], true).text()).masks).toEqual(['hunter22']);
  });

  test('that is empty, blank or already masked hides nothing', () => {
    expect(logOf(['', '   ', '***']).log.redact('a   b *** c')).toBe('a   b *** c');
  });

  test('of several lines is hidden line by line', () => {
    expect(
      logOf(['-----BEGIN KEY-----\nMIIEvQIBADANB\n-----END KEY-----']).log.redact('x MIIEvQIBADANB y'),
    ).toBe('x *** y');
  });

  test('with the characters of a regular expression is taken literally', () => {
    const { log } = logOf(['a.c(d[e{2}|^$']);
    expect(log.redact('a.c(d[e{2}|^$ abc')).toBe('*** abc');
  });

  test('with half a surrogate pair or a broken percent code does not stop the run', () => {
    expect(logOf(['pass\ud800word', '100%zz%']).log.redact('pass\ud800word 100%zz%')).toBe('*** ***');
  });

  test('that looks like a number or a brace leaves JSON and commands whole', () => {
    const { log, text } = logOf(['::error::', '","b":"'], true);
    log.warning('x');
    expect(listen(text()).annotations).toHaveLength(1);
  });
});
