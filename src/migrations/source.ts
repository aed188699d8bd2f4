import { createHash } from 'node:crypto';
import { ActionError } from '../error.ts';
import { partsOf, readEntry, readFileIn, readShort, release, sizes, type Entry } from '../files/index.ts';
import { shellWord } from '../quoting.ts';
import { locate, snippet } from './location.ts';
import { scan, type ScannedSql } from './lexer.ts';
import { longFile, openLong, type Range } from './long-text.ts';
import { blanked, type Text } from './text.ts';
import { hash } from './token-hash.ts';

export type { Range } from './long-text.ts';

/** A migration file, read and judged, not yet run. */
export interface Source {
  /** Repository-relative, with `/`. */
  readonly file: string;
  /** What catalog.migrations calls it. */
  readonly key: string;
  /** Without byte order mark; line ends as in the file. */
  readonly text: Text;
  /** What of the text runs. The rest is blank, so that every place is the same in both. */
  readonly sql: Text;
  /** Of {@link sql}, read when it is first asked for: of a file that is applied nobody asks. */
  readonly script: ScannedSql;
  /** SHA-256 of what runs, with line ends as LF: a checkout on Windows changes nothing. */
  readonly checksum: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
  /** False when the file asks to run outside of a transaction, in the words of its tool. */
  readonly transaction: boolean;
  /** Why it cannot run, which matters only when it is to. */
  readonly refusal: ActionError | null;
}

/** What of a file runs, by the rules of its tool. */
export interface Part {
  /** What does not run: a down migration, mostly. In order, not overlapping. */
  readonly omit: readonly Range[];
  /** False when the file asks to run outside of a transaction. */
  readonly transaction: boolean;
  /** Why the file cannot be run as its tool would; matters only when it is to run. */
  readonly refusal?: { readonly at: number; readonly message: string; readonly remedy: string } | undefined;
}

export const whole: Part = { omit: [], transaction: true };

/** What a file holds, before its format has said what of it runs. */
export interface Contents {
  readonly file: string;
  readonly text: Text;
  readonly digest: string;
}

const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** UTF-16 units that are hashed at a time: as a whole, a large text would take its length once more. */
const hashed = 65_536;

/** SHA-256 of a text without some of its parts, with line ends as LF. */
function sha256OfLines(text: Text, omit: readonly Range[]): string {
  const hash = createHash('sha256');
  let rest = '';
  const add = (part: string): void => {
    const read = rest + part;
    // Neither a line end nor a character is divided.
    const end = /[\r\ud800-\udbff]/.test(read.slice(-1)) ? read.length - 1 : read.length;
    hash.update(read.slice(0, end).replaceAll('\r\n', '\n'));
    rest = read.slice(end);
  };
  for (const { start, end } of keptOf(text.length, omit))
    for (let at = start; at < end; at += hashed) add(text.slice(at, Math.min(at + hashed, end)));
  return hash.update(rest).digest('hex');
}

/** What is between these parts. */
function keptOf(length: number, omit: readonly Range[]): readonly Range[] {
  const starts = [0, ...omit.map(({ end }) => end)];
  const ends = [...omit.map(({ start }) => start), length];
  return starts.map((start, index) => ({ start, end: ends[index] as number }));
}

export function sourceOf(
  { file, text, digest }: Contents,
  { omit, transaction, refusal: refused }: Part = whole,
  read: (sql: Text) => ScannedSql = scan,
): Source {
  const sql = blanked(text, omit);
  let script: ScannedSql | undefined;
  return {
    file,
    key: file,
    text,
    sql,
    digest,
    transaction,
    get script(): ScannedSql {
      return (script ??= read(sql));
    },
    checksum: sha256OfLines(text, omit),
    refusal:
      refused === undefined ? null : refusal({ file, text }, refused.at, refused.message, refused.remedy),
  };
}

/** The same source with other values, its script unread as before: a spread would read it. */
const sourceWith = <T extends Partial<Source>>(source: Source, values: T): Source & T =>
  Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(source), ...Object.getOwnPropertyDescriptors(values) },
  ) as Source & T;

/** A source under another name in catalog.migrations. */
export const keyed = (source: Source, key: string): Source => sourceWith(source, { key });

/** A source that is in memory as a whole. */
type ShortSource = Source & { readonly text: string };

/** A text that is no file of the checkout. @param read what may know it by its digest. */
export function bundledSource(
  file: string,
  text: string,
  read: (digest: string) => ScannedSql | null = () => null,
): ShortSource {
  const digest = sha256(text);
  const source = sourceOf({ file, text, digest }, whole, (sql) => read(digest) ?? scan(sql));
  return sourceWith(source, { text });
}

const nothingRan = 'Nothing was run.';

/**
 * A file as UTF-8.
 * @throws {ActionError} for another encoding, with the line of the first byte that is not UTF-8.
 */
function contentsOf(file: string, bytes: Buffer): Contents & { readonly text: string } {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new ActionError({
      message: `${file} is written in UTF-16.`,
      location: { file, line: 1, column: 1 },
      state: nothingRan,
      remedy: `Save it as UTF-8: iconv -f UTF-16 -t UTF-8 ${shellWord(file)}`,
    });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const valid = lengthOfUtf8(bytes);
    const before = bytes.subarray(0, valid).toString('utf8');
    const location = locate(file, before, before.length);
    const byte = (bytes[valid] ?? 0).toString(16).padStart(2, '0');
    throw new ActionError(
      {
        message: `${file} is not UTF-8: line ${location.line} holds the byte 0x${byte}.`,
        location,
        state: nothingRan,
        remedy: `Save it as UTF-8, for example from Latin-1: iconv -f ISO-8859-1 -t UTF-8 ${shellWord(file)}`,
      },
      { cause: error },
    );
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    throw new ActionError({
      message: `${file} holds a NUL character, which PostgreSQL cannot read.`,
      location: locate(file, text, zero),
      state: nothingRan,
      remedy: 'Remove it; is this an SQL file?',
    });
  }
  return { file, text, digest: sha256(bytes) };
}

/**
 * A file of the repository, of which a long one stays where it is.
 * @param entry as its folder holds it.
 * @throws {ActionError} as {@link contentsOf}, and for what is no regular file of the repository.
 */
export function contentsIn(workspace: string, file: string, entry: Pick<Entry, 'real'>): Contents {
  const short = readShort(workspace, file, entry, 'migrations', longFile);
  if (short !== null) return contentsRead(file, short);
  const long = openLong(file, partsOf(workspace, file, entry, 'migrations'), sizes.migration);
  return long === null
    ? contentsRead(file, readEntry(workspace, file, entry, 'migrations'))
    : { file, ...long };
}

/** The same with bytes that nobody needs any more. @throws {ActionError} as {@link contentsOf}. */
function contentsRead(file: string, bytes: Buffer): Contents & { readonly text: string } {
  const contents = contentsOf(file, bytes);
  release(bytes);
  return contents;
}

/**
 * Reads a file all of which runs.
 * @param input that names it.
 * @throws {ActionError} as {@link contentsOf}, and for what is no regular file of the repository.
 */
export function readSource(workspace: string, file: string, input: string): ShortSource {
  const contents = contentsRead(file, readFileIn(workspace, file, input));
  return sourceWith(sourceOf(contents), { text: contents.text });
}

/** How many bytes at the beginning are UTF-8: decoding puts U+FFFD where they end. */
function lengthOfUtf8(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  let length = 0;
  for (
    let [from, at] = [0, text.indexOf('\ufffd')];
    at >= 0;
    from = at, at = text.indexOf('\ufffd', at + 1)
  ) {
    length += Buffer.byteLength(text.slice(from, at));
    // The file may hold U+FFFD itself.
    if (bytes.subarray(length, length + 3).toString('hex') !== 'efbfbd') return length;
  }
  return bytes.length;
}

/** What shows that the first statements of a file are what a run went through. */
export function prefixOf({ text, script }: Source, statements: number): string {
  const texts = function* (): Generator<string> {
    for (const { start, end } of script.statements.slice(0, statements)) yield text.slice(start, end);
  };
  return hash(texts());
}

/** An error at a place of a source, found before anything ran. */
export function refusal(
  source: Pick<Source, 'file' | 'text'>,
  index: number,
  message: string,
  remedy: string,
): ActionError {
  const location = locate(source.file, source.text, index);
  return new ActionError({
    message: `${source.file}:${location.line}: ${message}`,
    location,
    snippet: snippet(source.text, location),
    state: nothingRan,
    remedy,
  });
}
