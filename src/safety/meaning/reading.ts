import type { Ask } from '../measuring/meaning.ts';
import type { Scope } from './scope.ts';
import { isWhole, mayBePlain, prepareState, readPrepared, type State } from './state.ts';

/* How the catalog is read in the session in which a file is judged: as little of it as does. */

/** What is known of that session. */
export interface Session {
  /** Whether the queries that read the catalog were looked for in this file. */
  isReady: boolean;
  /** Where the last statement has led, if nothing ran since then: what the next one starts from need not be read. */
  reached: { readonly scope: string; readonly state: State } | null;
  /** Whether the last tables had columns of the user's types: the next ones may have them, too. */
  hasTypes: boolean;
}

export const newSession = (): Session => ({ isReady: false, reached: null, hasTypes: false });

/** A part of the catalog, and whether the plain query was all that it took. */
interface Read {
  readonly state: State;
  readonly isPlain: boolean;
}

/** Makes it whole, where it was read by the plain query and is less. */
export async function madeWhole(
  ask: Ask,
  session: Session,
  scope: Scope,
  { state, isPlain }: Read,
): Promise<Read> {
  if (isPlain && isWhole(state)) return { state, isPlain };
  const whole = isPlain ? await readPrepared(ask, scope, false) : state;
  session.hasTypes = whole.types.length > 0;
  return { state: whole, isPlain: false };
}

/**
 * Reads the catalog as the first thing of a trial. A statement of the file may have made the session forget how.
 * @param back the statement that goes back to where the trial began.
 */
export async function readFirst(ask: Ask, session: Session, scope: Scope, back: string): Promise<State> {
  if (!session.isReady) await prepareState(ask);
  session.isReady = true;
  const read = async (): Promise<State> => {
    const isPlain = mayBePlain(scope) && !session.hasTypes;
    const state = await readPrepared(ask, scope, isPlain);
    return (await madeWhole(ask, session, scope, { state, isPlain })).state;
  };
  try {
    return await read();
  } catch {
    await ask(back);
    await prepareState(ask);
    return await read();
  }
}
