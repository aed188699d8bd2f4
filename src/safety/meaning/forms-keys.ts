import { identifier, literal } from '../../quoting.ts';
import type { Retyped } from './alteration.ts';
import { named, plainName, type Change } from './change.ts';
import {
  backfill,
  concurrent,
  notNullOf,
  notNullSteps,
  slug,
  step,
  type Draft,
  type DraftStep,
  type Part,
} from './draft.ts';
import { allOf, triggersOf } from './forms-own.ts';
import { briefly, syncing, usingIndex } from './forms-shared.ts';
import type { Look } from './look.ts';
import type { Column, Constraint, Index, Relation } from './state.ts';

/*
 * Another type for a column that indexes, keys, foreign keys or a sequence hang on. All are made anew on a second
 * column while others read and write, so that the swap only drops, renames and takes over what is there.
 */

/** A column that gets another type, its table, and what is called what. */
interface Key {
  readonly change: Change;
  readonly table: Relation;
  readonly from: Column;
  readonly to: Column;
  /** The second column. */
  readonly second: string;
}

/** A foreign key that is made anew on the second column. */
interface Foreign {
  readonly table: NonNullable<Constraint['holder']>;
  readonly constraint: Constraint;
  readonly name: string;
  readonly definition: string;
}

const newName = (name: string): string => `${name.slice(0, 55)}_new`;

/** @returns null where something hangs on the column that has no second one, such as a CHECK or an expression. */
export async function retypedKey(
  change: Change,
  table: Relation,
  { from, to, value, using }: Retyped,
  look: Look,
): Promise<Draft | null> {
  const key: Key = { change, table, from, to, second: newName(to.name) };
  const indexes = change.before.indexes.filter(
    (one) => one.relation === table.oid && hasColumn(one, from.name, change),
  );
  const foreign = foreignKeys(key);
  const others = change.before.constraints.some(
    (one) =>
      one.relation === table.oid &&
      one.columns.includes(from.name) &&
      !['p', 'u', 'f', 'n'].includes(one.kind),
  );
  const built = indexes.map((index) => builtAnew(key, index));
  if (others || foreign === null || built.some((one) => one === null)) return null;
  const [made, where] = [identifier(key.second), named(table)];
  const synced = syncing({
    table,
    column: key.second,
    assignments: `  SELECT ${value} INTO NEW.${made} FROM (SELECT NEW.*) AS r;`,
    isForeign: using !== null,
    triggers: await triggersOf(look, table),
  });
  if (synced === null) return null;
  const own = { relation: table.oid, number: to.number };
  return {
    summary:
      `Fills a second column of the new type while others read and write, and makes on it what hangs on ` +
      `${plainName(from.name)}; one short transaction lets it take the name${synced.firing}`,
    steps: [
      step(
        slug('add_column', key.second),
        `ALTER TABLE ${where} ADD COLUMN ${made} ${to.typeName}`,
        ...synced.create,
      ),
      backfill(slug('backfill', key.second), where, {
        set: `${made} = ${value}`,
        condition: `${made} IS DISTINCT FROM ${value}`,
        isKept: true,
      }),
      ...built.flatMap((one) => one ?? []),
      ...(to.notNull ? notNullSteps(where, [key.second], notNullOf(change, to)) : []),
      ...foreignSteps(foreign),
      step(
        slug('swap', from.name),
        ...swap(key, { indexes, foreign, drop: synced.drop }),
        ...(await allOf(look, own, table)),
      ),
    ],
    reachesTheSame: true,
  };
}

/** Whether an index or the constraint that owns it names a column. */
const hasColumn = ({ columns, oid }: Index, name: string, { before }: Change): boolean =>
  columns.includes(name) ||
  before.constraints.some((one) => one.index === oid && one.kind !== 'f' && one.columns.includes(name));

/** The index on the second column, where the definition of the old one says no more than its keys. */
function builtAnew({ table, from, second }: Key, index: Index): DraftStep | null {
  const own = index.keys.map(({ sql }) => sql);
  const isPlain = index.definition.endsWith(` USING ${index.method} (${own.join(', ')})`);
  if (!isPlain || !index.valid || !index.immediate) return null;
  const keys = own.map((sql) => (isName(sql, from.name) ? identifier(second) : sql));
  if (keys.every((sql, at) => sql === own[at])) return null;
  const name = newName(index.name);
  return concurrent(
    slug('create', name),
    `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX CONCURRENTLY ${identifier(name)} ON ${named(table)} ` +
      `USING ${index.method} (${keys.join(', ')})`,
  );
}

/** PostgreSQL quotes a name where it has to be. */
const isName = (sql: string, name: string): boolean => sql === name || sql === identifier(name);

/** What stands behind a list of names; null where the text does not begin with it. */
function behind(text: string, names: readonly string[]): string | null {
  let rest = text;
  for (const [at, name] of names.entries()) {
    const separator = at === 0 ? '' : ', ';
    const written = [identifier(name), name].find((one) => rest.startsWith(`${separator}${one}`));
    if (written === undefined) return null;
    rest = rest.slice(separator.length + written.length);
  }
  return rest;
}

/** What a foreign key says behind its columns, such as ON DELETE; null where it is written in another way. */
function actionsOf({ definition, columns, referencedColumns, referencedName }: Constraint): string | null {
  const [first, middle, last] = ['FOREIGN KEY (', `) REFERENCES ${referencedName}(`, ')'];
  if (!definition.startsWith(first)) return null;
  const own = behind(definition.slice(first.length), columns);
  if (own?.startsWith(middle) !== true) return null;
  const rest = behind(own.slice(middle.length), referencedColumns);
  return rest?.startsWith(last) === true ? rest.slice(last.length) : null;
}

/** Foreign keys of the column and to it; null where one of them cannot be made anew. */
function foreignKeys({ change, table, from, second }: Key): readonly Foreign[] | null {
  const { before } = change;
  const found = before.constraints.flatMap((constraint): (Foreign | null)[] => {
    const own = constraint.relation === table.oid && constraint.columns.includes(from.name);
    const to = constraint.referenced === table.oid && constraint.referencedColumns.includes(from.name);
    if (constraint.kind !== 'f' || (!own && !to)) return [];
    const { holder } = constraint;
    const actions = actionsOf(constraint);
    // Before 18 a foreign key of a partitioned table cannot be NOT VALID.
    if (holder?.kind !== 'r' || constraint.parent !== 0 || actions === null) return [null];
    if (!constraint.validated || !constraint.enforced) return [null];
    const list = (names: readonly string[], isChanged: boolean): string =>
      names.map((name) => identifier(isChanged && name === from.name ? second : name)).join(', ');
    const definition =
      `FOREIGN KEY (${list(constraint.columns, own)}) REFERENCES ${constraint.referencedName}` +
      `(${list(constraint.referencedColumns, to)})${actions}`;
    return [{ table: holder, constraint, name: newName(constraint.name), definition }];
  });
  return found.includes(null) ? null : found.flatMap((one) => one ?? []);
}

/** They hold for the second column as soon as its index is there, and are checked before the swap. */
function foreignSteps(foreign: readonly Foreign[]): readonly DraftStep[] {
  const each = (what: (one: Foreign, name: string) => string): readonly string[] =>
    foreign.map((one) => `ALTER TABLE ${named(one.table)} ${what(one, identifier(one.name))}`);
  const added = each(({ definition }, name) => `ADD CONSTRAINT ${name} ${definition} NOT VALID`);
  const checked = each((_, name) => `VALIDATE CONSTRAINT ${name}`);
  return foreign.flatMap(({ name }, at) => [
    step(slug('add', name, 'not_valid'), briefly, added[at] ?? ''),
    step(slug('validate', name), checked[at] ?? ''),
  ]);
}

interface Swapped {
  readonly indexes: readonly Index[];
  readonly foreign: readonly Foreign[];
  /** What takes the trigger away. */
  readonly drop: readonly string[];
}

function swap(
  { change, table, from, to, second }: Key,
  { indexes, foreign, drop }: Swapped,
): readonly Part[] {
  const [old, made, where] = [identifier(from.name), identifier(second), named(table)];
  const notNull = notNullOf(change, to);
  const owner = (index: Index): Constraint | undefined =>
    change.before.constraints.find((one) => one.index === index.oid && one.kind !== 'f');
  return [
    ...(foreign.length === 0 ? [] : [briefly]),
    // The tables that refer to it are locked before it, as by those who insert into them.
    ...foreign.map(
      (one) => `ALTER TABLE ${named(one.table)} DROP CONSTRAINT ${identifier(one.constraint.name)}`,
    ),
    ...drop,
    ...(to.identity === '' ? [] : [identityTaken(where, from, made)]),
    ...(to.default === null ? [] : [`ALTER TABLE ${where} ALTER COLUMN ${made} SET DEFAULT ${to.default}`]),
    ...change.before.relations
      .filter((one) => one.kind === 'S' && drawsFrom(to, one))
      .map((one) => `ALTER SEQUENCE ${named(one)} OWNED BY ${where}.${made}`),
    `ALTER TABLE ${where} DROP COLUMN ${old}`,
    `ALTER TABLE ${where} RENAME COLUMN ${made} TO ${old}`,
    ...(notNull === null ? [] : [notNull.rename(where)]),
    ...indexes.map((index) => {
      const constraint = owner(index);
      return constraint === undefined
        ? `ALTER INDEX ${named({ schema: table.schema, name: newName(index.name) })} ` +
            `RENAME TO ${identifier(index.name)}`
        : usingIndex(table, constraint, { ...index, name: newName(index.name) });
    }),
    ...foreign.map(
      ({ table: holder, constraint, name }) =>
        `ALTER TABLE ${named(holder)} RENAME CONSTRAINT ${identifier(name)} TO ${identifier(constraint.name)}`,
    ),
  ];
}

/** Whether a default draws from a sequence that belongs to the table. */
const drawsFrom = ({ default: given }: Column, { schema, name }: Relation): boolean =>
  [schema, identifier(schema)].some((first) =>
    [name, identifier(name)].some(
      (second) => given === `nextval(${literal(`${first}.${second}`)}::regclass)`,
    ),
  );

/**
 * The sequence of an identity column goes with it: the second column gets one of the same name that goes on from there.
 * The first ALTER keeps others from drawing from the old one meanwhile. A limit that is a type's own is not taken over.
 */
function identityTaken(where: string, { name, identity }: Column, made: string): string {
  const limits = '32767, 2147483647, 9223372036854775807';
  return `DO $identity$
DECLARE
  own text := pg_catalog.pg_get_serial_sequence(${literal(where)}, ${literal(name)});
  old record;
  last bigint;
  called boolean;
  privileges aclitem[];
  granted record;
BEGIN
  SELECT s.* INTO old FROM pg_catalog.pg_sequence s WHERE s.seqrelid = own::regclass;
  EXECUTE pg_catalog.format('ALTER SEQUENCE %s INCREMENT BY %s', own, old.seqincrement);
  EXECUTE pg_catalog.format('SELECT last_value, is_called FROM %s', own) INTO last, called;
  SELECT c.relacl INTO privileges FROM pg_catalog.pg_class c WHERE c.oid = own::regclass;
  ALTER TABLE ${where} ALTER COLUMN ${identifier(name)} DROP IDENTITY;
  EXECUTE pg_catalog.format('ALTER TABLE ${where.replaceAll("'", "''").replaceAll('%', '%%')} ALTER COLUMN ${made
    .replaceAll("'", "''")
    .replaceAll('%', '%%')} ADD GENERATED ${identity === 'a' ? 'ALWAYS' : 'BY DEFAULT'} AS IDENTITY '
      '(SEQUENCE NAME %s START WITH %s INCREMENT BY %s CACHE %s %s %s %s)', own, old.seqstart, old.seqincrement,
    old.seqcache, CASE WHEN old.seqcycle THEN 'CYCLE' ELSE 'NO CYCLE' END,
    CASE WHEN old.seqmin NOT IN (-32768, -2147483648, -9223372036854775808)
      THEN pg_catalog.format('MINVALUE %s', old.seqmin) END,
    CASE WHEN old.seqmax NOT IN (${limits}) THEN pg_catalog.format('MAXVALUE %s', old.seqmax) END);
  PERFORM pg_catalog.setval(own::regclass, last, called);
  FOR granted IN SELECT g.privilege_type, g.is_grantable,
      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(g.grantee)) END AS role
    FROM pg_catalog.aclexplode(privileges) g WHERE g.grantee <> g.grantor LOOP
    EXECUTE pg_catalog.format('GRANT %s ON SEQUENCE %s TO %s%s', granted.privilege_type, own, granted.role,
      CASE WHEN granted.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END);
  END LOOP;
END $identity$`;
}
