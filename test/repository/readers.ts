import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { explain, parseConnectionString, type Database, type ServerError } from '../../src/database/index.ts';
import { discreet } from '../../src/database/discreet.ts';
import { readInputs } from '../../src/inputs.ts';
import { diagrams, markdown, render } from '../../src/inventory/index.ts';
import { schemaFilter } from '../../src/inventory/select.ts';
import { formatOf, refuseMisread } from '../../src/migrations/formats/index.ts';
import { sessionSettings, placeholders } from '../../src/migrations/formats/graphile-settings.ts';
import { startOfDownMigration } from '../../src/migrations/formats/not-plain.ts';
import type { Folder } from '../../src/migrations/formats/format.ts';
import { scan } from '../../src/migrations/lexer.ts';
import { unquoted } from '../../src/migrations/tokens.ts';
import { creatorOf } from '../../src/migrations/missing-object.ts';
import { lineFinder, locate, snippet } from '../../src/migrations/location.ts';
import { refuseUnrunnable, runsStepwise } from '../../src/migrations/refusals.ts';
import { onlySelects } from '../../src/migrations/only-selects.ts';
import { bundledSource, sourceOf } from '../../src/migrations/source.ts';
import { variableAt } from '../../src/migrations/wrapping.ts';
import { hideNamed } from '../../src/named-secrets.ts';
import { pullRequestMessage, pushMessage } from '../../src/publish/commit-message.ts';
import { refuseSecrets } from '../../src/publish/index.ts';
import { originOf, refusedByGit } from '../../src/github/index.ts';
import { lackOf } from '../../src/rehearsal/lacks.ts';
import { documented, mostStatements } from '../../src/safety/index.ts';
import { traceOf } from '../../src/safety/measuring/trace.ts';
import { memberIn } from '../../src/rehearsal/members.ts';
import { createdIn, rewrite } from '../../src/rehearsal/extension-statements.ts';
import { standInsFor } from '../../src/rehearsal/stand-ins.ts';
import { touchesOf } from '../../src/rehearsal/touches.ts';
import { createLog, summary } from '../../src/report/index.ts';
import { neutralize, neutralizeLine } from '../../src/report/neutralize.ts';
import { findShapes, hideShapes } from '../../src/secret-shapes.ts';
import { reportText } from '../../src/report/text.ts';
import { rowsShown } from '../../src/rows.ts';
import { parseSuppressions, readEdgeFunctions, review, sarif, suppress } from '../../src/snapshot/index.ts';
import { asRead, fits, oneLine } from '../../src/text.ts';
import { snapshot, table, column, constraint, index, policy, routine } from '../inventory/support.ts';
import { done } from '../report/story.ts';
import { isExpected } from '../../src/verification/compare.ts';

/** A refusal is a reading that came to its end. */
function whatever(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    if ((error as Error).name !== 'ActionError') throw error;
  }
}

const log = createLog({
  inActions: true,
  secrets: ['a', "p''a\\\\\"ss%w/rd+", 'x y z', '\\\\\\\\\\\\'],
  write: () => {},
});
const workspace = mkdtempSync(path.join(tmpdir(), 'linear-'));
const folder = (text: string, names: readonly string[]): Folder => ({
  directory: 'db/migrations',
  names,
  text: () => text,
  sql: () => text,
});
/** As the listing of a folder does it. */
const recognise = (one: Folder): void =>
  refuseMisread(one, formatOf(one, 'auto'), { names: 'all', named: false });
const listedNames = [
  '1_a.sql',
  '1_a.up.sql',
  '1_a.down.sql',
  'V1__a.sql',
  'R__a.sql',
  '0001_a/migration.sql',
  'migration_lock.toml',
  'meta/_journal.json',
  '20240101000000_a.sql',
];
const serverError = (code: string, text: string): ServerError =>
  Object.assign(new Error(text), { code, severity: 'ERROR', detail: text, hint: text, where: text });
const codes = [
  '42P07',
  '42703',
  '42P01',
  '42704',
  '42501',
  '0A000',
  '42601',
  '57014',
  '28000',
  'XX000',
  '23505',
  '23502',
  '22P02',
  '22P04',
  '57P01',
];

/** Everything that reads what others wrote, by name. */
export const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'the log': async (text) => {
    log.line(text);
    log.warning(text, { title: text, file: text });
    await log.group(text, async () => {});
  },
  neutralize: (text) => [neutralize(text), neutralizeLine(text), oneLine(text)],
  'shapes of secrets': (text) => [hideShapes(text), findShapes(text)],
  'secrets of a name': (text) => hideNamed(text),
  'suppressions, as a file': (text) => [
    whatever(() => parseSuppressions(text.slice(0, 262_144))),
    whatever(() => parseSuppressions(text)),
  ],
  'suppressions, as patterns': (text) => {
    const suppression = {
      rule: 'no_primary_key',
      object: `${'a*'.repeat(1_000)}b`,
      reason: 'x',
      until: null,
      line: 1,
    };
    suppress(
      [
        {
          rule: 'no_primary_key',
          level: 'info',
          categories: [],
          object: text,
          message: '',
          detail: '',
          remedy: '',
          key: 'x',
        },
      ],
      [suppression, { ...suppression, object: text.slice(0, 4_000).replaceAll('*', 'x') + '*' }],
      '2026-01-01',
    );
  },
  'patterns of schemas': (text) => [
    schemaFilter([`${'a*'.repeat(1_000)}b`, '!*-*-*x'])(text),
    schemaFilter([text])('a'),
    fits(text, text.slice(0, 2_000).split('*')),
  ],
  'the lexer': (text) => [scan(text), unquoted(text)],
  places: (text) => {
    const location = locate('a.sql', text, text.length - 3);
    const lineOf = lineFinder(text);
    return [
      snippet(text, location),
      snippet(text, locate('a.sql', text, 0)),
      lineOf(text.length),
      variableAt(text, 3),
    ];
  },
  'a file that is judged': (text) => {
    const source = bundledSource('a.sql', text);
    whatever(() => refuseUnrunnable(source));
    whatever(() =>
      runsStepwise(
        source,
        new Map(
          source.script.statements
            .filter((_, at) => at % 2 === 0)
            .map(({ start }) => [start, { kind: 'repeatable', table: null }]),
        ),
      ),
    );
  },
  ...Object.fromEntries(
    [
      'plain',
      'supabase',
      'prisma',
      'dbmate',
      'golang-migrate',
      'flyway',
      'goose',
      'drizzle',
      'node-pg-migrate',
      'graphile-migrate',
    ].map((name) => [
      `files of ${name}`,
      (text: string) => {
        whatever(() => recognise(folder(text, listedNames)));
        whatever(() => {
          const format = formatOf(folder(text, listedNames), name);
          for (const listed of [
            ...format.list(folder(text, listedNames)).slice(0, 2),
            { name: '1_a.up.sql', version: '1', repeatable: false },
          ]) {
            const part = format.part?.(text, listed, folder(text, listedNames));
            if (part !== undefined) sourceOf({ file: 'a.sql', text, digest: '' }, part);
          }
        });
      },
    ]),
  ),
  'names of files': (text) => {
    for (const name of [
      text,
      `${text}.sql`,
      `1${text}.sql`,
      `V1${text}.sql`,
      `V1__${text}.sql`,
      `1_${text}.go`,
    ]) {
      whatever(() => recognise(folder('', [name])));
      for (const format of ['dbmate', 'flyway', 'goose', 'golang-migrate', 'node-pg-migrate', 'supabase'])
        whatever(() => formatOf(folder('', [name]), format).companion?.(name));
    }
  },
  'what creates a missing object': (text) =>
    creatorOf({ code: '42703', message: 'column "a" does not exist' })(text),
  'what creates a missing object of any name': (text) =>
    creatorOf({ code: '42P01', message: `relation "${text.slice(0, 60)}" does not exist` })(text),
  'what only selects': (text) => {
    const sql = `SELECT ${text} FROM t`;
    onlySelects({ ...sourceOf({ file: 'a.sql', text: sql, digest: '' }), sql });
    isExpected(text, '1');
    isExpected('1', text);
  },
  'down migrations': (text) => startOfDownMigration(text),
  'settings of node-pg-migrate': (text) => whatever(() => recognise(folder(text, ['1700000000000_a.sql']))),
  'settings of graphile-migrate': (text) => [
    whatever(() => sessionSettings(folder(text, []))),
    whatever(() => sessionSettings(folder(`{pgSettings: {${text}}}`, []))),
    whatever(() => placeholders(folder(`{placeholders: {${text}}}`, []))),
    ...[text, `pgSettings: {${text}}`].map((program) => {
      const own = { ...folder('', []), text: (name: string) => (name === '.gmrc.js' ? program : null) };
      return [sessionSettings(own), placeholders(own)];
    }),
  ],
  inputs: (text) => {
    for (const name of [
      'MIGRATIONS',
      'SCHEMAS',
      'LOCK-TIMEOUT',
      'CRON-SCHEDULE',
      'INVENTORY-PATH',
      'SNAPSHOT-LABEL',
      'CONNECTION-STRING',
      'SHADOW',
      'COMMIT-MESSAGE',
    ])
      whatever(() => readInputs({ 'INPUT_CONNECTION-STRING': 'embedded', [`INPUT_${name}`]: text }));
  },
  'a connection string': (text) => [
    whatever(() => parseConnectionString(text)),
    whatever(() => parseConnectionString(`postgres://a:${text}@b/c?${text}`)),
  ],
  'the event': (text) => {
    const payload = {
      repository: { full_name: text, default_branch: text, private: true },
      pull_request: {
        number: 1,
        base: { ref: text, sha: text },
        head: { sha: text, repo: { full_name: text } },
      },
    };
    whatever(() => originOf({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_REPOSITORY: 'a/b' }, payload));
    rowsShown('show', { GITHUB_ACTIONS: 'true' }, payload);
  },
  'errors of a server': (text) => {
    for (const code of codes) {
      explain(serverError(code, text), { statement: text, file: 'a.sql' });
      discreet(serverError(code, text), 'hide');
    }
  },
  'what a rehearsal lacks': (text) => {
    for (const sqlstate of ['42704', '42703', '0A000', '58P01'])
      lackOf(
        { message: text, sqlstate, routine: 'typenameType' },
        {
          database: { engine: 'embedded', name: 'embedded' },
          statement: text,
          unmet: ['pg_nowhere'],
          stoodIn: new Set(),
          isElsewhere: () => true,
          roles: null,
          tablespaces: null,
          limit: 1,
        },
      );
  },
  'what stands in': (text) => {
    const available = new Set(['plpgsql']);
    standInsFor([text, 'auth.uid()'], { supabase: true, embedded: true, available, live: null });
    rewrite(`CREATE EXTENSION pgmq; ${text}`, { available, superuser: false });
    rewrite(`CREATE TABLE a () WITH (tsdb.${text}`, { available, superuser: false });
    createdIn(`CREATE EXTENSION ${text}`);
    for (const routine of ['typenameType', 'ResolveOpClass', 'op_error'])
      memberIn({ message: text, sqlstate: '42704', routine });
  },
  'what a file touches': (text) => {
    touchesOf([
      ['a.sql', text],
      ['b.sql', `SELECT catalog ${text}`],
      ['c.sql', `ALTER SCHEMA ${text}`],
    ]);
  },
  'what a statement does that cannot run in a transaction': async (text) => {
    const source = bundledSource('a.sql', text);
    const database = { query: () => Promise.resolve([]) } as unknown as Database;
    const options = { existing: new Set<number>(), lineOf: lineFinder(text) };
    for (const statement of source.script.statements.slice(0, mostStatements))
      await documented(database, source, statement, options, []);
  },
  'what the server says of its work': (text) => {
    traceOf([text, `building index "a" on table "${text}`, `rewriting table "${text}"`]);
  },
  Markdown: (text) => [
    markdown.text(text),
    markdown.cell(text),
    markdown.code(text),
    markdown.codeLines(text),
    markdown.fence(text),
    markdown.link(text, text),
    markdown.anchor(text),
    asRead(text),
  ],
  'messages of commits': (text) => [pushMessage(text), pullRequestMessage(text, 'x'), refusedByGit(text)],
  'the last look': (text) =>
    whatever(() =>
      refuseSecrets([{ path: 'a.md', content: text }], {
        secrets: ['p4ssw0rd-of-this-run'],
        names: [],
        message: text,
      }),
    ),
  'the report': (text) => {
    const story = {
      ...done,
      failure: { message: text, snippet: text, detail: text, context: text, remedy: text },
      verification: {
        verdict: 'fail' as const,
        checks: [
          { check: text, expected: text, found: text, status: 'fail' as const, details: text, file: text },
        ],
      },
    };
    reportText(story);
    summary(story, 64_000);
  },
  'a config.toml': (text) => {
    const functions = path.join(workspace, 'supabase/functions/a');
    mkdirSync(functions, { recursive: true });
    writeFileSync(path.join(functions, 'index.ts'), '');
    writeFileSync(path.join(workspace, 'supabase/config.toml'), text);
    readEdgeFunctions(workspace, 'supabase/functions', () => {});
    review(snapshot(), null, {
      accepted: [],
      configToml: { path: 'supabase/config.toml', text },
      today: '2026-01-01',
    });
  },
  'a schema': (text) => {
    const whole = snapshot({
      tables: [
        table('public', 'a', [column('id', text, { default: text, comment: text }), column(text)], {
          comment: text,
        }),
      ],
      constraints: [constraint('public', 'a', 'foreign key', ['id'], { definition: text })],
      indexes: [
        index('public', 'a', 'i', ['id'], { definition: `CREATE INDEX ${text}` }),
        index('public', 'a', 'j', ['id'], {
          definition: `CREATE INDEX j ON public.a USING ${text}`,
        }),
      ],
      policies: [policy('public', 'a', 'p', { using: text, with_check: text })],
      functions: [routine('public', 'f', { arguments: text, identity_arguments: text, comment: text })],
    });
    const options = { accepted: [], configToml: { path: 'none', text: '' }, today: '2026-01-01' };
    const { list } = review(whole, null, options);
    void [...sarif(list, { inventoryPath: 'a.md', newKeys: new Set(), suppressed: [] })];
    render(whole, {
      layout: 'single',
      statistics: 'exact',
      schemas: [],
      path: 'docs/A.md',
      changes: [],
      findings: list,
    });
    void diagrams;
  },
};
