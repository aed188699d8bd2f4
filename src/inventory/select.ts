import type { Change, Finding, Snapshot, Table } from '../snapshot/index.ts';
import { compare, fits } from '../text.ts';
import { identifiers, key } from './names.ts';

export type View = Snapshot['views'][number];
export type Routine = Snapshot['functions'][number];
export type Index = Snapshot['indexes'][number];
export type Policy = Snapshot['policies'][number];
export type Trigger = Snapshot['triggers'][number];
export type Rule = Snapshot['rules'][number];
export type Sequence = Snapshot['sequences'][number];
export type Type = Snapshot['types'][number];
export type Grant = Snapshot['grants'][number];
export type Partition = NonNullable<Snapshot['partitions']>[number];
type Constraint = Snapshot['constraints'][number];

/** A table or view with all that hangs on it. */
export interface Relation {
  readonly schema: string;
  readonly name: string;
  /** Null for a view, and for a table of the platform that carries objects of the user. */
  readonly table: Table | null;
  readonly view: View | null;
  /** The table that this is a partition of, which is described there; null for every other. */
  readonly partitionOf: string | null;
  readonly constraints: Constraint[];
  readonly indexes: Index[];
  readonly policies: Policy[];
  readonly triggers: Trigger[];
  readonly rules: Rule[];
  readonly grants: Grant[];
}

/** What one schema holds, or a part of it, in the snapshot's order. */
export interface SchemaObjects {
  readonly name: string;
  readonly owner: string | null;
  readonly comment: string | null;
  readonly relations: Relation[];
  readonly functions: Routine[];
  readonly types: Type[];
  readonly sequences: Sequence[];
  /** Those that are not in everything as their table says. */
  readonly partitions: Partition[];
  /** On the schema itself and on what is neither table nor view. */
  readonly grants: Grant[];
}

/** Whether a schema is shown. Patterns are names with `*`; `!` excludes; a backslash takes the next character literally. */
export function schemaFilter(patterns: readonly string[]): (schema: string) => boolean {
  const given = patterns.filter((pattern) => pattern !== '');
  const includes = given.filter((pattern) => !pattern.startsWith('!')).map(partsOf);
  const excludes = given
    .filter((pattern) => pattern.startsWith('!'))
    .map((pattern) => partsOf(pattern.slice(1)));
  return (schema) =>
    (includes.length === 0 || includes.some((parts) => fits(schema, parts))) &&
    !excludes.some((parts) => fits(schema, parts));
}

/** What stands between the stars of a pattern. */
function partsOf(pattern: string): readonly string[] {
  const parts = [''];
  for (const [token, literal] of pattern.matchAll(/\\(.)|[^]/gsu)) {
    if (token === '*') parts.push('');
    else parts[parts.length - 1] += literal ?? token;
  }
  return parts;
}

/** A pattern for {@link schemaFilter} that means this one schema, whatever its name holds. */
export function exactly(schema: string): string {
  return schema.replace(/[\\*!\s]/g, '\\$&');
}

const notRelations = new Set(['schema', 'function', 'procedure', 'aggregate', 'routine', 'type', 'domain']);
const scoped = new Set([
  ...notRelations,
  'table',
  'partitioned table',
  'foreign table',
  'view',
  'materialized view',
  'sequence',
  'column',
  'partition',
]);

/** A grant on what stands in no schema: the database, a foreign server, a language. */
export function unscoped({ on }: Grant): boolean {
  return !scoped.has(on);
}

/** Whether a grant is on something in a schema that is shown, or on what stands in none. */
export function isGrantShown(grant: Grant, shown: (schema: string) => boolean): boolean {
  const [schema] = identifiers(grant.object);
  return unscoped(grant) || schema === undefined || shown(schema);
}

/** Groups everything once, by schema and by table: filtering the arrays for each table would cost its square. */
export function group(snapshot: Snapshot, shown: (schema: string) => boolean): readonly SchemaObjects[] {
  const schemas = new Map<string, SchemaObjects>();
  const relations = new Map<string, Relation>();
  const parents = new Map(
    (snapshot.partitions ?? []).map(({ schema, table, partition_of }) => [key(schema, table), partition_of]),
  );

  function schemaOf(name: string, owner: string | null = null, comment: string | null = null): SchemaObjects {
    const known = schemas.get(name);
    if (known !== undefined) return known;
    const created: SchemaObjects = {
      name,
      owner,
      comment,
      relations: [],
      functions: [],
      types: [],
      sequences: [],
      partitions: [],
      grants: [],
    };
    schemas.set(name, created);
    return created;
  }

  function relationOf(
    schema: string,
    name: string,
    table: Table | null = null,
    view: View | null = null,
  ): Relation {
    const known = relations.get(key(schema, name));
    if (known !== undefined) return known;
    const created: Relation = {
      schema,
      name,
      table,
      view,
      partitionOf: parents.get(key(schema, name)) ?? null,
      constraints: [],
      indexes: [],
      policies: [],
      triggers: [],
      rules: [],
      grants: [],
    };
    relations.set(key(schema, name), created);
    schemaOf(schema).relations.push(created);
    return created;
  }

  for (const { schema, owner, comment } of snapshot.schemas)
    if (shown(schema)) schemaOf(schema, owner, comment);
  for (const table of snapshot.tables) if (shown(table.schema)) relationOf(table.schema, table.table, table);
  for (const view of snapshot.views) if (shown(view.schema)) relationOf(view.schema, view.view, null, view);
  for (const item of snapshot.constraints)
    if (shown(item.schema)) relationOf(item.schema, item.table).constraints.push(item);
  for (const item of snapshot.indexes)
    if (shown(item.schema)) relationOf(item.schema, item.table).indexes.push(item);
  for (const item of snapshot.policies)
    if (shown(item.schema)) relationOf(item.schema, item.table).policies.push(item);
  for (const item of snapshot.triggers)
    if (shown(item.schema)) relationOf(item.schema, item.table).triggers.push(item);
  for (const item of snapshot.rules)
    if (shown(item.schema)) relationOf(item.schema, item.table).rules.push(item);
  for (const item of snapshot.functions) if (shown(item.schema)) schemaOf(item.schema).functions.push(item);
  for (const item of snapshot.types) if (shown(item.schema)) schemaOf(item.schema).types.push(item);
  for (const item of snapshot.sequences) if (shown(item.schema)) schemaOf(item.schema).sequences.push(item);
  for (const item of snapshot.partitions ?? []) {
    const { schema, table, partition_of, bound, ...own } = item;
    if (shown(schema) && Object.keys(own).length > 0) schemaOf(schema).partitions.push(item);
  }
  for (const item of snapshot.grants) {
    const [schema, name] = identifiers(item.object);
    if (schema === undefined || unscoped(item) || !shown(schema)) continue;
    const relation =
      name === undefined || notRelations.has(item.on) ? undefined : relations.get(key(schema, name));
    (relation ?? schemaOf(schema)).grants.push(item);
  }
  for (const { relations: list } of schemas.values()) list.sort((a, b) => compare(a.name, b.name));
  return [...schemas.values()].sort((a, b) => compare(a.name, b.name));
}

/** Changes of schemas that are shown, dropped ones included; those of objects outside any schema stay. */
export function selectChanges(
  changes: readonly Change[],
  shown: (schema: string) => boolean,
): readonly Change[] {
  return changes.filter(({ kind, identity }) => isShown(kind, identity, shown));
}

/** Findings of schemas that are shown; those of objects outside any schema stay. */
export function selectFindings(
  findings: readonly Finding[],
  shown: (schema: string) => boolean,
): readonly Finding[] {
  return findings.filter(({ object }) =>
    isShown(object.slice(0, object.indexOf(':')), object.slice(object.indexOf(':') + 1), shown),
  );
}

function isShown(kind: string, identity: string, shown: (schema: string) => boolean): boolean {
  const [schema, name] = identifiers(identity);
  return schema === undefined || (name === undefined && kind !== 'schema') || shown(schema);
}
