import { createHash } from 'node:crypto';
import { ActionError } from '../error.ts';
import { readIfThere, refuseUnwritable, sizes, type TextFile } from '../files/index.ts';
import { twinPath } from '../inventory/index.ts';
import { generatedBeside } from './stale-pages.ts';

/** A file of the document, known by what is in it. */
export interface DocumentFile {
  /** Repository-relative. */
  readonly path: string;
  /** As Git stores it. */
  readonly bytes: number;
  readonly sha256: string;
}

/** A file of the document as it is to be. Of its characters none is a carriage return. */
export function documentFile({ path, content }: TextFile): DocumentFile {
  const bytes = Buffer.from(content);
  return { path, bytes: bytes.length, sha256: sha256(bytes) };
}

/** The hash of a document's files, in whatever order they are given. */
export function filesHash(files: readonly DocumentFile[]): string {
  const lines = files.map(({ path, sha256 }) => JSON.stringify([path, sha256])).sort();
  return sha256(Buffer.from(lines.join('\n')));
}

/**
 * The files of an earlier document in the checkout, the main page first. They are read one after the other, since all
 * of them may be large.
 * @param main repository-relative path of the main page.
 * @param isUnfit whether a file may not be published as it is.
 * @returns null where there is no main page, or anything that a run would refuse to write or to publish.
 */
export async function standingDocument(
  workspace: string,
  main: string,
  isUnfit: (content: string) => boolean,
): Promise<readonly DocumentFile[] | null> {
  try {
    const twin = twinPath(main);
    const further = await generatedBeside(workspace, main);
    const files: DocumentFile[] = [];
    for (const path of [main, twin, ...further]) {
      await refuseUnwritable(workspace, [path], '');
      const bytes = stored(workspace, path);
      if (bytes === null && path === twin) continue;
      if (bytes === null || isUnfit(path) || isUnfit(bytes.toString('utf8'))) return null;
      files.push({ path, bytes: bytes.length, sha256: sha256(bytes) });
    }
    return files;
  } catch (error) {
    // Whatever is in the way is met again, and told, by whoever writes the document.
    if (error instanceof ActionError) return null;
    throw error;
  }
}

/** The files of a document that is in the checkout as it is to be; each is read when somebody asks for its content. */
export function standingPages(workspace: string, files: readonly DocumentFile[]): readonly TextFile[] {
  return files.map((file) => ({
    path: file.path,
    get content() {
      return contentOf(workspace, file);
    },
  }));
}

function contentOf(workspace: string, file: DocumentFile): string {
  const bytes = stored(workspace, file.path);
  if (bytes === null || sha256(bytes) !== file.sha256)
    throw new ActionError({
      message: `${file.path} was changed in the checkout while this run was under way.`,
      state: 'Nothing was committed.',
      remedy: 'Run again, and let no other step write to the document at the same time.',
    });
  return bytes.toString('utf8');
}

/** As Git stores a file whose line ends a checkout has changed: https://git-scm.com/docs/gitattributes#_eol */
function stored(workspace: string, file: string): Buffer | null {
  const bytes = readIfThere(workspace, file, 'inventory-path', sizes.migration);
  return bytes?.includes('\r\n') === true
    ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    : bytes;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
