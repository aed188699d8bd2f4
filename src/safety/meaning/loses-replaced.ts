import { tokensIn, type SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { columnsIn, rowsOf, said, type Change } from './change.ts';
import { countRows, loses } from './counting.ts';
import { areNull } from './earlier.ts';
import { insertedRows, qualified } from './inserted.ts';
import { kindOf } from './scope.ts';
import type { Column, Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * Values that others replace in rows that are there: by an upsert, a MERGE, an UPDATE of some rows. The query counts
 * rows that have such a value.
 */

const nodes = (value: unknown): readonly SyntaxTree[] => (value ?? []) as readonly SyntaxTree[];
const targetsOf = (list: unknown): readonly SyntaxTree[] =>
  nodes(list).flatMap((one) => (one['ResTarget'] as SyntaxTree | undefined) ?? []);
const namesIn = (list: unknown): readonly string[] => targetsOf(list).map(({ name }) => String(name));

/** Columns that were there before the pull request. */
const old = ({ before, base }: Change, { oid }: Relation, names: readonly string[]): readonly Column[] =>
  columnsIn(before, oid).filter(({ name, number }) => names.includes(name) && !base.isNewColumn(oid, number));

const filled = (columns: readonly Column[], alias: string): string =>
  columns.map(({ name }) => `${alias}${identifier(name)} IS NOT NULL`).join(' OR ');

const valuesIn = (columns: readonly Column[], relation: Relation): string =>
  `${columns.map(({ name }) => name).join(', ')} of ${said(relation)}`;

/** The name by which a statement calls its table. */
const aliasOf = ({ alias, relname }: SyntaxTree): string =>
  identifier(String((alias as SyntaxTree | undefined)?.['aliasname'] ?? relname));

/** Where words of a statement stand outside of parentheses, in this order; null = not all of them do. */
function placesOf(sql: string, words: readonly string[]): readonly { from: number; to: number }[] | null {
  const tokens = tokensIn(sql).filter(({ depth }) => depth === 0);
  const found: { from: number; to: number }[] = [];
  let at = 0;
  for (const word of words) {
    const index = tokens.findIndex(({ text }, place) => place >= at && text.toUpperCase() === word);
    const token = tokens[index];
    if (token === undefined) return null;
    found.push(token);
    at = index + 1;
  }
  return found;
}

/** `INSERT … ON CONFLICT DO UPDATE`, which replaces what rows with these keys hold. */
export function overwritten(change: Change, relation: Relation, node: SyntaxTree): readonly Verdict[] {
  const conflict = node['onConflictClause'] as SyntaxTree | undefined;
  if (conflict?.['action'] !== 'ONCONFLICT_UPDATE') return [];
  const columns = old(change, relation, namesIn(conflict['targetList']));
  if (columns.length === 0) return [];
  return [
    verdict(
      'overwrite-rows',
      relation,
      'loses',
      `What ${valuesIn(columns, relation)} holds is replaced in rows that are there already`,
      { question: overwrittenRows(change, relation, node, columns) },
    ),
  ];
}

function overwrittenRows(change: Change, relation: Relation, node: SyntaxTree, columns: readonly Column[]) {
  const keys = nodes(node['onConflictClause']?.infer?.indexElems).map(
    (one) => one['IndexElem']?.name as string | undefined,
  );
  const given = insertedRows(change, relation, node);
  if (given === null || keys.length === 0) return null;
  const { names, rows, value } = given;
  if (!keys.every((key) => key !== undefined && names.includes(key))) return null;
  const isSet = targetsOf(node['onConflictClause']?.targetList);
  // A column that gets the new row's own value loses nothing where that is the same.
  const isOwn = (name: string): boolean => {
    const val = isSet.find((target) => target['name'] === name)?.['val'] as SyntaxTree | undefined;
    const fields = nodes(val?.['ColumnRef']?.fields).map((field) => String(field['String']?.sval));
    return fields.length === 2 && fields[0] === 'excluded' && fields[1] === name && names.includes(name);
  };
  const lost = columns.map(({ name }) =>
    isOwn(name)
      ? `t.${identifier(name)} IS NOT NULL AND t.${identifier(name)} IS DISTINCT FROM ${value(name)}`
      : `t.${identifier(name)} IS NOT NULL`,
  );
  const meets = keys.map((key = '') => `t.${identifier(key)} = ${value(key)}`);
  return loses(
    `${rows} SELECT pg_catalog.count(*) AS count FROM ${rowsOf(relation, false)} AS t ` +
      `WHERE EXISTS (SELECT FROM g WHERE ${meets.join(' AND ')} AND (${lost.map((one) => `(${one})`).join(' OR ')}))`,
    `rows of ${said(relation)} that lose a value`,
  );
}

/** `MERGE … WHEN MATCHED THEN UPDATE`. */
export function merged(change: Change, relation: Relation, node: SyntaxTree): readonly Verdict[] {
  const updates = nodes(node['mergeWhenClauses']).flatMap((one) => {
    const clause = one['MergeWhenClause'] as SyntaxTree;
    return clause['commandType'] === 'CMD_UPDATE' ? [clause] : [];
  });
  const columns = old(
    change,
    relation,
    updates.flatMap((clause) => namesIn(clause['targetList'])),
  );
  if (columns.length === 0) return [];
  const alias = aliasOf(node['relation'] as SyntaxTree);
  const sql = qualified(change) ?? '';
  const places = placesOf(sql, ['USING', 'ON', 'WHEN']);
  const [using, on, when] = places ?? [];
  const isKnown = node['withClause'] === undefined && kindOf(change.tree)[0] === 'MergeStmt';
  const question =
    using === undefined || on === undefined || when === undefined || !isKnown
      ? null
      : loses(
          countRows(
            `${rowsOf(relation, true)} AS ${alias}`,
            `(${filled(columns, `${alias}.`)}) AND EXISTS (SELECT FROM ` +
              `${sql.slice(using.to, on.from).trim()} WHERE ${sql.slice(on.to, when.from).trim()})`,
          ),
          `rows of ${said(relation)} with a value that is replaced`,
        );
  return [
    verdict(
      'update-rows',
      relation,
      'loses',
      `What ${valuesIn(columns, relation)} holds is replaced in rows that MERGE finds`,
      { question },
    ),
  ];
}

/** An UPDATE with a condition, or from other tables. @param condition as text; null = not known. */
export function updatedSome(
  change: Change,
  relation: Relation,
  node: SyntaxTree,
  condition: string | null,
): readonly Verdict[] {
  const empty = areNull(node['whereClause'] as SyntaxTree | undefined);
  const columns = old(change, relation, namesIn(node['targetList'])).filter(({ name }) => !empty.has(name));
  if (columns.length === 0) return [];
  const alias = aliasOf(node['relation'] as SyntaxTree);
  const text = qualified(change) ?? '';
  const places = node['fromClause'] === undefined ? null : placesOf(text, ['SET', 'FROM', 'WHERE']);
  const [, from, where] = places ?? [];
  const isAlone = kindOf(change.tree)[0] === 'UpdateStmt' && node['withClause'] === undefined;
  const has = `(${filled(columns, `${alias}.`)})`;
  const rows = `${rowsOf(relation, true)} AS ${alias}`;
  const joined =
    from === undefined || where === undefined || node['returningList'] !== undefined || !isAlone
      ? null
      : countRows(
          rows,
          `${has} AND EXISTS (SELECT FROM ${text.slice(from.to, where.from).trim()} ` +
            `WHERE ${text.slice(where.to).trim().replace(/;$/, '')})`,
        );
  const own = condition === null ? null : countRows(rows, `${has} AND (${condition})`);
  const sql = node['fromClause'] === undefined ? own : joined;
  return [
    verdict(
      'update-rows',
      relation,
      'loses',
      `What ${valuesIn(columns, relation)} holds is replaced in some rows`,
      {
        question: sql === null ? null : loses(sql, `rows of ${said(relation)} with a value that is replaced`),
      },
    ),
  ];
}
