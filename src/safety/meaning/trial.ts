import { isServerError } from '../../database/index.ts';
import type { SyntaxTree } from '../../migrations/index.ts';
import { NotTogether, type Among, type Ask, type InFile, type Judged } from '../measuring/meaning.ts';
import { Failed } from '../measuring/unjudged.ts';
import type { Base } from './change.ts';
import { pinned, type Look } from './look.ts';
import type { Session } from './reading.ts';
import type { State } from './state.ts';

/* The transaction in which a statement is tried, or runs for good. */

/** A statement of a file. */
export interface Statement {
  /** Null where the grammar does not know it. */
  readonly tree: SyntaxTree | null;
  /** The text that the tree was made of. */
  readonly sql: string;
  /** Statements of the pull request that have run before it. */
  readonly earlier?: readonly SyntaxTree[];
  /** Statements of its file that will run after it. */
  readonly following?: (() => AsyncIterable<SyntaxTree | null>) | undefined;
}

/** Before a statement that is judged. */
export const savepoint = 'pg_feature_inventory_meaning';
export const back = `ROLLBACK TO SAVEPOINT ${savepoint}`;
export const release = `RELEASE SAVEPOINT ${savepoint}`;

/** A transaction in which a statement is judged, behind a savepoint. */
export interface Trial {
  readonly ask: Ask;
  readonly look: Look;
  /** For what statements that run together leave as it is, such as which table a name means. */
  readonly lookAnytime: Look;
  readonly base: Base;
  readonly session: Session;
  /** Runs the statement, and steps in its place. */
  readonly run: InFile['run'];
  readonly attempt: InFile['attempt'];
  /** Whether a statement that ran stays. */
  readonly isForGood: boolean;
  /** Where it ran together with others; null = by itself. */
  readonly among: Among | null;
  /** Whether it was asked for what can only be told of a statement by itself. */
  isBroken: boolean;
  /** What keeps it from being judged, or its safer form from being tried; null = nothing does. */
  mistake: unknown;
  /** Whether anything was sent. */
  readonly isOpen: () => boolean;
  /** What has become of the statement. */
  ran: Judged['ran'];
  /** The catalog before and after it; null = it is not known. */
  led: readonly State[] | null;
}

/**
 * A trial of which nothing is sent yet: it opens with the first thing that is asked or run.
 * @param inFile where the statement runs for good; null = it can only be asked.
 */
export function trialOf(
  statement: Statement,
  ask: Ask,
  known: Pick<Trial, 'base' | 'session'>,
  inFile: InFile | null,
): Trial {
  const among = inFile?.among ?? null;
  // Of a statement that has run with others the savepoint stands before the last.
  let isOpen = among?.isLast === true;
  const alone = (): void => {
    trial.isBroken = true;
    throw new NotTogether();
  };
  /** What has to go before the first statement of the trial. */
  const opened = (): readonly string[] => {
    if (isOpen || among !== null) return [];
    isOpen = true;
    return [`SAVEPOINT ${savepoint}`];
  };
  const opening: Ask = async (sql, at) => {
    // Before it ran, it would have said something else.
    if (among !== null && trial.ran === 'not') alone();
    return await ask([...opened(), sql].join(';\n'), at);
  };
  const together: InFile['attempt'] = (steps, behind, at) => ask([...steps, ...behind].join(';\n'), at);
  const trial: Trial = {
    ask: opening,
    look: pinned(opening),
    lookAnytime: pinned((sql, at) => ask([...opened(), sql].join(';\n'), at)),
    ...known,
    among,
    isBroken: false,
    mistake: null,
    isForGood: inFile !== null,
    isOpen: () => isOpen,
    ran: 'not',
    led: null,
    run: async (behind, at) => {
      // What fails may have read tables before.
      trial.ran = 'undone';
      const first = opened();
      const rows = await (inFile === null
        ? together([...first, inTransaction(statement)], behind, at).catch((error: unknown) => {
            throw isServerError(error) ? new Failed(error) : error;
          })
        : inFile.run(behind, at, first));
      trial.ran = 'stands';
      return rows;
    },
    attempt: async (steps, behind, at) => {
      if (among?.isLast === false) alone();
      const first = [...opened(), ...(trial.ran === 'stands' ? [back] : [])];
      trial.ran = 'undone';
      return await (inFile?.attempt ?? together)([...first, ...steps], behind, at);
    },
  };
  return trial;
}

/** CONCURRENTLY leaves the same behind, and is refused in a transaction. */
const inTransaction = ({ tree, sql }: Statement): string =>
  JSON.stringify(tree).includes('"concurrent":true') ? sql.replace(/\bCONCURRENTLY\b/i, '') : sql;
