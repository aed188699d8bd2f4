import { columnIn, relationIn, said, standing, type Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf, relationNames, resolve } from './scope.ts';
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
export const withoutIdentity = (
  condition: string,
  { gone, virtual, stored }: Foreseen = nothing,
): string => `SELECT DISTINCT ON (2, 3) c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name,
    f.why, p.pubname AS publication
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL (SELECT pg_catalog.array_agg(a.attname::text) AS columns,
        pg_catalog.bool_or(a.attgenerated = 's') OR c.relreplident = 'f' AND c.oid IN (${listed(stored)})
          AS has_stored,
        pg_catalog.bool_or(a.attgenerated = 'v') OR c.relreplident = 'f' AND c.oid IN (${listed(virtual)})
          AS has_virtual
      FROM pg_catalog.pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND (c.relreplident = 'f' OR a.attnum IN (
        SELECT k.number FROM pg_catalog.pg_index i
          CROSS JOIN LATERAL pg_catalog.unnest(i.indkey) WITH ORDINALITY k(number, place)
        WHERE i.indrelid = c.oid AND i.indexrelid NOT IN (${listed(gone)}) AND i.indimmediate
          AND k.place <= i.indnkeyatts
          AND CASE c.relreplident WHEN 'd' THEN i.indisprimary WHEN 'i' THEN i.indisreplident END))) own
    CROSS JOIN LATERAL (SELECT c.oid UNION SELECT a.relid FROM pg_catalog.pg_partition_ancestors(c.oid) a) q
    JOIN pg_catalog.pg_class l ON l.oid = q.oid
    JOIN pg_catalog.pg_namespace m ON m.oid = l.relnamespace
    JOIN pg_catalog.pg_publication_tables t ON t.schemaname = m.nspname AND t.tablename = l.relname
    JOIN pg_catalog.pg_publication p ON p.pubname = t.pubname AND (p.pubupdate OR p.pubdelete)
    LEFT JOIN pg_catalog.pg_publication_rel r ON r.prpubid = p.oid AND r.prrelid = l.oid
    CROSS JOIN LATERAL (SELECT ${columnNames(
      'l.oid',
      `SELECT e.number::int2
        FROM pg_catalog.jsonb_array_elements_text(nullif(pg_catalog.to_jsonb(r)->'prattrs', 'null')) e(number)`,
    )} AS columns, ${columnNames(
      'l.oid',
      `SELECT v.number[1]::int2
        FROM pg_catalog.regexp_matches(pg_catalog.to_jsonb(r)->>'prqual', ':varattno ([0-9]+)', 'g') v(number)`,
    )} AS conditions, pg_catalog.to_jsonb(p)->>'pubgencols' AS generated) said
    CROSS JOIN LATERAL (SELECT CASE
      WHEN own.columns IS NULL THEN 'none'
      WHEN said.columns IS NOT NULL AND (c.relreplident = 'f' OR NOT said.columns @> own.columns) THEN 'columns'
      WHEN said.conditions IS NOT NULL AND NOT own.columns @> said.conditions THEN 'rows'
      WHEN said.generated IS NOT NULL AND said.columns IS NULL
        AND (own.has_virtual OR own.has_stored AND said.generated <> 's') THEN 'generated' END AS why) f
  WHERE c.relkind = 'r' AND f.why IS NOT NULL AND ${condition}
  ORDER BY 2, 3, 5`;

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

/** The publication that a statement makes or changes, or the tables whose identity is another one, as a condition. */
async function asked(change: Change, look: Look, touched: readonly number[]): Promise<string | null> {
  const [kind, node] = kindOf(change.tree);
  const isPublication = kind === 'CreatePublicationStmt' || kind === 'AlterPublicationStmt';
  if (isPublication && change.find !== undefined) return null;
  if (isPublication) return `p.pubname = '${String(node['pubname']).replaceAll("'", "''")}'`;
  const oids = new Set(touched);
  // Before it runs, the catalog says nothing of what it changes itself.
  if (
    change.find === undefined &&
    kind === 'AlterTableStmt' &&
    nodesOf(node['cmds'], 'AlterTableCmd').some(({ subtype }) => subtype === 'AT_ReplicaIdentity')
  ) {
    const [name = ''] = relationNames({ RangeVar: node['relation'] });
    oids.add((await resolve(look, [name])).get(name) ?? 0);
  }
  const old = new Set(standing(change).map(({ oid }) => oid));
  const list = [...oids].filter((oid) => old.has(oid) && relationIn(change.after, oid) !== undefined);
  return list.length === 0 ? null : `c.oid IN (${list.join(', ')})`;
}

/** Tables of which each UPDATE and DELETE fails from now on, because of what is published of them. */
export async function published(change: Change, look: Look): Promise<readonly Verdict[]> {
  const { relations, ...coming } = foreseen(change);
  const condition = await asked(change, look, relations);
  if (condition === null) return [];
  return (await look(withoutIdentity(condition, coming)))
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
