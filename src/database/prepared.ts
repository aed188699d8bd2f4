import { createHash } from 'node:crypto';
import type { Database } from './database.ts';
import { named, queryNamed } from './named-results.ts';

/** A statement that is run again and again. */
export interface Preparable {
  readonly statement: string;
  /** Types of its parameters. */
  readonly parameters?: readonly string[];
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** How much there is to plan for: a plan for few objects may read all of them for each. */
const size = `SELECT pg_catalog.floor(pg_catalog.log(2.0, pg_catalog.count(*)))::int AS size FROM pg_catalog.pg_class`;

/**
 * Has the session plan statements once, in the transaction that is open; they run by `EXECUTE name(…)`, under
 * `plan_cache_mode = force_generic_plan`. The session may have run what anybody wrote, or be another one behind a
 * pooler: a statement is prepared again unless the one of its name is just this. It stays in the session.
 *
 * @returns the name of each.
 * @throws what {@link Database.query} throws.
 */
export async function prepared<Name extends string>(
  database: Database,
  statements: Readonly<Record<Name, Preparable>>,
): Promise<Readonly<Record<Name, string>>> {
  const given = Object.entries<Preparable>(statements);
  const ours = digest(JSON.stringify(given)).slice(0, 24);
  const { sizes, held } = await queryNamed(database, [
    named('sizes', size),
    named(
      'held',
      `SELECT name, pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(statement, 'UTF8')), 'hex') AS digest
      FROM pg_catalog.pg_prepared_statements WHERE pg_catalog.starts_with(name, 'pfi_${ours}_')`,
    ),
  ]);
  const known = new Map(held.map(({ name, digest: of }) => [String(name), String(of)]));
  const names: Record<string, string> = {};
  for (const [name, { statement, parameters = [] }] of given) {
    const called = `pfi_${ours}_${String(sizes[0]?.['size'])}_${name}`;
    const types = parameters.length === 0 ? '' : ` (${parameters.join(', ')})`;
    // A message of its own: the session keeps the whole message as the statement's text.
    const text = `PREPARE ${called}${types} AS ${statement}`;
    if (known.get(called) !== digest(text)) {
      if (known.has(called)) await database.query(`DEALLOCATE ${called}`);
      await database.query(text);
    }
    names[name] = called;
  }
  return names as Readonly<Record<Name, string>>;
}

/** What {@link prepared} statements are run under. */
export const planOnce = 'SET LOCAL plan_cache_mode = force_generic_plan';
