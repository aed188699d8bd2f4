import type { Snapshot } from '../snapshot/index.ts';
import { dividedPages } from './divided-pages.ts';
import { findings } from './findings.ts';
import { globalKinds } from './global-lists.ts';
import { sections } from './kind.ts';
import { anchor, code, heading, link } from './markdown.ts';
import { key, relationId, relative } from './addresses.ts';
import { changes, opening, summary } from './opening.ts';
import {
  divide,
  footer,
  pageBudget,
  pageOf,
  schemaList,
  type Page,
  type PageInPieces,
  type RenderOptions,
} from './page.ts';
import { relationSection, type PageContext } from './relation.ts';
import { hasDetails, schemaAnchor, schemaOpening } from './schema.ts';
import { schemaKinds } from './schema-lists.ts';
import { group } from './group.ts';
import { schemaFilter, selectChanges, selectFindings, type SchemaObjects } from './select.ts';
import { byteLength } from './shards.ts';
import { roundCounts } from './statistics.ts';
import { twinPath } from './own-files.ts';
import { twin } from './twin.ts';

/** No relation is described in fewer bytes than these. */
const leastBytes = 150;

const largeTwin =
  'It is too large for a JSON file in a repository: `SELECT * FROM catalog.inventory_current` has ' +
  `all of it. ${footer}`;

/**
 * The document of a snapshot, the main page first, its twin in JSON last. The same snapshot and options give the same
 * bytes.
 *
 * @example render(snapshot, { statistics: 'rounded', layout: 'auto', path: 'docs/FEATURE_INVENTORY.md', schemas: [] })
 */
export function render(captured: Snapshot, options: RenderOptions): readonly Page[] {
  const pages = [...renderEach(captured, options)].map(({ path, pieces }) => ({
    path,
    content: pieces.join(''),
  }));
  return mainFirst(pages, options.path);
}

/** The files of a document in the order in which people and programs are told of them. */
export function mainFirst<One extends Pick<Page, 'path'>>(
  files: readonly One[],
  main: string,
): readonly One[] {
  const twin = twinPath(main);
  return [...files.filter(({ path }) => path !== twin), ...files.filter(({ path }) => path === twin)];
}

/** The same, one file after the other, so that a large document need not be in memory: the twin, then the main page. */
export function* renderEach(captured: Snapshot, options: RenderOptions): Generator<PageInPieces> {
  const snapshot = roundCounts(captured, options.statistics);
  const shown = schemaFilter(options.schemas);
  const schemas = group(snapshot, shown);
  const [changed, found] = [
    selectChanges(options.changes ?? [], shown),
    selectFindings(options.findings ?? [], shown),
  ];
  const path = twinPath(options.path);
  const described = { statistics: options.statistics, shown, changes: changed, findings: found };
  const hasTwin = yield* twinPage(path, () => twin(snapshot, schemas, described));
  const head = [
    ...opening(snapshot, options.schemas),
    ...changes(changed),
    ...findings(found),
    ...summary(schemas, snapshot),
  ];
  const forPrograms = link(code(path.split('/').at(-1) ?? ''), relative(options.path, path));
  const end = hasTwin ? `The same for programs: ${forPrograms}. ${footer}` : largeTwin;
  for (const page of markdownPages(head, end, schemas, snapshot, options))
    yield { path: page.path, pieces: [page.content] };
}

/** @returns whether there is one, and holds nothing of it any more. */
function* twinPage(path: string, made: () => readonly string[] | null): Generator<PageInPieces, boolean> {
  const pieces = made();
  if (pieces === null) return false;
  yield { path, pieces };
  return true;
}

function markdownPages(
  head: readonly string[],
  end: string,
  schemas: readonly SchemaObjects[],
  snapshot: Snapshot,
  options: RenderOptions,
): Iterable<Page> {
  // What could not fit in any case need not be written to know it.
  const least = leastBytes * schemas.reduce((sum, { relations }) => sum + relations.length, 0);
  if (options.layout === 'single' || (options.layout === 'auto' && least <= pageBudget)) {
    const page = single(head, end, schemas, snapshot, options);
    if (options.layout === 'single' || byteLength(page.content) <= pageBudget) return [page];
  }
  return dividedPages(head, end, schemas, snapshot, options);
}

function single(
  head: readonly string[],
  end: string,
  schemas: readonly SchemaObjects[],
  snapshot: Snapshot,
  options: RenderOptions,
): Page {
  const known = new Set(
    schemas.flatMap(({ relations }) => relations.map(({ schema, name }) => key(schema, name))),
  );
  const context: PageContext = {
    statistics: options.statistics,
    href: (schema, name) => (known.has(key(schema, name)) ? `#${relationId(schema, name)}` : null),
  };
  const { extensions, edgeFunctions, others } = globalKinds(snapshot);
  const [named, further] = divide(schemaKinds(schemas, context));
  const detailsOf = (schema: SchemaObjects): string | null =>
    hasDetails(schema) ? `#${schemaAnchor(schema.name)}` : null;
  return pageOf(
    options.path,
    [
      ...head,
      heading(2, 'Database Objects'),
      ...sections(
        [schemaList(schemas, detailsOf), ...named, extensions, edgeFunctions, ...further, ...others],
        3,
      ),
      ...(schemas.some(hasDetails) ? [heading(2, 'Details')] : []),
      ...schemas
        .filter(hasDetails)
        .flatMap((schema) => [
          anchor(schemaAnchor(schema.name)),
          heading(3, `Schema ${code(schema.name)}`),
          ...schemaOpening(schema),
          ...schema.relations.map((relation) => relationSection(relation, context)),
        ]),
    ],
    end,
  );
}
