import { parseStatement, tokensIn } from '../../migrations/index.ts';
import type { Hazard } from '../hazard.ts';
import { codeOf, type Code, type Coded } from '../meaning/code.ts';
import type { Look } from '../meaning/look.ts';
import { unreadIn } from '../meaning/loses-code.ts';
import { verdict } from '../meaning/verdict.ts';
import type { Candidate } from './candidates.ts';
import type { Parsed } from './ground.ts';

/*
 * What a DO block, a procedure or a function that is called does: its statements are judged as if each ran, where that
 * stands which runs them.
 */

/** Statements of code for one statement of a file. */
const most = 200;

/** What a statement runs; null = no code of the user's, or none that can be read. */
export async function codeIn(candidate: Candidate, look: Look): Promise<Code | null> {
  const tree = await parseStatement(candidate.sql);
  return tree === null ? null : await codeOf(tree, look);
}

/** Whatever may be a name in trees. */
export function namesInTrees(tree: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof tree === 'string' && tree.length > 0 && tree.length < 64) found.add(tree);
  else if (typeof tree === 'object' && tree !== null)
    for (const part of Object.values(tree)) namesInTrees(part, found);
  return found;
}

/** The statements of code, each in the place of that which runs it, and what of it is not known. */
export function codedIn(candidate: Candidate, code: Code): readonly Parsed[] {
  return code.statements
    .slice(0, most)
    .map((coded) => ({ candidate: candidateOf(candidate, coded), tree: coded.tree, coded }));
}

/** Where it stands, nothing runs it by itself: it is no step of a file. */
function candidateOf(candidate: Candidate, { sql, tree }: Coded): Candidate {
  const tokens = sql === '' ? [...namesInTrees(tree)] : tokensIn(sql).map(({ text }) => text.toLowerCase());
  const words = sql === '' ? candidate.statement.words : tokens.slice(0, 6).map((one) => one.toUpperCase());
  return {
    ...candidate,
    sql,
    tokens,
    role: 'judged',
    statement: { ...candidate.statement, words, start: -1 },
  };
}

/** What is not known of code before it runs: what it deletes, or what it does at all. */
export function unknownOf(code: Code): readonly Hazard[] {
  const unread = unreadIn(code);
  const isLong = code.statements.length > most;
  if (unread.length > 0 || (code.isWhole && !isLong)) return unread;
  return [
    verdict(
      'unread-code',
      'code:DO',
      'locks',
      'What tables the code locks or changes besides is not known before it runs: ' +
        (isLong
          ? `it holds more than ${most} statements`
          : 'it executes text that it makes itself, or has settings of its own'),
    ),
  ];
}
