import { parseStatement, tokensIn, type SyntaxTree } from '../../migrations/index.ts';
import { identifier } from '../../quoting.ts';
import { columnsIn, plainName, rowsOf, said, type Change } from './change.ts';
import { countRows, doubled, fails, refersToNothing } from './counting.ts';
import { isWritten } from './earlier.ts';
import { risksOf } from './fails-computed.ts';
import { insertedRows, type Inserted } from './inserted.ts';
import { sameTree } from './same-tree.ts';
import type { Column, Constraint, Index, Relation } from './state.ts';
import { verdict, type Verdict } from './verdict.ts';

/*
 * Rows that a statement writes or deletes, and that run into a constraint which is there: on tables without rows it
 * runs. A query makes the new values from the old ones, as the statement does.
 */

type Nodes = readonly SyntaxTree[];

export const runsInto = (relation: Relation, message: string, sql: string | null, counts: string): Verdict =>
  verdict('runs-into-constraint', relation, 'fails', message, {
    question: sql === null ? null : fails(sql, counts),
  });

/** Constraints of a table that the server holds rows to. */
const heldTo = ({ before }: Change, { oid }: Relation, kind: string): readonly Constraint[] =>
  before.constraints.filter((one) => one.relation === oid && one.kind === kind && one.enforced);

/** Unique indexes of columns, without expressions and conditions. */
const uniqueOf = ({ before }: Change, { oid }: Relation): readonly Index[] =>
  before.indexes.flatMap((one) => {
    if (one.relation !== oid || !one.unique || !one.valid || one.predicate !== null) return [];
    const columns = one.keys.flatMap(
      ({ sql }) => columnsIn(before, oid).find(({ name }) => plainName(name) === sql)?.name ?? [],
    );
    return columns.length === one.keys.length ? [{ ...one, columns }] : [];
  });

/** What each column is set to, as the text of the statement has it; null = some of it is not known. */
async function setIn(sql: string, node: SyntaxTree): Promise<ReadonlyMap<string, string> | null> {
  const tokens = tokensIn(sql);
  const outside = tokens.filter(({ depth }) => depth === 0);
  const set = outside.find(({ text }) => text.toUpperCase() === 'SET');
  if (set === undefined) return null;
  const end = outside.find(
    ({ text, from }) => from > set.to && ['FROM', 'WHERE', 'RETURNING', ';'].includes(text.toUpperCase()),
  );
  const stop = end?.from ?? sql.length;
  const commas = outside.filter(({ text, from }) => text === ',' && from > set.to && from < stop);
  const starts = [set.to, ...commas.map(({ to }) => to)];
  const found = new Map<string, string>();
  for (const [at, target] of (node['targetList'] as Nodes).entries()) {
    const { name, val, indirection } = target['ResTarget'] as SyntaxTree;
    const text = sql.slice(starts[at] ?? stop, starts[at + 1] === undefined ? stop : commas[at]?.from);
    const expression = text.slice(text.indexOf('=') + 1).trim();
    const [, select] = Object.entries((await parseStatement(`SELECT ${expression}`)) ?? {})[0] ?? [];
    const [own] = (((select as SyntaxTree | undefined)?.['targetList'] ?? []) as Nodes).map(
      (one) => one['ResTarget']?.val as SyntaxTree | undefined,
    );
    if (indirection !== undefined || !sameTree(own, val)) return null;
    found.set(String(name), expression);
  }
  return found;
}

/** The rows of a table as an UPDATE leaves them. */
interface Updated {
  readonly change: Change;
  readonly relation: Relation;
  readonly set: ReadonlyMap<string, string>;
  /** The columns that it sets. */
  readonly changed: readonly Column[];
  /** All rows behind it, as `r`. */
  readonly rows: string;
  /** The rows that it reads, and its condition; null = it has none. */
  readonly source: string;
  readonly condition: string | null;
  /** Whether it changes one of these columns, and all of them are known behind it. */
  readonly concerns: (names: readonly string[]) => boolean;
}

/** What an UPDATE of a table by itself runs into. @param condition its WHERE; null = it has none. */
export async function updateRunsInto(
  change: Change,
  relation: Relation,
  node: SyntaxTree,
  condition: string | null,
): Promise<readonly Verdict[]> {
  const set = await setIn(change.sql, node);
  if (set === null || isWritten(change.written, relation.oid)) return [];
  const columns = columnsIn(change.before, relation.oid);
  const alias = aliasOf(node);
  const of = (name: string): string => `${alias}.${identifier(name)}`;
  const value = (name: string): string => {
    const own = set.get(name);
    if (own === undefined) return of(name);
    return condition === null ? `(${own})` : `CASE WHEN (${condition}) THEN (${own}) ELSE ${of(name)} END`;
  };
  const plain = columns.filter(({ generated }) => generated === '');
  const shown = plain.map(({ name }) => `${value(name)} AS ${identifier(name)}`);
  const source = `${rowsOf(relation, true)} AS ${alias}`;
  const updated: Updated = {
    ...{ change, relation, set, source, condition },
    changed: columns.filter(({ name }) => set.has(name)),
    rows: `(SELECT ${shown.join(', ')} FROM ${source}) AS r`,
    concerns: (names) =>
      names.some((name) => set.has(name)) && names.every((name) => plain.some((one) => one.name === name)),
  };
  return [...values(updated), ...unreadable(updated), ...keysAndReferences(updated)];
}

/** What is asked of each row by itself. */
function values({ change, relation, set, changed, rows, concerns }: Updated): readonly Verdict[] {
  const where = said(relation);
  const checks = heldTo(change, relation, 'c').filter(
    (one) => one.validated && one.condition !== null && concerns(one.columns),
  );
  const computed = changed.filter(({ name }) => !isConstant(set.get(name)));
  return [
    ...checks.map(({ name, condition: asked }) =>
      runsInto(
        relation,
        `The UPDATE of ${where} fails if a row then violates ${name}, which asks for ${asked}`,
        countRows(rows, `NOT (${asked})`),
        `rows of ${where} that would violate ${name}`,
      ),
    ),
    ...computed
      .filter(({ notNull }) => notNull)
      .map(({ name }) =>
        runsInto(
          relation,
          `The UPDATE of ${where} fails if it leaves a null in ${name}`,
          countRows(rows, `r.${identifier(name)} IS NULL`),
          `rows of ${where} in which ${name} would be null`,
        ),
      ),
    ...computed
      .filter((one) => lengthOf(one) !== null)
      .map((one) => {
        const text = `CAST(r.${identifier(one.name)} AS pg_catalog.text)`;
        return runsInto(
          relation,
          `The UPDATE of ${where} fails if a value is too long for ${one.name}`,
          countRows(rows, `pg_catalog.length(${text}) > ${lengthOf(one)}`),
          `rows of ${where} in which ${one.name} would be too long`,
        );
      }),
  ];
}

/** Values that cannot be worked out. */
function unreadable({ change, relation, set, changed, source, condition }: Updated): readonly Verdict[] {
  const risks = changed.flatMap(({ name }) => risksOf(change, relation, set.get(name) ?? ''));
  if (risks.length === 0) return [];
  const any = `(${risks.map((one) => `(${one})`).join(' OR ')})`;
  return [
    runsInto(
      relation,
      `The UPDATE of ${said(relation)} fails where what it sets divides by zero, or reads a text that does not fit`,
      countRows(source, condition === null ? any : `${any} AND (${condition})`),
      `rows of ${said(relation)} for which it cannot be worked out`,
    ),
  ];
}

function keysAndReferences({ change, relation, rows, concerns }: Updated): readonly Verdict[] {
  const where = said(relation);
  return [
    ...uniqueOf(change, relation)
      .filter(({ columns }) => concerns(columns))
      .map((index) =>
        runsInto(
          relation,
          `The UPDATE of ${where} fails if two rows then have the same ${index.columns.join(', ')}`,
          doubled(rows, ...keyOf(index)),
          `values of (${index.columns.join(', ')}) that more than one row of ${where} would have`,
        ),
      ),
    ...heldTo(change, relation, 'f')
      .filter((one) => !one.period && one.match === 's' && concerns(one.columns))
      .filter(({ referenced }) => !change.base.isNew(referenced) && !isWritten(change.written, referenced))
      .map((one) =>
        runsInto(
          relation,
          `The UPDATE of ${where} fails if a row then refers to none of ${one.referencedName}`,
          countRows(
            rows,
            refersToNothing(one, (name) => `r.${identifier(name)}`),
          ),
          `rows of ${where} that would refer to nothing`,
        ),
      ),
  ];
}

/** What {@link doubled} asks for of an index of columns. */
function keyOf({
  columns,
  nullsDistinct,
}: Index): readonly [keys: readonly string[], conditions: readonly string[]] {
  const keys = columns.map((name) => `r.${identifier(name)}`);
  return [keys, nullsDistinct ? keys.map((key) => `${key} IS NOT NULL`) : []];
}

/** The characters that a column has room for; null = it has no limit. */
const lengthOf = ({ baseTypmod, baseName }: Column): number | null =>
  baseTypmod > 4 && /^character(?: varying)?$/.test(baseName) ? baseTypmod - 4 : null;

/** What is the same for every row fails, or does not, without rows as well. */
const isConstant = (expression: string | undefined): boolean =>
  expression !== undefined && /^(?:'[^']*'|[-+]?[\d.]+|true|false)$/i.test(expression);

export const aliasOf = (node: SyntaxTree): string => {
  const relation = node['relation'] as SyntaxTree;
  return identifier(
    String((relation['alias'] as SyntaxTree | undefined)?.['aliasname'] ?? relation['relname']),
  );
};

/** What rows of an INSERT run into: keys that are there, and references to rows that are not. */
export function insertRunsInto(change: Change, relation: Relation, node: SyntaxTree): readonly Verdict[] {
  const given = insertedRows(change, relation, node);
  if (given === null) return [];
  const { names, rows, value } = given;
  const where = said(relation);
  const knows = (columns: readonly string[]): boolean => columns.every((name) => names.includes(name));
  // What is there already is passed over, or replaced.
  const isCareful = node['onConflictClause'] !== undefined;
  const keys = isCareful || isWritten(change.written, relation.oid) ? [] : uniqueOf(change, relation);
  return [
    ...keys
      .filter(({ columns }) => knows(columns))
      .map(({ columns }) =>
        runsInto(
          relation,
          `The INSERT fails if a row of ${where} has the same ${columns.join(', ')}`,
          `${rows} SELECT pg_catalog.count(*) AS count FROM ${rowsOf(relation, false)} AS t ` +
            `WHERE EXISTS (SELECT FROM g WHERE ${columns
              .map((name) => `t.${identifier(name)} = ${value(name)}`)
              .join(' AND ')})`,
          `rows of ${where} with a key that is inserted`,
        ),
      ),
    ...heldTo(change, relation, 'f')
      .filter((one) => !one.period && one.match === 's' && knows(one.columns) && refersElsewhere(one, given))
      .filter(({ referenced }) => !change.base.isNew(referenced) && !isWritten(change.written, referenced))
      .map((one) =>
        runsInto(
          relation,
          `The INSERT into ${where} fails if a row refers to none of ${one.referencedName}`,
          `${rows} SELECT pg_catalog.count(*) AS count FROM g WHERE ${refersToNothing(one, value)}`,
          'rows that would refer to nothing',
        ),
      ),
  ];
}

/** A table that refers to itself may be given both rows at once. */
const refersElsewhere = ({ referenced, relation }: Constraint, { count }: Inserted): boolean =>
  referenced !== relation || count === 1;
