import { connect, parseConnectionString } from '../../src/database/index.ts';
import { lineFinder } from '../../src/migrations/index.ts';
import { bundledSource } from '../../src/migrations/source.ts';
import { asking, documented, existingIn, meaning, measure, type Measured } from '../../src/safety/index.ts';
import { query } from '../support/server.ts';
import type { Case } from './cases.ts';
import type { Told } from './score.ts';
import { isData } from './truth.ts';

/** Milliseconds that a statement may take. */
const limit = 60_000;

/**
 * What a plan says of a migration: measured on tables without rows, as a pull request is rehearsed; the queries that
 * settle what depends on rows are asked of a database with rows.
 */
export async function ours(
  { statements, alone }: Case,
  empty: string,
  full: string,
): Promise<{ readonly told: Told; readonly measured: readonly Measured[] }> {
  const source = bundledSource('migration.sql', `${statements.join(';\n')};\n`);
  const database = await connect(parseConnectionString(empty));
  try {
    const options = {
      limit,
      lineOf: lineFinder(source.sql),
      existing: await existingIn(database),
      meaning: await meaning(asking(database)),
    };
    const [first] = source.script.statements;
    const { statements: measured } =
      alone === true && first !== undefined
        ? await documented(database, source, first, options, [])
        : await measure(database, source, source.script.statements, options);
    return { told: await told(measured, full), measured };
  } finally {
    await database.close();
  }
}

async function told(measured: readonly Measured[], full: string): Promise<Told> {
  const effects = measured.map((one) => one.effects);
  const own = measured.filter(({ statement }) => !isData.test(statement)).map((one) => one.effects);
  const holds = new Set<string>();
  for (const { aspect, level, question } of measured.flatMap(({ hazards }) => hazards)) {
    // What is lost for certain becomes a warning when it is counted.
    if (level === 'info' && question?.means !== 'loses') continue;
    // What cannot be counted stays as it is told.
    const uncounted = [{ count: level === 'info' ? 0 : 1 }];
    const [row] = question === null ? [{ count: 1 }] : await query(full, question.sql).catch(() => uncounted);
    if (Number(row?.['count']) > 0) holds.add(aspect);
  }
  return {
    waits: effects.some(({ waits }) => waits.length > 0),
    rewrites: effects.some(({ rewrites }) => rewrites.length > 0),
    scans: own.some(({ scans, builds }) => scans.length > 0 || builds.length > 0),
    fails: holds.has('fails'),
    loses: holds.has('loses'),
    breaks: holds.has('breaks'),
  };
}
