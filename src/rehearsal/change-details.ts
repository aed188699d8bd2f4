import { identifiers } from '../inventory/index.ts';
import type { Change, Column, Snapshot } from '../snapshot/index.ts';
import { counted } from '../text.ts';
import type { Places } from './places.ts';

/** A change as a reviewer reads it. */
export interface PlacedChange extends Change {
  readonly file: string | null;
  /** Counts from 1. */
  readonly line: number | null;
  /** What was added, or what was removed: a type and a default, a definition; null = the properties tell it. */
  readonly definition: string | null;
  /** The statement that did it; null = none was found that names the object. */
  readonly statement: string | null;
}

/** Adds what each change is made of. @param before null = there was no snapshot. */
export function detailed(
  changes: readonly Change[],
  places: Places,
  before: Snapshot | null,
  after: Snapshot | null,
): readonly PlacedChange[] {
  return changes.map((change) => {
    const place = places.ofChange(change);
    return {
      ...change,
      file: place?.file ?? null,
      line: place?.line ?? null,
      definition: definitionOf(change, before, after),
      statement: place?.text ?? null,
    };
  });
}

function definitionOf(
  { change, kind, identity }: Change,
  before: Snapshot | null,
  after: Snapshot | null,
): string | null {
  const snapshot = { added: after, removed: before, changed: null, renamed: null }[change];
  return snapshot === null ? null : (definitions[kind]?.(snapshot, identity) ?? null);
}

type Definition = (snapshot: Snapshot, identity: string) => string | null;

/** The object of a schema that an identity names, by the field that holds its name. */
const named =
  <Item extends { readonly schema: string }>(
    list: (snapshot: Snapshot) => readonly Item[],
    nameOf: (item: Item) => readonly string[],
    text: (item: Item) => string,
  ): Definition =>
  (snapshot, identity) => {
    const names = identifiers(identity);
    const found = list(snapshot).find((item) => {
      const own = [item.schema, ...nameOf(item)];
      return own.length === names.length && own.every((name, at) => name === names[at]);
    });
    return found === undefined ? null : text(found);
  };

const definitions: Readonly<Record<string, Definition>> = {
  table: named(
    ({ tables }) => tables,
    ({ table }) => [table],
    ({ columns }) =>
      `${counted(columns.length, 'column')}:\n${columns.map((one) => `${one.name} ${columnText(one)}`).join('\n')}`,
  ),
  column: columnDefinition,
  view: named(
    ({ views }) => views,
    ({ view }) => [view],
    ({ definition }) => definition,
  ),
  index: named(
    ({ indexes }) => indexes,
    ({ index }) => [index],
    ({ definition }) => definition,
  ),
  constraint: named(
    ({ constraints }) => constraints,
    ({ table, constraint }) => [table, constraint],
    ({ definition }) => definition,
  ),
  trigger: named(
    ({ triggers }) => triggers,
    ({ table, trigger }) => [table, trigger],
    ({ definition }) => definition,
  ),
  rule: named(
    ({ rules }) => rules,
    ({ table, rule }) => [table, rule],
    ({ definition }) => definition,
  ),
  policy: named(
    ({ policies }) => policies,
    ({ table, policy }) => [table, policy],
    ({ permissive, command, roles, using, with_check }) =>
      [
        `${permissive ? '' : 'RESTRICTIVE '}FOR ${command} TO ${roles.join(', ')}`,
        ...(using === null ? [] : [`USING (${using})`]),
        ...(with_check === null ? [] : [`WITH CHECK (${with_check})`]),
      ].join(' '),
  ),
  function: (snapshot, identity) => {
    const [schema, name] = identifiers(identity);
    const found = snapshot.functions.find(
      (one) =>
        one.schema === schema && one.function === name && identity.endsWith(`(${one.identity_arguments})`),
    );
    if (found === undefined) return null;
    return [
      `(${found.arguments})`,
      ...(found.return_type === null ? [] : [`RETURNS ${found.return_type}`]),
      `LANGUAGE ${found.language}`,
      ...(found.security_definer ? ['SECURITY DEFINER'] : []),
    ].join(' ');
  },
  type: named(
    ({ types }) => types,
    ({ type }) => [type],
    ({ kind, labels, attributes, base_type, constraints }) =>
      [
        kind,
        base_type ?? '',
        ...labels,
        ...attributes.map((one) => `${one.name} ${one.type}`),
        ...constraints,
      ]
        .filter((part) => part !== '')
        .join(' · '),
  ),
  sequence: named(
    ({ sequences }) => sequences,
    ({ sequence }) => [sequence],
    ({ type, start, increment }) => `${type}, start ${start}, increment ${increment}`,
  ),
  extension: ({ extensions }, identity) => {
    const found = extensions.find(({ name }) => name === identifiers(identity)[0]);
    return found === undefined ? null : `version ${found.version} in schema ${found.schema}`;
  },
  grant: ({ grants }, identity) =>
    grants
      .find(({ on, object, grantee }) => `${on} ${object} to ${grantee}` === identity)
      ?.privileges.join(', ') ?? null,
};

function columnDefinition({ tables, views }: Snapshot, identity: string): string | null {
  const [schema, relation, name] = identifiers(identity);
  const columns =
    tables.find((one) => one.schema === schema && one.table === relation)?.columns ??
    views.find((one) => one.schema === schema && one.view === relation)?.columns;
  const found = columns?.find((column) => column.name === name);
  return found === undefined ? null : columnText(found);
}

/** `numeric(12,2) not null default 0` */
function columnText({ type, not_null, default: initial, identity, generated }: Column): string {
  const value = generated === null ? 'default' : `generated ${generated} as`;
  return [
    type,
    ...(not_null ? ['not null'] : []),
    ...(initial === null ? [] : [`${value} ${initial}`]),
    ...(identity === null ? [] : [`generated ${identity} as identity`]),
  ].join(' ');
}
