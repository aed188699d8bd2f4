import type { Location } from '../error.ts';

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

/** The line of the location with up to three lines before it, numbered, and a caret under the column. */
export function snippet(text: string, location: Location): string {
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, location.line - 3);
  const gutter = String(location.line).length;
  // A dump's INSERT can be a megabyte wide: show the part around the column.
  const from = Math.max(0, location.column - 1 - widest / 2);
  const shown = lines.slice(first - 1, location.line).map((line, offset) => {
    const number = first + offset;
    const cut = [...line].slice(number === location.line ? from : 0).slice(0, widest).join('').replaceAll('\t', ' ');
    return `${String(number).padStart(gutter)} | ${cut}`;
  });
  return [...shown, `${' '.repeat(gutter)} | ${' '.repeat(location.column - 1 - from)}^`].join('\n');
}
