import { differing } from './difference.ts';
import type { Rename } from './rename.ts';
import { withNamesNow } from './renames.ts';
import type { Units } from './units.ts';

/** What the live database had before it drifted. */
export interface Standing {
  /**
   * Units that are not taken back, each with the reason: the first snapshot had them, and the migrations do not make
   * them. A platform has set them up, or they were there before the history; to take them back would drop them, with
   * their rows.
   */
  readonly stays: ReadonlyMap<string, string>;
  /** Units that the migrations make otherwise, and that are as the first snapshot had them: they are no drift. */
  readonly same: ReadonlySet<string>;
}

/** Of a definition that is stored without its secrets nobody can say that it is another one now. */
const isRedacted = (body: unknown): boolean => JSON.stringify(body).includes('«redacted:');

/**
 * @param first what the first snapshot had, in the live database's own words.
 * @param renames that were made since in `live`, and in `base` after it.
 */
export function standing(
  first: Units,
  {
    live,
    base,
    renames,
  }: { readonly live: Units; readonly base: Units; readonly renames: readonly Rename[] },
): Standing {
  const unlike = differing(live, base);
  const before = [...withNamesNow(first, renames)].filter(([key]) => unlike.has(key) || !base.has(key));
  const same = new Set(
    before
      .filter(([key, { body }]) => {
        const now = live.get(key)?.body;
        return now !== undefined && (isRedacted(body) || JSON.stringify(now) === JSON.stringify(body));
      })
      .map(([key]) => key),
  );
  const stays = before.filter(([key]) => !base.has(key) || same.has(key)).map(([key]) => [key, why] as const);
  return { stays: new Map(stays), same };
}

const why = 'it was there before the history began';
