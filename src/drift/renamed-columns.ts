import { sql, type Database } from '../database/index.ts';
import { groupBy } from '../group-by.ts';
import { identifier } from '../quoting.ts';
import { isSame } from './difference.ts';
import { liveRows } from './live-rows.ts';
import type { Rename } from './rename.ts';
import { requoted } from './requoted.ts';
import { columnOrder, keyOf, quoted, type Unit, type Units } from './units.ts';

/*
 * A column is another one's new name where it stands in the table under the number that an earlier snapshot knew that
 * one by.
 */

interface Pair {
  readonly was: string;
  readonly is: string;
}

export async function columnsOf(live: Database, built: Units, wanted: Units): Promise<readonly Rename[]> {
  // A column that has come, or columns in another order: they may have taken one another's names.
  const changed = [...wanted.values()].filter(
    ({ kind, key, relation }) =>
      (kind === 'column' || kind === columnOrder) &&
      built.has(keyOf('table', relation ?? '')) &&
      (kind === 'column' ? !built.has(key) : !isSame(built, wanted, key)),
  );
  const tables = [...new Set(changed.map(({ relation }) => relation ?? ''))].flatMap((relation) => {
    const oid = wanted.get(keyOf('table', relation))?.oid ?? null;
    return oid === null ? [] : [{ relation, oid }];
  });
  if (tables.length === 0) return [];
  const known = await liveRows(
    live,
    sql`SELECT DISTINCT t.relation, n.name AS was, a.attname::text AS is
      FROM json_to_recordset(${tables}) t(relation text, oid oid)
      JOIN catalog.objects o ON o.kind = 'table' AND o.oid = t.oid
      CROSS JOIN LATERAL jsonb_array_elements(o.body->'columns') WITH ORDINALITY c(body, place)
      CROSS JOIN LATERAL (SELECT c.body->>'name' AS name) n
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = o.column_numbers[c.place] AND NOT a.attisdropped
      WHERE a.attname <> n.name`,
  );
  const pairs = (known ?? []).map(({ relation, was, is }) => ({
    relation: String(relation),
    was: String(was),
    is: String(is),
  }));
  return [...groupBy(pairs, ({ relation }) => relation)].flatMap(([relation, all]) => {
    const order = [built, wanted].map((units) => namesIn(units.get(keyOf(columnOrder, relation))));
    const [before = [], after = []] = order;
    return inTurn(provenBy(all, before, after), [...before, ...after]).map((pair) =>
      renameOf(relation, pair),
    );
  });
}

const namesIn = (unit: Unit | undefined): readonly string[] =>
  (unit?.body['names'] ?? []) as readonly string[];

/**
 * What leads from the names of a table's columns to others, one rename after another.
 *
 * @param known what earlier snapshots called a column, and how it is called. @param before names in the order of the
 *   columns. @param after likewise.
 */
export const renamedBetween = (
  known: readonly Pair[],
  before: readonly string[],
  after: readonly string[],
): readonly Pair[] => inTurn(provenBy(known, before, after), [...before, ...after]);

/**
 * Of the pairs that snapshots know, those that lead from one order of columns to the other. A name that both sides have
 * is another column's only where the order says so: it may have been so called before the migrations changed it.
 */
function provenBy(
  known: readonly Pair[],
  before: readonly string[],
  after: readonly string[],
): readonly Pair[] {
  const [old, now] = [new Set(before), new Set(after)];
  const pairs = known.filter(({ was, is }) => old.has(was) && now.has(is));
  const plain = pairs.filter(({ is }) => !old.has(is));
  const names = new Map(pairs.map(({ was, is }) => [was, is]));
  const called = before.map((name) => names.get(name) ?? name);
  const isOne = names.size === pairs.length && new Set(called).size === called.length;
  const there = called.filter((name) => now.has(name));
  const isAsThere = there.join('\0') === after.filter((name) => there.includes(name)).join('\0');
  return isOne && isAsThere ? pairs : plain;
}

/** Renames one after another: each name is one that nobody has any more, or that nobody had. */
function inTurn(pairs: readonly Pair[], taken: readonly string[]): readonly Pair[] {
  const open = [...pairs];
  const made: Pair[] = [];
  while (open.length > 0) {
    const at = open.findIndex(({ is }) => !open.some(({ was }) => was === is));
    const [next] = open.splice(Math.max(at, 0), 1);
    if (next === undefined) break;
    if (at >= 0) {
      made.push(next);
      continue;
    }
    // A ring: one steps aside.
    let aside = `${next.was}_aside`;
    while (taken.includes(aside)) aside += '_';
    made.push({ was: next.was, is: aside });
    open.push({ was: aside, is: next.is });
  }
  return made;
}

function renameOf(relation: string, { was, is }: Pair): Rename {
  const rename = (one: string, other: string): string =>
    `ALTER TABLE ${requoted(relation)} RENAME COLUMN ${identifier(one)} TO ${identifier(other)}`;
  const identity = `${relation}.${quoted(was)}`;
  return {
    key: keyOf('column', identity),
    kind: 'column',
    identity,
    became: `${relation}.${quoted(is)}`,
    adopt: [rename(was, is)],
    undo: [rename(is, was)],
  };
}
