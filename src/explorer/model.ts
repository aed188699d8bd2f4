import {
  group,
  identifiers,
  key,
  schemaFilter,
  selectFindings,
  type Relation,
  type SchemaObjects,
  type Statistics,
} from '../inventory/index.ts';
import { groupBy } from '../group-by.ts';
import { identityOf, type Finding, type History, type Present, type Snapshot } from '../snapshot/index.ts';
import { accessData, type AccessData } from './access.ts';
import type { ExplorerData, FindingData, RelationData, RoutineData, TypeData } from './data.ts';
import { detailFor, layMap } from './layout/map.ts';
import { tableGrowth, type TableGrowth } from './growth.ts';
import { grantedOn, historyData, type Past } from './past.ts';
import { relationData, said } from './relations.ts';

export interface ExplorerOptions {
  readonly statistics: Statistics;
  /** As the input of this name. */
  readonly schemas: readonly string[];
  readonly findings: readonly Finding[];
  readonly history: History;
  readonly present: Present;
  /** Why there is no history; null = there is. */
  readonly historyNote: string | null;
}

/** What the explorer shows of a snapshot. The same snapshot, findings and history give the same value. */
export function explorerData(snapshot: Snapshot, options: ExplorerOptions): ExplorerData {
  const shown = schemaFilter(options.schemas);
  const schemas = group(snapshot, shown);
  const access = accessData(snapshot, options.present);
  const found = relationsOf(schemas);
  const places = new Map(found.map(({ schema, name }, at) => [key(schema, name), at]));
  const idOf = objectPlaces(snapshot, places);
  const { history, statistics, historyNote } = options;
  const past = historyData(history, statistics, shown, idOf, found.length, historyNote);
  const identities = found.map(({ schema, name }) => identityOf(schema, name));
  const growth = tableGrowth(history, statistics, identities);
  const relations = listRelations(found, places, access, past.placeOf, growth, options);
  const { label, taken_at, github_commit_sha } = snapshot.unchanged_since;
  return {
    database: snapshot.database,
    postgresql: Math.floor(snapshot.server_version_num / 10_000),
    since: { at: new Date(taken_at).toISOString(), label, commit: github_commit_sha },
    statistics,
    schemas: schemas.map(({ name, owner, comment }) => ({
      name,
      owner,
      ...said({ comment }),
      usage: access.usage(name),
    })),
    roles: access.roles,
    relations,
    routines: schemas.flatMap(({ functions, grants }) => routinesOf(functions, grants, access)),
    types: schemas.flatMap(({ types }) => types.map(typeData)),
    patterns: access.patterns,
    findings: selectFindings(options.findings, shown).map((one) => findingData(one, idOf)),
    extensions: snapshot.extensions.map(({ name, version }) => [name, version] as const),
    history: { ...past.data, times: growth.times },
    map: layMap(relations, { views: true, detail: detailFor(relations) }),
    hidden: snapshot.hidden,
  };
}

/** All relations, and those of other schemas that foreign keys refer to. */
function relationsOf(schemas: readonly SchemaObjects[]): readonly Relation[] {
  const all = new Map(
    schemas.flatMap(({ relations }) => relations.map((one) => [key(one.schema, one.name), one] as const)),
  );
  const targets = [...all.values()].flatMap(({ constraints }) =>
    constraints.flatMap(({ references }) => (references === null ? [] : [references])),
  );
  for (const { schema, table: name } of targets) {
    if (all.has(key(schema, name))) continue;
    const lists = { constraints: [], indexes: [], policies: [], triggers: [], rules: [], grants: [] };
    all.set(key(schema, name), { schema, name, table: null, view: null, family: null, ...lists });
  }
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, relation]) => relation);
}

/** Finds the relation that an object of a kind and identity belongs to. */
function objectPlaces(
  snapshot: Snapshot,
  places: ReadonlyMap<string, number>,
): (kind: string, identity: string) => number | undefined {
  const tableOfIndex = new Map(
    snapshot.indexes.map(({ schema, table, index }) => [key(schema, index), table]),
  );
  return (kind, identity) => {
    const [schema, name] = identifiers(kind === 'grant' ? grantedOn(identity) : identity);
    if (schema === undefined || name === undefined) return undefined;
    if (kind === 'function' || kind === 'type' || kind === 'sequence') return undefined;
    return places.get(key(schema, kind === 'index' ? (tableOfIndex.get(key(schema, name)) ?? '') : name));
  };
}

function listRelations(
  found: readonly Relation[],
  places: ReadonlyMap<string, number>,
  access: AccessData,
  placeOf: Past['placeOf'],
  growth: TableGrowth,
  { statistics, history, present }: ExplorerOptions,
): readonly RelationData[] {
  const measured = new Map(present.indexes.map((one) => [key(one.schema, one.index), one]));
  const reads = new Map(present.reads.map(({ schema, view, from }) => [key(schema, view), from]));
  const came = (snapshot: number | undefined): number | undefined =>
    snapshot === undefined ? undefined : placeOf(snapshot);
  return found.map((relation) => {
    const { schema, name } = relation;
    const identity = identityOf(schema, name);
    const own = came(history.relations.get(identity));
    const columns = history.columns.get(identity);
    return relationData(relation, {
      statistics,
      idOf: (...of) => places.get(key(...of)) ?? -1,
      access: access.ofRelation(relation),
      reads: (reads.get(key(schema, name)) ?? []).flatMap(([...of]) => places.get(key(...of)) ?? []),
      measured: (index) => measured.get(key(schema, index)),
      growth: growth.of(identity),
      came: own,
      columnCame: (column) => {
        const at = came(columns?.get(column));
        return at === own ? undefined : at;
      },
    });
  });
}

function routinesOf(
  functions: Snapshot['functions'],
  grants: Snapshot['grants'],
  access: AccessData,
): readonly RoutineData[] {
  const granted = groupBy(
    grants.filter(({ on }) => on === 'function'),
    ({ object }) => object,
  );
  return functions.map((routine): RoutineData => {
    const { schema, function: name, kind, identity_arguments, language, volatility, owner } = routine;
    const own = granted.get(`${identityOf(schema, name)}(${identity_arguments})`) ?? [];
    return {
      schema,
      name,
      kind,
      identity: identity_arguments,
      arguments: routine.arguments,
      language,
      volatility,
      owner,
      ...said({
        returns: routine.return_type,
        securityDefiner: routine.security_definer,
        settings: routine.settings,
        comment: routine.comment,
        grants: own.map(({ grantee, privileges }) => ({ grantee, privileges })),
      }),
      access: access.ofRoutine(routine),
    } as RoutineData;
  });
}

function typeData({
  schema,
  type,
  kind,
  labels,
  attributes,
  base_type,
  comment,
}: Snapshot['types'][number]): TypeData {
  const parts = [
    ...labels,
    ...attributes.map(({ name, type: of }) => `${name} ${of}`),
    ...(base_type === null ? [] : [base_type]),
  ];
  return { schema, name: type, kind, detail: parts.join(', '), ...said({ comment }) };
}

function findingData(
  { rule, level, object, message, detail, remedy }: Finding,
  idOf: (kind: string, identity: string) => number | undefined,
): FindingData {
  const at = object.indexOf(':');
  const relation = idOf(object.slice(0, at), object.slice(at + 1));
  return {
    rule,
    level,
    object,
    message,
    ...said({ detail }),
    remedy,
    ...(relation === undefined ? {} : { relation }),
  };
}
