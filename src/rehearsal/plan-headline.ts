import { counted } from '../text.ts';
import type { PlanReport } from './report.ts';

/** Whether there is anything that a reviewer has to see. */
export function hasNews({ problems, rehearsal, changes, live, failure }: PlanReport): boolean {
  return (
    problems.length > 0 ||
    rehearsal.files.length > 0 ||
    rehearsal.failure !== null ||
    changes.length > 0 ||
    failure !== null ||
    (live?.pending?.length ?? 0) > 0
  );
}

/** ❌, ⚠️ or ✅: the sign that stands before the headline. */
export function mark(report: PlanReport): string {
  if (failed(report)) return '❌';
  const { rehearsal, problems, changes, findings } = report;
  return rehearsal.extent !== 'whole' ||
    rehearsal.touches.length > 0 ||
    rehearsal.leftOut.length > 0 ||
    problems.length > 0 ||
    changes.some(({ severity }) => severity === 'breaking') ||
    exposing(changes).length > 0 ||
    findings.some(({ level }) => level !== 'info')
    ? '⚠️'
    : '✅';
}

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
  none: () => 'not rehearsed',
} as const satisfies Record<PlanReport['rehearsal']['extent'], (count: number) => string>;

/** One line, for the log too. */
export function headline({ problems, rehearsal, changes, findings, live }: PlanReport): string {
  const breaking = changes.filter(({ severity }) => severity === 'breaking').length;
  const [security, alarming] = [
    exposing(changes).length,
    findings.filter(({ level }) => level !== 'info').length,
  ];
  const nothing = rehearsal.files.length === 0 && changes.length === 0;
  const parts = [
    ...(problems.length === 0 ? [] : [counted(problems.length, 'problem')]),
    ...(nothing && problems.length > 0 ? [] : [counted(rehearsal.files.length, 'migration file')]),
    ...(nothing && rehearsal.extent === 'whole' ? [] : [changesIn[rehearsal.extent](changes.length)]),
    ...(breaking === 0 ? [] : [`${breaking} breaking`]),
    ...(security === 0 ? [] : [`${security} of who may do what`]),
    ...(alarming === 0 ? [] : [counted(alarming, 'new finding')]),
    ...(live?.pending == null ? [] : [`${live.pending.length} pending on the database`]),
  ];
  return parts.join(', ');
}
