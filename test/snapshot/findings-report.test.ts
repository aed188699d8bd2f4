import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ActionError } from '../../src/error.ts';
import {
  exposedSchemas,
  readConfigToml,
  findings,
  judge,
  parseSuppressions,
  rules,
  sarif,
  suppress,
  type Finding,
  type Snapshot,
} from '../../src/snapshot/index.ts';
import { column, constraint, index, policy, reference, snapshot, table } from '../inventory/support.ts';

const role = (name: string): Snapshot['roles'][number] => ({
  role: name,
  login: false,
  superuser: false,
  bypass_rls: false,
  create_role: false,
  create_database: false,
  replication: false,
  inherit: true,
  member_of: [],
});
const api = [role('anon'), role('authenticated')];

function found(given: Snapshot): readonly Finding[] {
  return findings(given, { exposedSchemas: exposedSchemas(given) });
}

const keyless = (...names: string[]): readonly Finding[] =>
  found(snapshot({ tables: names.map((name) => table('public', name, [column('a')], { comment: 'c' })) }));

describe('the exposed schemas', () => {
  test.each<[string, Partial<Snapshot>, string | null, readonly string[], RegExp]>([
    [
      'the database says it',
      { roles: api, api_schemas: 'public, "My app",storage' },
      '[api]\nschemas = ["other"]',
      ['public', 'My app', 'storage'],
      /pgrst\.db_schemas in the database/,
    ],
    [
      'config.toml says it',
      { roles: api },
      '[api] # served\nenabled = true\nschemas = [\n  "public", # first\n  \'app\',\n]\n[db]\nschemas = ["no"]',
      ['public', 'app'],
      /config\.toml/,
    ],
    [
      'config.toml says it of something else',
      { roles: api },
      '[db]\nschemas = ["no"]',
      ['public'],
      /default of Supabase/,
    ],
    ['nothing says it', { roles: api, api_schemas: null }, null, ['public'], /default of Supabase/],
    ['nobody is served', {}, '[api]\nschemas = ["public"]', [], /no role anon/],
  ])('when %s', (_, given, toml, names, source) => {
    expect(exposedSchemas(snapshot(given), toml === null ? null : readConfigToml(toml).apiSchemas)).toEqual({
      names,
      source: expect.stringMatching(source),
    });
  });

  test('are named with the finding that relies on them', () => {
    const given = snapshot({
      roles: api,
      api_schemas: 'app',
      tables: [table('app', 't', [column('a')])],
      grants: [
        { on: 'schema', object: 'app', grantee: 'anon', privileges: ['USAGE'] },
        { on: 'table', object: 'app.t', grantee: 'anon', privileges: ['SELECT*'] },
      ],
    });
    expect(found(given).find(({ rule }) => rule === 'rls_disabled_exposed')).toMatchObject({
      level: 'error',
      detail: expect.stringContaining('pgrst.db_schemas in the database'),
      remedy: expect.stringContaining('ALTER TABLE app.t ENABLE ROW LEVEL SECURITY;'),
    });
  });
});

test('names that break SQL are quoted in objects and in what is to be run', () => {
  const odd = 'We"ird; DROP';
  const list = found(
    snapshot({
      tables: [
        table('public', odd, [column('select'), column('b')]),
        table('public', 'order', [column('id', 'bigint', { not_null: true })]),
      ],
      constraints: [
        reference('public', odd, ['select'], 'public', 'order'),
        constraint('public', 'order', 'primary key', ['id']),
      ],
    }),
  );
  expect(list.find(({ rule }) => rule === 'unindexed_foreign_key')?.remedy).toBe(
    'CREATE INDEX CONCURRENTLY ON public."We""ird; DROP" ("select");',
  );
  expect(list.find(({ rule }) => rule === 'no_primary_key')).toMatchObject({
    object: 'table:public."We""ird; DROP"',
    key: 'no_primary_key table:public."We""ird; DROP"',
  });
});

test('a key fits an index of PostgreSQL however long the identity is, and stays unique', () => {
  const long = (last: string): string => '🐘'.repeat(500) + last;
  const [a, b] = keyless(long('a'), long('b')).filter(({ rule }) => rule === 'no_primary_key');
  expect(Buffer.byteLength(a?.key ?? '')).toBeLessThanOrEqual(1000);
  expect(a?.key).not.toBe(b?.key);
});

test('a definition that a lock hid is no finding', () => {
  const locked = 'definition unavailable (locked)';
  const given = snapshot({
    roles: api,
    tables: [
      table('public', 't', [column('company_id'), column('id')], { row_security: true, comment: 'c' }),
    ],
    constraints: [constraint('public', 't', 'primary key', ['id'])],
    policies: [
      policy('public', 't', 'a', { using: locked }),
      policy('public', 't', 'b', { command: 'UPDATE', using: locked, with_check: locked }),
      policy('public', 't', 'c', { command: 'INSERT', using: null, with_check: "(company_id = 'x')" }),
    ],
    indexes: [
      index('public', 't', 'i', [locked], { definition: locked }),
      index('public', 't', 'j', [locked], { definition: locked }),
    ],
  });
  expect(found(given)).toEqual([]);
});

test('how a table is built that an extension made is not found fault with, who can reach it is', () => {
  const made = (schema: string, name: string, made_by: string, partition_of = schema) => ({
    schema,
    table: name,
    partition_of,
    bound: '',
    made_by,
    comment: 'password=9f8e7d6c5b4a39281706f5e4d3c2b1a0',
    indexes: [],
    row_security: 'off' as const,
    grants: [{ grantee: 'anon', privileges: ['SELECT'] }],
  });
  const tables = [
    table('public', 'agg', [column('password', 'character varying(9)')], {
      comment: 'c',
      options: ['maintained_by=pg_ivm'],
    }),
    table('public', 'metric', [column('at', 'date')], { comment: 'c', row_security: true }),
  ];
  const partitions = [
    made('public', '_ag_label_vertex', 'age'),
    made('public', 'Person', 'age', 'public._ag_label_vertex'),
    made('public', '_hyper_1_2_chunk', 'timescaledb', 'public.metric'),
    made('public', 'template_public_metric', 'pg_partman', 'public.metric'),
  ];
  const grants = [
    { on: 'schema', object: 'public', grantee: 'anon', privileges: ['USAGE'] },
    { on: 'table', object: 'public.agg', grantee: 'anon', privileges: ['SELECT'] },
  ];
  expect(
    found(snapshot({ roles: api, tables, grants, partitions })).map(
      ({ rule, object }) => `${rule} ${object}`,
    ),
  ).toEqual([
    'rls_disabled_exposed table:public._ag_label_vertex',
    'rls_disabled_exposed table:public.agg',
    'rls_disabled_exposed table:public.metric',
    'sensitive_columns_exposed table:public.agg',
    'no_primary_key table:public.metric',
    'rls_no_policy table:public.metric',
  ]);
});

describe('suppressions', () => {
  const list = keyless('log', 'log_2024', 'users', 'Odd # name');

  test('take what they name, with the reason, and keep the rest', () => {
    const file = parseSuppressions(
      '\uFEFF# accepted\r\n\r\nno_primary_key table:public.log # append-only\r\n  no_primary_key   table:public.log_*   # partitions by hand until 2030-01-31\r\nno_primary_key table:public."Odd # name" # odd (until 2030-01-31)\r\n',
    );
    const { kept, suppressed, expired, unused } = suppress(list, file, '2026-05-05');
    expect(kept.filter(({ rule }) => rule === 'no_primary_key').map(({ object }) => object)).toEqual([
      'table:public.users',
    ]);
    expect(suppressed.map(({ finding, suppression }) => [finding.object, suppression.reason])).toEqual([
      ['table:public."Odd # name"', 'odd'],
      ['table:public.log', 'append-only'],
      ['table:public.log_2024', 'partitions by hand'],
    ]);
    expect([expired, unused]).toEqual([[], []]);
  });

  test('end on their day: on it they hold, after it the finding counts again', () => {
    const file = parseSuppressions(
      'no_primary_key table:public.log # later until 2026-05-05\nno_primary_key table:public.gone # was dropped',
    );
    expect(suppress(list, file, '2026-05-05')).toMatchObject({
      expired: [],
      suppressed: [{ finding: { object: 'table:public.log' } }],
      unused: [{ line: 2 }],
    });
    expect(suppress(list, file, '2026-05-06')).toMatchObject({ expired: [{ line: 1 }], suppressed: [] });
  });

  test('do not reach into another rule or past what the star stands for', () => {
    const { kept } = suppress(
      list,
      parseSuppressions(
        'table_without_comment table:* # other rule\nno_primary_key table:public.us.r* # a dot is a dot',
      ),
      '2026-05-05',
    );
    expect(kept).toHaveLength(list.length);
  });

  test('that cannot be read are all named at once, with the place of the first', () => {
    const wrong = [
      '# comment',
      'no_primary_key table:public.log',
      'no_primary_kee table:public.log # typing error',
      'no_primary_key table:public.log #',
      'no_primary_key table:public.log # once until 2026-02-30',
      'no_primary_key # no object',
    ].join('\n');
    let failure;
    try {
      parseSuppressions(wrong, 'accepted.txt');
    } catch (error) {
      failure = (error as ActionError).failure;
    }
    expect(failure).toMatchObject({
      location: { file: 'accepted.txt', line: 2, column: 1 },
      remedy: expect.stringContaining('no_primary_key table:public.log # append-only'),
    });
    for (const part of [
      'line 2 is not of the form',
      'line 3 names the rule no_primary_kee',
      'line 4',
      'line 5 ends on 2026-02-30, which is no date',
      'line 6',
    ])
      expect(failure?.message).toContain(part);
  });
});

test('new is what the last list lacks, and nothing in the first list is', () => {
  const list = keyless('a', 'b');
  const isNew = (known: readonly string[] | null, accepted: readonly string[] = []): readonly boolean[] =>
    judge(
      list,
      known && {
        open: new Map(known.map((key) => [key, 'as it read then'])),
        accepted: new Map(accepted.map((key) => [key, 'a reason'])),
      },
    ).map((each) => each.isNew);
  expect(isNew(null)).toEqual([false, false]);
  expect(isNew([])).toEqual([true, true]);
  expect(isNew(['no_primary_key table:public.a'])).toEqual([false, true]);
  expect(isNew([], ['no_primary_key table:public.a'])).toEqual([true, true]);
});

describe('SARIF', () => {
  const list = keyless('a[b](c)', 'z').filter(({ rule }) => rule === 'no_primary_key');
  const textOf = (...given: Parameters<typeof sarif>): string => [...sarif(...given)].join('');
  const text = textOf(list, {
    inventoryPath: 'docs/Our inventory.md',
    newKeys: new Set([list[1]?.key ?? '']),
    suppressed: [
      {
        finding: list[0] as Finding,
        suppression: { rule: 'no_primary_key', object: '*', reason: 'meant', until: null, line: 1 },
      },
    ],
  });
  const document = JSON.parse(text);
  const [run] = document.runs;

  test('tells GitHub the rule, the level, the place and what makes an alert the same one', () => {
    expect(document).toMatchObject({ $schema: expect.stringContaining('sarif-2.1.0'), version: '2.1.0' });
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
    for (const result of run.results) expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(run.results[1]).toMatchObject({
      ruleId: 'no_primary_key',
      level: 'warning',
      baselineState: 'new',
      partialFingerprints: { 'featureInventory/v1': 'no_primary_key table:public.z' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/Our%20inventory.md' },
            region: { startLine: 1 },
          },
          logicalLocations: [{ fullyQualifiedName: 'table:public.z', kind: 'table' }],
        },
      ],
    });
    expect(run.results.map(({ baselineState }: { baselineState: string }) => baselineState)).toEqual([
      'unchanged',
      'new',
      'unchanged',
    ]);
    expect(run.results[2].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'meant' },
    ]);
  });

  test('is one line of JSON, also without any result', () => {
    expect(text).toBe(`${JSON.stringify(document)}\n`);
    const none = textOf([], { inventoryPath: 'a.md' });
    expect(none).toBe(`${JSON.stringify(JSON.parse(none))}\n`);
    expect(JSON.parse(none).runs[0].results).toEqual([]);
  });

  test('makes no link of a name', () => {
    expect(run.results[0].message.text).toContain('a\\[b\\](c)');
  });

  test('stays within what GitHub reads of a run', () => {
    const many = Array.from({ length: 30_000 }, (_, at) => ({ ...(list[0] as Finding), key: String(at) }));
    expect(JSON.parse(textOf(many, { inventoryPath: 'a.md' })).runs[0].results).toHaveLength(25_000);
  });
});

test('ten thousand tables take time in proportion', () => {
  const names = Array.from({ length: 10_000 }, (_, at) => `t${at}`);
  const given = snapshot({
    roles: api,
    tables: names.map((name) =>
      table(
        'public',
        name,
        [
          column('id', 'bigint', { not_null: true }),
          column('company_id', 'bigint'),
          ...Array.from({ length: 8 }, (_, at) => column(`c${at}`)),
        ],
        { row_security: true },
      ),
    ),
    constraints: names.flatMap((name, at) => [
      constraint('public', name, 'primary key', ['id']),
      reference('public', name, ['company_id'], 'public', `t${at === 0 ? 1 : at - 1}`),
    ]),
    indexes: names.flatMap((name) => [
      index('public', name, `${name}_pkey`, ['id'], {
        unique: true,
        primary: true,
        constraint: `${name}_pkey`,
      }),
      index('public', name, `${name}_company`, ['company_id']),
    ]),
    policies: names.map((name) =>
      policy('public', name, 'own', {
        using: '(company_id = ( SELECT ops.jwt_company_id() AS jwt_company_id))',
      }),
    ),
    grants: names.flatMap((name) =>
      api.map(({ role: grantee }) => ({
        on: 'table',
        object: `public.${name}`,
        grantee,
        privileges: ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
      })),
    ),
  });
  const started = performance.now();
  const list = found(given);
  console.info(
    `findings: 10,000 tables, 20,000 indexes, 10,000 policies in ${Math.round(performance.now() - started)} ms, ${list.length} found`,
  );
  expect(list.map(({ key }) => key)).toEqual(['table_without_comment schema:public']);
});

describe('docs/findings.md', () => {
  const file = path.join(import.meta.dirname, '../../docs/findings.md');
  const cell = (text: string): string => text.replaceAll('|', '\\|');

  // Written anew by `npx vitest run test/snapshot/findings-report.test.ts --update`.
  test('lists every rule as it is', async () => {
    const sections = (['security', 'integrity', 'performance', 'convention'] as const).map((category) => {
      const rows = rules
        .filter((each) => each.category === category)
        .map(
          ({ id, level, title, why, sameAs = [] }) =>
            `| \`${id}\` | ${level} | ${cell(title)}. ${cell(why)} | ${sameAs.join(', ')} |`,
        );
      return [
        `### ${category[0]?.toUpperCase()}${category.slice(1)} (${rows.length})`,
        ['| Rule | Level | What and why | Elsewhere |', '| --- | --- | --- | --- |', ...rows].join('\n'),
      ].join('\n\n');
    });
    const [before, , after] = readFileSync(file, 'utf8').split(
      /(?<=<!-- rules:start -->\n)|(?=<!-- rules:end -->)/,
    );
    await expect(`${before}${sections.join('\n\n')}\n${after}`).toMatchFileSnapshot(file);
  });
});
