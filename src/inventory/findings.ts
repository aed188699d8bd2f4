import type { Finding, Level } from '../snapshot/index.ts';
import { cell, code, details, heading, table } from './markdown.ts';

/** More findings of a level than this are no longer read one by one. */
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
      const rows = table(['Level', 'Finding', 'Rule', 'To do'], found.slice(0, mostFindings).map(({ rule, message, remedy }) => [level === 'error' ? '**error**' : level, cell(message), code(rule), code(remedy)]));
      const more = found.length - mostFindings;
      return [
        level === 'info' ? details(`${found.length} ${found.length === 1 ? one : several}`, rows) : rows,
        ...(more > 0 ? [`And ${more} more ${several}: \`SELECT * FROM catalog.findings WHERE gone_since IS NULL AND level = '${level}'\`.`] : []),
      ];
    }),
  ];
}
