import type { Snapshot } from '../snapshot/index.ts';
import { oneLine } from '../text.ts';
import { access, leftOut } from './access.ts';
import { tableOf, type Kind } from './kind.ts';
import { cell, code, codeLines } from './markdown.ts';
import { relationLink, triggerText, type Context } from './relation.ts';
import type { Partition, Policy, Relation, Routine, SchemaObjects } from './select.ts';
import { grouped, rows, size } from './statistics.ts';

/** The kinds that live in schemas, of all the schemas given. */
export function schemaKinds(schemas: readonly SchemaObjects[], context: Context): readonly Kind[] {
  const relations = schemas.flatMap((schema) => schema.relations);
  const tables = relations.filter((relation) => relation.table !== null);
  const functions = schemas.flatMap((schema) => schema.functions);
  const policies = relations.flatMap((relation) => relation.policies);
  const views = relations.filter(({ view }) => view?.kind === 'view');
  const materialized = relations.filter(({ view }) => view?.kind === 'materialized view');
  return [
    {
      id: 'tables',
      title: 'Tables',
      count: tables.length,
      body: () => tableList(tables, context),
      always: true,
    },
    {
      id: 'functions',
      title: 'Functions',
      count: functions.length,
      body: () => functionList(functions),
      always: true,
    },
    {
      id: 'policies',
      title: 'Policies',
      count: policies.length,
      body: () => policyList(policies, context),
      always: true,
    },
    { id: 'views', title: 'Views', count: views.length, body: () => viewList(views, context) },
    {
      id: 'materialized-views',
      title: 'Materialized views',
      count: materialized.length,
      body: () => viewList(materialized, context),
    },
    ...smallKinds(schemas, relations, context),
  ];
}

function tableList(tables: readonly Relation[], context: Context): string {
  const { statistics } = context;
  const numbers = statistics !== 'none';
  const head = ['Table', ...(numbers ? ['Rows', 'Size'] : []), 'Columns', 'RLS', 'Policies', 'Comment'];
  return tableOf(
    head,
    tables.flatMap(({ table: own, policies, indexes }) =>
      own === null
        ? []
        : [
            [
              `${relationLink(context, own.schema, own.table)}${own.kind === 'table' ? '' : ` ${own.kind}`}`,
              ...(numbers ? [rows(own, indexes.length, statistics), size(own, statistics)] : []),
              String(own.columns.length),
              rowSecurity(own.row_security, own.force_row_security, policies.length),
              String(policies.length),
              cell(brief(own.comment)),
            ],
          ],
    ),
    ['left', ...(numbers ? (['right', 'right'] as const) : []), 'right', 'left', 'right'],
  );
}

function rowSecurity(enabled: boolean, forced: boolean, policies: number): string {
  if (enabled) return forced ? 'forced' : 'on';
  return policies === 0 ? 'off' : '**off, policies without effect**';
}

/** What a list shows of a comment that stands in full further down: more characters than this are cut at a word. */
const longestBrief = 120;

/** Without the last word, which may have been cut. */
function wholeWords(text: string): string {
  const at = text.lastIndexOf(' ');
  return at < 0 ? text : text.slice(0, at).trimEnd();
}

/** The first paragraph; a line break within it is only where its author's editor wrapped it. */
function brief(comment: string | null): string {
  const [first = '', ...others] = (comment ?? '').trim().split(/\r?\n[ \t]*\r?\n/);
  const characters = [...oneLine(first)];
  if (characters.length > longestBrief) return `${wholeWords(characters.slice(0, longestBrief).join(''))} …`;
  return characters.join('') + (others.length === 0 ? '' : ' …');
}

function functionList(functions: readonly Routine[]): string {
  return tableOf(
    ['Function', 'Language', 'Properties', 'Comment'],
    functions.map((routine) => [
      `${code(`${routine.schema}.${routine.function}(${routine.arguments})`)}${routine.return_type === null ? '' : ` → ${code(routine.return_type)}`}`,
      cell(routine.language),
      properties(routine),
      cell(routine.comment ?? ''),
    ]),
  );
}

function properties(routine: Routine): string {
  return [
    ...(routine.kind === 'function' ? [] : [routine.kind]),
    ...(routine.kind === 'procedure' ? [] : [routine.volatility]),
    ...(routine.security_definer ? ['**security definer**'] : []),
    ...(routine.strict ? ['strict'] : []),
    ...(routine.leakproof ? ['leakproof'] : []),
    ...(routine.parallel === 'unsafe' ? [] : [`parallel ${routine.parallel}`]),
    ...routine.settings.map(code),
    ...(routine.options ?? []).map(code),
  ].join(', ');
}

function policyList(policies: readonly Policy[], context: Context): string {
  return tableOf(
    ['Policy', 'Command', 'Roles', 'Mode'],
    policies.map((policy) => [
      relationLink(context, policy.schema, policy.table, `${policy.schema}.${policy.table}.${policy.policy}`),
      policy.command,
      policy.roles.map(code).join(', '),
      policy.permissive ? 'permissive' : '**restrictive**',
    ]),
  );
}

function viewList(views: readonly Relation[], context: Context): string {
  return tableOf(
    ['View', 'Columns', 'Options', 'Comment'],
    views.flatMap(({ view }) =>
      view === null
        ? []
        : [
            [
              relationLink(context, view.schema, view.view),
              String(view.columns.length),
              view.options.map(code).join(', '),
              cell(brief(view.comment)),
            ],
          ],
    ),
    ['left', 'right'],
  );
}

function smallKinds(
  schemas: readonly SchemaObjects[],
  relations: readonly Relation[],
  context: Context,
): readonly Kind[] {
  const types = schemas.flatMap((schema) => schema.types);
  const sequences = schemas.flatMap((schema) => schema.sequences);
  const partitions = schemas.flatMap((schema) => schema.partitions);
  const triggers = relations.flatMap((relation) => relation.triggers);
  const indexes = relations.flatMap((relation) => relation.indexes);
  const constraints = relations.flatMap((relation) => relation.constraints);
  const rules = relations.flatMap((relation) => relation.rules);
  return [
    {
      id: 'types',
      title: 'Types',
      count: types.length,
      body: () =>
        tableOf(
          ['Type', 'Kind', 'Definition', 'Comment'],
          types.map((type) => [
            code(`${type.schema}.${type.type}`),
            type.kind,
            [
              ...type.labels.map(code),
              ...type.attributes.map((attribute) => code(`${attribute.name} ${attribute.type}`)),
              ...(type.base_type === null ? [] : [code(type.base_type)]),
              ...(type.not_null ? ['not null'] : []),
              ...(type.default === null ? [] : [`default ${code(type.default)}`]),
              ...type.constraints.map(codeLines),
              ...(type.options ?? []).map(code),
            ].join(', '),
            cell(type.comment ?? ''),
          ]),
        ),
    },
    {
      id: 'partitions',
      title: 'Partitions that differ from their table',
      count: partitions.length,
      body: () =>
        tableOf(
          ['Partition', 'Of', 'What differs'],
          partitions.map((partition) => [
            code(`${partition.schema}.${partition.table}`),
            code(partition.partition_of),
            differences(partition),
          ]),
        ),
    },
    {
      id: 'sequences',
      title: 'Sequences',
      count: sequences.length,
      body: () =>
        tableOf(
          ['Sequence', 'Type', 'Values', 'Owned by', 'Comment'],
          sequences.map((sequence) => [
            code(`${sequence.schema}.${sequence.sequence}`),
            code(sequence.type),
            `from ${cell(sequence.start)} by ${cell(sequence.increment)}, ${cell(sequence.minimum)} ` +
              'to ' +
              `${cell(sequence.maximum)}${sequence.cycle ? ', cycle' : ''}${sequence.cache === undefined ? '' : `, cache ${cell(sequence.cache)}`}${sequence.persistence === undefined ? '' : ', unlogged'}`,
            sequence.owned_by === null ? '–' : code(sequence.owned_by),
            cell(sequence.comment ?? ''),
          ]),
        ),
    },
    {
      id: 'triggers',
      title: 'Triggers',
      count: triggers.length,
      body: () =>
        tableOf(
          ['Table', 'Trigger', 'Definition'],
          triggers.map((trigger) => [
            relationLink(context, trigger.schema, trigger.table),
            code(trigger.trigger),
            `${codeLines(triggerText(trigger))}${trigger.enabled === 'origin' ? '' : ` **${trigger.enabled}**`}`,
          ]),
        ),
    },
    {
      id: 'indexes',
      title: 'Indexes',
      count: indexes.length,
      body: () =>
        [
          tally([
            ['unique', indexes.filter(({ unique }) => unique).length],
            ['partial', indexes.filter(({ predicate }) => predicate !== null).length],
            ['behind a constraint', indexes.filter(({ constraint }) => constraint !== null).length],
          ]),
          tableOf(
            ['**Invalid** index', 'Table'],
            indexes
              .filter(({ valid }) => !valid)
              .map((index) => [
                code(`${index.schema}.${index.index}`),
                relationLink(context, index.schema, index.table),
              ]),
          ),
        ]
          .filter((part) => part !== '')
          .join('\n\n'),
    },
    {
      id: 'constraints',
      title: 'Constraints',
      count: constraints.length,
      body: () =>
        [
          tally(
            [...new Set(constraints.map(({ kind }) => kind))].map((kind) => [
              kind,
              constraints.filter((constraint) => constraint.kind === kind).length,
            ]),
          ),
          tableOf(
            ['**Not validated** constraint', 'Table'],
            constraints
              .filter(({ validated }) => !validated)
              .map((constraint) => [
                code(constraint.constraint),
                relationLink(context, constraint.schema, constraint.table),
              ]),
          ),
        ]
          .filter((part) => part !== '')
          .join('\n\n'),
    },
    {
      id: 'rules',
      title: 'Rules',
      count: rules.length,
      body: () =>
        tableOf(
          ['Table', 'Rule'],
          rules.map((rule) => [relationLink(context, rule.schema, rule.table), code(rule.rule)]),
        ),
    },
  ];
}

function differences({
  owner,
  persistence,
  row_security,
  replica_identity,
  options,
  comment,
  columns,
}: Partition): string {
  return [
    ...(owner === undefined ? [] : [`owner ${code(owner)}`]),
    ...(persistence === undefined ? [] : [persistence]),
    ...(row_security === undefined ? [] : [`**row security ${row_security}**`]),
    ...(replica_identity === undefined ? [] : [`replica identity ${replica_identity}`]),
    ...(options ?? []).map(code),
    ...(columns ?? []).map(
      ({ name, ...own }) =>
        `column ${code(name)}: ${Object.entries(own)
          .map(
            ([property, value]) =>
              `${cell(property)} ${code(typeof value === 'string' ? value : JSON.stringify(value))}`,
          )
          .join(', ')}`,
    ),
    ...(comment === undefined ? [] : [cell(comment)]),
  ].join('<br>');
}

/** What is listed with the tables, as one sentence here. */
function tally(parts: readonly (readonly [name: string, count: number])[]): string {
  const counts = parts
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`);
  return `Listed with their tables${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.`;
}

/** The kinds that stand in no schema. */
export function globalKinds(snapshot: Snapshot): {
  readonly extensions: Kind;
  readonly edgeFunctions: Kind;
  readonly others: readonly Kind[];
} {
  return {
    extensions: {
      id: 'extensions',
      title: 'Extensions',
      count: snapshot.extensions.length,
      always: true,
      body: () =>
        tableOf(
          ['Extension', 'Version', 'Schema', 'Comment'],
          snapshot.extensions.map((extension) => [
            code(extension.name),
            code(extension.version),
            code(extension.schema),
            cell(extension.comment ?? ''),
          ]),
        ),
    },
    edgeFunctions: {
      id: 'edge-functions',
      title: 'Edge Functions',
      count: snapshot.edge_functions.length,
      always: true,
      body: () =>
        tableOf(
          ['Edge function', 'JWT', 'Entrypoint', 'Files'],
          snapshot.edge_functions.map((item) => [
            code(item.name),
            item.verify_jwt == null ? '–' : item.verify_jwt ? 'verified' : '**not verified**',
            item.entrypoint == null ? '–' : code(item.entrypoint),
            item.files == null ? '–' : String(item.files),
          ]),
          ['left', 'left', 'left', 'right'],
        ),
    },
    others: [...platformParts(snapshot), ...access(snapshot), ...leftOut(snapshot)],
  };
}

/** A publication of ten thousand tables must not become one cell of them all. */
const mostNames = 50;

function names(list: readonly string[]): string {
  const more = list.length > mostNames ? ` and ${list.length - mostNames} more` : '';
  return list.slice(0, mostNames).map(code).join(', ') + more;
}

function published({ all_tables, schemas, tables }: Snapshot['publications'][number]): string {
  if (all_tables) return 'all tables';
  const parts = [
    ...(schemas.length === 0 ? [] : [`all tables of ${names(schemas)}`]),
    ...(tables.length === 0 ? [] : [names(tables)]),
  ];
  return parts.length === 0 ? 'nothing' : parts.join('; ');
}

function platformParts(snapshot: Snapshot): readonly Kind[] {
  return [
    {
      id: 'cron-jobs',
      title: 'Cron jobs',
      count: snapshot.cron_jobs.length,
      body: () =>
        tableOf(
          ['Job', 'Schedule', 'Command', 'Database', 'User'],
          snapshot.cron_jobs.map((job) => [
            `${code(job.name)}${job.active ? '' : ' **inactive**'}`,
            code(job.schedule),
            codeLines(job.command),
            code(job.database),
            code(job.username),
          ]),
        ),
    },
    {
      id: 'storage-buckets',
      title: 'Storage buckets',
      count: snapshot.storage_buckets.length,
      body: () =>
        tableOf(
          ['Bucket', 'Access', 'Largest file', 'Types'],
          snapshot.storage_buckets.map((bucket) => [
            code(bucket.name),
            bucket.public ? '**public**' : 'private',
            bucket.file_size_limit === null ? 'no limit' : `${grouped(bucket.file_size_limit)} bytes`,
            bucket.allowed_mime_types.length === 0 ? 'any' : names(bucket.allowed_mime_types),
          ]),
        ),
    },
    {
      id: 'event-triggers',
      title: 'Event triggers',
      count: snapshot.event_triggers.length,
      body: () =>
        tableOf(
          ['Event trigger', 'Event', 'Tags', 'Function', 'Comment'],
          snapshot.event_triggers.map((item) => [
            `${code(item.name)}${item.enabled === 'origin' ? '' : ` **${cell(item.enabled)}**`}`,
            code(item.event),
            names(item.tags),
            code(item.function),
            cell(item.comment ?? ''),
          ]),
        ),
    },
    {
      id: 'publications',
      title: 'Publications',
      count: snapshot.publications.length,
      body: () =>
        tableOf(
          ['Publication', 'Publishes', 'Operations', 'Comment'],
          snapshot.publications.map((item) => [
            code(item.name),
            published(item),
            item.operations.map(cell).join(', '),
            cell(item.comment ?? ''),
          ]),
        ),
    },
    {
      id: 'foreign-servers',
      title: 'Foreign servers',
      count: snapshot.foreign_servers.length,
      body: () =>
        tableOf(
          ['Server', 'Wrapper', 'Owner', 'Options', 'Comment'],
          snapshot.foreign_servers.map((item) => [
            code(item.name),
            code(item.wrapper),
            code(item.owner),
            item.options.map(code).join(', '),
            cell(item.comment ?? ''),
          ]),
        ),
    },
    {
      id: 'statistics-objects',
      title: 'Statistics objects',
      count: snapshot.statistics_objects.length,
      body: () =>
        tableOf(
          ['Statistics', 'Definition', 'Comment'],
          snapshot.statistics_objects.map((item) => [
            code(item.name),
            codeLines(item.definition),
            cell(item.comment ?? ''),
          ]),
        ),
    },
  ];
}
