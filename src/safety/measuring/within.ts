import type { Database, Result } from '../../database/index.ts';
import { transactionControl, type Migration } from '../../migrations/index.ts';
import { isAllAnew } from './anew.ts';
import { catalogueBehind, catalogueOf, namesOf, type Begun, type Catalogue } from './catalogue.ts';
import type { MeasureOptions } from './course.ts';
import {
  fromFirst,
  leaveSession,
  measureEach,
  mostStatements,
  setsTransaction,
  type Given,
  type Measurement,
  type Statements,
} from './measure.ts';
import { left } from './meaning.ts';
import { treesOf } from './trees.ts';

/* Files that are measured in the transaction in which they run for good. */

/** Whether a file is all that its transaction is made of, so that it can be measured where it runs for good. */
export const isMeasurable = (statements: Statements): boolean =>
  statements.length <= mostStatements &&
  [...statements.slice(0, statements.length)].every(
    (one) => transactionControl(one) === null && !setsTransaction(one),
  );

/**
 * Looks whether there is anything to measure of a file that {@link isMeasurable}.
 * @param known what was there before the file in front of it.
 * @returns given: null = there is nothing, all that the file concerns is new.
 */
export async function lookAtFile(
  database: Database,
  source: Migration['source'],
  statements: Statements,
  { existing }: MeasureOptions,
  known: Catalogue,
): Promise<{ readonly catalogue: Catalogue; readonly given: Given | null }> {
  const first = [...statements.slice(0, mostStatements)];
  const trees = treesOf(source.sql, first);
  const isAnew = (catalogue: Catalogue): Promise<boolean> =>
    isAllAnew(database, source, first, namesOf(catalogue, existing), trees.of);
  const given = { first, trees };
  if (!(await isAnew(known))) return { catalogue: known, given };
  // The file in front of it may have renamed something.
  const catalogue = await catalogueOf(database, [], known);
  return { catalogue, given: (await isAnew(catalogue)) ? null : given };
}

/**
 * As {@link measure}, in the transaction in which the file runs for good.
 * @param begin the statements that begin it.
 * @returns begun: their results, where all statements of the file have run; null = the transaction was rolled back.
 */
export async function measureWithin(
  database: Database,
  source: Migration['source'],
  given: Given,
  options: MeasureOptions,
  begin: readonly string[],
): Promise<Measurement & { readonly begun: readonly Result[] | null; readonly milliseconds: number }> {
  const nothing = { statements: [], endedAt: null, left: 0, unjudged: [], begun: null, milliseconds: 0 };
  const ahead = (await options.meaning?.ahead(given.trees.from)) ?? [];
  let looked: Begun | null;
  try {
    looked = await catalogueBehind(database, begin, options.known ?? null, ahead);
  } catch (error) {
    const unjudged = fromFirst(source, given.first, options, error);
    if (unjudged.length === 0) throw error;
    await leaveSession(database, options);
    return { ...nothing, unjudged };
  }
  if (looked === null) return nothing;
  const { catalogue, begun } = looked;
  const { isThrough, ...found } = await measureEach(database, source, given, options, looked);
  if (isThrough) await left(database, options.meaning);
  else await leaveSession(database, options);
  return { ...found, left: 0, catalogue, begun: isThrough ? begun : null };
}
