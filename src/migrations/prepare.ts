import { randomUUID } from 'node:crypto';
import {
  explain,
  isServerError,
  lacksFor,
  pinForNow,
  rollBack,
  sql,
  type Database,
  type ServerError,
  endsConnection,
} from '../database/index.ts';
import { ActionError } from '../error.ts';
import { literal } from '../quoting.ts';
import { locksOf, toolHistoriesOf, waitForOther } from './advisory-locks.ts';
import { adopt, block, lockBusy } from './formats/index.ts';
import { install, lock } from './ledger.ts';
import type { Adoption, MigrationPlan } from './migration-plan.ts';
import { sessionQuery, type Session } from './session.ts';

/**
 * unique_violation, duplicate_schema, duplicate_table, duplicate_object, duplicate_function: when a tool or another run
 * creates the same object at the same moment.
 */
const createdMeanwhile = new Set(['23505', '42P06', '42P07', '42710', '42723']);

/** SQLSTATE with which a transaction is not the one that was left open. */
const notOpen = 'PFI08';

/**
 * What marks a transaction that stays open between two messages, and what fails in another one: Odyssey's statement
 * pooling takes the backend away after each message, and rolls back what was open there, without a word.
 */
function openTransaction(): { readonly keep: string; readonly expect: string } {
  const token = randomUUID();
  return {
    keep: sql`SELECT pg_catalog.set_config('pg_feature_inventory.open', ${token}, true)`,
    expect: `DO $pfi$ BEGIN
      IF pg_catalog.current_setting('pg_feature_inventory.open', true) IS DISTINCT FROM ${literal(token)} THEN
        RAISE EXCEPTION 'the transaction did not stay open' USING ERRCODE = '${notOpen}';
      END IF;
    END $pfi$`,
  };
}

const statementPooling = (cause: ServerError): ActionError =>
  new ActionError(
    {
      message: 'The pooler is in statement pooling mode, in which no transaction can stay open.',
      state: 'Nothing was run; the database is as it was.',
      remedy: 'Set pool "transaction" for this user there (Odyssey), or connect directly.',
    },
    { cause },
  );

/**
 * Creates the histories where they are missing and updates rows that describe files already applied.
 * @returns what the session began with.
 * @param deadline milliseconds since the epoch until which to wait for another run.
 */
export async function prepare(
  database: Database,
  plan: MigrationPlan,
  deadline: number,
  options: { readonly waitForLock: number; readonly onWait?: (message: string) => void },
): Promise<Session> {
  const changes = [
    ...toolHistoriesOf(plan).map(({ history, found }) => block([history.install(found)])),
    ...plan.adopt.flatMap((adoption) => updates(adoption, plan)),
  ];
  const { keep, expect } = openTransaction();
  const text = [
    'BEGIN',
    pinForNow,
    sql`SET LOCAL lock_timeout = ${options.waitForLock}`,
    install,
    ...(changes.length === 0 ? [] : [block([lock]), ...changes]),
    keep,
    sessionQuery(database),
  ].join(';\n');
  for (let tries = 1; ; tries++) {
    try {
      const results = await database.query(plan.pending.length === 0 ? `${text};\nCOMMIT` : text);
      // Where nothing will run, no transaction has to stay open.
      if (plan.pending.length > 0) await database.query(`${expect};\nCOMMIT`);
      return results.findLast(({ rows }) => rows.length > 0)?.rows[0]?.['session'] as Session;
    } catch (error) {
      if (!isServerError(error) || endsConnection(error)) throw error;
      await rollBack(database);
      if (error.code === notOpen) throw statementPooling(error);
      if (createdMeanwhile.has(error.code) && tries < 3) continue;
      if (error.code !== lockBusy) {
        throw new ActionError(
          {
            message: `The migration history (catalog.migrations) cannot be set up: ${error.message}`,
            state: 'Nothing was run; the database is as it was.',
            ...explain(error, {
              user: database.user,
              lacks: await lacksFor(database, error, 'CREATE SCHEMA catalog'),
            }),
          },
          { cause: error },
        );
      }
      await waitForOther(database, locksOf(plan), deadline, options.onWait);
    }
  }
}

/** The statements that record what is applied already as it is today. */
function updates(
  { migration, recordedAs, marked, formerly }: Adoption,
  plan: MigrationPlan,
): readonly string[] {
  const {
    source: { key, checksum, script },
    version,
    kind,
    format: { history },
  } = migration;
  const found = plan.histories.get(history?.id ?? '');
  const before = formerly === null ? null : { ...migration, version: formerly };
  return [
    ...(before !== null && history !== null && found !== undefined
      ? [block([history.forget(before, found)])]
      : []),
    ...(marked && history !== null && found !== undefined ? [adopt(migration, history, found)] : []),
    ...(recordedAs === null ? [] : [sql`DELETE FROM catalog.migrations WHERE file = ${recordedAs}`]),
    sql`INSERT INTO catalog.migrations (file, version, kind, checksum, token_checksum)
        VALUES (${key}, ${version}, ${kind}, ${checksum}, ${script.checksum})
        ON CONFLICT (file) DO UPDATE
        SET checksum = excluded.checksum, token_checksum = excluded.token_checksum, marked = NULL`,
  ];
}
