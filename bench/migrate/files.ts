/** What a migration file of the benchmark holds: small and of four sorts, as those of real projects mostly are. */
export interface File {
  /** Counts from 1. */
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** What must be in the database when the files are applied. */
export const expected = `SELECT
  (SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relname LIKE 'item_%')::int AS tables,
  (SELECT count(*) FROM pg_class WHERE relkind = 'i' AND relname LIKE 'item_%_by_name')::int AS indexes,
  (SELECT count(*) FROM pg_attribute WHERE attname = 'extra')::int AS columns,
  (SELECT count(*) FROM pg_proc WHERE proname LIKE 'rename_%')::int AS functions,
  (SELECT count(*) FROM pg_policy)::int AS policies`;

const table = (number: number): string => `item_${String(number).padStart(5, '0')}`;

/**
 * Which files: of the usual sorts; such as leave the schema as it is, so that only the number of files grows; or mixed
 * with files that cannot be in a transaction and files with rows for COPY.
 */
export const sorts = ['usual', 'rows', 'mixed'] as const;
export type Sort = (typeof sorts)[number];

const create = (number: number): string =>
  `CREATE TABLE ${table(number)} (\n  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n  name text NOT NULL,\n  price numeric(10,2) NOT NULL DEFAULT 0,\n  created_at timestamptz NOT NULL DEFAULT now()\n);\nCREATE INDEX ${table(number)}_by_name ON ${table(number)} (name);\n`;

/** How a file of a sort is made, by its index. */
const make: Readonly<Record<Sort, (index: number) => Omit<File, 'number'>>> = { usual, rows, mixed };

/**
 * Usual: 60 % create a table and an index, 20 % add a column and a comment, 10 % create a function, 10 % a policy. Rows:
 * the first six create a table, the others fill them. Mixed: of five policies two are concurrent builds, one is rows.
 */
export function createFiles(count: number, sort: Sort): readonly File[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    ...make[sort](index),
  }));
}

const tablesOfRows = 6;

function rows(index: number): Omit<File, 'number'> {
  if (index < tablesOfRows) return { name: `create_${table(index + 1)}`, sql: create(index + 1) };
  const target = table((index % tablesOfRows) + 1);
  return {
    name: `fill_${target}`,
    sql: `INSERT INTO ${target} (name, price)\n  SELECT 'Item ' || number, number FROM generate_series(1, 3) AS number;\nUPDATE ${target} SET price = price + 1 WHERE name = 'Item 1';\nCOMMENT ON TABLE ${target} IS 'What is for sale';\n`,
  };
}

function usual(index: number): Omit<File, 'number'> {
  const number = index + 1;
  const sort = index % 10;
  // The table that the tenth of files before this one began with; each gets at most one column, function and policy.
  const target = table(number - sort + (sort === 7 ? 1 : 0));
  if (sort < 6) return { name: `create_${table(number)}`, sql: create(number) };
  if (sort < 8)
    return {
      name: `extend_${target}`,
      sql: `ALTER TABLE ${target} ADD COLUMN extra jsonb NOT NULL DEFAULT '{}';\nCOMMENT ON COLUMN ${target}.extra IS 'Whatever does not deserve a column yet';\n`,
    };
  if (sort === 8)
    return {
      name: `function_${target}`,
      sql: `CREATE FUNCTION rename_${target}(item bigint, new_name text) RETURNS void LANGUAGE plpgsql AS $$\nBEGIN\n  UPDATE ${target} SET name = new_name WHERE id = item;\n  IF NOT FOUND THEN\n    RAISE EXCEPTION 'there is no item %', item;\n  END IF;\nEND $$;\n`,
    };
  return {
    name: `policy_${target}`,
    sql: `ALTER TABLE ${target} ENABLE ROW LEVEL SECURITY;\nCREATE POLICY ${target}_read ON ${target} FOR SELECT USING (price < 1000 AND name <> 'secret');\n`,
  };
}

function mixed(index: number): Omit<File, 'number'> {
  const kind = index % 10 === 9 ? Math.floor(index / 10) % 5 : 4;
  const target = table(index - 8);
  if (kind < 2)
    return {
      name: `build_${target}`,
      sql: `CREATE INDEX CONCURRENTLY ${target}_by_price ON ${target} (price);\n`,
    };
  return kind > 2
    ? usual(index)
    : {
        name: `copy_${target}`,
        sql: `COPY ${target} (name, price) FROM stdin;\nItem 1\t1\nItem 2\t2\n\\.\n`,
      };
}

/** What {@link expected} must answer for so many files; a multiple of ten, of fifty if mixed. */
export function expectedOf(count: number, sort: Sort): Readonly<Record<string, number>> {
  const tenth = count / 10;
  if (sort === 'rows')
    return { tables: tablesOfRows, indexes: tablesOfRows, columns: 0, functions: 0, policies: 0 };
  const policies = sort === 'mixed' ? (tenth * 2) / 5 : tenth;
  return { tables: 6 * tenth, indexes: 6 * tenth, columns: 2 * tenth, functions: tenth, policies };
}
