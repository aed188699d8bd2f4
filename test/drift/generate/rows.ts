import pg from 'pg';
import { views } from '../edits/edit.ts';

/** A value for the row `n`, 1 or 2, of a column of each type that the generator knows. */
const values: Readonly<Record<string, string>> = {
  text: "'x@' || n",
  'character varying': "'x@' || n",
  character: "'EU' || n",
  boolean: 'n = 1',
  integer: 'n',
  bigint: 'n',
  smallint: 'n',
  numeric: 'n',
  'double precision': 'n',
  'timestamp with time zone': "timestamptz '2024-06-01 00:00:00Z' + n * interval '1 day'",
  date: "date '2024-06-01' + n",
  jsonb: "jsonb_build_object('n', n)",
  'text[]': "ARRAY['t' || n]",
  uuid: "('00000000-0000-0000-0000-00000000000' || n)::uuid",
  inet: "('10.0.0.' || n)::inet",
  tstzrange:
    "tstzrange(timestamptz '2024-01-01Z' + n * interval '1 day', timestamptz '2024-01-02Z' + n * interval '1 day')",
  bytea: "decode('0' || n, 'hex')",
  interval: "n * interval '1 hour'",
};

const columns = `SELECT t.q, format('%I', a.attname) AS c, format_type(a.atttypid, NULL) AS own, y.typtype AS kind,
    format_type(CASE y.typtype WHEN 'd' THEN y.typbasetype ELSE a.atttypid END, NULL) AS base
  FROM tab t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  JOIN pg_type y ON y.oid = a.atttypid ORDER BY t.q, a.attnum`;

/**
 * Puts two rows into each table of a generated schema. A reference finds its row, because the keys of all tables hold
 * the same values.
 */
export async function fillTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`${views}; SET session_replication_role = replica`);
    const { rows } = await client.query<Record<'q' | 'c' | 'own' | 'kind' | 'base', string>>(columns);
    for (const q of new Set(rows.map((row) => row.q))) {
      const own = rows.filter((row) => row.q === q);
      const selected = own.map((row) => `(${valueOf(row)})::${row.own}`).join(', ');
      await client.query(
        `INSERT INTO ${q} (${own.map(({ c }) => c).join(', ')}) OVERRIDING SYSTEM VALUE
          SELECT ${selected} FROM generate_series(1, 2) AS rows(n)`,
      );
    }
  } finally {
    await client.end();
  }
}

function valueOf({ own, kind, base }: Readonly<Record<'own' | 'kind' | 'base', string>>): string {
  if (kind === 'e') return `enum_first(NULL::${own})`;
  if (kind === 'c') return `ROW('Street ' || n, n::text, 'DE')`;
  const value = values[base];
  if (value === undefined) throw new Error(`There is no value for a column of the type ${base}.`);
  return value;
}
