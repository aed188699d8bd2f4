import type { Major } from '../support/postgres.ts';

/** What a hosted project has before its first migration, without what it grants by default. */
export const platform = `
CREATE ROLE anon NOLOGIN NOINHERIT; CREATE ROLE authenticated NOLOGIN NOINHERIT; CREATE ROLE service_role NOLOGIN BYPASSRLS; CREATE ROLE authenticator LOGIN NOINHERIT;
CREATE ROLE supabase_admin SUPERUSER LOGIN; CREATE ROLE plain NOLOGIN;
CREATE SCHEMA auth AUTHORIZATION supabase_admin; GRANT USAGE ON SCHEMA auth TO anon, authenticated;
CREATE TABLE auth.users (id uuid PRIMARY KEY, email text UNIQUE, raw_user_meta_data jsonb); ALTER TABLE auth.users OWNER TO supabase_admin;
CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS 'SELECT NULL::uuid'; CREATE FUNCTION auth.jwt() RETURNS jsonb LANGUAGE sql STABLE AS $$SELECT '{}'::jsonb$$;
ALTER FUNCTION auth.uid() OWNER TO supabase_admin; ALTER FUNCTION auth.jwt() OWNER TO supabase_admin;
REVOKE CREATE ON SCHEMA public FROM PUBLIC; GRANT USAGE ON SCHEMA public TO anon, authenticated;
CREATE SCHEMA app; GRANT USAGE ON SCHEMA app TO anon, plain; CREATE SCHEMA closed;
`;

/** One case for each rule: SQL that makes it speak, and the same done right beside it. */
export const cases: Readonly<
  Record<string, { readonly sql: string; readonly expected: readonly string[]; readonly from?: Major }>
> = {
  rls_disabled_exposed: {
    sql: `CREATE TABLE open_table (id bigint PRIMARY KEY); GRANT SELECT ON open_table TO anon;
      CREATE TABLE open_parts (id bigint PRIMARY KEY) PARTITION BY RANGE (id); CREATE TABLE open_parts_1 PARTITION OF open_parts DEFAULT; GRANT INSERT ON open_parts TO authenticated;
      CREATE TABLE open_column (id bigint PRIMARY KEY); GRANT SELECT (id) ON open_column TO anon;
      CREATE TABLE not_granted (id bigint PRIMARY KEY); CREATE TABLE closed.not_served (id bigint PRIMARY KEY); GRANT SELECT ON closed.not_served TO anon; CREATE TABLE for_service (id bigint PRIMARY KEY); GRANT ALL ON for_service TO service_role;`,
    expected: [
      'table:public.open_column',
      'table:public.open_parts',
      'table:public.open_table',
      'table:public.people',
      'table:public.with_policy',
    ],
  },
  sensitive_columns_exposed: {
    sql: 'CREATE TABLE people (id bigint PRIMARY KEY, ssn text, password text); GRANT SELECT ON people TO authenticated; CREATE TABLE closed.people (id bigint PRIMARY KEY, password text);',
    expected: ['table:public.people'],
  },
  policy_without_rls: {
    sql: 'CREATE TABLE with_policy (id bigint PRIMARY KEY); CREATE POLICY p ON with_policy TO authenticated USING (id > 0); GRANT SELECT ON with_policy TO authenticated;',
    expected: ['table:public.with_policy'],
  },
  rls_no_policy: {
    sql: 'CREATE TABLE sealed (id bigint PRIMARY KEY); ALTER TABLE sealed ENABLE ROW LEVEL SECURITY;',
    expected: ['table:public.sealed'],
  },
  rls_not_forced: {
    sql: `CREATE ROLE application LOGIN; GRANT CREATE ON SCHEMA app TO application;
      CREATE TABLE app.owned (id bigint PRIMARY KEY); ALTER TABLE app.owned ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON app.owned TO plain USING (id > 0); ALTER TABLE app.owned OWNER TO application;
      CREATE TABLE app.forced (id bigint PRIMARY KEY); ALTER TABLE app.forced ENABLE ROW LEVEL SECURITY; ALTER TABLE app.forced FORCE ROW LEVEL SECURITY; CREATE POLICY p ON app.forced TO plain USING (id > 0); ALTER TABLE app.forced OWNER TO application;`,
    expected: ['table:app.owned'],
  },
  tenant_table_without_rls: {
    sql: `CREATE TABLE app.notes (id bigint PRIMARY KEY, company_id bigint); CREATE INDEX ON app.notes (company_id); ALTER TABLE app.notes ENABLE ROW LEVEL SECURITY;
      CREATE POLICY company ON app.notes TO authenticated USING (company_id = (SELECT 1)); CREATE TABLE app.forgotten (id bigint PRIMARY KEY, company_id bigint); CREATE TABLE app.shared (id bigint PRIMARY KEY);`,
    expected: ['table:app.forgotten', 'table:app.offices'],
  },
  tenant_column_ignored: {
    sql: `CREATE TABLE app.templates (id bigint PRIMARY KEY, company_id bigint, is_public boolean, user_id uuid); CREATE INDEX ON app.templates (company_id); CREATE INDEX ON app.templates (user_id);
      ALTER TABLE app.templates ENABLE ROW LEVEL SECURITY; CREATE POLICY company ON app.templates FOR SELECT TO authenticated USING (company_id = (SELECT 1) OR is_public);
      CREATE POLICY leak ON app.templates FOR UPDATE TO authenticated USING (is_public); CREATE POLICY own ON app.templates FOR DELETE TO authenticated USING (user_id = (SELECT auth.uid())); CREATE POLICY service ON app.templates FOR INSERT TO service_role WITH CHECK (is_public);`,
    expected: ['policy:app.templates.leak'],
  },
  policy_always_true_for_anon: {
    sql: `CREATE TABLE guestbook (id bigint PRIMARY KEY); ALTER TABLE guestbook ENABLE ROW LEVEL SECURITY; CREATE POLICY anyone ON guestbook FOR INSERT WITH CHECK (true); GRANT SELECT, INSERT ON guestbook TO anon, authenticated;
      CREATE POLICY readers ON guestbook FOR SELECT USING (true);`,
    expected: ['policy:public.guestbook.anyone'],
  },
  policy_always_true: {
    sql: `CREATE TABLE app.loose (id bigint PRIMARY KEY); ALTER TABLE app.loose ENABLE ROW LEVEL SECURITY; CREATE POLICY one_is_one ON app.loose FOR DELETE TO authenticated USING (1 = 1); CREATE POLICY service ON app.loose FOR UPDATE TO service_role USING (true);
      CREATE TABLE app.narrowed (id bigint PRIMARY KEY); ALTER TABLE app.narrowed ENABLE ROW LEVEL SECURITY; CREATE POLICY base ON app.narrowed FOR UPDATE TO authenticated USING (true); CREATE POLICY narrow ON app.narrowed AS RESTRICTIVE TO authenticated USING (id > 0);`,
    expected: ['policy:app.loose.one_is_one', 'policy:public.guestbook.anyone'],
  },
  policy_check_always_true: {
    sql: `CREATE TABLE app.movable (id bigint PRIMARY KEY, owner_name text); ALTER TABLE app.movable ENABLE ROW LEVEL SECURITY; CREATE POLICY move ON app.movable FOR UPDATE TO plain USING (owner_name = CURRENT_USER) WITH CHECK (true);
      CREATE TABLE app.fixed (id bigint PRIMARY KEY, owner_name text); ALTER TABLE app.fixed ENABLE ROW LEVEL SECURITY; CREATE POLICY stay ON app.fixed FOR UPDATE TO plain USING (owner_name = CURRENT_USER);`,
    expected: ['policy:app.movable.move'],
  },
  policy_uses_user_metadata: {
    sql: `CREATE TABLE app.trusting (id bigint PRIMARY KEY, user_metadata text); ALTER TABLE app.trusting ENABLE ROW LEVEL SECURITY; CREATE POLICY meta ON app.trusting FOR SELECT TO plain USING (((SELECT auth.jwt()) -> 'user_metadata' ->> 'role') = 'admin');
      CREATE POLICY column_of_that_name ON app.trusting FOR INSERT TO plain WITH CHECK (user_metadata = 'x');`,
    expected: ['policy:app.trusting.meta'],
  },
  policy_for_everyone: {
    sql: 'CREATE TABLE app.for_all (id bigint PRIMARY KEY); ALTER TABLE app.for_all ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON app.for_all USING (id > 0);',
    expected: ['policy:app.for_all.p', 'policy:public.guestbook.anyone'],
  },
  policy_without_condition: {
    sql: 'CREATE TABLE app.vacant (id bigint PRIMARY KEY); ALTER TABLE app.vacant ENABLE ROW LEVEL SECURITY; CREATE POLICY nothing ON app.vacant FOR SELECT TO plain;',
    expected: ['policy:app.vacant.nothing'],
  },
  rls_initplan: {
    sql: `CREATE FUNCTION app.tenant() RETURNS bigint LANGUAGE sql STABLE SET search_path = '' AS 'SELECT 1::bigint'; CREATE TABLE app.mixed (id bigint PRIMARY KEY, owner uuid, editor uuid, team bigint); CREATE INDEX ON app.mixed (owner); CREATE INDEX ON app.mixed (team);
      ALTER TABLE app.mixed ENABLE ROW LEVEL SECURITY; CREATE POLICY mixture ON app.mixed FOR SELECT TO plain USING (owner = (SELECT auth.uid()) OR editor = auth.uid());
      CREATE POLICY own_function ON app.mixed FOR DELETE TO plain USING (team = app.tenant()); CREATE POLICY wrapped ON app.mixed FOR UPDATE TO plain USING (owner = (SELECT auth.uid()) AND team = (SELECT app.tenant()));
      CREATE POLICY in_words ON app.mixed FOR INSERT TO plain WITH CHECK ('auth.uid()' <> '( SELECT auth.uid())');
      CREATE TABLE app.written (id bigint PRIMARY KEY, owner uuid); ALTER TABLE app.written ENABLE ROW LEVEL SECURITY; CREATE POLICY inserts ON app.written FOR INSERT TO plain WITH CHECK (owner = auth.uid());`,
    expected: ['policy:app.mixed.mixture', 'policy:app.mixed.own_function', 'policy:app.written.inserts'],
  },
  policy_volatile_function: {
    sql: `CREATE FUNCTION app.may_read(bigint) RETURNS boolean LANGUAGE sql SET search_path = '' AS 'SELECT true'; CREATE FUNCTION app.may_see(bigint) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS 'SELECT true';
      CREATE TABLE app.slow (id bigint PRIMARY KEY); ALTER TABLE app.slow ENABLE ROW LEVEL SECURITY; CREATE POLICY bad ON app.slow FOR SELECT TO plain USING (app.may_read(id)); CREATE POLICY good ON app.slow FOR DELETE TO plain USING (app.may_see(id));`,
    expected: ['policy:app.slow.bad'],
  },
  multiple_permissive_policies: {
    sql: `CREATE TABLE app.twice (id bigint PRIMARY KEY); ALTER TABLE app.twice ENABLE ROW LEVEL SECURITY; CREATE POLICY a ON app.twice FOR SELECT TO authenticated USING (id > 0); CREATE POLICY b ON app.twice TO authenticated, anon USING (id < 9);
      CREATE TABLE app.once (id bigint PRIMARY KEY); ALTER TABLE app.once ENABLE ROW LEVEL SECURITY; CREATE POLICY a ON app.once FOR SELECT TO authenticated USING (id > 0); CREATE POLICY b ON app.once FOR SELECT TO anon USING (id < 9); CREATE POLICY c ON app.once FOR DELETE TO anon USING (id < 9);`,
    expected: ['table:app.twice'],
  },
  policy_column_unindexed: {
    sql: `CREATE TABLE app.scanned (id bigint PRIMARY KEY, owner uuid, kind text); ALTER TABLE app.scanned ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON app.scanned FOR SELECT TO plain USING (owner = (SELECT auth.uid()) AND kind = 'x');
      CREATE TABLE app.found (id bigint PRIMARY KEY, owner uuid); CREATE INDEX ON app.found (owner, id); ALTER TABLE app.found ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON app.found FOR SELECT TO plain USING ((SELECT auth.uid()) = owner);`,
    expected: ['column:app.scanned.owner'],
  },
  auth_users_exposed: {
    sql: 'CREATE VIEW members AS SELECT id, email FROM auth.users; GRANT SELECT ON members TO authenticated; CREATE VIEW closed.members AS SELECT id FROM auth.users; CREATE VIEW unread_members AS SELECT id FROM auth.users;',
    expected: ['view:public.members'],
  },
  view_bypasses_rls: {
    sql: `CREATE VIEW all_loose AS SELECT l.id FROM app.loose l JOIN not_granted n USING (id); GRANT SELECT ON all_loose TO anon;`,
    expected: ['view:public.all_loose'],
  },
  security_definer_view: {
    sql: 'CREATE VIEW ids AS SELECT id FROM not_granted; GRANT SELECT ON ids TO anon;',
    expected: ['view:public.ids'],
  },
  materialized_view_exposed: {
    sql: 'CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM not_granted; GRANT SELECT ON totals TO anon; CREATE MATERIALIZED VIEW private_totals AS SELECT 1 AS n;',
    expected: ['view:public.totals'],
  },
  foreign_table_exposed: {
    sql: `CREATE FOREIGN DATA WRAPPER w; CREATE SERVER far FOREIGN DATA WRAPPER w OPTIONS (host 'db.example', password 'hunter2secret'); CREATE SERVER near FOREIGN DATA WRAPPER w OPTIONS (host 'db.example', "user" 'me');
      CREATE FOREIGN TABLE remote (a json) SERVER far; GRANT SELECT ON remote TO authenticated;`,
    expected: ['table:public.remote'],
  },
  extension_in_public: { sql: '', expected: [] },
  fkey_to_auth_unique: {
    sql: 'CREATE TABLE app.mailing (id bigint PRIMARY KEY, email text REFERENCES auth.users (email), by_id uuid REFERENCES auth.users (id)); CREATE INDEX ON app.mailing (email); CREATE INDEX ON app.mailing (by_id);',
    expected: ['constraint:app.mailing.mailing_email_fkey'],
  },
  api_role_privileged: { sql: 'ALTER ROLE authenticated BYPASSRLS;', expected: [] },
  privileged_login: {
    sql: 'CREATE ROLE "Admin" LOGIN SUPERUSER; CREATE ROLE robot LOGIN BYPASSRLS; CREATE ROLE group_of NOLOGIN BYPASSRLS;',
    expected: ['role:"Admin"', 'role:robot'],
  },
  grant_to_public: {
    sql: 'CREATE TABLE app.everyones (id bigint PRIMARY KEY, a int); GRANT SELECT ON app.everyones TO PUBLIC; CREATE TABLE app.some_column (id bigint PRIMARY KEY); GRANT SELECT (id) ON app.some_column TO PUBLIC; GRANT SELECT ON app.everyones TO plain;',
    expected: ['column:app.some_column.id', 'table:app.everyones'],
  },
  public_create: {
    sql: 'CREATE SCHEMA writable; GRANT ALL ON SCHEMA writable TO PUBLIC; CREATE SCHEMA usable; GRANT USAGE ON SCHEMA usable TO PUBLIC;',
    expected: ['schema:writable'],
  },
  default_privilege_to_anon: {
    sql: 'ALTER DEFAULT PRIVILEGES IN SCHEMA closed GRANT SELECT ON TABLES TO anon; ALTER DEFAULT PRIVILEGES IN SCHEMA closed GRANT EXECUTE ON FUNCTIONS TO plain;',
    expected: ['default privilege:postgres in closed on tables to anon'],
  },
  truncate_granted: {
    sql: 'CREATE TABLE app.a1 (id bigint PRIMARY KEY); CREATE TABLE app.a2 (id bigint PRIMARY KEY); GRANT ALL ON app.a1, app.a2 TO anon; GRANT SELECT ON app.a1 TO authenticated;',
    expected: ['grant:schema app to anon'],
  },
  security_definer_search_path: {
    sql: `CREATE FUNCTION app.risky(a int, "odd, name" text) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'; REVOKE EXECUTE ON FUNCTION app.risky FROM PUBLIC; CREATE PROCEDURE app.risky_too() LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';`,
    expected: ['function:app.risky(integer, text)', 'function:app.risky_too()'],
  },
  security_definer_path_writable: {
    sql: `CREATE FUNCTION app.trap() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, writable AS 'SELECT 1'; CREATE FUNCTION app.no_trap() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, usable, pg_temp AS 'SELECT 1';`,
    expected: ['function:app.trap()'],
  },
  function_search_path: {
    sql: `CREATE FUNCTION app.loose_path() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE AGGREGATE app.total(int) (sfunc = int4pl, stype = int); CREATE TYPE app.span AS RANGE (subtype = int4);`,
    expected: ['function:app.loose_path()'],
  },
  security_definer_executable: {
    sql: `CREATE FUNCTION make_me_admin() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT 1'; CREATE FUNCTION on_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS 'BEGIN RETURN NEW; END';
      CREATE FUNCTION for_the_server() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS 'SELECT 1'; REVOKE EXECUTE ON FUNCTION for_the_server FROM PUBLIC;`,
    expected: ['function:public.make_me_admin()'],
  },
  ambiguous_overload: {
    sql: `CREATE FUNCTION app.find(int) RETURNS int LANGUAGE sql SET search_path = '' AS 'SELECT 1'; CREATE FUNCTION app.find(int, text DEFAULT ' DEFAULT ', numeric DEFAULT 0) RETURNS int LANGUAGE sql SET search_path = '' AS 'SELECT 1';
      CREATE FUNCTION app.seek(int) RETURNS int LANGUAGE sql SET search_path = '' AS 'SELECT 1'; CREATE FUNCTION app.seek(int, text) RETURNS int LANGUAGE sql SET search_path = '' AS 'SELECT 1'; CREATE FUNCTION app.seek(text, text DEFAULT 'x') RETURNS int LANGUAGE sql SET search_path = '' AS 'SELECT 1';`,
    expected: ['function:app.find(integer)'],
  },
  no_primary_key: {
    sql: 'CREATE TABLE app.keyless (a int); CREATE TABLE app.keyless_parts (a int) PARTITION BY LIST (a); CREATE TABLE app.keyless_1 PARTITION OF app.keyless_parts DEFAULT;',
    expected: ['table:app.keyless', 'table:app.keyless_parts', 'table:app.published'],
  },
  published_without_key: {
    sql: "CREATE TABLE app.published (a int); CREATE TABLE app.published_full (a bigint PRIMARY KEY); ALTER TABLE app.published_full REPLICA IDENTITY FULL; CREATE PUBLICATION changes FOR TABLE app.published, app.published_full, app.a1; CREATE PUBLICATION additions FOR TABLE app.keyless WITH (publish = 'insert');",
    expected: ['table:app.published'],
  },
  integer_primary_key: {
    sql: 'CREATE TABLE app.small (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY); CREATE TABLE app.chosen (id int PRIMARY KEY); CREATE TABLE app.wide (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY);',
    expected: ['column:app.numbered.id', 'column:app.small.id'],
  },
  constraint_not_valid: {
    sql: 'CREATE TABLE app.checked (id bigint PRIMARY KEY, a int); ALTER TABLE app.checked ADD CONSTRAINT positive CHECK (a > 0) NOT VALID; ALTER TABLE app.checked ADD CONSTRAINT small CHECK (a < 9);',
    expected: ['constraint:app.checked.positive'],
  },
  constraint_not_enforced: {
    sql: 'CREATE TABLE app.lax (id bigint PRIMARY KEY, a int, CONSTRAINT wish CHECK (a > 0) NOT ENFORCED);',
    expected: ['constraint:app.lax.wish'],
    from: 18,
  },
  foreign_key_type_mismatch: {
    sql: `CREATE DOMAIN app.key AS bigint; CREATE TABLE app.target (id bigint PRIMARY KEY, code numeric(10,2) UNIQUE); CREATE TABLE app.source (id bigint PRIMARY KEY, narrow int REFERENCES app.target, same app.key REFERENCES app.target, code numeric(8,2) REFERENCES app.target (code));
      CREATE INDEX ON app.source (narrow); CREATE INDEX ON app.source (same); CREATE INDEX ON app.source (code);`,
    expected: ['constraint:app.source.source_narrow_fkey'],
  },
  set_null_on_not_null: {
    sql: `CREATE TABLE app.kept (id bigint PRIMARY KEY, wrong bigint NOT NULL REFERENCES app.target ON DELETE SET NULL, correct bigint REFERENCES app.target ON DELETE SET NULL); CREATE INDEX ON app.kept (wrong); CREATE INDEX ON app.kept (correct);`,
    expected: ['constraint:app.kept.kept_wrong_fkey'],
  },
  nullable_unique: {
    sql: 'CREATE TABLE app.pairs (id bigint PRIMARY KEY, a int NOT NULL, b int, c int UNIQUE, UNIQUE (a, b));',
    expected: ['constraint:app.pairs.pairs_a_b_key'],
  },
  missing_foreign_key: {
    sql: 'CREATE TABLE app.companies (id bigint PRIMARY KEY); CREATE TABLE app.offices (id bigint PRIMARY KEY, company_id bigint, other_id bigint, target_id uuid, small_id bigint REFERENCES app.target); CREATE INDEX ON app.offices (small_id);',
    expected: [
      'column:app.forgotten.company_id',
      'column:app.notes.company_id',
      'column:app.offices.company_id',
      'column:app.templates.company_id',
    ],
  },
  duplicate_foreign_key: {
    sql: 'CREATE TABLE app.double (id bigint PRIMARY KEY, t bigint CONSTRAINT first REFERENCES app.target CONSTRAINT second REFERENCES app.target); CREATE INDEX ON app.double (t);',
    expected: ['constraint:app.double.second'],
  },
  invalid_index: {
    sql: '\n-- alone\nCREATE TABLE app.repeated (id bigint PRIMARY KEY, a int); INSERT INTO app.repeated VALUES (1, 1), (2, 1);\n-- alone\nCREATE UNIQUE INDEX CONCURRENTLY broken ON app.repeated (a)\n-- alone\n',
    expected: ['index:app.broken'],
  },
  partitioned_index_incomplete: {
    sql: 'CREATE INDEX halfway ON ONLY app.keyless_parts (a);',
    expected: ['index:app.halfway'],
  },
  unindexed_foreign_key: {
    sql: `CREATE TABLE app.parent (a bigint, b bigint, PRIMARY KEY (a, b)); CREATE TABLE app.child (id bigint PRIMARY KEY, a bigint, b bigint, bare bigint CONSTRAINT bare REFERENCES app.target, brin bigint CONSTRAINT brin REFERENCES app.target,
        partial bigint CONSTRAINT partial REFERENCES app.target, not_null bigint CONSTRAINT not_null_only REFERENCES app.target, hashed bigint CONSTRAINT hashed REFERENCES app.target, second bigint CONSTRAINT second_place REFERENCES app.target,
        CONSTRAINT any_order FOREIGN KEY (a, b) REFERENCES app.parent);
      CREATE INDEX ON app.child (b, a, second); CREATE INDEX ON app.child USING brin (brin); CREATE INDEX ON app.child (partial) WHERE partial > 5; CREATE INDEX ON app.child (not_null) WHERE not_null IS NOT NULL; CREATE INDEX ON app.child USING hash (hashed);
      CREATE TABLE app.parts (id bigint, t bigint CONSTRAINT of_parts REFERENCES app.target, PRIMARY KEY (id)) PARTITION BY RANGE (id); CREATE TABLE app.parts_1 PARTITION OF app.parts DEFAULT;
      CREATE TABLE app.one_to_one (id bigint PRIMARY KEY REFERENCES app.target);`,
    expected: [
      'constraint:app.child.bare',
      'constraint:app.child.brin',
      'constraint:app.child.partial',
      'constraint:app.child.second_place',
      'constraint:app.parts.of_parts',
    ],
  },
  duplicate_index: {
    sql: `CREATE TABLE app.indexed (id bigint PRIMARY KEY, a int, b int, "ON t (a)" int); CREATE INDEX i1 ON app.indexed (a); CREATE INDEX i2 ON app.indexed (a); CREATE INDEX i3 ON app.indexed (a DESC); CREATE UNIQUE INDEX "USING btree (b)" ON app.indexed (b); CREATE INDEX i5 ON app.indexed (b);
      CREATE INDEX again ON app.indexed (id); CREATE INDEX i6 ON app.indexed (a) WHERE b > 0;`,
    expected: ['index:app.again', 'index:app.i2', 'index:app.i5'],
  },
  redundant_index: {
    sql: `CREATE TABLE app.prefixed (id bigint PRIMARY KEY, a int, b int, c text); CREATE INDEX p1 ON app.prefixed (a); CREATE INDEX p2 ON app.prefixed (a, b); CREATE INDEX p3 ON app.prefixed (lower(c)); CREATE INDEX p4 ON app.prefixed (lower(c), a);
      CREATE INDEX p5 ON app.prefixed (b DESC); CREATE INDEX p6 ON app.prefixed (b, c); CREATE UNIQUE INDEX p7 ON app.prefixed (b); CREATE INDEX p8 ON app.prefixed (c) WHERE a > 0; CREATE INDEX p9 ON app.prefixed (c, a);`,
    expected: ['index:app.i3', 'index:app.p1', 'index:app.p3', 'index:app.p5'],
  },
  unsupported_reg_type: {
    sql: 'CREATE TABLE app.reg (id bigint PRIMARY KEY, f regprocedure, c regclass);',
    expected: ['table:app.reg'],
  },
  timestamp_without_time_zone: {
    sql: 'CREATE TABLE app.times (id bigint PRIMARY KEY, a timestamp(3), b timestamptz);',
    expected: ['table:app.times'],
  },
  json_instead_of_jsonb: {
    sql: 'CREATE TABLE app.documents (id bigint PRIMARY KEY, a json[], b jsonb);',
    expected: ['table:app.documents'],
  },
  varchar_with_length: {
    sql: 'CREATE TABLE app.varchars (id bigint PRIMARY KEY, a varchar(20), b varchar);',
    expected: ['table:app.varchars'],
  },
  char_padded: {
    sql: 'CREATE TABLE app.chars (id bigint PRIMARY KEY, a char(2), b "char");',
    expected: ['table:app.chars'],
  },
  money_type: {
    sql: 'CREATE TABLE app.prices (id bigint PRIMARY KEY, a money);',
    expected: ['table:app.prices'],
  },
  serial_instead_of_identity: {
    sql: 'CREATE TABLE app.numbered (id serial PRIMARY KEY);',
    expected: ['table:app.numbered'],
  },
  secret_in_catalog: {
    sql: `CREATE FUNCTION app.calls_home() RETURNS text LANGUAGE sql SET search_path = '' AS $$ SELECT 'eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoic2VydmljZSJ9.c2lnbmF0dXJl' $$; CREATE FUNCTION app.calls_nobody() RETURNS text LANGUAGE sql SET search_path = '' AS $$ SELECT 'token' $$;
      CREATE TABLE app.defaults (id bigint PRIMARY KEY, key text DEFAULT 'sk_live_0123456789abcdef0123');`,
    expected: ['foreign server:far', 'function:app.calls_home()', 'table:app.defaults'],
  },
  cron_job_as_superuser: {
    sql: `CREATE SCHEMA cron AUTHORIZATION supabase_admin; CREATE TABLE cron.job (jobid bigint, jobname text, schedule text, command text, database text, username text, active boolean); ALTER TABLE cron.job OWNER TO supabase_admin;
      INSERT INTO cron.job VALUES (1, 'purge', '* * * * *', 'SELECT 1', 'd', 'postgres', true), (2, 'feature_inventory_snapshot', '* * * * *', 'SELECT 1', 'd', 'postgres', true), (3, NULL, '* * * * *', 'SELECT 1', 'd', 'plain', true),
        (4, 'renamed', '* * * * *', 'SELECT 1', 'd', 'formerly', true), (5, 'off', '* * * * *', 'SELECT 1', 'd', 'formerly', false);`,
    expected: ['cron job:purge'],
  },
  cron_job_without_role: { sql: '', expected: ['cron job:"unnamed job 3"', 'cron job:renamed'] },
  cron_job_unnamed: { sql: '', expected: ['cron job:"unnamed job 3"'] },
  public_bucket_listing: {
    sql: `CREATE SCHEMA storage AUTHORIZATION supabase_admin; CREATE TABLE storage.buckets (id text, public boolean, file_size_limit bigint, allowed_mime_types text[]); CREATE TABLE storage.objects (id uuid, bucket_id text, name text);
      ALTER TABLE storage.buckets OWNER TO supabase_admin; ALTER TABLE storage.objects OWNER TO supabase_admin; ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY;
      INSERT INTO storage.buckets VALUES ('avatars', true, 1000, '{image/png}'), ('Private files', false, NULL, NULL), ('logos', true, 1000, '{image/png}');
      CREATE POLICY avatars ON storage.objects FOR SELECT TO anon USING (bucket_id = 'avatars'); CREATE POLICY one_logo ON storage.objects FOR SELECT TO authenticated USING (bucket_id = 'logos' AND name = 'logo.png');`,
    expected: ['storage bucket:avatars'],
  },
  bucket_without_limits: { sql: '', expected: ['storage bucket:"Private files"'] },
  edge_function_without_jwt: { sql: '', expected: [] },
  trigger_disabled: {
    sql: `CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS 'BEGIN RETURN NEW; END'; CREATE TRIGGER off BEFORE UPDATE ON app.a1 FOR EACH ROW EXECUTE FUNCTION app.touch(); CREATE TRIGGER "on" BEFORE UPDATE ON app.a1 FOR EACH ROW EXECUTE FUNCTION app.touch(); ALTER TABLE app.a1 DISABLE TRIGGER off;`,
    expected: ['trigger:app.a1.off'],
  },
  event_trigger_disabled: {
    sql: `CREATE FUNCTION app.watch() RETURNS event_trigger LANGUAGE plpgsql SET search_path = '' AS 'BEGIN END'; CREATE EVENT TRIGGER asleep ON ddl_command_end EXECUTE FUNCTION app.watch(); ALTER EVENT TRIGGER asleep DISABLE;`,
    expected: ['event trigger:asleep'],
  },
  unlogged_table: {
    sql: 'CREATE UNLOGGED TABLE app.fleeting (id bigint PRIMARY KEY);',
    expected: ['table:app.fleeting'],
  },
  materialized_view_unpopulated: {
    sql: 'CREATE MATERIALIZED VIEW app.unfilled AS SELECT 1 AS n WITH NO DATA; CREATE MATERIALIZED VIEW app.filled AS SELECT 1 AS n;',
    expected: ['view:app.unfilled'],
  },
  name_needs_quotes: {
    sql: 'CREATE TABLE app."Camel" (id bigint PRIMARY KEY); CREATE TABLE app.mixed_columns (id bigint PRIMARY KEY, "userId" bigint);',
    expected: ['table:app."Camel"', 'table:app.indexed', 'table:app.mixed_columns'],
  },
  table_without_comment: {
    sql: "CREATE SCHEMA said; CREATE TABLE said.a (id bigint PRIMARY KEY); COMMENT ON TABLE said.a IS 'Said';",
    expected: ['schema:app', 'schema:closed', 'schema:public'],
  },
  function_without_comment: {
    sql: `CREATE FUNCTION said.b() RETURNS int LANGUAGE sql SET search_path = '' AS 'SELECT 1'; COMMENT ON FUNCTION said.b IS 'Said';`,
    expected: ['schema:app', 'schema:public'],
  },
};
