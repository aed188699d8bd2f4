import { fits } from '../../text.ts';
import type { Finding } from './finding.ts';
import { groupBy } from '../../group-by.ts';

/** Where a repository says which findings it accepts, and why. */
export const suppressionsPath = '.github/feature-inventory-findings.txt';

/** One accepted finding, or with `*` several. */
export interface Suppression {
  readonly rule: string;
  /** As in {@link Finding.object}; `*` matches any text. */
  readonly object: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day on which it holds; null = for good. */
  readonly until: string | null;
  /** In the file; counts from 1. */
  readonly line: number;
}

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly suppression: Suppression }[];
  /** No longer valid; what they accepted counts again. */
  readonly expired: readonly Suppression[];
  /** Valid, but nothing is found any more that they would accept. */
  readonly unused: readonly Suppression[];
}

/** Suppressions that hold on a day. @param today `YYYY-MM-DD` in UTC. */
export const validOn = (suppressions: readonly Suppression[], today: string): readonly Suppression[] =>
  suppressions.filter(({ until }) => until === null || until >= today);

/** Finds the suppression of an object under a rule; an exact one goes before one with `*`. */
export function covering(
  valid: readonly Suppression[],
): (rule: string, object: string) => Suppression | undefined {
  const exact = new Map(
    valid.filter(({ object }) => !object.includes('*')).map((each) => [`${each.rule} ${each.object}`, each]),
  );
  const patterns = groupBy(
    valid
      .filter(({ object }) => object.includes('*'))
      .map((each) => ({ each, parts: each.object.split('*') })),
    ({ each }) => each.rule,
  );
  return (rule, object) =>
    exact.get(`${rule} ${object}`) ?? patterns.get(rule)?.find(({ parts }) => fits(object, parts))?.each;
}

/** Sorts out what was accepted. @param today `YYYY-MM-DD` in UTC. */
export function suppress(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  today: string,
): Suppressed {
  const valid = validOn(suppressions, today);
  const coveringOne = covering(valid);
  const used = new Set<Suppression>();
  const [kept, suppressed]: [Finding[], { finding: Finding; suppression: Suppression }[]] = [[], []];
  for (const finding of findings) {
    const suppression = coveringOne(finding.rule, finding.object);
    if (suppression === undefined) {
      kept.push(finding);
    } else {
      used.add(suppression);
      suppressed.push({ finding, suppression });
    }
  }
  return {
    kept,
    suppressed,
    expired: suppressions.filter((each) => !valid.includes(each)),
    unused: valid.filter((each) => !used.has(each)),
  };
}
