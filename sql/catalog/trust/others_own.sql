-- Whether anything here is not owned by a role in the CTE trusted, or is no table where one is expected. Where it is
-- not so, as in most databases, nothing in the schema catalog can be foreign: the question what that is takes twenty
-- times as long to plan. Where there are thousands of tables it is asked all the same: it looks up by index what this
-- would have to read.
SELECT CASE WHEN pg_catalog.pg_relation_size('pg_catalog.pg_class'::pg_catalog.regclass) > 1000000 THEN true
ELSE EXISTS (
  SELECT FROM (
    SELECT n.nspowner FROM pg_catalog.pg_namespace n
    UNION ALL SELECT c.relowner FROM pg_catalog.pg_class c
    UNION ALL SELECT p.proowner FROM pg_catalog.pg_proc p
    UNION ALL SELECT o.oprowner FROM pg_catalog.pg_operator o
    UNION ALL SELECT t.typowner FROM pg_catalog.pg_type t) o (owner)
  WHERE o.owner NOT IN (SELECT t.oid FROM trusted t)
  UNION ALL
  SELECT FROM pg_catalog.pg_namespace n JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
  WHERE n.nspname = 'catalog' AND
    -- @include no_table.sql
) END
