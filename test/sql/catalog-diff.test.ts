import { describe, expect, test } from 'vitest';
import { ends, newest } from '../support/postgres.ts';
import { catalogSql, hostile, hostileQuoted, emptied, type Session } from './catalog-support.ts';

const base = `CREATE ROLE anon; CREATE ROLE reader; CREATE SCHEMA app;
  CREATE TABLE app.doc (id bigint PRIMARY KEY, title text, body text DEFAULT '', state int NOT NULL DEFAULT 0);
  CREATE INDEX doc_title ON app.doc (title); ALTER TABLE app.doc ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON app.doc USING (id > 0); GRANT SELECT ON app.doc TO reader;
  CREATE VIEW app.titles AS SELECT id, title FROM app.doc; CREATE FUNCTION app.f(a int) RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE FUNCTION app.f(a text) RETURNS int LANGUAGE sql AS 'SELECT 1';
  CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER t BEFORE UPDATE ON app.doc FOR EACH ROW EXECUTE FUNCTION app.touch();
  CREATE TYPE app.mood AS ENUM ('a', 'b'); CREATE TABLE app.note (id serial PRIMARY KEY, doc_id bigint REFERENCES app.doc);`;

async function prepared(session: Session): Promise<void> {
  await session.run(base);
  await session.run(catalogSql);
  await session.capture('base');
}

describe.each([...ends, 'embedded'] as const)('a change on %s', (engine) => {
  test('is one row with its severity and says what was and what is', async () => {
    await using session = await emptied(engine);
    await prepared(session);

    expect(
      await session.after(
        'ALTER TABLE app.doc ADD COLUMN note text, ADD COLUMN must int NOT NULL, DROP COLUMN body; ALTER TABLE app.doc ALTER state TYPE bigint, ALTER title SET NOT NULL',
      ),
    ).toEqual([
      'removed column app.doc.body breaking',
      'added column app.doc.must breaking',
      'added column app.doc.note additive',
      'changed column app.doc.state breaking',
      'changed column app.doc.title breaking',
    ]);
    expect((await session.changes()).find(({ identity }) => identity === 'app.doc.state')?.details).toEqual([
      { property: 'type', from: 'integer', to: 'bigint' },
    ]);

    expect(
      await session.after(
        'ALTER TABLE app.doc DISABLE ROW LEVEL SECURITY; DROP POLICY p ON app.doc; DROP INDEX app.doc_title; DROP FUNCTION app.f(int)',
      ),
    ).toEqual([
      'removed function app.f(integer) breaking',
      'removed index app.doc_title performance',
      'removed policy app.doc.p security',
      'changed table app.doc security',
    ]);
    expect((await session.changes()).at(-1)?.details).toEqual([
      { property: 'row_security', from: true, to: false },
    ]);

    expect(
      await session.after(
        "COMMENT ON TABLE app.doc IS 'Documents'; COMMENT ON COLUMN app.doc.title IS 'Title'",
      ),
    ).toEqual(['changed column app.doc.title cosmetic', 'changed table app.doc cosmetic']);
    expect(await session.after("ALTER TYPE app.mood ADD VALUE 'c' BEFORE 'b'")).toEqual([
      'changed type app.mood additive',
    ]);
    expect(
      await session.after('GRANT SELECT ON app.titles TO anon; REVOKE SELECT ON app.doc FROM reader'),
    ).toEqual([
      'removed grant table app.doc to reader security',
      'added grant view app.titles to anon security',
    ]);
    expect(await session.after('ALTER TABLE app.doc DISABLE TRIGGER t')).toEqual([
      'changed trigger app.doc.t breaking',
    ]);
    expect(
      await session.after("CREATE OR REPLACE FUNCTION app.f(a text) RETURNS int LANGUAGE sql AS 'SELECT 2'"),
    ).toEqual(['changed function app.f(text) additive']);
    expect(await session.after('ALTER FUNCTION app.f(text) SECURITY DEFINER')).toEqual([
      'changed function app.f(text) security',
    ]);
    expect(await session.after('SELECT 1')).toEqual([]);
  });
});

describe.each(ends)('a change on PostgreSQL %i', (engine) => {
  test('of a publication is breaking when something is published no longer, whatever is published besides', async () => {
    await using session = await emptied(engine);
    await session.run(`${base} CREATE TABLE app.more (id int PRIMARY KEY);
        CREATE PUBLICATION p FOR TABLE app.doc WITH (publish = 'insert'); CREATE PUBLICATION all_of FOR TABLE app.doc`);
    await session.run(catalogSql);
    await session.capture('base');
    const expected = [
      ['ALTER PUBLICATION p ADD TABLE app.note, app.more', 'additive'],
      ["ALTER PUBLICATION p SET (publish = 'insert, update, delete')", 'additive'],
      ["COMMENT ON PUBLICATION p IS 'To the warehouse'", 'cosmetic'],
      ['ALTER PUBLICATION p DROP TABLE app.more', 'breaking'],
      ['ALTER PUBLICATION p SET TABLE app.note, app.more', 'breaking'],
      ["ALTER PUBLICATION p SET (publish = 'insert')", 'breaking'],
      ['ALTER PUBLICATION p SET (publish_via_partition_root = true)', 'breaking'],
    ] as const;
    for (const [sql, severity] of expected)
      expect([sql, await session.after(sql)]).toEqual([sql, [`changed publication p ${severity}`]]);
    if (engine === 14) return;
    expect(await session.after('ALTER PUBLICATION p ADD TABLES IN SCHEMA app')).toEqual([
      'changed publication p additive',
    ]);
    expect(await session.after('ALTER PUBLICATION p SET TABLE app.note (id)')).toEqual([
      'changed publication p breaking',
    ]);
  });
});

// That every version is read and compared in the same way, the tests above show; these are on each in turn.
describe('a change', () => {
  test('is breaking only where an old query fails or finds less than before', async () => {
    await using session = await emptied(14);
    await session.run(`CREATE TABLE t (id int PRIMARY KEY, a int, v varchar(50), w varchar(50), b int NOT NULL DEFAULT 1,
        CONSTRAINT c CHECK (a > 0), UNIQUE (a));
      ALTER TABLE t ADD CONSTRAINT nv CHECK (a > 1) NOT VALID;
      CREATE TABLE r (x int, CONSTRAINT cascades FOREIGN KEY (x) REFERENCES t ON DELETE CASCADE);
      ALTER TABLE r ADD CONSTRAINT fk FOREIGN KEY (x) REFERENCES t NOT VALID;
      CREATE TABLE p (k int) PARTITION BY LIST (k); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1); CREATE TABLE q (k int NOT NULL);
      CREATE INDEX ON q (k); GRANT SELECT ON q TO PUBLIC`);
    await session.run(catalogSql);
    await session.capture('base');
    const expected = [
      ['ALTER TABLE t VALIDATE CONSTRAINT nv', 'changed constraint public.t.nv additive'],
      ['ALTER TABLE r VALIDATE CONSTRAINT fk', 'changed constraint public.r.fk additive'],
      ['ALTER TABLE t DROP CONSTRAINT c', 'removed constraint public.t.c additive'],
      ['ALTER TABLE r DROP CONSTRAINT fk', 'removed constraint public.r.fk additive'],
      ['ALTER TABLE r DROP CONSTRAINT cascades', 'removed constraint public.r.cascades breaking'],
      ['ALTER TABLE t ALTER v TYPE varchar(60)', 'changed column public.t.v additive'],
      ['ALTER TABLE t ALTER v TYPE text', 'changed column public.t.v additive'],
      ['ALTER TABLE t ALTER w TYPE varchar(40)', 'changed column public.t.w breaking'],
      ['ALTER TABLE t ALTER w TYPE int USING 1', 'changed column public.t.w breaking'],
      ['ALTER TABLE t ALTER b DROP DEFAULT', 'changed column public.t.b breaking'],
      ['ALTER TABLE p ATTACH PARTITION q FOR VALUES IN (2)', 'changed table public.q additive'],
      ['ALTER TABLE p DETACH PARTITION p1', 'changed table public.p1 breaking'],
    ] as const;
    for (const [sql, change] of expected) expect([sql, await session.after(sql)]).toEqual([sql, [change]]);
    expect((await session.changes())[0]?.details).toEqual([
      { property: 'partition_of', from: 'public.p', to: null },
    ]);
  });

  test('a removed table swallows what went with it, an added one what came with it unless everyone gets at it', async () => {
    await using session = await emptied(newest);
    await prepared(session);
    expect(await session.after('DROP TABLE app.note')).toEqual(['removed table app.note breaking']);
    expect(
      await session.after(`CREATE TABLE app.page (id serial PRIMARY KEY, doc_id bigint REFERENCES app.doc); CREATE INDEX ON app.page (doc_id); GRANT SELECT ON app.page TO reader, anon;
      ALTER TABLE app.page ENABLE ROW LEVEL SECURITY; CREATE POLICY q ON app.page USING (true)`),
    ).toEqual([
      'added grant table app.page to anon security',
      'added policy app.page.q security',
      'added table app.page additive',
    ]);
    expect(await session.after('DROP SCHEMA app CASCADE')).toEqual([
      'removed function app.f(integer) breaking',
      'removed function app.f(text) breaking',
      'removed function app.touch() breaking',
      'removed schema app breaking',
      'removed table app.doc breaking',
      'removed table app.page breaking',
      'removed type app.mood breaking',
      'removed view app.titles breaking',
    ]);
  });

  test('a rename is one row, not a loss and a gain', async () => {
    await using session = await emptied(14);
    await prepared(session);
    expect(await session.after('ALTER TABLE app.doc RENAME TO paper')).toEqual([
      'changed constraint app.note.note_doc_id_fkey breaking',
      'renamed table app.paper breaking',
      'changed view app.titles additive',
    ]);
    expect((await session.changes()).find(({ kind }) => kind === 'table')?.details).toEqual([
      { property: 'table', from: 'doc', to: 'paper' },
    ]);
    expect(
      await session.after(
        `ALTER FUNCTION app.f(text) RENAME TO ${hostileQuoted}; ALTER INDEX app.doc_title RENAME TO paper_title; ALTER POLICY p ON app.paper RENAME TO own`,
      ),
    ).toEqual([
      `renamed function app.${hostileQuoted}(text) breaking`,
      'renamed index app.paper_title cosmetic',
      'renamed policy app.paper.own cosmetic',
    ]);
    expect((await session.changes())[0]?.details).toEqual([{ property: 'function', from: 'f', to: hostile }]);
  });

  test('a renamed column is told from one that was dropped and added, even with the same type', async () => {
    await using session = await emptied(newest);
    await session.run(`CREATE TABLE t (a int, b int, c text, d text); ${catalogSql}`);
    await session.capture();
    expect(
      await session.after(
        `ALTER TABLE t RENAME b TO "B b"; ALTER TABLE t DROP COLUMN d; ALTER TABLE t ADD COLUMN e text`,
      ),
    ).toEqual([
      'renamed column public.t."B b" breaking',
      'removed column public.t.d breaking',
      'added column public.t.e additive',
    ]);
    expect((await session.changes())[0]?.details).toEqual([{ property: 'name', from: 'b', to: 'B b' }]);
    // Two that change places, one of them with another type, in a table of another name.
    expect(
      await session.after(
        `ALTER TABLE t RENAME a TO x; ALTER TABLE t RENAME c TO a; ALTER TABLE t RENAME x TO c; ALTER TABLE t ALTER c TYPE bigint; ALTER TABLE t RENAME TO u`,
      ),
    ).toEqual([
      'renamed column public.u.a breaking',
      'renamed column public.u.c breaking',
      'renamed table public.u breaking',
    ]);
    expect((await session.changes())[1]?.details).toEqual([
      { property: 'name', from: 'a', to: 'c' },
      { property: 'type', from: 'integer', to: 'bigint' },
    ]);
    // A table that was made again has no column that lived on.
    expect(await session.after(`DROP TABLE u; CREATE TABLE u (z bigint, "B b" int, a text, e text)`)).toEqual(
      ['removed column public.u.c breaking', 'added column public.u.z additive'],
    );
  });

  test('what belongs to a renamed schema or table is not renamed itself', async () => {
    await using session = await emptied(14);
    await prepared(session);
    expect(
      (await session.after('ALTER SCHEMA app RENAME TO store')).filter((row) => !/ grant /.test(row)),
    ).toEqual([
      'changed column store.note.id additive',
      'changed constraint store.note.note_doc_id_fkey breaking',
      'renamed schema store breaking',
      'changed sequence store.note_id_seq additive',
      'changed trigger store.doc.t breaking',
      'changed view store.titles additive',
    ]);
  });

  test('any two snapshots can be compared, in both directions, and an unknown one is an error', async () => {
    await using session = await emptied(newest);
    await prepared(session);
    await session.after('CREATE TABLE app.one (a int)');
    await session.after('DROP TABLE app.one; CREATE TABLE app.two (a int)');
    const compare = async (from: number, to: number): Promise<string[]> =>
      (await session.run(`SELECT change, identity FROM catalog.diff(${from}, ${to})`)).map(
        (row) => `${row.change} ${row.identity}`,
      );
    expect(await compare(1, 3)).toEqual(['added app.two']);
    expect(await compare(3, 1)).toEqual(['removed app.two']);
    expect(await compare(2, 3)).toEqual(['removed app.one', 'added app.two']);
    expect(await compare(2, 2)).toEqual([]);
    await expect(compare(1, 9)).rejects.toThrow('Snapshot 9 does not exist.');
  });

  test('a schema that went and came back is equal to what it was, but not unchanged since', async () => {
    await using session = await emptied(14);
    await prepared(session);
    await session.after('CREATE VIEW app.v AS SELECT 1 AS one');
    await session.after('DROP VIEW app.v');
    const rows = await session.run(
      'SELECT schema_hash, unchanged_since::int FROM catalog.snapshots ORDER BY id',
    );
    expect(rows.map((row) => row.unchanged_since)).toEqual([1, 2, 3]);
    expect(rows[2]?.schema_hash).toBe(rows[0]?.schema_hash);
    expect(await session.run('SELECT * FROM catalog.diff(1, 3)')).toEqual([]);
  });
});
