import type { Location } from '../error.ts';
import { namedSecrets } from '../named-secrets.ts';

/** The UTF-16 index of a position that PostgreSQL counted in characters from 1. */
export function indexOfPosition(text: string, position: number): number {
  let index = 0;
  for (let left = position - 1; left > 0 && index < text.length; left--) {
    index += (text.codePointAt(index) as number) > 0xffff ? 2 : 1;
  }
  return index;
}

/** Line and column, both from 1, of an index; a column counts characters, as editors and GitHub do. */
export function locate(file: string, text: string, index: number): Location {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line++;
  return { file, line, column: [...before.slice(lineStart)].length + 1 };
}

/** The lines of many places of one text, from 1: looking for each from its beginning would cost their product. */
export function lineFinder(text: string): (index: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
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
export function snippet(text: string, location: Location): string {
  const first = Math.max(1, location.line - 3);
  const starts = [0];
  while (starts.length <= location.line) {
    const end = text.indexOf('\n', starts.at(-1));
    if (end < 0) break;
    starts.push(end + 1);
  }
  const endOf = (line: number): number => (starts[line] === undefined ? text.length : starts[line] - 1);
  const from = Math.max(0, (starts[first - 1] ?? 0) - reach);
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
  const lineStart = starts[location.line - 1] ?? text.length;
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
  const lines = starts.slice(first - 1, location.line).map((start, offset) => {
    const number = first + offset;
    const cut = [...shown(start, endOf(number))]
      .slice(number === location.line ? cutAt : 0)
      .slice(0, widest)
      .join('')
      .replaceAll('\t', ' ');
    return `${String(number).padStart(gutter)} | ${cut}`;
  });
  return [...lines, `${' '.repeat(gutter)} | ${' '.repeat(column - cutAt)}^`].join('\n');
}
