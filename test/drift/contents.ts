import pg from 'pg';
import { query } from '../support/postgres.ts';
import { views } from './edits/edit.ts';

/** What a column held, under the OID of its table and its number: a name may change. */
export type Contents = ReadonlyMap<string, Content>;

interface Content {
  /** `schema.table`, and the column's name. */
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly digest: string;
}

/** What the columns of all tables hold. */
export async function contentsOf(url: string): Promise<Contents> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(views);
    const { rows: columns } = await client.query<
      Record<'q' | 'oid' | 'c' | 'type' | 'name', string> & { attnum: number }
    >(
      `SELECT t.q, t.name, t.oid::text, a.attnum, format('%I', a.attname) AS c, format_type(a.atttypid, NULL) AS type
        FROM tab t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''`,
    );
    const contents = new Map<string, Content>();
    for (const q of new Set(columns.map((column) => column.q))) {
      const own = columns.filter((column) => column.q === q);
      const digests = own.map(
        ({ c }, at) => `md5(string_agg(${c}::text, ',' ORDER BY ${c}::text)) AS "${at}"`,
      );
      const { rows } = await client.query<Record<string, string | null>>(
        `SELECT ${digests.join(', ')} FROM ONLY ${q}`,
      );
      for (const [at, { oid, attnum, c, type, name }] of own.entries())
        contents.set(`${oid} ${attnum}`, { table: name, column: c, type, digest: rows[0]?.[at] ?? '' });
    }
    return contents;
  } finally {
    await client.end();
  }
}

/** The OIDs of all sequences. */
export async function sequencesOf(url: string): Promise<ReadonlySet<string>> {
  const rows = await query(url, 'SELECT seqrelid::text AS oid FROM pg_sequence');
  return new Set(rows.map(({ oid }) => String(oid)));
}

/**
 * Columns that were there, and whose sequence is made anew and gives a number next that a row has already.
 * @param before what was held before; @param made the sequences that were there then.
 */
export async function givenAgain(
  url: string,
  before: Contents,
  made: ReadonlySet<string>,
): Promise<readonly { readonly table: string; readonly sequence: string }[]> {
  const uses = await query(
    url,
    `SELECT a.attrelid::text || ' ' || a.attnum AS key, s.oid::text, format('%I', t.relname) AS table,
        format('%I', s.relname) AS sequence, d.oid::regclass::text AS name, a.attrelid::regclass::text AS relation,
        format('%I', a.attname) AS column, q.seqincrement
      FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid AND t.relkind IN ('r', 'p') AND NOT a.attisdropped
      LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
      CROSS JOIN LATERAL (SELECT CASE WHEN a.attidentity <> '' THEN pg_get_serial_sequence(a.attrelid::regclass::text, a.attname)
        ELSE substring(pg_get_expr(f.adbin, f.adrelid) FROM $$^nextval\('(.*)'::regclass\)$$) END::regclass AS oid) d
      JOIN pg_class s ON s.oid = d.oid JOIN pg_sequence q ON q.seqrelid = d.oid`,
  );
  const found: { readonly table: string; readonly sequence: string }[] = [];
  for (const { key, oid, table, sequence, name, relation, column, seqincrement } of uses) {
    if (!before.has(String(key)) || made.has(String(oid))) continue;
    const [row] = await query(
      url,
      `SELECT EXISTS (SELECT FROM ${String(relation)}, (SELECT last_value + CASE WHEN is_called
        THEN ${String(seqincrement)} ELSE 0 END AS next FROM ${String(name)}) s WHERE ${String(column)} = s.next) AS again`,
    );
    if (row?.['again'] === true) found.push({ table: String(table), sequence: String(sequence) });
  }
  return found;
}

const textual = (type: string): boolean => /^(?:text|character)/.test(type);

/** Columns whose values are gone, or others. What became of another type is compared where both are text. */
export function lost(before: Contents, after: Contents): readonly Content[] {
  return [...before].flatMap(([key, was]) => {
    const is = after.get(key);
    const comparable = is === undefined || is.type === was.type || (textual(is.type) && textual(was.type));
    return was.digest !== '' && comparable && is?.digest !== was.digest ? [was] : [];
  });
}
