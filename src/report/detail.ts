import { counted, cut } from '../text.ts';
import { markdown } from '../inventory/index.ts';

/** How much of each list and of each text is shown. */
export interface Detail {
  readonly rows: number;
  /** Which properties of a changed object differ, or only that it changed. */
  readonly properties: boolean;
  /** UTF-16 units of a single text. */
  readonly text: number;
  /** What there is room for: no list is told to its end that does not fit. */
  readonly room: Room;
}

/** UTF-16 units that are left, of which none is more than a byte of UTF-8; below zero = it does not fit. */
export interface Room {
  left: number;
}

/** The most important rows, in their original order. */
export function most<Row>(rows: readonly Row[], count: number, rank: (row: Row) => number): readonly Row[] {
  if (rows.length <= count) return rows;
  const kept = new Set(
    rows
      .map((row, index) => ({ index, rank: rank(row) }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .slice(0, count)
      .map(({ index }) => index),
  );
  return rows.filter((_, index) => kept.has(index));
}

/** A table with a note on how much of the whole it shows, folded when it is long. */
export function list<Row>(
  head: readonly string[],
  rows: readonly Row[],
  cells: (row: Row) => readonly string[],
  total: number,
  { room }: Pick<Detail, 'room'>,
): readonly string[] {
  const note = shortened(rows.length, total);
  if (rows.length === 0) return note;
  const whole = markdown.table(head, told(rows, cells, room));
  return [...note, rows.length <= 25 ? whole : markdown.details(counted(rows.length, 'row'), whole)];
}

/** The rows as cells, as far as there is room: what is longer is thrown away. */
function told<Row>(
  rows: readonly Row[],
  cells: (row: Row) => readonly string[],
  room: Room,
): readonly (readonly string[])[] {
  const all: (readonly string[])[] = [];
  for (const row of rows) {
    if (room.left < 0) break;
    const line = cells(row);
    for (const cell of line) room.left -= cell.length;
    all.push(line);
  }
  return all;
}

/** How many of a whole are shown, where it is not all. */
export function shortened(shown: number, total: number): readonly string[] {
  return shown === total ? [] : [`_Shortened: ${shown} of ${total} are shown; all are in the JSON report._`];
}

/** Text as a code block. */
export function fence(text: string, detail: Pick<Detail, 'text'>): string {
  return markdown.fence(cut(text, detail.text));
}

/** Text as sentences, with no name in it becoming a link. */
export function prose(text: string, detail: Pick<Detail, 'text'>): string {
  return markdown.sentences(cut(text, detail.text));
}

/** Text as the cell of a table. */
export function cell(text: string, detail: Pick<Detail, 'text'>): string {
  return markdown.cell(cut(text, detail.text));
}

/** A name as code. */
export function name(text: string, detail: Pick<Detail, 'text'>): string {
  return markdown.code(cut(text, detail.text));
}
