import {
  pin,
  pinForNow,
  refuseForeignAgents,
  refuseForeignWorkspace,
  sql,
  transaction,
  unpin,
  type Copy,
  type Database,
  type ServerError,
} from '../database/index.ts';
import { block, recordOnce, type Histories } from './formats/index.ts';
import { lock } from './ledger.ts';
import type { Statement } from './lexer.ts';
import { setLimits, type Limits } from './limits.ts';
import type { Migration } from './listing.ts';
import { indexOfPosition } from './location.ts';
import type { Pending } from './migration-plan.ts';
import { deallocate, expectSession, leave, type Session } from './session.ts';
import { changesDefaults, setDefaults, type SessionDefaults } from './session-defaults.ts';
import type { Source } from './source.ts';
import { accessMode, beginWith, savepoint, wholeTransaction, type TransactionModes } from './transactions.ts';
import { blank } from './wrapping.ts';

/**
 * Whether the file ended the transaction that it was started in: no_active_sql_transaction, or
 * invalid_savepoint_specification of ours.
 */
export const lostTransaction = ({ code, message }: ServerError): boolean =>
  code === '25P01' || (code === '3B001' && message.includes(`"${savepoint}"`));

/** A migration as a part of a message: from its own BEGIN to its own COMMIT. */
export interface Unit {
  readonly migration: Migration;
  /** The file's statements that are sent, in order. */
  readonly statements: readonly Statement[];
  /** Where the file's SQL is in the message. */
  readonly start: number;
  readonly end: number;
  /** Statements of the message that complete before the file's first and before the unit's end. */
  readonly statementsBefore: number;
  readonly statementsAfter: number;
  /** Maps an index of the message to one of the file. */
  readonly toSource: (index: number) => number;
}

/** What a batch is composed for. */
export interface Terms {
  readonly database: Pick<Database, 'processId'>;
  readonly limits: Limits;
  readonly histories: Histories;
  readonly defaults: SessionDefaults;
  /** What the session began with. */
  readonly session: Session;
}

/** A message of the simple protocol that runs any number of migrations. */
export interface Batch {
  readonly text: string;
  readonly copies: readonly Copy[];
  readonly units: readonly Unit[];
}

interface Body {
  readonly text: string;
  readonly copies: readonly Copy[];
  readonly toSource: (index: number) => number;
}

/**
 * The file as the server gets it: COPY's rows taken out, psql's lines and what is not sent blanked in place.
 * @param left statements that are not sent: the file's own BEGIN, COMMIT and SET TRANSACTION.
 */
function bodyOf(source: Source, left: readonly Statement[]): Body {
  const { sql: text, script } = source;
  const blanked = blank(
    text,
    [...left, ...script.metaCommands].sort((a, b) => a.start - b.start),
  );
  const copies: Copy[] = [];
  const cuts: { readonly at: number; readonly length: number }[] = [];
  let body = '';
  let at = 0;
  for (const { start, end, copyData } of script.statements) {
    if (copyData === undefined) continue;
    body += blanked.slice(at, copyData.start);
    const shift = at - (body.length - (copyData.start - at));
    copies.push({ start: start - shift, end: end - shift, rows: text.slice(copyData.start, copyData.end) });
    const closing = /^\\\.[ \t]*\r?(?:\n|$)/m;
    const after = text.slice(copyData.end, copyData.end + 8);
    const next = copyData.end + (closing.exec(after)?.[0].length ?? 0);
    cuts.push({ at: body.length, length: next - copyData.start });
    at = next;
  }
  body += blanked.slice(at);
  return {
    text: body,
    copies,
    toSource: (index) => cuts.reduce((found, cut) => found + (index >= cut.at ? cut.length : 0), index),
  };
}

/** The statements that record a migration, in the transaction that runs it. A run that was faster makes them fail. */
function record(migration: Pending, histories: Histories): readonly string[] {
  const {
    source: { file, checksum, script },
    version,
    kind,
    replaces,
    format: { history },
  } = migration;
  const found = histories.get(history?.id ?? '');
  return [
    ...(history === null || found === undefined ? [] : [recordOnce(migration, history, found)]),
    // A versioned file may be recorded only once, by its primary key here or by the tool's history above.
    ...(replaces
      ? [
          sql`DELETE FROM catalog.migrations WHERE file = ${file} AND (marked = 'reverted' OR ${found !== undefined}
            OR (${kind} <> 'versioned' AND checksum IS DISTINCT FROM ${checksum}))`,
        ]
      : []),
    // The catalog looks for itself.
    ...(kind !== 'bundled' || file.endsWith('/003_feature_inventory.sql')
      ? []
      : [file.endsWith('/004_agent_registry.sql') ? refuseForeignAgents : refuseForeignWorkspace]),
    sql`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum)
      VALUES (${file}, ${version}, ${kind}, ${checksum}, ${script.checksum})`,
  ];
}

/**
 * Writes how long files took: each until the next began, for an UPDATE of each would cost more than everything else
 * that is written about it.
 * @param ended whether the last of them ended just now; otherwise that is not known.
 */
export function settle(migrations: readonly Migration[], ended: boolean): string {
  const files = migrations.map(({ source }) => sql`${source.file}`).join(', ');
  const next = `lead(applied_at${ended ? ', 1, clock_timestamp()' : ''}) OVER (ORDER BY applied_at)`;
  const known = ended ? '' : ' AND m.milliseconds IS NULL AND began.next IS NOT NULL';
  return `UPDATE catalog.migrations m
    SET milliseconds = greatest(extract(epoch FROM began.next - m.applied_at) * 1000, 0)
    FROM (SELECT file, ${next} AS next
      FROM catalog.migrations WHERE file IN (${files}) AND progress IS NULL) began
    WHERE m.file = began.file${known} RETURNING m.file, m.milliseconds`;
}

/** A batch's size in UTF-16 units from which on the next file starts a new one. */
const batchSize = 1_000_000;
/**
 * The files of the next batch: until one runs statement by statement, the batch is full, or the next file needs another
 * session.
 */
export function take(queue: readonly Pending[], most: number): readonly Pending[] {
  let size = 0;
  const end = queue.findIndex((migration, index) => {
    const { source, steps } = migration;
    const last = queue[index - 1];
    return (
      index >= most ||
      steps !== null ||
      ((size += source.text.length) > batchSize && index > 0) ||
      (last !== undefined && changesDefaults(last))
    );
  });
  return end < 0 ? queue : queue.slice(0, end);
}

/**
 * Composes one simple-protocol message that runs any number of migrations, each in a transaction of its own together
 * with its history row. The server abandons the rest of a message at the first error, so what is recorded is what ran.
 */
export function compose(migrations: readonly Pending[], terms: Terms): Batch {
  const units: Unit[] = [];
  const copies: Copy[] = [];
  const head = transaction(expectSession(terms.database, terms.session));
  let text = head.map((statement) => `${statement};\n`).join('');
  let statements = head.length;
  for (const migration of migrations) {
    const { script } = migration.source;
    const { modes, left } = wholeTransaction(script);
    const body = bodyOf(migration.source, left);
    const before = prelude(migration, modes, terms);
    const after = postlude(migration, terms);
    text += `${before.join(';\n')};\n`;
    const start = text.length;
    copies.push(
      ...body.copies.map((copy) => ({ ...copy, start: copy.start + start, end: copy.end + start })),
    );
    text += body.text;
    const end = text.length;
    // On a line of its own: the file may end in a comment.
    text += `\n;\n${after.join(';\n')};\n`;
    const sent = script.statements.filter((statement) => !left.includes(statement));
    const statementsBefore = statements + before.length;
    statements = statementsBefore + sent.length + after.length;
    units.push({
      migration,
      statements: sent,
      start,
      end,
      statementsBefore,
      statementsAfter: statements,
      toSource: (index) => body.toSource(index - start),
    });
  }
  // Last, so that only a message that ran to its end answers it.
  text += [...pin, deallocate, settle(migrations, true)].join(';\n');
  return { text, copies, units };
}

/** What comes before a file's own statements: its transaction, the lock and its row in the history. */
const prelude = (
  migration: Pending,
  modes: TransactionModes,
  { limits, histories, defaults }: Terms,
): readonly string[] => [
  beginWith(modes),
  pinForNow,
  setLimits(limits, migration.source.file, true),
  lock,
  ...record(migration, histories),
  unpin,
  ...setDefaults(defaults, true),
  // After what is ours: it may be a role that has no right to the histories.
  ...(migration.format.history?.settings?.(migration) ?? []).map(
    ([name, value]) => sql`SELECT pg_catalog.set_config(${name}, ${value}, true)`,
  ),
  `SAVEPOINT ${savepoint}`,
  ...accessMode(modes),
];

/** What comes after a file's own statements: nothing of its session remains, and its transaction commits. */
function postlude(migration: Pending, { histories, session }: Terms): readonly string[] {
  const { history } = migration.format;
  const found = histories.get(history?.id ?? '');
  const finish = found === undefined ? undefined : history?.finish?.(migration, found);
  const own = [
    // What a function of an earlier file prepares may stay until the message ends: looking costs as much as a small
    // file.
    ...(/prepare/i.test(migration.source.text) ? [deallocate] : []),
    ...(finish === undefined ? [] : [block([finish])]),
  ];
  return [
    `RELEASE SAVEPOINT ${savepoint}`,
    ...leave(session),
    ...(own.length === 0 ? [] : [...pin, ...own]),
    'COMMIT',
  ];
}

/**
 * Index of the unit in which an error came: by its position in the message, else by the statements that completed.
 * Behind the last one it came when all were through.
 */
export function failedUnit({ text, units }: Batch, error: ServerError, completed: number): number {
  const at = error.position === undefined ? -1 : indexOfPosition(text, Number(error.position));
  const positioned = units.findIndex(({ start, end }) => at >= start && at <= end);
  if (positioned >= 0) return positioned;
  const unfinished = units.findIndex(({ statementsAfter }) => completed < statementsAfter);
  return unfinished >= 0 ? unfinished : units.length;
}
