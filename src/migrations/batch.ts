import {
  pin,
  pinForNow,
  refuseForeignAgents,
  refuseForeignWorkspace,
  sql,
  unpin,
  type Copy,
  type ServerError,
} from '../database/index.ts';
import { block, recordAfter, recordBefore, type FoundHistory, type Histories } from './formats/index.ts';
import { expectKept, remember } from './keeping.ts';
import { lock } from './ledger.ts';
import type { Statement } from './lexer.ts';
import type { Migration } from './listing.ts';
import { indexOfPosition } from './location.ts';
import type { Pending } from './migration-plan.ts';
import { deallocate, dropRemains, returnRole } from './session.ts';
import type { Source } from './source.ts';
import { blank, ownTransaction } from './wrapping.ts';

/** Set before a file's first statement and released after its last: it lasts as long as the transaction. */
const savepoint = 'pg_feature_inventory';

/**
 * Whether the file ended the transaction that it was started in: no_active_sql_transaction, or
 * invalid_savepoint_specification of ours.
 */
export const lostTransaction = ({ code, message }: ServerError): boolean =>
  code === '25P01' || (code === '3B001' && message.includes(`"${savepoint}"`));

export interface Limits {
  /** PostgreSQL's interval syntax for a setting: `5s`, `0`. */
  readonly lockTimeout: string;
  readonly statementTimeout: string;
}

/** A migration as a part of a message: from its own BEGIN to its own COMMIT. */
export interface Unit {
  readonly migration: Migration;
  /** The file's statements that are sent, in order. */
  readonly statements: readonly Statement[];
  /** Where the file's SQL is in the message. */
  readonly start: number;
  readonly end: number;
  /**
   * Statements of the message that complete before the file's first, before the first that looks at what it did to the
   * histories, and before the unit's end.
   */
  readonly statementsBefore: number;
  readonly statementsWithin: number;
  readonly statementsAfter: number;
  /** Maps an index of the message to one of the file. */
  readonly toSource: (index: number) => number;
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
 * The file as the server gets it: COPY's rows taken out, its own BEGIN and COMMIT and psql's lines blanked in place.
 */
function bodyOf(source: Source): Body {
  const { sql: text, script } = source;
  const blanked = blank(
    text,
    [...(ownTransaction(script) ?? []), ...script.metaCommands].sort((a, b) => a.start - b.start),
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
    source: { file, checksum, script },
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
          sql`DELETE FROM catalog.migrations WHERE file = ${file} AND (marked = 'reverted' OR ${found !== undefined}
            OR (${kind} <> 'versioned' AND checksum IS DISTINCT FROM ${checksum}))`,
        ]
      : []),
    // The catalog looks for itself.
    ...(kind !== 'bundled' || file.endsWith('/003_feature_inventory.sql')
      ? []
      : [file.endsWith('/004_agent_registry.sql') ? refuseForeignAgents : refuseForeignWorkspace]),
    sql`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum)
      VALUES (${file}, ${version}, ${kind}, ${checksum}, ${script.checksum})` +
      ` RETURNING ${remember(found)}`,
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

/** What comes last in a message that ran migrations. */
export const conclusion = (migrations: readonly Migration[]): readonly string[] => [
  ...pin,
  deallocate,
  settle(migrations, true),
];

/**
 * Composes one simple-protocol message that runs any number of migrations, each in a transaction of its own together
 * with its history row. The server abandons the rest of a message at the first error, so what is recorded is what ran.
 * @param look statements that look at the histories. With them the message runs one migration between two looks, and
 *   leaves its transaction open.
 */
export function compose(
  migrations: readonly Pending[],
  limits: Limits,
  histories: Histories,
  look: readonly string[] | null = null,
): Batch {
  const units: Unit[] = [];
  const copies: Copy[] = [];
  let text = '';
  let statements = 0;
  for (const migration of migrations) {
    const body = bodyOf(migration.source);
    const before = [...prelude(migration, limits, histories), ...(look ?? [])];
    const after = [
      ...ended,
      ...(look === null ? [...postlude(migration, histories), 'COMMIT'] : [...forget, ...look]),
    ];
    text += `${before.join(';\n')};\n`;
    const start = text.length;
    copies.push(
      ...body.copies.map((copy) => ({ ...copy, start: copy.start + start, end: copy.end + start })),
    );
    text += body.text;
    const end = text.length;
    // On a line of its own: the file may end in a comment.
    text += `\n;\n${after.join(';\n')};\n`;
    const { script } = migration.source;
    const wrapping = ownTransaction(script);
    const sent = script.statements.filter((statement) => wrapping?.includes(statement) !== true);
    const statementsBefore = statements + before.length;
    statements = statementsBefore + sent.length + after.length;
    const statementsWithin = statementsBefore + sent.length + ended.length;
    units.push({
      migration,
      statements: sent,
      start,
      end,
      statementsBefore,
      statementsWithin,
      statementsAfter: statements,
      toSource: (index) => body.toSource(index - start),
    });
  }
  // Last, so that only a message that ran to its end answers it.
  if (look === null) text += conclusion(migrations).join(';\n');
  return { text, copies, units };
}

/**
 * Whether what records a migration compares and looks up nothing: an INSERT of constants into a table that is named with
 * its schema finds nothing of anybody else's, whatever the search_path is.
 */
const onlyInserts = ({ format, kind, replaces }: Pending): boolean =>
  format.history === null && kind !== 'bundled' && !replaces;

/** What comes before a file's own statements: its transaction, the lock and its row in the history. */
const prelude = (migration: Pending, limits: Limits, histories: Histories): readonly string[] => [
  'BEGIN ISOLATION LEVEL READ COMMITTED',
  ...(onlyInserts(migration) ? [] : [pinForNow]),
  sql`SET LOCAL lock_timeout = ${limits.lockTimeout}`,
  sql`SET LOCAL statement_timeout = ${limits.statementTimeout}`,
  ...record(migration, histories),
  ...(onlyInserts(migration) ? [] : [unpin]),
  // After what is ours: it may be a role that has no right to the histories.
  ...(migration.format.history?.settings?.(migration) ?? []).map(
    ([name, value]) => sql`SELECT pg_catalog.set_config(${name}, ${value}, true)`,
  ),
  `SAVEPOINT ${savepoint}`,
];

/** What comes directly after a file's own statements: it still has its transaction, and loses its role. */
const ended: readonly string[] = [`RELEASE SAVEPOINT ${savepoint}`, ...returnRole];

/** Nothing of the file's session remains. */
const forget: readonly string[] = ['RESET ALL', ...dropRemains];

/** What follows: the histories are as they were, nothing of its session remains, and its tool's history takes it. */
function postlude(migration: Pending, histories: Histories): readonly string[] {
  const { history } = migration.format;
  const found = foundFor(migration, histories);
  const own = [
    // What a function of an earlier file prepares may stay until the message ends: looking costs as much as a small
    // file.
    ...(/prepare/i.test(migration.source.text) ? [deallocate] : []),
    ...(history === null || found === undefined ? [] : [block(recordAfter(migration, history, found))]),
  ];
  return [
    // Before the reset, which would make it forget what they were.
    expectKept(found),
    ...forget,
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
