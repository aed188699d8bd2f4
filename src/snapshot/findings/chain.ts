import { relations, tokens } from './expression.ts';
import type { GroupedSnapshot, View } from './grouped-snapshot.ts';
import { identity, pair } from './object-names.ts';

/** A relation that is read when a view is queried, at whatever depth. */
export interface Reading {
  readonly schema: string;
  readonly name: string;
  /** The role whose privileges and policies count for it. */
  readonly as: string;
  /** The views on the way, the one that was queried first; the last one names the relation. */
  readonly path: readonly View[];
}

export const runsAsCaller = ({ options }: View): boolean =>
  options.some((option) => /^security_invoker=(?:true|on|yes|1)$/i.test(option));

/**
 * Everything that a role reads through a view. A view reads as its owner, and one with security_invoker as the role
 * that runs the query, even when it is itself read by a view of somebody else
 * (https://www.postgresql.org/docs/current/sql-createview.html, Notes). A materialized view was filled by its owner.
 * Where a role on the way may not read a view, the query fails, and nothing of it is read.
 */
function* readings(
  view: View,
  caller: string,
  given: GroupedSnapshot,
  path: readonly View[] = [],
  seen: Set<View> = new Set(),
): Generator<Reading> {
  // Views of a chain may be read on many ways; what they read themselves is the same on each.
  seen.add(view);
  const way = [...path, view];
  const as = runsAsCaller(view) ? caller : view.owner;
  for (const [schema, name] of relationsOf(view, given)) {
    const inner = given.views.get(pair(schema, name));
    if (inner === undefined) yield { schema, name, as, path: way };
    else if (!seen.has(inner) && given.access.mayAny(as, 'SELECT', inner.kind, identity(schema, name)))
      yield* readings(inner, caller, given, way, seen);
  }
}

const parsed = new WeakMap<View, readonly (readonly [schema: string, name: string])[]>();

function relationsOf(
  view: View,
  { views, tables, partitions }: GroupedSnapshot,
): readonly (readonly [string, string])[] {
  const known = parsed.get(view);
  if (known !== undefined) return known;
  const found = [
    ...new Map(relations(tokens(view.definition)).map((one) => [pair(...one), one] as const)).entries(),
  ]
    // What only looks like a relation, such as alias and column behind a comma.
    .filter(
      ([key, [schema]]) => schema === 'auth' || views.has(key) || tables.has(key) || partitions.has(key),
    )
    .map(([, one]) => one);
  parsed.set(view, found);
  return found;
}

/** Readings as somebody else than the caller of a table whose policies do not apply to that role. */
export function bypassing(view: View, caller: string, given: GroupedSnapshot): readonly Reading[] {
  return [...readings(view, caller, given)].filter(({ schema, name, as }) => {
    const table = given.tables.get(pair(schema, name)) ?? given.partitions.get(pair(schema, name));
    if (as === caller || table?.row_security !== true || !given.exempt(as, table)) return false;
    const on = 'leaf' in table ? 'partition' : 'table';
    return given.access.mayAny(as, 'SELECT', on, identity(schema, name));
  });
}

/** Whether the role reads auth.users through the view, with the rights of somebody else. */
export function readsUsers(view: View, caller: string, given: GroupedSnapshot): boolean {
  return [...readings(view, caller, given)].some(
    ({ schema, name, as }) => schema === 'auth' && name === 'users' && as !== caller,
  );
}
