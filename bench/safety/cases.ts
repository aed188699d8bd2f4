/** A migration whose effects are measured. */
export interface Case {
  readonly name: string;
  readonly statements: readonly string[];
  /** Outside a transaction: what it locks meanwhile is not measured. */
  readonly alone?: true;
  /** Values are written otherwise and say the same. */
  readonly lossless?: true;
  /** Takes rows away that code looks for. */
  readonly empties?: true;
  /** What is there before besides the shop. */
  readonly setup?: string;
  /** Rows of it. */
  readonly rows?: string;
  /** What the code does besides. */
  readonly code?: readonly string[];
  /** The first major that knows it. */
  readonly since?: number;
  /** Rows go to another table, where they are not lost. */
  readonly moved?: true;
  /** What was thought that it does before it was measured, by aspect. */
  readonly guess?: readonly string[];
}

/** What is there before: a small shop. */
export const schema = `
CREATE ROLE app;
CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
CREATE DOMAIN positive AS int CHECK (VALUE > 0);
CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email varchar(50) NOT NULL, name text, phone text,
  created_at timestamp NOT NULL DEFAULT now(), seen timestamptz(3) DEFAULT now(), score int NOT NULL DEFAULT 0,
  feeling mood DEFAULT 'ok', code varchar(10), CONSTRAINT score_sane CHECK (score >= 0), CONSTRAINT code_long CHECK (length(code) > 1));
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id bigint NOT NULL,
  status text NOT NULL DEFAULT 'new', amount numeric(10,2), note text, placed timestamptz DEFAULT now(), parent bigint, quantity int,
  CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers);
CREATE INDEX orders_status ON orders (status);
CREATE TABLE items (id int PRIMARY KEY, order_id bigint, sku text, quantity int, price real, kept text NOT NULL, label char(8));
CREATE UNIQUE INDEX items_kept ON items (kept);
CREATE TABLE events (id bigint, at date NOT NULL, what text) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE events_rest PARTITION OF events DEFAULT;
CREATE TABLE events_2025 (id bigint, at date NOT NULL, what text);
CREATE TABLE archive (id bigint PRIMARY KEY, body text);
ALTER TABLE archive ADD CONSTRAINT body_there CHECK (body IS NOT NULL);
CREATE VIEW order_list AS SELECT id, status, amount FROM orders;
CREATE MATERIALIZED VIEW totals AS SELECT status, count(*) AS n FROM orders GROUP BY status;
CREATE UNIQUE INDEX totals_status ON totals (status);
CREATE FUNCTION total(customer bigint) RETURNS numeric LANGUAGE sql STABLE AS 'SELECT sum(amount) FROM orders WHERE customer_id = customer';
CREATE FUNCTION guard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app;`;

/** Rows that break some of what is tried: empty and double values, orphans, values that are too long. */
export const rows = `
INSERT INTO customers (email, name, phone, score, code) SELECT 'customer' || n || '@example.com', CASE WHEN n % 7 > 0 THEN 'Name ' || n END,
  CASE WHEN n % 3 > 0 THEN '+49 30 ' || n END, n % 100, 'c' || n FROM generate_series(1, 1500) n;
INSERT INTO orders (customer_id, status, amount, note, quantity) SELECT 1 + n % 1500, (ARRAY['new', 'paid', 'gone'])[1 + n % 3], n, 'a note of some length ' || n, n FROM generate_series(1, 3000) n;
INSERT INTO items SELECT n, n * 2, 'sku' || n % 50, nullif(n % 20, 0), n + 0.5, 'kept ' || n, 'label' || n % 100 FROM generate_series(1, 3000) n;
INSERT INTO events SELECT n, date '2024-01-01' + n % 300, 'what ' || n FROM generate_series(1, 1500) n;
INSERT INTO events SELECT n, date '2026-01-01' + n % 300, 'what ' || n FROM generate_series(1501, 3000) n;
INSERT INTO events_2025 SELECT n, date '2025-01-01' + n % 300, 'what ' || n FROM generate_series(1, 1500) n;
INSERT INTO archive SELECT n, 'body ' || n FROM generate_series(1, 2000) n;
REFRESH MATERIALIZED VIEW totals;
VACUUM ANALYZE;`;

/** What the code does that runs on while the migration is rolled out. */
export const queries = [
  "SELECT id, email, name, phone, created_at, seen, score, feeling, code FROM customers WHERE email = 'customer7@example.com'",
  "INSERT INTO customers (email, name, feeling) VALUES ('new@example.com', 'New', 'glad')",
  "UPDATE customers SET phone = '+1', score = score + 1 WHERE id = 7",
  "SELECT id, customer_id, status, amount, note, placed, parent, quantity FROM orders WHERE status = 'new' LIMIT 1",
  "INSERT INTO orders (customer_id, status, amount, note, quantity) VALUES (7, 'new', 5, 'a longer note than others', 2)",
  'DELETE FROM orders WHERE id = 8',
  "SELECT id, order_id, sku, quantity, price, kept, label FROM items WHERE kept = 'kept 7'",
  "INSERT INTO items (id, order_id, sku, kept) VALUES (100001, 4, 'sku4', 'kept more')",
  "SELECT count(*) FROM events WHERE at = '2024-02-01'",
  "INSERT INTO events VALUES (1, '2024-03-01', 'more'), (2, '2027-01-01', 'rest')",
  "SELECT what FROM events_2024 WHERE at = '2024-02-01'",
  'SELECT id, body FROM archive WHERE id = 5',
  "SELECT id, status, amount FROM order_list WHERE status = 'paid' LIMIT 1",
  'SELECT status, n FROM totals',
  'SELECT total(7), total(customer => 7)',
] as const;

const one = (name: string, statement: string): Case => ({ name, statements: [statement] });
const many = (name: string, ...statements: readonly string[]): Case => ({ name, statements });
const alone = (name: string, statement: string): Case => ({ name, statements: [statement], alone: true });
const same = (of: Case): Case => ({ ...of, lossless: true });
const emptied = (of: Case): Case => ({ ...of, empties: true });

export const cases: readonly Case[] = [
  // Columns.
  one('nullable column', 'ALTER TABLE orders ADD COLUMN extra text'),
  one('column with a constant default', "ALTER TABLE orders ADD COLUMN extra text NOT NULL DEFAULT 'x'"),
  one('column with a stable default', 'ALTER TABLE orders ADD COLUMN extra timestamptz DEFAULT now()'),
  one('column with a volatile default', 'ALTER TABLE orders ADD COLUMN extra uuid DEFAULT gen_random_uuid()'),
  one('NOT NULL column without default', 'ALTER TABLE orders ADD COLUMN extra int NOT NULL'),
  one(
    'stored generated column',
    'ALTER TABLE orders ADD COLUMN extra numeric GENERATED ALWAYS AS (amount * 2) STORED',
  ),
  one('identity column', 'ALTER TABLE orders ADD COLUMN extra int GENERATED ALWAYS AS IDENTITY'),
  one('serial column', 'ALTER TABLE orders ADD COLUMN extra serial'),
  one('column of a domain with CHECK', 'ALTER TABLE orders ADD COLUMN extra positive'),
  one('column with CHECK and default', 'ALTER TABLE orders ADD COLUMN extra int DEFAULT 1 CHECK (extra > 0)'),
  one('column with REFERENCES', 'ALTER TABLE orders ADD COLUMN extra bigint REFERENCES archive'),
  one('column with UNIQUE', 'ALTER TABLE orders ADD COLUMN extra text UNIQUE'),
  one('unique column with a default', "ALTER TABLE orders ADD COLUMN extra text DEFAULT 'x' UNIQUE"),
  one('column that is there, IF NOT EXISTS', 'ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text'),
  one('dropped column', 'ALTER TABLE orders DROP COLUMN note'),
  one('dropped column without values', 'ALTER TABLE orders DROP COLUMN parent'),
  one('dropped column of a view, CASCADE', 'ALTER TABLE orders DROP COLUMN amount CASCADE'),
  one('renamed column', 'ALTER TABLE orders RENAME COLUMN note TO remark'),
  one('default set', "ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'x'"),
  one('default dropped', 'ALTER TABLE orders ALTER COLUMN status DROP DEFAULT'),
  one('NOT NULL set, values missing', 'ALTER TABLE items ALTER COLUMN quantity SET NOT NULL'),
  one('NOT NULL set, values there', 'ALTER TABLE items ALTER COLUMN sku SET NOT NULL'),
  one('NOT NULL set, proven by a CHECK', 'ALTER TABLE archive ALTER COLUMN body SET NOT NULL'),
  one('NOT NULL dropped', 'ALTER TABLE items ALTER COLUMN kept DROP NOT NULL'),
  one('statistics target', 'ALTER TABLE orders ALTER COLUMN status SET STATISTICS 500'),
  one('storage', 'ALTER TABLE orders ALTER COLUMN note SET STORAGE EXTERNAL'),
  one('comment', "COMMENT ON COLUMN orders.note IS 'a note'"),
  // Types.
  one('varchar widened', 'ALTER TABLE customers ALTER COLUMN email TYPE varchar(80)'),
  one('varchar to text', 'ALTER TABLE customers ALTER COLUMN email TYPE text'),
  one('varchar widened under a CHECK', 'ALTER TABLE customers ALTER COLUMN code TYPE varchar(20)'),
  one('varchar narrowed, too narrow', 'ALTER TABLE customers ALTER COLUMN email TYPE varchar(12)'),
  one('text to varchar that fits', 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(255)'),
  one(
    'text to varchar by a cast that cuts',
    'ALTER TABLE orders ALTER COLUMN note TYPE varchar(6) USING note::varchar(6)',
  ),
  same(one('int to bigint', 'ALTER TABLE items ALTER COLUMN quantity TYPE bigint')),
  same(one('bigint to int', 'ALTER TABLE items ALTER COLUMN order_id TYPE int')),
  one('bigint to smallint, too small', 'ALTER TABLE items ALTER COLUMN id TYPE smallint'),
  one('text to int, impossible', 'ALTER TABLE items ALTER COLUMN sku TYPE int USING sku::int'),
  same(one('real to double', 'ALTER TABLE items ALTER COLUMN price TYPE double precision')),
  one('real to int, rounded', 'ALTER TABLE items ALTER COLUMN price TYPE int'),
  same(one('numeric widened', 'ALTER TABLE items ALTER COLUMN price TYPE numeric')),
  same(
    one(
      'timestamp to timestamptz under UTC',
      'ALTER TABLE customers ALTER COLUMN created_at TYPE timestamptz',
    ),
  ),
  same(
    one(
      'timestamp to timestamptz by AT TIME ZONE',
      "ALTER TABLE customers ALTER COLUMN created_at TYPE timestamptz USING created_at AT TIME ZONE 'UTC'",
    ),
  ),
  same(one('timestamptz(3) to timestamp(3)', 'ALTER TABLE customers ALTER COLUMN seen TYPE timestamp(3)')),
  same(one('char to text', 'ALTER TABLE items ALTER COLUMN label TYPE text')),
  one('another collation', 'ALTER TABLE items ALTER COLUMN kept TYPE text COLLATE "C"'),
  one('the type that it has', 'ALTER TABLE orders ALTER COLUMN note TYPE text'),
  // Constraints.
  one('CHECK that holds', 'ALTER TABLE items ADD CONSTRAINT c CHECK (price > 0)'),
  one('CHECK that does not hold', 'ALTER TABLE items ADD CONSTRAINT c CHECK (quantity > 5)'),
  one('CHECK NOT VALID', 'ALTER TABLE items ADD CONSTRAINT c CHECK (quantity > 5) NOT VALID'),
  many(
    'CHECK NOT VALID and VALIDATE in one file',
    'ALTER TABLE items ADD CONSTRAINT c CHECK (price > 0) NOT VALID',
    'ALTER TABLE items VALIDATE CONSTRAINT c',
  ),
  many(
    'CHECK, VALIDATE, SET NOT NULL in one file',
    'ALTER TABLE items ADD CONSTRAINT c CHECK (sku IS NOT NULL) NOT VALID',
    'ALTER TABLE items VALIDATE CONSTRAINT c',
    'ALTER TABLE items ALTER COLUMN sku SET NOT NULL',
    'ALTER TABLE items DROP CONSTRAINT c',
  ),
  one('CHECK dropped', 'ALTER TABLE customers DROP CONSTRAINT score_sane'),
  one('foreign key, orphans there', 'ALTER TABLE items ADD FOREIGN KEY (order_id) REFERENCES orders'),
  one('foreign key NOT VALID', 'ALTER TABLE items ADD FOREIGN KEY (order_id) REFERENCES orders NOT VALID'),
  one('foreign key that holds', 'ALTER TABLE orders ADD FOREIGN KEY (parent) REFERENCES orders'),
  one('foreign key dropped', 'ALTER TABLE orders DROP CONSTRAINT orders_customer'),
  one(
    'new table with a foreign key',
    'CREATE TABLE fresh (id int PRIMARY KEY, order_id bigint REFERENCES orders)',
  ),
  one('UNIQUE, doubles there', 'ALTER TABLE items ADD UNIQUE (sku)'),
  one('UNIQUE that holds', 'ALTER TABLE items ADD UNIQUE (price)'),
  one('UNIQUE USING INDEX', 'ALTER TABLE items ADD CONSTRAINT kept_once UNIQUE USING INDEX items_kept'),
  one('primary key', 'ALTER TABLE events_2025 ADD PRIMARY KEY (id)'),
  one('EXCLUDE that does not hold', 'ALTER TABLE items ADD EXCLUDE USING btree (sku WITH =)'),
  one('constraint renamed', 'ALTER TABLE customers RENAME CONSTRAINT score_sane TO score_ok'),
  // Indexes.
  one('index', 'CREATE INDEX ON orders (note)'),
  one('unique index, doubles there', 'CREATE UNIQUE INDEX ON items (sku)'),
  one('partial unique index that holds', 'CREATE UNIQUE INDEX ON items (sku) WHERE id < 50'),
  one('expression index', 'CREATE INDEX ON orders (lower(note))'),
  one('index dropped', 'DROP INDEX orders_status'),
  one('index renamed', 'ALTER INDEX orders_status RENAME TO orders_state'),
  one('REINDEX', 'REINDEX TABLE orders'),
  one('index on a partitioned table', 'CREATE INDEX ON events (what)'),
  alone('index CONCURRENTLY', 'CREATE INDEX CONCURRENTLY ON orders (note)'),
  alone('unique index CONCURRENTLY, doubles there', 'CREATE UNIQUE INDEX CONCURRENTLY ON items (sku)'),
  alone('index dropped CONCURRENTLY', 'DROP INDEX CONCURRENTLY orders_status'),
  // Tables.
  one('new table', 'CREATE TABLE fresh (id int PRIMARY KEY, body text)'),
  one('table dropped', 'DROP TABLE archive'),
  one('table dropped, CASCADE', 'DROP TABLE orders CASCADE'),
  one('table renamed', 'ALTER TABLE archive RENAME TO attic'),
  many(
    'table renamed, a view in its place',
    'ALTER TABLE archive RENAME TO attic',
    'CREATE VIEW archive AS SELECT id, body FROM attic',
    'GRANT SELECT ON archive TO app',
  ),
  one('table moved to a schema', 'CREATE SCHEMA old; ALTER TABLE archive SET SCHEMA old'),
  emptied(one('TRUNCATE', 'TRUNCATE archive')),
  emptied(one('TRUNCATE CASCADE', 'TRUNCATE customers CASCADE')),
  one('UNLOGGED', 'ALTER TABLE archive SET UNLOGGED'),
  one('fillfactor', 'ALTER TABLE orders SET (fillfactor = 70)'),
  one('row security on', 'ALTER TABLE archive ENABLE ROW LEVEL SECURITY'),
  one('trigger', 'CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION guard()'),
  one('privilege taken', 'REVOKE SELECT ON archive FROM app'),
  one('privilege given', 'GRANT SELECT ON archive TO PUBLIC'),
  one(
    'ATTACH that the default partition speaks against',
    "ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')",
  ),
  one(
    'ATTACH whose rows do not fit',
    "ALTER TABLE events ATTACH PARTITION events_2025 FOR VALUES FROM ('2025-01-01') TO ('2025-02-01')",
  ),
  one('DETACH', 'ALTER TABLE events DETACH PARTITION events_2024'),
  alone('VACUUM FULL', 'VACUUM FULL orders'),
  one('CLUSTER', 'CLUSTER orders USING orders_pkey'),
  // Data.
  one('UPDATE of all', "UPDATE orders SET note = 'gone'"),
  one('UPDATE that fills what is empty', 'UPDATE items SET quantity = 0 WHERE quantity IS NULL'),
  emptied(one('DELETE of all', 'DELETE FROM items')),
  emptied(one('DELETE of some', 'DELETE FROM items WHERE id < 10')),
  one('INSERT', "INSERT INTO archive VALUES (100001, 'more')"),
  many(
    'DDL, then a long UPDATE under its lock',
    'ALTER TABLE orders ADD COLUMN extra int',
    'UPDATE orders SET extra = quantity',
  ),
  many('two tables', 'ALTER TABLE orders ADD COLUMN extra int', 'ALTER TABLE customers ADD COLUMN extra int'),
  // What code calls.
  one('view replaced', 'CREATE OR REPLACE VIEW order_list AS SELECT id, status, amount, note FROM orders'),
  one('view dropped', 'DROP VIEW order_list'),
  many(
    'view without a column',
    'DROP VIEW order_list',
    'CREATE VIEW order_list AS SELECT id, status FROM orders',
    'GRANT SELECT ON order_list TO app',
  ),
  one('materialized view dropped', 'DROP MATERIALIZED VIEW totals'),
  one('materialized view refreshed', 'REFRESH MATERIALIZED VIEW totals'),
  one('materialized view emptied', 'REFRESH MATERIALIZED VIEW totals WITH NO DATA'),
  one(
    'function replaced',
    "CREATE OR REPLACE FUNCTION total(customer bigint) RETURNS numeric LANGUAGE sql STABLE AS 'SELECT 1::numeric'",
  ),
  one('function dropped', 'DROP FUNCTION total'),
  many(
    'function with another argument',
    'DROP FUNCTION total',
    "CREATE FUNCTION total(buyer bigint) RETURNS numeric LANGUAGE sql AS 'SELECT 1::numeric'",
  ),
  one('enum label added', "ALTER TYPE mood ADD VALUE 'wild'"),
  one('enum label renamed', "ALTER TYPE mood RENAME VALUE 'glad' TO 'happy'"),
  one('sequence restarted', 'ALTER TABLE orders ALTER COLUMN id RESTART WITH 100000'),
  one(
    'a DO block that alters',
    "DO $$ BEGIN EXECUTE 'ALTER TABLE items ALTER COLUMN quantity TYPE bigint'; END $$",
  ),
  // Kinds that squawk, strong_migrations and eugene describe; what they do was written down before it was measured.
  many('json column', 'ALTER TABLE orders ADD COLUMN extra json'),
  many('char column', "ALTER TABLE orders ADD COLUMN extra char(10) DEFAULT 'x'"),
  many(
    'immutable function of its own as default',
    "CREATE FUNCTION one() RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1'",
    'ALTER TABLE orders ADD COLUMN extra int DEFAULT one()',
  ),
  many(
    'volatile function of its own as default',
    "CREATE FUNCTION dice() RETURNS int VOLATILE LANGUAGE plpgsql AS 'BEGIN RETURN 4; END'",
    'ALTER TABLE orders ADD COLUMN extra int DEFAULT dice()',
  ),
  many(
    'virtual generated column',
    'ALTER TABLE orders ADD COLUMN extra numeric GENERATED ALWAYS AS (amount * 2) VIRTUAL',
  ),
  many(
    'volatile default in two steps',
    'ALTER TABLE orders ADD COLUMN extra uuid',
    'ALTER TABLE orders ALTER COLUMN extra SET DEFAULT gen_random_uuid()',
  ),
  many('index on four columns', 'CREATE INDEX ON orders (status, amount, note, placed)'),
  many('identity dropped', 'ALTER TABLE orders ALTER COLUMN id DROP IDENTITY'),
  many('identity added', 'ALTER TABLE archive ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY'),
  many(
    'identity always where code gives values',
    'ALTER TABLE items ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY',
  ),
  many(
    'two commands in one ALTER',
    'ALTER TABLE orders ADD COLUMN extra int, ALTER COLUMN note TYPE varchar(255)',
  ),
  many(
    'default and NOT NULL at once',
    'ALTER TABLE items ALTER COLUMN quantity SET DEFAULT 0, ALTER COLUMN quantity SET NOT NULL',
  ),
  many(
    'backfill and NOT NULL in one file',
    'UPDATE items SET quantity = 0 WHERE quantity IS NULL',
    'ALTER TABLE items ALTER COLUMN quantity SET NOT NULL',
  ),
  many(
    'new column that refers to a new table',
    'CREATE TABLE fresh (id bigint PRIMARY KEY)',
    'ALTER TABLE orders ADD COLUMN fresh_id bigint REFERENCES fresh',
  ),
  many(
    'foreign key to a new table',
    'CREATE TABLE fresh (id bigint PRIMARY KEY)',
    'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES fresh',
  ),
  many(
    'primary key using an index over a nullable column',
    'CREATE UNIQUE INDEX events_key ON events_2025 (id)',
    'ALTER TABLE events_2025 ADD CONSTRAINT events_key PRIMARY KEY USING INDEX events_key',
  ),
  many('triggers disabled', 'ALTER TABLE orders DISABLE TRIGGER USER'),
  many('table like another', 'CREATE TABLE fresh (LIKE orders INCLUDING ALL)'),
  many('table as a query', 'CREATE TABLE fresh AS SELECT * FROM orders'),
  emptied(
    many(
      'DELETE by a subquery',
      'DELETE FROM orders WHERE customer_id IN (SELECT id FROM customers WHERE score < 10)',
    ),
  ),
  many('view with the rights of its reader', 'ALTER VIEW order_list SET (security_invoker = true)'),
  many('column of a view renamed', 'ALTER VIEW order_list RENAME COLUMN amount TO total'),
  many('foreign key made deferrable', 'ALTER TABLE orders ALTER CONSTRAINT orders_customer DEFERRABLE'),
  same(many('text to jsonb', 'ALTER TABLE orders ALTER COLUMN note TYPE jsonb USING to_jsonb(note)')),
  same(many('int to smallint that fits', 'ALTER TABLE customers ALTER COLUMN score TYPE smallint')),
  many(
    'function with another result',
    'DROP FUNCTION total',
    "CREATE FUNCTION total(customer bigint) RETURNS text LANGUAGE sql STABLE AS 'SELECT ''1'''",
  ),
  many('replica identity', 'ALTER TABLE orders REPLICA IDENTITY FULL'),
  many('materialized view refreshed concurrently', 'REFRESH MATERIALIZED VIEW CONCURRENTLY totals'),
  many(
    'UPDATE in a CTE',
    "WITH old AS (UPDATE orders SET note = 'gone' RETURNING id) SELECT count(*) FROM old",
  ),
  emptied(many('DELETE in a DO block', 'DO $$ BEGIN DELETE FROM items; END $$')),
  many(
    'column dropped in a DO block',
    "DO $$ BEGIN IF EXISTS (SELECT FROM information_schema.columns WHERE table_name = 'orders' AND column_name = 'note') THEN ALTER TABLE orders DROP COLUMN note; END IF; END $$",
  ),
  // What Rails, Django, Prisma, Drizzle and Supabase projects write; what it does was written down before it was measured.
  many(
    'reference with index and foreign key',
    'ALTER TABLE items ADD COLUMN customer_id bigint',
    'CREATE INDEX ON items (customer_id)',
    'ALTER TABLE items ADD CONSTRAINT items_customer FOREIGN KEY (customer_id) REFERENCES customers (id)',
  ),
  same(many('key from int to bigint', 'ALTER TABLE items ALTER COLUMN id TYPE bigint')),
  many(
    'column with a default that is dropped again',
    'ALTER TABLE orders ADD COLUMN extra boolean DEFAULT false NOT NULL',
    'ALTER TABLE orders ALTER COLUMN extra DROP DEFAULT',
  ),
  many(
    'table and its key renamed',
    'ALTER TABLE archive RENAME TO attic',
    'ALTER INDEX archive_pkey RENAME TO attic_pkey',
  ),
  many('UNIQUE of two columns, doubles there', 'ALTER TABLE items ADD CONSTRAINT u UNIQUE (sku, quantity)'),
  many(
    'column dropped and added with another type',
    "ALTER TABLE items DROP COLUMN label, ADD COLUMN label text NOT NULL DEFAULT ''",
  ),
  same(
    many(
      'enum exchanged for one with a label more',
      "CREATE TYPE mood_new AS ENUM ('sad', 'ok', 'glad', 'wild')",
      'ALTER TABLE customers ALTER COLUMN feeling DROP DEFAULT',
      'ALTER TABLE customers ALTER COLUMN feeling TYPE mood_new USING (feeling::text::mood_new)',
      'ALTER TYPE mood RENAME TO mood_old',
      'ALTER TYPE mood_new RENAME TO mood',
      'DROP TYPE mood_old',
      "ALTER TABLE customers ALTER COLUMN feeling SET DEFAULT 'ok'",
    ),
  ),
  same(
    many(
      'enum exchanged for one with a label less',
      "CREATE TYPE mood_new AS ENUM ('sad', 'ok')",
      'ALTER TABLE customers ALTER COLUMN feeling DROP DEFAULT',
      'ALTER TABLE customers ALTER COLUMN feeling TYPE mood_new USING (feeling::text::mood_new)',
      'DROP TYPE mood',
      'ALTER TYPE mood_new RENAME TO mood',
      "ALTER TABLE customers ALTER COLUMN feeling SET DEFAULT 'ok'",
    ),
  ),
  many(
    'row security with a policy to read',
    'ALTER TABLE orders ENABLE ROW LEVEL SECURITY',
    'CREATE POLICY readers ON orders FOR SELECT TO app USING (true)',
  ),
  many(
    'row security with a policy for everything',
    'ALTER TABLE orders ENABLE ROW LEVEL SECURITY',
    'CREATE POLICY everyone ON orders TO app USING (true) WITH CHECK (true)',
  ),
  many('unique index on an expression that holds', 'CREATE UNIQUE INDEX ON customers (lower(email))'),
  many(
    'foreign key in a DO block that takes it twice',
    'DO $$ BEGIN ALTER TABLE items ADD CONSTRAINT items_order FOREIGN KEY (order_id) REFERENCES orders (id); EXCEPTION WHEN duplicate_object THEN NULL; END $$',
  ),
  many(
    'backfill in a loop of a DO block',
    'DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM items WHERE quantity IS NULL LOOP UPDATE items SET quantity = 1 WHERE id = r.id; END LOOP; END $$',
  ),
  emptied(
    many(
      'DELETE in a function that is called',
      "CREATE FUNCTION purge() RETURNS void LANGUAGE plpgsql AS 'BEGIN DELETE FROM archive WHERE id > 10; END'",
      'SELECT purge()',
    ),
  ),
  emptied(
    many(
      'TRUNCATE in a DO block where rows are found',
      'DO $$ BEGIN IF (SELECT count(*) FROM archive) > 5 THEN TRUNCATE archive; END IF; END $$',
    ),
  ),
  many(
    'table dropped in a DO block where rows are found',
    'DO $$ BEGIN IF EXISTS (SELECT FROM archive) THEN DROP TABLE archive; END IF; END $$',
  ),
  many(
    'view made anew without its privileges',
    'DROP VIEW order_list',
    'CREATE VIEW order_list AS SELECT id, status, amount, note FROM orders',
  ),
  many(
    'primary key of one column more',
    'ALTER TABLE items DROP CONSTRAINT items_pkey',
    'ALTER TABLE items ADD PRIMARY KEY (id, kept)',
  ),
  many(
    'partition beside a default one that has no such row',
    "CREATE TABLE events_2028 PARTITION OF events FOR VALUES FROM ('2028-01-01') TO ('2029-01-01')",
  ),
  many('text column to enum', "ALTER TABLE orders ALTER COLUMN note TYPE mood USING 'ok'::mood"),
];
