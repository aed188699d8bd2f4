import { identifier, literal } from '../quoting.ts';
import { column, isOtherExpression, notNullFor, ofMaterialized } from './own-columns.ts';
import { constraint, index } from './own-indexes.ts';
import { defaultPrivilege, grant, objectOf } from './own-privileges.ts';
import {
  comment,
  commentOf,
  list,
  optionsOf,
  text,
  type Both,
  type OwnSql,
  type Writer,
} from './own-writer.ts';
import { partition, triggersOfPartitions } from './own-partitions.ts';
import { requoted } from './requoted.ts';
import { unmodelled, unmodelledKinds } from './unmodelled.ts';
import { propertiesOf } from './difference.ts';
import { columnOrder, keyOf, quoted, type Unit } from './units.ts';

/*
 * SQL for what the library leaves out: what a snapshot holds of an object, and pg-delta 1.0.0-alpha.34 does not read.
 * Like all the rest it is proven before it is offered.
 */

/** @returns null where there is nothing of our own for it. */
export function ownSql(key: string, both: Both): OwnSql | null {
  const { from, to } = both;
  const [before, after] = [from.get(key), to.get(key)];
  const kind = (after ?? before)?.kind ?? columnOrder;
  const written = writers[kind]?.(before, after, both) ?? null;
  return written === null ? null : { before: [], after: [], isWhole: false, besides: [], ...written };
}

/** What the library does not know of: there is no need to see first what it makes of it. */
export function isOursAlone(key: string, both: Both): boolean {
  const { from, to } = both;
  const [before, after] = [from.get(key), to.get(key)];
  const kind = (after ?? before)?.kind ?? '';
  if (kind === 'grant') return (after ?? before)?.body['on'] === 'identity sequence';
  const properties = propertiesOf(before, after);
  if (kind === 'table')
    return (
      properties.includes('inherits') ||
      (before === undefined && after !== undefined && triggersOfPartitions(after, both).length > 0)
    );
  if (kind !== 'column') return kind === 'statistics object' || unmodelledKinds.includes(kind);
  if (notNullFor(before, after, both) !== undefined || isOtherExpression(before, after, both)) return true;
  return properties.includes('inherited') || properties.join() === 'identity_sequence';
}

const statisticsObject: Writer = (from, to) => {
  const drop = from === undefined ? [] : [`DROP STATISTICS IF EXISTS ${requoted(from.identity)}`];
  if (to === undefined) return { before: drop };
  const [definition = '', target] = text(to, 'definition').split(' -- statistics target ');
  const name = requoted(to.identity);
  return {
    before: drop,
    after: [
      definition,
      ...(target === undefined ? [] : [`ALTER STATISTICS ${name} SET STATISTICS ${target}`]),
      ...comment(`STATISTICS ${name}`, to),
    ],
  };
};

/** A table that was a partition, or a child by inheritance without a column of its own, and is none any more. */
const detached: Writer = (_, to, { from, to: units }) => {
  const parent = from.get(`partition ${to?.identity}`)?.body['partition_of'];
  if (to === undefined || typeof parent !== 'string') return null;
  const isPartitioned = from.get(`table ${parent}`)?.body['kind'] === 'partitioned table';
  const [child, above] = [requoted(to.identity), requoted(parent)];
  return {
    before: [
      isPartitioned
        ? `ALTER TABLE ${above} DETACH PARTITION ${child}`
        : `ALTER TABLE ${child} NO INHERIT ${above}`,
    ],
    isWhole: true,
    besides: [...units.values()].filter(({ relation }) => relation === to.identity).map(({ key }) => key),
  };
};

/** The other way round. */
const attached: Writer = (from, _, { from: units, to, bounds }) => {
  const key = `partition ${from?.identity}`;
  const parent = to.get(key)?.body['partition_of'];
  if (from === undefined || typeof parent !== 'string') return null;
  const isPartitioned = to.get(`table ${parent}`)?.body['kind'] === 'partitioned table';
  const [child, above, bound] = [requoted(from.identity), requoted(parent), bounds.get(key)];
  // Under a table that is no partitioned one its columns would stay its own, as pg_dump shows.
  if (!isPartitioned || bound === undefined) return null;
  return {
    after: [`ALTER TABLE ${above} ATTACH PARTITION ${child} ${bound}`],
    isWhole: true,
    besides: [...units.values()].filter(({ relation }) => relation === from.identity).map((one) => one.key),
  };
};

/** What is said of a table's storage, and the library knows nothing of; also of one that is made. */
function storageOfTable(from: Unit | undefined, to: Unit): readonly string[] {
  const name = requoted(to.identity);
  const [old, wanted] = [optionsOf(from), optionsOf(to)];
  const differs = (option: string): boolean => old.get(option) !== wanted.get(option);
  const set = [...wanted].filter(([one]) => one.startsWith('toast.') && differs(one));
  const reset = [...old.keys()].filter((one) => one.startsWith('toast.') && !wanted.has(one));
  const place = wanted.get('tablespace') ?? 'pg_default';
  // A partitioned table has none by itself.
  const usual = to.body['kind'] === 'partitioned table' ? 'DEFAULT' : identifier('heap');
  const said = wanted.get('access_method');
  const method = said === undefined ? usual : identifier(said);
  return [
    ...(set.length > 0
      ? [`ALTER TABLE ${name} SET (${set.map(([one, value]) => `${one} = ${literal(value)}`).join(', ')})`]
      : []),
    ...(reset.length > 0 ? [`ALTER TABLE ${name} RESET (${reset.join(', ')})`] : []),
    ...(differs('tablespace') ? [`ALTER TABLE ${name} SET TABLESPACE ${identifier(place)}`] : []),
    ...(differs('access_method') ? [`ALTER TABLE ${name} SET ACCESS METHOD ${method}`] : []),
  ];
}

const table: Writer = (from, to, both) => {
  if (from === undefined) return detached(from, to, both) ?? made(to, both);
  if (to === undefined) return attached(from, to, both);
  const name = requoted(to.identity);
  const [old, wanted] = [list(from, 'inherits'), list(to, 'inherits')];
  const typed = [optionsOf(from).get('of'), optionsOf(to).get('of')] as const;
  const before = old
    .filter((one) => !wanted.includes(one))
    .map((one) => `ALTER TABLE ${name} NO INHERIT ${requoted(one)}`);
  const after = [
    ...wanted
      .filter((one) => !old.includes(one))
      .map((one) => `ALTER TABLE ${name} INHERIT ${requoted(one)}`),
    ...(typed[0] === typed[1]
      ? []
      : [typed[1] === undefined ? `ALTER TABLE ${name} NOT OF` : `ALTER TABLE ${name} OF ${typed[1]}`]),
    ...storageOfTable(from, to),
  ];
  if (before.length + after.length === 0) return null;
  return {
    before,
    after,
    isWhole: propertiesOf(from, to).every((one) => one === 'inherits'),
    besides: [...besideParents(from, to, both)],
  };
};

/** A table that is made; the library knows of no type that tables are of, and not how all of them are stored. */
function made(to: Unit | undefined, both: Both): ReturnType<Writer> {
  if (to === undefined) return null;
  const type = optionsOf(to).get('of');
  const typed = type === undefined ? [] : [`ALTER TABLE ${requoted(to.identity)} OF ${type}`];
  const after = [...typed, ...storageOfTable(undefined, to), ...triggersOfPartitions(to, both)];
  return after.length === 0 ? null : { after };
}

/** Constraints that a table has with a parent: they become its own with NO INHERIT, and the parent's with INHERIT. */
function* besideParents(from: Unit, to: Unit, both: Both): Generator<string> {
  const [old, wanted] = [list(from, 'inherits'), list(to, 'inherits')];
  const sides = [
    { mine: both.to, others: both.from, parents: old.filter((one) => !wanted.includes(one)) },
    { mine: both.from, others: both.to, parents: wanted.filter((one) => !old.includes(one)) },
  ];
  for (const { mine, others, parents } of sides)
    for (const [key, unit] of mine) {
      if (unit.kind !== 'constraint' || unit.relation !== to.identity || others.has(key)) continue;
      const name = quoted(text(unit, 'constraint'));
      const isParents = (parent: string): boolean =>
        others.get(keyOf('constraint', `${parent}.${name}`))?.body['definition'] === unit.body['definition'];
      if (parents.some(isParents)) yield key;
    }
}

const sequence: Writer = (from, to) => {
  if (to === undefined || from?.body['persistence'] === to.body['persistence']) return null;
  const logged = to.body['persistence'] === undefined ? 'LOGGED' : 'UNLOGGED';
  return { after: [`ALTER SEQUENCE ${requoted(to.identity)} SET ${logged}`] };
};

interface Attribute {
  readonly name: string;
  readonly comment?: string;
}

/** The library makes an enum without one of its labels anew, and forgets what is said of it and who may use it. */
function enumMadeAnew(to: Unit, both: Both): ReturnType<Writer> {
  const grants = [...both.to.values()].filter((unit) => objectOf(unit) === to.key);
  const after = [
    ...(to.body['comment'] == null ? [] : [`COMMENT ON TYPE ${requoted(to.identity)} IS ${commentOf(to)}`]),
    ...grants.flatMap((unit) => grant(undefined, unit, both)?.after ?? []),
  ];
  return after.length === 0 ? null : { after };
}

const type: Writer = (from, to, both) => {
  if (from?.body['kind'] === 'enum' && to?.body['kind'] === 'enum') return enumMadeAnew(to, both);
  if (to === undefined || to.body['kind'] !== 'composite') return null;
  const attributes = (unit: Unit | undefined): readonly Attribute[] =>
    (unit?.body['attributes'] as readonly Attribute[] | undefined) ?? [];
  const old = new Map(attributes(from).map(({ name, comment }) => [name, comment]));
  const after = attributes(to)
    .filter(({ name, comment }) => old.get(name) !== comment)
    .map(
      ({ name, comment }) =>
        `COMMENT ON COLUMN ${requoted(to.identity)}.${identifier(name)} IS ${
          comment === undefined ? 'NULL' : literal(comment)
        }`,
    );
  return after.length === 0 ? null : { after };
};

interface Column {
  readonly name: string;
  readonly type: string;
  readonly options?: readonly string[];
  readonly comment: string | null;
  readonly default: string | null;
}

/** What is said of the columns of a view: their comments, and what an INSERT through it puts there by default. */
function columnsOfView(from: Unit | undefined, to: Unit): readonly string[] {
  const columns = (unit: Unit | undefined): readonly Column[] =>
    (unit?.body['columns'] as readonly Column[] | undefined) ?? [];
  const old = new Map(columns(from).map((one) => [one.name, one]));
  const view = requoted(to.identity);
  return columns(to).flatMap((one) => {
    const { name, comment: said, default: value } = one;
    const [column, before] = [identifier(name), old.get(name)];
    const change = value === null ? 'DROP DEFAULT' : `SET DEFAULT ${value}`;
    return [
      ...((before?.comment ?? null) === said
        ? []
        : [`COMMENT ON COLUMN ${view}.${column} IS ${said === null ? 'NULL' : literal(said)}`]),
      ...((before?.default ?? null) === value ? [] : [`ALTER VIEW ${view} ALTER COLUMN ${column} ${change}`]),
      ...(to.body['kind'] === 'materialized view' ? ofMaterialized(view, before, one) : []),
    ];
  });
}

const view: Writer = (from, to) => {
  if (to === undefined) return null;
  const columns = columnsOfView(from, to);
  const isWhole = from !== undefined && propertiesOf(from, to).join() === 'populated';
  // One that is made is filled.
  const isEmptied = to.body['populated'] === false;
  if (!isWhole && !isEmptied) return columns.length === 0 ? null : { after: columns };
  const refresh = `REFRESH MATERIALIZED VIEW ${requoted(to.identity)}${isEmptied ? ' WITH NO DATA' : ''}`;
  return { after: [...columns, refresh], isWhole };
};

/** From PostgreSQL 18 on; the library does not know of it. */
const publication: Writer = (from, to) => {
  if (to === undefined) return null;
  const [before, after] = [from, to].map((one) => list(one, 'operations').includes(generatedColumns));
  return before === after
    ? null
    : {
        after: [
          `ALTER PUBLICATION ${requoted(to.identity)} SET (publish_generated_columns = ${after ? 'stored' : 'none'})`,
        ],
        isWhole: from !== undefined && isOfGeneratedAlone(from, to),
      };
};

const generatedColumns = 'generated columns';

function isOfGeneratedAlone(from: Unit, to: Unit): boolean {
  const rest = (unit: Unit): string =>
    list(unit, 'operations')
      .filter((one) => one !== generatedColumns)
      .join();
  return propertiesOf(from, to).join() === 'operations' && rest(from) === rest(to);
}

const writers: Readonly<Record<string, Writer>> = {
  publication,
  'statistics object': statisticsObject,
  column,
  index,
  constraint,
  table,
  partition,
  sequence,
  type,
  grant,
  'default privilege': defaultPrivilege,
  view,
  ...Object.fromEntries(unmodelledKinds.map((kind) => [kind, unmodelled] as const)),
};

/** Whether there is SQL of our own for units of a kind. */
export const hasOwnSql = (kind: string): boolean => kind in writers;
