import { identifier, literal } from '../quoting.ts';
import { defaultPrivilege, grant } from './own-privileges.ts';
import {
  identitySequence,
  list,
  nameOfSequence,
  text,
  type Both,
  type OwnSql,
  type Writer,
} from './own-writer.ts';
import { requoted } from './requoted.ts';
import { columnOrder, keyOf, propertiesOf, type Unit, type Units } from './units.ts';

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

const tableOf = (unit: Unit): string =>
  `${identifier(text(unit, 'schema'))}.${identifier(text(unit, 'table'))}`;

const comment = (on: string, unit: Unit): readonly string[] =>
  unit.body['comment'] == null ? [] : [`COMMENT ON ${on} IS ${literal(text(unit, 'comment'))}`];

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

/** What a type's values are stored like when nobody says it: before PostgreSQL 16 there is no word for it. */
function usualStorage(type: string): string {
  if (/\[\]$|^(?:text|character|bytea|json|jsonb|xml|tsvector)/.test(type)) return 'EXTENDED';
  if (/^(?:numeric|inet|cidr)/.test(type)) return 'MAIN';
  return /^(?:integer|bigint|smallint|boolean|uuid|date|timestamp|time|real|double)/.test(type)
    ? 'PLAIN'
    : 'DEFAULT';
}

/** How PostgreSQL calls the constraint of a column that is NOT NULL when nobody says it. */
export const nameOfNotNull = (unit: Unit, units: Units): string =>
  `${String(units.get(keyOf('table', unit.relation ?? ''))?.body['table'])}_${text(unit, 'name')}_not_null`;

function renamedNotNull(unit: Unit, { to, names }: Both): readonly string[] {
  const called = names.get(unit.key);
  if (called === undefined) return [];
  const wanted = String(unit.body['not_null_constraint'] ?? nameOfNotNull(unit, to));
  const [one, other] = [identifier(called), identifier(wanted)];
  return [`ALTER TABLE ${requoted(unit.relation ?? '')} RENAME CONSTRAINT ${one} TO ${other}`];
}

const column: Writer = (from, to, both) => {
  if (to === undefined) return null;
  const alter = `ALTER TABLE ${requoted(to.relation ?? '')} ALTER COLUMN ${identifier(text(to, 'name'))}`;
  const properties = propertiesOf(from, to);
  const [old, wanted] = [optionsOf(from), optionsOf(to)];
  const sequence = identitySequence(to, both.to);
  const options = [...new Set([...old.keys(), ...wanted.keys()])]
    .filter((name) => old.get(name) !== wanted.get(name))
    .map((name) =>
      name === 'comment'
        ? [`COMMENT ON SEQUENCE ${sequence} IS ${literalOrNull(wanted.get(name))}`]
        : optionSql(alter, name, wanted.get(name), text(to, 'type')),
    );
  const after = [...options.flat(), ...renamedNotNull(to, both)];
  const isWhole =
    from !== undefined &&
    properties.every((name) => ownProperties(from, to).includes(name)) &&
    options.every((one) => one.length > 0);
  const anew = from !== undefined && isWhole ? [...changedColumn(alter, from, to, properties)] : [];
  const isPlain = both.to.get(`table ${to.relation}`)?.body['kind'] !== 'foreign table';
  const before = from === undefined ? [] : renamedSequence(from, to, both);
  return isPlain && before.length + anew.length + after.length > 0
    ? { before, after: [...anew, ...after], isWhole }
    : null;
};

const literalOrNull = (value: string | undefined): string => (value === undefined ? 'NULL' : literal(value));

/** The library names the sequence of a column that becomes an identity, and renames none. */
function renamedSequence(from: Unit, to: Unit, both: Both): readonly string[] {
  if (from.body['identity'] == null || to.body['identity'] == null) return [];
  const [was, is] = [nameOfSequence(from, both.from), nameOfSequence(to, both.to)];
  return was === is
    ? []
    : [`ALTER SEQUENCE ${identitySequence(from, both.from)} RENAME TO ${identifier(is)}`];
}

const keepsValues = (from: Unit, to: Unit): boolean =>
  from.body['generated'] === 'stored' && to.body['generated'] == null;

/** What of a column is changed here without making it anew. */
const ownProperties = (from: Unit, to: Unit): readonly string[] => [
  'options',
  'collation',
  'not_null_constraint',
  'identity_sequence',
  ...(keepsValues(from, to) ? ['generated', 'default'] : []),
];

function* changedColumn(
  alter: string,
  from: Unit,
  to: Unit,
  properties: readonly string[],
): Generator<string> {
  if (keepsValues(from, to)) {
    yield `${alter} DROP EXPRESSION`;
    if (to.body['default'] != null) yield `${alter} SET DEFAULT ${text(to, 'default')}`;
  }
  if (properties.includes('collation')) yield `${alter} TYPE ${text(to, 'type')}${collate(to)}`;
}

const collate = (unit: Unit): string =>
  unit.body['collation'] == null ? '' : ` COLLATE ${requoted(text(unit, 'collation'))}`;

const optionsOf = (unit: Unit | undefined): ReadonlyMap<string, string> =>
  new Map(
    list(unit, 'options').map((one) => {
      const at = one.indexOf('=');
      return at < 0 ? [one, ''] : [one.slice(0, at), one.slice(at + 1)];
    }),
  );

function optionSql(alter: string, name: string, value: string | undefined, type: string): readonly string[] {
  switch (name) {
    case 'storage':
      return [`${alter} SET STORAGE ${value ?? usualStorage(type)}`];
    case 'compression':
      return [`${alter} SET COMPRESSION ${value ?? 'default'}`];
    case 'statistics':
      return [`${alter} SET STATISTICS ${value ?? '-1'}`];
    case 'n_distinct':
    case 'n_distinct_inherited':
      return [value === undefined ? `${alter} RESET (${name})` : `${alter} SET (${name} = ${value})`];
    default:
      return [];
  }
}

const index: Writer = (from, to) => {
  if (to === undefined) return null;
  const [old, wanted] = [optionsOf(from), optionsOf(to)];
  const name = `${identifier(text(to, 'schema'))}.${identifier(text(to, 'index'))}`;
  const numbered = [...new Set([...old.keys(), ...wanted.keys()])].filter((one) =>
    one.startsWith('statistics of column '),
  );
  const after = [
    ...(wanted.has('clustered')
      ? [`ALTER TABLE ${tableOf(to)} CLUSTER ON ${identifier(text(to, 'index'))}`]
      : []),
    ...numbered
      .filter((one) => old.get(one) !== wanted.get(one))
      .map((one) => {
        const number = one.replace('statistics of column ', '');
        return `ALTER INDEX ${name} ALTER COLUMN ${number} SET STATISTICS ${wanted.get(one) ?? '-1'}`;
      }),
  ];
  const before =
    old.has('clustered') && !wanted.has('clustered')
      ? [`ALTER TABLE ${tableOf(to)} SET WITHOUT CLUSTER`]
      : [];
  return before.length + after.length > 0 ? { before, after } : null;
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

const table: Writer = (from, to, both) => {
  if (from === undefined) return detached(from, to, both);
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
  ];
  if (before.length + after.length === 0) return null;
  return { before, after, isWhole: propertiesOf(from, to).every((one) => one === 'inherits') };
};

const sequence: Writer = (from, to) => {
  if (to === undefined || from?.body['persistence'] === to.body['persistence']) return null;
  const logged = to.body['persistence'] === undefined ? 'LOGGED' : 'UNLOGGED';
  return { after: [`ALTER SEQUENCE ${requoted(to.identity)} SET ${logged}`] };
};

interface Attribute {
  readonly name: string;
  readonly comment?: string;
}

const type: Writer = (from, to) => {
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
  readonly comment: string | null;
  readonly default: string | null;
}

/** What is said of the columns of a view: their comments, and what an INSERT through it puts there by default. */
function columnsOfView(from: Unit | undefined, to: Unit): readonly string[] {
  const columns = (unit: Unit | undefined): readonly Column[] =>
    (unit?.body['columns'] as readonly Column[] | undefined) ?? [];
  const old = new Map(columns(from).map((one) => [one.name, one]));
  const view = requoted(to.identity);
  return columns(to).flatMap(({ name, comment: said, default: value }) => {
    const [column, before] = [identifier(name), old.get(name)];
    const change = value === null ? 'DROP DEFAULT' : `SET DEFAULT ${value}`;
    return [
      ...((before?.comment ?? null) === said
        ? []
        : [`COMMENT ON COLUMN ${view}.${column} IS ${said === null ? 'NULL' : literal(said)}`]),
      ...((before?.default ?? null) === value ? [] : [`ALTER VIEW ${view} ALTER COLUMN ${column} ${change}`]),
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

const writers: Readonly<Record<string, Writer>> = {
  'statistics object': statisticsObject,
  column,
  index,
  table,
  sequence,
  type,
  grant,
  'default privilege': defaultPrivilege,
  view,
};
