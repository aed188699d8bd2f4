import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { lineFinder } from '../../src/migrations/index.ts';
import { bundledSource } from '../../src/migrations/source.ts';
import {
  asking,
  catalogueOf,
  existingIn,
  meaning,
  measure,
  type Measurement,
} from '../../src/safety/index.ts';
import { pinned } from '../../src/safety/meaning/look.ts';
import {
  forgetState,
  prepareState,
  readPrepared,
  readState,
  type State,
} from '../../src/safety/meaning/state.ts';
import { newest, query, startServer, type Server } from '../support/postgres.ts';

let server: Server;
let database: Database;
let url: string;
beforeAll(async () => {
  server = await startServer(newest);
  url = await server.createDatabase();
  await query(url, 'CREATE TABLE t (id int PRIMARY KEY, a int, b text)');
  database = await connect(parseConnectionString(url));
});
afterAll(async () => {
  await database.close();
  await server[Symbol.asyncDispose]();
});

/** Measures a file, and counts its messages. */
async function counted(
  sql: string,
): Promise<{ readonly measurement: Measurement; readonly messages: number; readonly sent: string }> {
  let messages = 0;
  let sent = '';
  const counting: Database = {
    ...database,
    query: async (text, during) => {
      messages++;
      sent += text;
      return await database.query(text, during);
    },
  };
  const source = bundledSource('migration.sql', sql);
  const options = {
    limit: 60_000,
    lineOf: lineFinder(source.sql),
    existing: await existingIn(database),
    meaning: await meaning(asking(database)),
  };
  return {
    measurement: await measure(counting, source, source.script.statements, options),
    messages,
    sent,
  };
}

const altering = (count: number): string =>
  Array.from({ length: count }, (_, n) => `ALTER TABLE t ADD COLUMN c${n} int;\n`).join('');

test('a statement is measured and judged in two messages, however many came before it', async () => {
  const apart = (count: number): string => altering(count).replaceAll('\n', 'SELECT 1;\n');
  const [few, many] = [await counted(apart(5)), await counted(apart(25))];
  // One more is that of the SELECT.
  expect((many.messages - few.messages) / 20).toBeLessThanOrEqual(3);
  expect(many.measurement.statements).toHaveLength(25);
});

/** How often the catalog was read. */
const reads = (sent: string): number =>
  sent.split(/EXECUTE pg_feature_inventory_(?:plain_)?state/).length - 1;

test('a statement starts from where the one before it on the same table has led', async () => {
  const [few, many] = [await counted(altering(5)), await counted(altering(25))];
  expect(reads(many.sent) - reads(few.sent)).toBe(20);
  expect(many.messages - few.messages).toBe(20);
});

/** What is said of statements that are told apart by others, or follow each other. */
const told = async (statements: readonly string[], between: string): Promise<readonly unknown[]> =>
  (await counted(statements.join(`;\n${between}`))).measurement.statements.map(
    ({ statement, effects, hazards }) => ({ statement, ...effects, held: effects.held.length, hazards }),
  );

test('where a statement has led is what would be read of it before the next one', async () => {
  await query(
    url,
    `CREATE TYPE kind AS ENUM ('a', 'b');
     CREATE TABLE part (id int NOT NULL, k kind) PARTITION BY RANGE (id);
     CREATE TABLE part_1 PARTITION OF part FOR VALUES FROM (0) TO (10);
     CREATE TABLE part_2 (id int NOT NULL, k kind);
     CREATE TABLE parent (id int, a int);
     CREATE TABLE child () INHERITS (parent);
     CREATE VIEW seen AS SELECT id FROM t`,
  );
  try {
    const statements = [
      'ALTER TABLE t ADD COLUMN n int GENERATED ALWAYS AS IDENTITY',
      'ALTER TABLE t ALTER COLUMN n DROP IDENTITY',
      'ALTER TABLE t ADD COLUMN k kind NOT NULL',
      "ALTER TABLE t ALTER COLUMN k TYPE text, ALTER COLUMN k SET DEFAULT 'a'",
      'ALTER TABLE t ADD COLUMN x int, ADD CONSTRAINT x_there CHECK (x IS NOT NULL) NOT VALID',
      'ALTER TABLE t VALIDATE CONSTRAINT x_there',
      'ALTER TABLE t ALTER COLUMN x SET NOT NULL',
      'CREATE UNIQUE INDEX t_x ON t (x)',
      'ALTER TABLE t ADD CONSTRAINT t_x UNIQUE USING INDEX t_x',
      'ALTER TABLE child NO INHERIT parent',
      'ALTER TABLE child ALTER COLUMN a TYPE bigint',
      'ALTER TABLE part ATTACH PARTITION part_2 FOR VALUES FROM (10) TO (20)',
      'ALTER TABLE part ADD CHECK (id >= 0)',
      'ALTER TABLE part DETACH PARTITION part_1',
      'ALTER TABLE part DROP COLUMN k',
      'ALTER TABLE t DROP COLUMN id CASCADE',
      'ALTER TABLE t DROP COLUMN a',
    ];
    const [apart, together] = [await told(statements, 'SELECT 1; '), await told(statements, '')];
    expect(apart).toHaveLength(statements.length);
    expect(together).toEqual(apart);
  } finally {
    await query(url, 'DROP TABLE part, part_2, child, parent; DROP VIEW seen; DROP TYPE kind');
  }
});

test('the tables of the next statements are read with those of the first, and what they have become together', async () => {
  const tables = Array.from({ length: 10 }, (_, n) => `several_${n}`);
  await query(url, tables.map((name) => `CREATE TABLE ${name} (a int)`).join('; '));
  try {
    const each = (make: (name: string) => string): string => tables.map(make).join(';\n');
    const { sent, measurement } = await counted(each((name) => `ALTER TABLE ${name} ADD COLUMN x int`));
    expect(measurement.statements).toHaveLength(10);
    // Once it is only planned; the first statement finds the session without what reads them.
    expect(reads(sent)).toBe(1 + 1 + 1 + 1);
    // What a comment or a new table says of another one is no reason to read anew.
    const quiet = (name: string): string =>
      `CREATE TABLE new_${name} (a int); COMMENT ON TABLE new_${name} IS 'x'; ALTER TABLE ${name} ADD COLUMN x int`;
    expect(reads((await counted(each(quiet))).sent)).toBe(1 + 1 + 1 + 2);
    const writing = (name: string): string =>
      `INSERT INTO ${name} VALUES (1); ALTER TABLE ${name} ADD COLUMN x int`;
    // Rows of constants change no table, and the first ones are judged by what is read of all; those of a query may.
    expect(reads((await counted(each(writing))).sent)).toBe(1 + 1 + 10);
    const copying = (name: string): string => writing(name).replace('VALUES (1)', 'SELECT 1');
    // They may run into keys, so that their table is read as well.
    expect(reads((await counted(each(copying))).sent)).toBe(1 + 10 + 10 + 10);
  } finally {
    await query(url, `DROP TABLE ${tables.join(', ')}`);
  }
});

test('what was read of a table before another statement touched it is not taken for what it is', async () => {
  await query(
    url,
    `CREATE TABLE one (id int PRIMARY KEY, a int, b text); CREATE TABLE two (id int PRIMARY KEY, one int);
     CREATE TABLE three (id serial, a int); CREATE TABLE audit (a int); CREATE SCHEMA first;
     CREATE FUNCTION changes() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN
       EXECUTE 'ALTER TABLE public.three ALTER COLUMN a SET NOT NULL'; RETURN NEW; END$$;
     CREATE TRIGGER changes BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION changes()`,
  );
  try {
    const statements = [
      'ALTER TABLE two ADD COLUMN x int',
      'ALTER TABLE two ADD FOREIGN KEY (one) REFERENCES one',
      'ALTER TABLE one ALTER COLUMN id TYPE bigint',
      'CREATE TABLE refers (one bigint REFERENCES one)',
      'ALTER TABLE one ALTER COLUMN a SET NOT NULL',
      'ALTER TABLE one DROP CONSTRAINT one_pkey CASCADE',
      'ALTER TABLE two ADD COLUMN y int NOT NULL',
      'INSERT INTO audit VALUES (1)',
      'ALTER TABLE three ALTER COLUMN a SET NOT NULL',
      'ALTER TABLE three ALTER COLUMN id TYPE bigint',
      'ALTER TABLE two RENAME TO other',
      'ALTER TABLE one RENAME TO two',
      'ALTER TABLE two ALTER COLUMN b SET NOT NULL',
      'CREATE TABLE first.three (a int)',
      'SET search_path = first, public',
      'ALTER TABLE three ALTER COLUMN a TYPE text',
      'CREATE INDEX ON two (a)',
    ];
    const [apart, together] = [await told(statements, 'SELECT 1; '), await told(statements, '')];
    expect(apart.length).toBeGreaterThan(10);
    expect(together).toEqual(apart);
  } finally {
    await query(url, 'DROP TABLE one, two, three, audit; DROP FUNCTION changes; DROP SCHEMA first CASCADE');
  }
});

/** Tables of which the steps of a safer form do the same, and such of which they do not. */
const alike = `
  CREATE SCHEMA beside;
  CREATE TABLE one (id int PRIMARY KEY, a int, b text); CREATE INDEX ON one (a);
  CREATE TABLE two (id int PRIMARY KEY, a int, b text, more text); CREATE INDEX ON two (a);
  CREATE TABLE three (id serial PRIMARY KEY, c int, b text CHECK (b <> '')); CREATE INDEX ON three (c);
  CREATE TABLE of_text (id int PRIMARY KEY, a text, b text); CREATE INDEX ON of_text (a);
  CREATE TABLE taken (id int PRIMARY KEY, a int, b text CONSTRAINT a_not_null CHECK (b <> ''), a_new int);
  CREATE INDEX ON taken (a);
  CREATE TABLE fired (id int PRIMARY KEY, a int, b text); CREATE INDEX ON fired (a);
  CREATE FUNCTION fires() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TRIGGER zzzzz BEFORE INSERT ON fired FOR EACH ROW EXECUTE FUNCTION fires();
  CREATE TABLE guarded (id int PRIMARY KEY, a int, b text); CREATE INDEX ON guarded (a);
  ALTER TABLE guarded FORCE ROW LEVEL SECURITY; ALTER TABLE guarded ENABLE ROW LEVEL SECURITY;
  CREATE TABLE index_taken (id int PRIMARY KEY, a int, b text); CREATE INDEX ON index_taken (a);
  CREATE SEQUENCE index_taken_a_idx_new;
  CREATE TABLE beside.routine_taken (id int PRIMARY KEY, a int, b text); CREATE INDEX ON beside.routine_taken (a);
  CREATE FUNCTION beside.sync_a_new() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TABLE published (id int PRIMARY KEY, a int, b text); CREATE INDEX ON published (a);
  CREATE PUBLICATION own FOR TABLE published (id, a);
  CREATE TABLE rowed (id int PRIMARY KEY, a int, b text); CREATE INDEX ON rowed (a); CREATE TABLE row_of (r rowed)`;

test.each([
  ['ALTER COLUMN a SET NOT NULL', 'NOT VALID'],
  ['ADD CONSTRAINT a_filled CHECK (a IS NOT NULL)', 'NOT VALID'],
  ['ALTER COLUMN a TYPE bigint USING a::bigint', 'CREATE FUNCTION "'],
  ['ADD COLUMN x int NOT NULL', 'the value of old rows'],
])('a safer form is tried once for tables that are alike: %s', async (change, trial) => {
  await query(url, alike);
  try {
    const names = [
      ...['one', 'two', 'three', 'of_text', 'taken', 'fired', 'guarded', 'index_taken'],
      ...['beside.routine_taken', 'one', 'two'],
      // Columns of its row type keep some changes from it.
      ...(/TYPE|COLUMN x/.test(change) ? [] : ['rowed']),
    ];
    const each = names.map((name, at) => {
      // The second time it is about another column of the same table.
      const first = name === 'three' ? 'c' : 'a';
      const column = names.indexOf(name) < at ? 'b' : first;
      const own = change.replaceAll(/\ba\b/g, column).replaceAll('a_', `${column}_`);
      return `ALTER TABLE ${name} ${own.replace('COLUMN x', `COLUMN x_${column}`)}`;
    });
    const [apart, beside] = [await counted(each.join(';\nSELECT 1; ')), await counted(each.join(';\n'))];
    const [one, other] = [apart, beside].map(({ measurement }) =>
      measurement.statements.map(({ statement, hazards }) => ({ statement, hazards })),
    );
    expect(one).toHaveLength(names.length);
    expect(other).toEqual(one);
    const trials = ({ sent }: { readonly sent: string }): number => sent.split(trial).length - 1;
    expect(trials(beside)).toBeLessThan(trials(apart));
    expect(trials(beside)).toBeGreaterThan(0);
    // On each of these something else hangs.
    for (const other of ['fired', 'guarded', 'rowed', 'published']) {
      const each = ['one', other].map((name) => `ALTER TABLE ${name} ALTER b SET NOT NULL;\n`).join('');
      expect((await counted(each)).sent.split('NOT VALID').length - 1, other).toBe(2);
    }
  } finally {
    await query(
      url,
      `DROP PUBLICATION own; DROP TABLE row_of, rowed, published, one, two, three, of_text, taken, fired, guarded, index_taken;
       DROP SEQUENCE index_taken_a_idx_new; DROP FUNCTION fires; DROP SCHEMA beside CASCADE`,
    );
  }
});

test('what trials have shown is forgotten where a file sets something, or who may do what changes', async () => {
  await query(url, 'CREATE TABLE one (a int); CREATE TABLE two (a int)');
  try {
    const trials = async (between: string): Promise<number> =>
      (
        await counted(
          `ALTER TABLE one ALTER a SET NOT NULL;\n${between}ALTER TABLE two ALTER a SET NOT NULL;\n`,
        )
      ).sent.split('NOT VALID').length - 1;
    expect(await trials('')).toBe(1);
    expect(await trials("COMMENT ON TABLE one IS 'x';\n")).toBe(1);
    for (const other of [
      "SET lock_timeout = '5s';\n",
      'GRANT SELECT ON one TO PUBLIC;\n',
      "SELECT set_config('own.x', 'y', false);\n",
      'DO $$ BEGIN PERFORM 1; END $$;\n',
    ])
      expect(await trials(other)).toBe(2);
  } finally {
    await query(url, 'DROP TABLE one, two');
  }
});

test('of statements that run together each is told of its own tables, which are looked at once', async () => {
  await query(
    url,
    `CREATE SCHEMA beside; CREATE TABLE one (id int PRIMARY KEY, a int, b text); CREATE INDEX one_b ON one (b);
     CREATE TABLE two (id int PRIMARY KEY, a int); CREATE TABLE three (id int PRIMARY KEY, a int REFERENCES two);
     CREATE TABLE four (a int, b text); CREATE TABLE beside.four (a int, b text);
     CREATE TABLE five (id int PRIMARY KEY, a int); CREATE TABLE six (a int); CREATE TABLE seven (a int, b int); CREATE TABLE eight (a int);
     CREATE FUNCTION replaced(a int) RETURNS int LANGUAGE sql AS 'SELECT 1';
     CREATE FUNCTION changes() RETURNS int LANGUAGE plpgsql AS $$BEGIN
       ALTER TABLE public.six ALTER COLUMN a SET NOT NULL; RETURN 1; END$$;
     CREATE TABLE calls (a int, b int DEFAULT changes());
     CREATE TABLE checks (a int, CHECK (a < changes() + 100))`,
  );
  try {
    const statements = [
      'ALTER TABLE one ADD COLUMN x int',
      'CREATE INDEX ON two (a)',
      "INSERT INTO four (a, b) VALUES (1, 'x')",
      "CREATE FUNCTION made() RETURNS int LANGUAGE sql AS 'SELECT count(*)::int FROM eight'",
      'CREATE TABLE refers (id int PRIMARY KEY, f int REFERENCES five)',
      'CREATE TABLE refers_too (id int PRIMARY KEY, f int REFERENCES five)',
      'ALTER TABLE beside.four ADD COLUMN y int',
      "COMMENT ON TABLE one IS 'x'",
      "COMMENT ON COLUMN beside.four.a IS 'x'",
      'ALTER TABLE one ALTER COLUMN b TYPE varchar(9)',
      'ALTER TABLE three ADD FOREIGN KEY (id) REFERENCES five',
      "CREATE FUNCTION made(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
      "CREATE OR REPLACE FUNCTION replaced(a int) RETURNS int LANGUAGE sql AS 'SELECT 2'",
      'ALTER TABLE seven ALTER COLUMN a SET NOT NULL',
      'INSERT INTO calls (a) VALUES (1)',
      'ALTER TABLE six ALTER COLUMN a SET NOT NULL',
      'INSERT INTO checks VALUES (1)',
      'ALTER TABLE seven ALTER COLUMN b SET NOT NULL',
    ];
    const [apart, together] = [await told(statements, 'SELECT 1; '), await told(statements, '')];
    expect(apart.length).toBeGreaterThan(10);
    expect(together).toEqual(apart);
    const { sent } = await counted(statements.slice(0, 5).join(';\n'));
    // The first is judged by itself, as the session does not know yet how to read the catalog.
    expect(sent.split('EXECUTE pg_feature_inventory_locks')).toHaveLength(1 + 2);
  } finally {
    await query(
      url,
      `DROP TABLE one, three, two, four, five, six, seven, eight, calls, checks; DROP SCHEMA beside CASCADE;
       DROP FUNCTION replaced; DROP FUNCTION changes`,
    );
  }
});

test('nothing is read ahead where something runs with each statement', async () => {
  await query(
    url,
    `CREATE TABLE one (a int); CREATE TABLE two (a int);
     CREATE FUNCTION beside() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN
       IF coalesce(current_setting('own.runs', true), '') = '' THEN
         PERFORM set_config('own.runs', 'yes', true); EXECUTE 'ALTER TABLE two ALTER COLUMN a SET NOT NULL';
       END IF; END$$;
     CREATE EVENT TRIGGER beside ON ddl_command_end EXECUTE FUNCTION beside()`,
  );
  try {
    const statements = ['ALTER TABLE one ADD COLUMN x int', 'ALTER TABLE two ALTER COLUMN a SET NOT NULL'];
    const [apart, together] = [await told(statements, 'SELECT 1; '), await told(statements, '')];
    expect(together).toEqual(apart);
  } finally {
    await query(url, 'DROP EVENT TRIGGER beside; DROP TABLE one, two; DROP FUNCTION beside');
  }
});

test('what earlier statements wrote is asked for once, however many they are', async () => {
  const writing = (count: number): string =>
    `${Array.from({ length: count }, (_, n) => `UPDATE t SET a = ${n};\n`).join('')}ALTER TABLE t ALTER a SET NOT NULL;\n`;
  const asked = ({ sent }: { readonly sent: string }): number => sent.split('WITH path AS').length - 1;
  const [few, many] = [await counted(writing(2)), await counted(writing(12))];
  // Each statement asks for its own table, and for those of the others.
  expect(asked(many) - asked(few)).toBeLessThanOrEqual(20);
});

test('what a safer form has scanned is not counted again on every table, and is not the next statement', async () => {
  const { measurement, sent } = await counted(
    'ALTER TABLE t ALTER a SET NOT NULL;\nSELECT 1;\nALTER TABLE t ADD z int;\n',
  );
  expect(measurement.statements.map(({ effects }) => effects.scans.length)).toEqual([1, 0]);
  expect(measurement.statements[0]?.hazards[0]?.safer).not.toBeNull();
  expect(sent).not.toContain("WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'm')");
});

test('locks on what a file makes itself are not read', async () => {
  let rows = 0;
  const making = Array.from({ length: 20 }, (_, n) => `CREATE TABLE made_${n} (id int PRIMARY KEY);\n`).join(
    '',
  );
  const source = bundledSource('migration.sql', `${making}ALTER TABLE t ADD z int;\n`);
  const counting: Database = {
    ...database,
    query: async (text, during) => {
      const results = await database.query(text, during);
      if (text.includes('pg_locks'))
        rows += results.flatMap((one) => one.rows).filter((row) => 'mode' in row).length;
      return results;
    },
  };
  const existing = await existingIn(database);
  await measure(counting, source, source.script.statements, {
    limit: 60_000,
    lineOf: lineFinder(source.sql),
    existing,
  });
  expect(rows).toBeLessThanOrEqual(3);
});

test('of code whose statements are all known no more is read than they name', async () => {
  const block = (body: string): string => `DO $$ BEGIN ${body}; END $$;\n`;
  const everything = /pg_feature_inventory\.everything', 'true'/;
  const known = await counted(block("EXECUTE 'ALTER TABLE t ADD COLUMN x int NOT NULL'"));
  expect(known.sent).not.toMatch(everything);
  expect(known.measurement.statements[0]?.hazards.map(({ rule }) => rule)).toContain('add-not-null-column');
  expect((await counted(block("EXECUTE format('ALTER TABLE %I ADD COLUMN x int', 't')"))).sent).toMatch(
    everything,
  );
});

test('what is there before a file is read again only where it has changed since', async () => {
  const first = await catalogueOf(database);
  await query(url, 'CREATE TABLE later (id int PRIMARY KEY); ALTER TABLE t RENAME TO renamed');
  const all = await catalogueOf(database);
  const changed = await catalogueOf(database, [], first);
  // How often each was scanned, the session forgets once a second, when it hands the figures on.
  const read = ({ relations }: typeof all): readonly object[] =>
    [...relations.values()].map((one) => ({ ...one, scans: null }));
  expect(read(changed)).toEqual(expect.arrayContaining([...read(all)]));
  expect(changed.relations.size).toBe(all.relations.size);
  expect([...changed.above].toSorted()).toEqual([...all.above].toSorted());
  await query(url, 'DROP TABLE later; ALTER TABLE renamed RENAME TO t');
  const dropped = await catalogueOf(database, [], changed);
  expect([...dropped.relations.values()].map(({ name }) => name).toSorted()).toEqual(['t', 't_pkey']);
});

/** How many rows of pg_depend a look at what is there goes through, without those that an index finds one by one. */
async function dependenciesRead(): Promise<number> {
  await catalogueOf(database, ['BEGIN']);
  const [result] = await database.query(
    `SELECT pg_stat_get_xact_tuples_fetched(c)::int + pg_stat_get_xact_tuples_returned(c)::int AS rows
    FROM CAST('pg_depend' AS regclass) c; ROLLBACK`,
  );
  return result?.rows[0]?.['rows'] as number;
}

test('what has no sequence is not read to find whose the sequences are', async () => {
  const names = Array.from({ length: 50 }, (_, n) => `plain_${n}`);
  // As many statistics as the planner has of a database that has been there for a while.
  await query(url, 'CREATE TABLE drawn (id int GENERATED ALWAYS AS IDENTITY); ANALYZE pg_depend');
  const few = await dependenciesRead();
  await query(url, names.map((name) => `CREATE TABLE ${name} (id int PRIMARY KEY, a int)`).join('; '));
  await query(url, 'ANALYZE pg_depend');
  const many = await dependenciesRead();
  const { relations, above } = await catalogueOf(database);
  const nameOf = (oid: number): string | undefined => relations.get(oid)?.name;
  const owners = [...above].filter(([oid]) => nameOf(oid) === 'drawn_id_seq');
  await query(url, `DROP TABLE drawn, ${names.join(', ')}`);
  expect(owners.map(([, uppers]) => uppers.map(nameOf))).toEqual([['drawn']]);
  expect(many - few).toBeLessThan(names.length);
});

test('a statement that means nothing is not judged', async () => {
  const nothing = (count: number): string =>
    Array.from(
      { length: count },
      (_, n) => `CREATE TABLE new_${n} (id int);\nCOMMENT ON TABLE new_${n} IS 'x';\n`,
    ).join('');
  const [few, many] = [await counted(nothing(2)), await counted(nothing(12))];
  expect((many.messages - few.messages) / 20).toBeLessThanOrEqual(1);
});

const making = `
  SET lock_timeout = '5s';
  CREATE TABLE made (id int PRIMARY KEY, body text DEFAULT now());
  CREATE INDEX ON made (body);
  ALTER TABLE made ADD COLUMN z int NOT NULL DEFAULT 1;
  INSERT INTO made (id, body) VALUES (1, gen_random_uuid());
  ALTER TABLE made ENABLE ROW LEVEL SECURITY;
  CREATE POLICY p ON made USING (own());
  CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  GRANT SELECT ON made TO PUBLIC;
  COMMENT ON COLUMN made.body IS 'new';
`;

test('a file that only makes what is new is not run', async () => {
  const { measurement, sent } = await counted(making);
  expect(measurement.statements).toEqual([]);
  expect(sent).not.toContain('CREATE TABLE made');
});

test.each([
  ['INSERT INTO made (id) SELECT id FROM t', 'reads one that is there'],
  ['ALTER TABLE t ADD COLUMN q int', 'changes one that is there'],
  ['CREATE TABLE other (t int REFERENCES t)', 'locks the referenced one'],
  ['CREATE TABLE other (LIKE t)', 'copies one'],
  ['CREATE TABLE other () INHERITS (t)', 'inherits from one'],
  ['INSERT INTO made (id) VALUES ((SELECT max(id) FROM t))', 'reads one in a value'],
  ['INSERT INTO made (id) VALUES (own())', 'runs code'],
  ['CREATE INDEX ON made (own(id))', 'runs code for each row'],
  [
    'CREATE TRIGGER tr AFTER UPDATE ON made FOR EACH ROW EXECUTE FUNCTION touched()',
    'has rows and runs code',
  ],
  ['CREATE TABLE other (a int DEFAULT own())', 'has rows and runs code'],
  ['CREATE FUNCTION own(a int) RETURNS int LANGUAGE sql AS $$SELECT 1$$', 'is another one of the same name'],
  ["COMMENT ON TABLE t IS 'there'", 'is about one that is there'],
  ['GRANT SELECT ON t TO PUBLIC', 'is about one that is there'],
  ['DO $$ BEGIN ALTER TABLE t ADD COLUMN q int; END $$', 'runs what nobody reads'],
  ['ALTER TABLE somewhere ADD COLUMN q int', 'changes one that the file did not make'],
])('a file is run whose statement %s: it %s', async (statement) => {
  await query(url, 'CREATE FUNCTION own(a int DEFAULT 1) RETURNS boolean LANGUAGE sql AS $$SELECT true$$');
  try {
    expect((await counted(`${making}${statement};\n`)).sent).toContain('CREATE TABLE made');
  } finally {
    await query(url, 'DROP FUNCTION own');
  }
});

test('a new table that has the name of one in another schema is looked at', async () => {
  await query(url, 'CREATE SCHEMA beside; CREATE TABLE beside.made (id int)');
  try {
    expect((await counted(making)).sent).toContain('CREATE TABLE made');
  } finally {
    await query(url, 'DROP SCHEMA beside CASCADE');
  }
});

test('tables with columns of types of the user are read once as well', async () => {
  await query(
    url,
    `CREATE TYPE kind AS ENUM ('a', 'b'); CREATE TABLE k (id int, k kind, a int, b int, c int)`,
  );
  try {
    const changing = (columns: readonly string[]): string =>
      columns.map((one) => `ALTER TABLE k ALTER ${one} SET NOT NULL;\nSELECT 1;\n`).join('');
    const [few, many] = [await counted(changing(['a'])), await counted(changing(['a', 'b', 'c']))];
    // Before and behind each statement, and behind its safer form.
    expect(reads(many.sent) - reads(few.sent)).toBe(2 * 3);
    expect(few.sent).toContain('EXECUTE pg_feature_inventory_plain_state');
  } finally {
    await query(url, 'DROP TABLE k; DROP TYPE kind');
  }
});

/** Reads these by the plain query and by the whole one. */
async function readTwice(
  names: readonly string[],
): Promise<{ readonly plain: State | null; readonly whole: State | null }> {
  const ask = asking(database);
  await ask('BEGIN');
  await prepareState(ask);
  const scope = { names, relations: [], everything: false, routines: false, types: [] };
  const [plain, whole] = [await readPrepared(ask, scope, true), await readPrepared(ask, scope, false)];
  await ask('ROLLBACK');
  await forgetState(ask);
  return { plain, whole };
}

test('of ordinary tables the plain query finds all that there is', async () => {
  await query(
    url,
    `CREATE SCHEMA "Other""s"; CREATE ROLE plain_reader;
     CREATE TABLE "Other""s"."Main" (id serial PRIMARY KEY, "Name x" text COLLATE "C" DEFAULT 'x' CHECK ("Name x" <> ''),
       v varchar(20) UNIQUE, n numeric(10, 2) NOT NULL, at timestamptz(3) DEFAULT now(), gone int, a int[],
       g bigint GENERATED ALWAYS AS IDENTITY, s int GENERATED ALWAYS AS (gone * 2) STORED);
     ALTER TABLE "Other""s"."Main" DROP COLUMN gone CASCADE, ADD COLUMN later int DEFAULT 7;
     CREATE INDEX ON "Other""s"."Main" (v DESC, n) INCLUDE (at) WHERE n > 0;
     CREATE INDEX ON "Other""s"."Main" USING gin (a);
     CREATE TABLE refers (r int REFERENCES "Other""s"."Main" ON DELETE CASCADE, r2 text,
       FOREIGN KEY (r2) REFERENCES "Other""s"."Main" (v) NOT VALID, self int UNIQUE REFERENCES refers (self));
     CREATE UNIQUE INDEX refers_hidden ON refers (r, r2); CREATE INDEX ON refers USING hash (r2);
     CREATE UNLOGGED TABLE nothing (); ALTER TABLE refers ENABLE ROW LEVEL SECURITY;
     GRANT SELECT ON refers TO PUBLIC; GRANT SELECT, INSERT ON "Other""s"."Main" TO plain_reader`,
  );
  try {
    for (const names of [
      ['refers'],
      ['"Other""s"."Main"'],
      ['refers', 't', '"Other""s"."Main"', 'not_there', 'nothing'],
    ]) {
      const { plain, whole } = await readTwice(names);
      // What else hangs on it only the plain query says.
      const relations = plain?.relations.map(({ isBare: _, ...one }) => one);
      expect({ ...plain, relations }).toEqual(whole);
      expect(plain?.constraints.length).toBeGreaterThan(2);
      expect(plain?.indexes.length).toBeGreaterThan(2);
    }
  } finally {
    await query(url, 'DROP SCHEMA "Other""s" CASCADE; DROP TABLE refers, nothing; DROP ROLE plain_reader');
  }
});

test.each([
  ['CREATE TABLE o (k own_kind)', 'has a type of the user'],
  ['CREATE TABLE o (d information_schema.cardinal_number)', 'has a domain'],
  ['CREATE TABLE o (id int) PARTITION BY RANGE (id)', 'is partitioned'],
  [
    'CREATE TABLE p (id int) PARTITION BY RANGE (id); CREATE TABLE o PARTITION OF p DEFAULT',
    'is a partition',
  ],
  ['CREATE TABLE o (id int); CREATE TABLE p () INHERITS (o)', 'has children'],
  ['CREATE TABLE p (); CREATE TABLE o () INHERITS (p)', 'has a parent'],
  ['CREATE TABLE o (id int); CREATE VIEW p AS SELECT id FROM o', 'has a view'],
  [
    'CREATE TABLE o (id serial); CREATE VIEW p AS SELECT last_value FROM o_id_seq',
    'has a view of its sequence',
  ],
  ['CREATE VIEW o AS SELECT 1 AS one', 'is a view'],
  ['CREATE TABLE p (id int); CREATE INDEX o ON p (id)', 'is an index'],
  ['CREATE TABLE o (e int4range, EXCLUDE USING gist (e WITH &&))', 'has an exclusion constraint'],
  ['CREATE TABLE o (a int, CHECK (tableoid > 0))', 'has a constraint on a column of the system'],
  ['CREATE TABLE o (a int); CREATE INDEX ON o ((a::own_kind2))', 'has an index with an expression'],
  [
    'CREATE TABLE o (b text COLLATE "ucs_basic"); CREATE INDEX ON o (b)',
    'has an index with another collation',
  ],
  ['CREATE TABLE o (a int, UNIQUE NULLS NOT DISTINCT (a))', 'has a unique constraint that null fulfils once'],
])('what is no ordinary table is not taken for all: %s, it %s', async (sql) => {
  await query(
    url,
    `CREATE SCHEMA special; SET search_path = special; CREATE TYPE own_kind AS ENUM ('a'); CREATE DOMAIN own_kind2 AS int; ${sql}`,
  );
  try {
    const { plain, whole } = await readTwice(['special.o']);
    expect(plain).toBeNull();
    expect(whole?.relations).not.toEqual([]);
  } finally {
    await query(url, 'DROP SCHEMA special CASCADE');
  }
});

test('an index that is built as it was before is not built once more to try CONCURRENTLY', async () => {
  const { measurement, sent } = await counted('CREATE INDEX made_anew ON t (a);\n');
  expect(sent.split('made_anew')).toHaveLength(2);
  expect(measurement.statements[0]?.hazards[0]?.safer?.steps[0]?.sql).toContain(
    'INDEX CONCURRENTLY made_anew',
  );
});

test('a file that forgets all prepared statements is judged to its end, and nothing is left in the session', async () => {
  const { measurement } = await counted(
    'ALTER TABLE t ALTER a SET NOT NULL;\nDEALLOCATE ALL;\nALTER TABLE t ALTER b SET NOT NULL;\n',
  );
  const fails = measurement.statements.flatMap(({ line, hazards }) =>
    hazards.filter(({ rule }) => rule === 'set-not-null').map(() => line),
  );
  expect(fails).toEqual([1, 3]);
  expect((await database.query('SELECT name FROM pg_prepared_statements')).at(-1)?.rows).toEqual([]);
});

test('what is prepared reads the same as what is asked once', async () => {
  const ask = asking(database);
  await ask('BEGIN');
  await prepareState(ask);
  const [oid] = await ask(`SELECT 't'::regclass::oid::int8 AS t`);
  for (const everything of [false, true])
    for (const routines of [false, true]) {
      const scope = { relations: [Number(oid?.['t'])], everything, routines, types: 'all' as const };
      const once = await readState(pinned(ask), scope);
      expect(once.relations.map(({ name }) => name)).toContain('t');
      expect(await readPrepared(ask, { ...scope, names: ['t', 'not_there'] }, false)).toEqual(once);
    }
  await ask('ROLLBACK');
  await forgetState(ask);
});

test('a publication that gets a table is not asked for all others that it has', async () => {
  const names = Array.from({ length: 20 }, (_, n) => `listed_${n}`);
  await query(
    url,
    `${names.map((name) => `CREATE TABLE ${name} (id int PRIMARY KEY)`).join(';')}; CREATE TABLE further (id int);
      CREATE PUBLICATION listing FOR TABLE ${names.join(', ')}`,
  );
  const [row] = await query(url, `SELECT 'listed_7'::regclass::oid::int8::text AS oid`);
  const { measurement, sent } = await counted('ALTER PUBLICATION listing ADD TABLE further');
  expect(measurement.statements.flatMap(({ hazards }) => hazards.map(({ rule }) => rule))).toContain(
    'no-replica-identity',
  );
  expect(sent).not.toContain(String(row?.['oid']));
});
