import type { SyntaxTree } from '../../migrations/index.ts';
import type { Ask, Meaning } from '../measuring/meaning.ts';
import type { Hazard, Question } from '../hazard.ts';
import { renamedSince } from './earlier.ts';
import { judge, readBase } from './judge.ts';
import { newSession } from './reading.ts';
import { settle } from './settle.ts';
import { forgetState } from './state.ts';

/**
 * Looks at what there is before the first statement of a pull request; statements are then judged in the order in which
 * they run.
 * @param ask sends SQL to the database that the base branch has made.
 * @param earlier statements that no live database has run, to which those that are judged are added.
 */
export async function meaning(ask: Ask, earlier: SyntaxTree[] = []): Promise<Meaning> {
  const base = await readBase(ask);
  const session = newSession();
  return {
    judge: async (statement, inFile) => {
      const before = [...earlier];
      const judgement = await judge({ ...statement, earlier: before }, inFile, { base, session });
      if (statement.tree !== null) earlier.push(statement.tree);
      return { ...judgement, verdicts: judgement.verdicts.map((one) => asked(one, before)) };
    },
    pass: ([first]) => {
      session.reached = null;
      if (first !== 'COMMENT') session.ahead = null;
    },
    settle,
    leave: async (inSession) => {
      session.isReady = false;
      session.reached = session.ahead = null;
      session.looksAhead = true;
      if (inSession !== null) await forgetState(inSession);
    },
  };
}

/** A verdict whose question says that the live database cannot answer it, where that is so. */
function asked<Known extends Hazard>(one: Known, earlier: readonly SyntaxTree[]): Known {
  const unlike = one.question === null ? null : renamedSince(earlier, one.question.sql);
  return unlike === null ? one : { ...one, question: { ...(one.question as Question), unlike } };
}
