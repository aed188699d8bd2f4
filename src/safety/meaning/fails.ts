import { isRemade, retyped } from './alteration.ts';
import { staysEqual } from './casts.ts';
import {
  columnIn,
  columnsIn,
  follows,
  having,
  holdsRows,
  imposed,
  indexesIn,
  indexIn,
  isFilled,
  rowsOf,
  said,
  standing,
  type Change,
} from './change.ts';
import { allRows, breaching, conflicts, countRows, duplicates, fails, nullsOf, orphans } from './counting.ts';
import { fillsNulls, isWritten } from './earlier.ts';
import { computed } from './fails-computed.ts';
import { domains, requirement } from './fails-domains.ts';
import { partitioning } from './fails-partitions.ts';
import { typeChanges } from './fails-types.ts';
import { provesNotNull, provenBy } from './proof.ts';
import type { Column, Constraint, Index, Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * Which statements fail on rows, by what they ask of each of them: the difference of the catalog before and after says
 * what that is, however it was written.
 */

/** @returns a verdict for each thing that is newly asked of rows. */
export async function failing(change: Change): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  for (const relation of standing(change).filter(holdsRows)) {
    const own = [
      ...newColumns(change, relation),
      ...typeChanges(change, relation),
      ...uniqueness(change, relation),
      ...(await notNulls(change, relation)),
      ...(await constraints(change, relation)),
      ...(await partitioning(change, relation)),
    ];
    found.push(...(isWritten(change.written, relation.oid) ? own.map(perhapsMended) : own));
  }
  return [...found, ...domains(change), ...computed(change)];
}

/** What statements before it do to the rows, no query on the live database counts. */
const perhapsMended = (one: Verdict): Verdict => ({
  ...one,
  level: 'info',
  message: `${one.message}, unless the statements before it have mended that`,
  question: null,
});

function newColumns(change: Change, relation: Relation): readonly Verdict[] {
  const isNew = (column: Column): boolean =>
    columnIn(change.before, column.relation, column.number) === undefined;
  return columnsIn(change.after, relation.oid)
    .filter(
      (column) =>
        isNew(column) &&
        !follows(
          relation,
          having(change, (one) => one.name === column.name && isNew(one)),
        ),
    )
    .flatMap((column) => newColumn(change, relation, column));
}

function newColumn(change: Change, relation: Relation, column: Column): readonly Verdict[] {
  const { notNull, domain } = requirement(change, column);
  if (!column.notNull && !notNull) return [];
  if (column.generated !== '') {
    const question = fails(
      countRows(rowsOf(relation, true), `(${column.default}) IS NULL`),
      `rows of ${said(relation)} for which ${column.name} would be null`,
    );
    const message =
      `${column.name} of ${said(relation)} is generated and must not be null: ` +
      'it fails if the expression is null for a row';
    return [verdict('add-not-null-column', relation, 'fails', message, { question, level: 'warning' })];
  }
  if (isFilled(column) || (domain?.default ?? null) !== null) return [];
  const why = notNull ? `of the domain ${column.typeName}, which allows no null,` : 'NOT NULL';
  return [
    verdict(
      'add-not-null-column',
      relation,
      'fails',
      `Adding ${column.name} to ${said(relation)} ${why} without a default fails on any row`,
      {
        question: allRows(relation, 'fails'),
      },
    ),
  ];
}

async function notNulls(change: Change, relation: Relation): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  const set = (column: Column): boolean =>
    column.notNull && columnIn(change.before, column.relation, column.number)?.notNull === false;
  for (const column of columnsIn(change.after, relation.oid).filter(set)) {
    const of = having(change, (one) => one.name === column.name && set(one));
    if (follows(relation, of) || isUnchecked(change, relation, column)) continue;
    if (await provesNotNull(change.before, relation, column)) continue;
    if (fillsNulls(change.written, relation.oid, column.name)) continue;
    if (change.base.isNewColumn(relation.oid, column.number)) {
      const was = columnIn(change.before, relation.oid, column.number);
      if (was?.isMissing !== true) found.push(neverFilled(relation, column));
      continue;
    }
    found.push(
      verdict(
        'set-not-null',
        relation,
        'fails',
        `Making ${column.name} of ${said(relation)} NOT NULL fails if a row has a null there`,
        { question: nullsOf(change, relation, column) },
      ),
    );
  }
  return found;
}

/** NOT NULL NOT VALID, since 18: asked of no row that is there. */
const isUnchecked = ({ after }: Change, { oid }: Relation, { name }: Column): boolean =>
  after.constraints.some(
    (one) => one.relation === oid && one.kind === 'n' && !one.validated && one.columns.includes(name),
  );

/** A column that the pull request has added, in which nothing has put anything. */
const neverFilled = (relation: Relation, { name }: Column): Verdict =>
  verdict(
    'set-not-null',
    relation,
    'fails',
    `Making ${name} of ${said(relation)} NOT NULL fails on any row: it is new, and null in all of them`,
    {
      level: 'error',
      question: allRows(relation, 'fails'),
    },
  );

const isImposed = (change: Change, oid: number): boolean => {
  const parent = change.after.constraints.find((one) => one.oid === oid);
  return parent !== undefined && imposed(change, parent.relation).includes(parent);
};

async function constraints(change: Change, relation: Relation): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  for (const constraint of imposed(change, relation.oid)) {
    if (constraint.parent !== 0 && isImposed(change, constraint.parent)) continue;
    if (isRemade(change, constraint) && areEqual(change, constraint)) continue;
    const one = await constrained(change, relation, constraint);
    if (one !== null) found.push(one);
  }
  return found;
}

/** Whether a change of types leaves what a constraint compares as it was. */
const areEqual = (change: Change, { relation, referenced }: Constraint): boolean =>
  change.after.relations.every(
    (one) => ![relation, referenced].includes(one.oid) || retyped(change, one).every(staysEqual),
  );

async function constrained(
  change: Change,
  relation: Relation,
  constraint: Constraint,
): Promise<Verdict | null> {
  const was = change.before.constraints.some(({ oid }) => oid === constraint.oid);
  const name = `${constraint.name} on ${said(relation)}`;
  const doing = was ? `Validating ${name}` : `Adding ${name}`;
  const rule = (id: string): string => (was ? 'validate-constraint' : id);
  if (constraint.kind === 'c') {
    const spared =
      constraint.condition !== null && (await provenBy(change.before, relation, constraint.condition));
    if (spared || !concernsOld(change, relation, constraint)) return null;
    const question = knowsNew(change, relation, constraint.columns)
      ? null
      : breaching(change, relation, constraint);
    return verdict(
      rule('add-check'),
      relation,
      'fails',
      `${doing} fails if a row violates ${constraint.condition}`,
      {
        question,
      },
    );
  }
  if (constraint.kind === 'f') {
    if (!concernsOld(change, relation, constraint)) return null;
    const isNew = change.base.isNew(constraint.referenced) || knowsNew(change, relation, constraint.columns);
    const question = isNew ? null : orphans(change, relation, constraint);
    const message = `${doing} fails if a row refers to none of ${constraint.referencedName}`;
    return verdict(rule('add-foreign-key'), relation, 'fails', message, { question });
  }
  if (constraint.kind === 'n' && was) {
    const column = columnsIn(change.after, relation.oid).find(
      ({ name: one }) => one === constraint.columns[0],
    );
    if (column === undefined) return null;
    return verdict(
      'validate-constraint',
      relation,
      'fails',
      `${doing} fails if a row has a null in ${column.name}`,
      {
        question: nullsOf(change, relation, column),
      },
    );
  }
  if (constraint.kind !== 'x') return null;
  const index = change.after.indexes.find(({ oid }) => oid === constraint.index);
  if (index === undefined) return null;
  return verdict('add-exclusion', relation, 'fails', `${doing} fails if two rows exclude each other`, {
    question: conflicts(change, relation, constraint, index),
  });
}

/** Whether columns are among these that the live database does not have: an earlier statement has added them. */
const knowsNew = ({ before, base }: Change, { oid }: Relation, names: readonly string[]): boolean =>
  columnsIn(before, oid).some(({ name, number }) => names.includes(name) && base.isNewColumn(oid, number));

/** Whether a constraint asks anything of rows that are there: a new column without a default is null in all of them. */
function concernsOld(change: Change, relation: Relation, { columns, kind, condition }: Constraint): boolean {
  const old = columnsIn(change.before, relation.oid);
  const after = columnsIn(change.after, relation.oid).filter(({ name }) => columns.includes(name));
  const isOld = ({ number }: Column): boolean => old.some((one) => one.number === number);
  // What the pull request has added without a value, and not written since, is null in all of them as well.
  const isEmpty = (column: Column): boolean =>
    !column.isMissing &&
    change.base.isNewColumn(relation.oid, column.number) &&
    !isWritten(change.written, relation.oid);
  const empty = after.filter((column) => (!isOld(column) || isEmpty(column)) && !isFilled(column));
  if (kind === 'f') return empty.length === 0;
  // A CHECK accepts what is unknown, unless it asks for nulls itself.
  return after.length === 0 || empty.length < after.length || asksForNulls.test(condition ?? '');
}
const asksForNulls = /IS (?:NOT )?(?:NULL|DISTINCT|TRUE|FALSE)|COALESCE|nulls\(/i;

/** Whether an index that is there keeps all rows apart which another one is to keep apart. */
const keepsApart = (known: Index, wanted: Index): boolean =>
  known.relation === wanted.relation &&
  known.unique &&
  known.valid &&
  known.predicate === null &&
  (wanted.nullsDistinct || !known.nullsDistinct) &&
  known.keys.every(({ sql, collation }) =>
    wanted.keys.some((key) => key.sql === sql && key.collation === collation),
  );

function uniqueness(change: Change, relation: Relation): readonly Verdict[] {
  const { before, after } = change;
  const isNew = (oid: number): boolean => indexIn(before, oid) === undefined;
  return indexesIn(after, relation.oid).flatMap((index) => {
    if (!index.unique || !isNew(index.oid)) return [];
    if (index.parent !== 0 && isNew(index.parent)) return [];
    // A change of a type builds indexes anew; what they keep apart then is asked of the new values.
    const was = before.indexes.find(
      (one) => one.name === index.name && one.relation === index.relation && one.unique,
    );
    const isOf = (one: Index): string => JSON.stringify(one.keys.map(({ collation }) => collation));
    if (was !== undefined && isOf(was) === isOf(index) && retyped(change, relation).every(staysEqual))
      return [];
    const isKept = before.indexes.some((one) => keepsApart(one, index));
    if (isKept && retyped(change, relation).length === 0) return [];
    const owner = after.constraints.find(
      (one) => one.index === index.oid && one.relation === relation.oid && one.kind !== 'f',
    );
    if (owner?.kind === 'x') return [];
    if (owner?.period === true) {
      const question = conflicts(change, relation, owner, index);
      const sentence = `${owner.name} on ${said(relation)} fails if the periods of two rows overlap`;
      return [verdict('add-exclusion', relation, 'fails', `Adding ${sentence}`, { question })];
    }
    const known = columnsIn(before, relation.oid).map(({ name }) => name);
    const made = columnsIn(after, relation.oid).filter(({ name }) => !known.includes(name));
    if (
      owner !== undefined &&
      index.nullsDistinct &&
      made.some((column) => owner.columns.includes(column.name) && !isFilled(column) && !column.notNull)
    )
      return [];
    // The numbers that a sequence gives are all different.
    if (made.some((column) => (owner?.columns ?? []).includes(column.name) && isCounted(column))) return [];
    const indexed = owner?.columns ?? index.columns;
    const what = index.primary ? 'add-primary-key' : 'add-unique';
    const keys = index.keys.map(({ sql }) => sql).join(', ');
    const message = `${index.name} makes ${keys} of ${said(relation)} unique: it fails if two rows have the same key`;
    return [
      verdict(what, relation, 'fails', message, {
        question: knowsNew(change, relation, indexed) ? null : duplicates(change, relation, index),
      }),
    ];
  });
}

const isCounted = ({ identity, default: own }: Column): boolean =>
  identity !== '' ||
  (own?.startsWith('nextval(') ?? false) ||
  /gen_random_uuid\(\)|uuidv7\(\)/.test(own ?? '');
