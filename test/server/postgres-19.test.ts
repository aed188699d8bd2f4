import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { render } from '../../src/inventory/index.ts';
import { exposedSchemas, findings } from '../../src/snapshot/index.ts';
import { checkout, migrate } from '../migrations/support.ts';
import { catalogSql, connectTo, type Session } from '../sql/catalog-support.ts';
import { pgbouncerInstalled, startPooler } from '../support/pgbouncer.ts';
import { has19, query, startServer, type Server } from '../support/postgres.ts';

/** What is new in PostgreSQL 19, where it can be had; see the list of majors in test/support/postgres.ts. */
describe.skipIf(!has19)('PostgreSQL 19', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer(19, ['wal_level=logical']);
  });
  afterAll(() => server[Symbol.asyncDispose]());

  /** A session on a database of its own with this schema, of which a snapshot has been taken. */
  async function captured(sql: string): Promise<Session> {
    const session = await connectTo(await server.createDatabase());
    await session.run(`${sql}; ${catalogSql}`);
    await session.capture();
    return session;
  }
  const tables = `CREATE TABLE orders (id int); CREATE TABLE other (id int); CREATE TABLE parent (id int);
    CREATE TABLE child () INHERITS (parent); CREATE TABLE log (id int) PARTITION BY RANGE (id);
    CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (9);`;

  test('a publication of all tables says which it leaves out, and of which tables no update fails for it', async () => {
    await using session = await captured(`${tables}
      CREATE PUBLICATION but FOR ALL TABLES EXCEPT (TABLE orders, parent, log), ALL SEQUENCES;
      CREATE PUBLICATION sequences FOR ALL SEQUENCES;`);
    const snapshot = await session.current();
    expect(snapshot.publications).toMatchObject([
      {
        name: 'but',
        all_tables: true,
        all_sequences: true,
        except: ['public.child', 'public.log', 'public.orders', 'public.parent'],
        tables: [],
      },
      { name: 'sequences', all_tables: false, all_sequences: true, tables: [] },
    ]);
    const unidentified = (): Promise<readonly string[]> =>
      session.current().then((now) =>
        findings(now, { exposedSchemas: exposedSchemas(now) })
          .filter(({ rule }) => rule === 'published_without_key')
          .map(({ object }) => object),
      );
    expect(await unidentified()).toEqual(['table:public.other']);
    const [page] = render(snapshot, {
      statistics: 'none',
      layout: 'single',
      path: 'FEATURE_INVENTORY.md',
      schemas: [],
    });
    expect(page?.content).toContain(
      'all tables except `public.child`, `public.log`, `public.orders`, `public.parent`; all sequences',
    );
    expect(page?.content).toMatch(/\| `sequences` \| all sequences \|/);
    // A partition is left out with its table, a child that comes later is not.
    await session.run(
      'CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (9) TO (19); CREATE TABLE later () INHERITS (parent)',
    );
    await session.capture();
    expect(await unidentified()).toEqual(['table:public.later', 'table:public.other']);
    const published = await session.run(
      "SELECT DISTINCT tablename FROM pg_publication_tables WHERE schemaname = 'public' ORDER BY 1",
    );
    expect(published.map(({ tablename }) => tablename)).toEqual(['later', 'other']);
  });

  test('to leave out more or publish less breaks a subscriber, the opposite does not', async () => {
    await using session = await captured(`${tables} CREATE PUBLICATION p FOR ALL TABLES EXCEPT (TABLE orders);
      CREATE PUBLICATION q FOR TABLE other`);
    for (const [sql, told] of [
      ['ALTER PUBLICATION p SET ALL TABLES EXCEPT (TABLE orders, other)', 'changed publication p breaking'],
      ['ALTER PUBLICATION p SET ALL TABLES EXCEPT (TABLE other)', 'changed publication p additive'],
      ['ALTER PUBLICATION p SET ALL TABLES, ALL SEQUENCES', 'changed publication p additive'],
      ['ALTER PUBLICATION p SET ALL TABLES', 'changed publication p breaking'],
      ['DROP PUBLICATION q; CREATE PUBLICATION q FOR ALL TABLES', 'changed publication q additive'],
      ['DROP PUBLICATION q; CREATE PUBLICATION q FOR TABLE other', 'changed publication q breaking'],
    ] as const)
      expect([sql, await session.after(sql)]).toEqual([sql, [told]]);
  });

  test('a check is made ENFORCED as it is, and the finding about it is gone', async () => {
    await using session = await captured(
      'CREATE TABLE t (id int PRIMARY KEY, a int, CONSTRAINT wish CHECK (a > 0) NOT ENFORCED)',
    );
    const found = async (): Promise<readonly string[]> => {
      const now = await session.current();
      return findings(now, { exposedSchemas: exposedSchemas(now) })
        .filter(({ rule }) => rule === 'constraint_not_enforced')
        .map(({ remedy }) => remedy);
    };
    const remedies = await found();
    expect(remedies).toEqual(['ALTER TABLE public.t ALTER CONSTRAINT wish ENFORCED;']);
    await session.run(remedies.join());
    await session.capture();
    expect(await found()).toEqual([]);
  });

  test.skipIf(!pgbouncerInstalled)(
    'a role that is no superuser applies files, also behind a pooler, whatever the settings show',
    async () => {
      // Shown as 'auto (tsc)', which nobody can set; those of TCP show what the system has for a default of 0.
      const url = await server.createDatabase('owned');
      await query(url, 'CREATE ROLE plain_owner LOGIN; ALTER DATABASE owned OWNER TO plain_owner');
      const files = (table: string): Record<string, string> => ({
        [`migrations/${table}.sql`]: `CREATE TABLE ${table} (a int); SET extra_float_digits = 0;`,
        [`migrations/${table}_index.sql`]: `CREATE INDEX CONCURRENTLY ON ${table} (a);`,
      });
      const direct = await migrate(server.url('owned', 'plain_owner'), checkout(files('direct')));
      expect(direct.outcome.failed).toBeNull();
      await server.createDatabase('shared');
      await using pooler = await startPooler(server, 1);
      // Another client of the one backend has set it, to what it was.
      await query(pooler.url('shared'), "SET timing_clock_source = 'auto'");
      const pooled = await migrate(pooler.url('shared'), checkout(files('pooled')));
      expect([pooled.outcome.failed, pooled.files]).toEqual([
        null,
        ['migrations/pooled.sql', 'migrations/pooled_index.sql'],
      ]);
    },
  );

  test('what old dumps set and 19 has no longer fails with what to do', async () => {
    for (const [sql, remedy] of [
      ['SET escape_string_warning = off;', 'has no setting escape_string_warning'],
      ['SET standard_conforming_strings = off;', 'cannot be turned off'],
    ] as const) {
      const { outcome } = await migrate(await server.createDatabase(), checkout({ 'migrations/1.sql': sql }));
      expect(outcome.failed?.failure.remedy).toContain(remedy);
    }
  });
});
