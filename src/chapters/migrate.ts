import type { Failure } from '../error.ts';
import { isFileIn } from '../files/index.ts';
import type { Inputs } from '../inputs.ts';
import {
  apply,
  bundledSet,
  fileOf,
  inspect,
  list,
  plan,
  unlistedBefore,
  type Inspection,
  type MigrationSet,
  type Outcome,
  type ApplyOptions,
  type MigrationPlan,
} from '../migrations/index.ts';
import type { MigrationOutcome, Story } from '../report/index.ts';
import { counted, cut } from '../text.ts';
import { refusalOfDangers, tellDangers } from './caution.ts';
import { forgetOffers } from './offered.ts';
import type { Setting } from './setting.ts';
import { inspectionOf, isInventoryOnly } from './unstored.ts';

type Migrations = NonNullable<Story['migrations']>;

/** The files of the run, and what the database says of them. */
export interface Inspected {
  /** In the order of the run, bundled SQL first. */
  readonly sets: readonly MigrationSet[];
  readonly inspection: Inspection;
}

/** Lists the files and reads the histories of the database. */
export async function inspectDatabase({
  inputs,
  database,
  workspace,
  log,
  unstored,
  signal,
}: Setting): Promise<Inspected> {
  const inspected =
    unstored === null
      ? await inspectHistories({ inputs, database, workspace, log, signal })
      : { sets: [], inspection: inspectionOf(unstored) };
  const { serverVersion, user } = inspected.inspection;
  log.line(`Connected to ${database.name}: PostgreSQL ${serverVersion} as role ${user}`);
  return inspected;
}

async function inspectHistories({
  inputs,
  database,
  workspace,
  log,
  signal,
}: Pick<Setting, 'inputs' | 'database' | 'workspace' | 'log' | 'signal'>): Promise<Inspected> {
  const sets = [
    bundledSet(inputs.packs),
    ...(await list(workspace, inputs.migrations, inputs.format, { signal, verify: inputs.verify })),
  ];
  const inspection = await inspect(database, sets, {
    waitForLock: inputs['wait-for-lock'],
    onWait: (message) => log.line(message),
  });
  return { sets, inspection };
}

/** Decides what is pending. @throws {ActionError} when files and histories contradict each other. */
export async function planMigrations(
  { inputs, note, workspace }: Setting,
  { sets, inspection }: Inspected,
): Promise<MigrationPlan> {
  const planned = await plan(sets, inspection, {
    outOfOrder: inputs['out-of-order'],
    baseline: inputs.baseline,
    inCheckout: (file) => isFileIn(workspace, file),
  });
  for (const { level, message } of planned.notices) note(level, message);
  return planned;
}

/** Files that another tool applied and that the history does not hold yet: they explain what changed. */
export const appliedElsewhere = ({ adopt }: MigrationPlan): boolean =>
  adopt.some(({ recordedAs }) => recordedAs === null);

/** The chapter as long as nothing has been applied. */
export function pendingMigrations(
  inputs: Inputs,
  { pending, offered, appliedBefore }: MigrationPlan,
): Migrations {
  return {
    format: formatOf(inputs),
    appliedBefore: appliedBefore.length,
    outcomes: [...pending, ...offered].map(({ source, version }) => ({
      file: source.file,
      version,
      state: 'pending',
      milliseconds: null,
    })),
  };
}

const formatOf = (inputs: Inputs): string => (isInventoryOnly(inputs) ? 'none' : inputs.format);

/** Of what a NOTICE says, in UTF-16 units: it may be as long as a value. */
const longestNotice = 4_000;

/**
 * Applies what is pending.
 * @param add is given, before the first file runs, what the files will do to tables in use.
 */
export async function migrate(
  setting: Setting,
  planned: MigrationPlan,
  { applied }: Inspection,
  add: (chapter: Pick<Story, 'statements'>) => unknown,
): Promise<{ readonly migrations: Migrations; readonly failure: Failure | null }> {
  const { inputs, database, workspace, log, unstored } = setting;
  const { pending, appliedBefore } = planned;
  if (unstored !== null) {
    log.line('There are no migrations to run, and nothing is written to the database.');
    return { migrations: pendingMigrations(inputs, planned), failure: null };
  }
  log.line(
    pending.length === 0
      ? 'No migration is pending.'
      : [
          `${counted(pending.length, 'file is', 'files are')} pending`,
          `${counted(appliedBefore.length, 'is', 'are')} applied.`,
        ].join(', '),
  );
  const { statements, ...caution } = await tellDangers(setting, planned);
  add(statements === undefined ? {} : { statements });
  const refusal = refusalOfDangers(caution);
  if (refusal !== null) return { migrations: pendingMigrations(inputs, planned), failure: refusal };
  const known = new Set([
    ...applied.map(({ file }) => fileOf(file)),
    ...pending.map(({ source: { file } }) => file),
  ]);
  const options: ApplyOptions = {
    lockTimeout: inputs['lock-timeout'],
    statementTimeout: inputs['statement-timeout'],
    waitForLock: inputs['wait-for-lock'],
    unappliedBefore: (migration, error) => unlistedBefore(workspace, migration, known, error),
    onApplied: ({ migration, milliseconds }) =>
      log.line(`✓ ${migration.source.file}${milliseconds === null ? '' : ` (${milliseconds} ms)`}`),
    onNotice: (migration, { severity, message }) => {
      const file = migration === undefined ? '' : ` (${migration.source.file})`;
      if (severity !== 'DEBUG') log.line(`  ${severity}: ${cut(message, longestNotice)}${file}`);
    },
    onWait: (message) => log.line(message),
  };
  const outcome = await apply(database, planned, options);
  // Behind the files that precede them: were one of those to fail, a later one would be applied before it.
  if (outcome.failed === null) await recordOffered(setting, planned, options);
  return {
    migrations: {
      format: formatOf(inputs),
      appliedBefore: appliedBefore.length + (outcome.failed === null ? planned.offered.length : 0),
      outcomes: outcomesOf(planned, outcome),
    },
    failure: outcome.failed?.failure ?? null,
  };
}

/** Records the files that make what the database has already, here and in the histories of their tools. */
async function recordOffered(
  { database, log }: Pick<Setting, 'database' | 'log'>,
  planned: MigrationPlan,
  options: ApplyOptions,
): Promise<void> {
  const { offered } = planned;
  if (offered.length === 0) return;
  const adopt = offered.map((migration) => ({ migration, recordedAs: null, marked: true, formerly: null }));
  await apply(database, { ...planned, pending: [], adopt }, options);
  await forgetOffers(
    database,
    offered.map(({ source }) => source.script.checksum),
  );
  for (const { source } of offered)
    log.line(`✓ ${source.file} (recorded, not run: the database has what it makes)`);
}

function outcomesOf(
  { pending, offered }: MigrationPlan,
  { applied, failed }: Outcome,
): readonly MigrationOutcome[] {
  const times = new Map(applied.map(({ migration, milliseconds }) => [migration.source.file, milliseconds]));
  const failedFile = failed?.migration?.source.file;
  return [...pending, ...(failed === null ? [] : offered)].flatMap(
    ({ source: { file }, version }): readonly MigrationOutcome[] => {
      if (times.has(file))
        return [{ file, version, state: 'applied', milliseconds: times.get(file) ?? null }];
      if (file === failedFile) return [{ file, version, state: 'failed', milliseconds: null }];
      // Without a failure, a file that this run did not apply was applied by another one.
      return failed === null ? [] : [{ file, version, state: 'pending', milliseconds: null }];
    },
  );
}
