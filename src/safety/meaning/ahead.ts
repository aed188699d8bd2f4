import type { SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { inOrder, partOf, type Plain } from './plain-state.ts';
import { kindOf, relationNames, type Scope } from './scope.ts';
import { isOrdinary, type State } from './state.ts';

/*
 * The tables of a file's next statements are read with those of the first of them: a table that no statement has
 * touched meanwhile is as it was. One reading of several tables takes little more than one of one.
 */

/** Tables that were read ahead, by the names that statements give them. */
export interface Ahead {
  readonly plain: Plain;
  readonly oids: ReadonlyMap<string, number>;
}

/** Statements that change the tables that they name, those that foreign keys join with these, and nothing else. */
const staying = new Set(['AlterTableStmt', 'IndexStmt']);
/** Those that change no table that they don't name. */
const without = new Set([
  'CreateStmt',
  'CommentStmt',
  'CreateFunctionStmt',
  'CreateSchemaStmt',
  'CreateEnumStmt',
]);

export const isStaying = (tree: SyntaxTree | null): boolean => staying.has(kindOf(tree)[0]);

export const isQuiet = (tree: SyntaxTree | null): boolean => isStaying(tree) || without.has(kindOf(tree)[0]);

/** Most tables that are read at once. */
const most = 20;

/** Names of the tables of the statements that follow, up to one that may change anything. */
export async function namesAhead(following: AsyncIterable<SyntaxTree | null>): Promise<readonly string[]> {
  const names = new Set<string>();
  for await (const tree of following) {
    if (!isQuiet(tree) || names.size > most) break;
    if (isStaying(tree)) for (const name of relationNames(tree)) names.add(name);
  }
  return [...names].slice(0, most);
}

/** @returns null where what fires with each statement may change any table. */
export const aheadOf = (plain: Plain, names: readonly string[]): Ahead | null =>
  plain.isAlone
    ? {
        plain,
        oids: new Map(
          names.flatMap((name, at) => (plain.asked[at] == null ? [] : [[name, plain.asked[at]]])),
        ),
      }
    : null;

/** What was read of a statement's tables; null = not all of them, or something has touched them since. */
export function stateAhead(ahead: Ahead | null, { names, relations }: Scope): State | null {
  if (ahead === null || relations.length > 0) return null;
  const oids = names.map((name) => ahead.oids.get(name));
  return oids.every((oid) => oid !== undefined) ? partOf(ahead.plain, new Set(oids)) : null;
}

const lessOf = (ahead: Ahead, isTouched: (oid: number) => boolean): Ahead => ({
  ...ahead,
  oids: new Map([...ahead.oids].filter(([, oid]) => !isTouched(oid))),
});

/** What is left behind a statement. @param led the catalog before and after it; null = it was not judged. */
export function leftAhead(
  ahead: Ahead | null,
  tree: SyntaxTree | null,
  led: readonly State[] | null,
): Ahead | null {
  if (ahead === null || !isQuiet(tree)) return null;
  if (!isStaying(tree)) {
    const named = relationNames(tree);
    return lessOf(ahead, (oid) => {
      const own = ahead.plain.state.relations.find((one) => one.oid === oid);
      const last = identifier(own?.name ?? '');
      return named.some((name) => name === last || name.endsWith(`.${last}`));
    });
  }
  if (led === null) return null;
  const touched = new Set(
    led.flatMap(({ relations, constraints }) => [
      ...relations.map(({ oid }) => oid),
      ...constraints.flatMap(({ relation, referenced }) => [relation, referenced]),
    ]),
  );
  const less = lessOf(ahead, (oid) => touched.has(oid));
  const after = led.at(-1);
  return after === undefined ? less : withTables(less, ahead, after);
}

/** With the tables of a statement as it has left them, where they are ordinary ones. */
function withTables(less: Ahead, { plain, oids }: Ahead, after: State): Ahead {
  const own = new Set(after.relations.flatMap(({ oid, kind }) => (kind === 'r' ? [oid] : [])));
  const sequences = after.relations.filter(({ kind }) => kind === 'S');
  if (!isOrdinary(after) || !sequences.every(({ oid }) => own.has(plain.owners.get(oid) ?? 0))) return less;
  const names = [...oids].filter(([, oid]) => own.has(oid));
  const others = partOf(plain, new Set([...oids.values()].filter((oid) => !own.has(oid))));
  const rest = others.constraints.filter(
    ({ relation, referenced }) => !own.has(relation) && !own.has(referenced),
  );
  return {
    plain: {
      ...plain,
      state: {
        ...after,
        relations: inOrder([...others.relations, ...after.relations]),
        columns: [...others.columns, ...after.columns],
        constraints: inOrder([...rest, ...after.constraints]),
        indexes: inOrder([...others.indexes, ...after.indexes]),
      },
    },
    oids: new Map([...less.oids, ...names]),
  };
}
