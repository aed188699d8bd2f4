import {
  named,
  planOnce,
  prepared,
  queryNamed,
  trustedRoles,
  type Preparable,
  type Database,
  type Row,
} from '../../database/index.ts';
import { joinedByHash, settings } from './asked-under.ts';
import { leftToTheEngine } from './engine-sql.ts';
import { inlined } from './inline.ts';

/** An object as the catalog describes it; its body may hold what a snapshot would have redacted. */
export interface ReadObject {
  readonly kind: string;
  readonly identity: string;
  /** Null for what has none of its own, such as a privilege. */
  readonly oid: string | null;
  /** Another session's lock hides its definition. */
  readonly locked: boolean;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * What was read before: a body that a database describes in the same words, this one or another, is the same value and
 * not parsed again; and of a database that is read again only what changed is asked for.
 */
export class ObjectsRead {
  /** By what they are of. */
  readonly bodies = new Map<string, { readonly text: string; readonly body: ReadObject['body'] }>();
  readonly databases = new WeakMap<Database, Seen>();
}

/** A database as it was read last. */
interface Seen {
  /** By kind and identity. */
  readonly objects: ReadonlyMap<string, Placed>;
  readonly versions: Versions;
}

interface Placed {
  readonly object: ReadObject;
  /** catalog.unit() of what it is read with; null = it is read each time. */
  readonly unit: string | null;
  /** No row of the system catalogs says that its definition reads otherwise now. */
  readonly isUnsettled: boolean;
}

/** Of what was read as one, what catalog.read_row_versions() says. */
type Versions = ReadonlyMap<string, { readonly versions: string; readonly face: string | null }>;

/**
 * Reads the objects that make a snapshot, without a catalog, and without redacting them: they are to be compared in
 * memory, not shown.
 * @param within `snapshot`: a READ ONLY transaction of its own. `savepoint`: the transaction that is open, as it
 *   stands.
 * @param before what was read before, to which this is added. Between two readings of one database in one transaction
 *   nothing may change outside of a savepoint of its own: by its number one of them knows what is new.
 * @throws {ServerError} what the server reported.
 */
export async function readObjects(
  database: Database,
  catalogSql: string,
  within: 'snapshot' | 'savepoint',
  before?: ObjectsRead,
): Promise<readonly ReadObject[]> {
  const { kinds, forms } = questionsIn(catalogSql);
  const [begin, end] =
    within === 'snapshot'
      ? (['BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', 'COMMIT'] as const)
      : (['SAVEPOINT read_objects', 'ROLLBACK TO SAVEPOINT read_objects'] as const);
  // A message of its own: how strings are read is settled for all of the next.
  await database.query([begin, ...settings].join(';\n'));
  const { present } = await queryNamed(database, [kinds.rows, named('present', kinds.statement)]);
  const asked = String(present[0]?.['kinds_present']).includes('partition') ? forms.all : forms.common;
  if (before !== undefined && within === 'savepoint') return await readAgain(database, asked, before, end);
  // Of what is read once, nobody asks what has changed since.
  const { objects } = await queryNamed(database, [
    asked.rows,
    ...joinedByHash('off'),
    named('objects', asked.whole),
    end,
  ]);
  return objects.map((row) => placed(row, before, undefined).object);
}

/** Of a database that was read before, only what changed. @param end the statement that ends the reading. */
async function readAgain(
  database: Database,
  asked: Form,
  before: ObjectsRead,
  end: string,
): Promise<readonly ReadObject[]> {
  const seen = before.databases.get(database);
  const names = await prepared(database, asked.again);
  const versions = [
    planOnce,
    'SET LOCAL enable_nestloop = off',
    'SET LOCAL enable_mergejoin = off',
    named('versions', `EXECUTE ${names.versions}`),
  ] as const;
  const objectsOf = (units: string) =>
    [
      asked.rows,
      ...joinedByHash('off'),
      named('objects', `EXECUTE ${names.objects} (${units})`),
      end,
    ] as const;
  if (seen === undefined) {
    const found = await queryNamed(database, [...versions, ...objectsOf('NULL')]);
    return remember(database, before, {
      rows: found.objects,
      kept: [],
      versions: versionsOf(found.versions),
    });
  }
  const now = await queryNamed(database, [...versions, named('unseen', `EXECUTE ${names.unseen}`)]);
  const found = versionsOf(now.versions);
  const changed = now.unseen[0]?.['has_unseen_dependencies'] === false ? changedIn(seen, found) : null;
  if (changed === null) {
    const { objects } = await queryNamed(database, objectsOf('NULL'));
    return remember(database, before, { rows: objects, kept: [], versions: found });
  }
  const { units } = await queryNamed(database, [
    'SET LOCAL enable_nestloop = on',
    'SET LOCAL enable_hashjoin = off',
    named('units', `EXECUTE ${names.dependent} (${arrayOf(changed.units)}, ${arrayOf(changed.renamed)})`),
    'SET LOCAL enable_hashjoin = on',
  ]);
  const again = new Set(units.map((row) => String(row['dependent_units'])));
  const { objects } = await queryNamed(database, objectsOf(arrayOf(again)));
  // As capture_snapshot() keeps what is stored.
  const kept = [...seen.objects].filter(
    ([, { unit }]) => unit !== null && found.has(unit) && !again.has(unit),
  );
  return remember(database, before, { rows: objects, kept, versions: found });
}

function remember(
  database: Database,
  before: ObjectsRead,
  {
    rows,
    kept,
    versions,
  }: {
    readonly rows: readonly Row[];
    readonly kept: readonly (readonly [string, Placed])[];
    readonly versions: Versions;
  },
): readonly ReadObject[] {
  const last = before.databases.get(database);
  const objects = new Map(kept);
  for (const row of rows) {
    const key = keyOf(row);
    objects.set(key, placed(row, before, last?.objects.get(key)));
  }
  before.databases.set(database, { objects, versions });
  return [...objects.values()].map(({ object }) => object);
}

const keyOf = (row: Row): string => `${String(row['kind'])} ${String(row['identity'])}`;

/** @param last what was read of it before, which it is if nothing is otherwise. */
export function placed(row: Row, before: ObjectsRead | undefined, last: Placed | undefined): Placed {
  const text = String(row['body']);
  const key = keyOf(row);
  const known = before?.bodies.get(key);
  const body = known?.text === text ? known.body : (JSON.parse(text) as ReadObject['body']);
  before?.bodies.set(key, { text, body });
  const oid = row['oid'] === null ? null : String(row['oid']);
  const locked = row['locked'] === true;
  const unit = row['unit'] === null || row['unit'] === undefined ? null : String(row['unit']);
  const isSame = last !== undefined && last.object.body === body && last.object.oid === oid;
  const object =
    isSame && last.object.locked === locked
      ? last.object
      : { kind: String(row['kind']), identity: String(row['identity']), oid, locked, body };
  return { object, unit, isUnsettled: locked || isUnsettled(object.kind, body, text) };
}

/**
 * As in capture_snapshot(): a constant that is a list of names is written as these are called now, and no dependency
 * says so; nor, until PostgreSQL 17, for which types a function has transforms.
 */
const isUnsettled = (kind: string, body: ReadObject['body'], text: string): boolean =>
  (kind === 'function' && ('parsed_body' in body || text.includes('transform='))) ||
  /::reg[a-z]+\[\]/.test(text);

const versionsOf = (rows: readonly Row[]): Versions =>
  new Map(
    rows.map(({ unit, versions, face }) => [
      String(unit),
      { versions: String(versions), face: face === null ? null : String(face) },
    ]),
  );

interface Changed {
  readonly units: readonly string[];
  /** Those of them that the definitions of others show otherwise. */
  readonly renamed: readonly string[];
}

/** What all may depend on, see catalog.read_row_versions(). */
const ofAll = '0';

/** @returns null where anything may have changed, or so much that to look for single objects saves nothing. */
function changedIn({ objects, versions }: Seen, now: Versions): Changed | null {
  const units = new Set<string>();
  const renamed: string[] = [];
  for (const [unit, { versions: rows, face }] of now) {
    const was = versions.get(unit);
    if (was?.versions === rows) continue;
    const isOf = (catalog: bigint): boolean => BigInt(unit) >> 32n === catalog;
    // No definition names a role that is new.
    if (unit === ofAll || (was !== undefined && isOf(pgAuthid))) return null;
    units.add(unit);
    // Of a type everything shows: its name, its labels, its attributes.
    if (was !== undefined && (was.face !== face || isOf(pgType))) renamed.push(unit);
  }
  if (units.size > now.size / 4 + 50) return null;
  for (const { unit, isUnsettled } of objects.values()) if (isUnsettled && unit !== null) units.add(unit);
  return { units: [...units], renamed };
}

/** OIDs of system catalogs, which are the same in every database. */
const [pgAuthid, pgType] = [1260n, 1247n] as const;

const arrayOf = (units: Iterable<string>): string => `'{${[...units].join(',')}}'`;

interface Questions {
  /** Which kinds are there, by a statement that needs what `rows` reads: the common form reads no partitions. */
  readonly kinds: { readonly rows: string; readonly statement: string };
  readonly forms: Readonly<Record<'all' | 'common', Form>>;
}

/** How objects are read. */
interface Form {
  /** A statement that reads what the next needs. */
  readonly rows: string;
  readonly whole: string;
  /** Of a database that is read again. */
  readonly again: {
    /** Of the units that are given only what belongs to them, and what is not read in units; of NULL all. */
    readonly objects: Preparable;
    readonly versions: Preparable;
    /** Which units read otherwise where some changed, and some of these are called otherwise. */
    readonly dependent: Preparable;
    readonly unseen: Preparable;
  };
}

/** Of each text of the catalog, once: writing it takes longer than to read a small database. */
const written = new Map<string, Questions>();

function questionsIn(catalogSql: string): Questions {
  const known = written.get(catalogSql);
  if (known !== undefined) return known;
  const replaced = { queries: { trusted_roles: trustedRoles }, calls: leftToTheEngine, ctes: {} };
  const of = (name: string, given: Readonly<Record<string, string>> = {}) => {
    const { rows, statements } = inlined(catalogSql, [name], { ...replaced, given });
    return { rows, statement: statements[name] ?? '' };
  };
  const objects = (statement: string): string =>
    `SELECT kind, identity, oid::text, locked, body::text, unit::text FROM (${statement}) AS answer`;
  const versions = of('read_row_versions').statement;
  const dependent = of('dependent_units', { changed: '$1', renamed: '$2' }).statement;
  const again = {
    versions: {
      statement: `SELECT unit::text, versions::text, face::text FROM (${versions}) AS answer`,
    },
    dependent: {
      statement: `SELECT dependent_units::text FROM (${dependent}) AS answer`,
      parameters: ['bigint[]', 'bigint[]'],
    },
    unseen: { statement: of('has_unseen_dependencies').statement },
  };
  const form = (name: string): Form => {
    const [whole, part] = [of(name), of(name, { units: '$1' })];
    return {
      rows: whole.rows,
      whole: objects(whole.statement),
      again: { ...again, objects: { statement: objects(part.statement), parameters: ['bigint[]'] } },
    };
  };
  const questions = {
    kinds: of('kinds_present'),
    forms: { all: form('read_all_objects'), common: form('read_common_objects') },
  };
  written.set(catalogSql, questions);
  return questions;
}
