import type {
  ExplorerData,
  FindingData,
  RelationData,
  RoleData,
  RoutineData,
  SchemaData,
  TypeData,
} from '../data.ts';
import { href, relationHref, type Route } from './route.ts';

/** Something that was found, and where it is. */
export interface Hit {
  readonly kind: string;
  readonly title: string;
  readonly note: string;
  readonly href: string;
}

/** What can be found by a text. */
export interface Entry {
  readonly text: string;
  readonly hit: () => Hit;
}

/** Entries of one kind. They are made anew for each use: ten thousand tables have hundreds of thousands. */
export interface Layer {
  /** How many objects have them. */
  readonly count: number;
  readonly entriesOf: (object: number) => readonly Entry[];
}

/** The best first: names, columns, what belongs to a table, and what is written about them. */
export function layersOf({
  schemas,
  roles,
  relations,
  routines,
  types,
  findings,
}: ExplorerData): readonly Layer[] {
  return [
    joined(
      eachOf(pages, (one) => [one]),
      // They stand before the hundreds of tables that have a schema's name before their own.
      eachOf(schemas, schemaEntry),
      eachOf(roles, roleEntry),
      eachOf(relations, relationEntry),
      eachOf(routines, routineEntry),
      eachOf(types, typeEntry),
    ),
    eachOf(relations, columnEntries),
    eachOf(relations, partEntries),
    joined(
      eachOf(relations, textEntries),
      eachOf(routines, routineTexts),
      eachOf(findings, (one) => findingEntry(one, relations)),
    ),
  ];
}

const eachOf = <Item>(list: readonly Item[], entries: (one: Item) => readonly Entry[]): Layer => ({
  count: list.length,
  entriesOf: (at) => list.slice(at, at + 1).flatMap(entries),
});

function joined(...layers: readonly Layer[]): Layer {
  return {
    count: layers.reduce((sum, { count }) => sum + count, 0),
    entriesOf: (at) => {
      for (const { count, entriesOf } of layers) {
        if (at < count) return entriesOf(at);
        at -= count;
      }
      return [];
    },
  };
}

const entry = (kind: string, title: string, note: string, to: string, text = title): Entry => ({
  text,
  hit: () => ({ kind, title, note, href: to }),
});

/** The pages themselves, by what people call what is on them. */
const pages: readonly Entry[] = (
  [
    ['Biggest tables', 'by size, largest', { view: 'tables', sort: 'size' }],
    ['Most rows', 'tables by rows', { view: 'tables', sort: 'rows' }],
    ['Tables and views', 'list of all', { view: 'tables', sort: 'name' }],
    ['Access', 'privileges, grants, roles and tables', { view: 'access', role: null }],
    ['History', 'changes, last week, compare, growth', { view: 'history', from: null, to: null }],
    ['Findings', 'problems, warnings, errors', { view: 'findings' }],
  ] as const satisfies readonly (readonly [string, string, Route])[]
).map(([title, words, route]) => entry('page', title, words, href(route), `${title} ${words}`));

const schemaEntry = ({ name, comment }: SchemaData): readonly Entry[] => [
  entry('schema', name, comment ?? '', href({ view: 'schema', schema: name })),
];

const roleEntry = ({ name, comment }: RoleData): readonly Entry[] => [
  entry('role', name, comment ?? '', href({ view: 'access', role: name })),
];

const relationEntry = ({ schema, name, kind, comment }: RelationData): readonly Entry[] => [
  {
    text: `${schema}.${name}`,
    hit: () => ({ kind, title: `${schema}.${name}`, note: comment ?? '', href: relationHref(schema, name) }),
  },
];

const routineEntry = ({ schema, name, identity, kind }: RoutineData): readonly Entry[] => [
  entry(kind, `${schema}.${name}`, identity, href({ view: 'routine', schema, name, identity })),
];

const typeEntry = ({ schema, name, kind, detail }: TypeData): readonly Entry[] => [
  entry(kind, `${schema}.${name}`, detail, href({ view: 'schema', schema })),
];

function columnEntries({ schema, name, columns }: RelationData): readonly Entry[] {
  return columns.map((column) => ({
    text: `${name}.${column.name}`,
    hit: () => ({
      kind: 'column',
      title: `${name}.${column.name}`,
      note: `${column.type} in ${schema}`,
      href: relationHref(schema, name, column.name),
    }),
  }));
}

/** What belongs to a relation and has a name of its own. */
function partEntries(relation: RelationData): readonly Entry[] {
  const { schema, name: table, policies, triggers, indexes, constraints } = relation;
  const listed = (kind: string, list: readonly { readonly name: string }[] | undefined): readonly Entry[] =>
    (list ?? []).map(({ name }) => ({
      text: name,
      hit: () => ({
        kind,
        title: name,
        note: `on ${schema}.${table}`,
        href: relationHref(schema, table),
      }),
    }));
  return [
    ...listed('policy', policies),
    ...listed('trigger', triggers),
    ...listed('index', indexes),
    ...listed('constraint', constraints),
  ];
}

const said = (
  kind: string,
  title: () => string,
  text: string | undefined,
  to: () => string,
): readonly Entry[] =>
  text === undefined || text === ''
    ? []
    : [{ text, hit: () => ({ kind, title: title(), note: text, href: to() }) }];

function textEntries(relation: RelationData): readonly Entry[] {
  const { schema, name, comment, columns, definition, policies, constraints, triggers } = relation;
  const title = (): string => `${schema}.${name}`;
  const to = (): string => relationHref(schema, name);
  const on = (part: string) => (): string => `${part} on ${schema}.${name}`;
  return [
    ...said('comment', title, comment, to),
    ...columns.flatMap((column) =>
      said(
        'comment',
        () => `${name}.${column.name}`,
        column.comment,
        () => relationHref(schema, name, column.name),
      ),
    ),
    ...said('definition', title, definition, to),
    ...(policies ?? []).flatMap((policy) =>
      said(
        'policy',
        on(policy.name),
        [policy.using, policy.check, policy.comment].filter(Boolean).join(' '),
        to,
      ),
    ),
    ...(constraints ?? []).flatMap((one) => said('constraint', on(one.name), one.definition, to)),
    ...(triggers ?? []).flatMap((one) => said('trigger', on(one.name), one.definition, to)),
  ];
}

function routineTexts({ schema, name, identity, comment }: RoutineData): readonly Entry[] {
  const to = (): string => href({ view: 'routine', schema, name, identity });
  return said('comment', () => `${schema}.${name}`, comment, to);
}

function findingEntry(
  { rule, object, message, relation }: FindingData,
  relations: readonly RelationData[],
): readonly Entry[] {
  const on = relation === undefined ? undefined : relations[relation];
  const to = (): string => (on === undefined ? href({ view: 'findings' }) : relationHref(on.schema, on.name));
  return said('finding', () => object, `${rule}: ${message}`, to);
}
