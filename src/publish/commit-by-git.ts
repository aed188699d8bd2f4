import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ActionError } from '../error.ts';
import {
  formatOf,
  Refused,
  refusedByGit,
  type Changes,
  type Commit,
  type CommitMessage,
} from '../github/index.ts';
import { nothing } from './destination.ts';
import type { PublishRun } from './publish-run.ts';

/**
 * The author of commits made with GitHub's own token:
 * https://github.com/actions/checkout#push-a-commit-using-the-built-in-token
 */
export const bot = {
  name: 'github-actions[bot]',
  email: '41898282+github-actions[bot]@users.noreply.github.com',
} as const;

/** What Git may see of the job's environment: how to find itself, and how to reach the network. */
const passedOn =
  /^(?:PATH|PATHEXT|SYSTEMROOT|TEMP|TMP|TMPDIR|(?:https?|all|no)_proxy|GIT_SSL_CAINFO|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE)$/i;

/** Milliseconds; longer than a push of GitHub's largest file takes. */
const timeout = 600_000;

/**
 * One commit, made with Git in a temporary repository, pushed if and only if `head` is still the head of the branch.
 * The checkout and every configuration of Git stay untouched.
 * @param why GitHub's API cannot make it, for the error where there is no Git.
 * @throws {Refused} `stale` when the branch has another head.
 */
export async function commitByGit(
  run: PublishRun,
  branch: string,
  head: string,
  message: CommitMessage,
  changes: Changes,
  why: string,
): Promise<Commit> {
  const { serverUrl, repository } = run.options.environment;
  const directory = await mkdtemp(path.join(tmpdir(), 'pg-feature-inventory-git-'));
  const origin = `${serverUrl}/${repository}.git`;
  const git = (
    args: readonly string[],
    options: { readonly input?: Buffer; readonly token?: string } = {},
  ): Promise<string> => runGit(directory, args, { ...options, serverUrl, why });
  const { token } = run.destination;
  try {
    await git(['init', '--quiet', '--bare', '--template=', `--object-format=${formatOf(head)}`, '.']);
    await git(['remote', 'add', 'origin', origin]);
    // A commit needs only the tree; the contents of a large repository would take minutes.
    await git(
      [
        'fetch',
        '--quiet',
        '--depth=1',
        '--no-tags',
        '--filter=blob:none',
        'origin',
        `+refs/heads/${branch}:refs/heads/head`,
      ],
      { token },
    );
    const found = await git(['rev-parse', 'refs/heads/head']);
    if (found !== head)
      throw new Refused('stale', `Expected branch to point to "${head}" but it points to "${found}".`);
    await git(['fast-import', '--quiet', '--date-format=now'], { input: stream(head, message, changes) });
    const oid = await git(['rev-parse', 'refs/heads/commit']);
    // With this lease nothing is forced: the server moves the branch from this head to its child, or not at all.
    await git(
      [
        'push',
        '--quiet',
        '--porcelain',
        '--no-verify',
        `--force-with-lease=refs/heads/${branch}:${head}`,
        'origin',
        `refs/heads/commit:refs/heads/${branch}`,
      ],
      { token },
    );
    return { oid, url: `${serverUrl}/${repository}/commit/${oid}`, verified: false };
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** https://git-scm.com/docs/git-fast-import#_input_format */
function stream(head: string, { headline, body }: CommitMessage, { additions, deletions }: Changes): Buffer {
  const data = (bytes: Buffer): readonly (Buffer | string)[] => [`data ${bytes.length}\n`, bytes, '\n'];
  const quoted = (file: string): string => `"${file.replace(/["\\]/g, '\\$&')}"`;
  const parts = [
    'commit refs/heads/commit\n',
    `author ${bot.name} <${bot.email}> now\n`,
    `committer ${bot.name} <${bot.email}> now\n`,
    ...data(Buffer.from(body === '' ? `${headline}\n` : `${headline}\n\n${body}\n`)),
    `from ${head}\n`,
    // Removals first: a file may replace a folder.
    ...deletions.map(({ path: file }) => `D ${quoted(file)}\n`),
    ...additions.flatMap(({ path: file, bytes, executable }) => [
      `M ${executable ? '100755' : '100644'} inline ${quoted(file)}\n`,
      ...data(bytes),
    ]),
  ];
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
}

interface GitOptions {
  readonly input?: Buffer;
  readonly token?: string;
  readonly serverUrl: string;
  readonly why: string;
}

/** @returns standard output without its last newline. */
async function runGit(directory: string, args: readonly string[], options: GitOptions): Promise<string> {
  const { input, token, serverUrl, why } = options;
  const secret = token === undefined ? '' : Buffer.from(`x-access-token:${token}`).toString('base64');
  const env = environmentFor(directory, token === undefined ? [] : settingsFor(serverUrl, secret));
  const child = spawn('git', [...args], { cwd: directory, env, stdio: ['pipe', 'pipe', 'pipe'], timeout });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // Git may end before it has read everything; it reports the reason itself.
  child.stdin.on('error', () => {}).end(input ?? '');
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (cause) => reject(notStarted(why, cause)));
    child.once('close', resolve);
  });
  if (code === 0) return stdout.trimEnd();
  const reported = reasonOf(stderr, stdout);
  throw refusedByGit(
    [token, secret].reduce<string>(
      (text, hidden) => (hidden ? text.replaceAll(hidden, '***') : text),
      reported,
    ) || `git ${args[0]} ended with ${code ?? 'a signal'}.`,
  );
}

/**
 * Settings that carry the token: neither an argument, which every process could read, nor a file, which could stay
 * behind.
 */
function settingsFor(serverUrl: string, secret: string): readonly (readonly [string, string])[] {
  return [
    ['credential.helper', ''],
    ['maintenance.auto', 'false'],
    ['gc.auto', '0'],
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '60'],
    // A pack with differences to files that were not fetched would ask for each of them.
    ['pack.window', '0'],
    [`http.${serverUrl}/.extraheader`, ''],
    [`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${secret}`],
  ];
}

function environmentFor(
  directory: string,
  settings: readonly (readonly [string, string])[],
): Record<string, string | undefined> {
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => passedOn.test(name))),
    HOME: directory,
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
      ]),
    ),
  };
}

function notStarted(why: string, cause: Error): ActionError {
  return new ActionError(
    {
      message: `The commit cannot be made: ${why}, and Git cannot be started on this runner (${cause.message}).`,
      state: nothing,
      remedy: 'Install git on the runner (in a container: in its image) and run again.',
    },
    { cause },
  );
}

/** What Git and the server reported, in one line. */
function reasonOf(...outputs: readonly string[]): string {
  return outputs
    .join('\n')
    .split('\n')
    .map((line) => line.replace(/^(?:remote|fatal|error): ?/, '').trim())
    .filter((line) => line !== '' && line !== 'Done')
    .join(' ');
}
