import { createHash } from 'node:crypto';
import { sql } from '../../database/index.ts';
import { asString, lineMatches, type Text } from '../text.ts';
import type { Part } from '../source.ts';
import type { Folder, Format } from './format.ts';
import type { Listed } from './listed.ts';
import { placeholders, sessionSettings } from './graphile-settings.ts';
import { byNumber } from './file-names.ts';
import { missingFrom, valuesOf, type ToolHistory } from './tool-history.ts';
import { stop } from './stop.ts';

const history: ToolHistory = {
  id: 'graphile-migrate',
  schema: 'graphile_migrate',
  table: 'migrations',
  beside: ['graphile_migrate.current'],
  known: null,
  columns: ['hash', 'filename'],
  // migration.ts; the tool counts on both tables being there.
  install: ({
    schema,
    table,
  }) => `IF to_regnamespace(${sql`${schema}`}) IS NULL THEN CREATE SCHEMA ${schema}; END IF;
    IF to_regclass(${sql`${table}`}) IS NULL THEN
      CREATE TABLE ${table} (hash text PRIMARY KEY, previous_hash text REFERENCES ${table}, filename text NOT NULL,
        date timestamptz NOT NULL DEFAULT now());
    END IF;
    IF to_regclass('graphile_migrate.current') IS NULL THEN
      CREATE TABLE graphile_migrate.current (filename text PRIMARY KEY DEFAULT 'current.sql', content text NOT NULL,
        date timestamptz NOT NULL DEFAULT now());
    END IF`,
  locks: () => [4_727_445_306_447_283n],
  locksTable: false,
  applied: ({ rows }) => {
    const names = valuesOf(rows, 'filename');
    return ({ details }) => names.has(details['filename'] ?? '');
  },
  unknown: ({ rows }, migrations) =>
    missingFrom(
      rows,
      'filename',
      migrations.map(({ details }) => details['filename'] ?? ''),
    ),
  matches:
    ({ rows }) =>
    ({ details }) =>
      rows.some((row) => row['filename'] === details['filename'] && row['hash'] === details['hash']),
  settings: ({ details }) => JSON.parse(details['settings'] ?? '[]') as [string, string][],
  reorder: () =>
    'Undo its commit and commit it again, so that it gets the last number: ' +
    'graphile-migrate uncommit, then graphile-migrate commit.',
  recorded: ({ details }, { table }) =>
    `EXISTS (SELECT FROM ${table} ${sql`WHERE filename = ${details['filename']} OR hash = ${details['hash']}`})`,
  record: ({ details }, { table }) =>
    `INSERT INTO ${table} (hash, previous_hash, filename)
      ${sql`VALUES (${details['hash']}, ${details['previous']}, ${details['filename']})`}`,
  forget: ({ details }, { table }) => `DELETE FROM ${table} ${sql`WHERE filename = ${details['filename']}`}`,
};

interface Committed {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

function parse(text: string): Committed {
  const lines = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .split('\n');
  const headers = new Map<string, string>();
  let count = 0;
  for (const line of lines) {
    const match = /^--! ([A-Z][a-zA-Z0-9_]*)(?::(.*))?$/.exec(line);
    if (match === null) break;
    headers.set(match[1] as string, match[2]?.trim() ?? '');
    count++;
  }
  return { headers, body: `${lines.slice(count).join('\n').trim()}\n` };
}

const hashOf = (body: string, previous: string | null): string =>
  `sha1:${createHash('sha1')
    .update(`${`${previous ?? ''}\n${body.trim()}`.trim()}\n`)
    .digest('hex')}`;

function part(text: Text, { details }: Listed, folder: Folder): Part {
  const contents = asString(text);
  const { headers, body } = parse(contents);
  const transaction = !/^--!\s*no-transaction\b/.test(body);
  const refuse = (at: number, message: string, remedy: string): Part => ({
    omit: [],
    transaction,
    refusal: { at, message, remedy },
  });
  const letTool = 'Let graphile-migrate apply this file, and run again';
  const placeholder = placeholders(folder).exec(contents);
  if (placeholder !== null)
    return refuse(
      placeholder.index,
      `${placeholder[0]} is a placeholder that only graphile-migrate fills in.`,
      `${letTool}; or write current_database() and the like into a new migration.`,
    );
  const { file, values } = sessionSettings(folder);
  if (values === null)
    return refuse(
      0,
      `graphile-migrate sets pgSettings in ${file} before it runs this, and their values are not written there.`,
      `${letTool}; or write the values into ${file} as strings.`,
    );
  // What runs alone runs in no transaction, and a setting holds for one.
  if (values.length > 0 && (!transaction || /\bconcurrently\b/i.test(body))) {
    return refuse(
      0,
      `graphile-migrate sets pgSettings in ${file} for its session before it runs this, ` +
        'which runs here statement by statement: they would not hold.',
      `${letTool}.`,
    );
  }
  if (
    hashOf(body, details?.['previous'] === '' ? null : (details?.['previous'] ?? null)) !==
      headers.get('Hash') &&
    !headers.has('AllowInvalidHash')
  ) {
    return refuse(
      0,
      'The text does not match the Hash in its header: it was changed after it was committed.',
      'Restore the file, and put the change into a new migration. ' +
        'graphile-migrate runs it as it is only with the header: --! AllowInvalidHash',
    );
  }
  return { omit: [], transaction };
}

const committed = /^(committed\/)?(\d+)(-[-_a-zA-Z0-9]*)?\.sql$/;

export const graphileMigrate: Format = {
  name: 'graphile-migrate',
  recognises: ({ names, sql: read }) =>
    names.some((name) => committed.test(name) && lineMatches(read(name) ?? '', /^--! Previous:/m)),
  list: (folder) => {
    const { directory, names, text } = folder;
    const settings = JSON.stringify(sessionSettings(folder).values ?? []);
    const nested = names.some((name) => name.startsWith('committed/'));
    const listed = names
      .flatMap((name): readonly Listed[] => {
        const match = committed.exec(name);
        if (match === null || (match[1] !== undefined) !== nested) return [];
        const { headers } = parse(text(name) ?? '');
        const [previous, hash] = [headers.get('Previous'), headers.get('Hash')];
        if (!previous || !hash)
          stop(
            `${directory}/${name}`,
            `${directory}/${name} is not a committed migration: its header has no ${previous ? 'Hash' : 'Previous'}.`,
            'Commit it: graphile-migrate commit',
          );
        const version = match[2] as string;
        return [
          {
            name,
            version,
            repeatable: false,
            details: {
              filename: `${version}.sql`,
              hash,
              settings,
              ...(previous === '-' ? {} : { previous }),
            },
          },
        ];
      })
      .sort((a, b) => byNumber(a.version, b.version));
    listed.forEach(({ name, details }, index) => {
      const before = listed[index - 1]?.details?.['hash'];
      if (details?.['previous'] !== before) {
        stop(
          `${directory}/${name}`,
          `${directory}/${name} says that it follows ${details?.['previous'] ?? 'nothing'}, ` +
            `but the migration before it is ${before ?? 'nothing'}.`,
          'Two branches committed at the same time, or a file is missing. ' +
            'Undo the later one and commit it again: graphile-migrate uncommit, then graphile-migrate commit.',
        );
      }
    });
    return listed;
  },
  companion: (name) => /^(?:current(?:\.sql$|\/)|after|before)/.test(name),
  part,
  history,
};
