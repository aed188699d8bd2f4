import { counted, oneLine } from '../text.ts';
import { changeCounts, changeLines, isBreaking } from './change-text.ts';
import { driftSqlText } from './drift-sql.ts';
import { failureText, indent } from './failure.ts';
import { findingCounts, findingsText } from './findings-text.ts';
import type { Check, MigrationOutcome, Story } from './story.ts';
import { headline, nextStep, verificationCounts } from './verdict.ts';

export const marks = {
  applied: '✓',
  failed: '✗',
  pending: '·',
  pass: '✓',
  fail: '✗',
  skipped: '–',
  information: 'i',
} as const;

/** The final report as plain text: success or what failed, chapter by chapter, and the next step. */
export function reportText(story: Story): string {
  return [
    headline(story),
    ...(story.failure === null ? [] : [failureText(story.failure)]),
    [
      databaseText(story),
      migrationsText(story),
      driftText(story),
      driftSqlField(story),
      planText(story),
      ...snapshotText(story),
      inventoryText(story),
      explorerText(story),
    ]
      .filter((text) => text !== null)
      .join('\n'),
    verificationText(story),
    story.notices.length === 0 ? null : `Notices\n${story.notices.map(noticeText).join('\n')}`,
    field('Next step', nextStep(story)),
  ]
    .filter((text) => text !== null && text !== '')
    .join('\n\n');
}

const noticeText = ({ level, message }: Story['notices'][number]): string =>
  `  ${level}: ${indent(message, 4).trimStart()}`;

function field(label: string, text: string): string {
  return `${label.padEnd(13)} ${indent(text, 14).trimStart()}`;
}

function databaseText({ target, engine, serverVersion }: Story): string | null {
  if (target === null) return null;
  const version = serverVersion === null ? '' : `PostgreSQL ${serverVersion}`;
  const kind = [engine === 'embedded' ? 'embedded' : '', version].filter((part) => part !== '').join(' ');
  return field('Database', kind === '' ? target : `${target} (${kind})`);
}

function migrationsText({ migrations }: Story): string | null {
  if (migrations === null) return field('Migrations', 'not reached');
  return [
    field('Migrations', migrationCounts(migrations)),
    ...migrations.outcomes.map((outcome) => `  ${outcomeText(outcome)}`),
  ].join('\n');
}

/** `2 applied, 1 failed, 3 pending, 12 applied before (supabase)` */
export function migrationCounts({
  outcomes,
  appliedBefore,
  format,
}: NonNullable<Story['migrations']>): string {
  if (format === 'none' && outcomes.length === 0) return 'none: this run makes the inventory only';
  const count = (state: MigrationOutcome['state']): number =>
    outcomes.filter((outcome) => outcome.state === state).length;
  return [
    `${count('applied')} applied`,
    ...(count('failed') === 0 ? [] : [`${count('failed')} failed`]),
    `${count('pending')} pending`,
    `${appliedBefore} applied before${format === 'none' ? '' : ` (${format})`}`,
  ].join(', ');
}

function outcomeText({ file, state, milliseconds }: MigrationOutcome): string {
  const note =
    state === 'applied'
      ? duration(milliseconds)
      : [state, duration(milliseconds)].filter((part) => part !== '').join(' after ');
  return `${marks[state]} ${file}${note === '' ? '' : `  ${note}`}`;
}

export function duration(milliseconds: number | null): string {
  if (milliseconds === null) return '';
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** Spec §11's list of objects. Packs that are not installed are left out rather than shown as zero. */
export function objectCounts({
  totals,
}: NonNullable<Story['snapshot']>): readonly (readonly [singular: string, plural: string, count: number])[] {
  const all = [
    ['table', 'tables', totals.tables],
    ['function', 'functions', totals.functions],
    ['policy', 'policies', totals.policies],
    ['cron job', 'cron jobs', totals.cronJobs],
    ['sample block', 'sample blocks', totals.sampleBlocks],
    ['agent role', 'agent roles', totals.agentRoles],
  ] as const;
  return all.flatMap(([singular, plural, count]) =>
    count === null ? [] : [[singular, plural, count] as const],
  );
}

function driftText({ drift }: Story): string | null {
  return drift.length === 0
    ? null
    : field('Drift', `the schema changed with no migration in between\n${changeLines(drift).join('\n')}`);
}

function driftSqlField(story: Story): string | null {
  const text = driftSqlText(story);
  return text === null ? null : field('Drift SQL', text);
}

function snapshotText({ snapshot, isInventoryOnly }: Story): readonly string[] {
  if (snapshot === null) return [];
  const { findings } = snapshot;

  return [
    field(
      'Objects',
      objectCounts(snapshot)
        .map(([singular, plural, count]) => counted(count, singular, plural))
        .join(', '),
    ),
    ...snapshotLines(snapshot, isInventoryOnly),
    ...(findings === null
      ? []
      : [field('Findings', [findingCounts(findings), ...findingsText(findings)].join('\n'))]),
  ];
}

/** Which snapshot it is; and where a change is no drift, what changed. */
function snapshotLines(
  snapshot: NonNullable<Story['snapshot']>,
  isInventoryOnly: boolean,
): readonly string[] {
  const { changes, isFirst, unstored } = snapshot;
  if (unstored !== null) return [field('Snapshot', notStored(unstored))];
  const since =
    changes.length === 0
      ? 'nothing changed since the last run'
      : `${changeCounts(changes)} since the last run`;
  return [
    field(
      'Snapshot',
      [
        `${snapshotName(snapshot)}: ${isFirst ? 'the first of this database' : since}`,
        // Where a migration made them, its file says the rest.
        ...changeLines(isInventoryOnly ? changes : changes.filter(isBreaking)),
      ].join('\n'),
    ),
  ];
}

/** `4 (nightly-12)` */
export const snapshotName = ({ id, label }: Pick<NonNullable<Story['snapshot']>, 'id' | 'label'>): string =>
  `${id}${label === null ? '' : ` (${label})`}`;

export const notStored = ({ reason }: NonNullable<NonNullable<Story['snapshot']>['unstored']>): string =>
  `not stored, so history and changes are off: ${reason}`;

/** What a plan found that the migrations change, each where it is written. */
function planText({ plan }: Story): string | null {
  if (plan === undefined || plan.changes.length === 0) return null;
  const breaking = plan.changes.filter(isBreaking).length;
  const counts = `${changeCounts(plan.changes)}; ${breaking === 0 ? 'none' : breaking} breaking`;
  return field('Changes', [counts, ...changeLines(plan.changes)].join('\n'));
}

function inventoryText({ inventory, publication }: Story): string | null {
  if (inventory === null) return null;
  const { bytes, files } = inventory;
  const others = files === 1 ? '' : ` and ${counted(files - 1, 'more file')}`;
  const published = publication === null ? '' : `; ${publication.summary}`;
  return field(
    'Inventory',
    `${inventory.path}${others} (${sizeText(bytes)}, ${inventory.changed ? 'changed' : 'unchanged'})${published}`,
  );
}

function explorerText({ explorer }: Story): string | null {
  if (explorer === null) return null;
  const state = explorer.changed ? 'changed' : 'unchanged';
  return field('Explorer', `${explorer.path} (${sizeText(explorer.bytes)}, ${state}; not committed)`);
}

function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `PASS: 9 passed, 0 failed, 1 skipped` */
export function verificationLine(story: Story): string {
  if (story.verification?.checks.length === 0)
    return `${story.verification.verdict.toUpperCase()}: there is nothing to verify`;
  const { pass, fail, skipped, information } = verificationCounts(story);
  const verdict = (story.verification?.verdict ?? 'skipped').toUpperCase();
  const others = information === 0 ? '' : `, ${counted(information, 'row')} for information`;
  return `${verdict}: ${pass} passed, ${fail} failed, ${skipped} skipped${others}`;
}

/** Whether the rows have to show which verification file they come from. */
export function hasSeveralFiles(checks: readonly Check[]): boolean {
  return checks.some(({ file }) => file !== checks[0]?.file);
}

function verificationText(story: Story): string | null {
  if (story.verification === null)
    return story.mode === 'apply' ? field('Verification', 'not reached') : null;
  const { checks } = story.verification;
  const severalFiles = hasSeveralFiles(checks);
  const rows = checks.map((check) =>
    [
      `${marks[check.status]} ${check.status}`,
      check.check,
      check.expected,
      check.found,
      check.details,
      ...(severalFiles ? [check.file] : []),
    ].map((cell) => oneLine(cell)),
  );
  const head = ['', 'CHECK', 'EXPECTED', 'FOUND', 'DETAILS', ...(severalFiles ? ['FILE'] : [])];
  return [field('Verification', verificationLine(story)), ...table(head, rows)].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  // One long cell must not push the others out of sight.
  const widths = head.map((_, column) =>
    Math.min(40, Math.max(...[head, ...rows].map((row) => [...(row[column] ?? '')].length))),
  );
  const padded = (cell: string, column: number): string =>
    cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length));
  return [head, ...rows].map((row) => `  ${row.map(padded).join('  ')}`.trimEnd());
}
