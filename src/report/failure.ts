import type { Failure } from '../error.ts';
import type { Log } from './log.ts';

/** Bundled SQL is not a file of the user's repository, so GitHub could show nothing there. */
const bundled = 'pg-feature-inventory/';

/** `file:line:column`, which terminals and editors turn into a link. */
function place({ location }: Failure): string | null {
  return location === undefined ? null : `${location.file}:${location.line}:${location.column}`;
}

/** The parts of a failure besides its message, place and snippet, in the order in which a person needs them. */
function particulars(failure: Failure): readonly (readonly [label: string, text: string])[] {
  const all = [
    ['SQLSTATE', failure.sqlstate],
    ['DETAIL', failure.detail],
    ['HINT', failure.hint],
    ['CONTEXT', failure.context],
    ['State now', failure.state],
    ['What to do', failure.remedy],
  ] as const;
  return all.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [[label, text] as const]));
}

/** The whole failure for the log: message, place, snippet with its caret, then the server's and our own particulars. */
export function failureText(failure: Failure): string {
  const at = place(failure);
  const items = particulars(failure);
  const width = Math.max(...items.map(([label]) => label.length));
  return [
    `Error: ${failure.message}`,
    ...(at === null ? [] : [`    at ${at}`]),
    ...(failure.snippet === undefined ? [] : ['', indent(failure.snippet, 4), '']),
    ...items.map(([label, text]) => `${label.padEnd(width)}  ${indent(text, width + 2).trimStart()}`),
  ].join('\n');
}

/** The one error annotation of a run, at its file, line and column if there are any. */
export function annotateFailure(log: Log, failure: Failure): void {
  const { location, sqlstate, message } = failure;
  const inRepository = location !== undefined && !location.file.startsWith(bundled);
  const at = inRepository ? null : place(failure);
  log.fail(
    [
      message,
      ...(at === null ? [] : [`at ${at}`]),
      ...particulars(failure).map(([label, text]) => `${label}: ${text}`),
    ].join('\n'),
    {
      title: sqlstate === undefined ? 'pg-feature-inventory failed' : `PostgreSQL error ${sqlstate}`,
      ...(inRepository ? location : {}),
    },
  );
}

export function indent(text: string, width: number): string {
  return text
    .split(/\r?\n/)
    .map((line) => (line === '' ? line : ' '.repeat(width) + line))
    .join('\n');
}
