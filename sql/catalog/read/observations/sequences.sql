-- Of the columns that take a sequence's numbers, the narrowest, whether it owns the sequence or only has it as its
-- default.
taker AS MATERIALIZED (
  SELECT DISTINCT ON (u.sequence) u.sequence, u.relation, u.number,
    CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
      WHEN 'int8'::regtype THEN 9223372036854775807 END AS most
  FROM (
    SELECT d.objid AS sequence, d.refobjid AS relation, d.refobjsubid AS number
    FROM pg_depend d JOIN pg_sequence q ON q.seqrelid = d.objid
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0
      AND d.deptype IN ('a', 'i')
    UNION ALL
    SELECT d.refobjid, f.adrelid, f.adnum
    FROM pg_depend d JOIN pg_sequence q ON q.seqrelid = d.refobjid JOIN pg_attrdef f ON f.oid = d.objid
    WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass
  ) u JOIN pg_attribute a ON a.attrelid = u.relation AND a.attnum = u.number
  ORDER BY u.sequence, 4, u.relation, u.number
),
number AS MATERIALIZED (
  SELECT q.seqrelid, q.seqincrement, s.schema, c.relname::text AS name, t.relation, t.number,
    CASE WHEN q.seqincrement > 0 THEN q.seqmin ELSE greatest(q.seqmin, -t.most - 1) END AS least,
    CASE WHEN q.seqincrement > 0 THEN least(q.seqmax, t.most) ELSE q.seqmax END AS most
  FROM pg_sequence q JOIN pg_class c ON c.oid = q.seqrelid JOIN schemas s ON s.oid = c.relnamespace
  LEFT JOIN taker t ON t.sequence = q.seqrelid
  WHERE NOT q.seqcycle
),
locked AS MATERIALIZED (
  SELECT DISTINCT l.relation AS oid FROM pg_locks l
  WHERE l.locktype = 'relation'
    AND l.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
    AND l.pid IS DISTINCT FROM pg_backend_pid()
    AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
),
reached AS MATERIALIZED (
  -- A bigint lasts for 292,000 years at a million a second. Reading a sequence locks it, so a locked one is not read.
  SELECT n.*,
    CASE WHEN l.oid IS NULL AND has_sequence_privilege(n.seqrelid, 'SELECT, USAGE')
      THEN pg_sequence_last_value(n.seqrelid) END AS last
  FROM number n LEFT JOIN locked l ON l.oid = n.seqrelid
  WHERE n.most::numeric - n.least < 1e15
),
used AS (
  SELECT r.*,
    floor(100 * CASE WHEN r.seqincrement > 0 THEN r.last::numeric - r.least ELSE r.most::numeric - r.last END
      / nullif(r.most::numeric - r.least, 0)) AS percent
  FROM reached r
)
