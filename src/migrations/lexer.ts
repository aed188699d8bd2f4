import { createHash, type Hash } from 'node:crypto';

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

/** What an SQL text holds. */
export interface ScannedSql {
  readonly statements: readonly Statement[];
  readonly metaCommands: readonly MetaCommand[];
  /** Where a quote, comment or function body begins that the text never ends. */
  readonly unterminated: { readonly start: number; readonly what: string } | null;
  /** Where `{{` or `{%` is outside of strings and comments, as only a template has it. */
  readonly template: number | null;
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

/** From the end of a string to the quote that continues it: a line break is between them, and comments may be. */
const continuation = /(?:[ \t\f\v]|--[^\n\r]*(?=[\n\r]))*[\n\r](?:[ \t\n\r\f\v]|--[^\n\r]*[\n\r])*(?=')/y;

/** Where a string with escapes goes on that ends at `from`; its escapes go on, too. -1 = nowhere. */
function continues(text: string, from: number): number {
  continuation.lastIndex = from;
  return continuation.test(text) ? continuation.lastIndex : -1;
}

/**
 * Where the token ends that begins with the match; -1 for a quote or comment that never does.
 * @param continued whether it continues a string with escapes.
 */
function endOf(
  text: string,
  [whole, , , comment, string, identifier, dollar]: RegExpExecArray,
  continued: boolean,
): number {
  const next = token.lastIndex;
  if (comment !== undefined) return endOfComment(text, next);
  if (string !== undefined) return endOfQuote(text, next, "'", continued || /^e/i.test(string));
  if (identifier !== undefined) return endOfQuote(text, next, '"', false);
  const close = dollar === undefined ? next - whole.length : text.indexOf(dollar, next);
  return close < 0 ? -1 : close + whole.length;
}

/** The text without comments and without what is in quotes, except quoted names. */
export function unquoted(text: string): string {
  let kept = '';
  let from = 0;
  let goesOn = -1;
  for (let at = 0; at < text.length;) {
    token.lastIndex = at;
    const match = token.exec(text) as RegExpExecArray;
    const [, , line, comment, string, , dollar] = match;
    const next = endOf(text, match, at === goesOn);
    if (at === goesOn || /^e/i.test(string ?? '')) goesOn = next < 0 ? -1 : continues(text, next);
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

/** A text while it is scanned. */
interface Scanning {
  readonly text: string;
  readonly statements: Statement[];
  readonly metaCommands: MetaCommand[];
  readonly digest: Hash;
  /** Tokens that are not in the digest yet. */
  tokens: string[];
  /** Of the statement that is being read; -1 between two. */
  start: number;
  end: number;
  words: string[];
  readsStdin: boolean;
  fromSeen: boolean;
  template: number | null;
  /** How deep in parentheses, and in BEGIN ATOMIC and CASE, the scanner is. */
  parentheses: number;
  bodies: number;
}

/** Reads a whole file. Never throws: what cannot be read as SQL is for the server to refuse, with its own message. */
export function scan(text: string): ScannedSql {
  const one: Scanning = {
    text,
    statements: [],
    metaCommands: [],
    digest: createHash('sha256'),
    tokens: [],
    start: -1,
    end: 0,
    words: [],
    readsStdin: false,
    fromSeen: false,
    template: null,
    parentheses: 0,
    bodies: 0,
  };
  let unterminated: ScannedSql['unterminated'] = null;
  // Where the last string goes on that has escapes.
  let goesOn = -1;
  for (let at = 0; at < text.length;) {
    token.lastIndex = at;
    const match = token.exec(text) as RegExpExecArray;
    const [, space, line, comment, , , , , , , backslash, other] = match;
    if (space !== undefined || line !== undefined) {
      at = token.lastIndex;
    } else if (backslash !== undefined && one.start < 0) {
      at = readMetaCommand(one, at);
    } else {
      const next = endOf(text, match, at === goesOn);
      if (next >= 0 && (at === goesOn || /^e/i.test(match[4] ?? ''))) goesOn = continues(text, next);
      if (next < 0) {
        unterminated = { start: at, what: whatOf(match) };
        if (comment === undefined) {
          if (one.start < 0) one.start = at;
          one.end = text.length;
        }
        break;
      }
      if (comment !== undefined) at = next;
      else if (other === ';' && one.parentheses === 0 && one.bodies === 0) at = endStatement(one, at);
      else at = readToken(one, at, next, match[7]);
    }
  }
  finish(one);
  const { statements, metaCommands, template, digest, tokens } = one;
  const checksum = digest.update(tokens.join('\0')).digest('hex');
  return { statements, metaCommands, unterminated, template, checksum };
}

/** What never ends. */
function whatOf([, , , comment, , identifier, dollar]: RegExpExecArray): string {
  if (comment !== undefined) return 'comment';
  if (identifier !== undefined) return 'quoted identifier';
  return dollar === undefined ? 'quoted string' : `${dollar} quote`;
}

function note(one: Scanning, text: string): void {
  one.tokens.push(text);
  if (one.tokens.length > 10_000) {
    // 20 MB of INSERTs are five million tokens: hash as they come
    one.digest.update(`${one.tokens.join('\0')}\0`);
    one.tokens = [];
  }
}

function finish(one: Scanning, copyData?: Statement['copyData']): void {
  const { start, end, words } = one;
  if (start >= 0) one.statements.push({ start, end, words, ...(copyData === undefined ? {} : { copyData }) });
  one.start = -1;
  one.words = [];
  one.readsStdin = one.fromSeen = false;
  one.parentheses = one.bodies = 0;
}

/** @returns where the text goes on. */
function readMetaCommand({ text, metaCommands }: Scanning, at: number): number {
  const end = endOfLine(text, at);
  const name = /^\\(\S*)/.exec(text.slice(at, end))?.[1] ?? '';
  metaCommands.push({ start: at, end, name });
  return end;
}

/** Ends a statement at its semicolon, with the rows of COPY after it. @returns where the text goes on. */
function endStatement(one: Scanning, semicolon: number): number {
  note(one, ';');
  if (!one.readsStdin) {
    finish(one);
    return semicolon + 1;
  }
  const { start, end, next } = copyRows(one.text, semicolon);
  note(one, one.text.slice(start, end));
  finish(one, { start, end });
  return next;
}

/** Reads a token of a statement. @returns where the text goes on. */
function readToken(one: Scanning, at: number, next: number, word: string | undefined): number {
  if (one.start < 0) one.start = at;
  one.end = next;
  const whole = one.text.slice(at, next);
  note(one, whole);
  if (word !== undefined) readWord(one, word.toUpperCase());
  else if (whole === '{' || whole.startsWith('"')) noteTemplate(one, at, next);
  else if (whole === '(') one.parentheses++;
  else if (whole === ')') one.parentheses = Math.max(one.parentheses - 1, 0);
  return next;
}

/** No token of SQL begins with a brace; a quoted name may hold one, and hardly ever does. */
function noteTemplate(one: Scanning, at: number, next: number): void {
  const found = one.text.slice(at, next + 1).search(/\{[{%]/);
  if (found >= 0) one.template ??= at + found;
}

function readWord(one: Scanning, word: string): void {
  const { words } = one;
  if (words.length < wordsKept) words.push(word);
  if (one.parentheses !== 0) return;
  if (words[0] === 'COPY') {
    if (one.fromSeen && word === 'STDIN') one.readsStdin = true;
    one.fromSeen = word === 'FROM';
  }
  if (!createsRoutine(words)) return;
  if (word === 'BEGIN' || (word === 'CASE' && one.bodies > 0)) one.bodies++;
  else if (word === 'END' && one.bodies > 0) one.bodies--;
}
