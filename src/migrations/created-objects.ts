import { pin, queryNamed, named, sql, type Database } from '../database/index.ts';
import { rememberPath } from './inspection-sql.ts';
import { unquoted } from './lexer.ts';
import type { Source } from './source.ts';

/*
 * What the files of a checkout create, and what of it a database has already: the sign by which a person, or this
 * action, can tell which files were run by hand.
 */

interface Created {
  readonly kind: string;
  /** Null = the file leaves it to the search_path. */
  readonly schema: string | null;
  readonly name: string;
}

/** What a file creates: objects that the database has, and such that it lacks, for people. */
export interface FileObjects {
  readonly there: readonly string[];
  readonly missing: readonly string[];
}

const kinds: ReadonlySet<string> = new Set([
  'table',
  'view',
  'sequence',
  'index',
  'type',
  'domain',
  'function',
  'procedure',
  'schema',
]);
/** Words before a kind or a name that change nothing about which object it is. */
const passedOver: ReadonlySet<string> = new Set(
  'or replace unlogged foreign materialized recursive unique concurrently if not exists only'.split(' '),
);

/** The words of a statement, its quoted names and its signs, each once. */
const tokensOf = (statement: string): readonly string[] =>
  statement.match(/(?:"[^"]*")+|[\w$\u0080-\uffff]+|[^\s]/g) ?? [];

/** A name as PostgreSQL keeps it. */
const read = (written: string): string =>
  written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase();

/** What a CREATE, DROP or ALTER is about; null = it is about something else, or about nothing with a name. */
function objectsOf(
  statement: string,
): { readonly verb: string; readonly objects: readonly Created[] } | null {
  const tokens = tokensOf(statement);
  let at = 1;
  const pass = (): void => {
    while (passedOver.has((tokens[at] ?? '').toLowerCase())) at++;
  };
  pass();
  // Temporary objects are gone.
  const kind = (tokens[at++] ?? '').toLowerCase();
  if (!kinds.has(kind)) return null;
  pass();
  const verb = (tokens[0] ?? '').toLowerCase();
  // CREATE INDEX ON names none.
  if (verb === 'create' && kind === 'index' && tokens[at]?.toLowerCase() === 'on') return null;
  const objects: Created[] = [];
  for (; at < tokens.length; at += tokens[at] === ',' ? 1 : tokens.length) {
    const [first = '', dot, second = ''] = tokens.slice(at, at + 3);
    objects.push({
      kind,
      schema: dot === '.' ? read(first) : null,
      name: read(dot === '.' ? second : first),
    });
    at += dot === '.' ? 3 : 1;
  }
  return { verb, objects: verb === 'drop' ? objects : objects.slice(0, 1) };
}

const movesAway = /\b(?:rename\s+to|set\s+schema)\b/i;

/** How much of a statement is looked at: names stand at its beginning. */
const looked = 2_000;

/** What each file creates and no later one drops or renames. @param sources in the order in which they run. */
function createdBy(sources: readonly Source[]): ReadonlyMap<string, readonly Created[]> {
  const created = new Map<string, Map<string, Created>>();
  for (const { file, sql: text, script } of sources) {
    const own = new Map<string, Created>();
    created.set(file, own);
    for (const { start, end, words } of script.statements) {
      if (words[0] !== 'CREATE' && words[0] !== 'DROP' && words[0] !== 'ALTER') continue;
      const statement = unquoted(text.slice(start, Math.min(end, start + looked)));
      const about = objectsOf(statement);
      if (about?.verb === 'create') for (const one of about.objects) own.set(one.name, one);
      else if (about?.verb === 'drop' || movesAway.test(statement))
        for (const { name } of about?.objects ?? [])
          for (const objects of created.values()) objects.delete(name);
    }
  }
  return new Map([...created].map(([file, objects]) => [file, [...objects.values()]]));
}

const shown = ({ kind, schema, name: own }: Created): string =>
  `${kind} ${schema === null ? '' : `${schema}.`}${own}`;

/**
 * Looks for what files create, by name, in one READ ONLY transaction.
 * @param sources in the order in which they run.
 * @returns by file; without those that create nothing that has a name of its own.
 */
export async function objectsIn(
  database: Database,
  sources: readonly Source[],
): Promise<ReadonlyMap<string, FileObjects>> {
  const objects = [...createdBy(sources)].flatMap(([file, created]) =>
    created.map((one) => ({ file, ...one })),
  );
  if (objects.length === 0) return new Map();
  const wanted = objects.map(({ kind, schema, name: own }, place) => ({ place, kind, schema, own }));
  const here = `CASE WHEN o.schema IS NOT NULL THEN n.nspname = o.schema
    WHEN o.kind = 'index' THEN n.nspname !~ '^pg_'
    ELSE n.nspname = ANY (current_setting('pg_feature_inventory.schemas')::name[]) END`;
  const { found } = await queryNamed(database, [
    'BEGIN READ ONLY',
    rememberPath,
    ...pin,
    named(
      'found',
      `SELECT o.place FROM ${sql`json_to_recordset(${wanted})`} o(place int, kind text, schema text, own text)
      WHERE CASE
        WHEN o.kind = 'schema' THEN EXISTS (SELECT FROM pg_namespace WHERE nspname = o.own)
        WHEN o.kind IN ('function', 'procedure') THEN EXISTS (
          SELECT FROM pg_proc JOIN pg_namespace n ON n.oid = pronamespace WHERE proname = o.own AND ${here})
        WHEN o.kind IN ('type', 'domain') THEN EXISTS (
          SELECT FROM pg_type JOIN pg_namespace n ON n.oid = typnamespace WHERE typname = o.own AND ${here})
        ELSE EXISTS (SELECT FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE relname = o.own AND ${here})
      END`,
    ),
    'ROLLBACK',
  ]);
  const there = new Set(found.map(({ place }) => Number(place)));
  const files = new Map<string, { readonly there: string[]; readonly missing: string[] }>();
  objects.forEach((object, place) => {
    const file = files.get(object.file) ?? { there: [], missing: [] };
    files.set(object.file, file);
    file[there.has(place) ? 'there' : 'missing'].push(shown(object));
  });
  return files;
}
