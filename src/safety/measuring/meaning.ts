import type { Database, Row } from '../../database/index.ts';
import { parseStatement, type SyntaxTree } from '../../migrations/index.ts';
import type { Hazard, SaferForm } from '../hazard.ts';

/**
 * Sends SQL in the transaction of the file, and returns the rows of its last statement.
 * @param at of another one: -2 is the one before the last.
 */
export type Ask = (sql: string, at?: number) => Promise<readonly Row[]>;

/** How a statement is tried and run in the transaction of its file. */
export interface InFile {
  readonly ask: Ask;
  /** Null = it runs by itself. */
  readonly among: Among | null;
  /**
   * Runs the statement for good, and behind it other SQL in the same message.
   * @param at of which the rows are returned, as of {@link Ask}.
   * @param first what goes before it.
   */
  readonly run: (behind: readonly string[], at: number, first?: readonly string[]) => Promise<readonly Row[]>;
  /** Runs other steps in its place, which will be rolled back, and behind them other SQL in the same message. */
  readonly attempt: (
    steps: readonly string[],
    behind: readonly string[],
    at: number,
  ) => Promise<readonly Row[]>;
}

/** A statement that has run together with others, in front of it and behind. */
export interface Among {
  /** Whether it is the last of them, and other steps may be run in its place. */
  readonly isLast: boolean;
}

/** Which tables one of several statements is about. */
export interface Claim {
  /** OIDs. */
  readonly tables: ReadonlySet<number>;
  /** Names that may be those of tables, in any schema. */
  readonly names: ReadonlySet<string>;
  /** Whether one in front of it may be about the same ones. */
  readonly isApart: boolean;
}

/** Which statements the locks are looked at behind: the last one, and each behind which one stands apart. */
export const looksBehind = (claims: readonly Claim[]): readonly boolean[] =>
  claims.map((_, index) => claims[index + 1]?.isApart ?? true);

/** Statements of a file that are to run in one message. */
export interface Together {
  /** Of each of them. */
  readonly claims: readonly Claim[];
  /** What goes before the last of them, so that it can be taken back. */
  readonly beforeLast: readonly string[];
  /** What is sent behind them. */
  readonly behind: readonly string[];
  /** Takes what that has shown. @returns whether each of the statements can be judged by it, in their order. */
  readonly ran: (results: readonly { readonly rows: readonly Row[] }[]) => boolean;
  /** They were taken back: nothing is known of them. */
  readonly undo: () => void;
}

/** What has become of a statement while it was judged. */
export interface Judged {
  /** `stands`: it has run for good. `undone`: something was run and will be rolled back by `next`. */
  readonly ran: 'stands' | 'undone' | 'not';
  /** Statements that have to be sent before any other. */
  readonly next: readonly string[];
  /** Why not all of it could be judged; null = it could, or it has failed itself. */
  readonly mistake: unknown;
}

/** What statements mean for rows, for data and for the code that runs on. */
export interface Meaning {
  /**
   * Tells of a statement before it runs, and how its end is reached more safely; null = there is no better way.
   * @property following the statements of its file that run after it, as far as they are asked for.
   * @param session where the statement runs for good. Where it can only be asked, the transaction is left as it was.
   */
  judge(
    statement: {
      readonly tree: SyntaxTree | null;
      readonly sql: string;
      readonly following?: (() => AsyncIterable<SyntaxTree | null>) | undefined;
    },
    session: Ask | InFile,
  ): Promise<Judged & { readonly verdicts: readonly Hazard[]; readonly safer: SaferForm | null }>;
  /**
   * What reads the tables of a file's first statements, for a session that is taken to be as the last file has left it.
   * @param trees of the statements. @returns statements of a message; none where nothing is to be read.
   */
  ahead(trees: () => AsyncIterable<SyntaxTree | null>): Promise<readonly string[]>;
  /**
   * Begins a file.
   * @param kept what the session has of our statements.
   * @param read the results of what was to be read ahead; none where it was not.
   * @returns whether the session has what was made known to it.
   */
  enter(kept: string, read: readonly { readonly rows: readonly Row[] }[]): boolean;
  /**
   * Looks how many of the next statements can run in one message.
   * @param trees of all that follow. @param ask in the transaction, where an error ends the file.
   * @returns null = the next one runs by itself.
   */
  together(trees: () => AsyncIterable<SyntaxTree | null>, ask: Ask): Promise<Together | null>;
  /**
   * A statement with these first words runs, and is not judged.
   * @param isTogether whether it was one of {@link together}.
   */
  pass(words: readonly string[], isTogether: boolean): void;
  /** What of a statement's verdicts still holds at the end of its file. */
  settle<Known extends Hazard>(hazards: readonly Known[], ask: Ask): Promise<readonly Known[]>;
  /**
   * Ends a file.
   * @param ask takes away what is left in the session; null = it may stay.
   */
  leave(ask: Ask | null): Promise<void>;
}

/** Asks a database. */
export const asking =
  (database: Database): Ask =>
  async (sql, at = -1) =>
    (await database.query(sql)).at(at)?.rows ?? [];

/** Of a statement that means nothing. */
const unjudged = { verdicts: [], safer: null, ran: 'not', next: [], mistake: null } as const;

/** Statements that may mean something for rows, data or code, by their first word. */
const telling = new Set(
  'ALTER CREATE DROP TRUNCATE UPDATE DELETE MERGE WITH REFRESH REINDEX CLUSTER REASSIGN REVOKE DO CALL SELECT'.split(
    ' ',
  ),
);

/** Characters of an INSERT that is looked at: a longer one is a load of rows, unless it replaces some. */
const longestInsert = 5_000;

/** Whether a statement may. */
const mayTell = ([first = '']: readonly string[], sql: string): boolean =>
  telling.has(first) || (first === 'INSERT' && (sql.length <= longestInsert || /conflict/i.test(sql)));

/** The syntax trees of a file's statements. */
export interface Trees {
  readonly of: (sql: string) => Promise<SyntaxTree | null>;
  readonly following?: () => AsyncIterable<SyntaxTree | null>;
  /** Its own, and those of the statements that follow. */
  readonly all?: () => AsyncIterable<SyntaxTree | null>;
}

/** What cannot be told of a statement that ran together with others: it is to be taken back, and run by itself. */
export class NotTogether extends Error {}

/** What the statement that comes next means; what cannot be told ends nothing. */
export async function judged(
  session: Ask | InFile,
  meaning: Meaning | undefined,
  sql: string,
  words: readonly string[],
  trees: Trees = { of: parseStatement },
): Promise<Awaited<ReturnType<Meaning['judge']>>> {
  if (meaning === undefined) return unjudged;
  if (!mayTell(words, sql)) {
    meaning.pass(words, typeof session !== 'function' && session.among !== null);
    return unjudged;
  }
  const tree = await trees.of(sql);
  return await meaning.judge({ tree, sql, following: trees.following }, session);
}

/**
 * Asks in the transaction of the file, which goes on as it was when a question fails. Most have nothing to ask.
 * @param otherwise what is answered then.
 */
async function behindSavepoint<T>(
  database: Database,
  question: (ask: Ask) => Promise<T>,
  otherwise: (error: unknown) => T,
): Promise<T> {
  const savepoint = 'pg_feature_inventory_settle';
  const ask = asking(database);
  let isSet = false;
  const asked: Ask = async (sql, at) => {
    const first = isSet ? '' : `SAVEPOINT ${savepoint};\n`;
    isSet = true;
    return await ask(`${first}${sql}`, at);
  };
  try {
    const answer = await question(asked);
    if (isSet) await ask(`RELEASE SAVEPOINT ${savepoint}`);
    return answer;
  } catch (error) {
    if (isSet) await ask(`ROLLBACK TO SAVEPOINT ${savepoint}; RELEASE SAVEPOINT ${savepoint}`);
    return otherwise(error);
  }
}

/**
 * Without what a later statement of the file has made good.
 * @param missed is told where that cannot be found out.
 */
export async function settled<Known extends { readonly hazards: readonly Hazard[] }>(
  database: Database,
  meaning: Meaning | undefined,
  measured: Known[],
  missed: (one: Known, error: unknown) => void,
): Promise<Known[]> {
  if (meaning === undefined) return measured;
  const kept: Known[] = [];
  for (const one of measured) {
    const { hazards } = one;
    kept.push({
      ...one,
      hazards: await behindSavepoint(
        database,
        (ask) => meaning.settle(hazards, ask),
        (error) => {
          missed(one, error);
          return hazards;
        },
      ),
    });
  }
  return kept;
}

/** Behind a file. The embedded engine of a rehearsal ends with it, and may keep what the next file needs again. */
export async function left(database: Database, meaning: Meaning | undefined): Promise<void> {
  await meaning?.leave(database.engine === 'server' ? asking(database) : null);
}

/** The gravest of a statement's hazards names the safer form of the statement. */
export const withForm = (hazards: readonly Hazard[], safer: SaferForm | null): readonly Hazard[] =>
  hazards.map((hazard, index) => (index === 0 && safer !== null ? { ...hazard, safer } : hazard));
