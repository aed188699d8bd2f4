import type { Location } from '../error.ts';
import { namedSecrets } from '../named-secrets.ts';
import { windowsOf, type Text } from './text.ts';

/** The UTF-16 index of a position that PostgreSQL counted in characters from 1. */
export function indexOfPosition(text: string, position: number): number {
  let index = 0;
  for (let left = position - 1; left > 0 && index < text.length; left--) {
    index += (text.codePointAt(index) as number) > 0xffff ? 2 : 1;
  }
  return index;
}

/** Where the lines of a text begin, save for the first. */
function* lineStarts(text: Text): Generator<number> {
  for (const { start, text: part } of windowsOf(text))
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) yield start + at + 1;
}

/** Line and column, both from 1, of an index; a column counts characters, as editors and GitHub do. */
export function locate(file: string, text: Text, index: number): Location {
  let [line, lineStart] = [1, 0];
  for (const start of lineStarts(text)) {
    if (start > index) break;
    lineStart = start;
    line++;
  }
  return { file, line, column: [...text.slice(lineStart, index)].length + 1 };
}

/** The lines of many places of one text, from 1: looking for each from its beginning would cost their product. */
export function lineFinder(text: Text): (index: number) => number {
  const starts = [0, ...lineStarts(text)];
  return (index) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= index) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

const widest = 120;
/** How far before the shown lines a value may begin that reaches into them. */
const reach = 10_000;

/**
 * The line of the location with up to three lines before it, numbered, and a caret under the column. What a name
 * tells to be a secret is `***`.
 */
export function snippet(text: Text, location: Location): string {
  const first = Math.max(1, location.line - 3);
  // Of the lines that are shown, and of the next.
  const starts = first === 1 ? [0] : [];
  let number = 1;
  for (const start of lineStarts(text)) {
    if (++number >= first) starts.push(start);
    if (number > location.line) break;
  }
  const startOf = (line: number): number | undefined => starts[line - first];
  const endOf = (line: number): number => (startOf(line + 1) ?? text.length + 1) - 1;
  const from = Math.max(0, (startOf(first) ?? 0) - reach);
  const secrets = namedSecrets(text.slice(from, endOf(location.line) + reach)).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }));
  const shown = (start: number, end: number): string => {
    let line = '';
    let at = start;
    for (const secret of secrets) {
      if (secret.end <= at || secret.start >= end) continue;
      line += `${text.slice(at, Math.max(at, secret.start))}***`;
      at = Math.min(end, secret.end);
    }
    return (line + text.slice(at, end)).replace(/\r$/, '');
  };
  const lineStart = startOf(location.line) ?? text.length;
  const place = Math.min(
    lineStart + indexOfPosition(text.slice(lineStart, endOf(location.line)), location.column),
    endOf(location.line),
  );
  const within = secrets.find(({ start, end }) => start < place && place < end)?.start ?? place;
  const column =
    [...shown(lineStart, Math.max(within, lineStart))].length +
    Math.max(0, location.column - 1 - [...text.slice(lineStart, place)].length);
  const gutter = String(location.line).length;
  // A dump's INSERT can be a megabyte wide: show the part around the column.
  const cutAt = Math.max(0, column - widest / 2);
  const lines = starts.slice(0, location.line - first + 1).map((start, offset) => {
    const line = first + offset;
    const cut = [...shown(start, endOf(line))]
      .slice(line === location.line ? cutAt : 0)
      .slice(0, widest)
      .join('')
      .replaceAll('\t', ' ');
    return `${String(line).padStart(gutter)} | ${cut}`;
  });
  return [...lines, `${' '.repeat(gutter)} | ${' '.repeat(column - cutAt)}^`].join('\n');
}
