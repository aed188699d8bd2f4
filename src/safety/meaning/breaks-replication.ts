import type { SyntaxTree } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import { columnIn, namedIn, relationIn, said, standing, type Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf, namesOf, nodesOf, relationNames } from './scope.ts';
import { verdict, type Verdict } from './verdict.ts';

/** Why each UPDATE and DELETE of a table fails, with the server's SQLSTATE, as `CheckCmdReplicaIdentity()` has it. */
const reasons: Readonly<Record<string, (publication: string) => string>> = {
  none: () => '55000: it is published, and has no replica identity',
  columns: (publication) =>
    `42P10: the columns that the publication ${publication} lists do not cover its replica identity`,
  rows: (publication) =>
    `42P10: the publication ${publication} chooses rows by columns that are not in its replica identity`,
  generated: (publication) =>
    `42P10: its replica identity has a generated column that the publication ${publication} does not publish ` +
    '(PostgreSQL 18 and later; a virtual one never is)',
};

/** What a statement will change that has not run yet: indexes that go, relations that get a generated column. */
interface Foreseen {
  readonly gone: readonly number[];
  readonly virtual: readonly number[];
  readonly stored: readonly number[];
  /** SQL of rows `(relation, publication, columns, conditions, generated)` that will be published; null = none. */
  readonly published?: string | null;
  /** The replica identity that a relation gets, and the index that it uses. */
  readonly identity?: {
    readonly relation: number;
    readonly kind: string;
    readonly index: string | null;
  } | null;
}
const nothing: Foreseen = { gone: [], virtual: [], stored: [] };
const listed = (oids: readonly number[]): string => [0, ...oids].join(', ');

/** Names of columns of a relation by their numbers, a set of rows, as an array; null where there are none. */
const columnNames = (relation: string, numbers: string): string =>
  `(SELECT pg_catalog.array_agg(a.attname::text) FROM pg_catalog.pg_attribute a
    WHERE a.attrelid = ${relation} AND a.attnum IN (${numbers}))`;

/**
 * Tables and partitions that hold rows, published with updates or deletes, whose replica identity does not do for it.
 * What the publication lists may be a partitioned table above, with other numbers of columns. In `indkey` stand the
 * columns of INCLUDE too. What older majors lack is asked by way of JSON.
 */
export function withoutIdentity(
  condition: string,
  { gone, virtual, stored, published: coming = null, identity = null }: Foreseen = nothing,
): string {
  const kind =
    identity === null
      ? 'c.relreplident'
      : `CASE c.oid WHEN ${identity.relation} THEN ${literal(identity.kind)} ELSE c.relreplident END`;
  const isIdentity =
    identity?.index == null
      ? 'i.indisreplident'
      : `CASE i.indrelid WHEN ${identity.relation} THEN i.indexrelid = ${identity.index} ELSE i.indisreplident END`;
  return `WITH said (relation, publication, columns, conditions, generated) AS (
    SELECT l.oid, p.pubname::text, ${columnNames(
      'l.oid',
      `SELECT e.number::int2
        FROM pg_catalog.jsonb_array_elements_text(nullif(pg_catalog.to_jsonb(r)->'prattrs', 'null')) e(number)`,
    )}, ${columnNames(
      'l.oid',
      `SELECT v.number[1]::int2
        FROM pg_catalog.regexp_matches(pg_catalog.to_jsonb(r)->>'prqual', ':varattno ([0-9]+)', 'g') v(number)`,
    )}, pg_catalog.to_jsonb(p)->>'pubgencols'
    FROM pg_catalog.pg_class l JOIN pg_catalog.pg_namespace m ON m.oid = l.relnamespace
      JOIN pg_catalog.pg_publication_tables t ON t.schemaname = m.nspname AND t.tablename = l.relname
      JOIN pg_catalog.pg_publication p ON p.pubname = t.pubname AND (p.pubupdate OR p.pubdelete)
      LEFT JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid AND r.prrelid = l.oid
    ${coming === null ? '' : `UNION ALL ${coming}`}
  ) SELECT DISTINCT ON (2, 3) c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name,
    f.why, said.publication
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL (SELECT ${kind} AS kind) d
    CROSS JOIN LATERAL (SELECT pg_catalog.array_agg(a.attname::text) AS columns,
        pg_catalog.bool_or(a.attgenerated = 's') OR d.kind = 'f' AND c.oid IN (${listed(stored)})
          AS has_stored,
        pg_catalog.bool_or(a.attgenerated = 'v') OR d.kind = 'f' AND c.oid IN (${listed(virtual)})
          AS has_virtual
      FROM pg_catalog.pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND (d.kind = 'f' OR a.attnum IN (
        SELECT k.number FROM pg_catalog.pg_index i
          CROSS JOIN LATERAL pg_catalog.unnest(i.indkey) WITH ORDINALITY k(number, place)
        WHERE i.indrelid = c.oid AND i.indexrelid NOT IN (${listed(gone)}) AND i.indimmediate
          AND k.place <= i.indnkeyatts
          AND CASE d.kind WHEN 'd' THEN i.indisprimary WHEN 'i' THEN ${isIdentity} END))) own
    CROSS JOIN LATERAL (SELECT c.oid UNION SELECT a.relid FROM pg_catalog.pg_partition_ancestors(c.oid) a) q
    JOIN said ON said.relation = q.oid
    CROSS JOIN LATERAL (SELECT CASE
      WHEN own.columns IS NULL THEN 'none'
      WHEN said.columns IS NOT NULL AND (d.kind = 'f' OR NOT said.columns @> own.columns) THEN 'columns'
      WHEN said.conditions IS NOT NULL AND NOT own.columns @> said.conditions THEN 'rows'
      WHEN said.generated IS NOT NULL AND said.columns IS NULL
        AND (own.has_virtual OR own.has_stored AND said.generated <> 's') THEN 'generated' END AS why) f
  WHERE c.relkind = 'r' AND f.why IS NOT NULL AND ${condition}
  ORDER BY 2, 3, 5`;
}

/** The keys that the statement takes away, and what it gives a generated column. */
function foreseen(change: Change): Foreseen & { readonly relations: readonly number[] } {
  const still = new Set(change.after.indexes.map(({ oid }) => oid));
  const gone = change.before.indexes.filter(
    ({ oid, unique, immediate }) => unique && immediate && !still.has(oid),
  );
  const added = change.after.columns.filter(
    ({ relation, number, generated }) =>
      generated !== '' && columnIn(change.before, relation, number) === undefined,
  );
  const having = (kind: string): readonly number[] =>
    added.filter(({ generated }) => generated === kind).map(({ relation }) => relation);
  return {
    relations: [...gone, ...added].map(({ relation }) => relation),
    gone: gone.map(({ oid }) => oid),
    virtual: having('v'),
    stored: having('s'),
  };
}

const textArray = (names: readonly string[]): string =>
  names.length === 0 ? 'NULL::text[]' : `ARRAY[${names.map(literal).join(', ')}]::text[]`;

/** A table that a publication lists, with its list of columns and the columns of its condition, as a row. */
function listedTable({ pubtable }: SyntaxTree, find: NonNullable<Change['find']>): readonly string[] {
  const oid = find(pubtable?.['relation'] as SyntaxTree) ?? 0;
  if (oid <= 0) return [];
  const columns = namesOf(pubtable?.['columns']);
  const asked = nodesOf(pubtable?.['whereClause'], 'ColumnRef').map(
    ({ fields }) => namesOf(fields).at(-1) ?? '',
  );
  return [`(${oid}::pg_catalog.oid, ${textArray(columns)}, ${textArray(asked)})`];
}

/** What a statement that has not run will publish with updates or deletes, as SQL of rows; null = nothing. */
function comingOf({ tree, find }: Change): string | null {
  const [kind, node] = kindOf(tree);
  const adds =
    kind === 'CreatePublicationStmt' ||
    (kind === 'AlterPublicationStmt' && node['action'] !== 'AP_DropObjects');
  if (find === undefined || !adds) return null;
  const options = nodesOf(node['options'], 'DefElem');
  const publishes = options.find(({ defname }) => defname === 'publish')?.['arg']?.String?.sval as unknown;
  if (publishes !== undefined && !/update|delete/i.test(String(publishes))) return null;
  const name = literal(String(node['pubname']));
  const generated = `(SELECT CASE WHEN pg_catalog.current_setting('server_version_num')::int4 >= 180000 THEN ${literal(
    String(
      options.find(({ defname }) => defname === 'publish_generated_columns')?.['arg']?.String?.sval ?? 'none',
    )[0] ?? 'n',
  )} END)`;
  const objects = nodesOf(node['pubobjects'], 'PublicationObjSpec');
  const isTable = ({ pubobjtype }: SyntaxTree): boolean => pubobjtype === 'PUBLICATIONOBJ_TABLE';
  const rows = objects
    .filter((object) => !isTable(object))
    .map(
      ({ name: schema }) => `SELECT c.oid, ${name}, NULL::text[], NULL::text[], ${generated}
        FROM pg_catalog.pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = (
          SELECT n.oid FROM pg_catalog.pg_namespace n
          WHERE n.nspname = ${schema === undefined ? "''" : literal(String(schema))})`,
    );
  const tables = objects.filter(isTable).flatMap((object) => listedTable(object, find));
  // There may be thousands of them.
  if (tables.length > 0)
    rows.push(`SELECT v.oid, ${name}, v.columns, v.conditions, ${generated}
      FROM (VALUES ${tables.join(', ')}) v (oid, columns, conditions)`);
  if (node['for_all_tables'] === true)
    rows.push(`SELECT c.oid, ${name}, NULL::text[], NULL::text[], ${generated} FROM pg_catalog.pg_class c
      WHERE c.relkind IN ('r', 'p') AND c.oid >= 16384`);
  // What it has published so far, and updates and deletes of it from now on.
  if (kind === 'AlterPublicationStmt' && publishes !== undefined)
    rows.push(`SELECT c.oid, ${name}, NULL::text[], NULL::text[], ${generated} FROM pg_catalog.pg_publication_tables t
      JOIN pg_catalog.pg_namespace n ON n.nspname = t.schemaname
      JOIN pg_catalog.pg_class c ON c.relname = t.tablename AND c.relnamespace = n.oid
      WHERE t.pubname = ${name}`);
  return rows.length === 0 ? null : rows.join('\nUNION ALL ');
}

/** The replica identity that a statement will give a table, and its name. */
function identityOf({ tree, find, after }: Change): Foreseen['identity'] {
  const [kind, node] = kindOf(tree);
  const command = nodesOf(node['cmds'], 'AlterTableCmd').find(
    ({ subtype }) => subtype === 'AT_ReplicaIdentity',
  );
  const relation = kind === 'AlterTableStmt' ? (find?.(node['relation'] as SyntaxTree) ?? null) : null;
  if (command === undefined || relation === null) return null;
  const said = command['def']?.ReplicaIdentityStmt as SyntaxTree | undefined;
  const index = after.indexes.find((one) => one.relation === relation && one.name === said?.['name']);
  return {
    relation,
    kind: String(said?.['identity_type'] ?? 'd'),
    index: index === undefined ? null : String(index.oid),
  };
}

/**
 * Of what a statement publishes it may change how: by its options all of it, else the tables that it names, or those of
 * schemas. A publication may have thousands of others.
 */
async function askedOf(change: Change, look: Look, node: SyntaxTree): Promise<string | null> {
  if (node['action'] === 'AP_DropObjects') return null;
  const publication = `said.publication = ${literal(String(node['pubname']))}`;
  const objects = nodesOf(node['pubobjects'], 'PublicationObjSpec');
  const isListed = objects.length > 0 && objects.every(({ pubtable }) => pubtable !== undefined);
  if (!isListed) return publication;
  const names = objects.flatMap(({ pubtable }) => relationNames({ RangeVar: pubtable?.['relation'] }));
  const oids = await namedIn(change, look, names);
  // Partitions are published with their table.
  return `${publication} AND c.oid IN (SELECT o.oid FROM pg_catalog.unnest('{${oids.join()}}'::pg_catalog.oid[]) o (oid)
    UNION SELECT t.relid FROM pg_catalog.unnest('{${oids.join()}}'::pg_catalog.oid[]) o (oid)
      CROSS JOIN LATERAL pg_catalog.pg_partition_tree(o.oid) t)`;
}

/** The publication that a statement makes or changes, or the tables whose identity is another one, as a condition. */
async function asked(change: Change, look: Look, touched: readonly number[]): Promise<string | null> {
  const [kind, node] = kindOf(change.tree);
  if (kind === 'CreatePublicationStmt' || kind === 'AlterPublicationStmt')
    return await askedOf(change, look, node);
  const oids = new Set(touched);
  if (
    kind === 'AlterTableStmt' &&
    nodesOf(node['cmds'], 'AlterTableCmd').some(({ subtype }) => subtype === 'AT_ReplicaIdentity')
  )
    for (const oid of await namedIn(change, look, relationNames({ RangeVar: node['relation'] })))
      oids.add(oid);
  const old = new Set(standing(change).map(({ oid }) => oid));
  const list = [...oids].filter((oid) => old.has(oid) && relationIn(change.after, oid) !== undefined);
  return list.length === 0 ? null : `c.oid IN (${list.join(', ')})`;
}

/** Tables of which each UPDATE and DELETE fails from now on, because of what is published of them. */
export async function published(change: Change, look: Look): Promise<readonly Verdict[]> {
  const { relations, ...coming } = foreseen(change);
  const condition = await asked(change, look, relations);
  if (condition === null) return [];
  const ahead = { published: comingOf(change), identity: identityOf(change) ?? null };
  return (await look(withoutIdentity(condition, { ...coming, ...ahead })))
    .filter(({ oid }) => !change.base.isNew(Number(oid)))
    .map((row) => {
      const one = { kind: 'r', schema: String(row['schema']), name: String(row['name']) };
      const why = reasons[String(row['why'])]?.(String(row['publication'])) ?? '';
      return verdict(
        'no-replica-identity',
        one,
        'breaks',
        `Every UPDATE and DELETE of ${said(one)} fails with ${why}`,
        {
          subject: {
            kind: 'replica identity',
            schema: one.schema,
            name: one.name,
            parts: row['why'] === 'none' ? ['key'] : [],
          },
        },
      );
    });
}
