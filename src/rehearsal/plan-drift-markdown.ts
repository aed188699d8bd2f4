import { markdown } from '../inventory/index.ts';
import { offeredBlocks } from '../report/index.ts';
import { counted, cut } from '../text.ts';
import type { PlanDrift } from './drift.ts';
import { bullets, type Detail } from './plan-detail.ts';
import type { PlanReport } from './report.ts';

/** So many objects are named in a sentence. */
const most = 10;

/** First of all: what the pull request will fail at, although it is right by itself. */
export function collisionBlocks({ drift }: PlanReport, detail: Detail): readonly string[] {
  const collisions = drift?.collisions ?? [];
  if (collisions.length === 0) return [];
  const shown = collisions.slice(0, Math.min(detail.rows, most));
  const list = shown
    .map(({ kind, identity }) => `${markdown.cell(kind)} ${markdown.code(cut(identity, detail.text))}`)
    .join(', ');
  const rest = collisions.length > shown.length ? ` and ${collisions.length - shown.length} more` : '';
  return [
    `> [!WARNING]\n> ${markdown.code('mode: apply')} will fail at what this pull request adds and the ` +
      `database has already: ${list}${rest}. See the drift below.`,
  ];
}

/** What the database has that no migration makes, and what is offered for it. */
export function driftBlocks({ drift }: PlanReport, detail: Detail): readonly string[] {
  if (drift === null) return [];
  const { changes, sql, adopting } = drift;
  const name = (text: string): string => markdown.code(cut(text, detail.text));
  return [
    markdown.heading(4, `Drift: ${counted(changes.length, 'change')} in the database that no migration made`),
    ...bullets(
      changes
        .slice(0, detail.rows)
        .map(({ change, kind, identity }) => `${change} ${markdown.cell(kind)} ${name(identity)}`),
      changes.length,
    ),
    ...adopted(drift, name),
    ...(sql === null && adopting.length === 0
      ? ['Put each into a migration, or undo it in the database.']
      : []),
    ...(sql === null
      ? []
      : offeredBlocks(sql, { rows: detail.rows, text: detail.text, sql: detail.definitions })),
  ];
}

function adopted({ adopting }: PlanDrift, name: (text: string) => string): readonly string[] {
  if (adopting.length === 0) return [];
  const [verb, them] = adopting.length === 1 ? ['adopts', 'it is'] : ['adopt', 'they are'];
  return [
    `✅ ${adopting.map(name).join(', ')} of this pull request ${verb} that. Merged, ${them} recorded as applied in ` +
      'this database and will not run in it.',
  ];
}
