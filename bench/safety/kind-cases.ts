import type { Case } from './cases.ts';

/** A case, and what was thought that it does before anybody measured it, as the names of aspects. */
const kind = (guess: string, name: string, statement: string, more: Partial<Case> = {}): Case => ({
  name,
  guess: guess === '' ? [] : guess.split(' '),
  statements: [statement],
  ...more,
});

const measures = `CREATE TABLE measures (id bigint, at date NOT NULL, what text) PARTITION BY RANGE (at);
  CREATE TABLE measures_1 PARTITION OF measures FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  CREATE TABLE measures_2 (LIKE measures);
  GRANT SELECT, INSERT, UPDATE, DELETE ON measures, measures_1, measures_2 TO app;`;
const inMeasures = `INSERT INTO measures SELECT n, date '2024-01-01' + n % 300, 'w' FROM generate_series(1, 2000) n;
  INSERT INTO measures_2 SELECT n, date '2025-01-01' + n % 300, 'w' FROM generate_series(1, 2000) n`;
const second = "FOR VALUES FROM ('2025-01-01') TO ('2026-01-01')";
const tickets = `CREATE SEQUENCE ticket_numbers; CREATE TABLE tickets (id serial PRIMARY KEY,
  number int DEFAULT nextval('ticket_numbers') NOT NULL, title text);
  GRANT SELECT, INSERT, UPDATE ON tickets TO app; GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app;`;
const inTickets = "INSERT INTO tickets (title) SELECT 't' || n FROM generate_series(1, 2000) n";
const draws = ["INSERT INTO tickets (title) VALUES ('more')", "SELECT nextval('ticket_numbers')"];
const rooms = `CREATE TABLE rooms (room int4range, during daterange NOT NULL, guest text);
  CREATE TABLE stays (room int4range, during daterange NOT NULL); GRANT ALL ON rooms, stays TO app;`;
const inRooms = `INSERT INTO rooms SELECT int4range(n, n + 1), daterange('2025-01-01', '2026-01-01'), 'g' FROM generate_series(1, 1500) n`;
const overlapping = `${inRooms}; INSERT INTO rooms VALUES ('[7,8)', '[2025-05-05,2025-06-06)', 'other')`;
const secrets = `CREATE TABLE secrets (id int PRIMARY KEY, word text); INSERT INTO secrets VALUES (1, 'x');
  CREATE FUNCTION word() RETURNS text LANGUAGE sql SECURITY DEFINER AS 'SELECT word FROM secrets';
  CREATE VIEW words AS SELECT word FROM secrets; GRANT SELECT ON words TO app;`;
const secured = `ALTER TABLE archive ENABLE ROW LEVEL SECURITY; CREATE POLICY everyone ON archive USING (true);`;
const paid = `CREATE VIEW paid AS SELECT id, customer_id, status FROM orders WHERE status = 'paid';
  GRANT SELECT, INSERT ON paid TO app;`;
const writesPaid = ["INSERT INTO paid (customer_id, status) VALUES (7, 'new')"];
const german = `CREATE COLLATION german (provider = icu, locale = 'de-DE');
  CREATE COLLATION folded (provider = icu, locale = 'und-u-ks-level2', deterministic = false);`;
const normal = `CREATE FUNCTION normal(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN lower($1); END';
  CREATE INDEX items_normal ON items (normal(sku));`;
const refuse = `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
  AS 'BEGIN IF NEW.amount < 100 THEN RAISE EXCEPTION ''too little''; END IF; RETURN NEW; END';
  CREATE TRIGGER refuse BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION refuse();
  ALTER TABLE orders DISABLE TRIGGER refuse;`;
const fill = `CREATE TABLE notes (id int, slug text NOT NULL); GRANT SELECT, INSERT ON notes TO app;
  CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.slug := ''s''; RETURN NEW; END';
  CREATE TRIGGER fill BEFORE INSERT ON notes FOR EACH ROW EXECUTE FUNCTION fill();`;
const inbox = `CREATE VIEW inbox AS SELECT DISTINCT id, body FROM archive; GRANT SELECT, INSERT ON inbox TO app;
  CREATE RULE filed AS ON INSERT TO inbox DO INSTEAD INSERT INTO archive VALUES (NEW.id, NEW.body);`;
const cascading = `ALTER TABLE orders DROP CONSTRAINT orders_customer,
  ADD CONSTRAINT orders_customer FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE;`;
const purge = `CREATE PROCEDURE purge() LANGUAGE plpgsql AS $$ DECLARE n int; BEGIN
  LOOP DELETE FROM items WHERE id IN (SELECT id FROM items WHERE id > 500 LIMIT 500); GET DIAGNOSTICS n = ROW_COUNT;
  EXIT WHEN n = 0; COMMIT; END LOOP; END $$;`;

/**
 * Kinds that stood in no fixture: maintenance of partitions and sequences, code that is replaced, rights that move, data
 * that runs into what holds, and what is new in 18 and 19. What each does was guessed before it was measured.
 */
export const kindCases: readonly Case[] = [
  // Partitions.
  kind(
    'waits',
    'ATTACH behind a CHECK that proves the bound',
    `ALTER TABLE measures ATTACH PARTITION measures_2 ${second}`,
    {
      setup: `${measures} ALTER TABLE measures_2 ADD CONSTRAINT b CHECK (at >= '2025-01-01' AND at < '2026-01-01');`,
      rows: inMeasures,
    },
  ),
  kind(
    'waits scans',
    'ATTACH without such a CHECK',
    `ALTER TABLE measures ATTACH PARTITION measures_2 ${second}`,
    {
      setup: measures,
      rows: inMeasures,
    },
  ),
  kind(
    'waits scans',
    'ATTACH behind a CHECK that is not validated',
    `ALTER TABLE measures ATTACH PARTITION measures_2 ${second}`,
    {
      setup: `${measures} ALTER TABLE measures_2 ADD CONSTRAINT b CHECK (at >= '2025-01-01' AND at < '2026-01-01') NOT VALID;`,
      rows: inMeasures,
    },
  ),
  kind(
    'waits scans',
    'ATTACH as the default partition',
    'ALTER TABLE measures ATTACH PARTITION measures_2 DEFAULT',
    {
      setup: measures,
      rows: inMeasures,
    },
  ),
  kind(
    'waits scans fails',
    'ATTACH as the default partition, rows of another there',
    'ALTER TABLE measures ATTACH PARTITION measures_2 DEFAULT',
    { setup: measures, rows: `${inMeasures}; INSERT INTO measures_2 VALUES (1, '2024-02-02', 'w')` },
  ),
  kind('waits breaks', 'default partition detached', 'ALTER TABLE events DETACH PARTITION events_rest'),
  kind('waits scans', 'rows moved out of the default partition', 'CREATE TABLE events_2026 (LIKE events)', {
    moved: true,
    empties: true,
    statements: [
      'CREATE TABLE events_2026 (LIKE events)',
      "WITH moved AS (DELETE FROM events_rest WHERE at < '2027-01-01' RETURNING *) INSERT INTO events_2026 SELECT * FROM moved",
      "ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')",
    ],
  }),
  kind(
    'waits',
    'index of a partition attached',
    'ALTER INDEX events_what ATTACH PARTITION events_2024_what',
    {
      setup: `CREATE INDEX events_what ON ONLY events (what); CREATE INDEX events_2024_what ON events_2024 (what);`,
    },
  ),
  kind(
    'waits scans',
    'partition that is itself partitioned, beside a default one',
    "CREATE TABLE events_2028 PARTITION OF events FOR VALUES FROM ('2028-01-01') TO ('2029-01-01') PARTITION BY LIST (what)",
  ),
  // Sequences and identity.
  kind('waits', 'sequence of a wider type', 'ALTER SEQUENCE tickets_id_seq AS bigint', {
    setup: tickets,
    rows: inTickets,
    code: draws,
  }),
  kind('waits', 'sequence owned by a column', 'ALTER SEQUENCE ticket_numbers OWNED BY tickets.number', {
    setup: tickets,
    rows: inTickets,
    code: draws,
  }),
  kind('waits', 'sequence that caches', 'ALTER SEQUENCE orders_id_seq CACHE 50'),
  kind('waits', 'identity with another step', 'ALTER TABLE orders ALTER COLUMN id SET INCREMENT BY 50'),
  kind(
    'waits breaks',
    'sequence dropped with the default of a column',
    'DROP SEQUENCE ticket_numbers CASCADE',
    {
      setup: tickets,
      rows: inTickets,
      code: draws,
    },
  ),
  kind(
    'waits breaks',
    'sequence renamed that code draws from',
    'ALTER SEQUENCE ticket_numbers RENAME TO numbers',
    {
      setup: tickets,
      rows: inTickets,
      code: draws,
    },
  ),
  kind('breaks', 'use of a sequence taken', 'REVOKE USAGE ON SEQUENCE tickets_id_seq FROM app', {
    setup: tickets,
    rows: inTickets,
    code: draws,
  }),
  kind('', 'use of the sequence of an identity taken', 'REVOKE USAGE ON SEQUENCE orders_id_seq FROM app'),
  // Generated columns.
  kind(
    'waits',
    'expression of a virtual column',
    'ALTER TABLE orders ALTER COLUMN twice SET EXPRESSION AS (amount * 3)',
    {
      since: 18,
      setup: 'ALTER TABLE orders ADD COLUMN twice numeric GENERATED ALWAYS AS (amount * 2) VIRTUAL;',
      lossless: true,
    },
  ),
  kind(
    'waits scans fails',
    'CHECK on a virtual column, violated',
    'ALTER TABLE items ADD CONSTRAINT c CHECK (twice > 5)',
    {
      since: 18,
      setup: 'ALTER TABLE items ADD COLUMN twice int GENERATED ALWAYS AS (quantity * 2) VIRTUAL;',
    },
  ),
  kind(
    'waits scans fails',
    'virtual column made NOT NULL, values missing',
    'ALTER TABLE items ALTER COLUMN twice SET NOT NULL',
    {
      since: 18,
      setup: 'ALTER TABLE items ADD COLUMN twice int GENERATED ALWAYS AS (quantity * 2) VIRTUAL;',
    },
  ),
  // Constraints of 15, 18 and 19.
  kind(
    'waits scans fails',
    'UNIQUE NULLS NOT DISTINCT',
    'ALTER TABLE customers ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (name)',
    { since: 15 },
  ),
  kind(
    'scans fails',
    'NOT NULL validated, values missing',
    'ALTER TABLE events_2025 VALIDATE CONSTRAINT there',
    {
      since: 18,
      setup: 'ALTER TABLE events_2025 ADD CONSTRAINT there NOT NULL what NOT VALID;',
      rows: 'ALTER TABLE events_2025 DROP CONSTRAINT there; INSERT INTO events_2025 VALUES (1, now()); ALTER TABLE events_2025 ADD CONSTRAINT there NOT NULL what NOT VALID',
    },
  ),
  kind('scans', 'NOT NULL validated, values there', 'ALTER TABLE items VALIDATE CONSTRAINT there', {
    since: 18,
    setup: 'ALTER TABLE items ADD CONSTRAINT there NOT NULL sku NOT VALID;',
  }),
  kind(
    'waits',
    'CHECK NOT ENFORCED, violated',
    'ALTER TABLE items ADD CONSTRAINT c CHECK (quantity > 5) NOT ENFORCED',
    { since: 18 },
  ),
  kind('waits scans fails', 'CHECK enforced, violated', 'ALTER TABLE items ALTER CONSTRAINT c ENFORCED', {
    since: 19,
    setup: 'ALTER TABLE items ADD CONSTRAINT c CHECK (quantity > 5) NOT ENFORCED;',
  }),
  kind(
    'waits',
    'CHECK no longer enforced',
    'ALTER TABLE customers ALTER CONSTRAINT score_sane NOT ENFORCED',
    {
      since: 19,
    },
  ),
  kind(
    'waits',
    'foreign key no longer enforced',
    'ALTER TABLE orders ALTER CONSTRAINT orders_customer NOT ENFORCED',
    { since: 18 },
  ),
  kind(
    'waits',
    'NOT NULL that children do not inherit',
    'ALTER TABLE items ALTER CONSTRAINT items_kept_not_null NO INHERIT',
    { since: 18 },
  ),
  kind(
    'waits scans',
    'temporal key that holds',
    'ALTER TABLE rooms ADD PRIMARY KEY (room, during WITHOUT OVERLAPS)',
    { since: 18, setup: rooms, rows: inRooms },
  ),
  kind(
    'waits scans fails',
    'temporal key, periods overlap',
    'ALTER TABLE rooms ADD PRIMARY KEY (room, during WITHOUT OVERLAPS)',
    { since: 18, setup: rooms, rows: overlapping },
  ),
  kind(
    'waits scans fails',
    'temporal foreign key, periods not covered',
    'ALTER TABLE stays ADD FOREIGN KEY (room, PERIOD during) REFERENCES rooms (room, PERIOD during)',
    {
      since: 18,
      setup: `${rooms} ALTER TABLE rooms ADD PRIMARY KEY (room, during WITHOUT OVERLAPS);`,
      rows: `${inRooms}; INSERT INTO stays SELECT room, during FROM rooms; INSERT INTO stays VALUES ('[7,8)', '[2025-05-05,2027-01-01)')`,
    },
  ),
  kind(
    'waits scans',
    'foreign key exchanged for one that cascades',
    `ALTER TABLE orders DROP CONSTRAINT orders_customer, ADD CONSTRAINT orders_customer
      FOREIGN KEY (customer_id) REFERENCES customers ON DELETE CASCADE`,
  ),
  // Replication.
  kind(
    'breaks',
    'publication with a condition on a column that is no key',
    "CREATE PUBLICATION feed FOR TABLE orders WHERE (status = 'paid')",
    { since: 15, code: ["UPDATE orders SET note = 'x' WHERE id = 9"] },
  ),
  kind(
    '',
    'publication with a condition on the key',
    'CREATE PUBLICATION feed FOR TABLE orders WHERE (id > 5)',
    { since: 15, code: ["UPDATE orders SET note = 'x' WHERE id = 9"] },
  ),
  kind(
    '',
    'publication of inserts with a condition',
    "CREATE PUBLICATION feed FOR TABLE orders WHERE (status = 'paid') WITH (publish = 'insert')",
    { since: 15, code: ["UPDATE orders SET note = 'x' WHERE id = 9"] },
  ),
  kind('breaks', 'publication of a schema', 'CREATE PUBLICATION feed FOR TABLES IN SCHEMA public', {
    since: 15,
    code: ["UPDATE events_2025 SET what = 'x' WHERE id = 7"],
  }),
  kind(
    'breaks',
    'publication that begins to publish updates',
    "ALTER PUBLICATION feed SET (publish = 'insert, update')",
    {
      setup: "CREATE PUBLICATION feed FOR TABLE events_2025 WITH (publish = 'insert');",
      code: ["UPDATE events_2025 SET what = 'x' WHERE id = 7"],
    },
  ),
  kind(
    '',
    'publication of all tables but those without a key',
    'CREATE PUBLICATION feed FOR ALL TABLES EXCEPT (TABLE events_2025, events)',
    { since: 19, code: ["UPDATE events_2025 SET what = 'x' WHERE id = 7"] },
  ),
  // Triggers and rules.
  kind('waits breaks', 'trigger that refuses enabled', 'ALTER TABLE orders ENABLE TRIGGER refuse', {
    setup: refuse,
  }),
  kind(
    'waits breaks',
    'trigger that fills on replicas only',
    'ALTER TABLE notes ENABLE REPLICA TRIGGER fill',
    {
      setup: fill,
      code: ['INSERT INTO notes (id) VALUES (1)'],
    },
  ),
  kind('waits', 'trigger renamed', 'ALTER TRIGGER fill ON notes RENAME TO zz_fill', {
    setup: fill,
    code: ['INSERT INTO notes (id) VALUES (1)'],
  }),
  kind(
    'breaks',
    'function of a trigger replaced by one that fills nothing',
    "CREATE OR REPLACE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    { setup: fill, code: ['INSERT INTO notes (id) VALUES (1)'] },
  ),
  kind('waits breaks', 'rule that writes for a view dropped', 'DROP RULE filed ON inbox', {
    setup: inbox,
    code: ["INSERT INTO inbox VALUES (100001, 'mail')"],
  }),
  // Row security.
  kind('waits breaks', 'policy for other roles', 'ALTER POLICY everyone ON archive TO postgres', {
    setup: secured,
  }),
  kind(
    'waits breaks',
    'policy that lets fewer rows in',
    'ALTER POLICY everyone ON archive WITH CHECK (id < 100)',
    {
      setup: secured,
      code: ["INSERT INTO archive VALUES (300001, 'x')"],
    },
  ),
  kind('waits', 'policy renamed', 'ALTER POLICY everyone ON archive RENAME TO anyone', { setup: secured }),
  // Views.
  kind('waits breaks', 'view that checks what is written', "ALTER VIEW paid SET (check_option = 'local')", {
    setup: paid,
    code: writesPaid,
  }),
  kind('waits', 'view as a barrier', 'ALTER VIEW order_list SET (security_barrier = true)'),
  kind('waits breaks', 'materialized view renamed', 'ALTER MATERIALIZED VIEW totals RENAME TO sums'),
  kind('waits scans', 'materialized view made anew', 'DROP MATERIALIZED VIEW totals', {
    statements: [
      'DROP MATERIALIZED VIEW totals',
      'CREATE MATERIALIZED VIEW totals AS SELECT status, count(*) AS n, sum(amount) AS amount FROM orders GROUP BY status',
      'GRANT SELECT ON totals TO app',
    ],
  }),
  kind(
    'waits scans breaks',
    'materialized view made anew, nobody may read it',
    'DROP MATERIALIZED VIEW totals',
    {
      statements: [
        'DROP MATERIALIZED VIEW totals',
        'CREATE MATERIALIZED VIEW totals AS SELECT status, count(*) AS n, sum(amount) AS amount FROM orders GROUP BY status',
      ],
    },
  ),
  // Types, casts, operators, collations, searches.
  kind(
    'waits scans fails',
    'constraint of a domain validated',
    'ALTER DOMAIN positive VALIDATE CONSTRAINT small',
    {
      setup:
        'ALTER TABLE items ADD size positive; ALTER DOMAIN positive ADD CONSTRAINT small CHECK (VALUE < 10) NOT VALID;',
      rows: 'ALTER TABLE items DISABLE TRIGGER USER; ALTER DOMAIN positive DROP CONSTRAINT small; UPDATE items SET size = id; ALTER DOMAIN positive ADD CONSTRAINT small CHECK (VALUE < 10) NOT VALID',
    },
  ),
  kind('waits scans fails', 'domain made NOT NULL, values missing', 'ALTER DOMAIN positive SET NOT NULL', {
    setup: 'ALTER TABLE items ADD size positive;',
  }),
  kind('breaks', 'domain renamed', 'ALTER DOMAIN positive RENAME TO above_zero', {
    code: ['SELECT 5::positive'],
  }),
  kind('breaks', 'type moved to a schema', 'ALTER TYPE mood SET SCHEMA types', {
    setup: 'CREATE SCHEMA types; GRANT USAGE ON SCHEMA types TO app;',
    code: ["SELECT 'glad'::mood"],
  }),
  kind('breaks', 'cast dropped', 'DROP CAST (text AS mood)', {
    setup: 'CREATE CAST (text AS mood) WITH INOUT AS ASSIGNMENT;',
    code: ["UPDATE customers SET feeling = 'ok'::text WHERE id = 7"],
  }),
  kind('breaks', 'operator dropped', 'DROP OPERATOR |+| (int, int)', {
    setup: 'CREATE OPERATOR |+| (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl);',
    code: ['SELECT 1 |+| 2'],
  }),
  kind('breaks', 'aggregate dropped', 'DROP AGGREGATE adding(int)', {
    setup: 'CREATE AGGREGATE adding(int) (SFUNC = int4pl, STYPE = int, INITCOND = 0);',
    code: ['SELECT adding(quantity) FROM orders'],
  }),
  kind('breaks', 'text search configuration dropped', 'DROP TEXT SEARCH CONFIGURATION shop', {
    setup: 'CREATE TEXT SEARCH CONFIGURATION shop (COPY = english);',
    code: ["SELECT to_tsvector('shop', 'many words')"],
  }),
  kind('', 'collation refreshed', 'ALTER COLLATION german REFRESH VERSION', { setup: german }),
  kind(
    'waits scans fails',
    'unique column folded, values differ in case only',
    'ALTER TABLE items ALTER COLUMN kept TYPE text COLLATE folded',
    { setup: german, rows: "INSERT INTO items (id, kept) VALUES (5001, 'KEPT 7')" },
  ),
  // Settings of tables and indexes.
  kind(
    '',
    'settings of TOAST',
    'ALTER TABLE orders SET (toast.autovacuum_enabled = off, toast_tuple_target = 256)',
  ),
  kind('waits', 'table for logical decoding', 'ALTER TABLE orders SET (user_catalog_table = true)'),
  kind('waits', 'index without a pending list', 'ALTER INDEX orders_words SET (fastupdate = off)', {
    setup: "CREATE INDEX orders_words ON orders USING gin (to_tsvector('english', note));",
  }),
  kind('', 'fillfactor of an index', 'ALTER INDEX orders_status SET (fillfactor = 70)'),
  kind('', 'distinct values of a column', 'ALTER TABLE orders ALTER COLUMN status SET (n_distinct = 3)'),
  kind('', 'no order to cluster by', 'ALTER TABLE orders SET WITHOUT CLUSTER'),
  kind('waits rewrites', 'another access method', 'ALTER TABLE orders SET ACCESS METHOD heap2', {
    since: 15,
    setup: 'CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;',
  }),
  kind('waits', 'table of a type', 'ALTER TABLE archive OF papers', {
    setup: 'CREATE TYPE papers AS (id bigint, body text);',
  }),
  kind('', 'target of extended statistics', 'ALTER STATISTICS orders_s SET STATISTICS 500', {
    setup: 'CREATE STATISTICS orders_s ON status, customer_id FROM orders;',
  }),
  kind('waits rewrites', 'REPACK', 'REPACK orders', { since: 19 }),
  kind('waits rewrites', 'REPACK by an index', 'REPACK orders USING INDEX orders_pkey', { since: 19 }),
  // Owners, schemas, privileges.
  kind('breaks', 'owner of a function that reads for others', 'ALTER FUNCTION word() OWNER TO app', {
    setup: secrets,
    code: ['SELECT word()'],
  }),
  kind('waits breaks', 'owner of a view', 'ALTER VIEW words OWNER TO app', {
    setup: secrets,
    code: ['SELECT word FROM words'],
  }),
  kind('breaks', 'function moved to a schema', 'ALTER FUNCTION total(bigint) SET SCHEMA old', {
    setup: 'CREATE SCHEMA old;',
  }),
  kind('breaks', 'schema renamed', 'ALTER SCHEMA stock RENAME TO store', {
    setup:
      'CREATE SCHEMA stock; CREATE TABLE stock.bins (id int PRIMARY KEY); GRANT USAGE ON SCHEMA stock TO app; GRANT SELECT ON stock.bins TO app;',
    rows: 'INSERT INTO stock.bins VALUES (1)',
    code: ['SELECT id FROM stock.bins'],
  }),
  kind('', 'default privileges', 'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO app'),
  kind('', 'right to grant on taken', 'REVOKE GRANT OPTION FOR SELECT ON orders FROM app'),
  // Code.
  kind('breaks', 'function made a procedure', 'DROP FUNCTION word()', {
    setup: secrets,
    code: ['SELECT word()'],
    statements: ['DROP FUNCTION word()', "CREATE PROCEDURE word() LANGUAGE sql AS 'SELECT 1'"],
  }),
  kind(
    'breaks',
    'function of an index replaced',
    "CREATE OR REPLACE FUNCTION normal(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN upper($1); END'",
    {
      setup: normal,
      rows: 'ANALYZE items',
      code: ["SELECT id FROM items WHERE normal(sku) = normal('SKU7')"],
    },
  ),
  kind('', 'function that null ends', 'ALTER FUNCTION total(bigint) STRICT'),
  kind(
    'waits scans',
    'DO block that indexes each partition',
    `DO $$ DECLARE p regclass; BEGIN
      FOR p IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'events'::regclass LOOP
      EXECUTE format('CREATE INDEX ON %s (what)', p); END LOOP; END $$`,
  ),
  kind(
    'waits breaks',
    'DO block that drops a column without values',
    `DO $$ BEGIN IF NOT EXISTS (SELECT FROM orders WHERE parent IS NOT NULL)
      THEN ALTER TABLE orders DROP COLUMN parent; END IF; END $$`,
  ),
  kind('loses', 'procedure that commits as it deletes', 'CALL purge()', {
    alone: true,
    empties: true,
    setup: purge,
  }),
  kind('waits', 'table locked', 'LOCK TABLE orders IN SHARE ROW EXCLUSIVE MODE'),
  // Data that runs into what holds.
  kind('fails', 'DELETE that a foreign key refuses', 'DELETE FROM customers WHERE id = 8', { empties: true }),
  kind('loses', 'DELETE that cascades', 'DELETE FROM customers WHERE id = 8', {
    setup: cascading,
    empties: true,
  }),
  kind('fails', 'UPDATE that a CHECK refuses', 'UPDATE customers SET score = score - 50'),
  kind('fails', 'UPDATE that makes doubles', "UPDATE items SET kept = 'kept ' || (id % 100)"),
  kind('fails', 'UPDATE that cannot cast a value', 'UPDATE orders SET quantity = note::int'),
  kind('fails', 'INSERT of a key that is there', "INSERT INTO archive VALUES (5, 'seed')"),
  kind('', 'INSERT of a key that is free', "INSERT INTO archive VALUES (5005, 'seed')"),
  kind('fails', 'INSERT that refers to nothing', 'INSERT INTO orders (customer_id) VALUES (7007)'),
  kind('loses', 'DELETE without the foreign keys', "SET LOCAL session_replication_role = 'replica'", {
    empties: true,
    statements: [
      "SET LOCAL session_replication_role = 'replica'",
      'DELETE FROM customers WHERE score < 10',
      "SET LOCAL session_replication_role = 'origin'",
    ],
  }),
  kind(
    'waits',
    'table copied, dropped and renamed',
    'CREATE TABLE archive_new (LIKE archive INCLUDING ALL)',
    {
      moved: true,
      statements: [
        'CREATE TABLE archive_new (LIKE archive INCLUDING ALL)',
        'INSERT INTO archive_new SELECT * FROM archive',
        'DROP TABLE archive',
        'ALTER TABLE archive_new RENAME TO archive',
        'GRANT SELECT, INSERT, UPDATE, DELETE ON archive TO app',
      ],
    },
  ),
];
