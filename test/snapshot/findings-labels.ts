import type { Major } from '../support/postgres.ts';

/**
 * What has to be found and what must not, with the answers of the server: `proof` is run as a role, and says how many
 * rows it reads or writes, or with which SQLSTATE it fails. Findings are named `rule object`.
 */
export interface Label {
  readonly name: string;
  readonly sql: string;
  readonly found?: readonly string[];
  readonly not?: readonly string[];
  readonly proof?: readonly (readonly [role: string, sql: string, outcome: number | string])[];
  readonly from?: Major;
}

const rls = (table: string): string => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`;

const rowSecurityLabels: readonly Label[] = [
  {
    name: 'a partition that the API can name is open, whatever the policies of its table',
    sql: `CREATE TABLE ev (id int, ssn text) PARTITION BY LIST (id); ${rls('ev')} CREATE POLICY p ON ev TO authenticated USING (id = 0); GRANT SELECT ON ev TO anon;
      CREATE TABLE ev_1 PARTITION OF ev FOR VALUES IN (1); CREATE TABLE ev_2 PARTITION OF ev FOR VALUES IN (2); INSERT INTO ev VALUES (1, 'a'), (2, 'b'); GRANT SELECT ON ev_1 TO anon;
      CREATE TABLE ew (id int) PARTITION BY LIST (id); ${rls('ew')} GRANT SELECT ON ew TO anon; CREATE TABLE ew_1 PARTITION OF ew FOR VALUES IN (1); CREATE TABLE ew_2 PARTITION OF ew FOR VALUES IN (2); ${rls('ew_2')} GRANT SELECT ON ew_2 TO anon; INSERT INTO ew VALUES (1), (2);`,
    found: ['rls_disabled_exposed table:public.ev', 'sensitive_columns_exposed table:public.ev'],
    not: ['rls_disabled_exposed table:public.ew'],
    proof: [
      ['anon', 'SELECT FROM ev', 0],
      ['anon', 'SELECT FROM ev_1', 1],
      ['anon', 'SELECT FROM ew_1', '42501'],
      ['anon', 'SELECT FROM ew_2', 0],
    ],
  },
  {
    name: 'policies of a partition without row security have no effect',
    sql: `CREATE TABLE pp (id int) PARTITION BY LIST (id); ${rls('pp')} CREATE TABLE pp_1 PARTITION OF pp FOR VALUES IN (1); CREATE POLICY p ON pp_1 USING (false); CREATE TABLE pp_2 PARTITION OF pp FOR VALUES IN (2); ${rls('pp_2')} CREATE POLICY p ON pp_2 USING (false);`,
    found: ['policy_without_rls table:public.pp_1'],
    not: ['policy_without_rls table:public.pp_2', 'policy_without_rls table:public.pp'],
  },
  {
    name: 'USING (true) opens rows to be changed and deleted, whatever WITH CHECK says',
    sql: `CREATE TABLE wide (id int PRIMARY KEY, team int); INSERT INTO wide VALUES (1, 1), (2, 2); ${rls('wide')} GRANT SELECT, INSERT, UPDATE, DELETE ON wide TO authenticated;
      CREATE POLICY everything ON wide TO authenticated USING (true) WITH CHECK (team = 7);
      CREATE TABLE taken (id int PRIMARY KEY, team int); INSERT INTO taken VALUES (1, 1), (2, 2); ${rls('taken')} GRANT SELECT, UPDATE ON taken TO authenticated; CREATE POLICY seen ON taken FOR SELECT TO authenticated USING (true); CREATE POLICY stolen ON taken FOR UPDATE TO authenticated USING (true) WITH CHECK (team = 7);`,
    found: [
      'policy_always_true policy:public.wide.everything',
      'policy_always_true policy:public.taken.stolen',
    ],
    not: ['policy_always_true policy:public.taken.seen'],
    proof: [
      ['authenticated', 'UPDATE taken SET team = 7', 2],
      ['authenticated', 'DELETE FROM wide', 2],
    ],
  },
  {
    name: 'a restrictive policy counts for the roles and commands that it names, if it restricts',
    sql: `CREATE TABLE rest (id int PRIMARY KEY); INSERT INTO rest VALUES (1); ${rls('rest')} GRANT SELECT, INSERT, UPDATE, DELETE ON rest TO authenticated; CREATE POLICY base ON rest TO authenticated USING (true);
      CREATE POLICY other_command ON rest AS RESTRICTIVE FOR INSERT TO authenticated WITH CHECK (false); CREATE POLICY other_role ON rest AS RESTRICTIVE TO plain USING (false); CREATE POLICY empty ON rest AS RESTRICTIVE TO authenticated USING (true);
      CREATE TABLE held (id int PRIMARY KEY); INSERT INTO held VALUES (1); ${rls('held')} GRANT SELECT, DELETE ON held TO authenticated; CREATE POLICY base ON held FOR DELETE TO authenticated USING (true); CREATE POLICY narrow ON held AS RESTRICTIVE TO authenticated USING (id > 1);`,
    found: ['policy_always_true policy:public.rest.base'],
    not: ['policy_always_true policy:public.held.base'],
    proof: [
      ['authenticated', 'DELETE FROM rest', 1],
      ['authenticated', 'DELETE FROM held', 0],
    ],
  },
  {
    name: 'what is always true in other words',
    sql: `CREATE TABLE ways (id int PRIMARY KEY, a text); ${rls('ways')} CREATE POLICY selected ON ways FOR DELETE TO authenticated USING ((SELECT true)); CREATE POLICY either ON ways FOR DELETE TO authenticated USING (true OR id = 1); CREATE POLICY letters ON ways FOR DELETE TO authenticated USING ('a' = 'a');
      CREATE POLICY key ON ways FOR DELETE TO authenticated USING (id IS NOT NULL); CREATE POLICY itself ON ways FOR DELETE TO authenticated USING (id = id); CREATE POLICY denied ON ways FOR DELETE TO authenticated USING (NOT false);
      CREATE POLICY never ON ways FOR DELETE TO authenticated USING (true AND false); CREATE POLICY nullable ON ways FOR DELETE TO authenticated USING (a IS NOT NULL); CREATE POLICY unequal ON ways FOR DELETE TO authenticated USING (NOT 'a' = 'a'); CREATE POLICY of_table ON ways FOR DELETE TO authenticated USING ((SELECT true FROM wide LIMIT 1));`,
    found: ['selected', 'either', 'letters', 'key', 'itself', 'denied'].map(
      (name) => `policy_always_true policy:public.ways.${name}`,
    ),
    not: ['never', 'nullable', 'unequal', 'of_table'].map(
      (name) => `policy_always_true policy:public.ways.${name}`,
    ),
  },
  {
    name: 'only restrictive policies let nobody see a row',
    sql: `CREATE TABLE strict (id int PRIMARY KEY); INSERT INTO strict VALUES (1); ${rls('strict')} GRANT SELECT ON strict TO authenticated; CREATE POLICY r ON strict AS RESTRICTIVE USING (true);`,
    found: ['rls_no_policy table:public.strict'],
    proof: [['authenticated', 'SELECT FROM strict', 0]],
  },
  {
    name: 'a condition that leaves anon out is not for everyone',
    sql: `CREATE TABLE signed (id int PRIMARY KEY); ${rls('signed')} CREATE POLICY a ON signed FOR DELETE USING (auth.role() = 'authenticated'); CREATE POLICY b ON signed FOR UPDATE USING ((SELECT auth.role()) = 'authenticated' AND id > 0); CREATE POLICY c ON signed FOR DELETE USING (id > 0);`,
    found: ['policy_for_everyone policy:public.signed.c'],
    not: [
      'policy_for_everyone policy:public.signed.a',
      'policy_for_everyone policy:public.signed.b',
      'policy_always_true policy:public.signed.a',
    ],
  },
  {
    name: 'UPDATE needs USING',
    sql: `CREATE TABLE upd (id int PRIMARY KEY); INSERT INTO upd VALUES (1); ${rls('upd')} GRANT SELECT, UPDATE ON upd TO authenticated; CREATE POLICY seen ON upd FOR SELECT TO authenticated USING (true); CREATE POLICY no_using ON upd FOR UPDATE TO authenticated WITH CHECK (id > 0); CREATE POLICY narrower ON upd AS RESTRICTIVE FOR UPDATE TO authenticated WITH CHECK (id > 0);`,
    found: ['policy_without_condition policy:public.upd.no_using'],
    not: [
      'policy_without_condition policy:public.upd.seen',
      'policy_without_condition policy:public.upd.narrower',
    ],
    proof: [['authenticated', 'UPDATE upd SET id = 2', 0]],
  },
  {
    name: 'naming the user tells no tenants apart, comparing a column with it does',
    sql: `CREATE TABLE ten (id int PRIMARY KEY, company_id int, user_id uuid, project_id int, is_public boolean); CREATE INDEX ON ten (company_id); CREATE INDEX ON ten (user_id); ${rls('ten')} CREATE FUNCTION member_of(int) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS 'SELECT true';
      CREATE POLICY base ON ten FOR SELECT TO authenticated USING (company_id = (SELECT 1)); CREATE POLICY signed_in ON ten FOR DELETE TO authenticated USING ((SELECT auth.uid()) IS NOT NULL); CREATE POLICY by_role ON ten FOR UPDATE TO authenticated USING (auth.role() = 'authenticated');
      CREATE POLICY own ON ten FOR DELETE TO authenticated USING (user_id = (SELECT auth.uid())); CREATE POLICY or_public ON ten FOR SELECT TO authenticated USING (user_id = (SELECT auth.uid()) OR is_public); CREATE POLICY member ON ten FOR SELECT TO authenticated USING (member_of(project_id));
      CREATE POLICY found ON ten FOR SELECT TO authenticated USING (EXISTS (SELECT FROM wide w WHERE w.id = project_id)); CREATE POLICY nothing ON ten FOR SELECT TO authenticated USING (false);
      CREATE TABLE tent (id int PRIMARY KEY, company_id int, kind int); CREATE INDEX ON tent (company_id); ${rls('tent')} CREATE POLICY base ON tent TO authenticated USING (kind = 1); CREATE POLICY fence ON tent AS RESTRICTIVE TO authenticated USING (company_id = (SELECT 1));`,
    found: ['signed_in', 'by_role', 'or_public'].map(
      (name) => `tenant_column_ignored policy:public.ten.${name}`,
    ),
    not: [
      ...['base', 'own', 'member', 'found', 'nothing'].map(
        (name) => `tenant_column_ignored policy:public.ten.${name}`,
      ),
      'tenant_column_ignored policy:public.tent.base',
    ],
  },
  {
    name: 'a login that inherits from the owner is above the policies, one that does not is not',
    sql: `CREATE ROLE keeper NOLOGIN; CREATE ROLE app_login LOGIN INHERIT IN ROLE keeper; CREATE ROLE distant LOGIN NOINHERIT IN ROLE plain; GRANT CREATE, USAGE ON SCHEMA public TO keeper, plain;
      CREATE TABLE kept (id int PRIMARY KEY); ${rls('kept')} INSERT INTO kept VALUES (1); ALTER TABLE kept OWNER TO keeper; CREATE TABLE far (id int PRIMARY KEY); ${rls('far')} INSERT INTO far VALUES (1); ALTER TABLE far OWNER TO plain; CREATE TABLE forced (id int PRIMARY KEY); ${rls('forced')} ALTER TABLE forced FORCE ROW LEVEL SECURITY; INSERT INTO forced VALUES (1); ALTER TABLE forced OWNER TO keeper;`,
    found: ['rls_not_forced table:public.kept'],
    not: ['rls_not_forced table:public.far', 'rls_not_forced table:public.forced'],
    proof: [
      ['app_login', 'SELECT FROM kept', 1],
      ['app_login', 'SELECT FROM forced', 0],
      ['distant', 'SELECT FROM far', '42501'],
    ],
  },
];

const viewLabels: readonly Label[] = [
  {
    name: 'exposure follows the whole chain of views',
    sql: `CREATE TABLE app.secret (id int PRIMARY KEY); INSERT INTO app.secret VALUES (1); ${rls('app.secret')} CREATE VIEW app.inner_definer AS SELECT * FROM app.secret; GRANT SELECT ON app.inner_definer TO anon;
      CREATE VIEW outer_invoker WITH (security_invoker = true) AS SELECT * FROM app.inner_definer; GRANT SELECT ON outer_invoker TO anon;
      CREATE VIEW app.inner_invoker WITH (security_invoker = true) AS SELECT * FROM app.secret; GRANT SELECT ON app.inner_invoker TO anon; GRANT SELECT ON app.secret TO anon; CREATE VIEW outer_definer AS SELECT * FROM app.inner_invoker; GRANT SELECT ON outer_definer TO anon;
      CREATE VIEW app.ungranted AS SELECT * FROM app.secret; CREATE VIEW refused WITH (security_invoker = true) AS SELECT * FROM app.ungranted; GRANT SELECT ON refused TO anon;
      CREATE MATERIALIZED VIEW app.stored AS SELECT * FROM app.secret; CREATE VIEW over_stored AS SELECT * FROM app.stored; GRANT SELECT ON over_stored TO anon;`,
    found: ['view_bypasses_rls view:public.outer_invoker', 'view_bypasses_rls view:public.over_stored'],
    not: ['view_bypasses_rls view:public.outer_definer', 'view_bypasses_rls view:public.refused'],
    proof: [
      ['anon', 'SELECT FROM outer_invoker', 1],
      ['anon', 'SELECT FROM outer_definer', 0],
      ['anon', 'SELECT FROM refused', '42501'],
      ['anon', 'SELECT FROM over_stored', 1],
    ],
    from: 15,
  },
  {
    name: 'the owner of a view is above policies as a member of the owner or with BYPASSRLS, else it is not',
    sql: `CREATE ROLE table_owner; CREATE ROLE view_owner INHERIT IN ROLE table_owner; CREATE ROLE above BYPASSRLS; CREATE ROLE nobody_special; GRANT CREATE, USAGE ON SCHEMA public, app TO table_owner, view_owner, above, nobody_special;
      CREATE TABLE app.guarded (id int PRIMARY KEY); INSERT INTO app.guarded VALUES (1); ${rls('app.guarded')} ALTER TABLE app.guarded OWNER TO table_owner; GRANT SELECT ON app.guarded TO above, nobody_special;
      CREATE VIEW by_member AS SELECT * FROM app.guarded; ALTER VIEW by_member OWNER TO view_owner; CREATE VIEW by_bypass AS SELECT * FROM app.guarded; ALTER VIEW by_bypass OWNER TO above; CREATE VIEW by_nobody AS SELECT * FROM app.guarded; ALTER VIEW by_nobody OWNER TO nobody_special; GRANT SELECT ON by_member, by_bypass, by_nobody TO anon;`,
    found: ['view_bypasses_rls view:public.by_member', 'view_bypasses_rls view:public.by_bypass'],
    not: ['view_bypasses_rls view:public.by_nobody'],
    proof: [
      ['anon', 'SELECT FROM by_member', 1],
      ['anon', 'SELECT FROM by_bypass', 1],
      ['anon', 'SELECT FROM by_nobody', 0],
    ],
  },
  {
    name: 'a view over a view of auth.users',
    sql: `INSERT INTO auth.users VALUES ('00000000-0000-0000-0000-000000000001', 'a@example.com'); CREATE VIEW app.members AS SELECT email FROM auth.users; CREATE VIEW directory AS SELECT m.email FROM app.members m; GRANT SELECT ON directory TO anon; CREATE VIEW named AS SELECT 'auth.users' AS users; GRANT SELECT ON named TO anon;`,
    found: ['auth_users_exposed view:public.directory'],
    not: ['auth_users_exposed view:public.named', 'security_definer_view view:public.directory'],
    proof: [['anon', 'SELECT FROM directory', 1]],
  },
];

const privilegeLabels: readonly Label[] = [
  {
    name: 'from PostgreSQL 16 on each membership says whether it is inherited',
    sql: `CREATE ROLE lender; CREATE ROLE keeper2; CREATE TABLE lent (id int PRIMARY KEY); CREATE TABLE locked (id int PRIMARY KEY); INSERT INTO lent VALUES (1); GRANT SELECT ON lent TO lender; GRANT SELECT ON locked TO keeper2; GRANT lender TO anon WITH INHERIT TRUE; GRANT keeper2 TO anon WITH INHERIT FALSE;`,
    found: ['rls_disabled_exposed table:public.lent'],
    not: ['rls_disabled_exposed table:public.locked'],
    proof: [
      ['anon', 'SELECT FROM lent', 1],
      ['anon', 'SELECT FROM locked', '42501'],
    ],
    from: 16,
  },
  {
    name: 'a column that is not granted is not exposed, nor is what is in a schema that nobody may enter',
    sql: `CREATE TABLE partly (id int PRIMARY KEY, ssn text, salary int); GRANT SELECT (id), INSERT (ssn) ON partly TO anon; CREATE TABLE partly2 (id int PRIMARY KEY, ssn text); GRANT SELECT (ssn) ON partly2 TO anon;
      CREATE SCHEMA sealed_off; CREATE TABLE sealed_off.t (id int PRIMARY KEY); GRANT ALL ON sealed_off.t TO anon, PUBLIC;`,
    found: ['sensitive_columns_exposed table:public.partly2'],
    not: [
      'sensitive_columns_exposed table:public.partly',
      'truncate_granted grant:schema sealed_off to anon',
      'grant_to_public table:sealed_off.t',
    ],
    proof: [
      ['anon', 'SELECT ssn FROM partly', '42501'],
      ['anon', 'TRUNCATE sealed_off.t', '42501'],
      ['plain', 'SELECT FROM sealed_off.t', '42501'],
    ],
  },
];

/** What changes everything else; it has a server of its own. */
export const aloneLabels: readonly Label[] = [
  {
    name: 'a role of the API in pg_read_all_data reads every table',
    sql: `CREATE ROLE reader NOLOGIN; GRANT pg_read_all_data TO reader; ALTER ROLE authenticated INHERIT; GRANT reader TO authenticated; CREATE TABLE ungranted (id int PRIMARY KEY, password text); INSERT INTO ungranted VALUES (1);`,
    found: [
      'rls_disabled_exposed table:public.ungranted',
      'sensitive_columns_exposed table:public.ungranted',
      'api_role_privileged role:authenticated',
    ],
    proof: [
      ['authenticated', 'SELECT FROM ungranted', 1],
      ['anon', 'SELECT FROM ungranted', '42501'],
    ],
  },
];

const functionLabels: readonly Label[] = [
  {
    name: 'names of a body that was parsed when it was made need no search_path',
    sql: `CREATE FUNCTION parsed() RETURNS int LANGUAGE sql SECURITY DEFINER BEGIN ATOMIC SELECT 1; END; CREATE FUNCTION parsed_too() RETURNS int LANGUAGE sql RETURN 1; CREATE FUNCTION unparsed() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';`,
    found: ['security_definer_search_path function:public.unparsed()'],
    not: [
      'security_definer_search_path function:public.parsed()',
      'function_search_path function:public.parsed_too()',
    ],
  },
  {
    name: 'where a search_path lets others create',
    sql: `CREATE ROLE builder LOGIN; CREATE ROLE definer; GRANT definer TO app_login; CREATE SCHEMA shared; GRANT CREATE ON SCHEMA shared TO builder; CREATE SCHEMA theirs AUTHORIZATION builder; CREATE SCHEMA ours AUTHORIZATION definer; GRANT CREATE ON SCHEMA ours TO app_login;
      ${[
        ['temp_first', 'pg_temp, ours'],
        ['temp_only', 'pg_temp'],
        ['temp_last', 'ours, pg_temp'],
        ['of_builder', 'shared'],
        ['owned_by_builder', 'theirs'],
        ['own', 'ours'],
        ['nothing', "''"],
      ]
        .map(
          ([name, path]) =>
            `CREATE FUNCTION app.${name}() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = ${path} AS 'SELECT 1'; ALTER FUNCTION app.${name}() OWNER TO definer;`,
        )
        .join(' ')}`,
    found: ['temp_first', 'temp_only', 'of_builder', 'owned_by_builder'].map(
      (name) => `security_definer_path_writable function:app.${name}()`,
    ),
    not: ['temp_last', 'own', 'nothing'].map(
      (name) => `security_definer_path_writable function:app.${name}()`,
    ),
  },
  {
    name: 'a stable function with defaults only is called for every row',
    sql: `CREATE FUNCTION app.tenant_of(a int DEFAULT 1, b text DEFAULT 'x, y') RETURNS int LANGUAGE sql STABLE SET search_path = '' AS 'SELECT 1'; CREATE FUNCTION app.tenant_of_row(a int) RETURNS int LANGUAGE sql STABLE SET search_path = '' AS 'SELECT 1'; CREATE TABLE called (id int PRIMARY KEY, t int); CREATE INDEX ON called (t); ${rls('called')}
      CREATE POLICY defaults ON called FOR SELECT TO plain USING (t = app.tenant_of()); CREATE POLICY of_row ON called FOR DELETE TO plain USING (t = app.tenant_of_row(id)); CREATE POLICY once ON called FOR UPDATE TO plain USING (t = (SELECT app.tenant_of()));`,
    found: ['rls_initplan policy:public.called.defaults'],
    not: ['rls_initplan policy:public.called.of_row', 'rls_initplan policy:public.called.once'],
  },
];

const indexLabels: readonly Label[] = [
  {
    name: 'indexes that are needed for something else are no duplicates',
    sql: `CREATE TABLE dup (id int PRIMARY KEY, a int NOT NULL, b int, c int NOT NULL, d int, r int4range); CREATE INDEX dup_a ON dup (a); ALTER TABLE dup ADD CONSTRAINT dup_a_later UNIQUE (a) DEFERRABLE; CREATE UNIQUE INDEX dup_a_now ON dup (a);
      ALTER TABLE dup ADD CONSTRAINT overlap EXCLUDE USING gist (r WITH &&); ALTER TABLE dup ADD CONSTRAINT adjacent EXCLUDE USING gist (r WITH -|-);
      CREATE UNIQUE INDEX dup_c_1 ON dup (c); CREATE UNIQUE INDEX dup_c_2 ON dup (c); ALTER TABLE dup REPLICA IDENTITY USING INDEX dup_c_2; CREATE INDEX dup_d_1 ON dup (d); CREATE INDEX dup_d_2 ON dup (d); ALTER TABLE dup CLUSTER ON dup_d_2;
      CREATE TABLE keyed (id int PRIMARY KEY, code int NOT NULL); CREATE UNIQUE INDEX keyed_1 ON keyed (code); CREATE TABLE refers (id int PRIMARY KEY, code int REFERENCES keyed (code)); CREATE INDEX ON refers (code); CREATE UNIQUE INDEX keyed_0 ON keyed (code);`,
    found: [
      'duplicate_index index:public.dup_a',
      'duplicate_index index:public.dup_c_1',
      'duplicate_index index:public.dup_d_1',
      'duplicate_index index:public.keyed_0',
    ],
    not: ['dup_a_later', 'overlap', 'adjacent', 'dup_c_2', 'dup_d_2', 'keyed_1'].map(
      (name) => `duplicate_index index:public.${name}`,
    ),
  },
  {
    name: 'a foreign key’s index as the planner sees it',
    sql: `CREATE TABLE two (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE words (w text PRIMARY KEY); CREATE TABLE cov (id int PRIMARY KEY, a int, b int, c int, d int, w text, v text, FOREIGN KEY (a, b) REFERENCES two, CONSTRAINT cov_w FOREIGN KEY (w) REFERENCES words, CONSTRAINT cov_v FOREIGN KEY (v) REFERENCES words, CONSTRAINT cov_cd FOREIGN KEY (c, d) REFERENCES two);
      CREATE INDEX ON cov (a, b) WHERE a IS NOT NULL AND b IS NOT NULL; CREATE INDEX ON cov (w COLLATE "C"); CREATE INDEX ON cov (v text_pattern_ops); CREATE INDEX ON cov (c, d) WHERE c IS NOT NULL AND id > 5;`,
    found: [
      'unindexed_foreign_key constraint:public.cov.cov_w',
      'unindexed_foreign_key constraint:public.cov.cov_cd',
    ],
    not: [
      'unindexed_foreign_key constraint:public.cov.cov_a_b_fkey',
      'unindexed_foreign_key constraint:public.cov.cov_v',
    ],
  },
  {
    name: 'a foreign key of a partition, with an index of its own, of its table, or none',
    sql: `CREATE TABLE fp (id int, x int, y int, z int) PARTITION BY LIST (id); CREATE TABLE fp_1 PARTITION OF fp FOR VALUES IN (1); CREATE TABLE fp_target (id int PRIMARY KEY); ALTER TABLE fp_1 ADD CONSTRAINT fp_x FOREIGN KEY (x) REFERENCES fp_target, ADD CONSTRAINT fp_y FOREIGN KEY (y) REFERENCES fp_target, ADD CONSTRAINT fp_z FOREIGN KEY (z) REFERENCES fp_target; CREATE INDEX ON fp (x); CREATE INDEX ON fp_1 (y);`,
    found: ['unindexed_foreign_key constraint:public.fp_1.fp_z'],
    not: [
      'unindexed_foreign_key constraint:public.fp_1.fp_x',
      'unindexed_foreign_key constraint:public.fp_1.fp_y',
    ],
  },
  {
    name: 'policy columns behind a partial index',
    sql: `CREATE TABLE pc (id int PRIMARY KEY, o uuid, p uuid, q uuid, gone boolean); ${rls('pc')} CREATE INDEX ON pc (o) WHERE o IS NOT NULL; CREATE INDEX ON pc (p) WHERE NOT gone; CREATE INDEX ON pc (q) WHERE gone;
      CREATE POLICY a ON pc FOR SELECT TO plain USING (o = (SELECT auth.uid())); CREATE POLICY b ON pc FOR DELETE TO plain USING (p = (SELECT auth.uid()) AND NOT gone); CREATE POLICY c ON pc FOR UPDATE TO plain USING (q = (SELECT auth.uid()));`,
    found: ['policy_column_unindexed column:public.pc.q'],
    not: ['policy_column_unindexed column:public.pc.o', 'policy_column_unindexed column:public.pc.p'],
  },
  {
    name: 'an index that another stands for, backwards or with INCLUDE',
    sql: `CREATE TABLE red (id int PRIMARY KEY, a int, b int, c int, d int, e int); CREATE INDEX red_a ON red (a); CREATE INDEX red_ab ON red (a DESC, b); CREATE INDEX red_b ON red (b) INCLUDE (c); CREATE INDEX red_bc ON red (b, c); CREATE INDEX red_c ON red (c); CREATE INDEX red_ci ON red (c) INCLUDE (d); CREATE INDEX red_de ON red (d, e); CREATE INDEX red_dde ON red (d DESC, e, a); CREATE INDEX red_d ON red (d DESC NULLS LAST, e); CREATE INDEX red_e ON red (e) INCLUDE (a); CREATE INDEX red_ed ON red (e, d);`,
    found: ['red_a', 'red_b', 'red_c'].map((name) => `redundant_index index:public.${name}`),
    not: ['red_ab', 'red_bc', 'red_ci', 'red_de', 'red_d', 'red_e', 'red_ed', 'red_dde'].map(
      (name) => `redundant_index index:public.${name}`,
    ),
  },
  {
    name: 'a temporal foreign key is found by the columns before PERIOD',
    sql: `CREATE EXTENSION IF NOT EXISTS btree_gist; CREATE TABLE per (id int, at daterange, PRIMARY KEY (id, at WITHOUT OVERLAPS)); CREATE TABLE per_a (id int, at daterange, k int PRIMARY KEY, CONSTRAINT per_a_fk FOREIGN KEY (id, PERIOD at) REFERENCES per (id, PERIOD at)); CREATE INDEX ON per_a USING gist (id, at);
      CREATE TABLE per_b (id int, at daterange, k int PRIMARY KEY, CONSTRAINT per_b_fk FOREIGN KEY (id, PERIOD at) REFERENCES per (id, PERIOD at));`,
    found: ['unindexed_foreign_key constraint:public.per_b.per_b_fk'],
    not: ['unindexed_foreign_key constraint:public.per_a.per_a_fk'],
    from: 18,
  },
];

const keyLabels: readonly Label[] = [
  {
    name: 'what identifies a row of a published table',
    sql: `CREATE TABLE late_key (id int, PRIMARY KEY (id) DEFERRABLE); INSERT INTO late_key VALUES (1); CREATE TABLE grown (id int) PARTITION BY LIST (id); CREATE TABLE grown_1 PARTITION OF grown FOR VALUES IN (1); ALTER TABLE grown REPLICA IDENTITY FULL; CREATE TABLE grown_2 PARTITION OF grown FOR VALUES IN (2); INSERT INTO grown VALUES (1), (2);
      CREATE TABLE full_leaves (id int) PARTITION BY LIST (id); CREATE TABLE full_leaves_1 PARTITION OF full_leaves FOR VALUES IN (1); ALTER TABLE full_leaves_1 REPLICA IDENTITY FULL; INSERT INTO full_leaves VALUES (1);
      CREATE TABLE part_only (id int) PARTITION BY LIST (id); CREATE TABLE part_only_1 PARTITION OF part_only FOR VALUES IN (1); CREATE TABLE part_only_2 PARTITION OF part_only FOR VALUES IN (2); INSERT INTO part_only VALUES (1), (2); CREATE PUBLICATION labels FOR TABLE late_key, grown, full_leaves, part_only_1; GRANT ALL ON late_key, grown, full_leaves, part_only TO writer_of;`,
    found: [
      'published_without_key table:public.late_key',
      'published_without_key table:public.grown',
      'published_without_key table:public.part_only_1',
    ],
    not: ['published_without_key table:public.full_leaves', 'published_without_key table:public.part_only'],
    proof: [
      ['writer_of', 'UPDATE late_key SET id = 1', '55000'],
      ['writer_of', 'DELETE FROM grown WHERE id = 1', '55000'],
      ['writer_of', 'DELETE FROM part_only WHERE id = 1', '55000'],
      ['writer_of', 'DELETE FROM full_leaves', 1],
    ],
  },
  {
    name: 'a generated column in an identity of all columns',
    sql: `CREATE TABLE gen_v (id int, g int GENERATED ALWAYS AS (id) VIRTUAL); CREATE TABLE gen_s (LIKE gen_v); ALTER TABLE gen_s DROP COLUMN g, ADD g int GENERATED ALWAYS AS (id) STORED; CREATE TABLE gen_sent (LIKE gen_s INCLUDING GENERATED); CREATE TABLE gen_keyed (LIKE gen_v INCLUDING GENERATED, PRIMARY KEY (id));
      ALTER TABLE gen_v REPLICA IDENTITY FULL; ALTER TABLE gen_s REPLICA IDENTITY FULL; ALTER TABLE gen_sent REPLICA IDENTITY FULL; CREATE TABLE gen_p (LIKE gen_v INCLUDING GENERATED) PARTITION BY LIST (id); CREATE TABLE gen_p1 PARTITION OF gen_p FOR VALUES IN (1); ALTER TABLE gen_p1 REPLICA IDENTITY FULL;
      INSERT INTO gen_v VALUES (1); INSERT INTO gen_s VALUES (1); INSERT INTO gen_sent VALUES (1); INSERT INTO gen_keyed VALUES (1); INSERT INTO gen_p VALUES (1); GRANT ALL ON gen_v, gen_s, gen_sent, gen_keyed, gen_p TO writer_of;
      CREATE PUBLICATION gen FOR TABLE gen_v, gen_s, gen_keyed, gen_p; CREATE PUBLICATION gen_too FOR TABLE gen_sent WITH (publish_generated_columns = stored);`,
    found: ['gen_v', 'gen_s', 'gen_p'].map((name) => `published_without_key table:public.${name}`),
    not: ['gen_sent', 'gen_keyed'].map((name) => `published_without_key table:public.${name}`),
    proof: [
      ['writer_of', 'DELETE FROM gen_v', '42P10'],
      ['writer_of', 'DELETE FROM gen_s', '42P10'],
      ['writer_of', 'DELETE FROM gen_p', '42P10'],
      ['writer_of', 'DELETE FROM gen_sent', 1],
      ['writer_of', 'DELETE FROM gen_keyed', 1],
    ],
    from: 18,
  },
  {
    name: 'domains over domains, and what they and CHECKs say of nulls',
    sql: `CREATE DOMAIN app.small_key AS int; CREATE DOMAIN app.smaller_key AS app.small_key; CREATE DOMAIN app.required AS int NOT NULL; CREATE DOMAIN app.required_too AS app.required; CREATE DOMAIN app.checked_not_null AS int CHECK (VALUE IS NOT NULL);
      CREATE TABLE dom_target (id int PRIMARY KEY); CREATE TABLE dom_source (id bigint PRIMARY KEY, t app.smaller_key CONSTRAINT dom_same REFERENCES dom_target, CONSTRAINT dom_other FOREIGN KEY (id) REFERENCES dom_target); CREATE INDEX ON dom_source (t);
      CREATE TABLE nul (id int PRIMARY KEY, a int NOT NULL, b app.required_too, c app.checked_not_null, d int CHECK (d IS NOT NULL AND d > 0), e int CHECK (e > 0), CONSTRAINT nul_b UNIQUE (a, b), CONSTRAINT nul_c UNIQUE (a, c), CONSTRAINT nul_d UNIQUE (a, d), CONSTRAINT nul_e UNIQUE (a, e));
      CREATE TABLE set_target (id int PRIMARY KEY); CREATE TABLE set_source (id int PRIMARY KEY, b app.required CONSTRAINT set_b REFERENCES set_target ON DELETE SET NULL, d int CHECK (d IS NOT NULL) CONSTRAINT set_d REFERENCES set_target ON DELETE SET NULL, e int CONSTRAINT set_e REFERENCES set_target ON DELETE SET NULL); CREATE INDEX ON set_source (b); CREATE INDEX ON set_source (d); CREATE INDEX ON set_source (e);
      INSERT INTO set_target VALUES (1), (2), (3); INSERT INTO set_source VALUES (1, 1, 2, 3); GRANT ALL ON set_target, set_source TO writer_of; CREATE TABLE numbered_by_domain (id app.smaller_key PRIMARY KEY DEFAULT 1); CREATE SEQUENCE of_domain; ALTER TABLE numbered_by_domain ALTER id SET DEFAULT nextval('of_domain');`,
    found: [
      'foreign_key_type_mismatch constraint:public.dom_source.dom_other',
      'nullable_unique constraint:public.nul.nul_e',
      'set_null_on_not_null constraint:public.set_source.set_b',
      'set_null_on_not_null constraint:public.set_source.set_d',
      'integer_primary_key column:public.numbered_by_domain.id',
    ],
    not: [
      'foreign_key_type_mismatch constraint:public.dom_source.dom_same',
      'nullable_unique constraint:public.nul.nul_b',
      'nullable_unique constraint:public.nul.nul_c',
      'nullable_unique constraint:public.nul.nul_d',
      'set_null_on_not_null constraint:public.set_source.set_e',
    ],
    proof: [
      ['writer_of', 'DELETE FROM set_target WHERE id = 1', '23502'],
      ['writer_of', 'DELETE FROM set_target WHERE id = 2', '23514'],
      ['writer_of', 'DELETE FROM set_target WHERE id = 3', 1],
    ],
  },
  {
    name: 'a constraint of a domain that was not validated',
    sql: `CREATE DOMAIN app.pending AS int; ALTER DOMAIN app.pending ADD CONSTRAINT "Later on" CHECK (VALUE > 0) NOT VALID; CREATE DOMAIN app.done AS int CHECK (VALUE > 0);`,
    found: ['constraint_not_valid type:app.pending'],
    not: ['constraint_not_valid type:app.done'],
  },
  {
    name: 'a serial is a column with a sequence of its own that can become an identity',
    sql: `CREATE TABLE ser (id serial PRIMARY KEY); CREATE TABLE ser_domain (id app.small_key PRIMARY KEY DEFAULT nextval('ser_id_seq')); CREATE TABLE ser_own (id bigserial PRIMARY KEY); CREATE TABLE ser_borrowed (id bigint PRIMARY KEY DEFAULT nextval('ser_own_id_seq')); CREATE SEQUENCE loose; CREATE TABLE ser_loose (id bigint PRIMARY KEY DEFAULT nextval('loose'));
      CREATE TABLE ser_parent (id bigserial); CREATE TABLE ser_heir () INHERITS (ser_parent); CREATE TABLE ser_good (id bigserial PRIMARY KEY);`,
    found: ['serial_instead_of_identity table:public.ser_good'],
    not: ['ser', 'ser_domain', 'ser_own', 'ser_borrowed', 'ser_loose', 'ser_parent', 'ser_heir'].map(
      (name) => `serial_instead_of_identity table:public.${name}`,
    ),
  },
];

const otherLabels: readonly Label[] = [
  {
    name: 'names that are key words need quotes',
    sql: `CREATE TABLE "user" (id int PRIMARY KEY, "order" int); CREATE TABLE plain_name (id int PRIMARY KEY, name text, type text, value text); CREATE FUNCTION "left"(a date) RETURNS int LANGUAGE sql SET search_path = '' AS 'SELECT 1';`,
    found: ['name_needs_quotes table:public.user'],
    not: ['name_needs_quotes table:public.plain_name', 'name_needs_quotes function:public.left(date)'],
  },
  {
    name: 'history tables of migration tools are no user tables',
    sql: `CREATE TABLE alembic_version (version_num varchar(32)); CREATE TABLE "__EFMigrationsHistory" (a varchar(20)); CREATE TABLE databasechangelog (id varchar(255)); CREATE TABLE versions (id varchar(25) PRIMARY KEY);`,
    found: ['varchar_with_length table:public.versions'],
    not: ['alembic_version', '"__EFMigrationsHistory"', 'databasechangelog'].flatMap((name) => [
      `no_primary_key table:public.${name}`,
      `varchar_with_length table:public.${name}`,
    ]),
  },
  {
    name: 'which files of a public bucket can be listed',
    sql: `CREATE SCHEMA storage AUTHORIZATION supabase_admin; GRANT USAGE ON SCHEMA storage TO anon, authenticated; CREATE TABLE storage.buckets (id text, public boolean, file_size_limit bigint, allowed_mime_types text[]); CREATE TABLE storage.objects (id uuid, bucket_id text, name text, owner uuid);
      ALTER TABLE storage.buckets OWNER TO supabase_admin; ALTER TABLE storage.objects OWNER TO supabase_admin; ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY; INSERT INTO storage.buckets SELECT name, true, 1, '{a/b}' FROM unnest(ARRAY['one', 'in_list', 'or_owner', 'other', 'folder', 'own']) name;
      CREATE POLICY a ON storage.objects FOR SELECT TO anon USING (bucket_id = 'one'); CREATE POLICY b ON storage.objects FOR SELECT TO anon USING (bucket_id IN ('in_list', 'nothing')); CREATE POLICY c ON storage.objects FOR SELECT TO anon USING (bucket_id = 'or_owner' OR owner = auth.uid());
      CREATE POLICY d ON storage.objects FOR SELECT TO anon USING (bucket_id = 'folder' AND (name LIKE 'public/%' OR name LIKE 'open/%')); CREATE POLICY e ON storage.objects FOR SELECT TO anon USING (bucket_id = 'own' AND owner = auth.uid()); CREATE POLICY f ON storage.objects FOR DELETE TO anon USING (bucket_id = 'other');`,
    found: ['one', 'in_list', 'or_owner'].map((name) => `public_bucket_listing storage bucket:${name}`),
    not: ['other', 'folder', 'own'].map((name) => `public_bucket_listing storage bucket:${name}`),
  },
];

/** All that can stand in one database. */
export const labels: readonly Label[] = [
  ...rowSecurityLabels,
  ...viewLabels,
  ...privilegeLabels,
  ...functionLabels,
  ...indexLabels,
  ...keyLabels,
  ...otherLabels,
];

/** What a platform's schema has besides, and a role that may write. */
export const moreOfPlatform = `CREATE FUNCTION auth.role() RETURNS text LANGUAGE sql STABLE AS 'SELECT NULL::text'; ALTER FUNCTION auth.role() OWNER TO supabase_admin; CREATE ROLE writer_of NOLOGIN; GRANT USAGE ON SCHEMA public TO writer_of, plain;`;
