import type { SyntaxTree } from '../../migrations/index.ts';
import type { Hazard } from '../hazard.ts';
import { judge, readBase, type Judgement } from './judge.ts';
import { settle } from './settle.ts';
import type { Ask } from './look.ts';

/** What the statements of a pull request mean for rows, for data and for the code that runs on. */
interface Meaning {
  /**
   * Tells of a statement before it runs, and how its end is reached more safely.
   * @param ask sends SQL in the transaction in which it will run, on a database without rows.
   */
  judge(statement: { readonly tree: SyntaxTree | null; readonly sql: string }, ask: Ask): Promise<Judgement>;
  /**
   * What of the hazards of a file still holds at its end.
   * @param ask sends SQL in the transaction of the file, behind its last statement.
   */
  settle<Known extends Hazard>(hazards: readonly Known[], ask: Ask): Promise<readonly Known[]>;
}

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
  };
}
