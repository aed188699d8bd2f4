import { counted } from '../text.ts';
import type { Story } from './story.ts';

/** Findings that the log and the summary show; all of them are in the JSON report. */
const findingsShown = 20;

/** Of these, new ones of one rule. */
const newShown = 5;

type Findings = NonNullable<NonNullable<Story['snapshot']>['findings']>;

/** `3 findings: 1 error, 2 warnings; 2 new; 1 suppressed` */
export function findingCounts({ list, suppressed }: Findings): string {
  const count = (level: string): number => list.filter((finding) => finding.level === level).length;
  const levels = [
    ['error', counted(count('error'), 'error')],
    ['warning', counted(count('warning'), 'warning')],
    ['info', `${count('info')} info`],
  ] as const;
  const fresh = list.filter(({ isNew }) => isNew).length;
  return [
    list.length === 0
      ? 'none'
      : `${counted(list.length, 'finding')}: ${levels
          .filter(([level]) => count(level) > 0)
          .map(([, text]) => text)
          .join(', ')}`,
    ...(fresh === 0 ? [] : [`${fresh} new`]),
    ...(suppressed.length === 0 ? [] : [`${suppressed.length} suppressed`]),
  ].join('; ');
}

/** A finding that is shown, and how many more of its rule are not. */
export interface ShownFinding {
  readonly finding: Findings['list'][number];
  readonly more: number;
}

/**
 * New ones first, some of each rule, then the most severe, one of each rule: a hundred findings of one rule would
 * hide all others. Known findings of level info are only counted.
 */
export function topFindings({ list }: Findings): {
  readonly top: readonly ShownFinding[];
  readonly rest: string;
} {
  const rules = new Map<string, Findings['list'][number][]>();
  for (const finding of [
    ...list.filter(({ isNew }) => isNew),
    ...list.filter(({ isNew, level }) => !isNew && level !== 'info'),
  ]) {
    const name = `${finding.isNew} ${finding.rule}`;
    const known = rules.get(name);
    if (known === undefined) rules.set(name, [finding]);
    else known.push(finding);
  }
  const top = [...rules.values()]
    .flatMap((all) => {
      const shown = all.slice(0, all[0]?.isNew === true ? newShown : 1);
      return shown.map((finding, at) => ({
        finding,
        more: at === shown.length - 1 ? all.length - shown.length : 0,
      }));
    })
    .slice(0, findingsShown);
  const left = list.length - top.reduce((sum, { more }) => sum + 1 + more, 0);
  const onlyInfo = left === list.filter(({ isNew, level }) => !isNew && level === 'info').length;
  const count = top.length === 0 ? '' : `and ${left} ${onlyInfo ? 'info' : 'more'}, `;
  return { top, rest: left === 0 ? '' : `${count}listed in the JSON report` };
}

/** The most important findings for the log, a line each. */
export function findingsText(findings: Findings): readonly string[] {
  const { top, rest } = topFindings(findings);
  return [
    ...top.map(
      ({ finding: { isNew, level, rule, message }, more }) =>
        `${isNew ? 'new ' : ''}${level}: ${message} (${rule}${more === 0 ? '' : `, and ${more} more`})`,
    ),
    ...(rest === '' ? [] : [rest]),
  ];
}
