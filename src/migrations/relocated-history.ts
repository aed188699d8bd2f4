import { identifier } from '../quoting.ts';
import { stop, type Alike, type FoundHistory, type Histories, type ToolHistory } from './formats/index.ts';
import type { MigrationSet } from './listing.ts';

/*
 * Most tools can be configured to keep their history in another table than their own. Where that is configured in a
 * place that this action does not see, the database would look empty, and everything would run a second time. A table
 * elsewhere that has the shape of the tool's, and rows that are the folder's files, is that history.
 */

/** A folder with the history that records it. */
export interface Located {
  readonly set: MigrationSet;
  /** The history, where it is not the one that the tool has by itself. */
  readonly histories: Histories;
  readonly notice: string | null;
}

/** How surely a table records the files of a folder. */
type Match = 'sure' | 'likely' | 'none' | 'unknown';

function matchOf(table: FoundHistory, history: ToolHistory, { migrations, companions }: MigrationSet): Match {
  if (table.rows.length === 0) return 'unknown';
  const recorded = migrations.filter(history.applied(table, new Set()));
  const unknown = history.unknown(table, migrations, companions).length;
  if (recorded.length === 0 || table.rows.length === unknown) return 'none';
  // Any two folders have a file 1 in common, but not a text or an instant; two that were copied from one begin with
  // the same.
  const matches = history.matches?.(table) ?? (({ version }) => /\d{8}/.test(version));
  return recorded.some(matches) && table.rows.length > 2 * unknown ? 'sure' : 'likely';
}

/**
 * Finds the history of a folder under another name than the tool's own.
 * @throws {ActionError} when it is unclear which table it is.
 */
export function findHistory(set: MigrationSet, histories: Histories): Located {
  const unmoved = { set, histories: new Map(), notice: null };
  const { format, directory } = set;
  const { history } = format;
  const found = histories.get(history?.id ?? '');
  if (history === null || found === undefined || found.alike.length === 0) return unmoved;
  const own = matchOf(found, history, set);
  if (own === 'sure' || own === 'likely') return unmoved;

  const verdicts = found.alike.map((table) => ({
    table,
    match: matchOf(table, history, set),
    here: table.here || history.apart === true,
  }));
  const sure = verdicts.filter(({ match }) => match === 'sure');
  const [only] = sure;
  const state = stateOf(found, history);
  // Beside an empty table of the tool's own it may be a copy of what was there.
  if (only?.here === true && sure.length === 1 && state !== 'empty') return move(set, history, only.table);
  const candidates =
    state === 'empty' || state === 'other files'
      ? sure
      : verdicts.filter(
          ({ table, match }) =>
            match === 'sure' || match === 'likely' || (match === 'unknown' && table.namesake),
        );
  if (candidates.length === 0) return unmoved;
  const tables = candidates.map(({ table }) => table);
  const records = candidates.every(({ match }) => match === 'sure' || match === 'likely');
  stop(
    null,
    `${beside[state](shown(found))}, but ${listOf(tables)}${records ? ` with files of ${directory}` : ''}: ` +
      `everything would run a second time if that is the history of ${directory}.`,
    remedyOf(set, history, found, state, tables),
  );
}

/** What there is under the tool's own name, when it does not record the folder's files. */
type State = 'missing' | 'foreign' | 'empty' | 'other files';

function stateOf({ exists, columns, rows }: FoundHistory, history: ToolHistory): State {
  if (!exists) return 'missing';
  if (!history.columns.every((column) => columns.includes(column)) || columns.includes(history.foreign ?? ''))
    return 'foreign';
  return rows.length === 0 ? 'empty' : 'other files';
}

const beside: Readonly<Record<State, (table: string) => string>> = {
  missing: (table) => `There is no ${table}`,
  foreign: (table) => `${table} is another tool's`,
  empty: (table) => `${table} is empty`,
  'other files': (table) => `${table} records other files`,
};

function move(set: MigrationSet, history: ToolHistory, table: Alike): Located {
  // An id of its own: another folder of the same tool may be recorded where the tool records by itself.
  const moved: ToolHistory = {
    ...history,
    id: `${history.id} in ${table.schema}.${table.name}`,
    schema: table.schema,
    table: table.name,
    known: null,
  };
  const format = { ...set.format, history: moved };
  return {
    set: { ...set, format, migrations: set.migrations.map((migration) => ({ ...migration, format })) },
    histories: new Map([[moved.id, table]]),
    notice:
      `${set.directory} is recorded in ${shown(table)}, which holds its files, ` +
      `not in a table of ${format.name}'s own name (${history.table}).`,
  };
}

const shown = ({ schema, name }: Pick<FoundHistory, 'schema' | 'name'>): string => `${schema}.${name}`;

function listOf(tables: readonly Alike[]): string {
  const [first] = tables as readonly [Alike];
  const schemas = tables.map(({ schema }) => schema);
  if (tables.length > 1 && tables.some(({ name }) => name !== first.name))
    return `there are the tables ${tables.map(shown).join(', ')}`;
  return tables.length === 1
    ? `the schema ${first.schema} has a table ${first.name}`
    : `the schemas ${schemas.join(', ')} have a table ${first.name}`;
}

function remedyOf(
  { format: { name } }: MigrationSet,
  history: ToolHistory,
  found: FoundHistory,
  state: State,
  tables: readonly Alike[],
): string {
  const [first] = tables as readonly [Alike];
  const another =
    state !== 'missing'
      ? `If it is a copy that nothing reads, mark it as one: ALTER TABLE ${first.table} ADD COLUMN is_copy boolean;`
      : `If it is not, create ${shown(found)} by running ${name} once.`;
  if (first.here || history.apart === true) {
    const aside = found.exists
      ? `ALTER TABLE ${found.table} RENAME TO ${identifier(`${found.name}_unused`)}; `
      : '';
    return (
      `If it is, give it ${name}'s own name, and remove the setting that names it from ${name}'s configuration: ` +
      `${aside}ALTER TABLE ${first.table} RENAME TO ${identifier(history.table)}; ${another}`
    );
  }
  const meant =
    state === 'missing' && found.schema !== 'public' && history.schema === null
      ? `If it is not, end the connection string in ?schema=${encodeURIComponent(found.schema)}.`
      : another;
  return history.schema === null
    ? 'If it is, let the role find it: ' +
        `ALTER ROLE CURRENT_USER IN DATABASE ${identifier(found.database)} ` +
        `SET search_path = ${identifier(first.schema)}, public; ` +
        `or end the connection string in ?schema=${encodeURIComponent(first.schema)}. ${meant}`
    : `If it is, let ${name} apply the files in an earlier step and set migrations: none here. ${another}`;
}
