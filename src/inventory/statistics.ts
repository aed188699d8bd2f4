import type { Table } from '../snapshot/index.ts';

/** How row counts and sizes are shown. */
export type Statistics = 'none' | 'rounded' | 'exact';

/**
 * A table without statistics that is no larger than this is called small: autovacuum has only not come to it yet. In
 * bytes; even an empty index takes two pages of 8 kB, and a thousand rows take more than two in the table and in each index.
 */
const smallTable = 64 * 1024;
const emptyIndex = 16 * 1024;

/**
 * A table's rows. Rounded to the nearest power of ten, so that a quiet night changes no byte, nor does the first
 * ANALYZE of a small table.
 * @param indexes how many it has.
 */
export function rows({ row_count, size_bytes, kind }: Table, indexes: number, statistics: Statistics): string {
  if (statistics === 'exact') return row_count === null ? '–' : grouped(row_count);
  if (row_count === null) {
    return size_bytes !== null && size_bytes <= smallTable + indexes * emptyIndex && kind !== 'foreign table' ? '< 1k' : '–';
  }
  if (row_count < 1000) return '< 1k';
  return `~${magnitude(powerOfTen(row_count), ['', 'k', 'M', 'G', 'T', 'P'])}`;
}

/** A table's size with its indexes, in decimal units. No-break spaces keep the number and its unit in one line of a cell. */
export function size({ size_bytes }: Table, statistics: Statistics): string {
  return size_bytes === null ? '–' : (statistics === 'exact' ? exactSize(size_bytes) : roundedSize(size_bytes)).replaceAll(' ', '\u00a0');
}

function roundedSize(size_bytes: number): string {
  return size_bytes < 1e6 ? '< 1 MB' : `~${magnitude(powerOfTen(size_bytes), [' B', ' kB', ' MB', ' GB', ' TB', ' PB'])}`;
}

function powerOfTen(value: number): number {
  return Math.round(Math.log10(value));
}

function magnitude(power: number, units: readonly string[]): string {
  const unit = Math.min(Math.floor(power / 3), units.length - 1);
  return `${10 ** (power - 3 * unit)}${units[unit] ?? ''}`;
}

/** `1,234,567`, in no locale. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function exactSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let [value, unit] = [bytes, 0];
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
  return unit === 0 ? `${bytes} B` : `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit] ?? ''}`;
}
