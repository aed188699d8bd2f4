import { hideNamed } from '../named-secrets.ts';
import type { Database, During } from './database.ts';
import { quotes } from './message-names.ts';
import { isServerError, type ServerError } from './server-error.ts';

/*
 * What a server says of an error quotes rows: the key that is there twice, the row that fails a check, the value that
 * is no number. A log of a public repository is read by everyone. The words are those of lc_messages, so that what
 * tells a value is the class of the SQLSTATE, and brackets and quotes.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */

/** integrity_constraint_violation, with_check_option_violation */
const aboutRows = /^(?:23|44)/;
/** data_exception */
const aboutValues = /^22/;
/**
 * Their quotes hold names of columns, parameters and encodings: bad_copy_file_format, character_not_in_repertoire,
 * invalid_parameter_value.
 */
const namesOnly = new Set(['22P04', '22021', '22023']);

/** The text with what is quoted hidden: a value may hold quotes itself, so that all up to the last one goes. */
function withoutQuoted(text: string): string {
  for (const [open, close] of quotes) {
    const start = text.indexOf(open);
    const end = text.lastIndexOf(close);
    if (start >= 0 && end > start) return `${text.slice(0, start + 1)}***${text.slice(end)}`;
  }
  return text;
}

/**
 * `Key (email)=(a@b.c) already exists.` → `Key (email)=(***) already exists.`; `Failing row contains (1, a).`
 * likewise.
 */
function withoutRow(text: string): string {
  const key = /\) ?= ?\(/.exec(text);
  const start = key === null ? text.indexOf('(') : key.index + key[0].length - 1;
  const end = text.lastIndexOf(')');
  return start < 0 ? text : `${text.slice(0, start + 1)}***${end > start ? text.slice(end) : ''}`;
}

/** Without what follows the first colon: `invalid input syntax for type integer: "abc"`. */
function withoutRest(text: string): string {
  const at = text.indexOf(': ');
  return at < 0 ? text : `${text.slice(0, at + 2)}***`;
}

/** Words before a value in CONTEXT, which no translation changes; not all begin the line with them. */
const valued = /\b(?:COPY|JSON)\b/;
/** A parameter with its value: `$1 = 'a'`. */
const parameter = /\b\d+ = /;

/** Where in a line of CONTEXT a value begins; -1 = it has none. */
function startOfValue(line: string): number {
  const word = line.search(valued);
  const colon = word < 0 ? -1 : line.indexOf(':', word);
  if (colon >= 0) return line[colon + 1] === ' ' ? colon + 2 : colon + 1;
  const given = parameter.exec(line);
  return given === null ? -1 : given.index + given[0].length;
}

/**
 * CONTEXT: a line of COPY's or a JSON text, parameters, and the literals of statements. What follows a value may be a
 * part of it.
 */
function withoutContext(text: string): string {
  const shown: string[] = [];
  for (const line of text.split('\n')) {
    const start = startOfValue(line);
    shown.push(start < 0 ? line : `${line.slice(0, start)}***`);
    if (start >= 0) break;
  }
  return shown.join('\n').replace(/'(?:[^']|'')*'?/g, "'***'");
}

/** The error without values of rows; names of tables, columns and constraints stay. */
function withoutRows(error: ServerError): Partial<ServerError> {
  const { code, message, detail, where } = error;
  const shown = {
    ...(detail === undefined ? {} : { detail }),
    ...(where === undefined ? {} : { where: withoutContext(where) }),
  };
  if (aboutRows.test(code))
    return { ...shown, ...(detail === undefined ? {} : { detail: withoutRow(detail) }) };
  if (!aboutValues.test(code)) return shown;
  return {
    ...shown,
    message: namesOnly.has(code) ? withoutRest(message) : withoutQuoted(withoutRest(message)),
    ...(detail === undefined ? {} : { detail: code === '22023' ? detail : withoutQuoted(detail) }),
  };
}

/** Whether values of rows are shown in what the server says of errors. */
export type Rows = 'hide' | 'show';

/** The error as it may be shown: without secrets that a name gives away, and without rows unless they are asked for. */
export function discreet<Value>(error: Value, rows: Rows): Value {
  if (!isServerError(error)) return error;
  if (rows === 'hide') Object.assign(error, withoutRows(error));
  const shown: Record<string, unknown> = error as never;
  for (const field of ['message', 'detail', 'hint', 'where', 'internalQuery'])
    if (typeof shown[field] === 'string') shown[field] = hideNamed(shown[field]);
  // A stack begins with the message as it was.
  delete (error as { stack?: string }).stack;
  return error;
}

/** The only door for what a server says of errors. */
export function withDiscretion(database: Database, rows: Rows): Database {
  const heard = (during: During): During => {
    const { notice: hear } = during;
    return hear === undefined
      ? during
      : {
          ...during,
          notice: (notice) =>
            hear({
              ...notice,
              message: hideNamed(notice.message),
              ...(notice.hint === undefined ? {} : { hint: hideNamed(notice.hint) }),
              ...(notice.detail === undefined ? {} : { detail: hideNamed(notice.detail) }),
            }),
        };
  };
  return {
    ...database,
    query: (text, during) =>
      database.query(text, during === undefined ? undefined : heard(during)).catch((error: unknown) => {
        throw discreet(error, rows);
      }),
  };
}
