import path from 'node:path';
import { ActionError } from '../error.ts';
import { literal } from '../quoting.ts';
import type { FoundHistory, Histories } from './formats/index.ts';
import type { Inspection } from './history.ts';
import type { Applied } from './ledger.ts';
import type { Migration, MigrationSet } from './listing.ts';
import type { OtherHistory } from './other-tools.ts';
import { fileOf } from './targets.ts';

const nothingRan = 'Nothing was run; the database is as it was.';

function refuse(message: string, remedy: string): never {
  throw new ActionError({ message, state: nothingRan, remedy });
}

const shown = ({ schema, name }: Pick<FoundHistory, 'schema' | 'name'>): string => `${schema}.${name}`;

/**
 * Stops where the tool's table is not what it should be: it would not be known what is applied.
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
      `${directory} is laid out for ${name}, but ${shown(found)} is not its history: ` +
        `it has a column "${history.foreign}".`,
      'Another tool keeps its history there. ' +
        `Set format to that tool, or move ${name}'s files to a database of their own.`,
    );
  }
  if (found.exists && lacking.length > 0) {
    const columns = lacking.map((column) => `"${column}"`).join(', ');
    refuse(
      `${shown(found)} is not the history that ${name} keeps: it has no column ${columns}.`,
      `Another tool, or another version of ${name}, created it. ` +
        `Bring it up to date with ${name} itself, or correct format.`,
    );
  }
  history.check?.(set, found, options);
}

/**
 * Stops where another tool has migrated the database and nothing shows for any file of the folder whether that tool
 * applied it.
 * @param pending the folder's, none of whose files is applied.
 * @throws {ActionError} unless the input names the format: then a person has said that the folder is not that tool's.
 */
export function refuseOtherHistory(
  { directory, format, named }: MigrationSet,
  pending: readonly Migration[],
  { applied, histories, others, installed }: Inspection,
): void {
  const last = pending.findLast(({ kind }) => kind === 'versioned')?.source.key;
  if (named || last === undefined || (histories.get(format.history?.id ?? '')?.rows.length ?? 0) > 0) return;
  const ranHere = applied.some(
    ({ file, kind }: Applied) =>
      kind !== 'bundled' && (directory === '.' || fileOf(file).startsWith(`${directory}/`)),
  );
  const own = new Set(
    pending.flatMap(({ source: { file, digest } }) => [
      path.posix.basename(file).replace(/(\.up)?\.sql$/, ''),
      digest,
    ]),
  );
  const other = others.find(({ tool, files }) =>
    files === null ? !ranHere : !histories.has(tool.toLowerCase()) && files.some((file) => own.has(file)),
  );
  if (other === undefined) return;
  const unless = `because its history is about something else, set format: ${format.name}.`;
  if (other.files !== null) refuseUnrecognised(directory, other, unless);
  const first = installed ? '' : ', after a run with migrations: none, which creates the function';
  refuse(
    `${shown(other)} is the history of ${other.tool} and holds rows, and no history that is read here holds a file ` +
      `of ${directory}: if ${other.tool} applied them, all of them would run a second time.`,
    `If it applied them, say up to which file${first}: SELECT catalog.baseline(${literal(last)}); ` +
      `Then run again. If it did not, ${unless}`,
  );
}

function refuseUnrecognised(directory: string, other: OtherHistory, unless: string): never {
  refuse(
    `${shown(other)} is the history of ${other.tool} and holds files of ${directory}, ` +
      `which is not recognised as ${other.tool}'s: all of them would run a second time.`,
    `Set format: ${other.tool.toLowerCase()}; what ${other.tool} applied then counts as applied. ` +
      `If it did not apply them, ${unless}`,
  );
}
