import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { entriesIn, kindIn, readFileIn } from '../files/index.ts';

/** Files by their repository-relative path, with `/`. */
export type Files = ReadonlyMap<string, Buffer>;

/** What a migration tool reads: SQL and its own settings. A repository's root may hold anything else. */
const relevant = /(?:\.(?:sql|json|toml|ya?ml|conf|prisma)|(?:^|\/)\.gmrc)$/i;
const skipped = new Set(['.git', 'node_modules']);

/** The folders that the input `migrations` looks into: what stands before the first wildcard of each line. */
export function rootsOf(entries: readonly string[]): readonly string[] {
  const roots = entries.map((entry) => {
    const segments = path.posix
      .normalize(entry.replaceAll('\\', '/'))
      .split('/')
      .filter((segment) => segment !== '' && segment !== '.');
    const wild = segments.findIndex((segment) => /[*?[\]{}!()]/.test(segment));
    return (wild < 0 ? segments : segments.slice(0, wild)).join('/');
  });
  return [...new Set(roots)]
    .filter((root) => !root.startsWith('..'))
    .filter(
      (root, _, all) =>
        !all.some((other) => other !== root && (other === '' || root.startsWith(`${other}/`))),
    );
}

export function isRelevant(file: string): boolean {
  return relevant.test(file) && !file.split('/').some((segment) => skipped.has(segment));
}

/**
 * The files below some roots of a checkout; a link counts as the file that it points to, in the checkout.
 * @throws {ActionError} for a root that is not in the checkout, and a file that cannot be read.
 */
export function readFiles(workspace: string, roots: readonly string[]): Files {
  const files = new Map<string, Buffer>();
  const visit = (folder: string): void => {
    for (const { name, kind, link } of entriesIn(workspace, folder || '.', 'migrations')) {
      const file = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder' && !skipped.has(name)) visit(file);
      else if ((kind === 'file' || link === 'file') && isRelevant(file))
        files.set(file, readFileIn(workspace, file, 'migrations'));
    }
  };
  for (const root of roots) {
    const kind = kindIn(workspace, root || '.', 'migrations');
    if (kind === 'folder') visit(root);
    else if (kind === 'file' && isRelevant(root)) files.set(root, readFileIn(workspace, root, 'migrations'));
  }
  return files;
}

/** Writes files into a temporary folder, which goes when it is disposed of. */
export function checkOut(
  files: Files,
  roots: readonly string[],
): Disposable & { readonly directory: string } {
  const directory = mkdtempSync(path.join(tmpdir(), 'rehearsal-'));
  // A folder that the base branch does not have yet is an empty one; a line that names a file is not there.
  for (const root of roots) if (!isRelevant(root)) mkdirSync(path.join(directory, root), { recursive: true });
  for (const [file, content] of files) {
    mkdirSync(path.join(directory, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(directory, file), content);
  }
  return { directory, [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }) };
}

/** The lines of the input that name anything in a checkout: the base branch may not have a folder yet. */
export function namedIn(directory: string, entries: readonly string[]): readonly string[] {
  return entries.filter(
    (entry) =>
      existsSync(path.join(directory, entry)) ||
      (/[*?[\]{}!()]/.test(entry) &&
        globSync(entry, {
          cwd: directory,
          dot: false,
          onlyFiles: true,
          expandDirectories: false,
          followSymbolicLinks: false,
        }).length > 0),
  );
}
