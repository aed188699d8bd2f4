import { changeCounts } from './change-text.ts';
import { counted, cut } from '../text.ts';
import { becameOf, findingItem, markdown } from '../inventory/index.ts';
import type { Change } from '../snapshot/index.ts';
import { dangers } from './dangers.ts';
import { cell, fence, list, most, name, prose, shortened, type Detail } from './detail.ts';
import { driftSqlBlocks } from './drift-sql.ts';
import { failureText } from './failure.ts';
import { findingCounts, topFindings } from './findings-text.ts';
import type { Check, Story } from './story.ts';
import {
  duration,
  hasSeveralFiles,
  marks,
  migrationCounts,
  notStored,
  objectCounts,
  snapshotName,
  verificationLine,
} from './text.ts';
import { trendCharts } from './trend.ts';
import { headline, headlineOf, needsSomebody, nextStep, succeeded } from './verdict.ts';

/** From everything to nearly nothing: a report is shortened by leaving out rows, never by cutting rendered text. */
const levels: readonly Omit<Detail, 'room'>[] = [
  { rows: Infinity, properties: true, text: 20_000 },
  { rows: Infinity, properties: false, text: 4_000 },
  { rows: 6_000, properties: false, text: 2_000 },
  { rows: 2_000, properties: false, text: 2_000 },
  { rows: 200, properties: false, text: 1_000 },
  { rows: 20, properties: false, text: 500 },
  { rows: 0, properties: false, text: 200 },
];

/**
 * The report as GitHub Flavored Markdown, in the most detailed form that fits.
 * @param budget bytes of UTF-8; see src/github/limits.ts.
 */
export function summary(story: Story, budget: number): string {
  let text = '';
  for (const level of levels) {
    const room = { left: budget };
    text = render(story, { ...level, room });
    if (room.left >= 0 && Buffer.byteLength(text) <= budget) break;
  }
  return text;
}

function render(story: Story, detail: Detail): string {
  return story.plan === undefined ? whole(story, detail) : afterPlan(story, detail);
}

/** What stands after a plan, which has told everything itself, its failure included. */
function afterPlan(story: Story, detail: Detail): string {
  return (
    [
      markdown.heading(2, title(story, detail)),
      `**Next step:** ${prose(nextStep(story), detail)}`,
      ...notices(
        {
          ...story,
          notices: story.notices.filter(({ message }) => story.plan?.notes?.includes(message) !== true),
        },
        detail,
      ),
    ].join('\n\n') + '\n'
  );
}

/** The failure of a check is a list of what it found: its message is told once, and its remedy is the next step. */
function title(story: Story, detail: Detail): string {
  // Nothing is left to do where it is green.
  const done = needsSomebody(story) ? '⚠️' : '✅';
  const icon = succeeded(story) ? done : '❌';
  const isTold = story.failure !== null && (story.mode === 'check' || story.plan !== undefined);
  return `${icon} ${prose(isTold ? headlineOf(story) : headline(story), detail)}`;
}

function failed({ mode, failure }: Story, detail: Detail): readonly string[] {
  if (failure === null) return [];
  return mode === 'check' && failure.location === undefined && failure.sqlstate === undefined
    ? [prose(failure.message, detail), ...(failure.state === undefined ? [] : [prose(failure.state, detail)])]
    : [fence(failureText(failure), detail)];
}

function whole(story: Story, detail: Detail): string {
  return (
    [
      markdown.heading(2, title(story, detail)),
      ...failed(story, detail),
      `**Next step:** ${prose(nextStep(story), detail)}`,
      ...about(story, detail),
      ...links(story),
      ...migrations(story, detail),
      ...dangers(story.statements ?? [], detail),
      ...drift(story, detail),
      ...driftSqlBlocks(story, detail),
      ...objects(story),
      ...changes(story, detail),
      ...findings(story, detail),
      ...verification(story, detail),
      ...notices(story, detail),
      ...trend(story),
    ].join('\n\n') + '\n'
  );
}

const unknownVersion = 'of unknown version';

function about(
  {
    isInventoryOnly,
    target,
    engine,
    serverVersion,
    drift,
    snapshot,
    inventory,
    explorer,
    publication,
  }: Story,
  detail: Detail,
): readonly string[] {
  const rows = [
    ...(target === null
      ? []
      : [
          [
            'Database',
            `${target} (${engine === 'embedded' ? 'embedded ' : ''}PostgreSQL ${serverVersion ?? unknownVersion})`,
          ],
        ]),
    ...(drift.length === 0
      ? []
      : [['Drift', `yes: ${counted(drift.length, 'object')} changed with no migration in between`]]),
    ...(snapshot === null
      ? []
      : [
          ['Snapshot', snapshot.unstored === null ? snapshotName(snapshot) : notStored(snapshot.unstored)],
          ...(drift.length === 0 && !isInventoryOnly ? [['Drift', 'none']] : []),
          ...(snapshot.findings === null ? [] : [['Findings', findingCounts(snapshot.findings)]]),
        ]),
    ...(inventory === null
      ? []
      : [['Inventory', `${inventory.path} (${inventory.changed ? 'changed' : 'unchanged'})`]]),
    ...(explorer === null ? [] : [['Explorer', `${explorer.path} (not committed)`]]),
    ...(publication === null ? [] : [['Repository', publication.summary]]),
  ];
  return rows.length === 0
    ? []
    : [
        markdown.table(
          ['Run', ''],
          rows.map((row) => row.map((each) => cell(each, detail))),
        ),
      ];
}

/** Other text is escaped so that no name becomes a link; these two come from GitHub itself and should be links. */
function links({ publication, driftSql }: Story): readonly string[] {
  const link = (label: string, url: string | null | undefined): readonly string[] =>
    url != null && /^https?:\/\/[\w.:/?#=&%~+-]+$/.test(url) ? [`${label}: <${url}>`] : [];
  return [
    ...link('Commit', publication?.commitUrl),
    ...link('Pull request', publication?.pullRequestUrl),
    ...link('Pull request for the drift', driftSql?.pullRequest?.pullRequestUrl),
  ];
}

function migrations({ migrations }: Story, detail: Detail): readonly string[] {
  if (migrations === null) return [];
  const order = { failed: 0, pending: 1, applied: 2 } as const;
  const shown = most(migrations.outcomes, detail.rows, ({ state }) => order[state]);
  const cells = ({ state, file, milliseconds }: (typeof shown)[number]): readonly string[] => [
    `${marks[state]} ${state}`,
    name(file, detail),
    duration(milliseconds),
  ];
  return [
    markdown.heading(3, 'Migrations'),
    `${prose(migrationCounts(migrations), detail)}.`,
    ...list(['Status', 'File', 'Time'], shown, cells, migrations.outcomes.length, detail),
  ];
}

function objects({ snapshot }: Story): readonly string[] {
  if (snapshot === null) return [];
  const counts = objectCounts(snapshot);
  return [
    markdown.heading(3, 'Objects in the database'),
    markdown.table(
      counts.map(([, plural]) => plural),
      [counts.map(([, , count]) => String(count))],
      counts.map(() => 'right'),
    ),
  ];
}

function changes({ snapshot }: Story, detail: Detail): readonly string[] {
  return snapshot === null ? [] : changeList('Schema changes since the last run', snapshot.changes, detail);
}

function drift({ drift }: Story, detail: Detail): readonly string[] {
  return changeList('Drift: changed with no migration in between', drift, detail);
}

function changeList(title: string, changes: readonly Change[], detail: Detail): readonly string[] {
  if (changes.length === 0) return [];
  const order = ['breaking', 'security', 'performance', 'additive', 'cosmetic'];
  const shown = most(changes, detail.rows, ({ severity }) => order.indexOf(severity));
  const cells = (change: Change): readonly string[] => [
    change.change,
    cell(change.kind, detail),
    name(change.identity, detail),
    change.severity,
    ...(detail.properties ? [cell(properties(change), detail)] : []),
  ];
  return [
    markdown.heading(3, title),
    `${changeCounts(changes)}.`,
    ...list(
      ['Change', 'Kind', 'Object', 'Severity', ...(detail.properties ? ['What changed'] : [])],
      shown,
      cells,
      changes.length,
      detail,
    ),
  ];
}

function trend({ snapshot }: Story): readonly string[] {
  const charts = trendCharts(snapshot?.trend ?? []);
  return charts.length === 0
    ? []
    : [markdown.heading(3, 'The last snapshots'), ...charts.map((chart) => markdown.fence(chart, 'mermaid'))];
}

function findings({ snapshot }: Story, detail: Detail): readonly string[] {
  const found = snapshot?.findings ?? null;
  if (found === null || found.list.length === 0) return [];
  const { top, rest } = topFindings(found);
  const shown = top.slice(0, detail.rows);
  return [
    markdown.heading(3, 'Findings'),
    `${findingCounts(found)}.`,
    ...shortened(shown.length, top.length),
    ...(shown.length === 0
      ? []
      : [
          shown
            .map(({ finding, more }) => {
              const [message, remedy] = [finding.message, finding.remedy].map((text) =>
                cut(text, detail.text),
              );
              const item = findingItem({ ...finding, message: message ?? '', remedy: remedy ?? '' }, more);
              return `- ${finding.isNew ? '🆕 ' : ''}${item}`;
            })
            .join('\n'),
        ]),
    ...(rest === '' ? [] : [`_${rest.charAt(0).toUpperCase()}${rest.slice(1)}._`]),
  ];
}

function properties({ details }: Change): string {
  const value = (json: unknown): string =>
    cut(typeof json === 'string' ? json : (JSON.stringify(json) ?? ''), 200);
  return details.map(({ property, from, to }) => `${property}: ${becameOf(from, to, value)}`).join('\n');
}

function verification(story: Story, detail: Detail): readonly string[] {
  if (story.verification === null) return [];
  const { checks } = story.verification;
  const order = { fail: 0, skipped: 1, information: 2, pass: 3 } as const;
  const icons: Readonly<Record<Check['status'], string>> = {
    pass: '✅ pass',
    fail: '❌ fail',
    skipped: '⏭️ skipped',
    information: 'ℹ️ information',
  };
  const shown = most(checks, detail.rows, ({ status }) => order[status]);
  const severalFiles = hasSeveralFiles(checks);
  const cells = (check: Check): readonly string[] => [
    icons[check.status],
    ...[check.check, check.expected, check.found, check.details].map((each) => cell(each, detail)),
    ...(severalFiles ? [name(check.file, detail)] : []),
  ];
  return [
    markdown.heading(3, 'Verification'),
    `${verificationLine(story)}.`,
    ...list(
      ['Status', 'Check', 'Expected', 'Found', 'Details', ...(severalFiles ? ['File'] : [])],
      shown,
      cells,
      checks.length,
      detail,
    ),
  ];
}

/** A message of several lines contains something to paste, such as a `permissions:` block, and so is put in a fence. */
function notices({ notices }: Story, detail: Detail): readonly string[] {
  if (notices.length === 0) return [];
  const shown = most(notices, detail.rows, ({ level }) => (level === 'warning' ? 0 : 1));
  const [blocks, lines] = [
    shown.filter(({ message }) => message.includes('\n')),
    shown.filter(({ message }) => !message.includes('\n')),
  ];
  return [
    markdown.heading(3, 'Notices'),
    ...list(
      ['Level', 'Message'],
      lines,
      ({ level, message }) => [level, prose(message, detail)],
      lines.length,
      detail,
    ),
    ...shortened(shown.length, notices.length),
    ...blocks.flatMap(({ level, message }) => [`**${level}**`, fence(message, detail)]),
  ];
}
