import type { Database, Row } from '../../database/index.ts';
import { parseStatement, type SyntaxTree } from '../../migrations/index.ts';
import type { Hazard, SaferForm } from '../hazard.ts';

/** Sends SQL in the transaction of the file, and returns the rows of its last statement. */
export type Ask = (sql: string) => Promise<readonly Row[]>;

/** What statements mean for rows, for data and for the code that runs on. */
export interface Meaning {
  /** Tells of a statement before it runs, and how its end is reached more safely; null = there is no better way. */
  judge(
    statement: { readonly tree: SyntaxTree | null; readonly sql: string },
    ask: Ask,
  ): Promise<{ readonly verdicts: readonly Hazard[]; readonly safer: SaferForm | null }>;
  /** What of a statement's verdicts still holds at the end of its file. */
  settle<Known extends Hazard>(hazards: readonly Known[], ask: Ask): Promise<readonly Known[]>;
}

/** Asks a database. */
export const asking =
  (database: Database): Ask =>
  async (sql) =>
    (await database.query(sql)).at(-1)?.rows ?? [];

/** Of a statement that means nothing. */
export const unjudged = { verdicts: [], safer: null } as const;

/** Statements that may mean something for rows, data or code, by their first word. */
const telling = new Set(
  'ALTER CREATE DROP TRUNCATE UPDATE DELETE MERGE WITH REFRESH REINDEX CLUSTER REASSIGN REVOKE DO CALL'.split(
    ' ',
  ),
);

/** What the statement that comes next means; what cannot be told ends nothing. Null = it was not asked. */
export async function judged(
  database: Database,
  meaning: Meaning | undefined,
  sql: string,
  words: readonly string[],
): Promise<Awaited<ReturnType<Meaning['judge']>> | null> {
  if (meaning === undefined || !telling.has(words[0] ?? '')) return null;
  const tree = await parseStatement(sql);
  return await behindSavepoint(database, (ask) => meaning.judge({ tree, sql }, ask), unjudged);
}

/** Asks in the transaction of the file, which goes on as it was when a question fails. */
async function behindSavepoint<T>(
  database: Database,
  question: (ask: Ask) => Promise<T>,
  otherwise: T,
): Promise<T> {
  const savepoint = 'pg_feature_inventory_judge';
  await database.query(`SAVEPOINT ${savepoint}`);
  try {
    const answer = await question(asking(database));
    await database.query(`RELEASE SAVEPOINT ${savepoint}`);
    return answer;
  } catch {
    await database.query(`ROLLBACK TO SAVEPOINT ${savepoint}; RELEASE SAVEPOINT ${savepoint}`);
    return otherwise;
  }
}

/** Without what a later statement of the file has made good. */
export async function settled<Known extends { readonly hazards: readonly Hazard[] }>(
  database: Database,
  meaning: Meaning | undefined,
  measured: Known[],
): Promise<Known[]> {
  if (meaning === undefined) return measured;
  const kept: Known[] = [];
  for (const one of measured) {
    const { hazards } = one;
    kept.push({
      ...one,
      hazards: await behindSavepoint(database, (ask) => meaning.settle(hazards, ask), hazards),
    });
  }
  return kept;
}

/** The gravest of a statement's hazards names the safer form of the statement. */
export const withForm = (hazards: readonly Hazard[], safer: SaferForm | null): readonly Hazard[] =>
  hazards.map((hazard, index) => (index === 0 && safer !== null ? { ...hazard, safer } : hazard));
