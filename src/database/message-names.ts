/*
 * Names in what a server says. The words around them are those of lc_messages, and so are the quotes and the order.
 */

/** Quotes as PostgreSQL's translations write them. */
export const quotes: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ['»', '«'],
  ['«', '»'],
  ['„', '“'],
  ['“', '”'],
  ['「', '」'],
  ['‘', '’'],
];

/** What a message has in quotes, in its order. */
export function quotedNames(message: string): readonly string[] {
  const names: string[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < message.length; at++) {
    const close = closes.get(message.charAt(at));
    if (close === undefined || unclosed.has(close)) continue;
    let end = message.indexOf(close, at + 1);
    while (close === '"' && end > 0 && message[end + 1] === '"') end = message.indexOf(close, end + 2);
    if (end < 0) unclosed.add(close);
    else {
      if (end > at + 1) names.push(message.slice(at + 1, end).trim());
      at = end;
    }
  }
  return names;
}

/** The only name that a message has in quotes, with whatever quotes are in it: PostgreSQL does not double them. */
export function onlyQuotedName(message: string): string | null {
  const start = message.split('').findIndex((char) => closes.has(char));
  if (start < 0) return null;
  const end = message.lastIndexOf(closes.get(message.charAt(start)) as string);
  return end > start + 1 ? message.slice(start + 1, end).trim() : null;
}

const closes: ReadonlyMap<string, string> = new Map(quotes);

/**
 * The names with a dot of a statement that a message says as well: a script without blanks lets nobody see where a name
 * ends. Without a statement, those of ASCII letters.
 */
export function dottedNames(message: string, statement?: string): readonly string[] {
  const dotted = (words: readonly string[] | null): readonly string[] =>
    (words ?? []).filter((word) => /^[^\d.]/.test(word) && word.includes('.') && !word.endsWith('.'));
  const written = dotted((statement ?? '').replaceAll('"', '').match(/[\w$.\u0080-\uffff]+/g));
  // A message about names is short; one that is not is none.
  const said = message.slice(0, 2_000);
  const found = [...new Set(written)].filter((name) => said.includes(name));
  return found.length > 0 ? found : dotted(message.match(/[\w$.]+/g));
}

/** What a message says is called: `f` of `f(integer)`, with its schema if it has one. */
export function calledName(message: string): string | null {
  const end = message.indexOf('(');
  let start = end;
  while (start > 0 && /[\w$."]/.test(message.charAt(start - 1))) start--;
  return start < end ? message.slice(start, end) : null;
}

/** Letters of scripts that part words by blanks: Latin, Greek, Cyrillic, Georgian. */
const wordPart = /[\w$\u00c0-\u052f\u10a0-\u10ff]/;

/** Whether a message says a name, not as a part of a longer one. */
export function says(message: string, name: string): boolean {
  const isPart = (char: string | undefined): boolean => char !== undefined && wordPart.test(char);
  for (let at = message.indexOf(name); at >= 0; at = message.indexOf(name, at + 1))
    if (!isPart(message[at - 1]) && !isPart(message[at + name.length])) return true;
  return false;
}

/** A name without its schema or table. */
export const bareName = (name: string): string => name.split('.').at(-1) ?? name;
