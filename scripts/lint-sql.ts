/**
 * Checks the form of the files of sql/. Part of `npm run lint`.
 *
 * There is no formatter: sql-formatter 15.9, which prettier-plugin-sql uses too, turns the 40 lines of kinds/index.sql
 * into 112, puts the keys and the values of jsonb_build_object() on lines of their own, and leaves the bodies of
 * functions as they are. Keywords and syntax are those of PostgreSQL's own scanner and parser.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, scan } from 'libpg-query';
import { globSync } from 'tinyglobby';

const longestLine = 120;

/** Reserved words that are values or session functions, and are written like those. */
const likeNames = new Set(['current_role', 'current_user', 'false', 'session_user', 'true', 'user']);

/** How a dollar-quoted string begins that holds SQL or PL/pgSQL. */
const body = /^\$(?:\w*)\$/;

interface Kind {
  /** Generated from files that are checked themselves, whose lines an include may indent. */
  readonly joined: boolean;
  /** Part of a file, which cannot be parsed by itself. */
  readonly part: boolean;
  /**
   * Optional packs. They are repeatable migrations: after a change of one byte they run again in each database that has
   * them, and would restore policies and rows that were removed there on purpose. Shorter lines are not worth that.
   */
  readonly pack: boolean;
}

function kindOf(file: string): Kind {
  const joined = file === 'sql/003_feature_inventory.sql' || file === 'sql/verify_database.sql';
  const part = path.posix.dirname(file) !== 'sql';
  return { joined, part, pack: !joined && !part };
}

function* linesOf(text: string, { joined, pack }: Kind): Generator<string> {
  for (const [index, line] of text.split('\n').entries()) {
    const at = `${index + 1}: `;
    if (line.includes('\t')) yield `${at}has a tab`;
    if (line !== line.trimEnd()) yield `${at}ends in a blank`;
    // A pattern that a script writes can be longer, and has no place to be divided at.
    if (line.length > longestLine && !joined && !pack && !/^ *\('[a-z-]+', '/.test(line))
      yield `${at}has ${line.length} characters, and at most ${longestLine} are allowed`;
  }
  if (!text.endsWith('\n') || text.endsWith('\n\n')) yield 'does not end with one line break';
}

/** Reserved words in lower case, in the bodies of functions too. */
async function* keywordsOf(text: string, firstLine = 1): AsyncGenerator<string> {
  const bytes = Buffer.from(text);
  const lineAt = (offset: number): number =>
    firstLine + bytes.subarray(0, offset).toString().split('\n').length - 1;
  let last = '';
  for (const { text: word, start, tokenName, keywordName } of (await scan(text)).tokens) {
    const quote = tokenName === 'SCONST' ? body.exec(word)?.[0] : undefined;
    if (quote !== undefined) yield* keywordsOf(word.slice(quote.length, -quote.length), lineAt(start));
    const value = likeNames.has(word) || (word === 'on' && last === '=');
    if (keywordName === 'RESERVED_KEYWORD' && word !== word.toUpperCase() && !value)
      yield `${lineAt(start)}: the keyword ${word} is not in upper case`;
    last = word;
  }
}

/** What is wrong with a file, as `line: what`. */
export async function problemsOf(file: string, text: string): Promise<readonly string[]> {
  const kind = kindOf(file);
  const found = [...linesOf(text, kind)];
  try {
    for await (const problem of keywordsOf(text)) found.push(problem);
    if (!kind.part) await parse(text);
  } catch (error) {
    found.push(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  return found;
}

if (import.meta.main) {
  const root = path.join(import.meta.dirname, '..');
  for (const file of globSync('sql/**/*.sql', { cwd: root }).sort()) {
    for (const problem of await problemsOf(file, readFileSync(path.join(root, file), 'utf8'))) {
      process.stderr.write(`${file}:${problem}\n`);
      process.exitCode = 1;
    }
  }
}
