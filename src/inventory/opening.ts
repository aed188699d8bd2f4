import { becameOf } from './change.ts';
import type { Change, Snapshot } from '../snapshot/index.ts';
import { tableOf } from './kind.ts';
import { cell, code, heading, link, text } from './markdown.ts';
import type { SchemaObjects } from './select.ts';

/** Which database and which of its snapshots the page shows, and what it cannot show. */
export function opening(snapshot: Snapshot, patterns: readonly string[]): readonly string[] {
  // The snapshot in which the schema last changed, not the newest: an unchanged schema must give the same bytes.
  const { id, label, taken_at, github_commit_sha } = snapshot.unchanged_since;
  const commit = github_commit_sha === null ? '' : `, commit ${code(github_commit_sha.slice(0, 12))}`;
  const name = label === null ? id : code(label);
  // Of a snapshot that is stored nowhere only an earlier document can tell since when, see without-history.ts.
  const since = id === 0 ? `as it was read by ${name} on` : `in this state since snapshot ${name} of`;
  return [
    heading(1, 'Feature Inventory'),
    `Database ${code(snapshot.database)} on PostgreSQL ` +
      `${Math.floor(snapshot.server_version_num / 10_000)}, ${since} ${minute(taken_at)}${commit}.`,
    ...(patterns.length === 0 ? [] : [`Only some schemas are shown: ${patterns.map(code).join(', ')}.`]),
    ...(snapshot.hidden.length === 0 ? [] : [unseen(snapshot.hidden)]),
  ];
}

function unseen(hidden: readonly string[]): string {
  return [
    '> [!IMPORTANT]',
    '> Not everything could be seen:',
    ...hidden.map((item) => `> - ${text(item)}`),
  ].join('\n');
}

function minute(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime())
    ? text(instant)
    : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** More changes than this are no longer read one by one. */
const mostChanges = 100;
const severities: readonly Change['severity'][] = [
  'breaking',
  'security',
  'performance',
  'additive',
  'cosmetic',
];

/** What changed last, the gravest first. */
export function changes(list: readonly Change[]): readonly string[] {
  if (list.length === 0) return [];
  const sorted = [...list].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const shown = sorted.slice(0, mostChanges);
  return [
    heading(2, 'What changed last'),
    tableOf(
      ['Change', 'Object', 'Severity', 'Details'],
      shown.map(({ kind, identity, change, severity, details }) => [
        change,
        `${cell(kind)} ${code(identity)}`,
        severity === 'breaking' || severity === 'security' ? `**${severity}**` : severity,
        details
          .map(({ property, from, to }) => `${cell(property)}: ${becameOf(from, to, value)}`)
          .join('<br>'),
      ]),
    ),
    ...(list.length === shown.length
      ? []
      : [`And ${list.length - shown.length} more: \`SELECT * FROM catalog.latest_changes\`.`]),
  ];
}

function value(json: unknown): string {
  if (json === null || json === undefined) return 'none';
  const written = typeof json === 'string' ? json : JSON.stringify(json);
  return code(written.length > 300 ? `${written.slice(0, 299)}…` : written);
}

/** The database in one table: how many of each kind, and what stands out. */
export function summary(schemas: readonly SchemaObjects[], snapshot: Snapshot): readonly string[] {
  const relations = schemas.flatMap((schema) => schema.relations);
  const tables = relations.flatMap(({ table }) => (table === null ? [] : [table]));
  const columns = tables.flatMap((table) => table.columns);
  const functions = schemas.flatMap((schema) => schema.functions);
  const policies = relations.flatMap((relation) => relation.policies);
  const secured = tables.filter((table) => table.row_security).length;
  const definers = functions.filter((routine) => routine.security_definer).length;
  const indexes = relations.flatMap((relation) => relation.indexes);
  const invalid = indexes.filter(({ valid }) => !valid).length;
  const guarded = relations.filter((relation) => relation.policies.length > 0).length;
  const rows: readonly Row[] = [
    [schemas.length === 0 ? 'Schemas' : link('Schemas', '#schemas'), schemas.length, ''],
    [
      link('Tables', '#tables'),
      tables.length,
      tables.length === 0 ? '' : `row security on ${secured}, comment on ${commented(tables)}`,
    ],
    ['Columns', columns.length, columns.length === 0 ? '' : `comment on ${commented(columns)}`],
    [
      link('Functions', '#functions'),
      functions.length,
      functions.length === 0 ? '' : `${definers} security definer, comment on ${commented(functions)}`,
    ],
    [
      link('Policies', '#policies'),
      policies.length,
      policies.length === 0 ? '' : `on ${guarded} ${guarded === 1 ? 'table' : 'tables'}`,
    ],
    ...further([
      ['Views', 'views', relations.filter(({ view }) => view?.kind === 'view').length, ''],
      [
        'Materialized views',
        'materialized-views',
        relations.filter(({ view }) => view?.kind === 'materialized view').length,
        '',
      ],
      ['Indexes', 'indexes', indexes.length, invalid === 0 ? '' : `**${invalid} invalid**`],
      ['Triggers', 'triggers', relations.flatMap(({ triggers }) => triggers).length, ''],
    ]),
    [link('Extensions', '#extensions'), snapshot.extensions.length, ''],
    [link('Edge functions', '#edge-functions'), snapshot.edge_functions.length, ''],
  ];
  return [
    heading(2, 'Summary'),
    tableOf(
      ['Kind', 'Count', 'Of these'],
      rows.map(([kind, count, note]) => [kind, String(count), note]),
      ['left', 'right'],
    ),
  ];
}

type Row = readonly [kind: string, count: number, note: string];

function further(
  kinds: readonly (readonly [title: string, id: string, count: number, note: string])[],
): readonly Row[] {
  return kinds
    .filter(([, , count]) => count > 0)
    .map(([title, id, count, note]) => [link(title, `#${id}`), count, note]);
}

function commented(list: readonly { readonly comment: string | null }[]): string {
  const count = list.filter(({ comment }) => comment !== null).length;
  return `${count} (${Math.floor((100 * count) / list.length)} %)`;
}
