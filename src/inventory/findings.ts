import { counted } from '../text.ts';
import type { Finding } from '../snapshot/index.ts';
import { code, cell, details, heading, table } from './markdown.ts';

/** More findings of a rule than this are folded together, so that they do not stand between the others. */
const fewFindings = 5;
/** More errors of a rule than this are folded away: they would push everything else off the screen. */
const mostUnfolded = 10;
/** More findings of a rule than this are no longer read one by one. */
const mostFindings = 50;

/**
 * What is dangerous, wrong or slow. What of it is new is only in the report of the run: the next run would write other
 * bytes.
 * @param list sorted, errors first.
 */
export function findings(list: readonly Finding[]): readonly string[] {
  if (list.length === 0) return [];
  const [errors, warnings, infos] = (['error', 'warning', 'info'] as const)
    .map((level) => list.filter((finding) => finding.level === level))
    .map(byRule) as [Rules, Rules, Rules];
  const [single, others] = [[...fewOf(errors), ...fewOf(warnings)], fewOf(infos)];
  const count = (rules: Rules): number => rules.reduce((sum, [, all]) => sum + all.length, 0);
  const counts = [
    counted(count(errors), 'error'),
    counted(count(warnings), 'warning'),
    `${count(infos)} info`,
  ].filter((text) => !text.startsWith('0 '));
  return [
    heading(2, 'Findings'),
    `${counts.join(', ')}.`,
    ...folded(errors, 'errors'),
    ...(single.length === 0
      ? []
      : [
          table(
            ['Level', 'Finding', 'Rule', 'To do'],
            single.map(({ rule, level, message, remedy }) => [
              level === 'error' ? '**error**' : level,
              cell(message),
              code(rule),
              code(remedy),
            ]),
          ),
        ]),
    ...folded(warnings, 'warnings'),
    ...(others.length === 0
      ? []
      : [
          details(
            `${others.length} ${others.length < count(infos) ? 'other ' : ''}info`,
            table(
              ['Finding', 'Rule', 'To do'],
              others.map(({ rule, message, remedy }) => [cell(message), code(rule), code(remedy)]),
            ),
          ),
        ]),
    ...folded(infos, 'info'),
  ];
}

type Rules = readonly (readonly [rule: string, all: readonly Finding[]])[];

function fewOf(rules: Rules): readonly Finding[] {
  return rules.flatMap(([, all]) => (all.length <= fewFindings ? all : []));
}

function folded(rules: Rules, several: string): readonly string[] {
  return rules
    .filter(([, all]) => all.length > fewFindings)
    .map(([rule, all]) =>
      details(
        `${all.length} ${several}: ${rule}`,
        many(rule, all),
        several === 'errors' && all.length <= mostUnfolded,
      ),
    );
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

function many(rule: string, all: readonly Finding[]): string {
  const shown = table(
    ['Finding', 'To do'],
    all.slice(0, mostFindings).map(({ message, remedy }) => [cell(message), code(remedy)]),
  );
  if (all.length <= mostFindings) return shown;
  return (
    `${shown}\n\nAnd ${all.length - mostFindings} more: \`SELECT * FROM catalog.findings WHERE ` +
    `gone_since IS NULL AND accepted IS NULL AND rule = '${rule}'\`.`
  );
}
