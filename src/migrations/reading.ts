import type { Described, Format } from './formats/index.ts';
import type { Inspection } from './history.ts';
import type { Applied } from './ledger.ts';
import type { Migration } from './listing.ts';

/** What the histories say of a format's files. */
export interface Reader {
  /** @param row the file's row of catalog.migrations. */
  readonly isApplied: (migration: Migration, row: Applied | undefined) => boolean;
  /** False when the tool recorded another text. */
  readonly matches: (migration: Described) => boolean;
}

/** The tool's own history decides where there is one, else catalog.migrations. */
export function reader(
  { history }: Format,
  { applied, histories }: Pick<Inspection, 'applied' | 'histories'>,
): Reader {
  const found = histories.get(history?.id ?? '');
  if (history === null || found === undefined) {
    return {
      isApplied: ({ kind, source }, row) =>
        row !== undefined &&
        row.progress === null &&
        row.marked !== 'reverted' &&
        (kind === 'versioned' || row.checksum === source.checksum),
      matches: () => true,
    };
  }
  const isApplied = history.applied(
    found,
    new Set(
      applied
        .filter(({ progress, marked }) => progress === null && marked !== 'reverted')
        .map(({ file }) => file),
    ),
  );
  return { isApplied, matches: history.matches?.(found) ?? (() => true) };
}
