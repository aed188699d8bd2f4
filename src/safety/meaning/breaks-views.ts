import { parseStatement, type SyntaxTree } from '../../migrations/index.ts';
import { namedIn, said, type Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf, relationNames } from './scope.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * Rows that code no longer finds in a view, and views that it can no longer write: no name is gone. The queries before
 * and after are held against each other.
 */

/** A view before a statement that may change what it finds, or whether it can be written. */
export interface View {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  readonly definition: string;
  /** Bits of `pg_relation_is_updatable()`. */
  readonly writes: number;
}

const viewsBy = (
  oids: readonly number[],
): string => `SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name,
    c.relkind AS kind, pg_catalog.rtrim(pg_catalog.pg_get_viewdef(c.oid), ';') AS definition,
    pg_catalog.pg_relation_is_updatable(c.oid, true) AS writes
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'v' AND c.oid IN (${oids.join(', ')})`;

export async function viewsOf(change: Change, look: Look): Promise<readonly View[]> {
  const { tree, base } = change;
  const [kind, node] = kindOf(tree);
  const isWritten =
    kind === 'DropStmt' && ['OBJECT_TRIGGER', 'OBJECT_RULE'].includes(String(node['removeType']));
  if (!isWritten && !(kind === 'ViewStmt' && node['replace'] === true)) return [];
  const names = kind === 'ViewStmt' ? relationNames({ RangeVar: node['view'] }) : relationNames(tree);
  return await viewsIn(
    (await namedIn(change, look, names)).filter((oid) => !base.isNew(oid)),
    look,
  );
}

export const viewsIn = async (oids: readonly number[], look: Look): Promise<readonly View[]> =>
  oids.length === 0 ? [] : ((await look(viewsBy(oids))) as unknown as readonly View[]);

/** As `pg_relation_is_updatable()` numbers them: 1 << CMD_UPDATE and so on. */
const writing = [
  [8, 'INSERT'],
  [4, 'UPDATE'],
  [16, 'DELETE'],
] as const;

/** A view behind a statement. */
export type ViewAfter = View & {
  /** Whether its query is known to be another one; else the definitions say it. */
  readonly isOther?: boolean;
};

/** @param before the views that a statement is about. @param after the same behind it. */
export async function changedViews(
  before: readonly View[],
  after: readonly ViewAfter[],
): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  for (const was of before) {
    const now = after.find(({ oid }) => oid === was.oid);
    if (now === undefined) continue;
    const lost = writing.filter(([bit]) => (was.writes & bit) !== 0 && (now.writes & bit) === 0);
    if (lost.length > 0)
      found.push(
        verdict(
          'view-not-writable',
          was,
          'breaks',
          `${lost.map(([, command]) => command).join(', ')} on the view ${said(was)} fails: ` +
            'its query is no longer one that can be written through',
        ),
      );
    if (
      now.isOther ??
      (was.definition !== now.definition && (await findsOthers(was.definition, now.definition)))
    )
      found.push(
        verdict(
          'replace-view',
          was,
          'breaks',
          `Queries of the view ${said(was)} may find fewer rows: its query is another one`,
          {
            question: {
              sql: `SELECT greatest(0, ${countOf(was.definition)} - ${countOf(now.definition)}) AS count`,
              counts: `rows fewer in ${said(was)}`,
              means: 'breaks',
            },
          },
        ),
      );
  }
  return found;
}

const countOf = (query: string): string => `(SELECT pg_catalog.count(*) FROM (${query}) AS v)`;

/** Whether two queries differ in more than what they select. */
async function findsOthers(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map(parseStatement));
  const rest = (tree: SyntaxTree | null | undefined): string =>
    JSON.stringify({ ...kindOf(tree ?? null)[1], targetList: [] }, (key, value: unknown) =>
      key === 'location' ? undefined : value,
    );
  return rest(first) !== rest(second);
}

/** Whether a statement has a view refuse rows that it would not show; null = it does not say it. */
function checksIn(tree: SyntaxTree | null): unknown {
  const [kind, node] = kindOf(tree);
  if (kind === 'ViewStmt')
    return node['replace'] === true && String(node['withCheckOption'] ?? '').match(/LOCAL|CASCADED/) !== null
      ? node['view']
      : null;
  const isSet = nodesOf(node['cmds'], 'AlterTableCmd').some(
    ({ subtype, def }) =>
      subtype === 'AT_SetRelOptions' &&
      nodesOf(def, 'DefElem').some(({ defname }) => defname === 'check_option'),
  );
  return isSet ? node['relation'] : null;
}

/** Rows that code writes through a view which does not show them, and which it refuses from now on. */
export async function checkedWrites(change: Change, look: Look): Promise<readonly Verdict[]> {
  const view = checksIn(change.tree);
  if (view === null) return [];
  const oids = (await namedIn(change, look, relationNames({ RangeVar: view }))).filter(
    (oid) => !change.base.isNew(oid),
  );
  if (oids.length === 0) return [];
  const rows = await look(`SELECT n.nspname AS schema, c.relname AS name FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid IN (${oids.join(', ')}) AND c.relkind = 'v' AND pg_catalog.pg_get_viewdef(c.oid) ~* 'where'
      AND NOT EXISTS (SELECT FROM pg_catalog.unnest(c.reloptions) o (o) WHERE o.o LIKE 'check_option=%')`);
  return rows.map(({ schema, name }) => {
    const relation = { schema: String(schema), name: String(name), kind: 'v' };
    return verdict(
      'view-not-writable',
      relation,
      'breaks',
      `INSERT and UPDATE through the view ${said(relation)} fail for rows that it does not show`,
      { level: 'warning' },
    );
  });
}
