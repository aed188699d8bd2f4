import { ActionError } from '../error.ts';

/** The longest file name that ext4, APFS and NTFS store, in bytes. */
const longestName = 255;

/**
 * The path of a file inside the repository, without `.` and doubled slashes.
 * @throws {ActionError} for a path that leaves the repository, names a folder, or is where no document belongs.
 */
export function repositoryPath(path: string): string {
  const refuse = (why: string): never => {
    throw new ActionError({
      message: `The path ${JSON.stringify(path)} ${why}.`,
      state: 'No file was written and nothing was committed.',
      remedy: 'Use a path relative to the root of the repository, such as docs/FEATURE_INVENTORY.md.',
    });
  };
  if (/[\0-\x1f\x7f]/.test(path)) refuse('contains a control character');
  if (path.includes('\\')) refuse('contains a backslash, which separates folders on Windows only: use /');
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) refuse('is absolute');
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..')) refuse('may leave the repository: it contains ..');
  if (segments.length === 0 || /(^|\/)\.?$/.test(path)) refuse('names a folder, not a file');
  if (segments.some(isGitFolder)) refuse("is in Git's own folder");
  const [first, second] = segments.map((segment) => segment.toLowerCase());
  if (first === '.github' && second === 'workflows')
    refuse('is in .github/workflows, which needs a permission that no workflow token has');
  if (segments.some((segment) => Buffer.byteLength(segment) > longestName))
    refuse(`contains a name of more than ${longestName} bytes`);
  return segments.join('/');
}

/** Also as the case-insensitive file systems and NTFS spell it, where Git itself refuses it: git's is_ntfs_dotgit(). */
function isGitFolder(segment: string): boolean {
  return /^(\.git|git~1)[ .]*$/i.test(segment);
}

/** `docs/a.md` → ``['', 'docs']``: every folder on the way, the root first. */
export function foldersOf(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.map((_, depth) => segments.slice(0, depth).join('/'));
}
