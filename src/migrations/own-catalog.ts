import { literal } from '../quoting.ts';
import { refusal, type Source } from './source.ts';

/** What every catalog of this kind is made of, whoever wrote it. */
const creation = new RegExp(
  String.raw`^create\s{1,9}(?:or\s{1,9}replace\s{1,9})?(?:table|function|view|materialized\s{1,9}view)\s{1,9}` +
    String.raw`(?:if\s{1,9}not\s{1,9}exists\s{1,9})?"?catalog"?\s{0,9}\.\s{0,9}` +
    String.raw`"?(snapshots|capture_snapshot|inventory_current|inventory_diff)(?![\w$])`,
  'i',
);

/** Where a file creates a catalog under the names of ours, and the name; null = nowhere. */
function ownCatalogOf({ sql, script }: Source): { readonly at: number; readonly name: string } | null {
  for (const { start, end, words } of script.statements) {
    if (words[0] !== 'CREATE') continue;
    const name = creation.exec(sql.slice(start, Math.min(end, start + 300)))?.[1];
    if (name !== undefined) return { at: start, name: name.toLowerCase() };
  }
  return null;
}

/** Whether a file creates a catalog of its own under the names of ours. */
export const bringsCatalog = (source: Source): boolean => ownCatalogOf(source) !== null;

/**
 * Refuses a file that would replace the catalog of this action by one of its own, or would be replaced by it.
 * @throws {ActionError} with the statement that records the file as applied.
 */
export function refuseOwnCatalog(source: Source): void {
  const found = ownCatalogOf(source);
  if (found === null) return;
  throw refusal(
    source,
    found.at,
    `the file creates catalog.${found.name}, and so does this action, which keeps its own catalog there.`,
    'On a new database, take the file out of migrations: the action installs its catalog by itself. ' +
      'Where the file was run by hand, run once with migrations: none, which upgrades catalog.snapshots and keeps ' +
      `its rows and columns, and record the file as applied: SELECT catalog.mark_applied(${literal(source.key)});`,
  );
}
