import {
  forgetOffers,
  isInventoryOnly,
  newestSnapshot,
  rememberOffer,
  type Inspected,
  type Setting,
} from '../chapters/index.ts';
import type { DriftSql, Offer } from '../drift/index.ts';
import { ActionError, type Failure } from '../error.ts';
import { secretInputs } from '../inputs.ts';
import { scan } from '../migrations/index.ts';
import { refuseSecrets } from '../publish/index.ts';
import { longest } from '../rehearsal/index.ts';
import type { OfferedSide, OfferedSql, Story } from '../report/index.ts';
import { filesFor, type ProjectFiles } from './project-files.ts';
import { proposeMigration, withdrawMigration } from './propose.ts';

/** What a run knows when it comes to offering SQL. */
interface Found {
  readonly story: Story;
  readonly inspected: Inspected;
  /** Files that make what the database has already, and are not recorded yet. */
  readonly offered: readonly string[];
}

/** Milliseconds that all of it may take: a run with thousands of tables is not to wait for what it can do without. */
const patience = 5 * 60_000;

/**
 * SQL for what no migration makes: for drift, and for what a database had before its history. It is offered, never run
 * on the database.
 * @returns null where there is nothing to offer. What is in the way is a notice, and never ends the run.
 */
export async function offerDrift(setting: Setting, found: Found): Promise<OfferedSql | null> {
  const { log, note, signal } = setting;
  const late = AbortSignal.timeout(patience);
  const timed = { ...setting, signal: signal === undefined ? late : AbortSignal.any([signal, late]) };
  try {
    const reason = await reasonFor(setting, found);
    return reason === null ? null : await log.group('Drift SQL', () => offer(timed, found, reason));
  } catch (error) {
    const { message, remedy } = late.aborted ? tooLong : told(error);
    const what = `No SQL is offered for what no migration makes: ${message.replace(/\.$/, '')}.`;
    note('notice', remedy === undefined || remedy.includes('\n') ? what : `${what} ${remedy}`);
    return null;
  }
}

const tooLong = {
  message: `it took more than ${patience / 60_000} minutes`,
  remedy:
    'Set drift-sql: off where that is always so, or shadow to a server, which is faster than the embedded engine.',
};

const told = (error: unknown): Pick<Failure, 'message' | 'remedy'> =>
  error instanceof ActionError ? error.failure : { message: String(error) };

/** Why SQL is to be made; null = there is no reason. Without drift nothing is asked for. */
async function reasonFor(
  setting: Setting,
  { story, inspected: { inspection } }: Found,
): Promise<OfferedSql['reason'] | null> {
  const { inputs, environment, unstored, database } = setting;
  if (inputs['drift-sql'] === 'off' || unstored !== null || isInventoryOnly(inputs)) return null;
  // Nobody reads the summaries of a merge queue, which waits.
  if (environment.eventName === 'merge_group') return null;
  if (story.drift.length > 0) return 'drift';
  const isFirst = story.snapshot?.isFirst ?? !inspection.installed;
  const isWhole = story.failure === null || story.mode === 'check';
  if (inspection.existing !== null && isFirst && isWhole) return 'baseline';
  if (!proposes(setting) || story.failure !== null) return null;
  const open = inspection.offers.filter(({ proposedAs }) => proposedAs !== null);
  if (open.length === 0) return null;
  const newest = await newestSnapshot(database);
  return open.some(({ schemaHash }) => schemaHash === newest?.schemaHash) ? null : 'drift';
}

const proposes = ({ inputs }: Setting): boolean =>
  inputs.mode === 'apply' && inputs['drift-sql'] === 'pull-request';

async function offer(
  setting: Setting,
  found: Found,
  reason: OfferedSql['reason'],
): Promise<OfferedSql | null> {
  const { inputs, database, log, note } = setting;
  const { inspection } = found.inspected;
  // Before the schema is read: what changes in between is then seen to have changed since.
  const newest = inputs.mode === 'apply' ? await newestSnapshot(database) : null;
  const made = await make(setting, found, newest?.id ?? null);
  if (isNothing(made.adopt) && isNothing(made.undo)) {
    log.line('Nothing to offer: the database is what its migrations make.');
    if (!proposes(setting) || inspection.offers.every(({ proposedAs }) => proposedAs === null)) return null;
    const closed = await withdrawMigration(setting);
    if (closed !== null) log.line(`${closed}.`);
    await forgetOffers(database, null);
    return null;
  }
  const adopt = named(made.adopt, 'adopt');
  // It would drop all that was there before the history.
  const undo = reason === 'baseline' ? nothing : named(made.undo, 'undo');
  checkSecrets(setting, [...adopt.files, ...undo.files]);
  const offered: OfferedSql = { reason, adopt, undo, pullRequest: null };
  for (const { name } of [...adopt.files, ...undo.files]) log.line(`${name}: proven`);
  if (newest === null || adopt.files.length === 0) return offered;
  const files = proposes(setting) ? filesFor(setting, found.inspected, offered) : null;
  if (typeof files === 'string') note('notice', `No pull request is made of adopt.sql: ${files}`);
  const project: ProjectFiles | null = typeof files === 'string' ? null : files;
  // First of all: merged before the database knows of it, it would run here.
  await rememberOffer(database, {
    tokens: adopt.files.map(({ sql }) => scan(sql).checksum),
    objects: adopt.objects.map(({ kind, identity }) => ({ kind, identity })),
    snapshotId: newest.id,
    proposedAs: project?.files.map(({ file }) => file) ?? null,
  });
  return project === null
    ? offered
    : { ...offered, pullRequest: await proposeMigration(setting, offered, project) };
}

/** Runs the engine, which is loaded now and not before. */
async function make(
  setting: Setting,
  { story, offered }: Found,
  snapshotId: number | null,
): Promise<DriftSql> {
  const { inputs, database, workspace, origin, log, signal } = setting;
  const { driftSql } = await import('../drift/index.ts');
  const outcomes = story.migrations?.outcomes ?? [];
  const pending = outcomes.filter(({ state }) => state !== 'applied').map(({ file }) => file);
  return await driftSql({
    live: database,
    target: inputs.target,
    // Code that is not merged never comes near a real server.
    shadow: origin.fork ? 'embedded' : inputs.shadow,
    workspace,
    entries: inputs.migrations,
    format: inputs.format,
    packs: inputs.packs,
    verify: inputs.verify,
    without: new Set(pending.filter((file) => !offered.includes(file))),
    snapshotId: snapshotId === null ? null : String(snapshotId),
    wait: inputs['wait-for-lock'],
    limit: longest,
    log: (line) => log.line(line),
    signal,
  });
}

const nothing: OfferedSide = { files: [], objects: [], losses: [], unproven: [] };

const isNothing = ({ files, unproven }: Offer): boolean => files.length === 0 && unproven.length === 0;

/** `adopt.sql`, or `adopt-1.sql` and so on where not all of it can run in one transaction. */
export function named({ files, ...rest }: Offer, name: string): OfferedSide {
  const digits = String(files.length).length;
  return {
    ...rest,
    files: files.map(({ sql, transactional }, at) => ({
      sql: transactional ? withPathOfSession(sql) : sql,
      transactional,
      name: files.length === 1 ? `${name}.sql` : `${name}-${String(at + 1).padStart(digits, '0')}.sql`,
    })),
  };
}

/**
 * dbmate and goose record a file in its own transaction, and find their table by the session's search_path.
 */
const withPathOfSession = (sql: string): string =>
  /^SET LOCAL search_path\b/m.test(sql) ? `${sql.trimEnd()}\n\nSET LOCAL search_path TO DEFAULT;\n` : sql;

/** @throws {ActionError} for SQL that holds a secret of this run, or what looks like one. */
function checkSecrets({ inputs, env }: Setting, files: OfferedSide['files']): void {
  const { target } = inputs;
  refuseSecrets(
    files.map(({ name, sql }) => ({ path: name, content: sql })),
    {
      message: '',
      secrets: secretInputs(env),
      names: target.engine === 'server' ? [target.user, target.host, target.database] : [],
    },
  );
}
