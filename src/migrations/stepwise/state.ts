import {
  named,
  pin,
  queryNamed,
  sql,
  type Database,
  type Notice,
  type ServerError,
} from '../../database/index.ts';
import { block, type FoundHistory, type Histories, type ToolHistory } from '../formats/index.ts';
import type { NonTransactionals } from '../grammar.ts';
import type { Progress } from '../ledger.ts';
import type { Statement, Statements } from '../lexer.ts';
import type { Limits } from '../limits.ts';
import type { Migration } from '../listing.ts';
import { place, watch } from '../progress.ts';
import { mostSessions, sessionFound, type Session } from '../session.ts';
import type { SessionDefaults } from '../session-defaults.ts';
import type { Step } from '../transactions.ts';

/**
 * Called before each step of a file that runs statement by statement, while nothing of the step has begun.
 * @param settings what the file has set before, as SQL.
 */
export type BeforeStep = (migration: Migration, step: Step, settings: readonly string[]) => Promise<void>;

export interface StepOptions extends Limits {
  readonly onNotice?: (migration: Migration | undefined, notice: Notice) => void;
  readonly onWait?: (message: string) => void;
  readonly beforeStep?: BeforeStep;
  /** The tools' own histories. */
  readonly histories: Histories;
  /** Whether the server counts what is written to a table. */
  readonly counts: boolean;
  /** What is set before what the file sets. */
  readonly defaults: SessionDefaults;
  /** What the session began with. */
  readonly session: Session;
  /** Milliseconds since the epoch until which to wait for another run. */
  readonly deadline: number;
}

/** What became of the invalid indexes that a failed statement left. */
export interface Repair {
  readonly dropped: readonly string[];
  readonly left: readonly { readonly index: string; readonly because: string }[];
}

/** Of a statement that a rollback undid. */
export const nothingLeft = { repair: { dropped: [], left: [] }, unrepaired: null } as const;

/** A file that ended with an error in one of its statements. */
export interface StepFailure {
  readonly state: 'failed';
  readonly error: ServerError;
  readonly statement: Statement;
  /** Statements before it, which remain applied. */
  readonly done: number;
  /** What became of the invalid indexes that it left. */
  readonly repair: Repair;
  /** Why what it left could not be looked at, so that the next run has to; null = it was. */
  readonly unrepaired: string | null;
  /** Whether it commits by itself. */
  readonly commits: boolean;
  /** How many of the file's statements were rolled back with it, itself among them: those of its transaction. */
  readonly rolledBack: number;
}

export type StepOutcome =
  | { readonly state: 'done'; readonly milliseconds: number }
  /** Another run finished the file. */
  | { readonly state: 'elsewhere' }
  | StepFailure
  /** A statement that commits by itself was started, and no run saw it finish. */
  | { readonly state: 'unknown'; readonly statement: Statement; readonly done: number }
  | { readonly state: 'busy'; readonly holder: string }
  /** A step wrote to a history, and was rolled back. */
  | { readonly state: 'changed history'; readonly statements: Statements; readonly done: number }
  /** The file's row is gone from the history. */
  | { readonly state: 'not in history'; readonly done: number }
  | { readonly state: 'prefix changed'; readonly done: number };

/** A file while it runs statement by statement. */
export interface Stepping {
  readonly database: Database;
  readonly migration: Migration;
  /** What the statements are that PostgreSQL refuses inside a transaction block. */
  readonly kinds: NonTransactionals;
  readonly options: StepOptions;
  /** The tool's own history, which records the file as well. */
  readonly tool: { readonly history: ToolHistory; readonly found: FoundHistory } | null;
  /** What of it is committed at once, in order. */
  readonly steps: readonly Step[];
  /** Shows in pg_stat_activity which file's statement a backend executes. */
  readonly tag: string;
  /** Identifies the run in the file's row. */
  readonly run: string;
  /** Milliseconds since the epoch. */
  readonly started: number;
  progress: Progress;
  /** Whether the row is this run's. */
  claimed: boolean;
  /** Whether the file is recorded as finished. */
  finished: boolean;
  /** What the session began with, as the last message found it. */
  session: Session;
  /** How often a message has found another one. */
  sessions: number;
  /** What the file set for its session, up to the step that is next. */
  settings: readonly string[];
}

/** Whether a statement sets something for those that follow it in the session. */
function setsSession({ words: [first = '', second = '', third = ''] }: Statement): boolean {
  if (first === 'SET') return !['LOCAL', 'TRANSACTION', 'CONSTRAINTS'].includes(second);
  if (first === 'LOAD') return true;
  return first === 'RESET' || (first === 'SELECT' && (second === 'SET_CONFIG' || third === 'SET_CONFIG'));
}

/** Whether a message did nothing but find another session than expected; the next one is written for that. */
export function foundOther(file: Stepping, error: ServerError): boolean {
  const found = sessionFound(error);
  if (found === null || ++file.sessions > mostSessions) return false;
  file.session = found;
  return true;
}

export const resetsAll = ({ words: [first, second] }: Statement): boolean =>
  first === 'RESET' && second === 'ALL';

const setsRole = ({ words: [, second, third] }: Statement): boolean =>
  second === 'ROLE' || (second === 'SESSION' && third === 'AUTHORIZATION');

/**
 * Statements that set something for the session and have run. A RESET ALL ends what was set before it, save for the
 * role, and has no effect of its own where each step begins with nothing set.
 * @param done how many of the file's have.
 */
export function settingsOf({ steps }: Pick<Stepping, 'steps'>, done: number): readonly Statement[] {
  const set = steps
    .filter(({ to, rolledBack }) => to <= done && !rolledBack)
    .flatMap(({ statements }) => [...statements.filter(setsSession)]);
  const last = set.findLastIndex(resetsAll);
  return set.filter((one, index) => !resetsAll(one) && (index > last || setsRole(one)));
}

/** Reports a step that takes long. @param at index of the statement that runs. @returns what ends it. */
export const watching = (
  { database, migration: { source }, options }: Stepping,
  at: () => number,
): (() => void) =>
  watch(
    database,
    () => ({ file: source.file, where: place(at(), source.script.statements.length) }),
    (text) => options.onWait?.(text),
  );

/** A step that another run has taken over: it was silent for too long, and what it would have done was not done. */
export interface TakenOver {
  readonly state: 'taken over';
}

/** SQLSTATE with which a step is not started, because another run has taken the file over. */
const takenOver = 'PFI04';

export const isTakenOver = ({ code }: ServerError): boolean => code === takenOver;

/** PL/pgSQL statement that fails with {@link takenOver}. @param otherwise SQL condition under which it does not. */
export const expectOwn = (otherwise: string): string =>
  `IF NOT (${otherwise}) THEN
      RAISE EXCEPTION 'another run has taken the file over' USING ERRCODE = '${takenOver}'; END IF`;

/**
 * Writes how far the file is, or fails with {@link takenOver}. One statement.
 * @param more what is done besides. @param indexes SQL for those of the progress, if it does not know them.
 */
export const holdOn = (
  file: Stepping,
  next: Progress,
  more: readonly string[] = [],
  indexes: string | null = null,
): string => block([progressUpdate(file, progressSql(next, indexes)), expectOwn('FOUND'), ...more]);

/** SQL for a progress as jsonb. @param indexes SQL for those of it, if it does not know them. */
export const progressSql = (progress: Progress, indexes: string | null = null): string =>
  sql`${progress}::jsonb` + (indexes === null ? '' : ` || jsonb_build_object('indexes', (${indexes}))`);

/** The UPDATE that writes how far the file is, which only the run that is named in its row can make. */
const progressUpdate = ({ migration: { source }, run }: Stepping, next: string): string =>
  `UPDATE catalog.migrations
    SET progress = ${next} || jsonb_strip_nulls(jsonb_build_object('backend', progress->'backend')),
      applied_at = clock_timestamp()
    ${sql`WHERE file = ${source.key} AND progress->>'run' = ${run}`}`;

/** Writes how far the file is; false when another run has taken it over. */
export async function advance(file: Stepping, next: Progress): Promise<boolean> {
  const { mine } = await queryNamed(file.database, [
    ...pin,
    named('mine', `${progressUpdate(file, progressSql(next))} RETURNING file`),
  ]);
  return mine.length === 1;
}
