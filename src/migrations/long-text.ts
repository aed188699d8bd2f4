import { createHash } from 'node:crypto';
import { ActionError } from '../error.ts';
import { release, type FileParts } from '../files/index.ts';
import { crc32 } from './crc32.ts';

/*
 * A file of a hundred megabytes is read where it lies, a window at a time: as a string it would be in memory from the
 * first look to the end of the run, twice while it is decoded, and with two bytes a character once one of them is not
 * Latin.
 */

/** UTF-16 indexes into a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part of a text, with where it begins in it, as a UTF-16 index. */
export interface Window {
  readonly start: number;
  readonly text: string;
}

/** Bytes of the longest file that is read as a whole. */
export const longFile = 1_048_576;
/** Bytes that are read at a time: V8 collects strings that are much longer late, and grows until it does. */
const blockSize = 16_384;
/** Blocks that are read at once as one. */
const many = 16;

/** A part of a file: whole lines, unless one is longer. */
interface Block {
  /** As a byte, and as a UTF-16 index. */
  readonly from: number;
  readonly start: number;
  readonly bytes: number;
  readonly checksum: number;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What was read last stays until something else is read; no two blocks are read at a time. */
let shared: Buffer | undefined;
const buffer = (): Buffer => (shared ??= Buffer.alloc(blockSize));

/** How many of these bytes, with which a block begins, are whole lines, or else whole characters. */
function wholeOf(bytes: Buffer): number {
  const lines = bytes.lastIndexOf(10) + 1;
  if (lines > 0) return lines;
  let last = bytes.length - 1;
  while (last > 0 && ((bytes[last] as number) & 0xc0) === 0x80) last--;
  return (bytes[last] as number) < 0x80 || last === 0 ? bytes.length : last;
}

/** The text with these parts blank, so that every place stays where it is. @param parts in order, not overlapping. */
export function blank(text: string, parts: readonly Range[]): string {
  let blanked = '';
  let at = 0;
  for (const { start, end } of parts) {
    blanked += text.slice(at, start) + text.slice(start, end).replaceAll(/[^\n]/g, ' ');
    at = end;
  }
  return blanked + text.slice(at);
}

/** A file's blocks, of which the one that was read last is kept. */
class Blocks {
  readonly #file: string;
  readonly #parts: FileParts;
  readonly #blocks: readonly Block[];
  /** Where the file ends. */
  readonly #bytes: number;
  #last: { readonly index: number; readonly text: string } | null = null;
  readonly length: number;

  constructor(file: string, parts: FileParts, blocks: readonly Block[], length: number) {
    this.#file = file;
    this.#parts = parts;
    this.#blocks = blocks;
    this.#bytes = parts.size;
    this.length = length;
  }

  get count(): number {
    return this.#blocks.length;
  }

  startOf(index: number): number {
    return this.#blocks[index]?.start ?? this.length;
  }

  /** The block that holds a UTF-16 index. */
  holding(at: number): number {
    let [low, high] = [0, this.#blocks.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= at) low = middle;
      else high = middle;
    }
    return low;
  }

  /** @throws {ActionError} when the file is not what it was. */
  read(index: number): string {
    if (this.#last?.index === index) return this.#last.text;
    const { bytes } = this.#blocks[index] as Block;
    const text = this.#decoded(buffer().subarray(0, bytes), index);
    this.#last = { index, text };
    return text;
  }

  /** Many blocks as one string: one for each would be as much memory again. @throws {ActionError} */
  readMany(first: number, behind: number): string {
    const [from, to] = [first, behind].map((index) => this.#blocks[index]?.from ?? this.#bytes) as [
      number,
      number,
    ];
    const read = Buffer.alloc(to - from);
    const text = this.#decoded(read, first);
    release(read);
    return text;
  }

  /** Fills it with blocks from one on, and holds them against what they were. */
  #decoded(into: Buffer, first: number): string {
    const { from } = this.#blocks[first] as Block;
    try {
      let known = this.#parts.read(into, from) === into.length;
      for (let [index, at] = [first, 0]; known && at < into.length; index++) {
        const { bytes, checksum } = this.#blocks[index] as Block;
        known = crc32(into.subarray(at, at + bytes)) === checksum;
        at += bytes;
      }
      if (!known) throw new Error('other bytes');
    } catch (error) {
      throw changed(this.#file, error);
    }
    return decoder.decode(into);
  }
}

const changed = (file: string, cause: unknown): ActionError =>
  new ActionError(
    {
      message: `${file} changed while the run used it.`,
      location: { file, line: 1, column: 1 },
      state:
        'Nothing that differs from what was read first was sent. What of the file had not been committed was rolled ' +
        'back; catalog.migrations says what is applied.',
      remedy: 'Run again when nothing else writes to the checkout.',
    },
    { cause },
  );

/** A text that stays in its file. It has of a string what costs no more than what is asked for. */
export class LongText {
  readonly #blocks: Blocks;
  /** What of it is blank: in order, not overlapping. */
  readonly #blanks: readonly Range[];

  constructor(blocks: Blocks, blanks: readonly Range[] = []) {
    this.#blocks = blocks;
    this.#blanks = blanks;
  }

  /** In UTF-16 units. */
  get length(): number {
    return this.#blocks.length;
  }

  /** @throws {ActionError} when the file is not what it was. */
  slice(start: number, end = this.length): string {
    const [from, to] = [Math.max(start, 0), Math.min(end, this.length)];
    if (from >= to) return '';
    const [first, last] = [this.#blocks.holding(from), this.#blocks.holding(to - 1)];
    const begin = this.#blocks.startOf(first);
    let text = last - first < many ? '' : this.#blocks.readMany(first, last + 1);
    for (let index = first; index <= last && last - first < many; index++) text += this.#blocks.read(index);
    return this.#blanked(text.slice(from - begin, to - begin), from);
  }

  /** All of it in order, in parts of whole lines. @throws {ActionError} when the file is not what it was. */
  *windows(): Generator<Window> {
    for (let index = 0; index < this.#blocks.count;) {
      const start = this.#blocks.startOf(index);
      const parts: string[] = [];
      // To look at the end of what is joined would join it anew for each block of a long line.
      do parts.push(this.#blocks.read(index++));
      while (!parts.at(-1)?.endsWith('\n') && index < this.#blocks.count);
      yield { start, text: this.#blanked(parts.join(''), start) };
    }
  }

  /** The same with these parts blank. @param parts in order, not overlapping. */
  without(parts: readonly Range[]): LongText {
    return parts.length === 0 ? this : new LongText(this.#blocks, parts);
  }

  #blanked(text: string, from: number): string {
    const within = this.#blanks.filter(({ start, end }) => start < from + text.length && end > from);
    return within.length === 0
      ? text
      : blank(
          text,
          within.map(({ start, end }) => ({ start: Math.max(start - from, 0), end: end - from })),
        );
  }
}

/**
 * Opens a file that is to be read in windows.
 * @param file for people.
 * @returns null for one that is short, or no text of UTF-8: to say what is wrong with it, it is read as a whole.
 */
export function openLong(
  file: string,
  parts: FileParts,
  most: number,
): { readonly text: LongText; readonly digest: string } | null {
  if (parts.size <= longFile || parts.size > most) return null;
  const digest = createHash('sha256');
  const blocks: Block[] = [];
  let start = 0;
  for (let from = 0; from < parts.size;) {
    const read = buffer().subarray(0, parts.read(buffer(), from));
    const bytes = from + read.length < parts.size ? read.subarray(0, wholeOf(read)) : read;
    const text = textOf(bytes);
    if (text === null) return null;
    digest.update(bytes);
    // A byte order mark is no part of the text.
    const mark = from === 0 && text.startsWith('\ufeff') ? 1 : 0;
    const kept = bytes.subarray(3 * mark);
    blocks.push({ from: from + 3 * mark, start, bytes: kept.length, checksum: crc32(kept) });
    from += bytes.length;
    start += text.length - mark;
  }
  return {
    text: new LongText(new Blocks(file, parts, blocks, start)),
    digest: digest.digest('hex'),
  };
}

/** Null for what PostgreSQL could not read. */
function textOf(bytes: Buffer): string | null {
  try {
    const text = decoder.decode(bytes);
    return text === '' || text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}
