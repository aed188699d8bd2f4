import type { Setting } from '../chapters/index.ts';
import type { DriftOptions, DriftSql, Offer } from '../drift/index.ts';
import { ActionError, type Failure } from '../error.ts';
import { secretInputs } from '../inputs.ts';
import { refuseSecrets } from '../publish/index.ts';
import { longest } from '../rehearsal/index.ts';
import type { OfferedSide, OfferedSql } from '../report/index.ts';
import type { Change } from '../snapshot/index.ts';
import { cut } from '../text.ts';

/** What SQL is made from, in any mode. */
export type Making = Pick<
  Setting,
  'inputs' | 'env' | 'database' | 'workspace' | 'origin' | 'log' | 'note' | 'signal'
>;

/** Milliseconds that all of it may take: a run with thousands of tables is not to wait for what it can do without. */
const patience = 5 * 60_000;

/** Offers within a time. @returns null for what is in the way as well: that is a notice, and never ends the run. */
export async function patiently<Asked extends Pick<Making, 'note' | 'signal'>>(
  asked: Asked,
  offer: (timed: Asked) => Promise<OfferedSql | null>,
): Promise<OfferedSql | null> {
  const { note, signal } = asked;
  const late = AbortSignal.timeout(patience);
  try {
    return await offer({ ...asked, signal: signal === undefined ? late : AbortSignal.any([signal, late]) });
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

/**
 * Runs the engine, which is loaded now and not before.
 * @param which the files that the database has not applied, the snapshot of it that is stored, and what its first one
 *   had.
 */
export async function make(
  { inputs, database, workspace, origin, log, signal }: Making,
  which: Pick<DriftOptions, 'without' | 'snapshotId' | 'before'>,
): Promise<DriftSql> {
  const { driftSql } = await import('../drift/index.ts');
  return await driftSql({
    ...which,
    live: database,
    target: inputs.target,
    merged: !origin.fork && origin.number === null && origin.code !== 'proposed',
    // Code that is not merged never comes near a real server.
    shadow: origin.fork ? 'embedded' : inputs.shadow,
    workspace,
    entries: inputs.migrations,
    format: inputs.format,
    packs: inputs.packs,
    verify: inputs.verify,
    wait: inputs['wait-for-lock'],
    limit: longest,
    log: (line) => log.line(line),
    signal,
  });
}

/**
 * What is offered; null = nothing is, because what differs is nothing that a file could hold.
 * @param drift what the SQL is for.
 * @throws {ActionError} for SQL that holds a secret of this run, or what looks like one.
 */
export async function offeredOf(
  { inputs, env, log }: Pick<Making, 'inputs' | 'env' | 'log'>,
  made: DriftSql,
  reason: OfferedSql['reason'],
  drift: readonly Change[],
): Promise<OfferedSql | null> {
  const outside = await outsideOf(drift);
  if (isNothing(made.adopt) && isNothing(made.undo) && outside.length === 0) return null;
  const adopt = named(made.adopt, 'adopt');
  // It would drop all that was there before the history.
  const undo = reason === 'baseline' ? nothing : named(made.undo, 'undo');
  const files = [...adopt.files, ...undo.files];
  const { target } = inputs;
  refuseSecrets(
    files.map(({ name, sql }) => ({ path: name, content: sql })),
    {
      message: '',
      secrets: secretInputs(env),
      names: target.engine === 'server' ? [target.user, target.host, target.database] : [],
    },
  );
  for (const { name } of files) log.line(`${name}: proven`);
  return { reason, adopt, undo, outside, pullRequest: null };
}

/** What drifted and is in no file, whatever is proven. */
async function outsideOf(drift: readonly Change[]): Promise<OfferedSql['outside']> {
  if (drift.length === 0) return [];
  const { outsideOfSql } = await import('../drift/index.ts');
  return drift.flatMap((each) => {
    const why = outsideOfSql(each);
    const { kind, identity, change, details } = each;
    const what = details
      .map(({ property, from, to }) => `${property}: ${shown(from)} → ${shown(to)}`)
      .join(', ');
    return why === null
      ? []
      : [{ kind, identity, what: [change, what].filter((one) => one !== '').join(', '), why }];
  });
}

const shown = (value: unknown): string =>
  cut((typeof value === 'string' ? value : JSON.stringify(value)) ?? 'none', 100);

const nothing: OfferedSide = { files: [], objects: [], losses: [], unproven: [] };

export const isNothing = ({ files, unproven }: Offer): boolean => files.length === 0 && unproven.length === 0;

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
