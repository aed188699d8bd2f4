import { each, granted, type EditKind } from './edit.ts';

/** What is done to policies, privileges and publications. */
export const accessEdits: readonly EditKind[] = [
  {
    kind: 'new policy',
    candidates: `SELECT format('CREATE POLICY %s', v) || format(' ON %s ', q) || more AS edit FROM tab, ${each('by_hand', '"By hand: read"')},
      (VALUES ('FOR SELECT TO anon, authenticated USING (true)'), ('FOR INSERT WITH CHECK (current_user <> ''x'')'), ('AS RESTRICTIVE TO "Odd Role" USING (1 > 0) WITH CHECK (2 > 1)')) AS kinds(more)`,
  },
  { kind: 'drop policy', candidates: `SELECT format('DROP POLICY %s ON %s', c, q) AS edit FROM pol` },
  {
    kind: 'change policy',
    candidates: `SELECT format('ALTER POLICY %s ON %s %s', c, q, v) AS edit FROM pol, ${each('TO authenticated', 'USING (3 > 2)', 'TO PUBLIC', 'RENAME TO "Renamed policy"')} WHERE command <> 'a'
      UNION ALL SELECT format('COMMENT ON POLICY %s ON %s IS ''by hand''', c, q) FROM pol`,
  },
  {
    kind: 'policy made anew for another command',
    candidates: `SELECT format('DROP POLICY %s ON %s; CREATE POLICY %1$s ON %2$s FOR UPDATE TO authenticated USING (true)', c, q) AS edit FROM pol`,
  },
  {
    kind: 'grant on relation',
    candidates: `SELECT format('GRANT %s ON %s TO %s', v, q, r) AS edit FROM rel, ${granted}, ${each('SELECT', 'ALL', 'INSERT, DELETE', 'SELECT, REFERENCES')}
      UNION ALL SELECT format('GRANT SELECT ON %s TO anon WITH GRANT OPTION', q) FROM rel
      UNION ALL SELECT format('GRANT SELECT ON %s TO PUBLIC', q) FROM rel`,
  },
  {
    kind: 'revoke on relation',
    candidates: `SELECT format('REVOKE %s ON %s FROM %s', v, q, grantee::regrole) AS edit FROM rel JOIN pg_class c ON c.oid = rel.oid, aclexplode(c.relacl) x, ${each('SELECT', 'ALL', 'INSERT')}
      WHERE x.grantee <> 0`,
  },
  {
    kind: 'grant on column',
    candidates: `SELECT format('GRANT %s (%s) ON %s TO %s', v, c, q, r) AS edit FROM col, ${granted}, ${each('SELECT', 'UPDATE', 'INSERT')}
      UNION ALL SELECT format('GRANT SELECT (one) ON %s TO anon', q) FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid AND attname = 'one' WHERE kind = 'v'`,
  },
  {
    kind: 'revoke on column',
    candidates: `SELECT format('REVOKE ALL (%I) ON %s FROM %s', attname, q, grantee::regrole) AS edit FROM rel JOIN pg_attribute a ON a.attrelid = rel.oid, aclexplode(a.attacl) x WHERE x.grantee <> 0`,
  },
  {
    kind: 'function privileges',
    candidates: `SELECT format(v, q) AS edit FROM fun, ${each('REVOKE EXECUTE ON ROUTINE %s FROM PUBLIC', 'GRANT EXECUTE ON ROUTINE %s TO anon', 'GRANT EXECUTE ON ROUTINE %s TO PUBLIC', 'REVOKE ALL ON ROUTINE %1$s FROM PUBLIC; GRANT EXECUTE ON ROUTINE %1$s TO authenticated WITH GRANT OPTION')} WHERE kind <> 'a'`,
  },
  {
    kind: 'schema privileges',
    candidates: `SELECT format(v, q) AS edit FROM sch, ${each('GRANT USAGE ON SCHEMA %s TO "Odd Role"', 'GRANT CREATE ON SCHEMA %s TO authenticated', 'REVOKE ALL ON SCHEMA %s FROM anon', 'REVOKE ALL ON SCHEMA %s FROM PUBLIC', 'GRANT SELECT ON ALL TABLES IN SCHEMA %s TO anon')}`,
  },
  {
    kind: 'sequence privileges',
    candidates: `SELECT format(v, q) AS edit FROM seq, ${each('GRANT USAGE, SELECT ON SEQUENCE %s TO authenticated', 'REVOKE ALL ON SEQUENCE %s FROM anon', 'GRANT ALL ON SEQUENCE %s TO PUBLIC')}`,
  },
  {
    kind: 'owner without privileges',
    candidates: `SELECT format('REVOKE %s ON %s FROM %I', v, q, owner) AS edit FROM rel, ${each('ALL', 'DELETE')} WHERE kind IN ('r', 'v')`,
  },
  {
    kind: 'default privileges',
    candidates: `SELECT format(v, q) AS edit FROM sch, ${each(
      'ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT ALL ON TABLES TO authenticated',
      'ALTER DEFAULT PRIVILEGES IN SCHEMA %s REVOKE SELECT ON TABLES FROM anon',
      'ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT EXECUTE ON FUNCTIONS TO anon',
      'ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON ROUTINES FROM PUBLIC',
      'ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO anon',
      'ALTER DEFAULT PRIVILEGES FOR ROLE service_role IN SCHEMA %s GRANT USAGE ON SEQUENCES TO "Odd Role" WITH GRANT OPTION',
      'ALTER DEFAULT PRIVILEGES FOR ROLE authenticated GRANT USAGE ON SCHEMAS TO anon',
    )}`,
  },
  {
    kind: 'default privileges, then a table',
    candidates: `SELECT format('ALTER DEFAULT PRIVILEGES IN SCHEMA %s GRANT ALL ON TABLES TO authenticated; CREATE TABLE %1$s.after_default (a integer); CREATE FUNCTION %1$s.after_default() RETURNS integer LANGUAGE sql AS ''SELECT 1''', q) AS edit FROM sch`,
  },
  {
    kind: 'table, then default privileges',
    candidates: `SELECT format('CREATE TABLE %s.before_default (a serial); ALTER DEFAULT PRIVILEGES IN SCHEMA %1$s GRANT ALL ON TABLES TO authenticated; ALTER DEFAULT PRIVILEGES IN SCHEMA %1$s GRANT ALL ON SEQUENCES TO anon', q) AS edit FROM sch`,
  },
  {
    kind: 'maintain',
    since: 17,
    candidates: `SELECT format('GRANT MAINTAIN ON %s TO authenticated', q) AS edit FROM tab`,
  },
  {
    kind: 'publication tables',
    candidates: `SELECT format('ALTER PUBLICATION %I ADD TABLE %s', pubname, q) AS edit FROM pg_publication, tab WHERE NOT puballtables
      UNION ALL SELECT format('ALTER PUBLICATION %I DROP TABLE %I.%I', pubname, schemaname, tablename) FROM pg_publication_tables`,
  },
  {
    kind: 'published rows and columns',
    since: 15,
    candidates: `SELECT format('ALTER PUBLICATION %I SET TABLE %s (%s) WHERE (1 < 2)', pubname, q, c) AS edit FROM pg_publication, col WHERE key AND NOT puballtables AND kind = 'r'
      UNION ALL SELECT format('CREATE PUBLICATION of_schema FOR TABLES IN SCHEMA %s', q) FROM sch`,
  },
  {
    kind: 'publication',
    candidates: `SELECT format('CREATE PUBLICATION "By Hand" FOR TABLE %s WITH (publish = ''insert'')', q) AS edit FROM tab
      UNION ALL SELECT 'CREATE PUBLICATION everything FOR ALL TABLES'
      UNION ALL SELECT format(v, pubname) FROM pg_publication, ${each("ALTER PUBLICATION %I SET (publish = 'insert, delete')", 'ALTER PUBLICATION %I SET (publish_via_partition_root = true)', 'ALTER PUBLICATION %I RENAME TO renamed_publication', 'DROP PUBLICATION %I', "COMMENT ON PUBLICATION %I IS 'by hand'")}`,
  },
];
