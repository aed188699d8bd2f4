import type { SyntaxTree } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import type { Change } from './change.ts';
import type { Draft } from './draft.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf } from './scope.ts';
import type { Column, Constraint, Index, State } from './state.ts';

/*
 * A safer form is tried once for all tables that are alike in what it has to do with. Of an ordinary table on which
 * nothing else hangs, what the steps do is settled by the columns that they or the statement name, by constraints and
 * indexes of these or of a name that is given, and by the table's own properties; not by how all of these are called.
 * Where all of that is the same but for the names, the steps run, or fail, and lead to the same. What is not looked at
 * is tried as ever: foreign keys of such columns, columns of the user's types, names that are taken elsewhere.
 */

/** What trials have shown in a pull request. */
export interface Proven {
  /** Whether the steps led where the statement leads, by what they had to do with. */
  readonly outcomes: Map<string, boolean>;
  /** Words that mean something else than a name, and are kept as they are; null = not read yet. */
  fixed: ReadonlySet<string> | null;
  /** Whether values of one type fit another one, by the OIDs of both. */
  readonly fits: Map<string, boolean>;
  /** Kinds of statements of which the last one was told by a trial of another one. */
  readonly told: Set<string>;
}

export const nothingProven = (): Proven => ({
  outcomes: new Map(),
  fits: new Map(),
  fixed: null,
  told: new Set(),
});

/** What a statement does, whatever it names. */
export const kindIn = (tree: SyntaxTree | null): string =>
  JSON.stringify(
    [
      kindOf(tree)[0],
      nodesOf(tree, 'AlterTableCmd').map(({ subtype }) => subtype),
      nodesOf(tree, 'TypeName').map(({ names }) => names),
    ],
    (key, value: unknown) => (key === 'location' ? undefined : value),
  );

/**
 * Statements behind which a trial would end as before: none of them changes what the session has set, who may do what,
 * or what operators and casts there are. An INSERT may fire a trigger, which counts as that of a table that is no part.
 */
const calm = new Set([
  'AlterTableStmt',
  'CommentStmt',
  'CreateEnumStmt',
  'CreateFunctionStmt',
  'CreateSchemaStmt',
  'CreateSeqStmt',
  'CreateStmt',
  'DeleteStmt',
  'DropStmt',
  'IndexStmt',
  'InsertStmt',
  'RenameStmt',
  'UpdateStmt',
  'ViewStmt',
]);

/** Whether what trials have shown still holds behind a statement. */
export const holdsBehind = (tree: SyntaxTree | null): boolean => calm.has(kindOf(tree)[0]);

/** Names as SQL writes them, and all else that is made of the same characters. */
const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}_$]+/gu) ?? [];

/** A table has 1,600 columns at most, those included that were dropped. */
const mostColumns = 1_500;

/** Words of types, functions and keywords: as the name of a column one of them does not show what it stands for. */
const fixedWords = `SELECT pg_catalog.array_to_json(ARRAY(
    SELECT t.typname::pg_catalog.text FROM pg_catalog.pg_type t
      WHERE t.typtype <> 'c' AND t.typcategory <> 'A'
    UNION SELECT p.proname FROM pg_catalog.pg_proc p
    UNION SELECT k.word FROM pg_catalog.pg_get_keywords() k
    UNION SELECT n.nspname FROM pg_catalog.pg_namespace n
    UNION SELECT r.rolname FROM pg_catalog.pg_roles r))::pg_catalog.text AS words`;

/** Whether there is a relation or a routine of one of these names, in any schema. */
const taken = (names: readonly string[]): string => {
  const list = `ARRAY[${names.map(literal).join(', ')}]::pg_catalog.name[]`;
  return `SELECT EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.relname = ANY (${list}))
    OR EXISTS (SELECT FROM pg_catalog.pg_proc p WHERE p.proname = ANY (${list})) AS taken`;
};

/** The part of a state that has to do with what is named. */
interface Part {
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Index[];
}

function partOf(state: State, words: ReadonlySet<string>): Part {
  const given = state.columns.filter(({ name }) => words.has(name));
  const names = new Set(given.map(({ name }) => name));
  const columns = state.columns.filter(
    (one) => names.has(one.name) || wordsIn(one.default ?? '').some((word) => names.has(word)),
  );
  const isNamed = (own: readonly string[]): boolean => own.some((name) => names.has(name));
  const constraints = state.constraints.filter(
    (one) =>
      words.has(one.name) ||
      one.columns.length === 0 ||
      isNamed(one.columns) ||
      isNamed(one.referencedColumns),
  );
  const owned = new Set(constraints.map(({ index }) => index));
  const indexes = state.indexes.filter(
    (one) => words.has(one.name) || isNamed(one.columns) || owned.has(one.oid),
  );
  return { columns, constraints, indexes };
}

/** Whether all that could matter is in the states. */
const isSettled = (states: readonly State[], parts: readonly Part[]): boolean =>
  states.every(
    ({ relations, types, routines, columns }) =>
      types.length === 0 &&
      routines.length === 0 &&
      relations.every(({ kind, isBare }) => 'rS'.includes(kind) && isBare === true) &&
      columns.every(({ number }) => number < mostColumns),
  ) && parts.every(({ constraints }) => constraints.every(({ kind }) => 'cnpu'.includes(kind)));

/** Where numbers of objects stand. */
const numbered = new Set(['oid', 'relation', 'index']);

/** A text in which names are numbers, in the order in which they come, and numbers of objects as well. */
function withoutNames(value: unknown, names: ReadonlySet<string>, oids: ReadonlySet<number>): string {
  const [numbers, places] = [new Map<string, number>(), new Map<number, number>()];
  const numberOf = <Key>(known: Map<Key, number>, key: Key): number => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  const replaced = (word: string): string => {
    if (names.has(word)) return `\0${numberOf(numbers, word)}\0`;
    // A name that is made of another one, as `sync_a_new` is.
    const own = word.split('_');
    for (let length = own.length - 1; length > 0; length--)
      for (let at = 0; at + length <= own.length; at++) {
        const part = own.slice(at, at + length).join('_');
        if (!names.has(part)) continue;
        const [first, last] = [own.slice(0, at), own.slice(at + length)];
        return [...first, `\0${numberOf(numbers, part)}\0`, ...last].join('_');
      }
    return word;
  };
  return JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'number' && numbered.has(key) && oids.has(part)) return `\0${numberOf(places, part)}`;
    return typeof part === 'string' ? part.replace(/[\p{L}\p{N}_$]+/gu, replaced) : part;
  });
}

/**
 * By what the outcome of a trial is known.
 * @param look behind the statement.
 * @returns null where it has to be tried.
 */
export async function sameAs(
  change: Change,
  { steps }: Pick<Draft, 'steps'>,
  known: Proven,
  look: Look,
): Promise<string | null> {
  const states = [change.before, change.after];
  const texts = steps.map(({ tried }) => tried);
  const written = new Set([change.sql, ...texts].flatMap(wordsIn));
  const parts = states.map((state) => partOf(state, written));
  if (!isSettled(states, parts)) return null;
  known.fixed ??= new Set(JSON.parse(String((await look(fixedWords))[0]?.['words'])) as string[]);
  const { fixed } = known;
  const own = states.flatMap(({ relations, columns, constraints, indexes }) =>
    [relations, columns, constraints, indexes].flat().map(({ name }) => name),
  );
  const names = new Set(own.filter((name) => !fixed.has(name.toLowerCase()) && wordsIn(name)[0] === name));
  const made = texts.filter((text) => text.includes('CREATE')).flatMap(wordsIn);
  const derived = [...new Set(made)].filter(
    (word) => !names.has(word) && [...names].some((name) => word.includes(name)),
  );
  if (derived.length > 0 && (await look(taken(derived)))[0]?.['taken'] !== false) return null;
  const oids = new Set(
    states.flatMap(({ relations, constraints, indexes }) =>
      [relations, constraints, indexes].flat().map(({ oid }) => oid),
    ),
  );
  const shown = states.map(({ version, relations }, at) => {
    const { columns, constraints, indexes } = parts[at] as Part;
    return {
      version,
      relations: relations.map(({ filenode: _, ...one }) => one),
      columns: columns.map(({ number: _, ...one }) => one),
      constraints,
      indexes,
    };
  });
  return withoutNames([shown, texts], names, oids);
}
