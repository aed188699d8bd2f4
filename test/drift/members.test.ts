import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, parseConnectionString } from '../../src/database/index.ts';
import { driftSql, type DriftSql, type OfferedFile } from '../../src/drift/index.ts';
import { checkout } from '../migrations/support.ts';
import { ends, newest, query, spread, startServer, type Server } from '../support/postgres.ts';

interface Drifted {
  readonly migration: string;
  readonly byHand: string;
  /** What may be of the live server's own version only. */
  readonly needs?: 'its own';
}

/** What is done with extensions by hand, while default privileges are others than when the migrations ran. */
const cases: Readonly<Record<string, Drifted>> = {
  'dropped, and default privileges came after it': {
    migration: `CREATE EXTENSION pg_trgm; CREATE EXTENSION hstore;
      ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO anon; ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO "Odd Role" WITH GRANT OPTION`,
    byHand: 'DROP EXTENSION pg_trgm; DROP EXTENSION hstore',
  },
  'dropped, and default privileges came before it': {
    migration: `ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO anon; CREATE EXTENSION unaccent`,
    byHand: `ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM anon; DROP EXTENSION unaccent`,
  },
  'dropped, and nobody may use its functions since': {
    migration: `CREATE EXTENSION unaccent; ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC`,
    byHand: 'DROP EXTENSION unaccent',
  },
  'made, and closed': {
    migration: 'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO anon',
    byHand: `CREATE EXTENSION pg_trgm; REVOKE EXECUTE ON FUNCTION show_trgm(text) FROM PUBLIC, anon;
      GRANT EXECUTE ON FUNCTION similarity(text, text) TO "Odd Role" WITH GRANT OPTION`,
  },
  'made in another version, and closed': {
    migration: 'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO anon',
    byHand: 'CREATE EXTENSION fuzzystrmatch; REVOKE ALL ON FUNCTION soundex(text) FROM anon',
  },
  'made in a schema of its own': {
    migration: 'ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO anon',
    byHand: `CREATE SCHEMA "Odd Schema"; ALTER DEFAULT PRIVILEGES IN SCHEMA "Odd Schema" GRANT ALL ON FUNCTIONS TO anon;
      CREATE EXTENSION hstore SCHEMA "Odd Schema"; CREATE TABLE held (pairs "Odd Schema".hstore)`,
  },
  'moved to another schema': {
    migration: `CREATE SCHEMA other; CREATE EXTENSION citext; REVOKE EXECUTE ON FUNCTION citext_eq(citext, citext) FROM PUBLIC;
      ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO anon`,
    byHand: 'ALTER EXTENSION citext SET SCHEMA other',
  },
  'dropped, where its script closes what it makes': {
    migration: `CREATE EXTENSION pg_buffercache; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO anon;
      ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO anon`,
    byHand: 'DROP EXTENSION pg_buffercache',
    needs: 'its own',
  },
  'dropped, and default privileges changed twice': {
    migration: `ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO anon; CREATE EXTENSION unaccent;
      ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO "Odd Role"`,
    byHand: 'DROP EXTENSION unaccent',
  },
};

const roles = 'CREATE ROLE anon; CREATE ROLE "Odd Role"; CREATE ROLE keeper LOGIN CREATEROLE';

/** Who may do what with each function, relation, type and schema, also with what pg_dump says nothing of. */
const privileges = `
  SELECT o.name, e.grantee::regrole::text AS grantee, e.privilege_type, e.is_grantable FROM (
    SELECT oid::regprocedure::text AS name, coalesce(proacl, acldefault('f', proowner)) AS acl FROM pg_proc WHERE oid >= 16384
    UNION ALL SELECT oid::regclass::text, coalesce(relacl, acldefault('r', relowner)) FROM pg_class
      WHERE oid >= 16384 AND relkind IN ('r', 'v') AND relnamespace <> 'pg_toast'::regnamespace
    UNION ALL SELECT oid::regtype::text, coalesce(typacl, acldefault('T', typowner)) FROM pg_type WHERE oid >= 16384
    UNION ALL SELECT oid::regnamespace::text, coalesce(nspacl, acldefault('n', nspowner)) FROM pg_namespace
      WHERE oid >= 16384
  ) o, aclexplode(o.acl) e WHERE o.name !~ 'pg_temp|pg_toast' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

/** What tells of the versions of server and extension, and what only the live server's own has. */
const brief: ReadonlySet<string> = new Set([
  'dropped, and default privileges came before it',
  'made in another version, and closed',
  'dropped, where its script closes what it makes',
]);

/**
 * The one that stands for the others on the embedded engine. They have a server of its version as shadow, which takes a
 * third of the processor time.
 */
const onEngine = 'dropped, and default privileges came after it';

const places = [
  [ends[0], 'another'],
  [newest, 'another'],
  [newest, 'its own'],
] as const;

describe.each(places)('an extension on PostgreSQL %i, with a shadow of %s version', (major, where) => {
  let server: Server;
  let shadows: Server;
  let made = 0;
  beforeAll(async () => {
    server = await startServer(major);
    shadows = where === 'its own' ? server : await startServer(18);
    for (const one of new Set([server, shadows])) await query(one.url(), roles);
  });
  afterAll(() => Promise.all([...new Set([server, shadows])].map((one) => one[Symbol.asyncDispose]())));

  async function database(...texts: readonly string[]): Promise<string> {
    const url = await server.createDatabase(`members_${++made}`);
    for (const text of texts) await query(url, text);
    return url;
  }

  /** An empty database of a role that is no superuser. */
  async function keepers(): Promise<string> {
    const name = `kept_${++made}`;
    await query(server.url(), `CREATE DATABASE ${name} OWNER keeper`);
    const url = new URL(server.url(name));
    url.username = 'keeper';
    return url.href;
  }

  async function offerFor(url: string, migration: string, shadow?: string, merged = true): Promise<DriftSql> {
    const target = parseConnectionString(url);
    const live = await connect(target);
    try {
      return await driftSql({
        live,
        target,
        shadow: shadow ?? (await shadows.createDatabase(`shadow_${++made}`)),
        workspace: checkout({ 'migrations/001_first.sql': `${migration};` }),
        entries: ['migrations'],
        format: 'auto',
        verify: [],
        packs: [],
        without: new Set(),
        merged,
        snapshotId: null,
        wait: 0,
        limit: 60_000,
        log: () => {},
        signal: undefined,
      });
    } finally {
      await live.close();
    }
  }

  async function run(url: string, files: readonly OfferedFile[]): Promise<void> {
    for (const { sql, transactional } of files)
      await query(url, transactional ? `BEGIN;\n${sql}COMMIT` : sql);
  }

  // The newest with a shadow of another version, as most have, tells of all; TEST_MAJORS=all tries each.
  const isBrief = spread === ends && (major === ends[0] || where === 'its own');
  const possible = Object.entries(cases).filter(
    ([what, { needs = where }]) => needs === where && (!isBrief || brief.has(what)),
  );
  test.each(possible)(
    '%s: it comes back and goes with the privileges on all that it brings',
    async (what, { migration, byHand }) => {
      const [live, adopted] = [await database(migration, byHand), await database(migration)];
      const shadow = what === onEngine && where === 'another' ? 'embedded' : undefined;
      const { adopt, undo } = await offerFor(live, migration, shadow);
      const [wanted, built] = [await query(live, privileges), await query(adopted, privileges)];
      await run(adopted, adopt.files);
      await run(live, undo.files);

      expect([...adopt.unproven, ...undo.unproven]).toEqual([]);
      expect(await query(adopted, privileges)).toEqual(wanted);
      expect(await query(live, privileges)).toEqual(built);
    },
    120_000,
  );

  test('an update of one is no change of its privileges, and none of it is said', async () => {
    const migration = `CREATE EXTENSION pg_trgm VERSION '1.4'; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO anon`;
    const live = await database(migration, 'ALTER EXTENSION pg_trgm UPDATE; CREATE TABLE beside (id int)');
    const { adopt, undo } = await offerFor(live, migration.replace(" VERSION '1.4'", ''));
    expect([...adopt.unproven, ...undo.unproven]).toEqual([]);
    expect(adopt.objects.map(({ identity }) => identity)).toEqual(['public.beside']);
    expect(undo.files.map(({ sql }) => sql).join('')).not.toContain('trgm');
  }, 120_000);

  if (major === ends[0])
    test('what another version would bring cannot be told, and it is named', async () => {
      const migration = `CREATE EXTENSION fuzzystrmatch; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO anon`;
      const live = await database(migration, 'DROP EXTENSION fuzzystrmatch; CREATE TABLE beside (id int)');
      const { adopt, undo } = await offerFor(live, migration);
      expect(adopt.unproven).toEqual([]);
      const why = expect.stringContaining('has version 1.1 of it');
      expect(undo.unproven).toEqual([{ kind: 'extension', identity: 'fuzzystrmatch', why }]);
      expect(undo.files.map(({ sql }) => sql).join('')).toContain('DROP TABLE "public"."beside"');
    }, 120_000);

  // On a cluster where nobody else has made the roles of a platform.
  if (where === 'another' && major === newest)
    test.each([
      ['on a server of another role', true],
      ['of a pull request', false],
    ] as const)(
      'what default privileges were cannot be told where no superuser runs the migrations, %s, and it is named',
      async (_, merged) => {
        const { migration, byHand } = cases['dropped, and default privileges changed twice'] as Drifted;
        const live = await database(migration, byHand, 'CREATE TABLE beside (id int)');
        const { adopt, undo } = await offerFor(
          live,
          migration,
          merged ? await keepers() : 'embedded',
          merged,
        );
        expect(adopt.unproven).toEqual([]);
        expect(undo.unproven).toEqual([
          {
            kind: 'extension',
            identity: 'unaccent',
            why: expect.stringContaining('default privileges were changed'),
          },
        ]);
        expect(undo.files.map(({ sql }) => sql).join('')).not.toContain('unaccent');
      },
      120_000,
    );

  if (where === 'another')
    test('what a superuser owns elsewhere is named where it differs, and not written', async () => {
      const own = await keepers();
      await query(
        server.url(new URL(own).pathname.slice(1)),
        'ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO anon',
      );
      await query(own, 'CREATE SCHEMA kept; CREATE EXTENSION unaccent SCHEMA public');
      const shadow = major === ends[0] ? 'embedded' : undefined;
      const { adopt, undo } = await offerFor(own, 'CREATE SCHEMA kept', shadow);
      expect(adopt.objects).toContainEqual({ kind: 'extension', identity: 'unaccent', change: 'added' });
      expect(adopt.files.map(({ sql }) => sql).join('')).not.toMatch(/^(?:GRANT|REVOKE) .*unaccent/m);
      expect(adopt.unproven.map(({ kind, identity }) => `${kind} ${identity}`)).toContain(
        "grant extension's function public.unaccent(text) to anon",
      );
      expect(undo.files.map(({ sql }) => sql).join('')).toContain('DROP EXTENSION "unaccent"');
    }, 120_000);
});
