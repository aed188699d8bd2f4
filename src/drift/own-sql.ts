import type { Step } from './draft.ts';
import type { Units } from './units.ts';

/** SQL for units that the library leaves out or cannot change. */
export function ownSteps(
  _from: Units,
  _to: Units,
  _keys: ReadonlySet<string>,
): { readonly before: readonly Step[]; readonly after: readonly Step[] } {
  return { before: [], after: [] };
}
