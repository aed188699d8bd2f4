import { partsOf } from './bracketed.ts';
import { requoted } from './requoted.ts';
import type { Step } from './step.ts';
import { columnOrder, keyOf, type Units } from './units.ts';

/**
 * The library's statements in an order, and as a text, that PostgreSQL takes and that leads to what is wanted.
 * @param to what is wanted.
 */
export const arranged = (steps: readonly Step[], to: Units): readonly Step[] =>
  withParents(columnsInOrder(notNullFirst(aloneFirst(steps)), to), to);

/** A sequence that is to stay would go with the column that it belonged to. */
const aloneFirst = (steps: readonly Step[]): readonly Step[] => [
  ...steps.filter(({ sql }) => isAlone.test(sql)),
  ...steps.filter(({ sql }) => !isAlone.test(sql)),
];

const isAlone = /^ALTER SEQUENCE .* OWNED BY NONE$/;

/** Of a table with several parents the library names the first. */
const withParents = (steps: readonly Step[], to: Units): readonly Step[] =>
  steps.map((step) => {
    const [relation] = step.relations;
    const parents = to.get(keyOf('table', relation ?? ''))?.body['inherits'] as readonly string[] | undefined;
    const [head, word] = [headOf(step.sql), ' INHERITS ('];
    if (parents === undefined || head === '') return step;
    const parts = partsOf(step.sql, head.length);
    if (parts?.rest.startsWith(word) !== true) return step;
    const all = parents.map(requoted).join(', ');
    const sql = `${head}(${parts.list.join(', ')})${word}${all}${parts.rest.slice(parts.rest.indexOf(')'))}`;
    return { ...step, sql };
  });

/** A column has to be NOT NULL before it can become an identity; the library says it behind. */
function notNullFirst(steps: readonly Step[]): readonly Step[] {
  const made = [...steps];
  for (const step of steps) {
    const at = step.sql.indexOf(' ADD GENERATED ');
    if (at < 0 || !step.sql.startsWith('ALTER TABLE ')) continue;
    const wanted = `${step.sql.slice(0, at)} SET NOT NULL`;
    const [identity, notNull] = [made.indexOf(step), made.findIndex(({ sql }) => sql === wanted)];
    if (notNull > identity) made.splice(identity, 0, ...made.splice(notNull, 1));
  }
  return made;
}

/**
 * The library adds some columns behind CREATE TABLE, such as generated ones and those of a type that it makes later,
 * and so puts them last. Where they stand elsewhere they are written into it, behind what they need.
 */
function columnsInOrder(steps: readonly Step[], to: Units): readonly Step[] {
  const made = [...steps];
  // Of a thousand tables that are made hardly one has such a column.
  const extended = new Set(
    steps.filter(({ sql }) => sql.includes(' ADD COLUMN ')).flatMap(({ relations }) => relations),
  );
  for (const [at, step] of made.entries()) {
    const [relation] = step.relations;
    if (!extended.has(relation ?? '')) continue;
    const head = headOf(step.sql);
    const wanted = to.get(keyOf(columnOrder, relation ?? ''))?.body['names'] as readonly string[] | undefined;
    const parts = head === '' ? null : partsOf(step.sql, head.length);
    if (relation === undefined || wanted === undefined || parts === null) continue;
    const added = `ALTER TABLE ${head.slice(head.indexOf('"')).trim()} ADD COLUMN `;
    const later = made.filter(({ sql }, place) => place > at && sql.startsWith(added));
    const all = [...parts.list, ...later.map(({ sql }) => sql.slice(added.length))];
    const sorted = inOrder(all, wanted);
    if (later.length === 0 || sorted.join() === all.join()) continue;
    const needed = neededByColumns(made, at, later, relation);
    if (needed === null) continue;
    const sql = `${head}(${sorted.join(', ')})${parts.rest}`;
    made[at] = {
      ...step,
      sql,
      units: [...new Set([...step.units, ...later.flatMap(({ units }) => units)])],
      touches: [...new Set([...step.touches, ...later.flatMap(({ touches }) => touches)])],
    };
    for (const one of [...later, ...needed]) made.splice(made.indexOf(one), 1);
    made.splice(at, 0, ...needed);
  }
  return made;
}

/** `CREATE TABLE "schema"."table" `, where a bracket follows; empty = it is no such statement. */
function headOf(sql: string): string {
  const [create = ''] = /^CREATE (?:UNLOGGED )?TABLE (?=")/.exec(sql) ?? [];
  if (create === '') return '';
  let isQuoted = false;
  let at = create.length;
  for (; at < sql.length && (isQuoted || sql[at] !== ' '); at++) if (sql[at] === '"') isQuoted = !isQuoted;
  return sql.startsWith(' (', at) ? sql.slice(0, at + 1) : '';
}

/** What stands by itself, so that it can be made before a table. */
const alone = /^(?:type|function|collation) /;

/**
 * What is made between a table and columns that are added to it later, and that these need.
 * @returns null = they cannot be written into the table.
 */
function neededByColumns(
  steps: readonly Step[],
  at: number,
  later: readonly Step[],
  relation: string,
): readonly Step[] | null {
  const touched = new Set(later.flatMap(({ touches }) => touches));
  const last = Math.max(...later.map((one) => steps.indexOf(one)));
  const found: Step[] = [];
  let text = later.map(({ sql }) => plain(sql)).join('\n');
  for (const step of steps.slice(at + 1, last).reverse()) {
    if (later.includes(step) || step.relations.includes(relation)) continue;
    const isNamed = step.units.some(
      (key) => touched.has(key) || (alone.test(key) && text.includes(nameIn(key))),
    );
    if (!isNamed) continue;
    if (!step.units.every((key) => alone.test(key)) || plain(step.sql).includes(plain(relation))) return null;
    found.unshift(step);
    text += plain(step.sql);
  }
  return found;
}

/** Without quotes: one side has them where a word is reserved, the other everywhere. */
const plain = (sql: string): string => sql.replaceAll('"', '');

/** The name of a unit, without the arguments of a function. */
const nameIn = (key: string): string => plain(key.slice(key.indexOf(' ') + 1).replace(/\(.*/s, ''));

/** Columns in the order of their names; what is none stays behind them. */
function inOrder(parts: readonly string[], names: readonly string[]): readonly string[] {
  const place = (part: string): number => {
    const [, name] = /^"((?:[^"]|"")*)"/.exec(part) ?? [];
    const found = name === undefined ? -1 : names.indexOf(name.replaceAll('""', '"'));
    return found < 0 ? names.length : found;
  };
  return [...parts].sort((one, other) => place(one) - place(other));
}
