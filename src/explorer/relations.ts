import {
  differenceText,
  identifiers,
  roundedBytes,
  roundedRows,
  type Relation,
  type Statistics,
} from '../inventory/index.ts';
import type { Column, Constraint, Table } from '../snapshot/index.ts';
import type {
  ColumnData,
  ConstraintData,
  IndexData,
  PolicyData,
  ReferenceData,
  RelationData,
} from './data.ts';

/** What of a relation is known only outside of its snapshot. */
export interface Around {
  readonly statistics: Statistics;
  /** Place of the relation of a name. */
  readonly idOf: (schema: string, name: string) => number;
  readonly access: number | undefined;
  /** Size and use of an index of this schema. */
  readonly measured: (
    index: string,
  ) => { readonly sizeBytes: number | null; readonly scans: number | null } | undefined;
  /** Places of what it selects from, if it is a view. */
  readonly reads: readonly number[];
  readonly growth: RelationData['growth'];
  readonly came: number | undefined;
  readonly columnCame: (column: string) => number | undefined;
}

/** Keeps what is said: null, false, an empty text and an empty list are the usual. */
function said<Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== false &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ) as { [Name in keyof Fields]?: NonNullable<Fields[Name]> };
}

/** The relation with all that hangs on it, as the explorer shows it. */
export function relationData(relation: Relation, around: Around): RelationData {
  const { schema, name, table, view, family, constraints, indexes, triggers, policies, rules, grants } =
    relation;
  const columns = (table?.columns ?? view?.columns ?? []).map((each) => columnData(each, around));
  const places = new Map(columns.map((column, at) => [column.name, at]));
  const placesOf = (names: readonly string[]): readonly number[] =>
    names.map((each) => places.get(each) ?? -1);
  const primary = constraints.find(({ kind }) => kind === 'primary key');
  const references = constraints.flatMap((each) => referenceData(each, relation, placesOf, around));
  const keyColumns = placesOf(primary?.columns ?? []);
  return {
    schema,
    name,
    kind: table?.kind ?? view?.kind ?? 'elsewhere',
    columns,
    key: keyColumns,
    references,
    ...said({
      owner: table?.owner ?? view?.owner,
      comment: table?.comment ?? view?.comment,
      junction: isJunction(columns.length, keyColumns, references),
      ...figures(table, indexes.length, around.statistics),
      rowSecurity: rowSecurity(table),
      unlogged: table?.persistence === 'unlogged',
      constraints: constraints.map(constraintData),
      indexes: indexes.map((each) => indexData(each, around)),
      triggers: triggers.map(({ trigger, definition, enabled, comment }) => ({
        name: trigger,
        definition,
        ...said({ enabled: enabled === 'origin' ? null : enabled, comment }),
      })),
      policies: policies.map(policyData),
      rules: rules.map(({ rule, definition }) => ({ name: rule, definition })),
      grants: grants.map(({ on, object, grantee, privileges }) => ({
        grantee,
        privileges,
        ...said({ column: on === 'column' ? identifiers(object)[2] : null }),
      })),
      definition: view?.definition ?? table?.maintained_view,
      reads: around.reads,
      options: [...(table?.options ?? []), ...(view?.options ?? [])],
      partitionedBy: partitionedBy(table),
      partitions: around.statistics === 'exact' ? (table?.partitions ?? 0) || null : null,
      partitionDifferences: family?.differences.map(differenceText),
    }),
    ...(around.access === undefined ? {} : { access: around.access }),
    ...(around.growth === undefined ? {} : { growth: around.growth }),
    ...(around.came === undefined ? {} : { came: around.came }),
  } as RelationData;
}

function rowSecurity(table: Table | null): 'on' | 'forced' | null {
  if (table === null || !table.row_security) return null;
  return table.force_row_security ? 'forced' : 'on';
}

/** As the document gives them. 0 is a figure too. */
function figures(
  table: Table | null,
  indexes: number,
  statistics: Statistics,
): { readonly rows?: number | null; readonly bytes?: number | null } {
  if (table === null || statistics === 'none') return {};
  if (statistics === 'exact') return { rows: table.row_count, bytes: table.size_bytes };
  return {
    rows: roundedRows(table, indexes),
    bytes: table.size_bytes === null ? null : roundedBytes(table.size_bytes),
  };
}

function partitionedBy(table: Table | null): string | null {
  if (table?.partition_key != null) return table.partition_key;
  const dimensions = table?.hypertable ?? [];
  return dimensions.length === 0
    ? null
    : `hypertable by ${dimensions.map(({ column }) => column).join(', ')}`;
}

function columnData(column: Column, { columnCame }: Around): ColumnData {
  const { name, type, not_null, identity, generated, collation, comment, options } = column;
  let made: string | null = null;
  if (identity !== null) made = `identity ${identity}`;
  else if (generated !== null) made = `generated ${generated}`;
  const came = columnCame(name);
  return {
    name,
    type,
    ...said({
      notNull: not_null,
      default: column.default,
      made,
      comment,
      options: [...(collation === null ? [] : [`collate ${collation}`]), ...(options ?? [])],
    }),
    ...(came === undefined ? {} : { came }),
  } as ColumnData;
}

function referenceData(
  constraint: Constraint,
  { table, constraints }: Relation,
  placesOf: (names: readonly string[]) => readonly number[],
  { idOf }: Around,
): readonly ReferenceData[] {
  const { references, columns, validated } = constraint;
  if (references === null) return [];
  const own = new Set(columns);
  const usual = (action: string): string | null =>
    action.toUpperCase() === 'NO ACTION' ? null : action.toLowerCase();
  return [
    {
      name: constraint.constraint,
      columns: placesOf(columns).filter((at) => at >= 0),
      to: idOf(references.schema, references.table),
      toColumns: references.columns,
      ...said({
        onDelete: usual(references.on_delete),
        onUpdate: usual(references.on_update),
        unique: constraints.some(
          (other) =>
            (other.kind === 'primary key' || other.kind === 'unique') &&
            other.columns.every((column) => own.has(column)),
        ),
        optional: (table?.columns ?? []).some(({ name, not_null }) => own.has(name) && !not_null),
        notValidated: !validated,
      }),
    } as ReferenceData,
  ];
}

/** A key that is made of references to two others, and little besides. */
function isJunction(
  columns: number,
  primary: readonly number[],
  references: readonly ReferenceData[],
): boolean {
  const own = new Set(references.flatMap(({ columns: members }) => members));
  const targets = references.filter(({ columns: members }) => members.every((at) => primary.includes(at)));
  return (
    primary.length >= 2 &&
    primary.every((at) => own.has(at)) &&
    targets.length >= 2 &&
    columns - own.size <= 3
  );
}

function constraintData({
  constraint,
  kind,
  definition,
  comment,
  validated,
  triggers,
}: Constraint): ConstraintData {
  return {
    name: constraint,
    kind,
    definition: triggers === undefined ? definition : `${definition} -- triggers ${triggers}`,
    ...said({ comment, notValidated: !validated }),
  } as ConstraintData;
}

function indexData(
  { index, definition, valid, comment }: Relation['indexes'][number],
  { measured, statistics }: Around,
): IndexData {
  const { sizeBytes = null, scans = null } = measured(index) ?? {};
  const exact = statistics === 'exact';
  return {
    name: index,
    definition,
    ...(statistics === 'none' || sizeBytes === null
      ? {}
      : { bytes: exact ? sizeBytes : roundedBytes(sizeBytes) }),
    ...(exact && scans !== null ? { scans } : {}),
    ...said({ unused: statistics === 'rounded' && scans === 0, invalid: !valid, comment }),
  } as IndexData;
}

function policyData({
  policy,
  command,
  permissive,
  roles,
  using,
  with_check,
  comment,
}: Relation['policies'][number]): PolicyData {
  return {
    name: policy,
    command,
    roles,
    ...said({ restrictive: !permissive, using, check: with_check, comment }),
  } as PolicyData;
}

export { said };
