/*
 * A run works with the rights of the connected role, often those of a superuser, in a database that others create in as
 * well. Whom it trusts is decided here and nowhere else; sql/003_feature_inventory.sql holds the same text for psql and
 * pg_cron, and a test compares the two.
 *
 *   - No name of ours is looked up where others may create: {@link pin}. This is what pg_dump does since CVE-2018-1058.
 *   - What is read by its name is an ordinary table of somebody trusted, never a view or a foreign table, which would run
 *     code of its owner (CVE-2024-7348), and row_security = off makes a policy an error instead of running it.
 *   - What is written runs triggers, defaults, checks and index expressions: all that they call is of somebody trusted too.
 */

/** First in each transaction of our own statements; a file of the user's never runs under it. */
export const pin: readonly string[] = [
  'SET LOCAL search_path = pg_catalog, pg_temp',
  'SET LOCAL row_security = off',
];

/** Statements of our own as one message, which is one transaction: an error leaves none open. */
export const pinned = (...statements: readonly string[]): string => [...pin, ...statements].join(';\n');

const saved = [
  ['search_path', 'pg_catalog, pg_temp'],
  ['row_security', 'off'],
] as const;

/**
 * Like {@link pin}, in a transaction in which a file of the user's runs as well: {@link unpin} gives it back what it
 * had. One statement.
 */
export const pinForNow = `SELECT ${saved
  .map(
    ([name, value]) =>
      `pg_catalog.set_config('pg_feature_inventory.${name}', pg_catalog.current_setting('${name}'), true), pg_catalog.set_config('${name}', '${value}', true)`,
  )
  .join(', ')}`;

export const unpin = `SELECT ${saved.map(([name]) => `pg_catalog.set_config('${name}', pg_catalog.current_setting('pg_feature_inventory.${name}'), true)`).join(', ')}`;

/** Query for the OIDs of the roles whose code may run with the rights of the connected role. */
export const trustedRoles = `WITH RECURSIVE me AS (
      SELECT r.oid, r.rolsuper FROM pg_catalog.pg_roles r WHERE r.rolname = current_user
    ), inherited (oid) AS (
      -- Not by pg_has_role(), which says yes to a superuser for every role. What the roles of the Data API own is
      -- anybody's.
      SELECT me.oid FROM me
      UNION
      SELECT m.roleid FROM inherited i JOIN pg_catalog.pg_auth_members m ON m.member = i.oid
        JOIN pg_catalog.pg_roles r ON r.oid = m.member JOIN pg_catalog.pg_roles g ON g.oid = m.roleid
      WHERE coalesce((to_jsonb(m)->>'inherit_option')::boolean, r.rolinherit) AND g.rolname NOT IN ('anon', 'authenticated')
    )
    SELECT i.oid FROM inherited i
    UNION SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolsuper
    -- The owner of the database may do anything in it, but less than a superuser.
    UNION SELECT r.oid FROM me CROSS JOIN pg_catalog.pg_database d JOIN pg_catalog.pg_roles o ON o.oid = d.datdba
        JOIN pg_catalog.pg_roles r ON r.oid = o.oid OR r.rolname = 'pg_database_owner'
      WHERE d.datname = current_database() AND (NOT me.rolsuper OR o.rolsuper OR o.oid IN (SELECT i.oid FROM inherited i))`;

/**
 * CTE `foreign_part`: what runs when one of the tables in the CTE `watched` (oid) is read or written and is not of
 * somebody in the CTE `trusted`.
 */
export const foreignParts = `part (classid, objid) AS (
      SELECT 'pg_class'::regclass::oid, w.oid FROM watched w
      UNION ALL SELECT 'pg_class'::regclass, i.indexrelid FROM watched w JOIN pg_catalog.pg_index i ON i.indrelid = w.oid
      UNION ALL SELECT 'pg_attrdef'::regclass, d.oid FROM watched w JOIN pg_catalog.pg_attrdef d ON d.adrelid = w.oid
      UNION ALL SELECT 'pg_constraint'::regclass, k.oid FROM watched w JOIN pg_catalog.pg_constraint k ON k.conrelid = w.oid
      UNION ALL SELECT 'pg_constraint'::regclass, k.oid FROM watched w JOIN pg_catalog.pg_attribute a ON a.attrelid = w.oid AND a.attnum > 0 AND NOT a.attisdropped
        JOIN pg_catalog.pg_constraint k ON k.contypid = a.atttypid
      UNION ALL SELECT 'pg_trigger'::regclass, t.oid FROM watched w JOIN pg_catalog.pg_trigger t ON t.tgrelid = w.oid AND NOT t.tgisinternal
      UNION ALL SELECT 'pg_rewrite'::regclass, e.oid FROM watched w JOIN pg_catalog.pg_rewrite e ON e.ev_class = w.oid
      UNION ALL SELECT 'pg_policy'::regclass, p.oid FROM watched w JOIN pg_catalog.pg_policy p ON p.polrelid = w.oid
    ), foreign_part (object, owner, remedy) AS (
      SELECT DISTINCT format('%s, which uses %s', pg_describe_object(p.classid, p.objid, 0), pg_describe_object(d.refclassid, d.refobjid, 0)), o.owner,
        format('look at %s: drop it, or let somebody trusted own what it uses', pg_describe_object(p.classid, p.objid, 0))
      FROM part p JOIN pg_catalog.pg_depend d ON d.classid = p.classid AND d.objid = p.objid
      CROSS JOIN LATERAL (
        SELECT f.proowner FROM pg_catalog.pg_proc f WHERE d.refclassid = 'pg_proc'::regclass AND f.oid = d.refobjid
        UNION ALL SELECT f.oprowner FROM pg_catalog.pg_operator f WHERE d.refclassid = 'pg_operator'::regclass AND f.oid = d.refobjid
        UNION ALL SELECT f.typowner FROM pg_catalog.pg_type f WHERE d.refclassid = 'pg_type'::regclass AND f.oid = d.refobjid) o (owner)
      WHERE o.owner NOT IN (SELECT t.oid FROM trusted t)
      UNION
      SELECT format('%s, which inherits from %s', pg_describe_object('pg_class'::regclass, c.oid, 0), pg_describe_object('pg_class'::regclass, w.oid, 0)), c.relowner,
        format('ALTER TABLE %s NO INHERIT %s;', c.oid::regclass, w.oid::regclass)
      FROM watched w JOIN pg_catalog.pg_inherits i ON i.inhparent = w.oid JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
      WHERE c.relowner NOT IN (SELECT t.oid FROM trusted t)
    )`;

/**
 * Query for what is in the schema catalog, or runs when its tables are used, and is not of somebody trusted.
 * (Operators, casts and the like that lie there are never looked up: no search_path of ours names the schema.)
 */
export const foreignInCatalog = `WITH RECURSIVE trusted (oid) AS (
    ${trustedRoles}
    ), home AS (
      SELECT n.oid, n.nspowner FROM pg_catalog.pg_namespace n WHERE n.nspname = 'catalog'
    ), inside AS MATERIALIZED (
      SELECT d.classid, d.objid FROM home h JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_namespace'::regclass AND d.refobjid = h.oid
    ), watched (oid) AS (
      SELECT i.objid FROM inside i WHERE i.classid = 'pg_class'::regclass
    ), ${foreignParts}, found (object, owner, remedy) AS (
      SELECT 'schema catalog', h.nspowner, format('ALTER SCHEMA catalog OWNER TO %I;', current_user) FROM home h
      UNION ALL
      SELECT pg_describe_object('pg_class'::regclass, c.oid, 0), c.relowner, format('ALTER TABLE %s OWNER TO %I;', c.oid::regclass, current_user)
      FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid
      UNION ALL
      SELECT pg_describe_object('pg_proc'::regclass, p.oid, 0), p.proowner, format('ALTER ROUTINE %s OWNER TO %I;', p.oid::regprocedure, current_user)
      FROM inside i JOIN pg_catalog.pg_proc p ON i.classid = 'pg_proc'::regclass AND p.oid = i.objid
      UNION ALL
      SELECT pg_describe_object('pg_type'::regclass, t.oid, 0), t.typowner, format('ALTER TYPE %s OWNER TO %I;', t.oid::regtype, current_user)
      FROM inside i JOIN pg_catalog.pg_type t ON i.classid = 'pg_type'::regclass AND t.oid = i.objid
    )
    SELECT f.object, pg_get_userbyid(f.owner)::text AS owner, f.remedy FROM found f WHERE f.owner NOT IN (SELECT t.oid FROM trusted t)
    UNION ALL SELECT p.object, pg_get_userbyid(p.owner)::text, p.remedy FROM foreign_part p
    UNION ALL
    SELECT pg_describe_object('pg_class'::regclass, c.oid, 0) || ', where a table is expected', pg_get_userbyid(c.relowner)::text, format('DROP it or ALTER … RENAME it: %s;', c.oid::regclass)
    FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid AND c.relname IN ('snapshots', 'objects', 'statistics', 'findings', 'migrations') AND c.relkind <> 'r'`;

/**
 * What the packs stand on, and what of them an earlier run made: the same for those. A platform's own roles are
 * trusted with its users.
 */
const foreignIn = (schemas: readonly string[]): string => `WITH RECURSIVE trusted (oid) AS (
    SELECT t.oid FROM (${trustedRoles}) t UNION SELECT r.oid FROM pg_catalog.pg_roles r WHERE r.rolname ~ '^supabase_'
    ), home AS (
      SELECT n.oid, n.nspname, n.nspowner FROM pg_catalog.pg_namespace n WHERE n.nspname IN (${schemas.map((name) => `'${name}'`).join(', ')})
    ), watched (oid) AS (
      SELECT c.oid FROM home h JOIN pg_catalog.pg_class c ON c.relnamespace = h.oid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
      WHERE h.nspname IN ('ops', 'agents') OR h.nspname = 'auth' AND c.relname = 'users' OR h.nspname = 'public' AND c.relname IN ('companies', 'projects', 'project_tasks',
        'knowledge_pages', 'content_blocks', 'database_views', 'task_dependencies', 'time_entries', 'custom_properties', 'property_values', 'page_templates')
    ), ${foreignParts}, found (object, owner) AS (
      SELECT pg_describe_object('pg_namespace'::regclass, h.oid, 0), h.nspowner FROM home h WHERE h.nspname <> 'public'
      UNION ALL SELECT pg_describe_object('pg_class'::regclass, c.oid, 0), c.relowner FROM watched w JOIN pg_catalog.pg_class c ON c.oid = w.oid
      UNION ALL SELECT pg_describe_object('pg_proc'::regclass, p.oid, 0), p.proowner FROM home h JOIN pg_catalog.pg_proc p ON p.pronamespace = h.oid
        WHERE h.nspname IN ('ops', 'agents') OR h.nspname = 'auth' AND p.proname = 'uid' OR h.nspname = 'public' AND p.proname IN ('export_page_as_json', 'import_page_from_json')
    )
    SELECT f.object, pg_get_userbyid(f.owner)::text AS owner FROM found f WHERE f.owner NOT IN (SELECT t.oid FROM trusted t)
    UNION ALL SELECT p.object, pg_get_userbyid(p.owner)::text FROM foreign_part p`;

const refuse = (what: string, query: string): string => `DO $foreign$ DECLARE problem text; BEGIN
  SELECT string_agg(format('%s (role %s)', f.object, f.owner), '; ') INTO problem FROM (${query}) f;
  IF problem IS NOT NULL THEN RAISE EXCEPTION '${what} what others own: %', problem USING ERRCODE = 'PFI05'; END IF;
END $foreign$`;

/** Statements that fail, under {@link pin}, when code of others would run: in the schema catalog, and in the packs. */
export const refuseForeign = refuse('the schema catalog holds', foreignInCatalog);
export const refuseForeignAgents = refuse('the pack would stand on', foreignIn(['agents']));
export const refuseForeignWorkspace = refuse('the pack would stand on', foreignIn(['ops', 'auth', 'public']));
