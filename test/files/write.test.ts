import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { isStoredAs, repositoryPath, writeFiles } from '../../src/files/index.ts';
import { publish } from '../../src/publish/index.ts';

function checkout(): { directory: string; at(name: string): string } & Disposable {
  const outer = mkdtempSync(path.join(tmpdir(), 'checkout-'));
  const directory = path.join(outer, 'workspace');
  mkdirSync(directory);
  return {
    directory,
    at: (name) => path.join(directory, name),
    [Symbol.dispose]: () => rmSync(outer, { recursive: true, force: true }),
  };
}

const failed = { failure: { state: 'No file was written and nothing was committed.' } };

describe('the files of a checkout', () => {
  test('are written with their folders, and a second time nothing differs', async () => {
    using workspace = checkout();
    const files = [
      { path: 'docs/INVENTÁRIO→.md', content: 'ü\r\n' },
      { path: './docs//deep/b.md', content: '' },
      { path: 'top.md', content: 'x' },
    ];
    expect(await writeFiles(workspace.directory, files, [])).toBe(true);
    expect(readFileSync(workspace.at('docs/INVENTÁRIO→.md'), 'utf8')).toBe('ü\r\n');
    expect(readFileSync(workspace.at('docs/deep/b.md'), 'utf8')).toBe('');
    const before = lstatSync(workspace.at('top.md'));
    expect(await writeFiles(workspace.directory, files, ['docs/never-there.md', 'nowhere/x.md'])).toBe(false);
    expect(lstatSync(workspace.at('top.md'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
    expect(readdirSync(workspace.at('docs')).sort()).toEqual(['INVENTÁRIO→.md', 'deep']);
    expect(
      await writeFiles(workspace.directory, [{ path: 'top.md', content: 'y' }], ['docs/deep/b.md']),
    ).toBe(true);
    expect(existsSync(workspace.at('docs/deep/b.md'))).toBe(false);
  });

  test.each([
    ['.gitattributes', '* text=auto eol=crlf\n', []],
    ['.git/info/exclude', '', ['-c', 'core.autocrlf=true']],
  ] as const)(
    'whose line ends Git changed (%s) are those that Git stores',
    async (file, content, settings) => {
      using workspace = checkout();
      const git = (...args: string[]): string =>
        execFileSync('git', [...settings, '-c', 'user.name=a', '-c', 'user.email=a', ...args], {
          cwd: workspace.directory,
          encoding: 'utf8',
        });
      git('init', '--quiet', '.');
      writeFileSync(workspace.at(file), content);
      const files = [{ path: 'a.md', content: 'one\ntwo\n' }];
      await writeFiles(workspace.directory, files, []);
      git('add', '.');
      git('commit', '--quiet', '--message=a');
      rmSync(workspace.at('a.md'));
      git('checkout', '--quiet', '--', 'a.md');
      expect(readFileSync(workspace.at('a.md'), 'utf8')).toBe('one\r\ntwo\r\n');

      expect(isStoredAs(readFileSync(workspace.at('a.md')), Buffer.from('one\ntwo\n'))).toBe(true);
      expect(await writeFiles(workspace.directory, files, [])).toBe(false);
      expect(git('status', '--porcelain')).toBe('');
      expect(await writeFiles(workspace.directory, [{ path: 'a.md', content: 'one\nthree\n' }], [])).toBe(
        true,
      );
      expect(git('diff', '--numstat')).toContain('1\t1\ta.md');
    },
  );

  test('keep their mode', async () => {
    using workspace = checkout();
    writeFileSync(workspace.at('a.md'), 'old');
    chmodSync(workspace.at('a.md'), 0o640);
    await writeFiles(workspace.directory, [{ path: 'a.md', content: 'new' }], []);
    expect(lstatSync(workspace.at('a.md')).mode & 0o777).toBe(0o640);
  });

  test.for([
    '../x',
    '/etc/x',
    'C:\\x',
    'C:/x',
    'docs/../../x',
    'docs/../x',
    '..',
    '.',
    '',
    './',
    'docs/',
    'docs/.',
    '.git/config',
    '.GIT/hooks/pre-commit',
    'docs/.git/x',
    'git~1/config',
    '.git /x',
    '.git./x',
    '.github/workflows/ci.yml',
    './.github//Workflows/ci.yml',
    'a\\..\\b',
    'a\0b',
    'a\nb',
    `${'ü'.repeat(128)}.md`,
  ])('are never written at %j', async (name) => {
    using workspace = checkout();
    for (const [files, deletions] of [
      [
        [
          { path: 'fine.md', content: 'x' },
          { path: name, content: 'x' },
        ],
        [],
      ],
      [[{ path: 'fine.md', content: 'x' }], [name]],
    ] as const) {
      await expect(writeFiles(workspace.directory, files, deletions)).rejects.toMatchObject(failed);
    }
    expect(readdirSync(workspace.directory)).toEqual([]);
    expect(readdirSync(path.dirname(workspace.directory))).toEqual(['workspace']);
    await expect(
      publish({
        commit: 'none',
        message: '',
        branch: null,
        pullRequestBranch: null,
        token: null,
        files: [{ path: name, content: '' }],
        deletions: [],
        log: () => {},
        environment: {
          inActions: false,
          repository: '',
          ref: '',
          eventName: '',
          headRef: '',
          fork: false,
          mergedInto: null,
          serverUrl: '',
          apiUrl: '',
          graphqlUrl: '',
          runId: '',
          runAttempt: '',
          sha: '',
        },
      }),
    ).rejects.toMatchObject(failed);
  });

  test.for([
    'docs',
    '.gitignore',
    '.github/FEATURE_INVENTORY.md',
    'a..b/c...md',
    '.git-notes/x',
    `${'x'.repeat(252)}.md`,
  ])('may be written at %j', async (name) => {
    using workspace = checkout();
    expect(await writeFiles(workspace.directory, [{ path: name, content: 'x' }], [])).toBe(true);
    expect(repositoryPath(name)).toBe(name);
  });

  test('are not written through a symbolic link, whether of the file, of its folder or dangling', async () => {
    using workspace = checkout();
    const outside = path.join(workspace.directory, '..', 'outside');
    mkdirSync(outside);
    writeFileSync(path.join(outside, 'secret.md'), 'untouched');
    symlinkSync(outside, workspace.at('linked'));
    symlinkSync(path.join(outside, 'secret.md'), workspace.at('file.md'));
    symlinkSync(path.join(outside, 'not-there'), workspace.at('dangling.md'));
    for (const [name, what] of [
      ['linked/a.md', 'linked is a symbolic link, not a folder'],
      ['linked/deep/a.md', 'linked is'],
      ['file.md', 'it is a symbolic link'],
      ['dangling.md', 'it is a symbolic link'],
    ] as const) {
      await expect(writeFiles(workspace.directory, [{ path: name, content: 'x' }], [])).rejects.toMatchObject(
        { message: expect.stringContaining(what), ...failed },
      );
    }
    await expect(writeFiles(workspace.directory, [], ['linked/secret.md'])).rejects.toMatchObject(failed);
    expect(readdirSync(outside)).toEqual(['secret.md']);
    expect(readFileSync(path.join(outside, 'secret.md'), 'utf8')).toBe('untouched');
  });

  test("take no folder's place, no file's place as a folder, and wait for no pipe", async () => {
    using workspace = checkout();
    mkdirSync(workspace.at('folder'));
    writeFileSync(workspace.at('file'), '');
    execFileSync('mkfifo', [workspace.at('pipe')]);
    for (const [name, what] of [
      ['folder', 'it is a folder'],
      ['file/a.md', 'file is a file, not a folder'],
      ['pipe', 'it is a special file'],
    ] as const) {
      await expect(
        writeFiles(
          workspace.directory,
          [
            { path: 'first.md', content: 'x' },
            { path: name, content: 'x' },
          ],
          [],
        ),
      ).rejects.toMatchObject({ message: expect.stringContaining(what), ...failed });
    }
    await expect(writeFiles(workspace.directory, [], ['folder'])).rejects.toMatchObject(failed);
    expect(existsSync(workspace.at('first.md'))).toBe(false);
  });

  test('may lie in a checkout that is itself reached by a symbolic link', async () => {
    using workspace = checkout();
    const link = path.join(workspace.directory, '..', 'link');
    symlinkSync(workspace.directory, link);
    expect(await writeFiles(link, [{ path: 'docs/a.md', content: 'x' }], [])).toBe(true);
    expect(readFileSync(workspace.at('docs/a.md'), 'utf8')).toBe('x');
  });

  test('that cannot be written are named with the reason, and leave no temporary file', async () => {
    using workspace = checkout();
    const missing = path.join(workspace.directory, 'file');
    writeFileSync(missing, '');
    await expect(writeFiles(missing, [{ path: 'a.md', content: 'x' }], [])).rejects.toMatchObject({
      message: expect.stringContaining('a.md cannot be'),
    });
    expect(readdirSync(workspace.directory)).toEqual(['file']);
  });
});
