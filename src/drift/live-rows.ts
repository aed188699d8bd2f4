import {
  isServerError,
  named,
  onlyTables,
  pin,
  queryNamed,
  rollBack,
  type Database,
  type Row,
} from '../database/index.ts';

/**
 * Rows of the live database, of nothing but tables, and without running anybody's policy; null = it refuses.
 * @param limits settings of the transaction.
 */
export async function liveRows(
  live: Database,
  question: string,
  limits: readonly string[] = [],
): Promise<readonly Row[] | null> {
  try {
    const { found } = await queryNamed(live, [
      'BEGIN READ ONLY',
      ...limits,
      ...pin,
      onlyTables,
      named('found', question),
      'COMMIT',
    ]);
    return found;
  } catch (error) {
    if (!isServerError(error)) throw error;
    await rollBack(live);
    return null;
  }
}
