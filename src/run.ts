import { cut } from './text.ts';
import path from 'node:path';
import { connect, type Database } from './database/index.ts';
import { type Failure } from './error.ts';
import { readIfThere, readRegular, sizes } from './files/index.ts';
import {
  environmentOf,
  inputEnvironment,
  originOf,
  refuseForeignCode,
  type Environment,
  type Origin,
} from './github/index.ts';
import { readInputs, secretInputs, type Inputs } from './inputs.ts';
import { render, type Page } from './inventory/index.ts';
import {
  apply,
  bundledSet,
  bundledSql,
  inspect,
  list,
  plan,
  readSource,
  unlistedBefore,
  type Inspection,
  type MigrationSet,
  type Plan,
} from './migrations/index.ts';
import {
  commentId,
  publish,
  refuseForeignTwin,
  refuseSecrets,
  stalePages,
  tellPullRequest,
  writeFiles,
} from './publish/index.ts';
import { ownOrigin, planRun } from './rehearsal/index.ts';
import {
  redactStory,
  succeeded,
  summary,
  type Log,
  type MigrationOutcome,
  type Story,
} from './report/index.ts';
import { rowsShown } from './rows.ts';
import {
  acceptSnapshot,
  capture,
  captureDrift,
  configTomlOf,
  driftFailure,
  driftText,
  isAlarming,
  readEdgeFunctions,
  readSuppressions,
  recordFindings,
  review,
  suppressionsPath,
  versionNotices,
  type Capture,
  type Change,
  type Review,
  type Suppression,
} from './snapshot/index.ts';
import { verify } from './verification/index.ts';

type Migrations = NonNullable<Story['migrations']>;

/** What every chapter may read. */
interface Setting {
  readonly inputs: Inputs;
  readonly database: Database;
  readonly workspace: string;
  /** Findings that the repository accepts. */
  readonly accepted: readonly Suppression[];
  readonly edgeFunctions: ReturnType<typeof readEdgeFunctions>;
  readonly environment: Environment;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
  /** Adds to what the story tells besides its chapters. */
  readonly note: (level: 'notice' | 'warning', message: string) => void;
}

/**
 * One run: connect → migrate → snapshot → inventory → verify → publish. Reporting is the caller's.
 *
 * It never throws: whatever ends a run early is the story's failure, and the chapters before it stay told.
 */
export async function run(
  env: NodeJS.ProcessEnv,
  directory: string,
  log: Log,
  failureOf: (error: unknown) => Failure,
  signal?: AbortSignal,
): Promise<Story> {
  const notices: Story['notices'][number][] = [];
  let story: Story = {
    mode: 'apply',
    target: null,
    engine: null,
    serverVersion: null,
    migrations: null,
    drift: [],
    snapshot: null,
    inventory: null,
    verification: null,
    publication: null,
    notices,
    failure: null,
  };
  let database: Database | undefined;
  try {
    const event = readEvent(env);
    const [environment, told] = [environmentOf(env, event), originOf(env, event)];
    refuseForeignCode(told);
    const proposal = inputEnvironment(env, told);
    const inputs = readInputs(proposal.env);
    story = { ...story, mode: inputs.mode };

    const workspace = env['GITHUB_WORKSPACE'] || directory;
    const note = (level: 'notice' | 'warning', message: string): void => {
      notices.push({ level, message });
    };
    if (proposal.notice !== null) note('notice', proposal.notice);
    const shown = rowsShown(inputs.rows, env, event);
    if (shown.notice !== null) note('warning', shown.notice);
    const origin = ownOrigin(told, inputs, workspace, note);
    if (inputs.mode === 'plan')
      return {
        ...story,
        ...(await planRun({ inputs, env, environment, origin, workspace, log, note, signal })),
      };
    const accepted = inputs.lint === 'off' ? [] : readSuppressions(workspace);
    const edgeFunctions = readEdgeFunctions(workspace, inputs['edge-functions'], (message) =>
      note('notice', message),
    );
    for (const file of inputs.verify) readSource(workspace, file, 'verify');
    await refuseForeignTwin(workspace, inputs['inventory-path']);

    // Code that may be a stranger's gets no superuser, even of an engine that is thrown away; on disk it is not applied.
    database = await log.group('Connect', () =>
      connect(inputs.target, signal, {
        rows: shown.rows,
        rights: origin.code === 'ours' ? 'superuser' : 'owner',
      }),
    );
    story = { ...story, target: database.name, engine: database.engine };
    const setting: Setting = {
      inputs,
      database,
      environment,
      env,
      log,
      workspace,
      accepted,
      edgeFunctions,
      note,
    };
    const sets = setsOf(setting);
    const inspection = await inspect(database, sets, {
      waitForLock: inputs['wait-for-lock'],
      onWait: (message) => log.line(message),
    });
    story = { ...story, serverVersion: inspection.serverVersion };
    log.line(
      `Connected to ${database.name}: PostgreSQL ${inspection.serverVersion} as role ${inspection.user}`,
    );

    const decided = await decide(setting, sets, inspection);
    story = { ...story, migrations: untouched(inputs, decided) };
    if (inputs.mode !== 'apply')
      return await tellCheck(setting, origin, await compare(setting, story, decided, inspection));

    const before = await log.group('Drift', () => driftBefore(setting, decided, inspection));
    story = { ...story, drift: before };
    if (before.length > 0 && inputs['on-drift'] === 'fail')
      return {
        ...story,
        failure: driftFailure(before, 'No migration was applied and nothing was committed.'),
      };

    const migrations = await log.group('Migrate', () => migrate(setting, decided, inspection));
    story = { ...story, migrations: migrations.told };
    if (migrations.failure !== null) return { ...story, failure: migrations.failure };

    const captured = await log.group('Snapshot', () => takeSnapshot(setting));
    story = {
      ...story,
      drift: before.length > 0 ? before : captured.drift,
      snapshot: toldOf(captured, null),
    };
    if (story.drift.length > 0 && inputs['on-drift'] === 'warn')
      note(
        'warning',
        `The schema changed since the last run with no migration in between: ${driftText(story.drift)}. Put what should stay into a migration.`,
      );
    const reviewed = inputs.lint === 'off' ? null : await log.group('Check', () => check(setting, captured));
    story = { ...story, snapshot: toldOf(captured, reviewed) };

    const pages = documentOf(inputs, captured, reviewed);
    refuseSecrets(pages, {
      message: inputs['commit-message'],
      secrets: secretInputs(env),
      names:
        inputs.target.engine === 'server'
          ? [inputs.target.user, inputs.target.host, inputs.target.database]
          : [],
    });
    const stale = await stalePages(setting.workspace, pages);
    story = {
      ...story,
      inventory: await log.group('Inventory', () => writeInventory(setting, pages, stale)),
    };

    story = { ...story, verification: await log.group('Verify', () => verifyAll(setting, inspection)) };
    const stop = refusalOf(story, inputs);
    if (stop !== null) return { ...story, failure: stop };
    // Only now: what ends a run stays drift, or new, until it is gone or accepted.
    await acceptSnapshot(database, captured);
    if (reviewed !== null)
      await recordFindings(database, reviewed.list, captured.knownFindings, reviewed.suppressed);

    story = { ...story, publication: await log.group('Publish', () => publishPages(setting, pages, stale)) };
    return story;
  } catch (error) {
    return { ...story, failure: failureOf(error) };
  } finally {
    await database?.close().catch(() => {});
  }
}

function readEvent(env: NodeJS.ProcessEnv): unknown {
  const file = env['GITHUB_EVENT_PATH'];
  try {
    return file ? JSON.parse(readRegular(file, 'GITHUB_EVENT_PATH', sizes.event).toString('utf8')) : {};
  } catch {
    return {};
  }
}

/** The sets in the order of the run, bundled SQL first. */
function setsOf({ inputs, workspace }: Setting): readonly MigrationSet[] {
  return [bundledSet(inputs.packs), ...list(workspace, inputs.migrations, inputs.format)];
}

/** What of the sets is pending, held against the histories. */
async function decide(
  { inputs, note }: Setting,
  sets: readonly MigrationSet[],
  inspection: Inspection,
): Promise<Plan> {
  const decided = await plan(sets, inspection, { outOfOrder: inputs['out-of-order'] });
  for (const { level, message } of decided.notices) note(level, message);
  return decided;
}

/** Files that another tool applied, which the history does not hold yet: they explain what changed. */
const appliedElsewhere = ({ adopt }: Plan): boolean => adopt.some(({ recordedAs }) => recordedAs === null);

/** What drifted before this run applies anything; without anything to apply the snapshot that follows tells it. */
async function driftBefore(
  { inputs, database, environment, env, log, note }: Setting,
  decided: Plan,
  { installed }: Inspection,
): Promise<readonly Change[]> {
  if (!installed || decided.pending.length + decided.adopt.length === 0 || appliedElsewhere(decided))
    return [];
  try {
    const drift = await captureDrift(database, {
      label: `${labelOf(inputs, environment, env)} (before migrations)`,
      commitSha: environment.sha || null,
    });
    log.line(
      drift.length === 0
        ? 'Nothing changed since the last run that no migration explains.'
        : driftText(drift),
    );
    return drift;
  } catch (error) {
    if (inputs['on-drift'] === 'fail') throw error;
    note(
      'warning',
      `Whether the schema drifted before this run could not be told: ${error instanceof Error ? error.message : String(error)}`,
    );
    return [];
  }
}

const labelOf = (inputs: Inputs, { eventName }: Environment, env: NodeJS.ProcessEnv): string =>
  inputs['snapshot-label'] || `${eventName || 'local'}-${env['GITHUB_RUN_NUMBER'] ?? 'run'}`;

function untouched({ format }: Inputs, { pending, appliedBefore }: Plan): Migrations {
  return {
    format,
    appliedBefore: appliedBefore.length,
    outcomes: pending.map(({ source, version }) => ({
      file: source.file,
      version,
      state: 'pending',
      milliseconds: null,
    })),
  };
}

/** Of what a NOTICE says, in UTF-16 units: it may be as long as a value. */
const longestNotice = 4_000;

async function migrate(
  { inputs, database, workspace, log }: Setting,
  decided: Plan,
  inspection: Inspection,
): Promise<{ readonly told: Migrations; readonly failure: Failure | null }> {
  const { pending } = decided;
  log.line(
    pending.length === 0
      ? 'No migration is pending.'
      : `${pending.length} of ${pending.length + decided.appliedBefore.length} files are pending.`,
  );
  const known = new Set([
    ...inspection.applied.map(({ file }) => file),
    ...pending.map(({ source }) => source.file),
  ]);
  const outcome = await apply(database, decided, {
    lockTimeout: inputs['lock-timeout'],
    statementTimeout: inputs['statement-timeout'],
    waitForLock: inputs['wait-for-lock'],
    unappliedBefore: (migration) => unlistedBefore(workspace, migration, known),
    onApplied: ({ migration, milliseconds }) =>
      log.line(`✓ ${migration.source.file}${milliseconds === null ? '' : ` (${milliseconds} ms)`}`),
    onNotice: (migration, { severity, message }) => {
      if (severity !== 'DEBUG')
        log.line(
          `  ${severity}: ${cut(message, longestNotice)}${migration === undefined ? '' : ` (${migration.source.file})`}`,
        );
    },
    onWait: (message) => log.line(message),
  });
  const times = new Map(
    outcome.applied.map(({ migration, milliseconds }) => [migration.source.file, milliseconds]),
  );
  const failed = outcome.failed?.migration?.source.file;
  const outcomes = pending.flatMap(({ source: { file }, version }): readonly MigrationOutcome[] => {
    if (times.has(file)) return [{ file, version, state: 'applied', milliseconds: times.get(file) ?? null }];
    if (file === failed) return [{ file, version, state: 'failed', milliseconds: null }];
    // Without a failure, a file that this run did not apply was applied by another one.
    return outcome.failed === null ? [] : [{ file, version, state: 'pending', milliseconds: null }];
  });
  return {
    told: { format: inputs.format, appliedBefore: decided.appliedBefore.length, outcomes },
    failure: outcome.failed?.failure ?? null,
  };
}

async function takeSnapshot({
  inputs,
  database,
  edgeFunctions,
  environment,
  env,
  log,
  note,
}: Setting): Promise<Capture> {
  const label = labelOf(inputs, environment, env);
  const captured = await capture(database, {
    label,
    commitSha: environment.sha || null,
    edgeFunctions,
    cronSchedule: inputs['cron-schedule'],
    onNotice: ({ message, hint }) => note('notice', hint === undefined ? message : `${message} ${hint}`),
  });
  for (const message of versionNotices(captured)) note('notice', message);
  log.line(
    `Snapshot ${captured.snapshot.id} (${label}): ${captured.previous === null ? 'the first of this database' : captured.changes.length > 0 ? `${captured.changes.length} changes since the last run` : 'nothing changed since the last run'}`,
  );
  return captured;
}

function toldOf(
  { snapshot, changes, totals, trend }: Capture,
  reviewed: Review | null,
): NonNullable<Story['snapshot']> {
  const findings = reviewed === null ? null : { list: reviewed.list, suppressed: reviewed.suppressed };
  return { id: snapshot.id, label: snapshot.label, changes, findings, totals, trend };
}

async function check(
  { inputs, workspace, accepted, log, note }: Setting,
  { snapshot, knownFindings }: Capture,
): Promise<Review> {
  const reviewed = review(snapshot, knownFindings, {
    accepted,
    workspace,
    configToml: configTomlOf(inputs['edge-functions']),
    today: new Date().toISOString().slice(0, 10),
  });
  const { list, suppressed, exposed, notices } = reviewed;
  for (const message of notices) note('notice', message);
  log.line(`Schemas that the Data API serves: ${exposed.names.join(', ') || 'none'} (${exposed.source})`);
  const fresh =
    knownFindings === null
      ? 'the list that later runs are compared with'
      : `${list.filter(({ isNew }) => isNew).length} new`;
  log.line(`${list.length} findings, ${suppressed.length} suppressed; ${fresh}`);
  return reviewed;
}

function documentOf(
  { layout, statistics, schemas, 'inventory-path': main }: Inputs,
  { snapshot, latestChanges }: Capture,
  reviewed: Review | null,
): readonly Page[] {
  return render(snapshot, {
    layout,
    statistics,
    schemas,
    path: main,
    changes: latestChanges,
    findings: reviewed?.list ?? [],
  });
}

async function writeInventory(
  { workspace, log }: Setting,
  pages: readonly Page[],
  stale: readonly string[],
): Promise<NonNullable<Story['inventory']>> {
  const changed = await writeFiles(workspace, pages, stale);
  const [main] = pages as readonly [Page];
  const bytes = pages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  log.line(
    `${path.join(workspace, main.path)}${pages.length === 1 ? '' : ` and ${pages.length - 1} more`}: ${bytes} bytes, ${changed ? 'changed' : 'unchanged'}`,
  );
  return { path: main.path, changed, bytes, files: pages.length };
}

async function verifyAll(
  { inputs, database, workspace }: Setting,
  { applied }: Inspection,
): Promise<NonNullable<Story['verification']>> {
  const packInstalled =
    inputs.packs.length > 0 ||
    applied.some(({ file, kind }) => kind === 'bundled' && !file.endsWith('/003_feature_inventory.sql'));
  const files = [
    ...(packInstalled
      ? [{ name: 'pg-feature-inventory/verify_database.sql', sql: bundledSql('verify_database.sql') }]
      : []),
    ...inputs.verify.map((file) => ({ name: file, sql: readSource(workspace, file, 'verify').text })),
  ];
  return await verify(database, files);
}

const alarmRemedy = `Correct them by a migration, or accept each with a reason in ${suppressionsPath} (see docs/findings.md of pg-feature-inventory). A run with lint: warn takes all of them as known.`;

function alarmText(alarms: Review['list']): string {
  return `${alarms
    .slice(0, 5)
    .map(({ level, message, rule }) => `${level} ${rule}: ${message.replace(/\.$/, '')}`)
    .join('; ')}${alarms.length > 5 ? `; and ${alarms.length - 5} more` : ''}`;
}

/** What ends a run before anything is published, although every chapter went through. */
function refusalOf({ verification, snapshot, drift }: Story, inputs: Inputs): Failure | null {
  const state = `The migrations are applied and ${inputs['inventory-path']} is written in the workspace; nothing was committed.`;
  if (verification?.verdict === 'fail') {
    const failed = verification.checks.filter(({ status }) => status === 'fail');
    return {
      message: `Verification failed: ${failed.map(({ check, expected, found }) => `${check} (expected ${expected}, found ${found})`).join('; ')}`,
      location: failed.find(({ location }) => location !== undefined)?.location,
      state,
      remedy:
        'Each failed check says what was expected and what was found. Correct the database by a migration, or the check, and run again.',
    };
  }
  if (drift.length > 0 && inputs['on-drift'] === 'fail') return driftFailure(drift, state);
  const alarms = inputs.lint === 'fail' ? (snapshot?.findings?.list.filter(isAlarming) ?? []) : [];
  if (alarms.length > 0)
    return { message: `There are new findings: ${alarmText(alarms)}.`, state, remedy: alarmRemedy };
  return null;
}

async function publishPages(
  { inputs, environment, log, note }: Setting,
  pages: readonly Page[],
  stale: readonly string[],
): Promise<NonNullable<Story['publication']>> {
  const publication = await publish({
    commit: inputs.commit,
    message: inputs['commit-message'],
    branch: inputs.branch || null,
    pullRequestBranch: inputs['pull-request-branch'] || null,
    token: inputs['github-token'] || null,
    files: pages,
    deletions: stale,
    environment,
    log: (line) => log.line(line),
  });
  for (const warning of publication.warnings) note('warning', warning);
  log.line(publication.summary);
  return publication;
}

/** `check`: nothing is written to the database or the repository. */
async function compare(
  setting: Setting,
  story: Story,
  decided: Plan,
  inspection: Inspection,
): Promise<Story> {
  const { inputs, database, workspace, edgeFunctions, environment, env, log, note } = setting;
  const files = decided.pending.map(({ source }) => source.file);
  for (const file of files) log.line(`pending: ${file}`);
  let alarms: Review['list'] = [];
  const problems =
    files.length === 0
      ? []
      : [
          `${files.length} migrations are pending: ${files.slice(0, 5).join(', ')}${files.length > 5 ? ', …' : ''}`,
        ];
  if (!inspection.installed) {
    problems.push('no snapshot was ever taken of this database');
  } else {
    const captured = await capture(database, {
      label: 'check',
      commitSha: environment.sha || null,
      edgeFunctions,
      rollback: true,
    });
    const drift = appliedElsewhere(decided) ? [] : captured.drift;
    const reviewed = inputs.lint === 'off' ? null : await check(setting, captured);
    story = { ...story, drift, snapshot: toldOf(captured, reviewed) };
    for (const message of versionNotices(captured)) note('notice', message);
    if (drift.length > 0)
      problems.push(`the schema drifted, with no migration since the last run: ${driftText(drift)}`);
    else if (captured.changes.length > 0)
      problems.push(`the last snapshot is out of date: ${driftText(captured.changes)}`);
    alarms = inputs.lint === 'fail' ? (reviewed?.list.filter(isAlarming) ?? []) : [];
    if (alarms.length > 0) problems.push(`new findings: ${alarmText(alarms)}`);
    const stale = documentOf(inputs, captured, reviewed).filter(
      ({ path: file, content }) =>
        readIfThere(workspace, file, 'inventory-path', sizes.migration)?.toString('utf8') !== content,
    );
    if (captured.changes.length === 0 && stale.length > 0)
      problems.push(`${stale.map(({ path: file }) => file).join(', ')} is stale or missing in this checkout`);
  }
  if (problems.length === 0) return story;
  return {
    ...story,
    failure: {
      message: `The check found ${problems.length === 1 ? '' : `${problems.length} problems: `}${problems.join('; ')}.`,
      state: 'Nothing was written: mode is check.',
      remedy: [
        ...(alarms.length > 0 ? [alarmRemedy] : []),
        ...(problems.length > (alarms.length > 0 ? 1 : 0)
          ? [
              `Run with mode: apply on ${env['GITHUB_REF_NAME'] ?? 'the branch'} to bring database and document up to date.`,
            ]
          : []),
      ].join('\n'),
    },
  };
}

/** GitHub takes 65,536 characters; bytes are never fewer. */
const commentBudget = 64_000;

/** The comment on the pull request that a check belongs to. One that passes needs no words. */
async function tellCheck(
  { inputs, environment, env, log, note }: Setting,
  origin: Origin,
  story: Story,
): Promise<Story> {
  const body = succeeded(story) ? null : summary(redactStory(story, log.redact), commentBudget);
  if (inputs.comment)
    await tellPullRequest({
      environment,
      origin,
      token: inputs['github-token'],
      id: commentId('check', env, inputs),
      body,
      what: 'The check',
      log,
      note,
    });
  return story;
}
