import type { Row } from '../../database/index.ts';
import type { Ask } from '../measuring/meaning.ts';
import type { Scope } from './scope.ts';
import { aheadOf, stateAhead, type Ahead, type Names } from './ahead.ts';
import type { Plain } from './plain-state.ts';
import { nothingProven, type Proven } from './proven.ts';
import {
  isOrdinary,
  mayBePlain,
  place,
  plainIn,
  prepareState,
  reading,
  readPrepared,
  type State,
} from './state.ts';

/* How the catalog is read in the session in which a file is judged: as little of it as does. */

/** What is known of that session. */
export interface Session {
  /** Whether the queries that read the catalog were looked for in this file. */
  isReady: boolean;
  /** By what they are recognized there; null = they were never made known to it. */
  prepared: string | null;
  /** Where the last statement has led, if nothing ran since then: what the next one starts from need not be read. */
  reached: { readonly scope: string; readonly state: State } | null;
  /** Tables of the next statements, read with an earlier one. */
  ahead: Ahead | null;
  /** The names of those that were to be read with what is there before the file. */
  names: Names;
  /** What statements that ran together have made of their tables; null = none have, or it is told. */
  together: Plain | null;
  /** Whether the next tables of the file may be read ahead: none of them was found to be no ordinary one. */
  looksAhead: boolean;
  /** What trials of safer forms have shown. */
  proven: Proven;
  /** Whether the file may have set what these depend on. */
  isSet: boolean;
  /** Whether the last tables were no ordinary ones: the next ones may not be either. */
  isSpecial: boolean;
}

export const newSession = (): Session => ({
  isReady: false,
  prepared: null,
  reached: null,
  ahead: null,
  names: { tables: [], functions: [] },
  together: null,
  looksAhead: true,
  proven: nothingProven(),
  isSet: false,
  isSpecial: false,
});

/** Reads all of it, where it was not the plain query that found all. @param plain what that found. */
export async function madeWhole(
  ask: Ask,
  session: Session,
  scope: Scope,
  plain: State | null,
): Promise<State> {
  if (plain !== null) return plain;
  const whole = (await readPrepared(ask, scope, false)) as State;
  session.isSpecial = !isOrdinary(whole);
  return whole;
}

/** The part of the catalog that these names are about. */
export const scopeOfNames = (names: readonly string[]): Scope => ({
  ...{ names, relations: [], everything: false, routines: false, types: [] },
});

/** Reads tables of the next statements, unless they are no ordinary ones. */
async function readAhead(ask: Ask, session: Session, names: Names): Promise<void> {
  takeAhead(session, await ask(readingAhead(names).join(';\n'), place), names);
}

/** Statements that read tables of the next statements, and which functions they make anew. */
export const readingAhead = ({ tables, functions }: Names): readonly string[] =>
  reading(scopeOfNames(tables), true, functions);

/** Takes what was read of tables of the next statements. */
export function takeAhead(session: Session, rows: readonly Row[], names: Names): void {
  const plain = plainIn(rows);
  session.ahead = plain === null ? null : aheadOf(plain, names);
  session.looksAhead = session.ahead !== null;
}

const savepoint = 'pg_feature_inventory_ahead';

/**
 * Whether the tables of the next statements are known, or can be read ahead as ordinary ones.
 * @param first the name of the first of them. @param next the names of all.
 */
export async function knowsAhead(
  ask: Ask,
  session: Session,
  first: string,
  next: () => Promise<Names>,
): Promise<boolean> {
  if (session.isSpecial || !session.looksAhead) return false;
  if (session.ahead?.oids.has(first) === true) return true;
  if (!session.isReady) return false;
  // A statement of the file may have made the session forget how.
  const behind: Ask = async (sql) =>
    await ask(`SAVEPOINT ${savepoint};\n${sql};\nRELEASE SAVEPOINT ${savepoint}`, place - 1);
  try {
    await readAhead(behind, session, await next());
  } catch {
    await ask(`ROLLBACK TO SAVEPOINT ${savepoint}; RELEASE SAVEPOINT ${savepoint}`);
    session.isReady = false;
  }
  return session.ahead?.oids.has(first) === true;
}

/**
 * Reads the catalog as the first thing of a trial. A statement of the file may have made the session forget how.
 * @param back the statement that goes back to where the trial began.
 * @param next names of the tables of the next statements.
 */
export async function readFirst(
  ask: Ask,
  session: Session,
  scope: Scope,
  { back, next }: { readonly back: string; readonly next: () => Promise<Names> },
): Promise<State> {
  if (!session.isReady) session.prepared = await prepareState(ask, session.prepared);
  session.isReady = true;
  const read = async (): Promise<State> => {
    const isPlain = mayBePlain(scope) && !session.isSpecial;
    const more = isPlain && session.looksAhead && scope.relations.length === 0 ? await next() : null;
    const tables = [...new Set([...scope.names, ...(more?.tables ?? [])])];
    if (tables.length > scope.names.length) {
      await readAhead(ask, session, { tables, functions: more?.functions ?? [] });
      const own = stateAhead(session.ahead, scope);
      if (own !== null) return own;
    }
    return await madeWhole(ask, session, scope, isPlain ? await readPrepared(ask, scope, true) : null);
  };
  try {
    return await read();
  } catch {
    await ask(back);
    session.prepared = await prepareState(ask, session.prepared);
    return await read();
  }
}
