import type { Range, Window } from './long-text.ts';
import { windowsOf, type Text } from './text.ts';
import { StatementWriter, type Statement, type Statements } from './statement-list.ts';
import { TokenHash } from './token-hash.ts';
import { continues, endOf, endsBlank, escapes, kindOf, token, type Kind } from './tokens.ts';

/**
 * Splits SQL text into statements by the rules of psql's own scanner (src/fe_utils/psqlscan.l): quotes, dollar quotes,
 * nested comments, parentheses (CREATE RULE … DO (…;…)), SQL-standard function bodies (BEGIN ATOMIC … END), the data of
 * COPY … FROM stdin, and backslash commands. The server stays the judge of what the statements mean; this only finds
 * where each begins and ends, so that an error can be placed and a file can be judged before it runs.
 */

export type { Statement, Statements } from './statement-list.ts';

/** A line that only psql understands, such as `\echo done`. */
export interface MetaCommand {
  readonly start: number;
  readonly end: number;
  /** Without the backslash. */
  readonly name: string;
}

/** What an SQL text holds. */
export interface ScannedSql {
  readonly statements: Statements;
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

/** Of so many kinds of statements those with the same first words share one list of them. */
const sharedKinds = 10_000;

/** Takes the statements of a text. */
interface Writer {
  push(statement: Statement): unknown;
}

/** A text while it is scanned, window by window. */
interface Scanning {
  /** What of it is there: whole lines, and no token is decided on before all of it is. */
  text: string;
  /** Where that begins in the whole. */
  base: number;
  readonly windows: Iterator<Window>;
  readonly statements: Writer;
  readonly metaCommands: MetaCommand[];
  readonly tokens: TokenHash;
  /** Of the statement that is being read, in the whole; -1 between two. */
  start: number;
  end: number;
  readonly words: string[];
  /** First words of statements, by all of them: a large file has half a million statements of a few kinds. */
  readonly shared: Map<string, readonly string[]>;
  readsStdin: boolean;
  fromSeen: boolean;
  template: number | null;
  /** Where in the whole the last string goes on that has escapes. */
  goesOn: number;
  /** How deep in parentheses, and in BEGIN ATOMIC and CASE, the scanner is. */
  parentheses: number;
  bodies: number;
}

/** Reads a whole file. Never throws: what cannot be read as SQL is for the server to refuse, with its own message. */
export function scan(text: string): ScannedSql & { readonly statements: readonly Statement[] };
export function scan(text: Text): ScannedSql;
export function scan(text: Text): ScannedSql {
  const statements = typeof text === 'string' ? ([] as Statement[]) : new StatementWriter();
  const one: Scanning = {
    text: '',
    base: 0,
    windows: windowsOf(text)[Symbol.iterator](),
    statements,
    metaCommands: [],
    tokens: new TokenHash(),
    start: -1,
    end: 0,
    words: [],
    shared: new Map(),
    readsStdin: false,
    fromSeen: false,
    template: null,
    goesOn: -1,
    parentheses: 0,
    bodies: 0,
  };
  const unterminated = readAll(one);
  finish(one);
  const { metaCommands, template, tokens } = one;
  return {
    statements: statements instanceof StatementWriter ? statements.finish() : statements,
    metaCommands,
    unterminated,
    template,
    checksum: tokens.digest(),
  };
}

/**
 * Takes more of the text, and forgets what is before a place of what is there.
 * @returns whether there was more; that place is the first then.
 */
function readOn(one: Scanning, at: number): boolean {
  const rest = one.text.slice(at);
  let more = '';
  // As much as is there already: what is long is not read again for every window.
  while (more.length <= rest.length) {
    const { value, done } = one.windows.next();
    if (done === true) break;
    more += value.text;
  }
  if (more === '') return false;
  one.text = rest + more;
  one.base += at;
  return true;
}

/** @returns what never ends. */
function readAll(one: Scanning): ScannedSql['unterminated'] {
  for (let at = 0; ;) {
    const { text, base } = one;
    if (at === text.length) {
      if (!readOn(one, at)) return null;
      at = 0;
      continue;
    }
    token.lastIndex = at;
    token.test(text);
    const matched = token.lastIndex;
    const kind = kindOf(text, at, matched);
    if (kind === 'space' || kind === 'line') {
      at = matched;
    } else if (text[at] === '\\' && one.start < 0) {
      at = readMetaCommand(one, at);
    } else {
      const continued = base + at === one.goesOn;
      const next = endOf(text, kind, at, matched, continued);
      const escaped = continued || (kind === 'string' && escapes(text, at));
      const on = escaped && next >= 0 ? continues(text, next) : -1;
      if ((next < 0 || (escaped && on < 0 && endsBlank(text, next))) && readOn(one, at)) {
        at = 0;
        continue;
      }
      if (next < 0) {
        if (kind !== 'comment') {
          if (one.start < 0) one.start = base + at;
          one.end = base + text.length;
        }
        return { start: base + at, what: whatOf(text, kind, at, matched) };
      }
      if (escaped) one.goesOn = on < 0 ? -1 : base + on;
      if (kind === 'comment') at = next;
      else if (text[at] === ';' && one.parentheses === 0 && one.bodies === 0) at = endStatement(one, at);
      else at = readToken(one, at, next, kind);
    }
  }
}

/** What never ends. */
function whatOf(text: string, kind: Kind, at: number, next: number): string {
  if (kind === 'comment') return 'comment';
  if (kind === 'identifier') return 'quoted identifier';
  return kind === 'dollar' ? `${text.slice(at, next)} quote` : 'quoted string';
}

function finish(one: Scanning, copyData?: Range): void {
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
function readMetaCommand({ text, base, metaCommands }: Scanning, at: number): number {
  const end = endOfLine(text, at);
  const name = /^\\(\S*)/.exec(text.slice(at, end))?.[1] ?? '';
  metaCommands.push({ start: base + at, end: base + end, name });
  return end;
}

/** Ends a statement at its semicolon, with the rows of COPY after it. @returns where the text goes on. */
function endStatement(one: Scanning, semicolon: number): number {
  one.tokens.add(one.text, semicolon, semicolon + 1);
  if (one.readsStdin) return readRows(one, semicolon);
  finish(one);
  return semicolon + 1;
}

/**
 * Rows of COPY … FROM stdin start on the next line and end with a line `\.` or the text.
 * @returns where the text goes on.
 */
function readRows(one: Scanning, semicolon: number): number {
  const closing = /^\\\.[ \t]*\r?$/gm;
  let at = Math.min(endOfLine(one.text, semicolon) + 1, one.text.length);
  const start = one.base + at;
  for (let goesOn = false; ; goesOn = true) {
    closing.lastIndex = at;
    const match = closing.exec(one.text);
    const end = match?.index ?? one.text.length;
    one.tokens.add(one.text, at, end, goesOn);
    if (match === null && readOn(one, end)) {
      at = 0;
      continue;
    }
    finish(one, { start, end: one.base + end });
    return match === null ? end : closing.lastIndex;
  }
}

/** Reads a token of a statement. @returns where the text goes on. */
function readToken(one: Scanning, at: number, next: number, kind: Kind): number {
  const { text, base } = one;
  if (one.start < 0) one.start = base + at;
  one.end = base + next;
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
  if (found >= 0) one.template ??= one.base + at + found;
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
