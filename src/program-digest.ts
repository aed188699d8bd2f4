import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Deno, which checks the types of all that the edge function imports, says that it may be missing. */
const folder = import.meta.dirname ?? '';

/** Of the bundled program, which scripts/build.ts writes beside it. */
export const digestFile = 'digest.txt';

let known: string | null = null;

/**
 * Which program this is: a hash of all of its code and of the Node that runs it, so that another version of either is
 * another program. The same inputs give the same document under the same digest.
 */
export function programDigest(): string {
  known ??= `${codeDigest()} ${process.version}`;
  return known;
}

function codeDigest(): string {
  try {
    return readFileSync(path.join(folder, digestFile), 'utf8').trim();
  } catch {
    // As source.
    return digestOf(folder);
  }
}

/** The hash of all code in a folder. */
export function digestOf(directory: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:js|ts|sql)$/.test(name),
  );
  for (const name of files.sort()) {
    const content = readFileSync(path.join(directory, name));
    hash.update(`${name.split(path.sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
