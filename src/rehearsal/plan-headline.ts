import { counted } from '../text.ts';
import type { PlanReport } from './report.ts';

/** Whether there is anything that a reviewer has to see. */
export function hasNews({ problems, rehearsal, changes, live, drift, failure }: PlanReport): boolean {
  return (
    problems.length > 0 ||
    rehearsal.files.length > 0 ||
    rehearsal.extent !== 'whole' ||
    rehearsal.failure !== null ||
    changes.length > 0 ||
    failure !== null ||
    drift !== null ||
    (live?.pending?.length ?? 0) > 0
  );
}

/** ❌, ⚠️ or ✅: the sign that stands before the headline. */
export function mark(report: PlanReport): string {
  if (failed(report)) return '❌';
  const { rehearsal, problems, changes, findings } = report;
  return notRehearsed(report).length > 0 ||
    report.gaps.length > 0 ||
    report.drift !== null ||
    rehearsal.extent !== 'whole' ||
    rehearsal.touches.length > 0 ||
    rehearsal.leftOut.length > 0 ||
    problems.length > 0 ||
    changes.some(({ severity }) => severity === 'breaking') ||
    exposing(changes).length > 0 ||
    findings.some(({ level }) => level !== 'info') ||
    unsafe(report) > 0
    ? '⚠️'
    : '✅';
}

/** How many statements keep somebody waiting for long, may fail on rows, or lose or break something. */
const unsafe = ({ statements }: Pick<PlanReport, 'statements'>): number =>
  statements.filter(({ hazards }) => hazards.some(({ level }) => level !== 'info')).length;

/** Changes of who may see or do what with things that are there already; a new table comes with policies of its own. */
function exposing(changes: PlanReport['changes']): PlanReport['changes'] {
  const made = changes
    .filter(({ change, kind }) => change === 'added' && kind === 'table')
    .map(({ identity }) => identity);
  return changes.filter(
    ({ severity, identity }) =>
      severity === 'security' &&
      !made.some((table) => identity.startsWith(`${table}.`) || identity.startsWith(`table ${table} `)),
  );
}

const failed = ({ problems, rehearsal, failure }: PlanReport): boolean =>
  failure !== null || rehearsal.failure !== null || problems.some(({ level }) => level === 'error');

/** How many changes a rehearsal has shown. */
const changesIn = {
  whole: (count) => counted(count, 'schema change'),
  partial: (count) => `${counted(count, 'schema change')} so far`,
  none: () => null,
} as const satisfies Record<PlanReport['rehearsal']['extent'], (count: number) => string | null>;

/** How many names stand in the first line. */
const mostNamed = 3;

/** What of the pull request was not rehearsed, in a few words each. */
function notRehearsed({ rehearsal: { skipped, files } }: PlanReport): readonly string[] {
  const left = files.filter(({ state }) => state === 'not rehearsed').map(({ file }) => shortName(file));
  return [
    ...(skipped.length <= mostNamed ? skipped : [...skipped.slice(0, mostNamed), '…']),
    ...(left.length <= mostNamed ? left : [counted(left.length, 'file')]),
  ];
}

/** A file's own name, and its folder's where all files have the same. */
const shortName = (file: string): string =>
  file
    .split('/')
    .slice(/(?:^|\/)(?:migration|up)\.sql$/.test(file) ? -2 : -1)
    .join('/');

/** One line, for the log too. */
export function headline(report: PlanReport): string {
  const { problems, rehearsal, changes, findings, live, drift, gaps } = report;
  const breaking = changes.filter(({ severity }) => severity === 'breaking').length;
  const [security, alarming] = [
    exposing(changes).length,
    findings.filter(({ level }) => level !== 'info').length,
  ];
  const nothing = rehearsal.files.length === 0 && changes.length === 0;
  const changed =
    nothing && rehearsal.extent === 'whole' ? null : changesIn[rehearsal.extent](changes.length);
  const left = notRehearsed(report).join(', ');
  const parts = [
    ...(problems.length === 0 ? [] : [counted(problems.length, 'problem')]),
    ...(nothing && problems.length > 0 ? [] : [counted(rehearsal.files.length, 'migration file')]),
    ...(changed === null ? [] : [changed]),
    ...(breaking === 0 ? [] : [`${breaking} breaking`]),
    ...(security === 0 ? [] : [`${security} to privileges or policies`]),
    ...(unsafe(report) === 0 ? [] : [`${counted(unsafe(report), 'statement')} unsafe on tables in use`]),
    ...(alarming === 0 ? [] : [counted(alarming, 'new finding')]),
    ...(live?.pending == null ? [] : [`${live.pending.length} pending on the database`]),
    ...(drift === null ? [] : [`drift of ${counted(drift.changes.length, 'change')} on the database`]),
    ...(left === '' ? [] : [`not rehearsed: ${left}`]),
    ...(left === '' && rehearsal.extent === 'none' ? ['not rehearsed'] : []),
    ...gaps,
  ];
  return parts.join(', ');
}
