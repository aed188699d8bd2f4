import type { Snapshot, Table } from '../snapshot/index.ts';
import { compare } from '../text.ts';
import { identifiers, key } from './addresses.ts';
import { familiesOf, type Family } from './families.ts';
import {
  notRelations,
  unscoped,
  type Grant,
  type Relation,
  type SchemaObjects,
  type View,
} from './select.ts';

/** What is found so far, by name. */
interface Groups {
  readonly schemaOf: (name: string) => SchemaObjects;
  readonly relationOf: (schema: string, name: string, table?: Table, view?: View) => Relation;
  /** Undefined where nothing has asked for it yet. */
  readonly knownRelation: (schema: string, name: string) => Relation | undefined;
  readonly all: () => Iterable<SchemaObjects>;
}

function groups(snapshot: Snapshot, families: readonly Family[]): Groups {
  const schemas = new Map<string, SchemaObjects>();
  const relations = new Map<string, Relation>();
  const familyOf = new Map(families.map((family) => [key(family.schema, family.table), family]));
  const described = new Map(snapshot.schemas.map((each) => [each.schema, each]));
  const schemaOf: Groups['schemaOf'] = (name) => {
    const lists = { relations: [], functions: [], types: [], sequences: [], families: [], grants: [] };
    const { owner = null, comment = null, made_by, labels = [] } = described.get(name) ?? {};
    const made = made_by === undefined ? null : { by: made_by, labels };
    const found: SchemaObjects = schemas.get(name) ?? { name, owner, comment, made, ...lists };
    schemas.set(name, found);
    return found;
  };
  const relationOf: Groups['relationOf'] = (schema, name, table, view) => {
    const known = relations.get(key(schema, name));
    if (known !== undefined) return known;
    const lists = { constraints: [], indexes: [], policies: [], triggers: [], rules: [], grants: [] };
    const family = familyOf.get(key(schema, name)) ?? null;
    const created = { schema, name, table: table ?? null, view: view ?? null, family, ...lists };
    relations.set(key(schema, name), created);
    schemaOf(schema).relations.push(created);
    return created;
  };
  return {
    schemaOf,
    relationOf,
    knownRelation: (schema, name) => relations.get(key(schema, name)),
    all: () => schemas.values(),
  };
}

/** Groups everything once, by schema and by table: filtering the arrays for each table would be quadratic. */
export function group(snapshot: Snapshot, shown: (schema: string) => boolean): readonly SchemaObjects[] {
  const families = familiesOf(snapshot);
  const found = groups(snapshot, families);
  const { schemaOf, relationOf } = found;
  const inShown = <One extends { readonly schema: string }>(list: readonly One[]): readonly One[] =>
    list.filter(({ schema }) => shown(schema));

  for (const { schema } of inShown(snapshot.schemas)) schemaOf(schema);
  for (const table of inShown(snapshot.tables)) relationOf(table.schema, table.table, table);
  for (const view of inShown(snapshot.views)) relationOf(view.schema, view.view, undefined, view);
  for (const one of inShown(snapshot.constraints)) relationOf(one.schema, one.table).constraints.push(one);
  for (const one of inShown(snapshot.indexes)) relationOf(one.schema, one.table).indexes.push(one);
  for (const one of inShown(snapshot.policies)) relationOf(one.schema, one.table).policies.push(one);
  for (const one of inShown(snapshot.triggers)) relationOf(one.schema, one.table).triggers.push(one);
  for (const one of inShown(snapshot.rules)) relationOf(one.schema, one.table).rules.push(one);
  for (const one of inShown(snapshot.functions)) schemaOf(one.schema).functions.push(one);
  for (const one of inShown(snapshot.types)) schemaOf(one.schema).types.push(one);
  for (const one of inShown(snapshot.sequences)) schemaOf(one.schema).sequences.push(one);
  for (const family of inShown(families)) schemaOf(family.schema).families.push(family);
  for (const grant of snapshot.grants) addGrant(found, grant, shown);

  const schemas = [...found.all()];
  for (const { relations } of schemas) {
    for (const relation of relations) fit(relation);
    relations.sort((a, b) => compare(a.name, b.name));
  }
  return schemas.sort((a, b) => compare(a.name, b.name));
}

const none: readonly never[] = Object.freeze([]);

/** A list that is added to takes room for sixteen more: of most tables none has half of that, and some are empty. */
function fit(relation: Relation): void {
  const { constraints, indexes, policies, triggers, rules, grants } = relation;
  const lists = { constraints, indexes, policies, triggers, rules, grants };
  for (const [name, list] of Object.entries(lists))
    Object.assign(relation, { [name]: list.length > 0 ? [...list] : none });
}

/** A grant goes to its table or view, or else to its schema. */
function addGrant(
  { schemaOf, knownRelation }: Groups,
  grant: Grant,
  shown: (schema: string) => boolean,
): void {
  const [schema, name] = identifiers(grant.object);
  if (schema === undefined || unscoped(grant) || !shown(schema)) return;
  const relation = name === undefined || notRelations.has(grant.on) ? undefined : knownRelation(schema, name);
  (relation ?? schemaOf(schema)).grants.push(grant);
}
