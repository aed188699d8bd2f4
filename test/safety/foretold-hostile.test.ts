import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString, type Database } from '../../src/database/index.ts';
import { foretell, type Foretelling } from '../../src/safety/index.ts';
import { hasExtensions, startTranslated } from '../support/extensions.ts';
import { neighbour, pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { ends, newest, query, startServer, type Server } from '../support/postgres.ts';
import { pending } from './foretold-support.ts';

const setup = `CREATE ROLE app LOGIN; CREATE ROLE other;
  CREATE TABLE t (id int, a int CHECK (id > 0)); INSERT INTO t VALUES (1, NULL); CREATE VIEW v AS SELECT a FROM t;
  CREATE TABLE secret (a int); INSERT INTO secret VALUES (NULL); ALTER TABLE secret OWNER TO other;
  CREATE TABLE own (a int, mine bool); INSERT INTO own VALUES (NULL, false); ALTER TABLE own OWNER TO app;
  ALTER TABLE own ENABLE ROW LEVEL SECURITY; ALTER TABLE own FORCE ROW LEVEL SECURITY;
  CREATE POLICY mine ON own USING (mine);
  CREATE TABLE p (id int, at int DEFAULT 3) PARTITION BY RANGE (id);
  CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10); CREATE TABLE p2 PARTITION OF p FOR VALUES FROM (10) TO (20);
  INSERT INTO p VALUES (1, NULL), (11, NULL); CREATE INDEX partial ON p (id) WHERE at > 0;`;

/** `level rule: what is counted` of what fails or is lost. */
const told = ({ statements, failed }: Foretelling): readonly string[] => [
  ...(failed === null ? [] : [failed]),
  ...statements.flatMap(({ hazards }) =>
    hazards
      .filter(({ aspect }) => aspect === 'fails' || aspect === 'loses')
      .map(({ level, rule, message }) => `${level} ${rule}: ${message.split('; ').slice(1).join('; ')}`),
  ),
];

describe.each(ends)('verdicts about a database that does not make it easy, PostgreSQL %s', (major) => {
  let server: Server;
  let url: string;
  let database: Database;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startServer(major);
    url = await server.createDatabase('hostile');
    database = await connect(parseConnectionString(url));
    await database.query(setup);
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.close();
    await server[Symbol.asyncDispose]();
  });

  test('a role without the right to read a table, and one from whom rows are hidden, is told what it can be', async () => {
    const app = await connect(parseConnectionString(url.replace('postgres@', 'app@')));
    try {
      const files = ['secret', 'own'].map((name) => `ALTER TABLE ${name} ALTER a SET NOT NULL`);
      expect(told(await foretell(app, pending(...files, 'DROP TABLE secret')))).toEqual([
        'warning set-not-null: not counted: public.secret belongs to other, which app does not trust',
        'warning set-not-null: not counted: row security hides rows of public.own from app',
        'error drop-table: not counted: public.secret belongs to other, which app does not trust',
      ]);
    } finally {
      await app.close();
    }
  });

  test('a partitioned table is counted over its partitions, and told once', async () => {
    expect(
      told(await foretell(database, pending('ALTER TABLE p ALTER at SET NOT NULL; DROP TABLE p'))),
    ).toEqual(['error set-not-null: 2 rows violate it now', 'error drop-table: now 2 rows of public.p']);
  });

  test('a table that another session has locked is told of without waiting', async () => {
    await client.query('BEGIN; LOCK TABLE t, p, v IN ACCESS EXCLUSIVE MODE');
    try {
      const files = pending('ALTER TABLE t ADD CHECK (a > 0); DROP TABLE p CASCADE; DROP TABLE t CASCADE');
      expect(told(await foretell(database, files))).toEqual([
        'warning add-check: not counted: somebody else has locked a table that it reads',
        'error drop-table: not counted: somebody else has locked a table that it reads',
        'error drop-table: not counted: somebody else has locked a table that it reads',
      ]);
    } finally {
      await client.query('ROLLBACK');
    }
  });

  // What the server's version has no part in.
  if (major === newest)
    test('of thousands of tables and statements messages, verdicts and names are few', async () => {
      await database.query(`CREATE SCHEMA big; DO $$ BEGIN FOR i IN 1..1000 LOOP
      EXECUTE format('CREATE TABLE big.t%s (id int)', i); END LOOP; END $$`);
      let messages = 0;
      const counting: Database = {
        ...database,
        query: (text, during) => {
          messages++;
          return database.query(text, during);
        },
      };
      const one = await foretell(counting, pending('DROP SCHEMA big CASCADE'));
      const rest = one.statements[0]?.hazards.find(({ rule }) => rule === 'drop-cascade')?.message;
      expect(rest).toMatch(/^CASCADE also drops 800 other objects: the table big\.t\d+, .* and 790 more$/);
      const each = Array.from(
        { length: 5_000 },
        (_, at) => `ALTER TABLE big.t${(at % 1_000) + 1} ADD x${at} int;`,
      );
      messages = 0;
      const many = await foretell(counting, pending(each.join('\n'), 'DROP TABLE t'));
      expect([many.failed, many.skipped, messages < 20]).toEqual([null, 4_501, true]);
      const rows = `${'INSERT INTO t VALUES (1);\n'.repeat(30_000)}ALTER TABLE p ALTER at SET NOT NULL; DROP TABLE t`;
      expect(told(await foretell(database, pending(rows)))).toEqual([
        'warning set-not-null: not counted: 1.sql:20001 may change the rows before',
        'error drop-table: now 1 row of public.t',
      ]);
    });

  test.skipIf(!pgbouncerInstalled)(
    'behind PgBouncer in transaction mode it is the same, and no setting is left',
    async () => {
      await using pooler = await startPooler(server, 1);
      const pooled = await connect(parseConnectionString(pooler.url('hostile')));
      try {
        await using other = await neighbour(pooler.url('hostile').split('?')[0] as string);
        const settings = `SELECT json_object_agg(name, setting) AS all FROM pg_settings
          WHERE name IN ('search_path', 'row_security', 'statement_timeout', 'lock_timeout', 'transaction_read_only')`;
        const before = await other.ask(settings);
        const files = pending('ALTER TABLE t ALTER a SET NOT NULL; DROP TABLE t CASCADE; DROP TABLE p');
        const direct = await foretell(database, files);
        expect(direct.statements).toHaveLength(3);
        expect(await foretell(pooled, files)).toEqual(direct);
        expect(await other.ask(settings)).toEqual(before);
        expect(await other.ask('SELECT count(*)::int AS n FROM pg_prepared_statements')).toEqual({ n: 0 });
      } finally {
        await pooled.close();
      }
    },
  );
});

test.skipIf(!hasExtensions)('a server that speaks German is told of in English', async () => {
  await using server = await startTranslated(['de_DE']);
  await query(server.url('postgres'), "ALTER DATABASE postgres SET lc_messages = 'de_DE.utf8'");
  const url = server.url('postgres');
  await expect(query(url, 'SELECT 1 / 0')).rejects.toThrow('Division durch Null');
  const database = await connect(parseConnectionString(url));
  try {
    await database.query(
      'CREATE TABLE t (id int, a int); INSERT INTO t VALUES (1, 1); CREATE VIEW v AS SELECT a FROM t',
    );
    const files = pending('ALTER TABLE t ADD CHECK (1 / (a - a) > 0); ALTER TABLE t DROP a CASCADE');
    expect(told(await foretell(database, files))).toEqual([
      'warning add-check: not counted: a division by zero, or a table that was changed meanwhile, ended it',
      'error drop-column: now 1 row of public.t with a value in a',
    ]);
  } finally {
    await database.close();
  }
});
