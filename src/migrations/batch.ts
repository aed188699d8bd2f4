import {
  pin,
  pinForNow,
  quotedNames,
  refuseForeignAgents,
  refuseForeignWorkspace,
  sql,
  transaction,
  unpin,
  type Database,
  type ServerError,
} from '../database/index.ts';
import { block, recordAfter, recordBefore, type FoundHistory, type Histories } from './formats/index.ts';
import { expectKept, remember } from './keeping.ts';
import { lock } from './ledger.ts';
import { setLimits, type Limits } from './limits.ts';
import type { Migration } from './listing.ts';
import { matches } from './text.ts';
import type { Pending } from './migration-plan.ts';
import { largeFile, piecesOf, type Piece, type Place, type Unit, type UnitText } from './pieces.ts';
import { isAmong } from './statement-list.ts';
import { deallocate, expectSession, afterRole, returnRole, type Session } from './session.ts';
import { endsSession, setDefaults, type SessionDefaults } from './session-defaults.ts';
import { accessMode, beginWith, savepoint, wholeTransaction, type TransactionModes } from './transactions.ts';

/**
 * Whether the file ended the transaction that it was started in: no_active_sql_transaction, or
 * invalid_savepoint_specification of ours.
 */
export const lostTransaction = ({ code, message }: ServerError): boolean =>
  code === '25P01' || (code === '3B001' && quotedNames(message).includes(savepoint));

/** What a batch is composed for. */
export interface Terms {
  readonly database: Pick<Database, 'processId'>;
  readonly limits: Limits;
  readonly histories: Histories;
  readonly defaults: SessionDefaults;
  /** What the session began with. */
  readonly session: Session;
}

/** Messages of the simple protocol that run any number of migrations, each to be answered before the next is sent. */
export interface Batch {
  /** One, unless a file is large; each is made when it is asked for. */
  readonly pieces: Iterable<Piece>;
  readonly units: readonly Unit[];
  /** What goes before the statements of the first file and behind them, where that is the only one. */
  readonly around: () => readonly [before: readonly string[], behind: string];
}

/** The history of the tool of a migration, where it is among those of the run. */
export const foundFor = (
  { format: { history } }: Migration,
  histories: Histories,
): FoundHistory | undefined => histories.get(history?.id ?? '');

/**
 * The statements that take the locks and record a migration before it runs. A run that was faster makes them fail.
 */
function record(migration: Pending, histories: Histories): readonly string[] {
  const {
    source: { file, key, checksum, script },
    version,
    kind,
    replaces,
    format: { history },
  } = migration;
  const found = foundFor(migration, histories);
  return [
    block([
      lock,
      ...(history === null || found === undefined ? [] : recordBefore(migration, history, found)),
    ]),
    // A versioned file may be recorded only once, by its primary key here or by the tool's history above.
    ...(replaces
      ? [
          sql`DELETE FROM catalog.migrations WHERE file = ${key} AND (marked = 'reverted' OR ${found !== undefined}
            OR (${kind} <> 'versioned' AND checksum IS DISTINCT FROM ${checksum}))`,
        ]
      : []),
    // The catalog looks for itself.
    ...(kind !== 'bundled' || file.endsWith('/003_feature_inventory.sql')
      ? []
      : [file.endsWith('/004_agent_registry.sql') ? refuseForeignAgents : refuseForeignWorkspace]),
    sql`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum)
      VALUES (${key}, ${version}, ${kind}, ${checksum}, ${script.checksum})` +
      ` RETURNING ${remember(found)}`,
  ];
}

/**
 * Writes how long files took: each until the next began, for an UPDATE of each would cost more than everything else
 * that is written about it.
 * @param ended whether the last of them ended just now; otherwise that is not known.
 */
export function settle(migrations: readonly Migration[], ended: boolean): string {
  const files = migrations.map(({ source }) => sql`${source.key}`).join(', ');
  const next = `lead(applied_at${ended ? ', 1, clock_timestamp()' : ''}) OVER (ORDER BY applied_at)`;
  const known = ended ? '' : ' AND m.milliseconds IS NULL AND began.next IS NOT NULL';
  return `UPDATE catalog.migrations m
    SET milliseconds = greatest(extract(epoch FROM began.next - m.applied_at) * 1000, 0)
    FROM (SELECT file, ${next} AS next
      FROM catalog.migrations WHERE file IN (${files}) AND progress IS NULL) began
    WHERE m.file = began.file${known} RETURNING m.file, m.milliseconds`;
}

/** What comes last in a message that ran migrations. */
export const conclusion = (migrations: readonly Migration[]): readonly string[] => [
  ...pin,
  deallocate,
  settle(migrations, true),
];

/**
 * The files of the next batch: until one runs by itself, the batch is full, or the next file needs another session.
 * @param examined files that run by themselves with a look at the histories.
 */
export function take(
  queue: readonly Pending[],
  most: number,
  examined: ReadonlySet<Migration>,
): readonly Pending[] {
  let size = 0;
  const end = queue.findIndex((migration, index) => {
    const { source, steps } = migration;
    const last = queue[index - 1];
    return (
      index >= most ||
      steps !== null ||
      examined.has(migration) ||
      ((size += source.text.length) > largeFile && index > 0) ||
      (last !== undefined && endsSession(last))
    );
  });
  return end < 0 ? queue : queue.slice(0, end);
}

/**
 * Composes a batch that runs any number of migrations, each in a transaction of its own together with its history row.
 * The server abandons the rest of a message at the first error, so what is recorded is what ran.
 * @param look statements that look at the histories. With them the batch runs one migration between two looks, and
 *   leaves its transaction open.
 */
export function compose(
  migrations: readonly Pending[],
  terms: Terms,
  look: readonly string[] | null = null,
): Batch {
  const head = transaction(expectSession(terms.database, terms.session));
  let statements = head.length;
  const units = migrations.map((migration): UnitText => {
    const { script } = migration.source;
    const { modes, left } = wholeTransaction(script);
    const ended = [`RELEASE SAVEPOINT ${savepoint}`, ...returnRole(terms.session)];
    const before = [...prelude(migration, modes, terms), ...(look ?? [])];
    const after = [
      ...ended,
      ...(look === null ? [...postlude(migration, terms), 'COMMIT'] : [...afterRole(terms.session), ...look]),
    ];
    const sent =
      left.length === 0 ? script.statements : script.statements.filter((one) => !isAmong(left, one));
    const statementsBefore = statements + before.length;
    const statementsWithin = statementsBefore + sent.length + ended.length;
    statements = statementsBefore + sent.length + after.length;
    const unit: Unit = {
      migration,
      statements: sent,
      statementsBefore,
      statementsWithin,
      statementsAfter: statements,
    };
    return { unit, before, left, after };
  });
  // Last, so that only a batch that ran to its end answers it.
  const tail = look === null ? conclusion(migrations) : [];
  const [first] = units;
  return {
    pieces: piecesOf(head, units, tail),
    units: units.map(({ unit }) => unit),
    around: () => [[...head, ...(first?.before ?? [])], [...(first?.after ?? []), ...tail].join(';\n')],
  };
}

/**
 * Whether what records a migration compares and looks up nothing: an INSERT of constants into a table that is named
 * with its schema finds nothing of anybody else's, whatever the search_path is.
 */
const onlyInserts = ({ format, kind, replaces }: Pending): boolean =>
  format.history === null && kind !== 'bundled' && !replaces;

/** What comes before a file's own statements: its transaction, the lock and its row in the history. */
const prelude = (
  migration: Pending,
  modes: TransactionModes,
  { limits, histories, defaults }: Terms,
): readonly string[] => [
  beginWith(modes),
  ...(onlyInserts(migration) ? [] : [pinForNow]),
  setLimits(limits, migration.source.file, true),
  ...record(migration, histories),
  ...(onlyInserts(migration) ? [] : [unpin]),
  ...setDefaults(defaults, true),
  // After what is ours: it may be a role that has no right to the histories.
  ...(migration.format.history?.settings?.(migration) ?? []).map(
    ([name, value]) => sql`SELECT pg_catalog.set_config(${name}, ${value}, true)`,
  ),
  `SAVEPOINT ${savepoint}`,
  ...accessMode(modes),
];

/**
 * What comes at the end of a file's transaction, when it has lost its role: the histories are as they were, nothing of
 * its session remains, and its tool's history takes it.
 */
function postlude(migration: Pending, { histories, session }: Terms): readonly string[] {
  const { history } = migration.format;
  const found = foundFor(migration, histories);
  const own = [
    // What a function of an earlier file prepares may stay until the message ends: looking costs as much as a small
    // file.
    ...(matches(migration.source.text, /prepare/i) ? [deallocate] : []),
    ...(history === null || found === undefined ? [] : [block(recordAfter(migration, history, found))]),
  ];
  return [
    // Before the reset, which would make it forget what they were.
    expectKept(found),
    ...afterRole(session),
    ...(own.length === 0 ? [] : [...pin, ...own]),
  ];
}

/**
 * Whether an error came where nothing of the file runs any more and its transaction has yet to commit: then it is what
 * the file did to the histories that failed.
 */
export const atHistories = (
  { code }: ServerError,
  { statementsWithin, statementsAfter }: Unit,
  completed: number,
): boolean =>
  completed >= statementsWithin &&
  completed < statementsAfter &&
  !/^(08|25P0[34]|40|53|55P03|57|58)/.test(code);

/**
 * Index of the unit in which an error came: by its place in a file, else by the statements that completed. Behind the
 * last one it came when all were through.
 */
export function failedUnit({ units }: Batch, place: Place | null, completed: number): number {
  if (place !== null) return units.indexOf(place.unit);
  const unfinished = units.findIndex(({ statementsAfter }) => completed < statementsAfter);
  return unfinished >= 0 ? unfinished : units.length;
}
