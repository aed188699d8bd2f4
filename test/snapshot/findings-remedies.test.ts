import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { exposedSchemas, findings, snapshotSchema, type Finding } from '../../src/snapshot/index.ts';
import { bundled } from '../sql/support-bundled.ts';
import { newest, startServer, type Major, type Server } from '../support/postgres.ts';
import { cases, platform } from './findings-cases.ts';
import { labels, moreOfPlatform } from './findings-labels.ts';

/** Remedies that only a person can carry out; no SQL stands at their beginning. */
const inWords = new Set([
  'cron_job_as_superuser',
  // pg_cron is not part of npm's servers.
  'cron_job_unnamed',
  'cron_job_without_role',
  'multiple_permissive_policies',
  'partitioned_index_incomplete',
  'policy_uses_user_metadata',
  'secret_in_catalog',
]);

/** What a person puts in place of each … , in order. */
const filled: Readonly<Record<string, readonly string[]>> = {
  published_without_key: ['id'],
  bucket_without_limits: ['1000', "'{image/png}'"],
  no_primary_key: ['a'],
  name_needs_quotes: ['renamed', 'renamed_too'],
  policy_always_true: ['id = 7'],
  policy_without_condition: ['id = 7'],
  function_without_comment: Array.from({ length: 10 }, () => 'Said'),
  table_without_comment: Array.from({ length: 10 }, () => 'Said'),
  rls_no_policy: ['p', 'plain', 'id > 0'],
  tenant_column_ignored: ['1', 'is_public'],
};

/** What the remedy itself says is to be done next, and what is found until then. */
const next: Readonly<Record<string, readonly string[]>> = {
  rls_disabled_exposed: ['rls_no_policy'],
  sensitive_columns_exposed: ['rls_no_policy'],
  tenant_table_without_rls: ['rls_no_policy'],
};

/** Where one remedy is not enough by design: lists of more than ten. */
const tenOf = new Set(['table_without_comment', 'function_without_comment']);

/** Rules that read statistics: these come with time, and not by what is done. */
const observed = new Set(['default_partition_not_empty', 'never_analyzed', 'unused_index']);

type Fixture = readonly { readonly sql: string; readonly from?: Major }[];
const rulesFixture: Fixture = Object.entries(cases)
  .filter(([rule]) => rule !== 'api_role_privileged')
  .map(([, one]) => one);

/** One row, or some, in every table, as far as its constraints let it. */
const fill = `DO $do$
DECLARE t record; list text;
BEGIN
  FOR attempt IN 1..3 LOOP
    FOR t IN SELECT c.oid, c.oid::regclass AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname !~ '^(pg_|information_schema|catalog$|cron$|storage$)' LOOP
      SELECT string_agg(CASE
          WHEN a.attidentity <> '' OR a.attgenerated <> '' OR pg_get_expr(d.adbin, d.adrelid) ~ 'nextval' THEN 'DEFAULT'
          ELSE format('%L', CASE y.typcategory
            WHEN 'N' THEN CASE WHEN y.typname LIKE 'reg%' THEN NULL ELSE '1' END WHEN 'S' THEN 'x' WHEN 'D' THEN '2026-01-01' WHEN 'B' THEN 'true' WHEN 'A' THEN '{}'
            ELSE CASE y.typname WHEN 'uuid' THEN '00000000-0000-0000-0000-000000000001' WHEN 'json' THEN '{}' WHEN 'jsonb' THEN '{}' END END) END, ', ' ORDER BY a.attnum)
        INTO list FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped;
      BEGIN
        EXECUTE format('SELECT 1/(1 - least(count(*), 1)) FROM %s', t.name);
        EXECUTE format('INSERT INTO %s VALUES (%s)', t.name, list);
      EXCEPTION WHEN OTHERS THEN NULL;
      END;
    END LOOP;
  END LOOP;
END $do$`;

/** Rows by table, foreign tables and the catalog's own left out. */
const rows = `SELECT coalesce(jsonb_object_agg(c.oid, (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %s', c.oid::regclass), false, true, '')))[1]::text), '{}') AS rows
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'r' AND n.nspname !~ '^(pg_|information_schema|catalog$)'`;

async function look(client: pg.Client): Promise<readonly Finding[]> {
  await client.query('SET LOCAL statement_timeout = 0; SELECT catalog.capture_snapshot()');
  const { rows } = await client.query<{ snapshot: unknown }>(
    'SELECT to_jsonb(c) AS snapshot FROM catalog.inventory_current c',
  );
  const snapshot = snapshotSchema.parse(rows[0]?.snapshot);
  return findings(snapshot, { exposedSchemas: exposedSchemas(snapshot) });
}

/** The SQL of a remedy: what stands before the words, and what they offer instead. */
function variants({ rule, remedy }: Finding): readonly string[] {
  const at = remedy.indexOf(' -- ');
  const first = at === -1 ? remedy : remedy.slice(0, at);
  const other = / -- or (?:a condition on the row: )?((?:ALTER|REVOKE|DROP|CREATE)\b[^;]*;)/.exec(
    remedy,
  )?.[1];
  return [first, ...(other === undefined ? [] : [other])].map((text) => {
    const values = [...(filled[rule] ?? (rule === 'policy_always_true_for_anon' ? ['id = 7'] : []))];
    return text.replace(/…/g, () => values.shift() ?? '…').replaceAll(' CONCURRENTLY', '');
  });
}

async function prepare(server: Server, fixture: Fixture): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: await server.createDatabase() });
  client.on('error', () => {});
  await client.connect();
  await client.query(platform + moreOfPlatform);
  for (const { sql } of fixture.filter(({ from = 14 }) => server.major >= from))
    for (const part of sql.split('\n-- alone\n'))
      await client.query(part).catch((error: unknown) => {
        if (!part.startsWith('CREATE UNIQUE INDEX CONCURRENTLY')) throw error;
      });
  await client.query(fill);
  await client.query(bundled('003_feature_inventory.sql'));
  return client;
}

const keyOf = ({ rule, object }: Finding): string => `${rule} ${object}`;

async function countRows(client: pg.Client): Promise<Readonly<Record<string, string>>> {
  return (await client.query<{ rows: Record<string, string> }>(rows)).rows[0]?.rows ?? {};
}

/** SQL that ends a finding. */
interface Remedy {
  readonly finding: Finding;
  readonly text: string;
}

/** What is wrong with remedies after they were run; the transaction is the caller's. */
async function judge(
  client: pg.Client,
  remedies: readonly Remedy[],
  known: ReadonlySet<string>,
  count: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const after = (await look(client)).filter((each) => !observed.has(each.rule)).map(keyOf);
  const expected = (key: string, rule: string): boolean =>
    next[rule]?.some((each) => key.startsWith(`${each} `)) === true ||
    // A renamed object is found under its new name.
    (rule === 'name_needs_quotes' && key.includes('renamed'));
  const begun = after.filter(
    (key) => !known.has(key) && !remedies.some(({ finding }) => expected(key, finding.rule)),
  );
  const lost = Object.entries(await countRows(client)).filter(([oid, n]) => count[oid] !== n);
  return [
    ...remedies
      .filter(({ finding }) => after.includes(keyOf(finding)) && !tenOf.has(finding.rule))
      .map(({ finding }) => `${keyOf(finding)} is still found`),
    ...begun.map((key) => `begins ${key}`),
    ...lost.map(([oid]) => `changes the rows of ${oid}`),
  ];
}

/**
 * Remedies of as many rules as there are at once: to look takes a hundred times as long as most of them. One by one
 * where anything is wrong with them together, as where one drops what another changes.
 */
const together = 6;

interface Tried {
  readonly wrong: readonly string[];
  readonly rules: ReadonlySet<string>;
  readonly all: readonly Finding[];
}

/** Runs every remedy on the fixture, and takes it back. */
async function tryAll(major: Major, fixture: Fixture, only: (finding: Finding) => boolean): Promise<Tried> {
  await using server = await startServer(major, ['wal_level=logical']);
  const client = await prepare(server, fixture);
  const all = (await look(client)).filter(({ rule }) => !observed.has(rule));
  const known = new Set(all.map(keyOf));
  const count = await countRows(client);
  expect(Object.values(count).filter((each) => each !== '0').length).toBeGreaterThan(20);
  const run = async (remedies: readonly Remedy[]): Promise<readonly string[]> => {
    await client.query('BEGIN');
    try {
      for (const { text } of remedies) await client.query(text.replace(/^BEGIN; | COMMIT;$/g, ''));
      return await judge(client, remedies, known, count);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error;
      return [`fails: ${error.message}`];
    } finally {
      await client.query('ROLLBACK');
    }
  };
  const remedies = all
    .filter((each) => !inWords.has(each.rule) && only(each))
    .flatMap((finding) => variants(finding).map((text): Remedy => ({ finding, text })));
  const wrong: string[] = [];
  // What follows another is of another rule, if there are so many.
  const rounds = Math.ceil(remedies.length / together);
  for (let round = 0; round < rounds; round++) {
    const some = remedies.filter((_, index) => index % rounds === round);
    if ((await run(some)).length === 0) continue;
    for (const one of some) {
      const problems = await run([one]);
      if (problems.length > 0) wrong.push(`${keyOf(one.finding)}: ${one.text} ${problems.join('; ')}`);
    }
  }
  await client.end();
  return { wrong, rules: new Set(remedies.map(({ finding }) => finding.rule)), all };
}

describe('every remedy runs, ends its finding, begins no other, and loses no row', () => {
  test('of every rule', async () => {
    const { wrong, rules, all } = await tryAll(newest, rulesFixture, () => true);
    expect(wrong).toEqual([]);
    expect([...new Set([...rules, ...inWords])].sort()).toEqual(
      [...new Set([...all.map(({ rule }) => rule), ...inWords])].sort(),
    );
  }, 600_000);

  test.each([
    [14, new Set(['nullable_unique', 'security_definer_view', 'view_bypasses_rls'])],
    [18, new Set(['constraint_not_enforced'])],
  ] as const)(
    'where an older server takes another: %i',
    async (major, others) => {
      const { wrong, rules } = await tryAll(major, rulesFixture, ({ rule }) => others.has(rule));
      expect(wrong).toEqual([]);
      expect(rules).toEqual(others);
    },
    120_000,
  );

  test('of what the server’s answers are about', async () => {
    const keys = new Set(labels.flatMap(({ found = [] }) => found));
    const { wrong } = await tryAll(18, labels, (finding) => keys.has(keyOf(finding)));
    expect(wrong).toEqual([]);
  }, 600_000);
});
