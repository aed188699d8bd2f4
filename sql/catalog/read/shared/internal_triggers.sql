-- only with partition, table, constraint
-- Triggers of the server's own that are not enabled as they come: those of constraints by the constraint (DISABLE
-- TRIGGER ALL), those that an extension made by the table.
internal_state AS MATERIALIZED (
  SELECT t.tgrelid, t.tgconstraint, p.proname,
    CASE t.tgenabled WHEN 'D' THEN 'disabled' WHEN 'R' THEN 'replica' ELSE 'always' END AS state
  FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
  WHERE t.tgisinternal AND t.tgenabled <> 'O' AND (t.tgparentid = 0 OR t.tgconstraint <> 0)
),
-- end
-- only with constraint
constraint_trigger AS MATERIALIZED (
  SELECT t.tgconstraint, string_agg(DISTINCT t.state, ', ')
    || CASE WHEN count(*) < (SELECT count(*) FROM pg_trigger a WHERE a.tgconstraint = t.tgconstraint)
      THEN ' in part' ELSE '' END AS state
  FROM internal_state t WHERE t.tgconstraint <> 0 GROUP BY t.tgconstraint
),
-- end
-- only with partition, table
-- Of partitions also those of the constraints that they have from their parent.
internal_trigger AS MATERIALIZED (
  SELECT t.tgrelid, array_agg(DISTINCT coalesce('constraint ' || catalog.quote(k.conname::text), t.proname::text)
    || ' ' || t.state COLLATE "C") AS list
  FROM internal_state t
  LEFT JOIN pg_constraint k ON k.oid = t.tgconstraint
  WHERE k.oid IS NULL OR k.conparentid <> 0
  GROUP BY t.tgrelid
),
-- end
