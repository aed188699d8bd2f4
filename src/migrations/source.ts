import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ActionError } from '../error.ts';
import { locate, snippet } from './location.ts';
import { scan, type Script } from './lexer.ts';

/** A migration file, read and judged, not yet run. */
export interface Source {
  /** Repository-relative, with `/`. */
  readonly file: string;
  /** Without byte order mark; line ends as in the file. */
  readonly text: string;
  readonly script: Script;
  /** SHA-256 of the text with line ends as LF: a checkout on Windows changes nothing. */
  readonly checksum: string;
}

export function sourceOf(file: string, text: string): Source {
  return { file, text, script: scan(text), checksum: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex') };
}

const nothingRan = 'Nothing was run.';

/**
 * Reads a file as UTF-8.
 * @throws {ActionError} for another encoding, with the line of the first byte that is not UTF-8.
 */
export function readSource(workspace: string, file: string): Source {
  const bytes = readFileSync(path.join(workspace, file));
  if (bytes[0] === 0xff && bytes[1] === 0xfe || bytes[0] === 0xfe && bytes[1] === 0xff) {
    throw new ActionError({ message: `${file} is written in UTF-16.`, location: { file, line: 1, column: 1 }, state: nothingRan, remedy: `Save it as UTF-8: iconv -f UTF-16 -t UTF-8 ${file}` });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const valid = lengthOfUtf8(bytes);
    const before = bytes.subarray(0, valid).toString('utf8');
    const location = locate(file, before, before.length);
    throw new ActionError({
      message: `${file} is not UTF-8: line ${location.line} holds the byte 0x${(bytes[valid] ?? 0).toString(16).padStart(2, '0')}.`,
      location, state: nothingRan, remedy: `Save it as UTF-8, for example from Latin-1: iconv -f ISO-8859-1 -t UTF-8 ${file}`,
    }, { cause: error });
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    throw new ActionError({ message: `${file} holds a NUL character, which PostgreSQL cannot read.`, location: locate(file, text, zero), state: nothingRan, remedy: 'Remove it; is this an SQL file?' });
  }
  return sourceOf(file, text);
}

/** How many bytes at the beginning are UTF-8: decoding puts U+FFFD where they end. */
function lengthOfUtf8(bytes: Buffer): number {
  const text = bytes.toString('utf8');
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) {
    const length = Buffer.byteLength(text.slice(0, at));
    // The file may hold U+FFFD itself.
    if (bytes.subarray(length, length + 3).toString('hex') !== 'efbfbd') return length;
  }
  return bytes.length;
}

/** An error at a place of a source, found before anything ran. */
export function refusal(source: Source, index: number, message: string, remedy: string): ActionError {
  const location = locate(source.file, source.text, index);
  return new ActionError({ message: `${source.file}:${location.line}: ${message}`, location, snippet: snippet(source.text, location), state: nothingRan, remedy });
}
