import { misfit } from './casts.ts';
import { retyped, type Retyped } from './alteration.ts';
import {
  columnIn,
  columnsIn,
  follows,
  holdsRows,
  relationIn,
  rowsOf,
  said,
  standing,
  type Change,
} from './change.ts';
import {
  breaching,
  conflicts,
  countRows,
  duplicates,
  fails,
  inDefault,
  nullsOf,
  orphans,
  outsideBound,
  outsideDomain,
} from './counting.ts';
import { provesNotNull, provenBy } from './proof.ts';
import type { Column, Constraint, Relation, Type } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * Which statements fail on rows, by what they ask of each of them: the difference of the catalog before and after says
 * what that is, however it was written.
 */

/** @returns a verdict for each thing that is newly asked of rows. */
export async function failing(change: Change): Promise<readonly Verdict[]> {
  const tables = standing(change).filter(holdsRows);
  const found: Verdict[] = [];
  const lists = tables.flatMap((relation) => [
    ...newColumns(change, relation),
    ...typeChanges(change, relation),
    ...uniqueness(change, relation),
  ]);
  found.push(...lists);
  for (const relation of tables) {
    found.push(...(await notNulls(change, relation)));
    found.push(...(await constraints(change, relation)), ...(await partitioning(change, relation)));
  }
  return [...found, ...domains(change)];
}

/** Relations in which a column of this number changes, for those that follow their parent. */
const having = (change: Change, test: (column: Column) => boolean): ReadonlySet<number> =>
  new Set(change.after.columns.filter(test).map(({ relation }) => relation));

const isFilled = ({ default: own, identity, generated }: Column): boolean =>
  own !== null || identity !== '' || generated !== '';

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
    const message = `${column.name} of ${said(relation)} is generated and must not be null: it fails if the expression is null for a row`;
    return [verdict('add-not-null-column', 'fails', message, { question, level: 'warning' })];
  }
  if (isFilled(column) || (domain?.default ?? null) !== null) return [];
  const why = notNull ? `of the domain ${column.typeName}, which allows no null,` : 'NOT NULL';
  return [
    verdict(
      'add-not-null-column',
      'fails',
      `Adding ${column.name} to ${said(relation)} ${why} without a default fails on any row`,
      {
        question: fails(countRows(rowsOf(relation, true)), `rows of ${said(relation)}`),
      },
    ),
  ];
}

/** What the domain of a column asks of it, the domains beneath it included. */
function requirement(
  { after }: Change,
  { type }: Column,
): { readonly notNull: boolean; readonly domain: Type | null } {
  const domain = after.types.find(({ oid, kind }) => oid === type && kind === 'd') ?? null;
  let notNull = false;
  for (let one: Type | undefined = domain ?? undefined; one !== undefined;) {
    const { oid, base, notNull: own } = one;
    notNull ||=
      own ||
      after.constraints.some(
        ({ domain: of, condition }) => of === oid && /^\(?VALUE IS NOT NULL\)?$/.test(condition ?? ''),
      );
    one = after.types.find((other) => other.oid === base && other.kind === 'd');
  }
  return { notNull, domain };
}

async function notNulls(change: Change, relation: Relation): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  const set = (column: Column): boolean =>
    column.notNull && columnIn(change.before, column.relation, column.number)?.notNull === false;
  for (const column of columnsIn(change.after, relation.oid).filter(set)) {
    const of = having(change, (one) => one.name === column.name && set(one));
    if (follows(relation, of)) continue;
    if (await provesNotNull(change.before, relation, column)) continue;
    found.push(
      verdict(
        'set-not-null',
        'fails',
        `Making ${column.name} of ${said(relation)} NOT NULL fails if a row has a null there`,
        { question: nullsOf(change, relation, column) },
      ),
    );
  }
  return found;
}

/** Constraints that are new and checked, or checked now. */
export function imposed({ before, after }: Change, relation: number): readonly Constraint[] {
  return after.constraints.filter((one) => {
    if (one.relation !== relation || !one.validated || !one.enforced) return false;
    const old = before.constraints.find(({ oid }) => oid === one.oid);
    return old === undefined || !old.validated || !old.enforced;
  });
}

const isImposed = (change: Change, oid: number): boolean => {
  const parent = change.after.constraints.find((one) => one.oid === oid);
  return parent !== undefined && imposed(change, parent.relation).includes(parent);
};

async function constraints(change: Change, relation: Relation): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  for (const constraint of imposed(change, relation.oid)) {
    if (constraint.parent !== 0 && isImposed(change, constraint.parent)) continue;
    const one = await constrained(change, relation, constraint);
    if (one !== null) found.push(one);
  }
  return found;
}

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
    const question = breaching(change, relation, constraint);
    return verdict(rule('add-check'), 'fails', `${doing} fails if a row violates ${constraint.condition}`, {
      question,
    });
  }
  if (constraint.kind === 'f') {
    if (!concernsOld(change, relation, constraint)) return null;
    const question = orphans(change, relation, constraint);
    const message = `${doing} fails if a row refers to none of ${constraint.referencedName}`;
    return verdict(rule('add-foreign-key'), 'fails', message, { question });
  }
  if (constraint.kind === 'n' && was) {
    const column = columnsIn(change.after, relation.oid).find(
      ({ name: one }) => one === constraint.columns[0],
    );
    if (column === undefined) return null;
    return verdict('validate-constraint', 'fails', `${doing} fails if a row has a null in ${column.name}`, {
      question: nullsOf(change, relation, column),
    });
  }
  if (constraint.kind !== 'x') return null;
  const index = change.after.indexes.find(({ oid }) => oid === constraint.index);
  if (index === undefined) return null;
  return verdict('add-exclusion', 'fails', `${doing} fails if two rows exclude each other`, {
    question: conflicts(change, relation, constraint, index),
  });
}

/** Whether a constraint asks anything of rows that are there: a new column without a default is null in all of them. */
function concernsOld(change: Change, relation: Relation, { columns, kind, condition }: Constraint): boolean {
  const old = columnsIn(change.before, relation.oid);
  const after = columnsIn(change.after, relation.oid).filter(({ name }) => columns.includes(name));
  const empty = after.filter(
    (column) => !old.some(({ number }) => number === column.number) && !isFilled(column),
  );
  if (kind === 'f') return empty.length === 0;
  // A CHECK accepts what is unknown, unless it asks for nulls itself.
  return after.length === 0 || empty.length < after.length || asksForNulls.test(condition ?? '');
}
const asksForNulls = /IS (?:NOT )?(?:NULL|DISTINCT|TRUE|FALSE)|COALESCE|nulls\(/i;

function uniqueness(change: Change, relation: Relation): readonly Verdict[] {
  const { before, after } = change;
  const old = new Set(before.indexes.map(({ oid }) => oid));
  const isNew = (oid: number): boolean => !old.has(oid);
  return after.indexes.flatMap((index) => {
    if (index.relation !== relation.oid || !index.unique || !isNew(index.oid)) return [];
    if (index.parent !== 0 && isNew(index.parent)) return [];
    // A change of a type builds indexes anew; what they keep apart then is asked of the new values.
    const was = before.indexes.find(
      (one) => one.name === index.name && one.relation === index.relation && one.unique,
    );
    if (was !== undefined && retyped(change, relation).length === 0) return [];
    const owner = after.constraints.find(
      (one) => one.index === index.oid && one.relation === relation.oid && one.kind !== 'f',
    );
    if (owner?.kind === 'x' || owner?.period === true) return [];
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
    const what = index.primary ? 'add-primary-key' : 'add-unique';
    const message = `${index.name} makes ${index.keys.map(({ sql }) => sql).join(', ')} of ${said(relation)} unique: it fails if two rows have the same key`;
    return [verdict(what, 'fails', message, { question: duplicates(change, relation, index) })];
  });
}

const isCounted = ({ identity, default: own }: Column): boolean =>
  identity !== '' ||
  (own?.startsWith('nextval(') ?? false) ||
  /gen_random_uuid\(\)|uuidv7\(\)/.test(own ?? '');

function typeChanges(change: Change, relation: Relation): readonly Verdict[] {
  const changed = retyped(change, relation);
  const of = (name: string): ReadonlySet<number> =>
    new Set(
      change.before.relations
        .filter((one) => retyped(change, one).some(({ from }) => from.name === name))
        .map(({ oid }) => oid),
    );
  return changed.flatMap((one) =>
    follows(relation, of(one.from.name)) ? [] : refusedValues(change, relation, one),
  );
}

function refusedValues(change: Change, relation: Relation, one: Retyped): readonly Verdict[] {
  const { from, to, operand, using } = one;
  const where = `${from.name} of ${said(relation)}`;
  const message = `Changing ${where} from ${from.typeName} to ${to.typeName} fails if a value does not fit`;
  if (operand === null) return [];
  const found = misfit(operand, from, to, using !== null, change.after);
  const of = domainCondition(change, one);
  if (found === 'never' && of === null) return [];
  if (found === 'unknown') return [verdict('change-type', 'fails', message)];
  const condition = [...(found === 'never' ? [] : [found.sql]), ...(of === null ? [] : [of])].join(' OR ');
  const question = fails(
    countRows(rowsOf(relation, true), condition),
    `values of ${where} that are no ${to.typeName}`,
  );
  return [verdict('change-type', 'fails', message, { question })];
}

/** What a domain refuses that a column changes to. */
function domainCondition(change: Change, { from, to, operand }: Retyped): string | null {
  if (to.type === to.base || to.type === from.type) return null;
  const { notNull } = requirement(change, to);
  const conditions = domainChecks(change, to.type).map(
    (condition) =>
      `(SELECT NOT (${condition}) FROM (SELECT CAST(${operand} AS ${to.baseName}) AS value) AS v)`,
  );
  return [...(notNull ? [`(${operand}) IS NULL`] : []), ...conditions].join(' OR ') || null;
}

/** The conditions of a domain and of those beneath it. */
function domainChecks({ after }: Change, type: number): readonly string[] {
  const domain = after.types.find(({ oid, kind }) => oid === type && kind === 'd');
  if (domain === undefined) return [];
  const own = after.constraints.flatMap((one) =>
    one.domain === type && one.condition !== null ? [one.condition] : [],
  );
  return [...own, ...domainChecks({ after } as Change, domain.base)];
}

/** What a domain newly asks of the columns of it. */
function domains(change: Change): readonly Verdict[] {
  const { before, after } = change;
  return before.types.flatMap((type) => {
    const now = after.types.find(({ oid }) => oid === type.oid);
    if (type.kind !== 'd' || now === undefined || change.base.isNew(type.oid)) return [];
    const columns = columnsOfDomain(change, type.oid);
    if (columns.length === 0) return [];
    const checks = after.constraints.filter(
      (one) =>
        one.domain === type.oid &&
        one.kind === 'c' &&
        one.validated &&
        before.constraints.find(({ oid }) => oid === one.oid)?.validated !== true,
    );
    const asked = [
      ...checks.map(({ name, condition }) => ({ name, condition: `NOT (${condition})` })),
      ...(now.notNull && !type.notNull ? [{ name: 'NOT NULL', condition: 'value IS NULL' }] : []),
    ];
    return asked.map(({ name, condition }) =>
      verdict(
        'domain-constraint',
        'fails',
        `${name} of the domain ${said(type)} fails if a column of it holds what is not allowed`,
        {
          question: outsideDomain(columns, condition, `${name} of ${said(type)}`),
        },
      ),
    );
  });
}

function columnsOfDomain(
  { before, base }: Change,
  domain: number,
): readonly { readonly relation: Relation; readonly column: Column }[] {
  const beneath = (type: number): boolean => {
    if (type === domain) return true;
    const found = before.types.find(({ oid, kind }) => oid === type && kind === 'd');
    return found !== undefined && beneath(found.base);
  };
  return before.columns.flatMap((column) => {
    const relation = relationIn(before, column.relation);
    return relation !== undefined &&
      ['r', 'm'].includes(relation.kind) &&
      !base.isNew(relation.oid) &&
      beneath(column.type)
      ? [{ relation, column }]
      : [];
  });
}

async function partitioning(change: Change, relation: Relation): Promise<readonly Verdict[]> {
  const now = relationIn(change.after, relation.oid);
  if (now === undefined) return [];
  const found: Verdict[] = [];
  const asked = relation.bound === null && now.bound !== null ? now.partitionConstraint : null;
  if (asked !== null && !(await provenBy(change.before, relation, asked)))
    found.push(
      verdict(
        'attach-partition',
        'fails',
        `Attaching ${said(relation)} fails if a row lies outside of ${now.bound}`,
        {
          question: outsideBound(relation, asked),
        },
      ),
    );
  if (relation.bound !== 'DEFAULT' || now.bound !== 'DEFAULT') return found;
  const siblings = change.after.relations.filter(
    ({ oid, parents, bound }) =>
      bound !== null &&
      bound !== 'DEFAULT' &&
      parents.some((parent) => relation.parents.includes(parent)) &&
      relationIn(change.before, oid)?.bound == null,
  );
  const own = siblings.map((sibling) =>
    verdict(
      'default-partition',
      'fails',
      `Adding the partition ${said(sibling)} fails if the default partition ${said(relation)} holds rows of it`,
      { question: inDefault(relation, sibling.partitionConstraint ?? 'true', sibling) },
    ),
  );
  return [...found, ...own];
}
