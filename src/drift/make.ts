import { rollBack, type Database } from '../database/index.ts';
import { bundledSql, type MigrationSet } from '../migrations/index.ts';
import { build, openShadow, type BuildOptions, type Shadow } from '../rehearsal/index.ts';
import { ActionError } from '../error.ts';
import { readObjects, type ReadObject } from '../snapshot/index.ts';
import type { Target } from '../database/index.ts';
import type { DriftSql, Offer, OfferedFile, Unproven } from './drift-sql.ts';
import { inLiveWords } from './facts.ts';
import { filesOf } from './files.ts';
import { library as load, type Library } from './library.ts';
import { lookAt, makeRoles, rolesNamedIn } from './live.ts';
import { prove, type Described, type Proof, type ProofOptions } from './proof.ts';
import { rewritten } from './rewrite.ts';
import { columnOrder, differing, unitsOf, type Comparable, type Unit, type Units } from './units.ts';

export interface DriftOptions extends Omit<BuildOptions, 'roles' | 'extensions'> {
  /** The database that drifted, which is only read, in READ ONLY transactions. */
  readonly live: Database;
  /** Where {@link live} is. */
  readonly target: Target;
  /** The input `shadow`: where the migrations are built. */
  readonly shadow: string;
  /** The migrations, as they are listed. */
  readonly sets: readonly MigrationSet[];
  /** SQL of what stands in for a hosted platform, as far as that is known. */
  readonly platform?: string;
  /** The snapshot of the live database, for the files to name. */
  readonly snapshotId: string | null;
  /** Milliseconds to wait for a rehearsal in the same shadow. */
  readonly wait: number;
  /** Milliseconds that a statement may take on the shadow. */
  readonly limit: number;
}

/**
 * The SQL that leads from what the migrations build to what is live, and back. Both were run on an empty database, with
 * that result; what was not seen to lead there is left out, and named.
 * @throws {ActionError} where the migrations cannot be built on the shadow, or a database cannot be read.
 */
export async function driftSql(options: DriftOptions): Promise<DriftSql> {
  const { live, log, signal } = options;
  const [library, there] = await Promise.all([load(), lookAt(live)]);
  const opened = await openShadow(options.shadow, {
    target: options.target,
    wait: options.wait,
    limit: options.limit,
    ...(options.platform === undefined ? {} : { platform: options.platform }),
    signal,
    log,
  });
  let given: readonly ReadObject[] = [];
  const catalogSql = bundledSql('003_feature_inventory.sql');
  const { shadow, failure } = await build(opened, {
    ...options,
    roles: there.roles,
    extensions: there.extensions,
    async beforeFiles({ database }) {
      given = await within(database, () => readObjects(database, catalogSql, 'savepoint'));
    },
  });
  try {
    if (failure !== null)
      throw new ActionError({
        ...failure,
        message: `The migrations do not build on the shadow: ${failure.message}`,
      });
    const major = Number.parseInt(shadow.version, 10);
    const how: Comparable = {
      role: [shadow.database.user, there.user],
      major: Math.min(there.major, major),
      olderPublic: there.major < 15 !== major < 15,
      ignored: new Set(),
    };
    const isOtherMajor = there.major !== major;
    return await offers({
      ...options,
      library,
      shadow,
      how,
      given,
      isOtherMajor,
      roles: there.roles,
      catalogSql,
    });
  } finally {
    await shadow[Symbol.asyncDispose]();
  }
}

interface Making extends Omit<DriftOptions, 'shadow'> {
  readonly library: Library;
  readonly shadow: Shadow;
  readonly how: Comparable;
  readonly catalogSql: string;
  /** What stands in for a platform. */
  readonly given: readonly ReadObject[];
  readonly isOtherMajor: boolean;
  readonly roles: ReadonlySet<string>;
}

async function offers(asked: Making): Promise<DriftSql> {
  const { library, live, shadow, roles, catalogSql, log } = asked;
  const inOwnWords: Comparable = { ...asked.how, role: [asked.how.role[1], asked.how.role[1]] };
  const wanted: Described = {
    units: unitsOf(await readObjects(live, catalogSql, 'snapshot'), inOwnWords),
    facts: inLiveWords(library, await library.read(live), inOwnWords),
  };
  // What stands in for a platform is none of the migrations', unless they or the live database have made more of it.
  const ignored = new Set(
    [...unitsOf(asked.given, asked.how).keys()].filter((key) => !wanted.units.has(key)),
  );
  const how: Comparable = { ...asked.how, ignored };
  const making = { ...asked, how };
  if (shadow.database.engine === 'embedded')
    await makeRoles(shadow.database, rolesNamedIn(wanted.units, roles));
  const inOurWords = (units: Units, here: Units): Promise<Units> =>
    making.isOtherMajor
      ? rewritten(units, here, { database: shadow.limited, catalogSql, how, facts: wanted.facts })
      : Promise.resolve(units);
  const options: ProofOptions = {
    library,
    database: shadow.limited,
    catalogSql,
    how,
    roles: [...roles],
    rewritten: inOurWords,
    log,
  };
  const built = await described(making);
  const target: Described = {
    ...wanted,
    units: await within(shadow.limited, () => inOurWords(wanted.units, built.units)),
  };
  const adopt = await prove(built, target, options);
  const adoptFiles = filesOf(adopt.steps, '');
  await run(shadow.limited, adoptFiles);
  const twin = await described(making);
  const undo = await prove(twin, built, { ...options, rewritten: (units) => Promise.resolve(units) });
  const undoFiles = filesOf(undo.steps, '');
  await run(shadow.limited, undoFiles);
  const back = await described(making);
  const remaining = differing(back.units, built.units);
  if (remaining.size > undo.left.size) throw new Error([...remaining].join());
  return {
    adopt: offerOf(adopt, adoptFiles, built.units, target.units),
    undo: offerOf(undo, undoFiles, target.units, built.units),
    snapshotId: making.snapshotId,
  };
}

async function described({ library, shadow, how, catalogSql }: Making): Promise<Described> {
  const { limited } = shadow;
  const objects = await within(limited, () => readObjects(limited, catalogSql, 'savepoint'));
  return {
    units: unitsOf(objects, how),
    facts: inLiveWords(library, await library.read(limited), how),
  };
}

async function within<Value>(database: Database, what: () => Promise<Value>): Promise<Value> {
  await database.query('BEGIN');
  try {
    return await what();
  } finally {
    await rollBack(database);
  }
}

async function run(database: Database, files: readonly OfferedFile[]): Promise<void> {
  for (const { sql, transactional } of files)
    await database.query(transactional ? `BEGIN;\n${sql}\nCOMMIT` : sql);
}

function offerOf({ reached, left }: Proof, files: readonly OfferedFile[], from: Units, to: Units): Offer {
  return {
    files,
    objects: [...reached].map((key) => {
      const { kind, identity } = (to.get(key) ?? from.get(key)) as Unit;
      return { kind, identity, change: changeOf(from.has(key), to.has(key)) };
    }),
    losses: [],
    unproven: [...left].map(([key, why]): Unproven => {
      const { kind, identity } = (to.get(key) ?? from.get(key)) as Unit;
      return { kind: kind === columnOrder ? 'table' : kind, identity, why };
    }),
  };
}

function changeOf(before: boolean, after: boolean): 'added' | 'removed' | 'changed' {
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
}
