import {
  isServerError,
  type Database,
  type Notice,
  type Result,
  type ServerError,
} from '../database/index.ts';
import { settle, type Batch, type Unit } from './batch.ts';
import { inspect, type Inspection } from './history.ts';
import type { Migration } from './listing.ts';
import { place, watch } from './progress.ts';
import { reader } from './reading.ts';
import { isGoodbye } from './retry.ts';
import { forgetFailed, type Session } from './session.ts';

export interface Sent {
  readonly error: ServerError | null;
  /** Of its statements, unless there was an error. */
  readonly results: readonly Result[];
  /** Statements of the batch that completed. */
  readonly completed: number;
  /**
   * What the history says afterwards: milliseconds of each file of the batch that is recorded with its current text.
   */
  readonly durations: ReadonlyMap<string, number | null>;
}

export interface SendOptions {
  readonly onNotice?: (migration: Migration | undefined, notice: Notice) => void;
  readonly onWait?: (message: string) => void;
  /** Called after an error with the files whose COMMIT the server has answered: no lost connection undoes that. */
  readonly onCommitted?: (files: readonly Migration[]) => void;
}

/** Sends a batch, and after an error looks up what of it is recorded. */
export async function send(
  database: Database,
  batch: Batch,
  session: Session,
  options: SendOptions,
): Promise<Sent> {
  let completed = 0;
  const current = (): Unit | undefined =>
    batch.units.find(({ statementsAfter }) => completed < statementsAfter);
  const unwatch = watch(
    database,
    () => {
      const unit = current();
      return unit === undefined
        ? { file: null, where: 'reading the history' }
        : {
            file: unit.migration.source.file,
            where: place(completed - unit.statementsBefore, unit.statements.length),
          };
    },
    (text) => options.onWait?.(text),
  );
  try {
    const results = await database.query(batch.text, {
      copies: batch.copies,
      complete: (count) => {
        completed = count;
      },
      notice: (notice) => options.onNotice?.(current()?.migration, notice),
    });
    const rows = results.at(-1)?.rows as readonly { file: string; milliseconds: number | null }[];
    return {
      error: null,
      results,
      completed,
      durations: new Map(rows.map(({ file, milliseconds }) => [file, milliseconds])),
    };
  } catch (error) {
    options.onCommitted?.(committedOf(batch, completed));
    if (!isServerError(error) || isGoodbye(error)) throw error;
    const sent = batch.units.map(({ migration }) => migration);
    // A session's advisory locks and prepared statements outlive a rollback, and behind a pooler a message of its own
    // may reach another backend.
    await database.query(
      ['ROLLBACK', 'BEGIN', ...forgetFailed(session), settle(sent, false), 'COMMIT'].join(';\n'),
    );
    return { error, results: [], completed, durations: await recordedOf(database, sent) };
  } finally {
    unwatch();
  }
}

/** Files whose COMMIT is among the statements that completed. */
const committedOf = ({ units }: Batch, completed: number): readonly Migration[] =>
  units.filter(({ statementsAfter }) => completed >= statementsAfter).map(({ migration }) => migration);

/** {@link recordedIn} the histories as they are now. */
const recordedOf = async (
  database: Database,
  migrations: readonly Migration[],
): Promise<ReadonlyMap<string, number | null>> => recordedIn(await inspect(database, migrations), migrations);

/** Of these files, those that the history holds as applied with their current text, with their milliseconds. */
export function recordedIn(
  inspection: Inspection,
  migrations: readonly Migration[],
): ReadonlyMap<string, number | null> {
  const rows = new Map(inspection.applied.map((row) => [row.file, row]));
  const readers = new Map(migrations.map(({ format }) => [format, reader(format, inspection)]));
  return new Map(
    migrations.flatMap((migration) => {
      const row = rows.get(migration.source.file);
      const recorded =
        readers.get(migration.format)?.isApplied(migration, row) === true &&
        (migration.format.history !== null || row?.checksum === migration.source.checksum);
      return recorded ? [[migration.source.file, row?.milliseconds ?? null] as const] : [];
    }),
  );
}
