import { groupBy } from '../../group-by.ts';
import type { SyntaxTree } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import { columnsIn, plainName, relationIn, said, type Change } from './change.ts';
import type { Taken } from './dependents.ts';
import type { Look } from './look.ts';
import { kindOf, nodeOfName, nodesOf } from './scope.ts';
import { droppedIn, isCalled, meantBy } from './settings.ts';
import type { Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * What goes with a column without a word, also without CASCADE, though it is about other columns too: an index, a
 * constraint, extended statistics. And a sequence that belongs to the column, though others draw from it.
 */

/** An object that goes with columns of a relation. */
export interface Hanging {
  readonly relation: Relation;
  readonly kind: 'index' | 'unique index' | 'constraint' | 'foreign key' | 'statistics object' | 'sequence';
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  /** Other columns that it is about. */
  readonly columns: readonly string[];
}

interface Going {
  readonly relation: Relation;
  /** Names of its columns that go. */
  readonly columns: readonly string[];
}

/** Columns that statements drop by name, with their table, or a statement with CASCADE. */
function goingIn(change: Change, code: readonly SyntaxTree[], taken: Taken | null): readonly Going[] {
  const named = [change.tree, ...code].flatMap((tree) => {
    const [kind, node] = kindOf(tree);
    if (kind === 'DropStmt' && node['removeType'] === 'OBJECT_TABLE')
      return droppedIn(node).flatMap((parts) =>
        meantBy(change, nodeOfName(parts)).map((relation) => ({
          relation,
          columns: columnsIn(change.before, relation.oid).map(({ name }) => name),
        })),
      );
    if (kind !== 'AlterTableStmt') return [];
    const columns = nodesOf(node['cmds'], 'AlterTableCmd').flatMap(({ subtype, name }) =>
      subtype === 'AT_DropColumn' ? [String(name)] : [],
    );
    const relations = columns.length === 0 ? [] : meantBy(change, node['relation'] as SyntaxTree);
    return relations.map((relation) => ({ relation, columns }));
  });
  const cascading = (taken?.dependents ?? []).flatMap(({ catalog, oid, part }) => {
    const relation = relationIn(change.before, oid);
    if (catalog !== 'pg_class' || part === 0 || relation === undefined || change.base.isNew(oid)) return [];
    return change.before.columns
      .filter((column) => column.relation === oid && column.number === part)
      .map(({ name }) => ({ relation, columns: [name] }));
  });
  return [...named, ...cascading];
}

const catalog = (name: string): string => `'pg_catalog.${name}'::pg_catalog.regclass`;

/** Of a table and what inherits the columns from it; what follows an index or a constraint there is told with that. */
const query = (oid: number, columns: string): string => `WITH RECURSIVE family (oid) AS (
    SELECT ${oid}::pg_catalog.oid UNION SELECT i.inhrelid FROM family f
      JOIN pg_catalog.pg_inherits i ON i.inhparent = f.oid
  ), hung AS (
    SELECT d.classid, d.objid, a.attrelid FROM family f
      JOIN pg_catalog.pg_attribute a ON a.attrelid = f.oid AND a.attname = ANY (${columns})
        AND (a.attrelid = ${oid} OR NOT a.attislocal)
      JOIN pg_catalog.pg_depend d ON d.refclassid = ${catalog('pg_class')} AND d.refobjid = a.attrelid
        AND d.refobjsubid = a.attnum AND d.deptype = 'a' AND d.objsubid = 0
    GROUP BY 1, 2, 3
  ), told AS (
    SELECT h.attrelid, h.classid, h.objid, coalesce(x.kind, CASE WHEN k.contype = 'f' THEN 'foreign key'
        WHEN k.oid IS NOT NULL THEN 'constraint' ELSE 'statistics object' END) AS kind,
      n.nspname AS schema, coalesce(x.relname, k.conname, s.stxname) AS name
    FROM hung h
      LEFT JOIN (SELECT c.oid, c.relname, c.relnamespace, CASE WHEN c.relkind = 'S' THEN 'sequence'
          WHEN i.indisunique THEN 'unique index' ELSE 'index' END AS kind
        FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = c.oid
        WHERE NOT c.relispartition) x ON h.classid = ${catalog('pg_class')} AND x.oid = h.objid
      LEFT JOIN pg_catalog.pg_constraint k ON h.classid = ${catalog('pg_constraint')} AND k.oid = h.objid
        AND k.conparentid = 0 AND k.coninhcount = 0
      LEFT JOIN pg_catalog.pg_statistic_ext s
        ON h.classid = ${catalog('pg_statistic_ext')} AND s.oid = h.objid
      JOIN pg_catalog.pg_namespace n ON n.oid = coalesce(x.relnamespace, k.connamespace, s.stxnamespace)
  ) SELECT t.attrelid::pg_catalog.int8 AS relation, t.kind, t.objid::pg_catalog.int8 AS oid, t.schema, t.name,
      o.columns
    FROM told t CROSS JOIN LATERAL (SELECT ARRAY(
      SELECT a.attname FROM pg_catalog.pg_attribute a WHERE a.attrelid = t.attrelid AND a.attname <> ALL (${columns})
        AND EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = t.classid AND d.objid = t.objid
          AND d.refclassid = ${catalog('pg_class')} AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum)
      ORDER BY a.attnum)::pg_catalog.text[] AS columns) o
    WHERE CASE t.kind WHEN 'sequence' THEN NOT EXISTS (
        -- What its own column draws from is a part of that.
        SELECT FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_attrdef f ON f.oid = d.objid AND f.adrelid = t.attrelid
        WHERE d.classid = ${catalog('pg_attrdef')} AND d.refobjid = t.objid)
      ELSE o.columns <> '{}' END
    ORDER BY t.kind, t.schema, t.name`;

/** Whether statements before it, which have not run, have dropped it, or taken it from its column. */
function isLetGo({ before, earlier = [], find }: Change, one: Hanging): boolean {
  const { kind, schema, name } = one;
  if (find === undefined) return false;
  const left = kind.endsWith('index') ? before.indexes : before.constraints;
  if (kind !== 'statistics object' && kind !== 'sequence') return !left.some(({ oid }) => oid === one.oid);
  const means = (parts: readonly string[]): boolean =>
    parts.at(-1) === name && (parts.at(-2) ?? schema) === schema;
  return earlier.some((tree) => {
    const [what, node] = kindOf(tree);
    if (what === 'DropStmt') return droppedIn(node).some(means);
    return what === 'AlterSeqStmt' && isCalled(node['sequence'] as SyntaxTree, schema, name);
  });
}

/**
 * What hangs on columns that a statement drops, as it is before it.
 * @param code trees of statements that the statement runs.
 */
export async function hangingOn(
  change: Change,
  code: readonly SyntaxTree[],
  taken: Taken | null,
  look: Look,
): Promise<readonly Hanging[]> {
  const { before, base } = change;
  const found: Hanging[] = [];
  for (const { relation, columns } of goingIn(change, code, taken)) {
    if (columns.length === 0) continue;
    const list = `ARRAY[${columns.map(literal).join(', ')}]::pg_catalog.name[]`;
    for (const row of await look(query(relation.oid, list))) {
      const one = {
        ...(row as unknown as Hanging),
        relation: relationIn(before, Number(row['relation'])) ?? relation,
        oid: Number(row['oid']),
      };
      const isNew = !isOfTable(one) && one.kind !== 'statistics object' && base.isNew(one.oid);
      if (!isNew && !isLetGo(change, one)) found.push(one);
    }
  }
  return found;
}

/** What nobody checks any more is worse than what takes longer. */
const isSlight = ({ kind }: Hanging): boolean => kind === 'index' || kind === 'statistics object';

const isOfTable = ({ kind }: Hanging): boolean => kind === 'constraint' || kind === 'foreign key';

/** A verdict for all that goes with the columns of one table. */
export function hung(all: readonly Hanging[]): readonly Verdict[] {
  const once = new Map(all.map((one) => [`${one.relation.oid} ${one.kind} ${one.oid}`, one]));
  const byTable = groupBy([...once.values()], ({ relation }) => relation.oid);
  return [...byTable.values()].map((those) => {
    const [{ relation }] = those;
    const list = those.map((one) => {
      const { kind, columns } = one;
      const what = `the ${kind} ${isOfTable(one) ? plainName(one.name) : said(one)}`;
      return columns.length === 0 ? what : `${what}, which is about ${columns.map(plainName).join(', ')} too`;
    });
    return verdict(
      'drop-with-column',
      relation,
      'breaks',
      `It also drops, without a word: ${list.join('; ')}`,
      { level: those.every(isSlight) ? 'info' : 'warning' },
    );
  });
}
