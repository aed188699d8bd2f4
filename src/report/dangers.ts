import { markdown } from '../inventory/index.ts';
import type { Foretold } from '../safety/index.ts';
import { counted, cut } from '../text.ts';

const icons = { error: '🔴', warning: '🟠', info: '⚪' } as const;

/**
 * What pending statements do to tables in use, for the job summary: those that an operator has to know of.
 * @param detail how many statements are shown, and UTF-16 units of a text.
 */
export function dangers(
  statements: readonly Foretold[],
  detail: { readonly rows: number; readonly text: number },
): readonly string[] {
  const told = statements.flatMap(({ file, line, statement, hazards }) => {
    const grave = hazards.filter(({ level }) => level !== 'info');
    const messages = grave.map(
      ({ level, rule, message }) =>
        `${icons[level]} ${markdown.sentences(cut(message, detail.text))} (${markdown.code(rule)})`,
    );
    const place = `${markdown.code(`${cut(file, detail.text)}:${line}`)}<br>${markdown.cell(statement)}`;
    return messages.length === 0 ? [] : [[place, messages.join('<br>')]];
  });
  if (told.length === 0) return [];
  const shown = told.slice(0, detail.rows);
  return [
    markdown.heading(3, `What pending statements do to tables in use (${told.length})`),
    ...(shown.length === 0 ? [] : [markdown.table(['Statement', 'What it does'], shown)]),
    ...(shown.length === told.length
      ? []
      : [`_${shown.length} of ${counted(told.length, 'statement')} are shown; all are in the JSON report._`]),
    'From the documentation of PostgreSQL and the sizes of the tables before the files ran; not measured.',
  ];
}
