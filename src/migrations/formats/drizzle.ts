import { identifier } from '../../quoting.ts';
import * as z from '../../zod.ts';
import { sql } from '../../database/index.ts';
import type { Format } from './format.ts';
import type { Described } from './listed.ts';
import { byName } from './file-names.ts';
import { valuesOf, type FoundHistory, type ToolHistory } from './tool-history.ts';
import { stop } from './stop.ts';

const when = ({ details }: Pick<Described, 'details'>): string => details['when'] ?? '0';
const newest = ({ rows }: FoundHistory): bigint =>
  rows.reduce(
    (most, row) => (BigInt(row['created_at'] ?? 0) > most ? BigInt(row['created_at'] ?? 0) : most),
    0n,
  );

const common = {
  schema: 'drizzle',
  table: '__drizzle_migrations',
  apart: true,
  // Drizzle takes no lock of its own.
  locks: () => [],
  locksTable: true,
} as const;

const install =
  (columns: string) =>
  ({ schema, table }: FoundHistory): string =>
    `IF to_regnamespace(${sql`${identifier(schema)}`}) IS NULL THEN
    CREATE SCHEMA ${identifier(schema)};
  END IF;
  IF to_regclass(${sql`${table}`}) IS NULL THEN CREATE TABLE ${table} (${columns}); END IF`;

/** 0.x: a file is what its journal says; pg-core/dialect.ts. */
const journalled: ToolHistory = {
  ...common,
  id: 'drizzle',
  known: { shape: { id: 'N', hash: 'S', created_at: 'N' }, name: true },
  columns: ['hash', 'created_at'],
  install: install('id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint'),
  applied: ({ rows }) => {
    const [hashes, times] = [valuesOf(rows, 'hash'), valuesOf(rows, 'created_at')];
    return (migration) => hashes.has(migration.source.digest) || times.has(when(migration));
  },
  unknown: ({ rows }, migrations) =>
    rows.flatMap((row) =>
      migrations.some((one) => row['hash'] === one.source.digest || row['created_at'] === when(one))
        ? []
        : [row['created_at'] ?? ''],
    ),
  matches:
    ({ rows }) =>
    ({ source }) =>
      rows.some((row) => row['hash'] === source.digest),
  check: ({ directory, migrations }, found, { outOfOrder }) => {
    const applied = journalled.applied(found, new Set());
    const late = migrations.find(
      (migration) => !applied(migration) && BigInt(when(migration)) <= newest(found),
    );
    if (late === undefined || outOfOrder === 'allow') return;
    stop(
      `${directory}/meta/_journal.json`,
      `${late.source.file} is not applied, but its "when" in ${directory}/meta/_journal.json is ${when(late)}, ` +
        `and migrations up to ${newest(found)} are: Drizzle would never run it.`,
      `Set its "when" to ${newest(found) + 1n} or later. ` +
        'If it does not matter that it runs after files that follow it, set out-of-order: allow.',
    );
  },
  reorder: (_migration, found) =>
    `Move its entry to the end of meta/_journal.json and set its "when" to ${newest(found) + 1n} or later.`,
  recorded: (migration, { table }) =>
    `EXISTS (SELECT FROM ${table}
      ${sql`WHERE hash = ${migration.source.digest} OR created_at = ${BigInt(when(migration))}`})`,
  record: (migration, { table }) =>
    `INSERT INTO ${table} (hash, created_at)
      ${sql`VALUES (${migration.source.digest}, ${BigInt(when(migration))})`}`,
  forget: (migration, { table }) => `DELETE FROM ${table} WHERE created_at = ${BigInt(when(migration))}`,
};

/** 1.0: a folder for each migration, known by its name. */
const named: ToolHistory = {
  ...common,
  id: 'drizzle-folders',
  known: { shape: { id: 'N', hash: 'S', created_at: 'N', name: 'S', applied_at: 'D' }, name: true },
  columns: ['hash', 'created_at', 'name'],
  install: install(
    'id SERIAL PRIMARY KEY, hash text NOT NULL, created_at bigint, name text, ' +
      'applied_at timestamp with time zone DEFAULT now()',
  ),
  applied: ({ rows }) => {
    const names = valuesOf(rows, 'name');
    return ({ version }) => names.has(version);
  },
  unknown: ({ rows }, migrations) =>
    rows.flatMap(({ name }) =>
      name == null || migrations.some(({ version }) => version === name) ? [] : [name],
    ),
  matches:
    ({ rows }) =>
    ({ source, version }) =>
      rows.some((row) => row['name'] === version && row['hash'] === source.digest),
  recorded: ({ version }, { table }) => `EXISTS (SELECT FROM ${table} ${sql`WHERE name = ${version}`})`,
  record: (migration, { table }) =>
    `INSERT INTO ${table} (hash, created_at, name)
      ${sql`VALUES (${migration.source.digest}, ${BigInt(when(migration))}, ${migration.version})`}`,
  forget: ({ version }, { table }) => `DELETE FROM ${table} ${sql`WHERE name = ${version}`}`,
};

const journalFile = 'meta/_journal.json';
const journal = z.object({
  dialect: z.optional(z.string()),
  entries: z.array(z.object({ tag: z.string(), when: z.int() })),
});

/** Where JSON breaks off. The parser's own message quotes the file, which may be any. */
function placeOf(error: unknown, text: string): string {
  const at = /position (\d+)/.exec((error as Error).message)?.[1];
  return at === undefined
    ? 'it is no JSON'
    : `line ${text.slice(0, Number(at)).split('\n').length} is no JSON`;
}

function readJournal(directory: string, text: string): z.infer<typeof journal> {
  const file = `${directory}/${journalFile}`;
  try {
    return journal.parse(JSON.parse(text));
  } catch (error) {
    return stop(
      file,
      `${file} is no journal of Drizzle: ` +
        `${error instanceof z.ZodError ? z.prettifyError(error) : placeOf(error, text)}.`,
      "Restore it from the repository's history; a merge may have left it half done.",
    );
  }
}

/** A journal without the entries whose files are not there; any other file, and what is no journal, as it is. */
export function drizzleWithout(file: string, content: Buffer, isThere: (file: string) => boolean): Buffer {
  if (file !== journalFile && !file.endsWith(`/${journalFile}`)) return content;
  const directory = file.slice(0, -journalFile.length);
  let parsed: unknown;
  try {
    parsed = JSON.parse(content.toString());
  } catch {
    return content;
  }
  const read = journal.safeParse(parsed);
  if (!read.success) return content;
  const entries = read.data.entries.filter(({ tag }) => isThere(`${directory}${tag}.sql`));
  if (entries.length === read.data.entries.length) return content;
  return Buffer.from(JSON.stringify({ ...read.data, entries }));
}

export const drizzle: Format = {
  name: 'drizzle',
  recognises: ({ names }) => names.includes(journalFile),
  list: ({ directory, names, text }) => {
    const { dialect, entries } = readJournal(directory, text(journalFile) ?? '');
    if (dialect !== undefined && !['postgresql', 'pg'].includes(dialect))
      stop(
        `${directory}/${journalFile}`,
        `The migrations of ${directory} are for ${dialect}.`,
        'Correct the path under migrations.',
      );
    return entries.map(({ tag, when: at }) => {
      if (!names.includes(`${tag}.sql`))
        stop(
          `${directory}/${journalFile}`,
          `${directory}/${journalFile} names ${tag}, but there is no ${tag}.sql.`,
          'Restore the file, or remove its entry if it was never applied.',
        );
      return { name: `${tag}.sql`, version: tag, repeatable: false, details: { when: String(at) } };
    });
  },
  history: journalled,
};

const folder = /^((\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)_[^/]*)\/migration\.sql$/;

export const drizzleFolders: Format = {
  name: 'drizzle',
  recognises: ({ names }) =>
    !names.includes('migration_lock.toml') &&
    names.some(
      (name) => folder.test(name) && names.includes(name.replace(/migration\.sql$/, 'snapshot.json')),
    ),
  list: ({ names }) =>
    names
      .flatMap((name) => {
        const match = folder.exec(name);
        if (match === null) return [];
        const [year, month, day, hour, minute, second] = match.slice(2).map(Number) as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        return [
          {
            name,
            version: match[1] as string,
            repeatable: false,
            details: { when: String(Date.UTC(year, month - 1, day, hour, minute, second)) },
          },
        ];
      })
      .sort((a, b) => byName(a.version, b.version)),
  history: named,
};
