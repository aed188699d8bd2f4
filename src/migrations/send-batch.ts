import {
  isServerError,
  untranslatable,
  type Database,
  type Notice,
  type Result,
  type ServerError,
  endsConnection,
} from '../database/index.ts';
import { failedUnit, settle, type Batch } from './batch.ts';
import { clearFailed, type FirstError } from './clear-failed.ts';
import { inspect, type Inspection } from './history.ts';
import type { Statements } from './lexer.ts';
import type { Migration } from './listing.ts';
import { indexOfPosition } from './location.ts';
import { indexIn } from './text.ts';
import type { Piece, Place, Unit } from './pieces.ts';
import { place, watch } from './progress.ts';
import { reader } from './reading.ts';
import { forgetFailed, type Session } from './session.ts';
import { isUnread } from './unread.ts';

export interface Sent {
  readonly error: ServerError | null;
  /** Where the error is, if it says so and is in a file. */
  readonly place: Place | null;
  /** Statements of which the server could not read one, without saying which; null for every other error. */
  readonly unread: Statements | null;
  /** The rows of what surrounds the files, by the index of the statement in the batch. */
  readonly rows: ReadonlyMap<number, Result['rows']>;
  /** Statements of the batch that completed. */
  readonly completed: number;
  /**
   * What the history says afterwards: milliseconds of each file of the batch that is recorded with its current text.
   */
  readonly durations: ReadonlyMap<string, number | null>;
}

/**
 * Begins a file's transaction and runs its statements in it; the transaction stays open.
 * @param first the statements that begin it, to be sent in one message with what else there is.
 * @returns their results; null = not all of the file ran, so that what was done is rolled back and it runs as ever.
 */
export type Within = (first: readonly string[]) => Promise<readonly Result[] | null>;

export interface SendOptions {
  readonly onNotice?: (migration: Migration | undefined, notice: Notice) => void;
  readonly onWait?: (message: string) => void;
  /** Called after an error with the files whose COMMIT the server has answered: no lost connection undoes that. */
  readonly onCommitted?: (files: readonly Migration[]) => void;
  /** Runs the statements of the only file of the batch; null = they are sent with it. */
  readonly within?: Within | null;
}

type Durations = readonly { readonly file: string; readonly milliseconds: number | null }[];

/** Whether a statement of a batch is one of a file. */
const isOfFile = ({ statementsBefore, statements }: Unit, index: number): boolean =>
  index >= statementsBefore && index < statementsBefore + statements.length;

/** Where an error in a message is, in which file. */
function placeOf(piece: Piece | null, { position }: ServerError): Place | null {
  return piece === null || position === undefined
    ? null
    : piece.find(indexOfPosition(piece.text, Number(position)));
}

/** Where a character is that the database cannot represent: the server reads nothing of the message that holds it. */
function placeOfCharacter({ units }: Batch, error: ServerError): Place | null {
  const character = untranslatable(error)?.character;
  if (character === undefined) return null;
  for (const unit of units) {
    const { text, file } = unit.migration.source;
    const at = indexIn(text, character);
    if (at >= 0 || file.includes(character)) return { unit, at: Math.max(at, 0) };
  }
  return null;
}

/** Where a batch failed: at a place, or else at the statement that did not complete. */
function firstError(batch: Batch, error: ServerError, place: Place | null, completed: number): FirstError {
  // Behind the last one it came in what the run does at the end of a batch.
  const index = Math.min(failedUnit(batch, place, completed), batch.units.length - 1);
  const unit = batch.units[index] as Unit;
  const at = place?.at ?? unit.statements.at(completed - unit.statementsBefore)?.start ?? 0;
  return { error, source: unit.migration.source, at };
}

/** How far a batch is. */
interface Sending {
  /** The piece that was sent last, and the statements that had completed before it. */
  piece: Piece | null;
  before: number;
  /** Statements that have completed. */
  completed: number;
  readonly rows: Map<number, Result['rows']>;
}

/** Sends the pieces of a batch, one when the one before it is answered. */
async function sendPieces(
  database: Database,
  { pieces, units }: Batch,
  sending: Sending,
  notice: (notice: Notice) => void,
): Promise<void> {
  for (const piece of pieces) {
    const before = sending.completed;
    Object.assign(sending, { piece, before });
    const results = await database.query(piece.text, {
      copies: piece.copies,
      complete: (count) => {
        sending.completed = before + count;
      },
      notice,
      // What a file selects is nobody's.
      keeps: (index) => !units.some((unit) => isOfFile(unit, before + index)),
    });
    for (const [index, result] of results.entries())
      if (result.rows.length > 0) sending.rows.set(before + index, result.rows);
  }
}

/**
 * Sends what surrounds the statements of the only file of a batch, which are run meanwhile.
 * @returns whether they were, and all of it stands; else nothing has been sent.
 */
async function sendAround(
  database: Database,
  { around, units: [unit] }: Batch,
  sending: Sending,
  within: Within,
): Promise<boolean> {
  if (unit === undefined) return false;
  const [first, last] = around();
  const keep = (results: readonly Result[], before: number): void => {
    for (const [index, { rows }] of results.entries())
      if (rows.length > 0) sending.rows.set(before + index, rows);
  };
  const begun = await within(first);
  if (begun === null) {
    await database.query('ROLLBACK');
    return false;
  }
  keep(begun, 0);
  const before = first.length + unit.statements.length;
  sending.completed = before;
  const ended = await database.query(last, {
    complete: (count) => {
      sending.completed = before + count;
    },
  });
  keep(ended, before);
  return true;
}

/** Sends a batch, and after an error looks up what of it is recorded. */
export async function send(
  database: Database,
  batch: Batch,
  session: Session,
  options: SendOptions,
): Promise<Sent> {
  const sending: Sending = { piece: null, before: 0, completed: 0, rows: new Map() };
  const { rows } = sending;
  const current = (): Unit | undefined =>
    batch.units.find(({ statementsAfter }) => sending.completed < statementsAfter);
  const unwatch = watch(
    database,
    () => {
      const unit = current();
      return unit === undefined
        ? { file: null, where: 'reading the history' }
        : {
            file: unit.migration.source.file,
            where: place(sending.completed - unit.statementsBefore, unit.statements.length),
          };
    },
    (text) => options.onWait?.(text),
  );
  try {
    const { within } = options;
    if (within == null || !(await sendAround(database, batch, sending, within)))
      await sendPieces(database, batch, sending, (notice) =>
        options.onNotice?.(current()?.migration, notice),
      );
    const { completed } = sending;
    const durations = (rows.get(completed - 1) ?? []) as unknown as Durations;
    const known = new Map(durations.map(({ file, milliseconds }) => [file, milliseconds]));
    return { error: null, place: null, unread: null, rows, completed, durations: known };
  } catch (error) {
    options.onCommitted?.(committedOf(batch, sending.completed));
    if (!isServerError(error) || endsConnection(error)) throw error;
    return await failed(database, batch, session, sending, error);
  } finally {
    unwatch();
  }
}

/** What became of a batch in which an error came. */
async function failed(
  database: Database,
  batch: Batch,
  session: Session,
  { piece, before, completed, rows }: Sending,
  error: ServerError,
): Promise<Sent> {
  const sent = batch.units.map(({ migration }) => migration);
  const place = placeOf(piece, error) ?? placeOfCharacter(batch, error);
  // A session's advisory locks and prepared statements outlive a rollback, and behind a pooler a message of its own
  // may reach another backend.
  await clearFailed(
    database,
    [...forgetFailed(session), settle(sent, false)],
    firstError(batch, error, place, completed),
  );
  const unread = place === null && isUnread(error, completed - before) ? (piece?.statements() ?? []) : null;
  return { error, place, unread, rows, completed, durations: await recordedOf(database, sent) };
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
      const row = rows.get(migration.source.key);
      const recorded =
        readers.get(migration.format)?.isApplied(migration, row) === true &&
        (migration.format.history !== null || row?.checksum === migration.source.checksum);
      return recorded ? [[migration.source.key, row?.milliseconds ?? null] as const] : [];
    }),
  );
}
