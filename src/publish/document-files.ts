import { createHash } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import { ActionError } from '../error.ts';
import { kindIn, partsOf, refuseUnwritable, unfit, type TextFile } from '../files/index.ts';
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

/**
 * The bytes of a file of the document as it is to be, to be taken once, and what it is known by after that. Of its
 * characters none is a carriage return.
 */
export function documentBytes(
  path: string,
  pieces: Iterable<string>,
): { readonly bytes: Iterable<Buffer>; readonly file: () => DocumentFile } {
  const hash = createHash('sha256');
  let length = 0;
  function* taken(): Generator<Buffer> {
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      hash.update(bytes);
      length += bytes.length;
      yield bytes;
    }
  }
  return { bytes: taken(), file: () => ({ path, bytes: length, sha256: hash.digest('hex') }) };
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
      if (path === twin && kindIn(workspace, path, input) === null) continue;
      const file = isUnfit(path) ? null : measured(workspace, path, isUnfit);
      if (file === null) return null;
      files.push(file);
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
  const bytes = Buffer.concat([...pieces(workspace, file.path)].map((piece) => Buffer.from(piece)));
  if (sha256(bytes) !== file.sha256)
    throw new ActionError({
      message: `${file.path} was changed in the checkout while this run was under way.`,
      state: 'Nothing was committed.',
      remedy: 'Run again, and let no other step write to the document at the same time.',
    });
  return bytes.toString('utf8');
}

/** Bytes that are read at once: the twin of a large document has 25 MB, which as text are in memory several times. */
const pieceBytes = 2 ** 18;

/** No secret that lies on both sides of where two pieces meet is longer, however it is written. In characters. */
const overlap = 2 ** 16;

/** Null for a file that may not be published as it is. */
function measured(
  workspace: string,
  path: string,
  isUnfit: (content: string) => boolean,
): DocumentFile | null {
  const hash = createHash('sha256');
  const decoder = new StringDecoder('utf8');
  let bytes = 0;
  let end = '';
  for (const piece of pieces(workspace, path)) {
    hash.update(piece);
    bytes += piece.length;
    const text = end + decoder.write(piece);
    if (isUnfit(text)) return null;
    end = text.slice(-overlap);
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

/**
 * A file as Git stores it if a checkout has changed its line ends, piece by piece, each to be used before the next one:
 * https://git-scm.com/docs/gitattributes#_eol
 */
function* pieces(workspace: string, file: string): Generator<Buffer> {
  const parts = partsOf(workspace, file, { real: null }, input);
  const buffer = Buffer.alloc(Math.min(pieceBytes, parts.size) + 1);
  for (let from = 0; from < parts.size;) {
    const length = parts.read(buffer, from);
    if (length === 0) throw unfit(input, file, 'changed while it was read');
    // Whether a line ends there is told by what follows.
    const isCut = buffer[length - 1] === carriageReturn && from + length < parts.size && length > 1;
    const piece = buffer.subarray(0, isCut ? length - 1 : length);
    from += piece.length;
    yield piece.includes('\r\n')
      ? Buffer.from(piece.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
      : piece;
  }
}

const carriageReturn = 0x0d;
const input = 'inventory-path';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
