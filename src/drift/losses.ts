import type { Database } from '../database/index.ts';
import { identifier } from '../quoting.ts';
import type { Step } from './step.ts';
import type { Loss } from './drift-sql.ts';
import { liveRows } from './live-rows.ts';
import { requoted } from './requoted.ts';
import type { Unit, Units } from './units.ts';
import { holdsAll } from './widening.ts';

/** What a statement may lose, and how the rows that it hits are counted. */
interface Possible {
  readonly statement: string;
  readonly what: string;
  readonly count: string | null;
}

/**
 * What statements may lose.
 * @param from what is there before them.
 * @param live where the rows are; null = the statements do not run on it.
 */
export async function lossesOf(
  steps: readonly Step[],
  from: Units,
  to: Units,
  live: Database | null,
): Promise<readonly Loss[]> {
  const losses: Loss[] = [];
  for (const step of steps)
    for (const { statement, what, count } of possible(step, from, to))
      losses.push({
        statement,
        what,
        rows: live === null || count === null ? null : await counted(live, count),
      });
  return losses;
}

function possible(step: Step, from: Units, to: Units): readonly Possible[] {
  const { sql, loses } = step;
  const units = step.units.flatMap((key) => from.get(key) ?? []);
  const loss = (what: string, count: string | null): readonly Possible[] => [{ statement: sql, what, count }];
  if (loses !== undefined) return loss(loses, null);
  const column = units.find(({ kind }) => kind === 'column');
  const narrowed = narrowing(sql, column, column && to.get(column.key), loss);
  if (narrowed !== null) return narrowed;
  const refused = refusals.find(({ pattern }) => pattern.test(sql));
  if (refused !== undefined) return loss(refused.what, null);
  if (!/^(?:DROP |ALTER TABLE .* DROP COLUMN|ALTER TYPE .* DROP ATTRIBUTE)/.test(sql)) return [];
  // What is made again in another form is not lost, unless it holds rows.
  const isMadeAgain = step.units.some((key) => to.has(key));
  return dropped(sql, units[0], isMadeAgain, loss);
}

/** Statements that lose nothing, and are refused while rows do not fit. */
const refusals: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  {
    pattern: /^ALTER TYPE .*__pgdelta_replaced/,
    what: 'is refused while a row holds a label that the new list does not have',
  },
  {
    pattern: /^ALTER (?:TABLE|FOREIGN TABLE|DOMAIN) .* ADD CONSTRAINT (?!.* NOT VALID$)/s,
    what: 'is refused while a row breaks it',
  },
  { pattern: /^ALTER DOMAIN .* SET NOT NULL$/, what: 'is refused while a row has no value of it' },
  { pattern: /^ALTER TABLE .* VALIDATE CONSTRAINT /, what: 'is refused while a row breaks it' },
  { pattern: /^CREATE UNIQUE INDEX /, what: 'is refused while two rows have the same key' },
  { pattern: /^ALTER TABLE .* ATTACH PARTITION /, what: 'is refused while a row does not belong there' },
  {
    pattern: /^ALTER TABLE .* ADD COLUMN (?!.* (?:DEFAULT|GENERATED) ).* NOT NULL$/s,
    what: 'is refused while the table has rows: there is no value for them',
  },
];

function narrowing(
  sql: string,
  unit: Unit | undefined,
  after: Unit | undefined,
  loss: (what: string, count: string | null) => readonly Possible[],
): readonly Possible[] | null {
  const column = sql.indexOf(' ALTER COLUMN ');
  if (unit === undefined || column < 0 || !sql.startsWith('ALTER TABLE ')) return null;
  if (!/ (?:TYPE |SET NOT NULL$)/.test(sql.slice(column))) return null;
  const isWidened = holdsAll(String(unit.body['type']), String(after?.body['type']));
  if (isWidened && !/ (?:USING |SET NOT NULL$)/.test(sql.slice(column))) return [];
  const name = identifier(String(unit.body['name']));
  const table = requoted(unit.relation ?? '');
  const isVirtual = unit.body['generated'] != null;
  return sql.endsWith(' SET NOT NULL')
    ? loss(
        'is refused while a row has no value in this column',
        isVirtual ? null : `SELECT count(*) AS rows FROM ${table} WHERE ${name} IS NULL`,
      )
    : loss(
        'is refused while a value does not fit the new type, and may round one that does',
        isVirtual ? null : `SELECT count(${name}) AS rows FROM ${table}`,
      );
}

function dropped(
  sql: string,
  unit: Unit | undefined,
  isMadeAgain: boolean,
  loss: (what: string, count: string | null) => readonly Possible[],
): readonly Possible[] {
  if (sql.startsWith('DROP TABLE') && unit !== undefined)
    return loss('drops a table with its rows', `SELECT count(*) AS rows FROM ${requoted(unit.identity)}`);
  if (sql.includes(' DROP COLUMN ') && unit !== undefined) {
    const count =
      unit.body['generated'] == null
        ? `SELECT count(${identifier(String(unit.body['name']))}) AS rows FROM ${requoted(unit.relation ?? '')}`
        : null;
    return loss('drops a column with its values', count);
  }
  if (sql.includes(' DROP ATTRIBUTE ')) return loss('drops an attribute with its values', null);
  if (isMadeAgain) return [];
  const [, object = ''] = /^DROP (.+?) (?:IF EXISTS )?"/.exec(sql) ?? [];
  const what = object === '' ? 'object' : object.toLowerCase();
  return loss(`drops ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`, null);
}

/** Counts rows of the live database, for no longer than ten seconds; null = it cannot tell. */
async function counted(live: Database, question: string): Promise<number | null> {
  const limits = ["SET LOCAL statement_timeout = '10s'", "SET LOCAL lock_timeout = '2s'"];
  const found = await liveRows(live, question, limits);
  return found === null ? null : Number(found[0]?.['rows']);
}
