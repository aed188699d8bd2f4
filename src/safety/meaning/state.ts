import { pinBehind, pinForNow, unpin, type Row } from '../../database/index.ts';
import { keptStatements } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import type { Ask } from '../measuring/meaning.ts';
import { kept, keptIn, preparedLooks } from '../measuring/catalogue.ts';
import { preparedLocks } from '../measuring/relations.ts';
import type { Look } from './look.ts';
import { stateOfPlain, type Plain } from './plain-state.ts';
import { plainStateQuery } from './plain-state-sql.ts';
import { stateQuery, type Asked } from './state-sql.ts';
import type { State } from './state-types.ts';
import type { Scope } from './scope.ts';
import { withoutWaiting } from './without-waiting.ts';

export type { Column, Constraint, Index, Relation, Routine, State, Type } from './state-types.ts';

/** Reads a part of the catalog, once. */
export async function readState(
  look: Look,
  { relations: known, everything, routines: all }: Omit<Scope, 'names' | 'types'>,
): Promise<State> {
  const [row] = await look(
    withoutWaiting(
      stateQuery({
        relations: `'{${known.join(',')}}'`,
        everything: literal(String(everything)),
        routines: literal(String(all)),
        types: `'all'`,
      }),
    ),
  );
  return stateOf(row);
}

const stateOf = (row: Row | undefined): State => JSON.parse(String(row?.['state'])) as State;

/** In settings of the transaction: a prepared statement without parameters is planned once. */
const setting = (name: string): string => `pg_catalog.current_setting('pg_feature_inventory.${name}')`;
const fromSettings: Asked = {
  relations: setting('relations'),
  functions: setting('functions'),
  everything: setting('everything'),
  routines: setting('routines'),
  types: setting('types'),
};
/**
 * How the plain query is planned, whatever the file has set, in statements of a message: it is executed for nothing,
 * because the server plans a query when it runs for the first time. The planner takes an array for ten rows, and would
 * read a small catalog whole, also when it has grown.
 */
const scans = 'enable_seqscan';
const plannedByIndex = (execute: string): readonly string[] => [
  `SELECT ${Object.entries({ relations: '{}', functions: '{}', scans: '' })
    .map(([name, value]) => `pg_catalog.set_config('pg_feature_inventory.${name}', '${value}', true)`)
    .join(', ')}`,
  `SELECT pg_catalog.set_config('pg_feature_inventory.scans', pg_catalog.current_setting('${scans}'), true),
    pg_catalog.set_config('${scans}', 'off', true)`,
  execute,
  `SELECT pg_catalog.set_config('${scans}', ${setting('scans')}, true)`,
];

const preparing = [
  `PREPARE ${keptStatements.state} AS ${stateQuery(fromSettings)}`,
  `PREPARE ${keptStatements.plainState} AS ${plainStateQuery(fromSettings)}`,
  preparedLocks,
  ...preparedLooks,
];

/** The message that makes the queries known to the session: planning takes longer than all that they do. */
const message = [
  pinForNow,
  ...preparing,
  ...plannedByIndex(`EXECUTE ${keptStatements.plainState}`),
  unpin,
].join(';\n');

/**
 * Makes the queries known to the session, unless they are.
 * @param known what this has returned in the same session; null = nothing yet.
 * @returns by what they are recognized.
 */
export async function prepareState(ask: Ask, known: string | null = null): Promise<string> {
  const there = await ask(kept);
  const seen = keptIn(there);
  if (seen === known) return seen;
  await forget(ask, there);
  return keptIn(await ask(`${message};\n${kept}`));
}

/** Forgets the queries, which the session may not know. */
export async function forgetState(ask: Ask): Promise<void> {
  await forget(ask, await ask(kept));
}

async function forget(ask: Ask, known: readonly Row[]): Promise<void> {
  if (known.length > 0) await ask(known.map(({ name }) => `DEALLOCATE ${String(name)}`).join(';\n'));
}

/**
 * Statements that read what a statement may change, where {@link prepareState} has prepared it: {@link readIn} finds
 * it in the results of a message that ends with them. Names are looked up as the file would; that is before the pin, by
 * nothing that a name of the file's could stand for.
 * @param isPlain whether to ask for ordinary tables alone, where there may be more.
 * @param functions names of functions that may be there, which the plain query looks for as well.
 */
export function reading(
  { names, relations: known, everything, routines, types }: Scope,
  isPlain: boolean,
  functions: readonly string[] = [],
): readonly string[] {
  const oids = names.map((name) => `pg_catalog.to_regclass(${literal(name)})::pg_catalog.oid`);
  const settings: Asked = {
    relations:
      `pg_catalog.array_cat('{${known.join(',')}}'::pg_catalog.oid[], ` +
      `ARRAY[${oids.join(', ')}]::pg_catalog.oid[])::pg_catalog.text`,
    functions: literal(`{${functions.map((name) => JSON.stringify(name)).join(',')}}`),
    everything: literal(String(everything)),
    routines: literal(String(routines)),
    types: types === 'all' ? `'all'` : literal(`{${types.join(',')}}`),
  };
  const those = isPlain ? (['relations', 'functions'] as const) : (Object.keys(settings) as (keyof Asked)[]);
  const asked = those
    .map((name) => [name, settings[name]] as const)
    .map(([name, value]) => `pg_catalog.set_config('pg_feature_inventory.${name}', ${value}, true)`);
  const query = isPlain ? keptStatements.plainState : keptStatements.state;
  return [pinBehind(asked), `EXECUTE ${query}`, unpin];
}

/** Whether all relations are ordinary tables, of which the plain query may find all. */
export const isOrdinary = ({ relations, types }: State): boolean =>
  types.length === 0 && relations.every(({ kind, parents }) => 'rS'.includes(kind) && parents.length === 0);

/** Whether the plain query may do: it knows relations alone. */
export const mayBePlain = ({ everything, routines, types }: Scope): boolean =>
  !everything && !routines && types.length === 0;

/** Where in such a message the rows of {@link readIn} stand. */
export const place = -2;

/** @returns null where the plain query was asked, and there is more than it reads. */
export const readIn = ([row]: readonly Row[], isPlain: boolean): State | null =>
  isPlain ? (plainIn([row])?.state ?? null) : stateOf(row);

/** Ordinary tables, with what is to be known of them to take some of them out. */
export const plainIn = ([row]: readonly (Row | undefined)[]): Plain | null =>
  stateOfPlain(String(row?.['state']));

/** Reads it in a message of its own. */
export const readPrepared = async (ask: Ask, scope: Scope, isPlain: boolean): Promise<State | null> =>
  readIn(await ask(reading(scope, isPlain).join(';\n'), place), isPlain);
