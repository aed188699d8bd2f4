import { ActionError } from '../../error.ts';
import { rules } from './rules.ts';
import { suppressionsPath, type Suppression } from './suppressions.ts';

/** Each pattern is held against each finding of its rule. UTF-16 units. */
const longestFile = 262_144;
const longestLine = 4_000;

/**
 * Reads the file: `rule object # reason` a line, ending in `until YYYY-MM-DD` if it is not permanent. Empty lines and
 * lines that begin with `#` are comments.
 * @param others rules that are no finding's and may be named as well.
 * @throws {ActionError} naming every other line: a typing error must not silently accept nothing.
 */
export function parseSuppressions(
  text: string,
  file: string = suppressionsPath,
  others: ReadonlySet<string> = new Set(),
): readonly Suppression[] {
  const problems: { readonly line: number; readonly problem: string }[] = [];
  const suppressions: Suppression[] = [];
  if (text.length > longestFile) {
    throw new ActionError({
      message: `${file} has ${text.length} characters, and more than ${longestFile} are not read.`,
      state: 'Nothing was connected to.',
      remedy:
        'Accept several findings in one line by a * in their names, and remove those that are not found any more.',
    });
  }
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = at + 1;
    const trimmed = raw.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const entry = entryOf(trimmed);
    if (entry === null) {
      problems.push({
        line,
        problem:
          trimmed.length > longestLine
            ? `has more than ${longestLine} characters`
            : 'is not of the form: rule object # reason',
      });
      continue;
    }
    const { rule, object, why, until } = entry;
    if (!others.has(rule) && !rules.some(({ id }) => id === rule))
      problems.push({ line, problem: `names the rule ${rule}, which does not exist` });
    else if (why === '') problems.push({ line, problem: 'gives no reason after the #' });
    else if (until !== undefined && !isDate(until))
      problems.push({ line, problem: `ends on ${until}, which is no date` });
    else suppressions.push({ rule, object, reason: why, until: until ?? null, line });
  }
  const [first] = problems;
  if (first !== undefined) {
    throw new ActionError({
      message: `${file} cannot be read: ${problems.map(({ line, problem }) => `line ${line} ${problem}`).join('; ')}.`,
      location: { file, line: first.line, column: 1 },
      state: 'Nothing was connected to.',
      remedy:
        'Write one finding a line, such as: no_primary_key table:public.log # append-only until ' +
        '2027-01-31. Rules and objects stand in the findings themselves; docs/findings.md lists all ' +
        'rules, and docs/migration-safety.md those about statements of migrations.',
    });
  }
  return suppressions;
}

/** The parts of a line; null when it has others. */
function entryOf(line: string): {
  readonly rule: string;
  readonly object: string;
  readonly why: string;
  readonly until: string | undefined;
} | null {
  const rule = /^\S+/.exec(line)?.[0] ?? '';
  const rest = line.slice(rule.length);
  // A quoted name may hold a number sign, and blanks.
  const object = /^(?:"[^"]*"|[^"#])*/.exec(rest)?.[0] ?? '';
  if (
    line.length > longestLine ||
    rest[object.length] !== '#' ||
    object.trim() === '' ||
    !/\s$/.test(object.slice(-1))
  )
    return null;
  const reason = rest.slice(object.length + 1).trim();
  const found = /\buntil (\d{4}-\d\d-\d\d)\)?$/.exec(reason);
  let end = found?.index ?? reason.length;
  while (end > 0 && found !== null && /[\s,;(]/.test(reason.charAt(end - 1))) end--;
  return { rule, object: object.trim(), why: reason.slice(0, end), until: found?.[1] };
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
