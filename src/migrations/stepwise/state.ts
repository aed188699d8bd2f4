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
import type { Migration } from '../listing.ts';

export interface StepOptions {
  readonly onNotice?: (migration: Migration | undefined, notice: Notice) => void;
  readonly onWait?: (message: string) => void;
  /** The tools' own histories. */
  readonly histories: Histories;
  /** Whether the server counts what is written to a table. */
  readonly counts: boolean;
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
}

export type StepOutcome =
  | { readonly state: 'done'; readonly milliseconds: number }
  /** Another run finished the file. */
  | { readonly state: 'elsewhere' }
  | StepFailure
  /** A statement that commits by itself was started, and no run saw it finish. */
  | { readonly state: 'unknown'; readonly statement: Statement; readonly done: number }
  | { readonly state: 'busy'; readonly holder: string }
  /** A statement wrote to a history, and was rolled back. */
  | { readonly state: 'changed history'; readonly statement: Statement; readonly done: number }
  /** The file's row is gone from the history. */
  | { readonly state: 'not in history'; readonly done: number }
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
  /** The statements' texts. */
  readonly texts: readonly string[];
  /** Shows in pg_stat_activity which file's statement a backend executes. */
  readonly tag: string;
  /** Identifies the run in the file's row. */
  readonly run: string;
  /** Milliseconds since the epoch. */
  readonly started: number;
  progress: Progress;
  /** What the file set for its session, up to the statement that is next. */
  settings: readonly string[];
}

export const hash = (texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\0')).digest('hex');

/** Whether a statement sets something for those that follow it in the session. */
export function setsSession({ words: [first = '', second = '', third = ''] }: Statement): boolean {
  if (first === 'SET') return !['LOCAL', 'TRANSACTION', 'CONSTRAINTS'].includes(second);
  return first === 'RESET' || (first === 'SELECT' && (second === 'SET_CONFIG' || third === 'SET_CONFIG'));
}

/**
 * What the statements have set for the session. A RESET ALL ends what was set before it, save for the role, and has no
 * effect of its own where each statement begins with nothing set.
 */
export function settingsBefore(
  statements: readonly Statement[],
  texts: readonly string[],
): readonly string[] {
  const resets = ({ words: [first, second] }: Statement): boolean => first === 'RESET' && second === 'ALL';
  const last = statements.findLastIndex(resets);
  const setsRole = ({ words: [, second, third] }: Statement): boolean =>
    second === 'ROLE' || (second === 'SESSION' && third === 'AUTHORIZATION');
  return statements.flatMap((one, index) =>
    setsSession(one) && !resets(one) && (index > last || setsRole(one)) ? [texts[index] as string] : [],
  );
}

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
