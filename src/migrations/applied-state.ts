import type { Inspection } from './history.ts';
import type { Applied } from './ledger.ts';
import type { Migration, MigrationSet } from './migration.ts';
import type { Moved } from './moved-files.ts';
import { reader } from './reading.ts';

/** What is known of what was applied before the run. */
export interface Known {
  readonly inspection: Inspection;
  readonly rows: ReadonlyMap<string, Applied>;
  readonly moved: Moved;
  /** What the input `baseline` says of a database that was there before its history. */
  readonly baselined: ReadonlySet<Migration>;
}

/** What is applied of a folder. A version that a renamed file had is not what another file with that version ran as. */
export function appliedIn(
  { format }: MigrationSet,
  { inspection, moved, rows }: Known,
): (migration: Migration, row: Applied | undefined) => boolean {
  const { isApplied } = reader(format, inspection);
  const versionOf = (version: string): string => format.identity?.(version) ?? version;
  const formerly = new Set(
    [...moved].flatMap(([one, row]) =>
      one.format === format && versionOf(one.version) !== versionOf(row.version)
        ? [versionOf(row.version)]
        : [],
    ),
  );
  return (migration, row) =>
    isApplied(migration, row) &&
    (rows.has(migration.source.file) || moved.has(migration) || !formerly.has(versionOf(migration.version)));
}

/** Whether anything that is recorded anywhere says of a file of the folder that it is applied. */
export function hasApplied(known: Known, set: MigrationSet): boolean {
  const stateOf = statesIn(set, known);
  return set.migrations.some(
    (migration, index) => migration.kind !== 'bundled' && stateOf(migration, index).applied,
  );
}

/** What is known of each migration of a folder, by its place. */
export function statesIn(
  set: MigrationSet,
  known: Known,
): (
  migration: Migration,
  index: number,
) => { readonly row: Applied | undefined; readonly marked: boolean; readonly applied: boolean } {
  const { rows, moved } = known;
  const isApplied = appliedIn(set, known);
  const baseline = set.migrations.findLastIndex(({ source }) => rows.get(source.file)?.marked === 'baseline');
  return (migration, index) => {
    const row = rows.get(migration.source.file) ?? moved.get(migration);
    const marked =
      known.baselined.has(migration) ||
      row?.marked === 'applied' ||
      row?.marked === 'baseline' ||
      (index < baseline && migration.kind === 'versioned' && !isApplied(migration, row));
    const applied =
      marked ||
      moved.has(migration) ||
      (row?.progress == null && row?.marked !== 'reverted' && isApplied(migration, row));
    return { row, marked, applied };
  };
}
