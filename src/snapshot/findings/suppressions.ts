import { ActionError } from '../../error.ts';
import type { Finding } from './finding.ts';
import { rules } from './rules.ts';

/** Where a repository says which findings it accepts, and why. */
export const suppressionsPath = '.github/feature-inventory-findings.txt';

/** One accepted finding, or with `*` several. */
export interface Suppression {
  readonly rule: string;
  /** As in {@link Finding.object}; `*` stands for any text. */
  readonly object: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day on which it holds; null = for good. */
  readonly until: string | null;
  /** In the file; counts from 1. */
  readonly line: number;
}

/**
 * Reads the file: one `rule object # reason`, at its end `until YYYY-MM-DD` if it is not for good. Empty lines and lines
 * that begin with `#` are comments.
 * @throws {ActionError} naming every line that is none of this: a typing error must not silently accept nothing.
 */
export function parseSuppressions(text: string, file: string = suppressionsPath): readonly Suppression[] {
  const problems: { readonly line: number; readonly problem: string }[] = [];
  const suppressions: Suppression[] = [];
  for (const [at, raw] of text.replace(/^\uFEFF/, '').split(/\r?\n/).entries()) {
    const line = at + 1;
    const trimmed = raw.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    // A quoted name may hold a number sign, and blanks.
    const [, rule, object, reason] = /^(\S+)\s+((?:"(?:[^"]|"")*"|[^"#])+?)\s+#\s*(.*)$/.exec(trimmed) ?? [];
    const [, why, until] = /^(.*?)(?:[\s,;(]*\buntil (\d{4}-\d\d-\d\d)\)?)?$/.exec(reason ?? '') ?? [];
    if (rule === undefined || object === undefined) problems.push({ line, problem: 'is not of the form: rule object # reason' });
    else if (!rules.some(({ id }) => id === rule)) problems.push({ line, problem: `names the rule ${rule}, which does not exist` });
    else if (why === undefined || why.trim() === '') problems.push({ line, problem: 'gives no reason behind the #' });
    else if (until !== undefined && !isDate(until)) problems.push({ line, problem: `ends on ${until}, which is no date` });
    else suppressions.push({ rule, object, reason: why.trim(), until: until ?? null, line });
  }
  const [first] = problems;
  if (first !== undefined) {
    throw new ActionError({
      message: `${file} cannot be read: ${problems.map(({ line, problem }) => `line ${line} ${problem}`).join('; ')}.`, location: { file, line: first.line, column: 1 },
      state: 'Nothing was connected to.', remedy: `Write one finding a line, such as: no_primary_key table:public.log # append-only until 2027-01-31. Rules and objects stand in the findings themselves; docs/findings.md lists all rules.`,
    });
  }
  return suppressions;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export interface Suppressed {
  readonly kept: readonly Finding[];
  readonly suppressed: readonly { readonly finding: Finding; readonly suppression: Suppression }[];
  /** No longer valid; what they accepted counts again. */
  readonly expired: readonly Suppression[];
  /** Valid, but nothing is found any more that they would accept. */
  readonly unused: readonly Suppression[];
}

/** Sorts out what was accepted. @param today `YYYY-MM-DD` in UTC. */
export function suppress(findings: readonly Finding[], suppressions: readonly Suppression[], today: string): Suppressed {
  const valid = suppressions.filter(({ until }) => until === null || until >= today);
  const exact = new Map(valid.filter(({ object }) => !object.includes('*')).map((each) => [`${each.rule} ${each.object}`, each]));
  const patterns = valid.filter(({ object }) => object.includes('*')).map((each) => ({ each, matches: patternOf(each.object) }));
  const used = new Set<Suppression>();
  const [kept, suppressed]: [Finding[], { finding: Finding; suppression: Suppression }[]] = [[], []];
  for (const finding of findings) {
    const suppression = exact.get(`${finding.rule} ${finding.object}`) ?? patterns.find(({ each, matches }) => each.rule === finding.rule && matches.test(finding.object))?.each;
    if (suppression === undefined) {
      kept.push(finding);
    } else {
      used.add(suppression);
      suppressed.push({ finding, suppression });
    }
  }
  return { kept, suppressed, expired: suppressions.filter((each) => !valid.includes(each)), unused: valid.filter((each) => !used.has(each)) };
}

function patternOf(object: string): RegExp {
  return new RegExp(`^${object.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&')).join('.*')}$`, 's');
}
