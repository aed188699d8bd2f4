import type { Result } from '../database/index.ts';
import type { Check } from '../report/index.ts';

const statuses: ReadonlyMap<string, Check['status']> = new Map(
  Object.entries({
    pass: 'pass',
    passed: 'pass',
    ok: 'pass',
    true: 'pass',
    fail: 'fail',
    failed: 'fail',
    error: 'fail',
    false: 'fail',
    skip: 'skipped',
    skipped: 'skipped',
  }),
);

/** The checks in the results of a file: every row that has a column `status`, in the order of the file. */
export function checksOf(file: string, results: readonly Result[]): readonly Check[] {
  const rows = results
    .flatMap((result) => result.rows)
    .map(columnsOf)
    .filter((row) => row.has('status'));
  return rows.map((row, index) => checkOf(file, row, index + 1));
}

function columnsOf(row: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));
}

function checkOf(file: string, row: ReadonlyMap<string, unknown>, number: number): Check {
  const column = (...names: readonly string[]): string =>
    text(names.map((name) => row.get(name)).find((value) => value !== undefined));
  const written = text(row.get('status'));
  // Hand-written checks decorate their verdict: `✅ PASS`.
  const status = statuses.get(written.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const details = column('details', 'detail', 'message');
  const common = {
    check: column('check_type', 'check', 'name') || `row ${number}`,
    expected: column('expected'),
    found: column('found', 'actual', 'count'),
    file,
  };
  if (status !== undefined) return { ...common, status, details };
  const unknown = `The status is ${written === '' ? 'null' : `"${written}"`}, which is none of pass, fail and skipped.`;
  return { ...common, status: 'fail', details: details === '' ? unknown : `${unknown} ${details}` };
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
