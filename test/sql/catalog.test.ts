import { describe, expect, test } from 'vitest';
import { newest, query, startServer } from '../support/postgres.ts';
import {
  catalogSql,
  connectTo,
  engines,
  hostile,
  hostileQuoted,
  oneOfEverything,
  emptied,
  type Session,
} from './catalog-support.ts';

const versionOf = async (session: Session): Promise<number> =>
  Math.trunc(Number(await session.value('SHOW server_version_num')) / 10_000);

describe.each(engines)('the catalog on %s', (engine) => {
  test('an empty database has a snapshot that says so', async () => {
    await using session = await emptied(engine);
    await session.run(catalogSql);
    expect(await session.run('SELECT * FROM catalog.inventory_current')).toEqual([]);
    await session.capture('first');
    const snapshot = await session.current();
    expect(snapshot).toMatchObject({
      id: 1,
      label: 'first',
      total_tables: 0,
      total_policies: 0,
      total_functions: 0,
      tables: [],
      edge_functions: [],
      hidden: [],
      github_commit_sha: null,
    });
    expect(snapshot.schemas.map(({ schema }) => schema)).toEqual(['public']);
    expect(snapshot.extensions.map(({ name }) => name)).toEqual(['plpgsql']);
    expect(await session.changes()).toEqual([]);
  });

  test('one of everything is described, by the agreed shape', async () => {
    await using session = await emptied(engine);
    const version = await versionOf(session);
    await session.run(oneOfEverything(version));
    await session.run(catalogSql);
    await session.capture();
    const snapshot = await session.current();

    expect(
      snapshot.tables
        .map(({ schema, table, kind, partitions, persistence }) =>
          [
            schema === hostile ? 'hostile' : schema,
            table === hostile ? 'hostile' : table,
            kind,
            partitions,
            persistence,
          ].join(' '),
        )
        .sort(),
    ).toEqual(
      [
        'app author table 0 permanent',
        'app book table 0 permanent',
        'app child table 0 permanent',
        'app event partitioned table 3 permanent',
        'app remote foreign table 0 permanent',
        'app scratch table 0 unlogged',
        ...(version >= 18 ? ['app virtual table 0 permanent'] : []),
        'hostile hostile table 0 permanent',
      ].sort(),
    );
    const author = snapshot.tables.find(({ table }) => table === 'author');
    expect(author?.comment).toBe('Who writes');
    expect(author?.columns).toEqual([
      {
        name: 'id',
        type: 'bigint',
        not_null: true,
        default: null,
        identity: 'always',
        generated: null,
        collation: null,
        comment: null,
      },
      {
        name: 'name',
        type: 'text',
        not_null: true,
        default: null,
        identity: null,
        generated: null,
        collation: '"C"',
        comment: 'Full name',
      },
      expect.objectContaining({ name: 'feeling', type: 'app.mood', default: "'ok'::app.mood" }),
      expect.objectContaining({
        name: 'born',
        default: "'2019-12-31 22:00:00+00'::timestamp with time zone",
      }),
      expect.objectContaining({ name: 'patience', default: "'1 mon 2 days'::interval" }),
      expect.objectContaining({ name: 'picture', default: String.raw`'\xdeadbeef'::bytea` }),
      expect.objectContaining({ name: 'factor', default: '0.1' }),
      expect.objectContaining({ name: 'upper_name', generated: 'stored', default: 'upper(name)' }),
    ]);
    expect(snapshot.tables.find(({ table }) => table === 'child')?.inherits).toEqual(['app.scratch']);
    expect(snapshot.tables.find(({ table }) => table === 'scratch')?.options).toEqual(['fillfactor=50']);
    expect(snapshot.tables.find(({ table }) => table === 'event')?.partition_key).toBe('RANGE (at)');
    expect(snapshot.tables.find(({ table }) => table === 'book')).toMatchObject({
      row_security: true,
      force_row_security: true,
    });
    expect(snapshot.tables.find(({ table }) => table === hostile)).toMatchObject({
      schema: hostile,
      comment: hostile,
      columns: [{ name: hostile }, { name: 'parent' }],
    });

    expect(snapshot.views.map(({ view, kind, populated }) => [view, kind, populated])).toEqual(
      expect.arrayContaining([
        ['counts', 'materialized view', false],
        ['titles', 'view', null],
        ['v', 'view', null],
      ]),
    );
    expect(snapshot.views.find(({ view }) => view === 'titles')).toMatchObject({
      options: ['security_barrier=true'],
      comment: 'Titles',
      definition: expect.stringContaining('app.book'),
    });
    expect(snapshot.sequences.map(({ sequence, owned_by: owner }) => [sequence, owner])).toEqual([
      ['book_id_seq', 'app.book.id'],
      ['numbers', null],
    ]);

    expect(
      snapshot.functions
        .filter(({ schema }) => schema === 'app')
        .map((f) => `${f.kind} ${f.function}(${f.identity_arguments}) ${f.return_type}`),
    ).toEqual([
      'function greet(integer) text',
      'function greet(text, boolean) text',
      'procedure tidy() null',
      'aggregate total(integer) integer',
      'function touch() trigger',
      'function watch() event_trigger',
    ]);
    expect(snapshot.functions.find((f) => f.identity_arguments === 'text, boolean')).toMatchObject({
      arguments: 'who text, loud boolean DEFAULT false',
      volatility: 'stable',
      parallel: 'safe',
      strict: true,
      security_definer: true,
      settings: ['search_path=app'],
      language: 'sql',
    });
    expect(new Set(snapshot.functions.map((f) => f.source_hash)).size).toBe(snapshot.functions.length);

    expect(snapshot.types.map(({ type, kind }) => `${kind} ${type}`)).toEqual([
      'domain email',
      'enum mood',
      'composite pair',
      'range span',
    ]);
    expect(snapshot.types[0]).toMatchObject({
      base_type: 'text',
      not_null: true,
      default: "'a@b'::text",
      constraints: ["CONSTRAINT has_at CHECK ((VALUE ~~ '%@%'::text))"],
    });
    expect(snapshot.types[1]?.labels).toEqual(['sad', 'ok', 'happy']);

    expect(
      snapshot.constraints
        .filter(({ schema }) => schema === 'app')
        .map(
          ({ table, constraint, kind, validated }) =>
            `${table} ${constraint} ${kind}${validated ? '' : ' not valid'}`,
        ),
    ).toEqual([
      'author author_name_key unique',
      'author author_pkey primary key',
      'author name_given check',
      'book book_author_id_fkey foreign key',
      'book book_during_excl exclusion',
      'book book_pkey primary key',
      'book long_title check not valid',
      'event event_pkey primary key',
      ...(version >= 18 ? ['virtual a_given check not valid'] : []),
    ]);
    expect(
      snapshot.constraints.find(({ kind, schema }) => kind === 'foreign key' && schema === 'app'),
    ).toMatchObject({
      columns: ['author_id'],
      references: {
        schema: 'app',
        table: 'author',
        columns: ['id'],
        on_delete: 'CASCADE',
        on_update: 'SET NULL',
      },
      deferrable: true,
      initially_deferred: true,
    });
    expect(snapshot.indexes.find(({ index }) => index === 'book_title')).toMatchObject({
      method: 'btree',
      unique: false,
      valid: true,
      columns: ['lower(title)', 'author_id'],
      include: ['id'],
      predicate: '(title IS NOT NULL)',
      constraint: null,
      comment: 'For search',
    });
    expect(snapshot.indexes.find(({ index }) => index === 'book_pkey')).toMatchObject({
      primary: true,
      constraint: 'book_pkey',
      columns: ['id'],
    });

    expect(
      snapshot.triggers.map(({ trigger, table, enabled, function: name }) => [table, trigger, enabled, name]),
    ).toEqual([
      ['book', 'touch', 'disabled', 'app.touch'],
      ['event', 'on_event', 'origin', 'app.touch'],
    ]);
    expect(snapshot.policies.filter(({ schema }) => schema === 'app')).toEqual([
      {
        schema: 'app',
        table: 'book',
        policy: 'everyone',
        command: 'SELECT',
        permissive: true,
        roles: ['public'],
        using: 'true',
        with_check: null,
        comment: null,
      },
      {
        schema: 'app',
        table: 'book',
        policy: 'own',
        command: 'UPDATE',
        permissive: false,
        roles: ['Odd | role', 'reader'],
        using: expect.stringContaining('FROM app.author'),
        with_check: "(title <> ''::text)",
        comment: null,
      },
    ]);
    expect(snapshot.event_triggers).toMatchObject([
      {
        name: 'watch',
        event: 'ddl_command_end',
        function: 'app.watch',
        enabled: 'origin',
        tags: ['CREATE TABLE', 'DROP TABLE'],
      },
    ]);
    expect(snapshot.publications).toMatchObject([
      {
        name: 'changes',
        all_tables: false,
        operations: ['insert', 'update'],
        tables: [version >= 15 ? 'app.book (id, title) WHERE (id > 1)' : 'app.book'],
        schemas: [],
      },
      {
        name: 'whole',
        all_tables: version < 15,
        operations: ['insert', 'update', 'delete', 'truncate'],
        tables: [],
        schemas: version >= 15 ? ['app'] : [],
      },
    ]);
    expect(snapshot.foreign_servers).toMatchObject([
      {
        name: 'far',
        wrapper: 'wrapper',
        options: ['host=db.example', expect.stringMatching(/^password=«redacted:option:[0-9a-f]{8}»$/)],
      },
    ]);
    expect(snapshot.rules).toMatchObject([{ table: 'scratch', rule: 'quiet' }]);
    expect(snapshot.statistics_objects).toMatchObject([{ name: 'app.related' }]);
    expect(snapshot.roles.find(({ role }) => role === 'Odd | role')).toMatchObject({
      login: true,
      bypass_rls: true,
      member_of: ['reader'],
    });
    expect(snapshot.grants).toEqual(
      expect.arrayContaining([
        { on: 'table', object: 'app.book', grantee: 'reader', privileges: ['INSERT*', 'SELECT*'] },
        { on: 'column', object: 'app.author.name', grantee: 'PUBLIC', privileges: ['SELECT'] },
        { on: 'function', object: 'app.greet(text, boolean)', grantee: 'PUBLIC', privileges: ['EXECUTE'] },
        { on: 'schema', object: 'app', grantee: 'reader', privileges: ['USAGE'] },
      ]),
    );
    expect(snapshot.grants.some(({ object }) => object === 'app.greet(integer)')).toBe(false);
    expect(snapshot.default_privileges).toEqual([
      { role: 'postgres', schema: 'app', on: 'tables', grantee: 'reader', privileges: ['SELECT'] },
    ]);
    expect(snapshot.platform_schemas).toMatchObject([{ schema: 'supabase_migrations', tables: 1 }]);
    expect(snapshot.not_modelled).toEqual([
      { kind: 'cast', count: 1, names: ['(app.pair AS pg_catalog.text)'] },
      { kind: 'collation', count: 1, names: ['app."binary"'] },
      { kind: 'foreign-data wrapper', count: 1, names: ['wrapper'] },
      { kind: 'migration history table', count: 1, names: ['public.schema_migrations'] },
      { kind: 'text search configuration', count: 1, names: ['app.words'] },
      { kind: 'user mapping', count: 1, names: ['reader on far'] },
    ]);
    for (const [total, list] of [
      ['tables', snapshot.tables],
      ['functions', snapshot.functions],
      ['policies', snapshot.policies],
      ['indexes', snapshot.indexes],
      ['constraints', snapshot.constraints],
      ['views', snapshot.views],
      ['types', snapshot.types],
      ['roles', snapshot.roles],
    ] as const) {
      expect(snapshot[`total_${total}`], total).toBe(list.length);
    }
    expect(JSON.stringify(snapshot)).not.toContain('secret');
  });

  test('a second snapshot, other session settings and a second installation change nothing', async () => {
    await using session = await emptied(engine);
    const version = await versionOf(session);
    await session.run(oneOfEverything(version));
    await session.run(catalogSql);
    await session.capture('one');
    const first = await session.current();
    await session.run(catalogSql);
    await session.run(`SET timezone = 'Asia/Tokyo'; SET datestyle = 'German, DMY'; SET intervalstyle = 'sql_standard'; SET bytea_output = 'escape'; SET extra_float_digits = -3;
      SET quote_all_identifiers = on; SET search_path = app, ${hostileQuoted}, public; SET lc_messages = 'C'${version < 19 ? '; SET standard_conforming_strings = off' : ''}`);
    await session.capture('two');
    // The fingerprint is made to differ, so that everything is read again.
    await session.run("UPDATE catalog.snapshots SET fingerprint = 'none'");
    await session.capture('three');
    await session.run('RESET ALL');
    const last = await session.current();
    expect(last).toEqual({
      ...first,
      id: last.id,
      label: 'three',
      taken_at: last.taken_at,
      unchanged_since: first.unchanged_since,
      tables: expect.anything(),
    });
    expect(await session.changes()).toEqual([]);
    expect(
      await session.run('SELECT DISTINCT schema_hash, unchanged_since FROM catalog.snapshots'),
    ).toHaveLength(1);
    expect(
      await session.value(
        'SELECT count(*)::int FROM catalog.objects WHERE valid_from > 1 OR valid_to IS NOT NULL',
      ),
    ).toBe(0);
  });

  test('a database restored from the same statements has the same hash', async () => {
    const hashes = [];
    for (const noise of [
      '',
      'CREATE TABLE public.gone (a int); DROP TABLE public.gone; CREATE TABLE public.kept (a int, gone int, b int); ALTER TABLE public.kept DROP COLUMN gone',
    ]) {
      await using session = await emptied(engine);
      await session.run(noise === '' ? 'CREATE TABLE public.kept (a int, b int)' : noise);
      await session.run(oneOfEverything(await versionOf(session)));
      await session.run(catalogSql);
      await session.capture();
      hashes.push((await session.current()).schema_hash);
    }
    expect(hashes[0]).toBe(hashes[1]);
  });
});

test('a key names the columns of its numbers, whatever was dropped before them', async () => {
  await using session = await emptied(newest);
  await session.run(`CREATE TABLE t (gone int, a int, gone_too text, b int, c text, CONSTRAINT u UNIQUE (b, a));
    ALTER TABLE t DROP gone, DROP gone_too, ADD CONSTRAINT own CHECK (tableoid <> 0 AND a > 0),
      ADD CONSTRAINT whole CHECK (t IS NOT NULL);
    CREATE TABLE f (x int, y int, CONSTRAINT k FOREIGN KEY (y, x) REFERENCES t (b, a));
    CREATE INDEX i ON t (b, (a + b), c) INCLUDE (a)`);
  await session.run(catalogSql);
  const keys = await session.run(`SELECT o.body->>'constraint' AS name, o.body->'columns' AS columns,
      nullif(o.body->'references', 'null') - '{schema,on_update,on_delete}'::text[] AS references
    FROM catalog.read_objects() o WHERE o.kind = 'constraint' ORDER BY 1`);
  expect(keys).toEqual([
    { name: 'k', columns: ['y', 'x'], references: { table: 't', columns: ['b', 'a'], index: 'u' } },
    { name: 'own', columns: ['tableoid', 'a'], references: null },
    { name: 'u', columns: ['b', 'a'], references: null },
    { name: 'whole', columns: [], references: null },
  ]);
  expect(
    await session.run(`SELECT o.body->'columns' AS columns, o.body->'include' AS include
      FROM catalog.read_objects() o WHERE o.body->>'index' = 'i'`),
  ).toEqual([{ columns: ['b', '((a + b))', 'c'], include: ['a'] }]);
});

test('an unchanged night adds less than 1 KB, and 400 tables are read once', async () => {
  await using server = await startServer(17, ['max_locks_per_transaction=2000']);
  await using session = await connectTo(await server.createDatabase());
  await session.run(`DO $$ BEGIN FOR i IN 1..400 LOOP EXECUTE format('CREATE TABLE t%s (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent bigint REFERENCES t1, name text NOT NULL DEFAULT ''x'',
    created_at timestamptz DEFAULT now()); CREATE INDEX ON t%1$s (parent); CREATE POLICY p ON t%1$s USING (id > 0)', i); END LOOP; END $$`);
  await session.run(catalogSql);
  const start = performance.now();
  await session.capture();
  const first = performance.now();
  const size = (): Promise<number> =>
    session.value(
      "SELECT sum(pg_total_relation_size(c.oid))::int FROM pg_class c WHERE relnamespace = 'catalog'::regnamespace AND relkind = 'r'",
    );
  const before = await size();
  for (let night = 0; night < 50; night++) await session.capture('nightly');
  const last = performance.now();
  const after = await size();
  process.stdout.write(
    `400 tables: first snapshot ${Math.round(first - start)} ms, an unchanged one ${Math.round((last - first) / 50)} ms and ${(after - before) / 50} bytes\n`,
  );
  expect((after - before) / 50).toBeLessThan(1024);
  expect(await session.value('SELECT count(DISTINCT unchanged_since)::int FROM catalog.snapshots')).toBe(1);
  expect((await session.current()).total_indexes).toBe(800);
});

test('rows, sizes and partitions are known without counting, and change no hash', async () => {
  await using server = await startServer(16);
  const url = await server.createDatabase();
  await query(
    url,
    `CREATE TABLE filled (a int); INSERT INTO filled SELECT generate_series(1, 1000); ANALYZE filled; CREATE TABLE empty (a int);
    CREATE TABLE parts (a int) PARTITION BY RANGE (a); CREATE TABLE part_1 PARTITION OF parts FOR VALUES FROM (0) TO (10); INSERT INTO parts VALUES (1), (2); ANALYZE part_1`,
  );
  await using session = await connectTo(url);
  await session.run(catalogSql);
  await session.capture();
  const first = await session.current();
  expect(first.tables.map(({ table, row_count: rows, partitions }) => [table, rows, partitions])).toEqual([
    ['empty', 0, 0],
    ['filled', 1000, 0],
    ['parts', 2, 1],
  ]);
  expect(first.tables[1]?.size_bytes).toBe(
    Number(await session.value("SELECT pg_total_relation_size('filled')")),
  );
  await query(
    url,
    'INSERT INTO filled SELECT generate_series(1, 9000); CREATE TABLE part_2 PARTITION OF parts FOR VALUES FROM (10) TO (20); TRUNCATE parts',
  );
  await session.capture();
  const second = await session.current();
  expect(second.tables.map(({ table, row_count: rows, partitions }) => [table, rows, partitions])).toEqual([
    ['empty', 0, 0],
    ['filled', expect.closeTo(10_000, -4), 0],
    ['parts', 0, 2],
  ]);
  expect(second.tables[1]?.row_count).toBeGreaterThan(8000);
  expect(second.schema_hash).toBe(first.schema_hash);
  expect(second.unchanged_since.id).toBe(first.id);
});
