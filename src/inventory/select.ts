import type { Change, Finding, Snapshot, Table } from '../snapshot/index.ts';
import { fits } from '../text.ts';
import { identifiers } from './addresses.ts';
import type { Family } from './families.ts';

export type View = Snapshot['views'][number];
export type Routine = Snapshot['functions'][number];
export type Index = Snapshot['indexes'][number];
export type Policy = Snapshot['policies'][number];
export type Trigger = Snapshot['triggers'][number];
export type Rule = Snapshot['rules'][number];
export type Sequence = Snapshot['sequences'][number];
export type Type = Snapshot['types'][number];
export type Grant = Snapshot['grants'][number];
export type Constraint = Snapshot['constraints'][number];

/** A table or view with all that hangs on it. */
export interface Relation {
  readonly schema: string;
  readonly name: string;
  /** Null for a view, and for a table of the platform that carries objects of the user. */
  readonly table: Table | null;
  readonly view: View | null;
  /** Its partitions; null where it has none. */
  readonly family: Family | null;
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
  /** The extension of which it is one thing, and the labels of a graph. */
  readonly made: { readonly by: string; readonly labels: readonly string[] } | null;
  readonly relations: Relation[];
  readonly functions: Routine[];
  readonly types: Type[];
  readonly sequences: Sequence[];
  /** The tables that have partitions. */
  readonly families: Family[];
  /** On the schema itself and on what is neither table nor view. */
  readonly grants: Grant[];
}

/** Whether a schema is shown. Patterns are names with `*`; `!` excludes; after a backslash a character is literal. */
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

/** The parts of a pattern between its stars. */
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

/** What a grant can be on in a schema that is not a relation. */
export const notRelations = new Set([
  'schema',
  'function',
  'procedure',
  'aggregate',
  'routine',
  'type',
  'domain',
]);
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

/** A grant on what is in no schema: the database, a foreign server, a language. */
export function unscoped({ on }: Grant): boolean {
  return !scoped.has(on);
}

/** Whether a grant is on something in a schema that is shown, or on what is in none. */
export function isGrantShown(grant: Grant, shown: (schema: string) => boolean): boolean {
  const [schema] = identifiers(grant.object);
  return unscoped(grant) || schema === undefined || shown(schema);
}

/** Changes of schemas that are shown, dropped ones included; those of objects outside any schema stay. */
export function selectChanges(
  changes: readonly Change[],
  shown: (schema: string) => boolean,
): readonly Change[] {
  return changes.filter(({ kind, identity }) => isShown(kind, identity, shown));
}

/** Findings of schemas that are shown; those of objects outside any schema stay. */
export function selectFindings<One extends Finding>(
  findings: readonly One[],
  shown: (schema: string) => boolean,
): readonly One[] {
  return findings.filter(({ object }) =>
    isShown(object.slice(0, object.indexOf(':')), object.slice(object.indexOf(':') + 1), shown),
  );
}

function isShown(kind: string, identity: string, shown: (schema: string) => boolean): boolean {
  const [schema, name] = identifiers(identity);
  return schema === undefined || (name === undefined && kind !== 'schema') || shown(schema);
}
