import path from 'node:path';
import { sql } from '../../database/index.ts';
import type { Source } from '../source.ts';
import type { Format } from './format.ts';
import { byName, isOwn, isSql } from './file-names.ts';
import { missingFrom, valuesOf, type ToolHistory } from './tool-history.ts';

/** The CLI's own pattern and order: pkg/migration/list.go and file.go of supabase/cli. */
const file = /^(\d+)_(.*)\.sql$/;

/**
 * As the CLI stores them: comments stay with the statement that they precede, and what follows the last is one more.
 */
function statementsOf({ text, script }: Source): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { end, copyData } of script.statements) {
    pieces.push(text.slice(at, end));
    at = copyData?.end ?? end;
  }
  return [...pieces, text.slice(at)]
    .map((piece) => piece.replace(/^[\s;]+/, '').trimEnd())
    .filter((piece) => piece !== '');
}

/** `db push` compares versions, and `migration fetch` writes the file anew from the statements. */
const history: ToolHistory = {
  id: 'supabase',
  schema: 'supabase_migrations',
  table: 'schema_migrations',
  beside: ['supabase_migrations.seed_files'],
  known: null,
  columns: ['version'],
  // pkg/migration/history.go; an older CLI created the table without the two columns that came later.
  install: ({
    schema,
    table,
  }) => `IF to_regnamespace(${sql`${schema}`}) IS NULL THEN CREATE SCHEMA ${schema}; END IF;
    IF to_regclass(${sql`${table}`}) IS NULL THEN
      CREATE TABLE ${table} (version text NOT NULL PRIMARY KEY, statements text[], name text);
    END IF;
    IF (SELECT count(*) FROM pg_catalog.pg_attribute WHERE attrelid = ${sql`${table}`}::regclass
        AND attname IN ('statements', 'name') AND NOT attisdropped) < 2 THEN
      ALTER TABLE ${table} ADD COLUMN IF NOT EXISTS statements text[], ADD COLUMN IF NOT EXISTS name text;
    END IF`,
  // The CLI takes no lock of its own: the table's makes a simultaneous `db push` wait, and then fail on the key.
  locks: () => [],
  locksTable: true,
  applied: ({ rows }) => {
    const versions = valuesOf(rows, 'version');
    return ({ version }) => versions.has(version);
  },
  unknown: ({ rows }, migrations) =>
    missingFrom(
      rows,
      'version',
      migrations.map(({ version }) => version),
    ),
  fetch: 'supabase migration fetch',
  recorded: ({ version }, { table }) => `EXISTS (SELECT FROM ${table} ${sql`WHERE version = ${version}`})`,
  record: ({ source, version }, { table }) => {
    const name = path.posix.basename(source.file, '.sql').slice(version.length + 1);
    return `INSERT INTO ${table} (version, name, statements)
      ${sql`VALUES (${version}, ${name}, ARRAY(SELECT json_array_elements_text(${statementsOf(source)})))`}`;
  },
  forget: ({ version }, { table }) => `DELETE FROM ${table} ${sql`WHERE version = ${version}`}`,
};

export const supabase: Format = {
  name: 'supabase',
  // The CLI passes over folders, and other tools put a folder for each migration there.
  recognises: ({ directory, names }) =>
    /(^|\/)supabase\/migrations$/.test(directory) &&
    (names.some((name) => isOwn(name) && isSql(name)) || !names.some(isSql)),
  list: ({ names }) =>
    names
      .filter(isOwn)
      .flatMap((name) => {
        const version = file.exec(name)?.[1];
        return version === undefined ? [] : [{ name, version, repeatable: false }];
      })
      .sort((a, b) => byName(a.name, b.name)),
  history,
};
