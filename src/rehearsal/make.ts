import { createHash } from 'node:crypto';
import { pinned, type Database } from '../database/index.ts';
import { helper } from './stand-ins.ts';
import { tablespaceHelper } from './tablespaces.ts';

/** The schema of the rehearsal's own, by which its database is known as well. */
export const marker = 'feature_inventory_rehearsal';

/** What a prepared database says of the SQL that stands in for a hosted platform in it: its digest. */
export const platformMark = (platform: string): string => createHash('sha256').update(platform).digest('hex');

/** Marks a database that is prepared at build time. */
export const markPlatform = (platform: string): string =>
  `COMMENT ON SCHEMA ${marker} IS '${platformMark(platform)}'`;

/** From PostgreSQL 16 on, whoever creates a role is not allowed to become it, as an owner of its objects has to be. */
const becomeRoles = `SELECT set_config('createrole_self_grant', 'set, inherit', true)
  FROM pg_catalog.pg_settings WHERE name = 'createrole_self_grant'`;

/** Makes what stands in for a hosted platform, all of it or nothing. */
export async function makeStandIns(database: Database, statements: readonly string[]): Promise<void> {
  if (statements.length === 0) return;
  try {
    await database.query(['BEGIN', becomeRoles, ...statements, 'COMMIT'].join(';\n'));
  } catch (error) {
    await database.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** A role that migrations refer to and nobody made: outside of the rehearsal the server has it. */
export async function makeRole(database: Database, role: string): Promise<void> {
  await database.query(pinned(`DO $$ BEGIN EXECUTE format('CREATE ROLE %I NOLOGIN', ${hex(role)}); END $$`));
}

/** A tablespace that migrations refer to and nobody made, on the embedded engine. @returns false where none is left. */
export async function nameTablespace(database: Database, name: string): Promise<boolean> {
  const results = await database.query(pinned(`SELECT ${tablespaceHelper}(${hex(name)}) AS named`));
  return results.some(({ rows }) => rows[0]?.['named'] === true);
}

/** SQL expression of a text that may hold anything, even the end of the block that it stands in. */
const hex = (text: string): string =>
  `convert_from(decode('${Buffer.from(text).toString('hex')}', 'hex'), 'UTF8')`;

/**
 * An extension that migrations use and nobody creates, or what stands in for it. On the embedded engine the schema
 * `extensions` is in the search_path, as a hosted project's is.
 */
export async function makeExtension(
  { database, extensions }: { readonly database: Database; readonly extensions: ReadonlySet<string> },
  { name, schema }: { readonly name: string; readonly schema: string | null },
): Promise<void> {
  const places = [schema, ...(database.engine === 'embedded' ? ['extensions'] : []), 'public'];
  const make = extensions.has(name)
    ? `EXECUTE format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I CASCADE', name, place)`
    : `PERFORM ${helper}(name, place)`;
  await database.query(
    pinned(`DO $$ DECLARE
      name text := ${hex(name)};
      place text := (SELECT nspname FROM json_array_elements_text(${hex(JSON.stringify(places))}::json)
        WITH ORDINALITY w (name, rank) JOIN pg_namespace ON nspname = w.name ORDER BY rank LIMIT 1);
    BEGIN ${make}; END $$`),
  );
}
