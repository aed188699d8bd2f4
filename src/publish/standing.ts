import * as z from '../zod.ts';
import { ActionError } from '../error.ts';
import { repositoryPath } from '../files/index.ts';
import { blobId, formatOf, readBlob, readBlobs, type BranchState } from '../github/index.ts';
import { beside, isGenerated, markedBytes, twinPath } from '../inventory/index.ts';
import { fileAt, isFile } from './changes.ts';
import { nothing } from './destination.ts';
import type { PublishedDocument } from './options.ts';
import type { PublishRun } from './publish-run.ts';

/*
 * What stands on a branch where the document goes. The checkout cannot tell: it may hold another branch, a part of this
 * one (`sparse-checkout`), or what the branch was when the run began.
 */

/** https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer */
export const lfsPointer = 'version https://git-lfs.github.com/spec/';

interface File {
  readonly path: string;
  readonly oid: string;
}

/**
 * Finds out who wrote the files in the document's place.
 * @returns earlier pages of this document on the branch that it no longer has.
 * @throws {ActionError} for a file of somebody else at a path that no input names, and for one that Git LFS stores.
 */
export async function examine(run: PublishRun, side: BranchState): Promise<readonly string[]> {
  const { document } = run.options;
  if (document === undefined) return [];
  const format = formatOf(side.head.oid);
  const wanted = new Set(run.wanted.files.map(({ path }) => path));
  const replaced = run.wanted.files.flatMap(({ path, oid }): readonly File[] => {
    const entry = fileAt(side, path);
    return entry === null || entry.oid === oid(format) ? [] : [{ path, oid: entry.oid }];
  });
  const left = filesOf(side, document).filter(({ path }) => !wanted.has(path));
  await readStarts(run, side, [...replaced, ...left]);
  for (const { path, oid } of replaced) {
    const start = run.starts.get(oid) ?? '';
    if (start.startsWith(lfsPointer)) throw inLfs(side.branch, path);
    if (path !== document.main && !isGenerated(start)) throw foreign(side.branch, path);
  }
  return left.filter(({ oid }) => isGenerated(run.starts.get(oid) ?? '')).map(({ path }) => path);
}

/** Everything on the branch that could be a page of the document or its twin. */
function filesOf(side: BranchState, { main }: PublishedDocument): readonly File[] {
  const [folder, twin] = [beside(main), twinPath(main)];
  const pages = [...side.folders]
    .filter(([path]) => path === folder || path.startsWith(`${folder}/`))
    .flatMap(([path, entries]) =>
      [...entries.values()].filter(isFile).map(({ name, oid }) => ({ path: `${path}/${name}`, oid })),
    );
  const parent = side.folders.get(twin.slice(0, Math.max(0, twin.lastIndexOf('/'))));
  const found = parent?.get(twin.slice(twin.lastIndexOf('/') + 1));
  return [
    ...pages,
    ...(found === undefined || !isFile(found) ? [] : [{ path: twin, oid: found.oid }]),
  ].filter(({ path }) => isPublishable(path));
}

/** No page of ours has another name, and Git takes any. */
function isPublishable(path: string): boolean {
  try {
    return repositoryPath(path) === path;
  } catch {
    return false;
  }
}

/** Fills in how files begin, in the checkout's bytes where it has them. */
async function readStarts(run: PublishRun, side: BranchState, files: readonly File[]): Promise<void> {
  const format = formatOf(side.head.oid);
  for (const bytes of run.options.document?.earlier ?? [])
    for (const stored of [bytes, withUnixLines(bytes)])
      run.starts.set(blobId(stored, format), stored.toString('utf8', 0, markedBytes));
  const unknown = [...new Set(files.map(({ oid }) => oid))].filter((oid) => !run.starts.has(oid));
  if (unknown.length === 0) return;
  for (const [oid, text] of await readBlobs(run.client, unknown))
    run.starts.set(oid, text?.slice(0, markedBytes) ?? null);
}

/** As Git stores a file whose line ends a checkout has changed: https://git-scm.com/docs/gitattributes#_eol */
function withUnixLines(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

const twinHead = z.object({ unchanged_since: z.object({ id: z.number(), taken_at: z.iso.datetime() }) });

/**
 * The snapshot that the document on a branch shows, if another run has published it since this one began and it is not
 * older than ours: replacing it would take the document back in time.
 * @returns null = the branch may be updated.
 */
export async function newerOn(
  run: PublishRun,
  side: BranchState,
): Promise<{ readonly id: number; readonly takenAt: string } | null> {
  const { document } = run.options;
  if (document === undefined) return null;
  const oid = fileAt(side, twinPath(document.main))?.oid;
  if (oid === undefined || document.before?.twins.has(oid) === true || isEarlier(document, oid)) return null;
  const ours = run.wanted.files.find(({ path }) => path === twinPath(document.main));
  if (ours?.oid(formatOf(oid)) === oid) return null;
  const found = twinHead.safeParse(parsed(await readBlob(run.client, oid))).data?.unchanged_since;
  if (found === undefined) return null;
  const [theirs, own] = [Date.parse(found.taken_at), Date.parse(new Date(document.takenAt).toISOString())];
  // Of the same snapshot, the other document is the later one: it was not there when this run began.
  const isNewer = document.before === null ? theirs > own : theirs >= own;
  return isNewer ? { id: found.id, takenAt: found.taken_at } : null;
}

function isEarlier({ earlier }: PublishedDocument, oid: string): boolean {
  return earlier.some((bytes) =>
    [bytes, withUnixLines(bytes)].some((stored) => blobId(stored, formatOf(oid)) === oid),
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function foreign(branch: string, path: string): ActionError {
  return new ActionError({
    message:
      `On the branch ${branch}, ${path} was not written by this action, ` +
      'which would write a part of the inventory there.',
    state: nothing,
    remedy: foreignRemedy,
  });
}

/** What to do about somebody else's file at a path that no input names. */
export const foreignRemedy =
  'Rename that file, or set inventory-path to another folder or file: ' +
  'the other files of docs/DATABASE.md are docs/DATABASE.inventory.json and docs/DATABASE.inventory/.';

function inLfs(branch: string, path: string): ActionError {
  return new ActionError({
    message: `On the branch ${branch}, ${path} is a Git LFS pointer, not the file itself.`,
    state: nothing,
    remedy: lfsRemedy(path),
  });
}

/** What to do about a path that Git LFS stores: a commit through the API does not pass its filter. */
export const lfsRemedy = (path: string): string =>
  `Exclude ${path} from Git LFS in .gitattributes (${path} !filter !diff !merge text), remove the pointer from the ` +
  'branch if there is one, and run again; or set another inventory-path.';
