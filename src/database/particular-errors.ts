import { identifier } from '../quoting.ts';
import type { ServerError } from './server-error.ts';
import type { Target } from './target.ts';

/** What was going on when the error came; each field sharpens the remedy. */
export interface Circumstances {
  readonly target?: Target | undefined;
  /** The connected role. */
  readonly user?: string | undefined;
  /** The migration that was running. */
  readonly file?: string | undefined;
  /** What the history calls it, if not by its path. */
  readonly key?: string | undefined;
  /** The statement that failed. */
  readonly statement?: string | undefined;
  /** Files ordered before {@link file} that are not applied and create what is missing. */
  readonly unapplied?: readonly string[] | undefined;
}

/*
 * What an SQLSTATE means depends on who says it: of some errors the words tell a cause for which the SQLSTATE's remedy
 * would be wrong. The words are those of PostgreSQL 14 to 18.
 */

/** @param name what the message quotes first. */
type Remedy = (name: string, error: ServerError, circumstances: Circumstances) => string;

const otherVersion: Remedy = (name) =>
  name.includes('.')
    ? `No extension that this session has loaded has a setting ${name}. LOAD its library first, ` +
      'or let it be preloaded on the server (shared_preload_libraries).'
    : `This server's version of PostgreSQL has no setting ${name}. ` +
      'pg_dump writes such lines for the version that it is of: delete the line. Nothing else depends on it.';

const extensionRights: Remedy = (name, { hint = '' }, { user = 'the connected role' }) =>
  /CREATE privilege/.test(hint)
    ? `Let the owner of the database run: GRANT CREATE ON DATABASE … TO ${identifier(user)}; ` +
      `${name} is a trusted extension, for which that is enough.`
    : `Only a superuser may install ${name} here. Let one run it once: CREATE EXTENSION ${identifier(name)}; ` +
      "(hosted: enable it in the provider's dashboard). " +
      'Write CREATE EXTENSION IF NOT EXISTS in the file, which then passes over it.';

const partitioned: Remedy = (name) =>
  `An index of a partitioned table is built concurrently in parts: CREATE INDEX … ON ONLY ${identifier(name)} (…); ` +
  'then CREATE INDEX CONCURRENTLY … on each partition, and ALTER INDEX … ATTACH PARTITION … for each. ' +
  'It is valid when all are attached. Or leave out CONCURRENTLY, which blocks writes to all partitions meanwhile.';

const partitionedIndex: Remedy = (name) =>
  `Leave out CONCURRENTLY: DROP INDEX ${identifier(name)}; needs an exclusive lock on the table and its partitions ` +
  'for a moment only.';

/** The character that the database's encoding lacks, and that encoding; null for another error. */
export function untranslatable({ code, message }: Pick<ServerError, 'code' | 'message'>): {
  readonly character: string;
  readonly encoding: string;
} | null {
  const [, bytes, encoding] =
    /^character with byte sequence ((?:0x[0-9a-f]{2} ?)+) in encoding "UTF8" has no equivalent in encoding "(\w+)"/.exec(
      code === '22P05' ? message : '',
    ) ?? [];
  if (bytes === undefined || encoding === undefined) return null;
  return { character: Buffer.from(bytes.replaceAll(/0x| /g, ''), 'hex').toString('utf8'), encoding };
}

/** What to do about such a character. */
function otherEncoding(error: ServerError, { file = '' }: Circumstances): string | null {
  const found = untranslatable(error);
  if (found === null) return null;
  const { character, encoding } = found;
  const point = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  const [where, instead] = file.includes(character)
    ? ["and the file's name holds it", 'Rename the file']
    : ['which is the encoding of this database', 'Write it otherwise'];
  return (
    `"${character}" (U+${point}) is not in ${encoding}, ${where}. ` +
    `${instead}, or use a database that is created with ENCODING 'UTF8'.`
  );
}

/** SQLSTATE and words → what to do. The first group of the words is the name. */
const remedies: readonly (readonly [code: string, words: RegExp, remedy: Remedy])[] = [
  ['42704', /^unrecognized configuration parameter "(.+)"$/, otherVersion],
  [
    '0A000',
    /^tables declared (WITH OIDS) are not supported$/,
    () =>
      'Rows have no OIDs since PostgreSQL 12. Delete SET default_with_oids, which an older pg_dump has written, ' +
      'and WITH OIDS.',
  ],
  [
    '42P06',
    /^schema "(public)" already exists$/,
    () =>
      'Every database has it from the beginning. Delete the line, which a dump has written, ' +
      'or write CREATE SCHEMA IF NOT EXISTS public;',
  ],
  [
    '25001',
    /^(\S.*) cannot be executed from a function/,
    (command) =>
      `${command} cannot be in a DO block or a function, however that is called. Write it as a statement of its own ` +
      'in the file; where the block asked whether it is needed, write IF NOT EXISTS or IF EXISTS.',
  ],
  ['0A000', /^cannot create index on partitioned table "(.+)" concurrently$/, partitioned],
  ['0A000', /^cannot drop partitioned index "(.+)" concurrently$/, partitionedIndex],
  ['42501', /^permission denied to create extension "(.+)"$/, extensionRights],
  [
    '42501',
    /^access to library "(.+)" is not allowed$/,
    (name) =>
      `Only a superuser may load ${name}; others may load what is in the server's folder $libdir/plugins. ` +
      'Take LOAD out of the file, and let it be preloaded: ALTER ROLE … SET session_preload_libraries, ' +
      'or shared_preload_libraries on the server.',
  ],
  [
    '',
    /^extension "(.+)" cannot be updated after the old version has already been loaded$/,
    (name, _error, { file }) =>
      `${name} is updated only as the first statement of a session, before its library is loaded, which no runner of ` +
      `migrations can do. Run it by hand: psql -X -c 'ALTER EXTENSION ${identifier(name)} UPDATE'` +
      (file === undefined ? '.' : ', and take it out of the file, or record the file as applied.'),
  ],
];

/** What to do about an error whose words say more than its SQLSTATE; null for every other. */
export function particularRemedy(error: ServerError, circumstances: Circumstances): string | null {
  const encoding = otherEncoding(error, circumstances);
  if (encoding !== null) return encoding;
  for (const [code, words, remedy] of remedies) {
    if (code !== '' && code !== error.code) continue;
    const name = words.exec(error.message)?.[1];
    if (name !== undefined) return remedy(name, error, circumstances);
  }
  return null;
}
