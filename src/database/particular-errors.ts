import { identifier } from '../quoting.ts';
import type { Lacks } from './lacking-privileges.ts';
import { quotedNames } from './message-names.ts';
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
  /** What the role lacks for the statement, where it was looked up. */
  readonly lacks?: Lacks | undefined;
}

/*
 * What an SQLSTATE means depends on who says it: of some errors the function of the server that reports it, or what the
 * message quotes, tells a cause for which the SQLSTATE's remedy would be wrong. The words are in the language of
 * lc_messages, except for names and what is SQL; the functions are those of PostgreSQL 14 to 19.
 */

/** @param name what the message quotes first. */
type Remedy = (name: string, error: ServerError, circumstances: Circumstances) => string;

const otherVersion: Remedy = (name) =>
  name.includes('.')
    ? `No extension that this session has loaded has a setting ${name}. LOAD its library first, ` +
      'or let it be preloaded on the server (shared_preload_libraries).'
    : `This server's version of PostgreSQL has no setting ${name}. ` +
      'pg_dump writes such lines for the version that it is of: delete the line. Nothing else depends on it.';

const extensionRights: Remedy = (name, { hint = '' }, { user = 'the connected role', lacks }) => {
  const grant = lacks?.statements[0] ?? `GRANT CREATE ON DATABASE … TO ${identifier(user)};`;
  return /\bCREATE/.test(hint)
    ? `Let the owner of the database run: ${grant} ${name} is a trusted extension, for which that is enough.`
    : `Only a superuser may install ${name} here. Let one run it once: CREATE EXTENSION ${identifier(name)}; ` +
        "(hosted: enable it in the provider's dashboard). " +
        'Write CREATE EXTENSION IF NOT EXISTS in the file, which then passes over it.';
};

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
  const bytes = code === '22P05' ? /(?:0x[0-9a-f]{2} ?)+/.exec(message)?.[0] : undefined;
  const encodings = quotedNames(message);
  const encoding = encodings.find((name) => name !== 'UTF8');
  if (bytes === undefined || encoding === undefined || !encodings.includes('UTF8')) return null;
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

/** An SQLSTATE with what else tells the cause → what to do. */
interface Particular {
  /** Any, if it is left out. */
  readonly code?: string;
  /** Of the function of the server that reports the error. */
  readonly routine?: RegExp;
  /** Of the message: what no translation changes. */
  readonly words?: RegExp;
  /** Of the statement, which need not be known. */
  readonly statement?: RegExp;
  readonly when?: (error: ServerError) => boolean;
  readonly remedy: Remedy;
}

const remedies: readonly Particular[] = [
  {
    code: '42704',
    routine: /^(?:find_option|assignable_custom_variable_name|set_config|GetConfigOption)/,
    remedy: otherVersion,
  },
  {
    // 0A000 and 42601; up to 14 the first of the two reports it.
    routine: /^(?:ATExecAlterColumnType|RememberAllDependentForRebuilding)$/,
    remedy: () =>
      'A view, policy, trigger, function or generated column uses the column, which DETAIL names. In this file, drop ' +
      'it first, change the type, and create it again: the file is one transaction, so nobody sees the time between.',
  },
  {
    code: '0A000',
    words: /WITH OIDS/,
    remedy: () =>
      'Rows have no OIDs since PostgreSQL 12. Delete SET default_with_oids, which an older pg_dump has written, ' +
      'and WITH OIDS.',
  },
  {
    code: '42P06',
    when: ({ message }) => quotedNames(message)[0] === 'public',
    remedy: () =>
      'Every database has it from the beginning. Delete the line, which a dump has written, ' +
      'or write CREATE SCHEMA IF NOT EXISTS public;',
  },
  {
    code: '25001',
    routine: /^PreventIn\w*Transaction/,
    // Of a statement that is the file's own the server tells no context, or that of a partitioned table. What it runs
    // in is named in every language: `PL/pgSQL function …`, `SQL statement "…"`.
    when: ({ where = '' }) => /SQL|PL\//.test(where),
    remedy: (_name, { message }) => {
      // What is SQL is not translated.
      const [command = 'This statement'] = (message.match(/[A-Z ]+/g) ?? [])
        .map((words) => words.trim())
        .filter((words) => words.length > 3);
      return (
        `${command} cannot be in a DO block or a function, however that is called. Write it as a statement of its ` +
        'own in the file; where the block asked whether it is needed, write IF NOT EXISTS or IF EXISTS.'
      );
    },
  },
  { code: '0A000', routine: /^DefineIndex$/, statement: /CONCURRENTLY/i, remedy: partitioned },
  { code: '0A000', routine: /^RemoveRelations$/, statement: /CONCURRENTLY/i, remedy: partitionedIndex },
  { code: '42501', routine: /^execute_extension_script$/, remedy: extensionRights },
  {
    code: '42501',
    routine: /^check_restricted_library_name$/,
    remedy: (name) =>
      `Only a superuser may load ${name}; others may load what is in the server's folder $libdir/plugins. ` +
      'Take LOAD out of the file, and let it be preloaded: ALTER ROLE … SET session_preload_libraries, ' +
      'or shared_preload_libraries on the server.',
  },
  {
    // TimescaleDB's own words, which it does not translate.
    words: /^extension ".+" cannot be updated after the old version has already been loaded$/,
    remedy: (name, _error, { file }) =>
      `${name} is updated only as the first statement of a session, before its library is loaded, which no runner of ` +
      `migrations can do. Run it by hand: psql -X -c 'ALTER EXTENSION ${identifier(name)} UPDATE'` +
      (file === undefined ? '.' : ', and take it out of the file, or record the file as applied.'),
  },
];

/** What to do about an error that says more than its SQLSTATE; null for every other. */
export function particularRemedy(error: ServerError, circumstances: Circumstances): string | null {
  const encoding = otherEncoding(error, circumstances);
  if (encoding !== null) return encoding;
  const { message, routine = '' } = error;
  const found = remedies.find(
    ({ code, routine: reporter, words, statement, when }) =>
      (code === undefined || code === error.code) &&
      (reporter?.test(routine) ?? true) &&
      (words?.test(message) ?? true) &&
      (circumstances.statement === undefined || (statement?.test(circumstances.statement) ?? true)) &&
      (when?.(error) ?? true),
  );
  return found?.remedy(quotedNames(message)[0] ?? 'it', error, circumstances) ?? null;
}
