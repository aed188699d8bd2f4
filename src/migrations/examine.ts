import { isServerError, pin, type Database, type ServerError } from '../database/index.ts';
import { conclusion, compose, foundFor, type Batch, type Terms } from './batch.ts';
import { block, recordAfter, type Histories } from './formats/index.ts';
import { changeOf, type Change } from './history-change.ts';
import { inspect, inspectionOf, type InspectionRow } from './history.ts';
import { inspection } from './inspection-sql.ts';
import type { Migration } from './listing.ts';
import { indexIn, matches } from './text.ts';
import type { MigrationPlan, Pending } from './migration-plan.ts';
import { reader } from './reading.ts';
import { send, type Sent, type SendOptions } from './send-batch.ts';
import { forgetFailed, type Session } from './session.ts';

/*
 * A file that wrote to a history runs where what it did there can be read before anything of it commits: its
 * transaction stays open until that has been judged, by the same functions that decide what is pending.
 */

/** What became of a file; unless it is applied, it was rolled back. */
export type Examined =
  | { readonly state: 'applied'; readonly milliseconds: number | null; readonly histories: Histories }
  /** The file failed, or another run was faster. */
  | { readonly state: 'failed'; readonly batch: Batch; readonly sent: Sent & { readonly error: ServerError } }
  | { readonly state: 'changed'; readonly change: Change }
  /** The run's own SQL failed after the file's. */
  | { readonly state: 'not recorded'; readonly error: ServerError };

/**
 * Whether a file is to run so from the first: it names a history, or forgets all settings; or nothing is counted that
 * would show that it wrote to one.
 */
export function runsExamined(migration: Pending, { histories, counts }: MigrationPlan): boolean {
  const { source, kind, format } = migration;
  if (!counts || foundFor(migration, histories)?.counted === false) return true;
  if (kind === 'bundled') return false;
  const { sql: text } = source;
  return (
    matches(
      text,
      /\btrack_counts\b|\breset\s{1,9}all\b|\bcatalog"?\s{0,9}\.\s{0,9}"?(?:migrations|mark|baseline)/i,
    ) ||
    (format.history !== null && indexIn(text, format.history.table) >= 0)
  );
}

/** Runs a file in a transaction that commits only if it leaves the histories as it found them. */
export async function examine(
  database: Database,
  plan: MigrationPlan,
  migration: Pending,
  terms: Terms,
  options: SendOptions,
): Promise<Examined> {
  const listed = [...plan.appliedBefore, ...plan.pending];
  const histories = [...new Set(listed.flatMap(({ format: { history } }) => history ?? []))];
  // The settings and locks of a look end with it.
  const look = ['SAVEPOINT look', ...inspection(histories), 'ROLLBACK TO SAVEPOINT look'];
  const batch = compose([migration], terms, look);
  const sent = await send(database, batch, terms.session, options);
  if (sent.error !== null) return { state: 'failed', batch, sent: { ...sent, error: sent.error } };
  const [unit] = batch.units as readonly [Batch['units'][number]];
  const read = (at: number): InspectionRow => sent.rows.get(at - 2)?.[0] as unknown as InspectionRow;
  try {
    const before = inspectionOf(read(unit.statementsBefore), database.searchPath);
    const after = inspectionOf(read(unit.statementsAfter), database.searchPath);
    const change = changeOf(before, after, migration, listed);
    if (change !== null) {
      await rollBack(database, terms.session);
      return { state: 'changed', change };
    }
    return await commit(database, plan, migration, after.histories, terms);
  } catch (error) {
    if (!isServerError(error)) await rollBack(database, terms.session).catch(() => {});
    throw error;
  }
}

/** The histories with what was seen since: a trigger that a file of the run put on one is known from then on. */
const renewed = (histories: Histories, seen: Histories): Histories =>
  new Map(
    [...histories].map(([id, found]) => {
      const { owner, triggers } = seen.get(id) ?? found;
      return [id, { ...found, owner, triggers }];
    }),
  );

/**
 * The histories of a plan as they are now, where a table was replaced or got a trigger since they were seen.
 * @param applied in this run.
 * @returns with the files that they held and hold no longer.
 * @throws {ActionError} when what was put there belongs to somebody who is not trusted.
 */
export async function lookAgain(
  database: Database,
  plan: MigrationPlan,
  applied: readonly Migration[],
): Promise<{ readonly histories: Histories; readonly lost: readonly Migration[] }> {
  const known = [...plan.appliedBefore, ...applied];
  const inspection = await inspect(database, [...known, ...plan.pending]);
  const rows = new Map(inspection.applied.map((row) => [row.file, row]));
  const readers = new Map(known.map(({ format }) => [format, reader(format, inspection)]));
  const lost = known.filter(
    (one) => readers.get(one.format)?.isApplied(one, rows.get(one.source.key)) !== true,
  );
  return { histories: renewed(plan.histories, inspection.histories), lost };
}

async function commit(
  database: Database,
  plan: MigrationPlan,
  migration: Pending,
  seen: Histories,
  terms: Terms,
): Promise<Examined> {
  const { history } = migration.format;
  const histories = renewed(plan.histories, seen);
  const found = foundFor(migration, histories);
  const record = history === null || found === undefined ? [] : recordAfter(migration, history, found, true);
  try {
    const results = await database.query(
      [...pin, ...(record.length === 0 ? [] : [block(record)]), 'COMMIT', ...conclusion([migration])].join(
        ';\n',
      ),
    );
    const row = results.at(-1)?.rows[0] as { readonly milliseconds: number | null } | undefined;
    return { state: 'applied', milliseconds: row?.milliseconds ?? null, histories };
  } catch (error) {
    if (!isServerError(error)) throw error;
    await rollBack(database, terms.session);
    return { state: 'not recorded', error };
  }
}

const rollBack = (database: Database, session: Session): Promise<unknown> =>
  database.query(['ROLLBACK', 'BEGIN', ...forgetFailed(session), 'COMMIT'].join(';\n'));
