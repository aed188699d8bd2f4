import { isServerError, named, pin, queryNamed, rollBack, sql, type Database } from '../database/index.ts';
import { ActionError } from '../error.ts';
import type { Migration, MigrationPlan } from '../migrations/index.ts';
import { literal } from '../quoting.ts';
import { captureDrift, type ReadObject } from '../snapshot/index.ts';
import type { Setting } from './setting.ts';
import { labelOf } from './snapshot.ts';

/** What a run may offer: SQL, and what it adds, changes and removes. */
interface ToRemember {
  /** SHA-256 of the tokens of each file. */
  readonly tokens: readonly string[];
  readonly objects: readonly { readonly kind: string; readonly identity: string }[];
  /** The snapshot that has what the files make. */
  readonly snapshotId: number;
  /** The paths of the files in a pull request, in the order of {@link tokens}; null = there is none. */
  readonly proposedAs: readonly string[] | null;
}

/** So many rows are kept: a pull request may be merged with what was offered some runs ago. */
const kept = 50;

/** The newest snapshot that is stored; null = there is none. */
export async function newestSnapshot(
  database: Database,
): Promise<{ readonly id: number; readonly schemaHash: string } | null> {
  const { newest } = await queryNamed(database, [
    'BEGIN READ ONLY',
    ...pin,
    named(
      'newest',
      `SELECT id, schema_hash FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1`,
    ),
    'COMMIT',
  ]);
  const [row] = newest;
  return row === undefined ? null : { id: Number(row['id']), schemaHash: String(row['schema_hash']) };
}

/**
 * The objects of the oldest snapshot that describes them as the newest does: what the database had before its history,
 * and what its first run made.
 */
export async function oldestObjects(database: Database): Promise<readonly ReadObject[]> {
  const { objects } = await queryNamed(database, [
    'BEGIN READ ONLY',
    ...pin,
    named(
      'objects',
      `SELECT o.kind, o.identity, o.body FROM catalog.objects o CROSS JOIN (
          SELECT min(s.id) AS id FROM catalog.snapshots s WHERE s.schema_hash IS NOT NULL AND s.capture_version = (
            SELECT n.capture_version FROM catalog.snapshots n WHERE n.schema_hash IS NOT NULL
            ORDER BY n.id DESC LIMIT 1)) first
        WHERE o.valid_from <= first.id AND (o.valid_to IS NULL OR o.valid_to > first.id)`,
    ),
    'COMMIT',
  ]);
  return objects.map(({ kind, identity, body }) => ({
    kind: String(kind),
    identity: String(identity),
    oid: null,
    locked: false,
    body: body as ReadObject['body'],
  }));
}

/** Remembers SQL, so that a migration with just these tokens is recorded here, and not run. */
export async function rememberOffer(database: Database, offer: ToRemember): Promise<void> {
  const { tokens, objects, snapshotId, proposedAs } = offer;
  const rows = tokens.map((each, at) => ({ tokens: each, place: proposedAs?.[at] ?? null }));
  await database.query(
    [
      'BEGIN',
      ...pin,
      // What was proposed before is no longer in the pull request.
      ...(proposedAs === null ? [] : ['UPDATE catalog.offers SET proposed_as = NULL']),
      sql`INSERT INTO catalog.offers (token_checksum, snapshot_id, objects, proposed_as)
        SELECT r.tokens, ${snapshotId}::bigint, ${objects}::jsonb, r.place
        FROM json_to_recordset(${rows}) r (tokens text, place text)
        ON CONFLICT (token_checksum) DO UPDATE SET offered_at = excluded.offered_at,
          snapshot_id = excluded.snapshot_id, objects = excluded.objects,
          proposed_as = coalesce(excluded.proposed_as, offers.proposed_as)`,
      `DELETE FROM catalog.offers WHERE proposed_as IS NULL AND token_checksum NOT IN (
        SELECT o.token_checksum FROM catalog.offers o ORDER BY o.offered_at DESC LIMIT ${kept})`,
      'COMMIT',
    ].join(';\n'),
  );
}

/**
 * Whether a file says at its top that it adopts what was changed by hand. Anybody could write that: it is a reason to
 * look, and proves nothing.
 */
export const saysItAdopts = ({ source }: Pick<Migration, 'source'>): boolean =>
  /^-- Adopts [0-9]+ changes? that no migration makes, as of /m.test(source.text.slice(0, 4_000));

/** Forgets what was offered: it is recorded now, or nothing is left of it. @param tokens null = all of it. */
export async function forgetOffers(database: Database, tokens: readonly string[] | null): Promise<void> {
  const which =
    tokens === null
      ? ''
      : sql` WHERE token_checksum IN (
    SELECT json_array_elements_text(${tokens}))`;
  await database.query(['BEGIN', ...pin, `DELETE FROM catalog.offers${which}`, 'COMMIT'].join(';\n'));
}

/** An object that is not as it was when SQL for it was offered. */
interface Touched {
  readonly kind: string;
  readonly identity: string;
  readonly change: string;
}

/**
 * Makes sure that the database still has what the offered files make: a snapshot of it as it is now is held against the
 * one that they were made from.
 * @throws {ActionError} when an object of theirs changed since, or that cannot be told: to run the file could do again
 *   what was done by hand, and to record it would say that something is there which is not.
 */
export async function confirmOffered(
  { inputs, database, environment, env }: Setting,
  { offered }: MigrationPlan,
): Promise<void> {
  if (offered.length === 0) return;
  const label = `${labelOf(inputs, environment, env)} (before migrations)`;
  await captureDrift(database, { label, commitSha: environment.sha || null });
  for (const migration of offered) {
    const touched = await touchedOf(database, migration.source.script.checksum);
    if (touched === null || touched.length > 0) throw refusal(migration, touched);
  }
}

/** What changed since of the objects of an offer; null = that cannot be told. */
async function touchedOf(database: Database, tokens: string): Promise<readonly Touched[] | null> {
  try {
    const { found } = await queryNamed(database, [
      'BEGIN READ ONLY',
      ...pin,
      named(
        'found',
        sql`SELECT CASE WHEN s.schema_hash IS NOT NULL AND n.fingerprint = catalog.fingerprint() THEN (
            SELECT coalesce(json_agg(json_build_object(
              'kind', d.kind, 'identity', d.identity, 'change', d.change)), '[]')
            FROM catalog.diff(s.id, n.id) d WHERE EXISTS (
              SELECT FROM jsonb_to_recordset(o.objects) t (kind text, identity text)
              WHERE d.identity = t.identity
                OR t.kind IN ('table', 'view') AND starts_with(d.identity, t.identity || '.'))) END AS touched
          FROM catalog.offers o LEFT JOIN catalog.snapshots s ON s.id = o.snapshot_id
          CROSS JOIN (
            SELECT * FROM catalog.snapshots WHERE schema_hash IS NOT NULL ORDER BY id DESC LIMIT 1) n
          WHERE o.token_checksum = ${tokens}`,
      ),
      'COMMIT',
    ]);
    return (found[0]?.['touched'] as readonly Touched[] | null | undefined) ?? null;
  } catch (error) {
    if (!isServerError(error)) throw error;
    await rollBack(database);
    return null;
  }
}

/** How many of the objects are named. */
const most = 3;

function refusal({ source }: Migration, touched: readonly Touched[] | null): ActionError {
  const { file, key } = source;
  const what =
    touched === null
      ? 'whether the database still has that cannot be determined'
      : `since then these changed: ${touched
          .slice(0, most)
          .map(({ kind, identity, change }) => `${kind} ${identity} (${change})`)
          .join(', ')}${touched.length > most ? ', …' : ''}`;
  return new ActionError({
    message: `${file} adopts what was changed by hand in this database, and ${what}.`,
    location: { file, line: 1, column: 1 },
    state: 'It was neither run nor recorded, and no other file was run.',
    remedy: [
      ...(touched === null ? ['Run again first: another session may have been changing the schema.'] : []),
      'Decide which it is, and run again:',
      `- The database has all that the file makes: SELECT catalog.mark_applied(${literal(key)});`,
      '- The file is to run here, like any other: ' +
        `DELETE FROM catalog.offers WHERE token_checksum = ${literal(source.script.checksum)};`,
      '- Neither: delete the file. What drifted is offered anew.',
    ].join('\n'),
  });
}
