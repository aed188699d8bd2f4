import { isServerError, rollBack, type Database } from '../database/index.ts';
import type { Failure } from '../error.ts';
import type { Inputs } from '../inputs.ts';
import type { Inspection } from '../migrations/index.ts';
import { identifier } from '../quoting.ts';
import { storageRights, type StorageRights } from '../snapshot/index.ts';

/** That a run makes the document without storing anything in the database: why, and what would change that. */
export interface Unstored {
  /** A clause without a subject of its own: `role reader may not …`. */
  readonly reason: string;
  /** What to do for a history. */
  readonly remedy: string;
  /** For the page, which names no role. */
  readonly onPage: string;
  readonly rights: StorageRights;
}

/** Whether nothing is to be run: `migrations: none` without packs. */
export const isInventoryOnly = ({ migrations, packs }: Pick<Inputs, 'migrations' | 'packs'>): boolean =>
  migrations.length === 0 && packs.length === 0;

/**
 * Why this run can store nothing although it has no migrations to run, which a document does not need; null = it can,
 * or has to.
 */
export async function whyUnstored(database: Database, inputs: Inputs): Promise<Unstored | null> {
  if (inputs.mode !== 'apply' || !isInventoryOnly(inputs)) return null;
  try {
    const rights = await storageRights(database);
    return rights.mayWrite && !rights.standby && !rights.readOnly ? null : reasonOf(rights);
  } catch (error) {
    if (!isServerError(error)) throw error;
    // What is in the way of this question is in the way of the next one, which says it.
    await rollBack(database);
    return null;
  }
}

function reasonOf(rights: StorageRights): Unstored {
  const { standby, owner, mayWrite, database, user } = rights;
  if (standby)
    return {
      rights,
      reason: 'the server is a standby, which accepts no writes',
      remedy: 'name the primary in the connection string.',
      onPage: 'it was read on a standby, where no snapshot can be stored',
    };
  if (mayWrite)
    return {
      rights,
      reason: `transactions of role ${user} are read-only (default_transaction_read_only)`,
      remedy: `ALTER ROLE ${identifier(user)} SET default_transaction_read_only = off;`,
      onPage: 'the connected role may only read, so no snapshot is stored',
    };
  if (owner === null)
    return {
      rights,
      reason: `role ${user} may not create the schema catalog in ${database}`,
      remedy: `GRANT CREATE ON DATABASE ${identifier(database)} TO ${identifier(user)};`,
      onPage: 'the connected role may not create the schema catalog, so no snapshot is stored',
    };
  return {
    rights,
    reason: `the schema catalog is of role ${owner}, whose rights role ${user} does not have`,
    remedy: `connect as ${owner}, if that is the role that runs the migrations.`,
    onPage: 'the connected role may not write to the schema catalog, so no snapshot is stored',
  };
}

/** What the usual look at the database would have found, for a run that has nothing to look for. */
export const inspectionOf = ({ rights }: Unstored): Inspection => ({
  serverVersion: rights.serverVersion,
  user: rights.user,
  database: rights.database,
  target: null,
  standby: rights.standby,
  readOnly: rights.readOnly,
  installed: false,
  complete: false,
  counts: true,
  applied: [],
  offers: [],
  existing: null,
  others: [],
  histories: new Map(),
});

/** What such a run cannot do, if it is asked to. A gate that compares with nothing would always be open. */
export function refusalOfUnstored({ reason, remedy }: Unstored, inputs: Inputs): Failure | null {
  const asked = [
    ...(inputs['on-drift'] === 'fail' ? ['on-drift: fail'] : []),
    ...(inputs.lint === 'fail' ? ['lint: fail'] : []),
  ];
  if (asked.length === 0) return null;
  return {
    message: `${asked.join(' and ')} cannot be kept: nothing is stored to compare with, because ${reason}.`,
    sqlstate: '42501',
    state: 'Nothing was read or written.',
    remedy:
      `For a history: ${remedy} Or leave ${asked.length === 1 ? 'it' : 'both'} out; ` +
      'the document is then made without one.',
  };
}
