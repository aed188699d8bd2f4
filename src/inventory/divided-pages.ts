import type { Snapshot } from '../snapshot/index.ts';
import { globalKinds } from './global-lists.ts';
import { sections, type Kind } from './kind.ts';
import { anchor, code, details, heading, link, table } from './markdown.ts';
import { key, relationId, relative } from './addresses.ts';
import { divide, pageBudget, pageOf, schemaList, type Page, type RenderOptions } from './page.ts';
import { boundedSection, type PageContext } from './relation.ts';
import { schemaAnchor, schemaComment, schemaDiagrams, schemaGrants, schemaOpening } from './schema.ts';
import { schemaKinds } from './schema-lists.ts';
import type { SchemaObjects } from './select.ts';
import { largestSection, shards, type Shard } from './shards.ts';
import { beside } from './own-files.ts';

/** A longer list of pages is folded, and so are several. */
const mostUnfolded = 40;

/** Up to so many tables the main page of a divided inventory names each, so that its page need not be guessed. */
const mostNamed = 1000;

/** A main page, and further pages for each schema beside it. */
export function* dividedPages(
  head: readonly string[],
  end: string,
  schemas: readonly SchemaObjects[],
  snapshot: Snapshot,
  options: RenderOptions,
): Generator<Page> {
  const folder = beside(options.path);
  const parts = schemas.map((schema): Part => ({
    schema,
    shards: shards(schema, folder, options.statistics, pageBudget),
  }));
  const homes = new Map(
    parts
      .flatMap((part) => part.shards)
      .flatMap(({ path, objects }) =>
        objects.relations.map(({ schema, name }) => [key(schema, name), path] as const),
      ),
  );
  const contextOf = (page: string): PageContext => ({
    statistics: options.statistics,
    href(schema, name) {
      const home = homes.get(key(schema, name));
      if (home === undefined) return null;
      return `${home === page ? '' : relative(page, home)}#${relationId(schema, name)}`;
    },
  });
  yield mainPage(head, end, parts, snapshot, options);
  for (const part of parts) yield* schemaPages(part, contextOf, options.path);
}

interface Part {
  readonly schema: SchemaObjects;
  readonly shards: readonly [Shard, ...Shard[]];
}

/**
 * The pages of divided schemas are listed here and not on a page of the schema: this one changes with every table
 * anyhow, so that a new table is a change of it, of one further page and of the twin.
 */
function mainPage(
  head: readonly string[],
  end: string,
  parts: readonly Part[],
  snapshot: Snapshot,
  options: RenderOptions,
): Page {
  const { extensions, edgeFunctions, others } = globalKinds(snapshot);
  const context: PageContext = { statistics: options.statistics, href: () => null };
  const elsewhere = `On the pages of their ${link('schemas', '#schemas')}.`;
  const schemas = parts.map(({ schema }) => schema);
  const index = tableIndex(parts, options.path);
  const bodyOf = ({ id, count }: Kind): string => {
    if (count === 0) return '';
    return id === 'tables' && index !== '' ? index : elsewhere;
  };
  const [named, further] = divide(
    schemaKinds(schemas, context).map((kind) => ({ ...kind, body: () => bodyOf(kind) })),
  );
  const paths = new Map(parts.map(({ schema, shards: [first] }) => [schema, first.index]));
  const lists = pageLists(parts, options.path);
  const list = schemaList(schemas, (schema) => relative(options.path, paths.get(schema) ?? options.path));
  return pageOf(
    options.path,
    [
      ...head,
      heading(2, 'Database Objects'),
      ...sections(
        [
          { ...list, body: () => [list.body(), ...lists].join('\n\n') },
          ...named,
          extensions,
          edgeFunctions,
          together(further, elsewhere),
          ...others,
        ],
        3,
      ),
    ],
    end,
  );
}

/** For each schema of several pages, which of them describes what. */
function pageLists(parts: readonly Part[], mainPath: string): readonly string[] {
  const divided = parts.filter(({ shards: list }) => list.length > 1);
  if (divided.length === 0) return [];
  const pagesOf = ({ schema, shards: list }: Part): string =>
    details(
      `Schema ${schema.name}: ${list.length} pages`,
      table(
        ['Names that begin with', 'Tables and views', 'Functions', 'Types and sequences'],
        list.map(({ path, prefix, objects }) => [
          link(code(prefix ?? ''), relative(mainPath, path)),
          String(objects.relations.length),
          String(objects.functions.length),
          String(objects.types.length + objects.sequences.length),
        ]),
        ['left', 'right', 'right', 'right'],
      ),
      divided.length === 1 && list.length <= mostUnfolded,
    );
  return [
    heading(4, 'Pages of large schemas'),
    ...divided.flatMap((part) => [anchor(pagesAnchor(part.schema.name)), pagesOf(part)]),
  ];
}

/** Kinds of which this page has only the number: a heading for each would be a screen of nothing. */
function together(kinds: readonly Kind[], elsewhere: string): Kind {
  const found = kinds.filter(({ count }) => count > 0);
  return {
    id: 'further-kinds',
    title: 'Further kinds',
    count: found.length,
    body: () =>
      [
        elsewhere,
        table(
          ['Kind', 'Count'],
          found.map(({ id, title, count }) => [`${anchor(id)}${title}`, String(count)]),
          ['left', 'right'],
        ),
      ].join('\n\n'),
  };
}

/** On which page each table is, one row a page; empty when they are too many. */
function tableIndex(parts: readonly Part[], mainPath: string): string {
  const count = parts.reduce((sum, { schema }) => sum + tablesOf(schema).length, 0);
  if (count > mostNamed) return '';
  const shards = parts.flatMap((part) => part.shards).filter(({ objects }) => tablesOf(objects).length > 0);
  return details(
    `All ${count}, page by page`,
    table(
      ['Page', 'Tables'],
      shards.map(({ path, prefix, objects }) => {
        const page = relative(mainPath, path);
        const names = tablesOf(objects).map(({ schema, name }) =>
          link(code(name), `${page}#${relationId(schema, name)}`),
        );
        return [
          link(code(prefix === null ? objects.name : `${objects.name}.${prefix}…`), page),
          names.join(', '),
        ];
      }),
    ),
  );
}

function tablesOf({ relations }: SchemaObjects): SchemaObjects['relations'] {
  return relations.filter((relation) => relation.table !== null);
}

function pagesAnchor(schema: string): string {
  return `pages-${schemaAnchor(schema)}`;
}

function* schemaPages(
  { schema, shards: parts }: Part,
  contextOf: (page: string) => PageContext,
  mainPath: string,
): Generator<Page> {
  const [{ index }] = parts;
  const up = (from: string): string => link('Feature Inventory', relative(from, mainPath));
  const title = `Schema ${code(schema.name)}`;
  const opened = [heading(1, title), up(index)];
  if (parts.length === 1) {
    yield pageOf(index, [...opened, ...schemaOpening(schema), ...content(schema, contextOf(index))]);
    return;
  }
  yield pageOf(index, [
    ...opened,
    ...schemaComment(schema),
    'Its objects stand on ' +
      `${link('pages by their names', `${relative(index, mainPath)}#${pagesAnchor(schema.name)}`)}.`,
    ...schemaGrants(schema),
  ]);
  for (const { path, prefix, objects } of parts)
    yield pageOf(path, [
      heading(1, `${title}: names that begin with ${code(prefix ?? '')}`),
      `${up(path)} · ${link(title, relative(path, index))}`,
      ...schemaDiagrams(objects),
      ...content(objects, contextOf(path)),
    ]);
}

/** What a page says of a schema or of a part of it. */
function content(schema: SchemaObjects, context: PageContext): readonly string[] {
  return [
    ...sections(
      schemaKinds([schema], context).filter(({ count }) => count > 0),
      2,
    ),
    ...schema.relations.map((relation) => boundedSection(relation, context, largestSection)),
  ];
}
