import { identifier } from '../../quoting.ts';
import { retyped, type Retyped } from './alteration.ts';
import { columnIn, columnsIn, isPlain, named, plainName, relationIn, said, type Change } from './change.ts';
import { backfill, concurrent, notNullSteps, slug, step, type Draft } from './draft.ts';
import { retypedKey } from './forms-keys.ts';
import { syncing } from './forms-shared.ts';
import { provenBy } from './proof.ts';
import { kindOf } from './scope.ts';
import type { Column, Relation } from './state.ts';

/* Safer forms of what changes a table itself: its name, the names and types of its columns, its partitions. */

/** @returns null where the statement does nothing of the kind, or there is no better way. */
export async function moved(change: Change, tables: readonly Relation[]): Promise<Draft | null> {
  for (const table of tables) {
    const now = relationIn(change.after, table.oid);
    if (now === undefined) continue;
    const draft =
      renamedTable(table, now) ??
      (await partitioned(change, table, now)) ??
      renamedColumn(change, table) ??
      retypedColumn(change, table);
    if (draft !== null) return draft;
  }
  return await newPartition(change);
}

function renamedTable(table: Relation, now: Relation): Draft | null {
  if (named(table) === named(now) || table.kind === 'm') return null;
  const renames = [
    ...(table.name === now.name ? [] : [`ALTER TABLE ${named(table)} RENAME TO ${identifier(now.name)}`]),
    ...(table.schema === now.schema
      ? []
      : [
          `ALTER TABLE ${identifier(table.schema)}.${identifier(now.name)} SET SCHEMA ${identifier(now.schema)}`,
        ]),
  ];
  return {
    summary:
      `Leaves a view of the old name for code that still runs, through which it reads and writes, until that uses ` +
      `${said(now)}; grant on the view what is granted on the table`,
    steps: [
      step(
        slug('rename', table.name),
        ...renames,
        `CREATE VIEW ${named(table)} AS SELECT * FROM ${named(now)}`,
      ),
      step(slug('drop_view', table.name), `DROP VIEW ${named(table)}`),
    ],
    reachesTheSame: true,
  };
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
      summary: 'Detaches the partition without making those wait who read or write the others',
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
      'Checks the rows by a CHECK while others read and write, ' +
      'so that the partition is attached without looking at them',
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

const defaulted = (column: Column): string => (column.default === null ? '' : ` DEFAULT ${column.default}`);

function renamedColumn(change: Change, table: Relation): Draft | null {
  const found = columnsIn(change.before, table.oid).flatMap((old) => {
    const now = columnIn(change.after, table.oid, old.number);
    return now === undefined || now.name === old.name ? [] : [[old, now] as const];
  });
  const [[old, now] = []] = found;
  if (old === undefined || now === undefined || found.length > 1 || !isPlain(change.before, table))
    return null;
  const [from, to, where] = [identifier(old.name), identifier(now.name), named(table)];
  const name = `sync_${now.name}`.slice(0, 60);
  const { create, drop } = syncing(
    table,
    name,
    `  IF TG_OP = 'INSERT' THEN
    IF NEW.${to} IS NULL THEN NEW.${to} := NEW.${from}; ELSE NEW.${from} := NEW.${to}; END IF;
  ELSIF NEW.${to} IS DISTINCT FROM OLD.${to} THEN
    NEW.${from} := NEW.${to};
  ELSE
    NEW.${to} := NEW.${from};
  END IF;`,
  );
  return {
    summary:
      `Adds ${plainName(now.name)} beside ${plainName(old.name)}; a trigger keeps the two alike until all code uses ` +
      `the new name, then the old one goes`,
    steps: [
      step(slug('add_column', now.name), `ALTER TABLE ${where} ADD COLUMN ${to} ${now.typeName}`, ...create),
      backfill(slug('backfill', now.name), where, `${to} = ${from}`, `${to} IS DISTINCT FROM ${from}`),
      ...(now.notNull ? notNullSteps(where, [now.name]) : []),
      step(
        slug('drop_column', old.name),
        ...drop,
        `ALTER TABLE ${where} DROP COLUMN ${from}`,
        ...(now.default === null ? [] : [`ALTER TABLE ${where} ALTER COLUMN ${to} SET${defaulted(now)}`]),
      ),
    ],
    reachesTheSame: true,
  };
}

function retypedColumn(change: Change, table: Relation): Draft | null {
  const changed = retyped(change, table);
  const [one] = changed;
  if (one === undefined || changed.length > 1 || !isPlain(change.before, table)) return null;
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
    (isKey || one.from.identity !== '' ? retypedKey(change, table, one) : secondColumn(table, one))
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

function secondColumn(table: Relation, { from, to, value }: Retyped): Draft {
  const second = `${to.name.slice(0, 55)}_new`;
  const [old, made, where] = [identifier(from.name), identifier(second), named(table)];
  const name = `sync_${second}`.slice(0, 60);
  const { create, drop } = syncing(
    table,
    name,
    `  SELECT ${value} INTO NEW.${made} FROM (SELECT NEW.*) AS r;`,
  );
  const steps = to.notNull ? notNullSteps(where, [second]) : [];
  return {
    summary:
      'Fills a second column of the new type while others read and write; ' +
      'a trigger keeps it up to date until it takes the name of the old one',
    steps: [
      step(slug('add_column', second), `ALTER TABLE ${where} ADD COLUMN ${made} ${to.typeName}`, ...create),
      backfill(slug('backfill', second), where, `${made} = ${value}`, `${made} IS DISTINCT FROM ${value}`),
      ...steps,
      step(
        slug('swap', from.name),
        ...drop,
        `ALTER TABLE ${where} DROP COLUMN ${old}`,
        `ALTER TABLE ${where} RENAME COLUMN ${made} TO ${old}`,
        ...(to.default === null ? [] : [`ALTER TABLE ${where} ALTER COLUMN ${old} SET${defaulted(to)}`]),
      ),
    ],
    reachesTheSame: true,
  };
}
