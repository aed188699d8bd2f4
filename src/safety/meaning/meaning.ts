import type { SyntaxTree } from '../../migrations/index.ts';
import type { Ask, Meaning, Together } from '../measuring/meaning.ts';
import type { Hazard, Question } from '../hazard.ts';
import { renamedSince } from './earlier.ts';
import { namesAhead, type Names } from './ahead.ts';
import { judge, readBase } from './judge.ts';
import { knowsAhead, newSession, readingAhead, scopeOfNames, takeAhead, type Session } from './reading.ts';
import { holdsBehind, nothingProven } from './proven.ts';
import { settle } from './settle.ts';
import { forgetState, place, plainIn, reading } from './state.ts';
import { selectedOf } from './together.ts';
import { savepoint } from './trial.ts';

/**
 * Looks at what there is before the first statement of a pull request; statements are then judged in the order in which
 * they run.
 * @param ask sends SQL to the database that the base branch has made.
 * @param earlier statements that no live database has run, to which those that are judged are added.
 * @param oldest version of what safer forms and questions are for, as `server_version_num`, where that may be older.
 */
export async function meaning(
  ask: Ask,
  earlier: SyntaxTree[] = [],
  oldest: number = Infinity,
): Promise<Meaning> {
  const base = await readBase(ask, oldest);
  const session = newSession();
  return {
    judge: async (statement, inFile) => {
      const before = [...earlier];
      const judgement = await judge({ ...statement, earlier: before }, inFile, { base, session });
      if (statement.tree !== null) earlier.push(statement.tree);
      if (!holdsBehind(statement.tree)) forget(session);
      return { ...judgement, verdicts: judgement.verdicts.map((one) => asked(one, before)) };
    },
    ahead: async (trees) => {
      if (session.prepared === null) return [];
      session.names = await namesAhead(trees());
      return session.names.tables.length === 0 ? [] : readingAhead(session.names);
    },
    enter: (kept, read) => {
      session.isReady = session.prepared !== null && session.prepared === kept;
      const rows = read.at(place)?.rows ?? [];
      if (session.isReady && rows.length > 0) takeAhead(session, rows, session.names);
      return session.isReady;
    },
    together: async (trees, ask) => await togetherOf(session, earlier, trees, ask),
    pass: ([first], isTogether) => {
      session.reached = null;
      if (isTogether) return;
      if (first !== 'COMMENT') session.ahead = null;
      if (first !== 'COMMENT' && first !== 'INSERT') forget(session);
    },
    settle: async (hazards, inFile) => await settle(hazards, inFile, earlier),
    leave: async (inSession) => {
      session.isReady = false;
      session.reached = session.ahead = session.together = null;
      session.looksAhead = true;
      // What was set for this file is not for the next one.
      if (session.isSet) forget(session);
      session.isSet = false;
      if (inSession === null) return;
      session.prepared = null;
      await forgetState(inSession);
    },
  };
}

/** Forgets what trials have shown: what a file sets, or who may do what, may be otherwise from now on. */
function forget(session: Session): void {
  session.proven = nothingProven();
  session.isSet = true;
}

/** What is sent of the next statements in one message; null = the next one runs by itself. */
async function togetherOf(
  session: Session,
  earlier: SyntaxTree[],
  trees: () => AsyncIterable<SyntaxTree | null>,
  ask: Ask,
): Promise<Together | null> {
  const next = async (): Promise<Names> => await namesAhead(trees());
  const [first] = (await next()).tables;
  if (first === undefined || !(await knowsAhead(ask, session, first, next))) return null;
  const { ahead } = session;
  const { claims, names, triesLast } =
    ahead === null ? nothing : await selectedOf(trees(), ahead, session.proven);
  if (claims.length < 2) return null;
  const known = earlier.length;
  return {
    claims,
    beforeLast: triesLast ? [`SAVEPOINT ${savepoint}`] : [],
    behind: names.length === 0 ? [] : reading(scopeOfNames(names), true),
    ran: (results) => {
      session.together = null;
      if (names.length === 0) return true;
      session.together = plainIn(results.at(place)?.rows ?? []);
      return session.together !== null;
    },
    undo: () => {
      earlier.length = known;
      session.ahead = ahead;
      session.together = session.reached = null;
    },
  };
}
const nothing = { claims: [], names: [], triesLast: false };

/** A verdict whose question says that the live database cannot answer it, where that is so. */
function asked<Known extends Hazard>(one: Known, earlier: readonly SyntaxTree[]): Known {
  const unlike = one.question === null ? null : renamedSince(earlier, one.question.sql);
  return unlike === null ? one : { ...one, question: { ...(one.question as Question), unlike } };
}
