import { identifier } from '../../quoting.ts';
import { retyped } from './alteration.ts';
import {
  columnIn,
  columnsIn,
  follows,
  imposed,
  holdsRows,
  named,
  relationIn,
  standing,
  type Change,
} from './change.ts';
import { backfill, concurrent, notNullSteps, slug, step, type Draft, type DraftStep } from './draft.ts';
import type { Look } from './look.ts';
import { provesNotNull } from './proof.ts';
import { kindOf } from './scope.ts';
import { moved } from './forms-moved.ts';
import { briefly, usingIndex } from './forms-shared.ts';
import type { Column, Index, Relation } from './state.ts';

/*
 * The steps that reach what a statement reaches without its hazards. Each is a file of its own: locks are let go at the
 * end of a transaction, so that NOT VALID and VALIDATE in one file hold what they are to avoid.
 */

/**
 * @returns null where there is no better way, or the statement is what it should be. For a domain there is none: to
 * validate its constraint stops writers of each table as long as to add it does (measured on 14 and 19).
 * @param look behind the statement.
 */
export async function draftOf(change: Change, look: Look): Promise<Draft | null> {
  const tables = standing(change).filter(holdsRows);
  const other = (await moved(change, tables, look)) ?? indexDropped(change);
  if (other !== null) return other;
  for (const table of tables) {
    const draft = await added(change, table);
    if (draft !== null) return draft;
  }
  return null;
}

const summaries = {
  index: 'Builds the index while others read and write, outside of a transaction',
  constraint:
    'Adds the constraint for new rows only, which takes a moment, and checks the old rows while others read and write',
  column: 'Adds the column at once, and what concerns its old values in steps that let others read and write',
};

/** What an ALTER TABLE or CREATE INDEX adds to a table: columns, constraints, indexes and NOT NULL. */
async function added(change: Change, table: Relation): Promise<Draft | null> {
  const now = relationIn(change.after, table.oid);
  if (now === undefined || follows(table, new Set(standing(change).map(({ oid }) => oid)))) return null;
  if (retyped(change, table).length > 0) return null;
  const columns = newColumns(change, table);
  const checks = newChecks(change, table);
  const indexes = newIndexes(change, table);
  const required = columnsIn(change.after, table.oid).filter(
    (column) => column.notNull && columnIn(change.before, table.oid, column.number)?.notNull === false,
  );
  const open: Column[] = [];
  for (const column of required) if (!(await provesNotNull(change.before, table, column))) open.push(column);
  const parts = [
    columns,
    checks,
    notNull(table, open),
    proven(
      table,
      required.filter((one) => !open.includes(one)),
    ),
    indexes,
  ];
  if (parts.every((part) => part === null || part.steps.length === 0)) return null;
  if (parts.some((part) => part === null) || parts.every((part) => part?.gains !== true)) return null;
  const found = parts.flatMap((part) => part ?? []);
  return {
    summary: (found.find(({ gains }) => gains) as Part).summary,
    steps: found.flatMap(({ steps }) => steps),
    reachesTheSame: true,
    isItself: isOneIndex(change, table),
  };
}

/** Whether a CREATE INDEX has made an index of one table, as its definition says, and nothing besides. */
function isOneIndex({ tree, before, after }: Change, { oid, kind }: Relation): boolean {
  const made = after.indexes.filter((one) => !before.indexes.some((other) => other.oid === one.oid));
  return kindOf(tree)[0] === 'IndexStmt' && kind === 'r' && made.length === 1 && made[0]?.relation === oid;
}

/** Null = there is something in it that has no steps. */
interface Part {
  readonly steps: readonly DraftStep[];
  readonly gains: boolean;
  readonly summary: string;
}

const notNull = (table: Relation, columns: readonly Column[]): Part => ({
  steps:
    columns.length === 0
      ? []
      : notNullSteps(
          named(table),
          columns.map(({ name }) => name),
        ),
  gains: columns.length > 0,
  summary:
    'Checks the old rows by a CHECK while others read and write, so that SET NOT NULL need not look at them',
});

/** A CHECK says it of them already, so that SET NOT NULL looks at no row. */
const proven = (table: Relation, columns: readonly Column[]): Part => ({
  steps: columns.map(({ name }) =>
    step(
      slug('set_not_null', name),
      `ALTER TABLE ${named(table)} ALTER COLUMN ${identifier(name)} SET NOT NULL`,
    ),
  ),
  gains: false,
  summary: '',
});

/** A value that any column of the type may have; whoever uses the form puts the right one in its place. */
const values: Readonly<Record<string, string>> = { N: '0', S: "''", B: 'false' };

function newColumns(change: Change, table: Relation): Part | null {
  const made = columnsIn(change.after, table.oid).filter(
    ({ number }) => columnIn(change.before, table.oid, number) === undefined,
  );
  const steps: DraftStep[] = [];
  let gains = false;
  for (const column of made) {
    if (column.identity !== '' || column.generated !== '') return null;
    const own = newColumn(table, column);
    if (own === null) return null;
    steps.push(...own);
    gains ||= own.length > 1;
  }
  return { steps, gains, summary: summaries.column };
}

function newColumn(table: Relation, column: Column): readonly DraftStep[] | null {
  const [where, name] = [named(table), identifier(column.name)];
  const add = `ALTER TABLE ${where} ADD COLUMN ${name} ${column.typeName}`;
  const title = (what: string): string => slug(what, column.name);
  if (column.default === null && column.notNull) {
    const value = values[column.category];
    if (value === undefined) return null;
    return [
      step(title('add_column'), `${add} NOT NULL DEFAULT ${value} /* the value of old rows */`),
      step(title('drop_default'), `ALTER TABLE ${where} ALTER COLUMN ${name} DROP DEFAULT`),
    ];
  }
  if (column.default === null || column.isMissing)
    return [
      step(
        title('add_column'),
        `${add}${column.default === null ? '' : ` DEFAULT ${column.default}`}${column.notNull ? ' NOT NULL' : ''}`,
      ),
    ];
  // The default differs from row to row, so that adding it with the column writes the whole table anew.
  if (table.kind !== 'r') return null;
  return [
    step(title('add_column'), add, `ALTER TABLE ${where} ALTER COLUMN ${name} SET DEFAULT ${column.default}`),
    backfill(title('backfill'), where, {
      set: `${name} = DEFAULT`,
      condition: `${name} IS NULL`,
      isKept: true,
    }),
    ...(column.notNull ? notNullSteps(where, [column.name]) : []),
  ];
}

function newChecks(change: Change, table: Relation): Part | null {
  const made = change.after.constraints.filter(
    (one) =>
      one.relation === table.oid &&
      ['c', 'f'].includes(one.kind) &&
      !change.before.constraints.some(({ oid }) => oid === one.oid),
  );
  const valid = imposed(change, table.oid).filter((one) => made.includes(one));
  if (made.some((one) => one.parent !== 0)) return null;
  // Before 18 a foreign key of a partitioned table cannot be NOT VALID.
  if (table.kind === 'p' && valid.some(({ kind }) => kind === 'f') && change.base.version < 180_000)
    return null;
  const where = named(table);
  const steps = made.map((one) => {
    const isValid = valid.includes(one);
    return step(
      slug('add', one.name, ...(isValid ? ['not_valid'] : [])),
      ...(one.kind === 'f' ? [briefly] : []),
      `ALTER TABLE ${where} ADD CONSTRAINT ${identifier(one.name)} ${one.definition}${isValid ? ' NOT VALID' : ''}`,
    );
  });
  const validations = valid.map(({ name }) =>
    step(slug('validate', name), `ALTER TABLE ${where} VALIDATE CONSTRAINT ${identifier(name)}`),
  );
  return { steps: [...steps, ...validations], gains: valid.length > 0, summary: summaries.constraint };
}

function newIndexes(change: Change, table: Relation): Part | null {
  const { before, after } = change;
  const made = after.indexes.filter(
    (one) => one.relation === table.oid && !before.indexes.some(({ oid }) => oid === one.oid),
  );
  const own = made.map((index) => indexSteps(change, table, index));
  if (own.some((steps) => steps === null)) return null;
  return {
    steps: own.flatMap((steps) => steps ?? []),
    gains: made.length > 0 && !isConcurrent(change),
    summary: summaries.index,
  };
}

const isConcurrent = ({ tree }: Change): boolean => kindOf(tree)[1]['concurrent'] === true;

function indexSteps(change: Change, table: Relation, index: Index): readonly DraftStep[] | null {
  const constraint = change.after.constraints.find(
    (one) => one.index === index.oid && one.relation === table.oid && one.kind !== 'f',
  );
  if (constraint?.kind === 'x' || constraint?.period === true) return null;
  if (table.kind === 'p') return constraint === undefined ? partitionedIndex(change, table, index) : null;
  const build = concurrent(
    slug('create', index.name),
    index.definition.replace(/^CREATE (UNIQUE )?INDEX /, 'CREATE $1INDEX CONCURRENTLY '),
  );
  if (constraint === undefined) return [build];
  return [build, step(slug('add_constraint', constraint.name), usingIndex(table, constraint, index))];
}

/** On a partitioned table the index of each partition is built by itself, and then made a part of the whole. */
function partitionedIndex({ after }: Change, table: Relation, index: Index): readonly DraftStep[] | null {
  const children = after.relations.filter(({ parents }) => parents.includes(table.oid));
  const parts = after.indexes.filter(({ parent }) => parent === index.oid);
  if (children.some(({ kind }) => kind !== 'r') || parts.length !== children.length) return null;
  return [
    step(slug('create', index.name), index.definition),
    ...parts.map((part) =>
      concurrent(
        slug('create', part.name),
        part.definition.replace(/^CREATE (UNIQUE )?INDEX /, 'CREATE $1INDEX CONCURRENTLY '),
      ),
    ),
    step(
      slug('attach', index.name),
      ...parts.map((part) => `ALTER INDEX ${named(index)} ATTACH PARTITION ${named(part)}`),
    ),
  ];
}

function indexDropped(change: Change): Draft | null {
  const { before, after, tree, base } = change;
  const [kind, node] = kindOf(tree);
  if (kind !== 'DropStmt' || node['removeType'] !== 'OBJECT_INDEX' || isConcurrent(change)) return null;
  const gone = before.indexes.filter(({ oid }) => !after.indexes.some((one) => one.oid === oid));
  const plain = gone.every(
    ({ relation }) => relationIn(before, relation)?.kind === 'r' && !base.isNew(relation),
  );
  if (gone.length === 0 || !plain) return null;
  return {
    summary: 'Drops the index without making those wait who read or write the table',
    steps: gone.map((index) =>
      concurrent(slug('drop', index.name), `DROP INDEX CONCURRENTLY ${named(index)}`),
    ),
    reachesTheSame: true,
    isItself: node['behavior'] !== 'DROP_CASCADE',
  };
}
