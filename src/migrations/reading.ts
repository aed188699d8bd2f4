import type { Described, Format, Histories, FoundHistory } from './formats/index.ts';
import { ActionError } from '../error.ts';
import type { Applied, Inspection } from './history.ts';
import type { Migration, MigrationSet } from './listing.ts';

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

const nothingRan = 'Nothing was run; the database is as it was.';

/**
 * Stops where the tool's table is not what it should be: nothing could be said of what is applied.
 * @throws {ActionError}
 */
export function refuseForeignHistory(
  set: MigrationSet,
  histories: Histories,
  options: { readonly outOfOrder: 'error' | 'allow' },
): void {
  const {
    format: { name, history },
    directory,
  } = set;
  const found = histories.get(history?.id ?? '');
  if (history === null || found === undefined) return;
  const lacking = history.columns.filter((column) => !found.columns.includes(column));
  if (found.exists && history.foreign !== undefined && found.columns.includes(history.foreign)) {
    refuse(
      `${directory} is laid out for ${name}, but ${shown(found)} is not its history: it has a column "${history.foreign}".`,
      `Another tool keeps its history there. Set format to that tool, or move ${name}'s files to a database of their own.`,
    );
  }
  if (found.exists && lacking.length > 0) {
    refuse(
      `${shown(found)} is not the history that ${name} keeps: it has no column ${lacking.map((column) => `"${column}"`).join(', ')}.`,
      `Another tool, or another version of ${name}, made it. Bring it up to date with ${name} itself, or correct format.`,
    );
  }
  history.check?.(set, found, options);

  function refuse(message: string, remedy: string): never {
    throw new ActionError({ message, state: nothingRan, remedy });
  }
}

const shown = ({ schema, name }: FoundHistory): string => `${schema}.${name}`;
