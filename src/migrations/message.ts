import { sql, type Copy, type ServerError } from '../database/index.ts';
import { recordOnce, tagFor, type Histories } from './formats/index.ts';
import { lock } from './ledger.ts';
import type { Statement } from './lexer.ts';
import type { Migration } from './listing.ts';
import { indexOfPosition } from './location.ts';
import type { Source } from './source.ts';
import { blank, ownTransaction } from './wrapping.ts';

/** SQLSTATE that the postlude raises when the file ended the transaction that it was started in. */
export const transactionLost = 'PFI02';

export interface Limits {
  /** PostgreSQL's interval syntax for a setting: `5s`, `0`. */
  readonly lockTimeout: string;
  readonly statementTimeout: string;
}

/** A migration as a part of a message: from its own BEGIN to its own COMMIT. */
export interface Unit {
  readonly migration: Migration;
  /** The file's statements that are sent, in order. */
  readonly statements: readonly Statement[];
  /** Where the file's SQL stands in the message. */
  readonly start: number;
  readonly end: number;
  /** Statements of the message that complete before the file's first and before the unit's end. */
  readonly statementsBefore: number;
  readonly statementsAfter: number;
  /** Maps an index of the message to one of the file. */
  readonly toSource: (index: number) => number;
}

export interface Message {
  readonly text: string;
  readonly copies: readonly Copy[];
  readonly units: readonly Unit[];
}

interface Body {
  readonly text: string;
  readonly copies: readonly Copy[];
  readonly toSource: (index: number) => number;
}

/** The file as the server gets it: COPY's rows taken out, its own BEGIN and COMMIT and psql's lines blanked in place. */
function bodyOf(source: Source): Body {
  const { sql: text, script } = source;
  const blanked = blank(text, [...ownTransaction(script) ?? [], ...script.metaCommands].sort((a, b) => a.start - b.start));
  const copies: Copy[] = [];
  const cuts: { readonly at: number; readonly length: number }[] = [];
  let body = '';
  let at = 0;
  for (const { start, end, copyData } of script.statements) {
    if (copyData === undefined) continue;
    body += blanked.slice(at, copyData.start);
    const shift = at - (body.length - (copyData.start - at));
    copies.push({ start: start - shift, end: end - shift, rows: text.slice(copyData.start, copyData.end) });
    const closing = /^\\\.[ \t]*\r?(?:\n|$)/m;
    const after = text.slice(copyData.end, copyData.end + 8);
    const next = copyData.end + (closing.exec(after)?.[0].length ?? 0);
    cuts.push({ at: body.length, length: next - copyData.start });
    at = next;
  }
  body += blanked.slice(at);
  return { text: body, copies, toSource: (index) => cuts.reduce((found, cut) => found + (index >= cut.at ? cut.length : 0), index) };
}

/** The statements that record a migration, in the transaction that runs it. A run that was faster makes them fail. */
function record(migration: Migration, histories: Histories): readonly string[] {
  const { source: { file, checksum, script }, version, kind, format: { history } } = migration;
  const found = histories.get(history?.id ?? '');
  return [
    ...(history === null || found === undefined ? [] : [recordOnce(migration, history, found)]),
    // A versioned file may be recorded only once, by its primary key here or by the tool's history above.
    sql`DELETE FROM catalog.migrations WHERE file = ${file} AND (marked = 'reverted' OR ${found !== undefined} OR (${kind} <> 'versioned' AND checksum IS DISTINCT FROM ${checksum}))`,
    sql`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum) VALUES (${file}, ${version}, ${kind}, ${checksum}, ${script.checksum})`,
  ];
}

/**
 * Undoes what a file has set for the session; a dump blanks search_path. Deferred constraints come first, as at the COMMIT
 * that the file was written for: with its settings.
 */
export const resetSettings: readonly string[] = ['SET CONSTRAINTS ALL IMMEDIATE', 'RESET SESSION AUTHORIZATION', 'RESET ROLE', 'RESET ALL'];

/**
 * What a file sets, creates or holds for the session must reach neither the next file, nor the history, nor other users of
 * a pool: each file begins as in a session of its own. DEALLOCATE ALL would take what a pooler keeps on the server for others.
 */
export const forgetSession: readonly string[] = [
  ...resetSettings, 'CLOSE ALL', 'UNLISTEN *', 'DISCARD TEMP', 'DISCARD SEQUENCES',
  `DO $pfi$ DECLARE name text; BEGIN
    PERFORM pg_catalog.pg_advisory_unlock_all();
    FOR name IN SELECT p.name FROM pg_catalog.pg_prepared_statements p WHERE p.from_sql LOOP EXECUTE pg_catalog.format('DEALLOCATE %I', name); END LOOP;
  END $pfi$`,
];

/**
 * Composes one simple-protocol message that runs any number of migrations, each in a transaction of its own together
 * with its history row. The server abandons the rest of a message at the first error, so what is recorded is what ran.
 */
export function compose(migrations: readonly Migration[], limits: Limits, histories: Histories): Message {
  const units: Unit[] = [];
  const copies: Copy[] = [];
  let text = '';
  let statements = 0;
  for (const migration of migrations) {
    const { source } = migration;
    const prelude = [
      'BEGIN ISOLATION LEVEL READ COMMITTED',
      sql`SET LOCAL lock_timeout = ${limits.lockTimeout}`,
      sql`SET LOCAL statement_timeout = ${limits.statementTimeout}`,
      lock,
      ...record(migration, histories),
    ];
    text += `${prelude.join(';\n')};\n`;
    const body = bodyOf(source);
    const start = text.length;
    copies.push(...body.copies.map((copy) => ({ ...copy, start: copy.start + start, end: copy.end + start })));
    text += body.text;
    const end = text.length;
    const { history } = migration.format;
    const found = histories.get(history?.id ?? '');
    const native = found === undefined ? undefined : history?.finish?.(migration, found);
    const tag = tagFor(source.file + (native ?? ''));
    // The row was written by this very transaction only if its xmin is the current one: a COMMIT that hid in the file shows.
    const check = sql`IF NOT FOUND THEN RAISE EXCEPTION ${'the file ended its transaction'} USING ERRCODE = ${transactionLost}; END IF`;
    const postlude = [
      ...forgetSession,
      `DO ${tag} BEGIN ${sql`UPDATE catalog.migrations SET milliseconds = extract(epoch FROM clock_timestamp() - applied_at) * 1000
        WHERE file = ${source.file} AND xmin::text::bigint = pg_catalog.txid_current() % 4294967296`}; ${check}; ${native === undefined ? '' : `${native}; `}END ${tag}`,
      'COMMIT',
    ];
    // On a line of its own: the file may end in a comment.
    text += `\n;\n${postlude.join(';\n')};\n`;
    const own = ownTransaction(source.script);
    const sent = source.script.statements.filter((statement) => own?.includes(statement) !== true);
    const statementsBefore = statements + prelude.length;
    statements = statementsBefore + sent.length + postlude.length;
    units.push({ migration, statements: sent, start, end, statementsBefore, statementsAfter: statements, toSource: (index) => body.toSource(index - start) });
  }
  // Last, so that only a message that ran to its end answers it.
  text += `SELECT file, milliseconds FROM catalog.migrations WHERE file IN (${migrations.map(({ source }) => sql`${source.file}`).join(', ')})`;
  return { text, copies, units };
}

/** Index of the unit in which an error came: by its position in the message, else by the statements that completed. */
export function failedUnit({ text, units }: Message, error: ServerError, completed: number): number {
  const at = error.position === undefined ? -1 : indexOfPosition(text, Number(error.position));
  const positioned = units.findIndex(({ start, end }) => at >= start && at <= end);
  return positioned >= 0 ? positioned : units.findIndex(({ statementsAfter }) => completed < statementsAfter);
}
