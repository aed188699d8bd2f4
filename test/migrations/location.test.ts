import { describe, expect, test } from 'vitest';
import { locate, snippet } from '../../src/migrations/location.ts';
import { hideNamed } from '../../src/named-secrets.ts';

const at = (text: string, mark: string): string => snippet(text, locate('a.sql', text, text.indexOf(mark)));

// Put together at run time, so that no scanner takes this file for a leak.
const value = ['ge', 'heim'].join('');

describe('a snippet', () => {
  test('shows up to three lines before the place, and a caret under it', () => {
    expect(at('a\nb\nc\r\nd\n\te fg h', 'fg')).toBe('2 | b\n3 | c\n4 | d\n5 |  e fg h\n  |    ^');
  });

  test('of a line that is a megabyte wide shows what is around the place', () => {
    const shown = at(`SELECT ${'a, '.repeat(400_000)}x!, ${'b, '.repeat(400_000)}`, 'x!');
    expect(shown.length).toBeLessThan(300);
    const [line, caret] = shown.split('\n') as [string, string];
    expect(line.slice(caret.indexOf('^'), caret.indexOf('^') + 2)).toBe('x!');
  });

  test.each([
    ['a role', `CREATE ROLE a LOGIN PASSWORD '${value}' SUPERUSR;`],
    ['an escape string', `CREATE ROLE a PASSWORD E'\\'${value}' SUPERUSR;`],
    ['options', `CREATE USER MAPPING FOR a SERVER b OPTIONS (user 'c', password '${value}') SUPERUSR;`],
    [
      'a subscription',
      `CREATE SUBSCRIPTION a CONNECTION 'host=b password=${value} dbname=c' PUBLICATION d SUPERUSR;`,
    ],
    [
      'a quoted word of it',
      `CREATE SUBSCRIPTION a CONNECTION 'host=b password=''${value} x'' dbname=c' SUPERUSR;`,
    ],
    ['a setting', `ALTER SYSTEM SET my.secret = '${value}' SUPERUSR;`],
    ['set_config', `SELECT set_config('app.token', '${value}', true) SUPERUSR;`],
    ['dblink', `SELECT dblink_connect('a', 'host=b password=${value}') SUPERUSR;`],
    ['the vault', `SELECT vault.create_secret('${value}', 'a') SUPERUSR;`],
    ['a default', `ALTER TABLE a ALTER COLUMN api_key SET DEFAULT '${value}' SUPERUSR;`],
    ['a dollar quote', `ALTER ROLE a PASSWORD $x$${value}$x$ SUPERUSR;`],
    ['JSON', `SELECT '{"password": "${value}"}' SUPERUSR;`],
    ['a value of several lines', `ALTER ROLE a PASSWORD '\n\n${value}' SUPERUSR;`],
  ])('hides the secret of %s, and its caret stays where it was', (_what, text) => {
    const shown = at(text, 'SUPERUSR');
    expect(shown).not.toContain(value);
    expect(shown).toContain('***');
    const [line, caret] = shown.split('\n').slice(-2) as [string, string];
    expect(line.slice(caret.indexOf('^'))).toMatch(/^SUPERUSR/);
    expect(hideNamed(text)).not.toContain(value);
  });

  test('points at the stars when the place is within the secret', () => {
    expect(at(`ALTER ROLE a PASSWORD '${value}'`, value.slice(2))).toBe(
      "1 | ALTER ROLE a PASSWORD '***'\n  |                        ^",
    );
  });

  test.each([
    "CHECK (kind = 'token')",
    'column "password" of relation "users" does not exist',
    'relation "token" already exists',
    'null value in column "token" of relation "x" violates not-null constraint',
    'password authentication failed for user "app"',
    'syntax error at or near "PASSWORD"',
    'CREATE TABLE users (password text NOT NULL)',
    "SELECT 1 AS token; SELECT 'x'",
    'type "secret" does not exist',
  ])('leaves alone what has no value: %s', (text) => {
    expect(hideNamed(text)).toBe(text);
  });
});
