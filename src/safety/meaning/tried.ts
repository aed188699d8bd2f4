import { isServerError } from '../../database/index.ts';
import type { SaferForm } from '../hazard.ts';
import type { Change } from './change.ts';
import { formOf, type Draft } from './draft.ts';
import { kindIn, sameAs } from './proven.ts';
import { madeWhole } from './reading.ts';
import { equal } from './same.ts';
import type { Scope } from './scope.ts';
import { place, readIn, reading } from './state.ts';
import type { Trial } from './trial.ts';

/* Whether the steps of a safer form run, and lead where the statement leads. */

/** How to read the catalog once more. */
interface Again {
  readonly scope: Scope;
  /** Whether the plain query has found all of it. */
  readonly isPlain: boolean;
}

/**
 * Runs the steps of a draft in the place of the statement.
 * @param wanted how to read where they lead, and where the statement led; null = that is not seen in the catalog.
 * @returns null where they fail or lead elsewhere, by a trial of them or of the same ones on a table that is alike.
 */
export async function tried(
  draft: Draft | null,
  trial: Trial,
  wanted: { readonly again: Again; readonly change: Change } | null,
): Promise<SaferForm | null> {
  if (draft === null) return null;
  if (draft.isItself === true && wanted !== null) return formOf(draft);
  const { proven } = trial.session;
  const same = wanted?.again.isPlain === true ? await sameAs(wanted.change, draft, proven, trial.look) : null;
  const outcome = same === null ? undefined : proven.outcomes.get(same);
  const kind = kindIn(wanted?.change.tree ?? null);
  if (outcome === undefined) proven.told.delete(kind);
  else {
    proven.told.add(kind);
    return outcome ? formOf(draft) : null;
  }
  const form = await triedNow(draft, trial, wanted);
  // Of several statements that run together most cannot be tried.
  if (same !== null && !trial.isBroken) proven.outcomes.set(same, form !== null);
  return form;
}

/** The same, where nothing is known of how it ends. */
async function triedNow(
  draft: Draft,
  trial: Trial,
  wanted: { readonly again: Again; readonly change: Change } | null,
): Promise<SaferForm | null> {
  const steps = draft.steps.map(({ tried: sql }) => sql.replace(/;\s*$/, ''));
  try {
    if (wanted === null || !draft.reachesTheSame) {
      await trial.attempt(steps, [], -1);
      return formOf(draft);
    }
    const { scope, isPlain } = wanted.again;
    const first = readIn(await trial.attempt(steps, reading(scope, isPlain), place), isPlain);
    const state = await madeWhole(trial.ask, trial.session, scope, first);
    return equal(state, wanted.change.after) ? formOf(draft) : null;
  } catch (error) {
    // What the server refuses is no better way.
    if (!isServerError(error)) trial.mistake = error;
    return null;
  }
}
