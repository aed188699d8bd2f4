import { identifier } from '../quoting.ts';
import { explain, isServerError, lacksFor, rollBack, type Database, type During } from '../database/index.ts';
import { ActionError } from '../error.ts';
import { objectsIn } from './created-objects.ts';
import type { ExistingDatabase } from './existing-database.ts';
import { type Alike, type FoundHistory, type Histories, type ToolHistory } from './formats/index.ts';
import type { Offered } from './offered.ts';
import type { OtherHistory } from './other-tools.ts';
import { inspectionSql } from './inspection-sql.ts';
import type { Applied } from './ledger.ts';
import { lockHolder } from './lock-holder.ts';
import type { MigrationSet } from './migration.ts';

/** What was found in the database; read in one READ ONLY transaction, so it changes nothing. */
export interface Inspection {
  /** `17.10` */
  readonly serverVersion: string;
  readonly user: string;
  readonly database: string;
  /** The search_path that the connection string names; null = the role's own. */
  readonly target: string | null;
  /** Whether the server is a standby, which accepts no writes. */
  readonly standby: boolean;
  /** Whether the role's transactions are read-only (default_transaction_read_only). */
  readonly readOnly: boolean;
  /** Whether catalog.migrations is there; when not, nothing was ever applied. */
  readonly installed: boolean;
  /** Whether it is there with all of its functions. */
  readonly complete: boolean;
  /** Whether the server counts what is written to a table (track_counts). */
  readonly counts: boolean;
  readonly applied: readonly Applied[];
  /** What earlier runs offered as migrations; empty where the role may not read it. */
  readonly offers: readonly Offered[];
  /** The user's own tables, when no migration is recorded here; null = there are none, or one is. */
  readonly existing: ExistingDatabase | null;
  /** The histories of the tools whose folders are run. */
  readonly histories: Histories;
  /** Histories with rows of tools whose folders cannot be distinguished from those of others. */
  readonly others: readonly OtherHistory[];
}

/** How long the histories may take to be read at the least, in milliseconds: to wait for nobody is no haste. */
const leastPatience = 10_000;

/** How long to wait for a tool that is applying migrations. */
export interface Waiting {
  /** Milliseconds. */
  readonly waitForLock: number;
  readonly onWait?: (message: string) => void;
}

/**
 * Reads the histories and who is connected, in one round trip. While a tool is applying its migrations, the run waits
 * for it: until the tool ends, what it has begun looks like a failure.
 * @param sets whose formats say which tools' histories to read besides catalog.migrations.
 * @param waiting for a tool, and for the answer itself; without it a minute for a tool, and any time for the answer.
 * @throws {ActionError} when the role may not read a history, or a tool or the answer does not come in time.
 */
export async function inspect(
  database: Database,
  sets: readonly (Pick<MigrationSet, 'format'> & Partial<Pick<MigrationSet, 'migrations'>>)[],
  waiting?: Waiting,
): Promise<Inspection> {
  const { waitForLock, onWait } = waiting ?? { waitForLock: 60_000 };
  const within = waiting === undefined ? {} : { within: Math.max(waitForLock, leastPatience) };
  const histories = new Map(
    sets.flatMap(({ format: { history } }) => (history === null ? [] : [[history.id, history] as const])),
  );
  const deadline = Date.now() + waitForLock;
  for (;;) {
    const inspection = await look(database, histories, within);
    const begun = [...inspection.histories].flatMap(([id, found]) =>
      histories.get(id)?.unfinished?.(found) === true ? [...(histories.get(id)?.locks(found) ?? [])] : [],
    );
    if (begun.length === 0) return await withObjects(database, inspection, sets);
    const holder = await lockHolder(database, begun);
    // It may have ended between the two.
    if (holder === null) return await withObjects(database, await look(database, histories, within), sets);
    if (Date.now() >= deadline) {
      throw new ActionError({
        message: `Another tool is applying migrations to ${database.name} and did not finish in time: ${holder}.`,
        state: 'Nothing was run.',
        remedy: 'Run again when it has finished, or raise wait-for-lock.',
      });
    }
    onWait?.(`Waiting for another tool: ${holder}`);
    await database.pause(Math.min(1000, Math.max(deadline - Date.now(), 50)));
  }
}

/** Adds which objects of the files are there, where nothing else tells whether the files ran. */
async function withObjects(
  database: Database,
  inspection: Inspection,
  sets: Parameters<typeof inspect>[1],
): Promise<Inspection> {
  if (inspection.existing === null) return inspection;
  const sources = sets
    .flatMap(({ migrations = [] }) => migrations)
    .filter(({ kind }) => kind === 'versioned')
    .map(({ source }) => source);
  return {
    ...inspection,
    existing: { ...inspection.existing, objects: await objectsIn(database, sources) },
  };
}

async function look(
  database: Database,
  histories: ReadonlyMap<string, ToolHistory>,
  within: Pick<During, 'within'>,
): Promise<Inspection> {
  const results = await database
    .query(inspectionSql([...histories.values()]), within)
    .catch(async (error: unknown) => {
      if (!isServerError(error)) throw error;
      await rollBack(database);
      throw new ActionError(
        {
          message: `The migration history cannot be read: ${error.message}`,
          state: 'Nothing was changed.',
          ...explain(error, {
            user: database.user,
            lacks: await lacksFor(database, error, 'SELECT'),
          }),
        },
        { cause: error },
      );
    });
  return inspectionOf(
    results.findLast(({ command }) => command === 'SELECT')?.rows[0] as unknown as InspectionRow,
    database.searchPath,
  );
}

/** A table as it is read. */
type Read = Omit<FoundHistory, 'database' | 'table' | 'alike'>;

/** The row that an inspection answers. */
export interface InspectionRow {
  readonly strange: readonly Strange[];
  readonly hidden: readonly Hidden[];
  readonly server_version: string;
  readonly role: string;
  readonly database: string;
  readonly standby: boolean;
  readonly read_only: boolean;
  readonly installed: boolean;
  readonly complete: boolean;
  readonly counts: boolean;
  readonly applied: readonly Applied[] | null;
  readonly offers: readonly Offered[] | null;
  readonly tables: { readonly count: number; readonly names: readonly string[] } | null;
  readonly others: readonly OtherHistory[];
  readonly found: Readonly<
    Record<string, Read & { readonly alike: readonly (Read & Pick<Alike, 'here' | 'namesake'>)[] }>
  >;
}

/** @throws {ActionError} when what was read runs the code of somebody who is not trusted. */
export function inspectionOf(row: InspectionRow, target: string | null): Inspection {
  if (row.strange.length > 0) throw distrusted(row.strange, row.role);
  const [unseen] = row.hidden;
  if (unseen !== undefined) throw unreadable(unseen, row.hidden, row.role);
  const whole = <T extends Read>(read: T): T & Pick<FoundHistory, 'database' | 'table'> => ({
    ...read,
    database: row.database,
    table: `${identifier(read.schema)}.${identifier(read.name)}`,
  });
  return {
    serverVersion: row.server_version,
    user: row.role,
    database: row.database,
    target,
    standby: row.standby,
    readOnly: row.read_only,
    installed: row.installed,
    complete: row.complete,
    counts: row.counts,
    applied: row.applied ?? [],
    offers: row.offers ?? [],
    existing:
      row.tables === null ? null : { tables: row.tables.count, names: row.tables.names, objects: new Map() },
    others: row.others,
    histories: new Map(
      Object.entries(row.found).map(([id, found]) => [
        id,
        { ...whole(found), alike: found.alike.map((one) => ({ ...whole(one), alike: [] })) },
      ]),
    ),
  };
}

/** What could run code of another role with the rights of the connected one, and what to do about it. */
interface Strange {
  readonly object: string;
  readonly owner: string;
  readonly remedy: string;
}

/** A history whose rows the role cannot see, or not all of them. */
interface Hidden {
  readonly table: string;
  readonly why: 'usage' | 'select' | 'forced' | 'policy';
  /** The statement that shows them. */
  readonly remedy: string;
}

const reasons: Readonly<Record<Hidden['why'], string>> = {
  usage: 'it may not use the schema',
  select: 'it lacks the privilege SELECT',
  forced: 'row-level security is forced on its owner too, and may hide rows',
  policy: 'row-level security may hide rows from it',
};

function unreadable({ table, why }: Hidden, all: readonly Hidden[], user: string): ActionError {
  const statements = [...new Set(all.map(({ remedy }) => remedy))].join(' ');
  return new ActionError({
    message: `Role ${user} cannot see what is recorded in ${table}: ${reasons[why]}.`,
    sqlstate: '42501',
    state: 'Nothing was run: what is applied already would run again.',
    remedy:
      why === 'usage' || why === 'select'
        ? `For mode: plan, reading is all it needs. Let the owner run: ${statements} ` +
          'For mode: apply or check, connect as the role that applied the migrations so far (on Supabase: postgres).'
        : `Connect as the role that applied the migrations so far, or let an administrator run: ${statements}`,
  });
}

function distrusted(strange: readonly Strange[], user: string): ActionError {
  const shown = strange.slice(0, 5);
  const more = strange.length > shown.length ? `, and ${strange.length - shown.length} more` : '';
  const objects = shown.map(({ object, owner }) => `${object} (role ${owner})`).join('; ');
  return new ActionError({
    message:
      `Not everything that the run reads and writes belongs to role ${user} ` +
      `or to a role whose rights it has: ${objects}${more}.`,
    state:
      'Its code would run with the rights of the connected role. ' +
      'Nothing of it was called, and nothing was run or written since it was seen.',
    remedy:
      'Look at each of them. Drop what nobody needs; for what is yours, grant the run the rights of its owner, ' +
      `or change the owner: ${shown.map(({ remedy }) => remedy).join(' ')}`,
  });
}
