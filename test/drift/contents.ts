import pg from 'pg';
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

const textual = (type: string): boolean => /^(?:text|character)/.test(type);

/** Columns whose values are gone, or others. What became of another type is compared where both are text. */
export function lost(before: Contents, after: Contents): readonly Content[] {
  return [...before].flatMap(([key, was]) => {
    const is = after.get(key);
    const comparable = is === undefined || is.type === was.type || (textual(is.type) && textual(was.type));
    return was.digest !== '' && comparable && is?.digest !== was.digest ? [was] : [];
  });
}
