import type { Change, Finding, Snapshot, Table } from '../snapshot/index.ts';
import { written as differenceText } from './families.ts';
import { written } from './ordered-json.ts';
import { isGrantShown, type Relation, type SchemaObjects } from './select.ts';
import { byteLength } from './shards.ts';
import { roundedBytes, roundedRows, type Statistics } from './statistics.ts';

/*
 * The document for programs: the same snapshot under the same settings, as JSON. An object is on one line and a
 * column on one, in one order of keys, so that a diff by line reads as the change that it is.
 */

/** Raised when a reader of the format before would misread the present one. docs/inventory.schema.json describes it. */
export const twinFormat = 1;
export const twinSchemaId = `urn:pg-feature-inventory:inventory:${twinFormat}`;

/** GitHub's API takes about 40 MB of files in base64, next to the pages themselves. In bytes. */
const twinBudget = 25_000_000;

export interface TwinOptions {
  readonly statistics: Statistics;
  readonly shown: (schema: string) => boolean;
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  /** In bytes, when it is another than usual. */
  readonly budget?: number;
}

/** What differs between two snapshots of the same schema, and what is given in another form here. */
const omitted: ReadonlySet<string> = new Set([
  'id',
  'label',
  'taken_at',
  'github_commit_sha',
  'server_version',
  'server_version_num',
  'database',
  'unchanged_since',
  'observations',
]);

/** The lists in the page's order; further ones follow by the alphabet. */
const lists = [
  'schemas',
  'tables',
  'views',
  'constraints',
  'indexes',
  'policies',
  'triggers',
  'rules',
  'functions',
  'types',
  'sequences',
  'grants',
  'extensions',
  'edge_functions',
];
const place = (name: string): number => (lists.includes(name) ? lists.indexOf(name) : lists.length);

/** Kinds that stand in no schema, although they name one. */
const global: ReadonlySet<string> = new Set(['extensions', 'platform_schemas', 'default_privileges']);

/**
 * The text of the twin in pieces; null when it would pass the budget.
 * @param schemas of the snapshot, grouped and selected.
 */
export function twin(
  snapshot: Snapshot,
  schemas: readonly SchemaObjects[],
  options: TwinOptions,
): readonly string[] | null {
  const { changes, findings, budget = twinBudget } = options;
  const entries = Object.entries(snapshot).filter(
    ([name, value]) => !omitted.has(name) && value !== null && value !== undefined,
  );
  const listed = new Map(
    entries
      .flatMap(([name, value]) =>
        Array.isArray(value) ? [[name, selected(name, value, schemas, options)] as const] : [],
      )
      .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1)),
  );
  const { id, label, taken_at, github_commit_sha } = snapshot.unchanged_since;
  const head: readonly (readonly [string, unknown])[] = [
    ['generatedBy', 'pg-feature-inventory'],
    ['$schema', twinSchemaId],
    ['format', twinFormat],
    ['database', snapshot.database],
    ['postgresql', Math.floor(snapshot.server_version_num / 10_000)],
    // The snapshot in which the schema last changed, not the newest: an unchanged schema must give the same bytes.
    ['unchanged_since', { id, label, taken_at: new Date(taken_at).toISOString(), github_commit_sha }],
    ['statistics', options.statistics],
    ...entries
      .filter(([, value]) => !Array.isArray(value))
      .map(([name, value]) => [name, total(name, listed, schemas) ?? value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ];
  const text: string[] = [];
  let bytes = 0;
  for (const piece of pieces(head, changes, findings, listed)) {
    bytes += byteLength(piece);
    if (bytes > budget) return null;
    text.push(piece);
  }
  return text;
}

function* pieces(
  head: readonly (readonly [string, unknown])[],
  changes: readonly Change[],
  findings: readonly Finding[],
  listed: ReadonlyMap<string, readonly unknown[]>,
): Generator<string> {
  yield `{${head.map(([name, value]) => `${JSON.stringify(name)}:${written(value)}`).join(',\n')}`;
  // A change names what was there before, also where that is null.
  yield* listPieces('changes', changes, (change) => written(change, true));
  yield* listPieces('findings', findings, findingLine);
  for (const [name, items] of listed) yield* listPieces(name, items, objectLine);
  yield '}\n';
}

/** Lines that become one text at a time. */
const together = 256;

/**
 * Until something reads it, V8 keeps a text that was put together as the tree of its parts, several times its size: for
 * the lines of 10,000 tables that would be 100 MB.
 */
function* listPieces<Item>(
  name: string,
  items: readonly Item[],
  line: (item: Item) => string,
): Generator<string> {
  yield `,\n${JSON.stringify(name)}:[`;
  for (let at = 0; at < items.length; at += together) {
    const lines = items.slice(at, at + together).map((item) => `\n  ${line(item)}`);
    yield `${at === 0 ? '' : ','}${lines.join(',')}`;
  }
  yield ']';
}

function selected(
  name: string,
  list: readonly unknown[],
  schemas: readonly SchemaObjects[],
  { shown, statistics }: TwinOptions,
): readonly unknown[] {
  if (name === 'tables') {
    const relations = new Map(
      schemas.flatMap(({ relations }) => relations.map((relation) => [relation.table, relation] as const)),
    );
    return (list as readonly Table[]).flatMap((table) => {
      const relation = relations.get(table);
      return relation === undefined ? [] : [measured(table, relation, statistics)];
    });
  }
  // Partitions come and go by themselves; what they have that their table has not is with the table.
  if (name === 'partitions' && statistics !== 'exact') return [];
  if (name === 'publications' && statistics !== 'exact')
    return (list as Snapshot['publications']).map(({ partitions: _, ...rest }) => rest);
  if (name === 'grants') return (list as Snapshot['grants']).filter((grant) => isGrantShown(grant, shown));
  return global.has(name)
    ? list
    : list.filter(
        (item) =>
          !(item instanceof Object && 'schema' in item && typeof item.schema === 'string') ||
          shown(item.schema),
      );
}

/** A total of what is shown; null for what is no total. */
function total(
  name: string,
  listed: ReadonlyMap<string, readonly unknown[]>,
  schemas: readonly SchemaObjects[],
): number | null {
  if (name === 'total_columns')
    return schemas.reduce(
      (sum, { relations }) =>
        sum + relations.reduce((columns, { table }) => columns + (table?.columns.length ?? 0), 0),
      0,
    );
  return name.startsWith('total_') ? (listed.get(name.slice('total_'.length))?.length ?? null) : null;
}

/** The table with its figures as the page gives them; partitions come and go by themselves. */
function measured(table: Table, { indexes, family }: Relation, statistics: Statistics): object {
  const differences = family?.differences.map(differenceText) ?? [];
  const whole = { ...table, ...(differences.length === 0 ? {} : { partition_differences: differences }) };
  if (statistics === 'exact') return whole;
  const { row_count: _, size_bytes, partitions: __, ...rest } = whole;
  if (statistics === 'none') return rest;
  return {
    ...rest,
    row_count: roundedRows(table, indexes.length),
    size_bytes: size_bytes === null ? null : roundedBytes(size_bytes),
  };
}

function objectLine(item: unknown): string {
  if (
    !(
      item instanceof Object &&
      'columns' in item &&
      Array.isArray(item.columns) &&
      item.columns[0] instanceof Object
    )
  )
    return written(item);
  const { columns, ...rest } = item;
  const lines = columns.map((column: unknown) => `\n    ${written(column)}`);
  return `${written(rest).slice(0, -1)},"columns":[${lines.join(',')}]}`;
}

function findingLine({ rule, level, categories, object, message, detail, remedy }: Finding): string {
  return written({ rule, level, categories, object, message, detail: detail === '' ? null : detail, remedy });
}
