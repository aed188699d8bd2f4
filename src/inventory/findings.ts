import { counted } from '../text.ts';
import type { Finding } from '../snapshot/index.ts';
import { code, cell, details, heading } from './markdown.ts';

/** More findings of a rule than this are folded together, so that they do not stand between the others. */
const fewFindings = 3;
/** More findings than this are not unfolded: they would push the rest of the page off the screen. */
const mostUnfolded = 12;
/** More findings of a rule than this are no longer read one by one. */
const mostFindings = 50;

type Level = Finding['level'];
type Rules = readonly (readonly [rule: string, all: readonly Finding[]])[];

/**
 * What is dangerous, wrong or slow, by rule. What of it is new is only in the report of the run: the next run would
 * write other bytes.
 * @param list sorted, errors first.
 */
export function findings(list: readonly Finding[]): readonly string[] {
  if (list.length === 0) return [];
  const [errors, warnings, infos] = (['error', 'warning', 'info'] as const).map((level) =>
    list.filter((finding) => finding.level === level),
  ) as [Finding[], Finding[], Finding[]];
  const unfolded = new Set([...fewOf(byRule(errors)), ...fewOf(byRule(warnings))].slice(0, mostUnfolded));
  return [
    heading(2, 'Findings'),
    `${[...counts('error', errors), ...counts('warning', warnings), ...counts('info', infos)].join(', ')}.`,
    ...levelOf('error', errors, unfolded),
    ...levelOf('warning', warnings, unfolded),
    ...(infos.length === 0 ? [] : [details(`${infos.length} info`, everyRule(byRule(infos)))]),
  ];
}

function levelOf(level: Level, list: readonly Finding[], unfolded: ReadonlySet<Finding>): readonly string[] {
  const [shown, left] = [true, false].map((is) => list.filter((finding) => unfolded.has(finding) === is)) as [
    Finding[],
    Finding[],
  ];
  return [
    ...(shown.length === 0 ? [] : [shown.map((finding) => `- ${findingItem(finding)}`).join('\n')]),
    ...byRule(left).map(([rule, all]) => details(`${counted(all.length, level)}: ${rule}`, many(rule, all))),
  ];
}

const counts = (level: Level, { length }: readonly Finding[]): readonly string[] => {
  if (length === 0) return [];
  return [level === 'info' ? `${length} info` : counted(length, level)];
};

/**
 * A finding for a list, and on a line of its own what to do about it: of a table one would see neither on a telephone,
 * whose screen shows two columns.
 * @param more of the same rule that are not told.
 */
export function findingItem(
  { level, rule, message, remedy }: Pick<Finding, 'level' | 'rule' | 'message' | 'remedy'>,
  more = 0,
): string {
  const others = more === 0 ? '' : ` _and ${more} more_`;
  return `${level === 'error' ? '**error**' : level} ${code(rule)}: ${cell(message)}${others}<br>${code(remedy)}`;
}

function fewOf(rules: Rules): readonly Finding[] {
  return rules.flatMap(([, all]) => (all.length <= fewFindings ? all : []));
}

function byRule(list: readonly Finding[]): Rules {
  const rules = new Map<string, Finding[]>();
  for (const finding of list) {
    const known = rules.get(finding.rule);
    if (known === undefined) rules.set(finding.rule, [finding]);
    else known.push(finding);
  }
  return [...rules];
}

const everyRule = (rules: Rules): string =>
  rules.map(([rule, all]) => `${code(rule)}\n\n${many(rule, all)}`).join('\n\n');

function many(rule: string, all: readonly Finding[]): string {
  const shown = all
    .slice(0, mostFindings)
    .map(({ message, remedy }) => `- ${cell(message)}<br>${code(remedy)}`)
    .join('\n');
  if (all.length <= mostFindings) return shown;
  return (
    `${shown}\n\nAnd ${all.length - mostFindings} more: \`SELECT * FROM catalog.findings WHERE ` +
    `gone_since IS NULL AND accepted IS NULL AND rule = '${rule}'\`.`
  );
}
