import { createHash } from 'node:crypto';

/**
 * Splits SQL text into statements by the rules of psql's own scanner (src/fe_utils/psqlscan.l): quotes, dollar quotes,
 * nested comments, parentheses (CREATE RULE … DO (…;…)), SQL-standard function bodies (BEGIN ATOMIC … END), the data of
 * COPY … FROM stdin, and backslash commands. The server stays the judge of what the statements mean; this only finds
 * where each begins and ends, so that an error can be placed and a file can be judged before it runs.
 */

/** One statement; offsets are UTF-16 indexes into the text. */
export interface Statement {
  readonly start: number;
  /** Behind the last token; the semicolon is not included. */
  readonly end: number;
  /**
   * Its first words outside quotes, upper case: `CREATE`, `UNIQUE`, `INDEX`, `CONCURRENTLY`. At most {@link
   * wordsKept}.
   */
  readonly words: readonly string[];
  /** The rows of COPY … FROM stdin, without the closing `\.`. */
  readonly copyData?: { readonly start: number; readonly end: number };
}

/** A line that only psql understands, such as `\echo done`. */
export interface MetaCommand {
  readonly start: number;
  readonly end: number;
  /** Without the backslash. */
  readonly name: string;
}

export interface Script {
  readonly statements: readonly Statement[];
  readonly metaCommands: readonly MetaCommand[];
  /** Where a quote, comment or function body begins that the text never ends. */
  readonly unterminated: { readonly start: number; readonly what: string } | null;
  /** SHA-256 of the tokens: comments and white space change nothing. */
  readonly checksum: string;
}

const wordsKept = 24;

// PostgreSQL's scanner: identifiers start with a letter, underscore or any non-ASCII character; only six characters
// are space.
const token =
  /([ \t\n\r\f\v]+)|(--[^\n\r]*)|(\/\*)|([eE]'|[bBxXnN]'|[uU]&'|')|([uU]&"|")|(\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)|([A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*)|(\d[\w.]*)|(\$\d+)|(\\)|([^])/y;

/** End of a quoted text that opens before `from`; -1 when it never ends. */
function endOfQuote(text: string, from: number, quote: string, escapes: boolean): number {
  const edge = escapes ? /\\[^]|'/g : undefined;
  for (let at = from; ;) {
    let end: number;
    if (edge === undefined) {
      end = text.indexOf(quote, at);
    } else {
      edge.lastIndex = at;
      do end = edge.exec(text)?.index ?? -1;
      while (end >= 0 && text[end] === '\\');
    }
    if (end < 0) return -1;
    if (text[end + 1] !== quote) return end + 1;
    at = end + 2;
  }
}

function endOfComment(text: string, from: number): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = from;
  for (let depth = 1, match = edge.exec(text); match !== null; match = edge.exec(text)) {
    depth += match[0] === '/*' ? 1 : -1;
    if (depth === 0) return edge.lastIndex;
  }
  return -1;
}

/** Where the token ends that begins with the match; -1 for a quote or comment that never does. */
function endOf(text: string, [whole, , , comment, string, identifier, dollar]: RegExpExecArray): number {
  const next = token.lastIndex;
  if (comment !== undefined) return endOfComment(text, next);
  if (string !== undefined) return endOfQuote(text, next, "'", /^e/i.test(string));
  if (identifier !== undefined) return endOfQuote(text, next, '"', false);
  const close = dollar === undefined ? next - whole.length : text.indexOf(dollar, next);
  return close < 0 ? -1 : close + whole.length;
}

/** The text without comments and without what stands in quotes that are no name's. */
export function unquoted(text: string): string {
  let kept = '';
  let from = 0;
  for (let at = 0; at < text.length;) {
    token.lastIndex = at;
    const match = token.exec(text) as RegExpExecArray;
    const [, , line, comment, string, , dollar] = match;
    const next = endOf(text, match);
    if ((line ?? comment ?? string ?? dollar) !== undefined) {
      kept += `${text.slice(from, at)} `;
      from = next < 0 ? text.length : next;
    }
    at = next < 0 ? text.length : next;
  }
  return kept + text.slice(from);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** psql's test for a routine whose body may be BEGIN ATOMIC: CREATE [OR REPLACE] {FUNCTION | PROCEDURE}. */
function createsRoutine(words: readonly string[]): boolean {
  const [first, second, third, fourth] = words;
  const routine = (word: string | undefined): boolean => word === 'FUNCTION' || word === 'PROCEDURE';
  return (
    first === 'CREATE' && (routine(second) || (second === 'OR' && third === 'REPLACE' && routine(fourth)))
  );
}

/** Rows of COPY … FROM stdin start on the next line and end with a line `\.` or the text. */
function copyRows(text: string, semicolon: number): { start: number; end: number; next: number } {
  const start = Math.min(endOfLine(text, semicolon) + 1, text.length);
  const closing = /^\\\.[ \t]*\r?$/gm;
  closing.lastIndex = start;
  const match = closing.exec(text);
  return match === null
    ? { start, end: text.length, next: text.length }
    : { start, end: match.index, next: closing.lastIndex };
}

/** Reads a whole file. Never throws: what cannot be read as SQL is for the server to refuse, with its own message. */
export function scan(text: string): Script {
  const statements: Statement[] = [];
  const metaCommands: MetaCommand[] = [];
  const digest = createHash('sha256');
  let tokens: string[] = [];
  const note = (text: string): void => {
    tokens.push(text);
    if (tokens.length > 10_000) {
      // 20 MB of INSERTs are five million tokens: hash as they come
      digest.update(`${tokens.join('\0')}\0`);
      tokens = [];
    }
  };
  let unterminated: Script['unterminated'] = null;
  let start = -1;
  let end = 0;
  let words: string[] = [];
  let readsStdin = false;
  let fromSeen = false;
  let parentheses = 0;
  let bodies = 0;

  const finish = (copyData?: Statement['copyData']): void => {
    if (start >= 0) statements.push({ start, end, words, ...(copyData === undefined ? {} : { copyData }) });
    start = -1;
    words = [];
    readsStdin = fromSeen = false;
    parentheses = bodies = 0;
  };

  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const match = token.exec(text) as RegExpExecArray;
    const [whole, space, line, comment, , identifier, dollar, word, , , backslash, other] = match;
    let next = token.lastIndex;
    if (space !== undefined || line !== undefined) {
      at = next;
      continue;
    }
    if (comment !== undefined) {
      next = endOf(text, match);
      if (next < 0) {
        unterminated = { start: at, what: 'comment' };
        break;
      }
      at = next;
      continue;
    }
    if (backslash !== undefined && start < 0) {
      next = endOfLine(text, at);
      const name = /^\\(\S*)/.exec(text.slice(at, next))?.[1] ?? '';
      metaCommands.push({ start: at, end: next, name });
      at = next;
      continue;
    }
    next = endOf(text, match);
    if (next < 0) {
      unterminated = {
        start: at,
        what:
          identifier !== undefined
            ? 'quoted identifier'
            : dollar !== undefined
              ? `${dollar} quote`
              : 'quoted string',
      };
      if (start < 0) start = at;
      end = text.length;
      break;
    }
    if (other === ';' && parentheses <= 0 && bodies === 0) {
      note(';');
      if (readsStdin) {
        const rows = copyRows(text, at);
        note(text.slice(rows.start, rows.end));
        finish({ start: rows.start, end: rows.end });
        next = rows.next;
      } else {
        finish();
      }
      at = next;
      continue;
    }
    if (start < 0) start = at;
    end = next;
    note(text.slice(at, next));
    if (word !== undefined) {
      const upper = word.toUpperCase();
      if (words.length < wordsKept) words.push(upper);
      if (words[0] === 'COPY' && parentheses === 0) {
        if (fromSeen && upper === 'STDIN') readsStdin = true;
        fromSeen = upper === 'FROM';
      }
      if (parentheses === 0 && createsRoutine(words)) {
        if (upper === 'BEGIN') bodies++;
        else if (upper === 'CASE' && bodies > 0) bodies++;
        else if (upper === 'END' && bodies > 0) bodies--;
      }
    } else if (whole === '(') {
      parentheses++;
    } else if (whole === ')') {
      parentheses--;
    }
    at = next;
  }
  finish();
  return { statements, metaCommands, unterminated, checksum: digest.update(tokens.join('\0')).digest('hex') };
}
