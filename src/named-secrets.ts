/*
 * Values in SQL and in messages that follow a name that says secret: CREATE ROLE … PASSWORD '…', OPTIONS (password
 * '…'), CONNECTION 'host=… password=…', set_config('app.token', '…'), create_secret('…'). Hiding too much does no
 * harm here: these are excerpts of errors, and the file itself can be read by whoever has it.
 */

const name = String.raw`(?:${[
  'pass(?:word|wd|phrase|code)?',
  'pwd',
  'secret',
  'token',
  'credentials?',
  'api[_-]?key',
  '(?:access|private|signing|encryption|role|service|master|auth|shared|account|secret)[_-]?key',
].join('|')})`;

/** What may follow a name before its value: an operator, words as in `PASSWORD IS`, a comma or colon, a parenthesis. */
const between = [
  String.raw`(?:"?[)]?(?:::[a-z_]+)?[)]?\s{0,9}(?:=>|:=|=|<>|!=)\s{0,9}(?:any\s?)?[(]{0,3}(?:array\[)?`,
  String.raw`"?\s{1,9}(?:[a-z_]+\s{1,9}){0,3}(?:default\s{1,9}|is\s{1,9})?`,
  String.raw`['"]{1,2}(?:::[a-z_]+)?\s{0,9}(?:,|=>|=|:)\s{0,9}`,
  '[(])',
].join('|');

/** A name, what follows it, and how its value is quoted: in SQL, in JSON, or bare as in a connection string. */
const opening = new RegExp(
  [
    String.raw`${name}(?:_?(?:value|hash|text|plain|default|[0-9]))*${between}(?:e|n|u&)?('(?!')|\$[a-z_]{0,20}\$)`,
    String.raw`${name}(?:\\?["']{0,2}\s{0,9}(?:=>|=|:)|\sis)\s{0,9}\\?(")`,
    String.raw`${name}\s?=(''|\s?(?!['"\s$]))`,
  ].join('|'),
  'gi',
);

/** The end of a value that starts at an index, after its opening quote; the end of the text if it is not closed. */
function endOf(text: string, from: number, quote: string): number {
  if (quote !== "'") {
    const end = text.indexOf(quote, from);
    return end < 0 ? text.length : end;
  }
  for (let at = text.indexOf("'", from); at >= 0; at = text.indexOf("'", at + 2))
    if (text[at + 1] !== "'" && text[at - 1] !== '\\') return at;
  return text.length;
}

/** Places of values, in order, not overlapping. */
export function namedSecrets(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const start = match.index + match[0].length;
    const quote = match[1] ?? match[2] ?? (match[3] === "''" ? match[3] : undefined);
    const bare = /[^\s'"&;,)]*/y;
    bare.lastIndex = start;
    const end = quote === undefined ? start + (bare.exec(text)?.[0].length ?? 0) : endOf(text, start, quote);
    if (end > start) found.push({ start, end });
    opening.lastIndex = Math.max(end, start);
  }
  return found;
}

/** The text with `***` in their place. */
export function hideNamed(text: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of namedSecrets(text)) {
    shown += `${text.slice(at, start)}***`;
    at = end;
  }
  return shown + text.slice(at);
}
