import { isSql, type MigrationSet } from '../migrations/index.ts';
import { bySuperuser, extensions } from './extensions.ts';
import type { Files } from './files.ts';
import { auth, fromTheStart, realtime, role, roles, storage, webhooks } from './platform.ts';
import { tablespaceHelperSql } from './tablespaces.ts';

/*
 * What migrations expect to find and an empty database lacks: the roles and schemas of Supabase, and extensions that
 * the rehearsal's server does not have. Each stands in just far enough for a migration that refers to it to run.
 */

/** SQL to run before the migrations, and what it stands in for, in words. */
export interface StandIn {
  readonly what: string;
  readonly sql: string;
}

/** The function that makes what stands in for an extension, see {@link helperSql}. */
export const helper = 'feature_inventory_rehearsal.stand_in';

/** Extensions that a project's dashboard switches on, with the schema that each brings along. */
const ownSchemas = { pg_cron: 'cron', pg_net: 'net', supabase_vault: 'vault', pgmq: 'pgmq' } as const;

const usesSupabase =
  /\b(?:anon|authenticated|service_role|authenticator|supabase_\w+)\b|\b(?:auth|storage|realtime|vault|extensions)\s*\.\s*"?\w|\bsupabase_realtime\b/;

/** Whether the migrations create something of a kind and a name, both as regular expressions. */
type Makes = (kind: string, name: string) => boolean;

/**
 * A table of the platform that migrations create only where it is missing is there already, except for the platform's
 * own migrations: nobody else may add columns to it.
 */
const buildsUp = (all: string, name: string): boolean =>
  new RegExp(
    String.raw`\bALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?"?${name}"?\s+ADD\s+(?!CONSTRAINT\b)`,
    'i',
  ).test(all);

/**
 * What stands in for a schema of the platform, as far as the migrations do not make it themselves.
 * @param own roles that they create. Until then what such a role will own is the rehearsal's.
 */
function schemasOf(
  all: string,
  makes: Makes,
  own: readonly string[],
): (schema: string, sql: string) => readonly string[] {
  const roleNames = new RegExp(String.raw`\b(?:${own.join('|')})\b`, 'g');
  const owned = (sql: string): string => (own.length === 0 ? sql : sql.replaceAll(roleNames, 'CURRENT_USER'));
  return (schema, sql) => {
    if (makes('SCHEMA', schema)) return [];
    const tables = [...sql.matchAll(/CREATE TABLE \w+\.(\w+)/g)].map(([, table]) => table as string);
    return tables.some((table) => {
      const name = String.raw`${schema}"?\s*\.\s*"?${table}`;
      return (
        makes('TABLE', name) || (makes(String.raw`TABLE\s+IF\s+NOT\s+EXISTS`, name) && buildsUp(all, name))
      );
    })
      ? [`CREATE SCHEMA IF NOT EXISTS ${schema};`]
      : [owned(sql)];
  };
}

/** Extensions that are switched on in the dashboard, or from the start: no migration creates them. */
const switchedOnIn = (
  all: string,
  makes: Makes,
  {
    creations,
    available,
  }: { readonly creations: readonly string[]; readonly available: ReadonlySet<string> },
): readonly string[] =>
  Object.entries(ownSchemas)
    .filter(
      ([extension, schema]) =>
        !available.has(extension) &&
        !makes('SCHEMA', schema) &&
        new RegExp(String.raw`(?<![\w$.])"?${schema}"?\s*\.`, 'i').test(all) &&
        !creations.some((rest) => new RegExp(String.raw`\b${extension}\b`, 'i').test(rest)),
    )
    .map(([extension]) => extension);

interface StandInOptions {
  readonly supabase: boolean;
  readonly embedded: boolean;
  /** Extensions of the rehearsal's server. */
  readonly available: ReadonlySet<string>;
  /** Extensions of the live database, and the schema of each; null = it was not looked at. */
  readonly live: ReadonlyMap<string, string> | null;
}

/**
 * What has to stand in for a hosted project, by what the migrations' texts refer to; nothing that they make themselves.
 */
export function standInsFor(
  texts: readonly string[],
  { supabase, embedded, available, live }: StandInOptions,
): readonly StandIn[] {
  const all = texts.join('\n');
  if (!supabase && !usesSupabase.test(all)) return [];
  const makes: Makes = (kind, name) =>
    new RegExp(String.raw`\bCREATE\s+${kind}\s+"?${name}"?(?![\w"])`, 'i').test(all);
  // To the end of each statement, so that none is read twice.
  const creations = [...all.matchAll(/\bCREATE\s+EXTENSION\b([^;]*)/gi)].map(([, rest]) => rest as string);
  const own = roles.filter((name) => makes('(?:ROLE|USER|GROUP)', name));
  const platform = schemasOf(all, makes, own);
  // Roles called like a hosted project's are no reason to have an extension where the project does not look for it.
  const there = fromTheStart.filter(
    ({ extension, inPublic }) =>
      !creations.some((rest) => rest.includes(extension)) ||
      ((live?.get(extension) ?? 'extensions') === 'extensions' && !inPublic.test(all)),
  );
  const chosen = [
    ...roles.filter((name) => !own.includes(name)).map((name) => role(name)),
    ...(makes('SCHEMA', 'extensions')
      ? []
      : [
          'CREATE SCHEMA IF NOT EXISTS extensions;',
          ...there.map(({ extension }) =>
            available.has(extension)
              ? `CREATE EXTENSION IF NOT EXISTS "${extension}" SCHEMA extensions;`
              : `SELECT ${helper}('${extension}', 'extensions');`,
          ),
        ]),
    // The embedded engine's search_path has the schema, as a hosted project's has.
    ...(embedded ||
    makes('SCHEMA', 'extensions') ||
    creations.some((rest) => /uuid-ossp|pgcrypto/i.test(rest) && /SCHEMA\s+"?public/i.test(rest))
      ? []
      : there.map(({ reachable }) => reachable)),
    ...platform('auth', auth),
    ...platform('storage', storage),
    ...platform('realtime', realtime),
    ...(makes('SCHEMA', 'supabase_functions') || !/\bsupabase_functions\b/.test(all) ? [] : [webhooks]),
    ...(makes('PUBLICATION', 'supabase_realtime') ? [] : ['CREATE PUBLICATION supabase_realtime;']),
  ];
  return [
    {
      what:
        'what a Supabase project has from the start ' +
        '(its roles, and the schemas auth, storage, realtime and extensions)',
      sql: chosen.join('\n'),
    },
    ...switchedOnIn(all, makes, { creations, available }).map((extension) => ({
      what: `extension ${extension}, which no migration creates, by functions that do nothing`,
      sql: `SELECT ${helper}('${extension}', 'extensions');`,
    })),
  ];
}

/** What will stand in for a hosted project on the embedded engine, as SQL; empty = nothing. */
export function platformOf(
  files: Files,
  sets: readonly MigrationSet[],
  live: StandInOptions['live'],
): string {
  return platformSql(
    [...files].filter(([file]) => isSql(file)).map(([, content]) => content.toString()),
    sets.some(({ format }) => format.name === 'supabase'),
    live,
  );
}

/** The same of a Supabase project whose migrations make nothing of it themselves. */
export const supabaseSql = (): string => platformSql([], true, null);

function platformSql(texts: readonly string[], supabase: boolean, live: StandInOptions['live']): string {
  const available = new Set(fromTheStart.map(({ extension }) => extension));
  return standInsFor(texts, { supabase, embedded: true, available, live })[0]?.sql ?? '';
}

/** Catalogs of what an extension may own. */
const catalogs = [
  'pg_namespace',
  'pg_type',
  'pg_class',
  'pg_proc',
  'pg_operator',
  'pg_opfamily',
  'pg_opclass',
  'pg_am',
  'pg_cast',
];
const each = (select: (catalog: string) => string): string => catalogs.map(select).join(' UNION ALL ');

/*
 * What an extension brings is no part of the schema, so that what stands in for it must be none either: it is given
 * to the one extension that is always there. It belongs to whom the database belongs to, as far as an owner is known
 * of it.
 */
const disown = `FOR target IN SELECT x.classid, x.oid, o.type, o.identity, NOT (o.type IN ('cast', 'access method')
      OR o.type = 'sequence' AND EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = x.classid
        AND d.objid = x.oid AND d.deptype = 'a')) AS owned
    FROM (${each(
      (catalog) => `SELECT 'pg_catalog.${catalog}'::pg_catalog.regclass AS classid, oid
      FROM pg_catalog.${catalog}`,
    )}) x,
    LATERAL pg_catalog.pg_identify_object(x.classid, x.oid, 0) o
    WHERE x.oid > newest AND o.type NOT IN ('index', 'toast table')
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = x.classid AND d.objid = x.oid
      AND d.deptype IN ('i', 'e'))
  LOOP
    IF target.owned THEN EXECUTE pg_catalog.format('ALTER %s %s OWNER TO postgres', target.type,
      target.identity); END IF;
    INSERT INTO feature_inventory_rehearsal.members
      VALUES (pg_catalog.pg_describe_object(target.classid, target.oid, 0));
    EXECUTE pg_catalog.format('ALTER EXTENSION plpgsql ADD %s %s', target.type, target.identity);
  END LOOP;`;

/**
 * Makes the stand-in of an extension at the place where a migration creates it.
 * @param own the database is the rehearsal's alone, and this is run by a superuser that the migrations are not: only
 *   such a
 *   one may make types and access methods. On a server, emptying it would take along what an extension was given.
 */
export const helperSql = (own: boolean): string => `CREATE SCHEMA IF NOT EXISTS feature_inventory_rehearsal;
CREATE TABLE feature_inventory_rehearsal.made (extension text PRIMARY KEY);
CREATE TABLE feature_inventory_rehearsal.members (member text PRIMARY KEY);
CREATE OR REPLACE FUNCTION ${helper}(extension text, place text) RETURNS void
  LANGUAGE plpgsql ${own ? 'SECURITY DEFINER SET search_path = pg_catalog, pg_temp' : ''} AS $helper$
DECLARE
  target record;
  newest oid := (SELECT max(oid) FROM (${each((catalog) => `SELECT max(oid) AS oid FROM pg_catalog.${catalog}`)}) x);
BEGIN
  INSERT INTO feature_inventory_rehearsal.made SELECT stand_in.extension ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN; END IF;
${[...extensions]
  .filter(([extension]) => own || !bySuperuser.has(extension))
  .map(
    ([extension, text]) => `  IF extension = '${extension}'
  THEN EXECUTE replace($sql$${text}$sql$, '@.', quote_ident(place) || '.'); END IF;`,
  )
  .join('\n')}
  ${own ? disown : ''}
END $helper$;
${
  own
    ? `GRANT USAGE ON SCHEMA feature_inventory_rehearsal TO PUBLIC;
GRANT SELECT ON feature_inventory_rehearsal.members TO postgres;
REVOKE ALL ON FUNCTION ${helper}(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION ${helper}(text, text) TO postgres;
${tablespaceHelperSql}`
    : ''
}`;
