import { counted } from '../text.ts';
import type { Column, Table } from '../snapshot/index.ts';
import { anchor, cell, code, codeLines, heading, link, table } from './markdown.ts';
import { relationId } from './addresses.ts';
import { rangeOf, type Family } from './families.ts';
import { folded } from './folded.ts';
import { ownOptions } from './identity-grants.ts';
import type { Relation } from './select.ts';
import { rows, size, type Statistics } from './statistics.ts';

/** What a part of a page needs to know of the whole. */
export interface PageContext {
  readonly statistics: Statistics;
  /** The URL of a relation's section from this page; null when no page has one. */
  href(schema: string, name: string): string | null;
}

/** A name that leads to its section. */
export function relationLink(
  context: PageContext,
  schema: string,
  name: string,
  shown = `${schema}.${name}`,
): string {
  const href = context.href(schema, name);
  return href === null ? code(shown) : link(code(shown), href);
}

/** The section of one table or view: columns, keys, policies in full; the rest folded. */
export function relationSection(relation: Relation, context: PageContext): string {
  const { schema, name, table: own, view } = relation;
  const comment = own?.comment ?? view?.comment ?? null;
  return [
    anchor(relationId(schema, name)),
    heading(4, code(`${schema}.${name}`)),
    ...(comment === null ? [] : [cell(comment)]),
    facts(relation, context),
    ...columns(relation, context),
    ...policies(relation),
    ...folded(relation),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The section for a page that must stay within a budget: names and types only when all of it would be too much. */
export function boundedSection(relation: Relation, context: PageContext, characters: number): string {
  const whole = relationSection(relation, context);
  if (whole.length <= characters) return whole;
  const {
    schema,
    name,
    table: own,
    view,
    policies: { length: policyCount },
    constraints,
    indexes,
    triggers,
  } = relation;
  return [
    anchor(relationId(schema, name)),
    heading(4, code(`${schema}.${name}`)),
    'Too large for a page: only its columns are listed. It has ' +
      `${counted(policyCount, 'policy', 'policies')}, ${counted(constraints.length, 'constraint')}, ` +
      `${counted(indexes.length, 'index', 'indexes')} and ${counted(triggers.length, 'trigger')}; ` +
      '`SELECT * FROM catalog.inventory_current` has all of them.',
    table(
      ['Column', 'Type'],
      (own ?? view)?.columns.map((column) => [code(column.name), code(column.type)]) ?? [],
    ),
  ].join('\n\n');
}

/** What it is, unless it is a plain table. */
function kindOf({ table: own, view }: Relation): readonly string[] {
  if (own !== null) return [...(own.kind === 'table' ? [] : [own.kind]), ...keptAs(own)];
  return view === null ? ['Table of the platform; only what was added to it is listed'] : [view.kind];
}

/** What an extension keeps the table as. */
function keptAs({ hypertable, partman, maintained_view, options }: Table): readonly string[] {
  return [
    ...(hypertable === undefined
      ? []
      : [
          `hypertable by ${hypertable
            .map(({ column, interval, partitions }) =>
              [
                code(column),
                ...(interval === undefined ? [] : [`every ${cell(interval)}`]),
                ...(partitions === undefined ? [] : [`in ${counted(partitions, 'part')}`]),
              ].join(' '),
            )
            .join(', ')}`,
        ]),
    ...(partman === undefined ? [] : [partmanText(partman)]),
    ...(maintained_view === undefined && !options.includes('maintained_by=pg_ivm')
      ? []
      : ['incrementally maintained view']),
  ];
}

function partmanText(partman: NonNullable<Table['partman']>): string {
  const { control, interval, premake, retention, retention_schema, keeps_table } = partman;
  const afterwards =
    retention_schema === undefined
      ? [keeps_table === true ? 'then detached' : 'then dropped']
      : [`then moved to ${code(retention_schema)}`];
  return [
    `kept by pg_partman: ${code(control)} every ${cell(interval)}, ${premake} ahead`,
    ...(retention === undefined ? [] : [`for ${cell(retention)}`, ...afterwards]),
    ...(partman.automatic_maintenance === 'on' ? [] : [`maintenance ${cell(partman.automatic_maintenance)}`]),
    ...(partman.template_table === undefined ? [] : [`template ${code(partman.template_table)}`]),
  ].join(', ');
}

function facts(relation: Relation, { statistics }: PageContext): string {
  const { table: own, view, family, indexes, policies: of } = relation;
  const owner = own?.owner ?? view?.owner;
  return [
    ...kindOf(relation),
    ...(own === null || statistics === 'none'
      ? []
      : [`${rows(own, indexes.length, statistics)} rows`, size(own, statistics)]),
    ...(own === null || own.persistence === 'permanent' ? [] : [own.persistence]),
    ...(own === null ? [] : [security(own.row_security, own.force_row_security, of.length)]),
    ...(own === null || own.partition_key === null ? [] : [`partitioned by ${code(own.partition_key)}`]),
    ...(own === null || own.partitions === 0 || statistics !== 'exact' ? [] : [extent(own, family)]),
    ...(own === null || own.inherits.length === 0 ? [] : [`inherits ${own.inherits.map(code).join(', ')}`]),
    ...(own?.internal_triggers ?? []).map((text) => `**trigger ${cell(text)}**`),
    ...(view?.populated === false ? ['**without data**'] : []),
    ...[...(own?.options ?? []), ...(view?.options ?? [])].map(code),
    ...(owner === undefined ? [] : [`owner ${code(owner)}`]),
  ].join(' · ');
}

/** How many partitions and from where to where: only where figures are exact, because they come and go. */
function extent({ partitions }: Table, family: Family | null): string {
  const range = rangeOf(family?.partitions ?? []);
  const bounds = range === null ? '' : ` from ${code(range[0])} to ${code(range[1])}`;
  return `${counted(partitions, 'partition')}${bounds}`;
}

function security(enabled: boolean, forced: boolean, policyCount: number): string {
  if (enabled)
    return (
      'row security ' +
      `${forced ? 'forced' : 'on'}${policyCount === 0 ? ' without a policy: ordinary roles see no row' : ''}`
    );
  return policyCount === 0 ? 'row security off' : '**row security off: its policies have no effect**';
}

function columns(relation: Relation, context: PageContext): readonly string[] {
  const shown = relation.table?.columns ?? relation.view?.columns ?? [];
  if (shown.length === 0) return [];
  const keys = keyMarks(relation, context);
  const parts: readonly (readonly [head: string, of: (column: Column) => string])[] = [
    ['Column', ({ name }) => code(name)],
    [
      'Type',
      ({ type, collation }) => `${code(type)}${collation === null ? '' : ` collate ${code(collation)}`}`,
    ],
    ['Null', ({ not_null }) => (not_null ? 'no' : 'yes')],
    ['Default', preset],
    ['Key', ({ name }) => (keys.get(name) ?? []).join(', ')],
    ['Options', (column) => ownOptions(column).map(code).join(', ')],
    ['Comment', ({ comment }) => cell(comment ?? '')],
  ];
  // A column of the page that would be empty all the way down is left out; a view's columns have no nullability.
  const used = parts.filter(
    ([head, of], at) =>
      at < 2 || (head === 'Null' ? relation.table !== null : shown.some((column) => of(column) !== '')),
  );
  return [
    table(
      used.map(([head]) => head),
      shown.map((column) => used.map(([, of]) => of(column))),
    ),
  ];
}

function preset({ default: value, identity, generated }: Column): string {
  if (identity !== null) return `identity, ${identity}`;
  if (generated !== null) return `generated, ${generated}: ${codeLines(value ?? '')}`;
  return value === null ? '' : codeLines(value);
}

function keyMarks(
  { constraints, schema }: Relation,
  context: PageContext,
): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, string[]>();
  const add = (column: string, mark: string): void => {
    const known = marks.get(column);
    if (known === undefined) marks.set(column, [mark]);
    else if (!known.includes(mark)) known.push(mark);
  };
  for (const { kind, columns: members } of constraints)
    if (kind === 'primary key') for (const column of members) add(column, 'PK');
  for (const {
    kind,
    columns: [column = '', ...others],
  } of constraints)
    if (kind === 'unique' && others.length === 0) add(column, 'unique');
  for (const { columns: members, references } of constraints) {
    if (references === null) continue;
    const target =
      references.schema === schema ? references.table : `${references.schema}.${references.table}`;
    for (const column of members)
      add(column, `→ ${relationLink(context, references.schema, references.table, target)}`);
  }
  return marks;
}

function policies({ policies: list }: Relation): readonly string[] {
  if (list.length === 0) return [];
  const commented = list.some(({ comment }) => comment !== null);
  return [
    '**Policies**',
    table(
      ['Policy', 'Command', 'Roles', 'Using', 'With check', ...(commented ? ['Comment'] : [])],
      list.map((policy) => [
        `${code(policy.policy)}${policy.permissive ? '' : ' **restrictive**'}`,
        policy.command,
        policy.roles.map(code).join(', '),
        policy.using === null ? '–' : codeLines(policy.using),
        policy.with_check === null ? '–' : codeLines(policy.with_check),
        ...(commented ? [cell(policy.comment ?? '')] : []),
      ]),
    ),
  ];
}
