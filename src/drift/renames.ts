import { sql, type Database, type Row } from '../database/index.ts';
import { groupBy } from '../group-by.ts';
import { identifier, literal } from '../quoting.ts';
import { liveRows } from './live-rows.ts';
import { requoted } from './requoted.ts';
import type { Rename } from './rename.ts';
import { columnsOf } from './renamed-columns.ts';
import { columnOrder, keyOf, type Unit, type Units } from './units.ts';

/*
 * A rename is one only where it is proven: an object of the live database has the OID, or a column the number, under
 * which an earlier snapshot of that database knew it by the name that the migrations give it. What has another name by
 * itself is dropped and added, and marked as what is lost.
 */

/** How a unit is called that the migrations make, where it has another name by now. */
export const nameBefore = (key: string, renames: readonly Rename[]): string =>
  called(key, [...renames].reverse(), ({ identity, became }) => [became, identity]);

const nameNow = (key: string, renames: readonly Rename[]): string =>
  called(key, renames, ({ identity, became }) => [identity, became]);

/** How a unit is called after changes of names, its own or that of what it is a part of. */
function called(
  key: string,
  renames: readonly Rename[],
  change: (one: Rename) => readonly [from: string, to: string],
): string {
  const at = key.indexOf(' ', key.startsWith(`${columnOrder} `) ? columnOrder.length : 0);
  let name = key.slice(at + 1);
  for (const [from, to] of renames.map(change))
    if (name === from || name.startsWith(`${from}.`)) name = to + name.slice(from.length);
  return `${key.slice(0, at)} ${name}`;
}

/** What an earlier snapshot had, under the names that it has by now. */
export function withNamesNow(units: Units, renames: readonly Rename[]): Units {
  const named = [...units].map(([key, unit]) => [nameNow(key, renames), unit] as const);
  const isOther = ([key, unit]: readonly [string, Unit]): boolean => key !== unit.key;
  // A name that was handed on belongs to whom it was given.
  return new Map([...named.filter((one) => !isOther(one)), ...named.filter(isOther)]);
}

/** How a kind is called in ALTER, and which part of a body is its own name. */
const renamed: Readonly<
  Record<string, { readonly word: string; readonly name: string; readonly moves: boolean }>
> = {
  schema: { word: 'SCHEMA', name: 'schema', moves: false },
  table: { word: 'TABLE', name: 'table', moves: true },
  view: { word: 'VIEW', name: 'view', moves: true },
  sequence: { word: 'SEQUENCE', name: 'sequence', moves: true },
  type: { word: 'TYPE', name: 'type', moves: true },
  index: { word: 'INDEX', name: 'index', moves: false },
  constraint: { word: 'CONSTRAINT', name: 'constraint', moves: false },
  trigger: { word: 'TRIGGER', name: 'trigger', moves: false },
  policy: { word: 'POLICY', name: 'policy', moves: false },
};

/** First what others are named after. */
const order = [
  ['schema'],
  ['table', 'view', 'sequence', 'type'],
  ['index', 'constraint', 'trigger', 'policy'],
];

/** How often {@link renamesIn} is asked: what is in a renamed table is found when the table has its name. */
export const renameRounds = order.length;

/**
 * Renames of one round, as far as the live database's own snapshots prove them.
 * @param built what the migrations build, with the renames of the rounds before.
 */
export async function renamesIn(
  live: Database,
  built: Units,
  wanted: Units,
  round: number,
): Promise<readonly Rename[]> {
  const kinds = new Set(order[round]);
  const come = [...wanted.values()].filter(
    ({ key, kind, oid }) => kinds.has(kind) && oid !== null && !built.has(key),
  );
  const objects = come.length === 0 ? [] : await renamesOf(live, built, wanted, come);
  const parts = round < order.length - 1 ? labelsOf : columnsOf;
  return [...objects, ...(await parts(live, built, wanted))];
}

/** Reads of the snapshots that are stored on the live database; empty where there are none that may be read. */
const asked = async (live: Database, question: string): Promise<readonly Row[]> =>
  (await liveRows(live, question)) ?? [];

/** What the migrations make under another name; that may be another object's by now. */
async function renamesOf(
  live: Database,
  built: Units,
  wanted: Units,
  come: readonly Unit[],
): Promise<readonly Rename[]> {
  const objects = come.map(({ kind, oid }) => ({ kind, oid }));
  const known = await asked(
    live,
    sql`SELECT DISTINCT o.kind, o.identity, o.oid::text AS oid FROM catalog.objects o
      JOIN json_to_recordset(${objects}) c(kind text, oid oid) ON c.kind = o.kind AND c.oid = o.oid`,
  );
  const byOid = groupBy(come, ({ kind, oid }) => `${kind} ${oid}`);
  return known.flatMap(({ kind, identity, oid }) => {
    const key = keyOf(String(kind), String(identity));
    const was = built.get(key);
    const [is, ...others] = byOid.get(`${String(kind)} ${String(oid)}`) ?? [];
    const isThere = wanted.get(key)?.oid === oid;
    return was === undefined || is === undefined || isThere || others.length > 0 ? [] : renameOf(was, is);
  });
}

const text = (unit: Unit, property: string): string => String(unit.body[property]);

/** SQL that gives what was called one way the name and the schema of the other. */
function renameOf(was: Unit, is: Unit): readonly Rename[] {
  const how = renamed[was.kind];
  if (how === undefined) return [];
  const [from, to] = [text(was, how.name), text(is, how.name)];
  const [here, there] = [text(was, 'schema'), text(is, 'schema')];
  if (was.relation !== null && how.moves === false && was.relation !== is.relation) return [];
  if (was.kind !== 'schema' && here !== there && !how.moves) return [];
  const word = wordOf(was, how.word);
  const alter = (schema: string, name: string): string => {
    if (was.kind === 'schema') return `ALTER SCHEMA ${identifier(name)}`;
    if (how.word === 'CONSTRAINT') return `ALTER TABLE ${requoted(was.relation ?? '')}`;
    if (how.word === 'TRIGGER' || how.word === 'POLICY')
      return `ALTER ${how.word} ${identifier(name)} ON ${requoted(was.relation ?? '')}`;
    return `ALTER ${word} ${identifier(schema)}.${identifier(name)}`;
  };
  const rename = (schema: string, one: string, other: string): string =>
    how.word === 'CONSTRAINT'
      ? `${alter(schema, one)} RENAME CONSTRAINT ${identifier(one)} TO ${identifier(other)}`
      : `${alter(schema, one)} RENAME TO ${identifier(other)}`;
  const isMoved = was.kind !== 'schema' && here !== there;
  const move = (schema: string, target: string, name: string): readonly string[] =>
    isMoved ? [`${alter(schema, name)} SET SCHEMA ${identifier(target)}`] : [];
  const called = (schema: string, one: string, other: string): readonly string[] =>
    one === other ? [] : [rename(schema, one, other)];
  return [
    {
      key: was.key,
      kind: was.kind,
      identity: was.identity,
      became: is.identity,
      adopt: [...move(here, there, from), ...called(there, from, to)],
      undo: [...called(there, to, from), ...move(there, here, from)],
    },
  ];
}

function wordOf({ kind, body }: Unit, word: string): string {
  if (kind === 'view' && body['kind'] === 'materialized view') return 'MATERIALIZED VIEW';
  if (kind === 'table' && body['kind'] === 'foreign table') return 'FOREIGN TABLE';
  return kind === 'type' && body['kind'] === 'domain' ? 'DOMAIN' : word;
}

/**
 * Labels of enums that are called otherwise. A type that is still the one that an earlier snapshot knew can have lost
 * none: PostgreSQL only adds and renames them.
 */
async function labelsOf(live: Database, built: Units, wanted: Units): Promise<readonly Rename[]> {
  const labels = (unit: Unit | undefined): readonly string[] =>
    (unit?.body['labels'] as readonly string[] | undefined) ?? [];
  const types = [...wanted.values()].filter(({ kind }) => kind === 'type');
  const changed = types.flatMap((is) => {
    const [old, now] = [labels(built.get(is.key)), labels(is)];
    const pairs = old.flatMap((one, at) => (one === now[at] ? [] : [[one, now[at] ?? ''] as const]));
    const isRenamed = old.length === now.length && pairs.length > 0;
    return isRenamed && pairs.every(([, to]) => !old.includes(to)) ? [{ is, old, pairs }] : [];
  });
  if (changed.length === 0) return [];
  const described = changed.map(({ is: { identity, oid }, old }) => ({ identity, oid, labels: old }));
  const known = await asked(
    live,
    sql`SELECT DISTINCT o.identity FROM catalog.objects o
      JOIN json_to_recordset(${described}) t(identity text, oid oid, labels jsonb)
        ON o.kind = 'type' AND o.identity = t.identity AND o.oid = t.oid AND o.body->'labels' = t.labels`,
  );
  const proven = new Set(known.map(({ identity }) => String(identity)));
  return changed
    .filter(({ is }) => proven.has(is.identity))
    .map(({ is: { key, kind, identity }, pairs }) => {
      const rename = (one: string, other: string): string =>
        `ALTER TYPE ${requoted(identity)} RENAME VALUE ${literal(one)} TO ${literal(other)}`;
      return {
        key,
        kind,
        identity,
        became: identity,
        adopt: pairs.map(([from, to]) => rename(from, to)),
        undo: pairs.map(([from, to]) => rename(to, from)),
      };
    });
}
