import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { endReaders, measure } from './linear.ts';
import { read, root } from './lint.ts';
import { branchesToJudge } from './regexp-branches.ts';

/*
 * Names, comments, server messages and files of others are read with regular expressions, and one that tries each way to
 * divide a text takes minutes for a megabyte. ESLint's plugin says so while one writes (npm run lint); recheck knows more (it adds the
 * search that begins anew at each character), and takes a minute for all of them unless they are divided.
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

/** What is wrong with it; null = nothing. What recheck's automata cannot express is measured with a megabyte of what it is made of. */
async function problemOf({ where, source, flags }: Found, patience?: number): Promise<string | null> {
  const said = `${where} /${source}/${flags}`;
  for (const branch of branchesToJudge(source, flags)) {
    const told = await check(branch, flags, { checker: 'automaton', timeout: 2_000 });
    if (told.status === 'safe') continue;
    if (told.status === 'vulnerable')
      return `${said}: ${told.complexity.summary}, as on ${told.attack.pattern}`;
    return await measure('regexp', { source, flags }, patience).then(
      () => null,
      (error: Error) => `${said}: ${error.message}`,
    );
  }
  return null;
}

/** Of as many as two cores judge at a time; equal ones are judged once. */
async function problemsOf(found: readonly Found[]): Promise<readonly string[]> {
  const left = [...new Map(found.map((each) => [`/${each.source}/${each.flags}`, each])).values()];
  const problems: string[] = [];
  const judge = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const problem = await problemOf(next);
      if (problem !== null) problems.push(problem);
    }
  };
  await Promise.all([judge(), judge(), judge()]);
  return problems;
}

afterAll(endReaders);

describe('a regular expression takes time as its text has length', () => {
  test('each literal', async () => {
    expect(literals.length).toBeGreaterThan(200);
    expect(await problemsOf(literals)).toEqual([]);
  });

  test('each that is put together', async () => {
    const program = path.join(import.meta.dirname, 'dynamic-regexps.ts');
    const found = JSON.parse(
      execFileSync(process.execPath, [program], { encoding: 'utf8' }),
    ) as readonly Found[];
    expect([...new Set(found.map(({ where }) => where))].sort()).toEqual([...new Set(constructed)].sort());
    expect(await problemsOf(found)).toEqual([]);
  });

  test('and one that does not is found', async () => {
    const quadratic = String.raw`\s*\n`;
    // On a busy machine recheck may give up on it, and then it is measured as well.
    expect(await problemOf({ where: 'here', source: quadratic, flags: 'g' }, 1_000)).toMatch(
      /2nd degree|was still reading/,
    );
    // With what recheck's automata do not know, it is measured.
    expect(await problemOf({ where: 'here', source: `(?<!x)${quadratic}`, flags: 'g' }, 1_000)).toContain(
      'was still reading',
    );
  });
});
