import { counted, cut, withoutEnd } from '../text.ts';
import { markdown } from '../inventory/index.ts';
import { hiddenDatabase } from '../github/index.ts';
import { changeBlocks } from './plan-changes-markdown.ts';
import { collisionBlocks, driftBlocks } from './plan-drift-markdown.ts';
import { bullets, more, placeText, prose, type Detail } from './plan-detail.ts';
import { headline, mark } from './plan-headline.ts';
import { statementBlocks } from './plan-statements-markdown.ts';
import type { PlanReport } from './report.ts';

/** From everything to the headline: a report is shortened by leaving out rows, never by cutting what is rendered. */
const levels: readonly Detail[] = [
  { rows: 1_000, properties: true, definitions: true, diagrams: true, text: 4_000 },
  { rows: 200, properties: true, definitions: true, diagrams: true, text: 1_000 },
  { rows: 200, properties: true, definitions: false, diagrams: true, text: 500 },
  { rows: 200, properties: false, definitions: false, diagrams: true, text: 500 },
  { rows: 200, properties: false, definitions: false, diagrams: false, text: 500 },
  { rows: 50, properties: false, definitions: false, diagrams: false, text: 300 },
  { rows: 10, properties: false, definitions: false, diagrams: false, text: 200 },
  { rows: 3, properties: false, definitions: false, diagrams: false, text: 80 },
];

/**
 * The plan as GitHub Flavored Markdown, in the most detailed form that fits.
 * @param budget bytes of UTF-8.
 */
export function planMarkdown(report: PlanReport, budget: number): string {
  let text = '';
  for (const detail of levels) {
    text = render(report, detail);
    if (Buffer.byteLength(text) <= budget) break;
  }
  return text;
}

function render(report: PlanReport, detail: Detail): string {
  // That every file ran is the least of the news.
  const smooth = report.rehearsal.files.every(({ state }) => state === 'ran');
  return (
    [
      markdown.heading(3, `${mark(report)} Database plan: ${headline(report)}`),
      ...touches(report, detail),
      ...collisionBlocks(report, detail),
      ...failure(report, detail),
      ...problems(report, detail),
      ...(smooth ? [] : files(report, detail)),
      ...statementBlocks(report, detail),
      ...changeBlocks(report, detail),
      ...findings(report, detail),
      ...driftBlocks(report, detail),
      ...diagrams(report, detail),
      ...(smooth ? files(report, detail) : []),
      ...pending(report, detail),
      ...about(report, detail),
    ].join('\n\n') + '\n'
  );
}

/** First of all: a comparison says nothing of what it is itself made with. */
function touches({ rehearsal }: PlanReport, detail: Detail): readonly string[] {
  const some = (all: readonly string[]): string =>
    all.slice(0, detail.rows).join(', ') +
    (all.length <= detail.rows ? '' : ` and ${all.length - detail.rows} more`);
  const lines = rehearsal.touches.map(
    ({ file, line, what }) => `${markdown.code(`${file}:${line}`)} (${markdown.cell(what)})`,
  );
  const sentences = [
    ...(lines.length === 0
      ? []
      : [
          `Look at these lines yourself; what they change is not all in the comparison below: ${some(lines)}.`,
        ]),
    ...(rehearsal.leftOut.length === 0
      ? []
      : [`Not in the comparison at all: ${some(rehearsal.leftOut.map((what) => markdown.cell(what)))}.`]),
  ];
  return sentences.length === 0 ? [] : [['> [!WARNING]', ...sentences].join('\n> ')];
}

function failure({ rehearsal, refusals, failure: own }: PlanReport, detail: Detail): readonly string[] {
  const found = rehearsal.failure ?? own;
  const blocks: string[] = [];
  if (found !== null) {
    const at =
      found.location === undefined
        ? ''
        : ` ${markdown.code(`${found.location.file}:${found.location.line}:${found.location.column}`)}`;
    const named = `${found.location?.file}: `;
    const message = found.message.startsWith(named) ? found.message.slice(named.length) : found.message;
    blocks.push(`**Failed${at}:** ${prose(message, detail)}`);
    if (found.snippet !== undefined) blocks.push(markdown.fence(cut(found.snippet, detail.text)));
    const items = [
      ['SQLSTATE', found.sqlstate],
      ['DETAIL', found.detail],
      ['HINT', found.hint],
      ['What to do', found.remedy],
    ] as const;
    const list = items.flatMap(([label, text]) =>
      text === undefined ? [] : [`- ${label}: ${markdown.cell(cut(text, detail.text))}`],
    );
    if (list.length > 0) blocks.push(list.join('\n'));
  }
  const others = refusals.filter(({ message }) => message !== found?.message).slice(0, detail.rows);
  if (others.length > 0)
    blocks.push(others.map(({ message }) => `- ❌ ${prose(message, detail)}`).join('\n'));
  if (rehearsal.obstacle !== null)
    blocks.push(
      `> [!NOTE]\n> ${rehearsal.extent === 'none' ? 'Not rehearsed' : 'Not rehearsed to its end'}: ` +
        `${prose(withoutEnd(rehearsal.obstacle, '.'), detail)}. ` +
        'This is not counted as a mistake of this pull request. ' +
        'An empty database that has what is missing can be given as `shadow`.',
    );
  return blocks;
}

function problems({ problems }: PlanReport, detail: Detail): readonly string[] {
  if (problems.length === 0) return [];
  const shown = problems.slice(0, detail.rows);
  return [
    markdown.heading(4, `Files that do not fit the base branch (${problems.length})`),
    shown
      .map(
        ({ level, message, remedy }) =>
          `- ${level === 'error' ? '❌' : '⚠️'} ${prose(message, detail)} ${prose(remedy, detail)}`,
      )
      .join('\n'),
    ...(shown.some(({ commands }) => commands.length > 0)
      ? [markdown.fence(shown.flatMap(({ commands }) => commands).join('\n'), 'sh')]
      : []),
    ...more(shown.length, problems.length),
  ];
}

const states = {
  ran: '✓ ran on empty tables',
  failed: '✗ failed',
  'not rehearsed': '· not rehearsed',
} as const;

function files({ rehearsal }: PlanReport, detail: Detail): readonly string[] {
  if (rehearsal.files.length === 0) return [];
  const shown = rehearsal.files.slice(0, detail.rows);
  return [
    markdown.heading(4, `Migrations of this change (${rehearsal.files.length})`),
    ...bullets(
      shown.map(({ file, state }) => `${states[state]}: ${markdown.code(cut(file, detail.text))}`),
      rehearsal.files.length,
    ),
  ];
}

const findingLevels = { error: '🔴 error', warning: '🟠 warning', info: '⚪ info' } as const;

function findings({ findings }: PlanReport, detail: Detail): readonly string[] {
  if (findings.length === 0) return [];
  const shown = findings.slice(0, detail.rows);
  const minor = findings.filter(({ level }) => level === 'info').length;
  // The first line counts the others, and the two figures should not seem to disagree.
  const apart = minor === 0 || minor === findings.length ? '' : `, ${minor} of them for information`;
  return [
    markdown.heading(4, `New findings (${findings.length}${apart})`),
    ...bullets(
      shown.map(({ level, rule, message, remedy, file, line }) => {
        const where = file === null ? '' : `, ${placeText(cut(file, detail.text), line ?? 1)}`;
        const head = `${findingLevels[level]}: ${prose(message, detail)} (${markdown.code(rule)}${where})`;
        return detail.properties
          ? `${head}<br>\nTo do: ${advice(cut(remedy, Math.min(detail.text, 600)))}`
          : head;
      }),
      findings.length,
    ),
  ];
}

/** A statement can be copied; what is told in words is told in words. */
const advice = (remedy: string): string =>
  /^[A-Z]{2,}\b[^]*;/.test(remedy) ? markdown.code(remedy) : markdown.sentences(remedy);

function diagrams({ diagrams }: PlanReport, detail: Detail): readonly string[] {
  if (!detail.diagrams || diagrams.length === 0) return [];
  return [
    markdown.details(
      'Diagram of the tables that this touches',
      diagrams.map((source) => markdown.fence(source, 'mermaid')).join('\n\n'),
    ),
  ];
}

/** A database's name, or the words that hide it. */
const place = (name: string): string => (name === hiddenDatabase ? name : markdown.code(name));

function pending({ live }: PlanReport, detail: Detail): readonly string[] {
  if (live === null) return [];
  if (live.pending === null)
    return [
      markdown.heading(4, `Pending on ${place(live.name)}`),
      `Not known: ${prose(live.refusal?.message ?? 'its history contradicts the files', detail)}`,
    ];
  const shown = live.pending.slice(0, detail.rows);
  return [
    markdown.heading(4, `Pending on ${place(live.name)} (${live.pending.length})`),
    live.pending.length === 0
      ? `Nothing is pending: ${counted(live.appliedBefore, 'file')} applied.`
      : shown.map((file) => `1. ${markdown.code(cut(file, detail.text))}`).join('\n'),
    ...more(shown.length, live.pending.length),
    ...live.offered.map(
      (file) =>
        `${markdown.code(cut(file, detail.text))} makes what this database has already: there it will be recorded as ` +
        'applied, and not run.',
    ),
  ];
}

function unrehearsed(base: PlanReport['base'], detail: Detail): string {
  return `Nothing to rehearse${base === null ? '' : `; compared with ${prose(base, detail)}`}.`;
}

function rehearsedOn(
  { engine, name, version }: NonNullable<PlanReport['shadow']>,
  base: PlanReport['base'],
  detail: Detail,
): string {
  const place = engine === 'embedded' ? 'the embedded engine' : prose(name, detail);
  const onTop = base === null ? 'from an empty database' : `on top of ${prose(base, detail)}`;
  return `Rehearsed on ${place} (PostgreSQL ${prose(version, detail)}), ${onTop}.`;
}

function about({ base, shadow, rehearsal, live, notes }: PlanReport, detail: Detail): readonly string[] {
  const lines = [
    [
      shadow === null ? unrehearsed(base, detail) : rehearsedOn(shadow, base, detail),
      ...(live === null ? [] : [`The database runs PostgreSQL ${prose(live.version, detail)}.`]),
      'Nothing was written anywhere.',
    ].join(' '),
    ...rehearsal.standIns
      .slice(0, detail.rows)
      .map((each) => `Made up for the rehearsal: ${prose(each, detail)}.`),
    ...notes.slice(0, detail.rows).map((each) => prose(each, detail)),
  ];
  return [`<sub>${lines.join('<br>')}</sub>`];
}
