import { ActionError, type Failure } from '../error.ts';
import { bundledSet, plan, type Inspection, type MigrationSet } from '../migrations/index.ts';
import type { Inputs } from '../inputs.ts';
import type { Live } from './live.ts';

/** Of a database to which nothing was ever applied: each file is judged as one that is to run. */
const untouched: Inspection = {
  serverVersion: '',
  user: '',
  database: '',
  target: null,
  standby: false,
  readOnly: false,
  installed: false,
  complete: false,
  counts: true,
  applied: [],
  offers: [],
  existing: null,
  histories: new Map(),
  others: [],
};

/**
 * What `mode: apply` refuses without asking a database, whether or not the files can be rehearsed: psql's commands,
 * statements that cannot be in one transaction, quotes that never end.
 * @param files to judge, each by itself.
 */
export async function refusalsOf(
  sets: readonly MigrationSet[],
  files: ReadonlySet<string>,
): Promise<readonly Failure[]> {
  const refusals: Failure[] = [];
  for (const set of sets)
    for (const migration of set.migrations.filter(({ source }) => files.has(source.file))) {
      const failure = await caught(() =>
        plan([{ ...set, migrations: [migration] }], untouched, { outOfOrder: 'allow' }),
      );
      if (failure !== null) refusals.push(failure);
    }
  return refusals;
}

/**
 * Whether the database refuses the base branch's own files in the same words: then the pull request did not do it.
 * @param sets the base branch's.
 */
export async function refusesBase(
  { failure, inspection }: Live,
  sets: readonly MigrationSet[],
  { packs, 'out-of-order': outOfOrder, baseline }: Pick<Inputs, 'packs' | 'out-of-order' | 'baseline'>,
): Promise<boolean> {
  const theirs = await caught(() => plan([bundledSet(packs), ...sets], inspection, { outOfOrder, baseline }));
  return theirs !== null && theirs.message === failure?.message;
}

/** The failure that something ends with; null = it does not. */
export async function caught(judge: () => unknown): Promise<Failure | null> {
  try {
    await judge();
    return null;
  } catch (error) {
    if (error instanceof ActionError) return error.failure;
    throw error;
  }
}
