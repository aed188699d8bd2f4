import type { Database } from '../database/index.ts';
import type { OfferedFile } from './drift-sql.ts';
import type { Step } from './step.ts';

/** What every attempt, and every file, runs under: definitions name all that they use. */
export const settings = ['SET LOCAL search_path = pg_catalog', 'SET LOCAL check_function_bodies = off'];

/**
 * Steps as files: one transaction each, or one statement that cannot be in any.
 * @param heading comments that each of them begins with, by its number and how many there are.
 */
export function filesOf(
  steps: readonly Step[],
  heading: (number: number, all: number) => string = () => '',
): readonly OfferedFile[] {
  const parts: { steps: Step[]; transactional: boolean }[] = [];
  let isOpen = false;
  for (const step of steps) {
    if (!step.isTransactional || !isOpen) parts.push({ steps: [], transactional: step.isTransactional });
    parts.at(-1)?.steps.push(step);
    isOpen = step.isTransactional && !step.endsTransaction;
  }
  return parts.map(({ steps: some, transactional }, index) => ({
    sql:
      heading(index + 1, parts.length) +
      [...(transactional ? settings : []), ...some.map(({ sql }) => sql)].map((one) => `${one};\n`).join(''),
    transactional,
  }));
}

export const shadowSql = ({ sql, onShadow }: Step): string => onShadow ?? sql;

/**
 * Runs steps on a shadow as their files run as migrations.
 * @throws {ServerError} what the server reported; a file is rolled back whole.
 */
export async function runSteps(database: Database, steps: readonly Step[]): Promise<void> {
  const asRun = steps.map((step) => ({ ...step, sql: shadowSql(step) }));
  for (const { sql, transactional } of filesOf(asRun))
    await database.query(transactional ? `BEGIN;\n${sql}COMMIT` : sql);
}
