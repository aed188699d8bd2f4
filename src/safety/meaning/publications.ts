import { literal } from '../../quoting.ts';
import type { SyntaxTree } from '../../migrations/index.ts';
import type { Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf, namesOf, nodesOf } from './scope.ts';
import { isCalled, meantBy, namesGiven, tablesTaken, type Left, type Settings } from './settings.ts';

/*
 * Which tables a publication publishes. A list that is given anew, a publication that is made anew, and a table that
 * takes another's name leave out what they do not name, and subscribers wait for changes that never come.
 */

/** What of a table a publication publishes: the rows of a condition, the columns of a list. */
type Part = 'rows' | 'columns';
type Table = readonly [schema: string | null, name: string | null, part?: Part | null];

/**
 * A table as an entry of {@link Settings.set}, null = in whatever schema, or each table; or that only a part of it is
 * published, which stands beside the table itself.
 */
const entryOf = (...[schema, name, part = null]: Table): string =>
  JSON.stringify(part === null ? [schema, name] : [schema, name, part]);
export const tableOf = (entry: string): Table => JSON.parse(entry) as Table;

const tableIn = (entry: string): readonly [string | null, string | null] => {
  const [schema, name] = tableOf(entry);
  return [schema, name];
};

/** Those of some tables that what is published has neither by name, nor with their schema, nor with all. */
const notIn = (published: Left): ((entry: string) => boolean) => {
  const known = new Set(published);
  return (entry) => {
    const [schema, name, part] = tableOf(entry);
    if (part !== undefined) return !known.has(entry) && !known.has(entryOf(null, name, part));
    return ![entry, entryOf(null, name), entryOf(schema, null), entryOf(null, null)].some((one) =>
      known.has(one),
    );
  };
};

/** Tables that are published no more, and parts of tables that are published whole. */
export function unpublishedOf(entries: readonly string[], published: Left): readonly string[] {
  const isGone = notIn(published);
  return entries
    .filter(isGone)
    .filter((entry) => tableOf(entry)[2] === undefined || !isGone(entryOf(...tableIn(entry))));
}

/**
 * Rows `(schema, name, part)`: the tables of a publication `p`. A partitioned table is one by itself, because its
 * partitions come and go. From PostgreSQL 19 on, a publication of all tables lists those that it leaves out.
 */
const published = `SELECT n.nspname, c.relname, q.part FROM pg_catalog.pg_publication_rel r
      JOIN pg_catalog.pg_class c ON c.oid = r.prrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      CROSS JOIN LATERAL (SELECT pg_catalog.to_jsonb(r) AS row) j
      CROSS JOIN LATERAL (VALUES (NULL), (CASE WHEN j.row->>'prqual' IS NOT NULL THEN 'rows' END),
        (CASE WHEN j.row->>'prattrs' IS NOT NULL THEN 'columns' END)) q (part)
    WHERE r.prpubid = p.oid AND NOT coalesce((j.row->>'prexcept')::pg_catalog.bool, false)
    UNION SELECT n.nspname, c.relname, NULL FROM pg_catalog.pg_publication_tables v
      JOIN pg_catalog.pg_namespace n ON n.nspname = v.schemaname
      JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid AND c.relname = v.tablename
    WHERE v.pubname = p.pubname AND NOT c.relispartition`;

/** @param more a query of tables that count as published, too: rows `(schema, name, part)`. */
async function read(look: Look, condition: string, more = ''): Promise<readonly Settings[]> {
  const list = (what: string): string =>
    `pg_catalog.array_agg(t.${what}::pg_catalog.text ORDER BY t.schema, t.name, t.part) AS ${what}s`;
  const rows = (await look(`SELECT p.pubname AS publication, t.* FROM pg_catalog.pg_publication p
    CROSS JOIN LATERAL (
      SELECT ${['schema', 'name', 'part'].map(list).join(', ')} FROM (${published}${more}) t (schema, name, part)) t
    WHERE ${condition} ORDER BY p.pubname`)) as readonly {
    readonly publication: string;
    readonly schemas: readonly string[] | null;
    readonly names: readonly string[] | null;
    readonly parts: readonly (Part | null)[] | null;
  }[];
  return rows.map(({ publication, schemas, names, parts }) => ({
    ...({ kind: 'publication', schema: '', name: publication, relkind: '', part: '', columns: [] } as const),
    set: (schemas ?? []).map((schema, at) => entryOf(schema, names?.[at] ?? null, parts?.[at])),
  }));
}

/** What it publishes now, and which of some tables are not there, of which nothing is left to publish. */
export async function publishedNow(
  { name }: Settings,
  entries: readonly string[],
  look: Look,
): Promise<Left> {
  const absent = ` UNION SELECT e->>0, e->>1, e->>2
    FROM pg_catalog.json_array_elements(${literal(`[${entries.join()}]`)}) e
    WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = e->>0 AND c.relname = e->>1 AND c.relkind IN ('r', 'p'))`;
  const [now] = await read(look, `p.pubname = ${literal(name)}`, absent);
  return now?.set ?? null;
}

/** The publications that a statement drops, or gives another list. */
function publicationsIn(tree: SyntaxTree | null): readonly string[] {
  const [kind, node] = kindOf(tree);
  if (kind === 'DropStmt' && node['removeType'] === 'OBJECT_PUBLICATION') return namesOf(node['objects']);
  const isList = kind === 'AlterPublicationStmt' && node['action'] === 'AP_SetObjects';
  return isList ? [String(node['pubname'])] : [];
}

/** What publications publish of all that a statement may take from them, as it is before it. */
export async function publishedBefore(change: Change, look: Look): Promise<readonly Settings[]> {
  const names = publicationsIn(change.tree);
  if (names.length > 0) return await read(look, `p.pubname IN (${names.map(literal).join(', ')})`);
  // On a table on which nothing hangs there hangs no publication either.
  const taken = tablesTaken(change.tree)
    .flatMap((node) => meantBy(change, node))
    .filter(({ kind, isBare }) => 'rp'.includes(kind) && isBare !== true);
  if (taken.length === 0) return [];
  const own = new Set(taken.map(({ schema, name }) => entryOf(schema, name)));
  const oids = taken.map(({ oid }) => oid).join();
  const listing = `p.oid IN (SELECT r.prpubid FROM pg_catalog.pg_publication_rel r WHERE r.prrelid IN (${oids}))`;
  return (await read(look, listing)).map((one) => ({
    ...one,
    set: one.set.filter((entry) => own.has(entryOf(...tableIn(entry)))),
  }));
}

const entryOfNode = (node: SyntaxTree, part?: Part): string =>
  entryOf((node['schemaname'] ?? null) as string | null, String(node['relname']), part);

/** A table that a statement lists, and what of it. */
function entriesOf({ relation, whereClause, columns }: SyntaxTree): readonly string[] {
  const node = relation as SyntaxTree;
  return [
    entryOfNode(node),
    ...(whereClause === undefined ? [] : [entryOfNode(node, 'rows')]),
    ...(columns === undefined ? [] : [entryOfNode(node, 'columns')]),
  ];
}

/** What a statement lists, as entries. */
function listedIn(node: SyntaxTree): readonly string[] {
  if (node['for_all_tables'] === true) return [entryOf(null, null)];
  return nodesOf(node['pubobjects'], 'PublicationObjSpec').flatMap(({ pubobjtype, pubtable, name }) => {
    if (pubobjtype === 'PUBLICATIONOBJ_TABLE') return entriesOf(pubtable as SyntaxTree);
    // That of the search path is not known here.
    return [entryOf(name === undefined ? null : String(name), null)];
  });
}

const isMeant = (entry: string, node: SyntaxTree): boolean => isCalled(node, ...tableIn(entry));

/** What a publication publishes behind a statement; null = it is not there. */
export function publishedBehind({ name, set }: Settings, tree: SyntaxTree, isThere: boolean): Left {
  const [kind, node] = kindOf(tree);
  const isThis = node['pubname'] === name;
  if (kind === 'CreatePublicationStmt' && isThis) return listedIn(node);
  if (!isThere || (kind === 'DropStmt' && publicationsIn(tree).includes(name))) return null;
  if (kind === 'AlterPublicationStmt' && isThis)
    // What it takes out by name nobody loses without a word.
    return node['action'] === 'AP_SetObjects' ? listedIn(node) : [...set, ...listedIn(node)];
  const [made, taken] = [namesGiven(tree), tablesTaken(tree)];
  if (made.length === 0 && taken.length === 0) return set;
  const stays = set.filter((entry) => !made.some((one) => isMeant(entry, one)));
  // Of a table that is gone nothing is left to publish, until another one has its name.
  return [...stays, ...taken.map((node) => entryOfNode(node))];
}

/** What of it a statement takes away or may: also tables that it drops or renames, whose place another may take. */
export function unpublishedBy(one: Settings, tree: SyntaxTree): readonly string[] {
  const taken = tablesTaken(tree);
  if (taken.length > 0) return one.set.filter((entry) => taken.some((node) => isMeant(entry, node)));
  return one.set.filter(notIn(publishedBehind(one, tree, true)));
}
