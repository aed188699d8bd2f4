import { sql } from '../../database/index.ts';
import { block, unchanged } from '../formats/index.ts';
import type { Migration } from '../listing.ts';
import { expectOwn, type Stepping } from './state.ts';

/**
 * Statements that record a file as finished, here and in the tool's history, under a pin; they fail as those of
 * {@link holdOn} do when another run has the row.
 */
export function recordFinished({ migration, tool, run, started }: Stepping): readonly string[] {
  const { checksum, script, key } = migration.source;
  return [
    ...(tool === null ? [] : [recordInTool(migration, tool)]),
    block([
      sql`UPDATE catalog.migrations
        SET progress = NULL, checksum = ${checksum}, token_checksum = ${script.checksum},
          milliseconds = ${Date.now() - started}
        WHERE file = ${key} AND progress->>'run' = ${run}`,
      expectOwn('FOUND'),
    ]),
  ];
}

function recordInTool(migration: Migration, { history, found }: NonNullable<Stepping['tool']>): string {
  const finish = history.finish?.(migration, found);
  return block([
    // The tool's advisory lock could be held now, when the file is done and only its row is missing; the table's waits.
    `LOCK TABLE ${found.table} IN SHARE ROW EXCLUSIVE MODE`,
    unchanged(found),
    `IF NOT (${history.recorded(migration, found)}) THEN
      ${history.record(migration, found)}; ${finish === undefined ? '' : `${finish}; `}END IF`,
  ]);
}
