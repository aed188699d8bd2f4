/*
 * The tokens of SQL, by the rules of PostgreSQL's own scanner.
 */

// PostgreSQL's scanner: identifiers start with a letter, underscore or any non-ASCII character; only six characters
// are space.
export const token =
  /[ \t\n\r\f\v]+|--[^\n\r]*|\/\*|[eE]'|[bBxXnN]'|[uU]&'|'|[uU]&"|"|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|\$\d+|[^]/y;

/** What a match of {@link token} is. A quote or a comment only begins with it. */
export type Kind = 'space' | 'line' | 'comment' | 'string' | 'identifier' | 'dollar' | 'word' | 'other';

const code = (character: string): number => character.charCodeAt(0);
const [dash, slash, dollar, quote, double] = ['-', '/', '$', "'", '"'].map(code) as [
  number,
  number,
  number,
  number,
  number,
];

/** The kind by first and last character: an array of the pattern's groups for each token would be mostly garbage. */
export function kindOf(text: string, from: number, to: number): Kind {
  const first = text.charCodeAt(from);
  const last = text.charCodeAt(to - 1);
  if (first === 32 || (first >= 9 && first <= 13)) return 'space';
  if (first === dash && to - from > 1) return 'line';
  if (last === quote) return 'string';
  if (last === double) return 'identifier';
  if (to - from > 1) {
    if (first === slash) return 'comment';
    if (first === dollar) return last === dollar ? 'dollar' : 'other';
  }
  const letter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122) || first === 95;
  return letter || first >= 0x80 ? 'word' : 'other';
}

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
export function continues(text: string, from: number): number {
  continuation.lastIndex = from;
  return continuation.test(text) ? continuation.lastIndex : -1;
}

/** White space and comments to the end: what continues a string may come behind it. */
const blankToEnd = /(?:[ \t\n\r\f\v]|--[^\n\r]*(?:[\n\r]|$))*$/y;

/** Whether nothing but white space and comments of a line is behind a place. */
export function endsBlank(text: string, from: number): boolean {
  blankToEnd.lastIndex = from;
  return blankToEnd.test(text);
}

/** Whether a string has escapes that begins here. */
export const escapes = (text: string, at: number): boolean => text[at] === 'e' || text[at] === 'E';

/**
 * Where the token ends that begins with a match; -1 for a quote or comment that never does.
 * @param at where the match begins. @param next behind it.
 * @param continued whether it continues a string with escapes.
 */
export function endOf(text: string, kind: Kind, at: number, next: number, continued: boolean): number {
  if (kind === 'comment') return endOfComment(text, next);
  if (kind === 'string') return endOfQuote(text, next, "'", continued || escapes(text, at));
  if (kind === 'identifier') return endOfQuote(text, next, '"', false);
  if (kind !== 'dollar') return next;
  const close = text.indexOf(text.slice(at, next), next);
  return close < 0 ? -1 : close + next - at;
}

const notCode: ReadonlySet<Kind> = new Set<Kind>(['line', 'comment', 'string', 'dollar']);

/** The text without comments and without what is in quotes, except quoted names. */
export function unquoted(text: string): string {
  let kept = '';
  let from = 0;
  let goesOn = -1;
  for (let at = 0; at < text.length;) {
    token.lastIndex = at;
    token.test(text);
    const kind = kindOf(text, at, token.lastIndex);
    const next = endOf(text, kind, at, token.lastIndex, at === goesOn);
    if (at === goesOn || (kind === 'string' && escapes(text, at)))
      goesOn = next < 0 ? -1 : continues(text, next);
    if (notCode.has(kind)) {
      kept += `${text.slice(from, at)} `;
      from = next < 0 ? text.length : next;
    }
    at = next < 0 ? text.length : next;
  }
  return kept + text.slice(from);
}
