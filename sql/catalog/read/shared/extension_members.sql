-- only with partition, function, type, trigger, policy, event trigger, foreign server, not modelled, grant
member AS MATERIALIZED (
  -- 'i': what another object brings along, such as the constructors of a range type.
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
  UNION SELECT classid, objid FROM pg_depend
    WHERE deptype = 'i' AND classid IN ('pg_proc'::regclass, 'pg_type'::regclass, 'pg_cast'::regclass)
),
-- end
