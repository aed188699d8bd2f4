import type { Case } from './cases.ts';

const lines = `CREATE TABLE lines (id bigint, at date NOT NULL, order_id bigint) PARTITION BY RANGE (at);
  CREATE TABLE lines_1 PARTITION OF lines FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  GRANT SELECT, INSERT ON lines TO app;`;
const inLines =
  "INSERT INTO lines SELECT n, date '2024-01-01' + n % 300, CASE WHEN n % 3000 = 7 THEN 9 ELSE 1 + n % 3000 END FROM generate_series(1, 3000) n";
const readsLines = [
  'SELECT id FROM lines WHERE order_id = 9',
  "INSERT INTO lines VALUES (1, '2024-02-02', 9)",
];
const address = `CREATE TYPE address AS (street text, zip text); ALTER TABLE customers ADD lives address;`;
const inAddress = "UPDATE customers SET lives = ('Main street', '1234' || id)";
const published = 'CREATE PUBLICATION feed FOR TABLE archive; GRANT UPDATE ON archive TO app;';
const secured = `ALTER TABLE archive ENABLE ROW LEVEL SECURITY;
  CREATE POLICY everyone ON archive USING (true); CREATE POLICY few ON archive USING (id < 5);`;
const sized = 'ALTER TABLE items ADD size positive;';

/**
 * What projects write that no rule was made for; what it does was written down before it was measured. Each has tables
 * of its own, because the shop has none of the kind.
 */
export const moreCases: readonly Case[] = [
  {
    name: 'foreign key of a partitioned table',
    setup: lines,
    rows: inLines,
    code: readsLines,
    statements: ['ALTER TABLE lines ADD FOREIGN KEY (order_id) REFERENCES orders'],
  },
  {
    name: 'foreign key of a partitioned table, orphans there',
    setup: lines,
    rows: `${inLines}; INSERT INTO lines VALUES (1, '2024-01-01', -1)`,
    statements: ['ALTER TABLE lines ADD FOREIGN KEY (order_id) REFERENCES orders'],
  },
  {
    name: 'primary key of a partitioned table',
    setup: lines,
    rows: inLines,
    code: readsLines,
    statements: ['ALTER TABLE lines ADD PRIMARY KEY (id, at)'],
  },
  {
    name: 'partition with a foreign key detached',
    setup: `${lines} ALTER TABLE lines ADD FOREIGN KEY (order_id) REFERENCES orders;`,
    rows: inLines,
    code: readsLines,
    statements: ['ALTER TABLE lines DETACH PARTITION lines_1'],
  },
  {
    name: 'attribute of a composite type added',
    setup: address,
    rows: inAddress,
    code: ['SELECT (lives).zip FROM customers WHERE id = 7'],
    lossless: true,
    statements: ['ALTER TYPE address ADD ATTRIBUTE city text'],
  },
  {
    name: 'attribute of a composite type dropped',
    setup: address,
    rows: inAddress,
    code: ['SELECT (lives).zip FROM customers WHERE id = 7'],
    statements: ['ALTER TYPE address DROP ATTRIBUTE zip'],
  },
  {
    name: 'attribute of a composite type renamed',
    setup: address,
    rows: inAddress,
    code: ['SELECT (lives).zip FROM customers WHERE id = 7'],
    statements: ['ALTER TYPE address RENAME ATTRIBUTE zip TO code'],
  },
  {
    name: 'publication of a table without a key',
    setup: 'GRANT UPDATE ON events_2025 TO app;',
    code: ["UPDATE events_2025 SET what = 'x' WHERE id = 7"],
    statements: ['CREATE PUBLICATION feed FOR TABLE events_2025'],
  },
  {
    name: 'publication of all tables',
    setup: 'GRANT UPDATE ON events_2025 TO app;',
    code: ["UPDATE events_2025 SET what = 'x' WHERE id = 7"],
    statements: ['CREATE PUBLICATION feed FOR ALL TABLES'],
  },
  {
    name: 'table with a key published',
    setup: 'CREATE PUBLICATION feed;',
    statements: ['ALTER PUBLICATION feed ADD TABLE orders'],
  },
  {
    name: 'replica identity of a published table taken',
    setup: published,
    code: ["UPDATE archive SET body = 'x' WHERE id = 7"],
    statements: ['ALTER TABLE archive REPLICA IDENTITY NOTHING'],
  },
  {
    name: 'key of a published table dropped',
    setup: published,
    code: ["UPDATE archive SET body = 'x' WHERE id = 7"],
    statements: ['ALTER TABLE archive DROP CONSTRAINT archive_pkey'],
  },
  {
    name: 'table dropped from a publication',
    setup: published,
    code: ["UPDATE archive SET body = 'x' WHERE id = 7"],
    statements: ['ALTER PUBLICATION feed DROP TABLE archive'],
  },
  {
    name: 'one of two policies dropped',
    setup: secured,
    statements: ['DROP POLICY few ON archive'],
  },
  {
    name: 'the last policy dropped',
    setup: 'ALTER TABLE archive ENABLE ROW LEVEL SECURITY; CREATE POLICY everyone ON archive USING (true);',
    statements: ['DROP POLICY everyone ON archive'],
  },
  {
    name: 'policy that hides everything',
    setup: secured,
    statements: ['CREATE POLICY none ON archive AS RESTRICTIVE USING (false)'],
  },
  {
    name: 'policy exchanged for a narrower one',
    setup: 'ALTER TABLE archive ENABLE ROW LEVEL SECURITY; CREATE POLICY everyone ON archive USING (true);',
    statements: ['ALTER POLICY everyone ON archive USING (id > 100)'],
  },
  {
    name: 'row security switched off',
    setup: secured,
    statements: ['ALTER TABLE archive DISABLE ROW LEVEL SECURITY'],
  },
  {
    name: 'row security for the owner too',
    setup: secured,
    statements: ['ALTER TABLE archive FORCE ROW LEVEL SECURITY'],
  },
  {
    name: 'trigger always on',
    setup: 'CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION guard();',
    statements: ['ALTER TABLE orders ENABLE ALWAYS TRIGGER t'],
  },
  {
    name: 'trigger dropped',
    setup: 'CREATE TRIGGER t BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION guard();',
    statements: ['DROP TRIGGER t ON orders'],
  },
  {
    name: 'rule in place of DELETE',
    statements: ['CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING'],
  },
  {
    name: 'domain with one constraint more, violated',
    setup: sized,
    rows: 'UPDATE items SET size = id',
    statements: ['ALTER DOMAIN positive ADD CONSTRAINT small CHECK (VALUE < 100)'],
  },
  {
    name: 'domain with one constraint more, NOT VALID',
    setup: sized,
    rows: 'UPDATE items SET size = id',
    statements: ['ALTER DOMAIN positive ADD CONSTRAINT small CHECK (VALUE < 100) NOT VALID'],
  },
  {
    name: 'domain without its constraint',
    setup: sized,
    statements: ['ALTER DOMAIN positive DROP CONSTRAINT positive_check'],
  },
  {
    name: 'stored generated column made ordinary',
    setup: 'ALTER TABLE orders ADD double numeric GENERATED ALWAYS AS (amount * 2) STORED;',
    code: [
      'WITH made AS (INSERT INTO orders (customer_id, amount) VALUES (7, 5) RETURNING double) SELECT double FROM made',
    ],
    statements: ['ALTER TABLE orders ALTER COLUMN double DROP EXPRESSION'],
  },
  {
    name: 'identity by default',
    statements: ['ALTER TABLE orders ALTER COLUMN id SET GENERATED BY DEFAULT'],
  },
  { name: 'sequence back to 1', statements: ['ALTER SEQUENCE orders_id_seq RESTART WITH 1'] },
  {
    name: 'sequence with a limit below its value',
    statements: ['ALTER SEQUENCE orders_id_seq MAXVALUE 2000'],
  },
  {
    name: 'compression and storage',
    statements: [
      'ALTER TABLE orders ALTER COLUMN note SET COMPRESSION pglz, ALTER COLUMN note SET STORAGE MAIN',
    ],
  },
  {
    name: 'unlogged table logged',
    setup: 'CREATE UNLOGGED TABLE cache (id int PRIMARY KEY, body text);',
    rows: "INSERT INTO cache SELECT n, 'x' FROM generate_series(1, 2000) n",
    statements: ['ALTER TABLE cache SET LOGGED'],
  },
  {
    name: 'replica identity by an index',
    statements: ['ALTER TABLE items REPLICA IDENTITY USING INDEX items_kept'],
  },
  { name: 'order to cluster by', statements: ['ALTER TABLE orders CLUSTER ON orders_status'] },
  {
    name: 'table no longer inherits',
    setup:
      'CREATE TABLE base (id bigint, note text); ALTER TABLE orders INHERIT base; GRANT SELECT ON base TO app;',
    code: ['SELECT count(*) FROM base'],
    statements: ['ALTER TABLE orders NO INHERIT base'],
  },
  {
    name: 'table inherits',
    setup: 'CREATE TABLE base (id bigint, note text); GRANT SELECT, INSERT ON base TO app;',
    code: ["INSERT INTO base VALUES (1, 'x')"],
    statements: ['ALTER TABLE orders INHERIT base'],
  },
  {
    name: 'index on the partitioned table only',
    statements: ['CREATE INDEX events_what ON ONLY events (what)'],
  },
  {
    name: 'search_path of a function emptied',
    statements: ["ALTER FUNCTION total(bigint) SET search_path = ''"],
  },
  { name: 'all privileges taken', statements: ['REVOKE ALL ON ALL TABLES IN SCHEMA public FROM app'] },
  {
    name: 'use of the schema taken',
    setup: 'GRANT USAGE ON SCHEMA public TO app; REVOKE ALL ON SCHEMA public FROM PUBLIC;',
    statements: ['REVOKE USAGE ON SCHEMA public FROM app'],
  },
  { name: 'another owner', statements: ['ALTER TABLE archive OWNER TO app'] },
  {
    name: 'view with a condition more',
    statements: [
      "CREATE OR REPLACE VIEW order_list AS SELECT id, status, amount FROM orders WHERE status <> 'paid'",
    ],
  },
  {
    name: 'rows that are there already overwritten',
    statements: [
      "INSERT INTO archive SELECT id, 'new' FROM archive ON CONFLICT (id) DO UPDATE SET body = excluded.body",
    ],
  },
  { name: 'timestamp to date', statements: ['ALTER TABLE customers ALTER COLUMN created_at TYPE date'] },
  {
    name: 'key exchanged for another',
    code: ["INSERT INTO items (id, kept) VALUES (5, 'x') ON CONFLICT (id) DO NOTHING"],
    statements: [
      'ALTER TABLE items DROP CONSTRAINT items_pkey, ADD CONSTRAINT items_pkey PRIMARY KEY (kept)',
    ],
  },
  {
    name: 'event trigger',
    statements: [
      "CREATE FUNCTION seen() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION seen()",
    ],
  },
  { name: 'extended statistics', statements: ['CREATE STATISTICS s ON status, customer_id FROM orders'] },
  { name: 'statistics gathered', statements: ['ANALYZE orders'] },
  {
    name: 'column of a partitioned table made NOT NULL',
    statements: ['ALTER TABLE events ALTER COLUMN what SET NOT NULL'],
  },
  {
    name: 'table dropped and made anew',
    statements: [
      'DROP TABLE archive',
      'CREATE TABLE archive (id bigint PRIMARY KEY, body text)',
      'GRANT SELECT ON archive TO app',
    ],
  },
  {
    name: 'columns exchanged by names',
    statements: [
      'ALTER TABLE orders RENAME COLUMN note TO old_note',
      'ALTER TABLE orders ADD COLUMN note text',
    ],
  },
  {
    name: 'NOT NULL as a constraint, NOT VALID',
    since: 18,
    statements: ['ALTER TABLE items ADD CONSTRAINT q NOT NULL quantity NOT VALID'],
  },
  {
    name: 'NOT NULL as a constraint, values missing',
    since: 18,
    statements: ['ALTER TABLE items ADD CONSTRAINT q NOT NULL quantity'],
  },
  {
    name: 'foreign key NOT ENFORCED, orphans there',
    since: 18,
    statements: ['ALTER TABLE items ADD FOREIGN KEY (order_id) REFERENCES orders NOT ENFORCED'],
  },
  {
    name: 'foreign key enforced, orphans there',
    since: 18,
    setup: 'ALTER TABLE items ADD CONSTRAINT o FOREIGN KEY (order_id) REFERENCES orders NOT ENFORCED;',
    statements: ['ALTER TABLE items ALTER CONSTRAINT o ENFORCED'],
  },
  {
    name: 'expression of a generated column',
    since: 17,
    setup: 'ALTER TABLE orders ADD double numeric GENERATED ALWAYS AS (amount * 2) STORED;',
    lossless: true,
    statements: ['ALTER TABLE orders ALTER COLUMN double SET EXPRESSION AS (amount * 3)'],
  },
  {
    name: 'MERGE',
    since: 15,
    statements: [
      'MERGE INTO archive a USING orders o ON o.id = a.id WHEN MATCHED THEN UPDATE SET body = o.note WHEN NOT MATCHED THEN DO NOTHING',
    ],
  },
];
