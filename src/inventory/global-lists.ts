import type { Snapshot } from '../snapshot/index.ts';
import { access, leftOut } from './access.ts';
import { tableOf, type Kind } from './kind.ts';
import { cell, code, codeLines } from './markdown.ts';
import { grouped } from './statistics.ts';

/** The kinds that are in no schema. */
export function globalKinds(snapshot: Snapshot): {
  readonly extensions: Kind;
  readonly edgeFunctions: Kind;
  readonly others: readonly Kind[];
} {
  return {
    extensions: extensionsKind(snapshot),
    edgeFunctions: edgeFunctionsKind(snapshot),
    others: [
      cronJobsKind(snapshot),
      storageBucketsKind(snapshot),
      eventTriggersKind(snapshot),
      publicationsKind(snapshot),
      foreignServersKind(snapshot),
      statisticsObjectsKind(snapshot),
      ...access(snapshot),
      ...leftOut(snapshot),
    ],
  };
}

function extensionsKind({ extensions }: Snapshot): Kind {
  return {
    id: 'extensions',
    title: 'Extensions',
    count: extensions.length,
    always: true,
    body: () =>
      tableOf(
        ['Extension', 'Version', 'Schema', 'Comment'],
        extensions.map((extension) => [
          code(extension.name),
          code(extension.version),
          code(extension.schema),
          cell(extension.comment ?? ''),
        ]),
      ),
  };
}

function jwt(verified: boolean | null | undefined): string {
  if (verified == null) return '–';
  return verified ? 'verified' : '**not verified**';
}

function edgeFunctionsKind({ edge_functions }: Snapshot): Kind {
  return {
    id: 'edge-functions',
    title: 'Edge Functions',
    count: edge_functions.length,
    always: true,
    body: () =>
      tableOf(
        ['Edge function', 'JWT', 'Entrypoint', 'Files'],
        edge_functions.map((item) => [
          code(item.name),
          jwt(item.verify_jwt),
          item.entrypoint == null ? '–' : code(item.entrypoint),
          item.files == null ? '–' : String(item.files),
        ]),
        ['left', 'left', 'left', 'right'],
      ),
  };
}

function cronJobsKind({ cron_jobs }: Snapshot): Kind {
  return {
    id: 'cron-jobs',
    title: 'Cron jobs',
    count: cron_jobs.length,
    body: () =>
      tableOf(
        ['Job', 'Schedule', 'Command', 'Database', 'User'],
        cron_jobs.map((job) => [
          `${code(job.name)}${job.active ? '' : ' **inactive**'}`,
          code(job.schedule),
          codeLines(job.command),
          code(job.database),
          code(job.username),
        ]),
      ),
  };
}

function storageBucketsKind({ storage_buckets }: Snapshot): Kind {
  return {
    id: 'storage-buckets',
    title: 'Storage buckets',
    count: storage_buckets.length,
    body: () =>
      tableOf(
        ['Bucket', 'Access', 'Largest file', 'Types'],
        storage_buckets.map((bucket) => [
          code(bucket.name),
          bucket.public ? '**public**' : 'private',
          bucket.file_size_limit === null ? 'no limit' : `${grouped(bucket.file_size_limit)} bytes`,
          bucket.allowed_mime_types.length === 0 ? 'any' : names(bucket.allowed_mime_types),
        ]),
      ),
  };
}

function eventTriggersKind({ event_triggers }: Snapshot): Kind {
  return {
    id: 'event-triggers',
    title: 'Event triggers',
    count: event_triggers.length,
    body: () =>
      tableOf(
        ['Event trigger', 'Event', 'Tags', 'Function', 'Comment'],
        event_triggers.map((item) => [
          `${code(item.name)}${item.enabled === 'origin' ? '' : ` **${cell(item.enabled)}**`}`,
          code(item.event),
          names(item.tags),
          code(item.function),
          cell(item.comment ?? ''),
        ]),
      ),
  };
}

function publicationsKind({ publications }: Snapshot): Kind {
  return {
    id: 'publications',
    title: 'Publications',
    count: publications.length,
    body: () =>
      tableOf(
        ['Publication', 'Publishes', 'Operations', 'Comment'],
        publications.map((item) => [
          code(item.name),
          published(item),
          item.operations.map(cell).join(', '),
          cell(item.comment ?? ''),
        ]),
      ),
  };
}

function foreignServersKind({ foreign_servers }: Snapshot): Kind {
  return {
    id: 'foreign-servers',
    title: 'Foreign servers',
    count: foreign_servers.length,
    body: () =>
      tableOf(
        ['Server', 'Wrapper', 'Owner', 'Options', 'Comment'],
        foreign_servers.map((item) => [
          code(item.name),
          code(item.wrapper),
          code(item.owner),
          item.options.map(code).join(', '),
          cell(item.comment ?? ''),
        ]),
      ),
  };
}

function statisticsObjectsKind({ statistics_objects }: Snapshot): Kind {
  return {
    id: 'statistics-objects',
    title: 'Statistics objects',
    count: statistics_objects.length,
    body: () =>
      tableOf(
        ['Statistics', 'Definition', 'Comment'],
        statistics_objects.map((item) => [
          code(item.name),
          codeLines(item.definition),
          cell(item.comment ?? ''),
        ]),
      ),
  };
}

/** A publication of ten thousand tables must not become one cell of them all. */
const mostNames = 50;

function names(list: readonly string[]): string {
  const more = list.length > mostNames ? ` and ${list.length - mostNames} more` : '';
  return list.slice(0, mostNames).map(code).join(', ') + more;
}

function published(item: Snapshot['publications'][number]): string {
  const { all_tables, all_sequences, except = [], schemas, tables } = item;
  const parts = [
    ...(all_tables ? [`all tables${except.length === 0 ? '' : ` except ${names(except)}`}`] : []),
    ...(all_sequences === true ? ['all sequences'] : []),
    ...(schemas.length === 0 ? [] : [`all tables of ${names(schemas)}`]),
    ...(tables.length === 0 ? [] : [names(tables)]),
  ];
  return parts.length === 0 ? 'nothing' : parts.join('; ');
}
