import { foreignParts, sql, trustedRoles } from '../../database/index.ts';
import type { Read, Reading } from './reading.ts';

/** A column as it is in the database. */
interface Column {
  readonly name: string;
  /** Comparing and casting it runs code of the server only. */
  readonly builtIn: boolean;
  readonly type: string;
  /** Computed when it is read. */
  readonly virtual: boolean;
}

/** A table as it is in the database, for the connected role. */
interface Table {
  readonly schema: string;
  readonly name: string;
  /** `pg_class.relkind`, and those of what inherits from it. */
  readonly kind: string;
  readonly below: readonly string[];
  readonly owner: string;
  readonly trusted: boolean;
  readonly readable: boolean;
  readonly hidden: boolean;
  readonly columns: readonly Column[];
}

/** What decides whether a query may run. */
export interface Facts {
  readonly role: string;
  readonly tables: readonly Table[];
  /** Those of the types in question that are enums. */
  readonly enums: Reading['enums'];
  /** What runs when the tables are read and belongs to somebody who is not trusted. */
  readonly foreign: readonly string[];
}

/** The types that a column's consists of, down to those that are no domains and no arrays. */
const madeOf = `WITH RECURSIVE under (oid) AS (
      SELECT a.atttypid
      UNION SELECT CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.typelem END
      FROM under u JOIN pg_type t ON t.oid = u.oid
      WHERE t.typtype = 'd' OR t.typcategory = 'A' AND t.typinput = 'array_in'::regproc)
    SELECT bool_and(CASE
      WHEN t.typtype = 'd' THEN true
      WHEN t.typnamespace = 'pg_catalog'::regnamespace THEN t.typtype IN ('b', 'r', 'm')
      -- Who owns a type may say which function casts it.
      ELSE (t.typtype = 'e' OR t.typcategory = 'A' AND t.typinput = 'array_in'::regproc)
        AND NOT EXISTS (SELECT FROM pg_cast k WHERE t.oid IN (k.castsource, k.casttarget)) END)
    FROM under u JOIN pg_type t ON t.oid = u.oid`;

/** SQL query of one row with {@link Facts} as JSON, to be sent under {@link pin}. */
export const factsSql = ({
  tables,
  enums,
}: Pick<Reading, 'tables' | 'enums'>): string => `WITH RECURSIVE wanted AS (
    SELECT DISTINCT w.schema, w.name FROM json_to_recordset(${sql`${tables}`}) w (schema text, name text)
  ), root (oid) AS (
    SELECT c.oid FROM wanted w JOIN pg_namespace n ON n.nspname = w.schema
      JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = w.name
  ), watched (oid) AS (
    SELECT r.oid FROM root r UNION SELECT i.inhrelid FROM watched w JOIN pg_inherits i ON i.inhparent = w.oid
  ), trusted (oid) AS (${trustedRoles}), ${foreignParts}
  SELECT json_build_object('role', current_user,
    'tables', coalesce((SELECT json_agg(json_build_object('schema', n.nspname, 'name', c.relname, 'kind', c.relkind,
        'below', ARRAY(SELECT DISTINCT b.relkind::text FROM pg_class b JOIN watched w ON w.oid = b.oid ORDER BY 1),
        'owner', pg_get_userbyid(c.relowner), 'trusted', c.relowner IN (SELECT t.oid FROM trusted t),
        'readable', has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT'),
        'hidden', row_security_active(c.oid),
        'columns', (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL),
            'virtual', a.attgenerated = 'v', 'builtIn', (${madeOf})) ORDER BY a.attnum)
          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)) ORDER BY c.oid)
      FROM root r JOIN pg_class c ON c.oid = r.oid JOIN pg_namespace n ON n.oid = c.relnamespace), '[]'),
    'enums', coalesce((SELECT json_agg(json_build_object('schema', w.schema, 'name', w.name) ORDER BY w.schema, w.name)
      FROM json_to_recordset(${sql`${enums}`}) w (schema text, name text) JOIN pg_namespace n ON n.nspname = w.schema
        JOIN pg_type t ON t.typnamespace = n.oid AND t.typname = w.name AND t.typtype = 'e'), '[]'),
    'foreign', coalesce((SELECT json_agg(f.object ORDER BY f.object) FROM foreign_part f), '[]')) AS facts`;

const kinds: Readonly<Record<string, string>> = {
  f: 'a foreign table',
  v: 'a view',
  S: 'a sequence',
  i: 'an index',
  c: 'a type',
};

const said = ({ schema, name }: { readonly schema: string; readonly name: string }): string =>
  `${schema}.${name}`;

/** Why the database cannot answer a query, or is not asked; null = it can be asked. */
export function whyNot({ tables, enums, columns, given }: Reading, facts: Facts): string | null {
  const { role, tables: there, foreign } = facts;
  for (const wanted of tables) {
    const table = there.find(({ schema, name }) => schema === wanted.schema && name === wanted.name);
    const why = table === undefined ? `${said(wanted)} is not there` : ofTable(table, wanted, role);
    if (why !== null) return why;
  }
  const strange = enums.find(
    (one) => !facts.enums.some(({ schema, name }) => schema === one.schema && name === one.name),
  );
  if (strange !== undefined) return `the condition casts to ${said(strange)}, which may run code`;
  const [part] = foreign;
  if (part !== undefined) return `${part}, whose owner ${role} does not trust`;
  for (const name of columns) {
    const found = there.flatMap((table) => table.columns.filter((column) => column.name === name));
    if (found.length === 0 && !given.has(name))
      return `there is no column ${name} in ${there.map(said).join(', ')}`;
    const own = found.find(({ builtIn }) => !builtIn);
    if (own !== undefined) return `the type ${own.type} of ${name} is not built in`;
    if (found.some(({ virtual }) => virtual)) return `${name} is computed when it is read`;
  }
  return null;
}

function ofTable(table: Table, { only }: Read, role: string): string | null {
  const name = said(table);
  if (!'rpm'.includes(table.kind)) return `${name} is ${kinds[table.kind] ?? 'no table'}`;
  if (!only && table.below.includes('f')) return `a foreign table is a part of ${name}`;
  if (!table.trusted) return `${name} belongs to ${table.owner}, which ${role} does not trust`;
  if (!table.readable) return `${role} may not read ${name}`;
  return table.hidden ? `row security hides rows of ${name} from ${role}` : null;
}
