import { setTimeout as sleep } from 'node:timers/promises';
import * as z from '../../zod.ts';
import {
  connect,
  isServerError,
  named,
  queryNamed,
  rollBack,
  sql,
  trustedRoles,
  type Database,
  type Row,
  type Statements,
} from '../../database/index.ts';
import { ActionError } from '../../error.ts';
import { capture, notTaken, passing, type Capture, type CaptureOptions } from '../capture.ts';
import { answersFromElsewhere, leftToTheEngine, settledWithoutHistory } from './engine-sql.ts';
import { joinedByHash, settings } from './asked-under.ts';
import { inlined } from './inline.ts';

/** Functions of the catalog whose answers make a snapshot, and which of its functions is written for each. */
const answers = ['read_objects', 'read_statistics', 'read_labels'] as const;
const written = ['read_all_objects', 'read_statistics', 'read_labels'] as const;

/** As capture_snapshot() does it. */
const attempts = 4;

type Name = (typeof answers)[number] | 'about' | 'before' | 'after';

/** Everything that is read of the database, in one message within the transaction that is open. */
function questions(catalogSql: string): Statements<Name> {
  const { rows, statements } = inlined(catalogSql, ['fingerprint', ...written], {
    queries: { trusted_roles: trustedRoles },
    calls: { ...leftToTheEngine, count_rows_in_parts: () => 'catalog.count_all_rows()' },
    ctes: { 'read_unused.settled': settledWithoutHistory },
  });
  const text = (name: string, columns: string): string =>
    `SELECT ${columns} FROM (${statements[name] ?? ''}) AS answer`;
  return [
    // Once more: a pooler in statement mode has put the one that was begun away, and nothing may run without them.
    ...settings,
    named(
      'about',
      "SELECT current_database()::text AS database, current_setting('server_version_num')::int AS version",
    ),
    rows,
    named('before', text('fingerprint', 'fingerprint')),
    ...joinedByHash('off'),
    named('read_objects', text('read_all_objects', 'kind, identity, oid::text, locked, body::text')),
    ...joinedByHash('on'),
    named('read_statistics', text('read_statistics', 'kind, identity, body::text')),
    named('read_labels', text('read_labels', 'kind, identity, body::text')),
    rows,
    named('after', text('fingerprint', 'fingerprint')),
    'COMMIT',
  ];
}

/** The number of a snapshot that is stored nowhere. */
const unstoredId = 0;

type Found = Readonly<Record<Name, readonly Row[]>>;

async function readOnce(database: Database, asked: Statements<Name>): Promise<Found | null> {
  await database.query(['BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY', ...settings].join(';\n'));
  const found = await queryNamed(database, asked);
  // Definitions are written from the catalogs as they are now: without a commit in between, "now" was one moment.
  return found.before[0]?.['fingerprint'] === found.after[0]?.['fingerprint'] ? found : null;
}

/**
 * Reads a snapshot in one READ ONLY transaction; nothing is stored, and nothing has to be installed. There is nothing
 * that it could be compared with, so that no change, no drift and no new finding is known.
 * @param catalogSql sql/003_feature_inventory.sql.
 * @throws {ActionError} what the server reported; 40001 when the schema kept changing.
 */
export async function readUnstored(
  database: Database,
  catalogSql: string,
  options: Pick<CaptureOptions, 'label' | 'commitSha' | 'edgeFunctions'>,
  signal?: AbortSignal,
): Promise<Capture> {
  const asked = questions(catalogSql);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (attempt > 1) await sleep(100 * attempt * attempt);
    try {
      const found = await readOnce(database, asked);
      const captured = found === null ? null : await putTogether(found, catalogSql, options, signal);
      if (captured !== null) return captured;
    } catch (error) {
      if (!isServerError(error)) throw error;
      await rollBack(database);
      if (attempt === attempts || !passing.has(error.code)) throw await notTaken(error, database, notStored);
    }
  }
  throw new ActionError({
    message: 'The schema could not be read at one moment: another session changed it each time.',
    sqlstate: '40001',
    state: notStored,
    remedy: 'Run again when no migration is running.',
  });
}

const notStored = 'Nothing was changed, and no document was written.';

/**
 * What the catalog makes of it, on an embedded engine in memory: secrets are redacted there, before anything else sees
 * what was read.
 * @returns null where an object was read while it was being dropped.
 */
async function putTogether(
  found: Found,
  catalogSql: string,
  options: Pick<CaptureOptions, 'label' | 'commitSha' | 'edgeFunctions'>,
  signal: AbortSignal | undefined,
): Promise<Capture | null> {
  const engine = await connect({ engine: 'embedded', directory: null }, signal);
  try {
    await engine.query(catalogSql);
    await engine.query(answersFromElsewhere);
    for (const answer of answers)
      for (const piece of pieces(found[answer]))
        await engine.query(sql`INSERT INTO given.answers
          SELECT ${answer}, kind, identity, oid, locked, body
          FROM jsonb_to_recordset(${piece}::jsonb) r(kind text, identity text, oid oid, locked boolean, body jsonb)`);
    return withOrigin(await capture(engine, options), found.about[0]);
  } catch (error) {
    const code = sqlstateOf(error);
    if (code === null) throw error;
    if (code === '40001') return null;
    // The engine's own words may quote what was not redacted yet.
    throw new ActionError({
      message: `What was read of the database could not be put together (SQLSTATE ${code}).`,
      state: notStored,
      remedy: 'Run again; when it recurs, report it with this code.',
    });
  } finally {
    await engine.close().catch(() => {});
  }
}

/** Of an error that the engine reported. */
function sqlstateOf(error: unknown): string | null {
  if (isServerError(error)) return error.code;
  return error instanceof ActionError ? (error.failure.sqlstate ?? null) : null;
}

/** The most of a list that is sent as one message, in UTF-16 units. */
const pieceLength = 1_000_000;

/** Rows as JSON arrays, in pieces. Their bodies are JSON already and stay as the server wrote them. */
function* pieces(rows: readonly Row[]): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const { body, ...row } of rows) {
    const text = `${JSON.stringify(row).slice(0, -1)},"body":${String(body)}}`;
    if (piece.length > 0 && length + text.length > pieceLength) {
      yield `[${piece.join(',')}]`;
      [piece, length] = [[], 0];
    }
    piece.push(text);
    length += text.length;
  }
  if (piece.length > 0) yield `[${piece.join(',')}]`;
}

const aboutSchema = z.object({ database: z.string(), version: z.number() });

/** The engine is another server, and its first snapshot has the number 1. */
function withOrigin(captured: Capture, about: Row | undefined): Capture {
  const { database, version } = aboutSchema.parse(about);
  const { snapshot } = captured;
  return {
    ...captured,
    id: unstoredId,
    snapshot: {
      ...snapshot,
      id: unstoredId,
      unchanged_since: { ...snapshot.unchanged_since, id: unstoredId },
      database,
      server_version_num: version,
      server_version: `${Math.floor(version / 10_000)}.${version % 10_000}`,
    },
    trend: [],
  };
}
