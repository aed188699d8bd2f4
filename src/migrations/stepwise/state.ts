import { createHash } from 'node:crypto';
import {
  named,
  pin,
  queryNamed,
  sql,
  type Database,
  type Notice,
  type ServerError,
} from '../../database/index.ts';
import type { FoundHistory, Histories, ToolHistory } from '../formats/index.ts';
import type { NonTransactional } from '../grammar.ts';
import type { Progress } from '../ledger.ts';
import type { Statement } from '../lexer.ts';
import type { Limits } from '../limits.ts';
import type { Migration } from '../listing.ts';
import { place, watch } from '../progress.ts';
import { mostSessions, sessionFound, type Session } from '../session.ts';
import type { SessionDefaults } from '../session-defaults.ts';
import type { Step } from '../transactions.ts';

export interface StepOptions extends Limits {
  readonly onNotice?: (migration: Migration | undefined, notice: Notice) => void;
  readonly onWait?: (message: string) => void;
  /** The tools' own histories. */
  readonly histories: Histories;
  /** What is set before what the file sets. */
  readonly defaults: SessionDefaults;
  /** What the session began with. */
  readonly session: Session;
  /** Milliseconds since the epoch until which to wait for another run. */
  readonly deadline: number;
}

/** A file that ended with an error in one of its statements. */
export interface StepFailure {
  readonly state: 'failed';
  readonly error: ServerError;
  readonly statement: Statement;
  /** Statements before it, which remain applied. */
  readonly done: number;
  /** Invalid indexes that it left, which were dropped. */
  readonly repaired: readonly string[];
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
  | { readonly state: 'prefix changed'; readonly done: number };

/** A file while it runs statement by statement. */
export interface Stepping {
  readonly database: Database;
  readonly migration: Migration;
  /** What the statements are that PostgreSQL refuses inside a transaction block. */
  readonly kinds: ReadonlyMap<Statement, NonTransactional>;
  readonly options: StepOptions;
  /** The tool's own history, which records the file as well. */
  readonly tool: { readonly history: ToolHistory; readonly found: FoundHistory } | null;
  /** What of it is committed at once, in order. */
  readonly steps: readonly Step[];
  /** The texts of all its statements. */
  readonly texts: readonly string[];
  /** Shows in pg_stat_activity which file's statement a backend executes. */
  readonly tag: string;
  /** Identifies the run in the file's row. */
  readonly run: string;
  /** Milliseconds since the epoch. */
  readonly started: number;
  progress: Progress;
  /** What the session began with, as the last message found it. */
  session: Session;
  /** How often a message has found another one. */
  sessions: number;
  /** What the file set for its session, up to the step that is next. */
  settings: readonly string[];
}

export const hash = (texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\0')).digest('hex');

/** Whether a statement sets something for those that follow it in the session. */
function setsSession({ words: [first = '', second = '', third = ''] }: Statement): boolean {
  if (first === 'SET') return !['LOCAL', 'TRANSACTION', 'CONSTRAINTS'].includes(second);
  return first === 'RESET' || (first === 'SELECT' && (second === 'SET_CONFIG' || third === 'SET_CONFIG'));
}

/** Whether a message did nothing but find another session than expected; the next one is written for that. */
export function foundOther(file: Stepping, error: ServerError): boolean {
  const found = sessionFound(error);
  if (found === null || ++file.sessions > mostSessions) return false;
  file.session = found;
  return true;
}

/** Statements that set something for the session and have run. @param done how many of the file's have. */
export const settingsOf = ({ steps }: Pick<Stepping, 'steps'>, done: number): readonly Statement[] =>
  steps
    .filter(({ to, rolledBack }) => to <= done && !rolledBack)
    .flatMap(({ statements }) => statements.filter(setsSession));

/** Reports a step that takes long. @param at index of the statement that runs. @returns what ends it. */
export const watching = (
  { database, migration: { source }, texts, options }: Stepping,
  at: () => number,
): (() => void) =>
  watch(
    database,
    () => ({ file: source.file, where: place(at(), texts.length) }),
    (text) => options.onWait?.(text),
  );

/** The UPDATE that writes how far the file is, which only the run that is named in its row can make. */
export const progressUpdate = ({ migration: { source }, run }: Stepping, next: Progress): string =>
  sql`UPDATE catalog.migrations SET progress = ${next}, applied_at = clock_timestamp()
    WHERE file = ${source.file} AND progress->>'run' = ${run}`;

/** Writes how far the file is; false when another run has taken it over. */
export async function advance(file: Stepping, next: Progress): Promise<boolean> {
  const { mine } = await queryNamed(file.database, [
    ...pin,
    named('mine', `${progressUpdate(file, next)} RETURNING file`),
  ]);
  return mine.length === 1;
}
