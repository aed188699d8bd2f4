import { markdown } from '../inventory/index.ts';
import { offeredBlocks } from '../report/index.ts';
import { counted, cut } from '../text.ts';
import { bullets, type Detail } from './plan-detail.ts';
import type { PlanReport } from './report.ts';

/** What the database has that no migration makes, and what is offered for it. */
export function driftBlocks({ drift }: Pick<PlanReport, 'drift'>, detail: Detail): readonly string[] {
  if (drift === null) return [];
  const { changes, sql, adopting, collisions } = drift;
  const name = (text: string): string => markdown.code(cut(text, detail.text));
  const shown = changes.slice(0, detail.rows);
  return [
    markdown.heading(4, `Drift: ${counted(changes.length, 'change')} in the database that no migration made`),
    ...(collisions.length === 0
      ? []
      : [
          `> [!WARNING]\n> The database has already what this pull request adds, so that ${markdown.code('mode: apply')} will ` +
            `fail at it: ${collisions
              .slice(0, Math.min(detail.rows, 10))
              .map(({ kind, identity }) => `${markdown.cell(kind)} ${name(identity)}`)
              .join(', ')}${collisions.length > 10 ? ', …' : ''}.`,
        ]),
    ...bullets(
      shown.map(({ change, kind, identity }) => `${change} ${markdown.cell(kind)} ${name(identity)}`),
      changes.length,
    ),
    ...(adopting.length === 0
      ? []
      : [
          `${adopting.map(name).join(', ')} of this pull request ${adopting.length === 1 ? 'adopts' : 'adopt'} it: merged, ` +
            'it is recorded as applied in this database and does not run there.',
        ]),
    ...(sql === null
      ? ['Put each into a migration, or undo it in the database.']
      : offeredBlocks(sql, { rows: detail.rows, text: detail.text, sql: detail.definitions })),
  ];
}
