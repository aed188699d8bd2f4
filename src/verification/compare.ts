/** A number with a comparison before it (`>= 21`) or in words behind it (`21 or more`, `21+`). */
const signs: readonly (readonly [RegExp, (found: number, expected: number) => boolean])[] = [
  [/^(?:>=|≥|at least )(-?[\d.]+)$/, (found, expected) => found >= expected],
  [/^(-?[\d.]+)(?:\+| or more| and more)$/, (found, expected) => found >= expected],
  [/^(?:<=|≤|at most )(-?[\d.]+)$/, (found, expected) => found <= expected],
  [/^(-?[\d.]+)(?: or less| or fewer)$/, (found, expected) => found <= expected],
  [/^(?:>|more than )(-?[\d.]+)$/, (found, expected) => found > expected],
  [/^(?:<|less than |fewer than )(-?[\d.]+)$/, (found, expected) => found < expected],
  [/^(?:<>|!=|≠|not )(-?[\d.]+)$/, (found, expected) => found !== expected],
  [/^=? ?(-?[\d.]+)$/, (found, expected) => found === expected],
];

/** Whether what was found is what a hand-written check expects: the same text, or a number that fits. */
export function isExpected(expected: string, found: string): boolean {
  const [wanted, had] = [expected.trim().toLowerCase(), found.trim().toLowerCase()];
  if (wanted === had) return true;
  const number = had === '' ? NaN : Number(had);
  for (const [sign, holds] of signs) {
    const limit = sign.exec(wanted.replace(/^([<>=!≠≤≥]{1,2}) +/, '$1'))?.[1];
    if (limit !== undefined) return holds(number, Number(limit));
  }
  return false;
}
