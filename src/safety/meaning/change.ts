import { groupBy } from '../../group-by.ts';
import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { plainName } from '../objects.ts';
import type { Look } from './look.ts';
import { resolve } from './scope.ts';
import type { Column, Constraint, Index, Relation, State } from './state.ts';

/** Tells what was there before the pull request from what it made itself, of which no code and no row depends. */
export interface Base {
  /** What safer forms and questions are for: the live database may be older than the rehearsal's. */
  readonly version: number;
  readonly isNew: (oid: number) => boolean;
  readonly isNewColumn: (oid: number, number: number) => boolean;
}

/** A statement with the catalog before and after it. */
export interface Change {
  readonly tree: SyntaxTree | null;
  readonly sql: string;
  readonly before: State;
  readonly after: State;
  readonly base: Base;
  readonly written: readonly Written[];
  /** Statements of the pull request that came before. */
  readonly earlier?: readonly SyntaxTree[];
  /** Which relation a node names, where statements before it were not run; else the database is asked. */
  readonly find?: (node: SyntaxTree) => number | null;
  /** OIDs of tables by the names that it gives them, where they were read; else the database is asked. */
  readonly known?: ReadonlyMap<string, number> | undefined;
  /** Which types fit which, as far as it was asked before; else the database is. */
  readonly fits?: Map<string, boolean>;
  /** Whether the file has switched foreign keys and triggers off, where it was not run; else the session knows. */
  readonly isReplica?: boolean;
  /** The search_path of the file, as a setting, where it is not the session's. */
  readonly path?: string;
}

/** The relations that names mean, as SQL writes these. */
export async function namedIn(
  { find, path }: Pick<Change, 'find' | 'path'>,
  look: Look,
  names: readonly string[],
): Promise<readonly number[]> {
  if (find === undefined) return [...(await resolve(look, names, path ?? null)).values()];
  return [...new Set(names)].flatMap((name) => {
    const parts = [...name.matchAll(/"((?:[^"]|"")*)"|[^".]+/g)].map(
      ([plain, quoted]) => quoted?.replaceAll('""', '"') ?? plain,
    );
    const [relname, schemaname] = [parts.at(-1), parts.at(-2)];
    return find({ relname, ...(schemaname === undefined ? {} : { schemaname }) }) ?? [];
  });
}

/** An UPDATE, DELETE, INSERT or MERGE of the pull request that came before: no query on the live database sees it. */
export interface Written {
  readonly relation: number;
  /** Columns that hold no null any more. */
  readonly filled: readonly string[];
}

export { plainName };

/** A relation's name as SQL, in the schema it is in. */
export const named = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  `${identifier(schema)}.${identifier(name)}`;

export const said = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  `${plainName(schema)}.${plainName(name)}`;

/**
 * Finds a part of a state by a number, for all that ask: each relation of a state asks each judge, and a live database
 * has hundreds of them.
 */
function finder<Found>(
  find: (state: State) => ReadonlyMap<number, Found>,
): (state: State, oid: number) => Found | undefined {
  const found = new WeakMap<State, ReadonlyMap<number, Found>>();
  return (state, oid) => {
    let known = found.get(state);
    if (known === undefined) found.set(state, (known = find(state)));
    return known.get(oid);
  };
}

const byOid = <Part extends { readonly oid: number }>(parts: readonly Part[]): ReadonlyMap<number, Part> =>
  new Map(parts.map((one) => [one.oid, one]));
const ofRelation = <Part extends { readonly relation: number }>(
  parts: readonly Part[],
): ReadonlyMap<number, readonly Part[]> => groupBy(parts, ({ relation }) => relation);

export const relationIn = finder(({ relations }) => byOid(relations));
export const constraintIn = finder(({ constraints }) => byOid(constraints));
export const indexIn = finder(({ indexes }) => byOid(indexes));
const allColumns = finder(({ columns }) => ofRelation(columns));
const allConstraints = finder(({ constraints }) => ofRelation(constraints));
const allIndexes = finder(({ indexes }) => ofRelation(indexes));

/** Those of a relation. */
export const columnsIn = (state: State, oid: number): readonly Column[] => allColumns(state, oid) ?? [];
export const constraintsIn = (state: State, oid: number): readonly Constraint[] =>
  allConstraints(state, oid) ?? [];
export const indexesIn = (state: State, oid: number): readonly Index[] => allIndexes(state, oid) ?? [];
export const columnIn = (state: State, oid: number, number: number): Column | undefined =>
  columnsIn(state, oid).find((column) => column.number === number);

/** Relations with rows that were there before the pull request, as they were before the statement. */
export const standing = ({ before, base }: Change): readonly Relation[] =>
  before.relations.filter(({ oid, persistence }) => persistence !== 't' && !base.isNew(oid));

/** Whether a relation holds rows of its own or of its partitions. */
export const holdsRows = ({ kind }: Pick<Relation, 'kind'>): boolean => ['r', 'p', 'm'].includes(kind);

/** Whether a table stands for itself: what is written to it is in no partition or child. */
export const isPlain = ({ relations }: State, { oid, kind, parents }: Relation): boolean =>
  kind === 'r' && parents.length === 0 && !relations.some((one) => one.parents.includes(oid));

/**
 * Where the rows come from: a plain table alone, unless what is asked concerns its children too. A partitioned table is
 * nothing but its partitions.
 */
export const rowsOf = (relation: Relation, withChildren: boolean): string =>
  `${relation.kind === 'p' || withChildren ? '' : 'ONLY '}${named(relation)}`;

/** Whether a change of a column or constraint follows that of a parent, which is told instead. */
export const follows = (relation: Relation, changed: ReadonlySet<number>): boolean =>
  relation.parents.some((parent) => changed.has(parent));

/** The indexes of a state that keep the same keys unique, as text that can be compared. */
export const keysOf = (index: Index): string =>
  JSON.stringify([index.keys.map(({ sql }) => sql).toSorted(), index.predicate]);

/** Constraints that are new and checked, or checked now. */
export function imposed({ before, after }: Change, relation: number): readonly Constraint[] {
  return constraintsIn(after, relation).filter((one) => {
    if (!one.validated || !one.enforced) return false;
    const old = constraintIn(before, one.oid);
    return old === undefined || !old.validated || !old.enforced;
  });
}

/** Relations in which a column of this number changes, for those that follow their parent. */
export const having = (change: Change, test: (column: Column) => boolean): ReadonlySet<number> =>
  new Set(change.after.columns.filter(test).map(({ relation }) => relation));

export const isFilled = ({ default: own, identity, generated }: Column): boolean =>
  own !== null || identity !== '' || generated !== '';

/**
 * Whether a column may draw from a sequence: an identity does, and a default that does so by itself names it as a
 * constant, as pg_get_expr() writes it.
 */
export const draws = ({ default: own, identity }: Column): boolean =>
  identity !== '' || own?.includes('regclass') === true;

/** Changes of columns that follow a parent are told of the parent. */
export function parentsChange(change: Change, relation: Relation, name: string): boolean {
  return relation.parents.some((parent) => {
    const old = columnsIn(change.before, parent).find((one) => one.name === name);
    const now = old === undefined ? undefined : columnIn(change.after, parent, old.number);
    return old !== undefined && JSON.stringify(old) !== JSON.stringify(now);
  });
}
