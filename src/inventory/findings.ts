import type { Finding, Level } from '../snapshot/index.ts';
import { code, cell, details, heading, table } from './markdown.ts';

/** More findings of a rule than this are folded together, so that they do not stand between the others. */
const fewFindings = 5;
/** More findings of a rule than this are no longer read one by one. */
const mostFindings = 50;
const levels: readonly (readonly [level: Level, one: string, several: string])[] = [['error', 'error', 'errors'], ['warning', 'warning', 'warnings'], ['info', 'info', 'infos']];

/**
 * What is dangerous, wrong or slow. Which of it is new is for the report of the run: the next run would write other bytes.
 * @param list sorted, errors first.
 */
export function findings(list: readonly Finding[]): readonly string[] {
  if (list.length === 0) return [];
  const groups = levels.map(([level, one, several]) => ({ level, found: list.filter((each) => each.level === level), one, several })).filter(({ found }) => found.length > 0);
  return [
    heading(2, 'Findings'),
    `${groups.map(({ found, one, several }) => `${found.length} ${found.length === 1 ? one : several}`).join(', ')}.`,
    ...groups.flatMap(({ level, found, one, several }) => {
      const rules = [...byRule(found)];
      const few = rules.filter(([, all]) => all.length <= fewFindings).flatMap(([, all]) => all);
      const rows = few.map(({ rule, message, remedy }) => [level === 'error' ? '**error**' : level, cell(message), code(rule), code(remedy)]);
      const single = rows.length === 0 ? [] : [table(['Level', 'Finding', 'Rule', 'To do'], rows)];
      return [
        ...(level === 'info' ? single.map((written) => details(`${few.length} ${few.length < found.length ? 'other ' : ''}${few.length === 1 ? one : several}`, written)) : single),
        ...rules.filter(([, all]) => all.length > fewFindings).map(([rule, all]) => details(`${all.length} ${several}: ${rule}`, many(rule, all), level === 'error')),
      ];
    }),
  ];
}

function byRule(list: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const rules = new Map<string, Finding[]>();
  for (const finding of list) {
    const known = rules.get(finding.rule);
    if (known === undefined) rules.set(finding.rule, [finding]);
    else known.push(finding);
  }
  return rules;
}

function many(rule: string, all: readonly Finding[]): string {
  const shown = table(['Finding', 'To do'], all.slice(0, mostFindings).map(({ message, remedy }) => [cell(message), code(remedy)]));
  if (all.length <= mostFindings) return shown;
  return `${shown}\n\nAnd ${all.length - mostFindings} more: \`SELECT * FROM catalog.findings WHERE gone_since IS NULL AND accepted IS NULL AND rule = '${rule}'\`.`;
}
