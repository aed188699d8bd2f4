/** What somebody says of a migration, or what is so. */
export interface Told {
  readonly rewrites: boolean;
  readonly scans: boolean;
  /** Readers or writers wait until the transaction has ended. */
  readonly waits: boolean;
  readonly fails: boolean;
  readonly loses: boolean;
  readonly breaks: boolean;
}

export const aspects = ['waits', 'rewrites', 'scans', 'fails', 'loses', 'breaks'] as const;

export interface Score {
  readonly right: number;
  /** Said, and not so. */
  readonly wrong: number;
  readonly missed: number;
}

export function scoreOf(pairs: readonly (readonly [truth: boolean, told: boolean])[]): Score {
  const count = (truth: boolean, told: boolean): number =>
    pairs.filter(([one, other]) => one === truth && other === told).length;
  return { right: count(true, true), wrong: count(false, true), missed: count(true, false) };
}

/** The harmonic mean of precision and recall. */
export const f1 = ({ right, wrong, missed }: Score): number =>
  right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);
