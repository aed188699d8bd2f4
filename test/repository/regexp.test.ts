import { execFileSync } from 'node:child_process';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endReaders, measure } from './linear.ts';
import { read, root } from './lint.ts';
import { branchesToJudge } from './regexp-branches.ts';
import { judge, Verdicts, verdictsFile, type Verdict } from './regexp-verdicts.ts';

/*
 * Names, comments, server messages and files of others are read with regular expressions, and one that tries each way to
 * divide a text takes minutes for a megabyte. ESLint's plugin says so while one writes (npm run lint); recheck knows more (it adds the
 * search that begins anew at each character); what it said of them is in regexp-verdicts.json.
 */

interface Found {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

const literals: Found[] = [];
/** `new RegExp(…)`, by file and what stands in the parentheses. */
const constructed: string[] = [];
for (const file of execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'src', 'supabase', 'scripts'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((name) => /\.(?:ts|mjs)$/.test(name))) {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({
        where: `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      constructed.push(path.posix.basename(file));
    ts.forEachChild(node, visit);
  };
  visit(source);
}

const kept = new Verdicts();

/** What is wrong with it; null = nothing. Where recheck's automata cannot express a part, the whole is measured with a megabyte of what it is made of. */
async function problemOf(
  { where, source, flags }: Found,
  verdictOf: (part: string, flags: string) => Promise<Verdict>,
  patience?: number,
): Promise<string | null> {
  const said = `${where} /${source}/${flags}`;
  const verdicts: Verdict[] = [];
  // One after the other: the clock of each runs while others are judged.
  for (const part of branchesToJudge(source, flags)) verdicts.push(await verdictOf(part, flags));
  const problems = verdicts.flatMap((verdict) => (typeof verdict === 'object' ? [verdict.problem] : []));
  if (problems.length === 0 && verdicts.includes('measured'))
    await measure('regexp', { source, flags }, patience).catch((error: Error) =>
      problems.push(error.message),
    );
  return problems.length === 0 ? null : `${said}: ${problems.join('; ')}`;
}

/** Of as many as two cores judge at a time; equal ones are judged once. */
async function problemsOf(found: readonly Found[]): Promise<readonly string[]> {
  const left = [...new Map(found.map((each) => [`/${each.source}/${each.flags}`, each])).values()];
  const problems: string[] = [];
  const judgeAll = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const problem = await problemOf(next, (part, flags) => kept.of(part, flags));
      if (problem !== null) problems.push(problem);
    }
  };
  await Promise.all([judgeAll(), judgeAll(), judgeAll()]);
  return problems;
}

afterAll(endReaders);

describe('a regular expression takes time as its text has length', () => {
  let dynamic: readonly Found[] = [];
  beforeAll(() => {
    const program = path.join(import.meta.dirname, 'dynamic-regexps.ts');
    dynamic = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' })) as readonly Found[];
  });

  test('each literal and each that is put together', { timeout: 3_000_000 }, async () => {
    expect(literals.length).toBeGreaterThan(200);
    expect([...new Set(dynamic.map(({ where }) => where))].sort()).toEqual([...new Set(constructed)].sort());
    expect(await problemsOf([...literals, ...dynamic])).toEqual([]);
    // What the file lacks was asked for: `npx vitest run test/repository/regexp.test.ts --update` writes it there.
    await expect(kept.text()).toMatchFileSnapshot(verdictsFile);
  });

  test('and one that does not is found', async () => {
    const quadratic = String.raw`\s*\n`;
    const found = { where: 'here', source: quadratic, flags: 'g' };
    expect(await problemOf(found, judge)).toContain('2nd degree');
    // With what recheck's automata do not know, it is measured.
    expect(await problemOf({ ...found, source: `(?<!x)${quadratic}` }, judge, 1_000)).toContain(
      'was still reading',
    );
  });

  test('and one that recheck has no answer for in time does not pass, nor does an alternative behind what it cannot express', async () => {
    const found = { where: 'here', source: String.raw`a+(?!b)|\s*\n`, flags: 'g' };
    expect(await problemOf(found, judge)).toContain('2nd degree');
    // Minutes for it, and a millisecond is given.
    const long = String.raw`^CREATE (?:UNIQUE )?INDEX (?:"[^"]*"|[^\s"])+ ON (?:ONLY )?(?:"[^"]*"|[^\s"])+ (?:USING .*)$`;
    expect(await judge(long, 's', 1)).toEqual({ problem: expect.stringContaining('recheck has no answer') });
  });
});
