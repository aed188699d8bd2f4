import type { Result, Row, Rows } from '../database/index.ts';
import type { Check } from '../report/index.ts';
import { counted } from '../text.ts';
import { isExpected } from './compare.ts';

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

/** How many rows of a result are shown for information. */
const mostShown = 20;
const foundNames = ['found', 'actual', 'count'] as const;
const checkNames = ['check_type', 'check', 'name'] as const;

/** Whether a row is a check: it has a column `status`, or `expected` beside what was found. */
export const isCheck = (row: Row): boolean => judged(columnsOf(row));

const judged = (row: Columns): boolean =>
  row.has('status') || (row.has('expected') && foundNames.some((name) => row.has(name)));

/**
 * What the results of a file say, in its order: every row with a column `status` or `expected` is a check, others are
 * shown for information.
 * @param rows whether values of the columns of tables are shown, where somebody has only selected them.
 */
export function checksOf(file: string, results: readonly Result[], rows: Rows): readonly Check[] {
  let number = 0;
  return results.flatMap((result) => {
    const checks = result.rows.map((row) => {
      const columns = columnsOf(row);
      number++;
      if (columns.has('status')) return checkOf(file, columns, number);
      return judged(columns)
        ? compared(file, columns, number)
        : told(file, result, columns, { number, rows });
    });
    const information = checks.filter(({ status }) => status === 'information');
    const more = information.slice(mostShown);
    const [first] = more;
    if (first === undefined) return checks;
    const shown = checks.filter((check) => !more.includes(check));
    return [...shown, { ...first, check: '…', found: counted(more.length, 'more row') }];
  });
}

/** A row that is no check. */
function told(
  file: string,
  { stored = [] }: Result,
  row: Columns,
  { number, rows }: { readonly number: number; readonly rows: Rows },
): Check {
  const isHidden = (name: string): boolean => rows === 'hide' && stored.includes(name);
  const shown = [...row].filter(([name]) => !isHidden(name));
  const [label] =
    shown.find(([name]) => checkNames.some((one) => one === name)) ??
    (row.size > 1 ? (shown.find(([, value]) => typeof value === 'string') ?? []) : []);
  return {
    check: label === undefined ? `row ${number}` : text(row.get(label)),
    expected: '',
    found: [...row]
      .filter(([name]) => name !== label)
      .map(([name, value]) => `${name} = ${isHidden(name) ? '***' : text(value)}`)
      .join(', '),
    status: 'information',
    details: '',
    file,
  };
}

/** A row without a verdict of its own, but with what it expects. */
function compared(file: string, row: Columns, number: number): Check {
  const { expected, found, ...check } = checkOf(file, new Map([...row, ['status', 'pass']]), number);
  return { ...check, expected, found, status: isExpected(expected, found) ? 'pass' : 'fail' };
}

type Columns = ReadonlyMap<string, unknown>;

function columnsOf(row: Row): Columns {
  return new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));
}

function checkOf(file: string, row: Columns, number: number): Check {
  const column = (...names: readonly string[]): string =>
    text(names.map((name) => row.get(name)).find((value) => value !== undefined));
  const written = text(row.get('status'));
  // Hand-written checks decorate their verdict: `✅ PASS`.
  const status = statuses.get(written.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const details = column('details', 'detail', 'message');
  const common = {
    check: column(...checkNames) || `row ${number}`,
    expected: column('expected'),
    found: column(...foundNames),
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
