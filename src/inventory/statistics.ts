import type { Snapshot, Table } from '../snapshot/index.ts';
import { grouped as groupedDigits } from '../text.ts';

/** How row counts and sizes are shown. */
export type Statistics = 'none' | 'rounded' | 'exact';

/**
 * In bytes: a table without statistics that is not larger than this is small, and autovacuum has not come to it yet.
 * Even an empty index takes two pages of 8 kB, and a thousand rows take more than two in the table and in each index.
 */
const smallTable = 64 * 1024;
const emptyIndex = 16 * 1024;

/** A table's rows. @param indexes how many it has. */
export function rows(table: Table, indexes: number, statistics: Statistics): string {
  if (statistics === 'exact') return table.row_count === null ? '–' : grouped(table.row_count);
  const count = roundedRows(table, indexes);
  if (count === null) return '–';
  return count === 0 ? '< 1k' : `~${magnitude(powerOfTen(count), ['', 'k', 'M', 'G', 'T', 'P'])}`;
}

/**
 * The nearest power of ten, so that neither a night without changes nor the first ANALYZE of a small table changes a
 * byte: 0 below a thousand, null when nothing is known.
 * @param indexes how many it has.
 */
export function roundedRows({ row_count, size_bytes, kind }: Table, indexes: number): number | null {
  if (row_count === null)
    return size_bytes !== null && size_bytes <= smallTable + indexes * emptyIndex && kind !== 'foreign table'
      ? 0
      : null;
  return row_count < 1000 ? 0 : 10 ** powerOfTen(row_count);
}

export const largeObject = 'large object';

/** Large objects are data, which applications make by the thousand: to the nearest power of ten. */
export function roundCounts(snapshot: Snapshot, statistics: Statistics): Snapshot {
  if (statistics === 'exact') return snapshot;
  return {
    ...snapshot,
    not_modelled: snapshot.not_modelled.map((one) =>
      one.kind === largeObject ? { ...one, count: 10 ** powerOfTen(one.count) } : one,
    ),
  };
}

/** A table's size with its indexes, in decimal units. No-break spaces keep the number and its unit in one line. */
export function size({ size_bytes }: Table, statistics: Statistics): string {
  return size_bytes === null
    ? '–'
    : (statistics === 'exact' ? exactSize(size_bytes) : roundedSize(size_bytes)).replaceAll(' ', '\u00a0');
}

/** The nearest power of ten; 0 below a megabyte. */
export function roundedBytes(bytes: number): number {
  return bytes < 1e6 ? 0 : 10 ** powerOfTen(bytes);
}

function roundedSize(size_bytes: number): string {
  const bytes = roundedBytes(size_bytes);
  return bytes === 0
    ? '< 1 MB'
    : `~${magnitude(powerOfTen(bytes), [' B', ' kB', ' MB', ' GB', ' TB', ' PB'])}`;
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
  return groupedDigits(String(value));
}

function exactSize(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  let [value, unit] = [bytes, 0];
  for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
  return unit === 0 ? `${bytes} B` : `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit] ?? ''}`;
}
