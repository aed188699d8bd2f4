import { TokenHash } from './token-hash.ts';
import { continues, endOf, escapes, kindOf, token, type Kind } from './tokens.ts';

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

/** Of so many kinds of statements those with the same first words share one list of them. */
const sharedKinds = 1_000;

/** A text while it is scanned. */
interface Scanning {
  readonly text: string;
  readonly statements: Statement[];
  readonly metaCommands: MetaCommand[];
  readonly tokens: TokenHash;
  /** Of the statement that is being read; -1 between two. */
  start: number;
  end: number;
  readonly words: string[];
  /** First words of statements, by all of them: a large file has half a million statements of a few kinds. */
  readonly shared: Map<string, readonly string[]>;
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
    tokens: new TokenHash(),
    start: -1,
    end: 0,
    words: [],
    shared: new Map(),
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
    token.test(text);
    const matched = token.lastIndex;
    const kind = kindOf(text, at, matched);
    if (kind === 'space' || kind === 'line') {
      at = matched;
    } else if (text[at] === '\\' && one.start < 0) {
      at = readMetaCommand(one, at);
    } else {
      const next = endOf(text, kind, at, matched, at === goesOn);
      if (next >= 0 && (at === goesOn || (kind === 'string' && escapes(text, at))))
        goesOn = continues(text, next);
      if (next < 0) {
        unterminated = { start: at, what: whatOf(text, kind, at, matched) };
        if (kind !== 'comment') {
          if (one.start < 0) one.start = at;
          one.end = text.length;
        }
        break;
      }
      if (kind === 'comment') at = next;
      else if (text[at] === ';' && one.parentheses === 0 && one.bodies === 0) at = endStatement(one, at);
      else at = readToken(one, at, next, kind);
    }
  }
  finish(one);
  const { statements, metaCommands, template } = one;
  const checksum = one.tokens.digest();
  return { statements, metaCommands, unterminated, template, checksum };
}

/** What never ends. */
function whatOf(text: string, kind: Kind, at: number, next: number): string {
  if (kind === 'comment') return 'comment';
  if (kind === 'identifier') return 'quoted identifier';
  return kind === 'dollar' ? `${text.slice(at, next)} quote` : 'quoted string';
}

function finish(one: Scanning, copyData?: Statement['copyData']): void {
  const { start, end } = one;
  if (start >= 0) {
    const words = wordsOf(one);
    one.statements.push(copyData === undefined ? { start, end, words } : { start, end, words, copyData });
  }
  one.start = -1;
  one.words.length = 0;
  one.readsStdin = one.fromSeen = false;
  one.parentheses = one.bodies = 0;
}

function wordsOf({ words, shared }: Scanning): readonly string[] {
  const key = words.join(' ');
  const known = shared.get(key) ?? [...words];
  if (shared.size < sharedKinds) shared.set(key, known);
  return known;
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
  one.tokens.add(one.text, semicolon, semicolon + 1);
  if (!one.readsStdin) {
    finish(one);
    return semicolon + 1;
  }
  const { start, end, next } = copyRows(one.text, semicolon);
  one.tokens.add(one.text, start, end);
  finish(one, { start, end });
  return next;
}

/** Reads a token of a statement. @returns where the text goes on. */
function readToken(one: Scanning, at: number, next: number, kind: Kind): number {
  const { text } = one;
  if (one.start < 0) one.start = at;
  one.end = next;
  one.tokens.add(text, at, next);
  const first = text[at];
  if (kind === 'word') readWord(one, text.slice(at, next).toUpperCase());
  else if (first === '{' || first === '"') noteTemplate(one, at, next);
  else if (first === '(') one.parentheses++;
  else if (first === ')') one.parentheses = Math.max(one.parentheses - 1, 0);
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
