import { connect, parseConnectionString } from '../../src/database/index.ts';
import { scan, type MigrationPlan } from '../../src/migrations/index.ts';
import { foretell, type Foretelling } from '../../src/safety/index.ts';
import type { Case } from './cases.ts';
import type { Told } from './score.ts';
import { isData } from './truth.ts';

/** What is told in the log before a migration is applied to the database with rows, on which nothing is run. */
export async function foretold(
  { statements, alone }: Case,
  full: string,
): Promise<{ readonly told: Told; readonly foretelling: Foretelling }> {
  const sql = `${statements.join(';\n')};\n`;
  const script = scan(sql);
  const steps = alone === true ? new Map(script.statements.map(({ start }) => [start, {}])) : null;
  const pending = [{ source: { file: '1.sql', sql, script }, kind: 'file', steps }];
  const database = await connect(parseConnectionString(full));
  try {
    const foretelling = await foretell(database, pending as unknown as MigrationPlan['pending']);
    return { told: toldOf(foretelling), foretelling };
  } finally {
    await database.close();
  }
}

const builds = new Set(['index-not-concurrent', 'builds-index-under-lock']);

function toldOf({ statements, failed }: Foretelling): Told {
  if (failed !== null) throw new Error(failed);
  const all = statements.flatMap(({ statement, hazards }) => hazards.map((one) => ({ ...one, statement })));
  const [locks, others] = [
    all.filter(({ aspect }) => ['locks', 'rewrites', 'scans'].includes(aspect)),
    // What is information because nothing was counted does not happen; what is lost for certain becomes a warning.
    all.filter(
      ({ level, question, answer }) =>
        (level !== 'info' || question?.means === 'loses') && (answer?.count ?? 1) > 0,
    ),
  ];
  const does = (kind: 'rewrites' | 'scans'): boolean =>
    locks.some(({ statement, aspect, rule, work }) =>
      kind === 'rewrites'
        ? work?.does === 'rewrites'
        : !isData.test(statement) &&
          (aspect === 'scans' ||
            builds.has(rule) ||
            // Values are read to be written anew.
            (rule === 'rewrites-table' && !/^(?:VACUUM|CLUSTER|REPACK)/.test(statement)) ||
            work?.does === 'scans' ||
            work?.does === 'builds'),
    );
  const holds = (aspect: 'fails' | 'loses' | 'breaks'): boolean =>
    others.some((one) => one.aspect === aspect);
  return {
    waits: locks.some(({ rule }) => rule !== 'changes-rows-in-bulk'),
    rewrites: does('rewrites'),
    scans: does('scans'),
    fails: holds('fails'),
    loses: holds('loses'),
    breaks: holds('breaks'),
  };
}
