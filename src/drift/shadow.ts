import { isServerError, rollBack, type Database } from '../database/index.ts';
import { ActionError } from '../error.ts';
import { build, type BuildOptions, type Shadow } from '../rehearsal/index.ts';
import type { ReadObject } from '../snapshot/index.ts';
import { givenIn } from './given.ts';
import { makeRoles } from './live.ts';

/** A shadow on which the migrations are built, as often as it has to be made anew. */
export interface Workshop extends AsyncDisposable {
  readonly database: () => Database;
  /** The role that built them. */
  readonly user: string;
  readonly major: number;
  /** What stands in for a platform. */
  readonly given: () => readonly ReadObject[];
  /** Whether PUBLIC may do in the schema public what initdb gives it on the live server. */
  readonly isPublicAlike: () => boolean;
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
  how: Omit<BuildOptions, 'beforeFiles'> & {
    readonly catalogSql: string;
    /** The live server's. */
    readonly major: number;
  },
): Promise<Workshop> {
  let shadow = opened;
  let given: readonly ReadObject[] = [];
  let roles: readonly string[] = [];
  let isPublicAlike = true;
  const begin = async (on: Shadow): Promise<void> => {
    const { shadow: used, failure } = await build(on, {
      ...how,
      async beforeFiles(empty) {
        isPublicAlike = await openPublic(empty, how.major);
        given = await givenIn(empty.database, how.catalogSql);
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
    given: () => given,
    isPublicAlike: () => isPublicAlike,
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

/** Before PostgreSQL 15 PUBLIC may create in the schema public: here as there, or its privileges cannot be told. */
async function openPublic(shadow: Shadow, live: number): Promise<boolean> {
  const { database } = shadow;
  if (majorOf(shadow) < 15 === live < 15) return true;
  try {
    const rows = await database.query(
      `${live < 15 ? 'GRANT CREATE ON SCHEMA public TO' : 'REVOKE CREATE ON SCHEMA public FROM'} PUBLIC;
      SELECT EXISTS (SELECT FROM pg_catalog.pg_namespace, pg_catalog.aclexplode(nspacl) e
        WHERE nspname = 'public' AND e.grantee = 0 AND e.privilege_type = 'CREATE') AS "isOpen"`,
    );
    return rows.at(-1)?.rows[0]?.['isOpen'] === live < 15;
  } catch (error) {
    // It belongs to another role, who was asked for an empty database only.
    if (!isServerError(error)) throw error;
    return false;
  }
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
