import { describe, expect, test } from 'vitest';
import { commentBudget, hiddenDatabase, hidingPlace } from '../../src/github/index.ts';
import { parseConnectionString } from '../../src/database/index.ts';
import { indentedJson } from '../../src/report/json-pieces.ts';
import { redactStory, summary, type Story } from '../../src/report/index.ts';
import { batched } from '../../src/text.ts';
import { done } from './story.ts';

const times = (text: string, part: string): number => text.split(part).length - 1;

describe('the summary of a check', () => {
  const message = 'The check found 2 problems: 1 migration is pending: a.sql; the schema drifted.';
  const checked: Story = {
    ...done,
    mode: 'check',
    publication: null,
    verification: null,
    notices: [],
    failure: {
      message,
      state: 'Nothing was written: mode is check.',
      remedy: 'After merging, run with mode: apply on main.',
    },
  };

  test('says what was found once, and what to do once', () => {
    const text = summary(checked, commentBudget);
    expect(text).toContain('## ❌ CHECK FAILED\n');
    for (const part of ['The check found 2 problems', 'After merging, run with mode', 'Nothing was written'])
      expect([part, times(text, part)]).toEqual([part, 1]);
  });

  test('keeps the place and the lines of a file that failed', () => {
    const failure = {
      ...checked.failure!,
      location: { file: 'a.sql', line: 3, column: 1 },
      snippet: '3 | x',
    };
    expect(summary({ ...checked, failure }, commentBudget)).toContain('3 | x');
  });
});

test('the report in pieces is what JSON.stringify() writes', () => {
  const odd = { none: undefined, list: [], empty: {}, nothing: null, deep: [[[[[{ a: ['x\ny', 1] }]]]]] };
  for (const value of [odd, { done, odd: [odd, undefined, 'ü'] }, {}, []]) {
    const pieces = [...indentedJson(value)];
    expect(pieces.join('')).toBe(JSON.stringify(value, null, 2));
    for (const together of [1, 7, 1_000])
      expect([...batched(pieces, together)].join('')).toBe(pieces.join(''));
  }
});

test('what has no secret is not copied: it may be the findings of thousands of tables', () => {
  expect(redactStory(done, (text) => text)).toBe(done);
  const hidden = redactStory({ ...done, target: 'secret' }, (text) => text.replace('secret', '***'));
  expect(hidden).toEqual({ ...done, target: '***' });
  expect(hidden.snapshot).toBe(done.snapshot);
});

describe('where a database is', () => {
  const target = parseConnectionString('postgresql://app_admin:pw@db.acme.example:6543/billing');
  const hide = hidingPlace({}, { target });

  test('is in no comment of a repository that is not known to be private', () => {
    const story = redactStory({ ...done, target: 'app_admin@db.acme.example:6543/billing' }, hide);
    const text = summary(story, commentBudget);
    expect(text).not.toMatch(/app_admin|db\.acme|6543|billing/);
    expect(text).toContain(`| Database | ${hiddenDatabase} (PostgreSQL`);
    expect(
      hide('Cannot connect to app_admin@db.acme.example:6543/billing: no answer of db.acme.example'),
    ).toBe('Cannot connect to the database: no answer of the host');
  });

  test('leaves words that a host without a dot is', () => {
    const local = parseConnectionString('postgresql://postgres:pw@postgres/app');
    expect(hidingPlace({}, { target: local })('postgres@postgres:5432/app as role postgres')).toBe(
      'the database as role postgres',
    );
  });

  test('is hidden for the server of a rehearsal, too', () => {
    expect(
      hidingPlace({}, { target }, 'me@shadow.example:5432/x')('Rehearsed on me@shadow.example:5432/x'),
    ).toBe('Rehearsed on a server');
  });
});
