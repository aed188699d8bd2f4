import path from 'node:path';
import { ActionError } from '../error.ts';
import type { Origin } from './event.ts';
import { blobId, formatOf, objectId } from './git-object.ts';
import { isolatedGit } from './isolated-git.ts';

/*
 * On an event that a stranger can trigger, a step may have checked out their code, or copied their files over ours.
 * Which files are ours is proven from the commit's id, which the runner gives: every object on the way from it to a
 * file is hashed here, so that nothing in the checkout is trusted, least of all its own .git.
 * https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */

interface GitObject {
  readonly type: string;
  readonly content: Buffer;
}

/**
 * Objects of a checkout, read by Git without the checkout's configuration; null when one is missing or does not match
 * its id.
 */
type Reader = (ids: readonly string[]) => readonly GitObject[] | null;

const configOf = (commit: string): string =>
  `[core]\nbare = true\nrepositoryformatversion = ${
    formatOf(commit) === 'sha1' ? '0\n' : '1\n[extensions]\nobjectFormat = sha256\n'
  }`;

function open(workspace: string, commit: string): Reader & Disposable {
  const git = isolatedGit({
    config: configOf(commit),
    objects: path.resolve(workspace, '.git', 'objects'),
  });
  const read: Reader = (ids) => {
    const stdout = git.run(['cat-file', '--batch'], { input: ids.map((id) => `${id}\n`).join('') });
    if (stdout === null) return null;
    const found: GitObject[] = [];
    let at = 0;
    for (const id of ids) {
      const end = stdout.indexOf('\n', at);
      const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(stdout.toString('latin1', at, end)) ?? [];
      if (type === undefined) return null;
      const content = stdout.subarray(end + 1, end + 1 + Number(size));
      if (objectId(type, content, formatOf(id)) !== id) return null;
      found.push({ type, content });
      at = end + 1 + Number(size) + 1;
    }
    return found;
  };
  return Object.assign(read, { [Symbol.dispose]: () => git[Symbol.dispose]() });
}

interface Entry {
  readonly name: string;
  readonly id: string;
  readonly folder: boolean;
}

function entriesOf(tree: Buffer, length: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < tree.length;) {
    const [space, zero] = [tree.indexOf(0x20, at), tree.indexOf(0, at)];
    const next = zero + 1 + length / 2;
    entries.push({
      name: tree.toString('utf8', space + 1, zero),
      id: tree.toString('hex', zero + 1, next),
      folder: tree.toString('latin1', at, space) === '40000',
    });
    at = next;
  }
  return entries;
}

/** The ids of a commit's files at or below some paths; null when the commit is not there to be read. */
function filesOf(read: Reader, commit: string, roots: readonly string[]): ReadonlyMap<string, string> | null {
  const [head] = read([commit]) ?? [];
  const tree =
    head?.type === 'commit'
      ? /^tree ([0-9a-f]+)\n/.exec(head.content.toString('latin1', 0, 80))?.[1]
      : undefined;
  if (tree === undefined) return null;
  const files = new Map<string, string>();
  const isWanted = (file: string): boolean =>
    roots.some((root) => root === '' || file === root || file.startsWith(`${root}/`));
  const leads = (folder: string): boolean =>
    isWanted(folder) || roots.some((root) => root.startsWith(`${folder}/`));
  for (let level: readonly Entry[] = [{ name: '', id: tree, folder: true }]; level.length > 0;) {
    const trees = read(level.map(({ id }) => id));
    if (trees === null) return null;
    const below = trees.flatMap(({ content }, index) =>
      entriesOf(content, commit.length).map((entry) => ({
        ...entry,
        name: path.posix.join((level[index] as Entry).name, entry.name),
      })),
    );
    for (const { name, id, folder } of below) if (!folder && isWanted(name)) files.set(name, id);
    level = below.filter(({ name, folder }) => folder && leads(name));
  }
  return files;
}

/** Whether each file is the commit's own; a checkout on Windows may have changed its line ends. */
function isOf(commit: ReadonlyMap<string, string>, [file, content]: readonly [string, Buffer]): boolean {
  const id = commit.get(file);
  if (id === undefined) return false;
  const unix = (): Buffer => Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
  return [content, unix()].some((bytes) => blobId(bytes, formatOf(id)) === id);
}

/** What could not be verified, for people; null = everything was. */
function doubt(
  workspace: string,
  { code }: Origin,
  roots: readonly string[],
  files: ReadonlyMap<string, Buffer>,
  matters: (file: string) => boolean,
): string | null {
  if (typeof code === 'string') return code === 'unknown' ? 'the event does not say' : null;
  let why = 'the event names no commit';
  for (const commit of code.ofCommits.filter((id) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id))) {
    using read = open(workspace, commit);
    const known = filesOf(read, commit, roots);
    if (known === null) {
      why = `the workspace holds no Git checkout of ${commit.slice(0, 12)}, or git is not installed`;
      continue;
    }
    const other = [...files].find((file) => !isOf(known, file))?.[0];
    const gone = [...known.keys()].find((file) => matters(file) && !files.has(file));
    if (other === undefined && gone === undefined) return null;
    why =
      other === undefined
        ? `${gone} of ${commit.slice(0, 12)} is missing`
        : `${other} differs from ${commit.slice(0, 12)}`;
  }
  return why;
}

/**
 * Whether the files are those of this repository, on any event.
 * @param files what the run reads of the checkout, by repository-relative path.
 * @param matters which files of the commit the run would read: a missing one changes what runs, too.
 * @returns why that is in doubt; null = it is not.
 */
export function doubtOf(
  workspace: string,
  origin: Origin,
  roots: readonly string[],
  files: ReadonlyMap<string, Buffer>,
  matters: (file: string) => boolean,
): string | null {
  try {
    return doubt(workspace, origin, roots, files, matters);
  } catch (error) {
    // Malformed Git objects.
    return `its commit cannot be read (${error instanceof Error ? error.name : 'error'})`;
  }
}

/** @throws {ActionError} for code whose author is unknown: it is neither applied nor compared with a database. */
export function refuseUnknownCode({ event }: Origin, why: string, mode: string): never {
  throw new ActionError({
    message:
      `Whose code this is cannot be verified on the event ${event || 'of this run'}: ${why}. ` +
      `Anyone may have written it, so mode: ${mode} stops.`,
    state: 'No database was connected to and nothing was changed.',
    remedy:
      'Check out the commit of the event, without `ref:` and without copying files from elsewhere over it. ' +
      'Or run on push to the branch or by workflow_dispatch; for a pull request, on pull_request with mode: plan.',
  });
}
