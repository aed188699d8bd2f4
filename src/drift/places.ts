import type { FactBase, StableId } from './library.ts';
import { dotted, keyOf, quoted, type Units } from './units.ts';

const relations = ['table', 'view', 'sequence'];

/**
 * The units that a fact of the library is a part of, by their keys in a snapshot; empty where the snapshot does not
 * describe it.
 */
export function placesOf(id: StableId, units: Units, facts: FactBase): readonly string[] {
  const known = (keys: readonly string[]): readonly string[] => keys.filter((key) => units.has(key));
  const partition = (schema: string, table: string): string => keyOf('partition', dotted(schema, table));
  const ofRelation = (schema: string, name: string): readonly string[] =>
    known([partition(schema, name), ...relations.map((kind) => keyOf(kind, dotted(schema, name)))]);
  const part = (schema: string, table: string, keys: readonly string[]): readonly string[] =>
    units.has(partition(schema, table)) ? [partition(schema, table)] : known(keys);
  switch (id.kind) {
    case 'table':
    case 'foreignTable':
    case 'view':
    case 'materializedView':
    case 'sequence':
      return ofRelation(id.schema, id.name);
    case 'column':
    case 'default': {
      const found = part(id.schema, id.table, [keyOf('column', dotted(id.schema, id.table, id.name))]);
      return found.length > 0 ? found : ofRelation(id.schema, id.table);
    }
    case 'constraint':
      if (isOfDomain(id, facts)) return known([keyOf('type', dotted(id.schema, id.table))]);
      return part(id.schema, id.table, [
        keyOf('constraint', dotted(id.schema, id.table, id.name)),
        keyOf('index', dotted(id.schema, id.name)),
      ]);
    case 'trigger':
    case 'policy':
    case 'rule':
      return part(id.schema, id.table, [keyOf(id.kind, dotted(id.schema, id.table, id.name))]);
    case 'index': {
      const own = known([keyOf('index', dotted(id.schema, id.name))]);
      const table = facts.get(id)?.parent;
      // One that only a partition has is part of it.
      return own.length > 0 || table?.kind !== 'table' ? own : known([partition(table.schema, table.name)]);
    }
    case 'domain':
    case 'type':
      return known([keyOf('type', dotted(id.schema, id.name))]);
    case 'typeAttribute':
      return known([keyOf('type', dotted(id.schema, id.type))]);
    case 'function':
    case 'procedure':
    case 'aggregate':
      return known([keyOf('function', `${dotted(id.schema, id.name)}(${id.args.join(', ')})`)]);
    case 'comment':
      return placesOf(id.target, units, facts);
    case 'acl':
      return known(grantsOf(id, units, facts));
    case 'defaultPrivilege':
      return known([defaultPrivilege(id)]);
    default:
      return known(standing(id));
  }
}

/** The keys of what stands in no table. */
function standing(id: StableId): readonly string[] {
  switch (id.kind) {
    case 'schema':
    case 'extension':
    case 'publication':
      return [keyOf(id.kind, quoted(id.name))];
    case 'publicationRel':
    case 'publicationSchema':
      return [keyOf('publication', quoted(id.publication))];
    case 'eventTrigger':
      return [keyOf('event trigger', quoted(id.name))];
    case 'server':
      return [keyOf('foreign server', quoted(id.name))];
    case 'fdw':
      return [keyOf('foreign-data wrapper', quoted(id.name))];
    case 'collation':
      return [keyOf('collation', dotted(id.schema, id.name))];
    default:
      return [];
  }
}

const isOfDomain = (id: StableId, facts: FactBase): boolean => facts.get(id)?.parent?.kind === 'domain';

const grantee = (name: string): string => (name === 'PUBLIC' || name === '' ? 'PUBLIC' : quoted(name));

/** The kinds of object that a privilege may be on, as the snapshot calls them. */
const grantKinds: Readonly<Record<string, readonly string[]>> = {
  table: ['table', 'system table'],
  foreignTable: ['foreign table', 'table'],
  view: ['view'],
  materializedView: ['materialized view'],
  sequence: ['sequence'],
  function: ['function'],
  procedure: ['function'],
  aggregate: ['function'],
  schema: ['schema'],
  domain: ['type'],
  type: ['type'],
  server: ['foreign server'],
  fdw: ['foreign-data wrapper'],
};

function grantsOf(
  id: Extract<StableId, { readonly kind: 'acl' }>,
  units: Units,
  facts: FactBase,
): readonly string[] {
  const { target, column } = id;
  if ('schema' in target && 'name' in target && target.schema !== null) {
    const partition = keyOf('partition', dotted(target.schema, target.name));
    if (units.has(partition)) return [partition];
  }
  const name = nameOf(target);
  if (name === null) return placesOf(target, units, facts);
  if (column !== undefined)
    return [keyOf('grant', `column ${name}.${quoted(column)} to ${grantee(id.grantee)}`)];
  return (grantKinds[target.kind] ?? []).map((on) =>
    keyOf('grant', `${on} ${name} to ${grantee(id.grantee)}`),
  );
}

function nameOf(id: StableId): string | null {
  if ('args' in id) return `${dotted(id.schema, id.name)}(${id.args.join(', ')})`;
  if ('target' in id || !('name' in id)) return null;
  if ('table' in id) return null;
  return 'schema' in id ? dotted(id.schema, id.name) : quoted(id.name);
}

const objectTypes: Readonly<Record<string, string>> = {
  r: 'tables',
  S: 'sequences',
  f: 'functions',
  T: 'types',
  n: 'schemas',
};

function defaultPrivilege(id: Extract<StableId, { readonly kind: 'defaultPrivilege' }>): string {
  const place = id.schema === null ? '' : ` in ${quoted(id.schema)}`;
  const on = objectTypes[id.objtype] ?? 'large objects';
  return keyOf('default privilege', `${quoted(id.role)}${place} on ${on} to ${grantee(id.grantee)}`);
}
