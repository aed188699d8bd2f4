import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { createLog } from '../../src/report/index.ts';
import { listen } from '../support/runner.ts';

function logged(
  tell: (log: ReturnType<typeof createLog>) => unknown,
  inActions = true,
  secrets: readonly string[] = [],
): string {
  let written = '';
  tell(
    createLog({
      inActions,
      secrets,
      write: (text) => {
        written += text;
      },
    }),
  );
  return written;
}

const hostile = [
  'orders\n::error file=x.sql::gotcha',
  '::stop-commands::deadbeef',
  ' \t\u00a0::add-mask::t',
  '\u3000::set-output name=committed::true',
  'a\r::warning::b',
  'a\r\n::warning::b',
  '::::error::x',
  ':\0:error::x',
  '\u0085::error::x',
  '\u2028::error::x',
  '\ufeff::error::x',
  'see ##[error]x',
  '##[add-path]/tmp',
  '##[group]x',
  '#\0#[error]x',
  '\n\n  ::group::x',
  '::error::',
  '::ERROR::x',
  '::endgroup::',
];

describe('the log', () => {
  test.each(hostile)('cannot be commanded by an object named %j', (name) => {
    for (const text of [name, `x ${name}`, `${name}${name}`]) {
      const heard = listen(logged((log) => log.line(text)));
      expect(heard).toMatchObject({ annotations: [], masks: [], groups: [], otherCommands: [] });
    }
  });

  test.each(hostile)('makes one annotation and nothing else of a message %j', (name) => {
    const heard = listen(logged((log) => log.error(name, { title: name, file: name, line: 1, column: 2 })));
    expect(heard).toMatchObject({ masks: [], groups: [], otherCommands: [] });
    expect(heard.annotations).toHaveLength(1);
    expect(heard.annotations[0]).toMatchObject({ level: 'error', line: 1, column: 2 });
    expect(heard.annotations[0]?.file).not.toContain('\n');
  });

  test.each(hostile)('keeps a group with the title %j one group', async (name) => {
    let written = '';
    const log = createLog({
      inActions: true,
      secrets: [],
      write: (text) => {
        written += text;
      },
    });
    await log.group(name, async () => log.line(name));
    const heard = listen(written);
    expect(heard.groups).toHaveLength(1);
    expect(heard).toMatchObject({ annotations: [], masks: [], otherCommands: [] });
  });

  test('shows what a name hides instead of dropping it', () => {
    expect(logged((log) => log.line('user\u202etxt.exe\x1b[31m\x9b1m\u200f\u{e0041}\ud800'))).toBe(
      'user\\u{202e}txt.exe\\u{1b}[31m\\u{9b}1m\\u{200f}\\u{e0041}\\u{d800}\n',
    );
    expect(logged((log) => log.line('ตาราง\t👩‍👩‍👧 naïve'))).toBe('ตาราง\t👩‍👩‍👧 naïve\n');
  });

  test('prints no command outside of Actions', async () => {
    let written = '';
    const log = createLog({
      inActions: false,
      secrets: ['s3cret-password'],
      write: (text) => {
        written += text;
      },
    });
    await log.group('Migrate', async () => log.line('applied'));
    log.warning('pg_cron is absent', { file: 'a.sql', line: 3 });
    log.error('no');
    log.end();
    expect(written).toBe('Migrate\napplied\nwarning: a.sql:3: pg_cron is absent\nerror: no\n');
  });

  test('closes a group when its chapter fails, and folds no group into another', async () => {
    let written = '';
    const log = createLog({
      inActions: true,
      secrets: [],
      write: (text) => {
        written += text;
      },
    });
    const chapter = log.group('Migrate', () =>
      log.group('005_b.sql', async () => {
        throw new Error('no');
      }),
    );
    await expect(chapter).rejects.toThrow('no');
    await log.group('Report', async () => {});
    expect(written).toBe('::group::Migrate\n005_b.sql\n::endgroup::\n::group::Report\n::endgroup::\n');
  });

  test('writes commands as @actions/core does', () => {
    const message = '100% of "a:b,c"\nare gone\r\nor 25%25';
    const properties = { title: 'a:b,c %0A', file: 'dir,1/a:b.sql', startLine: 12, startColumn: 3 };
    const script = `import * as core from '@actions/core';
      core.setSecret('50%-off\\r');
      core.error(${JSON.stringify(message.replace('\r\n', '\n'))}, ${JSON.stringify(properties)});
      core.startGroup('a%b');
      core.endGroup();`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    let written = '';
    const log = createLog({
      inActions: true,
      secrets: ['50%-off\r'],
      write: (text) => {
        written += text;
      },
    });
    log.error(message, { title: properties.title, file: properties.file, line: 12, column: 3 });
    void log.group('a%b', async () => {});
    return Promise.resolve().then(() => expect(written).toBe(stdout));
  });

  test('annotates eight of thirty warnings and counts the rest, since the runner drops what is above ten', () => {
    const written = logged((log) => {
      for (let each = 1; each <= 30; each++) log.warning(`warning number ${each}.`);
      log.notice('one notice');
      log.end();
    });
    const { annotations, lostAnnotations, lines } = listen(written);
    const warnings = annotations.filter(({ level }) => level === 'warning');
    expect(lostAnnotations).toEqual([]);
    expect(warnings).toHaveLength(9);
    expect(warnings.at(-1)?.message).toMatch(/^\+22 more/);
    expect(annotations.filter(({ level }) => level === 'notice')).toHaveLength(1);
    for (let each = 1; each <= 30; each++)
      expect(lines.filter((line) => line.includes(`number ${each}.`))).toHaveLength(1);
  });

  test('annotates what ended the run even after thirty other errors', () => {
    const { annotations, lostAnnotations } = listen(
      logged((log) => {
        for (let each = 1; each <= 30; each++) log.error(`number ${each}`);
        log.end();
        log.fail('relation "orders" already exists', { file: 'a.sql', line: 3 });
      }),
    );
    expect(lostAnnotations).toEqual([]);
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)).toMatchObject({ file: 'a.sql', line: 3 });
  });

  test('annotates nine of nine', () => {
    const { annotations } = listen(
      logged((log) => {
        for (let each = 1; each <= 9; each++) log.warning(`number ${each}`);
        log.end();
      }),
    );
    expect(annotations.map(({ message }) => message)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((each) => `number ${each}`),
    );
  });

  test('says that a long annotation was cut, and logs the whole of it', () => {
    const { annotations, lines } = listen(
      logged((log) => log.error(`${'x'.repeat(4_094)}👩${'y'.repeat(2_000)}the end`)),
    );
    expect(annotations[0]?.message).toHaveLength(4_095);
    expect(annotations[0]?.message).toMatch(/x…$/);
    expect(lines.join('\n')).toContain('the end');
  });
});
