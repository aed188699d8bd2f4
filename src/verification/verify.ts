import {
  endsConnection,
  isServerError,
  rollBack,
  type Database,
  type Rows,
  type ServerError,
} from '../database/index.ts';
import { indexOfPosition, locate } from '../migrations/index.ts';
import type { Check, Story } from '../report/index.ts';
import { checksOf, isCheck } from './checks.ts';
import { verificationScript, type VerificationScript } from './verification-script.ts';

/** A file of SQL that checks a database. */
export interface VerificationFile {
  /** Repository-relative, or the name of the bundled one. */
  readonly name: string;
  /** SQL; commands of psql are allowed where they only print. */
  readonly sql: string;
}

export type Verification = NonNullable<Story['verification']>;

/*
 * The query makes the transaction take its snapshot: from then on the server refuses SET TRANSACTION READ WRITE.
 * Being one line, the prefix shifts every position that the server reports by its own length.
 */
const prefix = 'BEGIN TRANSACTION READ ONLY; SELECT 1; ';
const statementsBefore = 2;
/** Rows that are no checks: more are only counted. */
const mostKept = 1_000;

/** What makes a check of a query. */
export const howToCheck =
  'A check is a row with a column status (pass, fail or skipped), or with expected and found, which are compared: ' +
  "SELECT 'Tables' AS check_type, 7 AS expected, count(*) AS found FROM pg_tables WHERE schemaname = 'public'; " +
  "An expected number may also be '21 or more' or '>= 21'.";

const suffix = '\n;ROLLBACK';

/**
 * Runs each file in a transaction of its own that the server keeps read-only and that is always rolled back.
 *
 * Rows of a result with a column `status`, or with `expected` and `found`, are checks; others are shown for
 * information, and verify nothing. A file that the server refuses, and one whose queries return no row, is a failed
 * check itself: what verifies nothing must not look like a success.
 * @param rows whether values of the columns of tables are shown in rows that are no checks.
 * @throws when the connection is lost; what the server reports about a file is a failed check.
 */
export async function verify(
  database: Database,
  files: readonly VerificationFile[],
  rows: Rows = 'hide',
): Promise<Verification> {
  const checks: Check[] = [];
  for (const file of files) checks.push(...(await verifyFile(database, file, rows)));
  const worst = (['fail', 'pass'] as const).find((verdict) =>
    checks.some(({ status }) => status === verdict),
  );
  return { verdict: worst ?? 'skipped', checks };
}

async function verifyFile(database: Database, file: VerificationFile, rows: Rows): Promise<readonly Check[]> {
  const script = verificationScript(file.sql);
  if (script.transactionControl !== null) {
    const { command, index } = script.transactionControl;
    return [
      refused(
        file,
        index,
        `${command} ends or begins a transaction`,
        'Remove it: each verification file already runs in a read-only transaction of its own, which ' +
          'the command would leave.',
      ),
    ];
  }
  let completed = 0;
  let kept = 0;
  try {
    const results = await database.query(prefix + script.sql + suffix, {
      complete: (statements) => {
        completed = statements;
      },
      // Of what is only selected, nobody reads the millionth row.
      row: (row) => (isCheck(row) || kept++ < mostKept ? row : {}),
    });
    const checks = checksOf(file.name, results.slice(statementsBefore), rows);
    return checks.length > 0 ? checks : [empty(file)];
  } catch (error) {
    if (!isServerError(error) || endsConnection(error)) throw error;
    // The error left the transaction open: what follows on this connection must not fail because of it.
    await rollBack(database);
    return [refused(file, indexOf(script, error, completed), error.message, particulars(error))];
  }
}

/** The place that the server names, or else the statement that it was running; errors at run time have no position. */
function indexOf({ sql, statements }: VerificationScript, error: ServerError, completed: number): number {
  const position = Number(error.position ?? 0) - prefix.length;
  return position > 0 ? indexOfPosition(sql, position) : (statements[completed - statementsBefore] ?? 0);
}

function particulars(error: ServerError): string {
  const readOnly =
    error.code === '25006' ? 'A verification only reads; a change belongs in a migration' : undefined;
  return [error.detail, error.hint, readOnly, `SQLSTATE ${error.code}`]
    .filter((part) => part !== undefined && part !== '')
    .join('. ');
}

function refused({ name, sql }: VerificationFile, index: number, message: string, details: string): Check {
  const location = locate(name, sql, index);
  return {
    check: name,
    expected: 'runs',
    found: message,
    status: 'fail',
    details: `line ${location.line}: ${details}`,
    file: name,
    location,
  };
}

function empty({ name }: VerificationFile): Check {
  return {
    check: name,
    expected: 'at least one check',
    found: 'none',
    status: 'fail',
    file: name,
    details: `No query of the file returned a row, so it verifies nothing. ${howToCheck}`,
  };
}
