import { ActionError } from '../error.ts';
import type { TextFile } from '../files/index.ts';
import { createRedactor, words } from '../report/index.ts';
import { findShapes } from '../secret-shapes.ts';
import { asRead } from '../text.ts';

export interface Own {
  /** The connection strings of this run, their passwords and the token, as `secretInputs()` gives them. */
  readonly secrets: readonly string[];
  /** User, host and database that the run connects to: no secrets, also where a password is the same. */
  readonly names: readonly string[];
  /** The commit message, which is published with the files. */
  readonly message: string;
}

/** Shorter passwords turn up in any schema by chance. */
const shortest = 8;
/** So long a word that only letters make is a password and no name. */
const longestName = 16;

/**
 * The last look at what is about to be written and published. The catalog stores keys and passwords as fingerprints only,
 * so whatever is found here came in by a hole, such as an object's name.
 * @throws {ActionError} that names file and line and shows everything but the secret.
 */
export function refuseSecrets(files: readonly TextFile[], own: Own): void {
  const redactor = createRedactor();
  redactor.add(own.secrets.filter((secret) => isTelling(secret, own.names)));
  const texts = [
    ...files.flatMap(({ path, content }) => [
      { where: `the path ${JSON.stringify(path)}`, file: null, text: path },
      { where: path, file: path, text: content },
    ]),
    { where: 'the input commit-message', file: null, text: own.message },
  ];
  for (const { where, file, text } of texts) {
    const shown = asRead(text);
    for (const view of shown === text ? [text] : [text, shown]) {
      const ownAt = redactor.find(view);
      const found =
        ownAt >= 0
          ? { name: 'a secret of this very run: its connection string, password or token', at: ownAt }
          : findShapes(view)[0];
      if (found === undefined) continue;
      const line = view.slice(0, found.at).split('\n').length;
      throw new ActionError({
        message: `${file === null ? redactor.text(where) : `${where}, line ${line},`} holds ${ownAt >= 0 ? found.name : `what looks like ${found.name}`}.`,
        ...(file === null ? {} : { snippet: excerpt(redactor.text(view), line) }),
        state:
          'The document was not written and nothing was committed. What was applied to the database stays.',
        remedy:
          'Take it out of the schema by a migration (a name, a comment or a definition holds it), and change or revoke it: whoever may read the schema may have read it.\n' +
          'Keys and passwords inside definitions are replaced before they are stored, so this one is also a hole of pg-feature-inventory: please report which kind of object it was in, without the secret.',
      });
    }
  }
}

/** Whether a password can be told from the names and words that a schema is made of. */
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
