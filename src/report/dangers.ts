import { markdown } from '../inventory/index.ts';
import { gravityOf } from '../safety/index.ts';
import { counted, cut } from '../text.ts';
import { cell, prose, type Detail } from './detail.ts';
import type { Story } from './story.ts';

type Told = NonNullable<Story['statements']>;

const icons = { error: '🔴', warning: '🟠', info: '⚪' } as const;
/** Hazards of one statement that are shown: one that drops a schema may have thousands. */
const mostOfOne = 10;

const gravest = ({ hazards }: Told[number]): number =>
  hazards.reduce((most, one) => Math.min(most, gravityOf(one)), Infinity);

/** Statements by the gravest of their hazards, otherwise in the order in which they run. */
const worstFirst = (statements: Told): Told => [...statements].sort((a, b) => gravest(a) - gravest(b));

/**
 * What pending statements do to tables in use, for the job summary: what an operator has to know of, the worst first,
 * and what the repository accepts.
 */
export function dangers(statements: Told, detail: Detail): readonly string[] {
  const told = worstFirst(statements)
    .map((one) => ({ ...one, hazards: one.hazards.filter(({ level }) => level !== 'info') }))
    .filter(({ hazards }) => hazards.length > 0);
  const accepted = acceptedBlock(statements, detail);
  if (told.length === 0) return accepted;
  const shown = told.slice(0, detail.rows);
  return [
    markdown.heading(3, `What pending statements do to tables in use (${told.length})`),
    ...(shown.length === 0
      ? []
      : [
          markdown.table(
            ['Statement', 'What it does'],
            shown.map((one) => [placeOf(one, detail), hazardsText(one, detail)]),
          ),
        ]),
    ...shortened(shown.length, told.length, 'statement'),
    ...accepted,
    'From the documentation of PostgreSQL, the catalog and the rows of the tables before the files ran; not measured.',
  ];
}

const placeOf = ({ file, line, statement }: Told[number], detail: Detail): string =>
  `${markdown.code(`${cut(file, detail.text)}:${line}`)}<br>${markdown.cell(statement)}`;

function hazardsText({ hazards }: Told[number], detail: Detail): string {
  const more = hazards.length - mostOfOne;
  return [
    ...hazards
      .slice(0, mostOfOne)
      .map(
        ({ level, rule, message }) => `${icons[level]} ${prose(message, detail)} (${markdown.code(rule)})`,
      ),
    ...(more > 0 ? [`and ${counted(more, 'more hazard')}, in the JSON report`] : []),
  ].join('<br>');
}

/** Counted where all see it, and folded. */
function acceptedBlock(statements: Told, detail: Detail): readonly string[] {
  const all = statements.flatMap((of) => of.accepted.map((one) => ({ of, ...one })));
  if (all.length === 0) return [];
  const shown = all.slice(0, detail.rows);
  const rows = shown.map(({ of, rule, message, reason }) => [
    placeOf(of, detail),
    `${prose(message, detail)} (${markdown.code(rule)})`,
    cell(reason, detail),
  ]);
  return [
    markdown.details(
      `${counted(all.length, 'hazard is', 'hazards are')} accepted by the repository`,
      [
        ...(rows.length === 0
          ? []
          : [markdown.table(['Statement', 'What it does', 'Why it is accepted'], rows)]),
        ...shortened(shown.length, all.length, 'hazard'),
      ].join('\n\n'),
    ),
  ];
}

const shortened = (shown: number, total: number, what: string): readonly string[] =>
  shown === total ? [] : [`_${shown} of ${counted(total, what)} are shown; all are in the JSON report._`];
