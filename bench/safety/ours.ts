import { connect, parseConnectionString } from '../../src/database/index.ts';
import { lineFinder } from '../../src/migrations/index.ts';
import { bundledSource } from '../../src/migrations/source.ts';
import {
  answersTo,
  asking,
  documented,
  existingIn,
  meaning,
  measure,
  planLimits,
  weigh,
  type Answers,
  type Measured,
  type Question,
  type Unjudged,
} from '../../src/safety/index.ts';
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
): Promise<{
  readonly told: Told;
  readonly measured: readonly Measured[];
  readonly unjudged: readonly Unjudged[];
}> {
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
    const { statements: measured, unjudged } =
      alone === true && first !== undefined
        ? await documented(database, source, first, options, [])
        : await measure(database, source, source.script.statements, options);
    return { told: await told(measured, full), measured, unjudged };
  } finally {
    await database.close();
  }
}

async function told(measured: readonly Measured[], full: string): Promise<Told> {
  const effects = measured.map((one) => one.effects);
  const own = measured.filter(({ statement }) => !isData.test(statement)).map((one) => one.effects);
  const hazards = measured.flatMap((one) => one.hazards);
  const answers = await answersOf(
    hazards.flatMap(({ question }) => question ?? []),
    full,
  );
  const holds = new Set<string>();
  for (const hazard of hazards) {
    const { level, answer } = weigh(hazard, null, answers);
    // What is information, or is not there, does not happen.
    if (answer?.count === 0 || (level === 'info' && !((answer?.count ?? 0) > 0))) continue;
    holds.add(hazard.aspect);
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

async function answersOf(questions: readonly Question[], full: string): Promise<Answers> {
  const database = await connect(parseConnectionString(full));
  try {
    return await answersTo(database, questions, planLimits);
  } finally {
    await database.close();
  }
}
