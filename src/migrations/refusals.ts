import { identifier } from '../quoting.ts';
import { isMaintenance, type NonTransactionals } from './grammar.ts';
import type { MetaCommand, Statement } from './lexer.ts';
import { lineFinder, locate } from './location.ts';
import { lineMatches } from './text.ts';
import { cut } from '../text.ts';
import { tokensIn } from './tokens.ts';
import { refusal, type Source } from './source.ts';
import {
  controlsTransactions,
  holdsTransactions,
  ownTransaction,
  stepsOf,
  type Misplacement,
  type Step,
} from './transactions.ts';
import { hidesMore, isHarmless, setsVariable, variablesIn } from './wrapping.ts';

const unbegun = [
  'ends a transaction that the file does not begin: it is the one that keeps the file and its history row together.',
  'Remove it, split the file there, or put BEGIN; where the transaction is to begin.',
] as const;

/** What to report of a statement that controls transactions. */
const outOfPlace: Readonly<Record<Misplacement, readonly [message: string, remedy: string]>> = {
  nested: [
    'is inside of a transaction that the file has begun already.',
    'Remove it, or put COMMIT; before it.',
  ],
  unended: [
    'begins a transaction that the file never ends: psql would roll all of it back.',
    'Remove it, or put COMMIT; where the transaction is to end.',
  ],
  commit: unbegun,
  'roll back': unbegun,
  prepare: [
    'would leave what the file does, and its history row, waiting in pg_prepared_xacts until somebody commits it.',
    'Remove it: the file is committed at its end.',
  ],
  elsewhere: [
    'ends a transaction that was prepared elsewhere, and could not be rolled back when the file fails.',
    'Remove it, and run it by hand, once. What is prepared: SELECT gid, prepared FROM pg_prepared_xacts;',
  ],
};

/** What takes the place of psql's commands. */
const psqlRemedies: readonly (readonly [commands: RegExp, remedy: string])[] = [
  [
    /^copy$/,
    'Put the rows into the file: COPY … FROM stdin; then the rows, each on a line of its own, ' +
      'and a line \\. at their end.',
  ],
  [/^i(r|nclude|nclude_relative)?$/, 'List the files that it includes under migrations, each by itself.'],
  [/^set$/, 'Write the value in its place wherever the variable is used.'],
  [/^/, 'Write plain SQL in its place.'],
];

/**
 * Refuses, before anything runs, a file that could not run in whole transactions with its history row.
 * @throws {ActionError} with the line and what to change.
 */
export function refuseUnrunnable(source: Source): void {
  refuseNotSql(source);
  refuseOtherStrings(source);
  const { unterminated } = source.script;
  if (unterminated !== null) {
    throw refusal(
      source,
      unterminated.start,
      `a ${unterminated.what} begins here and never ends.`,
      'Close it. Is the file complete?',
    );
  }
  refuseTransactionControl(source);
  refuseOtherEncoding(source);
}

/** Refuses what another program than the server would have to read. */
function refuseNotSql(source: Source): void {
  if (source.refusal !== null) throw source.refusal;
  refuseTemplate(source);
  refuseMetaCommands(source);
}

/** Refuses text that a program has to fill in first. */
function refuseTemplate(source: Source): void {
  const { template } = source.script;
  if (template === null) return;
  const shown = cut(
    source.text
      .slice(template, template + 1_000)
      .split('\n')[0]
      ?.trim() ?? '',
    40,
  );
  throw refusal(
    source,
    template,
    `${shown} belongs to a template, as pop, dbt or a program in Go fill it in: PostgreSQL cannot read it.`,
    'Let that tool apply the file in an earlier step, or list what it makes of it. ' +
      'If one value is right everywhere, write it there.',
  );
}

/** The database that `\\c` connects to, as psql reads it; undefined where it stays. */
const connectsTo =
  /^\\c(?:onnect)?\s+(?:-reuse-previous=\S+\s+)?(?:"?(?:\S+\s+)?dbname='?([^\s'"]+)|"([^"]+)"|'([^']+)'|([^\s"'=-][^\s"'=]*))/;

/** What to do instead of going to another database in the middle of a run. */
function connectRemedy({ text, script }: Source, command: MetaCommand): string {
  const name = connectsTo
    .exec(text.slice(command.start, command.end))
    ?.slice(1)
    // A URL or a file of settings is no name, and may hold a password.
    .find((one) => one !== undefined && !/[:/@=]/.test(one));
  const created = script.statements.some(
    ({ start, words }) => start < command.start && words[0] === 'CREATE' && words[1] === 'DATABASE',
  );
  const stays = 'A run stays in one database';
  if (name === undefined)
    return `${stays}. Remove the line, and run the files for another database with its connection string.`;
  const instead = `${stays}: connect to ${name}, by a connection-string that ends in /${name}, and remove this line`;
  return created
    ? `${instead} and what is before it. Create the database once, by hand: CREATE DATABASE ${identifier(name)};`
    : `${instead}. What is before it is for another database: put it into a file for a step that connects there.`;
}

/** Refuses psql's commands that change what is sent. */
function refuseMetaCommands(source: Source): void {
  const { script, text } = source;
  const used = variablesIn(text);
  for (const command of script.metaCommands) {
    if (isHarmless(command, text) && !setsVariable(command, text, used)) continue;
    if (hidesMore(command, text))
      throw refusal(
        source,
        command.start,
        `after \\${command.name} there is something else that psql would run.`,
        'Put it on a line of its own, or remove it.',
      );
    throw refusal(
      source,
      command.start,
      `\\${command.name} is a psql command that changes what runs; the server does not know it.`,
      /^c(onnect)?$/.test(command.name)
        ? connectRemedy(source, command)
        : (psqlRemedies.find(([commands]) => commands.test(command.name))?.[1] ?? ''),
    );
  }
}

/** Refuses what would end, or never end, the transactions that the file's steps are. */
function refuseTransactionControl(source: Source): void {
  const { script } = source;
  if (!controlsTransactions(script) || ownTransaction(script) !== undefined) return;
  const { steps, misplaced } = stepsOf(script);
  if (misplaced !== null) {
    const { statement, why } = misplaced;
    const [message, remedy] = outOfPlace[why];
    const words = why === 'prepare' || why === 'elsewhere' ? 2 : 1;
    throw refusal(source, statement.start, `${statement.words.slice(0, words).join(' ')} ${message}`, remedy);
  }
  const undone = steps.find(({ rolledBack }) => rolledBack);
  if (undone === undefined || steps.some(keeps)) return;
  const end = script.statements.at(undone.to - 1) as Statement;
  throw refusal(
    source,
    end.start,
    `${end.words[0]} undoes all that the file does: it would be recorded as applied, and leave nothing.`,
    'Put COMMIT; in its place, or remove the file.',
  );
}

/** Whether something that a step does may remain. */
const keeps = ({ rolledBack, statements }: Step): boolean =>
  !rolledBack && statements.some(({ words: [first = ''] }) => !companions.has(first));

const turnsOffStandardStrings =
  /^SET\s+(?:(?:SESSION|LOCAL)\s+)?standard_conforming_strings\s*(?:=|TO\b)\s*'?(?:off|false|no|0)\b/i;
const escapeString = /\be'(?:[^'\\]|\\[^]|'')*'/gi;

/**
 * The server reads a whole message by the setting that holds at its start: a backslash would silently be another
 * character.
 */
function refuseOtherStrings(source: Source): void {
  const {
    sql: text,
    script: { statements },
  } = source;
  const at = statements.findIndex(
    ({ start, end, words }) => words[0] === 'SET' && turnsOffStandardStrings.test(text.slice(start, end)),
  );
  const setting = at < 0 ? undefined : statements.at(at);
  if (setting === undefined) return;
  const escaped = statements
    .slice(at + 1)
    .find(({ start, end }) => text.slice(start, end).replaceAll(escapeString, '').includes('\\'));
  if (escaped === undefined) return;
  const { line } = locate(source.file, text, escaped.start);
  throw refusal(
    source,
    setting.start,
    'the file turns standard_conforming_strings off, ' +
      `and a backslash in a string means something else then (line ${line}).`,
    "Write such strings as E'…', and remove the line.",
  );
}

const setsEncoding =
  /^(?:SET\s+(?:(?:SESSION|LOCAL)\s+)?(?:client_encoding\s*(?:=|TO\b)|NAMES\b)|\\encoding\b)\s*['"]?([\w-]+)/i;

/**
 * A dump says in which encoding its bytes are. Converted to UTF-8 without correcting that, it would be read wrongly
 * by any client.
 */
function refuseOtherEncoding(source: Source): void {
  const { sql: text, script } = source;
  if (!lineMatches(text, /[^\0-\x7f]/)) return;
  for (const { start, end } of [
    ...script.statements.filter(({ words }) => words[0] === 'SET'),
    ...script.metaCommands,
  ]) {
    const encoding = setsEncoding.exec(text.slice(start, end))?.[1];
    if (encoding === undefined || /^(utf-?8|unicode|default)$/i.test(encoding)) continue;
    throw refusal(
      source,
      start,
      `the file says that it is written in ${encoding}, but it is UTF-8: PostgreSQL would garble its characters.`,
      "Put SET client_encoding = 'UTF8'; in its place.",
    );
  }
}

/** A comment at the head of a file that asks for no transaction, whatever its format is. */
const directive = /^(?:\s*--[^\n]*\n)*?\s*--[!\s]*no-transaction\b/i;
/** Statements that may accompany the others, because they change nothing that could be left half done. */
const companions = new Set(['SET', 'RESET', 'SELECT', 'ANALYZE', 'SHOW', 'LOAD']);

/** Whether a file holds one statement and nothing that would have to be undone with it, or maintenance only. */
export function runsAlone({ script: { statements } }: Source): boolean {
  const others = statements.filter(({ words }) => !companions.has(words[0] ?? ''));
  return others.length <= 1 || !others.some((one) => !isMaintenance(one));
}

/**
 * Whether a file runs statement by statement: because it asks for that, because it says itself where its transactions
 * begin and end, or because PostgreSQL refuses its statements inside a transaction block.
 * @throws {ActionError} for a file that mixes such statements with others that belong into a transaction, with the
 *   split to make.
 */
export function runsStepwise(source: Source, found: NonTransactionals): boolean {
  // What is no SQL is no file to be split, such as CREATE DATABASE with \c after it.
  refuseNotSql(source);
  const { script, sql, transaction } = source;
  const own = holdsTransactions(script);
  if (own) refuseInTransaction(source, found);
  if (!transaction || directive.test(sql.slice(0, script.statements.at(0)?.start))) return true;
  const first = found.size === 0 ? undefined : script.statements.find(({ start }) => found.has(start));
  if (own) return first !== undefined || ownTransaction(script) === undefined;
  if (first === undefined) return false;
  const mixed = script.statements.some(
    (statement) =>
      !found.has(statement.start) && !isMaintenance(statement) && !companions.has(statement.words[0] ?? ''),
  );
  if (!mixed) return true;
  const parts = splitOf(source, found);
  throw refusal(
    source,
    first.start,
    `${beginning(source, first)} cannot run inside a transaction, ` +
      'and the file also holds statements that should.',
    `Split it into ${parts.length} files that follow each other: ${parts.join(', ')}. ` +
      'To run all of it without a transaction, begin it with the line: -- no-transaction',
  );
}

/** The first words of a statement, as the file has them: names are among them. */
const beginning = ({ sql }: Source, { start, end }: Statement): string =>
  tokensIn(sql.slice(start, Math.min(end, start + 400)))
    .filter(({ text }) => /^[\w"\x80-\uffff]/.test(text))
    .slice(0, 4)
    .map(({ text }) => text)
    .join(' ');

/** Refuses a statement that the file itself has put into a transaction in which it cannot run. */
function refuseInTransaction(source: Source, found: NonTransactionals): void {
  const { statements } = source.script;
  for (const step of stepsOf(source.script).steps) {
    const inside = step.modes === null ? undefined : step.statements.find(({ start }) => found.has(start));
    if (inside === undefined) continue;
    const begin = statements.at(step.from) as Statement;
    const { line } = locate(source.file, source.sql, begin.start);
    throw refusal(
      source,
      inside.start,
      `${beginning(source, inside)} cannot run inside a transaction, ` +
        `and ${begin.words[0]} on line ${line} begins one.`,
      'Move it out of the transaction: before its BEGIN, or after its COMMIT.',
    );
  }
}

/** The files to make of one: `1. the statements on lines 1 to 3`, and so on. */
function splitOf(source: Source, found: NonTransactionals): readonly string[] {
  const lineOf = lineFinder(source.text);
  const parts: { readonly alone: boolean; readonly from: number; to: number }[] = [];
  for (const statement of source.script.statements) {
    const alone = found.has(statement.start);
    const line = lineOf(statement.start);
    const last = parts.at(-1);
    if (last === undefined || last.alone !== alone) parts.push({ alone, from: line, to: line });
    else last.to = line;
  }
  return parts.map(({ from, to }, index) => {
    const where = from === to ? ` on line ${from}` : `s on lines ${from} to ${to}`;
    return `${index + 1}. the statement${where}`;
  });
}
