import { describe, expect, test } from 'vitest';
import { catalogSql, emptied, type Session } from './catalog-support.ts';

/** What a change reads like, with the properties that it is of. */
async function told(session: Session, text: string): Promise<readonly string[]> {
  await session.after(text);
  return (await session.changes()).map(
    ({ change, kind, identity, severity, details }) =>
      `${change} ${kind} ${identity} ${severity}: ${details.map(({ property }) => property).join(', ')}`,
  );
}

const day = (number: number): string => `2024-01-${String(number).padStart(2, '0')}`;

/** A partition as a nightly job makes it, with what its table cannot say. */
const made = (number: number): string => `
  CREATE TABLE log_${number} (LIKE log INCLUDING DEFAULTS) WITH (fillfactor = 70);
  ALTER TABLE log_${number} ADD CONSTRAINT of_day CHECK (at >= '${day(number)}' AND at < '${day(number + 1)}');
  ALTER TABLE log ATTACH PARTITION log_${number} FOR VALUES FROM ('${day(number)}') TO ('${day(number + 1)}');
  ALTER TABLE log_${number} ADD PRIMARY KEY (id); ALTER TABLE log_${number} OWNER TO keeper;
  COMMENT ON TABLE log_${number} IS 'Of ${day(number)}'; CREATE STATISTICS s_${number} ON id, what FROM log_${number};
  CREATE TABLE old_${number} () INHERITS (old); ALTER TABLE old_${number} ADD PRIMARY KEY (id), ADD CHECK (id % 100 = ${number});
  CREATE INDEX ON old_${number} (what); CREATE TRIGGER seen BEFORE INSERT ON old_${number} FOR EACH ROW EXECUTE FUNCTION seen();`;

async function prepare(session: Session): Promise<void> {
  await session.run(`
    CREATE ROLE keeper; CREATE ROLE anon; CREATE ROLE reader; CREATE SCHEMA app; GRANT USAGE ON SCHEMA app TO reader, keeper; CREATE ROLE stranger; SET search_path = app; ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO anon;
    CREATE TABLE log (id int NOT NULL, at date NOT NULL, what text) PARTITION BY RANGE (at); REVOKE ALL ON log FROM anon; CREATE INDEX log_what ON log (what);
    ALTER TABLE log ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON log USING (id > 0);
    CREATE FUNCTION seen() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TABLE old (id int PRIMARY KEY, what text); CREATE INDEX old_what ON old (what);
    CREATE TABLE p_1 (of_parent int); CREATE TABLE p_1_more (own int) INHERITS (p_1);
    ${made(1)} ${made(2)} ${made(3)}
    RESET search_path; ${catalogSql}; SET search_path = app;`);
  await session.capture();
}

describe.each([14, 18, 'embedded'] as const)('partitions on %s', (engine) => {
  test('come and go without a change, however they differ from their table, and are no objects of their own', async () => {
    await using session = await emptied(engine);
    await prepare(session);
    const first = await session.current();
    // A child with a column of its own is a table.
    expect(first.tables.map(({ table, partitions }) => [table, partitions])).toEqual([
      ['log', 3],
      ['old', 3],
      ['p_1', 0],
      ['p_1_more', 0],
    ]);
    for (const list of [
      first.constraints,
      first.indexes,
      first.triggers,
      first.grants,
      first.statistics_objects,
    ])
      expect(JSON.stringify(list)).not.toMatch(/(?:log|old|s)_\d/);
    for (const night of [4, 5, 6]) {
      expect(await told(session, `${made(night)} DROP TABLE log_${night - 3}, old_${night - 3}`)).toEqual([]);
    }
    const last = await session.current();
    expect(last.schema_hash).toBe(first.schema_hash);
    expect(last.unchanged_since.id).toBe(first.unchanged_since.id);
    expect(last.partitions?.map(({ table }) => table)).toEqual([
      'log_4',
      'log_5',
      'log_6',
      'old_4',
      'old_5',
      'old_6',
    ]);
    expect(await session.run('SELECT * FROM catalog.drift')).toEqual([]);
  });

  // The embedded engine is PostgreSQL 18 too: that it reads and compares as servers do, the test above shows.
  if (engine === 'embedded') return;

  test('that somebody changes are one change each, once, and their going is none', async () => {
    await using session = await emptied(engine);
    await prepare(session);
    for (const [at, [text, change]] of (
      [
        ['ALTER TABLE log_1 ENABLE ROW LEVEL SECURITY', 'log_1 security: row_security'],
        ['ALTER TABLE log_1 DISABLE ROW LEVEL SECURITY', 'log_1 security: row_security'],
        ['CREATE POLICY mine ON log_2 USING (true)', 'log_2 security: policies'],
        ['DROP INDEX old_1_what_idx', 'old_1 performance: missing'],
        ['CREATE INDEX ON log_1 (id, what)', 'log_1 performance: indexes'],
        ['ALTER TABLE log_3 OWNER TO CURRENT_USER', 'log_3 security: owner'],
        ['GRANT UPDATE ON log_1 TO reader', 'log_1 security: privileges'],
        ['REVOKE ALL ON log_1 FROM reader', 'log_1 security: privileges'],
        ['GRANT SELECT (what) ON log_1 TO reader', 'log_1 security: privileges'],
        ['ALTER TABLE log_1 DROP CONSTRAINT log_1_pkey', 'log_1 breaking: constraints, indexes'],
        ['ALTER TABLE old_2 DISABLE TRIGGER seen', 'old_2 breaking: triggers'],
        ['ALTER TABLE log_2 ALTER what SET NOT NULL', 'log_2 additive: columns'],
        ['ALTER TABLE log_2 SET UNLOGGED', 'log_2 breaking: persistence'],
        ["COMMENT ON TABLE log_2 IS 'by hand'", 'log_2 cosmetic: comment'],
        ['DROP STATISTICS s_2', 'log_2 additive: statistics_objects'],
      ] as const
    ).entries()) {
      const before = (await session.current()).schema_hash;
      expect(await told(session, text), text).toEqual([`changed partition app.${change}`]);
      expect((await session.current()).schema_hash, text).not.toBe(before);
      if (at % 3 === 2) expect(await told(session, 'ANALYZE'), text).toEqual([]);
    }
    // All at once, and as drift: what was left by the last run.
    await session.run('SELECT catalog.accept_snapshot((SELECT max(id) FROM catalog.snapshots))');
    expect(
      await told(
        session,
        'ALTER TABLE log_3 ENABLE ROW LEVEL SECURITY; GRANT INSERT ON log_3 TO reader; DROP TABLE log_1, old_1',
      ),
    ).toEqual(['changed partition app.log_3 security: privileges, row_security']);
    expect(await session.run('SELECT identity FROM catalog.drift')).toEqual([{ identity: 'app.log_3' }]);
    const { schema_hash } = await session.current();
    expect(await told(session, 'DROP TABLE log_2, log_3')).toEqual([]);
    expect((await session.current()).schema_hash).toBe(schema_hash);
  });

  test('differ in nothing because their table changed', async () => {
    await using session = await emptied(engine);
    await prepare(session);
    for (const [text, changes] of [
      ['ALTER TABLE log DISABLE ROW LEVEL SECURITY', ['changed table app.log security: row_security']],
      ['ALTER TABLE log OWNER TO keeper', ['changed table app.log security: owner']],
      ['GRANT SELECT ON log TO reader', ['added grant table app.log to reader security: ']],
      ['CREATE INDEX log_id ON log (id)', ['added index app.log_id additive: ']],
      ['CREATE INDEX old_more ON old (what, id)', ['added index app.old_more additive: ']],
      ['ALTER TABLE log ADD COLUMN more int DEFAULT 1', ['added column app.log.more additive: ']],
      ['ALTER TABLE log RENAME TO diary', ['renamed table app.diary breaking: table']],
    ] as const)
      expect(await told(session, text), text).toEqual(changes);
  });

  test('lack no NOT NULL of their table, which they inherit', async () => {
    await using session = await emptied(engine);
    await prepare(session);
    const became = 'changed column app.old.what breaking: not_null';
    // Only from 18 on it is a constraint.
    const steps: readonly (readonly [string, readonly string[]])[] =
      engine === 14
        ? [['ALTER TABLE old ALTER what SET NOT NULL', [became]]]
        : [
            [
              'ALTER TABLE old ADD CONSTRAINT given NOT NULL what NOT VALID',
              [became, 'added constraint app.old.given additive: '],
            ],
            [
              'ALTER TABLE old VALIDATE CONSTRAINT given',
              ['changed constraint app.old.given additive: definition, validated'],
            ],
            [
              "COMMENT ON CONSTRAINT old_id_not_null ON old IS 'a key'",
              ['added constraint app.old.old_id_not_null additive: '],
            ],
          ];
    for (const [text, changes] of steps) expect(await told(session, text), text).toEqual(changes);
    expect(JSON.stringify((await session.current()).partitions)).not.toContain('missing');
  });

  test('that are published by themselves are told as partitions of their table', async () => {
    await using session = await emptied(engine);
    await prepare(session);
    expect(await told(session, 'CREATE PUBLICATION p FOR TABLE log_1, old')).toEqual([
      'added publication p additive: ',
    ]);
    expect(await told(session, 'ALTER PUBLICATION p ADD TABLE log_2; DROP TABLE log_1')).toEqual([]);
    const { publications } = await session.current();
    expect(publications).toMatchObject([
      {
        tables: expect.arrayContaining(['partitions of app.log']),
        partitions: expect.arrayContaining(['app.log_2']),
      },
    ]);
  });

  test('of a snapshot of the form before change nothing, whatever it said of them', async () => {
    await using session = await emptied(engine);
    await prepare(session);
    // As form 6 did: each partition only where it differs, with what belongs to it beside it; every role; each ACL.
    await session.run(`UPDATE catalog.snapshots SET capture_version = 6; UPDATE catalog.objects SET body = body - 'partition_of' - 'indexes' - 'constraints' WHERE kind = 'partition';
      DELETE FROM catalog.objects WHERE identity = 'app.log_2' OR kind = 'other role';
      INSERT INTO catalog.objects (kind, identity, oid, hash, body, valid_from)
      SELECT v.kind, v.identity, 1, 'x', v.body::jsonb, 1 FROM (VALUES
        ('table', 'app.old_1', '{"schema": "app", "table": "old_1", "columns": []}'),
        ('index', 'app.log_1_pkey', '{"schema": "app", "table": "log_1", "index": "log_1_pkey"}'),
        ('constraint', 'app.log_1.log_1_pkey', '{"schema": "app", "table": "log_1", "constraint": "log_1_pkey"}'),
        ('policy', 'app.log_1.p', '{"schema": "app", "table": "log_1", "policy": "p"}'),
        ('trigger', 'app.old_1.seen', '{"schema": "app", "table": "old_1", "trigger": "seen"}'),
        ('grant', 'partition app.log_1 to anon', '{"on": "partition", "object": "app.log_1", "grantee": "anon", "privileges": ["SELECT"]}'),
        ('grant', 'column app.log_1.id to anon', '{"on": "column", "object": "app.log_1.id", "grantee": "anon", "privileges": ["SELECT"]}'),
        ('grant', 'type app.mood to PUBLIC', '{"on": "type", "object": "app.mood", "grantee": "PUBLIC", "privileges": ["USAGE"]}'),
        ('grant', 'database this to PUBLIC', '{"on": "database", "object": "this", "grantee": "PUBLIC", "privileges": ["CONNECT", "TEMPORARY"]}'),
        ('role', 'stranger', '{"role": "stranger", "login": false}')) v(kind, identity, body);
      SELECT catalog.accept_snapshot(1)`);
    expect(await told(session, 'SELECT 1')).toEqual([]);
    expect(await session.run('SELECT * FROM catalog.drift')).toEqual([]);
    // The next change is told again.
    expect(await told(session, 'DROP TABLE p_1_more; ALTER TABLE log_2 ENABLE ROW LEVEL SECURITY')).toEqual([
      'changed partition app.log_2 security: row_security',
      'removed table app.p_1_more breaking: ',
    ]);
  });
});
