import { scan, type MigrationPlan } from '../../src/migrations/index.ts';

/** Files as a plan has them that are to run, each a text of SQL. */
export const pending = (...files: readonly string[]): MigrationPlan['pending'] =>
  files.map((sql, at) => ({
    source: { file: `${at + 1}.sql`, sql, script: scan(sql) },
    kind: 'file',
    steps: null,
  })) as unknown as MigrationPlan['pending'];
