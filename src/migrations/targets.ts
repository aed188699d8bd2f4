import { ActionError } from '../error.ts';
import { literal } from '../quoting.ts';
import type { Inspection } from './history.ts';
import type { MigrationSet } from './listing.ts';
import { keyed } from './source.ts';

/*
 * Several tenants may have a schema each in one database, into which the same files go, one connection string after the
 * other. What was applied is known for each target that a connection string names by its search_path; without one, the
 * target is where the role's own leads. A tool's history is found by the search_path anyway: this is about files that
 * only catalog.migrations records.
 */

const separator = ' :: ';

/** What catalog.migrations calls a file. @param target the search_path of the connection string; null = none. */
export const keyOf = (target: string | null, file: string): string =>
  target === null ? file : `${target}${separator}${file}`;

/** The target of a row of catalog.migrations, and its file. */
export function partsOf(key: string): { readonly target: string | null; readonly file: string } {
  const at = key.indexOf(separator);
  return at < 0
    ? { target: null, file: key }
    : { target: key.slice(0, at), file: key.slice(at + separator.length) };
}

/** The file of a row of catalog.migrations. */
export const fileOf = (key: string): string => partsOf(key).file;

/** A folder as the run's target records it. */
export function forTarget(set: MigrationSet, { target }: Pick<Inspection, 'target'>): MigrationSet {
  if (target === null || set.format.history !== null) return set;
  return {
    ...set,
    migrations: set.migrations.map((migration) =>
      migration.kind === 'bundled'
        ? migration
        : { ...migration, source: keyed(migration.source, keyOf(target, migration.source.file)) },
    ),
  };
}

/**
 * Stops where nothing is recorded for the run's target, and its files are for another one that may be the same: one
 * that a connection string names against one that none does, which is also all that was recorded before targets were.
 */
export function refuseUnknownTarget(
  { format, directory, migrations }: MigrationSet,
  { applied, target }: Pick<Inspection, 'applied' | 'target'>,
): void {
  const [first] = migrations;
  if (format.history !== null || first === undefined || first.kind === 'bundled') return;
  const rows = applied.filter(({ kind }) => kind !== 'bundled').map(({ file }) => partsOf(file));
  const files = new Set(migrations.map(({ source }) => source.file));
  const recorded = rows.filter(({ file }) => files.has(file));
  if (recorded.some((row) => row.target === target)) return;
  // Two targets that are both named are two.
  const other = recorded.find((row) => (row.target === null) !== (target === null));
  if (other === undefined) return;
  const within = directory === '.' ? '' : `${directory}/`;
  const [before, after] = [keyOf(other.target, within), keyOf(target, within)];
  const shown = (named: string | null): string =>
    named === null ? 'a connection string without one' : `search_path ${named}`;
  throw new ActionError({
    message:
      `${other.file} is recorded for ${shown(other.target)}, and this run has ${shown(target)}: ` +
      'whether it is applied there is not known.',
    location: { file: other.file, line: 1, column: 1 },
    state: 'Nothing was run; the database is as it was.',
    remedy:
      'If both lead to the same schema, give what is recorded its new name: ' +
      `UPDATE catalog.migrations SET file = ${literal(after)} || substr(file, ${before.length + 1}) ` +
      `WHERE kind <> 'bundled' AND starts_with(file, ${literal(before)}); ` +
      'If this is another schema, into which all files are to go: ' +
      `SELECT catalog.mark_reverted(${literal(first.source.key)});`,
  });
}
