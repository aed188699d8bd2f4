import { identifier, literal } from '../quoting.ts';
import {
  identitySequence,
  literalOrNull,
  nameOfSequence,
  list,
  byName,
  text,
  type Both,
  type Writer,
} from './own-writer.ts';
import { requoted } from './requoted.ts';
import { propertiesOf } from './difference.ts';
import { keyOf, quoted, type Unit, type Units } from './units.ts';

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

/** The largest values: CREATE TABLE … LIKE makes a sequence of bigint with the one of the column that it copies. */
const most: Readonly<Record<string, string>> = { smallint: '32767', integer: '2147483647' };

export const column: Writer = (from, to, both) => {
  if (to === undefined) return null;
  if (both.to.get(`table ${to.relation}`)?.body['kind'] === 'foreign table') return ofForeign(from, to);
  const ofTable = `${requoted(to.relation ?? '')} ALTER COLUMN ${identifier(text(to, 'name'))}`;
  const alter = `ALTER TABLE ${ofTable}`;
  const properties = propertiesOf(from, to);
  const sequence = identitySequence(to, both.to);
  const changed = changedOptions(list(from, 'options'), list(to, 'options'));
  const isAlone = changed.length > 0 && hasOwnChildren(to.relation ?? '', both.to);
  const alone = isAlone ? `ALTER TABLE ONLY ${ofTable}` : alter;
  const options = changed.map(({ name, value }) =>
    optionSql({ alter: alone, sequence, name, value, type: text(to, 'type') }),
  );
  const notNull = notNullFor(from, to, both);
  const after = [...options.flat(), ...(notNull === undefined ? renamedNotNull(to, both) : [])];
  const isWhole =
    from !== undefined &&
    properties.every(
      (name) =>
        ownProperties(from, to, both).includes(name) || (name === 'not_null' && notNull !== undefined),
    ) &&
    options.every((one) => one.length > 0);
  const anew = from !== undefined && isWhole ? [...changedColumn(alter, from, to, both)] : [];
  if (isWhole && notNull !== undefined) anew.push(...addedNotNull(notNull));
  const before = from === undefined ? [] : renamedSequence(from, to, both);
  // What comes with the inheritance alone is not to be written by the library either.
  const isWritten =
    before.length + anew.length + after.length > 0 || (isWhole && properties.includes('inherited'));
  return isWritten
    ? {
        before,
        after: [...anew, ...after],
        isWhole,
        besides: isWhole && notNull !== undefined ? [notNull.key] : [],
      }
    : null;
};

/**
 * Whether tables inherit from it that are objects of their own: what is said of its columns then goes on to theirs,
 * which are told what is theirs by themselves. A partition, or what comes and goes like one, is told nothing.
 */
function hasOwnChildren(relation: string, units: Units): boolean {
  const all = [...units.values()];
  return (
    all.some((unit) => unit.kind === 'table' && list(unit, 'inherits').includes(relation)) &&
    !all.some(({ kind, body }) => kind === 'partition' && body['partition_of'] === relation)
  );
}

interface Changed {
  readonly name: string;
  readonly was: string | undefined;
  readonly value: string | undefined;
}

/** @param from options of what was, as a snapshot has them; @param to of what is wanted. */
function changedOptions(from: readonly string[], to: readonly string[]): readonly Changed[] {
  const [old, wanted] = [byName(from), byName(to)];
  return [...new Set([...old.keys(), ...wanted.keys()])]
    .map((name) => ({ name, was: old.get(name), value: wanted.get(name) }))
    .filter(({ was, value }) => was !== value);
}

/** What the server behind a foreign table is told of a column, such as its name there; the library leaves it out. */
function ofForeign(from: Unit | undefined, to: Unit): ReturnType<Writer> {
  const alter = `ALTER FOREIGN TABLE ${requoted(to.relation ?? '')} ALTER COLUMN ${identifier(text(to, 'name'))}`;
  const after = changedOptions(list(from, 'options'), list(to, 'options')).flatMap(({ name, was, value }) => {
    // These are PostgreSQL's own, on its side of the wire.
    if (/^(?:statistics|n_distinct(?:_inherited)?)$/.test(name))
      return optionSql({ alter, sequence: '', name, value, type: text(to, 'type') });
    if (value === undefined) return [`${alter} OPTIONS (DROP ${identifier(name)})`];
    const verb = was === undefined ? 'ADD' : 'SET';
    return [`${alter} OPTIONS (${verb} ${identifier(name)} ${literal(value)})`];
  });
  const isWhole = from !== undefined && propertiesOf(from, to).join() === 'options';
  return after.length === 0 ? null : { after, isWhole };
}

interface ViewColumn {
  readonly name: string;
  readonly type: string;
  readonly options?: readonly string[];
}

/** What PostgreSQL keeps of a materialized view's column: how its values are stored, how much of them is sampled. */
export function ofMaterialized(
  view: string,
  from: ViewColumn | undefined,
  to: ViewColumn,
): readonly string[] {
  const alter = `ALTER MATERIALIZED VIEW ${view} ALTER COLUMN ${identifier(to.name)}`;
  return changedOptions(from?.options ?? [], to.options ?? []).flatMap(({ name, value }) =>
    optionSql({ alter, sequence: '', name, value, type: to.type }),
  );
}

/** The library names the sequence of a column that becomes an identity, and renames none. */
function renamedSequence(from: Unit, to: Unit, both: Both): readonly string[] {
  if (from.body['identity'] == null || to.body['identity'] == null) return [];
  const [was, is] = [nameOfSequence(from, both.from), nameOfSequence(to, both.to)];
  return was === is
    ? []
    : [`ALTER SEQUENCE ${identitySequence(from, both.from)} RENAME TO ${identifier(is)}`];
}

/**
 * The constraint by which a column becomes NOT NULL, where a snapshot has something to say of it: from PostgreSQL 18 on
 * it may hold for new rows only, or not for children, and have a comment. The library knows nothing of that.
 */
export function notNullFor(
  from: Unit | undefined,
  to: Unit | undefined,
  { to: units }: Both,
): Unit | undefined {
  if (from === undefined || from.body['not_null'] === true || to?.body['not_null'] !== true) return undefined;
  return [...units.values()].find(
    ({ kind, relation, body }) =>
      kind === 'constraint' &&
      relation === to.relation &&
      body['kind'] === 'not null' &&
      (body['columns'] as readonly string[]).join() === text(to, 'name'),
  );
}

function* addedNotNull(constraint: Unit): Generator<string> {
  const [table, name] = [requoted(constraint.relation ?? ''), identifier(text(constraint, 'constraint'))];
  yield `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${text(constraint, 'definition')}`;
  if (constraint.body['comment'] != null)
    yield `COMMENT ON CONSTRAINT ${name} ON ${table} IS ${literalOrNull(text(constraint, 'comment'))}`;
}

/** What a snapshot says of the NOT NULL constraint of a column that is NOT NULL on both sides. */
export const notNull: Writer = (from, to, both) => {
  const unit = to ?? from;
  if (unit?.body['kind'] !== 'not null') return null;
  const [name] = unit.body['columns'] as readonly string[];
  const column = keyOf('column', `${unit.relation ?? ''}.${quoted(name ?? '')}`);
  // With its NOT NULL it comes and goes.
  if ([both.from, both.to].some((units) => units.get(column)?.body['not_null'] !== true)) return null;
  const [table, constraint] = [requoted(unit.relation ?? ''), identifier(text(unit, 'constraint'))];
  const alter = (words: string): string => `ALTER TABLE ${table} ${words}`;
  const [was, is] = [from, to].map((one) => ({
    isInherited: !/ NO INHERIT\b/.test(String(one?.body['definition'] ?? '')),
    isValidated: one?.body['validated'] !== false,
    comment: (one?.body['comment'] ?? null) as string | null,
  })) as [NotNull, NotNull];
  return {
    after: [
      ...(was.isInherited === is.isInherited
        ? []
        : [alter(`ALTER CONSTRAINT ${constraint} ${is.isInherited ? 'INHERIT' : 'NO INHERIT'}`)]),
      ...(!was.isValidated && is.isValidated ? [alter(`VALIDATE CONSTRAINT ${constraint}`)] : []),
      ...(was.comment === is.comment
        ? []
        : [`COMMENT ON CONSTRAINT ${constraint} ON ${table} IS ${literalOrNull(is.comment)}`]),
    ],
    isWhole: true,
  };
};

interface NotNull {
  readonly isInherited: boolean;
  readonly isValidated: boolean;
  readonly comment: string | null;
}

/**
 * The library takes a column for none that is there only because a parent has it. Whether it is, the inheritance of its
 * table decides; what else changes of it is written here.
 */
const isInherited = (from: Unit, to: Unit): boolean => from.body['inherited'] !== to.body['inherited'];

function* ofInherited(alter: string, to: Unit, properties: readonly string[]): Generator<string> {
  const isOfOtherType = properties.includes('type');
  if (isOfOtherType) {
    yield `${alter} DROP DEFAULT`;
    yield `${alter} TYPE ${text(to, 'type')}${collate(to)}`;
  }
  if (properties.includes('default') || isOfOtherType)
    yield to.body['default'] == null
      ? `${alter} DROP DEFAULT`
      : `${alter} SET DEFAULT ${text(to, 'default')}`;
  if (properties.includes('not_null'))
    yield `${alter} ${to.body['not_null'] === true ? 'SET' : 'DROP'} NOT NULL`;
}

const keepsValues = (from: Unit, to: Unit): boolean =>
  from.body['generated'] === 'stored' && to.body['generated'] == null;

/** From PostgreSQL 17 on the expression of a stored column can be another; the library makes the column anew. */
export const isOtherExpression = (from: Unit | undefined, to: Unit | undefined, { major }: Both): boolean =>
  major >= 17 &&
  from?.body['generated'] === 'stored' &&
  to?.body['generated'] === 'stored' &&
  propertiesOf(from, to).join() === 'default';

/** What of a column is changed here without making it anew. */
const ownProperties = (from: Unit, to: Unit, both: Both): readonly string[] => [
  'options',
  'collation',
  'not_null_constraint',
  'identity_sequence',
  ...(isInherited(from, to) ? ['inherited', 'type', 'default', 'not_null'] : []),
  ...(keepsValues(from, to) ? ['generated', 'default'] : []),
  ...(isOtherExpression(from, to, both) ? ['default'] : []),
];

function* changedColumn(alter: string, from: Unit, to: Unit, both: Both): Generator<string> {
  const properties = propertiesOf(from, to);
  if (isOtherExpression(from, to, both)) yield `${alter} SET EXPRESSION AS (${text(to, 'default')})`;
  if (keepsValues(from, to)) {
    yield `${alter} DROP EXPRESSION`;
    if (to.body['default'] != null) yield `${alter} SET DEFAULT ${text(to, 'default')}`;
  }
  if (isInherited(from, to)) yield* ofInherited(alter, to, properties);
  if (properties.includes('collation') && !properties.includes('type'))
    yield `${alter} TYPE ${text(to, 'type')}${collate(to)}`;
}

const collate = (unit: Unit): string =>
  unit.body['collation'] == null ? '' : ` COLLATE ${requoted(text(unit, 'collation'))}`;

interface Option {
  /** `ALTER TABLE … ALTER COLUMN …` */
  readonly alter: string;
  /** The one behind an identity column. */
  readonly sequence: string;
  readonly name: string;
  readonly value: string | undefined;
  /** The column's. */
  readonly type: string;
}

function optionSql({ alter, sequence, name, value, type }: Option): readonly string[] {
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
    case 'comment':
      return [`COMMENT ON SEQUENCE ${sequence} IS ${literalOrNull(value)}`];
    case 'maximum':
      return value !== undefined && value === most[type]
        ? [`ALTER SEQUENCE ${sequence} AS bigint MAXVALUE ${value}`]
        : [];
    default:
      return [];
  }
}
