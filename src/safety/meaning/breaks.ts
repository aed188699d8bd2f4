import { counted } from '../../text.ts';
import { isRemade } from './alteration.ts';
import { domainDefaults, renamedConstraints } from './breaks-named.ts';
import { revoked, routines } from './breaks-routines.ts';
import { sequences } from './breaks-sequences.ts';
import { namedTypes, types } from './breaks-types.ts';
import {
  columnIn,
  columnsIn,
  constraintIn,
  constraintsIn,
  follows,
  imposed,
  indexesIn,
  indexIn,
  isFilled,
  keysOf,
  parentsChange,
  plainName,
  relationIn,
  said,
  standing,
  type Change,
} from './change.ts';
import { fillsNulls, hasOwnName } from './earlier.ts';
import { kindOf } from './scope.ts';
import type { Look } from './look.ts';
import type { Column, Relation } from './state.ts';
import { verdict, type Subject, type Verdict } from './verdict.ts';

/*
 * Which statements break queries of code that still runs while, or after, the migration does. Code may know everything
 * that was there before the pull request, and nothing that came with it.
 */

/** @returns a verdict for each name, type or rule that such code relies on. */
export async function breaking(change: Change, look: Look): Promise<readonly Verdict[]> {
  const relations = standing(change).filter((one) => ['r', 'p', 'v', 'm', 'f', 'S'].includes(one.kind));
  return [
    ...relations.flatMap((one) => [
      ...names(change, one),
      ...columns(change, one),
      ...rules(change, one),
      ...stricter(change, one),
    ]),
    ...(await types(change, relations, look)),
    ...namedTypes(change),
    ...renamedConstraints(change),
    ...domainDefaults(change),
    ...routines(change),
    ...(await revoked(change, look)),
    ...(await sequences(change, relations, look)),
  ];
}

const partsOf = ({ before }: Change, { oid }: Relation): readonly string[] =>
  columnsIn(before, oid).map(({ name, typeName }) => `${plainName(name)} ${typeName}`);

const kinds: Readonly<Record<string, string>> = {
  v: 'view',
  m: 'materialized view',
  S: 'sequence',
  f: 'foreign table',
};
const kindName = ({ kind }: Relation): string => kinds[kind] ?? 'table';
const dropRules: Readonly<Record<string, string>> = { v: 'drop-view', m: 'drop-view', S: 'drop-sequence' };

function names(change: Change, relation: Relation): readonly Verdict[] {
  const now = relationIn(change.after, relation.oid);
  const subject: Subject = {
    kind: 'relation',
    schema: relation.schema,
    name: relation.name,
    parts: partsOf(change, relation),
    grants: relation.grants ?? [],
  };
  if (now === undefined) {
    const gone = new Set(
      change.before.relations
        .filter(({ oid }) => relationIn(change.after, oid) === undefined)
        .map(({ oid }) => oid),
    );
    if (follows(relation, gone) || hasOwnName(change, relation)) return [];
    // A sequence goes with the column or table that owns it.
    if (relation.kind === 'S' && kindOf(change.tree)[1]['removeType'] !== 'OBJECT_SEQUENCE') return [];
    const rule = dropRules[relation.kind] ?? 'drop-table';
    return [
      verdict(
        rule,
        relation,
        'breaks',
        `Queries of the ${kindName(relation)} ${said(relation)} fail: it is dropped`,
        {
          subject,
        },
      ),
    ];
  }
  if (now.schema === relation.schema && now.name === relation.name) return [];
  return [
    verdict(
      'rename-table',
      relation,
      'breaks',
      `Queries of the ${kindName(relation)} ${said(relation)} fail: it is ${said(now)} from now on`,
      { subject },
    ),
  ];
}

function columns(change: Change, relation: Relation): readonly Verdict[] {
  const { before, after, base } = change;
  if (relationIn(after, relation.oid) === undefined) return [];
  const old = columnsIn(before, relation.oid).filter(
    ({ number, name }) => !base.isNewColumn(relation.oid, number) && !parentsChange(change, relation, name),
  );
  const found = old.flatMap((column): readonly Verdict[] => {
    const now = columnIn(after, relation.oid, column.number);
    const where = `${plainName(column.name)} of ${said(relation)}`;
    const subject: Subject = {
      kind: 'column',
      schema: relation.schema,
      name: relation.name,
      parts: [`${plainName(column.name)} ${column.typeName}`],
    };
    if (now === undefined)
      return [
        verdict('drop-column', relation, 'breaks', `Queries that name ${where} fail: it is dropped`, {
          subject,
        }),
      ];
    return changesOf(change, relation, { column, now, where, subject });
  });
  return [...found, ...required(change, relation), ...addedColumns(change, relation)];
}

const isRequired = (column: Column): boolean => column.notNull && !isFilled(column);

/** Columns that the pull request has added before, and that inserts which do not know them can leave out no more. */
function required({ before, after, base }: Change, { oid, schema, name }: Relation): readonly Verdict[] {
  return columnsIn(before, oid).flatMap((column) => {
    const now = columnIn(after, oid, column.number);
    if (now === undefined || !base.isNewColumn(oid, column.number)) return [];
    return isRequired(column) || !isRequired(now)
      ? []
      : [unknownToInserts({ oid, schema, name, kind: 'r' }, now)];
  });
}

const unknownToInserts = (
  relation: Pick<Relation, 'oid' | 'schema' | 'name' | 'kind'>,
  { name }: Column,
): Verdict =>
  verdict(
    'add-not-null-column',
    relation,
    'breaks',
    `Inserts into ${said(relation)} that do not know ${plainName(name)} fail: ` +
      'it must not be null and has no default',
  );

const lostDefault = (
  relation: Relation,
  where: string,
  { name, notNull }: Column,
  subject: Subject,
): Verdict =>
  verdict(
    'drop-default',
    relation,
    'breaks',
    notNull
      ? `Inserts that leave out ${where} fail: it has no default any more and must not be null`
      : `Inserts that leave out ${where} leave a null: it has no default any more`,
    { level: notNull ? 'error' : 'warning', subject: { ...subject, kind: 'default', parts: [name] } },
  );

/** What becomes of a column that stays. */
function changesOf(
  change: Change,
  relation: Relation,
  {
    column,
    now,
    where,
    subject,
  }: {
    readonly column: Column;
    readonly now: Column;
    /** Its name for people. */
    readonly where: string;
    readonly subject: Subject;
  },
): readonly Verdict[] {
  return [
    ...(now.name === column.name
      ? []
      : [
          verdict(
            'rename-column',
            relation,
            'breaks',
            `Queries that name ${where} fail: it is ${plainName(now.name)} from now on`,
            { subject },
          ),
        ]),
    ...(isFilled(column) && !isFilled(now) ? [lostDefault(relation, where, now, subject)] : []),
    ...(column.identity !== 'a' && column.generated === '' && (now.identity === 'a' || now.generated !== '')
      ? [
          verdict(
            'generated-always',
            relation,
            'breaks',
            `Inserts and updates that give a value for ${where} fail: it is always generated`,
          ),
        ]
      : []),
    ...(now.notNull && !column.notNull
      ? [
          verdict('stricter', relation, 'breaks', `Inserts and updates that leave ${where} null fail`, {
            // What the pull request has to fill, code has left null.
            level: fillsNulls(change.written, relation.oid, now.name) && !isFilled(now) ? 'warning' : 'info',
          }),
        ]
      : []),
  ];
}

function addedColumns(change: Change, relation: Relation): readonly Verdict[] {
  const { before, after } = change;
  const added = columnsIn(after, relation.oid).filter(
    ({ number, name }) =>
      columnIn(before, relation.oid, number) === undefined && !addedToParent(change, relation, name),
  );
  if (added.length === 0) return [];
  const unfilled = added.filter(isRequired);
  return [
    ...unfilled.map((one) => unknownToInserts(relation, one)),
    verdict(
      'cached-plan',
      relation,
      'breaks',
      `A prepared SELECT * of ${said(relation)} fails once with 0A000: ` +
        `it has ${counted(added.length, 'more column')}`,
    ),
  ];
}

const addedToParent = ({ before, after }: Change, { parents }: Relation, name: string): boolean =>
  parents.some(
    (parent) =>
      columnsIn(after, parent).some((one) => one.name === name) &&
      !columnsIn(before, parent).some((one) => one.name === name),
  );

function rules(change: Change, relation: Relation): readonly Verdict[] {
  const now = relationIn(change.after, relation.oid);
  if (now === undefined) return [];
  const found: Verdict[] = [];
  if (now.rowSecurity && !relation.rowSecurity)
    found.push(
      verdict(
        'enable-row-security',
        relation,
        'breaks',
        `Roles that no policy of ${said(relation)} names find no rows in it, its owner apart: row security is on`,
        { subject: { kind: 'policies', schema: now.schema, name: now.name, parts: [] } },
      ),
    );
  const left = relation.parents.filter((parent) => !now.parents.includes(parent));
  for (const parent of left.flatMap((oid) => relationIn(change.before, oid) ?? []))
    if (relationIn(change.after, parent.oid) !== undefined && !change.base.isNew(parent.oid))
      found.push(
        verdict(
          'detach-partition',
          relation,
          'breaks',
          `Queries of ${said(parent)} no longer find the rows of ${said(relation)}: it is detached`,
        ),
      );
  return [...found, ...lostUniqueness(change, relation)];
}

function lostUniqueness({ before, after }: Change, relation: Relation): readonly Verdict[] {
  const unique = (state: Change['before']): readonly string[] =>
    indexesIn(state, relation.oid).flatMap((one) => (one.unique && one.immediate ? [keysOf(one)] : []));
  const still = new Set(unique(after));
  return indexesIn(before, relation.oid)
    .filter(
      (one) =>
        one.unique &&
        one.immediate &&
        one.parent === 0 &&
        !still.has(keysOf(one)) &&
        // With a column that goes, or is named otherwise, that is told.
        columnsIn(before, relation.oid).every(
          ({ number, name }) => columnIn(after, relation.oid, number)?.name === name,
        ),
    )
    .map(({ keys, name }) =>
      verdict(
        'drop-unique',
        relation,
        'breaks',
        `INSERT … ON CONFLICT (${keys.map(({ sql }) => sql).join(', ')}) on ${said(relation)} fails: ` +
          `${plainName(name)} kept these unique, and nothing else does`,
      ),
    );
}

/** New constraints accept less, also those that do not look at old rows. */
function stricter(change: Change, relation: Relation): readonly Verdict[] {
  const { before, after } = change;
  const isNew = (oid: number): boolean => constraintIn(before, oid) === undefined;
  const checked = new Set(imposed(change, relation.oid));
  const made = constraintsIn(after, relation.oid).filter(
    (one) =>
      isNew(one.oid) &&
      !isRemade(change, one) &&
      one.enforced &&
      ['c', 'f', 'u', 'p', 'x'].includes(one.kind) &&
      (one.parent === 0 || !isNew(one.parent)),
  );
  const indexes = indexesIn(after, relation.oid).filter(
    (one) =>
      one.unique &&
      indexIn(before, one.oid) === undefined &&
      one.parent === 0 &&
      !isRemade(change, one) &&
      !after.constraints.some(({ index }) => index === one.oid),
  );
  const isMade = (name: string): boolean =>
    !columnsIn(before, relation.oid).some((column) => column.name === name);
  return [...made.filter(({ columns: of }) => of.length === 0 || !of.every(isMade)), ...indexes].map((one) =>
    verdict(
      'stricter',
      relation,
      'breaks',
      `Inserts and updates of ${said(relation)} that break ${plainName(one.name)} fail` +
        ('kind' in one && !checked.has(one) ? '; rows that are there are not looked at' : ''),
    ),
  );
}
