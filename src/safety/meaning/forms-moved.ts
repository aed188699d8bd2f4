import { identifier } from '../../quoting.ts';
import { retyped, type Retyped } from './alteration.ts';
import { columnsIn, isPlain, named, relationIn, said, type Change } from './change.ts';
import { backfill, concurrent, notNullOf, notNullSteps, slug, step, type Draft } from './draft.ts';
import { retypedKey } from './forms-keys.ts';
import { allOf, triggersOf } from './forms-own.ts';
import { renamedColumn, renamedTable } from './forms-renamed.ts';
import { syncing } from './forms-shared.ts';
import type { Look } from './look.ts';
import { provenBy } from './proof.ts';
import { kindOf, nodesOf } from './scope.ts';
import type { Relation } from './state.ts';

/* Safer forms of what changes a table itself: the types of its columns, its partitions. */

/** @returns null where the statement does nothing of the kind, or there is no better way. */
export async function moved(change: Change, tables: readonly Relation[], look: Look): Promise<Draft | null> {
  for (const table of tables) {
    const now = relationIn(change.after, table.oid);
    if (now === undefined) continue;
    const draft =
      (await renamedTable(change, table, now, look)) ??
      (await partitioned(change, table, now)) ??
      (await renamedColumn(change, table, look)) ??
      (await retypedColumn(change, table, look));
    if (draft !== null) return draft;
  }
  return await newPartition(change);
}

async function partitioned(change: Change, table: Relation, now: Relation): Promise<Draft | null> {
  const left = table.parents.filter((parent) => !now.parents.includes(parent));
  const [parent] = left.flatMap((oid) => relationIn(change.before, oid) ?? []);
  if (parent !== undefined && table.bound !== null) {
    const siblings = change.before.relations.filter(({ parents }) => parents.includes(parent.oid));
    const [, node] = kindOf(change.tree);
    // PostgreSQL refuses it beside a default partition.
    if (
      siblings.some(({ bound }) => bound === 'DEFAULT') ||
      JSON.stringify(node).includes('"concurrent":true')
    )
      return null;
    return {
      summary:
        'Detaches the partition without making those wait who read or write the others; it keeps its bound as a CHECK',
      steps: [
        concurrent(
          slug('detach', table.name),
          `ALTER TABLE ${named(parent)} DETACH PARTITION ${named(table)} CONCURRENTLY`,
        ),
      ],
      reachesTheSame: false,
    };
  }
  const [to] = now.parents.filter((one) => !table.parents.includes(one));
  if (to === undefined || now.bound === null || now.partitionConstraint === null) return null;
  return await guarded(change, [[table, now.partitionConstraint], ...defaultOf(change, to, now)]);
}

/** The default partition beside a new one, with what its rows must fulfil then. */
function defaultOf(
  { before }: Change,
  parent: number,
  { partitionConstraint }: Relation,
): readonly (readonly [Relation, string])[] {
  const found = before.relations.find(
    ({ parents, bound }) => bound === 'DEFAULT' && parents.includes(parent),
  );
  return found === undefined || partitionConstraint === null
    ? []
    : [[found, `NOT (${partitionConstraint})`] as const];
}

/** CHECKs that prove what the statement would otherwise look at each row for. */
async function guarded(
  change: Change,
  asked: readonly (readonly [Relation, string])[],
): Promise<Draft | null> {
  const checks: (readonly [Relation, string])[] = [];
  for (const [table, condition] of asked)
    if (!(await provenBy(change.before, table, condition))) checks.push([table, condition]);
  if (checks.length === 0) return null;
  const name = identifier('bound_of_new_partition');
  const each = (sql: (table: string, condition: string) => string): readonly string[] =>
    checks.map(([table, condition]) => sql(named(table), condition));
  return {
    summary:
      'Checks the rows by a CHECK while others read and write, so that the partition is attached without looking at ' +
      `them; meanwhile ${checks.map(([table]) => said(table)).join(' and ')} ` +
      `${checks.length === 1 ? 'accepts' : 'accept'} only rows that stay there`,
    steps: [
      step(
        'add_check_of_bound_not_valid',
        ...each(
          (table, condition) => `ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${condition}) NOT VALID`,
        ),
      ),
      step('validate_bound', ...each((table) => `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}`)),
      step(
        'attach_partition',
        change.sql.trim().replace(/;$/, ''),
        ...each((table) => `ALTER TABLE ${table} DROP CONSTRAINT ${name}`),
      ),
    ],
    reachesTheSame: true,
  };
}

/** CREATE TABLE … PARTITION OF beside a default partition, which is read for it. */
async function newPartition(change: Change): Promise<Draft | null> {
  const { before, after } = change;
  for (const made of after.relations) {
    const [parent] = made.parents;
    if (made.bound === null || parent === undefined || relationIn(before, made.oid) !== undefined) continue;
    const checks = defaultOf(change, parent, made).filter(([{ oid }]) => !change.base.isNew(oid));
    if (checks.length > 0) return await guarded(change, checks);
  }
  return null;
}

async function retypedColumn(change: Change, table: Relation, look: Look): Promise<Draft | null> {
  const changed = retyped(change, table);
  const [one] = changed;
  if (one === undefined || changed.length > 1 || !isPlain(change.before, table)) return null;
  // A trigger does not see what is generated: it is computed behind it.
  const generated = columnsIn(change.before, table.oid).filter((column) => column.generated !== '');
  const words = nodesOf(one.using, 'String').map(({ sval }) => sval);
  if (generated.some(({ name }) => words.includes(name))) return null;
  // A change of the catalog alone needs no better way.
  if (table.filenode !== undefined && relationIn(change.after, table.oid)?.filenode === table.filenode)
    return null;
  const isKey =
    change.before.constraints.some(
      ({ relation, referenced, columns, referencedColumns }) =>
        (relation === table.oid && columns.includes(one.from.name)) ||
        (referenced === table.oid && referencedColumns.includes(one.from.name)),
    ) ||
    change.before.indexes.some(
      ({ relation, columns }) => relation === table.oid && columns.includes(one.from.name),
    );
  return (
    limitedLength(table, one) ??
    (isKey || one.from.identity !== ''
      ? await retypedKey(change, table, one, look)
      : await secondColumn(change, table, one, look))
  );
}

/** A shorter varchar is a CHECK on the column that is there, whose type needs no change. */
function limitedLength(table: Relation, { from, to, using }: Retyped): Draft | null {
  const length = to.baseName === 'character varying' && to.typmod > 4 ? to.typmod - 4 : null;
  if (length === null || using !== null || !['text', 'character varying'].includes(from.baseName))
    return null;
  // A longer one is no more than a change in the catalog.
  if (from.baseName === to.baseName && from.typmod > 4 && from.typmod <= to.typmod) return null;
  const name = identifier(`${from.name.slice(0, 45)}_length`);
  const where = named(table);
  return {
    summary: `Keeps ${from.typeName} and limits its length by a CHECK, which is validated while others read and write`,
    steps: [
      step(
        slug('add_length', from.name, 'not_valid'),
        `ALTER TABLE ${where} ADD CONSTRAINT ${name} ` +
          `CHECK (pg_catalog.char_length(${identifier(from.name)}) <= ${length}) NOT VALID`,
      ),
      step(slug('validate_length', from.name), `ALTER TABLE ${where} VALIDATE CONSTRAINT ${name}`),
    ],
    reachesTheSame: false,
  };
}

async function secondColumn(
  change: Change,
  table: Relation,
  { from, to, value, using }: Retyped,
  look: Look,
): Promise<Draft | null> {
  const second = `${to.name.slice(0, 55)}_new`;
  const [old, made, where] = [identifier(from.name), identifier(second), named(table)];
  const synced = syncing({
    table,
    column: second,
    assignments: `  SELECT ${value} INTO NEW.${made} FROM (SELECT NEW.*) AS r;`,
    isForeign: using !== null,
    triggers: await triggersOf(look, table),
  });
  if (synced === null) return null;
  const notNull = notNullOf(change, to);
  const own = { relation: table.oid, number: to.number };
  return {
    summary:
      'Fills a second column of the new type while others read and write; ' +
      `a trigger keeps it up to date until it takes the name of the old one${synced.firing}`,
    steps: [
      step(
        slug('add_column', second),
        `ALTER TABLE ${where} ADD COLUMN ${made} ${to.typeName}`,
        ...synced.create,
      ),
      backfill(slug('backfill', second), where, {
        set: `${made} = ${value}`,
        condition: `${made} IS DISTINCT FROM ${value}`,
        isKept: true,
      }),
      ...(to.notNull ? notNullSteps(where, [second], notNull) : []),
      step(
        slug('swap', from.name),
        ...synced.drop,
        `ALTER TABLE ${where} DROP COLUMN ${old}`,
        `ALTER TABLE ${where} RENAME COLUMN ${made} TO ${old}`,
        ...(notNull === null ? [] : [notNull.rename(where)]),
        ...(to.default === null
          ? []
          : [`ALTER TABLE ${where} ALTER COLUMN ${old} SET DEFAULT ${to.default}`]),
        ...(await allOf(look, own, table)),
      ),
    ],
    reachesTheSame: true,
  };
}
