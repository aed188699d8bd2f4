import { literal } from '../quoting.ts';
import { foreignParts, foreignToTrusted, othersOwn, trustedRoles } from './trust-sql.ts';

/*
 * A run works with the rights of the connected role, often those of a superuser, in a database in which others create
 * objects as well. Whom it trusts is decided here and in sql/catalog/trust/, whose queries are also joined into the SQL
 * that psql and pg_cron run.
 *
 *   - No name of ours is looked up where others may create: {@link pin}. pg_dump does this since CVE-2018-1058.
 *   - What is read by its name is an ordinary table of a trusted role, never a view or a foreign table, which would run
 *     code of its owner (CVE-2024-7348), and row_security = off makes a policy an error instead of running it.
 *   - What is written runs triggers, defaults, checks and index expressions: all that they call belongs to a trusted
 *     role too.
 */

/** First in each transaction of our own statements; a file of the user's never runs under it. */
export const pin: readonly string[] = [
  'SET LOCAL search_path = pg_catalog, pg_temp',
  'SET LOCAL row_security = off',
];

/** Statements of our own as one message, which is one transaction: an error leaves none open. */
export const pinned = (...statements: readonly string[]): string => [...pin, ...statements].join(';\n');

/**
 * No view and no foreign table is read in the place of what was checked, in this transaction: either may run somebody's
 * code. Older minor versions lack the setting.
 */
export const onlyTables =
  "SELECT set_config('restrict_nonsystem_relation_kind', 'view, foreign-table', true) " +
  "WHERE current_setting('restrict_nonsystem_relation_kind', true) IS NOT NULL";

const saved = [
  ['search_path', 'pg_catalog, pg_temp'],
  ['row_security', 'off'],
] as const;

/**
 * Like {@link pin}, in a transaction in which a file of the user's runs as well: {@link unpin} gives it back what it
 * had. One statement.
 */
export const pinForNow = pinBehind([]);

/** The same, behind expressions that are worked out before it: targets are, in their order. */
export function pinBehind(expressions: readonly string[]): string {
  const own = saved.map(
    ([name, value]) =>
      `pg_catalog.set_config('pg_feature_inventory.${name}', pg_catalog.current_setting('${name}'), true), ` +
      `pg_catalog.set_config('${name}', '${value}', true)`,
  );
  return `SELECT ${[...expressions, ...own].join(', ')}`;
}

export const unpin = `SELECT ${saved
  .map(
    ([name]) =>
      `pg_catalog.set_config('${name}', pg_catalog.current_setting('pg_feature_inventory.${name}'), true)`,
  )
  .join(', ')}`;

/** SQL list of string constants. */
const constants = (names: readonly string[]): string => names.map(literal).join(', ');

/** What the packs read, write and call in schemas that they share with the user and the platform. */
const packs = {
  tables: [
    'companies',
    'projects',
    'project_tasks',
    'knowledge_pages',
    'content_blocks',
    'database_views',
    'task_dependencies',
    'time_entries',
    'custom_properties',
    'property_values',
    'page_templates',
  ],
  routines: ['export_page_as_json', 'import_page_from_json'],
} as const;

/**
 * What the packs depend on, and what of them an earlier run created: the same for those. A platform's own roles are
 * trusted with its users.
 */
const foreignIn = (schemas: readonly string[]): string => `WITH RECURSIVE trusted (oid) AS (
    SELECT t.oid FROM (${trustedRoles}) t
    UNION SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname ~ '^supabase_'
    ), home AS (
      SELECT n.oid, n.nspname, n.nspowner FROM pg_catalog.pg_namespace n WHERE n.nspname IN (${constants(schemas)})
    ), watched (oid) AS (
      SELECT c.oid
      FROM home h JOIN pg_catalog.pg_class c
        ON c.relnamespace = h.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
      WHERE h.nspname IN ('ops', 'agents') OR h.nspname = 'auth' AND c.relname = 'users'
        OR h.nspname = 'public' AND c.relname IN (${constants(packs.tables)})
    ), ${foreignParts}, found (object, owner) AS (
      SELECT pg_describe_object('pg_namespace'::regclass, h.oid, 0), h.nspowner
      FROM home h WHERE h.nspname <> 'public'
      UNION ALL
      SELECT pg_describe_object('pg_class'::regclass, c.oid, 0), c.relowner
      FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid
      UNION ALL
      SELECT pg_describe_object('pg_proc'::regclass, p.oid, 0), p.proowner
      FROM home h JOIN pg_catalog.pg_proc p ON p.pronamespace = h.oid
      WHERE h.nspname IN ('ops', 'agents') OR h.nspname = 'auth' AND p.proname = 'uid'
        OR h.nspname = 'public' AND p.proname IN (${constants(packs.routines)})
    )
    SELECT f.object, pg_get_userbyid(f.owner)::text AS owner FROM found f
    WHERE f.owner NOT IN (SELECT t.oid FROM trusted t)
    UNION ALL SELECT p.object, pg_get_userbyid(p.owner)::text FROM foreign_part p`;

/** SQL query of what is in the schema catalog, or runs when its tables are used, and is not a trusted role's. */
export const foreignInCatalog = `WITH RECURSIVE trusted (oid) AS (${trustedRoles}), ${foreignToTrusted}`;

const refuse = (what: string, query: string): string => `DO $foreign$ DECLARE problem text; BEGIN
  IF NOT (WITH RECURSIVE trusted (oid) AS (${trustedRoles}) ${othersOwn}) THEN RETURN; END IF;
  SELECT string_agg(format('%s (role %s)', f.object, f.owner), '; ') INTO problem FROM (${query}) f;
  IF problem IS NOT NULL THEN RAISE EXCEPTION '${what} what others own: %', problem USING ERRCODE = 'PFI05'; END IF;
END $foreign$`;

/** Statements that fail, under {@link pin}, when code of others would run: in the schema catalog, and in the packs. */
export const refuseForeign = refuse('the schema catalog holds', foreignInCatalog);
export const refuseForeignAgents = refuse('the pack would depend on', foreignIn(['agents']));
export const refuseForeignWorkspace = refuse(
  'the pack would depend on',
  foreignIn(['ops', 'auth', 'public']),
);
