-- Sets the privileges on everything here, where they are not as they should be: what others were given, by default
-- privileges or by hand, is revoked. authenticated and service_role read as long as they have USAGE on the schema, so
-- REVOKE USAGE ON SCHEMA catalog FROM authenticated; lasts. feature_inventory_reader is for roles of the user's.
CREATE OR REPLACE FUNCTION catalog.set_privileges() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $fn$
DECLARE
  item record;
  losers text[] := '{}';
BEGIN
  FOR item IN
    WITH home AS (
      SELECT n.oid, n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner)) AS acl
      FROM pg_namespace n WHERE n.nspname = 'catalog'
    ), reader (oid, level) AS (
      SELECT r.oid, CASE r.rolname WHEN 'authenticated' THEN 1 WHEN 'service_role' THEN 2 ELSE 3 END FROM pg_roles r
      WHERE r.rolname = 'feature_inventory_reader' OR r.rolname IN ('authenticated', 'service_role')
        AND EXISTS (
          SELECT FROM home h CROSS JOIN aclexplode(h.acl) a WHERE a.grantee = r.oid AND a.privilege_type = 'USAGE')
    ), ours (object, owner, grantee, had, privilege, level) AS (
      -- Level: which reader needs it; 9 = the owner alone.
      SELECT 'SCHEMA catalog', h.nspowner, a.grantee,
        a.privilege_type || CASE WHEN a.is_grantable THEN '*' ELSE '' END, 'USAGE', 1
      FROM home h CROSS JOIN aclexplode(h.acl) a
      UNION ALL
      SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || c.oid::regclass,
        c.relowner, a.grantee, a.privilege, 'SELECT', CASE
        WHEN c.relname IN (
          'snapshots', 'objects', 'statistics', 'inventory_current', 'inventory_diff', 'drift', 'latest_changes') THEN 1
        -- Where a database can be attacked is not for its users.
        WHEN c.relname = 'findings' THEN 2 WHEN c.relname = 'migrations' THEN 3 ELSE 9 END
      FROM home h JOIN pg_class c ON c.relnamespace = h.oid CROSS JOIN LATERAL (
        SELECT x.grantee, x.privilege_type || CASE WHEN x.is_grantable THEN '*' ELSE '' END AS privilege
        FROM aclexplode(coalesce(c.relacl,
          acldefault((CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", c.relowner))) x
        UNION ALL
        SELECT x.grantee, x.privilege_type || ' of a column'
        FROM pg_attribute t CROSS JOIN aclexplode(t.attacl) x WHERE t.attrelid = c.oid) a
      WHERE c.relkind = 'S'
        OR c.relkind IN ('r', 'v') AND c.relname IN (
          'snapshots', 'objects', 'statistics', 'growth', 'findings', 'migrations', 'offers', 'inventory_current',
          'inventory_diff', 'drift', 'latest_changes', 'remembered_documents', 'row_versions')
      UNION ALL
      SELECT 'FUNCTION ' || p.oid::regprocedure, p.proowner, a.grantee,
        a.privilege_type || CASE WHEN a.is_grantable THEN '*' ELSE '' END, 'EXECUTE',
        CASE WHEN p.proname IN ('diff', 'changes_since_run', 'is_partition_changed', 'last_run_before', 'list_current',
            'quote', 'severity') THEN 1 ELSE 9 END
      FROM home h
      JOIN pg_proc p ON p.pronamespace = h.oid AND p.prokind = 'f'
      CROSS JOIN aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      WHERE p.proname IN (
        'accept_snapshot', 'baseline', 'capture_snapshot', 'changes_since_run', 'column_options', 'content_hash',
        'count_all_rows', 'count_objects', 'count_rows', 'count_rows_in_parts', 'current_hash', 'dependent_units',
        'diff', 'extension_rows', 'fingerprint', 'foreign_objects',
        'has_unseen_dependencies', 'is_large', 'is_migration_history', 'is_partition_changed',
        'is_platform_role', 'is_secret', 'is_suspicious', 'kinds_present',
        'last_run_before', 'likeness', 'list_current', 'lists_current', 'magnitude', 'mark', 'mark_applied',
        'mark_reverted', 'mark_statement', 'migrations_hash', 'note_row_versions', 'pieces_current', 'query_for',
        'quote', 'read_all_objects', 'read_common_objects', 'read_extension_members', 'read_jobs', 'read_kinds',
        'read_labels',
        'read_made_schemas', 'read_maintained', 'read_members', 'read_objects',
        'read_observations', 'read_row_versions', 'read_schemas', 'read_statistics', 'read_statistics_in_parts',
        'read_unused',
        'read_used_sequences', 'readable', 'recall_document',
        'record_findings', 'record_growth',
        'redact', 'redact_default', 'redact_literals', 'redact_matches', 'redact_options', 'redact_setting', 'redacted',
        'redacted_kinds', 'remember_document', 'rows_of',
        'schedule_snapshots', 'schema_hash', 'set_privileges', 'severity', 'sha256', 'shorten', 'trim',
        'trusted_roles', 'unit', 'unreadable', 'update_edge_functions')
    ), has (object, grantee, privileges) AS (
      SELECT o.object, o.grantee, array_agg(DISTINCT o.had)
      FROM ours o WHERE o.grantee <> o.owner AND pg_has_role(o.owner, 'USAGE') GROUP BY o.object, o.grantee
    ), wants (object, grantee, privileges) AS (
      SELECT DISTINCT o.object, r.oid, ARRAY[o.privilege]
      FROM ours o JOIN reader r ON r.level >= o.level AND r.oid <> o.owner WHERE pg_has_role(o.owner, 'USAGE')
    )
    SELECT coalesce(h.object, w.object) AS object,
      CASE coalesce(h.grantee, w.grantee)
        WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(coalesce(h.grantee, w.grantee))) END AS grantee,
      h.privileges AS has, w.privileges[1] AS wants
    FROM has h FULL JOIN wants w ON w.object = h.object AND w.grantee = h.grantee
    WHERE h.privileges IS DISTINCT FROM w.privileges
  LOOP
    IF item.has IS NOT NULL THEN
      EXECUTE format('REVOKE ALL ON %s FROM %s CASCADE', item.object, item.grantee);
      losers := losers || item.grantee;
    END IF;
    IF item.wants IS NOT NULL THEN
      EXECUTE format('GRANT %s ON %s TO %s', item.wants, item.object, item.grantee);
    END IF;
  END LOOP;
  IF losers <> '{}' THEN
    RAISE NOTICE 'Privileges in the schema catalog that are the owner''s alone were taken from %.',
      (SELECT string_agg(DISTINCT l, ', ') FROM unnest(losers) l)
      USING HINT = 'To let a role read: CREATE ROLE feature_inventory_reader NOLOGIN; '
        'GRANT feature_inventory_reader TO the role; then run again.';
  END IF;
END
$fn$;

DO $do$
DECLARE
  messages text := current_setting('client_min_messages');
  item record;
BEGIN
  -- Nobody has to be told that what was just created is no longer everyone's.
  PERFORM set_config('client_min_messages', 'warning', true);
  IF current_setting('catalog.first_install', true) = 'true' THEN
    FOR item IN SELECT r.rolname FROM pg_roles r WHERE r.rolname IN ('authenticated', 'service_role') LOOP
      EXECUTE format('GRANT USAGE ON SCHEMA catalog TO %I', item.rolname);
    END LOOP;
  END IF;
  PERFORM catalog.set_privileges();
  PERFORM set_config('client_min_messages', messages, true);
END
$do$;
