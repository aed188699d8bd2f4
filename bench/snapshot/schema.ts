import { query } from '../support/server.ts';

/** Tables of one transaction: each holds a lock until it ends. */
const batch = 250;
const schemas = 10;

/**
 * Statements for tables in ten schemas, each with six columns, a primary key and one more index, a foreign key, a check,
 * a policy and a comment: two indexes, one foreign key and one policy a table. Each text is one transaction.
 */
export function schemaSql(tables: number): readonly string[] {
  const texts = [Array.from({ length: schemas }, (_, number) => `CREATE SCHEMA area_${number}`).join(';')];
  for (let first = 1; first <= tables; first += batch) {
    const sql: string[] = [];
    for (let number = first; number < Math.min(first + batch, tables + 1); number++) {
      const name = `area_${number % schemas}.item_${number}`;
      const parent = Math.max(1, number - schemas);
      sql.push(`CREATE TABLE ${name} (
          id bigint PRIMARY KEY,
          parent_id bigint REFERENCES area_${parent % schemas}.item_${parent} ON DELETE CASCADE,
          name text NOT NULL DEFAULT '',
          price numeric(12,2) CHECK (price >= 0),
          owner uuid NOT NULL DEFAULT gen_random_uuid(),
          created_at timestamptz NOT NULL DEFAULT now()
        );
        CREATE INDEX ON ${name} (parent_id, created_at DESC);
        ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY read_own ON ${name} FOR SELECT USING (owner::text = current_setting('request.user', true));
        COMMENT ON TABLE ${name} IS 'Item number ${number}'`);
    }
    texts.push(sql.join(';'));
  }
  return texts;
}

/** Creates what {@link schemaSql} says, as it is on a server that is not new. */
export async function createSchema(url: string, tables: number): Promise<void> {
  for (const text of schemaSql(tables)) await query(url, text);
  // As autovacuum leaves all of it within minutes on a server that is not new: the tables, and the system catalogs.
  await query(url, 'VACUUM (ANALYZE)');
}
