import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A person or machine as Git records it. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** What stands at a path; null removes it. */
export type Content =
  | string
  | Buffer
  | null
  | { readonly mode: '100644' | '100755' | '120000'; readonly content: string };

/** As the tests were started with: one of them takes Git away from what it tests. */
export const systemPath = process.env['PATH'] ?? '';

const someone: Identity = { name: 'Ada', email: 'ada@example.com' };

/** What Git keeps under a name that says what is in it. */
export interface GitObject {
  readonly oid: string;
  readonly type: string;
  readonly content: Buffer;
}

/** The commit was refused because the branch does not stand where it was expected. */
export class Moved extends Error {}

/** Repositories that others are copies of, by what is in them: a copy takes a tenth of making one. */
const originals = new Map<string, string>();

/** A real bare repository, driven by the git that is installed. */
export class Repository implements Disposable {
  readonly directory = mkdtempSync(path.join(tmpdir(), 'git-'));
  /** What stands for no commit. */
  readonly #zero: string;
  /** Which commit is an ancestor of which, as far as it was asked: that never changes. */
  readonly #ancestors = new Map<string, boolean>();
  /** What {@link object} and {@link ask} have been told: to start Git takes longer than it takes to answer. */
  readonly #objects = new Map<string, GitObject | null>();
  readonly #answers = new Map<string, string>();

  /** @param files what the first commit on `main` holds; null = nothing was committed. */
  constructor(format: 'sha1' | 'sha256' = 'sha1', files: Readonly<Record<string, Content>> | null = null) {
    this.#zero = '0'.repeat(format === 'sha256' ? 64 : 40);
    const what = JSON.stringify([format, files]);
    const original = originals.get(what);
    if (original !== undefined) {
      cpSync(original, this.directory, { recursive: true });
      return;
    }
    // Without examples of hooks.
    const options = [
      '--quiet',
      '--bare',
      '--template=',
      `--object-format=${format}`,
      '--initial-branch=main',
    ];
    this.git(['init', ...options, '.']);
    if (files !== null) this.commit('main', files, 'first');
    const copy = mkdtempSync(path.join(tmpdir(), 'git-'));
    cpSync(this.directory, copy, { recursive: true });
    originals.set(what, copy);
  }

  /** @returns standard output without its last newline. */
  git(
    args: readonly string[],
    options: { input?: string | Buffer; env?: Record<string, string> } = {},
  ): string {
    const { status, stdout, stderr, error } = this.try(args, options);
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${error?.message ?? stderr}`);
    return stdout.replace(/\n$/, '');
  }

  try(
    args: readonly string[],
    options: { input?: string | Buffer; env?: Record<string, string> } = {},
  ): { status: number | null; stdout: string; stderr: string; error?: Error } {
    return spawnSync('git', args, {
      ...this.#surroundings(options.env),
      encoding: 'utf8',
      input: options.input ?? '',
    });
  }

  /** No configuration of the machine reaches a test. */
  #surroundings(env: Record<string, string> = {}): { cwd: string; env: Record<string, string> } {
    const none = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
    return { cwd: this.directory, env: { PATH: systemPath, ...none, ...env } };
  }

  /** The same of what never changes, since all that is asked about is named by what is in it. */
  ask(args: readonly string[]): string {
    const asked = args.join('\0');
    const known = this.#answers.get(asked);
    if (known !== undefined) return known;
    const answer = this.git(args);
    this.#answers.set(asked, answer);
    return answer;
  }

  /** The commit that a branch stands at; null = no such branch. */
  head(branch: string): string | null {
    // Asked behind every request. To start Git takes milliseconds, and more the larger the process is: files tell it, too.
    const ref = `refs/heads/${branch}`;
    const text = this.#fileOf(ref)?.trim();
    if (text?.length === this.#zero.length) return text;
    if (text !== undefined) return this.git(['rev-parse', '--verify', ref]).trim();
    const packed = this.#fileOf('packed-refs')?.split('\n') ?? [];
    return packed.find((line) => line.endsWith(` ${ref}`))?.slice(0, this.#zero.length) ?? null;
  }

  #fileOf(name: string): string | undefined {
    const file = path.join(this.directory, name);
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true
      ? readFileSync(file, 'utf8')
      : undefined;
  }

  /** What a name or `refs/heads/BRANCH:PATH` stands for, in one process; null = it is not there. */
  object(expression: string): GitObject | null {
    const [, branch = '', rest = ''] = /^refs\/heads\/([^:]+)(:.*)$/s.exec(expression) ?? [];
    const head = branch === '' ? null : this.head(branch);
    if (branch !== '' && head === null) return null;
    const named = head === null ? expression : `${head}${rest}`;
    const known = this.#objects.get(named);
    if (known !== undefined) return known;
    const found = this.#read(named);
    // What a commit does not have it never gets; an object by itself may come.
    if (found !== null || head !== null) this.#objects.set(named, found);
    return found;
  }

  #read(named: string): GitObject | null {
    const { status, stdout, stderr } = spawnSync('git', ['cat-file', '--batch', '-z'], {
      ...this.#surroundings(),
      input: `${named}\0`,
      maxBuffer: 2 ** 28,
    });
    if (status !== 0) throw new Error(`git cat-file ${named}: ${stderr.toString()}`);
    const end = stdout.indexOf('\n');
    const [oid = '', type = '', size] = stdout.subarray(0, end).toString().split(' ');
    if (size === undefined || !/^\d+$/.test(size) || stdout.length !== end + Number(size) + 2) return null;
    return { oid, type, content: stdout.subarray(end + 1, -1) };
  }

  branches(): readonly string[] {
    return this.git(['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads'])
      .split('\n')
      .filter((line) => line !== '');
  }

  /** A file's text; null = not there. */
  read(branch: string, file: string): string | null {
    const found = this.object(`refs/heads/${branch}:${file}`);
    return found?.type === 'blob' ? found.content.toString() : null;
  }

  /** Headlines, the newest first. */
  log(branch: string): readonly string[] {
    return this.git(['log', '--format=%s', `refs/heads/${branch}`]).split('\n');
  }

  /** Makes a commit object on top of a parent without moving any branch. */
  commitTree(
    parent: string | null,
    files: Readonly<Record<string, Content>>,
    message: string,
    author = someone,
    committer = author,
  ): string {
    const ref = `refs/made/${Math.random().toString(36).slice(2)}`;
    const oid = this.#commitTo(ref, parent, files, message, author, committer);
    rmSync(path.join(this.directory, ref));
    return oid;
  }

  /** All of a commit in one process: there are hundreds, and to start Git takes longer than what it does. */
  #commitTo(
    ref: string,
    parent: string | null,
    files: Readonly<Record<string, Content>>,
    message: string,
    author: Identity,
    committer: Identity,
  ): string {
    const data = (content: string | Buffer): Buffer[] => {
      const bytes = Buffer.from(content);
      return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
    };
    const changes = Object.entries(files).flatMap(([file, content]) => {
      const name = `"${file.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
      if (content === null) return [Buffer.from(`D ${name}\n`)];
      const { mode, content: text } =
        typeof content === 'string' || Buffer.isBuffer(content) ? { mode: '100644', content } : content;
      return [Buffer.from(`M ${mode} inline ${name}\n`), ...data(text)];
    });
    const head = [
      `commit ${ref}`,
      `author ${author.name} <${author.email}> now`,
      `committer ${committer.name} <${committer.email}> now\n`,
    ];
    const input = Buffer.concat([
      Buffer.from(head.join('\n')),
      ...data(message.endsWith('\n') ? message : `${message}\n`),
      Buffer.from(parent === null ? '' : `from ${parent}\n`),
      ...changes,
    ]);
    // A pack stays one: a second process would take it apart.
    const settings = ['-c', 'core.fsync=none', '-c', 'fastimport.unpackLimit=1'];
    const options = ['--quiet', '--date-format=now'];
    const { status, stderr } = this.try([...settings, 'fast-import', ...options], { input });
    if (status !== 0) throw new Moved(stderr);
    return readFileSync(path.join(this.directory, ref), 'utf8').trim();
  }

  /** Moves branches, all or none, each only if it stands at `from`; null = it is not there. */
  move(
    refs: readonly { readonly ref: string; readonly from: string | null; readonly to: string | null }[],
  ): void {
    const lines = refs.map(
      ({ ref, from, to }) => `update ${ref}\0${to ?? this.#zero}\0${from ?? this.#zero}\0`,
    );
    const { status, stderr } = this.try(['update-ref', '--stdin', '-z'], { input: lines.join('') });
    if (status !== 0) throw new Moved(stderr);
  }

  /** Commits to a branch, which is created when it is not there. */
  commit(
    branch: string,
    files: Readonly<Record<string, Content>>,
    message = 'change',
    author = someone,
    committer = author,
  ): string {
    return this.#commitTo(`refs/heads/${branch}`, this.head(branch), files, message, author, committer);
  }

  /** Checks a branch or commit out, as actions/checkout does; the folder is the test's. */
  checkOut(what: string): string {
    const directory = mkdtempSync(path.join(tmpdir(), 'checkout-'));
    this.git(['clone', '--quiet', '--no-local', '--no-checkout', this.directory, directory]);
    this.git([
      '-C',
      directory,
      'checkout',
      '--quiet',
      '--detach',
      /^[0-9a-f]{40,}$/.test(what) ? what : `origin/${what}`,
    ]);
    return directory;
  }

  isAncestor(ancestor: string, descendant: string): boolean {
    const asked = `${ancestor} ${descendant}`;
    const known = ancestor === descendant || this.#ancestors.get(asked);
    if (known !== undefined) return known;
    const { status } = this.try(['merge-base', '--is-ancestor', ancestor, descendant]);
    // Branches move, and what is missing may come.
    const isFinal = status !== 128 && [ancestor, descendant].every((one) => one.length === this.#zero.length);
    if (isFinal) this.#ancestors.set(asked, status === 0);
    return status === 0;
  }

  conflict(one: string, other: string): boolean {
    return this.try(['merge-tree', '--write-tree', one, other]).status === 1;
  }

  [Symbol.dispose](): void {
    rmSync(this.directory, { recursive: true, force: true });
  }
}
