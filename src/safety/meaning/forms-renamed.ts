import { identifier } from '../../quoting.ts';
import { columnIn, columnsIn, isPlain, named, plainName, said, type Change } from './change.ts';
import { backfill, notNullOf, notNullSteps, slug, step, type Draft } from './draft.ts';
import { grantsOf, ownOf, statisticsOf, triggersOf } from './forms-own.ts';
import { syncing } from './forms-shared.ts';
import type { Look } from './look.ts';
import type { Relation } from './state.ts';

/* Safer forms of what gives a table or a column another name, by which code that still runs does not know it. */

/** The first version with views that are read with the rights of whoever asks. */
const invoking = 150_000;

/**
 * A view of the old name, with the privileges of the table. Read with its owner's rights, it would show what row
 * security hides.
 */
export async function renamedTable(
  change: Change,
  table: Relation,
  now: Relation,
  look: Look,
): Promise<Draft | null> {
  if (named(table) === named(now) || table.kind === 'm') return null;
  if (table.rowSecurity && change.base.version < invoking) return null;
  const renames = [
    ...(table.name === now.name ? [] : [`ALTER TABLE ${named(table)} RENAME TO ${identifier(now.name)}`]),
    ...(table.schema === now.schema
      ? []
      : [
          `ALTER TABLE ${identifier(table.schema)}.${identifier(now.name)} SET SCHEMA ${identifier(now.schema)}`,
        ]),
  ];
  const options = table.rowSecurity ? ' WITH (security_invoker = true)' : '';
  const grants = await grantsOf(look, table.oid, { view: named(table), schema: table.schema });
  // Who may read some columns only may not read a view that reads all of them with his rights.
  if (table.rowSecurity && grants.some((sql) => /^GRANT \w+ \(/.test(sql))) return null;
  return {
    summary:
      `Leaves a view of the old name for code that still runs, through which it reads and writes as it may in the ` +
      `table, until that uses ${said(now)}; COPY and TRUNCATE need the new name at once`,
    steps: [
      step(
        slug('rename', table.name),
        ...renames,
        `CREATE VIEW ${named(table)}${options} AS SELECT * FROM ${named(now)}`,
        ...grants,
      ),
      step(slug('drop_view', table.name), `DROP VIEW ${named(table)}`),
    ],
    reachesTheSame: true,
  };
}

export async function renamedColumn(change: Change, table: Relation, look: Look): Promise<Draft | null> {
  const found = columnsIn(change.before, table.oid).flatMap((old) => {
    const now = columnIn(change.after, table.oid, old.number);
    return now === undefined || now.name === old.name ? [] : [[old, now] as const];
  });
  const [[old, now] = []] = found;
  if (old === undefined || now === undefined || found.length > 1 || !isPlain(change.before, table))
    return null;
  const [from, to, where] = [identifier(old.name), identifier(now.name), named(table)];
  const synced = syncing({
    table,
    column: now.name,
    assignments: `  IF TG_OP = 'INSERT' THEN
    IF NEW.${to} IS NULL THEN NEW.${to} := NEW.${from}; ELSE NEW.${from} := NEW.${to}; END IF;
  ELSIF NEW.${to} IS DISTINCT FROM OLD.${to} THEN
    NEW.${from} := NEW.${to};
  ELSE
    NEW.${to} := NEW.${from};
  END IF;`,
    isForeign: false,
    triggers: await triggersOf(look, table),
  });
  if (synced === null) return null;
  const notNull = notNullOf(change, now);
  const own = { relation: table.oid, number: now.number };
  return {
    summary:
      `Adds ${plainName(now.name)} beside ${plainName(old.name)}; a trigger keeps the two alike until all code uses ` +
      `the new name, then the old one goes${synced.firing}`,
    steps: [
      step(
        slug('add_column', now.name),
        `ALTER TABLE ${where} ADD COLUMN ${to} ${now.typeName}`,
        ...(await ownOf(look, own)),
        ...synced.create,
      ),
      backfill(slug('backfill', now.name), where, {
        set: `${to} = ${from}`,
        condition: `${to} IS DISTINCT FROM ${from}`,
        isKept: true,
      }),
      ...(now.notNull ? notNullSteps(where, [now.name], notNull) : []),
      step(
        slug('drop_column', old.name),
        ...synced.drop,
        `ALTER TABLE ${where} DROP COLUMN ${from}`,
        ...(notNull === null ? [] : [notNull.rename(where)]),
        ...(now.default === null
          ? []
          : [`ALTER TABLE ${where} ALTER COLUMN ${to} SET DEFAULT ${now.default}`]),
        ...(await statisticsOf(look, own)),
      ),
    ],
    reachesTheSame: true,
  };
}
