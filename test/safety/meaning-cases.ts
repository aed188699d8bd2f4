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

/** What fails on rows. */
export const failing: readonly Case[] = [
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
