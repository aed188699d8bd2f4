/** Writes a line for the person who runs the benchmark. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints a Markdown table; the first column is text, the others are aligned to the right. */
export function printTable(
  title: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, index) => (index === 0 ? (cells[index] ?? '').padEnd(width) : (cells[index] ?? '').padStart(width))).join(' | ')} |`;
  print(`\n${title}\n`);
  print(line(columns));
  print(
    `| ${widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`,
  );
  for (const row of rows) print(line(row));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2
    : (sorted[Math.floor(middle)] ?? NaN);
}

/** `median (min–max)`, whole numbers; a dash for nothing. */
export function spread(values: readonly number[]): string {
  if (values.length === 0) return '-';
  const whole = (value: number): string => value.toFixed(0);
  return values.length === 1
    ? whole(median(values))
    : `${whole(median(values))} (${whole(Math.min(...values))}–${whole(Math.max(...values))})`;
}

/** How many times as much as the reference; a dash when one of them is missing. */
export function ratio(values: readonly number[], reference: readonly number[]): string {
  return values.length === 0 || reference.length === 0
    ? '-'
    : (median(values) / median(reference)).toFixed(2);
}
