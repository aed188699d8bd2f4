import { parseStatement, type SyntaxTree, type Statement } from '../../migrations/index.ts';
import type { Trees } from './meaning.ts';

/**
 * The syntax trees of the statements of a file, each made once: a statement is looked at before those in front of it
 * have run, too.
 */
export function treesOf(
  sql: { slice(start: number, end: number): string },
  statements: readonly Statement[],
): {
  readonly at: (index: number) => Trees;
  readonly from: () => AsyncIterable<SyntaxTree | null>;
  readonly of: Trees['of'];
} {
  const known = new Map<string, Promise<SyntaxTree | null>>();
  const of = (text: string): Promise<SyntaxTree | null> => {
    const tree = known.get(text) ?? parseStatement(text);
    known.set(text, tree);
    return tree;
  };
  async function* from(index: number): AsyncGenerator<SyntaxTree | null> {
    for (let at = index; at < statements.length; at++) {
      const { start, end } = statements[at] as Statement;
      yield await of(sql.slice(start, end));
    }
  }
  return {
    of,
    from: () => from(0),
    at: (index) => ({ of, following: () => from(index + 1), all: () => from(index) }),
  };
}
