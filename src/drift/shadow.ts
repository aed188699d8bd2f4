import { rollBack, type Database } from '../database/index.ts';
import { ActionError } from '../error.ts';
import { build, type BuildOptions, type Shadow } from '../rehearsal/index.ts';
import { readObjects, type ReadObject } from '../snapshot/index.ts';
import { makeRoles } from './live.ts';

/** A shadow on which the migrations are built, as often as it has to be made anew. */
export interface Workshop extends AsyncDisposable {
  readonly database: () => Database;
  /** The role that built them. */
  readonly user: string;
  readonly major: number;
  /** What stands in for a platform. */
  readonly given: readonly ReadObject[];
  /** Makes roles, which are there after {@link renew} too. */
  readonly makeRoles: (names: readonly string[]) => Promise<void>;
  /** Builds the migrations once more, on an empty database. */
  readonly renew: () => Promise<void>;
}

/**
 * @param opened which is closed where this fails.
 * @throws {ActionError} where the migrations do not build.
 */
export async function openWorkshop(
  opened: Shadow,
  how: Omit<BuildOptions, 'beforeFiles'> & { readonly catalogSql: string },
): Promise<Workshop> {
  let shadow = opened;
  let given: readonly ReadObject[] = [];
  let roles: readonly string[] = [];
  const begin = async (on: Shadow): Promise<void> => {
    const { shadow: used, failure } = await build(on, {
      ...how,
      async beforeFiles({ database }) {
        given = await within(database, () => readObjects(database, how.catalogSql, 'savepoint'));
      },
    });
    shadow = used;
    if (failure !== null)
      throw new ActionError({
        ...failure,
        message: `The migrations do not build on an empty database: ${failure.message}`,
        state: 'Nothing was changed.',
      });
  };
  try {
    await begin(shadow);
  } catch (error) {
    await shadow[Symbol.asyncDispose]();
    throw error;
  }
  const makeAll = async (): Promise<void> => {
    // On a server they would be the cluster's, and stay.
    if (shadow.database.engine === 'embedded') await makeRoles(shadow.database, roles);
  };
  return {
    database: () => shadow.limited,
    user: shadow.database.user,
    major: majorOf(shadow),
    get given() {
      return given;
    },
    makeRoles(names) {
      roles = names;
      return makeAll();
    },
    async renew() {
      const old = shadow;
      const fresh = await shadow.renew();
      await old[Symbol.asyncDispose]();
      shadow = fresh;
      await begin(fresh);
      await makeAll();
    },
    [Symbol.asyncDispose]: () => shadow[Symbol.asyncDispose](),
  };
}

export const majorOf = ({ version }: Shadow): number => Number.parseInt(version, 10);

/** Does something in a transaction that is rolled back. */
export async function within<Value>(database: Database, what: () => Promise<Value>): Promise<Value> {
  await database.query('BEGIN');
  try {
    return await what();
  } finally {
    await rollBack(database);
  }
}
