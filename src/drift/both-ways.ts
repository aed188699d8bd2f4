import type { Database } from '../database/index.ts';
import type { DriftSql, Offer } from './drift-sql.ts';
import { filesOf } from './files.ts';
import { headingOf } from './heading.ts';
import { lossesOf } from './losses.ts';
import { objectsOf, unprovenOf } from './offered.ts';
import type { Described, Proof } from './proof.ts';
import type { Rename } from './rename.ts';
import type { Standing } from './standing.ts';
import type { Step } from './step.ts';
import type { Units } from './units.ts';

export interface Offering {
  readonly live: Database;
  readonly snapshotId: string | null;
}

/** What was compared. */
export interface Compared {
  readonly base: Described;
  readonly target: Described;
  readonly renames: readonly Rename[];
  readonly stands: Standing;
}

export interface Way {
  readonly proof: Proof;
  /** Empty = nothing is offered. */
  readonly steps: readonly Step[];
}

export async function offered(
  { live, snapshotId }: Offering,
  { base, target, renames, stands }: Compared,
  adopt: Way,
  undo: Way,
): Promise<DriftSql> {
  const isAsBefore = (key: string, from: Units, to: Units): boolean =>
    stands.same.has((to.get(key) ?? from.get(key))?.extension ?? key);
  const offer = async (
    direction: 'adopt' | 'undo',
    { proof: { reached, left }, steps }: Way,
    from: Units,
    to: Units,
  ): Promise<Offer> => {
    const isOffered = steps.length > 0;
    const objects = isOffered ? objectsOf(reached, from, to, renames) : [];
    const losses = isOffered ? await lossesOf(steps, from, to, direction === 'undo' ? live : null) : [];
    return {
      files: isOffered ? filesOf(steps, headingOf(direction, { objects, losses, snapshotId })) : [],
      objects,
      losses,
      unproven: unprovenOf(new Map([...left].filter(([key]) => !isAsBefore(key, from, to))), from, to),
    };
  };
  return {
    adopt: await offer('adopt', adopt, base.units, target.units),
    undo: await offer('undo', undo, target.units, base.units),
    snapshotId,
  };
}
