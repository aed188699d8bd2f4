import type { SyntaxTree } from '../../migrations/index.ts';
import { said } from '../meaning/change.ts';
import type { Look } from '../meaning/look.ts';
import { kindOf, nodesOf } from '../meaning/scope.ts';
import { verdict, type Verdict } from '../meaning/verdict.ts';
import { isMade, type Places } from './places.ts';

/*
 * Columns of other tables whose type is the row of a table, or is made of it: PostgreSQL refuses what would change the
 * values of such rows, see find_composite_type_dependencies() in tablecmds.c. That is each new type of a column, and a
 * new column with a default.
 */

function changesRows({ subtype, def }: SyntaxTree): boolean {
  if (subtype === 'AT_AlterColumnType') return true;
  if (subtype !== 'AT_AddColumn') return false;
  const filling = new Set(['CONSTR_DEFAULT', 'CONSTR_GENERATED', 'CONSTR_IDENTITY']);
  return nodesOf(def, 'Constraint').some(({ contype }) => filling.has(String(contype)));
}

const usersOf = (oid: number): string => `WITH RECURSIVE made (type) AS (
    SELECT c.reltype FROM pg_catalog.pg_class c WHERE c.oid = ${oid}
    UNION SELECT x.oid FROM made m CROSS JOIN LATERAL (
      SELECT t.oid FROM pg_catalog.pg_type t WHERE t.typelem = m.type AND t.typcategory = 'A' OR t.typbasetype = m.type
      UNION ALL SELECT r.rngtypid FROM pg_catalog.pg_range r WHERE r.rngsubtype = m.type
      UNION ALL SELECT c.reltype FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      WHERE a.atttypid = m.type AND NOT a.attisdropped AND c.relkind = 'c') x (oid)
  ) SELECT DISTINCT n.nspname AS schema, c.relname AS name, a.attname AS column
  FROM made m JOIN pg_catalog.pg_attribute a ON a.atttypid = m.type AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'm')
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.oid <> ${oid} ORDER BY 1, 2, 3`;

/** What keeps a statement from changing the rows of a table. */
export async function heldByRows(tree: SyntaxTree, places: Places, look: Look): Promise<readonly Verdict[]> {
  const [kind, node] = kindOf(tree);
  const changes =
    kind === 'AlterTableStmt' && nodesOf(node['cmds'], 'AlterTableCmd').some((one) => changesRows(one));
  const oid = changes ? places.find(node['relation'] as SyntaxTree) : null;
  if (oid === null || isMade(oid)) return [];
  const users = (await look(usersOf(oid)))
    .map(({ schema, name, column }) => ({
      ...{ schema: String(schema), name: String(name) },
      column: String(column),
    }))
    .filter(({ schema, name }) => places.find({ schemaname: schema, relname: name }) !== null);
  const { schemaname, relname } = node['relation'] as SyntaxTree;
  const table = {
    schema: String(schemaname ?? places.path[0] ?? 'public'),
    name: String(relname),
    kind: 'r',
  };
  const list = users.map(({ column, ...one }) => `${said(one)}.${column}`).join(', ');
  return users.length === 0
    ? []
    : [
        verdict(
          'type-in-use',
          table,
          'fails',
          `It fails: the rows of ${said(table)} are the type of ${list}, and their values would have to change`,
        ),
      ];
}
