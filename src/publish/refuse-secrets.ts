import { ActionError } from '../error.ts';
import type { TextFile } from '../files/index.ts';
import { createRedactor, words, type Redactor } from '../report/index.ts';
import { findShapes } from '../secret-shapes.ts';
import { asRead, batched, unbroken } from '../text.ts';

export interface Own {
  /** The connection strings of this run, their passwords and the token, as `secretInputs()` gives them. */
  readonly secrets: readonly string[];
  /** User, host and database that the run connects to: not secret, even where a password is the same. */
  readonly names: readonly string[];
  /** The commit message, which is published with the files. */
  readonly message: string;
}

/** Shorter passwords occur in any schema by chance. */
const shortest = 8;
/** A word of letters that is at least this long is a password and not a name. */
const longestName = 16;

const remedy =
  'Remove it from the schema with a migration (it is in a name, a comment or a definition), and change or revoke it: ' +
  'anyone who may read the schema may have seen it.\n' +
  'Keys and passwords in definitions are replaced before they are stored, so this is also a bug in ' +
  'pg-feature-inventory: please report what kind of object it was in, without the secret.';

/**
 * The last check of what is about to be written and published. The catalog stores keys and passwords as fingerprints
 * only, so whatever is found here came in some other way, such as through an object's name.
 * @throws {ActionError} that names file and line and shows everything except the secret.
 */
export function refuseSecrets(files: readonly TextFile[], own: Own): void {
  const redactor = redactorOf(own);
  for (const file of files) {
    refuseIn(redactor, `the path ${JSON.stringify(file.path)}`, null, file.path);
    refuseIn(redactor, file.path, file.path, file.content);
  }
  refuseIn(redactor, 'the input commit-message', null, own.message);
}

/** Whether {@link refuseSecrets} would refuse a file, for whoever makes files one after the other, in pieces. */
export function isRefused(own: Own): (path: string, pieces: Iterable<string>) => boolean {
  const redactor = redactorOf(own);
  return (path, pieces) => {
    if (mayHoldSecret(path, redactor)) return true;
    let end = '';
    for (const piece of batched(pieces, windowLength)) {
      const text = end + piece;
      if (mayHoldSecret(text, redactor)) return true;
      end = text.slice(-longestSecret);
    }
    return false;
  };
}

/** @param file that the text is in; null for another text. */
function refuseIn(redactor: Redactor, where: string, file: string | null, text: string): void {
  if (!mayHoldSecret(text, redactor)) return;
  for (const view of viewsOf(text)) {
    const ownAt = redactor.find(view);
    const found =
      ownAt >= 0
        ? { name: 'a secret of this run: its connection string, password or token', at: ownAt }
        : findShapes(view)[0];
    if (found === undefined) continue;
    const line = view.slice(0, found.at).split('\n').length;
    const place = file === null ? redactor.text(where) : `${where}, line ${line},`;
    throw new ActionError({
      message: `${place} contains ${ownAt >= 0 ? found.name : `what looks like ${found.name}`}.`,
      ...(file === null ? {} : { snippet: excerpt(redactor.text(view), line) }),
      state:
        'The document was not written and nothing was committed. Migrations that were applied stay applied.',
      remedy,
    });
  }
}

const mayHoldSecret = (text: string, redactor: Redactor): boolean =>
  windowsOf(text).some((part) => viewsOf(part).some((view) => hasSecret(view, redactor)));

/**
 * Whether a text holds a secret of this run. That no other is in it was seen when it was written, of which nothing but
 * the text decides.
 */
export function ownSecretIn(own: Own): (text: string) => boolean {
  const redactor = redactorOf(own);
  return (text) => redactor.mayHold(unbroken(text)) && viewsOf(text).some((view) => redactor.find(view) >= 0);
}

/** A text as it is written, and as it is read where that is something else. */
function viewsOf(text: string): readonly string[] {
  const shown = asRead(text);
  return shown === text ? [text] : [text, shown];
}

const hasSecret = (view: string, redactor: Redactor): boolean =>
  redactor.find(view) >= 0 || findShapes(view).length > 0;

/** So much of a text is looked at at once: of 25 MB each view would be in memory beside the others. In characters. */
const windowLength = 2 ** 18;
/** No secret with what has to stand before it is longer, however it is written. */
const longestSecret = 2 ** 16;

function windowsOf(text: string): readonly string[] {
  return Array.from(
    { length: Math.max(1, Math.ceil((text.length - longestSecret) / windowLength)) },
    (_, at) => text.slice(at * windowLength, (at + 1) * windowLength + longestSecret),
  );
}

function redactorOf({ secrets, names }: Own): Redactor {
  const redactor = createRedactor();
  redactor.add(secrets.filter((secret) => isTelling(secret, names)));
  return redactor;
}

/** Whether a password differs from the names and words that a schema is made of. */
function isTelling(secret: string, names: readonly string[]): boolean {
  if (secret.length < shortest || words.has(secret.toLowerCase()) || names.includes(secret)) return false;
  return secret.length >= longestName || !/^[a-z_]+$/.test(secret);
}

/** The redacted line; a secret of several lines leaves fewer of them. */
function excerpt(redacted: string, line: number): string {
  const text = redacted.split('\n')[line - 1] ?? '';
  const at = Math.max(0, text.indexOf('***') - 80);
  return `${line} | ${at > 0 ? '…' : ''}${text.slice(at, at + 160)}${text.length > at + 160 ? '…' : ''}`;
}
