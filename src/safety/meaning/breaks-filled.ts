import { tokensIn } from '../../migrations/index.ts';
import { literal } from '../../quoting.ts';
import { functionOf } from './bodies.ts';
import { namedIn, plainName, said, type Change } from './change.ts';
import type { Look } from './look.ts';
import { kindOf, nodesOf, relationNames } from './scope.ts';
import { verdict, type Verdict } from './verdict.ts';

/* Columns that a trigger fills: inserts leave them out, and fail without it. */

/** A column that must not be null, has no default, and is assigned by a trigger in front of inserts. */
export interface Filled {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly kind: string;
  readonly column: string;
}

/** Enabled row triggers in front of INSERT, see TRIGGER_TYPE_ROW, _BEFORE and _INSERT in pg_trigger.h. */
const fillers = (
  condition: string,
): string => `SELECT c.oid::int8 AS oid, n.nspname AS schema, c.relname AS name,
    c.relkind AS kind, p.prosrc AS source, ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND a.attnotnull AND NOT a.atthasdef AND a.attidentity = ''
        AND NOT a.attisdropped) AS required
  FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid JOIN pg_catalog.pg_language l ON l.oid = p.prolang
  WHERE ${condition} AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgtype & 7 = 7
    AND l.lanname = 'plpgsql'`;

/** Columns of NEW that a body assigns. */
export function assignedIn(body: string): ReadonlySet<string> {
  const tokens = tokensIn(body);
  return new Set(
    tokens.flatMap(({ text }, at) => {
      const [dot, column, sign, equals] = tokens.slice(at + 1, at + 5).map((one) => one.text);
      const assigns = sign === ':=' || sign === '=' || (sign === ':' && equals === '=');
      return text.toUpperCase() === 'NEW' && dot === '.' && column !== undefined && assigns
        ? [column.startsWith('"') ? column.slice(1, -1) : column.toLowerCase()]
        : [];
    }),
  );
}

/** What triggers fill in the tables of a condition on pg_class `c`. */
export async function filledIn(look: Look, condition: string): Promise<readonly Filled[]> {
  const rows = await look(fillers(condition));
  return rows.flatMap(({ oid, schema, name, kind, source, required }) => {
    const assigned = assignedIn(String(source));
    return (required as readonly string[])
      .filter((column) => assigned.has(column))
      .map((column) => ({
        ...{ oid: Number(oid), schema: String(schema), name: String(name), kind: String(kind) },
        column,
      }));
  });
}

const disabling = new Set([
  ...['AT_DisableTrig', 'AT_DisableTrigAll', 'AT_DisableTrigUser'],
  // It no longer fires but where replication writes.
  'AT_EnableReplicaTrig',
]);

/** What was filled before a statement that may end it. */
export async function filledBefore(change: Change, look: Look): Promise<readonly Filled[]> {
  const { tree, base } = change;
  const [kind, node] = kindOf(tree);
  if (kind === 'CreateFunctionStmt' && node['replace'] === true) {
    const own = `p.oid >= 16384 AND p.proname = ${literal(functionOf(tree) ?? '')}`;
    return (await filledIn(look, own)).filter(({ oid }) => !base.isNew(oid));
  }
  const ends =
    (kind === 'DropStmt' && node['removeType'] === 'OBJECT_TRIGGER') ||
    nodesOf(node['cmds'], 'AlterTableCmd').some(({ subtype }) => disabling.has(String(subtype)));
  if (!ends) return [];
  const oids = (await namedIn(change, look, relationNames(tree))).filter((oid) => !base.isNew(oid));
  return oids.length === 0 ? [] : await filledIn(look, `c.oid IN (${oids.join(', ')})`);
}

/** Whether it is filled still, a file says at its end. */
export const noLongerFilled = (before: readonly Filled[]): readonly Verdict[] =>
  before.map((one) =>
    verdict(
      'drop-default',
      one,
      'breaks',
      `Inserts that leave out ${plainName(one.column)} of ${said(one)} fail: ` +
        'the trigger that filled it does so no more, and it must not be null',
      {
        level: 'error',
        subject: { kind: 'filled', schema: one.schema, name: one.name, parts: [one.column] },
      },
    ),
  );
