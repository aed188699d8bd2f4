import type { SyntaxTree } from '../../migrations/index.ts';
import type { Ask, Meaning } from '../measuring/meaning.ts';
import { judge, readBase } from './judge.ts';
import { settle } from './settle.ts';
import { forgetState } from './state.ts';

/**
 * Looks at what there is before the first statement of a pull request; statements are then judged in the order in which
 * they run.
 * @param ask sends SQL to the database that the base branch has made.
 */
export async function meaning(ask: Ask): Promise<Meaning> {
  const base = await readBase(ask);
  const earlier: SyntaxTree[] = [];
  return {
    judge: async (statement, inFile) => {
      const judgement = await judge({ ...statement, earlier: [...earlier] }, inFile, base);
      if (statement.tree !== null) earlier.push(statement.tree);
      return judgement;
    },
    settle,
    leave: forgetState,
  };
}
