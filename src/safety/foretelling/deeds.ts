import type { SyntaxTree } from '../../migrations/index.ts';
import type { Held } from '../hazard.ts';
import type { State } from '../meaning/state.ts';
import { strength, type LockMode } from '../measuring/lock-modes.ts';
import type { Catalogue } from '../measuring/catalogue.ts';
import { isMade } from './places.ts';
import { family, type Scene } from './scene.ts';

/** A statement that is told of: the catalog before and after it, and what has been locked before. */
export interface Told {
  readonly tree: SyntaxTree;
  readonly line: number;
  readonly before: State;
  readonly after: State;
  readonly scene: Scene;
  readonly catalogue: Catalogue;
  /** Locks that the transaction holds, with the line that took them. */
  readonly held: ReadonlyMap<number, Held>;
}

/** What is found out about a statement. */
export class Deeds {
  readonly locks = new Map<number, LockMode>();
  readonly rewrites = new Set<number>();
  readonly builds: { table: number; index: string }[] = [];
  readonly scans = new Map<number, string>();
  readonly state: State;

  constructor(state: State) {
    this.state = state;
  }

  /** The stronger one counts. */
  lock(oid: number | null, mode: LockMode): void {
    if (oid === null || isMade(oid)) return;
    const known = this.locks.get(oid);
    if (known === undefined || strength(mode) > strength(known)) this.locks.set(oid, mode);
  }

  /** Tables with rows of their own: of a partitioned one its partitions. */
  stored(oid: number): readonly number[] {
    // A table that only a foreign key names is not looked at any closer.
    if (!isMade(oid) && !this.state.relations.some((one) => one.oid === oid)) return [oid];
    const those = family(this.state, { oid });
    return this.state.relations.flatMap((one) =>
      those.has(one.oid) && 'rm'.includes(one.kind) && !isMade(one.oid) ? [one.oid] : [],
    );
  }

  scan(oid: number, why: string): void {
    for (const one of this.stored(oid)) if (!this.scans.has(one)) this.scans.set(one, why);
  }

  rewrite(oid: number): void {
    for (const one of this.stored(oid)) this.rewrites.add(one);
  }

  build(oid: number, index: string): void {
    for (const table of this.stored(oid)) {
      this.builds.push({ table, index });
      this.scan(table, 'to build an index');
    }
  }
}

/** Nobody reads or writes meanwhile. */
export const exclusive = 'AccessExclusiveLock';
