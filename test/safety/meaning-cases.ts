/** Statements with the truth about them, which is measured on rows: see meaning.test.ts. */
export interface Case {
  readonly setup?: string;
  readonly sql: string;
  /** `rule aspect` of each verdict, save for the infos `cached-plan` and `stricter`. */
  readonly rules: readonly string[];
  /** Rows on which it fails, and rows on which it runs. */
  readonly bad?: string | readonly string[];
  readonly good?: string | readonly string[];
  /** What the questions about losses count on the good rows, and a query that counts it afterwards; `old` is a copy of t. */
  readonly lost?: readonly [number, string?];
  /** Old queries that run before the statement: those that fail afterwards, and those that go on. */
  readonly broken?: readonly string[];
  readonly kept?: readonly string[];
  /** The first major that has it. */
  readonly from?: number;
}

const t = 'CREATE TABLE t (id int, a int, b text, v varchar(50));';
const ref = 'CREATE TABLE ref (x int, y int, PRIMARY KEY (x, y));';
const parted = `CREATE TABLE p (k int, x int) PARTITION BY RANGE (k);
  CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10); CREATE TABLE pd PARTITION OF p DEFAULT;`;

const some = "INSERT INTO t VALUES (1, 1, 'x', 'y'), (2, 2, 'y', 'z')";

/** A view that a role may use which may use nothing beneath. */
const lent = `CREATE TABLE t (id int, a int); CREATE VIEW w AS SELECT id, a FROM t;
  CREATE ROLE caller; GRANT SELECT, UPDATE ON w TO caller;`;

/** What fails on rows. */
export const failing: readonly Case[] = [
  // What is worked out for each row
  {
    sql: 'ALTER TABLE t ADD x int GENERATED ALWAYS AS (10 / a) STORED',
    rules: ['compute-values fails'],
    bad: "INSERT INTO t VALUES (1, 0, 'x', 'y')",
    good: ["INSERT INTO t VALUES (1, NULL, 'x', 'y')", some],
  },
  {
    sql: 'CREATE INDEX ON t ((10 % (a - 1)))',
    rules: ['compute-values fails'],
    bad: some,
    good: "INSERT INTO t VALUES (1, 5, 'x', 'y')",
  },
  { sql: 'CREATE INDEX ON t ((a / 2))', rules: [], good: some },
  {
    from: 16,
    sql: 'CREATE INDEX ON t ((b::int))',
    rules: ['compute-values fails'],
    bad: some,
    good: ["INSERT INTO t VALUES (1, 1, '5', 'y')", "INSERT INTO t VALUES (1, 1, NULL, 'y')"],
  },
  // Rows that are written or deleted, and run into what holds
  {
    setup: 'CREATE TABLE t (id int PRIMARY KEY, a int CHECK (a > 0), b text, v varchar(5));',
    sql: 'UPDATE t SET a = a - 5 WHERE id < 10',
    rules: ['runs-into-constraint fails', 'update-rows loses'],
    bad: "INSERT INTO t VALUES (1, 3, 'x', 'y')",
    good: ["INSERT INTO t VALUES (1, 9, 'x', 'y'), (10, 3, 'x', 'y')", 'INSERT INTO t VALUES (1, NULL)'],
  },
  {
    setup: 'CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b text);',
    sql: 'UPDATE t AS u SET a = nullif(u.a, 7) WHERE u.id < 10',
    rules: ['runs-into-constraint fails', 'update-rows loses'],
    bad: 'INSERT INTO t VALUES (1, 7)',
    good: 'INSERT INTO t VALUES (1, 8), (10, 7)',
  },
  {
    setup: 'CREATE TABLE t (id int PRIMARY KEY, v varchar(5));',
    sql: "UPDATE t SET v = v || '!'",
    rules: ['runs-into-constraint fails', 'update-all-rows loses'],
    bad: "INSERT INTO t VALUES (1, 'abcde')",
    good: "INSERT INTO t VALUES (1, 'abcd'), (2, NULL)",
  },
  {
    setup: 'CREATE TABLE t (id int PRIMARY KEY, b text UNIQUE);',
    sql: 'UPDATE t SET b = lower(b)',
    rules: ['runs-into-constraint fails', 'update-all-rows loses'],
    bad: "INSERT INTO t VALUES (1, 'x'), (2, 'X')",
    good: "INSERT INTO t VALUES (1, 'x'), (2, 'Y'), (3, NULL), (4, NULL)",
  },
  {
    from: 16,
    setup: 'CREATE TABLE t (id int PRIMARY KEY, a int, b text);',
    sql: 'UPDATE t SET a = b::int WHERE id < 10',
    rules: ['runs-into-constraint fails', 'update-rows loses'],
    bad: "INSERT INTO t VALUES (1, 1, 'x')",
    good: "INSERT INTO t VALUES (1, 1, '5'), (10, 1, 'x')",
  },
  {
    setup: `CREATE TABLE r (id int PRIMARY KEY); CREATE TABLE t (id int PRIMARY KEY, a int REFERENCES r);
      INSERT INTO r VALUES (1), (2);`,
    sql: 'UPDATE t SET a = a + 1',
    rules: ['runs-into-constraint fails', 'update-all-rows loses'],
    bad: 'INSERT INTO t VALUES (1, 2)',
    good: 'INSERT INTO t VALUES (1, 1), (2, NULL)',
  },
  {
    setup: 'CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE f (id int, a int REFERENCES t);',
    sql: 'DELETE FROM t WHERE id < 10',
    rules: ['runs-into-constraint fails', 'delete-rows loses'],
    bad: 'INSERT INTO t VALUES (1); INSERT INTO f VALUES (1, 1)',
    good: 'INSERT INTO t VALUES (1), (10); INSERT INTO f VALUES (1, 10), (2, NULL)',
  },
  {
    setup: 'CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE f (id int, a int REFERENCES t);',
    sql: "SET LOCAL session_replication_role = 'replica'; DELETE FROM t WHERE id < 10",
    rules: ['delete-rows loses'],
    good: 'INSERT INTO t VALUES (1); INSERT INTO f VALUES (1, 1)',
  },
  {
    setup:
      'CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE f (id int, a int REFERENCES t ON DELETE SET NULL);',
    sql: 'DELETE FROM t WHERE id < 10',
    rules: ['delete-rows loses'],
    good: 'INSERT INTO t VALUES (1); INSERT INTO f VALUES (1, 1)',
  },
  {
    setup: 'CREATE TABLE t (id int PRIMARY KEY, b text UNIQUE);',
    sql: "INSERT INTO t VALUES (1, 'x'), (2, 'y')",
    rules: ['runs-into-constraint fails', 'runs-into-constraint fails'],
    bad: ["INSERT INTO t VALUES (2, 'z')", "INSERT INTO t VALUES (3, 'x')"],
    good: "INSERT INTO t VALUES (3, 'z')",
  },
  {
    setup: 'CREATE TABLE t (id int PRIMARY KEY, b text);',
    sql: "INSERT INTO t VALUES (1, 'x') ON CONFLICT DO NOTHING",
    rules: [],
    good: "INSERT INTO t VALUES (1, 'z')",
  },
  {
    from: 18,
    setup: 'CREATE TABLE t (room int4range, during daterange);',
    sql: 'ALTER TABLE t ADD UNIQUE (room, during WITHOUT OVERLAPS)',
    rules: ['add-exclusion fails'],
    bad: "INSERT INTO t VALUES ('[1,2)', '[2026-01-01,2026-02-01)'), ('[1,2)', '[2026-01-15,2026-03-01)')",
    good: "INSERT INTO t VALUES ('[1,2)', '[2026-01-01,2026-02-01)'), ('[2,3)', '[2026-01-15,2026-03-01)')",
  },
  // What came before it in the pull request
  {
    sql: 'UPDATE t SET a = 0 WHERE a IS NULL; ALTER TABLE t ALTER a SET NOT NULL',
    rules: [],
    good: ['INSERT INTO t VALUES (1, NULL)', some],
  },
  {
    sql: 'ALTER TABLE t ADD x int; UPDATE t SET x = coalesce(a, 0); ALTER TABLE t ALTER x SET NOT NULL',
    rules: ['add-not-null-column breaks'],
    broken: ['INSERT INTO t (id) VALUES (5)'],
    good: ['INSERT INTO t VALUES (1, NULL)', some],
  },
  { sql: 'ALTER TABLE t ADD x int DEFAULT 3; ALTER TABLE t ALTER x SET NOT NULL', rules: [], good: some },
  {
    sql: 'ALTER TABLE t ADD x int; ALTER TABLE t ALTER x SET NOT NULL',
    rules: ['set-not-null fails', 'add-not-null-column breaks'],
    bad: some,
    good: '',
    broken: ['INSERT INTO t (id) VALUES (5)'],
  },
  {
    sql: 'ALTER TABLE t ADD x int NOT NULL DEFAULT 0; ALTER TABLE t ALTER x DROP DEFAULT',
    rules: ['add-not-null-column breaks'],
    good: some,
    broken: ['INSERT INTO t (id) VALUES (5)'],
  },
  {
    setup: `${t} ${ref} CREATE UNIQUE INDEX ON ref (x);`,
    sql: 'ALTER TABLE t ADD r int; ALTER TABLE t ADD FOREIGN KEY (r) REFERENCES ref (x)',
    rules: [],
    good: some,
  },

  // NOT NULL
  {
    sql: 'ALTER TABLE t ADD x int NOT NULL',
    rules: ['add-not-null-column fails', 'add-not-null-column breaks'],
    bad: some,
    good: '',
    broken: ["INSERT INTO t VALUES (5, 5, 'b', 'v')"],
  },
  {
    sql: 'ALTER TABLE t ADD x int NOT NULL DEFAULT NULL',
    rules: ['add-not-null-column fails', 'add-not-null-column breaks'],
    bad: some,
    good: '',
  },
  {
    sql: 'ALTER TABLE t ADD x int NOT NULL DEFAULT 0',
    rules: [],
    good: some,
    kept: ["INSERT INTO t VALUES (5, 5, 'b', 'v')"],
  },
  { sql: 'ALTER TABLE t ADD x bigint GENERATED ALWAYS AS IDENTITY', rules: [], good: some },
  { sql: 'ALTER TABLE t ADD x bigserial PRIMARY KEY', rules: [], good: some },
  {
    sql: 'ALTER TABLE t ADD x int NOT NULL GENERATED ALWAYS AS (a * 2) STORED',
    rules: ['add-not-null-column fails'],
    bad: 'INSERT INTO t VALUES (1, NULL)',
    good: some,
  },
  {
    sql: 'ALTER TABLE t ALTER a SET NOT NULL',
    rules: ['set-not-null fails'],
    bad: 'INSERT INTO t VALUES (1, NULL)',
    good: some,
  },
  {
    setup: `${t} ALTER TABLE t ADD CHECK (a IS NOT NULL);`,
    sql: 'ALTER TABLE t ALTER a SET NOT NULL',
    rules: [],
    good: some,
  },
  {
    setup: `${t} ALTER TABLE t ADD CHECK (a > 0 AND a IS NOT NULL);`,
    sql: 'ALTER TABLE t ALTER a SET NOT NULL',
    rules: [],
    good: some,
  },
  {
    setup: `${t} ALTER TABLE t ADD CHECK (a IS NOT NULL OR b IS NULL);`,
    sql: 'ALTER TABLE t ALTER a SET NOT NULL',
    rules: ['set-not-null fails'],
    bad: 'INSERT INTO t VALUES (1, NULL)',
    good: some,
  },
  {
    setup: `${t} INSERT INTO t VALUES (9); ALTER TABLE t ADD CHECK (a IS NOT NULL) NOT VALID; DELETE FROM t;`,
    sql: 'ALTER TABLE t ALTER a SET NOT NULL',
    rules: ['set-not-null fails'],
    good: some,
  },
  {
    setup: 'CREATE TABLE t (id int, "a""b" int); CREATE TABLE kid () INHERITS (t);',
    sql: 'ALTER TABLE t ALTER "a""b" SET NOT NULL',
    rules: ['set-not-null fails'],
    bad: 'INSERT INTO kid VALUES (1)',
    good: 'INSERT INTO kid VALUES (1, 1)',
  },
  {
    setup: parted,
    sql: 'ALTER TABLE p ALTER x SET NOT NULL',
    rules: ['set-not-null fails'],
    bad: ['INSERT INTO p VALUES (1)', 'INSERT INTO p VALUES (100)'],
    good: 'INSERT INTO p VALUES (1, 1)',
  },
  {
    sql: "DO $$ BEGIN EXECUTE 'ALTER TABLE t ALTER a SET NOT NULL'; END $$",
    rules: ['set-not-null fails'],
    bad: 'INSERT INTO t VALUES (1, NULL)',
    good: some,
  },
  {
    setup: `${t} INSERT INTO t VALUES (9); ALTER TABLE t ADD CONSTRAINT nn NOT NULL a NOT VALID; DELETE FROM t;`,
    sql: 'ALTER TABLE t VALIDATE CONSTRAINT nn',
    rules: ['validate-constraint fails'],
    good: some,
    from: 18,
  },
  // CHECK
  {
    sql: 'ALTER TABLE t ADD CHECK (a > 0)',
    rules: ['add-check fails'],
    bad: 'INSERT INTO t VALUES (1, 0)',
    good: ['INSERT INTO t VALUES (1, NULL)', some],
  },
  { sql: 'ALTER TABLE t ADD CHECK (a > 0) NOT VALID', rules: [], good: 'INSERT INTO t VALUES (1, 0)' },
  {
    setup: `${t} ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID;`,
    sql: 'ALTER TABLE t VALIDATE CONSTRAINT c',
    rules: ['validate-constraint fails'],
    good: some,
  },
  {
    setup: `${t} ALTER TABLE t ADD CHECK (a > 0 AND id > 0);`,
    sql: 'ALTER TABLE t ADD CONSTRAINT again CHECK (a > 0)',
    rules: [],
    good: some,
  },
  { sql: 'ALTER TABLE t ADD x int CHECK (x > 0)', rules: [], good: some },
  {
    sql: 'ALTER TABLE t ADD x int DEFAULT -1 CHECK (x > 0)',
    rules: ['add-check fails'],
    bad: some,
    good: '',
  },
  { sql: 'ALTER TABLE t ADD x int DEFAULT 1 CHECK (x > 0)', rules: ['add-check fails'], good: some },
  { sql: 'ALTER TABLE t ADD x int CHECK (x IS NOT NULL)', rules: ['add-check fails'], bad: some, good: '' },
  {
    sql: 'ALTER TABLE t ADD x int, ADD CHECK (x IS NOT NULL OR a > 1)',
    rules: ['add-check fails'],
    bad: some,
    good: 'INSERT INTO t VALUES (1, 5)',
  },
  {
    sql: 'ALTER TABLE t ALTER b TYPE int USING length(b), ADD CHECK (b < 3)',
    rules: ['add-check fails', 'change-type breaks'],
    bad: "INSERT INTO t VALUES (1, 1, 'abcdef')",
    good: some,
  },
  {
    setup: 'CREATE TABLE t (id int, a int); CREATE TABLE kid () INHERITS (t);',
    sql: 'ALTER TABLE t ADD CHECK (a > 0)',
    rules: ['add-check fails'],
    bad: 'INSERT INTO kid VALUES (1, 0)',
    good: 'INSERT INTO kid VALUES (1, 1)',
  },
  {
    setup: 'CREATE TABLE t (id int, a int); CREATE TABLE kid () INHERITS (t);',
    sql: 'ALTER TABLE t ADD CHECK (a > 0) NO INHERIT',
    rules: ['add-check fails'],
    bad: 'INSERT INTO t VALUES (1, 0)',
    good: 'INSERT INTO kid VALUES (1, 0)',
  },
  {
    setup: `${parted}`,
    sql: 'ALTER TABLE p ADD CHECK (x > 0)',
    rules: ['add-check fails'],
    bad: 'INSERT INTO p VALUES (100, 0)',
    good: 'INSERT INTO p VALUES (100, 1)',
  },
  {
    setup: 'CREATE SCHEMA "my app"; CREATE TABLE "my app"."T ""1" ("c\'d" int);',
    sql: 'ALTER TABLE "my app"."T ""1" ADD CONSTRAINT "x\'" CHECK ("c\'d" <> 7)',
    rules: ['add-check fails'],
    bad: 'INSERT INTO "my app"."T ""1" VALUES (7)',
    good: 'INSERT INTO "my app"."T ""1" VALUES (8)',
  },
  {
    setup:
      "CREATE SCHEMA app; SET LOCAL search_path = app; CREATE FUNCTION app.fine(int) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT $1 > 0'; CREATE TABLE t (a int);",
    sql: 'ALTER TABLE t ADD CHECK (fine(a))',
    rules: ['add-check fails'],
    bad: 'INSERT INTO t VALUES (0)',
    good: 'INSERT INTO t VALUES (1)',
  },
  // Unique
  {
    sql: 'ALTER TABLE t ADD UNIQUE (a)',
    rules: ['add-unique fails'],
    bad: 'INSERT INTO t VALUES (1, 1), (2, 1)',
    good: ['INSERT INTO t VALUES (1, NULL), (2, NULL)', some],
  },
  {
    sql: 'ALTER TABLE t ADD UNIQUE (a, b) DEFERRABLE INITIALLY DEFERRED',
    rules: ['add-unique fails'],
    bad: "INSERT INTO t VALUES (1, 1, 'x'), (2, 1, 'x')",
    good: ['INSERT INTO t VALUES (1, 1, NULL), (2, 1, NULL)', some],
  },
  {
    sql: 'ALTER TABLE t ADD UNIQUE NULLS NOT DISTINCT (a)',
    rules: ['add-unique fails'],
    bad: ['INSERT INTO t VALUES (1, NULL), (2, NULL)', 'INSERT INTO t VALUES (1, 1), (2, 1)'],
    good: some,
    from: 15,
  },
  {
    sql: 'CREATE UNIQUE INDEX u ON t (lower(b)) WHERE a > 0',
    rules: ['add-unique fails'],
    bad: "INSERT INTO t VALUES (1, 1, 'A'), (2, 2, 'a')",
    good: ["INSERT INTO t VALUES (1, 1, 'A'), (2, 0, 'a')", some],
  },
  {
    sql: 'CREATE UNIQUE INDEX u ON t ((a + id), (b || v))',
    rules: ['add-unique fails'],
    bad: "INSERT INTO t VALUES (1, 2, 'a', 'bc'), (2, 1, 'ab', 'c')",
    good: some,
  },
  {
    sql: 'CREATE UNIQUE INDEX u ON t (a) INCLUDE (b)',
    rules: ['add-unique fails'],
    bad: "INSERT INTO t VALUES (1, 1, 'x'), (2, 1, 'y')",
    good: some,
  },
  {
    setup:
      "CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false); CREATE TABLE t (b text);",
    sql: 'CREATE UNIQUE INDEX u ON t (b COLLATE ci)',
    rules: ['add-unique fails'],
    bad: "INSERT INTO t VALUES ('A'), ('a')",
    good: "INSERT INTO t VALUES ('A'), ('b')",
  },
  { sql: 'ALTER TABLE t ADD x int UNIQUE', rules: [], good: some },
  {
    sql: 'ALTER TABLE t ADD x int DEFAULT 5 UNIQUE',
    rules: ['add-unique fails'],
    bad: some,
    good: 'INSERT INTO t VALUES (1)',
  },
  {
    sql: 'ALTER TABLE t ADD PRIMARY KEY (id)',
    rules: ['set-not-null fails', 'add-primary-key fails'],
    bad: ['INSERT INTO t VALUES (1), (1)', 'INSERT INTO t VALUES (NULL)'],
    good: some,
  },
  {
    setup: `${t} CREATE UNIQUE INDEX u ON t (id);`,
    sql: 'ALTER TABLE t ADD PRIMARY KEY USING INDEX u',
    rules: ['set-not-null fails'],
    bad: 'INSERT INTO t VALUES (NULL)',
    good: some,
  },
  {
    setup: `${t} CREATE UNIQUE INDEX u ON t (a);`,
    sql: 'ALTER TABLE t ADD CONSTRAINT c UNIQUE USING INDEX u',
    rules: [],
    good: some,
  },
  {
    setup: parted,
    sql: 'ALTER TABLE p ADD UNIQUE (k)',
    rules: ['add-unique fails'],
    bad: 'INSERT INTO p VALUES (1), (1)',
    good: 'INSERT INTO p VALUES (1), (100)',
  },
  {
    setup: 'CREATE TABLE t (id int, a int); CREATE TABLE kid () INHERITS (t);',
    sql: 'CREATE UNIQUE INDEX u ON t (a)',
    rules: ['add-unique fails'],
    bad: 'INSERT INTO t VALUES (1, 1), (2, 1)',
    good: 'INSERT INTO kid VALUES (1, 1), (2, 1)',
  },
  {
    setup: 'CREATE TABLE t (id int, n numeric(6,2) UNIQUE);',
    sql: 'ALTER TABLE t ALTER n TYPE numeric(6,1)',
    rules: ['add-unique fails', 'cut-values loses'],
    bad: 'INSERT INTO t VALUES (1, 1.21), (2, 1.22)',
    good: 'INSERT INTO t VALUES (1, 1.2), (2, 1.3)',
  },
  {
    setup: `${t} ALTER TABLE t ADD UNIQUE (a);`,
    sql: 'CREATE UNIQUE INDEX u ON t (b, a)',
    rules: [],
    good: ['INSERT INTO t VALUES (1, NULL), (2, NULL)', some],
  },
  {
    setup: `${t} CREATE UNIQUE INDEX half ON t (a) WHERE id > 1;`,
    sql: 'CREATE UNIQUE INDEX u ON t (a)',
    rules: ['add-unique fails'],
    bad: 'INSERT INTO t VALUES (1, 1), (2, 1)',
    good: some,
  },
  // Foreign keys
  {
    setup: `${t} CREATE TABLE ref (x int PRIMARY KEY); INSERT INTO ref VALUES (1), (2);`,
    sql: 'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES ref',
    rules: ['add-foreign-key fails'],
    bad: 'INSERT INTO t VALUES (1, 3)',
    good: ['INSERT INTO t VALUES (1, NULL)', some],
  },
  {
    setup: `${t} CREATE TABLE ref (x int PRIMARY KEY);`,
    sql: 'ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES ref NOT VALID',
    rules: [],
    good: some,
  },
  {
    setup: `${t} CREATE TABLE ref (x int PRIMARY KEY); ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES ref NOT VALID;`,
    sql: 'ALTER TABLE t VALIDATE CONSTRAINT fk',
    rules: ['validate-constraint fails'],
    good: 'INSERT INTO t VALUES (1)',
  },
  {
    setup: `${t} ${ref} INSERT INTO ref VALUES (1, 1);`,
    sql: 'ALTER TABLE t ADD FOREIGN KEY (id, a) REFERENCES ref',
    rules: ['add-foreign-key fails'],
    bad: 'INSERT INTO t VALUES (1, 2)',
    good: ['INSERT INTO t VALUES (1, NULL)', 'INSERT INTO t VALUES (1, 1)'],
  },
  {
    setup: `${t} ${ref} INSERT INTO ref VALUES (1, 1);`,
    sql: 'ALTER TABLE t ADD FOREIGN KEY (id, a) REFERENCES ref MATCH FULL',
    rules: ['add-foreign-key fails'],
    bad: ['INSERT INTO t VALUES (1, NULL)', 'INSERT INTO t VALUES (1, 2)'],
    good: ['INSERT INTO t VALUES (NULL, NULL)', 'INSERT INTO t VALUES (1, 1)'],
  },
  {
    setup: `${t} CREATE TABLE ref (x bigint PRIMARY KEY);`,
    sql: 'ALTER TABLE t ADD x int REFERENCES ref',
    rules: [],
    good: some,
  },
  {
    setup: `${t} CREATE TABLE ref (x bigint PRIMARY KEY);`,
    sql: 'ALTER TABLE t ADD x int DEFAULT 3 REFERENCES ref',
    rules: ['add-foreign-key fails'],
    bad: some,
    good: '',
  },
  {
    setup: 'CREATE TABLE t (id int PRIMARY KEY, up int);',
    sql: 'ALTER TABLE t ADD FOREIGN KEY (up) REFERENCES t DEFERRABLE',
    rules: ['add-foreign-key fails'],
    bad: 'INSERT INTO t VALUES (1, 2)',
    good: 'INSERT INTO t VALUES (1, 1)',
  },
  {
    setup: `${parted} CREATE TABLE ref (x int PRIMARY KEY);`,
    sql: 'ALTER TABLE p ADD FOREIGN KEY (x) REFERENCES ref',
    rules: ['add-foreign-key fails'],
    bad: 'INSERT INTO p VALUES (100, 1)',
    good: 'INSERT INTO p VALUES (1, NULL)',
  },
  // Exclusion
  {
    setup: 'CREATE TABLE t (id int, r int4range, on_hold bool);',
    sql: 'ALTER TABLE t ADD EXCLUDE USING gist (r WITH &&) WHERE (NOT on_hold)',
    rules: ['add-exclusion fails'],
    bad: "INSERT INTO t VALUES (1, '[1,5)', false), (2, '[4,6)', false)",
    good: "INSERT INTO t VALUES (1, '[1,5)', false), (2, '[4,6)', true), (3, '[5,6)', false)",
  },
  // Types
  {
    sql: 'ALTER TABLE t ALTER v TYPE varchar(3)',
    rules: ['change-type fails'],
    bad: "INSERT INTO t (v) VALUES ('abcd')",
    good: "INSERT INTO t (v) VALUES ('abc'), ('abc   ')",
  },
  { sql: 'ALTER TABLE t ALTER v TYPE varchar(60)', rules: [], good: some },
  {
    sql: 'ALTER TABLE t ALTER v TYPE text',
    rules: [],
    good: some,
    kept: ["SELECT id FROM t WHERE v = 'x'::varchar(50)"],
  },
  {
    sql: 'ALTER TABLE t ALTER b TYPE char(3)',
    rules: ['change-type fails'],
    bad: "INSERT INTO t (b) VALUES ('abcd')",
    good: "INSERT INTO t (b) VALUES ('ab'), ('abc  ')",
  },
  {
    sql: 'ALTER TABLE t ALTER a TYPE varchar(2)',
    rules: ['change-type fails', 'change-type breaks'],
    bad: 'INSERT INTO t (a) VALUES (100)',
    good: some,
    broken: ['SELECT id FROM t WHERE a = 1'],
  },
  {
    sql: 'ALTER TABLE t ALTER a TYPE bigint',
    rules: [],
    good: some,
    kept: ['SELECT id FROM t WHERE a = 1::int', 'UPDATE t SET a = 1::int'],
  },
  {
    setup: 'CREATE TABLE t (id int, a bigint);',
    sql: 'ALTER TABLE t ALTER a TYPE int',
    rules: ['change-type fails'],
    bad: 'INSERT INTO t VALUES (1, 3000000000)',
    good: 'INSERT INTO t VALUES (1, 2147483647)',
    kept: ['SELECT id FROM t WHERE a = 1::bigint', 'UPDATE t SET a = 1::bigint'],
  },
  {
    setup: 'CREATE TABLE t (id int, a float8);',
    sql: 'ALTER TABLE t ALTER a TYPE smallint',
    rules: ['change-type fails', 'cut-values loses'],
    bad: ["INSERT INTO t VALUES (1, 'NaN')", 'INSERT INTO t VALUES (1, 40000)'],
    good: 'INSERT INTO t VALUES (1, 1.4), (2, 2)',
    lost: [1, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.a <> t.a'],
  },
  {
    setup: 'CREATE TABLE t (id int, n numeric(8,2));',
    sql: 'ALTER TABLE t ALTER n TYPE numeric(5,1)',
    rules: ['change-type fails', 'cut-values loses'],
    bad: 'INSERT INTO t VALUES (1, 9999.96)',
    good: "INSERT INTO t VALUES (1, 999.94), (2, 10.1), (3, 'NaN'), (4, NULL)",
    lost: [1, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.n <> t.n'],
  },
  {
    setup: 'CREATE TABLE t (id int, n numeric(8,2));',
    sql: 'ALTER TABLE t ALTER n TYPE numeric(10,2)',
    rules: [],
    good: 'INSERT INTO t VALUES (1, 999999.99)',
  },
  {
    sql: 'ALTER TABLE t ALTER a TYPE numeric(4,2)',
    rules: ['change-type fails'],
    bad: 'INSERT INTO t (a) VALUES (100)',
    good: 'INSERT INTO t (a) VALUES (99)',
  },
  {
    setup: 'CREATE TABLE t (id int, n float8);',
    sql: 'ALTER TABLE t ALTER n TYPE real',
    rules: ['change-type fails', 'cut-values loses'],
    bad: 'INSERT INTO t VALUES (1, 1e300)',
    good: "INSERT INTO t VALUES (1, 0.1), (2, 0.5), (3, 'Infinity')",
    lost: [1, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.n <> t.n'],
  },
  {
    sql: 'ALTER TABLE t ALTER b TYPE int USING b::int',
    rules: ['change-type fails', 'change-type breaks'],
    bad: [
      "INSERT INTO t (b) VALUES ('x')",
      "INSERT INTO t (b) VALUES ('')",
      "INSERT INTO t (b) VALUES ('3000000000')",
    ],
    good: "INSERT INTO t (b) VALUES (' 12 '), ('-1'), (NULL)",
  },
  {
    sql: "ALTER TABLE t ALTER COLUMN b SET DATA TYPE int USING (nullif(b, ''))::int, ALTER v TYPE varchar(70)",
    rules: ['change-type fails', 'change-type breaks'],
    bad: "INSERT INTO t (b) VALUES ('x')",
    good: "INSERT INTO t (b) VALUES ('')",
  },
  {
    sql: 'ALTER TABLE t ALTER b TYPE uuid USING b::uuid',
    rules: ['change-type fails', 'change-type breaks'],
    bad: "INSERT INTO t (b) VALUES ('x')",
    good: "INSERT INTO t (b) VALUES ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'), ('{A0EEBC99-9C0B4EF8BB6D6BB9BD380A11}')",
  },
  {
    sql: 'ALTER TABLE t ALTER b TYPE bool USING CAST(b AS bool)',
    rules: ['change-type fails', 'change-type breaks'],
    bad: "INSERT INTO t (b) VALUES ('maybe')",
    good: "INSERT INTO t (b) VALUES (' Yes '), ('off'), ('0')",
  },
  {
    setup: `${t} CREATE TYPE mood AS ENUM ('sad', 'it''s ok');`,
    sql: 'ALTER TABLE t ALTER b TYPE mood USING b::mood',
    rules: ['change-type fails', 'change-type breaks'],
    bad: "INSERT INTO t (b) VALUES ('glad')",
    good: "INSERT INTO t (b) VALUES ('it''s ok'), (NULL)",
  },
  {
    sql: 'ALTER TABLE t ALTER v TYPE varchar(3) USING v::varchar(3)',
    rules: ['cut-values loses'],
    good: "INSERT INTO t (id, v) VALUES (1, 'abcd'), (2, 'abc')",
    lost: [1, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.v <> t.v'],
  },
  {
    sql: 'ALTER TABLE t ALTER v TYPE varchar(3) USING substr(v, 1, 3)',
    rules: ['cut-values loses'],
    good: "INSERT INTO t (id, v) VALUES (1, 'abcd'), (2, 'abc')",
    lost: [1, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.v <> t.v'],
  },
  {
    sql: 'ALTER TABLE t ALTER b TYPE int USING NULL',
    rules: ['cut-values loses', 'change-type breaks'],
    good: some,
    lost: [2, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.b IS NOT NULL AND t.b IS NULL'],
  },
  {
    setup: 'CREATE TABLE t (id int, ts timestamp);',
    sql: 'ALTER TABLE t ALTER ts TYPE date',
    rules: ['cut-values loses'],
    good: "INSERT INTO t VALUES (1, '2020-01-01 10:00'), (2, '2020-01-01')",
    lost: [1, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.ts <> t.ts'],
  },
  {
    setup: 'CREATE TABLE t (id int, ts timestamp);',
    sql: "ALTER TABLE t ALTER ts TYPE timestamptz USING ts AT TIME ZONE 'UTC'",
    rules: [],
    good: "INSERT INTO t VALUES (1, '2020-01-01 10:00')",
  },
  {
    setup: 'CREATE TABLE t (id int, ts timestamp(3));',
    sql: 'ALTER TABLE t ALTER ts TYPE timestamptz(0)',
    rules: ['cut-values loses'],
    good: "INSERT INTO t VALUES (1, '2020-01-01 10:00:00.5'), (2, '2020-01-01')",
    lost: [1],
  },
  {
    setup: 'CREATE TABLE t (id int, x bit(4));',
    sql: 'ALTER TABLE t ALTER x TYPE bit(3)',
    rules: ['change-type fails'],
    bad: "INSERT INTO t VALUES (1, '1010')",
    good: '',
  },
  {
    setup: 'CREATE TABLE t (id int, x json);',
    sql: 'ALTER TABLE t ALTER x TYPE jsonb',
    rules: ['change-type fails'],
    bad: `INSERT INTO t VALUES (1, '"\\u0000"')`,
    good: `INSERT INTO t VALUES (1, '{"a": 1}')`,
    from: 16,
  },
  {
    setup: `${t} CREATE DOMAIN pos AS int CHECK (VALUE > 0);`,
    sql: 'ALTER TABLE t ALTER a TYPE pos',
    rules: ['change-type fails'],
    bad: 'INSERT INTO t (a) VALUES (0)',
    good: 'INSERT INTO t (a) VALUES (1), (NULL)',
  },
  {
    setup: parted,
    sql: 'ALTER TABLE p ALTER x TYPE smallint',
    rules: ['change-type fails'],
    bad: 'INSERT INTO p VALUES (100, 40000)',
    good: 'INSERT INTO p VALUES (100, 4)',
  },
  // Domains
  {
    setup:
      'CREATE DOMAIN pos AS int; CREATE DOMAIN sub AS pos; CREATE TABLE t (a pos); CREATE TABLE u (a sub);',
    sql: 'ALTER DOMAIN pos ADD CONSTRAINT c CHECK (VALUE > 0)',
    rules: ['domain-constraint fails'],
    bad: 'INSERT INTO t VALUES (0)',
    good: 'INSERT INTO u VALUES (1), (NULL)',
  },
  {
    setup: 'CREATE DOMAIN pos AS int; CREATE TABLE t (a pos); CREATE TABLE kid () INHERITS (t);',
    sql: 'ALTER DOMAIN pos SET NOT NULL',
    rules: ['domain-constraint fails'],
    bad: ['INSERT INTO t VALUES (NULL)', 'INSERT INTO kid VALUES (NULL)'],
    good: 'INSERT INTO t VALUES (1)',
  },
  {
    setup:
      'CREATE DOMAIN pos AS int; CREATE TABLE t (a pos); ALTER DOMAIN pos ADD CONSTRAINT c CHECK (VALUE > 0) NOT VALID;',
    sql: 'ALTER DOMAIN pos VALIDATE CONSTRAINT c',
    rules: ['domain-constraint fails'],
    good: 'INSERT INTO t VALUES (1)',
  },
  {
    setup: `${t} CREATE DOMAIN must AS int NOT NULL;`,
    sql: 'ALTER TABLE t ADD x must',
    rules: ['add-not-null-column fails'],
    bad: some,
    good: '',
  },
  {
    setup: `${t} CREATE DOMAIN must AS int DEFAULT 3 NOT NULL;`,
    sql: 'ALTER TABLE t ADD x must',
    rules: [],
    good: some,
  },
  // Partitions
  {
    setup: `${parted} CREATE TABLE q (k int, x int);`,
    sql: 'ALTER TABLE p ATTACH PARTITION q FOR VALUES FROM (10) TO (20)',
    rules: ['attach-partition fails', 'default-partition fails'],
    bad: ['INSERT INTO q VALUES (5)', 'INSERT INTO q VALUES (NULL)', 'INSERT INTO p VALUES (15)'],
    good: 'INSERT INTO q VALUES (15); INSERT INTO p VALUES (25)',
  },
  {
    setup: `${parted} CREATE TABLE q (k int NOT NULL, x int, CHECK (k >= 10 AND k < 20));`,
    sql: 'ALTER TABLE p ATTACH PARTITION q FOR VALUES FROM (10) TO (20)',
    rules: ['default-partition fails'],
    bad: 'INSERT INTO p VALUES (15)',
    good: 'INSERT INTO q VALUES (15)',
  },
  {
    setup: `CREATE TABLE l (k text, x int UNIQUE, UNIQUE (k, x)) ; CREATE TABLE p (k text, x int, UNIQUE (k, x)) PARTITION BY LIST (k); CREATE TABLE q (k text, x int);`,
    sql: "ALTER TABLE p ATTACH PARTITION q FOR VALUES IN ('a')",
    rules: ['attach-partition fails', 'add-unique fails'],
    bad: ["INSERT INTO q VALUES ('a', 1), ('a', 1)", "INSERT INTO q VALUES ('b', 1)"],
    good: "INSERT INTO q VALUES ('a', 1), ('a', 2)",
  },
  {
    setup: parted,
    sql: 'CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20)',
    rules: ['default-partition fails'],
    bad: 'INSERT INTO p VALUES (15)',
    good: 'INSERT INTO p VALUES (25), (5)',
  },
];

const data = 'CREATE TABLE t (id int PRIMARY KEY, a int, b text);';
const two = "INSERT INTO t VALUES (1, 1, 'x'), (2, NULL, NULL)";
const view = `${data} CREATE VIEW w AS SELECT id, a FROM t;`;

/** What loses rows or values. */
export const losing: readonly Case[] = [
  {
    setup: data,
    sql: 'DROP TABLE t',
    rules: ['drop-table loses', 'drop-table breaks'],
    good: two,
    lost: [2],
    broken: ['SELECT id FROM t'],
  },
  {
    setup: view,
    sql: 'DROP TABLE t CASCADE',
    rules: ['drop-table loses', 'drop-table breaks', 'drop-view breaks'],
    good: two,
    lost: [2],
    broken: ['SELECT id FROM w'],
  },
  {
    setup: `${data} CREATE TABLE u (x int REFERENCES t);`,
    sql: 'DROP TABLE t CASCADE',
    rules: ['drop-table loses', 'drop-table breaks', 'drop-cascade breaks'],
    good: two,
    lost: [2],
    broken: ['SELECT id FROM t'],
    kept: ['SELECT x FROM u'],
  },
  {
    setup: 'CREATE SCHEMA s; CREATE TABLE s.t (id int); CREATE MATERIALIZED VIEW s.m AS SELECT 1 AS one;',
    sql: 'DROP SCHEMA s CASCADE',
    rules: ['drop-table loses', 'drop-table breaks', 'drop-view breaks', 'drop-view loses'],
    good: 'INSERT INTO s.t VALUES (1)',
    lost: [1],
    broken: ['SELECT id FROM s.t', 'SELECT one FROM s.m'],
  },
  {
    setup: parted,
    sql: 'DROP TABLE p',
    rules: ['drop-table loses', 'drop-table breaks'],
    good: 'INSERT INTO p VALUES (1), (100)',
    lost: [2],
    broken: ['SELECT k FROM p1'],
  },
  {
    setup: parted,
    sql: 'DROP TABLE p1',
    rules: ['drop-table loses', 'drop-table breaks'],
    good: 'INSERT INTO p VALUES (1), (100)',
    lost: [1],
    kept: ['SELECT k FROM p'],
  },
  // What is copied before
  {
    setup: data,
    sql: 'CREATE TABLE u AS SELECT * FROM t; DROP TABLE t; ALTER TABLE u RENAME TO t',
    rules: ['drop-table loses'],
    good: two,
    lost: [0, 'SELECT count(*) FROM old WHERE NOT EXISTS (SELECT FROM t WHERE t.id = old.id)'],
  },
  // What code holds, whether it comes to that on tables without rows or not
  {
    setup: data,
    sql: 'DO $$ BEGIN DELETE FROM t; END $$',
    rules: ['delete-all-rows loses'],
    good: two,
    lost: [2, 'SELECT count(*) FROM old WHERE NOT EXISTS (SELECT FROM t)'],
  },
  {
    setup: data,
    sql: 'DO $$ BEGIN IF EXISTS (SELECT FROM t) THEN TRUNCATE t; END IF; END $$',
    rules: ['truncate loses'],
    good: two,
    lost: [2, 'SELECT count(*) FROM old WHERE NOT EXISTS (SELECT FROM t)'],
  },
  {
    setup: data,
    sql: 'DO $$ DECLARE n int := 1; BEGIN FOR i IN 1..2 LOOP DELETE FROM t WHERE id = n + i; END LOOP; END $$',
    rules: ['delete-rows loses'],
    good: two,
  },
  {
    setup: data,
    sql: 'DO $$ BEGIN DELETE FROM t WHERE id > 1; EXCEPTION WHEN others THEN UPDATE t SET a = 0; END $$',
    rules: ['delete-rows loses', 'update-all-rows loses'],
    good: two,
  },
  {
    setup: data,
    sql: "DO $$ BEGIN IF EXISTS (SELECT FROM t) THEN EXECUTE 'ALTER TABLE t DROP COLUMN a'; DROP TABLE t; END IF; END $$",
    rules: ['drop-column loses', 'drop-column breaks', 'drop-table loses', 'drop-table breaks'],
    good: two,
    broken: ['SELECT id FROM t'],
  },
  {
    setup: `${data} CREATE FUNCTION clear(n int) RETURNS void LANGUAGE sql AS 'DELETE FROM t WHERE n = 0';
      CREATE PROCEDURE tidy() LANGUAGE plpgsql AS 'BEGIN PERFORM clear(1); UPDATE t SET a = 7; END';`,
    sql: 'CALL tidy()',
    rules: ['delete-rows loses', 'update-all-rows loses'],
    good: two,
    lost: [1, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.a <> t.a'],
  },
  {
    setup: `${data} CREATE FUNCTION clear() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM t; END;`,
    sql: 'SELECT clear()',
    rules: ['delete-all-rows loses'],
    good: two,
    lost: [2, 'SELECT count(*) FROM old WHERE NOT EXISTS (SELECT FROM t)'],
  },
  {
    setup: `CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (id int PRIMARY KEY, a mood);`,
    sql:
      `CREATE TYPE mood_new AS ENUM ('a', 'b'); ALTER TABLE t ALTER a TYPE mood_new USING a::text::mood_new; ` +
      `ALTER TYPE mood RENAME TO mood_old; ALTER TYPE mood_new RENAME TO mood; DROP TYPE mood_old`,
    rules: ['change-type fails'],
    good: "INSERT INTO t VALUES (1, 'a')",
    kept: ["SELECT 'a'::mood FROM t WHERE a = 'a'"],
  },
  {
    setup: `CREATE TYPE mood AS ENUM ('a'); ${data}`,
    sql: `ALTER TABLE t ALTER b TYPE mood USING 'a'::mood`,
    rules: ['change-type fails', 'change-type breaks', 'cut-values loses'],
    good: two,
    lost: [1],
    broken: ["SELECT FROM t WHERE b = 'x'::text"],
  },
  {
    setup: `CREATE ROLE code; ${view} GRANT SELECT ON w TO code;`,
    sql: 'DROP VIEW w; CREATE VIEW w AS SELECT id, a FROM t',
    rules: ['drop-view breaks'],
    broken: ['DO $$ BEGIN SET LOCAL ROLE code; PERFORM id FROM w; RESET ROLE; END $$'],
  },
  {
    setup: `CREATE ROLE code; ${data} GRANT SELECT ON t TO code;`,
    sql: 'ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t FOR INSERT WITH CHECK (true)',
    rules: ['enable-row-security breaks'],
    good: two,
    broken: ['DO $$ BEGIN SET LOCAL ROLE code; ASSERT EXISTS (SELECT FROM t); RESET ROLE; END $$'],
  },
  {
    setup: `CREATE ROLE code; ${data} GRANT SELECT ON t TO code; ALTER TABLE t ENABLE ROW LEVEL SECURITY;
      CREATE POLICY p ON t USING (true);`,
    sql: 'DROP POLICY p ON t',
    rules: ['enable-row-security breaks'],
    good: two,
    broken: ['DO $$ BEGIN SET LOCAL ROLE code; ASSERT EXISTS (SELECT FROM t); RESET ROLE; END $$'],
  },
  // Rows that roles no longer find
  {
    setup: `CREATE ROLE code; ${data} GRANT SELECT ON t TO code; ALTER TABLE t ENABLE ROW LEVEL SECURITY;
      CREATE POLICY p ON t USING (true);`,
    sql: 'ALTER POLICY p ON t USING (id > 1)',
    rules: ['enable-row-security breaks'],
    good: two,
    broken: [
      'DO $$ BEGIN SET LOCAL ROLE code; ASSERT EXISTS (SELECT FROM t WHERE id = 1); RESET ROLE; END $$',
    ],
  },
  {
    setup: `CREATE ROLE code; ${data} GRANT SELECT ON t TO code; ALTER TABLE t ENABLE ROW LEVEL SECURITY;
      CREATE POLICY p ON t USING (true);`,
    sql: 'CREATE POLICY q ON t AS RESTRICTIVE USING (id > 1)',
    rules: ['enable-row-security breaks'],
    good: two,
    broken: [
      'DO $$ BEGIN SET LOCAL ROLE code; ASSERT EXISTS (SELECT FROM t WHERE id = 1); RESET ROLE; END $$',
    ],
  },
  {
    setup: `CREATE ROLE code; ${data} GRANT SELECT ON t TO code; ALTER TABLE t ENABLE ROW LEVEL SECURITY;
      CREATE POLICY p ON t USING (true);`,
    sql: 'DROP POLICY p ON t; CREATE POLICY q ON t TO code USING (true)',
    rules: [],
    good: two,
    kept: ['DO $$ BEGIN SET LOCAL ROLE code; ASSERT EXISTS (SELECT FROM t WHERE id = 1); RESET ROLE; END $$'],
  },
  {
    setup: view,
    sql: 'CREATE OR REPLACE VIEW w AS SELECT id, a FROM t WHERE id > 1',
    rules: ['replace-view breaks'],
    good: two,
    broken: ['DO $$ BEGIN ASSERT EXISTS (SELECT FROM w WHERE id = 1); END $$'],
  },
  {
    setup: view,
    sql: 'CREATE OR REPLACE VIEW w AS SELECT DISTINCT id, a FROM t',
    rules: ['replace-view breaks', 'view-not-writable breaks'],
    good: two,
    broken: ['UPDATE w SET a = 1'],
    kept: ['SELECT id FROM w'],
  },
  // Numbers
  {
    setup: 'CREATE TABLE t (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, a int);',
    sql: 'ALTER TABLE t ALTER id RESTART WITH 1',
    rules: ['sequence-behind breaks'],
    good: 'INSERT INTO t (a) VALUES (1)',
    broken: ['INSERT INTO t (a) VALUES (2)'],
  },
  {
    setup: 'CREATE TABLE t (id serial PRIMARY KEY, a int);',
    sql: "SELECT setval('t_id_seq', 1, false)",
    rules: ['sequence-behind breaks'],
    good: 'INSERT INTO t (a) VALUES (1)',
    broken: ['INSERT INTO t (a) VALUES (2)'],
  },
  {
    setup: 'CREATE TABLE t (id serial PRIMARY KEY, a int);',
    sql: "SELECT setval('t_id_seq', (SELECT max(id) FROM t))",
    rules: [],
    good: 'INSERT INTO t (a) VALUES (1)',
    kept: ['INSERT INTO t (a) VALUES (2)'],
  },
  {
    setup: 'CREATE TABLE t (id serial PRIMARY KEY, a int);',
    sql: 'ALTER SEQUENCE t_id_seq MAXVALUE 2',
    rules: ['sequence-ends fails', 'sequence-ends breaks'],
    bad: 'INSERT INTO t (a) VALUES (1), (2), (3)',
    good: 'INSERT INTO t (a) VALUES (1), (2)',
  },
  {
    setup: 'CREATE TABLE t (id serial PRIMARY KEY, a int);',
    sql: 'ALTER TABLE t ALTER id DROP DEFAULT, ALTER id ADD GENERATED BY DEFAULT AS IDENTITY',
    rules: ['sequence-behind breaks'],
    good: 'INSERT INTO t (a) VALUES (1)',
    broken: ['INSERT INTO t (a) VALUES (2)'],
  },
  // Functions, triggers, names
  {
    setup: `${data} CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM t); END';`,
    sql: "ALTER FUNCTION f() SET search_path = ''",
    rules: ['function-search-path breaks'],
    broken: ['SELECT f()'],
  },
  {
    setup: `${data} CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM t); END';`,
    sql: `CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE plpgsql SET search_path = ''
      AS 'BEGIN RETURN (SELECT count(*) FROM t); END'`,
    rules: ['function-search-path breaks'],
    broken: ['SELECT f()'],
  },
  {
    setup: `${data} CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT count(*)::int FROM t';`,
    sql: `CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE plpgsql SET search_path = ''
      AS 'BEGIN RETURN (SELECT count(*) FROM public.t); END'`,
    rules: [],
    kept: ['SELECT f()'],
  },
  // What has another owner, or other code in its place
  {
    setup: `${lent} CREATE FUNCTION f() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM t';`,
    sql: 'ALTER FUNCTION f() OWNER TO caller',
    rules: ['caller-rights breaks'],
    broken: ['SET LOCAL ROLE caller; SELECT f()'],
  },
  {
    setup: `${lent} CREATE FUNCTION f() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t';`,
    sql: 'ALTER FUNCTION f() OWNER TO caller',
    rules: [],
  },
  {
    setup: lent,
    sql: 'ALTER VIEW w OWNER TO caller',
    rules: ['caller-rights breaks'],
    broken: ['SET LOCAL ROLE caller; SELECT id FROM w'],
  },
  {
    setup: `${lent} CREATE ROLE keeper; ALTER TABLE t OWNER TO keeper; ALTER VIEW w OWNER TO keeper;`,
    sql: 'ALTER TABLE t OWNER TO postgres',
    rules: ['caller-rights breaks'],
    broken: ['SET LOCAL ROLE caller; SELECT id FROM w'],
  },
  {
    setup: `${data} CREATE FUNCTION f(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN lower($1); END';
      CREATE INDEX own ON t (f(b));`,
    sql: `CREATE OR REPLACE FUNCTION f(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN upper($1); END'`,
    rules: ['stale-values breaks'],
    good: "INSERT INTO t VALUES (1, 1, 'x')",
    broken: [
      `DO $$ BEGIN SET LOCAL enable_seqscan = off; ASSERT EXISTS (SELECT FROM t WHERE f(b) = f('x')); END $$`,
    ],
  },
  {
    setup: `${data} CREATE FUNCTION f(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN lower($1); END';
      CREATE INDEX own ON t (f(b));`,
    sql: `CREATE OR REPLACE FUNCTION f(text) RETURNS text IMMUTABLE COST 5 LANGUAGE plpgsql AS 'BEGIN RETURN lower($1); END'`,
    rules: [],
  },
  {
    setup: "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';",
    sql: "DROP FUNCTION f(); CREATE PROCEDURE f() LANGUAGE sql AS 'SELECT 1'",
    rules: ['drop-function breaks'],
    broken: ['SELECT f()'],
  },
  {
    setup: `CREATE TABLE t (id int, a int NOT NULL);
      CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.a := 5; RETURN NEW; END';
      CREATE TRIGGER fill BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fill();`,
    sql: 'ALTER TABLE t ENABLE REPLICA TRIGGER fill',
    rules: ['drop-default breaks'],
    broken: ['INSERT INTO t (id) VALUES (1)'],
  },
  {
    setup: `CREATE TABLE t (id int, a int NOT NULL);
      CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.a := 5; RETURN NEW; END';
      CREATE TRIGGER fill BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fill();`,
    sql: `CREATE OR REPLACE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    rules: ['drop-default breaks'],
    broken: ['INSERT INTO t (id) VALUES (1)'],
  },
  {
    setup: `CREATE TABLE t (id int, a int NOT NULL);
      CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.a := 5; RETURN NEW; END';
      CREATE TRIGGER fill BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fill();`,
    sql: `CREATE OR REPLACE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.a := 6; RETURN NEW; END'`,
    rules: [],
    kept: ['INSERT INTO t (id) VALUES (1)'],
  },
  // Operators, casts, configurations
  {
    setup: 'CREATE OPERATOR |+| (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl);',
    sql: 'DROP OPERATOR |+| (int, int)',
    rules: ['drop-object breaks'],
    broken: ['SELECT 1 |+| 2'],
  },
  {
    setup: 'CREATE OPERATOR |+| (LEFTARG = int, RIGHTARG = int, FUNCTION = int4pl);',
    sql: `DROP OPERATOR |+| (int, int); CREATE OPERATOR |+| (LEFTARG = int, RIGHTARG = int, FUNCTION = int4mul)`,
    rules: [],
    kept: ['SELECT 1 |+| 2'],
  },
  { sql: 'DROP OPERATOR IF EXISTS |+| (int, int)', rules: [] },
  {
    setup:
      "CREATE TYPE mood AS ENUM ('sad'); CREATE CAST (text AS mood) WITH INOUT AS ASSIGNMENT; CREATE TABLE t (m mood);",
    sql: 'DROP CAST (text AS mood)',
    rules: ['drop-object breaks'],
    broken: ["INSERT INTO t VALUES ('sad'::text)"],
  },
  {
    setup: 'CREATE TEXT SEARCH CONFIGURATION own (COPY = english);',
    sql: 'ALTER TEXT SEARCH CONFIGURATION own RENAME TO mine',
    rules: ['drop-object breaks'],
    broken: ["SELECT to_tsvector('own', 'x')"],
  },
  {
    setup: `${view} CREATE VIEW few AS SELECT id, a FROM t WHERE a > 1;`,
    sql: "ALTER VIEW few SET (check_option = 'local')",
    rules: ['view-not-writable breaks'],
    broken: ['INSERT INTO few VALUES (9, 0)'],
  },
  { setup: view, sql: "ALTER VIEW w SET (check_option = 'local')", rules: [], kept: ['UPDATE w SET a = 0'] },
  {
    setup:
      'CREATE ROLE code; CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY, a int); GRANT INSERT ON t TO code;',
    sql: 'REVOKE ALL ON SEQUENCE t_id_seq FROM code',
    rules: [],
    kept: ['DO $$ BEGIN SET LOCAL ROLE code; INSERT INTO t (a) VALUES (1); RESET ROLE; END $$'],
  },
  // Rights
  {
    from: 15,
    setup: lent,
    sql: 'ALTER VIEW w SET (security_invoker)',
    rules: ['caller-rights breaks'],
    broken: ['SET LOCAL ROLE caller; SELECT id FROM w'],
  },
  {
    from: 15,
    setup: lent,
    sql: 'CREATE OR REPLACE VIEW w WITH (security_invoker = on) AS SELECT id, a FROM t',
    rules: ['caller-rights breaks'],
    broken: ['SET LOCAL ROLE caller; UPDATE w SET a = 1'],
  },
  {
    from: 15,
    setup: `${lent} GRANT SELECT (id, a), UPDATE (a) ON t TO caller;`,
    sql: 'ALTER VIEW w SET (security_invoker = true)',
    rules: [],
    kept: ['SET LOCAL ROLE caller; SELECT id FROM w; UPDATE w SET a = 1'],
  },
  {
    from: 15,
    setup: `${lent} GRANT SELECT, UPDATE ON t TO caller; ALTER TABLE t ENABLE ROW LEVEL SECURITY;`,
    sql: 'ALTER VIEW w SET (security_invoker = true)',
    rules: ['caller-rights breaks'],
    good: 'INSERT INTO t VALUES (1, 1)',
    broken: ["SET LOCAL ROLE caller; DO $$ BEGIN ASSERT EXISTS (SELECT FROM w), 'no row'; END $$"],
  },
  {
    from: 15,
    setup: `${lent} ALTER VIEW w SET (security_invoker = true);`,
    sql: 'ALTER VIEW w SET (security_barrier = true)',
    rules: [],
  },
  {
    setup: `${lent} CREATE FUNCTION f() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM t';`,
    sql: 'ALTER FUNCTION f() SECURITY INVOKER',
    rules: ['caller-rights breaks'],
    broken: ['SET LOCAL ROLE caller; SELECT f()'],
  },
  {
    setup: `${lent} CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN DELETE FROM t; END';
      GRANT SELECT ON t TO caller;`,
    sql: `CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'BEGIN DELETE FROM t WHERE id > 0; END'`,
    rules: ['caller-rights breaks'],
    broken: ['SET LOCAL ROLE caller; SELECT f()'],
  },
  {
    setup: `${lent} CREATE FUNCTION f() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM t';
      GRANT SELECT ON t TO caller;`,
    sql: 'ALTER FUNCTION f() SECURITY INVOKER',
    rules: [],
    kept: ['SET LOCAL ROLE caller; SELECT f()'],
  },
  {
    setup: `${lent} CREATE FUNCTION f() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT count(*) FROM t';
      REVOKE ALL ON FUNCTION f FROM PUBLIC;`,
    sql: 'ALTER FUNCTION f() SECURITY INVOKER',
    rules: [],
  },
  {
    setup: `${data} CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN (SELECT count(*) FROM public.t); END';`,
    sql: "ALTER FUNCTION f() SET search_path = ''",
    rules: [],
    kept: ['SELECT f()'],
  },
  {
    setup: `CREATE TABLE t (id int, a int NOT NULL);
      CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.a := 5; RETURN NEW; END';
      CREATE TRIGGER fill BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fill();`,
    sql: 'ALTER TABLE t DISABLE TRIGGER fill',
    rules: ['drop-default breaks'],
    broken: ['INSERT INTO t (id) VALUES (1)'],
  },
  {
    setup: `CREATE TABLE t (id int, a int NOT NULL);
      CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.a := 5; RETURN NEW; END';
      CREATE TRIGGER fill BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fill();`,
    sql: 'DROP TRIGGER fill ON t; CREATE TRIGGER z BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION fill()',
    rules: [],
    kept: ['INSERT INTO t (id) VALUES (1)'],
  },
  {
    setup: "CREATE DOMAIN word AS text DEFAULT 'x'; CREATE TABLE t (id int, a word NOT NULL);",
    sql: 'ALTER DOMAIN word DROP DEFAULT',
    rules: ['drop-default breaks'],
    broken: ['INSERT INTO t (id) VALUES (1)'],
  },
  {
    setup: 'CREATE TABLE t (id int CONSTRAINT one UNIQUE);',
    sql: 'ALTER TABLE t RENAME CONSTRAINT one TO single',
    rules: ['rename-constraint breaks'],
    broken: ['INSERT INTO t VALUES (1) ON CONFLICT ON CONSTRAINT one DO NOTHING'],
    kept: ['INSERT INTO t VALUES (1) ON CONFLICT (id) DO NOTHING'],
  },
  {
    setup: 'CREATE ROLE code; CREATE TABLE t (id int); GRANT SELECT ON t TO code;',
    sql: 'REVOKE ALL ON t FROM PUBLIC',
    rules: [],
    kept: ['DO $$ BEGIN SET LOCAL ROLE code; PERFORM id FROM t; RESET ROLE; END $$'],
  },
  // Composite types and publications
  {
    setup: `${data} CREATE TYPE pair AS (x int, y int); ALTER TABLE t ADD p pair;`,
    sql: 'ALTER TYPE pair DROP ATTRIBUTE y',
    rules: ['drop-column loses', 'drop-column breaks'],
    good: two,
    broken: ['SELECT (p).y FROM t'],
    kept: ['SELECT (p).x FROM t'],
  },
  {
    setup: `${data} CREATE TYPE pair AS (x int, y int); ALTER TABLE t ADD p pair;`,
    sql: 'ALTER TYPE pair RENAME ATTRIBUTE y TO z',
    rules: ['rename-column breaks'],
    good: two,
    broken: ['SELECT (p).y FROM t'],
  },
  {
    setup: `${data} CREATE TABLE k (id int, a int);`,
    sql: 'CREATE PUBLICATION feed FOR TABLE t, k',
    rules: ['no-replica-identity breaks'],
    good: `${two}; INSERT INTO k VALUES (1, 1)`,
    broken: ['UPDATE k SET a = 2'],
    kept: ['UPDATE t SET a = 2', 'INSERT INTO k VALUES (2, 2)'],
  },
  {
    setup: `${data} CREATE PUBLICATION feed FOR TABLE t;`,
    sql: 'ALTER TABLE t REPLICA IDENTITY NOTHING',
    rules: ['no-replica-identity breaks'],
    good: two,
    broken: ['DELETE FROM t'],
  },
  {
    setup: `${data} CREATE TABLE k (id int PRIMARY KEY, a int); CREATE PUBLICATION feed FOR TABLE k;`,
    sql: 'ALTER TABLE k DROP CONSTRAINT k_pkey',
    rules: ['drop-unique breaks', 'no-replica-identity breaks'],
    good: 'INSERT INTO k VALUES (1, 1)',
    broken: ['UPDATE k SET a = 2', 'DELETE FROM k'],
  },
  {
    setup: `${data} CREATE TABLE k (id int PRIMARY KEY, a int); CREATE PUBLICATION feed FOR TABLE k;`,
    sql: 'ALTER TABLE k DROP COLUMN id',
    rules: ['drop-column loses', 'drop-column breaks', 'no-replica-identity breaks'],
    good: 'INSERT INTO k VALUES (1, 1)',
    broken: ['UPDATE k SET a = 2', 'DELETE FROM k'],
  },
  {
    setup: `${data} CREATE TABLE k (id int NOT NULL, a int); CREATE UNIQUE INDEX ki ON k (id); ALTER TABLE k REPLICA IDENTITY USING INDEX ki; CREATE PUBLICATION feed FOR TABLE k;`,
    sql: 'DROP INDEX ki',
    rules: ['drop-unique breaks', 'no-replica-identity breaks'],
    good: 'INSERT INTO k VALUES (1, 1)',
    broken: ['UPDATE k SET a = 2', 'DELETE FROM k'],
  },
  {
    setup: `${data} CREATE TABLE k (id int PRIMARY KEY DEFERRABLE, a int);`,
    sql: 'CREATE PUBLICATION feed FOR TABLE k',
    rules: ['no-replica-identity breaks'],
    good: 'INSERT INTO k VALUES (1, 1)',
    broken: ['UPDATE k SET a = 2', 'DELETE FROM k'],
  },
  {
    setup: `${data} CREATE TABLE k (id int PRIMARY KEY, a int);`,
    sql: 'CREATE PUBLICATION feed FOR TABLE k (a)',
    rules: ['no-replica-identity breaks'],
    good: 'INSERT INTO k VALUES (1, 1)',
    broken: ['UPDATE k SET a = 2', 'DELETE FROM k'],
    from: 15,
  },
  {
    setup: `${data} CREATE TABLE k (id int PRIMARY KEY, a int);`,
    sql: 'CREATE PUBLICATION feed FOR TABLE k WHERE (a > 0)',
    rules: ['no-replica-identity breaks'],
    good: 'INSERT INTO k VALUES (1, 1)',
    broken: ['UPDATE k SET a = 2', 'DELETE FROM k'],
    from: 15,
  },
  {
    setup: `${data} CREATE TABLE k (id int, a int, PRIMARY KEY (id) INCLUDE (a));`,
    sql: 'CREATE PUBLICATION feed FOR TABLE k (id) WHERE (id > 0)',
    rules: [],
    good: 'INSERT INTO k VALUES (1, 1)',
    kept: ['UPDATE k SET a = 2', 'DELETE FROM k'],
    from: 15,
  },
  {
    setup: `${data} CREATE TABLE k (id int PRIMARY KEY, a int) PARTITION BY RANGE (id); CREATE TABLE k1 PARTITION OF k FOR VALUES FROM (0) TO (10);`,
    sql: 'CREATE PUBLICATION feed FOR TABLE k (a) WITH (publish_via_partition_root)',
    rules: ['no-replica-identity breaks'],
    good: 'INSERT INTO k VALUES (1, 1)',
    broken: ['UPDATE k SET a = 2', 'DELETE FROM k'],
    from: 15,
  },
  {
    setup: `${data} CREATE TABLE k (id int, a int); ALTER TABLE k REPLICA IDENTITY FULL; CREATE PUBLICATION feed FOR TABLE k;`,
    sql: 'ALTER TABLE k ADD g int GENERATED ALWAYS AS (a) VIRTUAL',
    rules: ['no-replica-identity breaks'],
    good: 'INSERT INTO k VALUES (1, 1)',
    broken: ['UPDATE k SET a = 2', 'DELETE FROM k'],
    kept: ['INSERT INTO k (a) VALUES (3)'],
    from: 18,
  },
  {
    setup: `${data} CREATE TABLE k (id int, a int); ALTER TABLE k REPLICA IDENTITY FULL; CREATE PUBLICATION feed FOR TABLE k;`,
    sql: 'ALTER TABLE k ADD g int GENERATED ALWAYS AS (a) STORED',
    rules: ['no-replica-identity breaks'],
    good: 'INSERT INTO k VALUES (1, 1)',
    broken: ['UPDATE k SET a = 2', 'DELETE FROM k'],
    kept: ['INSERT INTO k (a) VALUES (3)'],
    from: 18,
  },
  {
    setup: `${data} CREATE TABLE k (id int, a int); ALTER TABLE k REPLICA IDENTITY FULL; CREATE PUBLICATION feed FOR TABLE k WITH (publish_generated_columns = stored);`,
    sql: 'ALTER TABLE k ADD g int GENERATED ALWAYS AS (a) STORED',
    rules: [],
    good: 'INSERT INTO k VALUES (1, 1)',
    kept: ['UPDATE k SET a = 2', 'DELETE FROM k'],
    from: 18,
  },
  {
    setup: `${data} CREATE TABLE k (id int PRIMARY KEY, a int); CREATE PUBLICATION feed FOR TABLE k;`,
    sql: 'ALTER TABLE k ADD g int GENERATED ALWAYS AS (a) STORED',
    rules: [],
    good: 'INSERT INTO k VALUES (1, 1)',
    kept: ['UPDATE k SET a = 2', 'DELETE FROM k'],
  },
  {
    setup: `${data} CREATE TABLE k (id int PRIMARY KEY, a int); CREATE PUBLICATION feed FOR TABLE k;`,
    sql: 'ALTER TABLE k DROP CONSTRAINT k_pkey; ALTER TABLE k ADD PRIMARY KEY (id, a)',
    rules: ['drop-unique breaks', 'add-primary-key fails', 'set-not-null fails'],
    bad: 'INSERT INTO k VALUES (1, NULL)',
    good: 'INSERT INTO k VALUES (1, 1)',
    kept: ['UPDATE k SET a = 2', 'DELETE FROM k'],
  },
  {
    setup: `${data} CREATE TABLE k (id int, a int);`,
    sql: "CREATE PUBLICATION feed FOR TABLE k WITH (publish = 'insert')",
    rules: [],
    good: 'INSERT INTO k VALUES (1, 1)',
    kept: ['UPDATE k SET a = 2'],
  },
  {
    setup: data,
    from: 18,
    sql: 'ALTER TABLE t ADD CONSTRAINT n NOT NULL b NOT VALID',
    rules: [],
    good: two,
    kept: ["UPDATE t SET b = 'z'"],
  },
  {
    setup: data,
    sql: "DO $$ BEGIN EXECUTE format('DELETE FROM %I', 't'); END $$",
    rules: ['unread-code loses'],
    good: two,
  },
  {
    setup: `${data} CREATE TABLE tenants (name text);`,
    sql: "DO $$ DECLARE r record; BEGIN FOR r IN SELECT name FROM tenants LOOP EXECUTE 'DROP TABLE ' || r.name; END LOOP; END $$",
    rules: ['unread-code loses'],
    good: `${two}; INSERT INTO tenants VALUES ('t')`,
    broken: ['SELECT id FROM t'],
  },
  {
    setup: data,
    sql: "DO $$ BEGIN EXECUTE format('ALTER TABLE %I ADD COLUMN x int', 't'); EXECUTE 'COMMENT ON TABLE t IS ''' || now() || ''''; END $$",
    rules: [],
    good: two,
  },
  {
    setup: data,
    sql: 'MERGE INTO t USING (SELECT 1 AS one) s ON t.id = s.one WHEN MATCHED THEN DELETE',
    rules: ['delete-rows loses'],
    good: two,
    from: 15,
  },
  {
    setup: data,
    sql: 'DO $$ BEGIN DROP TABLE t; END $$',
    rules: ['drop-table loses', 'drop-table breaks'],
    good: two,
    lost: [2],
    broken: ['SELECT id FROM t'],
  },
  {
    setup: `${data} CREATE FUNCTION gone() RETURNS void LANGUAGE plpgsql AS 'BEGIN DROP TABLE t; END';`,
    sql: 'SELECT gone()',
    rules: ['drop-table loses', 'drop-table breaks'],
    good: two,
    lost: [2],
    broken: ['SELECT id FROM t'],
  },
  { setup: 'CREATE TEMP TABLE t (id int);', sql: 'DROP TABLE t', rules: [] },
  {
    setup: data,
    sql: 'ALTER TABLE t DROP COLUMN a',
    rules: ['drop-column loses', 'drop-column breaks'],
    good: two,
    lost: [1],
    broken: ['SELECT a FROM t'],
    kept: ['SELECT id FROM t'],
  },
  {
    setup: view,
    sql: 'ALTER TABLE t DROP a CASCADE',
    rules: ['drop-column loses', 'drop-column breaks', 'drop-view breaks'],
    good: two,
    lost: [1],
    broken: ['SELECT id FROM w'],
  },
  {
    setup: "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (id int, m mood);",
    sql: 'DROP TYPE mood CASCADE',
    rules: ['drop-column loses', 'drop-column breaks', 'drop-type breaks'],
    good: "INSERT INTO t VALUES (1, 'a')",
    lost: [1],
    broken: ['SELECT m FROM t', "SELECT 'a'::mood"],
  },
  {
    setup: 'CREATE TABLE t (id int, a int GENERATED ALWAYS AS (id * 2) STORED);',
    sql: 'ALTER TABLE t DROP COLUMN a',
    rules: ['drop-column breaks'],
    good: 'INSERT INTO t VALUES (1)',
    broken: ['SELECT a FROM t'],
  },
  {
    setup: 'CREATE TABLE t (id int, a int); CREATE TABLE kid () INHERITS (t);',
    sql: 'ALTER TABLE t DROP COLUMN a',
    rules: ['drop-column loses', 'drop-column breaks'],
    good: 'INSERT INTO kid VALUES (1, 1)',
    lost: [1],
    broken: ['SELECT a FROM t', 'SELECT a FROM kid'],
  },
  {
    setup: data,
    sql: 'TRUNCATE t',
    rules: ['truncate loses'],
    good: two,
    lost: [2, 'SELECT count(*) FROM old WHERE id NOT IN (SELECT id FROM t)'],
  },
  {
    setup: `${data} CREATE TABLE u (x int REFERENCES t, y int PRIMARY KEY); CREATE TABLE v (y int REFERENCES u);`,
    sql: 'TRUNCATE t CASCADE',
    rules: ['truncate loses', 'truncate loses', 'truncate loses'],
    good: `${two}; INSERT INTO u VALUES (1, 1); INSERT INTO v VALUES (1), (1), (1)`,
    lost: [6],
  },
  {
    setup: parted,
    sql: 'TRUNCATE p',
    rules: ['truncate loses'],
    good: 'INSERT INTO p VALUES (1), (100)',
    lost: [2],
  },
  {
    setup: data,
    sql: 'DELETE FROM t',
    rules: ['delete-all-rows loses'],
    good: two,
    lost: [2, 'SELECT count(*) FROM old WHERE id NOT IN (SELECT id FROM t)'],
  },
  { setup: data, sql: 'DELETE FROM t WHERE 1 = 1', rules: ['delete-all-rows loses'], good: two, lost: [2] },
  {
    setup: data,
    sql: "DELETE FROM t AS x WHERE x.b = 'where' OR x.id = 1",
    rules: ['delete-rows loses'],
    good: two,
    lost: [1, 'SELECT count(*) FROM old WHERE id NOT IN (SELECT id FROM t)'],
  },
  {
    setup: data,
    sql: 'WITH gone AS (DELETE FROM t RETURNING id) SELECT count(*) FROM gone',
    rules: ['delete-all-rows loses'],
    good: two,
    lost: [2],
  },
  {
    setup: data,
    sql: 'UPDATE t SET a = 5',
    rules: ['update-all-rows loses'],
    good: two,
    lost: [1, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.a <> t.a'],
  },
  { setup: data, sql: 'UPDATE t SET a = 5 WHERE a IS NULL', rules: [], good: two },
  // A question with a variable of the code cannot be asked.
  {
    setup: data,
    sql: `DO $$ DECLARE r record; BEGIN
      FOR r IN SELECT id FROM t LOOP UPDATE t SET a = 5 WHERE id = r.id; END LOOP; END $$`,
    rules: ['update-rows loses'],
    good: two,
    lost: [0],
  },
  {
    setup: data,
    sql: `DO $$ DECLARE r record; BEGIN
      FOR r IN SELECT 5 AS five LOOP UPDATE t SET a = r.five WHERE id = 1; END LOOP; END $$`,
    rules: ['update-rows loses'],
    good: two,
    lost: [1],
  },
  { setup: data, sql: 'UPDATE t SET a = 5 WHERE id = 1', rules: ['update-rows loses'], good: two, lost: [1] },
  {
    setup: data,
    sql: 'UPDATE t SET a = s.x FROM (SELECT 1 AS one, 5 AS x) s WHERE s.one = t.id',
    rules: ['update-rows loses'],
    good: two,
    lost: [1, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.a <> t.a'],
  },
  {
    setup: `${data} ALTER TABLE t ADD UNIQUE (id);`,
    sql: 'INSERT INTO t (id, a) VALUES (1, 5), (2, 7), (9, 9) ON CONFLICT (id) DO UPDATE SET a = excluded.a',
    rules: ['overwrite-rows loses'],
    good: two,
    lost: [1, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.a <> t.a'],
  },
  {
    setup: `${data} ALTER TABLE t ADD UNIQUE (id);`,
    sql: 'INSERT INTO t (id, a) SELECT id, a FROM t ON CONFLICT (id) DO UPDATE SET a = excluded.a',
    rules: ['overwrite-rows loses'],
    good: two,
    lost: [0, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.a IS DISTINCT FROM t.a'],
  },
  {
    setup: `${data} ALTER TABLE t ADD UNIQUE (id);`,
    sql: 'INSERT INTO t (id, a) VALUES (1, 5) ON CONFLICT (id) DO NOTHING',
    rules: [],
    good: two,
  },
  {
    setup: data,
    from: 15,
    sql: 'MERGE INTO t USING (SELECT 1 AS one) s ON t.id = s.one WHEN MATCHED THEN UPDATE SET a = 5',
    rules: ['update-rows loses'],
    good: two,
    lost: [1, 'SELECT count(*) FROM old JOIN t USING (id) WHERE old.a <> t.a'],
  },
  { setup: data, sql: 'ALTER TABLE t SET UNLOGGED', rules: ['set-unlogged loses'], good: two },
];

const mood = "CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (id int, m mood);";
const routine = "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';";
const keyed = 'CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL DEFAULT 1, b int DEFAULT 2, UNIQUE (a));';

/** What breaks code that still runs. */
export const breaking: readonly Case[] = [
  // What was set before, see undone-cases.ts
  {
    setup: `CREATE TABLE t (id int, a int); CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql
        AS 'BEGIN RETURN NULL; END'; CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
      ALTER TABLE t DISABLE TRIGGER g;`,
    sql: 'CREATE OR REPLACE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()',
    rules: ['undoes-setting breaks'],
  },
  {
    setup: 'CREATE TABLE t (id int, a int); ALTER TABLE t ENABLE ROW LEVEL SECURITY;',
    sql: 'ALTER TABLE t RENAME TO u; CREATE VIEW t AS SELECT * FROM u',
    rules: ['undoes-setting breaks'],
    kept: ['SELECT id, a FROM t'],
  },
  { sql: 'ALTER TABLE t RENAME TO u', rules: ['rename-table breaks'], broken: ['SELECT id FROM t'] },
  {
    sql: 'ALTER TABLE t RENAME TO u; CREATE VIEW t AS SELECT * FROM u',
    rules: [],
    kept: ['SELECT id, a, b, v FROM t', 'INSERT INTO t (id) VALUES (1)'],
  },
  {
    setup: 'CREATE SCHEMA s; CREATE TABLE t (id int);',
    sql: 'ALTER TABLE t SET SCHEMA s',
    rules: ['rename-table breaks'],
    broken: ['SELECT id FROM public.t'],
  },
  {
    setup: 'CREATE SCHEMA s; CREATE TABLE s.t (id int);',
    sql: 'ALTER SCHEMA s RENAME TO r',
    rules: ['rename-table breaks'],
    broken: ['SELECT id FROM s.t'],
  },
  {
    sql: 'ALTER TABLE t RENAME a TO c',
    rules: ['rename-column breaks'],
    broken: ['SELECT a FROM t'],
    kept: ['SELECT id FROM t'],
  },
  {
    setup: parted,
    sql: 'ALTER TABLE p RENAME x TO y',
    rules: ['rename-column breaks'],
    broken: ['SELECT x FROM p', 'SELECT x FROM p1'],
  },
  {
    sql: 'ALTER TABLE t RENAME CONSTRAINT c TO d',
    setup: 'CREATE TABLE t (id int, CONSTRAINT c CHECK (id > 0));',
    rules: [],
    kept: ['SELECT id FROM t'],
  },
  { sql: 'CREATE INDEX i ON t (a)', rules: [], kept: ['SELECT id FROM t WHERE a = 1'] },
  {
    sql: 'ALTER TABLE t ADD x int',
    rules: [],
    kept: ['SELECT * FROM t', "INSERT INTO t VALUES (1, 1, 'b', 'v')"],
  },
  {
    setup: 'CREATE TABLE t (id int, CONSTRAINT c CHECK (id > 0));',
    sql: 'ALTER TABLE t DROP CONSTRAINT c',
    rules: [],
    kept: ['INSERT INTO t VALUES (1)'],
  },
  {
    setup: keyed,
    sql: 'ALTER TABLE t DROP CONSTRAINT t_a_key',
    rules: ['drop-unique breaks'],
    broken: ['INSERT INTO t VALUES (1, 1) ON CONFLICT (a) DO NOTHING'],
  },
  {
    setup: `${keyed} CREATE UNIQUE INDEX also ON t (a);`,
    sql: 'ALTER TABLE t DROP CONSTRAINT t_a_key',
    rules: [],
    kept: ['INSERT INTO t VALUES (1, 1) ON CONFLICT (a) DO NOTHING'],
  },
  {
    setup: keyed,
    sql: 'ALTER TABLE t ALTER a DROP DEFAULT',
    rules: ['drop-default breaks'],
    broken: ['INSERT INTO t (id) VALUES (1)'],
  },
  {
    setup: 'CREATE TABLE t (id int GENERATED BY DEFAULT AS IDENTITY, a int);',
    sql: 'ALTER TABLE t ALTER id DROP IDENTITY',
    rules: ['drop-default breaks'],
    broken: ['INSERT INTO t (a) VALUES (1)'],
  },
  {
    setup: keyed,
    sql: 'ALTER TABLE t ALTER a SET DEFAULT 7',
    rules: [],
    kept: ['INSERT INTO t (id) VALUES (1)'],
  },
  {
    setup: keyed,
    sql: 'ALTER TABLE t ALTER a DROP DEFAULT, ALTER a ADD GENERATED ALWAYS AS IDENTITY',
    rules: ['generated-always breaks', 'sequence-behind breaks'],
    broken: ['INSERT INTO t VALUES (1, 1)'],
    kept: ['INSERT INTO t (id) VALUES (1)'],
  },
  {
    setup: mood,
    sql: "ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'",
    rules: ['rename-enum-label breaks'],
    broken: ["SELECT id FROM t WHERE m = 'sad'"],
    kept: ["SELECT id FROM t WHERE m = 'ok'"],
  },
  {
    setup: mood,
    sql: "ALTER TYPE mood ADD VALUE 'glad' BEFORE 'ok'",
    rules: [],
    kept: ["SELECT id FROM t WHERE m = 'ok'"],
  },
  {
    setup: mood,
    sql: 'ALTER TYPE mood RENAME TO temper',
    rules: ['rename-type breaks'],
    broken: ["SELECT 'ok'::mood"],
    kept: ["SELECT id FROM t WHERE m = 'ok'"],
  },
  {
    setup: mood,
    sql: 'ALTER TABLE t ALTER m TYPE text',
    rules: ['change-type breaks'],
    broken: ["SELECT id FROM t WHERE m = 'ok'::mood"],
    kept: ["SELECT id FROM t WHERE m = 'ok'"],
  },
  { setup: routine, sql: 'DROP FUNCTION f', rules: ['drop-function breaks'], broken: ['SELECT f(1)'] },
  {
    setup: routine,
    sql: 'ALTER FUNCTION f(int) RENAME TO g',
    rules: ['rename-function breaks'],
    broken: ['SELECT f(1)'],
  },
  {
    setup: routine,
    sql: "CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 2'",
    rules: [],
    kept: ['SELECT f(1)'],
  },
  {
    setup: routine,
    sql: "DROP FUNCTION f(int); CREATE FUNCTION f(a int, b int DEFAULT 3) RETURNS int LANGUAGE sql AS 'SELECT 2'",
    rules: [],
    kept: ['SELECT f(1)'],
  },
  {
    setup: routine,
    sql: "DROP FUNCTION f(int); CREATE FUNCTION f(a int, b int) RETURNS int LANGUAGE sql AS 'SELECT 2'",
    rules: ['drop-function breaks'],
    broken: ['SELECT f(1)'],
  },
  {
    setup: "CREATE FUNCTION f(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1';",
    sql: "CREATE FUNCTION f(a int, b text DEFAULT '') RETURNS int LANGUAGE sql AS 'SELECT 2'",
    rules: ['ambiguous-function breaks'],
    broken: ['SELECT f(1)'],
  },
  {
    setup: routine,
    sql: "CREATE FUNCTION f(a int, b text DEFAULT '') RETURNS int LANGUAGE sql AS 'SELECT 2'",
    rules: ['ambiguous-function breaks'],
    broken: ['SELECT f(1)'],
  },
  {
    setup: view,
    sql: 'DROP VIEW w; CREATE VIEW w AS SELECT id FROM t',
    rules: ['drop-view breaks'],
    broken: ['SELECT a FROM w'],
    kept: ['SELECT id FROM w'],
  },
  {
    setup: view,
    sql: 'DROP VIEW w; CREATE VIEW w AS SELECT b, a, id FROM t',
    rules: [],
    kept: ['SELECT id, a FROM w'],
  },
  {
    setup: view,
    sql: 'CREATE OR REPLACE VIEW w AS SELECT id, a, b FROM t',
    rules: [],
    kept: ['SELECT id, a FROM w'],
  },
  {
    setup: `${view} CREATE TABLE s (id int, a int);`,
    sql: 'DROP VIEW w; CREATE VIEW w AS SELECT id, a::text AS a FROM t',
    rules: ['drop-view breaks'],
    broken: ['SELECT id FROM w WHERE a = 1'],
  },
  {
    setup: data,
    sql: 'ALTER TABLE t DROP COLUMN a; ALTER TABLE t ADD COLUMN a int',
    rules: ['drop-column loses'],
    good: two,
    lost: [1],
    kept: ['SELECT a FROM t'],
  },
  {
    setup: 'CREATE SEQUENCE s;',
    sql: 'DROP SEQUENCE s',
    rules: ['drop-sequence breaks'],
    broken: ["SELECT nextval('s')"],
  },
  {
    setup: 'CREATE SEQUENCE s;',
    sql: 'DROP SEQUENCE s; CREATE SEQUENCE s',
    rules: [],
    kept: ["SELECT nextval('s')"],
  },
  {
    setup: 'CREATE ROLE code; CREATE SEQUENCE s; GRANT USAGE ON SEQUENCE s TO code;',
    sql: 'DROP SEQUENCE s; CREATE SEQUENCE s',
    rules: ['drop-sequence breaks'],
  },
  {
    setup: 'CREATE ROLE code; CREATE SEQUENCE s; GRANT USAGE ON SEQUENCE s TO code;',
    sql: 'DROP SEQUENCE s; CREATE SEQUENCE s; GRANT USAGE ON SEQUENCE s TO code',
    rules: [],
    kept: ["SELECT nextval('s')"],
  },
  {
    setup: `CREATE ROLE code; CREATE SEQUENCE s; GRANT USAGE ON SEQUENCE s TO code;
      ALTER DEFAULT PRIVILEGES GRANT USAGE ON SEQUENCES TO code;`,
    sql: 'DROP SEQUENCE s; CREATE SEQUENCE s',
    rules: [],
    kept: ["SELECT nextval('s')"],
  },
  {
    setup: 'CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int);',
    sql: 'DROP AGGREGATE total(int); CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int, initcond = 0)',
    rules: [],
    kept: ['SELECT total(1)'],
  },
  {
    setup: 'CREATE SEQUENCE s;',
    sql: 'ALTER SEQUENCE s RENAME TO r',
    rules: ['rename-table breaks'],
    broken: ["SELECT nextval('s')"],
  },
  {
    setup: parted,
    sql: 'ALTER TABLE p DETACH PARTITION p1',
    rules: ['detach-partition breaks'],
    good: 'INSERT INTO p VALUES (1)',
  },
  {
    setup: 'CREATE ROLE code; CREATE TABLE t (id int); GRANT SELECT ON t TO code;',
    sql: 'REVOKE SELECT ON t FROM code',
    rules: ['revoke breaks'],
    broken: ['DO $$ BEGIN SET LOCAL ROLE code; PERFORM id FROM t; RESET ROLE; END $$'],
  },
  {
    setup: `${t} CREATE ROLE app; GRANT INSERT ON t TO app;`,
    sql: 'ALTER TABLE t ADD n serial',
    rules: ['sequence-privilege breaks'],
    broken: ["SET LOCAL ROLE app; INSERT INTO t VALUES (5, 5, 'b', 'v'); RESET ROLE"],
    kept: ["INSERT INTO t VALUES (5, 5, 'b', 'v')"],
  },
  {
    setup: `${t} CREATE ROLE app; GRANT INSERT ON t TO app;`,
    sql: 'ALTER TABLE t ADD n int GENERATED ALWAYS AS IDENTITY',
    rules: [],
    kept: ["SET LOCAL ROLE app; INSERT INTO t VALUES (5, 5, 'b', 'v'); RESET ROLE"],
  },
  {
    setup: `${t} CREATE SEQUENCE s; GRANT USAGE ON s TO PUBLIC; GRANT INSERT ON t TO PUBLIC;`,
    sql: "ALTER TABLE t ADD n int DEFAULT nextval('s')",
    rules: [],
  },
  {
    setup: `${t} CREATE ROLE app; GRANT INSERT ON t TO app; CREATE SEQUENCE s;`,
    sql: "ALTER TABLE t ALTER id SET DEFAULT nextval('s')",
    rules: ['sequence-privilege breaks'],
    broken: ['SET LOCAL ROLE app; INSERT INTO t (a) VALUES (5); RESET ROLE'],
  },
  {
    setup: `${t} CREATE MATERIALIZED VIEW m AS SELECT id FROM t;`,
    sql: 'REFRESH MATERIALIZED VIEW m WITH NO DATA',
    rules: ['refresh-without-data breaks'],
    broken: ['SELECT id FROM m'],
  },
  {
    setup: `${t} CREATE MATERIALIZED VIEW m AS SELECT id FROM t;`,
    sql: 'REFRESH MATERIALIZED VIEW m',
    rules: [],
    kept: ['SELECT id FROM m'],
  },
  {
    setup: "CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';",
    sql: "DROP FUNCTION f; CREATE FUNCTION f(b int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
    rules: ['drop-function breaks'],
    broken: ['SELECT f(a => 1)'],
    kept: ['SELECT f(1)'],
  },
  {
    setup: "CREATE FUNCTION f(a int, OUT x int) RETURNS int LANGUAGE sql AS 'SELECT 1';",
    sql: "DROP FUNCTION f; CREATE FUNCTION f(a int, c int DEFAULT 1) RETURNS int LANGUAGE sql AS 'SELECT 1'",
    rules: [],
    kept: ['SELECT f(a => 1)', 'SELECT f(1)'],
  },
  { sql: 'ALTER TABLE t ENABLE ROW LEVEL SECURITY', rules: ['enable-row-security breaks'] },
  {
    sql: 'CREATE TABLE n (id int); ALTER TABLE n ADD c int NOT NULL; ALTER TABLE n RENAME id TO x; DROP TABLE n',
    rules: [],
  },
  {
    sql: 'ALTER TABLE t ADD c int; ALTER TABLE t RENAME c TO d; UPDATE t SET d = 1; ALTER TABLE t DROP d',
    rules: [],
    kept: ['SELECT a FROM t'],
  },
];
