/*
 * Functions over names, comments and files of others, each in time that is linear in their length: a regular expression
 * that starts again at each of a million blanks, or tries every way to divide them, takes hours.
 */

/** White space with a line break in it becomes one blank. */
export function oneLine(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const last = lines.length - 1;
  const joined = (line: string, at: number): string => {
    const start = at === 0 ? line : line.trimStart();
    return at === last ? start : start.trimEnd();
  };
  return lines
    .map(joined)
    .filter((line, at) => line !== '' || at === 0 || at === last)
    .join(' ');
}

/** The text without these characters at its beginning and its end. */
export function trimmed(text: string, characters: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text.charAt(start))) start++;
  while (start < end && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The text without this ending, however often it is repeated. */
export function withoutEnd(text: string, ending: string): string {
  let end = text.length;
  while (text.endsWith(ending, end) && end > 0) end -= ending.length;
  return text.slice(0, end);
}

/** `1,234,567`, whatever the locale. */
export function grouped(integer: string): string {
  const first = integer.length % 3;
  const groups = first === 0 ? [] : [integer.slice(0, first)];
  for (let at = first; at < integer.length; at += 3) groups.push(integer.slice(at, at + 3));
  return groups.join(',');
}

/** Whether a text matches a pattern, given as the parts between its asterisks. */
export function fits(text: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false;
  const end = text.length - last.length;
  // The first place for each part leaves the most room for the parts after it, so that no place is tried twice.
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** A number with words that agree with it: `1 table`, `2 tables`; `1 file is`, `2 files are`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

/** Orders by UTF-16 units, the same everywhere: a locale's order differs from machine to machine. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** At most so many UTF-16 units, as GitHub's runner counts, without half a character at the end. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** What inventory/markdown writes to break up what Markdown would make a link of. */
const spaces = ['&#8203;', '\u200b'] as const;
/** What it writes for a character that Markdown would interpret. */
const entities: readonly (readonly [string, string])[] = [
  ...spaces.map((space) => [space, ''] as const),
  ['<br>', ' '],
  ['&nbsp;', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ...[...'!#$&*+:<>@[\\]^_`{|}~'].map((char) => [`&#${char.charCodeAt(0)};`, char] as const),
  ['&amp;', '&'],
];

/** Markdown as a reader sees it and JSON as a program reads it: escapes could hide a secret. Lines stay lines. */
export function asRead(text: string): string {
  const plain =
    text.includes('&') || text.includes('<')
      ? entities.reduce((shown, [entity, char]) => shown.replaceAll(entity, char), text)
      : text;
  return plain.includes('\\') ? plain.replace(/\\([!-/:-@[-`{-~])/g, '$1') : plain;
}

/** The text without all that can stand between two letters or digits where {@link asRead} has them side by side. */
export function unbroken(text: string): string {
  return spaces.reduce((shown, space) => shown.replaceAll(space, ''), text);
}

/** The known name nearest to a misspelled one, within two edits. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const distance = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++)
        next[j] = Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
      row = next;
    }
    return row[b.length] ?? Infinity;
  };
  return names
    .map((known) => ({ known, edits: distance(name, known) }))
    .filter(({ edits }) => edits <= 2)
    .sort((a, b) => a.edits - b.edits)[0]?.known;
}

/** A text in pieces, in fewer of them: each but the last has at least so many UTF-16 units. */
export function* batched(pieces: Iterable<string>, together: number): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < together) continue;
    yield waiting.join('');
    [waiting, length] = [[], 0];
  }
  if (length > 0) yield waiting.join('');
}
